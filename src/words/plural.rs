//! Forms of a phrase by number, after the plural rules of the Unicode CLDR for whole numbers.

/// A phrase in each form that some language needs. A language gives the forms its rule asks for
/// and repeats `other` for the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// For nothing, in Arabic.
    pub zero: &'static str,
    /// For one; in French for nothing, too.
    pub one: &'static str,
    /// For two, in Arabic.
    pub two: &'static str,
    /// For 3 to 10, 103 to 110 and so on, in Arabic.
    pub few: &'static str,
    /// For 11 to 99, 111 to 199 and so on, in Arabic.
    pub many: &'static str,
    /// For all other numbers.
    pub other: &'static str,
}

/// How a language chooses a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralRule {
    /// One, and all others.
    OneOther,
    /// Up to one, and all others.
    UpToOne,
    /// Arabic's six forms.
    Arabic,
}

impl Plural {
    /// A phrase with two forms.
    pub const fn two_forms(one: &'static str, other: &'static str) -> Self {
        Self { zero: other, one, two: other, few: other, many: other, other }
    }

    /// The form for `n`.
    pub const fn form(&self, rule: PluralRule, n: usize) -> &'static str {
        match (rule, n, n % 100) {
            (PluralRule::Arabic, 0, _) => self.zero,
            (PluralRule::UpToOne, 0, _) | (_, 1, _) => self.one,
            (PluralRule::Arabic, 2, _) => self.two,
            (PluralRule::Arabic, _, 3..=10) => self.few,
            (PluralRule::Arabic, _, 11..=99) => self.many,
            _ => self.other,
        }
    }
}
