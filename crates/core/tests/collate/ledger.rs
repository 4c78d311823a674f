//! Ledger, lenses and counts: each claim is told of once, and the sums are right.

use std::collections::BTreeSet;

use proptest::{prelude::*, proptest};
use source_comparison_core::{
    collate::{Cell, Independence, Row, Standing},
    model::{ClaimKey, RelationKind, Voice},
};

use crate::drafts::any_collation;

fn cells(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().chain([&row.own_voice, &row.undecided])
}

proptest! {
    #[test]
    fn the_ledger_holds_each_claim_once_under_its_question_and_its_voice(
        collation in any_collation()
    ) {
        let comparison = &collation.comparison;
        prop_assert_eq!(collation.ledger.rows.len(), comparison.questions.len());
        let mut listed: Vec<ClaimKey> = Vec::new();
        for row in &collation.ledger.rows {
            prop_assert_eq!(row.cells.len(), comparison.accounts.len());
            for (account, cell) in comparison.accounts.keys().zip(&row.cells) {
                prop_assert_eq!(collation.ledger.cell(row.question, account), Some(cell));
            }
            for cell in cells(row) {
                prop_assert!(cell.claims.is_sorted_by_key(|key| collation.entries[*key].number));
                for key in &cell.claims {
                    let claim = &comparison.claims[*key];
                    prop_assert_eq!(claim.question, row.question);
                    let home = match claim.voice {
                        Voice::Account(account) => collation.ledger.cell(row.question, account),
                        Voice::Article => Some(&row.own_voice),
                        Voice::Undecided => Some(&row.undecided),
                    };
                    prop_assert_eq!(home, Some(cell));
                }
                listed.extend(&cell.claims);
            }
        }
        listed.sort_unstable();
        prop_assert_eq!(listed, comparison.claims.keys().collect::<Vec<_>>());
    }

    /// Two claims of which one names no origin may go back to one source or to two.
    #[test]
    fn a_cell_counts_origins_only_where_all_its_claims_name_theirs(collation in any_collation()) {
        for cell in collation.ledger.rows.iter().flat_map(cells) {
            let origin = |key: &ClaimKey| collation.comparison.claims[*key].origin;
            let origins: Option<BTreeSet<_>> = cell.claims.iter().map(origin).collect();
            prop_assert_eq!(cell.origins, origins.map_or(0, |origins| origins.len()));
        }
    }

    #[test]
    fn a_lens_tallies_each_claim_of_its_account_once(collation in any_collation()) {
        let comparison = &collation.comparison;
        for (account, lens) in collation.lenses.iter() {
            let own = comparison.claims.iter().filter(|(_, claim)| claim.voice.account() == Some(account));
            let own: BTreeSet<ClaimKey> = own.map(|(key, _)| key).collect();
            prop_assert_eq!(lens.claims.len(), own.len());
            prop_assert_eq!(&lens.claims.iter().copied().collect::<BTreeSet<_>>(), &own);
            prop_assert_eq!(lens.conflicts + lens.matches + lens.details + lens.alone, own.len());
            let of = |standing| own.iter().filter(|key| collation.entries[**key].standing == standing).count();
            prop_assert_eq!(lens.conflicts, of(Standing::Conflict));
            prop_assert_eq!(lens.alone, of(Standing::Alone));
            let carried = own.iter().filter(|key| !comparison.claims[**key].via.is_empty()).count();
            prop_assert_eq!(lens.direct + carried, own.len());
            let heard: BTreeSet<_> = own.iter().map(|key| comparison.claims[*key].question).collect();
            let quiet: BTreeSet<_> = lens.silent.iter().chain(&lens.unheard).copied().collect();
            prop_assert_eq!(quiet.len(), lens.silent.len() + lens.unheard.len());
            prop_assert!(heard.is_disjoint(&quiet));
            prop_assert_eq!(heard.len() + quiet.len(), comparison.questions.len());
        }
    }

    #[test]
    fn the_counts_agree_with_the_file(collation in any_collation()) {
        let comparison = &collation.comparison;
        let of = |kind| comparison.relations.values().filter(|relation| relation.kind == kind).count();
        let counts = collation.counts;
        prop_assert_eq!(counts.matches, of(RelationKind::Match));
        prop_assert_eq!(counts.conflicts, of(RelationKind::Conflict));
        prop_assert_eq!(counts.details, of(RelationKind::Detail));
        prop_assert_eq!(counts.unplaced, collation.unplaced().count());
        let only_here = comparison.claims.iter().filter(|(key, claim)| {
            let mut related = comparison.relations.values().filter(|relation| {
                relation.sides.iter().flatten().any(|other| other == key)
            });
            !related.any(|relation| {
                let mut claims = relation.sides.iter().flatten();
                claims.any(|other| comparison.claims[*other].article != claim.article)
            })
        });
        prop_assert_eq!(counts.only_here, only_here.count());
    }

    #[test]
    fn an_entry_lists_every_relation_of_its_claim_once_the_strongest_first(
        collation in any_collation()
    ) {
        let comparison = &collation.comparison;
        for (key, entry) in collation.entries.iter() {
            let own = comparison.relations.iter().filter(|(_, relation)| {
                relation.sides.iter().flatten().any(|claim| *claim == key)
            });
            let own: BTreeSet<_> = own.map(|(relation, _)| relation).collect();
            prop_assert_eq!(entry.relations.len(), own.len());
            prop_assert_eq!(&entry.relations.iter().copied().collect::<BTreeSet<_>>(), &own);
            let strength = |kind| core::cmp::Reverse(Standing::from(kind));
            let sorted = entry.relations.is_sorted_by_key(|relation| {
                (strength(comparison.relations[*relation].kind), collation.cards[*relation].question)
            });
            prop_assert!(sorted);
            let first = entry.relations.first().map(|relation| comparison.relations[*relation].kind);
            prop_assert_eq!(entry.standing, first.map_or(Standing::Alone, Standing::from));
        }
    }

    #[test]
    fn there_is_one_card_for_each_relation_in_the_order_of_the_questions(
        collation in any_collation()
    ) {
        let comparison = &collation.comparison;
        prop_assert_eq!(collation.cards.len(), comparison.relations.len());
        let order = collation.card_order.iter().map(|key| (collation.cards[*key].question, *key));
        let order: Vec<_> = order.collect();
        prop_assert_eq!(order.len(), collation.cards.len());
        prop_assert!(order.is_sorted_by(|one, other| one < other));
        let by_question = comparison.questions.keys().flat_map(|key| collation.cards_on(key));
        prop_assert_eq!(by_question.collect::<Vec<_>>(), collation.card_order.iter().collect::<Vec<_>>());
        for (key, card) in collation.cards.iter() {
            let sides: Vec<_> = card.sides.iter().map(|side| side.claims.clone()).collect();
            prop_assert_eq!(&sides, &comparison.relations[key].sides);
            let origins: Option<BTreeSet<_>> =
                card.claims().map(|claim| comparison.claims[claim].origin).collect();
            match (card.independence, origins) {
                (Independence::Unknown, None) => {}
                (Independence::OneOrigin(origin), Some(origins)) => {
                    prop_assert_eq!(origins, BTreeSet::from([origin]));
                }
                (Independence::Origins(count), Some(origins)) => {
                    prop_assert!(count >= 2);
                    prop_assert_eq!(count, origins.len());
                }
                (said, origins) => prop_assert!(false, "{:?} of {:?}", said, origins),
            }
        }
    }
}
