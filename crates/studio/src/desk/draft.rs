//! A comparison on which an editor works.

use std::rc::Rc;

use source_comparison_core::{
    diagnostic::Diagnostic,
    format::{File, Suggested},
};

use super::Progress;
use crate::{
    edit::{Edit, Item, edited},
    history::History,
    queue::{Order, queue, returned},
    sheet::{Matter, Sheet},
    subject::Subject,
};

/// A comparison on which an editor works.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The file, as it is and as it was.
    pub history: History,
    /// What was wrong with the shape of the file that was opened.
    pub faults: Rc<[Diagnostic]>,
    /// What the editor looks at.
    pub panel: Panel,
    /// In which order suggestions are asked about.
    pub order: Order,
    /// The place in the queue of the suggestion that is being asked about.
    pub at: usize,
    /// What the editor did last.
    pub done: Option<Done>,
    /// How many suggestions there were at the beginning.
    pub suggestions: usize,
    /// How often another suggestion was asked about: it changes with each.
    pub turn: u32,
    /// The form that was being filled in when the page was left.
    pub opened: Option<Rc<Sheet>>,
    /// How far a new analysis of its articles is, while one runs.
    pub searching: Option<Progress>,
}

/// What an editor looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The comparison as its readers see it.
    Read,
    /// The suggestions, one by one.
    Decide,
    /// What is added by hand.
    Add,
    /// What is to be looked at before it is published.
    Check,
    /// What is published, and what stands in the way.
    Publish,
}

/// What an editor did last, to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Something was accepted.
    Accepted,
    /// Something was changed, and so accepted.
    Changed,
    /// Something was rejected.
    Rejected,
    /// Something was added by hand.
    Added,
    /// Something was written that is no decision.
    Written,
    /// A new analysis brought so many suggestions.
    Proposed(usize),
    /// The last step was undone.
    Undone,
    /// It was done again.
    Redone,
}

/// Something an editor does with a draft.
#[allow(clippy::large_enum_variant)] // one at a time, at the pace of a hand
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// Looks at something else.
    Show(Panel),
    /// Decides.
    Edit(Edit),
    /// Takes the last step back.
    Undo,
    /// Takes it again.
    Redo,
    /// Leaves a suggestion for later.
    Next,
    /// Goes back to one.
    Previous,
    /// Is asked in another order.
    Arrange(Order),
}

/// What a file holds, and how much of it nobody has decided on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Claims.
    pub claims: usize,
    /// Relations.
    pub relations: usize,
    /// Claims that are suggestions.
    pub suggested_claims: usize,
    /// Relations that are suggestions.
    pub suggested_relations: usize,
    /// Suggested claims that are notes of another program.
    pub imported_claims: usize,
}

impl Counts {
    /// Counts in a file.
    pub fn of(file: &File) -> Self {
        let proposed = file.claims.iter().filter_map(|it| it.suggested.as_ref());
        Self {
            imported_claims: proposed.filter(|it| it.reason == Suggested::IMPORTED).count(),
            claims: file.claims.len(),
            relations: file.relations.len(),
            suggested_claims: file.claims.iter().filter(|it| it.suggested.is_some()).count(),
            suggested_relations: file.relations.iter().filter(|it| it.suggested.is_some()).count(),
        }
    }

    /// Whether all that is suggested was noted in another program.
    pub const fn is_imported(self) -> bool {
        self.imported_claims > 0 && self.imported_claims == self.suggested()
    }

    /// Suggestions of both kinds.
    pub const fn suggested(self) -> usize {
        self.suggested_claims + self.suggested_relations
    }
}

impl Draft {
    /// Begins with a file.
    pub fn new(file: Rc<File>, faults: Rc<[Diagnostic]>) -> Self {
        Self {
            suggestions: Counts::of(&file).suggested(),
            history: History::new(file),
            faults,
            panel: Panel::Read,
            order: Order::Question,
            at: 0,
            done: None,
            turn: 0,
            opened: None,
            searching: None,
        }
    }

    /// The file as it is now.
    pub const fn file(&self) -> &Rc<File> {
        self.history.present()
    }

    /// The suggestions still to be decided on, in order.
    pub fn queue(&self) -> Vec<Item> {
        queue(self.file(), self.order)
    }

    /// How many suggestions are decided on, of how many.
    pub fn progress(&self) -> (usize, usize) {
        let left = Counts::of(self.file()).suggested();
        (self.suggestions.saturating_sub(left), self.suggestions)
    }

    /// The form about something: the one that was left open, where it is about the same.
    pub fn sheet(&self, matter: Matter) -> Option<Rc<Sheet>> {
        let open = self.opened.as_ref().filter(|it| it.matter == matter).cloned();
        open.or_else(|| Sheet::of(self.file(), matter).map(Rc::new))
    }

    pub(super) fn act(&mut self, work: Work) {
        if !matches!(work, Work::Show(_)) {
            self.opened = None;
        }
        match work {
            Work::Show(panel) => self.panel = panel,
            Work::Edit(edit) => self.edit(&edit),
            Work::Undo => self.travel(History::undo, Done::Undone),
            Work::Redo => self.travel(History::redo, Done::Redone),
            Work::Next => self.go(self.at + 1),
            Work::Previous => self.go(self.at.checked_sub(1).unwrap_or(usize::MAX)),
            Work::Arrange(order) => {
                let item = self.queue().get(self.at).copied();
                self.order = order;
                let place = self.queue().iter().position(|it| Some(*it) == item);
                self.at = place.unwrap_or(0);
            }
        }
    }

    fn edit(&mut self, edit: &Edit) {
        self.done = Some(match edit {
            Edit::Accept(_) => Done::Accepted,
            Edit::Reject(_) | Edit::RejectRest => Done::Rejected,
            Edit::Reword(place, _) if Subject::Claim(*place).is_suggested(self.file()) => {
                Done::Changed
            }
            Edit::Regrade(place, _) if Subject::Relation(*place).is_suggested(self.file()) => {
                Done::Changed
            }
            Edit::AddClaim(..) | Edit::AddRelation(..) => Done::Added,
            _ => Done::Written,
        });
        self.history.push(Rc::new(edited(self.file(), edit)));
        // What is moved stays where it is on the page: nothing else is asked about.
        if !matches!(edit, Edit::Shift(..)) {
            self.turn += 1;
        }
        let left = self.queue().len();
        if self.at >= left {
            self.at = 0;
        }
    }

    fn travel(&mut self, go: fn(&mut History), done: Done) {
        let before = Rc::clone(self.file());
        go(&mut self.history);
        if !Rc::ptr_eq(&before, self.file()) {
            self.count_again(&before, done);
            self.done = Some(done);
            self.turn += 1;
            let left = self.queue().len();
            let near = self.at.min(left.saturating_sub(1));
            self.at = returned(&before, self.file(), self.order).unwrap_or(near);
        }
    }

    /// Suggestions that an undo takes out came in by a new analysis, and so did those that a redo
    /// brings back: they do not count as decided on.
    fn count_again(&mut self, before: &File, done: Done) {
        let (was, is) = (Counts::of(before).suggested(), Counts::of(self.file()).suggested());
        match done {
            Done::Undone => self.suggestions -= was.saturating_sub(is).min(self.suggestions),
            Done::Redone => self.suggestions += is.saturating_sub(was),
            _ => {}
        }
    }

    /// Goes round: after the last comes the first.
    fn go(&mut self, at: usize) {
        let left = self.queue().len();
        self.done = None;
        self.turn += 1;
        self.at = if at == usize::MAX {
            left.saturating_sub(1)
        } else if at >= left {
            0
        } else {
            at
        };
    }
}
