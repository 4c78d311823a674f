//! What may be shown to the public: comparisons of files without errors. It must not know what is
//! made of them.

use std::rc::Rc;

use source_comparison_core::{
    Comparison, Diagnostic, Rules,
    check::check_value,
    diagnostic::Severity,
    json::{Value, not_json, within_limits},
};

use crate::error::{Error, Kind};

/// A comparison without errors, and what else is to be said of its file.
#[derive(Clone, Debug)]
pub struct Sound {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Warnings, in the order of the file.
    pub diagnostics: Rc<[Diagnostic]>,
}

impl Sound {
    /// A comparison with the faults of its file; `None` where one of them is an error.
    pub fn of(comparison: Option<Rc<Comparison>>, diagnostics: Rc<[Diagnostic]>) -> Option<Self> {
        let failed = diagnostics.iter().any(|fault| fault.severity == Severity::Error);
        let comparison = comparison.filter(|_| !failed)?;
        Some(Self { comparison, diagnostics })
    }

    /// The comparison of a file's text.
    ///
    /// # Errors
    ///
    /// Where the text is no comparison file, or one with errors.
    pub fn read(text: &str) -> Result<Self, Error> {
        let unsound = |fault: Diagnostic| Kind::Unsound(vec![fault]);
        within_limits(text).map_err(unsound)?;
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| unsound(not_json(&error.to_string())))?;
        let checked = check_value(&value, Rules::default());
        let diagnostics: Rc<[Diagnostic]> = Rc::from(checked.diagnostics);
        let found = Self::of(checked.comparison, Rc::clone(&diagnostics));
        Ok(found.ok_or_else(|| {
            let is_error = |fault: &&Diagnostic| fault.severity == Severity::Error;
            Kind::Unsound(diagnostics.iter().filter(is_error).cloned().collect())
        })?)
    }
}
