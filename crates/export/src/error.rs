//! What can go wrong where annotations are read. It must not know how they are read.

use source_comparison_core::{diagnostic::JsonPath, format::limits};

/// Why annotations could not be made into a comparison.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("the annotations are not JSON: {0}")]
    NotJson(String),
    #[error("{path}: {message}")]
    Malformed { path: JsonPath, message: String },
    #[error(
        "a comparison needs the texts of at least two annotated sources, {given} given: add {}",
        wanted(*.given, .sources)
    )]
    MissingText { given: usize, sources: Vec<String> },
    #[error("{0} texts given: a comparison holds at most {max}", max = limits::ARTICLES)]
    TooManyTexts(usize),
    #[error("\"{0}\" is given two texts: give one for each source")]
    RepeatedText(String),
    #[error("the text for \"{0}\" is empty: give the words of the article")]
    EmptyText(String),
}

impl Error {
    /// Whether the annotations are no JSON at all, or nested too deeply.
    pub const fn is_not_json(&self) -> bool {
        matches!(self.0, Kind::NotJson(_))
    }

    /// Whether something in the annotations has another shape than the standard or the vocabulary
    /// says.
    pub const fn is_malformed(&self) -> bool {
        matches!(self.0, Kind::Malformed { .. })
    }

    /// Whether the texts of the annotated sources are too few, too many, empty or given twice.
    pub const fn is_about_texts(&self) -> bool {
        !self.is_not_json() && !self.is_malformed()
    }

    /// The sources whose texts would be needed, in the order of the annotations; empty for every
    /// other error.
    pub fn missing_sources(&self) -> &[String] {
        match &self.0 {
            Kind::MissingText { sources, .. } => sources,
            _ => &[],
        }
    }
}

/// Sources that a message names at most.
const NAMED: usize = 6;

fn wanted(given: usize, sources: &[String]) -> String {
    let mut named: Vec<String> =
        sources.iter().take(NAMED).map(|source| format!("the text of \"{source}\"")).collect();
    match sources.len().checked_sub(NAMED) {
        Some(more) if more > 0 => named.push(format!("or of {more} more")),
        _ => {}
    }
    if given + sources.len() < limits::ARTICLES_MIN {
        let number = if named.is_empty() && given == 0 { "two sources" } else { "a second source" };
        named.push(format!("annotations of {number}"));
    }
    named.join(", ")
}

pub(crate) type Result<T> = core::result::Result<T, Error>;
