//! A pupil's work as a file: JSON with a version of its own, quotes and all. It must not know who
//! reads or keeps it.

use std::rc::Rc;

use source_comparison_core::json::Value;
use source_comparison_core::model::{Comparison, Facet, LessonStep, Quote};

use super::{
    Answer, CARD_QUESTIONS, ITEMS, Mark, Pair, Reading, Sentence, Speaker, Standing, VERSION,
    Verdict, Weighing, Work, kept,
};

/// The keys of a card's answers, in order.
const ANSWERS: [&str; CARD_QUESTIONS] = ["who", "when", "how", "wants"];

/// A work file, and what it says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkFile {
    /// The title of the comparison that it was made with.
    pub title: String,
    /// The settings of the lesson, as its link says them.
    pub settings: String,
    /// The pupil's work; its passages have no places yet: see [`Work::anchored`].
    pub work: Work,
}

/// The text of a work file.
pub fn write(work: &Work, comparison: &Comparison, settings: &str) -> String {
    let ids = comparison.articles.values().map(|article| &*article.id);
    let cards = ids.zip(&work.cards).map(|(id, card)| {
        let answers = ANSWERS.iter().zip(card).map(|(key, answer)| {
            let answer =
                object([("text", text(&answer.text)), ("unsaid", Value::Bool(answer.unsaid))]);
            ((*key).to_owned(), answer)
        });
        let id = ("article".to_owned(), text(id));
        Value::Object([id].into_iter().chain(answers).collect())
    });
    let named = |key: &'static str, name: &str, says: &'static str| {
        object([(key, text(name)), ("says", text(says))])
    };
    let weighings = work
        .weighings
        .iter()
        .map(|(name, it)| named("relation", name, word_of(it, &Weighing::ALL)));
    let standings =
        work.standings.iter().map(|(id, it)| named("question", id, word_of(it, &Standing::ALL)));
    let sentences = work.sentences.iter().map(|sentence| {
        let cites = sentence.cites.iter().map(|number| Value::Number((*number).into()));
        object([
            ("can", Value::Bool(sentence.can)),
            ("text", text(&sentence.text)),
            ("cites", cites.collect::<Vec<_>>().into_value()),
        ])
    });
    let whole = object([
        ("format", text(VERSION)),
        ("comparison", object([("title", text(&comparison.title))])),
        ("settings", text(settings)),
        ("step", text(work.step.map_or("done", LessonStep::as_str))),
        ("cards", list(cards)),
        ("first", work.first.as_ref().map_or(Value::Null, reading)),
        ("reading", reading(&work.reading)),
        ("weighings", list(weighings)),
        ("standings", list(standings)),
        ("sentences", list(sentences)),
    ]);
    let mut written = String::new();
    push(&whole, 0, &mut written);
    written.push('\n');
    written
}

/// Reads a work file. `None` where the value is none of this version; what is misshapen in it is
/// left out.
pub fn read(value: &Value) -> Option<WorkFile> {
    if string(value, "format") != VERSION {
        return None;
    }
    let items = |key| items(value, key);
    let cards = items("cards").map(|card| {
        ANSWERS.map(|key| {
            let answer = at(card, key).unwrap_or(&Value::Null);
            Answer { text: kept(string(answer, "text")), unsaid: flag(answer, "unsaid") }
        })
    });
    let named = |item: &Value, key| Rc::<str>::from(string(item, key));
    let work = Work {
        step: LessonStep::from_word(string(value, "step")),
        cards: cards.collect(),
        first: at(value, "first").filter(|first| matches!(first, Value::Object(_))).map(reading_of),
        reading: at(value, "reading").map(reading_of).unwrap_or_default(),
        weighings: items("weighings")
            .filter_map(|it| {
                Some((named(it, "relation"), of_word(string(it, "says"), &Weighing::ALL)?))
            })
            .collect(),
        standings: items("standings")
            .filter_map(|it| {
                Some((named(it, "question"), of_word(string(it, "says"), &Standing::ALL)?))
            })
            .collect(),
        sentences: items("sentences").map(sentence_of).collect(),
    };
    let title = at(value, "comparison").map_or("", |comparison| string(comparison, "title"));
    Some(WorkFile { title: title.to_owned(), settings: string(value, "settings").to_owned(), work })
}

