//! What may be shown to the public: comparisons of files without errors. It must not know what is
//! made of them.

use std::rc::Rc;

use source_comparison_core::{
    Comparison, Diagnostic, Rules,
    check::check_with_lesson,
    diagnostic::Severity,
    json::{Value, not_json, within_limits},
    model::Lesson,
};

use crate::error::{Error, Kind};

/// A comparison without errors, and what else is to be said of its file.
#[derive(Clone, Debug)]
pub struct Sound {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// What a teacher adds for a class, where the file has it.
    pub lesson: Option<Rc<Lesson>>,
    /// Warnings, in the order of the file.
    pub diagnostics: Rc<[Diagnostic]>,
}

impl Sound {
    /// A comparison and its lesson with the faults of their file; `None` where one of them is an error.
    pub fn of(
        comparison: Option<Rc<Comparison>>,
        lesson: Option<Rc<Lesson>>,
        diagnostics: Rc<[Diagnostic]>,
    ) -> Option<Self> {
        let failed = diagnostics.iter().any(|fault| fault.severity == Severity::Error);
        let comparison = comparison.filter(|_| !failed)?;
        Some(Self { comparison, lesson, diagnostics })
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
        let (checked, lesson) = check_with_lesson(&value, Rules::default());
        let diagnostics: Rc<[Diagnostic]> = Rc::from(checked.diagnostics);
        let found = Self::of(checked.comparison, lesson, Rc::clone(&diagnostics));
        Ok(found.ok_or_else(|| {
            let is_error = |fault: &&Diagnostic| fault.severity == Severity::Error;
            Kind::Unsound(diagnostics.iter().filter(is_error).cloned().collect())
        })?)
    }
}
