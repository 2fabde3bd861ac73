//! The string literals of Rust sources, without those of tests and comments.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A string literal and the line that it begins on.
pub(crate) struct Literal {
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// Every string literal of a source file outside `#[cfg(test)]` and doc comments.
pub(crate) fn of(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    gather(source.parse().unwrap(), &mut found);
    found
}

fn gather(tokens: TokenStream, found: &mut Vec<Literal>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(it) if it.as_char() == '#' => {
                let attribute = tokens.next_if(|it| matches!(it, TokenTree::Group(_)));
                let attribute = attribute.map(|it| it.to_string()).unwrap_or_default();
                if attribute.replace(' ', "") == "[cfg(test)]" {
                    // The item ends with its braces or its semicolon.
                    let ends = |it: &TokenTree| match it {
                        TokenTree::Group(it) => it.delimiter() == Delimiter::Brace,
                        TokenTree::Punct(it) => it.as_char() == ';',
                        _ => false,
                    };
                    _ = tokens.find(ends);
                }
            }
            TokenTree::Group(it) => gather(it.stream(), found),
            TokenTree::Literal(it) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&it.to_string()) {
                    found.push(Literal { text: text.value(), line: it.span().start().line });
                }
            }
            _ => {}
        }
    }
}

#[test]
fn literals_are_found_inside_macros_but_not_in_tests_or_comments() {
    let source = "/// \"doc\"\nfn a() { run(args![\"one\\\n  two\"]); }\n\
        #[cfg(test)]\nmod tests { const T: &str = \"three\"; }\nconst F: &str = r#\"four\"#;";
    let found: Vec<_> = of(source).into_iter().map(|it| (it.text, it.line)).collect();
    assert_eq!(found, [("onetwo".to_owned(), 2), ("four".to_owned(), 6)]);
}
