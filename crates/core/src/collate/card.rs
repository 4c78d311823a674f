//! Cards: one for each relation, with what each side says and whether the sides are independent.

use std::rc::Rc;

use crate::{
    model::{
        ArticleKey, ClaimKey, Comparison, Key, OriginKey, QuestionKey, Relation, RelationKey, Table,
    },
    order::{ordered, put},
};

/// One relation, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The first question, in order, on which any of its claims bears.
    pub question: QuestionKey,
    /// The sides, in the file's order.
    pub sides: Vec<Side>,
    /// Whether what it brings together goes back to one source.
    pub independence: Independence,
}

/// Claims that say the same thing, within a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The claims; at least one.
    pub claims: Vec<ClaimKey>,
    /// The value of its first claim that has one, else what its first claim says.
    pub value: Rc<str>,
    /// The articles of its claims, each once, in order.
    pub articles: Vec<ArticleKey>,
}

/// Whether claims that are set side by side go back to one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Independence {
    /// The origin of at least one of them is not known.
    Unknown,
    /// All go back to this one origin.
    OneOrigin(OriginKey),
    /// They go back to this many different origins, 2 or more.
    Origins(usize),
}

impl Card {
    /// The index of the side that holds `claim`.
    pub fn side_of(&self, claim: ClaimKey) -> Option<usize> {
        self.sides.iter().position(|side| side.claims.contains(&claim))
    }

    /// Every claim on it, side by side.
    pub fn claims(&self) -> impl Iterator<Item = ClaimKey> + '_ {
        self.sides.iter().flat_map(|side| side.claims.iter().copied())
    }
}

pub(super) fn cards(comparison: &Comparison) -> Table<RelationKey, Card> {
    let cards: Vec<Card> =
        comparison.relations.values().map(|relation| card(comparison, relation)).collect();
    Table::from(cards)
}

/// The relations by question, those of one question in the file's order.
pub(super) fn in_question_order(cards: &Table<RelationKey, Card>) -> Vec<RelationKey> {
    let question = |place| cards.get(RelationKey::at(place)).map(|card| card.question);
    let order = ordered(cards.len(), &|one, other| question(one).cmp(&question(other)));
    order.into_iter().map(RelationKey::at).collect()
}

fn card(comparison: &Comparison, relation: &Relation) -> Card {
    let claims = relation.sides.iter().flatten().filter_map(|key| comparison.claims.get(*key));
    let question = claims.map(|claim| claim.question).min();
    Card {
        // The checker keeps no relation without claims; 0 is only the type's word for "none".
        question: question.unwrap_or_else(|| Key::at(0)),
        sides: relation.sides.iter().map(|claims| side(comparison, claims)).collect(),
        independence: independence(comparison, relation),
    }
}

fn side(comparison: &Comparison, keys: &[ClaimKey]) -> Side {
    let claims = || keys.iter().filter_map(|key| comparison.claims.get(*key));
    let value = claims().find_map(|claim| claim.value.clone());
    let mut articles: Vec<ArticleKey> = Vec::new();
    for claim in claims() {
        put(&mut articles, claim.article);
    }
    Side {
        claims: keys.to_vec(),
        value: value
            .or_else(|| claims().next().map(|claim| claim.says.clone()))
            .unwrap_or_default(),
        articles,
    }
}

fn independence(comparison: &Comparison, relation: &Relation) -> Independence {
    let mut origins: Vec<OriginKey> = Vec::new();
    for claim in relation.sides.iter().flatten().filter_map(|key| comparison.claims.get(*key)) {
        let Some(origin) = claim.origin else { return Independence::Unknown };
        put(&mut origins, origin);
    }
    match origins.as_slice() {
        [] => Independence::Unknown,
        [one] => Independence::OneOrigin(*one),
        several => Independence::Origins(several.len()),
    }
}
