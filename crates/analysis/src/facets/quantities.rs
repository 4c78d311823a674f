//! Numbers as ranges, with what they count. It must not know what two numbers of two texts have to
//! do with each other.

use core::ops::Range;

use super::interval::Interval;
use crate::{
    tags::Tag,
    tokens::{Shape, View},
    vocabulary::{Bound, Traits, vocabulary},
};

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
        if joins && (self.view.key(end) != "and" || self.view.key(at.wrapping_sub(1)) == "between") {
            if let Some(upper) = self.numeral(end + 1)
                && upper.range.low > range.low
            {
                range = Interval::between(range.low, upper.range.high);
                end = upper.end;
            }
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
            if vague_few || matches!(key, "many" | "scores") && view.key(at + 1) != "of" && key != "many" {
                return None;
            }
            return Some(Numeral { range: Interval::between(low, high), end: at + 1, vague: true });
        }
        let mut value = match view.lexeme(at).number {
            Some(value) => value,
            None if matches!(key, "a" | "an") && super::times::minutes_of_unit(&view.lexeme(at + 1).stem_text).is_some() && view.token(at + 1).is_some_and(|it| it.possessive) => 1.0,
            None if matches!(key, "a" | "an") && matches!(view.key(at + 1), "hundred" | "thousand" | "million" | "dozen" | "billion") => 1.0,
            None => return None,
        };
        if key == "one" && !self.is_counting_one(at) {
            return None;
        }
        let mut end = at + 1;
        // "twenty-three"
        if (20.0..100.0).contains(&value) && value % 10.0 == 0.0 && view.token(at)?.shape == Shape::Word {
            let next = if view.is_hyphen(end) { end + 1 } else { end };
            if let Some(units) = view.lexeme(next).number.filter(|it| (1.0..10.0).contains(it))
                && view.token(next)?.shape == Shape::Word
            {
                value += units;
                end = next + 1;
            }
        }
        while let Some(times) = known.multiplier(view.key(end)).filter(|_| end < self.sentence.end) {
            value *= times;
            end += 1;
            // "a hundred and fifty"
            let next = if view.key(end) == "and" { end + 1 } else { end };
            let rest = view.lexeme(next).number.filter(|it| *it < times);
            if let Some(rest) = rest.filter(|_| times < 1e6 && view.token(at).is_some_and(|it| it.shape == Shape::Word)) {
                value += rest;
                end = next + 1;
            }
        }
        Some(Numeral { range: Interval::exactly(value), end, vague: false })
    }

    /// Whether "one" counts something, rather than stands for somebody.
    fn is_counting_one(&self, at: usize) -> bool {
        let next = self.view.lexeme(at + 1);
        next.is_word && !next.traits.meet(Traits::STOP) && self.view.key(at.wrapping_sub(1)) != "the"
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
        let month_near = view.is(before, Traits::MONTH) && in_sentence && view.is_capital(before)
            || after.traits.meet(Traits::MONTH) && view.is_capital(end);
        let year = digits.len() == 4 && (1500.0..2100.0).contains(&value)
            && !(after.traits.meet(Traits::PERSON | Traits::UNIT) || self.is_counted(end));
        let clock = matches!(view.key(end), "a.m" | "p.m" | "am" | "pm" | "gmt" | ":" | "o'clock")
            || view.key(before) == ":" && in_sentence && view.lexeme(before.wrapping_sub(1)).number.is_some();
        let label = in_sentence
            && self.tag(before) == Tag::Name
            && !view.is(before, Traits::WEEKDAY)
            && view.is_mark(end)
            && value < 100.0;
        // "Vance, 34, said"
        let age = view.key(before) == "," && view.key(end) == "," && value < 120.0;
        let aged = view.key(before) == "aged" || view.is_hyphen(end) && matches!(view.key(end + 1), "year" | "old");
        in_sentence && (label || age) || month_near && value <= 31.0 || year || clock || aged && !view.is(end + 1, Traits::TIME_UNIT)
    }

    /// Whether a plural noun follows, which the number counts.
    fn is_counted(&self, at: usize) -> bool {
        !self.view.is_mark(at) && self.view.is_plural(at) && self.tag(at) == Tag::Content
    }

    /// What bounds the number at `at`, and where the expression starts then.
    fn bound(&self, at: usize) -> (Option<Bound>, usize) {
        let view = self.view;
        let mut at = at;
        if matches!(view.key(at.wrapping_sub(1)), "$" | "£" | "€" | "¥") && at > self.sentence.start {
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
                let placed = bound == Bound::LessThan && matches!(keys.as_slice(), ["under" | "below"])
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

    fn with_head(&self, at: usize, start: usize, end: usize, range: Interval, bound: Option<Bound>) -> Quantity {
        let view = self.view;
        let money = view.words(at.wrapping_sub(1)..at).chars().last().filter(|it| matches!(it, '$' | '£' | '€' | '¥'));
        let mut quantity = Quantity {
            range,
            measure: Measure::Bare,
            head: None,
            tokens: start..end,
            at,
            implied: false,
            bound,
            more: false,
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

    /// Looks for the noun that is counted from `at` on.
    fn find_head(&self, at: usize, quantity: &mut Quantity) {
        let view = self.view;
        let mut at = at;
        let mut head = None;
        // "a four-day siege": a length of time.
        let unit = at + usize::from(view.is_hyphen(at));
        if let Some(minutes) = super::times::minutes_of_unit(&view.lexeme(unit).stem_text) {
            quantity.range = Interval::between(quantity.range.low * minutes, quantity.range.high * minutes);
            quantity.measure = Measure::Duration;
            quantity.head = Some(unit);
            quantity.tokens.end = unit + 1;
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
            if matches!(key, "more" | "other" | "further" | "additional" | "new" | "the" | "his" | "her" | "its" | "their" | "of" | "official") && head.is_none() {
                quantity.more |= matches!(key, "more" | "further" | "additional" | "other");
                continue;
            }
            let tag = self.tag(place);
            let noun = matches!(tag, Tag::Content | Tag::Name)
                || tag == Tag::Finite && head.is_none() && self.view.is_plural(place);
            if !noun || tag == Tag::Mark {
                break;
            }
            let first_person = head.is_some_and(|it: usize| view.is(it, Traits::PERSON) && view.is_plural(it));
            if first_person {
                break;
            }
            head = Some(place);
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
            _ if traits.meet(Traits::PERSON) || matches!(lexeme.key.as_str(), "dead" | "missing" | "injured" | "wounded") => Measure::People,
            _ => Measure::Things,
        }
    }

    /// "the third accident", "first time".
    fn rank(&self, at: usize) -> Option<Quantity> {
        let view = self.view;
        let value = vocabulary().ordinal(view.key(at))?;
        let noun = self.tag(at + 1) == Tag::Content && !view.is(at + 1, Traits::TIME_UNIT | Traits::MONTH);
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
        };
        self.find_head(at + 1, &mut quantity);
        quantity.measure = Measure::Rank;
        quantity.range = Interval::exactly(value);
        quantity.head.is_some().then_some(quantity)
    }

    /// "a soldier", "soldiers", "no passengers": a number that only the grammar gives.
    fn implied(&self, at: usize) -> Option<Quantity> {
        let view = self.view;
        let key = view.key(at);
        if matches!(key, "a" | "an") {
            let head = self.noun_after(at + 1, false)?;
            return Some(self.implied_quantity(at..head + 1, head, Interval::exactly(1.0)));
        }
        let plain = self.tag(at) == Tag::Content || self.tag(at) == Tag::Name;
        let opens = at == self.sentence.start || !matches!(self.tag(at - 1), Tag::Content | Tag::Name | Tag::Number)
            && !view.is(at - 1, Traits::DETERMINER) && !view.token(at - 1).is_some_and(|it| it.possessive)
            && !view.is_hyphen(at - 1);
        if !plain || !opens {
            return None;
        }
        let head = self.noun_after(at, true)?;
        Some(self.implied_quantity(at..head + 1, head, Interval::between(2.0, f64::INFINITY)))
    }

    /// The last noun of the run of nouns from `at` on, where it is of people in the number asked.
    fn noun_after(&self, at: usize, plural: bool) -> Option<usize> {
        let view = self.view;
        let mut head = None;
        for place in at..(at + FURTHEST_HEAD).min(self.sentence.end) {
            if !matches!(self.tag(place), Tag::Content | Tag::Name) {
                break;
            }
            head = Some(place);
            if view.token(place).is_some_and(|it| it.possessive) {
                head = None;
            }
        }
        let head = head?;
        let person = view.is(head, Traits::PERSON) && !view.is_capital(head);
        let is_plural = view.is_plural(head);
        (person && is_plural == plural && !view.is(head, Traits::BODY)).then_some(head)
    }

    fn implied_quantity(&self, tokens: Range<usize>, head: usize, range: Interval) -> Quantity {
        Quantity {
            range,
            measure: Measure::People,
            head: Some(head),
            at: tokens.start,
            tokens,
            implied: true,
            bound: None,
            more: self.view.key(head) == "others",
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::{Interval, Measure, Quantity, quantities};
    use crate::{
        lexemes::Lexemes,
        tags::tags,
        tokens::{Reading, View},
    };

    fn read(text: &str) -> Vec<(Quantity, String)> {
        let mut lexemes = Lexemes::default();
        let reading = Reading::new(text, &mut lexemes);
        let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
        let sentence = reading.sentences[0].clone();
        let tags = tags(&view, &sentence, false);
        let found = quantities(&view, &sentence, &tags);
        found.into_iter().map(|it| { let words = view.words(it.tokens.clone()).to_owned(); (it, words) }).collect()
    }

    fn first(text: &str) -> (Interval, Measure, String) {
        let (quantity, words) = read(text).into_iter().next().unwrap();
        (quantity.range, quantity.measure, words)
    }

    #[test]
    fn numbers_are_ranges_with_a_noun() {
        let (range, measure, words) = first("It killed at least 23 passengers there.");
        assert_eq!((range.low, range.high), (23.0, f64::INFINITY));
        assert_eq!((measure, words.as_str()), (Measure::People, "at least 23 passengers"));
        assert_eq!(first("He has up to three hundred goats.").0, Interval::between(0.0, 300.0));
        assert_eq!(first("He saw twenty-one boats.").0, Interval::exactly(21.0));
        assert_eq!(first("It cost $2.5 million.").0, Interval::exactly(2.5e6));
        assert_eq!(first("Dozens of villagers fled.").0, Interval::between(24.0, 199.0));
        assert_eq!(first("Some 40 of them at least stayed.").1, Measure::People);
    }

    #[test]
    fn one_and_several_are_told_apart_by_grammar() {
        let (range, _, words) = first("They seized a foreign soldier.");
        assert_eq!((range, words.as_str()), (Interval::exactly(1.0), "a foreign soldier"));
        assert_eq!(first("They seized foreign soldiers.").0.low, 2.0);
    }

    #[test]
    fn years_times_and_ages_are_no_counts() {
        for text in ["In 2019 it sank.", "It left at 6.20 a.m. then.", "Ada Vey, 34, knew.", "On 14 May it sank."] {
            assert!(read(text).is_empty(), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn places_in_a_row_are_ranks() {
        let (range, measure, _) = first("It is the second deadly accident there.");
        assert_eq!((range, measure), (Interval::exactly(2.0), Measure::Rank));
    }
}
