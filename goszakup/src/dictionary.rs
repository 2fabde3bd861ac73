//! Dictionaries: names of the numbers that rows carry, from their own pages, or the few that are sure.

use crate::gathered::Gathered;
use crate::kind::Kind;
use crate::row::Row;

pub(crate) const METHODS: &str = "ref_trade_methods";
pub(crate) const BUY_STATUS: &str = "ref_buy_status";
pub(crate) const LOT_STATUS: &str = "ref_lots_status";
pub(crate) const CONTRACT_STATUS: &str = "ref_contract_status";
pub(crate) const BID_STATUS: &str = "ref_app_status";
pub(crate) const SUBJECT_TYPE: &str = "ref_subject_type";
pub(crate) const UNITS: &str = "ref_units";
pub(crate) const ENSTRU: &str = "ref_enstru";
pub(crate) const ADMINISTRATOR: &str = "ref_abp";
pub(crate) const SOURCE: &str = "ref_finsource";
pub(crate) const JUSTIFICATION: &str = "ref_justification";

/// Numbers that independent sources agree on. Other lists contradict each other, so whatever else
/// is met keeps its number as its name until a page of the dictionary is given.
const SURE: &[(&str, &str, &str)] = &[
    (METHODS, "2", "Открытый конкурс"),
    (METHODS, "3", "Запрос ценовых предложений"),
    (METHODS, "6", "Из одного источника по несостоявшимся закупкам"),
    (METHODS, "188", "Конкурс с использованием рейтингово-балльной системы"),
    (SUBJECT_TYPE, "1", "Товар"),
    (SUBJECT_TYPE, "2", "Работа"),
    (SUBJECT_TYPE, "3", "Услуга"),
    (BUY_STATUS, "190", "Изменена документация"),
    (BUY_STATUS, "210", "Опубликовано"),
    (BUY_STATUS, "220", "Опубликовано (прием заявок)"),
    (BUY_STATUS, "230", "Опубликовано (дополнение заявок)"),
    (BUY_STATUS, "240", "Опубликовано (прием ценовых предложений)"),
    (BUY_STATUS, "250", "Рассмотрение заявок"),
    (BUY_STATUS, "260", "Рассмотрение дополнений заявок"),
    (BUY_STATUS, "350", "Завершено"),
    (BUY_STATUS, "410", "Отказ от закупки"),
    (BUY_STATUS, "430", "Отменено"),
    (BUY_STATUS, "440", "На обжаловании"),
    (CONTRACT_STATUS, "190", "Действует"),
    (CONTRACT_STATUS, "450", "Создано дополнительное соглашение"),
    (CONTRACT_STATUS, "460", "Передан. Действует"),
];

/// A number with the name it has, or with none.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
}

impl Named {
    /// The name, or the number in its place.
    pub(crate) fn shown(self) -> String {
        self.name.unwrap_or(self.id)
    }
}

/// The entry that a row names by a field; the row may carry its name itself.
pub(crate) fn named(
    gathered: &Gathered,
    row: &Row,
    dictionary: &str,
    fields: &[&str],
) -> Option<Named> {
    let own = row.text(&format!("{dictionary}_name")).map(str::to_owned);
    let Some(id) = fields.iter().find_map(|it| row.id(it)) else {
        return own.map(|name| Named { id: name.clone(), name: Some(name) });
    };
    let name = name(gathered, dictionary, id).or(own).or_else(|| sure(dictionary, id));
    Some(Named { id: id.to_owned(), name })
}

fn name(gathered: &Gathered, dictionary: &str, id: &str) -> Option<String> {
    let by_id = || gathered.get(Kind::Dictionary, &format!("{dictionary}/{id}"));
    let row = by_id().or_else(|| by_code(gathered, dictionary, id))?;
    row.first(&["name_ru", "name_kz"]).map(str::to_owned)
}

/// Units, administrators and ENSTRU are named by their code, not by the number of their row.
fn by_code<'a>(gathered: &'a Gathered, dictionary: &str, code: &str) -> Option<&'a Row> {
    gathered.coded(dictionary, code)
}

fn sure(dictionary: &str, id: &str) -> Option<String> {
    SURE.iter().find(|it| (it.0, it.1) == (dictionary, id)).map(|it| it.2.to_owned())
}
