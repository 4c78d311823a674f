//! Everything that a view needs to know of a comparison, computed once: the runs of each text, the
//! ledger of questions and accounts, each account's lens, the cards between the articles, counts.
//!
//! Pure and total: it takes any checked comparison. It must not know how things look.

use std::rc::Rc;

pub use self::card::{Card, Independence, Side};
pub use self::ledger::{Answer, Cell, Ledger, Row};
pub use self::lens::Lens;
pub use self::sheet::{Run, Sheet, SheetBlock, Tick};
use crate::model::{
    AccountKey, ArticleKey, ClaimKey, Comparison, Key, QuestionKey, RelationKey, RelationKind,
    Table, Voice,
};

mod card;
mod ledger;
mod lens;
mod sheet;

/// How a claim stands to the others, by the strongest of its relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It has no relation at all.
    Alone,
    /// It differs in detail from another claim, and nothing stronger.
    Detail,
    /// Another claim says the same, and none conflicts.
    Match,
    /// Another claim cannot be true with it.
    Conflict,
}

impl Standing {
    /// The word for attributes: `conflict`, `match`, `detail` or `only`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Alone => "only",
            Self::Detail => "detail",
            Self::Match => "match",
            Self::Conflict => "conflict",
        }
    }
}

impl From<RelationKind> for Standing {
    fn from(kind: RelationKind) -> Self {
        match kind {
            RelationKind::Match => Self::Match,
            RelationKind::Conflict => Self::Conflict,
            RelationKind::Detail => Self::Detail,
        }
    }
}

/// What the view knows of one claim beyond the claim itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number on the screen and on paper, from 1, in reading order over all articles; claims
    /// that were not found come last.
    pub number: usize,
    /// The strongest of its relations.
    pub standing: Standing,
    /// Whether no claim of another article relates to it.
    pub only_here: bool,
    /// Its relations, conflicts first, then in the order of the questions.
    pub relations: Vec<RelationKey>,
}

/// How many there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Relations that match.
    pub matches: usize,
    /// Relations that conflict.
    pub conflicts: usize,
    /// Relations that differ in detail.
    pub details: usize,
    /// Claims without a relation to another article.
    pub only_here: usize,
    /// Claims whose words were not found, or not for certain.
    pub unplaced: usize,
}

/// A comparison, made ready to be shown.
///
/// Two are equal when they were made from the very same [`Comparison`]: they follow from nothing
/// else, and a view that asks whether anything changed gets its answer at once.
#[derive(Clone, Debug)]
pub struct Collation {
    /// What it was made from.
    pub comparison: Rc<Comparison>,
    /// Each article's text as runs.
    pub sheets: Table<ArticleKey, Sheet>,
    /// Each claim's number and relations.
    pub entries: Table<ClaimKey, Entry>,
    /// One card for each relation.
    pub cards: Table<RelationKey, Card>,
    /// The relations in the order of the questions.
    pub card_order: Vec<RelationKey>,
    /// Claims in reading order: article by article, as their words end; unplaced ones last.
    pub reading_order: Vec<ClaimKey>,
    /// Questions by accounts.
    pub ledger: Ledger,
    /// Each account's view.
    pub lenses: Table<AccountKey, Lens>,
    /// The totals.
    pub counts: Counts,
}

impl PartialEq for Collation {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison)
    }
}

impl Eq for Collation {}

impl Collation {
    /// Computes all of it: n log n in the number of claims and relations, and the square of the
    /// claims that one block holds.
    pub fn new(comparison: Rc<Comparison>) -> Self {
        let reading_order = sheet::reading_order(&comparison);
        let cards = card::cards(&comparison);
        let card_order = card::in_question_order(&cards);
        let entries = entries(&comparison, &reading_order, &card_order);
        let sheets = sheet::sheets(&comparison, &entries, &reading_order);
        let ledger = Ledger::new(&comparison, &reading_order);
        let lenses = lens::lenses(&comparison, &entries, &ledger);
        let counts = counts(&comparison, &entries);
        Self {
            comparison,
            sheets,
            entries,
            cards,
            card_order,
            reading_order,
            ledger,
            lenses,
            counts,
        }
    }

