//! The desk as a text that this device keeps, and back again.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use source_comparison_core::format::File;

use crate::{
    desk::{Desk, Draft, Panel, Stage},
    entry::{Entry, Field, TextKind},
    files,
    history::History,
    sheet::{Sheet, Written},
};

/// The version of these texts.
const VERSION: u32 = 2;

/// Why a kept text is not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A newer version of the studio wrote it.
    Newer,
    /// It is damaged.
    Broken,
}

#[derive(Debug, Deserialize, Serialize)]
struct Kept {
    studio: u32,
    entries: Vec<KeptEntry>,
    /// The comparison file's text, where there is a draft.
    file: Option<String>,
    /// How many suggestions the draft began with.
    suggestions: usize,
    /// The steps that led to the file, the oldest first.
    #[serde(default)]
    past: Vec<String>,
    /// The steps that were undone, the next to be done again last.
    #[serde(default)]
    undone: Vec<String>,
    /// What the editor looks at, by its place in [`PANELS`], and which suggestion.
    #[serde(default)]
    looks_at: (usize, usize),
    /// The form that is being filled in.
    #[serde(default)]
    jot: Option<Written>,
}

/// What an editor may look at, as it is kept.
const PANELS: [Panel; 4] = [Panel::Read, Panel::Decide, Panel::Add, Panel::Check];

#[derive(Debug, Deserialize, Serialize)]
struct KeptEntry {
    text: String,
    markdown: bool,
    /// In the order of [`Field::ALL`]: the answer, and whether the text does not say.
    fields: Vec<(String, bool)>,
}

#[derive(Debug, Deserialize)]
struct Version {
    studio: u32,
}

/// Writes the desk with so many of its newest steps; a running analysis is not kept.
pub fn write(desk: &Desk, steps: usize) -> String {
    let entry = |entry: &Rc<Entry>| KeptEntry {
        text: entry.text.clone(),
        markdown: entry.kind == TextKind::Markdown,
        fields: Field::ALL
            .iter()
            .map(|field| entry.fields.of(*field))
            .map(|told| (told.answer.clone(), told.unsaid))
            .collect(),
    };
    let draft = match &desk.stage {
        Stage::Drafting(draft) => Some(draft),
        Stage::Gathering | Stage::Analysing(_) => None,
    };
    let kept = Kept {
        studio: VERSION,
        entries: desk.entries.iter().map(entry).collect(),
        file: draft.map(|draft| files::write(draft.file())),
        suggestions: draft.map_or(0, |draft| draft.suggestions),
        past: draft.map_or_else(Vec::new, |draft| newest(draft.history.past(), steps)),
        undone: draft.map_or_else(Vec::new, |draft| newest(draft.history.undone(), steps)),
        looks_at: draft.map_or((0, 0), |draft| {
            (PANELS.iter().position(|it| *it == draft.panel).unwrap_or(0), draft.at)
        }),
        jot: desk.jot.as_ref().map(|jot| jot.to_written()),
    };
    // Serializing plain structs into memory cannot fail.
    serde_json::to_string(&kept).unwrap_or_default()
}

fn newest(steps: &[Rc<str>], number: usize) -> Vec<String> {
    let from = steps.len().saturating_sub(number);
    steps.iter().skip(from).map(|step| String::from(&**step)).collect()
}

/// What a list of versions calls it: the title, or the first words.
pub fn title(desk: &Desk) -> String {
    let title = match &desk.stage {
        Stage::Drafting(draft) => draft.file().title.clone(),
        Stage::Gathering | Stage::Analysing(_) => {
            desk.entries.iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>().join(" ")
        }
    };
    let words: Vec<&str> = title.split_whitespace().filter(|it| *it != "#").take(9).collect();
    words.join(" ")
}

/// Reads a desk.
///
/// # Errors
///
/// Where a newer version wrote the text, or it is damaged.
pub fn read(text: &str) -> Result<Desk, Refused> {
    let Version { studio } = serde_json::from_str(text).map_err(|_| Refused::Broken)?;
    if studio > VERSION {
        return Err(Refused::Newer);
    }
    let kept: Kept = serde_json::from_str(text).map_err(|_| Refused::Broken)?;
    let mut desk = Desk::with_entries(kept.entries.iter().map(entry).collect());
    if let Some(text) = &kept.file {
        let opened = files::open(text).map_err(|_| Refused::Broken)?;
        let mut draft = Draft::new(Rc::new(File::clone(&opened.file)), opened.faults);
        draft.suggestions = kept.suggestions;
        draft.panel = PANELS.get(kept.looks_at.0).copied().unwrap_or(Panel::Read);
        draft.at = kept.looks_at.1;
        draft.opened = kept.jot.as_ref().and_then(|jot| Sheet::from_written(draft.file(), jot));
        desk.jot.clone_from(&draft.opened);
        draft.history = History::with_steps(Rc::clone(draft.file()), kept.past, kept.undone);
        desk.stage = Stage::Drafting(draft);
    }
    Ok(desk)
}

