//! Single stages of the analysis, for evaluation against sets that test one thing.

use core::ops::Range;

use rustc_hash::FxHashMap;
use source_comparison_core::format::{Facet, RelationKind};

pub use crate::sentences::sentences;
use crate::{
    accounts::Accounts,
    align::{Pair, align, overlap},
    article::Article,
    attribution::{Sentence, Speaker, sayings},
    compare::Pairing,
    fold::fold,
    lexemes::{Lexeme, Lexemes},
    names::Names,
    order::sort_distinct,
    sketch::{Sketch, sketches},
    suggest::{Source, SourceKind, claims},
    tags::tags,
    terms::{Term, are_opposite, terms},
    tokens::{Reading, View},
    vocabulary::Traits,
};

/// What the comparison of two passages came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// How they relate; `None` where nothing can be said.
    pub relation: Option<RelationKind>,
    /// In what respect.
    pub facet: Option<Facet>,
    /// How likely the verdict is right: 0.0 not at all, 1.0 surely.
    pub confidence: f64,
    /// The rule that decided, such as `number-differs`.
    pub reason: &'static str,
}

/// Who says what, in byte ranges of the text, half-open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that name who says it; `None` where nobody is named.
    pub source: Option<Range<usize>>,
    /// The words that tell that something is said: "said", "according to".
    pub cue: Range<usize>,
    /// What is said, in the order of the text.
    pub content: Vec<Range<usize>>,
}

/// How near two passages are in meaning: 0.0 nothing in common, 1.0 the same.
///
/// ```
/// use source_comparison_analysis::stages::similarity;
/// let near = similarity("Two houses burned down", "Fire destroys two homes");
/// let far = similarity("Two houses burned down", "Talks on wages go on");
/// assert!(near > far);
/// ```
pub fn similarity(a: &str, b: &str) -> f64 {
    let mut lexemes = Lexemes::default();
    let (one, other) = (Reading::new(a, &mut lexemes), Reading::new(b, &mut lexemes));
    let (one, other) = (all_terms(a, &one, &lexemes), all_terms(b, &other, &lexemes));
    if one.is_empty() || other.is_empty() {
        return f64::from(u8::from(a.trim() == b.trim()));
    }
    let pairs = align(&one, &other);
    let words = overlap(&one, &other, &pairs).both * agreement(&one, &other, &pairs);
    (WORDS * words + (1.0 - WORDS) * letters_alike(a, b)).clamp(0.0, 1.0)
}

/// What is left of the nearness where nations, numbers or opposite words set two passages apart.
fn agreement(one: &[Term<'_>], other: &[Term<'_>], pairs: &[Pair]) -> f64 {
    let free = |terms: &[Term<'_>], taken: &dyn Fn(usize) -> bool| -> Vec<usize> {
        (0..terms.len()).filter(|at| !taken(*at)).collect()
    };
    let ones = free(one, &|at| pairs.iter().any(|pair| pair.one == at));
    let others = free(other, &|at| pairs.iter().any(|pair| pair.other == at));
    let mut left = 1.0;
    let clash = |test: &dyn Fn(&Term<'_>, &Term<'_>) -> bool| {
        ones.iter().filter_map(|at| one.get(*at)).any(|first| {
            others.iter().filter_map(|at| other.get(*at)).any(|second| test(first, second))
        })
    };
    if clash(&|first, second| first.lexeme.nation.is_some() && second.lexeme.nation.is_some()) {
        left *= APART;
    }
    if clash(&are_opposite) {
        left *= APART;
    }
    if clash(&|first, second| first.lexeme.number.is_some() && second.lexeme.number.is_some()) {
        left *= OTHER_NUMBER;
    }
    left
}

/// What other nations or opposite words leave, and other numbers. Chosen on the headlines of STS
/// 2014.
const APART: f64 = 0.75;
const OTHER_NUMBER: f64 = 0.95;

/// How much the words count for the nearness of two passages; their letters make up the rest, so
/// that words the lexicon does not know still meet their kin. Chosen on the headlines of STS 2014.
const WORDS: f64 = 0.9;

