//! Spelling: GraphQL says `numberAnno` and `TrdBuy` where REST says `number_anno` and `trd_buy`.

/// The name as REST spells it.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            if !snake.is_empty() && !snake.ends_with('_') {
                snake.push('_');
            }
            snake.push(letter.to_ascii_lowercase());
        } else {
            snake.push(letter);
        }
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_one_name() {
        let cases = [
            ("numberAnno", "number_anno"),
            ("TrdBuy", "trd_buy"),
            ("refTradeMethodsId", "ref_trade_methods_id"),
            ("PlansKato", "plans_kato"),
            ("number_anno", "number_anno"),
            ("id", "id"),
        ];
        for (name, rest) in cases {
            assert_eq!(snake(name), rest);
        }
    }
}
