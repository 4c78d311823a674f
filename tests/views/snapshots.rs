//! What the component shows of an invented comparison, tag by tag.

use insta::assert_snapshot;

use crate::{CANTEEN, CANTEEN_ARABIC, Shown, checked};

#[test]
fn a_comparison_just_opened() {
    assert_snapshot!(Shown::of(CANTEEN).tree().outline());
}

#[test]
fn the_ledger_writes_out_every_answer_and_every_silence() {
    let tree = Shown::of(CANTEEN).at("view:ledger").tree();
    assert_eq!(tree.first("sc").attribute("data-view"), Some("ledger"));
    assert_snapshot!(tree.first("ledger").outline());
}

#[test]
fn an_open_claim_shows_its_card_between_the_articles_and_marks_both_passages() {
    let tree = Shown::of(CANTEEN).at("claim:a3").tree();
    let marks = tree.descendants().into_iter().filter(|element| element.name == "mark");
    let focused: Vec<(&str, &str)> = marks
        .filter_map(|mark| Some((mark.attribute("data-claims")?, mark.attribute("data-focus")?)))
        .collect();
    assert_eq!(focused, [("a3", "open"), ("b1", "against"), ("b1 b2", "against")]);
    assert_snapshot!(tree.first("between").outline());
}

#[test]
fn a_claim_with_one_origin_says_that_it_is_one_source() {
    let tree = Shown::of(CANTEEN).at("claim:a1").tree();
    assert_snapshot!(tree.first("card").outline());
}

#[test]
fn a_claim_that_stands_alone_says_so() {
    let tree = Shown::of(CANTEEN).at("claim:b4").tree();
    assert_snapshot!(tree.first("card").outline());
}

#[test]
fn the_account_chosen_is_introduced_with_its_tally() {
    let tree = Shown::of(CANTEEN).at("account:pupils;claim:b1").tree();
    assert_eq!(tree.first("sc").attribute("data-lens"), Some("true"));
    assert_snapshot!(tree.first("account-panel").outline());
}

#[test]
fn an_account_that_is_silent_on_the_open_question_says_so() {
    let tree = Shown::of(CANTEEN).at("account:hall;question:meals").tree();
    assert_snapshot!(tree.first("account-panel").outline());
}

#[test]
fn arabic_runs_from_right_to_left_and_keeps_an_english_article_from_left_to_right() {
    let tree = Shown::of(CANTEEN_ARABIC).at("claim:a1").tree();
    assert_eq!(tree.first("sc").attribute("dir"), Some("rtl"));
    assert_snapshot!(tree.outline());
}

#[test]
fn the_interface_speaks_the_language_it_is_asked_for_around_words_that_keep_theirs() {
    let shown = Shown { language: Some("fr"), ..Shown::of(CANTEEN) };
    let tree = shown.tree();
    assert_eq!(tree.first("sc").attribute("lang"), Some("fr"));
    assert_eq!(tree.first("text").attribute("lang"), Some("en"));
    assert_snapshot!(tree.first("tools").outline());
}

#[test]
fn no_word_of_the_interface_is_left_in_english_where_another_language_is_asked_for() {
    let in_language = |language| {
        Shown { language: Some(language), ..Shown::of(CANTEEN).at("account:cook;claim:a3") }.html()
    };
    let (english, pseudo) = (in_language("en"), in_language("x-pseudo"));
    // Every phrase of the pseudo-language begins with a bracket that no other text holds.
    assert!(pseudo.matches('⟦').count() >= 60, "{}", pseudo.matches('⟦').count());
    for phrase in [
        "Whose account?",
        "Reading options",
        "Between the two",
        "What each account says",
        "Conflicts",
        "not stated in the text",
        "Next conflict",
        "Copy quotation",
        "Where it stands",
    ] {
        assert!(english.contains(phrase), "{phrase} is not a phrase of this page");
        assert!(!pseudo.contains(phrase), "{phrase}");
    }
}

#[test]
fn the_faults_of_a_file_are_listed_with_what_to_do() {
    let checked = checked(CANTEEN);
    let shown = Shown { diagnostics: checked.diagnostics, ..Shown::of(CANTEEN) };
    assert_snapshot!(shown.tree().first("faults").outline());
}

#[test]
fn quotations_that_were_not_found_are_listed_apart() {
    assert_snapshot!(Shown::of(CANTEEN).tree().first("unplaced").outline());
}