/// How alike two passages are by their pairs of letters within words.
fn letters_alike(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| {
        let mut counts: FxHashMap<(char, char), i32> = FxHashMap::default();
        let folded = fold(text);
        for (one, other) in folded.chars().zip(folded.chars().skip(1)) {
            if one.is_alphanumeric() && other.is_alphanumeric() {
                *counts.entry((one, other)).or_default() += 1;
            }
        }
        counts
    };
    let (one, other) = (pairs(a), pairs(b));
    let (mut shared, mut total) = (0, 0);
    #[allow(clippy::iter_over_hash_type)] // sums of whole numbers: the order does not matter
    for (pair, count) in &one {
        shared += count.min(other.get(pair).unwrap_or(&0));
        total += count;
    }
    total += other.values().sum::<i32>();
    f64::from(2 * shared) / f64::from(total.max(1))
}

fn all_terms<'a>(text: &'a str, reading: &'a Reading, lexemes: &'a Lexemes) -> Vec<Term<'a>> {
    let view = View { text, tokens: &reading.tokens, lexemes };
    terms(&view, 0..reading.tokens.len(), &|_| None, &|_| false)
}

/// Which words of two sentences stand for each other, as pairs of indices into `a` and `b`, each
/// word in one pair at most.
pub fn align_words(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    let mut lexemes = Lexemes::default();
    let mut numbers = |words: &[&str]| -> Vec<u32> {
        words.iter().take(MOST_WORDS).map(|word| lexemes.intern(word)).collect()
    };
    let (one, other) = (numbers(a), numbers(b));
    let words = |numbers: &[u32]| -> Vec<(usize, u32)> {
        let content = numbers.iter().copied().enumerate();
        content.filter(|(_, number)| is_content(lexemes.of(*number))).collect()
    };
    let (one_words, other_words) = (words(&one), words(&other));
    let term = |(at, number): &(usize, u32)| {
        let lexeme = lexemes.of(*number);
        Term { at: *at, lexeme, name: None, kins: lexeme.kins, weight: 1.0 }
    };
    let one_terms: Vec<Term<'_>> = one_words.iter().map(term).collect();
    let other_terms: Vec<Term<'_>> = other_words.iter().map(term).collect();
    let mut pairs: Vec<(usize, usize)> = align(&one_terms, &other_terms)
        .into_iter()
        .filter_map(|pair| Some((one_terms.get(pair.one)?.at, other_terms.get(pair.other)?.at)))
        .collect();
    add_small_words(&one, &other, &lexemes, &mut pairs);
    sort_distinct(&mut pairs);
    pairs
}

/// Words of a sentence that are aligned at most.
const MOST_WORDS: usize = 120;

fn is_content(lexeme: &Lexeme) -> bool {
    lexeme.is_word && !lexeme.traits.meet(Traits::STOP) || lexeme.number.is_some()
}

/// Small words and marks stand for the same ones beside words that stand for each other.
fn add_small_words(one: &[u32], other: &[u32], lexemes: &Lexemes, pairs: &mut Vec<(usize, usize)>) {
    for distance in 1..=SMALL_WORDS {
        for (at, number) in one.iter().enumerate() {
            if is_content(lexemes.of(*number)) || pairs.iter().any(|pair| pair.0 == at) {
                continue;
            }
            let same =
                other.iter().enumerate().filter(|(_, it)| *it == number).map(|(place, _)| place);
            let free = same.filter(|place| !pairs.iter().any(|pair| pair.1 == *place));
            let near = |place: &usize| {
                pairs.iter().any(|pair| {
                    pair.0.abs_diff(at) <= distance
                        && pair.1.abs_diff(*place) <= distance
                        && (pair.0 < at) == (pair.1 < *place)
                })
            };
            let best = free.filter(near).min_by_key(|place| place.abs_diff(at));
            if let Some(place) = best {
                pairs.push((at, place));
            }
        }
    }
}

/// How far from an aligned word a small word may stand.
const SMALL_WORDS: usize = 2;

