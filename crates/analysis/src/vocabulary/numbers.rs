//! Words for numbers, small ones, vague ones and what stands before them. Own lists.

/// Number words and their values.
pub(super) const CARDINALS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Words that multiply the number before them.
pub(super) const MULTIPLIERS: &[(&str, f64)] = &[
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("m", 1e6),
    ("bn", 1e9),
    ("k", 1e3),
    ("mn", 1e6),
    ("dozen", 12.0),
    ("lakh", 1e5),
    ("crore", 1e7),
];

/// Words for a place in a row.
pub(super) const ORDINALS: &[(&str, f64)] = &[
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("eleventh", 11.0),
    ("twelfth", 12.0),
    ("thirteenth", 13.0),
    ("fourteenth", 14.0),
    ("fifteenth", 15.0),
    ("sixteenth", 16.0),
    ("seventeenth", 17.0),
    ("eighteenth", 18.0),
    ("nineteenth", 19.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
];

/// Words that give a number loosely: the least and the most they may stand for.
pub(super) const VAGUE: &[(&str, f64, f64)] = &[
    ("couple", 2.0, 3.0),
    ("few", 2.0, 9.0),
    ("several", 3.0, f64::INFINITY),
    ("dozens", 24.0, 199.0),
    ("scores", 40.0, 199.0),
    ("hundreds", 200.0, 1_999.0),
    ("thousands", 2_000.0, 199_999.0),
    ("millions", 2e6, 2e9),
    ("many", 3.0, f64::INFINITY),
    ("numerous", 3.0, f64::INFINITY),
    ("multiple", 2.0, f64::INFINITY),
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
    (Bound::AtLeast, "at_least;no_fewer_than;no_less_than;not_less_than"),
    (Bound::AtMost, "up_to;as_many_as;at_most;no_more_than;not_more_than;as_much_as"),
    (
        Bound::MoreThan,
        "more_than;over;well_over;above;in_excess_of;exceeding;upwards_of;greater_than;just_over",
    ),
    (
        Bound::LessThan,
        "less_than;fewer_than;under;below;nearly;almost;just_under;close_to;not_quite",
    ),
    (Bound::About, "about;around;some;approximately;roughly;circa;an_estimated;estimated;near"),
];
