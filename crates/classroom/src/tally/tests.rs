use std::rc::Rc;

use source_comparison_core::check::{Rules, check_with_lesson};
use source_comparison_core::collate::Collation;
use source_comparison_core::model::{Facet, Lesson, LessonStep};
use source_comparison_core::select::select;
use source_comparison_core::text::Span;
use source_comparison_lesson::work::{Mark, Pair, Reading, Speaker, Standing, Verdict, Work};

use super::{Phase, Tally, tally};

fn canteen() -> (Collation, Rc<Lesson>) {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/suite/a-lesson-is-read-beside-the-comparison/input.json"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let file = serde_json::from_str(&text).unwrap();
    let (checked, lesson) = check_with_lesson(&file, Rules::default());
    (Collation::new(checked.comparison.unwrap()), lesson.unwrap())
}

fn mark(collation: &Collation, number: u16, article: &str, words: &str, speaker: &str) -> Mark {
    let article = collation.comparison.articles.values().find(|it| &*it.id == article).unwrap();
    let blocks = article.blocks.iter().enumerate();
    let mut found = blocks.filter_map(|(block, it)| Some((block, it.text.find(words)?, &it.text)));
    let (block, at, text) = found.next().unwrap();
    let found = select(block, text, Span::new(at, at + words.len())).unwrap();
    Mark {
        number,
        article: Rc::clone(&article.id),
        quote: found.quote,
        place: Some(found.place),
        speaker: Speaker::from_word(speaker),
    }
}

/// A pupil who marks the kettle and the price in both articles and pairs them as told.
fn pupil(collation: &Collation, pairs: &[(u16, u16, Verdict)]) -> Rc<Work> {
    let mut work = Work::new(&collation.comparison, Some(LessonStep::Reveal));
    work.reading = Reading {
        marks: vec![
            mark(collation, 1, "a", "the big kettle is broken", "pupils"),
            mark(collation, 2, "b", "The kettle is fine", "pupils"),
            mark(collation, 3, "a", "4.20", "article"),
            mark(collation, 4, "b", "4.80", "?"),
        ],
        pairs: pairs
            .iter()
            .map(|&(one, other, verdict)| Pair {
                one,
                other,
                verdict,
                facet: Some(Facet::What),
                reason: String::new(),
            })
            .collect(),
    };
    work.first = Some(work.reading.clone());
    work.standings.push(("price".into(), Standing::Disputed));
    Rc::new(work)
}

fn class(phase: Phase) -> Tally {
    let (collation, lesson) = canteen();
    let conflict = Verdict::Conflict;
    let mut late = Work::clone(&pupil(&collation, &[]));
    late.reading.pairs = pupil(&collation, &[(3, 4, conflict)]).reading.pairs.clone();
    let works = [
        pupil(&collation, &[(1, 2, conflict), (3, 4, conflict)]),
        pupil(&collation, &[(1, 2, Verdict::Match), (1, 2, conflict)]),
        pupil(&collation, &[(1, 2, Verdict::Detail), (1, 4, conflict)]),
        pupil(&collation, &[(3, 1, Verdict::NotSame)]),
        Rc::new(late),
    ];
    tally(&collation, Some(&lesson), &works, phase)
}

#[test]
fn relations_are_counted_once_for_each_pupil_and_the_most_missed_comes_first() {
    let tally = class(Phase::Before);
    let counts: Vec<_> =
        tally.relations.iter().map(|it| (it.found, it.differently, it.missed)).collect();
    assert_eq!(counts, [(1, 0, 4), (2, 1, 2)], "the price, then the kettle");
    assert_eq!((tally.works, tally.committed, tally.found, tally.out_of), (5, 5, 3, 2));
}

#[test]
fn what_is_revised_after_the_reveal_counts_as_it_is_now() {
    let found = class(Phase::Now).relations.iter().map(|it| it.found).sum::<usize>();
    assert_eq!(found, 4);
}

#[test]
fn a_class_disputes_what_it_calls_by_different_names() {
    let tally = class(Phase::Before);
    let disputed: Vec<_> = tally.relations.iter().map(super::RelationTally::disputed).collect();
    assert_eq!(disputed, [0, 1]);
    assert_eq!(tally.relations[1].verdicts, [0, 2, 1, 0]);
}

#[test]
fn traps_count_who_fell_into_them_and_who_saw_them() {
    let traps: Vec<_> = class(Phase::Before).traps.iter().map(|it| (it.seen, it.trapped)).collect();
    assert_eq!(traps, [(1, 1)]);
}

#[test]
fn a_speaker_whom_the_editor_does_not_name_is_told_and_an_unsure_pupil_is_not() {
    let tally = class(Phase::Before);
    let [speaker] = tally.speakers.as_slice() else { panic!("{:?}", tally.speakers) };
    assert_eq!(speaker.named, [(Speaker::Account("pupils".into()), 5)]);
}

#[test]
fn questions_are_counted_only_where_somebody_answered() {
    let standings: Vec<_> = class(Phase::Now).standings.iter().map(|it| it.counts).collect();
    assert_eq!(standings, [[0, 5, 0]]);
}

#[test]
fn heat_counts_pupils_over_the_words_of_the_articles() {
    let tally = class(Phase::Before);
    let hottest: Vec<_> = tally
        .heat
        .iter()
        .map(|article| article.blocks.iter().flat_map(|it| &it.runs).map(|run| run.pupils).max())
        .collect();
    assert_eq!(hottest, [Some(5), Some(5)]);
}

#[test]
fn a_class_of_nobody_has_missed_nothing() {
    let (collation, lesson) = canteen();
    let tally = tally(&collation, Some(&lesson), &[] as &[Rc<Work>], Phase::Before);
    assert_eq!((tally.works, tally.found, tally.out_of), (0, 0, 2));
    assert!(tally.relations.iter().all(|it| it.missed == 0));
}
