//! Who says it: the subject of a verb, over relative clauses, appositions and what stands between
//! commas.

use core::ops::Range;

use super::{Sentence, Speaker, is_in_verb_group};
use crate::{tags::Tag, vocabulary::Traits};

/// Parts between commas that a subject is looked for over, at most.
const COMMAS: usize = 4;

impl Sentence<'_, '_> {
    /// The first token of the verb group that the verb at `at` belongs to.
    pub(super) fn group_start(&self, at: usize) -> usize {
        let mut start = at;
        while start > self.range.start
            && is_in_verb_group(self.view, start - 1)
            && self.tag(start - 1) != Tag::Infinitive
        {
            start -= 1;
        }
        // "continues to deny", "went on to say"
        let to = start.checked_sub(1).filter(|it| self.holds(*it) && self.view.key(*it) == "to");
        if let Some(verb) = to.and_then(|it| it.checked_sub(1)).filter(|it| self.holds(*it)) {
            let verb = if self.view.key(verb) == "on" { verb.saturating_sub(1) } else { verb };
            let passes = matches!(
                self.view.lexeme(verb).stem_text.as_str(),
                "continu"
                    | "continue"
                    | "go"
                    | "seem"
                    | "appear"
                    | "begin"
                    | "try"
                    | "refus"
                    | "declin"
            );
            if passes && self.holds(verb) && self.tag(verb) == Tag::Finite {
                return verb;
            }
        }
        start
    }

    /// The subject of the verb group that starts at `start`.
    pub(super) fn subject(&self, start: usize) -> Option<Range<usize>> {
        let view = self.view;
        let start = self.before_time(start);
        let before = start.checked_sub(1).filter(|it| self.holds(*it))?;
        if matches!(view.key(before), "who" | "which" | "that") {
            return self.antecedent(before);
        }
        // "the company said X and blamed Y": the same subject.
        if matches!(view.key(before), "and" | "but" | "or") {
            return self.subject_before_coordinator(before);
        }
        if view.key(before) == ","
            || view.key(before) == ")" && self.tag(before) == Tag::Mark && view.key(before) == ","
        {
            return self.subject_over_commas(before);
        }
        if view.is_quotation_mark(before) {
            let inner = self.phrase_before(before)?;
            return Some(inner);
        }
        let phrase = self.phrase_before(start)?;
        self.over_relative_clause(&phrase).or(Some(phrase))
    }

    /// Skips "on Saturday", "this month", "in 2010" before a verb.
    fn before_time(&self, start: usize) -> usize {
        let view = self.view;
        let is_time = |at: usize| {
            view.is(at, Traits::WEEKDAY | Traits::MONTH) && view.is_capital(at)
                || view.is(at, Traits::TIME_UNIT) && view.is(at.wrapping_sub(1), Traits::DETERMINER)
                || view.words(at..at + 1).len() == 4 && view.lexeme(at).number.is_some()
        };
        let last = start.checked_sub(1).filter(|it| self.holds(*it) && is_time(*it));
        let Some(last) = last else { return start };
        let mut at = last;
        while at > self.range.start
            && at + 3 > last
            && (matches!(view.key(at - 1), "on" | "in" | "this" | "last" | "late" | "early"))
        {
            at -= 1;
        }
        if at > self.range.start { at } else { start }
    }

    /// What a relative pronoun at `at` stands for.
    fn antecedent(&self, at: usize) -> Option<Range<usize>> {
        let before = at.checked_sub(1).filter(|it| self.holds(*it))?;
        match self.view.key(before) {
            "," => self.phrase_before(before),
            _ => self.phrase_before(at),
        }
    }

    fn subject_before_coordinator(&self, at: usize) -> Option<Range<usize>> {
        let verb = (self.range.start..at).rev().find(|it| self.tag(*it) == Tag::Finite)?;
        let start = self.group_start(verb);
        let earlier = start < at && start > self.range.start;
        if earlier { self.subject(start) } else { None }
    }

    /// The subject where a comma stands before the verb: the nearest noun phrase that ends a part
    /// between commas.
    fn subject_over_commas(&self, comma: usize) -> Option<Range<usize>> {
        let view = self.view;
        let mut end = comma;
        for _ in 0..COMMAS {
            let mut start = end;
            while start > self.range.start
                && view.key(start - 1) != ","
                && !view.is_quotation_mark(start - 1)
            {
                start -= 1;
            }
            let first = self.tag(start);
            let aside = view.is(start, Traits::RELATIVE | Traits::SUBORDINATOR)
                || matches!(first, Tag::Participle | Tag::Ing | Tag::Number)
                || first == Tag::Finite && view.lexeme(start).form == crate::lexemes::Form::Past
                || end <= start;
            let placed = view.is(start, Traits::PREPOSITION) && self.tag(start) == Tag::Function;
            let clause = (start..end).any(|it| self.tag(it) == Tag::Finite);
            if !aside && !placed && !clause {
                return self.phrase_before(end);
            }
            if !aside && (placed || clause) {
                return if clause {
                    None
                } else {
                    self.phrase_before(end).filter(|it| it.start == start)
                };
            }
            end = start.checked_sub(1).filter(|it| *it > self.range.start)?;
        }
        None
    }

    /// The subject where a relative clause ends in the phrase before the verb: "a group that fights
    /// the army has said".
    fn over_relative_clause(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let mut at = phrase.start;
        let mut verb = false;
        while at > self.range.start {
            at -= 1;
            if matches!(view.key(at), "," | ";" | ":" | "and" | "but") || view.is_quotation_mark(at)
            {
                return None;
            }
            verb |= self.tag(at) == Tag::Finite;
            if verb
                && matches!(view.key(at), "who" | "which" | "that")
                && self.tag(at) == Tag::Function
            {
                return self.antecedent(at);
            }
            if view.is(at, Traits::SUBORDINATOR)
                && !view.is(at, Traits::PREPOSITION)
                && self.tag(at) == Tag::Function
            {
                return None;
            }
        }
        None
    }

    /// The subject of the sentence: that of its first finite verb.
    pub(super) fn main_subject(&self) -> Option<Range<usize>> {
        let verb = self.range.clone().find(|it| self.tag(*it) == Tag::Finite)?;
        self.subject(self.group_start(verb))
    }

    /// The speaker that a verb in the active names.
    pub(super) fn active_speaker(&self, at: usize) -> Speaker {
        self.subject(self.group_start(at)).map_or(Speaker::Unfound, Speaker::Named)
    }
}
