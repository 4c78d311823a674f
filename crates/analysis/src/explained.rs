//! What led to each verdict, as plain values: for an editor who asks why, and for evaluation.

use source_comparison_core::format::{Facet, RelationKind};

/// How one pair of claims was compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The id of the claim of the earlier article.
    pub one: String,
    /// The id of the claim of the later article.
    pub other: String,
    /// What was measured: a name and a value, mostly 0.0 (nothing in common) to 1.0 (the same).
    pub features: Vec<(&'static str, f64)>,
    /// Whether both were taken to speak of the same event.
    pub gate: Gate,
    /// What the comparison came to; empty where the rules abstained.
    pub verdicts: Vec<Verdict>,
}

/// Whether two claims were taken to speak of the same event: before that, nothing is a conflict.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// Whether enough agrees.
    pub passed: bool,
    /// What agrees: of actor, event, place, time, subject.
    pub agreed: Vec<&'static str>,
    /// What speaks against one event.
    pub against: Vec<&'static str>,
}

/// One relation found between two claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// How they relate.
    pub kind: RelationKind,
    /// In what respect.
    pub facet: Facet,
    /// The rule that found it, such as `number-differs`.
    pub reason: &'static str,
    /// How likely it is right: 0.0 not at all, 1.0 surely.
    pub confidence: f64,
    /// The words of the earlier article that were compared.
    pub one_words: String,
    /// The words of the later article that were compared.
    pub other_words: String,
}
