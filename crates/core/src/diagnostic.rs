//! Faults of content: what is wrong in a comparison file, where, and what to do about it.
//!
//! A diagnostic is a value, not an error: one bad claim never hides the rest.

use core::fmt;

use serde::{Serialize, Serializer};

pub(crate) use self::{
    faults::Faults,
    trail::Trail,
    wording::{all_of, alternatives, count, filled, push_hexadecimal},
};

mod faults;
mod nearest;
mod trail;
mod wording;

/// How much a fault matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; the comparison is shown as written.
    Warning,
    /// The thing concerned is left out or shown as faulty.
    Error,
}

impl Severity {
    /// The severity's name in files and messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One step of the way from the root of a JSON document to a place in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The value under this key of an object.
    Key(String),
    /// The item at this index of a list, from 0.
    Index(usize),
}

/// Where in a JSON document something stands; written like `$.claims[3].quote.exact`, and with
/// quotes around keys that are no plain words: `$["a key"]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JsonPath(pub Vec<Step>);

impl JsonPath {
    /// The whole document, `$`.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The value under `key` of the object here.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Step::Key(key.to_owned()))
    }

    /// The item at `index` of the list here.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::from("$");
        for step in &self.0 {
            let (template, value) = match step {
                Step::Key(key) if is_plain(key) => (".{}", key),
                Step::Key(key) => ("[\"{}\"]", key),
                Step::Index(index) => ("[{}]", &index.to_string()),
            };
            text.push_str(&filled(template, &[value]).0);
        }
        f.write_str(&text)
    }
}

fn is_plain(key: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'$');
    !key.is_empty() && key.bytes().all(plain)
}

impl Serialize for JsonPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What kind of fault it is: stable names for machines and for the documentation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code's name in files and messages.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// The text is not JSON.
    NotJson = "not-json",
    /// `format` is missing or names a version that is not read.
    UnknownFormat = "unknown-format",
    /// A value has another JSON type than the format says.
    WrongType = "wrong-type",
    /// A required value is missing or empty.
    Missing = "missing",
    /// A word that is none of those the format lists.
    UnknownWord = "unknown-word",
    /// A key that the format does not know.
    UnknownKey = "unknown-key",
    /// A key that one object holds twice; the last one counts.
    RepeatedKey = "repeated-key",
    /// More, longer or larger than the format allows.
    OverLimit = "over-limit",
    /// An id of another shape than letters, digits, `_` and `-`.
    BadId = "bad-id",
    /// An id that its list already holds.
    RepeatedId = "repeated-id",
    /// An id that names nothing.
    UnknownId = "unknown-id",
    /// A language tag that is not shaped like BCP 47.
    BadLanguage = "bad-language",
    /// A date that is not written as ISO 8601 says.
    BadDate = "bad-date",
    /// An address that is not a plain http or https URL.
    BadUrl = "bad-url",
    /// A number outside its range.
    OutOfRange = "out-of-range",
    /// A quote found only with edits.
    QuoteChanged = "quote-changed",
    /// A quote for which two places fit about as well.
    QuoteAmbiguous = "quote-ambiguous",
    /// A quote that stands nowhere in its article.
    QuoteLost = "quote-lost",
    /// A relation with fewer than two sides, or with a claim on two of them.
    BadSides = "bad-sides",
    /// A silence of an account that does speak on the question.
    NotSilent = "not-silent",
    /// A claim without an account.
    NoAccount = "no-account",
    /// A relation without a reason.
    NoNote = "no-note",
    /// A suggestion that nobody has decided on.
    Undecided = "undecided",
    /// A character that hides or reorders the text around it.
    InvisibleCharacter = "invisible-character",
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One fault: what, how bad, where, in words, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The kind of fault.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Where in the file.
    pub path: JsonPath,
    /// What is wrong and what was expected; lower case, one sentence, names the value.
    pub message: String,
    /// What to do about it, where there is something to say beyond the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// For quotes: the nearest words that the article does hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

impl Diagnostic {
    /// A fault that leaves the thing concerned out.
    pub fn error(code: Code, path: JsonPath, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, path, message.into())
    }

    /// A fault that changes nothing of what is shown.
    pub fn warning(code: Code, path: JsonPath, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, path, message.into())
    }

    /// A fault whose message and help, which may be empty, are templates that take the values in
    /// turn: see [`filled`].
    pub(crate) fn filled(
        severity: Severity,
        code: Code,
        at: &Trail<'_>,
        message: &str,
        help: &str,
        values: &[&str],
    ) -> Self {
        let (message, rest) = filled(message, values);
        let help = (!help.is_empty()).then(|| filled(help, rest).0);
        Self { code, severity, path: at.to_path(), message, help, nearest: None }
    }

    fn new(severity: Severity, code: Code, path: JsonPath, message: String) -> Self {
        Self { code, severity, path, message, help: None, nearest: None }
    }

    /// The same fault with a line on what to do.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same fault with the nearest words of the article.
    #[must_use]
    pub fn with_nearest(mut self, nearest: impl Into<String>) -> Self {
        self.nearest = Some(nearest.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}[{}] at {}: {}", self.code.as_str(), self.path, self.message)
    }
}
