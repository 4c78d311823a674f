//! What the comparison is, who prepared it, what was put right, and what to expect.

use std::rc::Rc;

use source_comparison_core::model::Prepared;
use yew::prelude::*;

use super::heading::Heading;
use super::{Act, Reading};
use crate::state::Action;
use crate::words::{date, fill};

/// Properties of [`Head`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct HeadProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    /// Whether the texts are hidden behind the content note.
    pub(crate) texts_hidden: bool,
}

/// Title, standfirst, signature, corrections, content note.
#[component]
pub(crate) fn Head(props: &HeadProps) -> Html {
    let Reading { collation, words, heading_level, .. } = &*props.reading;
    let comparison = &collation.comparison;
    let lang = comparison.language.as_rc().clone();
    let dir = comparison.language.direction().as_str();
    html! {
        <div class="head" part="head">
            <p class="kicker">{ words.comparison }</p>
            <Heading level={*heading_level} class="title" id={props.reading.id("title")}
                lang={lang.clone()} {dir}>
                { &*comparison.title }
            </Heading>
            if let Some(summary) = &comparison.summary {
                <p class="standfirst" {lang} {dir}>{ &**summary }</p>
            }
            if let Some(prepared) = &comparison.prepared {
                <Signature reading={props.reading.clone()} prepared={prepared.clone()} />
            }
            if let Some(warning) = &comparison.warning {
                <ContentNote words={*words} warning={AttrValue::from(warning.clone())}
                    texts_hidden={props.texts_hidden} act={props.act.clone()} />
            }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SignatureProps {
    reading: Rc<Reading>,
    prepared: Prepared,
}

/// Who prepared the comparison, and what was put right since.
#[component]
fn Signature(props: &SignatureProps) -> Html {
    let words = props.reading.words;
    let Prepared { by, on, corrections } = &props.prepared;
    html! {
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

#[derive(Clone, Debug, PartialEq, Properties)]
struct ContentNoteProps {
    words: &'static crate::words::Words,
    warning: AttrValue,
    texts_hidden: bool,
    act: Act,
}

/// What a reader should know before reading, and a way not to.
#[component]
fn ContentNote(props: &ContentNoteProps) -> Html {
    let ContentNoteProps { words, warning, texts_hidden, act } = props;
    let label = if *texts_hidden { words.show_texts } else { words.hide_texts };
    let onclick = {
        let hide = !texts_hidden;
        act.reform(move |_: MouseEvent| Action::HideTexts(hide))
    };
    html! {
        <div class="content-note" role="note">
            <p><b>{ words.content_note }{ ": " }</b><bdi>{ warning }</bdi></p>
            <button type="button" class="quiet" {onclick}>{ label }</button>
        </div>
    }
}
