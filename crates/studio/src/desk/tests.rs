use std::rc::Rc;

use source_comparison_core::format::Suggested;
use yew::Reducible;

use super::{Action, Counts, Desk, Done, Intake, Keeping, Progress, Stage, Texts, Trouble, Work};
use crate::edit::{Edit, Item};
use crate::entry::{Field, Told};
use crate::sheet::{Matter, Sheet};
use crate::subject::Subject;
use crate::{files, samples::sample, snapshot};

const PROPOSED: &str = r#"{"format":"source-comparison/1","title":"T","language":"en",
    "articles":[{"id":"a","title":"One","byline":"Found","language":"en","blocks":[]},
                {"id":"b","title":"Two","language":"en","blocks":[]}],
    "accounts":[],"questions":[],"claims":[]}"#;

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Desk> {
    actions.into_iter().fold(Rc::new(Desk::default()), Reducible::reduce)
}

fn text(name: &str) -> Intake {
    Intake { name: name.to_owned(), text: format!("{name} sank."), ..Intake::default() }
}

fn both_typed() -> [Action; 2] {
    [Action::Type(0, "It sank.".to_owned()), Action::Type(1, "It did not.".to_owned())]
}

#[test]
fn two_texts_are_analysed_and_an_empty_one_is_named() {
    let desk = after([Action::Type(0, "It sank.".to_owned()), Action::Compare]);
    assert_eq!(desk.trouble, Some(Trouble::Empty(vec![1])));
    let desk = desk.reduce(Action::Type(1, "It did not.".to_owned()));
    assert_eq!(desk.trouble, None, "typing answers it");
    assert!(matches!(desk.reduce(Action::Compare).stage, Stage::Analysing(_)));
}

#[test]
fn a_crash_and_a_cancel_lose_nothing() {
    let start = both_typed().into_iter().chain([Action::Compare]);
    let desk = after(start);
    let entries = desk.entries.clone();
    for end in
        [Action::Cancel, Action::Stop("out of memory".to_owned()), Action::Propose("{".to_owned())]
    {
        let desk = Rc::clone(&desk).reduce(end);
        assert_eq!(desk.entries, entries);
        assert!(matches!(desk.stage, Stage::Gathering));
    }
}

#[test]
fn what_a_cancelled_analysis_still_says_is_not_heard() {
    let desk = after(both_typed().into_iter().chain([Action::Compare, Action::Cancel]));
    let late = [
        Action::Progressed(Progress { step: 3, ..Progress::default() }),
        Action::Propose(PROPOSED.to_owned()),
        Action::Stop("late".to_owned()),
    ];
    for action in late {
        assert_eq!(Rc::clone(&desk).reduce(action), desk);
    }
}

#[test]
fn what_the_editor_says_of_an_article_is_in_the_draft() {
    let unsaid = Told { unsaid: true, ..Told::default() };
    let actions = both_typed().into_iter().chain([
        Action::Tell(0, Field::Byline, unsaid),
        Action::Compare,
        Action::Propose(PROPOSED.to_owned()),
    ]);
    let desk = after(actions);
    let Stage::Drafting(draft) = &desk.stage else { panic!("no draft") };
    assert_eq!(draft.file().articles[0].byline, None);
}

#[test]
fn dropped_files_fill_what_is_empty_and_make_room_for_the_rest() {
    let desk = after([
        Action::Type(0, "Typed.".to_owned()),
        Action::Fill(None, ["one", "two"].map(text).to_vec()),
    ]);
    let texts: Vec<&str> = desk.entries.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Typed.", "one sank.", "two sank."]);
}

#[test]
fn more_files_than_a_comparison_has_articles_are_named() {
    let names = ["1", "2", "3", "4", "5", "6", "7"];
    let desk = after([Action::Fill(Some(1), names.map(text).to_vec())]);
    assert_eq!(desk.entries.len(), 6);
    assert_eq!(desk.entries[1].text, "1 sank.");
    assert_eq!(desk.trouble, Some(Trouble::TooMany(vec!["7".to_owned()])));
}

#[test]
fn two_articles_always_stay() {
    let desk = after([Action::AddEntry, Action::RemoveEntry(0), Action::RemoveEntry(1)]);
    let keys: Vec<u32> = desk.entries.iter().map(|it| it.key).collect();
    assert_eq!(keys, [1, 2]);
}

#[test]
fn a_file_that_cannot_be_opened_takes_nothing_away() {
    let desk = after(both_typed());
    let after_opening = Rc::clone(&desk).reduce(Action::Open("x.json".to_owned(), "[]".to_owned()));
    assert_eq!(after_opening.entries, desk.entries);
    assert!(
        matches!(&after_opening.trouble, Some(Trouble::NotOpened(name, _)) if name == "x.json")
    );
}

#[test]
fn opening_a_file_asks_before_it_takes_texts_away() {
    let desk = after(both_typed());
    let asking = desk.clone().reduce(Action::Open("x.json".to_owned(), PROPOSED.to_owned()));
    assert_eq!(asking.entries, desk.entries);
    assert_eq!(Rc::clone(&asking).reduce(Action::Keep), desk);
    let replaced = asking.reduce(Action::Replace);
    assert!(matches!(replaced.stage, Stage::Drafting(_)) && replaced.asked.is_none());
}

