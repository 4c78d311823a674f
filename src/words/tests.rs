use std::collections::BTreeSet;

use super::{
    LANGUAGES, Plural, PluralRule, Words, arabic, date, english, french, pseudo, words_for,
};

/// What a button says in English, or a choice in a row of choices.
const BUTTONS: [&str; 21] = [
    "hide_texts",
    "show_texts",
    "everyone",
    "articles",
    "ledger",
    "columns_together",
    "columns_freely",
    "options",
    "find",
    "article",
    "matches",
    "conflicts",
    "details",
    "only_here",
    "previous",
    "next",
    "next_conflict",
    "see_in_article",
    "close",
    "copy_link",
    "copy_quotation",
];

/// The longest label that a row of buttons has room for in a column of 320 pixels.
const LONGEST_BUTTON: usize = 24;

/// Every phrase with its place, as `months.12`.
fn phrases(words: &Words) -> Vec<(String, &'static str)> {
    let mut phrases = Vec::new();
    words.with_phrases(&mut |place, phrase| {
        phrases.push((place.to_owned(), phrase));
        phrase
    });
    phrases
}

fn tables() -> [&'static Words; 4] {
    [&english::WORDS, &french::WORDS, &arabic::WORDS, &pseudo::WORDS]
}

fn gaps(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).map(|rest| rest.split_once('}').expect("a gap is closed").0).collect()
}

/// The phrase without its gaps, letter by letter.
fn outside_gaps(phrase: &str) -> String {
    let (first, others) = phrase.split_once('{').unwrap_or((phrase, ""));
    let others = others.split('{').filter_map(|rest| rest.split_once('}'));
    std::iter::once(first).chain(others.map(|(_, text)| text)).collect()
}

/// Whether the form stands for one number alone, so that it may say the number in words.
fn names_one_number(words: &Words, place: &str) -> bool {
    match words.plural_rule {
        PluralRule::OneOther => place.ends_with(".one"),
        PluralRule::UpToOne => false,
        PluralRule::Arabic => [".zero", ".one", ".two"].iter().any(|form| place.ends_with(form)),
    }
}

#[test]
fn every_table_has_the_gaps_of_the_english_one() {
    let mut english = english::WORDS.with_phrases(&mut |_, phrase| phrase);
    english.from_origins.one = english.from_origins.other; // it says "one" in words
    for words in tables() {
        for ((place, phrase), (_, model)) in phrases(words).into_iter().zip(phrases(&english)) {
            let (has, wants) = (gaps(phrase), gaps(model));
            let in_words = has.is_empty() && names_one_number(words, &place);
            assert!(in_words || has == wants, "{} {place}: {phrase:?}", words.language);
        }
    }
}

#[test]
fn no_phrase_is_empty_or_begins_or_ends_with_a_space() {
    for words in tables() {
        for (place, phrase) in phrases(words) {
            assert!(!phrase.is_empty(), "{} {place}", words.language);
            // What stands between others brings its own spaces.
            if place != "comma" && place != "colon" {
                assert_eq!(phrase.trim_matches(' '), phrase, "{} {place}", words.language);
            }
            assert!(!phrase.contains("  "), "{} {place}", words.language);
        }
    }
}

#[test]
fn what_buttons_say_fits_into_them() {
    for words in LANGUAGES {
        let said = phrases(words);
        for button in BUTTONS {
            let (_, label) = said.iter().find(|(place, _)| place == button).expect(button);
            let length = outside_gaps(label).chars().count();
            assert!(length <= LONGEST_BUTTON, "{} {button}: {label:?}", words.language);
        }
    }
}

#[test]
fn the_interface_never_judges_who_speaks() {
    let judging = [
        ["admit", "allege", "insist", "purport"],
        ["préten", "avou", "reconnaî", "allég"],
        ["زعم", "ادّع", "ادع", "اعتر"],
    ];
    for (words, judging) in LANGUAGES.into_iter().zip(judging) {
        for (place, phrase) in phrases(words) {
            let phrase = phrase.to_lowercase();
            let judges = judging.iter().any(|word| phrase.contains(word));
            assert!(!judges, "{} {place}: {phrase:?}", words.language);
        }
    }
}

#[test]
fn french_has_its_narrow_spaces_and_apostrophes() {
    for (place, phrase) in phrases(&french::WORDS) {
        let mut before = ' ';
        for letter in outside_gaps(phrase).chars() {
            if matches!(letter, ';' | ':' | '!' | '?' | '»') || before == '«' {
                let space = if before == '«' { letter } else { before };
                assert_eq!(space, '\u{202f}', "{place}: {phrase:?}");
            }
            assert!(!matches!(letter, '\'' | '"' | '“' | '”'), "{place}: {phrase:?}");
            before = letter;
        }
    }
}

