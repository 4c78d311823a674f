//! Countries and some territories that news name like countries.

use std::fmt;

/// A country by its two letters of ISO 3166-1; a territory of its own letters where it has some
/// (`PS`, `TW`, `XK` for Kosovo).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountryId([u8; 2]);

impl CountryId {
    /// Reads the columns of the blob: all first letters, then all second ones.
    pub(crate) fn from_columns(columns: &[u8], number: usize) -> Option<Self> {
        let (first, second) = columns.split_at_checked(columns.len() / 2)?;
        let letters = [*first.get(number)?, *second.get(number)?];
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The two letters, such as `ML`.
    ///
    /// ```
    /// use source_comparison_lexicon::Lexicon;
    ///
    /// let mali = Lexicon::english().country("malians").map(|country| country.code().to_owned());
    /// assert_eq!(mali.as_deref(), Some("ML"));
    /// ```
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for CountryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CountryId").field(&self.code()).finish()
    }
}
