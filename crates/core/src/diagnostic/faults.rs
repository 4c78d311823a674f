//! Collects faults while a file is read and checked: no second error at one place, none inside a
//! value of the wrong type, and never without bound. It must not know what a fault means.

use std::collections::BTreeSet;

use super::{
    Code, Diagnostic, JsonPath, Severity,
    nearest::{LONGEST, nearest},
};

/// Errors that are listed at most, and warnings likewise: nobody reads more, and a file made to
/// harm could hold a hundred thousand.
const LISTED: usize = 1_000;
/// Pairs of letters that may be compared in the search for what misspelt words were meant to be:
/// some four hundred such words in a file of a thousand short ids, and a few milliseconds.
const EFFORT: usize = 4_000_000;

/// The faults found so far.
#[derive(Debug)]
pub(crate) struct Faults {
    listed: Vec<Diagnostic>,
    errors: usize,
    /// Places that have an error already.
    faulty: BTreeSet<JsonPath>,
    /// Places whose value has the wrong type: what lies within is not there.
    broken: BTreeSet<JsonPath>,
    unlisted: usize,
    worst_unlisted: Severity,
    effort: usize,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            listed: Vec::new(),
            errors: 0,
            faulty: BTreeSet::new(),
            broken: BTreeSet::new(),
            unlisted: 0,
            worst_unlisted: Severity::Warning,
            effort: EFFORT,
        }
    }
}

impl Faults {
    /// Adds a fault, unless its place is known to be faulty already.
    pub(crate) fn add(&mut self, fault: Diagnostic) {
        let is_error = fault.severity == Severity::Error;
        if self.lies_in_broken(&fault.path) || (is_error && self.faulty.contains(&fault.path)) {
            return;
        }
        let alike = if is_error { self.errors } else { self.listed.len() - self.errors };
        if alike >= LISTED {
            self.unlisted += 1;
            self.worst_unlisted = self.worst_unlisted.max(fault.severity);
            return;
        }
        if is_error {
            self.errors += 1;
            self.faulty.insert(fault.path.clone());
        }
        if fault.code == Code::WrongType {
            self.broken.insert(fault.path.clone());
        }
        self.listed.push(fault);
    }

    /// The one of `known` that `word` was probably meant to be; after very many such searches, `None`.
    pub(crate) fn nearest<'k>(
        &mut self,
        word: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> Option<&'k str> {
        if self.effort == 0 {
            return None;
        }
        let letters: usize = known.clone().map(str::len).sum();
        self.effort = self.effort.saturating_sub(letters.saturating_mul(word.len().min(LONGEST)));
        if self.effort == 0 { None } else { nearest(word, known) }
    }

    /// Every fault, sorted by `order`, and a last one that counts those not listed.
    pub(crate) fn into_diagnostics<O: Ord>(
        mut self,
        order: impl Fn(&JsonPath) -> O,
    ) -> Vec<Diagnostic> {
        self.listed.sort_by_cached_key(|fault| order(&fault.path));
        if self.unlisted > 0 {
            let message = format!("{} more faults are not listed", self.unlisted);
            let rest = Diagnostic::warning(Code::OverLimit, JsonPath::root(), message)
                .with_help("mend those above first, then check again");
            self.listed.push(Diagnostic { severity: self.worst_unlisted, ..rest });
        }
        self.listed
    }

    fn lies_in_broken(&self, path: &JsonPath) -> bool {
        !self.broken.is_empty()
            && (0..path.0.len()).any(|length| {
                let above = path.0.iter().take(length).cloned().collect();
                self.broken.contains(&JsonPath(above))
            })
    }
}
