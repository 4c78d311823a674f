//! The views. Each takes what it shows as properties and tells what the editor did through one
//! callback of [`Action`]s.

use std::rc::Rc;

use source_comparison_core::format::File;
use yew::prelude::*;

use crate::desk::{Action, Draft, Panel, Work};
use crate::review::Review;
use crate::subject::Subject;
use crate::words::{Counted, ENGLISH, Words, fill};

pub(crate) mod adding;
pub(crate) mod analysing;
pub(crate) mod asking;
pub(crate) mod checking;
pub(crate) mod deciding;
pub(crate) mod drafting;
pub(crate) mod entry_sheet;
pub(crate) mod gathering;
pub(crate) mod importing;
pub(crate) mod items;
pub(crate) mod keeping;
pub(crate) mod keys;
pub(crate) mod naming;
pub(crate) mod option_field;
pub(crate) mod pasting;
pub(crate) mod previewing;
pub(crate) mod publishing;
pub(crate) mod reading;
pub(crate) mod remarks;
pub(crate) mod sheet_form;
pub(crate) mod sides_field;
pub(crate) mod studio;
pub(crate) mod suggestion;
pub(crate) mod trouble;
pub(crate) mod utterance;

pub(crate) use self::utterance::certainty_word;

/// Tells what the editor did.
pub(crate) type Act = Callback<Action>;

/// A file as a property: the same only where it is the very same, for to compare two large ones
/// takes longer than to draw.
#[derive(Clone, Debug)]
pub(crate) struct Held(pub(crate) Rc<File>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl core::ops::Deref for Held {
    type Target = File;

    fn deref(&self) -> &File {
        &self.0
    }
}

impl Held {
    /// The file of a draft.
    pub(crate) fn of(draft: &Draft) -> Self {
        Self(Rc::clone(draft.file()))
    }
}

/// Properties of the steps at which things are changed.
#[derive(Clone, Debug, Properties)]
pub(crate) struct StepProps {
    pub(crate) draft: Draft,
    /// What is being changed.
    pub(crate) editing: Option<Subject>,
    /// Told what is to be changed, or that nothing is any more.
    pub(crate) on_editing: Callback<Option<Subject>>,
    /// What there is to say about the draft.
    pub(crate) review: Rc<Review>,
    pub(crate) act: Act,
}

impl StepProps {
    /// Leads to the form of a thing, among all that is checked.
    pub(crate) fn change(&self, subject: Subject) {
        self.on_editing.emit(Some(subject));
        self.act.emit(Action::Work(Work::Show(Panel::Check)));
    }
}

/// A review is made once for each file.
impl PartialEq for StepProps {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
            && self.editing == other.editing
            && self.on_editing == other.on_editing
            && Rc::ptr_eq(&self.review, &other.review)
            && self.act == other.act
    }
}

/// The words of the interface.
pub(crate) const WORDS: &Words = &ENGLISH;

/// The letter of the article at a place, from 0.
pub(crate) fn letter(place: usize) -> String {
    char::from(b'A' + u8::try_from(place).unwrap_or(0)).to_string()
}

/// A template whose one gap is an article's letter.
pub(crate) fn of_letter(template: &str, place: usize) -> String {
    fill(template, &[("letter", &letter(place))])
}

/// What there is any of, as a list in words: "3 claims and 1 relation".
pub(crate) fn counted(parts: &[(Counted, usize)]) -> String {
    let parts = parts.iter().filter(|(_, number)| *number > 0);
    parts.map(|(words, number)| words.of(*number)).collect::<Vec<_>>().join(WORDS.and)
}

/// A button that does one thing, with the key that does the same.
pub(crate) fn keyed_button(
    class: &'static str,
    label: String,
    key: char,
    act: &Act,
    action: Action,
) -> Html {
    let onclick = act.reform(move |_: MouseEvent| action.clone());
    let shortcut = key.to_string();
    html! {
        <button type="button" {class} {onclick} aria-keyshortcuts={shortcut.clone()}>
            { label }<kbd aria-hidden="true">{ shortcut }</kbd>
        </button>
    }
}
