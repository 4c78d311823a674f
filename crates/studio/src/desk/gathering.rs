//! The articles on the desk: how they come, change and go.

use std::rc::Rc;

use source_comparison_core::format::limits;

use super::{Desk, Import, Intake, Trouble};
use crate::entry::{Entry, Field, Fields};

impl Desk {
    pub(super) fn change(&mut self, key: u32, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.key == key) {
            change(Rc::make_mut(entry));
        }
        let filled = |empty: &Vec<u32>| empty.contains(&key);
        if matches!(&self.trouble, Some(Trouble::Empty(empty)) if filled(empty)) {
            self.trouble = None;
        }
    }

    pub(super) fn add_entry(&mut self) -> Option<u32> {
        let key = self.has_room().then_some(self.next_key)?;
        self.entries.push(Rc::new(Entry { key, ..Entry::default() }));
        self.next_key += 1;
        Some(key)
    }

    pub(super) fn remove_entry(&mut self, key: u32) {
        if self.entries.len() > limits::ARTICLES_MIN {
            self.entries.retain(|entry| entry.key != key);
            let held = |import: &Rc<Import>| import.sources.iter().position(|it| it.1 == Some(key));
            if let Some(place) = self.import.as_ref().and_then(held) {
                self.match_source(place, None);
            }
            self.trouble = None;
        }
    }

    pub(super) fn fill(&mut self, first: Option<u32>, intakes: Vec<Intake>) {
        self.trouble = None;
        let mut wanted = first;
        let mut left = Vec::new();
        for intake in intakes {
            let empty = || self.entries.iter().find(|it| it.text.is_empty()).map(|it| it.key);
            let Some(key) = wanted.take().or_else(empty).or_else(|| self.add_entry()) else {
                left.push(intake.name);
                continue;
            };
            self.change(key, |entry| {
                *entry = Entry { key, text: intake.text, kind: intake.kind, ..Entry::default() };
                tell(entry, &intake.fields);
            });
        }
        if !left.is_empty() {
            self.trouble = Some(Trouble::TooMany(left));
        }
    }

    /// Fills what nobody has said yet about an article.
    pub(super) fn tell_missing(&mut self, key: u32, fields: &Fields) {
        self.change(key, |entry| tell(entry, fields));
    }
}

/// Fills what nobody has said yet.
fn tell(entry: &mut Entry, fields: &Fields) {
    for field in Field::ALL {
        let told = entry.fields.of_mut(field);
        if !told.unsaid && told.answered().is_none() {
            *told = fields.of(field).clone();
        }
    }
}