    /// What `account` says on `question`, as near to the claim `near` as can be: related to it
    /// first, then in the same article, then the first in reading order.
    pub fn answer(
        &self,
        question: QuestionKey,
        account: AccountKey,
        near: Option<ClaimKey>,
    ) -> Answer<'_> {
        let Some(cell) = self.ledger.cell(question, account) else { return Answer::Nothing };
        let near_article = near.and_then(|near| self.comparison.claims.get(near));
        let closeness = |claim: ClaimKey| {
            let related = near.is_some_and(|near| self.shared_relation(near, claim).is_some());
            let same_article = near_article.is_some_and(|near| {
                self.comparison.claims.get(claim).is_some_and(|claim| claim.article == near.article)
            });
            (near == Some(claim), related, same_article)
        };
        let nearest = cell.claims.iter().copied().rev().max_by_key(|claim| closeness(*claim));
        match (nearest, &cell.silence) {
            (Some(claim), _) => Answer::Claim(claim),
            (None, Some(note)) => Answer::Silent(note.as_deref()),
            (None, None) => Answer::Nothing,
        }
    }

    /// The first relation, strongest first, in which both claims take part.
    pub fn shared_relation(&self, one: ClaimKey, other: ClaimKey) -> Option<RelationKey> {
        let entry = self.entries.get(one)?;
        entry.relations.iter().copied().find(|relation| {
            self.cards
                .get(*relation)
                .is_some_and(|card| card.side_of(one).is_some() && card.side_of(other).is_some())
        })
    }

    /// The claim that `claim` is set against in `relation`: on another side, in another article if
    /// there is one there, found in its text if possible.
    pub fn counterpart(&self, claim: ClaimKey, relation: RelationKey) -> Option<ClaimKey> {
        let card = self.cards.get(relation)?;
        let own_side = card.side_of(claim);
        let own_article = self.comparison.claims.get(claim)?.article;
        let others = card.sides.iter().enumerate().filter(|(side, _)| Some(*side) != own_side);
        others
            .flat_map(|(_, side)| side.claims.iter().copied())
            .filter_map(|other| Some((other, self.comparison.claims.get(other)?)))
            .first_max_by_key(|(_, other)| {
                (other.article != own_article, other.passage.place().is_some())
            })
            .map(|(other, _)| other)
    }

    /// The relations whose card stands under `question`, in the file's order.
    pub fn cards_on(&self, question: QuestionKey) -> &[RelationKey] {
        let on = |key: &RelationKey| self.cards.get(*key).map(|card| card.question);
        let from = self.card_order.partition_point(|key| on(key) < Some(question));
        let to = self.card_order.partition_point(|key| on(key) <= Some(question));
        self.card_order.get(from..to).unwrap_or_default()
    }

    /// The claim with this id.
    pub fn claim(&self, id: &str) -> Option<ClaimKey> {
        self.comparison.claims.iter().find(|(_, claim)| &*claim.id == id).map(|(key, _)| key)
    }

    /// The account with this id.
    pub fn account(&self, id: &str) -> Option<AccountKey> {
        self.comparison.accounts.iter().find(|(_, account)| &*account.id == id).map(|(key, _)| key)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<QuestionKey> {
        let mut questions = self.comparison.questions.iter();
        questions.find(|(_, question)| &*question.id == id).map(|(key, _)| key)
    }

    /// Claims whose words were not found for certain, in reading order.
    pub fn unplaced(&self) -> impl Iterator<Item = ClaimKey> + '_ {
        let claims = &self.comparison.claims;
        let order = self.reading_order.iter().copied();
        order.filter(|key| claims.get(*key).is_some_and(|claim| claim.passage.place().is_none()))
    }
}

/// The first of the greatest, where `Iterator::max_by_key` gives the last.
trait FirstMax: Iterator + Sized {
    fn first_max_by_key<K: Ord>(self, key: impl Fn(&Self::Item) -> K) -> Option<Self::Item> {
        self.reduce(|best, next| if key(&next) > key(&best) { next } else { best })
    }
}

impl<I: Iterator> FirstMax for I {}

fn entries(
    comparison: &Comparison,
    reading_order: &[ClaimKey],
    card_order: &[RelationKey],
) -> Table<ClaimKey, Entry> {
    let mut entries: Vec<Entry> = comparison
        .claims
        .values()
        .map(|_| Entry {
            number: 0,
            standing: Standing::Alone,
            only_here: true,
            relations: Vec::new(),
        })
        .collect();
    for (place, claim) in reading_order.iter().enumerate() {
        if let Some(entry) = entries.get_mut(claim.place()) {
            entry.number = place + 1;
        }
    }
    let by_strength =
        |kind| card_order.iter().filter(move |key| kind_of(comparison, **key) == kind);
    let relations = [RelationKind::Conflict, RelationKind::Match, RelationKind::Detail];
    for relation in relations.into_iter().flat_map(by_strength) {
        enter_relation(comparison, *relation, &mut entries);
    }
    Table::from(entries)
}

fn kind_of(comparison: &Comparison, relation: RelationKey) -> RelationKind {
    comparison.relations.get(relation).map_or(RelationKind::Detail, |relation| relation.kind)
}

fn enter_relation(comparison: &Comparison, key: RelationKey, entries: &mut [Entry]) {
    let Some(relation) = comparison.relations.get(key) else { return };
    let article_of = |claim: ClaimKey| comparison.claims.get(claim).map(|claim| claim.article);
    let claims = || relation.sides.iter().flatten().copied();
    let first = claims().next().and_then(article_of);
    let crosses = claims().any(|claim| article_of(claim) != first);
    for claim in claims() {
        if let Some(entry) = entries.get_mut(claim.place()) {
            entry.standing = entry.standing.max(Standing::from(relation.kind));
            entry.only_here &= !crosses;
            entry.relations.push(key);
        }
    }
}

fn counts(comparison: &Comparison, entries: &Table<ClaimKey, Entry>) -> Counts {
    let of = |kind| comparison.relations.values().filter(|relation| relation.kind == kind).count();
    Counts {
        matches: of(RelationKind::Match),
        conflicts: of(RelationKind::Conflict),
        details: of(RelationKind::Detail),
        only_here: entries.values().filter(|entry| entry.only_here).count(),
        unplaced: comparison
            .claims
            .values()
            .filter(|claim| claim.passage.place().is_none())
            .count(),
    }
}

/// The index that stands for a voice in attributes: accounts from 1 in the file's order, 0 for the
/// articles' own voice; `None` while undecided.
pub fn voice_index(voice: Voice) -> Option<usize> {
    match voice {
        Voice::Account(account) => Some(account.place() + 1),
        Voice::Article => Some(0),
        Voice::Undecided => None,
    }
}
