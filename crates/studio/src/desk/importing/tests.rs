use std::rc::Rc;

use yew::Reducible;

use super::Answer;
use crate::desk::{Action, Asked, Desk, Stage, Trouble};
use crate::entry::{Field, Told};
use crate::{files, samples::sample};

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Desk> {
    actions.into_iter().fold(Rc::new(Desk::default()), Reducible::reduce)
}

fn arrives() -> Action {
    Action::Import("notes.jsonld".to_owned(), "[]".to_owned())
}

fn needs(sources: &[&str]) -> Action {
    Action::Imported(Answer::Needs(sources.iter().map(|it| (*it).to_owned()).collect()))
}

fn file() -> Action {
    Action::Imported(Answer::File(files::write(&sample()), vec!["x is left out".to_owned()]))
}

fn sheets(desk: &Desk) -> Vec<Option<u32>> {
    desk.import.as_ref().unwrap().sources.iter().map(|(_, sheet)| *sheet).collect()
}

#[test]
fn a_whole_export_opens_as_a_comparison_does() {
    let desk = after([arrives(), file()]);
    let Stage::Drafting(draft) = &desk.stage else { panic!("no draft") };
    assert_eq!(**draft.file(), sample());
    assert_eq!(desk.reading, None);
    let asked = after([Action::Type(0, "Mine.".to_owned()), arrives(), file()]);
    assert!(matches!(&asked.asked, Some(Asked::Open(name, _)) if name == "notes.jsonld"));
    assert_eq!(asked.entries[0].text, "Mine.");
}

#[test]
fn each_source_gets_the_sheet_that_names_its_address_and_the_others_the_next() {
    let url = Told { answer: "https://b.example/two/".to_owned(), unsaid: false };
    let sources = ["https://a.example/one", "https://b.example/two", "https://c.example/3"];
    let desk = after([Action::Tell(0, Field::Url, url), arrives(), needs(&sources)]);
    assert_eq!(sheets(&desk), [Some(1), Some(0), Some(2)]);
    let desk = desk.reduce(Action::MatchSource(0, Some(2)));
    assert_eq!(sheets(&desk), [Some(2), Some(0), Some(1)], "two sources never share a sheet");
    assert_eq!(sheets(&desk.reduce(Action::RemoveEntry(0))), [Some(2), None, Some(1)]);
}

#[test]
fn a_seventh_source_has_no_sheet() {
    let desk = after([arrives(), needs(&["1", "2", "3", "4", "5", "6", "7"])]);
    assert_eq!(desk.entries.len(), 6);
    assert_eq!(sheets(&desk).last(), Some(&None));
}

#[test]
fn texts_that_are_missing_are_named_and_given_ones_are_read_as_they_stand() {
    let start = [arrives(), needs(&["x", "y"]), Action::Type(0, "One.".to_owned())];
    let desk = after(start).reduce(Action::ReadTexts);
    assert_eq!((&desk.trouble, &desk.reading), (&Some(Trouble::Empty(vec![1])), &None));
    let byline = Told { answer: "Ada Vey".to_owned(), unsaid: false };
    let desk = desk
        .reduce(Action::Type(1, "# Two".to_owned()))
        .reduce(Action::Tell(1, Field::Byline, byline))
        .reduce(Action::ReadTexts);
    let reading = desk.reading.clone().unwrap();
    let given: Vec<&str> = reading.texts.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(given, ["One.", "# Two"]);
    let desk = desk.reduce(file());
    let Stage::Drafting(draft) = &desk.stage else { panic!("no draft") };
    assert_eq!(draft.file().articles[1].byline.as_deref(), Some("Ada Vey"));
    assert_eq!(desk.trouble, Some(Trouble::LeftOut(vec!["x is left out".to_owned()])));
    assert_eq!((desk.entries[0].text.as_str(), &desk.import), ("One.", &None));
}

#[test]
fn a_source_that_is_left_out_needs_no_text_and_one_text_alone_is_too_few() {
    let desk = after([
        arrives(),
        needs(&["x", "y"]),
        Action::Type(0, "One.".to_owned()),
        Action::MatchSource(1, None),
        Action::ReadTexts,
    ]);
    assert_eq!(desk.reading.as_ref().unwrap().texts.len(), 1);
    let desk = desk.reduce(needs(&["y"]));
    assert_eq!(desk.trouble, Some(Trouble::TooFewTexts));
    assert_eq!(sheets(&desk), [Some(0), None], "what was matched stays");
}

#[test]
fn no_sheet_at_all_is_too_few() {
    let leave = |place| Action::MatchSource(place, None);
    let desk = after([arrives(), needs(&["x", "y"]), leave(0), leave(1), Action::ReadTexts]);
    assert_eq!((&desk.trouble, &desk.reading), (&Some(Trouble::TooFewTexts), &None));
}

#[test]
fn what_cannot_be_read_is_told_and_changes_nothing() {
    let before = after([Action::Type(0, "Mine.".to_owned()), arrives(), needs(&["x", "y"])]);
    let desk = Rc::clone(&before).reduce(Action::Import("bad.jsonld".to_owned(), "{".to_owned()));
    let desk = desk.reduce(Action::Imported(Answer::Refused("not JSON".to_owned())));
    let refused = Trouble::NotImported("bad.jsonld".to_owned(), "not JSON".to_owned());
    assert_eq!(desk.trouble, Some(refused));
    assert_eq!((&desk.entries, &desk.import), (&before.entries, &before.import));
    let late = Rc::clone(&desk).reduce(file());
    assert_eq!(late, desk, "an answer to no question is not heard");
}

#[test]
fn a_draft_is_left_for_the_texts_only_when_the_editor_says_so() {
    let open = Action::Open("x".to_owned(), files::write(&sample()));
    let desk = after([open, arrives(), needs(&["x", "y"])]);
    assert!(matches!((&desk.stage, &desk.asked), (Stage::Drafting(_), Some(Asked::Match(_)))));
    let kept = Rc::clone(&desk).reduce(Action::Keep);
    assert!(matches!((&kept.stage, &kept.import), (Stage::Drafting(_), None)));
    let left = desk.reduce(Action::Replace);
    assert!(matches!(left.stage, Stage::Gathering));
    assert_eq!(sheets(&left), [Some(0), Some(1)]);
    assert_eq!(left.reduce(Action::LeaveImport).import, None);
}
