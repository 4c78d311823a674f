//! Questions put to a collation: what an account says, what two claims share, what a claim is set
//! against. Every key gets an answer, those of other comparisons included.

use proptest::{prelude::*, proptest};
use source_comparison_core::{
    collate::{Answer, Collation},
    format::RelationKind,
    model::{AccountKey, ClaimKey, Key, QuestionKey, RelationKey},
};

use crate::drafts::{any_collation, claim, collated, file_of, quote, relation};

proptest! {
    #[test]
    fn any_key_gets_an_answer(
        collation in any_collation(),
        places in any::<[u16; 4]>(),
        near in any::<bool>(),
    ) {
        let [one, other, relation, question] = places.map(|place| usize::from(place) % 40);
        let (one, other) = (ClaimKey::at(one), ClaimKey::at(other));
        let _ = collation.shared_relation(one, other);
        let _ = collation.counterpart(one, RelationKey::at(relation));
        let near = near.then_some(one);
        let _ = collation.answer(QuestionKey::at(question), AccountKey::at(relation), near);
        prop_assert_eq!(collation.claim("no such id"), None);
        prop_assert_eq!(collation.account("no such id"), None);
        prop_assert_eq!(collation.question("no such id"), None);
    }

    #[test]
    fn what_two_claims_share_does_not_depend_on_their_order(collation in any_collation()) {
        for one in collation.comparison.claims.keys() {
            for other in collation.comparison.claims.keys() {
                let shared = collation.shared_relation(one, other);
                prop_assert_eq!(shared, collation.shared_relation(other, one));
                let mut common = collation.entries[one].relations.iter();
                let common = common.find(|key| collation.entries[other].relations.contains(key));
                prop_assert_eq!(shared, common.copied());
            }
        }
    }

    #[test]
    fn a_counterpart_stands_on_another_side_of_the_same_relation(collation in any_collation()) {
        for (key, card) in collation.cards.iter() {
            for claim in card.claims() {
                let other = collation.counterpart(claim, key);
                prop_assert!(other.is_some(), "a relation has at least two sides");
                let other = other.unwrap();
                prop_assert!(card.side_of(other).is_some());
                prop_assert_ne!(card.side_of(other), card.side_of(claim));
                prop_assert!(is_best(&collation, key, claim, other));
                let back = collation.counterpart(other, key).unwrap();
                prop_assert_ne!(card.side_of(back), card.side_of(other));
            }
        }
    }

    #[test]
    fn between_two_single_claims_the_counterpart_leads_there_and_back(collation in any_collation()) {
        for (key, card) in collation.cards.iter() {
            if card.sides.len() != 2 || card.claims().count() != 2 {
                continue;
            }
            for claim in card.claims() {
                let there = collation.counterpart(claim, key).unwrap();
                prop_assert_eq!(collation.counterpart(there, key), Some(claim));
            }
        }
    }

    #[test]
    fn an_account_answers_with_its_own_claim_on_the_question(collation in any_collation()) {
        let comparison = &collation.comparison;
        for row in &collation.ledger.rows {
            for (account, cell) in comparison.accounts.keys().zip(&row.cells) {
                for near in comparison.claims.keys().map(Some).chain([None]) {
                    match collation.answer(row.question, account, near) {
                        Answer::Claim(claim) => {
                            prop_assert!(cell.claims.contains(&claim));
                            let related = |claim: &ClaimKey| {
                                near.is_some_and(|near| collation.shared_relation(near, *claim).is_some())
                            };
                            let could_be_related = cell.claims.iter().any(related);
                            prop_assert_eq!(related(&claim), could_be_related);
                            if near.is_none() {
                                prop_assert_eq!(Some(&claim), cell.claims.first());
                            }
                        }
                        Answer::Silent(note) => {
                            prop_assert!(cell.claims.is_empty());
                            let silence = cell.silence.as_ref().map(Option::as_deref);
                            prop_assert_eq!(silence, Some(note));
                        }
                        Answer::Nothing => {
                            prop_assert!(cell.claims.is_empty() && cell.silence.is_none());
                        }
                    }
                }
            }
        }
    }
}

/// Whether no other counterpart is in another article, or found, where `other` is not.
fn is_best(collation: &Collation, key: RelationKey, claim: ClaimKey, other: ClaimKey) -> bool {
    let claims = &collation.comparison.claims;
    let card = &collation.cards[key];
    let worth = |candidate: ClaimKey| {
        let elsewhere = claims[candidate].article != claims[claim].article;
        (elsewhere, claims[candidate].passage.place().is_some())
    };
    let mut rivals = card.claims().filter(|rival| card.side_of(*rival) != card.side_of(claim));
    rivals.all(|rival| worth(rival) <= worth(other))
}

#[test]
fn a_related_claim_answers_before_one_of_the_same_article_and_that_before_the_first() {
    let texts = ["One fell. Two fell. Three fell.", "Four fell. Five fell."];
    let articles = texts.map(|text| vec![text.to_owned()]);
    let mut file = file_of(&articles, [2, 0, 1]);
    let sentence = |article: usize, words: &str| {
        let start = texts[article].find(words).unwrap();
        quote(texts[article], start, start + words.len())
    };
    file.claims = vec![
        claim(0, 0, sentence(0, "One fell")),
        claim(1, 0, sentence(0, "Two fell")),
        claim(2, 1, sentence(1, "Four fell")),
        claim(3, 0, sentence(0, "Three fell")),
        claim(4, 1, sentence(1, "Five fell")),
    ];
    for nth in [3, 4] {
        file.claims[nth].account = Some("v1".to_owned());
    }
    file.relations = vec![relation(RelationKind::Match, &[&[3], &[1]])];
    let collation = collated(&file);
    let near =
        |id: &str| collation.answer(QuestionKey::at(0), AccountKey::at(0), collation.claim(id));
    let answer = |id: &str| Answer::Claim(collation.claim(id).unwrap());
    assert_eq!(near("c3"), answer("c1"), "related");
    assert_eq!(near("c4"), answer("c2"), "in the same article");
    assert_eq!(near("none"), answer("c0"), "first in reading order");
    assert_eq!(near("c2"), answer("c2"), "its own claim stays");
}
