//! A short account of what can and cannot be said, each sentence resting on passages.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::heading::part_title;
use super::{Class, button, tick};
use crate::desk::Action;
use crate::words::fill;
use crate::work::Sentence;

/// The sentences, and more of them.
pub(crate) fn writing(class: &Class) -> Html {
    let words = class.words;
    markup! {
        <div class="writing">
            { part(class, true, words.can, words.add_can) }
            { part(class, false, words.cannot, words.add_cannot) }
        </div>
    }
}

fn part(class: &Class, can: bool, title: &'static str, add: &'static str) -> Html {
    let id = if can { "can" } else { "cannot" };
    let sentences = class.desk.work.sentences.iter().enumerate().filter(|(_, it)| it.can == can);
    let sentences: Vec<_> = sentences.map(|(place, it)| one(class, place, it)).collect();
    markup! {
        <section class="said-part" data-can={can.to_string()} aria-labelledby={class.id(id)}>
            { part_title(class, id, title) }
            if sentences.is_empty() { <p class="none">{ class.words.no_sentences }</p> }
            <ol role="list">{ for sentences }</ol>
            { button("plain", add, class.does(Action::AddSentence(can))) }
        </section>
    }
}

fn one(class: &Class, place: usize, sentence: &Sentence) -> Html {
    let Class { desk, words, .. } = class;
    let id = class.id(&format!("sentence-{place}"));
    let named = fill(words.sentence, &[("n", &(place + 1).to_string())]);
    let oninput = class.on(move |event: InputEvent| {
        Action::Write(place, event.target_unchecked_into::<HtmlTextAreaElement>().value())
    });
    let marks = &desk.work.reading.marks;
    let cite = |mark: &crate::work::Mark| {
        let number = mark.number;
        let (_, label) = class.passage_option(mark);
        let cites = sentence.cites.contains(&number);
        tick(
            markup! { <span dir="auto">{ label }</span> },
            cites,
            class.on(move |on| Action::Cite(place, number, on)),
        )
    };
    markup! {
        <li key={place} class="own-sentence">
            <label for={id.clone()}>{ &named }</label>
            { html! { <textarea {id} rows="2" value={sentence.text.clone()} {oninput} maxlength="2000" dir="auto" /> } }
            if !marks.is_empty() {
                <fieldset class="options cites">
                    <legend>{ words.cites }</legend>
                    { for marks.iter().map(cite) }
                </fieldset>
            }
            if sentence.cites.is_empty() { <p class="hint">{ words.no_cites }</p> }
            <button type="button" class="quiet" aria-label={format!("{} {named}", words.remove)}
                onclick={class.does(Action::RemoveSentence(place))}>{ words.remove }</button>
        </li>
    }
}
