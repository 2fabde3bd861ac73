//! Where a purchase belongs: the code of a place (KATO), and an address on one line.

use crate::field::Text;
use crate::organisation::digits;
use crate::party::{Address, Party, Reference};
use crate::process::Process;
use crate::tender::Item;

/// The first nine-digit code of a place: of a delivery, else of who buys.
pub fn district(process: &Process<'_>) -> Option<String> {
    let code = |text: &str| kato(text).map(str::to_owned);
    let located = process.items().iter().filter_map(|it| it.delivery_location.get());
    let mut gazetteers = located.filter_map(|it| it.gazetteer);
    gazetteers
        .find_map(|it| it.identifiers.iter().filter_map(Text::get).find_map(code))
        .or_else(|| addresses(process).find_map(|it| it.texts().find_map(code)))
}

/// The address of delivery, else of who buys.
pub fn address(process: &Process<'_>) -> Option<String> {
    addresses(process).find_map(|it| it.line())
}

/// Addresses from the nearest to the purchase to the farthest.
fn addresses<'p>(process: &'p Process<'p>) -> impl Iterator<Item = Address<'p>> {
    let delivery = process.items().iter().flat_map(delivered);
    let tender = process.tender.as_ref().and_then(|it| it.procuring_entity.as_ref());
    let named = [process.buyer.as_ref(), tender].into_iter().flatten();
    let named = named.filter_map(|it: &Reference<'_>| process.party(it.id.get()?));
    let buys =
        |it: &&Party<'_>| it.roles.iter().any(|it| it.is("buyer") || it.is("procuringEntity"));
    let by_role = process.parties.iter().filter(buys);
    delivery.chain(named.chain(by_role).filter_map(|it| it.address.get()))
}

fn delivered<'p>(item: &'p Item<'p>) -> Vec<Address<'p>> {
    let one = item.delivery_address.get();
    one.into_iter().chain(item.delivery_addresses.get()).collect()
}

/// Nine digits that begin with the number of a region.
fn kato(text: &str) -> Option<&str> {
    digits(text, 9).find(|it| ("10".."80").contains(&&it[..2]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_a_place_has_nine_digits_and_a_region() {
        assert_eq!(kato("351010000"), Some("351010000"));
        assert_eq!(kato("KZ, 352410000, Теміртау қ."), Some("352410000"));
        for wrong in ["100000", "3510100001", "000000000", "990000000", "г. Караганда"] {
            assert_eq!(kato(wrong), None, "{wrong}");
        }
    }
}
