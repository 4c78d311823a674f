//! A small comparison with a lesson, and some work on it, for tests.

use std::rc::Rc;

use source_comparison_core::check::{Rules, check_with_lesson};
use source_comparison_core::model::{Comparison, Facet, Lesson, LessonStep};
use source_comparison_core::select::select;
use source_comparison_core::text::Span;

use crate::work::{Mark, Pair, Reading, Sentence, Speaker, Standing, Verdict, Weighing, Work};

fn checked() -> (Rc<Comparison>, Rc<Lesson>) {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/suite/a-lesson-is-read-beside-the-comparison/input.json"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let (checked, lesson) =
        check_with_lesson(&serde_json::from_str(&text).unwrap(), Rules::default());
    (checked.comparison.unwrap(), lesson.unwrap())
}

/// Two articles on a canteen: the kettle (c1 | c2) and the price (c3 | c4) conflict.
pub(crate) fn canteen() -> Rc<Comparison> {
    checked().0
}

/// Its lesson, with one trap: c1 is not the same fact as c3 and c4.
pub(crate) fn lesson() -> Rc<Lesson> {
    checked().1
}

/// A passage with these words of an article.
pub(crate) fn mark(number: u16, article: &str, words: &str) -> Mark {
    let comparison = canteen();
    let article = comparison.articles.values().find(|it| &*it.id == article).unwrap();
    let mut blocks = article.blocks.iter().enumerate();
    let (block, at, text) = blocks
        .find_map(|(block, it)| Some((block, it.text.find(words)?, Rc::clone(&it.text))))
        .unwrap();
    let found = select(block, &text, Span::new(at, at + words.len())).unwrap();
    Mark {
        number,
        article: Rc::clone(&article.id),
        quote: found.quote,
        place: Some(found.place),
        speaker: Speaker::Unsure,
    }
}

/// A pair of passages.
pub(crate) fn pair(one: u16, other: u16, verdict: Verdict, facet: Option<Facet>) -> Pair {
    Pair { one, other, verdict, facet, reason: String::new() }
}

/// Work with something in every part.
pub(crate) fn some_work() -> Work {
    let mut work = Work::new(&canteen(), Some(LessonStep::Write));
    work.cards[0][1].unsaid = true;
    work.cards[1][0].text = "A girl\nof form seven; =1+1".to_owned();
    let mut speaks = mark(2, "b", "The kettle is fine");
    speaks.speaker = Speaker::Account("pupils".into());
    work.reading.marks = vec![mark(1, "a", "the big kettle is broken"), speaks];
    let reason = "Broken\tor not".replace('\t', " ");
    work.reading.pairs = vec![Pair { reason, ..pair(1, 2, Verdict::Conflict, Some(Facet::What)) }];
    work.first = Some(Reading { pairs: Vec::new(), ..work.reading.clone() });
    work.weighings.push(("c1+c2".into(), Weighing::OneSource));
    work.standings.push(("kettle".into(), Standing::Disputed));
    work.sentences.push(Sentence {
        can: true,
        text: "Lunch costs more.".to_owned(),
        cites: vec![1, 2],
    });
    work
}