#[test]
fn on_a_blank_desk_a_file_opens_at_once() {
    let desk = after([Action::Open("x.json".to_owned(), PROPOSED.to_owned())]);
    assert!(matches!(desk.stage, Stage::Drafting(_)));
}

#[test]
fn a_new_start_keeps_the_texts_or_not() {
    let proposed = [Action::Compare, Action::Propose(PROPOSED.to_owned()), Action::AskToStartAnew];
    let desk = after(both_typed().into_iter().chain(proposed));
    let kept = Rc::clone(&desk).reduce(Action::StartAnew(Texts::Kept));
    assert_eq!(kept.entries[0].text, "It sank.");
    assert!(kept.asked.is_none());
    assert!(desk.reduce(Action::StartAnew(Texts::Discarded)).is_blank());
}

fn drafting(work: impl IntoIterator<Item = Work>) -> super::Draft {
    let open = Action::Open("x".to_owned(), files::write(&sample()));
    let desk = after([open].into_iter().chain(work.into_iter().map(Action::Work)));
    let Stage::Drafting(draft) = &desk.stage else { panic!("no draft") };
    draft.clone()
}

#[test]
fn progress_counts_claims_and_relations_and_goes_back_with_an_undo() {
    assert_eq!(drafting([]).progress(), (0, 6));
    let accept = Work::Edit(Edit::Accept(Item::Relation(0)));
    assert_eq!(drafting([accept.clone()]).progress(), (3, 6));
    let undone = drafting([accept, Work::Undo]);
    assert_eq!((undone.progress(), undone.done), ((0, 6), Some(Done::Undone)));
}

#[test]
fn what_is_changed_after_it_was_decided_is_told_as_written() {
    let sheet = Sheet::of(&sample(), Matter::Of(Subject::Relation(0))).unwrap();
    let change = Work::Edit(sheet.to_edit(&sample()).unwrap());
    assert_eq!(drafting([change.clone()]).done, Some(Done::Changed));
    let draft = drafting([change.clone(), change]);
    assert_eq!((draft.done, draft.progress()), (Some(Done::Written), (3, 6)));
}

#[test]
fn after_a_decision_comes_the_next_and_after_the_last_the_first() {
    let accept = Work::Edit(Edit::Accept(Item::Relation(1)));
    assert_eq!(drafting([Work::Next]).at, 1);
    assert_eq!(drafting([Work::Next, Work::Next]).at, 0);
    assert_eq!(drafting([Work::Previous]).at, 1);
    let draft = drafting([Work::Next, accept]);
    assert_eq!((draft.at, draft.queue()), (0, vec![Item::Relation(0)]));
}

#[test]
fn an_undo_shows_what_it_brought_back() {
    let reject = Work::Edit(Edit::Reject(Item::Relation(1)));
    let draft = drafting([Work::Next, reject, Work::Undo]);
    assert_eq!(draft.queue().get(draft.at), Some(&Item::Relation(1)));
}

#[test]
fn a_tab_that_has_lost_the_draft_can_only_read_until_it_takes_it_over() {
    let kept = snapshot::write(&after(both_typed()), usize::MAX);
    let desk = after([Action::Restore(Keeping::Elsewhere, Some(kept.clone()))]);
    assert_eq!(desk.entries[0].text, "It sank.");
    let typed = Rc::clone(&desk).reduce(Action::Type(0, "Changed.".to_owned()));
    assert_eq!(typed, desk);
    let late = Rc::clone(&desk).reduce(Action::Shelved(Keeping::Kept));
    assert_eq!(late.keeping, Keeping::Elsewhere, "a write that ends late changes nothing");
    let own = desk.reduce(Action::TakeOver).reduce(Action::Restore(Keeping::Kept, Some(kept)));
    assert_eq!(own.reduce(Action::Type(0, "Mine.".to_owned())).entries[0].text, "Mine.");
}

#[test]
fn what_a_newer_version_kept_is_left_alone() {
    let desk = after([Action::Restore(Keeping::Kept, Some("{\"studio\":4}".to_owned()))]);
    assert_eq!(desk.keeping, Keeping::Newer);
    assert!(!desk.keeping.writes() && desk.is_blank());
}

#[test]
fn deleting_everything_clears_the_desk() {
    let kept = [Action::Restore(Keeping::Full, None)].into_iter().chain(both_typed());
    let desk = after(kept).reduce(Action::AskToDeleteAll).reduce(Action::DeleteAll);
    assert!(desk.is_blank() && desk.asked.is_none() && desk.wish.is_some());
    assert_eq!(desk.keeping, Keeping::Kept);
}

#[test]
fn what_people_noted_elsewhere_is_not_called_a_machines() {
    let mut file = sample();
    assert!(!Counts::of(&file).is_imported());
    for claim in &mut file.claims {
        claim.suggested =
            Some(Suggested { confidence: 0.5, reason: Suggested::IMPORTED.to_owned() });
    }
    file.relations.clear();
    assert!(Counts::of(&file).is_imported());
    file.claims[0].suggested = Some(Suggested { confidence: 0.5, reason: "quantity".to_owned() });
    assert!(!Counts::of(&file).is_imported(), "some of it is");
}
