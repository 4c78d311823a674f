//! Words for numbers, small ones, vague ones and what stands before them. Own lists.

/// Number words from 0 to 20.
pub(super) const CARDINALS: &str = "zero one two three four five six seven eight nine ten eleven \
twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

/// The tens from 30 to 90.
pub(super) const TENS: &str = "thirty forty fifty sixty seventy eighty ninety";

/// Words that multiply the number before them.
pub(super) const MULTIPLIERS: &[(f64, &str)] = &[
    (12.0, "dozen"),
    (1e2, "hundred"),
    (1e3, "thousand k"),
    (1e5, "lakh"),
    (1e6, "million m mn"),
    (1e7, "crore"),
    (1e9, "billion bn"),
    (1e12, "trillion"),
];

/// Words for a place in a row, from 1 to 20.
pub(super) const ORDINALS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth \
eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

/// Words that give a number loosely: the least and the most they may stand for.
pub(super) const VAGUE: &[(f64, f64, &str)] = &[
    (2.0, 3.0, "couple"),
    (2.0, 9.0, "few"),
    (2.0, f64::INFINITY, "multiple"),
    (3.0, f64::INFINITY, "several many numerous"),
    (24.0, 199.0, "dozens"),
    (40.0, 199.0, "scores"),
    (200.0, 1_999.0, "hundreds"),
    (2_000.0, 199_999.0, "thousands"),
    (2e6, 2e9, "millions"),
];

/// What a word or words before a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// The number is the least.
    AtLeast,
    /// The number is the most.
    AtMost,
    /// It is more than the number.
    MoreThan,
    /// It is less than the number.
    LessThan,
    /// It lies near the number.
    About,
}

/// Words before a number that bound it.
pub(super) const BOUNDS: &[(Bound, &str)] = &[
    (Bound::AtLeast, "at_least no_fewer_than no_less_than not_less_than"),
    (Bound::AtMost, "up_to as_many_as at_most no_more_than not_more_than as_much_as"),
    (
        Bound::MoreThan,
        "more_than over well_over above in_excess_of exceeding upwards_of greater_than just_over",
    ),
    (
        Bound::LessThan,
        "less_than fewer_than under below nearly almost just_under close_to not_quite",
    ),
    (Bound::About, "about around some approximately roughly circa an_estimated estimated near"),
];
