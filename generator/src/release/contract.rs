//! What was agreed, and what became of it: contracts, amendments, acts and payments.

use super::{Release, identity, reference};
use crate::json::Object;
use crate::process::{Amendment, Award, Contract, Lot, Process};
use crate::words::Words;

/// A kind of milestone.
struct Step {
    title: Words,
    kind: &'static str,
    code: &'static str,
}

const ACT: &Step = &Step {
    title: Words::new("Қабылдау-тапсыру актісі", "Акт приёма-передачи"),
    kind: "delivery",
    code: "act",
};
const PREPAYMENT: &Step = &Step {
    title: Words::new("Алдын ала төлем", "Предоплата"),
    kind: "financing",
    code: "prepayment",
};

impl Release<'_> {
    /// The awards with the numbers of their lots.
    pub(super) fn awards(&self) -> impl Iterator<Item = (usize, &Lot, &Award)> {
        let lots = self.process.lots.iter().enumerate();
        lots.filter_map(|(nth, it)| Some((nth, it, it.award.as_ref()?)))
    }

    pub(super) fn award(&self, to: &mut Object<'_>, (nth, lot, award): (usize, &Lot, &Award)) {
        to.written("id", |out| self.part(out, b'A', nth));
        to.text("status", "active");
        to.time("date", self.process.decided);
        to.money("value", award.value(lot));
        to.list("suppliers", [&self.process.firms[award.firm]], reference);
        to.list("items", [&lot.item], |to, item| self.item(to, nth, item, award.price));
        to.only("relatedLots", |out| self.lot_id(out, nth));
        if let Some(bid) = award.bid {
            let before: usize = self.process.lots[..nth].iter().map(|it| it.bids.len()).sum();
            to.written("relatedBid", |out| self.part(out, b'B', before + bid));
        }
    }

    pub(super) fn contract(&self, to: &mut Object<'_>, (nth, lot, award): (usize, &Lot, &Award)) {
        let (signed, contract) = (self.process.signed, &award.contract);
        to.written("id", |out| self.part(out, b'C', nth));
        to.written("awardID", |out| self.part(out, b'A', nth));
        to.text("status", if contract.fulfilled { "terminated" } else { "active" });
        to.money("value", contract.value(award.value(lot)));
        to.time("dateSigned", signed);
        to.object("period", |to| {
            to.time("startDate", signed);
            to.time("endDate", signed.plus_days(contract.days));
        });
        if !contract.amendments.is_empty() {
            let all = contract.amendments.iter().enumerate();
            to.list("amendments", all, |to, (nth, it)| self.amendment(to, nth, it));
        }
        to.object("implementation", |to| self.implementation(to, award));
    }

    fn amendment(&self, to: &mut Object<'_>, nth: usize, it: &Amendment) {
        to.numbered("id", nth as u64 + 1);
        to.time("date", it.at);
        self.told(to, "rationale", it.reason.words());
        to.money("value", it.value);
    }

    fn implementation(&self, to: &mut Object<'_>, award: &Award) {
        let Process { buyer, firms, .. } = self.process;
        let payments = award.contract.payments.iter().enumerate();
        to.list("transactions", payments, |to, (nth, it)| {
            to.numbered("id", nth as u64 + 1);
            to.time("date", it.at);
            to.money("value", it.value);
            to.object("payer", |to| identity(to, buyer));
            to.object("payee", |to| identity(to, &firms[award.firm]));
        });
        let Contract { acts, payments, prepaid, fulfilled, days, .. } = &award.contract;
        let advance = payments.iter().take(usize::from(*prepaid));
        let advance = advance.map(|it| (PREPAYMENT, it.at, Some((it.at, it.value))));
        let met = acts.iter().map(|it| (ACT, it.due, Some((it.at, it.value))));
        // What is left is to be delivered by the end.
        let ends = self.process.signed.plus_days(*days);
        let left = (!fulfilled && acts.last().is_none_or(|it| it.due < ends)).then_some(ends);
        let left = left.map(|it| (ACT, it, None));
        let all = advance.chain(met).chain(left).enumerate();
        to.list("milestones", all, |to, (nth, (step, due, met))| {
            to.numbered("id", nth as u64 + 1);
            self.told(to, "title", step.title);
            to.text("type", step.kind);
            to.text("code", step.code);
            to.text("status", if met.is_some() { "met" } else { "scheduled" });
            to.time("dueDate", due);
            if let Some((at, value)) = met {
                to.time("dateMet", at);
                to.money("value", value);
            }
        });
    }
}
