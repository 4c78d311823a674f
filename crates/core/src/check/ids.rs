//! The ids of one list: whether each is well-formed and new, and what an id elsewhere refers to.
//! It must not know what the items are.

use core::marker::PhantomData;
use std::rc::Rc;

use super::checker::Checker;
use crate::{
    diagnostic::{Code, Trail, all_of, filled},
    format::limits,
    model::Key,
    order::put,
};

/// Known ids that a message lists at most.
const LISTED: usize = 6;

/// The ids of one list, and what stands under each.
#[derive(Debug)]
pub(super) struct Ids<'f, K> {
    places: Places<'f>,
    key: PhantomData<K>,
}

/// The same with places instead of keys: compiled once, not for each type of key.
#[derive(Debug)]
struct Places<'f> {
    /// What an item is called in a message: "claim".
    noun: &'static str,
    /// Every id as written, in the order of the alphabet; `None` where the item was left out of
    /// the model.
    known: Vec<(&'f str, Option<usize>)>,
    /// Those of them that are well-formed, in the same order.
    named: Vec<&'f str>,
    /// Every id of the model, in the order of the alphabet.
    given: Vec<Rc<str>>,
}

impl<'f, K: Key> Ids<'f, K> {
    /// No ids yet, of items called `noun`.
    pub(super) fn of(noun: &'static str) -> Self {
        Self {
            places: Places { noun, known: Vec::new(), named: Vec::new(), given: Vec::new() },
            key: PhantomData,
        }
    }

    /// The id under which the item at `index` goes into the model. A faulty one gives an error and
    /// is mended, so that the item itself can be kept.
    pub(super) fn give(
        &mut self,
        at: &Trail<'_>,
        written: &'f str,
        checker: &mut Checker<'_>,
        index: usize,
    ) -> Rc<str> {
        self.places.give(&at.key("id"), written, checker, index)
    }

    /// Says that the id as written refers to `key`, unless an item above has it.
    pub(super) fn set(&mut self, written: &'f str, key: K) {
        self.places.set(written, key.place());
    }

    /// Says that an id which has been checked already refers to `key`.
    pub(super) fn know(&mut self, id: &'f str, key: K) {
        if let Err(place) = self.places.find(id) {
            self.places.known.insert(place, (id, Some(key.place())));
            put(&mut self.places.named, id);
        }
    }

    /// What an id refers to. `None` where it is missing or names nothing, with an error, and where
    /// it names something that was left out, which has an error of its own.
    pub(super) fn resolve(
        &self,
        at: &Trail<'_>,
        written: &str,
        checker: &mut Checker<'_>,
    ) -> Option<K> {
        self.places.resolve(at, written, checker).map(K::at)
    }

    /// Keeps an id from being given.
    pub(super) fn reserve(&mut self, id: &str) {
        self.places.take(Rc::from(id));
    }
}

impl<'f> Places<'f> {
    fn give(
        &mut self,
        at: &Trail<'_>,
        written: &'f str,
        checker: &mut Checker<'_>,
        index: usize,
    ) -> Rc<str> {
        let noun = self.noun;
        if written.is_empty() {
            checker.missing(at, &filled("the {}'s id", &[noun]).0);
            return self.unlike_others(&filled("{}-{}", &[noun, &(index + 1).to_string()]).0);
        }
        let place = self.find(written);
        if !is_id(written) {
            let message =
                "\"{}\" is no id: expected 1 to {} letters without accents, digits, _ or -";
            let values = [written, &limits::ID_CHARACTERS.to_string()];
            checker.faults.error(Code::BadId, at, message, "", &values);
        } else if place.is_ok() {
            let message = "another {} above has the id \"{}\"";
            let help = "give each its own; references go to the first";
            checker.faults.error(Code::RepeatedId, at, message, help, &[noun, written]);
        }
        if let Err(place) = place {
            self.known.insert(place, (written, None));
        }
        if is_id(written) {
            put(&mut self.named, written);
        }
        self.unlike_others(written)
    }

    fn set(&mut self, written: &str, item: usize) {
        let place = self.find(written).ok().and_then(|place| self.known.get_mut(place));
        if let Some((_, known)) = place {
            known.get_or_insert(item);
        }
    }

    fn resolve(&self, at: &Trail<'_>, written: &str, checker: &mut Checker<'_>) -> Option<usize> {
        let noun = self.noun;
        if written.is_empty() {
            checker.missing(at, &filled("the id of the {}", &[noun]).0);
            return None;
        }
        if let Some((_, item)) = self.find(written).ok().and_then(|place| self.known.get(place)) {
            return *item;
        }
        let named = self.named.as_slice();
        let near = checker.faults.nearest(written, named);
        let (help, value) = match near {
            Some(near) => ("did you mean \"{}\"?", near),
            None if (1..=LISTED).contains(&named.len()) => ("the {}s here are {}", noun),
            None => ("add the {}, or correct the id", noun),
        };
        let message = "no {} has the id \"{}\"";
        let values = [noun, written, value, &all_of(named.get(..LISTED).unwrap_or(named))];
        checker.faults.error(Code::UnknownId, at, message, help, &values);
        None
    }

    /// A well-formed id made from `written` that no other item of the model has.
    fn unlike_others(&mut self, written: &str) -> Rc<str> {
        let first = if is_id(written) { Rc::from(written) } else { Rc::from(stem(written)) };
        if self.take(Rc::clone(&first)) {
            return first;
        }
        let mut number = 2;
        loop {
            let id: Rc<str> = Rc::from(filled("{}-{}", &[&stem(written), &number.to_string()]).0);
            if self.take(Rc::clone(&id)) {
                return id;
            }
            number += 1;
        }
    }

    /// Adds an id to those given; false where it was given already.
    fn take(&mut self, id: Rc<str>) -> bool {
        let place = self.given.binary_search(&id);
        if let Err(place) = place {
            self.given.insert(place, id);
        }
        place.is_err()
    }

    fn find(&self, written: &str) -> Result<usize, usize> {
        self.known.binary_search_by(|(known, _)| (*known).cmp(written))
    }
}

/// What a text leaves of itself in an id made from it, with room for a hyphen and a number of up
/// to six digits.
fn stem(written: &str) -> String {
    let plain = |character: char| {
        let kept = character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
        if kept { character } else { '-' }
    };
    written.chars().map(plain).take(limits::ID_CHARACTERS - 7).collect()
}

/// Whether this is 1 to 64 ASCII letters, digits, `_` or `-`.
fn is_id(text: &str) -> bool {
    (1..=limits::ID_CHARACTERS).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
