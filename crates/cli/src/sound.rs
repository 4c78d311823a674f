//! What is shown to the public: comparisons of files without errors. It must not know what is made
//! of them.

use std::{io::Write, rc::Rc};

use source_comparison_core::{Comparison, Diagnostic, Rules, diagnostic::Severity, model::Lesson};

use crate::{
    input::Input,
    report::{Tally, render},
};

/// A comparison without errors, and what else is to be said of its file.
#[derive(Clone, Debug)]
pub(crate) struct Sound {
    pub(crate) comparison: Rc<Comparison>,
    /// What a teacher adds for a class, where the file has it.
    pub(crate) lesson: Option<Rc<Lesson>>,
    /// Warnings, in the order of the file.
    pub(crate) diagnostics: Rc<[Diagnostic]>,
}

impl Sound {
    /// The comparison of a file, or `None` where the file has errors; `refusal` then says what does
    /// not happen. Faults are shown as `check` shows them, beside the output and not in it.
    ///
    /// # Errors
    ///
    /// Where nothing can be written to standard error.
    pub(crate) fn of(input: &Input, refusal: &str) -> anyhow::Result<Option<Self>> {
        let inspection = input.check(Rules::default());
        let mut error = anstream::stderr().lock();
        let mut tally = Tally::default();
        for fault in &inspection.faults {
            tally.count(fault.diagnostic.severity);
            writeln!(error, "{}\n", render(input, fault))?;
        }
        let lesson = inspection.lesson;
        let diagnostics: Rc<[Diagnostic]> =
            inspection.faults.into_iter().map(|fault| fault.diagnostic).collect();
        let failed = diagnostics.iter().any(|fault| fault.severity == Severity::Error);
        match inspection.comparison.filter(|_| !failed) {
            Some(comparison) => {
                if !diagnostics.is_empty() {
                    writeln!(error, "{}: {tally}", input.name())?;
                }
                Ok(Some(Self { comparison, lesson, diagnostics }))
            }
            None => {
                writeln!(error, "{}: {tally}: {refusal}", input.name())?;
                Ok(None)
            }
        }
    }
}
