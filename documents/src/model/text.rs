//! Words in one or both languages, without any markup language.

use jiff::civil::Date;

use crate::format;

/// A language a document is printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}

impl Language {
    /// The code that HTML knows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
        }
    }

    /// The code with the country, as Word and PDF want it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Kk => "kk-KZ",
            Self::Ru => "ru-RU",
        }
    }
}

/// What is printed: one language, or both side by side with Kazakh on the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Kazakh alone.
    Kk,
    /// Russian alone.
    Ru,
    /// Kazakh on the left, Russian on the right.
    Both,
}

impl Mode {
    /// The languages of this mode, in the order of the columns.
    pub fn languages(self) -> &'static [Language] {
        match self {
            Self::Kk => &[Language::Kk],
            Self::Ru => &[Language::Ru],
            Self::Both => &[Language::Kk, Language::Ru],
        }
    }

    /// The first language: the one of the document as a whole.
    pub fn first(self) -> Language {
        match self {
            Self::Kk | Self::Both => Language::Kk,
            Self::Ru => Language::Ru,
        }
    }
}

/// How a run of text stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// It does not.
    #[default]
    None,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their style.
    pub emphasis: Emphasis,
}

/// Inline text: runs only, no markup language, so nothing in data can become markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Run>);

impl Rich {
    /// The same words in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        self.styled(Emphasis::Bold)
    }

    /// The same words in italic.
    #[must_use]
    pub fn italic(self) -> Self {
        self.styled(Emphasis::Italic)
    }

    /// These words and then others.
    #[must_use]
    pub fn then(mut self, more: impl Into<Rich>) -> Self {
        self.0.extend(more.into().0);
        self
    }

    /// The words without their style.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    fn styled(mut self, emphasis: Emphasis) -> Self {
        self.0.iter_mut().for_each(|run| run.emphasis = emphasis);
        self
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self(vec![Run { text, emphasis: Emphasis::None }])
    }
}

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Rich {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

/// The same words in Kazakh and in Russian.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// In Kazakh.
    pub kk: Rich,
    /// In Russian.
    pub ru: Rich,
}

/// Words in Kazakh, then the same in Russian.
pub fn both(kk: impl Into<Rich>, ru: impl Into<Rich>) -> Bilingual {
    Bilingual { kk: kk.into(), ru: ru.into() }
}

impl Bilingual {
    /// A name, number or code that is the same in both languages.
    pub fn same(text: impl Into<Rich>) -> Self {
        let kk = text.into();
        Self { ru: kk.clone(), kk }
    }

    /// A date in words: "2026 жылғы 24 қараша", "24 ноября 2026 года".
    pub fn date(date: Date) -> Self {
        both(format::date(date, Language::Kk), format::date(date, Language::Ru))
    }

    /// An amount: "1 234 567,00 ₸".
    pub fn money(tiyn: i64) -> Self {
        Self::same(format::money(tiyn))
    }

    /// The words in one language.
    pub fn get(&self, language: Language) -> &Rich {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
        }
    }

    /// The plain words of a mode in one line: "Күні / Дата".
    pub(crate) fn joined(&self, mode: Mode) -> String {
        let (kk, ru) = (self.kk.plain(), self.ru.plain());
        match mode {
            Mode::Kk => kk,
            Mode::Ru => ru,
            Mode::Both if kk == ru => kk,
            Mode::Both => format!("{kk} / {ru}"),
        }
    }

    /// The same words in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { kk: self.kk.bold(), ru: self.ru.bold() }
    }

    /// The same words in italic.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { kk: self.kk.italic(), ru: self.ru.italic() }
    }

    /// These words and then others, in each language.
    #[must_use]
    pub fn then(self, more: Bilingual) -> Self {
        Self { kk: self.kk.then(more.kk), ru: self.ru.then(more.ru) }
    }
}
