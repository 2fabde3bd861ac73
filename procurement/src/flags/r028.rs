//! R028. Different bidders of one contest ask exactly the same price.

use crate::prelude::*;

pub(crate) struct R028;

type Priced<'p> = (usize, &'p Bid<'p>, Price<'p>);

impl Flag for R028 {
    const CODE: &'static str = "R028";
    const GRAIN: Grain = Grain::Lot;

    fn with(_: &Settings) -> Self {
        Self
    }
}

impl Rule for R028 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        contest.bids_known()?;
        if contest.submitted().nth(1).is_none() {
            return Err(NotApplicable("few-bids"));
        }
        // A price of zero stands for no price, and never gets here.
        let priced =
            contest.submitted().filter_map(|(place, bid)| Some((place, bid, bid.price()?)));
        let mut priced: Vec<Priced<'_>> = priced.collect();
        if priced.len() < 2 {
            return Err(Missing(&["/bids/details/value"]));
        }
        priced.sort_by(|(_, _, a), (_, _, b)| {
            a.currency.cmp(b.currency).then(a.amount.total_cmp(&b.amount))
        });
        let groups = priced.chunk_by(|a, b| a.2 == b.2).filter(|it| bidders(it).len() > 1);
        let groups: Vec<_> = groups.collect();
        // The largest group is spoken of; of equals, the cheapest.
        let spoken = groups.iter().rev().max_by_key(|it| bidders(it).len()).ok_or(Clear)?;
        let evidence =
            Evidence::default().count("bids", bidders(spoken).len()).money("price", spoken[0].2);
        Ok(groups.into_iter().flatten().fold(evidence, show))
    }
}

/// One bidder may repeat a price; two may not.
fn bidders<'p>(group: &[Priced<'p>]) -> Vec<&'p str> {
    distinct(group.iter().filter_map(|(_, bid, _)| bid.tenderer_ids().next()))
}

fn show(mut evidence: Evidence, (place, bid, price): &Priced<'_>) -> Evidence {
    for (nth, id) in bid.tenderers.iter().map(|it| it.id.get()).enumerate() {
        let pointer = format_args!("/bids/details/{place}/tenderers/{nth}/id");
        evidence = evidence.organisation(pointer, id.unwrap_or_default());
    }
    evidence.read_number(format_args!("/bids/details/{place}/value/amount"), price.amount)
}
