//! The way through the phrases of a table, for the tests and the pseudo-language.

use source_comparison_core::model::Direction;

use super::{Plural, PluralRule};

/// Gives what a phrase becomes. It is told where the phrase stands: `close`, `claims.one`,
/// `months.12`.
pub(super) type Change<'a> = dyn FnMut(&str, &'static str) -> &'static str + 'a;

/// What a field of a table holds: one phrase, several or none.
pub(super) trait Phrases {
    /// The same with each phrase as `change` gives it; `field` is the field's name.
    fn with_phrases(&self, field: &str, change: &mut Change<'_>) -> Self;
}

impl Phrases for &'static str {
    fn with_phrases(&self, field: &str, change: &mut Change<'_>) -> Self {
        change(field, self)
    }
}

impl<const N: usize> Phrases for [&'static str; N] {
    fn with_phrases(&self, field: &str, change: &mut Change<'_>) -> Self {
        let mut place = 0;
        self.map(|phrase| {
            place += 1;
            change(&format!("{field}.{place}"), phrase)
        })
    }
}

impl Phrases for Plural {
    fn with_phrases(&self, field: &str, change: &mut Change<'_>) -> Self {
        let mut form = |name: &str, phrase| change(&format!("{field}.{name}"), phrase);
        Self {
            zero: form("zero", self.zero),
            one: form("one", self.one),
            two: form("two", self.two),
            few: form("few", self.few),
            many: form("many", self.many),
            other: form("other", self.other),
        }
    }
}

impl Phrases for Direction {
    fn with_phrases(&self, _: &str, _: &mut Change<'_>) -> Self {
        *self
    }
}

impl Phrases for PluralRule {
    fn with_phrases(&self, _: &str, _: &mut Change<'_>) -> Self {
        *self
    }
}
