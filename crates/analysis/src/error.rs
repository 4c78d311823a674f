//! Why no draft could be made.

use source_comparison_core::format::limits;

/// Why no draft could be made. Ask it with its predicates; its text is for people.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Reason);

#[derive(Debug, thiserror::Error)]
enum Reason {
    #[error("cancelled before the draft was ready")]
    Cancelled,
    #[error("{0} given: expected {min} to {max} texts to compare; name at least one more",
        min = limits::ARTICLES_MIN, max = limits::ARTICLES)]
    TooFew(usize),
    #[error("{0} texts given: expected {min} to {max}; leave some out",
        min = limits::ARTICLES_MIN, max = limits::ARTICLES)]
    TooMany(usize),
    #[error("{0} holds no text: expected an article; look whether it is the right file")]
    Empty(String),
}

impl Error {
    pub(crate) fn cancelled() -> Self {
        Reason::Cancelled.into()
    }

    pub(crate) fn wrong_count(count: usize) -> Self {
        if count < limits::ARTICLES_MIN {
            Reason::TooFew(count).into()
        } else {
            Reason::TooMany(count).into()
        }
    }

    pub(crate) fn empty(name: &str) -> Self {
        Reason::Empty(name.to_owned()).into()
    }

    /// Whether the caller asked to stop.
    pub fn is_cancelled(&self) -> bool {
        matches!(self.0, Reason::Cancelled)
    }

    /// Whether fewer texts were given than a comparison needs.
    pub fn is_too_few(&self) -> bool {
        matches!(self.0, Reason::TooFew(_))
    }

    /// Whether more texts were given than a comparison holds.
    pub fn is_too_many(&self) -> bool {
        matches!(self.0, Reason::TooMany(_))
    }

    /// Whether one of the texts holds no words.
    pub fn is_empty(&self) -> bool {
        matches!(self.0, Reason::Empty(_))
    }
}
