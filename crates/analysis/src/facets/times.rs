//! Days as ranges of days, clock times as minutes of a day, read against the day an article was
//! published. It must not know what happened then.

use core::ops::Range;

use super::interval::Interval;
use crate::{days::Day, tokens::View, vocabulary::vocabulary};

mod calendar;

pub(crate) use self::calendar::day_number;

/// What a time gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    /// Days since the common era.
    Day,
    /// Minutes since midnight.
    Clock,
    /// A year of making or birth, told by an age or by itself.
    Origin,
}

/// A time in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Time {
    pub(crate) scale: Scale,
    pub(crate) range: Interval,
    pub(crate) tokens: Range<usize>,
    /// Whether the words name it loosely: "earlier this month", "recently".
    pub(crate) loose: bool,
    /// Whether it goes on from then: "since 2013".
    pub(crate) open: bool,
    /// Whether the day was reckoned from the day of publication.
    pub(crate) reckoned: bool,
}

/// The times of a sentence, read against `published`.
pub(crate) fn times(view: &View<'_>, sentence: &Range<usize>, published: Option<Day>) -> Vec<Time> {
    let reader = calendar::Reader { view, sentence, published };
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match reader.time(at) {
            Some(time) => {
                at = time.tokens.end.max(at + 1);
                found.push(time);
            }
            None => at += 1,
        }
    }
    found
}

/// The first full date of a text, as for the line that tells when it was published: year, month,
/// day and, where given, the minutes of the day.
pub(crate) fn full_date(view: &View<'_>, range: &Range<usize>) -> Option<(Day, Option<u32>)> {
    let reader = calendar::Reader { view, sentence: range, published: None };
    let date = range.clone().find_map(|at| reader.full_date(at))?;
    let clock = range.clone().find_map(|at| reader.clock(at));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // minutes of a day
    let minutes = clock.filter(|it| it.range.is_exact()).map(|it| it.range.low as u32);
    Some((date, minutes))
}

/// How many minutes a unit of time has, by its stem.
pub(crate) fn minutes_of_unit(stem: &str) -> Option<f64> {
    Some(match stem {
        "second" => 1.0 / 60.0,
        "minut" => 1.0,
        "hour" => 60.0,
        "day" | "night" => 1_440.0,
        "week" => 10_080.0,
        "fortnight" => 20_160.0,
        "month" => 43_800.0,
        "year" => 525_600.0,
        "decad" => 5_256_000.0,
        _ => return None,
    })
}

/// The last day of this name at or before `day`.
fn weekday_before(day: Day, key: &str) -> Option<Day> {
    let wanted = match key.get(..3)? {
        "mon" => 0,
        "tue" => 1,
        "wed" => 2,
        "thu" => 3,
        "fri" => 4,
        "sat" => 5,
        "sun" => 6,
        _ => return None,
    };
    Some(day.plus(-(day.since_monday() + 7 - wanted) % 7))
}

/// The value of a small ordinal such as "14th" or "first".
fn day_ordinal(key: &str) -> Option<u32> {
    let digits = key.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    if let Ok(day) = digits.parse::<u32>() {
        let suffix = key.get(digits.len()..)?;
        return (matches!(suffix, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day))
            .then_some(day);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 30
    vocabulary().ordinal(key).map(|it| it as u32)
}

#[cfg(test)]
mod tests {
    use super::{Scale, day_number, times};
    use crate::{
        days::Day,
        lexemes::Lexemes,
        tokens::{Reading, View},
    };

    fn day(year: i32, month: u32, day: u32) -> f64 {
        day_number(Day::of(year, month, day).unwrap())
    }

    /// The first time of a text published on Thursday, 26 June 2031.
    fn first(text: &str) -> (Scale, f64, f64) {
        let mut lexemes = Lexemes::default();
        let reading = Reading::new(text, &mut lexemes);
        let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
        let found = times(&view, &reading.sentences[0], Day::of(2031, 6, 26));
        let time = found.first().unwrap_or_else(|| panic!("no time in {text}"));
        (time.scale, time.range.low, time.range.high)
    }

    #[test]
    fn days_are_read_against_the_day_of_publication() {
        let june = |from, to| (Scale::Day, day(2031, 6, from), day(2031, 6, to));
        assert_eq!(first("It sank on 14 June 2031."), june(14, 14));
        assert_eq!(first("It sank on June 14."), june(14, 14));
        assert_eq!(first("It sank on Tuesday."), june(24, 24));
        assert_eq!(first("It sank yesterday."), june(25, 25));
        assert_eq!(first("It sank in the first week of June."), june(1, 7));
        assert_eq!(first("It sank at the beginning of June."), june(1, 10));
        assert_eq!(first("It sank earlier this month."), june(1, 26));
        assert_eq!(first("It sank in late June."), june(21, 30));
        let year = (Scale::Day, day(2019, 1, 1), day(2019, 12, 31));
        assert_eq!(first("It sank in 2019."), year);
        let december = (Scale::Day, day(2030, 12, 1), day(2030, 12, 31));
        assert_eq!(first("It sank in December."), december);
    }

    #[test]
    fn clock_times_are_minutes() {
        assert_eq!(first("It left at 6.20 a.m. then."), (Scale::Clock, 380.0, 380.0));
        assert_eq!(first("It left at 18:42 there."), (Scale::Clock, 1122.0, 1122.0));
        assert_eq!(first("It left shortly before 6 p.m. there."), (Scale::Clock, 1035.0, 1079.0));
    }

    #[test]
    fn an_age_and_a_year_of_making_give_the_same() {
        assert_eq!(first("The 33-year-old vessel sank."), (Scale::Origin, 1997.0, 1998.0));
        assert_eq!(first("A vessel built in 1998 sank."), (Scale::Origin, 1998.0, 1998.0));
    }
}
