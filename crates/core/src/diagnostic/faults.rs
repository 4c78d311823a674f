//! Collects faults while a file is read and checked: no second error at one place, none inside a
//! value of the wrong type, and never without bound. It must not know what a fault means.

use core::cmp::Ordering;

use super::{
    Code, Diagnostic, JsonPath, Severity, Step, Trail,
    nearest::{LONGEST, nearest},
};
use crate::order::sorted;

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
    /// Which of them are errors, in the order of their paths: no two are at one place.
    errors: Vec<usize>,
    unlisted: usize,
    worst_unlisted: Severity,
    effort: usize,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            listed: Vec::new(),
            errors: Vec::new(),
            unlisted: 0,
            worst_unlisted: Severity::Warning,
            effort: EFFORT,
        }
    }
}

impl Faults {
    /// Notes an error, as [`Self::tell`] does.
    pub(crate) fn error(
        &mut self,
        code: Code,
        at: &Trail<'_>,
        message: &str,
        help: &str,
        values: &[&str],
    ) {
        self.tell(Severity::Error, code, at, message, help, values);
    }

    /// Notes a warning, as [`Self::tell`] does.
    pub(crate) fn warning(
        &mut self,
        code: Code,
        at: &Trail<'_>,
        message: &str,
        help: &str,
        values: &[&str],
    ) {
        self.tell(Severity::Warning, code, at, message, help, values);
    }

    /// Notes a fault. `message` and `help`, which may be empty, are templates that take the
    /// values in turn.
    pub(crate) fn tell(
        &mut self,
        severity: Severity,
        code: Code,
        at: &Trail<'_>,
        message: &str,
        help: &str,
        values: &[&str],
    ) {
        self.add(Diagnostic::filled(severity, code, at, message, help, values));
    }

    /// Adds a fault, unless its place is known to be faulty already.
    pub(crate) fn add(&mut self, fault: Diagnostic) {
        let is_error = fault.severity == Severity::Error;
        let errors = self.errors.len();
        if self.lies_in_broken(&fault.path.0) {
            return;
        }
        let place = self.error_at(&fault.path.0);
        if is_error && place.is_ok() {
            return;
        }
        let alike = if is_error { errors } else { self.listed.len() - errors };
        if alike >= LISTED {
            self.unlisted += 1;
            self.worst_unlisted = self.worst_unlisted.max(fault.severity);
            return;
        }
        if let (true, Err(place)) = (is_error, place) {
            self.errors.insert(place, self.listed.len());
        }
        self.listed.push(fault);
    }

    /// Where the error at a path stands among the errors, or would.
    fn error_at(&self, path: &[Step]) -> Result<usize, usize> {
        self.errors.binary_search_by(|error| match self.listed.get(*error) {
            Some(error) => error.path.0.as_slice().cmp(path),
            None => Ordering::Less,
        })
    }

    /// Whether a value above the path has the wrong type: what lies within is not there.
    fn lies_in_broken(&self, path: &[Step]) -> bool {
        (0..path.len()).any(|length| {
            let above = path.get(..length).unwrap_or_default();
            let error = self.error_at(above).ok().and_then(|place| self.errors.get(place));
            let error = error.and_then(|error| self.listed.get(*error));
            error.is_some_and(|error| error.code == Code::WrongType)
        })
    }

    /// The one of `known` that `word` was probably meant to be; after very many such searches, `None`.
    pub(crate) fn nearest<'k>(&mut self, word: &str, known: &[&'k str]) -> Option<&'k str> {
        if self.effort == 0 {
            return None;
        }
        let letters: usize = known.iter().map(|known| known.len()).sum();
        self.effort = self.effort.saturating_sub(letters.saturating_mul(word.len().min(LONGEST)));
        if self.effort == 0 { None } else { nearest(word, known) }
    }

    /// Every fault, sorted by `order`, and a last one that counts those not listed.
    pub(crate) fn into_diagnostics(
        self,
        order: &dyn Fn(&JsonPath) -> Vec<usize>,
    ) -> Vec<Diagnostic> {
        let placed = self.listed.into_iter().map(|fault| (order(&fault.path), fault)).collect();
        let placed: Vec<(Vec<usize>, Diagnostic)> =
            sorted(placed, &|one, other| one.0.cmp(&other.0));
        let mut listed: Vec<Diagnostic> = placed.into_iter().map(|(_, fault)| fault).collect();
        if self.unlisted > 0 {
            let unlisted = self.unlisted.to_string();
            listed.push(Diagnostic::filled(
                self.worst_unlisted,
                Code::OverLimit,
                &Trail::Root,
                "{} more faults are not listed",
                "mend those above first, then check again",
                &[&unlisted],
            ));
        }
        listed
    }
}
