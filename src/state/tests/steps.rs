//! Stepping through claims and conflicts, and to what a claim is set against.

use source_comparison_core::collate::{Collation, Standing};
use source_comparison_core::model::ClaimKey;

use super::{Reader, moura, three_articles};
use crate::state::{Action, Announcement, Direction, Origin, View};

/// Steps until there is nothing further, and gives the claims opened on the way.
fn walk(reader: &mut Reader, step: &Action) -> Vec<ClaimKey> {
    let mut opened = Vec::new();
    loop {
        reader.acts(step.clone());
        if reader.state.announcement == Announcement::NoFurther {
            return opened;
        }
        assert!(opened.len() < 2_000, "stepping goes in a circle");
        opened.push(reader.state.focus.unwrap().claim.unwrap());
        assert_eq!(reader.state.origin, Origin::Step);
    }
}

fn placed(collation: &Collation, wanted: impl Fn(ClaimKey) -> bool) -> Vec<ClaimKey> {
    let order = collation.reading_order.iter().copied().filter(|key| wanted(*key));
    order.filter(|key| collation.comparison.claims[*key].passage.place().is_some()).collect()
}

#[test]
fn next_goes_through_every_claim_once_in_reading_order_and_stops_at_the_last() {
    let mut reader = Reader::of(moura());
    let opened = walk(&mut reader, &Action::StepClaim(Direction::Next));
    assert_eq!(opened, placed(&reader.collation, |_| true));
    assert_eq!(reader.state.focus.unwrap().claim, opened.last().copied(), "the last stays open");
}

#[test]
fn previous_goes_the_same_way_back_and_stops_at_the_first() {
    let mut reader = Reader::of(moura());
    let mut opened = walk(&mut reader, &Action::StepClaim(Direction::Previous));
    opened.reverse();
    assert_eq!(opened, placed(&reader.collation, |_| true));
    assert_eq!(reader.state.focus.unwrap().claim, opened.first().copied());
}

#[test]
fn conflicts_are_stepped_through_in_both_directions() {
    let mut reader = Reader::of(moura());
    let in_conflict = placed(&reader.collation, |claim| {
        reader.collation.entries[claim].standing == Standing::Conflict
    });
    assert!(in_conflict.len() > 5);
    assert_eq!(walk(&mut reader, &Action::StepConflict(Direction::Next)), in_conflict);
    let mut back = walk(&mut reader, &Action::StepConflict(Direction::Previous));
    back.reverse();
    assert_eq!(back, in_conflict.split_last().unwrap().1);
}

#[test]
fn a_comparison_without_claims_has_no_further_one() {
    let mut reader = Reader::of(super::collation(
        r#"{"format":"source-comparison/1","title":"T","language":"en","accounts":[],
            "questions":[],"claims":[],"articles":[
            {"id":"a","title":"A","language":"en","blocks":[{"kind":"paragraph","text":"One."}]},
            {"id":"b","title":"B","language":"en","blocks":[{"kind":"paragraph","text":"Two."}]}]}"#,
    ));
    for direction in [Direction::Next, Direction::Previous] {
        reader.acts(Action::StepClaim(direction));
        assert_eq!(reader.state.announcement, Announcement::NoFurther);
        reader.acts(Action::StepConflict(direction));
        assert_eq!(reader.state.focus, None);
    }
    reader.acts(Action::GoToCounterpart);
    assert_eq!(reader.state.announcement, Announcement::NoFurther);
}

#[test]
fn stepping_leaves_the_ledger_for_the_texts_unless_there_is_nothing_further() {
    let mut reader = Reader::of(three_articles());
    reader.acts(Action::ChooseView(View::Ledger));
    reader.acts(Action::StepClaim(Direction::Next));
    assert_eq!((reader.state.view, reader.open()), (View::Articles, Some("a1")));
    reader.opens("c2");
    reader.acts(Action::ChooseView(View::Ledger));
    reader.acts(Action::StepClaim(Direction::Next));
    assert_eq!((reader.state.view, reader.open()), (View::Ledger, Some("c2")));
}

#[test]
fn claims_that_were_not_found_are_stepped_over() {
    let text = include_str!("../../../comparisons/moura.json");
    let lost =
        text.replace("\"exact\": \"earlier this month\"", "\"exact\": \"Nowhere at all, ever.\"");
    let mut reader = Reader::of(super::collation(&lost));
    assert_eq!(reader.collation.counts.unplaced, 1);
    let opened = walk(&mut reader, &Action::StepClaim(Direction::Next));
    assert_eq!(opened.len(), reader.collation.reading_order.len() - 1);
    assert!(!opened.contains(&reader.claim("a06")));
    reader.opens("a06");
    assert_eq!(reader.open(), Some("a06"), "it can still be opened, from the list or the ledger");
}

#[test]
fn the_counterpart_leads_there_and_back() {
    let mut reader = Reader::of(moura());
    let army = reader.quoting("claims to have killed 203 jihadists");
    reader.opens(&army);
    let relation = reader.state.focus.unwrap().relation;
    reader.acts(Action::GoToCounterpart);
    let there = reader.open().map(str::to_owned);
    assert_ne!(there.as_deref(), Some(&*army));
    assert_eq!(
        reader.state.current,
        reader.collation.comparison.claims[reader.claim(&there.unwrap())].article
    );
    assert_eq!(reader.state.focus.unwrap().relation, relation, "the same card stays open");
    reader.acts(Action::GoToCounterpart);
    assert_eq!(reader.open(), Some(&*army));
}

#[test]
fn a_claim_that_stands_alone_has_no_counterpart() {
    let mut reader = Reader::of(three_articles());
    reader.opens("c1");
    assert_eq!(reader.state.focus.unwrap().relation, None);
    reader.acts(Action::GoToCounterpart);
    assert_eq!((reader.open(), reader.state.announcement), (Some("c1"), Announcement::NoFurther));
}
