//! What the comparison is, who prepared it, what was put right, and what to expect.

use source_comparison_core::model::Prepared;
use yew::prelude::*;

use super::heading::{HeadingStyle, heading};
use super::{Act, Reading};
use crate::state::Action;
use crate::words::{date, fill};

/// Title, standfirst, signature, corrections, content note.
pub(crate) fn head(reading: &Reading, act: &Act, texts_hidden: bool) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    let comparison = &collation.comparison;
    let lang = comparison.language.as_rc().clone();
    let dir = comparison.language.direction().as_str();
    let style = HeadingStyle {
        class: "title",
        id: Some(reading.id("title")),
        lang: Some(lang.clone().into()),
        dir: Some(dir),
    };
    markup! {
        <div class="head" part="head">
            <p class="kicker">{ words.comparison }</p>
            { heading(*heading_level, style, (&*comparison.title).into()) }
            if let Some(summary) = &comparison.summary {
                <p class="standfirst" {lang} {dir}>{ &**summary }</p>
            }
            if let Some(prepared) = &comparison.prepared { { signature(reading, prepared) } }
            if let Some(warning) = &comparison.warning {
                { content_note(reading, warning, texts_hidden, act) }
            }
        </div>
    }
}

/// Who prepared the comparison, and what was put right since.
fn signature(reading: &Reading, prepared: &Prepared) -> Html {
    let words = reading.words;
    let Prepared { by, on, corrections } = prepared;
    markup! {
        <div class="signature">
            <p>{ fill(words.prepared, &[("by", by), ("on", &date(words, on))]) }</p>
            if !corrections.is_empty() {
                <ul class="corrections">
                    for correction in corrections.iter() {
                        <li>
                            <b>{ fill(words.corrected, &[("on", &date(words, &correction.on))]) }</b>
                            { " " }
                            <bdi>{ &*correction.text }</bdi>
                        </li>
                    }
                </ul>
            }
        </div>
    }
}

/// What a reader should know before reading, and a way not to.
fn content_note(reading: &Reading, warning: &str, texts_hidden: bool, act: &Act) -> Html {
    let words = reading.words;
    let label = if texts_hidden { words.show_texts } else { words.hide_texts };
    let onclick = (act, Action::HideTexts(!texts_hidden));
    markup! {
        <div class="content-note" role="note">
            <p><b>{ words.content_note }{ words.colon }</b><bdi>{ warning }</bdi></p>
            if !reading.is_still() {
                <button type="button" class="quiet" {onclick}>{ label }</button>
            }
        </div>
    }
}
