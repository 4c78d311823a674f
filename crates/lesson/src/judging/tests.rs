use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select as one_of;
use source_comparison_core::anchor::Place;
use source_comparison_core::collate::Collation;
use source_comparison_core::model::{Facet, Voice};
use source_comparison_core::text::Span;

use super::{Judgement, PairJudgement, Why, judge};
use crate::samples::{canteen, lesson, mark, pair};
use crate::work::{Mark, Pair, Reading, Speaker, Verdict};

const KETTLE: (&str, &str) = ("the big kettle is broken", "The kettle is fine");
const PRICE: (&str, &str) = ("A lunch costs 4.20", "costs 4.80");

fn judged(marks: Vec<Mark>, pairs: Vec<Pair>) -> Judgement {
    judge(&Collation::new(canteen()), Some(&lesson()), &Reading { marks, pairs })
}

fn of_two(one: Mark, other: Mark, verdict: Verdict, facet: Option<Facet>) -> PairJudgement {
    let pairs = vec![pair(one.number, other.number, verdict, facet)];
    judged(vec![one, other], pairs).pairs[0]
}

#[test]
fn a_pair_by_passages_overlapped_and_kind_is_found() {
    let two = || (mark(1, "a", "kettle is broken"), mark(2, "b", KETTLE.1));
    let (one, other) = two();
    let found = of_two(one, other, Verdict::Conflict, None);
    assert!(matches!(found, PairJudgement::Found { same_facet: true, .. }));
    let (one, other) = two();
    let found = of_two(other, one, Verdict::Conflict, Some(Facet::When));
    assert!(matches!(found, PairJudgement::Found { same_facet: false, .. }), "{found:?}");
}

#[test]
fn another_kind_for_the_same_passages_is_judged_differently() {
    for verdict in [Verdict::Match, Verdict::Detail, Verdict::NotSame] {
        let found = of_two(mark(1, "a", KETTLE.0), mark(2, "b", KETTLE.1), verdict, None);
        assert!(matches!(found, PairJudgement::Differently { .. }), "{found:?}");
    }
}

#[test]
fn a_trap_is_told_apart_from_an_ordinary_extra() {
    let two = || (mark(1, "a", KETTLE.0), mark(2, "b", PRICE.1));
    let (one, other) = two();
    assert_eq!(of_two(one, other, Verdict::Match, None), PairJudgement::Trapped { trap: 0 });
    let (one, other) = two();
    assert_eq!(of_two(one, other, Verdict::NotSame, None), PairJudgement::TrapSeen { trap: 0 });
}

#[test]
fn two_numbers_that_count_different_things_are_explained() {
    let mut seventh = mark(1, "b", "we have seen it");
    seventh.quote.exact = "form seven".into();
    seventh.place = mark(9, "b", KETTLE.1).place;
    let found = of_two(seventh, mark(2, "a", "4.20"), Verdict::Conflict, None);
    assert!(matches!(found, PairJudgement::Extra(Why::Numbers(_, _))), "{found:?}");
    let found = of_two(mark(1, "b", KETTLE.1), mark(2, "a", "4.20"), Verdict::Conflict, None);
    assert!(matches!(found, PairJudgement::Extra(Why::Questions(_, _))), "{found:?}");
}

#[test]
fn what_the_editor_does_not_mark_may_be_a_find() {
    let found =
        of_two(mark(1, "a", "serves no soup"), mark(2, "b", KETTLE.1), Verdict::Match, None);
    assert_eq!(found, PairJudgement::Extra(Why::Unmarked));
    let found =
        of_two(mark(1, "a", "serves no soup"), mark(2, "b", KETTLE.1), Verdict::NotSame, None);
    assert_eq!(found, PairJudgement::Apart);
    let found = of_two(mark(1, "a", "big kettle"), mark(2, "a", "is broken"), Verdict::Match, None);
    assert!(matches!(found, PairJudgement::Extra(Why::OneClaim(_))));
}

#[test]
fn what_was_not_found_is_listed_and_what_was_is_counted() {
    let marks = vec![mark(1, "a", KETTLE.0), mark(2, "b", KETTLE.1)];
    let all = judged(marks, vec![pair(1, 2, Verdict::Conflict, None)]);
    assert_eq!((all.found, all.out_of, all.missed.len()), (1, 2, 1));
    assert_eq!(all.traps_unseen, [0]);
    let nothing = judged(Vec::new(), Vec::new());
    assert_eq!((nothing.found, nothing.missed.len()), (0, 2));
}

#[test]
fn the_same_pair_twice_is_found_once() {
    let marks = vec![mark(1, "a", KETTLE.0), mark(2, "b", KETTLE.1)];
    let twice = vec![pair(1, 2, Verdict::Conflict, None), pair(2, 1, Verdict::Conflict, None)];
    assert_eq!(judged(marks, twice).found, 1);
}

#[test]
fn a_speaker_named_differently_is_told_and_an_unsure_pupil_is_not() {
    let named = |speaker| {
        let mark = Mark { speaker, ..mark(1, "a", KETTLE.0) };
        judged(vec![mark], Vec::new()).speakers
    };
    assert!(named(Speaker::Unsure).is_empty());
    assert!(named(Speaker::Account("cook".into())).is_empty());
    let other = named(Speaker::Article);
    assert!(matches!(other[0].editor[..], [Voice::Account(_)]));
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let place = (0_usize..4, 0_usize..90, 0_usize..90);
    let article = one_of(vec!["a", "b", "c"]);
    let speaker = one_of(vec!["?", "article", "cook", "nobody", "kind:party"]);
    (1_u16..9, article, place, speaker, any::<bool>()).prop_map(
        |(number, article, (block, start, length), speaker, placed)| Mark {
            number,
            article: article.into(),
            quote: Default::default(),
            place: placed.then(|| Place { block, span: Span::new(start, start + length) }),
            speaker: Speaker::from_word(speaker),
        },
    )
}

fn any_pair() -> impl Strategy<Value = Pair> {
    let facet = one_of(vec![None, Some(Facet::What), Some(Facet::HowMany)]);
    (0_u16..10, 0_u16..10, one_of(Verdict::ALL.to_vec()), facet, Just(String::new())).prop_map(
        |(one, other, verdict, facet, reason)| Pair { one, other, verdict, facet, reason },
    )
}

proptest! {
    #[test]
    fn any_reading_is_judged_and_nothing_is_counted_twice(
        marks in proptest::collection::vec(any_mark(), 0..8),
        pairs in proptest::collection::vec(any_pair(), 0..12),
    ) {
        let judged = judged(marks, pairs.clone());
        prop_assert_eq!(judged.pairs.len(), pairs.len());
        prop_assert!(judged.found + judged.missed.len() <= judged.out_of);
        prop_assert_eq!(judged.out_of, 2);
        let found = |it: &&PairJudgement| matches!(it, PairJudgement::Found { .. });
        prop_assert!(judged.found <= judged.pairs.iter().filter(found).count());
    }
}
