//! What went wrong, in words, above what it concerns.

use source_comparison::Faults;
use yew::prelude::*;

use super::WORDS;
use crate::desk::Trouble;
use crate::words::{IMPORTING, fill};

/// A note that is read out when it appears; its place is there before.
pub(crate) fn trouble_note(trouble: Option<&Trouble>) -> Html {
    html! {
        <div class="trouble" role="alert">
            if let Some(trouble) = trouble { { note(trouble) } }
        </div>
    }
}

fn note(trouble: &Trouble) -> Html {
    let named = |template: &str, name: &str| fill(template, &[("name", name)]);
    match trouble {
        Trouble::Empty(_) => html! { <p>{ WORDS.some_empty }</p> },
        Trouble::Stopped(why) => html! { <><p>{ WORDS.stopped }</p><p class="why">{ why }</p></> },
        Trouble::NotOpened(name, faults) => html! {
            <>
                <p>{ named(WORDS.not_opened, name) }</p>
                <Faults diagnostics={faults.clone()} fatal=true />
            </>
        },
        Trouble::NotRead(name) => html! { <p>{ named(WORDS.not_read, name) }</p> },
        Trouble::NotImported(name, why) => {
            html! { <><p>{ named(IMPORTING.refused, name) }</p><p class="why" dir="auto">{ why }</p></> }
        }
        Trouble::TooFewTexts => html! { <p>{ IMPORTING.too_few }</p> },
        Trouble::LeftOut(things) => html! {
            <details>
                <summary>{ IMPORTING.left_out.of(things.len()) }</summary>
                <ul>{ for things.iter().map(|it| html! { <li dir="auto">{ it }</li> }) }</ul>
            </details>
        },
        Trouble::TooMany(names) => {
            html! { <p>{ fill(WORDS.too_many, &[("names", &names.join(", "))]) }</p> }
        }
    }
}
