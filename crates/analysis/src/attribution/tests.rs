use super::{Sentence, Speaker, sayings};
use crate::{
    lexemes::Lexemes,
    tags::tags,
    tokens::{Reading, View},
};

/// Who says what in the first sentence: source, cue, content.
fn read(text: &str) -> Vec<(String, String, String)> {
    let mut lexemes = Lexemes::default();
    let reading = Reading::new(text, &mut lexemes);
    let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
    let range = reading.sentences[0].clone();
    let tags = tags(&view, &range, false);
    let found = sayings(&Sentence { view: &view, range: &range, tags: &tags });
    let name = |speaker: &Speaker| match speaker {
        Speaker::Named(phrase) => view.words(phrase.clone()).to_owned(),
        Speaker::Nobody => "nobody".to_owned(),
        Speaker::Unfound => "?".to_owned(),
    };
    found
        .iter()
        .map(|it| {
            (
                name(&it.speaker),
                view.words(it.cue.clone()).to_owned(),
                view.words(it.content.clone()).to_owned(),
            )
        })
        .collect()
}

fn assert_says(text: &str, source: &str, cue: &str, content: &str) {
    let found = read(text);
    let wanted = (source.to_owned(), cue.to_owned(), content.to_owned());
    assert!(found.contains(&wanted), "{text}\n{found:?}");
}

#[test]
fn what_is_said_follows_the_verb() {
    assert_says(
        "The mayor said that two houses burned.",
        "The mayor",
        "said",
        "two houses burned.",
    );
    assert_says("Residents say nobody came.", "Residents", "say", "nobody came.");
    assert_says("Ada Vey told reporters that it was late.", "Ada Vey", "told", "it was late.");
}

#[test]
fn what_is_said_stands_before_the_verb() {
    assert_says(
        "Two houses burned on Monday, the mayor said.",
        "the mayor",
        "said",
        "Two houses burned on Monday",
    );
    assert_says("\"It was late,\" said Ada Vey.", "Ada Vey", "said", "\"It was late");
    assert_says(
        "Two houses burned, according to the mayor.",
        "the mayor",
        "according to",
        "Two houses burned",
    );
}

#[test]
fn a_role_before_the_name_of_the_speaker_is_not_said() {
    assert_says(
        "The bus was late, the school's head, Ada Vey, said.",
        "Ada Vey",
        "said",
        "The bus was late",
    );
    let text = "“All doors were open,” its director, Ada Vey, said.";
    assert_says(text, "Ada Vey", "said", "“All doors were open");
}

#[test]
fn a_name_after_a_relative_clause_speaks() {
    let text = "The firm that runs the depot, Orle Lines, admitted that it was late.";
    assert_says(text, "Orle Lines", "admitted", "it was late.");
}

#[test]
fn the_subject_is_found_over_what_stands_between() {
    assert_says(
        "A group that fights the army has claimed that it won.",
        "A group",
        "claimed",
        "it won.",
    );
    assert_says(
        "Orle Lines, which runs the route, denied that it was late.",
        "Orle Lines",
        "denied",
        "it was late.",
    );
    assert_says("The director, Ada Vey, said that it was late.", "Ada Vey", "said", "it was late.");
}

#[test]
fn nobody_is_named_in_a_passive_without_agent() {
    assert_says(
        "It is estimated that forty people left.",
        "nobody",
        "estimated",
        "forty people left.",
    );
    assert_says("The firm is said to have left.", "nobody", "said", "to have left.");
}

#[test]
fn a_second_verb_has_the_same_speaker() {
    let text = "The mayor admitted the delay while denying that it cost lives.";
    assert_says(text, "The mayor", "denying", "it cost lives.");
}

#[test]
fn other_verbs_bring_no_words() {
    for text in ["The boat sank off the coast.", "He ran a shop there."] {
        assert!(read(text).is_empty(), "{text} {:?}", read(text));
    }
}
