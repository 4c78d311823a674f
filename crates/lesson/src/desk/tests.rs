use std::rc::Rc;

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select as one_of;
use source_comparison_core::model::{Facet, Key, LessonStep};
use source_comparison_core::select::Move;
use source_comparison_core::text::{ByteOffset, Span};
use yew::Reducible;

use super::{Action, Desk, Told};
use crate::samples::{canteen, lesson, pair, some_work};
use crate::settings::Settings;
use crate::work::{Answer, Speaker, Standing, Verdict, Weighing, suspend};

fn desk(settings: &str) -> Rc<Desk> {
    Rc::new(Desk::new(canteen(), Some(lesson()), Settings::default().changed_by(settings)))
}

fn after(desk: &Rc<Desk>, actions: impl IntoIterator<Item = Action>) -> Rc<Desk> {
    actions.into_iter().fold(Rc::clone(desk), Reducible::reduce)
}

fn pick(article: usize, block: usize, at: usize) -> Action {
    Action::PickAt(Key::at(article), block, ByteOffset(at))
}

/// The kettle marked in both articles, and paired.
fn paired() -> Rc<Desk> {
    let relation = pair(1, 2, Verdict::Conflict, None);
    let actions =
        [pick(0, 0, 50), Action::Mark, pick(1, 0, 45), Action::Mark, Action::Pair(relation)];
    after(&desk(""), actions)
}

#[test]
fn a_tap_picks_a_sentence_whose_ends_move_by_words() {
    let picked = after(&desk(""), [pick(0, 0, 50), Action::Move(Move::StartLater)]);
    let words = &picked.picked.as_ref().unwrap().words.quote.exact;
    assert_eq!(&**words, "head cook says the big kettle is broken.");
    let marked = after(&picked, [Action::Mark]);
    assert_eq!((marked.told, marked.work.reading.marks.len()), (Some(Told::Marked(1)), 1));
    assert!(marked.picked.is_none());
}

#[test]
fn the_editors_reading_waits_for_the_commitment() {
    let desk = paired();
    assert!(!desk.may_enter(LessonStep::Corroborate) && desk.judged().is_none());
    assert_eq!(desk.score(), (0, 2));
    let desk = after(&desk, [Action::Go(LessonStep::Reveal), Action::Commit]);
    assert!(desk.may_enter(LessonStep::Write));
    assert_eq!(desk.score(), (1, 2));
    let enough = after(&desk, [Action::Set(Settings::default().changed_by("goal:1"))]);
    assert_eq!(enough.score(), (1, 1));
}

#[test]
fn revising_leaves_the_first_reading_as_it_was() {
    let committed = after(&paired(), [Action::Commit]);
    let wrong = pair(1, 2, Verdict::Match, Some(Facet::Who));
    let revised = after(&committed, [Action::ChangePair(0, wrong), Action::Commit]);
    let (first, now) = revised.judged().unwrap();
    assert_eq!((first.found, now.found), (1, 0));
    assert_eq!(revised.work.first, committed.work.first);
}

#[test]
fn what_is_taken_away_comes_back_with_its_pairs() {
    let desk = paired();
    let less = after(&desk, [Action::Unmark(1)]);
    assert!(less.work.reading.pairs.is_empty() && less.can_undo());
    let again = after(&less, [Action::AddSentence(true), Action::Undo]);
    assert_eq!(again.work.reading, desk.work.reading);
    assert_eq!(again.work.sentences.len(), 1, "what was done since stays");
}

#[test]
fn opening_other_work_can_be_taken_back() {
    let desk = paired();
    let other = after(&desk, [Action::Resume(Box::new(some_work()))]);
    assert_eq!(*other.work, some_work());
    assert_eq!(after(&other, [Action::Undo]).work, desk.work);
}

#[test]
fn a_step_that_the_lesson_leaves_out_is_never_entered() {
    let desk = after(&desk("steps:read,write"), [Action::Go(LessonStep::Source)]);
    assert_eq!(desk.work.step, Some(LessonStep::Read));
    let desk = after(&desk, [Action::Next]);
    assert_eq!(desk.work.step, Some(LessonStep::Write));
    let done = after(&desk, [Action::Next, Action::Next]);
    assert_eq!((done.work.step, done.step()), (None, LessonStep::Write));
}

