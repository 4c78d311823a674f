//! Undo and redo without a limit: the file as it is, and what each step changed, as texts. A step
//! takes the room of what it changed, so that a day's work can be kept with the draft.

use std::rc::Rc;

use source_comparison_analysis::TakenOut;
use source_comparison_core::format::File;

mod step;
#[cfg(test)]
mod tests;

/// A file with what was done to it and what was undone.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Rc<str>>,
    present: Rc<File>,
    /// What was undone, the next to be done again last.
    undone: Vec<Rc<str>>,
}

/// Two are equal that hold the very same file and steps: to compare what they hold, all the way
/// back, would take longer with each step.
impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &[Rc<str>], other: &[Rc<str>]| {
            let last = one.last().zip(other.last());
            one.len() == other.len() && last.is_none_or(|(one, other)| Rc::ptr_eq(one, other))
        };
        Rc::ptr_eq(&self.present, &other.present)
            && same(&self.past, &other.past)
            && same(&self.undone, &other.undone)
    }
}

impl History {
    /// Begins with a file that has no past.
    pub const fn new(present: Rc<File>) -> Self {
        Self { past: Vec::new(), present, undone: Vec::new() }
    }

    /// The file as it was kept with its steps: the oldest first, and what was undone with the next
    /// to be done again last.
    pub fn with_steps(present: Rc<File>, past: Vec<String>, undone: Vec<String>) -> Self {
        let steps = |texts: Vec<String>| texts.into_iter().map(Rc::from).collect();
        Self { past: steps(past), present, undone: steps(undone) }
    }

    /// What was done, the oldest first.
    pub fn past(&self) -> &[Rc<str>] {
        &self.past
    }

    /// What was undone, the next to be done again last.
    pub fn undone(&self) -> &[Rc<str>] {
        &self.undone
    }

    /// The file as it is now.
    pub const fn present(&self) -> &Rc<File> {
        &self.present
    }

    /// Whether there is something to undo.
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Takes a new file; what had been undone is forgotten. An equal one is no step.
    pub fn push(&mut self, file: Rc<File>) {
        if let Some(step) = step::between(&self.present, &file) {
            self.past.push(Rc::from(step));
            self.present = file;
            self.undone.clear();
        }
    }

    /// Claims and relations that were rejected or taken out, as far back as the steps reach.
    pub fn taken_out(&self) -> TakenOut {
        let mut all = TakenOut::default();
        for step in &self.past {
            step::add_taken_out(step, &mut all);
        }
        all
    }

    /// Goes one step back, where there is one.
    pub fn undo(&mut self) {
        let Some(step) = self.past.pop() else { return };
        if let Some(before) = step::taken(&self.present, &step, true) {
            self.present = Rc::new(before);
            self.undone.push(step);
        }
    }

    /// Goes one step forward again, where there is one.
    pub fn redo(&mut self) {
        let Some(step) = self.undone.pop() else { return };
        if let Some(after) = step::taken(&self.present, &step, false) {
            self.present = Rc::new(after);
            self.past.push(step);
        }
    }
}
