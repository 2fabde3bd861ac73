//! Where a purchase belongs: the code of a place (KATO), and an address on one line.

use crate::field::Text;
use crate::organisation::digits;
use crate::party::{Address, Party, Reference};
use crate::process::Process;

/// The first nine-digit code of a place: of a delivery, else of who buys.
pub fn district(process: &Process<'_>) -> Option<String> {
    let located = process.items().iter().filter_map(|it| it.delivery_location.as_ref());
    let gazetteers = located.filter_map(|it| it.gazetteer.as_ref());
    let identifiers = gazetteers.flat_map(|it| &it.identifiers).filter_map(Text::get);
    let written = addresses(process).flat_map(Address::texts);
    identifiers.chain(written).find_map(kato).map(str::to_owned)
}

/// The address of delivery, else of who buys.
pub fn address(process: &Process<'_>) -> Option<String> {
    addresses(process).find_map(Address::line)
}

/// Addresses from the nearest to the purchase to the farthest.
fn addresses<'p>(process: &'p Process<'_>) -> impl Iterator<Item = &'p Address<'p>> {
    let items = process.items().iter();
    let delivery = items.flat_map(|it| it.delivery_address.iter().chain(&it.delivery_addresses));
    let tender = process.tender.as_ref().and_then(|it| it.procuring_entity.as_ref());
    let named = [process.buyer.as_ref(), tender].into_iter().flatten();
    let named = named.filter_map(|it: &Reference<'_>| process.party(it.id.get()?));
    let buys =
        |it: &&Party<'_>| it.roles.iter().any(|it| it.is("buyer") || it.is("procuringEntity"));
    let by_role = process.parties.iter().filter(buys);
    delivery.chain(named.chain(by_role).filter_map(|it| it.address.as_ref()))
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