fn entry(kept: &KeptEntry) -> Entry {
    let kind = if kept.markdown { TextKind::Markdown } else { TextKind::Plain };
    let mut entry = Entry { text: kept.text.clone(), kind, ..Entry::default() };
    for (field, (answer, unsaid)) in Field::ALL.into_iter().zip(&kept.fields) {
        let told = entry.fields.of_mut(field);
        answer.clone_into(&mut told.answer);
        told.unsaid = *unsaid;
    }
    entry
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::{Refused, read, title, write};
    use crate::{
        desk::{Action, Desk, Intake, Stage, Work},
        edit::{Edit, Item},
        entry::{Field, TextKind, Told},
        files,
        samples::sample,
        sheet::{Matter, Sheet},
        subject::Subject,
    };

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Desk> {
        actions.into_iter().fold(Rc::new(Desk::default()), Reducible::reduce)
    }

    #[test]
    fn texts_and_what_is_said_of_them_come_back() {
        let told = Told { answer: "Ada".to_owned(), unsaid: true };
        let markdown =
            Intake { text: "# *Two*".to_owned(), kind: TextKind::Markdown, ..Intake::default() };
        let desk = after([
            Action::Type(0, "One.".to_owned()),
            Action::Tell(0, Field::Byline, told),
            Action::Fill(Some(1), vec![markdown]),
            Action::AddEntry,
        ]);
        assert_eq!(read(&write(&desk, usize::MAX)).unwrap(), *desk);
        assert_eq!(title(&desk), "One. *Two*");
    }

    #[test]
    fn a_draft_comes_back_with_its_progress() {
        let desk = after([
            Action::Open("x".to_owned(), files::write(&sample())),
            Action::Work(Work::Edit(Edit::Accept(Item::Relation(0)))),
        ]);
        let back = read(&write(&desk, usize::MAX)).unwrap();
        let (Stage::Drafting(draft), Stage::Drafting(before)) = (&back.stage, &desk.stage) else {
            panic!("no draft")
        };
        assert_eq!((draft.file(), draft.progress()), (before.file(), (3, 6)));
        assert_eq!(title(&desk), "The ferry");
    }

    #[test]
    fn every_step_and_the_form_that_is_open_come_back() {
        let file = sample();
        let accept = |place| Action::Work(Work::Edit(Edit::Accept(Item::Relation(place))));
        let mut sheet = Sheet::of(&file, Matter::Of(Subject::Claim(0))).unwrap();
        sheet.write("says", "Half a sen".to_owned());
        let desk = after([
            Action::Open("x".to_owned(), files::write(&file)),
            accept(0),
            accept(1),
            Action::Work(Work::Undo),
            Action::Jot(Some(Rc::new(sheet.clone()))),
        ]);
        let back = Rc::new(read(&write(&desk, usize::MAX)).unwrap());
        assert_eq!(write(&back, usize::MAX), write(&desk, usize::MAX));
        let draft = |desk: &Desk| match &desk.stage {
            Stage::Drafting(draft) => draft.clone(),
            _ => panic!("no draft"),
        };
        assert_eq!(draft(&back).opened.as_deref(), Some(&sheet));
        let redone = Rc::clone(&back).reduce(Action::Work(Work::Redo));
        assert!(draft(&redone).file().relations[1].suggested.is_none());
        let undone = back.reduce(Action::Work(Work::Undo)).reduce(Action::Work(Work::Undo));
        assert_eq!(**draft(&undone).file(), file);
    }

    #[test]
    fn where_there_is_little_room_the_newest_steps_are_kept() {
        let file = sample();
        let steps = (0..4).map(|place| Action::Work(Work::Edit(Edit::Accept(Item::Claim(place)))));
        let open = Action::Open("x".to_owned(), files::write(&file));
        let desk = after(core::iter::once(open).chain(steps));
        let back = read(&write(&desk, 1)).unwrap();
        let Stage::Drafting(mut draft) = back.stage else { panic!("no draft") };
        draft.history.undo();
        let left = draft.file().claims.iter().filter(|it| it.suggested.is_some()).count();
        assert_eq!((left, draft.history.can_undo()), (1, false));
    }

    #[test]
    fn what_a_newer_version_wrote_is_refused_whatever_it_holds() {
        assert_eq!(read("{\"studio\":3,\"desks\":[]}"), Err(Refused::Newer));
        assert_eq!(read("{\"studio\":1,\"desks\":[]}"), Err(Refused::Broken));
        assert_eq!(read("nothing"), Err(Refused::Broken));
    }
}
