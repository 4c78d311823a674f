//! The desk as a text that this device keeps, and back again: an object of lists of
//! texts, and the comparison file as it is.

use std::rc::Rc;

use source_comparison_core::json::Value;

use crate::{
    desk::{Desk, Draft, Import, Panel, Stage, Whereabouts},
    entry::{Entry, Field, TextKind},
    files,
    history::History,
    sheet::Sheet,
};

/// The version of these texts.
const VERSION: u32 = 3;

/// Why a kept text is not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A newer version of the studio wrote it.
    Newer,
    /// It is damaged.
    Broken,
}

/// What an editor may look at, as it is kept.
const PANELS: [Panel; 4] = [Panel::Read, Panel::Decide, Panel::Add, Panel::Check];

/// Writes the desk with so many of its newest steps; a running analysis is not kept.
pub fn write(desk: &Desk, steps: usize) -> String {
    let draft = match &desk.stage {
        Stage::Drafting(draft) => Some(draft),
        Stage::Gathering | Stage::Analysing(_) => None,
    };
    let mut text = format!("{{\"studio\":{VERSION}");
    for entry in &desk.entries {
        let markdown = if entry.kind == TextKind::Markdown { "markdown" } else { "" };
        let told = Field::ALL.into_iter().map(|field| entry.fields.of(field));
        let told = told.flat_map(|it| [it.answer.as_str(), if it.unsaid { "unsaid" } else { "" }]);
        push(&mut text, "entry", [entry.text.as_str(), markdown].into_iter().chain(told));
    }
    if let Some(draft) = draft {
        let panel = PANELS.iter().position(|it| *it == draft.panel).unwrap_or(0);
        let numbers = [panel, draft.at, draft.suggestions].map(|it| it.to_string());
        push(&mut text, "looks-at", numbers.iter().map(String::as_str));
        push(&mut text, "past", newest(draft.history.past(), steps));
        push(&mut text, "undone", newest(draft.history.undone(), steps));
        text.push_str(",\"file\":");
        text.push_str(&files::write(draft.file()));
    }
    if let Some(jot) = &desk.jot {
        push(&mut text, "form", jot.to_written().iter().map(String::as_str));
    }
    for (key, said) in [("name", &desk.whereabouts.name), ("site", &desk.whereabouts.base)] {
        if let Some(said) = said {
            push(&mut text, key, [said.as_str()]);
        }
    }
    if let Some(import) = &desk.import {
        push(&mut text, "import", written_import(desk, import).iter().map(String::as_str));
    }
    text.push('}');
    text
}

/// Annotations as they are kept: name and text, and each source with the place of its sheet.
fn written_import(desk: &Desk, import: &Import) -> Vec<String> {
    let place = |sheet: Option<u32>| {
        desk.entries.iter().position(|it| Some(it.key) == sheet).map(|place| place.to_string())
    };
    let mut written = vec![import.name.clone(), import.annotations.to_string()];
    for (source, sheet) in &import.sources {
        written.extend([source.clone(), place(*sheet).unwrap_or_default()]);
    }
    written
}

/// The keys of a desk that is read back are the places of its entries.
fn read_import(kept: Vec<String>) -> Option<Rc<Import>> {
    let mut kept = kept.into_iter();
    let (name, annotations) = (kept.next()?, Rc::from(kept.next()?));
    let mut sources = Vec::new();
    while let (Some(source), Some(place)) = (kept.next(), kept.next()) {
        sources.push((source, place.parse().ok()));
    }
    Some(Rc::new(Import { name, annotations, sources }))
}

/// Adds a list of texts under a key.
fn push<'t>(text: &mut String, key: &str, texts: impl IntoIterator<Item = &'t str>) {
    let mut joint = '[';
    text.push_str(&format!(",\"{key}\":"));
    for item in texts {
        text.push(joint);
        // Serializing a text into memory cannot fail.
        text.push_str(&serde_json::to_string(item).unwrap_or_default());
        joint = ',';
    }
    text.push_str(if joint == '[' { "[]" } else { "]" });
}

fn newest(steps: &[Rc<str>], number: usize) -> impl Iterator<Item = &str> {
    steps.iter().skip(steps.len().saturating_sub(number)).map(|step| &**step)
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
    let value: Value = serde_json::from_str(text).map_err(|_| Refused::Broken)?;
    let Value::Object(parts) = value else { return Err(Refused::Broken) };
    match parts.first() {
        Some((key, Value::Number(version))) if key == "studio" => {
            if *version > f64::from(VERSION) {
                return Err(Refused::Newer);
            }
        }
        _ => return Err(Refused::Broken),
    }
    read_parts(parts).ok_or(Refused::Broken)
}

