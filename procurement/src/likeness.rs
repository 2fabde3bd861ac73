//! Likenesses: what two bidders of one contest have in common.

use crate::contest::{Contest, distinct};
use crate::evidence::Evidence;
use crate::extract::contacts::{Marks, Way};
use crate::organisation;
use crate::process::Process;

/// A bidder whose contacts are published.
#[derive(Clone, Copy)]
pub(crate) struct Rival<'p> {
    pub(crate) id: &'p str,
    /// The place in `/parties`.
    place: usize,
    marks: &'p Marks,
}

/// Two bidders with the ways in which they are alike, and the places where that stands.
pub(crate) struct Likeness<'p> {
    pub(crate) rivals: [Rival<'p>; 2],
    pub(crate) same: Vec<(Way, [String; 2])>,
}

/// Who handed in a bid, alone or with others, each once.
pub(crate) fn bidders<'p>(contest: &Contest<'p>) -> Vec<&'p str> {
    distinct(contest.submitted().flat_map(|(_, it)| it.tenderer_ids()))
}

/// The bidders of whom one of these ways is published.
pub(crate) fn rivals<'p>(contest: &Contest<'p>, ways: &[Way]) -> Vec<Rival<'p>> {
    let process = contest.process;
    let rival = |id: &'p str| {
        let place = process.parties.iter().position(|it| it.id.is(id))?;
        let marks = &process.marks()[place];
        marks.has(ways).then_some(Rival { id, place, marks })
    };
    bidders(contest).into_iter().filter_map(rival).collect()
}

/// The pairs that are alike in one of these ways at least. Whoever bids together is no pair.
pub(crate) fn likenesses<'p>(
    contest: &Contest<'p>,
    rivals: &[Rival<'p>],
    ways: &[Way],
) -> Vec<Likeness<'p>> {
    let mut found = Vec::new();
    for (nth, a) in rivals.iter().enumerate() {
        for b in &rivals[nth + 1..] {
            let same = ways.iter().filter_map(|it| Some((*it, a.marks.same(b.marks, *it)?)));
            let same: Vec<_> = same.collect();
            if !same.is_empty() && !together(contest, a, b) && !is_one(contest.process, a, b) {
                found.push(Likeness { rivals: [*a, *b], same });
            }
        }
    }
    found
}

/// The bidders of these pairs, each once.
pub(crate) fn involved<'p>(pairs: &[Likeness<'p>]) -> Vec<&'p str> {
    distinct(pairs.iter().flat_map(|it| it.rivals.iter().map(|it| it.id)))
}

/// The first pairs as evidence; what they share is never shown itself.
pub(crate) fn show(evidence: Evidence, pairs: &[Likeness<'_>]) -> Evidence {
    pairs.iter().take(5).fold(evidence, |evidence, pair| {
        pair.rivals.iter().enumerate().fold(evidence, |evidence, (nth, rival)| {
            let party = format!("/parties/{}", rival.place);
            let evidence = evidence.organisation(format_args!("{party}/id"), rival.id);
            let places = pair.same.iter().map(|it| &it.1[nth]);
            places.fold(evidence, |evidence, it| evidence.read(format_args!("{party}{it}"), "…"))
        })
    })
}

fn together(contest: &Contest<'_>, a: &Rival<'_>, b: &Rival<'_>) -> bool {
    let has = |bid: &crate::process::Bid<'_>, id| bid.tenderer_ids().any(|it| it == id);
    contest.bids().any(|(_, bid)| has(bid, a.id) && has(bid, b.id))
}

/// The same organisation under two ids.
fn is_one(process: &Process<'_>, a: &Rival<'_>, b: &Rival<'_>) -> bool {
    let [a, b] = [a, b].map(|it| organisation::bin(&process.parties[it.place]));
    a.is_some() && a == b
}
