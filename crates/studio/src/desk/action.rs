//! Everything that can happen.

use std::rc::Rc;

use super::{Answer, Keeping, Progress, Whereabouts, Work};
use crate::{
    entry::{Field, Fields, TextKind, Told},
    sheet::Sheet,
};

/// A text that was dropped, chosen or pasted, with what it says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The file's name; empty for what was pasted.
    pub name: String,
    /// The text.
    pub text: String,
    /// How it is written.
    pub kind: TextKind,
    /// What it says about itself.
    pub fields: Fields,
}

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// One more article.
    AddEntry,
    /// One article less; two always stay.
    RemoveEntry(u32),
    /// The text of an entry is now this.
    Type(u32, String),
    /// What is said on a field of an entry is now this.
    Tell(u32, Field, Told),
    /// A page's own words about itself, pasted with it; they fill what is empty.
    TellMissing(u32, Fields),
    /// Texts arrive, the first for the entry named, the others for those that are empty.
    Fill(Option<u32>, Vec<Intake>),
    /// The analysis is to begin.
    Compare,
    /// The articles of the draft are to be analysed again.
    LookForMore,
    /// The analysis tells how far it is.
    Progressed(Progress),
    /// The analysis is not to go on.
    Cancel,
    /// There is no draft, for this reason.
    Stop(String),
    /// The analysis made this file.
    Propose(String),
    /// A comparison file, by its name and text.
    Open(String, String),
    /// A file of annotations, by its name and text.
    Import(String, String),
    /// This came of reading them.
    Imported(Answer),
    /// The source at a place has its text on this sheet, or is left out.
    MatchSource(usize, Option<u32>),
    /// The sources have their texts: a draft is to be made of them.
    ReadTexts,
    /// No draft is to be made of the annotations.
    LeaveImport,
    /// A file could not be read.
    NotRead(String),
    /// A form is filled in like this, or left; it is kept, and shown again after a reload.
    Jot(Option<Rc<Sheet>>),
    /// The comparison will stand there.
    Place(Whereabouts),
    /// The editor works on the draft.
    Work(Work),
    /// The editor wishes to start anew, and is asked.
    AskToStartAnew,
    /// The editor was asked, and keeps what there is.
    Keep,
    /// The editor was asked, and takes the other file.
    Replace,
    /// Back to the beginning, with the same texts or without.
    StartAnew(Texts),
    /// The editor wishes to delete everything, and is asked.
    AskToDeleteAll,
    /// The editor wishes for something from the shelf.
    TakeOver,
    /// The version under this key is to come back.
    GoBack(u32),
    /// Everything is to be deleted, here and on this device.
    DeleteAll,
    /// The shelf is open: whether it keeps, and what it held, if anything.
    Restore(Keeping, Option<String>),
    /// Whether this device keeps what is done here has changed.
    Shelved(Keeping),
}

impl Action {
    /// Whether it is open to a tab that may only read.
    pub(super) const fn is_reading(&self) -> bool {
        matches!(
            self,
            Self::TakeOver | Self::Restore(..) | Self::Shelved(_) | Self::Work(Work::Show(_))
        )
    }
}

/// What happens to the gathered texts at a new start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texts {
    /// They stay.
    Kept,
    /// They go.
    Discarded,
}
