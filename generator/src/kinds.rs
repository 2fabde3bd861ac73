//! The kinds of buyers: schools, hospitals and offices.

use crate::words::Words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    School,
    Kindergarten,
    College,
    Hospital,
    Akim,
    Housing,
    Roads,
}

use Kind::*;

pub(crate) const KINDS: [Kind; 7] = [School, Kindergarten, College, Hospital, Akim, Housing, Roads];

impl Kind {
    /// The name of one, in Kazakh and in Russian.
    pub(crate) fn name(self, n: u64) -> (String, String) {
        match self {
            School => (format!("№ {n} мектеп"), format!("Школа № {n}")),
            Kindergarten => (format!("№ {n} балабақша"), format!("Детский сад № {n}")),
            College => (format!("№ {n} Үлгі колледжі"), format!("Колледж «Үлгі» № {n}")),
            Hospital => (format!("№ {n} аурухана"), format!("Больница № {n}")),
            Akim => {
                (format!("Үлгі-{n} ауылы әкімінің аппараты"), format!("Аппарат акима с. Үлгі-{n}"))
            }
            Housing => {
                (format!("№ {n} Үлгі тұрғын үй бөлімі"), format!("Отдел жилья «Үлгі» № {n}"))
            }
            Roads => (format!("№ {n} Үлгі жол бөлімі"), format!("Отдел дорог «Үлгі» № {n}")),
        }
    }

    /// The code of the administrator of the budget that pays for it.
    pub(crate) fn administrator(self) -> &'static str {
        match self {
            School | Kindergarten | College => "261",
            Hospital => "253",
            Akim => "124",
            Housing => "279",
            Roads => "268",
        }
    }
}

/// How the administrator is named in a plan.
pub(crate) const ADMINISTRATOR: Words =
    Words::new("Бюджеттік бағдарлама әкімшісі", "Администратор бюджетной программы");
