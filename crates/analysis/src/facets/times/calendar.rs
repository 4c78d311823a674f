//! The rules that read one time.

use core::ops::Range;

use super::{Scale, Time, day_ordinal, weekday_before};
use crate::{
    days::Day,
    facets::interval::Interval,
    tokens::{Shape, View},
    vocabulary::Traits,
};

/// Days since the common era, as a number to compare.
pub(crate) fn day_number(day: Day) -> f64 {
    f64::from(day.number())
}

/// The month that a folded word names, 1 to 12.
pub(crate) fn month_number(key: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let place = MONTHS.iter().position(|month| key.starts_with(month))?;
    u32::try_from(place + 1).ok()
}

/// Minutes that "shortly before" and "shortly after" leave open.
const SHORTLY: f64 = 45.0;

pub(super) struct Reader<'v, 'a> {
    pub(super) view: &'v View<'a>,
    pub(super) sentence: &'v Range<usize>,
    pub(super) published: Option<Day>,
}

impl Reader<'_, '_> {
    pub(super) fn time(&self, at: usize) -> Option<Time> {
        self.clock(at)
            .or_else(|| self.origin(at))
            .or_else(|| self.part_of_month(at))
            .or_else(|| self.date(at))
            .or_else(|| self.year(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.weekday(at))
    }

    fn days(&self, from: Day, to: Day, tokens: Range<usize>) -> Time {
        // "since 1998, when many died" tells of 1998.
        let when = self.view.key(tokens.end) == "when" || self.view.reads(tokens.end, ", when");
        let open = self.is_since(tokens.start) && !when;
        let range = Interval::between(day_number(from), day_number(to));
        Time { scale: Scale::Day, range, tokens, loose: false, open, reckoned: false }
    }

    fn is_since(&self, at: usize) -> bool {
        at > self.sentence.start && self.view.key(at - 1) == "since"
    }

    fn number(&self, at: usize) -> Option<u32> {
        let token = self.view.token(at).filter(|it| it.shape == Shape::Number)?;
        self.view.text.get(token.start..token.end)?.parse().ok()
    }

    fn year_at(&self, at: usize) -> Option<i32> {
        let length = self.view.token(at).map(|it| it.end - it.start)?;
        let year = i32::try_from(self.number(at)?).ok()?;
        (length == 4 && (1500..2200).contains(&year)).then_some(year)
    }

    fn month_at(&self, at: usize) -> Option<u32> {
        let named = self.view.is_capital(at) && self.view.is(at, Traits::MONTH);
        named.then(|| month_number(self.view.key(at)))?
    }

    fn day_at(&self, at: usize) -> Option<u32> {
        self.view.token(at).filter(|it| it.shape == Shape::Number)?;
        day_ordinal(self.view.key(at))
    }

    /// The year of a month that stands without one: the last such month at the time of publication.
    fn year_of(&self, month: u32, after: usize) -> (i32, usize, bool) {
        let next = if self.view.key(after) == "," { after + 1 } else { after };
        if let Some(year) = self.year_at(next) {
            return (year, next + 1, false);
        }
        let Some(published) = self.published else { return (UNKNOWN_YEAR, after, true) };
        let year = published.year() - i32::from(month > published.month());
        (year, after, true)
    }

    /// "14 October 2031", "October 14th", "April 2022", "April".
    fn date(&self, at: usize) -> Option<Time> {
        if let (Some(day), Some(month)) = (self.day_at(at), self.month_at(at + 1)) {
            let (year, end, reckoned) = self.year_of(month, at + 2);
            let date = Day::of(year, month, day)?;
            return Some(Time { reckoned, ..self.days(date, date, at..end) });
        }
        let month = self.month_at(at)?;
        let mut after = at + 1;
        if self.view.key(after) == "." {
            after += 1;
        }
        if let Some(day) = self.day_at(after).filter(|_| self.year_at(after).is_none()) {
            let (year, end, reckoned) = self.year_of(month, after + 1);
            let date = Day::of(year, month, day)?;
            return Some(Time { reckoned, ..self.days(date, date, at..end) });
        }
        let (year, end, reckoned) = self.year_of(month, after);
        let (from, to) = month_range(year, month)?;
        Some(Time { reckoned, ..self.days(from, to, at..end) })
    }

    /// A date with its day and year, for datelines.
    pub(super) fn full_date(&self, at: usize) -> Option<Day> {
        if let Some(date) = self.iso_date(at) {
            return Some(date);
        }
        let time = self.date(at)?;
        let exact = time.range.is_exact() && !time.reckoned;
        #[allow(clippy::cast_possible_truncation)] // a day of the calendar
        exact.then(|| Day::from_number(time.range.low as i32))
    }

    /// "2031-10-14".
    fn iso_date(&self, at: usize) -> Option<Day> {
        let year = self.year_at(at)?;
        let dashes = self.view.is_hyphen(at + 1) && self.view.is_hyphen(at + 3);
        Day::of(year, self.number(at + 2)?, self.number(at + 4)?).filter(|_| dashes)
    }

    /// "first week of April", "beginning of April", "early April", "mid-April".
    fn part_of_month(&self, at: usize) -> Option<Time> {
        let view = self.view;
        let (part, month_at) =
            if let Some(nth) = day_ordinal(view.key(at)).filter(|_| view.key(at + 1) == "week") {
                let month_at = at + 2 + usize::from(view.key(at + 2) == "of");
                let from = (i32::try_from(nth).ok()? - 1) * 7 + 1;
                ((from, from + 6), month_at)
            } else {
                let part = match view.key(at) {
                    "beginning" | "start" | "early" => (1, 10),
                    "middle" | "mid" => (11, 20),
                    "end" | "late" => (21, 31),
                    _ => return None,
                };
                let skip = usize::from(view.key(at + 1) == "of" || view.is_hyphen(at + 1));
                (part, at + 1 + skip)
            };
        let month = self.month_at(month_at)?;
        let (year, end, reckoned) = self.year_of(month, month_at + 1);
        let (first, last) = month_range(year, month)?;
        let day = |nth: i32| first.plus(nth - 1).min(last);
        Some(Time { reckoned, ..self.days(day(part.0), day(part.1), at..end) })
    }

    /// "in 2019", "since 2013", "2028".
    fn year(&self, at: usize) -> Option<Time> {
        let year = self.year_at(at)?;
        let counts = self.view.is_plural(at + 1) && !self.view.is_mark(at + 1);
        let from = Day::of(year, 1, 1)?;
        let to = Day::of(year, 12, 31)?;
        (!counts).then(|| self.days(from, to, at..at + 1))
    }

    /// "33-year-old", "built in 1998", "born in 1998".
    fn origin(&self, at: usize) -> Option<Time> {
        let view = self.view;
        let time = |low: f64, high: f64, end: usize| Time {
            scale: Scale::Origin,
            range: Interval::between(low, high),
            tokens: at..end,
            loose: false,
            open: false,
            reckoned: false,
        };
        if matches!(view.key(at), "built" | "born" | "founded" | "established" | "made") {
            let year = self.year_at(at + 1 + usize::from(view.key(at + 1) == "in"))?;
            return Some(time(f64::from(year), f64::from(year), at + 3));
        }
        let old = view.is_hyphen(at + 1) && view.key(at + 2) == "year" && view.key(at + 4) == "old";
        let age = view.lexeme(at).number.filter(|_| old)?;
        let year = f64::from(self.published?.year());
        Some(time(year - age - 1.0, year - age, at + 5))
    }

    /// "yesterday", "last night", "earlier this month", "last year".
    fn relative(&self, at: usize) -> Option<Time> {
        let (view, today) = (self.view, self.published?);
        let back = |days: i32| today.plus(-days);
        let reckon = |time: Time| Some(Time { reckoned: true, ..time });
        match view.key(at) {
            "today" | "tonight" => return reckon(self.days(today, today, at..at + 1)),
            "yesterday" => return reckon(self.days(back(1), back(1), at..at + 1)),
            "last" | "this" | "previous" => {}
            _ => return None,
        }
        let this = view.key(at) == "this";
        let (from, to) = match view.key(at + 1) {
            "night" if !this => (back(1), today),
            "week" => {
                let monday = back(today.since_monday());
                let from = if this { monday } else { monday.plus(-7) };
                (from, if this { today } else { from.plus(6) })
            }
            "month" => {
                let (first, last) = month_range(today.year(), today.month())?;
                if this {
                    (first, last.min(today))
                } else {
                    let before = first.plus(-1);
                    month_range(before.year(), before.month())?
                }
            }
            "year" => {
                let year = today.year() - i32::from(!this);
                (Day::of(year, 1, 1)?, Day::of(year, 12, 31)?)
            }
            _ => return None,
        };
        let loose = at > self.sentence.start && matches!(view.key(at - 1), "earlier" | "later");
        reckon(Time { loose, ..self.days(from, to, at..at + 2) })
    }

    /// "on Sunday": the last one before the day of publication.
    fn weekday(&self, at: usize) -> Option<Time> {
        let named = self.view.is_capital(at) && self.view.is(at, Traits::WEEKDAY);
        let key = self.view.key(at);
        let plain = key.len() > 3 || !matches!(key, "sun" | "sat" | "wed" | "mon");
        let next = at > self.sentence.start && self.view.key(at - 1) == "next";
        if !named || !plain || next {
            return None;
        }
        let day = weekday_before(self.published?, key)?;
        Some(Time { reckoned: true, ..self.days(day, day, at..at + 1) })
    }

    /// "6.20 a.m.", "6 p.m.", "18:42", "noon".
    pub(super) fn clock(&self, at: usize) -> Option<Time> {
        let view = self.view;
        let (minutes, end) = match view.key(at) {
            "noon" | "midday" => (720.0, at + 1),
            "midnight" => (0.0, at + 1),
            _ => self.clock_digits(at)?,
        };
        let shortly =
            at >= self.sentence.start + 2 && matches!(view.key(at - 2), "shortly" | "just");
        let range = match (at > self.sentence.start).then(|| view.key(at - 1)) {
            Some("before") if shortly => Interval::between(minutes - SHORTLY, minutes - 1.0),
            Some("after") if shortly => Interval::between(minutes + 1.0, minutes + SHORTLY),
            Some("before") => Interval::between(0.0, minutes - 1.0),
            Some("after") => Interval::between(minutes + 1.0, 1_439.0),
            Some("about" | "around" | "near") => Interval::between(minutes - 20.0, minutes + 20.0),
            _ => Interval::exactly(minutes),
        };
        let start = if range.is_exact() { at } else { at - 1 - usize::from(shortly) };
        let loose = !range.is_exact() && !shortly;
        Some(Time {
            scale: Scale::Clock,
            range,
            tokens: start..end,
            loose,
            open: false,
            reckoned: false,
        })
    }

    fn clock_digits(&self, at: usize) -> Option<(f64, usize)> {
        let view = self.view;
        let word = view.token(at).filter(|it| it.shape == Shape::Number)?;
        let digits = view.text.get(word.start..word.end)?;
        let mut end = at + 1;
        let (hour, minute) = if let Some((hour, minute)) = digits.split_once('.') {
            (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok().filter(|_| minute.len() == 2)?)
        } else if view.key(at + 1) == ":" && self.number(at + 2).is_some() {
            end = at + 3;
            (digits.parse().ok()?, self.number(at + 2)?)
        } else {
            (digits.trim_end_matches(|it: char| it.is_alphabetic()).parse().ok()?, 0)
        };
        let suffix = view.key(end);
        let glued = digits.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
        let half = match (suffix, glued) {
            ("a.m" | "am", _) | (_, "am") => Some(0),
            ("p.m" | "pm", _) | (_, "pm") => Some(12),
            _ => None,
        };
        if hour > 24
            || minute > 59
            || half.is_none() && (end != at + 3) && suffix != "o'clock" && suffix != "gmt"
        {
            return None;
        }
        let named = matches!(suffix, "a.m" | "am" | "p.m" | "pm" | "gmt" | "o'clock");
        let hour = match half {
            Some(half) => hour % 12 + half,
            None => hour,
        };
        Some((f64::from(hour * 60 + minute), end + usize::from(named)))
    }
}

/// Stands for the year of a month where neither text gives one: the same in all of them.
const UNKNOWN_YEAR: i32 = 4;

fn month_range(year: i32, month: u32) -> Option<(Day, Day)> {
    let first = Day::of(year, month, 1)?;
    let next = if month == 12 { Day::of(year + 1, 1, 1) } else { Day::of(year, month + 1, 1) };
    Some((first, next?.plus(-1)))
}
