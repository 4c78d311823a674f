//! The whole state of the studio, and everything that can happen to it. Pure: what happens on the
//! page becomes an [`Action`]; what follows from the state, such as a running analysis, is started
//! and ended by those who look at it.

use std::rc::Rc;

use source_comparison_core::{
    diagnostic::Diagnostic,
    format::{File, limits},
};
use yew::Reducible;

pub use self::action::{Action, Intake, Texts};
pub use self::draft::{Counts, Done, Draft, Panel, Work};
pub use self::importing::{Answer, Import, Reading, Sourced};
pub use self::keeping::{Keeping, Wish};
pub use self::whereabouts::Whereabouts;
use crate::{
    entry::{Entry, Source},
    files::{self, Opened},
    sheet::Sheet,
    snapshot::{self, Refused},
};

mod action;
mod draft;
mod gathering;
mod importing;
mod keeping;
mod searching;
#[cfg(test)]
mod tests;
mod whereabouts;

/// The state of the studio.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The articles being gathered; they stay until the editor starts anew.
    pub entries: Vec<Rc<Entry>>,
    /// How far the work has come.
    pub stage: Stage,
    /// What went wrong last, until the next try.
    pub trouble: Option<Trouble>,
    /// What the editor is being asked before something is taken off the desk.
    pub asked: Option<Asked>,
    /// A form as it is filled in, to be kept.
    pub jot: Option<Rc<Sheet>>,
    /// Whether this device keeps what is done here.
    pub keeping: Keeping,
    /// What is asked of the shelf, in turn.
    pub wish: Option<Wish>,
    /// Where the comparison will stand.
    pub whereabouts: Whereabouts,
    /// Annotations that are being read.
    pub reading: Option<Rc<Reading>>,
    /// Annotations whose sources need their texts.
    pub import: Option<Rc<Import>>,
    next_key: u32,
}

/// How far the work has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Texts are being pasted.
    Gathering,
    /// The analysis runs; it ends when this is left.
    Analysing(Progress),
    /// There is a draft.
    Drafting(Draft),
}

/// How far the analysis has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The name of what it is about to do; empty before it has begun.
    pub stage: String,
    /// The place of that among all, from 1.
    pub step: u32,
    /// How many there are; 0 before it has begun.
    pub steps: u32,
}

/// What went wrong, in a way that loses nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// These entries hold no words.
    Empty(Vec<u32>),
    /// The analysis said why it made no draft, or stopped.
    Stopped(String),
    /// This file is no comparison that can be read here.
    NotOpened(String, Rc<[Diagnostic]>),
    /// This file is larger than any that is read here, or cannot be read as text.
    NotRead(String),
    /// More files than a comparison has articles: these were left.
    TooMany(Vec<String>),
    /// No comparison can be made of these annotations, for this reason.
    NotImported(String, String),
    /// Fewer than two of the sources of annotations have a sheet.
    TooFewTexts,
    /// These annotations did not become part of the draft, each with the reason.
    LeftOut(Vec<String>),
}

/// What the editor is asked before something is taken off the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Whether to start anew.
    StartAnew,
    /// Whether to open the file of this name instead.
    Open(String, Opened),
    /// Whether to leave the draft for the texts that annotations need.
    Match(Rc<Import>),
    /// Whether to delete everything that this device keeps.
    DeleteAll,
}

impl Default for Desk {
    fn default() -> Self {
        Self::with_entries(vec![Entry::default(), Entry::default()])
    }
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        if action == Action::Shelved(self.keeping) {
            return self;
        }
        let mut desk = Rc::unwrap_or_clone(self);
        desk.act(action);
        Rc::new(desk)
    }
}

impl Desk {
    /// A desk with these articles being gathered; they get keys of their own.
    pub fn with_entries(entries: Vec<Entry>) -> Self {
        let keyed = |(entry, key)| Rc::new(Entry { key, ..entry });
        let entries: Vec<Rc<Entry>> = entries.into_iter().zip(0..).map(keyed).collect();
        Self {
            next_key: u32::try_from(entries.len()).unwrap_or(0),
            entries,
            stage: Stage::Gathering,
            trouble: None,
            asked: None,
            jot: None,
            keeping: Keeping::default(),
            wish: None,
            whereabouts: Whereabouts::default(),
            reading: None,
            import: None,
        }
    }

    /// What the analysis is given: one source for each article, called by its letter.
    pub fn sources(&self) -> Vec<Source> {
        if let Stage::Drafting(draft) = &self.stage {
            return draft.sources();
        }
        let letter = |place: usize| char::from(b'A' + u8::try_from(place).unwrap_or(0));
        let source = |(place, entry): (usize, &Rc<Entry>)| {
            entry.to_source(format!("article {}", letter(place)))
        };
        self.entries.iter().enumerate().map(source).collect()
    }

    /// Whether there is room for one more article.
    pub const fn has_room(&self) -> bool {
        self.entries.len() < limits::ARTICLES
    }

    /// Whether nothing would be lost by a new start.
    pub fn is_blank(&self) -> bool {
        let blank = |entry: &Rc<Entry>| entry.text.is_empty() && entry.fields.answered() == 0;
        !matches!(self.stage, Stage::Drafting(_))
            && self.import.is_none()
            && self.entries.iter().all(blank)
    }

