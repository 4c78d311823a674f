//! Undo and redo without a limit, over values that are never changed once they are made.

use std::rc::Rc;

/// A value with what it was before and what was undone.
#[derive(Clone, Debug)]
pub struct History<T> {
    past: Vec<Rc<T>>,
    present: Rc<T>,
    /// What was undone, the next to be done again last.
    undone: Vec<Rc<T>>,
}

/// Two are equal that hold the very same values: to compare what they hold, all the way back, would
/// take longer with each step.
impl<T> PartialEq for History<T> {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &[Rc<T>], other: &[Rc<T>]| {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| Rc::ptr_eq(one, other))
        };
        Rc::ptr_eq(&self.present, &other.present)
            && same(&self.past, &other.past)
            && same(&self.undone, &other.undone)
    }
}

impl<T: PartialEq> History<T> {
    /// Begins with a value that has no past.
    pub const fn new(present: Rc<T>) -> Self {
        Self { past: Vec::new(), present, undone: Vec::new() }
    }

    /// The value as it is now.
    pub const fn present(&self) -> &Rc<T> {
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

    /// Takes a new value; what had been undone is forgotten. An equal value is no step.
    pub fn push(&mut self, value: Rc<T>) {
        if value != self.present {
            self.past.push(core::mem::replace(&mut self.present, value));
            self.undone.clear();
        }
    }

    /// Goes one step back, where there is one.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.undone.push(core::mem::replace(&mut self.present, before));
        }
    }

    /// Goes one step forward again, where there is one.
    pub fn redo(&mut self) {
        if let Some(after) = self.undone.pop() {
            self.past.push(core::mem::replace(&mut self.present, after));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::History;

    #[test]
    fn a_new_value_forgets_what_had_been_undone() {
        let mut history = History::new(Rc::new(0));
        history.push(Rc::new(1));
        history.undo();
        history.push(Rc::new(2));
        assert!(!history.can_redo());
        history.undo();
        assert_eq!(**history.present(), 0);
    }

    #[test]
    fn histories_are_equal_where_they_share_their_values() {
        let mut history = History::new(Rc::new(0));
        let before = history.clone();
        assert_eq!(history, before);
        history.push(Rc::new(1));
        assert_ne!(history, before);
        history.undo();
        assert_ne!(history, before, "there is something to do again");
    }

    #[test]
    fn an_equal_value_is_no_step() {
        let mut history = History::new(Rc::new(7));
        history.push(Rc::new(7));
        assert!(!history.can_undo());
    }
}
