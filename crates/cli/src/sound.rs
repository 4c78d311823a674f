//! What is shown to the public: comparisons of files without errors. It must not know what is made
//! of them.

use std::{io::Write, rc::Rc};

use source_comparison_core::{Diagnostic, Rules};
use source_comparison_publish::Sound;

use crate::{
    input::Input,
    report::{Tally, render},
};

/// The comparison of a file, or `None` where the file has errors; `refusal` then says what does
/// not happen. Faults are shown as `check` shows them, beside the output and not in it.
///
/// # Errors
///
/// Where nothing can be written to standard error.
pub(crate) fn sound(input: &Input, refusal: &str) -> anyhow::Result<Option<Sound>> {
    let inspection = input.check(Rules::default());
    let mut error = anstream::stderr().lock();
    let mut tally = Tally::default();
    for fault in &inspection.faults {
        tally.count(fault.diagnostic.severity);
        writeln!(error, "{}\n", render(input, fault))?;
    }
    let diagnostics: Rc<[Diagnostic]> =
        inspection.faults.into_iter().map(|fault| fault.diagnostic).collect();
    let silent = diagnostics.is_empty();
    let found = Sound::of(inspection.comparison, inspection.lesson, diagnostics);
    if found.is_none() {
        writeln!(error, "{}: {tally}: {refusal}", input.name())?;
    } else if !silent {
        writeln!(error, "{}: {tally}", input.name())?;
    }
    Ok(found)
}
