//! All pairs of claims that came near each other, compared: what each comparison came to, and which
//! verdicts are kept.

use core::ops::Range;

use source_comparison_core::format::{Facet, RelationKind};

use crate::{
    article::Article,
    compare::{Finding, Pairing},
    explained::{Explained, Verdict},
    fold::fold,
    groups::{Edge, keep_best_matches, keep_first_names},
    maps::{Numbers, Words},
    names::Names,
    order::sort_distinct,
    sketch::Sketch,
    story::tell_one_story,
};

/// What the comparison of all pairs came to.
#[derive(Debug, Default)]
pub(crate) struct Related {
    pub(crate) edges: Vec<Edge>,
    /// By the places of the two claims; their ids are not known yet.
    pub(crate) explained: Vec<(usize, usize, Explained)>,
}

/// Compares pairs of claims, given by their places.
pub(crate) fn relate(
    sketches: &[Sketch<'_>],
    names: &Names,
    articles: &[Article],
    pairs: &[(usize, usize)],
) -> Related {
    let count = articles.len();
    let story = |one: usize, other: usize| tell_one_story(names, one, other);
    let stories: Vec<bool> =
        (0..count * count).map(|pair| story(pair / count, pair % count)).collect();
    let english: Vec<bool> = articles.iter().map(Article::is_english).collect();
    let is_english = |it: &Sketch<'_>| english.get(it.claim.article).copied().unwrap_or(false);
    let repeats = Repeats::new(sketches);
    let mut related = Related::default();
    for (one_place, other_place) in repeats.with_own_pairs(pairs, sketches) {
        let (Some(one), Some(other)) = (sketches.get(one_place), sketches.get(other_place)) else {
            continue;
        };
        let one_story = stories.get(one.claim.article * count + other.claim.article);
        let pairing = Pairing::new(one, other, names, one_story.copied().unwrap_or(false));
        let mut findings = if repeats.are_same(one_place, other_place) {
            vec![verbatim(one, other)]
        } else {
            pairing.findings()
        };
        let apart = repeats.has_other(one_place, other, other_place)
            || repeats.has_other(other_place, one, one_place);
        let may_differ = is_english(one) && is_english(other) && !apart;
        findings.retain(|it| may_differ || it.kind == RelationKind::Match);
        related.explained.push((one_place, other_place, explain(&pairing, &findings)));
        let edge = |finding| Edge { one: one_place, other: other_place, finding };
        related.edges.extend(findings.into_iter().map(edge));
    }
    keep(&mut related, sketches);
    related
}

/// Drops verdicts that better ones make needless.
fn keep(related: &mut Related, sketches: &[Sketch<'_>]) {
    keep_best_matches(&mut related.edges);
    let mut near: Numbers<f64> = Numbers::new();
    for (one, other, it) in &related.explained {
        near.at((*one, *other), it.features.first().map_or(0.0, |it| it.1));
    }
    let overlap = |edge: &Edge| near.get((edge.one, edge.other)).copied().unwrap_or(0.0);
    let words = |edge: &Edge| {
        let of = |place: usize, tokens: &Range<usize>| {
            sketches.get(place).map_or_else(String::new, |it| fold(it.view.words(tokens.clone())))
        };
        of(edge.one, &edge.finding.one) + "\n" + &of(edge.other, &edge.finding.other)
    };
    keep_first_names(&mut related.edges, &overlap, &words);
}

/// Claims that stand word for word in several articles. An article that has the very words of a
/// claim says that too: it is not in conflict with it, whatever else it says.
struct Repeats {
    /// By place: the first claim of the same words.
    words: Vec<Option<usize>>,
    /// By words and article: the first claim.
    places: Numbers<usize>,
}

/// Words that a repeat has at least.
const SHORTEST_REPEAT: usize = 3;

impl Repeats {
    fn new(sketches: &[Sketch<'_>]) -> Self {
        let mut numbers: Words<usize> = Words::new();
        let mut new = Self { words: Vec::new(), places: Numbers::new() };
        for (place, sketch) in sketches.iter().enumerate() {
            let tokens = sketch.claim.tokens.clone().filter(|at| !sketch.view.is_mark(*at));
            let words: Vec<&str> = tokens.map(|at| sketch.view.key(at)).collect();
            if words.len() < SHORTEST_REPEAT {
                new.words.push(None);
                continue;
            }
            let number = *numbers.at(&words.join(" "), place);
            new.words.push(Some(number));
            new.places.at((number, sketch.claim.article), place);
        }
        new
    }

    fn number(&self, place: usize) -> Option<usize> {
        self.words.get(place).copied().flatten()
    }

    fn are_same(&self, one: usize, other: usize) -> bool {
        self.number(one).is_some() && self.number(one) == self.number(other)
    }

    /// Whether the article of `other` has the words of the claim at `place` in another place.
    fn has_other(&self, place: usize, other: &Sketch<'_>, other_place: usize) -> bool {
        let same = self.number(place).and_then(|it| self.places.get((it, other.claim.article)));
        same.is_some() && !self.are_same(place, other_place)
    }

    /// The pairs given and those of repeats, in order, none twice.
    fn with_own_pairs(
        &self,
        pairs: &[(usize, usize)],
        sketches: &[Sketch<'_>],
    ) -> Vec<(usize, usize)> {
        let articles = sketches.iter().map(|it| it.claim.article + 1).max().unwrap_or(0);
        let mut all = pairs.to_vec();
        for (place, sketch) in sketches.iter().enumerate() {
            let later = sketch.claim.article + 1..articles;
            let same = |article| self.number(place).and_then(|it| self.places.get((it, article)));
            all.extend(later.filter_map(same).map(|other| (place, *other)));
        }
        sort_distinct(&mut all);
        all
    }
}

fn verbatim(one: &Sketch<'_>, other: &Sketch<'_>) -> Finding {
    Finding {
        kind: RelationKind::Match,
        facet: Facet::What,
        reason: "verbatim",
        confidence: 0.96,
        one: one.claim.tokens.clone(),
        other: other.claim.tokens.clone(),
    }
}

fn explain(pairing: &Pairing<'_, '_>, findings: &[Finding]) -> Explained {
    let words =
        |sketch: &Sketch<'_>, tokens: &Range<usize>| sketch.view.words(tokens.clone()).to_owned();
    let verdict = |finding: &Finding| Verdict {
        kind: finding.kind,
        facet: finding.facet,
        reason: finding.reason,
        confidence: finding.confidence,
        one_words: words(pairing.one, &finding.one),
        other_words: words(pairing.other, &finding.other),
    };
    Explained {
        one: String::new(),
        other: String::new(),
        features: pairing.features(),
        gate: pairing.gate.clone(),
        verdicts: findings.iter().map(verdict).collect(),
    }
}
