//! The static form: everything is written out, and nothing waits for a program.

use std::rc::Rc;

use insta::assert_snapshot;
use source_comparison::Collation;
use source_comparison::core::model::BlockKind;

use crate::allowed::strangers;
use crate::markup::{Element, parse};
use crate::{CANTEEN, CANTEEN_ARABIC, MOURA, Shown, checked};

fn still(json: &str) -> Element {
    parse(&Shown::of(json).still())
}

/// Elements that do nothing without a program, or that a reader has to open.
const OPERABLE: [&str; 7] = ["button", "input", "select", "option", "fieldset", "details", "svg"];

#[test]
fn a_comparison_that_stands_still() {
    assert_snapshot!(still(CANTEEN).outline());
}

#[test]
fn the_notes_of_an_arabic_comparison_run_from_right_to_left() {
    let tree = still(CANTEEN_ARABIC);
    assert_eq!(tree.first("sc").attribute("dir"), Some("rtl"));
    assert_snapshot!(tree.first("notes").outline());
}

#[test]
fn nothing_of_it_can_be_operated_and_nothing_is_folded_away() {
    for json in [MOURA, CANTEEN, CANTEEN_ARABIC] {
        let tree = still(json);
        assert_eq!(strangers(&tree), [""; 0]);
        for element in tree.descendants() {
            assert!(!OPERABLE.contains(&element.name.as_str()), "<{}>", element.name);
            assert_eq!(element.attribute("tabindex"), None, "<{}>", element.name);
        }
    }
}

#[test]
fn every_link_within_it_leads_to_an_id_that_is_given_once() {
    for json in [MOURA, CANTEEN, CANTEEN_ARABIC] {
        let tree = still(json);
        let elements = tree.descendants();
        let mut ids: Vec<&str> = elements.iter().filter_map(|it| it.attribute("id")).collect();
        ids.sort_unstable();
        assert!(ids.is_sorted_by(|one, other| one < other), "{ids:?}");
        assert!(ids.iter().all(|id| id.starts_with("sc-")), "{ids:?}");
        let mut links = 0;
        for target in elements.iter().filter_map(|it| it.attribute("href")?.strip_prefix('#')) {
            assert!(ids.binary_search(&target).is_ok(), "#{target} leads nowhere");
            links += 1;
        }
        assert!(links > 10, "{links} links");
        for target in elements.iter().filter_map(|it| it.attribute("aria-labelledby")) {
            assert!(ids.binary_search(&target).is_ok(), "{target} leads nowhere");
        }
    }
}

#[test]
fn both_articles_stand_there_word_for_word() {
    for json in [MOURA, CANTEEN] {
        let shown = Shown::of(json);
        let comparison = Rc::clone(&shown.comparison);
        let tree = parse(&shown.still());
        let sheets = tree.all("sheet");
        assert_eq!(sheets.len(), comparison.articles.len());
        for (sheet, article) in sheets.iter().zip(comparison.articles.values()) {
            let words = sheet.words_without("ref");
            for block in article.blocks.iter().filter(|it| it.kind != BlockKind::Furniture) {
                assert!(words.contains(&*block.text), "{}", block.text);
            }
        }
    }
}

#[test]
fn every_claim_is_marked_and_its_number_leads_to_a_note_that_quotes_it() {
    let shown = Shown::of(MOURA);
    let collation = Collation::new(Rc::clone(&shown.comparison));
    let tree = parse(&shown.still());
    let elements = tree.descendants();
    let with_id = |id: &str| elements.iter().find(|it| it.attribute("id") == Some(id)).unwrap();
    for (key, claim) in collation.comparison.claims.iter() {
        let marks = elements.iter().filter(|element| element.name == "mark");
        let own = marks.filter(|mark| {
            mark.attribute("data-claims").unwrap().split(' ').any(|id| id == &*claim.id)
        });
        let words: String = own.map(|mark| mark.words()).collect();
        assert_eq!(words, &*claim.quote.exact, "{}", claim.id);
        let number = with_id(&format!("sc-passage-{}", claim.id));
        assert_eq!(number.words().trim(), collation.entries[key].number.to_string());
        let link = number.descendants()[0].attribute("href").unwrap();
        let note = with_id(link.trim_start_matches('#'));
        assert!(note.words().contains(&*claim.quote.exact), "{} at {link}", claim.id);
        let back = format!("#sc-passage-{}", claim.id);
        let leads_back = |it: &&Element| it.attribute("href") == Some(&back);
        assert!(note.descendants().iter().any(leads_back), "{link} does not lead back");
    }
}

