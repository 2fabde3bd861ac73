//! The card of a check: that of all kinds, without acts that cannot be meant here.

use askama::Template;
use axum::response::Response;
use kernel::word::Word;
use web::{Card, Form, On, Result, Visit};

use crate::check::{Act, Check, State};

#[derive(Template)]
#[template(path = "card.html")]
struct Page<'a> {
    visit: &'a Visit,
    card: &'a Card,
    form: &'a Form,
    asked: &'a str,
}

pub(crate) async fn page(on: On<Check>) -> Result<Response> {
    // A claim is returned to where it came from: the other way back is never open.
    let in_part = on.record.reply == Some(State::Partly);
    let never = if in_part { Act::Decline } else { Act::DeclinePart };
    let (card, form) = (Card::of(&on).await?.without(&[never.word()]), Form::of(&on));
    on.visit.show(&Page { visit: &on.visit, card: &card, form: &form, asked: "" })
}
