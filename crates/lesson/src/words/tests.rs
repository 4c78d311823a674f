use std::collections::BTreeSet;

use super::{Words, lesson_words_for};

fn tables() -> [&'static Words; 3] {
    ["en", "fr", "ar"].map(lesson_words_for)
}

fn gaps(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

#[test]
fn every_table_has_the_gaps_of_the_english_one() {
    for words in tables() {
        for ((field, phrase), (_, english)) in
            words.phrases().into_iter().zip(tables()[0].phrases())
        {
            assert_eq!(gaps(phrase), gaps(english), "{} {field}: {phrase:?}", words.language);
        }
    }
}

#[test]
fn no_phrase_is_empty_or_has_a_space_too_many() {
    for words in tables() {
        for (field, phrase) in words.phrases() {
            let clean = !phrase.is_empty() && phrase.trim() == phrase && !phrase.contains("  ");
            assert!(clean, "{} {field}: {phrase:?}", words.language);
        }
    }
}

#[test]
fn french_has_its_narrow_spaces_and_arabic_its_own_marks() {
    for (field, phrase) in lesson_words_for("fr").phrases() {
        assert!(
            !phrase.contains(" ?") && !phrase.contains(" :") && !phrase.contains('\''),
            "{field}"
        );
    }
    for (field, phrase) in lesson_words_for("ar").phrases() {
        assert!(!phrase.contains(['?', ';', ',']), "{field}: {phrase:?}");
    }
}

#[test]
fn no_feedback_calls_a_pupil_wrong() {
    let judging = [
        ["wrong", "incorrect", "mistake"],
        ["faux", "incorrect", "erreur"],
        ["خطأ", "خاطئ", "غلط"],
    ];
    for (words, judging) in tables().into_iter().zip(judging) {
        for (field, phrase) in words.phrases() {
            let judges = judging.iter().any(|word| phrase.to_lowercase().contains(word));
            assert!(!judges, "{} {field}: {phrase:?}", words.language);
        }
    }
}
