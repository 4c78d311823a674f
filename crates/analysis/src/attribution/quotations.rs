//! What stands between quotation marks, though marks may lack their partner.

use core::ops::Range;

use crate::{fold::is_quotation_mark, tokens::View};

/// The quoted parts of a range of tokens: between two marks, or from an orphan mark to the end.
///
/// An orphan that stands before a space closes nothing and opens nothing: it is passed over.
pub(crate) fn quoted(view: &View<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for at in range.clone().filter(|at| view.is_quotation_mark(*at)) {
        match open {
            None if opens(view, at) => open = Some(at + 1),
            Some(start) if closes(view, at) || view.words(at..at + 1) == "\"" => {
                found.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    if let Some(start) = open.filter(|start| *start < range.end) {
        found.push(start..range.end);
    }
    found.retain(|it| !it.is_empty());
    found
}

fn opens(view: &View<'_>, at: usize) -> bool {
    let mark = view.words(at..at + 1).chars().next().unwrap_or(' ');
    is_quotation_mark(mark) && (matches!(mark, '“' | '„' | '«') || mark == '"')
}

fn closes(view: &View<'_>, at: usize) -> bool {
    let mark = view.words(at..at + 1).chars().next().unwrap_or(' ');
    matches!(mark, '”' | '»' | '“') && !view.token(at).is_some_and(|it| it.spaced)
        || matches!(mark, '”' | '»')
}
