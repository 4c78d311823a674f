//! How two claims relate: what in them is compared, whether they speak of the same event, and what
//! each comparison comes to. Rules that are not sure abstain.

use core::ops::Range;

use source_comparison_core::format::{Facet, RelationKind};

use crate::{
    align::{Overlap, Pair, align, overlap},
    explained::Gate,
    names::Names,
    order::sort,
    sketch::Sketch,
    vocabulary::{Kin, Topic, vocabulary},
};

mod durations;
mod gate;
mod meaning;
mod naming;
mod numbers;
mod places;
mod polarity;
mod times;

/// What a comparison came to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    pub(crate) kind: RelationKind,
    pub(crate) facet: Facet,
    pub(crate) reason: &'static str,
    /// 0.0 surely wrong, 1.0 surely right.
    pub(crate) confidence: f64,
    /// The tokens that were compared, in each claim's block.
    pub(crate) one: Range<usize>,
    pub(crate) other: Range<usize>,
}

/// From here on a verdict is kept at all.
pub(crate) const KEEP: f64 = 0.5;

/// What a verdict on articles that do not tell of one event is still worth.
const APART: f64 = 0.55;

/// Whether a verdict says no more than that a time or a place is the same.
fn is_plain_agreement(finding: &Finding) -> bool {
    matches!(finding.reason, "time-agrees" | "place-agrees")
}

/// Two claims side by side.
#[derive(Debug)]
pub(crate) struct Pairing<'p, 'a> {
    pub(crate) one: &'p Sketch<'a>,
    pub(crate) other: &'p Sketch<'a>,
    pub(crate) names: &'p Names,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) overlap: Overlap,
    pub(crate) gate: Gate,
    /// Whether both are the same account's words.
    pub(crate) same_voice: bool,
    /// Whether both articles seem to tell of one event.
    pub(crate) one_story: bool,
}

impl<'p, 'a> Pairing<'p, 'a> {
    /// Aligns two claims and looks whether they speak of the same event.
    pub(crate) fn new(
        one: &'p Sketch<'a>,
        other: &'p Sketch<'a>,
        names: &'p Names,
        one_story: bool,
    ) -> Self {
        let pairs = align(&one.terms, &other.terms);
        let overlap = overlap(&one.terms, &other.terms, &pairs);
        let same_voice = one.claim.voice == other.claim.voice
            && matches!(one.claim.voice, crate::accounts::Voice::Account(_));
        let mut new = Self {
            one,
            other,
            names,
            pairs,
            overlap,
            gate: Gate::default(),
            same_voice,
            one_story,
        };
        new.gate = gate::gate(&new);
        new
    }

    /// Every comparison that came to something, the surest first.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        if !self.one.claim.is_telling && !self.other.claim.is_telling {
            found.extend(polarity::compare(self));
            found.extend(durations::compare(self));
            found.extend(numbers::compare(self));
            found.extend(times::compare(self));
            found.extend(places::compare(self));
            found.extend(meaning::opposites(self));
        }
        found.extend(naming::compare(self));
        let conflict =
            found.iter().any(|it| it.kind == RelationKind::Conflict && it.facet == Facet::What);
        // What differs or agrees in particular tells more than that both say the same.
        let particular = found.iter().any(|it| {
            it.confidence >= 0.7 && it.reason != "one-and-several" && it.facet != Facet::Name
        });
        if !conflict {
            let whole = meaning::compare(self);
            found.extend(whole.filter(|it| !particular || it.confidence >= 0.9));
        }
        // "25 kilometres north", "25 kilometres south": the number is not what matters.
        if found.iter().any(|it| it.facet == Facet::Where && it.kind == RelationKind::Conflict) {
            found.retain(|it| it.facet != Facet::HowMany || it.kind != RelationKind::Match);
        }
        if found.iter().any(|it| it.confidence >= KEEP && !is_plain_agreement(it)) {
            found.retain(|it| !is_plain_agreement(it));
        }
        for finding in &mut found {
            if !self.one_story && finding.kind == RelationKind::Conflict {
                finding.confidence = 0.0;
            } else if !self.one_story {
                finding.confidence *= APART;
            }
        }
        found.retain(|it| it.confidence >= KEEP);
        sort(&mut found, &|a, b| b.confidence.total_cmp(&a.confidence).then(a.facet.cmp(&b.facet)));
        found.dedup_by(|later, earlier| (later.kind, later.facet) == (earlier.kind, earlier.facet));
        found
    }

    /// The events that both claims tell of.
    pub(crate) fn shared_events(&self) -> Vec<Kin> {
        shared(&self.one.events, &self.other.events)
    }

    /// Whether both tell of something of one of these topics.
    pub(crate) fn share_topic(&self, wanted: &[Topic]) -> bool {
        self.shared_events().iter().any(|kin| wanted.contains(&vocabulary().topic(*kin)))
    }

    /// The measurements, for those who ask why.
    pub(crate) fn features(&self) -> Vec<(&'static str, f64)> {
        #[allow(clippy::cast_precision_loss)] // a handful
        let count = |number: usize| number as f64;
        vec![
            ("overlap", self.overlap.both),
            ("overlap-of-one", self.overlap.one),
            ("overlap-of-other", self.overlap.other),
            ("shared-names", count(shared(&self.one.names, &self.other.names).len())),
            ("shared-events", count(self.shared_events().len())),
            ("same-voice", f64::from(u8::from(self.same_voice))),
            ("one-story", f64::from(u8::from(self.one_story))),
        ]
    }
}

/// What stands in both of two sorted lists.
pub(crate) fn shared<T: Ord + Copy>(one: &[T], other: &[T]) -> Vec<T> {
    one.iter().copied().filter(|it| other.binary_search(it).is_ok()).collect()
}