    fn act(&mut self, action: Action) {
        if self.keeping == Keeping::Elsewhere && !action.is_reading() {
            return;
        }
        match action {
            Action::AddEntry => {
                self.add_entry();
            }
            Action::RemoveEntry(key) => self.remove_entry(key),
            Action::Type(key, text) => self.change(key, |entry| entry.text = text),
            Action::Tell(key, field, told) => {
                self.change(key, |entry| *entry.fields.of_mut(field) = told);
            }
            Action::TellMissing(key, fields) => self.tell_missing(key, &fields),
            Action::Fill(key, intakes) => self.fill(key, intakes),
            Action::Compare => self.compare(),
            Action::LookForMore => self.look_for_more(),
            Action::Progressed(progress) => self.progress(progress),
            Action::Cancel => self.cancel(),
            Action::Stop(why) => self.stop(Trouble::Stopped(why)),
            Action::Propose(text) => self.propose(&text),
            Action::Open(name, text) => self.open(name, &text),
            Action::Import(name, text) => self.import(name, text),
            Action::Imported(answer) => self.imported(answer),
            Action::MatchSource(place, sheet) => self.match_source(place, sheet),
            Action::ReadTexts => self.read_texts(),
            Action::LeaveImport => (self.import, self.trouble) = (None, None),
            Action::NotRead(name) => self.trouble = Some(Trouble::NotRead(name)),
            Action::Jot(jot) => {
                if let (None, Stage::Drafting(draft)) = (&jot, &mut self.stage) {
                    draft.opened = None;
                }
                self.jot = jot;
            }
            Action::Place(whereabouts) => self.whereabouts = whereabouts,
            Action::Work(work) => {
                self.jot = None;
                if let Stage::Drafting(draft) = &mut self.stage {
                    draft.act(work);
                }
            }
            Action::AskToStartAnew => self.asked = Some(Asked::StartAnew),
            Action::Keep => self.asked = None,
            Action::Replace => self.replace(),
            Action::StartAnew(Texts::Kept) => {
                self.stage = Stage::Gathering;
                self.asked = None;
            }
            Action::StartAnew(Texts::Discarded) => self.become_desk(Self::default()),
            Action::AskToDeleteAll => self.asked = Some(Asked::DeleteAll),
            Action::TakeOver => self.wish = Some(Wish::TakeOver(self.next_wish())),
            Action::GoBack(key) => self.wish = Some(Wish::GoBack(self.next_wish(), key)),
            Action::DeleteAll => {
                self.wish = Some(Wish::DeleteAll(self.next_wish()));
                self.keeping = Keeping::Kept;
                self.whereabouts = Whereabouts::default();
                self.become_desk(Self::default());
            }
            Action::Restore(keeping, text) => {
                self.keeping = keeping;
                self.restore(text.as_deref());
            }
            // What a tab writes at last does not give it back what another one has taken over.
            Action::Shelved(keeping) => {
                if keeping == Keeping::Elsewhere || self.keeping.writes() {
                    self.keeping = keeping;
                }
            }
        }
    }

    fn next_wish(&self) -> u32 {
        self.wish.map_or(0, |wish| match wish {
            Wish::TakeOver(number) | Wish::GoBack(number, _) | Wish::DeleteAll(number) => {
                number + 1
            }
        })
    }

    /// Takes another desk's content; how it is kept does not change, and the site is the same for
    /// every comparison, where nothing else is said.
    fn become_desk(&mut self, mut other: Self) {
        other.whereabouts.base = other.whereabouts.base.or(self.whereabouts.base.take());
        *self = Self { keeping: self.keeping, wish: self.wish, ..other };
    }

    fn restore(&mut self, text: Option<&str>) {
        match text.map(snapshot::read) {
            None => {}
            Some(Ok(desk)) => self.become_desk(desk),
            Some(Err(Refused::Newer)) => self.keeping = Keeping::Newer,
            Some(Err(Refused::Broken)) => self.keeping = Keeping::Broken,
        }
    }

    fn compare(&mut self) {
        let empty = self.entries.iter().filter(|entry| entry.is_empty());
        let empty: Vec<u32> = empty.map(|entry| entry.key).collect();
        if empty.is_empty() {
            self.stage = Stage::Analysing(Progress::default());
            self.trouble = None;
        } else {
            self.trouble = Some(Trouble::Empty(empty));
        }
    }

    fn stop(&mut self, trouble: Trouble) {
        if self.analysis().is_some() {
            self.cancel();
            self.trouble = Some(trouble);
        }
    }

    fn propose(&mut self, text: &str) {
        if self.analysis().is_none() {
            return;
        }
        let Opened { file, faults } = match searching::proposed(text) {
            Ok(opened) => opened,
            Err(why) => return self.stop(Trouble::Stopped(why)),
        };
        if let Stage::Drafting(draft) = &mut self.stage {
            return draft.take_more(&file);
        }
        let mut file = File::clone(&file);
        for (article, entry) in file.articles.iter_mut().zip(&self.entries) {
            entry.fields.write_to(article);
        }
        self.stage = Stage::Drafting(Draft::new(Rc::new(file), faults));
    }

    fn open(&mut self, name: String, text: &str) {
        self.trouble = None;
        match files::open(text) {
            Ok(opened) => self.put_or_ask(name, opened),
            Err(faults) => self.trouble = Some(Trouble::NotOpened(name, faults)),
        }
    }

    fn put_or_ask(&mut self, name: String, opened: Opened) {
        if self.is_blank() {
            self.put(opened);
        } else {
            self.asked = Some(Asked::Open(name, opened));
        }
    }

    fn replace(&mut self) {
        match self.asked.take() {
            Some(Asked::Open(_, opened)) => self.put(opened),
            Some(Asked::Match(import)) => self.match_sheets(&import),
            _ => {}
        }
    }

    fn put(&mut self, Opened { file, faults }: Opened) {
        let stage = Stage::Drafting(Draft::new(file, faults));
        self.become_desk(Self { stage, ..Self::default() });
    }
}
