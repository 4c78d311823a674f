//! Dates of a file in a reader's words. The month names come with the words, so that a page made
//! by server rendering reads the same as the one a browser makes.

use super::{Words, fill};

/// `2022-04-26T10:54+05:30` as "26 April 2022, 10:54 (UTC+05:30)"; as much as the file gives. What
/// is not an ISO 8601 date comes back as it is.
///
/// ```
/// use source_comparison::words::{date, words_for};
/// let english = words_for("en");
/// assert_eq!(date(english, "2022-04-26T10:54+05:30"), "26 April 2022, 10:54 (UTC+05:30)");
/// assert_eq!(date(english, "2022-04"), "April 2022");
/// assert_eq!(date(english, "spring"), "spring");
/// ```
pub fn date(words: &Words, iso: &str) -> String {
    let (day, time) = iso.split_once('T').unwrap_or((iso, ""));
    let Some(day) = civil_day(words, day) else { return iso.to_owned() };
    match clock(time) {
        Some(time) => fill(words.day_time, &[("day", &day), ("time", &time)]),
        None => day,
    }
}

fn civil_day(words: &Words, day: &str) -> Option<String> {
    let mut parts = day.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && is_number(year))?;
    let Some(month) = parts.next() else { return Some(year.to_owned()) };
    let month = month.parse::<usize>().ok()?.checked_sub(1)?;
    let month = *words.months.get(month)?;
    let Some(day) = parts.next() else {
        return Some(fill(words.month_year, &[("m", month), ("y", year)]));
    };
    let day = Some(day.trim_start_matches('0')).filter(|day| is_number(day))?;
    let day = if day == "1" { words.first_day } else { day };
    Some(fill(words.day_month_year, &[("d", day), ("m", month), ("y", year)]))
}

/// `10:54+05:30` as `10:54 (UTC+05:30)`.
fn clock(time: &str) -> Option<String> {
    let zone_at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at_checked(zone_at)?;
    let mut parts = clock.split(':');
    let hours = parts.next().filter(|hours| is_number(hours))?;
    let minutes = parts.next().filter(|minutes| is_number(minutes))?;
    Some(match zone {
        "" => format!("{hours}:{minutes}"),
        "Z" => format!("{hours}:{minutes} (UTC)"),
        offset => format!("{hours}:{minutes} (UTC{offset})"),
    })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
