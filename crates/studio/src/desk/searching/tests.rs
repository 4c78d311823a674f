use std::rc::Rc;

use source_comparison_core::format::File;
use yew::Reducible;

use crate::desk::{Action, Desk, Done, Draft, Panel, Progress, Stage, Trouble, Work};
use crate::edit::{Edit, Item};
use crate::sheet::{Matter, Sheet};
use crate::subject::Subject;
use crate::{files, samples::sample, snapshot};

fn after(desk: Rc<Desk>, actions: impl IntoIterator<Item = Action>) -> Rc<Desk> {
    actions.into_iter().fold(desk, Reducible::reduce)
}

fn opened(file: &File) -> Rc<Desk> {
    Rc::new(Desk::default()).reduce(Action::Open("x".to_owned(), files::write(file)))
}

fn draft(desk: &Desk) -> &Draft {
    let Stage::Drafting(draft) = &desk.stage else { panic!("no draft") };
    draft
}

fn edit(edit: Edit) -> Action {
    Action::Work(Work::Edit(edit))
}

/// What the analysis would say of the sample's articles.
fn proposal() -> Action {
    Action::Propose(files::write(&sample()))
}

/// The sample, with the second question and all that bears on it missing.
fn half() -> File {
    let mut file = sample();
    file.claims.retain(|it| it.question == "saved");
    file.relations.truncate(1);
    file.questions.truncate(1);
    file.accounts.truncate(1);
    file
}

#[test]
fn what_comes_in_is_one_step_and_what_is_decided_stays() {
    let desk = after(opened(&half()), [edit(Edit::Accept(Item::Relation(0)))]);
    let before = Rc::clone(draft(&desk).file());
    assert_eq!(draft(&desk).progress(), (3, 3));
    let desk = after(desk, [Action::LookForMore, proposal()]);
    let found = draft(&desk);
    assert_eq!((found.done, found.panel), (Some(Done::Proposed(3)), Panel::Decide));
    assert_eq!((found.progress(), found.searching.as_ref()), ((3, 6), None));
    assert_eq!(found.file().claims[..2], before.claims);
    assert_eq!(found.file().relations[..1], before.relations);
    let desk = desk.reduce(Action::Work(Work::Undo));
    assert_eq!((draft(&desk).file(), draft(&desk).progress()), (&before, (3, 3)));
    let desk = desk.reduce(Action::Work(Work::Redo));
    assert_eq!(draft(&desk).progress(), (3, 6));
    let desk = desk.reduce(edit(Edit::Accept(Item::Relation(1))));
    assert_eq!(draft(&desk).progress(), (6, 6));
    assert_eq!(draft(&desk.reduce(Action::Work(Work::Undo))).progress(), (3, 6));
}

#[test]
fn what_was_rejected_does_not_come_again_also_after_a_reload() {
    let reject = [edit(Edit::Reject(Item::Relation(0))), edit(Edit::Reject(Item::Claim(1)))];
    let desk = after(opened(&sample()), reject);
    let before = Rc::clone(draft(&desk).file());
    let desk = Rc::new(snapshot::read(&snapshot::write(&desk, usize::MAX)).unwrap());
    let desk = after(desk, [Action::LookForMore, proposal()]);
    assert_eq!(draft(&desk).done, Some(Done::Proposed(0)));
    assert_eq!(draft(&desk).file(), &before);
    let back = after(desk, [Action::Work(Work::Undo), Action::LookForMore, proposal()]);
    assert_eq!(draft(&back).done, Some(Done::Proposed(0)), "what undo brought back is there");
    assert_eq!(draft(&back).file().claims.len(), 4);
}

#[test]
fn of_steps_that_are_not_kept_nobody_knows() {
    let desk = after(opened(&sample()), [edit(Edit::Reject(Item::Relation(0)))]);
    let desk = Rc::new(snapshot::read(&snapshot::write(&desk, 0)).unwrap());
    let desk = after(desk, [Action::LookForMore, proposal()]);
    assert_eq!(draft(&desk).done, Some(Done::Proposed(1)));
}

#[test]
fn a_cancel_and_a_fault_leave_the_draft_and_the_form_as_they_are() {
    let mut sheet = Sheet::of(&half(), Matter::Of(Subject::Claim(0))).unwrap();
    sheet.write("says", "Half a sen".to_owned());
    let jot = Action::Jot(Some(Rc::new(sheet.clone())));
    let desk = after(opened(&half()), [jot, Action::LookForMore]);
    let progress = Progress { step: 3, ..Progress::default() };
    let desk = desk.reduce(Action::Progressed(progress.clone()));
    assert_eq!(desk.analysis(), Some(&progress));
    for end in [Action::Cancel, Action::Stop("why".to_owned()), Action::Propose("{".to_owned())] {
        let ended = Rc::clone(&desk).reduce(end.clone());
        assert_eq!(**draft(&ended).file(), half());
        assert_eq!((ended.analysis(), draft(&ended).opened.as_deref()), (None, Some(&sheet)));
        assert_eq!(ended.trouble.is_some(), end != Action::Cancel);
        let late = Rc::clone(&ended).reduce(proposal());
        assert_eq!(late, ended, "what comes late is not heard");
    }
    let stopped = desk.reduce(Action::Stop("why".to_owned()));
    assert_eq!(stopped.trouble, Some(Trouble::Stopped("why".to_owned())));
}

#[test]
fn the_analysis_is_given_the_articles_as_they_stand_in_the_draft() {
    let sources = opened(&half()).sources();
    assert_eq!(sources.len(), 2);
    assert!(sources[0].text.contains("<h2>Ferry sinks</h2>"), "{}", sources[0].text);
    assert_eq!((sources[1].kind, sources[1].name.as_str()), ("html", "article B"));
}
