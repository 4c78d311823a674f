//! Why something is not published.

use source_comparison_core::Diagnostic;

/// Why something is not published.
#[derive(Clone, Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("{0} is no plain address: expected one such as https://news.example/site")]
    NoAddress(String),
    #[error("the file has errors, the first of them: {}", .0.first().map(ToString::to_string).unwrap_or_default())]
    Unsound(Vec<Diagnostic>),
    #[error("{0} holds an end tag or a comment of HTML and cannot stand in a page")]
    NoCode(&'static str),
}

impl Error {
    /// The errors of the file, where it is they that are in the way.
    pub fn faults(&self) -> &[Diagnostic] {
        match &self.0 {
            Kind::Unsound(faults) => faults,
            Kind::NoAddress(_) | Kind::NoCode(_) => &[],
        }
    }
}
