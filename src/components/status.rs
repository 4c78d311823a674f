//! What is said aloud after an act of the reader's: one line, in one place that is always there.

use source_comparison_core::collate::Answer;
use yew::prelude::*;

use super::Reading;
use super::accounts::tally;
use super::block::number_label;
use crate::state::{Announcement, ViewState};
use crate::words::fill;

/// `role="status"`, told, and shown only where nothing else on the screen says it.
pub(crate) fn status(reading: &Reading, state: &ViewState) -> Html {
    let copying = matches!(state.announcement, Announcement::Copied | Announcement::NotCopied);
    markup! {
        <p class={if copying { "toast" } else { "told" }} role="status" aria-live="polite">{ announcement(reading, state) }</p>
    }
}

fn announcement(reading: &Reading, state: &ViewState) -> String {
    let words = reading.words;
    match state.announcement {
        Announcement::Nothing => String::new(),
        Announcement::Closed => words.closed.to_owned(),
        Announcement::Copied => words.copied.to_owned(),
        Announcement::NotCopied => words.not_copied.to_owned(),
        Announcement::Article => article_line(reading, state),
        Announcement::NoFurther => words.no_further.to_owned(),
        Announcement::Account => account_line(reading, state),
        Announcement::Claim => claim_line(reading, state),
    }
}

/// "Showing the account of the Malian army. 2 claims: 1 conflicts, …. Claim 43. Conflict. …"
fn account_line(reading: &Reading, state: &ViewState) -> String {
    let words = reading.words;
    let chosen = state.account.and_then(|key| {
        let account = reading.collation.comparison.accounts.get(key)?;
        Some((key, account, reading.collation.lenses.get(key)?))
    });
    let Some((key, account, lens)) = chosen else { return words.showing_everyone.to_owned() };
    let showing = fill(words.showing_account, &[("name", &account.name)]);
    let mut line = format!("{showing} {}.", tally(words, lens));
    if let Some(focus) = state.focus {
        let here = match (focus.claim, reading.collation.answer(focus.question, key, None)) {
            (Some(claim), _) => number_label(reading, claim),
            (None, Answer::Silent(_)) => fill(words.silent_here, &[("name", &account.name)]),
            (None, _) => fill(words.not_checked_here, &[("name", &account.name)]),
        };
        line.push(' ');
        line.push_str(&here);
    }
    line
}

/// "Article B: Jnim jihadists claim …"
fn article_line(reading: &Reading, state: &ViewState) -> String {
    let article = reading.collation.comparison.articles.get(state.current);
    article.map_or_else(String::new, |article| {
        let letter = article.letter.to_string();
        let name = fill(reading.words.article, &[("letter", &letter)]);
        format!("{name}{}{}", reading.words.colon, article.title)
    })
}

/// "Claim 7 of 63. Conflict. The Malian army: 203 jihadists were killed."
fn claim_line(reading: &Reading, state: &ViewState) -> String {
    let Some(claim) = state.focus.and_then(|focus| focus.claim) else { return String::new() };
    let all = reading.collation.reading_order.len().to_string();
    let number = reading.number(claim).to_string();
    let position = fill(reading.words.position, &[("n", &number), ("all", &all)]);
    format!("{position} {}", number_label(reading, claim))
}
