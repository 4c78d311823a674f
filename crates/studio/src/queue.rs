//! What is still to be decided, in the order in which an editor is asked.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use source_comparison_core::format::{File, Suggested};

use crate::edit::Item;

/// In which order suggestions are asked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Question by question, the surest first within each.
    #[default]
    Question,
    /// The surest first.
    Confidence,
}

/// The suggestions that nobody has decided on: relations with their claims, and the claims that
/// stand on no suggested relation.
///
/// Time: n log n in claims and relations.
pub fn queue(file: &File, order: Order) -> Vec<Item> {
    let question = |id: &str| file.questions.iter().position(|it| it.id == id);
    // Each claim's question, and whether a suggested relation asks about it.
    let mut known: BTreeMap<&str, (Option<usize>, bool)> = BTreeMap::new();
    known.extend(file.claims.iter().map(|it| (it.id.as_str(), (question(&it.question), false))));
    let mut keyed = Vec::new();
    for (place, relation) in file.relations.iter().enumerate() {
        let Some(suggested) = &relation.suggested else { continue };
        let mut first = None;
        for id in relation.between.iter().flatten() {
            if let Some((asked, with)) = known.get_mut(id.as_str()) {
                *with = true;
                first = first.into_iter().chain(*asked).min();
            }
        }
        keyed.push((first, permille(suggested), Item::Relation(place)));
    }
    for (place, claim) in file.claims.iter().enumerate() {
        let Some(suggested) = &claim.suggested else { continue };
        if let Some((asked, false)) = known.get(claim.id.as_str()) {
            keyed.push((*asked, permille(suggested), Item::Claim(place)));
        }
    }
    let last = file.questions.len();
    keyed.sort_by_key(|(asked, sure, item)| {
        let asked = asked.unwrap_or(last);
        let (first, second) = match order {
            Order::Question => (asked, Reverse(*sure)),
            Order::Confidence => (0, Reverse(*sure)),
        };
        let kind = matches!(item, Item::Claim(_));
        (first, kind && order == Order::Question, second, asked, *item)
    });
    keyed.into_iter().map(|(.., item)| item).collect()
}

/// A confidence in thousandths, 0 where it is none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=1000
#[allow(clippy::manual_clamp)] // `clamp` can panic, and its message costs a page 6 KB
pub fn permille(suggested: &Suggested) -> u16 {
    (suggested.confidence.max(0.0).min(1.0) * 1000.0).round() as u16
}

/// Which of `after`'s suggestions `before` did not have: where to look after an undo.
pub fn returned(before: &File, after: &File, order: Order) -> Option<usize> {
    let is_new = |item: &Item| match item {
        Item::Claim(place) => after
            .claims
            .get(*place)
            .is_some_and(|it| before.claims.get(*place) != Some(it) && !before.claims.contains(it)),
        Item::Relation(place) => after.relations.get(*place).is_some_and(|it| {
            before.relations.get(*place) != Some(it) && !before.relations.contains(it)
        }),
    };
    queue(after, order).iter().position(is_new)
}

#[cfg(test)]
mod tests {
    use super::{Order, queue, returned};
    use crate::{
        edit::{Edit, Item, edited},
        samples::sample,
    };

    #[test]
    fn relations_are_asked_with_their_claims_in_the_order_of_the_questions() {
        let asked = queue(&sample(), Order::Question);
        assert_eq!(asked, [Item::Relation(0), Item::Relation(1)]);
    }

    #[test]
    fn or_the_surest_first() {
        let asked = queue(&sample(), Order::Confidence);
        assert_eq!(asked, [Item::Relation(1), Item::Relation(0)]);
    }

    #[test]
    fn the_claims_of_a_rejected_relation_are_asked_about_by_themselves() {
        let file = edited(&sample(), &Edit::Reject(Item::Relation(1)));
        let asked = queue(&file, Order::Question);
        assert_eq!(asked, [Item::Relation(0), Item::Claim(3), Item::Claim(1)]);
    }

    #[test]
    fn an_undo_leads_to_what_came_back() {
        let before = sample();
        let after = edited(&before, &Edit::Accept(Item::Relation(0)));
        assert_eq!(queue(&after, Order::Question), [Item::Relation(0), Item::Relation(1)][1..]);
        assert_eq!(returned(&after, &before, Order::Question), Some(0));
    }
}
