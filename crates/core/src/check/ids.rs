//! The ids of one list: whether each is well-formed and new, and what an id elsewhere refers to.
//! It must not know what the items are.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::checker::Checker;
use crate::{
    diagnostic::{Code, Diagnostic, Trail, all_of, quoted},
    format::limits,
};

/// Known ids that a message lists at most.
const LISTED: usize = 6;

/// The ids of one list, and what stands under each.
#[derive(Debug)]
pub(super) struct Ids<'f, K> {
    /// What an item is called in a message: "claim".
    noun: &'static str,
    /// Every id as written; `None` where the item was left out of the model.
    known: BTreeMap<&'f str, Option<K>>,
    /// Every id of the model.
    given: BTreeSet<Rc<str>>,
}

impl<'f, K: Copy> Ids<'f, K> {
    /// No ids yet, of items called `noun`.
    pub(super) fn of(noun: &'static str) -> Self {
        Self { noun, known: BTreeMap::new(), given: BTreeSet::new() }
    }

    /// The id under which the item at `index` goes into the model. A faulty one gives an error and
    /// is mended, so that the item itself can be kept.
    pub(super) fn give(
        &mut self,
        written: &'f str,
        checker: &mut Checker<'_>,
        at: Trail<'_>,
        index: usize,
    ) -> Rc<str> {
        let noun = self.noun;
        if written.is_empty() {
            checker.missing(at, &format!("the {noun}'s id"));
            return self.unlike_others(&format!("{noun}-{}", index + 1));
        }
        if !is_id(written) {
            let message = format!(
                "{} is no id: expected 1 to {} letters without accents, digits, _ or -",
                quoted(written),
                limits::ID_CHARACTERS
            );
            checker.error(Code::BadId, at, message);
        } else if self.known.contains_key(written) {
            let message = format!("another {noun} above has the id {}", quoted(written));
            let fault = Diagnostic::error(Code::RepeatedId, at.to_path(), message);
            checker.faults.add(fault.with_help("give each its own; references go to the first"));
        }
        self.known.entry(written).or_insert(None);
        self.unlike_others(written)
    }

    /// Says that the id as written refers to `key`, unless an item above has it.
    pub(super) fn set(&mut self, written: &'f str, key: K) {
        if let Some(known) = self.known.get_mut(written) {
            known.get_or_insert(key);
        }
    }

    /// What an id refers to. `None` where it is missing or names nothing, with an error, and where
    /// it names something that was left out, which has an error of its own.
    pub(super) fn resolve(
        &self,
        written: &str,
        checker: &mut Checker<'_>,
        at: Trail<'_>,
    ) -> Option<K> {
        let noun = self.noun;
        if written.is_empty() {
            checker.missing(at, &format!("the id of the {noun}"));
            return None;
        }
        if let Some(known) = self.known.get(written) {
            return *known;
        }
        let message = format!("no {noun} has the id {}", quoted(written));
        let known = self.known.keys().copied().filter(|id| is_id(id));
        let help = match checker.faults.nearest(written, known.clone()) {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None if (1..=LISTED).contains(&known.clone().take(LISTED + 1).count()) => {
                format!("the {noun}s here are {}", all_of(known))
            }
            None => format!("add the {noun}, or correct the id"),
        };
        checker
            .faults
            .add(Diagnostic::error(Code::UnknownId, at.to_path(), message).with_help(help));
        None
    }

    /// A well-formed id made from `written` that no other item of the model has.
    fn unlike_others(&mut self, written: &str) -> Rc<str> {
        let plain = |character: char| {
            let kept = character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
            if kept { character } else { '-' }
        };
        // Room for a hyphen and a number of up to six digits.
        let stem: String = written.chars().map(plain).take(limits::ID_CHARACTERS - 7).collect();
        let first = if is_id(written) { Rc::from(written) } else { Rc::from(stem.as_str()) };
        let others = (2..).map(|number| Rc::from(format!("{stem}-{number}")));
        let id = core::iter::once(first).chain(others).find(|id| !self.given.contains(id));
        let id = id.unwrap_or_default();
        self.given.insert(Rc::clone(&id));
        id
    }

    /// Keeps an id from being given.
    pub(super) fn reserve(&mut self, id: &str) {
        self.given.insert(Rc::from(id));
    }
}

/// Whether this is 1 to 64 ASCII letters, digits, `_` or `-`.
fn is_id(text: &str) -> bool {
    (1..=limits::ID_CHARACTERS).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