#[test]
fn every_relation_has_its_note_with_its_reason_its_values_and_all_its_quotes() {
    let shown = Shown::of(MOURA);
    let collation = Collation::new(Rc::clone(&shown.comparison));
    let tree = parse(&shown.still());
    let notes = tree.all("still-note");
    for (place, (key, relation)) in collation.comparison.relations.iter().enumerate() {
        let id = format!("sc-relation-{}", place + 1);
        let note = notes.iter().find(|note| note.attribute("id") == Some(&id)).unwrap();
        assert_eq!(note.attribute("data-relation"), Some(relation.kind.as_str()));
        let words = note.words();
        assert!(words.contains(relation.note.as_deref().unwrap()), "{id}");
        for side in &collation.cards[key].sides {
            assert!(words.contains(&*side.value), "{id}: {}", side.value);
        }
        for claim in relation.sides.iter().flatten() {
            let claim = &collation.comparison.claims[*claim];
            assert!(words.contains(&*claim.quote.exact), "{id}: {}", claim.id);
        }
    }
}

#[test]
fn the_ledger_asks_every_question_and_the_accounts_tell_every_silence() {
    let shown = Shown::of(MOURA);
    let comparison = Rc::clone(&shown.comparison);
    let tree = parse(&shown.still());
    let rows = tree.first("ledger").descendants();
    for question in comparison.questions.values() {
        let id = Some(&*question.id);
        let row = rows.iter().find(|row| row.attribute("data-question") == id).unwrap();
        assert!(row.words().contains(&*question.text), "{}", question.text);
    }
    for silence in &comparison.silences {
        let account = format!("sc-account-{}", comparison.accounts[silence.account].id);
        let elements = tree.descendants();
        let account = elements.iter().find(|it| it.attribute("id") == Some(&account)).unwrap();
        let words = account.first("silences").words();
        assert!(words.contains(&*comparison.questions[silence.question].text));
        assert!(words.contains(silence.note.as_deref().unwrap_or_default()));
    }
    let words = tree.words();
    for finding in &comparison.findings {
        assert!(words.contains(&*finding.text), "{}", finding.text);
    }
    for term in &comparison.glossary {
        assert!(words.contains(&*term.text), "{}", term.text);
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let tree = still(MOURA);
    let mut before = 1;
    let mut headings = 0;
    for element in tree.descendants() {
        let level = element.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        let Some(level) = level else { continue };
        assert!(level <= before + 1, "{:?} after level {before}", element.words());
        before = level;
        headings += 1;
    }
    assert!(headings > 20, "{headings} headings");
}

#[test]
fn no_word_of_it_is_left_in_english_where_another_language_is_asked_for() {
    let in_language = |language| Shown { language: Some(language), ..Shown::of(CANTEEN) }.still();
    let (english, pseudo) = (in_language("en"), in_language("x-pseudo"));
    for phrase in ["On this page", "The accounts", "See also", "Only here", "What is not heard"] {
        assert!(english.contains(phrase), "{phrase} is not a phrase of this page");
        assert!(!pseudo.contains(phrase), "{phrase}");
    }
    assert!(in_language("fr").contains("Sur cette page"));
}

#[test]
fn what_is_wrong_with_a_file_is_told_on_its_page() {
    let diagnostics = checked(CANTEEN).diagnostics;
    let tree = parse(&Shown { diagnostics, ..Shown::of(CANTEEN) }.still());
    assert!(tree.first("faults").words().contains("does not stand in article B"));
}
