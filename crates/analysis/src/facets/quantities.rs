//! Numbers as ranges, with what they count. It must not know what two numbers of two texts have to
//! do with each other.

use core::ops::Range;

use super::interval::Interval;
use crate::{
    tags::Tag,
    tokens::{Shape, View},
    vocabulary::{Bound, Traits, vocabulary},
};

mod implied;
#[cfg(test)]
mod tests;

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// People.
    People,
    /// Money of one currency, by its letter.
    Money(char),
    /// Hundredths.
    Percent,
    /// A length of time, in minutes.
    Duration,
    /// Physical units: the unit's stem is the head.
    Unit,
    /// A place in a row: first, third.
    Rank,
    /// Other things that are counted.
    Things,
    /// Nothing is said: "rose to 31".
    Bare,
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) range: Interval,
    pub(crate) measure: Measure,
    /// The token of the noun that is counted.
    pub(crate) head: Option<usize>,
    /// The tokens of the whole expression, with its noun.
    pub(crate) tokens: Range<usize>,
    /// The token of the number itself.
    pub(crate) at: usize,
    /// Whether it stands only in the article or the plural: "a soldier", "soldiers".
    pub(crate) implied: bool,
    /// Whether a word before it bounds it.
    pub(crate) bound: Option<Bound>,
    /// Whether it adds to another number: "eight more".
    pub(crate) more: bool,
    /// Whether it counts some of those that were counted before: "among them two teachers".
    pub(crate) part: bool,
}

