//! One claim as an editor judges it: who, how sure, and the words in their paragraph.

use source_comparison::words::words_for;
use source_comparison_core::format::{Certainty, Claim, File};
use yew::prelude::*;

use super::{WORDS, of_letter};
use crate::passage::passage;

/// A claim with its paragraph; `end` stands below it.
pub(crate) fn utterance(file: &File, claim: &Claim, end: Html) -> Html {
    let article = file.articles.iter().position(|it| it.id == claim.article);
    let language = article.and_then(|at| file.articles.get(at)).map(|it| it.language.clone());
    let certainty = claim.certainty.map(certainty_word);
    html! {
        <div class="utterance">
            <p class="speaker">
                <b>{ speaker(file, claim) }</b>
                <span>{ of_letter(WORDS.in_article, article.unwrap_or(0)) }</span>
                if let Some(certainty) = certainty { <span>{ certainty }</span> }
            </p>
            if let Some(value) = &claim.value {
                <p class="compared" lang={language.clone()} dir="auto">{ value }</p>
            }
            { quoted(file, claim, language) }
            <p class="restated">
                <span class="tag">{ WORDS.says }</span>{ " " }
                <span lang={file.language.clone()}>{ &claim.says }</span>
            </p>
            { end }
        </div>
    }
}

fn quoted(file: &File, claim: &Claim, language: Option<String>) -> Html {
    match passage(file, claim) {
        Some(found) => html! {
            <blockquote lang={language} dir="auto">
                { found.before }<mark>{ found.words }</mark>{ found.after }
            </blockquote>
        },
        None => html! {
            <>
                <p class="missing">{ WORDS.not_in_article }</p>
                <blockquote lang={language} dir="auto">{ &claim.quote.exact }</blockquote>
            </>
        },
    }
}

/// Whose words a claim is, and in which article, in a line.
pub(crate) fn whose(file: &File, claim: &Claim) -> Html {
    let article = file.articles.iter().position(|it| it.id == claim.article);
    let article = of_letter(WORDS.in_article, article.unwrap_or(0));
    html! { <p class="hint">{ speaker(file, claim) }{ " · " }{ article }</p> }
}

fn speaker(file: &File, claim: &Claim) -> String {
    match claim.account.as_deref() {
        None => WORDS.nobody_yet.to_owned(),
        Some("article") => WORDS.own_voice.to_owned(),
        Some(id) => {
            let account = file.accounts.iter().find(|it| it.id == id);
            account.map_or_else(|| id.to_owned(), |it| it.name.clone())
        }
    }
}

/// The word for a certainty, also where it is said flatly.
pub(crate) fn certainty_word(certainty: Certainty) -> &'static str {
    words_for(WORDS.language).certainty(certainty).unwrap_or(WORDS.stated)
}
