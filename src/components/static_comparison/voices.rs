//! The accounts: in a line each before the articles, in full after the ledger.

use yew::prelude::*;

use crate::components::Reading;
use crate::components::accounts::{account_panel, tally};
use crate::components::heading::{HeadingStyle, heading};
use crate::words::page_words_for;

/// Who is heard, with counts, and the way to more about each.
pub(super) fn cast(reading: &Reading) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    let accounts = &collation.comparison.accounts;
    if accounts.is_empty() {
        return Html::default();
    }
    let lang = collation.comparison.language.as_rc();
    markup! {
        <div class="cast" part="accounts">
            { heading(heading_level + 1, HeadingStyle::class("label"), words.whose_account.into()) }
            <ul>
                for (key, account) in accounts.iter() {
                    <li>
                        <a href={reading.link_to(&account_name(&account.id))} lang={lang.clone()}>
                            { &*account.name }
                        </a>
                        { " " }
                        if let Some(lens) = collation.lenses.get(key) {
                            <span class="tally">{ tally(words, lens) }</span>
                        }
                    </li>
                }
            </ul>
        </div>
    }
}

/// Each account in full: who it is, how its words reach the reader, counts, silences.
pub(super) fn voices(reading: &Reading) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    let accounts = &collation.comparison.accounts;
    if accounts.is_empty() {
        return Html::default();
    }
    let label = page_words_for(words.language).accounts;
    markup! {
        <div class="voices" id={reading.id("accounts")}>
            { heading(heading_level + 1, HeadingStyle::class("label"), label.into()) }
            <ul>
                for (key, account) in accounts.iter() {
                    <li id={reading.id(&account_name(&account.id))}>
                        { account_panel(reading, Some(key), None) }
                    </li>
                }
            </ul>
        </div>
    }
}

/// The id of an account's entry within the comparison.
fn account_name(id: &str) -> String {
    format!("account-{id}")
}
