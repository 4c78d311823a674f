//! Everything a pupil does in a lesson. It names nobody, and must not know how it is shown.
//!
//! A pupil's passages are quotes, anchored like all others, so that a work file outlives changes of
//! the page; [`mod@suspend`] is the short form for links and learning platforms, [`mod@file`] the whole.

use std::rc::Rc;

use source_comparison_core::anchor::{Haystack, Place};
use source_comparison_core::model::{
    AccountKind, Article, ArticleKey, BlockKind, Comparison, Facet, LessonStep, Quote, RelationKey,
    RelationKind,
};

pub mod file;
pub mod suspend;

/// The value of `format` in a work file of this version.
pub const VERSION: &str = "source-comparison-work/1";

/// Characters of any text that a pupil writes; beyond it nothing is kept.
pub const TEXT_CHARACTERS: usize = 2_000;

/// Passages, pairs and sentences of one pupil, each.
pub const ITEMS: usize = 200;

/// Questions on a card: who, when, how do they know, what do they want.
pub const CARD_QUESTIONS: usize = 4;

/// All that one pupil has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Where the pupil is; `None` after the last step.
    pub step: Option<LessonStep>,
    /// One card for each article, in the comparison's order.
    pub cards: Vec<Card>,
    /// The reading as it was when the pupil committed; never changed afterwards.
    pub first: Option<Reading>,
    /// The reading as it is now.
    pub reading: Reading,
    /// What confirms what, by the relation's name: see [`relation_name`].
    pub weighings: Vec<(Rc<str>, Weighing)>,
    /// How questions stand, by the question's id.
    pub standings: Vec<(Rc<str>, Standing)>,
    /// What can and cannot be said.
    pub sentences: Vec<Sentence>,
}

/// What a pupil says of an article before reading it.
pub type Card = [Answer; CARD_QUESTIONS];

/// One answer on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// In the pupil's words.
    pub text: String,
    /// "It does not say."
    pub unsaid: bool,
}

/// A pupil's passages and pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The passages, in the order in which they were marked.
    pub marks: Vec<Mark>,
    /// The pairs, in the order in which they were made.
    pub pairs: Vec<Pair>,
}

/// A passage that a pupil has marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its number, from 1; given once and never again.
    pub number: u16,
    /// The article's id.
    pub article: Rc<str>,
    /// The words.
    pub quote: Quote,
    /// Where they stand; `None` where they were not found in the texts at hand.
    pub place: Option<Place>,
    /// Whose words they are, as the pupil sees it.
    pub speaker: Speaker,
}

/// Whose words a passage is, as the pupil sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Speaker {
    /// The pupil is not sure.
    #[default]
    Unsure,
    /// The article itself.
    Article,
    /// The account with this id.
    Account(Rc<str>),
    /// Somebody of this kind, while names are hidden.
    Kind(AccountKind),
}

/// Two passages set against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The number of one passage.
    pub one: u16,
    /// The number of the other.
    pub other: u16,
    /// How they relate.
    pub verdict: Verdict,
    /// In what respect, if the pupil can say.
    pub facet: Option<Facet>,
    /// Why, in the pupil's words.
    pub reason: String,
}

/// How a pupil says that two passages relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// They agree.
    Match,
    /// They conflict.
    Conflict,
    /// They differ in detail.
    Detail,
    /// They are not the same fact.
    NotSame,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::Match, Self::Conflict, Self::Detail, Self::NotSame];

    /// Its word in a work file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Conflict => "conflict",
            Self::Detail => "detail",
            Self::NotSame => "not-same",
        }
    }

    /// The editor's kind of relation that says the same.
    pub const fn kind(self) -> Option<RelationKind> {
        match self {
            Self::Match => Some(RelationKind::Match),
            Self::Conflict => Some(RelationKind::Conflict),
            Self::Detail => Some(RelationKind::Detail),
            Self::NotSame => None,
        }
    }
}

/// Whether passages that match confirm each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighing {
    /// They come from different sources.
    Independent,
    /// They repeat one source.
    OneSource,
    /// The texts do not tell.
    CannotTell,
}

impl Weighing {
    /// Every weighing with its word in a work file.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Independent, "independent"),
        (Self::OneSource, "one-source"),
        (Self::CannotTell, "cannot-tell"),
    ];
}

/// How a question stands after reading all articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is answered.
    Settled,
    /// It is answered in ways that do not fit together.
    Disputed,
    /// It is not answered.
    Open,
}

impl Standing {
    /// Every standing with its word in a work file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Settled, "settled"), (Self::Disputed, "disputed"), (Self::Open, "open")];
}