/// How `hypothesis` relates to `premise`: the surest conflict between a clause of the one and a
/// clause of the other, else a match where all of the hypothesis stands in the premise.
///
/// ```
/// use source_comparison_analysis::stages::compare;
/// use source_comparison_core::format::RelationKind;
/// let judged = compare("The fire killed 12 people in Orle.", "The fire killed 15 people in Orle.");
/// assert_eq!(judged.relation, Some(RelationKind::Conflict));
/// assert_eq!(judged.reason, "number-differs");
/// ```
pub fn compare(premise: &str, hypothesis: &str) -> Judgement {
    let mut lexemes = Lexemes::default();
    let mut read = |text: &str| {
        let source = Source { name: "", kind: SourceKind::Text, text };
        Article::read(&source, 2, &mut lexemes)
    };
    let (Some(one), Some(other)) = (read(premise), read(hypothesis)) else { return ABSTAINED };
    let articles = [one, other].map(Article::into_english);
    let names = Names::of(&articles, &lexemes);
    let claims = claims(&articles, &lexemes, &names, &mut Accounts::default());
    let sketches = sketches(&claims, &articles, &names, &lexemes);
    let (ones, others): (Vec<&Sketch<'_>>, Vec<&Sketch<'_>>) =
        sketches.iter().partition(|it| it.claim.article == 0);
    let (best, least) = surest_conflict(&ones, &others, &names);
    // Where another clause of the premise says all of it, a negated one is about something else.
    if let Some(best) = best.filter(|it| it.facet != Some(Facet::What) || least < ENTAILED) {
        return best;
    }
    if least.is_finite() && least >= ENTAILED {
        return Judgement {
            relation: Some(RelationKind::Match),
            facet: Some(Facet::What),
            confidence: least.min(0.95),
            reason: "says-the-same",
        };
    }
    ABSTAINED
}

/// The surest conflict between the clauses of two passages, and how much of each clause of the second
/// some clause of the first says, at least.
fn surest_conflict(
    ones: &[&Sketch<'_>],
    others: &[&Sketch<'_>],
    names: &Names,
) -> (Option<Judgement>, f64) {
    let mut best: Option<Judgement> = None;
    let mut covered = vec![0.0_f64; others.len()];
    for one in ones.iter().take(MOST_CLAUSES) {
        for (other, cover) in others.iter().zip(&mut covered).take(MOST_CLAUSES) {
            let pairing = Pairing::new(one, other, names, true);
            if one.claim.is_denial() == other.claim.is_denial() {
                *cover = cover.max(pairing.overlap.other);
            }
            let conflicts = pairing.findings().into_iter().filter(|it| {
                it.kind == RelationKind::Conflict
                    && it.confidence >= LIKELY
                    && pairing.overlap.other >= COVERED
            });
            for finding in conflicts {
                if best.as_ref().is_none_or(|it| it.confidence < finding.confidence) {
                    best = Some(Judgement {
                        relation: Some(finding.kind),
                        facet: Some(finding.facet),
                        confidence: finding.confidence,
                        reason: finding.reason,
                    });
                }
            }
        }
    }
    (best, covered.iter().copied().fold(f64::INFINITY, f64::min))
}

/// The judgement of rules that cannot tell.
const ABSTAINED: Judgement =
    Judgement { relation: None, facet: None, confidence: 0.0, reason: "not-compared" };
/// Clauses of each passage that are compared at most.
const MOST_CLAUSES: usize = 40;
/// How much of a clause of the hypothesis stands in a clause of the premise for the two to be in
/// conflict, and for the one to follow from the other: chosen on the development part of RTE-3.
const COVERED: f64 = 0.4;
const ENTAILED: f64 = 0.72;
/// How sure a conflict is at least.
const LIKELY: f64 = 0.6;

/// Who says what in a text, in the order of the words that tell so.
///
/// ```
/// use source_comparison_analysis::stages::attributions;
/// let text = "Two houses burned, the mayor said.";
/// let found = attributions(text);
/// assert_eq!(&text[found[0].cue.clone()], "said");
/// assert_eq!(found[0].source.clone().map(|at| &text[at]), Some("the mayor"));
/// ```
pub fn attributions(text: &str) -> Vec<Attribution> {
    let mut lexemes = Lexemes::default();
    let reading = Reading::new(text, &mut lexemes);
    let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
    let mut found = Vec::new();
    for range in &reading.sentences {
        let tags = tags(&view, range, false);
        for saying in sayings(&Sentence { view: &view, range, tags: &tags }) {
            found.push(Attribution {
                source: match saying.speaker {
                    Speaker::Named(phrase) => Some(view.bytes(phrase)),
                    Speaker::Nobody | Speaker::Unfound => None,
                },
                cue: view.bytes(saying.cue),
                content: vec![view.bytes(saying.content)],
            });
        }
    }
    found
}
