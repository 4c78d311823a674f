//! What the pupil has marked, and the pairs made of it.

use yew::prelude::*;

use super::heading::part_title;
use super::pairs::pairs;
use super::picking::who_says;
use super::{Class, quoted};
use crate::desk::Action;
use crate::words::fill;
use crate::work::Mark;

/// Passages, then pairs.
pub(crate) fn passages(class: &Class) -> Html {
    let marks = &class.desk.work.reading.marks;
    markup! {
        <div class="own">
            <section class="passages" aria-labelledby={class.id("passages")}>
                { part_title(class, "passages", class.words.passages) }
                if marks.is_empty() {
                    <p class="none">{ class.words.no_passages }</p>
                } else {
                    <ol role="list">{ for marks.iter().map(|mark| one(class, mark)) }</ol>
                }
            </section>
            { pairs(class) }
        </div>
    }
}

fn one(class: &Class, mark: &Mark) -> Html {
    let number = mark.number;
    let named = fill(class.words.passage, &[("n", &number.to_string())]);
    markup! {
        <li key={number} class="own-passage">
            { quoted(class, mark) }
            <div class="row">
                { who_says(class, number, "listed") }
                <button type="button" class="quiet" aria-label={format!("{} {named}", class.words.remove)}
                    onclick={class.does(Action::Unmark(number))}>
                    { class.words.remove }
                </button>
            </div>
        </li>
    }
}
