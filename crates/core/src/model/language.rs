//! Language tags, and the direction their script runs.

use std::rc::Rc;

/// A tag shaped like BCP 47, as `en` or `fr-ML`. Whether such a language exists is not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(Rc<str>);

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right, as Latin letters.
    LeftToRight,
    /// From right to left, as Arabic letters.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Languages that are written from right to left when no script is named.
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];
/// Scripts that run from right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

impl Language {
    /// The tag for a language that is not known: `und`.
    pub fn unknown() -> Self {
        Self(Rc::from("und"))
    }

    /// Takes a tag of one or more subtags of 1 to 8 letters or digits, the first of 2 to 8
    /// letters; anything else gives `None`.
    ///
    /// ```
    /// use source_comparison_core::model::{Direction, Language};
    /// assert_eq!(Language::parse("ar-ML").map(|tag| tag.direction()), Some(Direction::RightToLeft));
    /// assert_eq!(Language::parse("not a tag"), None);
    /// ```
    pub fn parse(tag: &str) -> Option<Self> {
        let mut subtags = tag.split('-');
        let first = subtags.next()?;
        let primary =
            (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
        let rest = subtags.all(|subtag| {
            (1..=8).contains(&subtag.len())
                && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        (primary && rest && tag.len() <= 35).then(|| Self(Rc::from(tag)))
    }

    /// The tag.
    pub const fn as_rc(&self) -> &Rc<str> {
        &self.0
    }

    /// The first subtag in lower case, as `fr` of `fr-ML`.
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// The direction of the script that the tag names, or else of the language's usual one.
    pub fn direction(&self) -> Direction {
        let script = self.0.split('-').skip(1).find(|subtag| subtag.len() == 4);
        let right_to_left = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
            None => RIGHT_TO_LEFT.contains(&self.primary().as_str()),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}
