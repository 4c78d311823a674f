//! Noun phrases: how far the words that name somebody reach.

use core::ops::Range;

use super::Sentence;
use crate::{tags::Tag, vocabulary::Traits};

/// Words of a noun phrase at most.
const LONGEST: usize = 14;

impl Sentence<'_, '_> {
    /// Whether the word at `at` may belong to a noun phrase.
    fn is_nominal(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Name | Tag::Content | Tag::Number)
            || self.tag(at) == Tag::Participle && self.tag(at + 1) == Tag::Content
    }

    fn is_determiner(&self, at: usize) -> bool {
        self.tag(at) == Tag::Function
            && (self.view.is(at, Traits::DETERMINER)
                || matches!(self.view.key(at), "other" | "own" | "former" | "late"))
    }

    /// The noun phrase that ends before `end`, or the pronoun there.
    pub(super) fn phrase_before(&self, end: usize) -> Option<Range<usize>> {
        let view = self.view;
        let last = end.checked_sub(1).filter(|it| self.range.contains(it))?;
        if self.tag(last) == Tag::Function
            && view.is(last, Traits::PRONOUN)
            && !matches!(view.key(last), "that" | "which" | "who" | "whom")
        {
            return Some(last..end);
        }
        // "the River Board (RB)"
        let mut at = end;
        if view.key(last) == ")" {
            let open = (self.range.start..last).rev().take(6).find(|it| view.key(*it) == "(")?;
            at = open;
        }
        let limit = self.range.start.max(at.saturating_sub(LONGEST));
        let mut start = at;
        while start > limit {
            let before = start - 1;
            let hyphen = view.is_hyphen(before) && start < at && before > limit;
            let joint = start < at
                && matches!(view.key(before), "of" | "for" | "and" | "de" | "al" | "in")
                && before > limit
                && self.is_nominal(before - 1)
                && self.joins(before, start);
            if self.is_nominal(before) || hyphen || joint {
                start = before;
            } else if self.is_determiner(before) {
                start = before;
                let further = before > limit
                    && matches!(view.key(before - 1), "of" | "for")
                    && self.is_nominal(before.saturating_sub(2));
                if !further {
                    break;
                }
                start = before - 1;
            } else {
                break;
            }
        }
        let has_noun = (start..at).any(|it| self.is_nominal(it));
        (start < at && has_noun).then_some(start..end)
    }

    /// Whether a small word joins two parts of one phrase. "and" joins only what is of one kind.
    fn joins(&self, at: usize, next: usize) -> bool {
        match self.view.key(at) {
            "and" => self.tag(at - 1) == self.tag(next) || self.view.is(next, Traits::DETERMINER),
            "in" => {
                self.tag(next) == Tag::Name && self.view.is(at - 1, Traits::BODY | Traits::PERSON)
            }
            "for" => self.view.is(at - 1, Traits::VOICE | Traits::BODY),
            _ => true,
        }
    }

    /// The noun phrase that starts at `start`, or the pronoun there.
    pub(super) fn phrase_from(&self, start: usize) -> Option<Range<usize>> {
        let view = self.view;
        if !self.range.contains(&start) {
            return None;
        }
        if self.tag(start) == Tag::Function
            && view.is(start, Traits::PRONOUN)
            && !view.is(start, Traits::RELATIVE)
            && !self.is_nominal(start + 1)
        {
            return Some(start..start + 1);
        }
        let limit = self.range.end.min(start + LONGEST);
        let mut end = start;
        while end < limit && self.is_determiner(end) {
            end += 1;
        }
        let first = end;
        while end < limit {
            let hyphen = view.is_hyphen(end) && end > first && self.is_nominal(end + 1);
            let joint = end > first
                && matches!(view.key(end), "of" | "for" | "and" | "de" | "al")
                && (self.is_nominal(end + 1)
                    || self.is_determiner(end + 1) && self.is_nominal(end + 2))
                && (view.key(end) != "and" || self.tag(end - 1) == self.tag(end + 1))
                && (view.key(end) != "for" || view.is(end - 1, Traits::VOICE | Traits::BODY));
            if self.is_nominal(end)
                || hyphen
                || joint
                || end > first
                    && self.is_determiner(end)
                    && matches!(view.key(end - 1), "of" | "for" | "and")
            {
                end += 1;
            } else {
                break;
            }
        }
        (end > first).then_some(start..end)
    }
}
