//! The whole state of the class view, and everything that can happen to it. Pure.

use std::rc::Rc;

use source_comparison_core::collate::Collation;
use source_comparison_core::json::{Value, within_limits};
use source_comparison_core::model::Lesson;
use source_comparison_lesson::work::{Work, file};
use yew::Reducible;

use crate::tally::Phase;

/// Works of one class at most: more than any school has pupils in a year.
pub const WORKS: usize = 1_000;

/// The state of the class view.
#[derive(Clone, Debug)]
pub struct Room {
    /// What the lesson was about.
    pub collation: Rc<Collation>,
    /// The lesson's own part of the file.
    pub lesson: Option<Rc<Lesson>>,
    /// The works that were taken in, in the order in which they came.
    pub works: Vec<Rc<Work>>,
    /// Which readings are looked at.
    pub phase: Phase,
    /// Files that were not taken in.
    pub refused: Refused,
    /// The files taken in, so that one that comes twice counts once.
    files: Vec<Handed>,
}

/// How many files were not taken in, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refused {
    /// No work files, or too large.
    pub unreadable: usize,
    /// Work on another comparison.
    pub foreign: usize,
    /// The same file once more.
    pub again: usize,
    /// Beyond [`WORKS`].
    pub too_many: usize,
}

/// A file that was dropped or chosen. Two pupils may have done the very same: their files differ by
/// name, and the name is for nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The file's name.
    pub name: Rc<str>,
    /// Its text; nothing where it could not be read.
    pub text: Option<Rc<str>>,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Files were dropped or chosen.
    Take(Vec<Handed>),
    /// Look at these readings.
    Show(Phase),
    /// Forget all works.
    Clear,
}

impl Reducible for Room {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut room = Rc::unwrap_or_clone(self);
        match action {
            Action::Take(files) => {
                room.refused = Refused::default();
                files.into_iter().for_each(|file| room.take(file));
            }
            Action::Show(phase) => room.phase = phase,
            Action::Clear => {
                room.works.clear();
                room.files.clear();
                room.refused = Refused::default();
            }
        }
        Rc::new(room)
    }
}

impl Room {
    /// A room nobody has handed anything in to.
    pub fn new(collation: Rc<Collation>, lesson: Option<Rc<Lesson>>) -> Self {
        Self {
            collation,
            lesson,
            works: Vec::new(),
            phase: Phase::Before,
            refused: Refused::default(),
            files: Vec::new(),
        }
    }

    fn take(&mut self, handed: Handed) {
        let Some(file) = handed.text.as_deref().and_then(read) else {
            self.refused.unreadable += 1;
            return;
        };
        if self.files.contains(&handed) {
            self.refused.again += 1;
            return;
        }
        let comparison = &self.collation.comparison;
        let same_title = file.title == *comparison.title;
        let work = file.work.anchored(comparison);
        // A title may have been put right since; then the passages tell.
        if !same_title && !has_a_passage(&work) {
            self.refused.foreign += 1;
        } else if self.works.len() >= WORKS {
            self.refused.too_many += 1;
        } else {
            self.works.push(Rc::new(work));
            self.files.push(handed);
        }
    }
}

fn read(text: &str) -> Option<file::WorkFile> {
    within_limits(text).ok()?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    file::read(&value)
}

fn has_a_passage(work: &Work) -> bool {
    let readings = work.first.iter().chain([&work.reading]);
    readings.flat_map(|reading| &reading.marks).any(|mark| mark.place.is_some())
}

#[cfg(test)]
mod tests;
