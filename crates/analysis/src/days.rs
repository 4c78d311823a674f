//! Days of the calendar, counted. A library's tables for them would cost a page 4 KB. It must not
//! know how texts write a day.

/// A day of the Gregorian calendar, which is taken to have held at all times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(i32);

/// Days of four centuries, of one, and of four years.
const FOUR_CENTURIES: i32 = 146_097;
const CENTURY: i32 = 36_524;
const FOUR_YEARS: i32 = 1_461;

/// Days before each month of a year that begins in March, and of that year, leap day aside.
const BEFORE: [i32; 13] = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337, 366];

impl Day {
    /// The day of a date; `None` if the calendar has none such, or for a year before 1 or after
    /// 9999.
    pub(crate) fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        let day_of_month = i32::try_from(day).ok()?;
        let plausible = (1..=9999).contains(&year) && (1..=12).contains(&month);
        if !plausible || !(1..=31).contains(&day_of_month) {
            return None;
        }
        let place = (month as usize + 9) % 12;
        let years = year - i32::from(month < 3);
        let leaps = years / 4 - years / 100 + years / 400;
        let before = years * 365 + leaps + BEFORE.get(place)?;
        // The first of March of the year 0 is the 60th day before the first of January of the year
        // 1, turned round: day 1 is that January's first.
        let found = Self(before + day_of_month - 306);
        (found.date() == (year, month, day)).then_some(found)
    }

    /// The day so many days after the last one of the year 0.
    pub(crate) const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// How many days after the last one of the year 0 it is.
    pub(crate) const fn number(self) -> i32 {
        self.0
    }

    /// The day so many days later; earlier for a negative number.
    pub(crate) const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days since the last Monday: 0 on a Monday, 6 on a Sunday.
    pub(crate) const fn since_monday(self) -> i32 {
        (self.0 - 1).rem_euclid(7)
    }

    /// Year, month and day of the month.
    pub(crate) fn date(self) -> (i32, u32, u32) {
        let since = self.0 + 305;
        let (cycle, rest) = (since.div_euclid(FOUR_CENTURIES), since.rem_euclid(FOUR_CENTURIES));
        let century = (rest / CENTURY).min(3);
        let rest = rest - century * CENTURY;
        let four = rest / FOUR_YEARS;
        let rest = rest % FOUR_YEARS;
        let year = (rest / 365).min(3);
        let rest = rest - year * 365;
        let place = BEFORE.iter().rposition(|before| *before <= rest).unwrap_or(0);
        let day = rest - BEFORE.get(place).unwrap_or(&0) + 1;
        let month = (place + 2) % 12 + 1;
        let year = cycle * 400 + century * 100 + four * 4 + year + i32::from(place >= 10);
        (year, month as u32, day.unsigned_abs())
    }

    /// Its year.
    pub(crate) fn year(self) -> i32 {
        self.date().0
    }

    /// Its month, 1 to 12.
    pub(crate) fn month(self) -> u32 {
        self.date().1
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_follow_each_other_through_leap_years_and_centuries() {
        let mut number = 0;
        for year in 1..=2401 {
            for month in 1..=12 {
                let leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
                let last = match month {
                    2 => 28 + u32::from(leap),
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                };
                for day in 1..=31 {
                    number += i32::from(day <= last);
                    let expected = (day <= last).then(|| Day::from_number(number));
                    assert_eq!(Day::of(year, month, day), expected, "{year}-{month}-{day}");
                }
            }
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        let day = Day::of(2031, 10, 14).unwrap();
        assert_eq!(day.since_monday(), 1);
        assert_eq!(day.plus(-1).since_monday(), 0);
        assert_eq!(day.plus(5).since_monday(), 6);
    }

    #[test]
    fn no_day_is_where_the_calendar_has_none() {
        for (year, month, day) in [(2031, 2, 29), (2031, 0, 1), (2031, 13, 1), (0, 1, 1), (1, 1, 0)]
        {
            assert_eq!(Day::of(year, month, day), None);
        }
    }
}
