//! The words of a passage that carry content, as they are compared: names as one, phrases such as
//! "hand out" as one, each with how much it tells.

use core::ops::Range;

use source_comparison_lexicon::Lexicon;

use crate::{
    fold::{letter_pairs_alike, skeleton},
    lexemes::{Lexeme, Stem},
    names::NameId,
    order::sort_distinct,
    tokens::View,
    vocabulary::{Kin, Topic, Traits, vocabulary},
};

/// Words of one claim that are compared at most: longer ones are compared by their start.
pub(crate) const MOST_TERMS: usize = 40;

/// One word, phrase or name.
#[derive(Clone, Debug)]
pub(crate) struct Term<'a> {
    /// The token, or the first one.
    pub(crate) at: usize,
    pub(crate) lexeme: &'a Lexeme,
    pub(crate) name: Option<NameId>,
    /// Sets of meaning; those of the phrase where it is one.
    pub(crate) kins: &'static [Kin],
    /// How much it tells: 0.0 nothing, 1.0 most.
    pub(crate) weight: f64,
}

impl Term<'_> {
    /// The stem that finds it; names have none.
    pub(crate) fn stem(&self) -> Option<Stem> {
        self.name.is_none().then_some(self.lexeme.stem)
    }
}

/// What two terms have to be alike at least to stand for each other.
pub(crate) const ALIKE: f64 = 0.5;
/// How alike words of one set are.
const KIN: f64 = 0.85;
/// How alike a nation and what comes from it are, and two spellings of a rare word.
const NATION: f64 = 0.95;
const SPELLING: f64 = 0.8;
/// Letters of words that may be spelt in two ways, at least.
const LONG: usize = 5;

/// Whether two words that the lexicon does not know have the same consonants and like letters.
fn is_spelt_alike(one: &Lexeme, other: &Lexeme) -> bool {
    let unknown = |it: &Lexeme| it.word.is_none() && it.is_word && it.key.len() >= LONG;
    unknown(one)
        && unknown(other)
        && one.key.chars().next() == other.key.chars().next()
        && one.key.len().abs_diff(other.key.len()) <= 2
        && letter_pairs_alike(&one.key, &other.key) >= ALIKE
        && skeleton(&one.key) == skeleton(&other.key)
}

/// How much of the lexicon's nearness counts: its synonyms are broader than the own sets.
const SYNONYM: f64 = 0.9;

/// How alike two terms are: 0.0 not at all, 1.0 the same.
pub(crate) fn likeness(one: &Term<'_>, other: &Term<'_>) -> f64 {
    if let (Some(one), Some(other)) = (one.name, other.name) {
        return f64::from(u8::from(one == other));
    }
    let numbers = (one.lexeme.number, other.lexeme.number);
    if let (Some(one), Some(other)) = numbers {
        return f64::from(u8::from((one - other).abs() < 1e-9));
    }
    if one.lexeme.stem == other.lexeme.stem {
        return 1.0;
    }
    if one.lexeme.nation.is_some() && one.lexeme.nation == other.lexeme.nation {
        return NATION;
    }
    if one.kins.iter().any(|kin| other.kins.contains(kin)) {
        return KIN;
    }
    if is_spelt_alike(one.lexeme, other.lexeme) {
        return SPELLING;
    }
    match (one.lexeme.word, other.lexeme.word) {
        (Some(one), Some(other)) => SYNONYM * f64::from(Lexicon::english().synonymy_of(one, other)),
        _ => 0.0,
    }
}

/// Whether two terms cannot both hold of one thing.
pub(crate) fn are_opposite(one: &Term<'_>, other: &Term<'_>) -> bool {
    if one.name.is_some() || other.name.is_some() || one.lexeme.stem == other.lexeme.stem {
        return false;
    }
    let known = one.lexeme.opposites.contains(&other.lexeme.stem_text);
    match (one.lexeme.word, other.lexeme.word) {
        (Some(one), Some(other)) => known || Lexicon::english().antonyms_of(one, other),
        _ => known,
    }
}

/// The terms of a range of tokens. `name_at` gives the name that a token belongs to and where it
/// ends; `skips` tells which tokens are passed over.
pub(crate) fn terms<'a>(
    view: &View<'a>,
    tokens: Range<usize>,
    name_at: &dyn Fn(usize) -> Option<(NameId, usize)>,
    skips: &dyn Fn(usize) -> bool,
) -> Vec<Term<'a>> {
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end && found.len() < MOST_TERMS {
        let lexeme = view.lexeme(at);
        if skips(at) {
            at += 1;
            continue;
        }
        if let Some((name, end)) = name_at(at) {
            found.push(Term { at, lexeme, name: Some(name), kins: &[], weight: 1.0 });
            at = end.max(at + 1);
            continue;
        }
        let content =
            !view.is_mark(at) && !lexeme.traits.meet(Traits::STOP) || lexeme.number.is_some();
        if content {
            let phrase = if lexeme.starts_phrase && at + 1 < tokens.end {
                vocabulary().kins(&format!("{}_{}", lexeme.stem_text, view.key(at + 1)))
            } else {
                &[]
            };
            let is_phrase = !phrase.is_empty();
            let kins = if is_phrase { phrase } else { lexeme.kins };
            found.push(Term { at, lexeme, name: None, kins, weight: lexeme.rarity.max(LEAST) });
            at += usize::from(is_phrase);
        }
        at += 1;
    }
    found
}

/// What the commonest word of content tells.
const LEAST: f64 = 0.2;

/// The sets of meaning in terms that tell of events, without repeats, in order.
pub(crate) fn events(terms: &[Term<'_>]) -> Vec<Kin> {
    let mut kins: Vec<Kin> = terms.iter().flat_map(|term| term.kins.iter().copied()).collect();
    kins.retain(|kin| is_telling_event(vocabulary().topic(*kin)));
    sort_distinct(&mut kins);
    kins
}

/// Whether words of a topic tell what happened, rather than that something was said or how much.
fn is_telling_event(topic: Topic) -> bool {
    let said = matches!(
        topic,
        Topic::Statement
            | Topic::Denial
            | Topic::Admission
            | Topic::Demand
            | Topic::Rise
            | Topic::Fall
    );
    topic.is_event() && !said
}
