use super::{Interval, Measure, Quantity, quantities};
use crate::{
    lexemes::Lexemes,
    tags::tags,
    tokens::{Reading, View},
};

fn read(text: &str) -> Vec<(Quantity, String)> {
    let mut lexemes = Lexemes::default();
    let reading = Reading::new(text, &mut lexemes);
    let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
    let sentence = reading.sentences[0].clone();
    let tags = tags(&view, &sentence, false);
    let found = quantities(&view, &sentence, &tags);
    found
        .into_iter()
        .map(|it| {
            let words = view.words(it.tokens.clone()).to_owned();
            (it, words)
        })
        .collect()
}

fn first(text: &str) -> (Interval, Measure, String) {
    let (quantity, words) = read(text).into_iter().next().unwrap();
    (quantity.range, quantity.measure, words)
}

#[test]
fn numbers_are_ranges_with_a_noun() {
    let (range, measure, words) = first("It killed at least 23 passengers there.");
    assert_eq!((range.low, range.high), (23.0, f64::INFINITY));
    assert_eq!((measure, words.as_str()), (Measure::People, "at least 23 passengers"));
    assert_eq!(first("He has up to three hundred goats.").0, Interval::between(0.0, 300.0));
    assert_eq!(first("He saw twenty-one boats.").0, Interval::exactly(21.0));
    assert_eq!(first("It cost $2.5 million.").0, Interval::exactly(2.5e6));
    assert_eq!(first("Dozens of villagers fled.").0, Interval::between(24.0, 199.0));
    assert_eq!(first("Some 40 of them at least stayed.").1, Measure::People);
}

#[test]
fn one_and_several_are_told_apart_by_grammar() {
    let (range, _, words) = first("They seized a foreign soldier.");
    assert_eq!((range, words.as_str()), (Interval::exactly(1.0), "a foreign soldier"));
    assert_eq!(first("They seized foreign soldiers.").0.low, 2.0);
}

#[test]
fn years_times_and_ages_are_no_counts() {
    for text in [
        "In 2019 it sank.",
        "It left at 6.20 a.m. then.",
        "Ada Vey, 34, knew.",
        "On 14 May it sank.",
    ] {
        assert!(read(text).is_empty(), "{text}: {:?}", read(text));
    }
}

#[test]
fn places_in_a_row_are_ranks() {
    let (range, measure, _) = first("It is the second deadly accident there.");
    assert_eq!((range, measure), (Interval::exactly(2.0), Measure::Rank));
}