/// The numbers of a sentence; `tags` are those of its tokens.
pub(crate) fn quantities(view: &View<'_>, sentence: &Range<usize>, tags: &[Tag]) -> Vec<Quantity> {
    let reader = Reader { view, sentence, tags };
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match reader.quantity(at) {
            Some(quantity) => {
                at = quantity.tokens.end.max(at + 1);
                found.push(quantity);
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'v, 'a> {
    view: &'v View<'a>,
    sentence: &'v Range<usize>,
    tags: &'v [Tag],
}

/// A number as it stands, before its noun is looked for.
struct Numeral {
    range: Interval,
    end: usize,
    vague: bool,
}

impl Reader<'_, '_> {
    fn tag(&self, at: usize) -> Tag {
        let nth = at.checked_sub(self.sentence.start);
        nth.and_then(|nth| self.tags.get(nth)).copied().unwrap_or(Tag::Mark)
    }

    fn quantity(&self, at: usize) -> Option<Quantity> {
        if let Some(quantity) = self.rank(at) {
            return Some(quantity);
        }
        let numeral = self.numeral(at);
        let Some(numeral) = numeral else { return self.implied(at) };
        if self.is_part_of_time_or_label(at, numeral.end) {
            return None;
        }
        let mut range = numeral.range;
        let mut end = numeral.end;
        // "10 to 15", "10-15", "between 10 and 15"
        let joins = matches!(self.view.key(end), "to" | "-" | "and");
        if joins
            && (self.view.key(end) != "and" || self.view.key(at.wrapping_sub(1)) == "between")
            && let Some(upper) = self.numeral(end + 1)
            && upper.range.low > range.low
        {
            range = Interval::between(range.low, upper.range.high);
            end = upper.end;
        }
        let (bound, start) = self.bound(at);
        if !numeral.vague || bound == Some(Bound::AtMost) {
            range = bounded(range, bound);
        }
        Some(self.with_head(at, start, end, range, bound))
    }

    /// A number in digits or words that starts at `at`.
    fn numeral(&self, at: usize) -> Option<Numeral> {
        let (view, known) = (self.view, vocabulary());
        if at >= self.sentence.end {
            return None;
        }
        let key = view.key(at);
        if let Some((low, high)) = known.vague(key) {
            let vague_few = key == "few" && view.key(at.wrapping_sub(1)) != "a";
            if vague_few
                || matches!(key, "many" | "scores") && view.key(at + 1) != "of" && key != "many"
            {
                return None;
            }
            return Some(Numeral { range: Interval::between(low, high), end: at + 1, vague: true });
        }
        let mut value = self.value(at)?;
        if key == "one" && !self.is_counting_one(at) {
            return None;
        }
        let mut end = at + 1;
        if let Some((units, next)) = self.units_after_tens(at, value) {
            value += units;
            end = next;
        }
        while let Some(times) = known.multiplier(view.key(end)).filter(|_| end < self.sentence.end)
        {
            value *= times;
            end += 1;
            // "a hundred and fifty"
            let next = if view.key(end) == "and" { end + 1 } else { end };
            let rest = view.lexeme(next).number.filter(|it| *it < times);
            if let Some(rest) = rest
                .filter(|_| times < 1e6 && view.token(at).is_some_and(|it| it.shape == Shape::Word))
            {
                value += rest;
                end = next + 1;
            }
        }
        Some(Numeral { range: Interval::exactly(value), end, vague: false })
    }

    /// The value of the digits or the number word at `at`, or of "a" before a multiplier.
    fn value(&self, at: usize) -> Option<f64> {
        let view = self.view;
        if let Some(value) = view.lexeme(at).number {
            return Some(value);
        }
        let next = view.key(at + 1);
        // "a month's time"
        let unit = super::times::minutes_of_unit(&view.lexeme(at + 1).stem_text).is_some()
            && view.token(at + 1).is_some_and(|it| it.possessive);
        let many = matches!(next, "hundred" | "thousand" | "million" | "dozen" | "billion");
        (matches!(view.key(at), "a" | "an") && (unit || many)).then_some(1.0)
    }

    /// What follows the tens in "twenty-three", and where it ends.
    fn units_after_tens(&self, at: usize, value: f64) -> Option<(f64, usize)> {
        let view = self.view;
        let word = |at: usize| view.token(at).is_some_and(|it| it.shape == Shape::Word);
        let next = if view.is_hyphen(at + 1) { at + 2 } else { at + 1 };
        let tens = (20.0..100.0).contains(&value) && value % 10.0 == 0.0 && word(at) && word(next);
        let units = view.lexeme(next).number.filter(|it| (1.0..10.0).contains(it))?;
        tens.then_some((units, next + 1))
    }

    /// Whether "one" counts something, rather than stands for somebody.
    fn is_counting_one(&self, at: usize) -> bool {
        let next = self.view.lexeme(at + 1);
        next.is_word
            && !next.traits.meet(Traits::STOP)
            && self.view.key(at.wrapping_sub(1)) != "the"
            && !matches!(self.view.key(at.wrapping_sub(1)), "this" | "that" | "another")
    }

    /// Whether the number is a year, a clock time, a day of a month, an age after a name, or a part
    /// of a name.
    fn is_part_of_time_or_label(&self, at: usize, end: usize) -> bool {
        let view = self.view;
        let (before, after) = (at.wrapping_sub(1), view.lexeme(end));
        let value = view.lexeme(at).number.unwrap_or(0.0);
        let digits = view.words(at..at + 1);
        let in_sentence = at > self.sentence.start;
        // "Nov. 8"
        let stopped = view.key(before) == "." && at > self.sentence.start + 1;
        let before_stop = before.wrapping_sub(usize::from(stopped));
        let month_near =
            view.is(before_stop, Traits::MONTH) && in_sentence && view.is_capital(before_stop)
                || after.traits.meet(Traits::MONTH) && view.is_capital(end);
        let year = digits.len() == 4
            && (1500.0..2100.0).contains(&value)
            && !(after.traits.meet(Traits::PERSON | Traits::UNIT) || self.is_counted(end));
        let clock = matches!(view.key(end), "a.m" | "p.m" | "am" | "pm" | "gmt" | ":" | "o'clock")
            || view.key(before) == ":"
                && in_sentence
                && view.lexeme(before.wrapping_sub(1)).number.is_some();
        let label = in_sentence
            && self.tag(before) == Tag::Name
            && !view.is(before, Traits::WEEKDAY)
            && view.is_mark(end)
            && value < 100.0;
        // "Vance, 34, said"
        let age = view.key(before) == "," && view.key(end) == "," && value < 120.0;
        let aged = view.key(before) == "aged"
            || view.is_hyphen(end) && matches!(view.key(end + 1), "year" | "old");
        in_sentence && (label || age)
            || month_near && value <= 31.0
            || year
            || clock
            || aged && !view.is(end + 1, Traits::TIME_UNIT)
    }

    /// Whether a plural noun follows, which the number counts.
    fn is_counted(&self, at: usize) -> bool {
        !self.view.is_mark(at) && self.view.is_plural(at) && self.tag(at) == Tag::Content
    }

    /// What bounds the number at `at`, and where the expression starts then.
    fn bound(&self, at: usize) -> (Option<Bound>, usize) {
        let view = self.view;
        let mut at = at;
        if matches!(view.key(at.wrapping_sub(1)), "$" | "£" | "€" | "¥") && at > self.sentence.start
        {
            at -= 1;
        }
        if view.is_quotation_mark(at.wrapping_sub(1)) && at > self.sentence.start {
            at -= 1;
        }
        for words in (1..=3_usize).rev() {
            let Some(start) = at.checked_sub(words).filter(|it| *it >= self.sentence.start) else {
                continue;
            };
            let keys: Vec<&str> = (start..at).map(|it| view.key(it)).collect();
            if let Some(bound) = vocabulary().bound(&keys.join("_")) {
                let placed = bound == Bound::LessThan
                    && matches!(keys.as_slice(), ["under" | "below"])
                    || bound == Bound::MoreThan && matches!(keys.as_slice(), ["above"])
                    || bound == Bound::About && matches!(keys.as_slice(), ["near"]);
                if !placed {
                    return (Some(bound), start);
                }
            }
        }
        // "300 of us at least"
        (None, at)
    }

    fn with_head(
        &self,
        at: usize,
        start: usize,
        end: usize,
        range: Interval,
        bound: Option<Bound>,
    ) -> Quantity {
        let view = self.view;
        let money = view
            .words(at.wrapping_sub(1)..at)
            .chars()
            .last()
            .filter(|it| matches!(it, '$' | '£' | '€' | '¥'));
        let mut quantity = Quantity {
            range,
            measure: Measure::Bare,
            head: None,
            tokens: start..end,
            at,
            implied: false,
            bound,
            more: false,
            part: self.is_part(start),
        };
        if let Some(sign) = money.filter(|_| at > self.sentence.start) {
            quantity.measure = Measure::Money(sign);
            return quantity;
        }
        if view.key(end) == "%" {
            quantity.measure = Measure::Percent;
            quantity.tokens.end = end + 1;
            return quantity;
        }
        self.find_head(end, &mut quantity);
        quantity
    }

    /// Whether the words before say that a part of a whole follows.
    fn is_part(&self, start: usize) -> bool {
        let view = self.view;
        let before =
            |words: usize| start.checked_sub(words).filter(|it| *it >= self.sentence.start);
        let group = ["among them", "among whom", "of them", "of whom", "of which", "of these"];
        before(1).is_some_and(|at| view.key(at) == "including")
            || before(2).is_some_and(|at| group.iter().any(|words| view.reads(at, words)))
    }

    /// "a four-day siege": a length of time.
    fn take_duration(&self, at: usize, quantity: &mut Quantity) -> bool {
        let unit = at + usize::from(self.view.is_hyphen(at));
        let minutes = super::times::minutes_of_unit(&self.view.lexeme(unit).stem_text);
        let Some(minutes) = minutes else { return false };
        let range = quantity.range;
        quantity.range = Interval::between(range.low * minutes, range.high * minutes);
        quantity.measure = Measure::Duration;
        quantity.head = Some(unit);
        quantity.tokens.end = unit + 1;
        true
    }

    /// Looks for the noun that is counted from `at` on.
    fn find_head(&self, at: usize, quantity: &mut Quantity) {
        let view = self.view;
        let mut at = at;
        let mut head = None;
        if self.take_duration(at, quantity) {
            return;
        }
        if view.key(at) == "of" {
            at += 1;
            if matches!(view.key(at), "us" | "them") {
                quantity.measure = Measure::People;
                quantity.tokens.end = at + 1;
                return self.bound_after(at + 1, quantity);
            }
        }
        for place in at..(at + FURTHEST_HEAD).min(self.sentence.end) {
            let key = view.key(place);
            if view.is_hyphen(place) {
                continue;
            }
            if PASSED_OVER.contains(&key) && head.is_none() {
                quantity.more |= matches!(key, "more" | "further" | "additional" | "other");
                continue;
            }
            let tag = self.tag(place);
            let noun = matches!(tag, Tag::Content | Tag::Name)
                || tag == Tag::Finite && head.is_none() && self.view.is_plural(place);
            if !noun || tag == Tag::Mark {
                break;
            }
            let first_person =
                head.is_some_and(|it: usize| view.is(it, Traits::PERSON) && view.is_plural(it));
            if first_person {
                break;
            }
            head = Some(place);
            // "25 kilometres north"
            if view.is(place, Traits::UNIT) && key != "per" {
                break;
            }
        }
        if let Some(head) = head {
            quantity.tokens.end = head + 1;
            quantity.head = Some(head);
            quantity.measure = self.measure(head);
        }
        self.bound_after(quantity.tokens.end, quantity);
    }

    /// "at least" after the number.
    fn bound_after(&self, at: usize, quantity: &mut Quantity) {
        if quantity.bound.is_none() && self.view.reads(at, "at least") {
            quantity.range = bounded(quantity.range, Some(Bound::AtLeast));
            quantity.bound = Some(Bound::AtLeast);
        }
    }

    fn measure(&self, head: usize) -> Measure {
        let lexeme = self.view.lexeme(head);
        let traits = lexeme.traits;
        match lexeme.stem_text.as_str() {
            "percent" | "cent" => Measure::Percent,
            "dollar" => Measure::Money('$'),
            "pound" => Measure::Money('£'),
            "euro" => Measure::Money('€'),
            "yen" => Measure::Money('¥'),
            _ if traits.meet(Traits::UNIT) => Measure::Unit,
            _ if traits.meet(Traits::PERSON)
                || matches!(lexeme.key.as_str(), "dead" | "missing" | "injured" | "wounded") =>
            {
                Measure::People
            }
            _ => Measure::Things,
        }
    }

    /// "the third accident", "first time".
    fn rank(&self, at: usize) -> Option<Quantity> {
        let view = self.view;
        let value = vocabulary().ordinal(view.key(at))?;
        let noun =
            self.tag(at + 1) == Tag::Content && !view.is(at + 1, Traits::TIME_UNIT | Traits::MONTH);
        let time = view.is_capital(at) || !noun;
        if time || view.key(at) == "second" && view.lexeme(at.wrapping_sub(1)).number.is_some() {
            return None;
        }
        let mut quantity = Quantity {
            range: Interval::exactly(value),
            measure: Measure::Rank,
            head: None,
            tokens: at..at + 1,
            at,
            implied: false,
            bound: None,
            more: false,
            part: false,
        };
        self.find_head(at + 1, &mut quantity);
        quantity.measure = Measure::Rank;
        quantity.range = Interval::exactly(value);
        quantity.head.is_some().then_some(quantity)
    }
}

/// Words between a number and its noun that tell nothing of what is counted.
const PASSED_OVER: [&str; 12] = [
    "more",
    "other",
    "further",
    "additional",
    "new",
    "the",
    "his",
    "her",
    "its",
    "their",
    "of",
    "official",
];
/// Words after a number among which its noun is looked for.
const FURTHEST_HEAD: usize = 6;

fn bounded(range: Interval, bound: Option<Bound>) -> Interval {
    match bound {
        Some(Bound::AtLeast) => Interval::between(range.low, f64::INFINITY),
        Some(Bound::AtMost) => Interval::between(0.0, range.high),
        Some(Bound::MoreThan) => Interval::between(range.low * (1.0 + 1e-6), f64::INFINITY),
        Some(Bound::LessThan) => Interval::between(0.0, range.high * (1.0 - 1e-6)),
        Some(Bound::About) => Interval::about(range.low),
        None => range,
    }
}
