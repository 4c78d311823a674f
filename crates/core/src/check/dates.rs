//! Whether a text is a date as ISO 8601 writes it, with a day that the calendar has. It must not
//! know what happened on it.

/// How exact a date is, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precision {
    /// `YYYY`.
    Year,
    /// `YYYY-MM`.
    Month,
    /// `YYYY-MM-DD`.
    Day,
    /// `YYYY-MM-DDTHH:MM`, with seconds and an offset from UTC where they are known.
    Time,
}

/// How exact the date is that the text writes; `None` where it writes none.
pub(super) fn precision(text: &str) -> Option<Precision> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|month| digits(month, 2)).map_or(Some(None), |m| m.map(Some))?;
    let day = parts.next().map(|day| digits(day, 2)).map_or(Some(None), |d| d.map(Some))?;
    if parts.next().is_some() || month.is_some_and(|month| !(1..=12).contains(&month)) {
        return None;
    }
    match (month, day, time) {
        (None, _, None) => Some(Precision::Year),
        (Some(_), None, None) => Some(Precision::Month),
        (Some(month), Some(day), time) => {
            let real = (1..=days_in(year, month)).contains(&day) && time.is_none_or(is_time);
            let precision = if time.is_some() { Precision::Time } else { Precision::Day };
            real.then_some(precision)
        }
        _ => None,
    }
}

const fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// Whether this is `HH:MM` or `HH:MM:SS`, with `Z`, `±HH:MM` or nothing after it.
fn is_time(text: &str) -> bool {
    let clock = match text.strip_suffix('Z') {
        Some(clock) => clock,
        None => match text.split_once(['+', '-']) {
            Some((clock, offset)) if is_clock(offset, false) => clock,
            Some(_) => return false,
            None => text,
        },
    };
    is_clock(clock, true)
}

fn is_clock(text: &str, seconds_allowed: bool) -> bool {
    let mut parts = text.split(':');
    let mut next_below =
        |limit| Some(digits(parts.next()?, 2).is_some_and(|number| number < limit));
    let (hours, minutes, seconds) = (next_below(24), next_below(60), next_below(60));
    let seconds_fit = seconds.is_none_or(|fit| fit && seconds_allowed);
    hours == Some(true) && minutes == Some(true) && seconds_fit && parts.next().is_none()
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Precision, precision};

    #[test]
    fn dates_are_as_exact_as_they_are_written() {
        for (text, expected) in [
            ("2022", Precision::Year),
            ("2022-04", Precision::Month),
            ("2024-02-29", Precision::Day),
            ("2000-02-29", Precision::Day),
            ("2022-04-26T10:54", Precision::Time),
            ("2022-04-26T10:54:59", Precision::Time),
            ("2022-04-26T10:54Z", Precision::Time),
            ("2022-04-26T10:54+05:30", Precision::Time),
            ("2022-04-26T10:54:00-11:00", Precision::Time),
        ] {
            assert_eq!(precision(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_the_calendar_or_the_clock_does_not_have_is_no_date() {
        for text in [
            "",
            "22",
            "2022-",
            "2022-13",
            "2022-00",
            "2022-1-1",
            "2023-02-29",
            "1900-02-29",
            "2022-04-31",
            "2022-04-26T",
            "2022-04T10:00",
            "2022-04-26T24:00",
            "2022-04-26T10",
            "2022-04-26T10:60",
            "2022-04-26 10:54",
            "2022-04-26T10:54+5",
            "26 April 2022",
            "２０２２",
            "2022-04-26T10:54ZZ",
            "2022-04-26T10:54+01:00:00",
            "-2022",
            "2022-04-26-01",
        ] {
            assert_eq!(precision(text), None, "{text}");
        }
    }
}
