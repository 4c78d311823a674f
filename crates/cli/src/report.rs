//! Faults as a compiler shows them: the lines of the file, the place underlined, what to do. It
//! must not know what the faults mean.

use std::{fmt, io::Write, ops::Range};

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
    renderer::DecorStyle,
};
use source_comparison_core::{diagnostic::Severity, format::File};

use crate::input::{Input, Located};

/// Bytes of a line before and after the place that are shown; files without line ends exist.
const AROUND: usize = 300;

/// The file, or `None` where it has errors of shape; every fault is shown as `check` shows it.
///
/// # Errors
///
/// Where standard error takes nothing.
pub(crate) fn opened(input: &Input) -> anyhow::Result<Option<File>> {
    let (file, faults) = input.open();
    let mut error = anstream::stderr().lock();
    let mut tally = Tally::default();
    let mut sound = true;
    for fault in &faults {
        tally.count(fault.diagnostic.severity);
        sound &= fault.diagnostic.severity != Severity::Error;
        writeln!(error, "{}\n", render(input, fault))?;
    }
    if !sound {
        writeln!(error, "{}: {tally}: nothing is changed", input.name())?;
    }
    Ok(file.filter(|_| sound))
}

/// One fault, with styles for a terminal.
pub(crate) fn render(input: &Input, fault: &Located) -> String {
    let diagnostic = &fault.diagnostic;
    let level = match diagnostic.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let (line, column) = input.line_and_column(fault.range.start);
    let (excerpt, range, is_cut) = excerpt(input.text(), &fault.range);
    let mut annotation = AnnotationKind::Primary.span(range);
    if !diagnostic.path.0.is_empty() {
        annotation = annotation.label(diagnostic.path.to_string());
    }
    let mut snippet = Snippet::source(excerpt).line_start(line).annotation(annotation);
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str());
    let mut group: Group<'_> = if is_cut {
        // The excerpt begins within the line: the renderer would count columns from there.
        title.element(Origin::path(input.name()).line(line).char_column(column))
    } else {
        snippet = snippet.path(input.name());
        Group::with_title(title)
    };
    group = group.element(snippet);
    if let Some(nearest) = &diagnostic.nearest {
        let words = normalize_untrusted_str(nearest);
        group = group.element(Level::NOTE.message(format!("the article has: {words}")));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    Renderer::styled().decor_style(DecorStyle::Ascii).render(&[group])
}

/// The part of the line around the start of `range`, the range in it, and whether the line begins
/// before it.
fn excerpt<'t>(text: &'t str, range: &Range<usize>) -> (&'t str, Range<usize>, bool) {
    let before = text.get(..range.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let mut start = line_start.max(range.start.saturating_sub(AROUND));
    let line_end = text.get(range.start..).and_then(|rest| rest.find('\n'));
    let line_end = line_end.map_or(text.len(), |length| range.start + length);
    let mut end = line_end.min(range.end.saturating_add(AROUND));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let shown = text.get(start..end).unwrap_or_default();
    (shown, range.start - start..range.end.min(end) - start, start > line_start)
}

/// How many faults there were.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    errors: usize,
    warnings: usize,
}

impl Tally {
    /// Counts one more.
    pub(crate) const fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count| if count == 1 { "" } else { "s" };
        match (self.errors, self.warnings) {
            (0, 0) => f.write_str("no faults"),
            (errors, 0) => write!(f, "{errors} error{}", plural(errors)),
            (0, warnings) => write!(f, "{warnings} warning{}", plural(warnings)),
            (errors, warnings) => write!(
                f,
                "{errors} error{}, {warnings} warning{}",
                plural(errors),
                plural(warnings)
            ),
        }
    }
}