/// Reads the lists of a desk; `None` where something else is in their place.
fn read_parts(parts: Vec<(String, Value)>) -> Option<Desk> {
    let mut entries = Vec::new();
    let mut lists = [const { Vec::new() }; LISTS.len()];
    let mut file = None;
    for (key, value) in parts.into_iter().skip(1) {
        match key.as_str() {
            "entry" => entries.push(entry(texts(value)?)?),
            "file" => file = Some(files::open_value(&value).ok()?),
            key => {
                let place = LISTS.iter().position(|known| *known == key)?;
                *lists.get_mut(place)? = texts(value)?;
            }
        }
    }
    let [looks_at, past, undone, form, import, name, site] = lists;
    let mut desk = Desk::with_entries(entries);
    desk.import = read_import(import);
    desk.whereabouts = Whereabouts { name: name.into_iter().next(), base: site.into_iter().next() };
    if let Some(opened) = file {
        let mut draft = Draft::new(opened.file, opened.faults);
        let number = |place: usize| looks_at.get(place)?.parse::<usize>().ok();
        draft.panel = PANELS.get(number(0)?).copied().unwrap_or(Panel::Read);
        (draft.at, draft.suggestions) = (number(1)?, number(2)?);
        draft.opened = Sheet::from_written(draft.file(), &form);
        desk.jot.clone_from(&draft.opened);
        draft.history = History::with_steps(Rc::clone(draft.file()), past, undone);
        desk.stage = Stage::Drafting(draft);
    }
    Some(desk)
}

/// The lists that a desk has once at most.
const LISTS: [&str; 7] = ["looks-at", "past", "undone", "form", "import", "name", "site"];

fn texts(value: Value) -> Option<Vec<String>> {
    let Value::Array(items) = value else { return None };
    let text = |item| if let Value::String(text) = item { Some(text) } else { None };
    items.into_iter().map(text).collect()
}

fn entry(kept: Vec<String>) -> Option<Entry> {
    let mut kept = kept.into_iter();
    let text = kept.next()?;
    let kind = if kept.next()?.is_empty() { TextKind::Plain } else { TextKind::Markdown };
    let mut entry = Entry { text, kind, ..Entry::default() };
    for field in Field::ALL {
        let told = entry.fields.of_mut(field);
        (told.answer, told.unsaid) = (kept.next()?, !kept.next()?.is_empty());
    }
    Some(entry)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::{Refused, read, title, write};
    use crate::{
        desk::{Action, Answer, Desk, Intake, Stage, Whereabouts, Work},
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
    fn where_the_comparison_will_stand_comes_back_and_an_older_text_says_nothing_of_it() {
        let said = Whereabouts { name: Some("moura".to_owned()), base: Some(String::new()) };
        let desk = after([
            Action::Open("x".to_owned(), files::write(&sample())),
            Action::Place(said.clone()),
        ]);
        let text = write(&desk, usize::MAX);
        assert_eq!(read(&text).unwrap().whereabouts, said);
        let older = text.replace("{\"studio\":3", "{\"studio\":2");
        let older = older.replace(",\"name\":[\"moura\"],\"site\":[\"\"]", "");
        assert_eq!(read(&older).unwrap().whereabouts, Whereabouts::default());
    }

    #[test]
    fn annotations_that_wait_for_their_texts_come_back_with_the_sheets() {
        let desk = after([
            Action::RemoveEntry(0),
            Action::AddEntry,
            Action::AddEntry,
            Action::RemoveEntry(1),
            Action::Import("notes.jsonld".to_owned(), "[{}]".to_owned()),
            Action::Imported(Answer::Needs(vec!["x".to_owned(), "y".to_owned()])),
            Action::MatchSource(1, None),
        ]);
        let back = read(&write(&desk, usize::MAX)).unwrap();
        let import = back.import.clone().unwrap();
        assert_eq!((&*import.name, &*import.annotations), ("notes.jsonld", "[{}]"));
        assert_eq!(import.sources, [("x".to_owned(), Some(0)), ("y".to_owned(), None)]);
        assert_eq!(write(&back, usize::MAX), write(&desk, usize::MAX));
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
        assert_eq!(read("{\"studio\":4,\"desks\":[]}"), Err(Refused::Newer));
        assert_eq!(read("{\"studio\":2,\"entry\":[]}"), Err(Refused::Broken));
        assert_eq!(read("{\"studio\":1,\"desks\":[]}"), Err(Refused::Broken));
        assert_eq!(read("nothing"), Err(Refused::Broken));
    }
}
