//! A claim made ready to be compared: its words with their weights, its names and events, and those
//! of the sentence around it.

use crate::{
    article::Article,
    claims::Claim,
    lexemes::Lexemes,
    maps::{Number, Numbers},
    names::{NameId, Names},
    order::sort_distinct,
    terms::{Term, events, terms},
    tokens::View,
    vocabulary::Kin,
};

/// A claim made ready to be compared.
#[derive(Clone, Debug)]
pub(crate) struct Sketch<'a> {
    pub(crate) claim: &'a Claim,
    pub(crate) view: View<'a>,
    /// Without the words that only tell who says it.
    pub(crate) terms: Vec<Term<'a>>,
    pub(crate) names: Vec<NameId>,
    pub(crate) events: Vec<Kin>,
    /// Names and events of the whole sentence.
    pub(crate) context_names: Vec<NameId>,
    pub(crate) context_events: Vec<Kin>,
}

/// What finds a term in another claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Name(NameId),
    Stem(u32),
    Kin(Kin),
}

impl Number for Key {
    fn number(self) -> u64 {
        match self {
            Self::Name(name) => u64::from(name.0),
            Self::Stem(stem) => 1 << 32 | u64::from(stem),
            Self::Kin(kin) => 2 << 32 | u64::from(kin.0),
        }
    }
}

/// Keys of a term: its name, or its stem and its sets of meaning.
pub(crate) fn keys<'t>(term: &'t Term<'_>) -> impl Iterator<Item = Key> + use<'t> {
    let name = term.name.map(Key::Name);
    let stem = term.stem().map(|stem| Key::Stem(stem.0));
    name.into_iter().chain(stem).chain(term.kins.iter().copied().map(Key::Kin))
}

/// The sketches of all claims, in their order.
pub(crate) fn sketches<'a>(
    claims: &'a [Claim],
    articles: &'a [Article],
    names: &'a Names,
    lexemes: &'a Lexemes,
) -> Vec<Sketch<'a>> {
    let mut sketches: Vec<Sketch<'a>> = claims
        .iter()
        .filter_map(|claim| {
            let block = articles.get(claim.article)?.blocks.get(claim.block)?;
            Some(sketch(claim, block.view(lexemes), names))
        })
        .collect();
    weigh(&mut sketches);
    sketches
}

fn sketch<'a>(claim: &'a Claim, view: View<'a>, names: &Names) -> Sketch<'a> {
    let mentions: Vec<_> =
        names.within(claim.article, claim.block, &claim.sentence_tokens).collect();
    let name_at = |at: usize| {
        let mention = mentions.iter().find(|it| it.tokens.contains(&at))?;
        Some((mention.name, mention.tokens.end))
    };
    let mut own = terms(&view, claim.tokens.clone(), &name_at, &|at| claim.tells(at));
    if own.len() < FEWEST {
        own = terms(&view, claim.tokens.clone(), &name_at, &|_| false);
    }
    let around = terms(&view, claim.sentence_tokens.clone(), &name_at, &|_| false);
    let ids = |terms: &[Term<'_>]| {
        let mut ids: Vec<NameId> = terms.iter().filter_map(|term| term.name).collect();
        sort_distinct(&mut ids);
        ids
    };
    Sketch {
        names: ids(&own),
        events: events(&own),
        context_names: ids(&around),
        context_events: events(&around),
        terms: own,
        claim,
        view,
    }
}

/// Terms that a claim has at least without the words that tell who says it; else these count too.
const FEWEST: usize = 2;
/// How much a word's rarity in general counts against its rarity in these texts.
const GENERAL: f64 = 0.5;

/// Sets the weights: how rare a word is in general and in these claims.
fn weigh(sketches: &mut [Sketch<'_>]) {
    let mut counts: Numbers<u32> = Numbers::new();
    for sketch in sketches.iter() {
        for key in sketch.terms.iter().flat_map(|term| keys(term).next()) {
            *counts.at(key, 0) += 1;
        }
    }
    #[allow(clippy::cast_precision_loss)] // at most the claims of six articles
    let total = (sketches.len().max(8) as f64).ln();
    for sketch in sketches.iter_mut() {
        for term in &mut sketch.terms {
            let count = keys(term).next().and_then(|key| counts.get(key)).copied().unwrap_or(1);
            let local = 1.0 - f64::from(count).ln() / total;
            term.weight = (GENERAL * term.weight + (1.0 - GENERAL) * local).clamp(0.1, 1.0);
        }
    }
}
