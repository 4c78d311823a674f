//! The keys of the desk: one for each thing that can be done with the suggestion in question.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Keys whose letter is typed rather than pressed, by where they are pressed.
const FIELDS: &str = "textarea, select, input:not([type=radio], [type=checkbox], [type=file]), .sc";

/// Where letters are typed, in the comparison, too.
const TYPED_IN: &str = "textarea, select, input:not([type=radio], [type=checkbox])";

/// What a key on the desk means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// Take the last step back.
    Undo,
    /// Take it again.
    Redo,
    /// A letter, small.
    Letter(char),
}

/// Whether a key is this letter, pressed outside a field, also where somebody reads.
pub(crate) fn is_letter(event: &KeyboardEvent, letter: char) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typed = target.is_none_or(|it| it.closest(TYPED_IN).ok().flatten().is_some());
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
    !typed && !held && event.key().eq_ignore_ascii_case(letter.encode_utf8(&mut [0; 4]))
}

/// What a key means, where it means anything: never while somebody types.
pub(crate) fn meaning(event: &KeyboardEvent) -> Option<Key> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    if event.is_composing() || target.closest(FIELDS).ok().flatten().is_some() {
        return None;
    }
    let mut letters = event.key().chars().collect::<Vec<_>>().into_iter();
    let letter = letters.next().filter(|_| letters.next().is_none())?.to_ascii_lowercase();
    let command = event.ctrl_key() || event.meta_key();
    match (letter, command) {
        ('z', true) if event.shift_key() => Some(Key::Redo),
        ('y', true) => Some(Key::Redo),
        ('z', true) => Some(Key::Undo),
        (_, true) => None,
        _ if event.alt_key() => None,
        (letter, false) => Some(Key::Letter(letter)),
    }
}