/// A sentence of the pupil's own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Whether it is about what can be said; otherwise about what cannot.
    pub can: bool,
    /// The sentence.
    pub text: String,
    /// Numbers of the passages it rests on.
    pub cites: Vec<u16>,
}

impl Work {
    /// Nothing done yet.
    pub fn new(comparison: &Comparison, first_step: Option<LessonStep>) -> Self {
        Self {
            step: first_step,
            cards: vec![Card::default(); comparison.articles.len()],
            ..Self::default()
        }
    }

    /// Whether the pupil has committed to a first reading.
    pub const fn is_committed(&self) -> bool {
        self.first.is_some()
    }

    /// Whether the pupil has done anything at all.
    pub fn is_blank(&self) -> bool {
        let written = |answer: &Answer| answer.unsaid || !answer.text.is_empty();
        self.first.is_none()
            && self.reading == Reading::default()
            && !self.cards.iter().flatten().any(written)
            && self.weighings.is_empty()
            && self.standings.is_empty()
            && self.sentences.is_empty()
    }

    /// The number of the next passage: one that neither reading has given yet.
    pub fn next_number(&self) -> u16 {
        let readings = self.first.iter().chain([&self.reading]);
        let last = readings.flat_map(|reading| &reading.marks).map(|mark| mark.number).max();
        last.unwrap_or(0).saturating_add(1)
    }

    /// Finds every passage in the comparison's articles.
    #[must_use]
    pub fn anchored(mut self, comparison: &Comparison) -> Self {
        for reading in self.first.iter_mut().chain([&mut self.reading]) {
            for mark in &mut reading.marks {
                let article = comparison.articles.values().find(|it| it.id == mark.article);
                mark.place = article.and_then(|article| place(article, &mark.quote));
            }
        }
        self.cards.resize(comparison.articles.len(), Card::default());
        self
    }
}

impl Reading {
    /// The passage with a number.
    pub fn mark(&self, number: u16) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.number == number)
    }

    /// The passages of an article that were found in it.
    pub fn in_article<'r>(&'r self, id: &'r str) -> impl Iterator<Item = (&'r Mark, Place)> {
        let marks = self.marks.iter().filter(move |mark| &*mark.article == id);
        marks.filter_map(|mark| Some((mark, mark.place?)))
    }
}

/// Where a quote stands in an article, if anywhere.
fn place(article: &Article, quote: &Quote) -> Option<Place> {
    Haystack::new(article.blocks.iter().map(|block| &*block.text)).anchor(quote).place()
}

/// The key of the article with an id.
pub fn article_key(comparison: &Comparison, id: &str) -> Option<ArticleKey> {
    comparison.articles.iter().find(|(_, article)| &*article.id == id).map(|(key, _)| key)
}

/// The blocks of an article that are shown, with their places in it.
pub fn shown_blocks(article: &Article) -> Vec<(usize, &str)> {
    let blocks = article.blocks.iter().enumerate();
    let shown = blocks.filter(|(_, block)| block.kind != BlockKind::Furniture);
    shown.map(|(place, block)| (place, &*block.text)).collect()
}

/// A name for a relation, which has no id: the first claim of each side, as `c4+c16`.
pub fn relation_name(comparison: &Comparison, relation: RelationKey) -> Rc<str> {
    let sides = comparison.relations.get(relation).into_iter().flat_map(|it| &it.sides);
    let first = sides.filter_map(|side| comparison.claims.get(*side.first()?));
    Rc::from(first.map(|claim| &*claim.id).collect::<Vec<_>>().join("+"))
}

/// A text as far as it is kept.
pub fn kept(text: &str) -> String {
    text.chars().take(TEXT_CHARACTERS).collect()
}

impl Speaker {
    /// Its word in a work file: `?`, `article`, an account's id, or `kind:party`.
    pub fn to_word(&self) -> String {
        match self {
            Self::Unsure => "?".to_owned(),
            Self::Article => "article".to_owned(),
            Self::Account(id) => id.to_string(),
            Self::Kind(kind) => ["kind:", kind.as_str()].concat(),
        }
    }

    /// What a word of a work file stands for.
    pub fn from_word(word: &str) -> Self {
        match word {
            "?" | "" => Self::Unsure,
            "article" => Self::Article,
            _ => match word.strip_prefix("kind:") {
                Some(kind) => AccountKind::from_word(kind).map_or(Self::Unsure, Self::Kind),
                None => Self::Account(Rc::from(word)),
            },
        }
    }
}