fn reading(reading: &Reading) -> Value {
    let marks = reading.marks.iter().map(|mark| {
        let Quote { exact, prefix, suffix } = &mark.quote;
        object([
            ("number", Value::Number(mark.number.into())),
            ("article", text(&mark.article)),
            (
                "quote",
                object([
                    ("exact", text(exact)),
                    ("prefix", text(prefix)),
                    ("suffix", text(suffix)),
                ]),
            ),
            ("speaker", text(&mark.speaker.to_word())),
        ])
    });
    let pairs = reading.pairs.iter().map(|pair| {
        object([
            ("one", Value::Number(pair.one.into())),
            ("other", Value::Number(pair.other.into())),
            ("kind", text(pair.verdict.as_str())),
            ("facet", pair.facet.map_or(Value::Null, |facet| text(facet.as_str()))),
            ("reason", text(&pair.reason)),
        ])
    });
    object([("marks", list(marks)), ("pairs", list(pairs))])
}

fn reading_of(value: &Value) -> Reading {
    let mut marks: Vec<Mark> = Vec::new();
    for item in items(value, "marks") {
        let quote = at(item, "quote").unwrap_or(&Value::Null);
        let part = |key| Rc::from(string(quote, key));
        let quote = Quote { exact: part("exact"), prefix: part("prefix"), suffix: part("suffix") };
        let number = number(item, "number");
        if number > 0 && marks.iter().all(|mark| mark.number != number) {
            let article = Rc::from(string(item, "article"));
            let speaker = Speaker::from_word(string(item, "speaker"));
            marks.push(Mark { number, article, quote, place: None, speaker });
        }
    }
    let pairs = items(value, "pairs").filter_map(|item| {
        Some(Pair {
            one: number(item, "one"),
            other: number(item, "other"),
            verdict: Verdict::ALL.into_iter().find(|it| it.as_str() == string(item, "kind"))?,
            facet: Facet::from_word(string(item, "facet")),
            reason: kept(string(item, "reason")),
        })
    });
    let known = |number| marks.iter().any(|mark| mark.number == number);
    let pairs = pairs.filter(|pair| pair.one != pair.other && known(pair.one) && known(pair.other));
    Reading { pairs: pairs.collect(), marks }
}

fn sentence_of(item: &Value) -> Sentence {
    let cites = match at(item, "cites") {
        Some(Value::Array(cites)) => cites.iter().filter_map(whole).collect(),
        _ => Vec::new(),
    };
    Sentence { can: flag(item, "can"), text: kept(string(item, "text")), cites }
}

