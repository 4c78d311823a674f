//! The published comparison: nothing of its texts is lost on the way to the screen.

use source_comparison::Collation;
use source_comparison::core::model::BlockKind;

use crate::allowed::strangers;
use crate::{CANTEEN, MOURA, Shown};

#[test]
fn every_block_that_is_no_furniture_stands_there_word_for_word() {
    for json in [MOURA, CANTEEN] {
        let shown = Shown::of(json);
        let comparison = std::rc::Rc::clone(&shown.comparison);
        let words = shown.tree().words_without("ref");
        for article in comparison.articles.values() {
            for block in &article.blocks {
                let expected = block.kind != BlockKind::Furniture;
                if expected || block.text.len() > 30 {
                    assert_eq!(words.contains(&*block.text), expected, "{}", block.text);
                }
            }
        }
    }
}

#[test]
fn every_placed_claim_has_one_button_and_marks_that_make_up_its_words() {
    let shown = Shown::of(MOURA);
    let comparison = std::rc::Rc::clone(&shown.comparison);
    let tree = shown.tree();
    let sheets = tree.all("sheet");
    let within: Vec<_> = sheets.iter().flat_map(|sheet| sheet.descendants()).collect();
    for claim in comparison.claims.values() {
        let id = Some(&*claim.id);
        let buttons =
            within.iter().filter(|it| it.name == "button" && it.attribute("data-claim") == id);
        assert_eq!(buttons.count(), 1, "{}", claim.id);
        let marks = within.iter().filter(|element| element.name == "mark");
        let own = marks.filter(|mark| {
            mark.attribute("data-claims").is_some_and(|ids| ids.split(' ').any(|it| Some(it) == id))
        });
        let words: String = own.map(|mark| mark.words_without("ref")).collect();
        assert_eq!(words, &*claim.quote.exact, "{}", claim.id);
    }
}

#[test]
fn an_open_claim_gives_the_reason_of_its_strongest_relation_and_lists_the_others() {
    let collation = Collation::new(Shown::of(MOURA).comparison);
    for (key, entry) in collation.entries.iter() {
        let claim = &collation.comparison.claims[key];
        let shown = Shown::from_comparison(std::rc::Rc::clone(&collation.comparison));
        let tree = shown.at(&format!("claim:{}", claim.id)).tree();
        let between = tree.first("between");
        let cards = between.all("card");
        assert_eq!(cards.len(), 1, "{} opens one card", claim.id);
        let words = cards[0].words();
        for said in
            [&*collation.comparison.questions[question(&collation, key)].text, &claim.quote.exact]
        {
            assert!(words.contains(said), "{} does not show {said}", claim.id);
        }
        if let Some(strongest) = entry.relations.first() {
            let note = collation.comparison.relations[*strongest].note.as_deref().unwrap();
            assert!(words.contains(note), "{} does not show {note}", claim.id);
            let others = cards[0].all("other-relations");
            let others = others.iter().flat_map(|list| list.descendants());
            let others = others.filter(|element| element.name == "li").count();
            assert_eq!(others, entry.relations.len() - 1, "{}", claim.id);
        }
    }
}

/// The question that the open claim's card stands under.
fn question(
    collation: &Collation,
    claim: source_comparison::core::model::ClaimKey,
) -> source_comparison::core::model::QuestionKey {
    let relation = collation.entries[claim].relations.first();
    relation.map_or(collation.comparison.claims[claim].question, |relation| {
        collation.cards[*relation].question
    })
}

#[test]
fn the_markup_is_the_component_s_own_and_links_lead_only_to_the_web() {
    for (json, links) in [(MOURA, 0), (CANTEEN, 1)] {
        for link in ["", "claim:a1", "claim:b1;view:ledger", "account:jnim;claim:b24"] {
            let html = Shown::of(json).at(link).html();
            assert!(!html.contains(" style="), "a strict policy would refuse it");
            assert!(!html.to_lowercase().contains("javascript:"));
            let tree = crate::markup::parse(&html);
            assert_eq!(strangers(&tree), [""; 0]);
            let found =
                tree.descendants().into_iter().filter(|element| element.name == "a").count();
            assert!(found >= links, "{found} links");
        }
    }
}

#[test]
fn no_id_is_given_twice_and_every_reference_leads_to_one() {
    let shown = Shown::of(MOURA).at("claim:b24;account:army");
    let tree = shown.tree();
    let elements = tree.descendants();
    let mut ids: Vec<&str> =
        elements.iter().filter_map(|element| element.attribute("id")).collect();
    ids.sort_unstable();
    assert!(ids.is_sorted_by(|one, other| one < other), "{ids:?}");
    for reference in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
        for target in elements.iter().filter_map(|element| element.attribute(reference)) {
            assert!(ids.contains(&target), "{reference}={target} leads nowhere");
        }
    }
}