#[test]
fn arabic_has_its_own_marks_and_no_latin_letters_but_in_key_names() {
    for (place, phrase) in phrases(&arabic::WORDS) {
        if place == "language" {
            continue;
        }
        let text = outside_gaps(phrase).replace("Shift", "");
        let foreign = |letter: char| letter.is_ascii_alphabetic() || ",;?\"'".contains(letter);
        assert!(!text.contains(foreign), "{place}: {phrase:?}");
    }
}

#[test]
fn arabic_keeps_names_and_letters_of_other_scripts_in_their_place() {
    for (place, phrase) in phrases(&arabic::WORDS) {
        for gap in gaps(phrase) {
            let kept = match gap {
                "name" | "by" | "origin" => format!("\u{2068}{{{gap}}}\u{2069}"),
                "letter" => "{letter}\u{200f}".to_owned(),
                _ => continue,
            };
            assert!(phrase.contains(&kept), "{place}: {phrase:?}");
        }
    }
}

/// A phrase that is the name of its form.
const NAMES: Plural =
    Plural { zero: "zero", one: "one", two: "two", few: "few", many: "many", other: "other" };

#[test]
fn arabic_takes_the_form_that_the_cldr_gives() {
    let forms = [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (26, "many"),
        (99, "many"),
        (100, "other"),
        (101, "other"),
        (102, "other"),
        (103, "few"),
        (110, "few"),
        (111, "many"),
        (199, "many"),
        (200, "other"),
        (1000, "other"),
        (1003, "few"),
        (1011, "many"),
    ];
    for (n, form) in forms {
        assert_eq!(arabic::WORDS.count(&NAMES, n), form, "{n}");
    }
}

#[test]
fn arabic_counts_its_nouns() {
    let counted = [
        (0, "لا أقوال"),
        (1, "قول واحد"),
        (2, "قولان"),
        (3, "3 أقوال"),
        (11, "11 قولًا"),
        (100, "100 قول"),
    ];
    for (n, said) in counted {
        assert_eq!(arabic::WORDS.count(&arabic::WORDS.claims, n), said);
    }
}

#[test]
fn french_counts_nothing_and_one_alike_and_english_does_not() {
    let said = |words: &Words| [0, 1, 2, 21].map(|n| words.count(&words.claims, n));
    assert_eq!(
        said(&french::WORDS),
        ["0 affirmation", "1 affirmation", "2 affirmations", "21 affirmations"]
    );
    assert_eq!(said(&english::WORDS), ["0 claims", "1 claim", "2 claims", "21 claims"]);
}

#[test]
fn a_date_is_written_as_its_language_writes_it() {
    let written = [
        ["2022", "2022", "2022", "2022"],
        ["2022-04", "April 2022", "avril 2022", "أبريل 2022"],
        ["2022-04-26", "26 April 2022", "26 avril 2022", "26 أبريل 2022"],
        ["2022-08-01", "1 August 2022", "1er août 2022", "1 أغسطس 2022"],
        [
            "2022-12-05T09:30",
            "5 December 2022, 09:30",
            "5 décembre 2022, 09:30",
            "5 ديسمبر 2022، 09:30",
        ],
        [
            "2022-04-26T10:54+05:30",
            "26 April 2022, 10:54 (UTC+05:30)",
            "26 avril 2022, 10:54 (UTC+05:30)",
            "26 أبريل 2022، 10:54 (UTC+05:30)",
        ],
        ["2022-13-01", "2022-13-01", "2022-13-01", "2022-13-01"],
        ["spring", "spring", "spring", "spring"],
    ];
    for [iso, dates @ ..] in written {
        assert_eq!(LANGUAGES.map(|words| date(words, iso)), dates, "{iso}");
    }
}

#[test]
fn a_tag_finds_its_table_whatever_its_case_and_region() {
    let found = |tag| words_for(tag).language;
    assert_eq!(["fr", "fr-ML", "FR", "fr-Latn-ML"].map(found), ["fr"; 4]);
    assert_eq!(["ar", "ar-DZ", "AR"].map(found), ["ar"; 3]);
    assert_eq!(["en", "bm", "", "x", "und", "frr"].map(found), ["en"; 6]);
}

#[test]
fn the_pseudo_language_has_to_be_asked_for_and_shows_every_phrase() {
    assert!(LANGUAGES.iter().all(|words| words.language != pseudo::LANGUAGE));
    let words = words_for("x-pseudo");
    assert_eq!(words.whose_account, "⟦Ŵĥöšé åççöûñţ?~~~~~⟧");
    assert_eq!(words.position, "⟦Çļåîṁ {n} öƒ {all}.~~~⟧");
    for (place, phrase) in phrases(words).into_iter().filter(|(place, _)| place != "language") {
        assert!(phrase.starts_with('⟦') && phrase.ends_with('⟧'), "{place}: {phrase:?}");
        let text = outside_gaps(phrase);
        assert!(!text.contains(|letter: char| letter.is_ascii_alphabetic()), "{place}: {phrase:?}");
    }
}
