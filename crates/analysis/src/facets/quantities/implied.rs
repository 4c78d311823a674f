//! Numbers that only the grammar gives: one, or several.

use core::ops::Range;

use super::{FURTHEST_HEAD, Measure, Quantity, Reader};
use crate::{facets::interval::Interval, tags::Tag, vocabulary::Traits};

impl Reader<'_, '_> {
    /// "a soldier", "soldiers", "no passengers": a number that only the grammar gives.
    pub(super) fn implied(&self, at: usize) -> Option<Quantity> {
        let view = self.view;
        let key = view.key(at);
        if matches!(key, "a" | "an") {
            let head = self.noun_after(at + 1, false)?;
            return Some(self.implied_quantity(at..head + 1, head, Interval::exactly(1.0)));
        }
        let plain = self.tag(at) == Tag::Content || self.tag(at) == Tag::Name;
        let opens = at == self.sentence.start
            || !matches!(self.tag(at - 1), Tag::Content | Tag::Name | Tag::Number)
                && !view.is(at - 1, Traits::DETERMINER)
                && !view.token(at - 1).is_some_and(|it| it.possessive)
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
            part: false,
        }
    }
}
