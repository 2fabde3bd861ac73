//! The sheet a document is printed on.

/// The size of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
    /// Receipt paper 80 mm wide, as long as the content.
    Roll80,
    /// A badge, 90 × 55 mm.
    Badge,
}

/// The typeface of the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typeface {
    /// For letters.
    Serif,
    /// For matrices, coupons and badges.
    Sans,
}

/// Empty edges of a sheet, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// Above.
    pub top: f32,
    /// On the right.
    pub right: f32,
    /// Below; the page number stands in the middle of it.
    pub bottom: f32,
    /// On the left, where sheets are bound.
    pub left: f32,
}

/// Whether pages carry the document's number and their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footer {
    /// The document's number on the left, "1/3" on the right.
    Numbered,
    /// Nothing.
    None,
}

/// The sheet and its type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// The size of the sheet, standing.
    pub paper: Paper,
    /// Whether it lies on its long side.
    pub landscape: bool,
    /// Its edges.
    pub margins: Margins,
    /// What stands below the text.
    pub footer: Footer,
    /// The typeface.
    pub typeface: Typeface,
    /// The size of plain text, in points.
    pub size_pt: f32,
}

impl Page {
    /// A letter: A4, bound on the left.
    pub fn a4() -> Self {
        Self {
            paper: Paper::A4,
            landscape: false,
            margins: Margins { top: 20., right: 15., bottom: 20., left: 30. },
            footer: Footer::Numbered,
            typeface: Typeface::Serif,
            size_pt: 12.,
        }
    }

    /// A wide table: A3 lying down, small sans-serif type.
    pub fn a3_matrix() -> Self {
        Self {
            paper: Paper::A3,
            landscape: true,
            margins: Margins { top: 10., right: 8., bottom: 10., left: 8. },
            typeface: Typeface::Sans,
            size_pt: 7.,
            ..Self::a4()
        }
    }

    /// A coupon on receipt paper.
    pub fn roll() -> Self {
        Self {
            paper: Paper::Roll80,
            margins: Margins { top: 4., right: 4., bottom: 6., left: 4. },
            footer: Footer::None,
            typeface: Typeface::Sans,
            size_pt: 10.,
            ..Self::a4()
        }
    }

    /// A name badge.
    pub fn badge() -> Self {
        Self {
            paper: Paper::Badge,
            margins: Margins { top: 5., right: 5., bottom: 5., left: 5. },
            ..Self::roll()
        }
    }

    /// Width and height in millimetres; without a height the page is as long as its content.
    pub fn size_mm(&self) -> (f32, Option<f32>) {
        match (self.paper, self.landscape) {
            (Paper::A4, false) => (210., Some(297.)),
            (Paper::A4, true) => (297., Some(210.)),
            (Paper::A3, false) => (297., Some(420.)),
            (Paper::A3, true) => (420., Some(297.)),
            (Paper::Roll80, _) => (80., None),
            (Paper::Badge, _) => (90., Some(55.)),
        }
    }

    /// The width that text may take, in millimetres.
    pub fn text_width_mm(&self) -> f32 {
        (self.size_mm().0 - self.margins.left - self.margins.right).max(10.)
    }
}
