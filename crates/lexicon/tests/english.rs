//! What the committed blob says of words that news use.

use std::time::Instant;

use proptest::prelude::*;
use source_comparison_lexicon::{EventClass, Lexicon, stem};

fn synonymy(a: &str, b: &str) -> f32 {
    Lexicon::english().synonymy(&stem(a), &stem(b))
}

fn event(word: &str) -> Option<EventClass> {
    Lexicon::english().event_class(&stem(word))
}

#[test]
fn the_blob_holds_thousands_of_stems() {
    assert!(Lexicon::english().len() > 5_000);
    assert!(!Lexicon::english().is_empty());
}

#[test]
fn close_synonyms_are_nearer_than_what_implies_each_other() {
    assert!(synonymy("injured", "wounded") >= 0.9);
    assert!(synonymy("abducted", "kidnapped") >= 0.9);
    assert!(synonymy("captured", "seized") >= 0.8);
    assert!(synonymy("killed", "died") < 0.8 && synonymy("killed", "died") > 0.0);
    assert!(synonymy("soldiers", "troops") > 0.5);
}

#[test]
fn a_verb_is_near_the_noun_of_its_act() {
    for (verb, noun) in
        [("accuse", "accusation"), ("deny", "denial"), ("explode", "explosion"), ("die", "death")]
    {
        assert!(synonymy(verb, noun) >= 0.65, "{verb} {noun}");
    }
}

#[test]
fn unrelated_words_have_nothing_in_common() {
    for (a, b) in
        [("ferry", "election"), ("soldier", "civilian"), ("boy", "girl"), ("two", "three")]
    {
        assert!(synonymy(a, b) < 0.01, "{a} {b}");
    }
}

#[test]
fn synonymy_is_symmetric_and_one_for_the_same_stem() {
    assert!((synonymy("killed", "kills") - 1.0).abs() < 1e-6);
    assert!((synonymy("xyzzy", "xyzzy") - 1.0).abs() < 1e-6);
    assert!((synonymy("capture", "seize") - synonymy("seize", "capture")).abs() < 1e-6);
}

#[test]
fn opposites_are_antonyms_and_not_synonyms() {
    let lexicon = Lexicon::english();
    for (a, b) in [("north", "south"), ("win", "lose"), ("rise", "fall"), ("alive", "dead")] {
        assert!(lexicon.antonyms(&stem(a), &stem(b)), "{a} {b}");
        assert!(lexicon.antonyms(&stem(b), &stem(a)), "{b} {a}");
        assert!(synonymy(a, b) < 0.01, "{a} {b}");
    }
    assert!(!lexicon.antonyms("north", "north"));
    assert!(!lexicon.antonyms("ferri", "boat"));
}

#[test]
fn events_have_the_class_that_news_mean() {
    assert_eq!(event("killed"), Some(EventClass::Kill));
    assert_eq!(event("massacre"), Some(EventClass::Kill));
    assert_eq!(event("captured"), Some(EventClass::Capture));
    assert_eq!(event("denies"), Some(EventClass::Deny));
    assert_eq!(event("deployed"), Some(EventClass::Deploy));
    assert_eq!(event("capsized"), Some(EventClass::Sink));
    assert_eq!(event("resignation"), Some(EventClass::Resign));
    assert_eq!(event("table"), None);
}

#[test]
fn common_words_tell_less_than_rare_ones() {
    let idf = |word: &str| Lexicon::english().idf(&stem(word));
    assert!(idf("the") < 0.01);
    assert!(idf("said") < idf("capsized"));
    assert!((idf("xyzzy") - 1.0).abs() < 1e-6);
}

#[test]
fn decoding_takes_a_moment_only() {
    let begun = Instant::now();
    let _ = Lexicon::english();
    // Far above what it takes; a debug build on a loaded machine stays below.
    assert!(begun.elapsed().as_millis() < 2_000);
}

proptest! {
    #[test]
    fn no_string_makes_a_question_panic(a in ".*", b in "\\PC{0,20}") {
        let lexicon = Lexicon::english();
        let likeness = lexicon.synonymy(&a, &b);
        prop_assert!((0.0..=1.0).contains(&likeness));
        prop_assert!((0.0..=1.0).contains(&lexicon.idf(&a)));
        let _ = lexicon.antonyms(&a, &b);
        let _ = (lexicon.event_class(&a), lexicon.word(&b));
    }
}