/// The word that a list of values with words has for one of them.
pub(super) fn word_of<T: PartialEq>(value: &T, words: &[(T, &'static str)]) -> &'static str {
    words.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word)
}

/// The value that a word stands for in such a list.
pub(super) fn of_word<T: Copy>(word: &str, words: &[(T, &'static str)]) -> Option<T> {
    words.iter().find(|(_, known)| *known == word).map(|(value, _)| *value)
}

trait IntoValue {
    fn into_value(self) -> Value;
}

impl IntoValue for Vec<Value> {
    fn into_value(self) -> Value {
        Value::Array(self)
    }
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn list(items: impl Iterator<Item = Value>) -> Value {
    Value::Array(items.collect())
}

fn object<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn at<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let Value::Object(entries) = value else { return None };
    entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
}

fn string<'v>(value: &'v Value, key: &str) -> &'v str {
    match at(value, key) {
        Some(Value::String(text)) => text,
        _ => "",
    }
}

fn flag(value: &Value, key: &str) -> bool {
    matches!(at(value, key), Some(Value::Bool(true)))
}

fn number(value: &Value, key: &str) -> u16 {
    at(value, key).and_then(whole).unwrap_or(0)
}

fn whole(value: &Value) -> Option<u16> {
    match value {
        Value::Number(number) if (1.0..=65_535.0).contains(number) => {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // as just seen
            Some(*number as u16)
        }
        _ => None,
    }
}

/// The first items of a list.
fn items<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    let items = match at(value, key) {
        Some(Value::Array(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().take(ITEMS)
}

/// Writes a value as indented JSON.
fn push(value: &Value, depth: usize, into: &mut String) {
    match value {
        Value::Null => into.push_str("null"),
        Value::Bool(flag) => into.push_str(if *flag { "true" } else { "false" }),
        // Every number here is a whole one of few digits.
        Value::Number(_) => into.push_str(&whole(value).unwrap_or(0).to_string()),
        Value::String(text) => push_string(text, into),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| (None, item)).collect();
            push_items(&items, ['[', ']'], depth, into);
        }
        Value::Object(entries) => {
            let items: Vec<_> = entries.iter().map(|(key, item)| (Some(&**key), item)).collect();
            push_items(&items, ['{', '}'], depth, into);
        }
    }
}

fn push_items(
    items: &[(Option<&str>, &Value)],
    [open, close]: [char; 2],
    depth: usize,
    into: &mut String,
) {
    into.push(open);
    for (place, (key, item)) in items.iter().enumerate() {
        into.push_str(if place > 0 { ",\n" } else { "\n" });
        into.push_str(&"  ".repeat(depth + 1));
        if let Some(key) = key {
            push_string(key, into);
            into.push_str(": ");
        }
        push(item, depth + 1, into);
    }
    if !items.is_empty() {
        into.push('\n');
        into.push_str(&"  ".repeat(depth));
    }
    into.push(close);
}

fn push_string(text: &str, into: &mut String) {
    into.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => into.extend(['\\', character]),
            '\n' => into.push_str("\\n"),
            '\t' => into.push_str("\\t"),
            '\r' => into.push_str("\\r"),
            control if u32::from(control) < 0x20 => {
                into.push_str("\\u00");
                let code = u32::from(control);
                into.extend(
                    [code / 16, code % 16].map(|digit| char::from_digit(digit, 16).unwrap_or('0')),
                );
            }
            other => into.push(other),
        }
    }
    into.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use source_comparison_core::json::Value;

    use super::{push, read, write};
    use crate::samples::{canteen, some_work};

    #[test]
    fn what_is_written_is_read_again_the_same() {
        let (comparison, work) = (canteen(), some_work());
        let text = write(&work, &comparison, "steps:read");
        let file = read(&serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(file.work.anchored(&comparison), work);
        assert_eq!((&*file.title, &*file.settings), (&*comparison.title, "steps:read"));
    }

    #[test]
    fn a_file_of_another_kind_is_refused_and_a_misshapen_one_mended() {
        let read = |text| read(&serde_json::from_str(text).unwrap());
        assert_eq!(read(r#"{"format":"source-comparison/1"}"#), None);
        assert_eq!(read("[1]"), None);
        let file = read(
            r#"{"format":"source-comparison-work/1","reading":{"marks":[{"number":1},{"number":1},7],
               "pairs":[{"one":1,"other":1,"kind":"match"},{"one":1,"other":9,"kind":"match"}]}}"#,
        );
        let reading = file.unwrap().work.reading;
        assert_eq!((reading.marks.len(), reading.pairs.len()), (1, 0));
    }

    proptest! {
        #[test]
        fn any_text_is_written_as_json(text in ".{0,20}") {
            let value = Value::Array(vec![Value::String(text), Value::Null]);
            let mut written = String::new();
            push(&value, 0, &mut written);
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
        }
    }
}