#[test]
fn words_of_a_hidden_account_cannot_be_marked() {
    let desk = after(&desk("hide:cook"), [pick(0, 0, 50)]);
    assert_eq!((desk.told, &desk.picked), (Some(Told::NotMarkable), &None));
}

fn any_action() -> impl Strategy<Value = Action> {
    let number = || 0_u16..6;
    let verdict = || one_of(Verdict::ALL.to_vec());
    prop_oneof![
        one_of(LessonStep::ALL.to_vec()).prop_map(Action::Go),
        one_of(vec![Action::Next, Action::Mark, Action::Undo, Action::Commit, Action::Drop]),
        (0_usize..3, 0_usize..3, 0_usize..90)
            .prop_map(|(article, block, at)| pick(article, block, at)),
        (0_usize..3, 0_usize..3, 0_usize..90, 0_usize..90).prop_map(
            |(article, block, start, end)| {
                Action::Pick(Key::at(article), block, Span::new(start, end))
            }
        ),
        one_of(vec![Move::StartEarlier, Move::StartLater, Move::EndEarlier, Move::EndLater])
            .prop_map(Action::Move),
        (number(), number(), verdict())
            .prop_map(|(one, other, it)| Action::Pair(pair(one, other, it, None))),
        number().prop_map(Action::Unmark),
        number().prop_map(|it| Action::Speak(it, Speaker::Article)),
        (0_usize..4, verdict())
            .prop_map(|(place, it)| Action::ChangePair(place, pair(1, 2, it, None))),
        (0_usize..4).prop_map(Action::RemovePair),
        (0_usize..3, 0_usize..5, ".{0,9}").prop_map(|(article, question, text)| {
            Action::Answer(Key::at(article), question, Answer { text, unsaid: false })
        }),
        any::<bool>().prop_map(Action::AddSentence),
        (0_usize..3, ".{0,9}").prop_map(|(place, text)| Action::Write(place, text)),
        (0_usize..3, number(), any::<bool>())
            .prop_map(|(place, it, cites)| Action::Cite(place, it, cites)),
        (0_usize..3).prop_map(Action::RemoveSentence),
        one_of(vec![
            Action::Weigh("c1+c2".into(), Weighing::OneSource),
            Action::Stand("price".into(), Standing::Open)
        ]),
    ]
}

proptest! {
    #[test]
    fn nothing_a_pupil_does_loses_earlier_work(actions in proptest::collection::vec(any_action(), 0..40)) {
        let mut desk = desk("");
        for action in actions {
            let next = after(&desk, [action.clone()]);
            if desk.work.first.is_some() {
                prop_assert_eq!(&next.work.first, &desk.work.first);
            }
            let (before, now) = (&desk.work.reading, &next.work.reading);
            let shrunk = now.marks.len() < before.marks.len()
                || now.pairs.len() < before.pairs.len()
                || next.work.sentences.len() < desk.work.sentences.len();
            if shrunk {
                let back = after(&next, [Action::Undo]);
                prop_assert_eq!(&back.work.reading, before);
                prop_assert_eq!(&back.work.sentences, &desk.work.sentences);
            }
            if !matches!(action, Action::Answer(..)) {
                prop_assert_eq!(&next.work.cards, &desk.work.cards);
            }
            let known = |number| now.mark(number).is_some();
            prop_assert!(now.pairs.iter().all(|pair| known(pair.one) && known(pair.other)));
            let line = suspend::write(&next.work, next.comparison());
            let resumed = suspend::read(&line, next.comparison()).unwrap().work;
            prop_assert_eq!(&resumed.reading, now);
            prop_assert_eq!(&resumed.first, &next.work.first);
            let (found, out_of) = next.score();
            prop_assert!(found <= out_of);
            desk = next;
        }
    }
}
