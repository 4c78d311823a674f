//! How far the words reach that a verb of saying brings, on either side of it.

use core::ops::Range;

use super::{brings_clause, clause_follows, has_clause_before, skip_marks};
use crate::{
    attribution::{Sentence, Speaker, is_clause_mark},
    tags::Tag,
    vocabulary::Traits,
};

/// What is said: after the verb, or before it where the verb stands at the end.
pub(super) fn content(
    sentence: &Sentence<'_, '_>,
    at: usize,
    end: usize,
    speaker: &Speaker,
    inverted: Option<&Range<usize>>,
) -> Range<usize> {
    let view = sentence.view;
    let subject_start = match speaker {
        Speaker::Named(phrase) if phrase.end <= at => phrase.start,
        _ => sentence.group_start(at),
    };
    let mut left_end = over_role(sentence, subject_start);
    while left_end > sentence.range.start && is_clause_mark(view, left_end - 1) {
        left_end -= 1;
    }
    let marked = left_end < subject_start;
    let right = inverted.map_or(end, |phrase| phrase.end.max(end));
    let right_words = words_until_clause(sentence, right);
    let left_words = left_end - sentence.range.start;
    let complement =
        clause_follows(sentence, end) || matches!(view.key(end), "that" | ":" | "whether");
    let after_time = skip_time(sentence, right);
    let ends =
        after_time + 1 >= sentence.range.end || view.key(after_time) == "," && inverted.is_some();
    let quote_follows = view.is_quotation_mark(end)
        || matches!(view.key(end), "," | ":") && view.is_quotation_mark(end + 1);
    let left = marked
        && left_words >= 2
        && !complement
        && !(quote_follows && inverted.is_none())
        && (ends || inverted.is_some() || right_words == 0);
    if left && has_clause_before(sentence, left_end.max(sentence.range.start + 1)) {
        return sentence.range.start..left_end;
    }
    let start = skip_listener(sentence, end, inverted);
    start.min(sentence.range.end)..content_end(sentence, start)
}

/// Where the words that name a speaker start, with a role before the name: ", the school's head, Ada
/// Vey, said".
fn over_role(sentence: &Sentence<'_, '_>, start: usize) -> usize {
    let view = sentence.view;
    let comma = start.checked_sub(1).filter(|it| sentence.holds(*it) && view.key(*it) == ",");
    let role = comma.and_then(|it| sentence.phrase_before(it)).filter(|role| {
        let people = Traits::VOICE | Traits::OFFICIAL | Traits::PERSON | Traits::WITNESS;
        role.start > sentence.range.start
            && is_clause_mark(view, role.start - 1)
            && role.clone().any(|it| view.is(it, people))
            && role.clone().all(|it| !is_clause_mark(view, it))
    });
    role.map_or(start, |role| role.start)
}

/// "X, the mayor said, Y": the words after what tells who speaks.
pub(super) fn rest(
    sentence: &Sentence<'_, '_>,
    at: usize,
    end: usize,
    content: &Range<usize>,
    inverted: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    if content.end > at {
        return None;
    }
    let after = skip_time(sentence, inverted.map_or(end, |phrase| phrase.end));
    let comma = sentence.view.key(after) == "," && after + 3 < sentence.range.end;
    let who = sentence.view.is(after + 1, Traits::RELATIVE)
        || sentence.view.lexeme(after + 1).number.is_some();
    let role = inverted.is_some() && !sentence.view.is_quotation_mark(after + 1);
    (comma && !who && !role).then(|| after + 1..sentence.range.end)
}

/// Words up to the next mark.
fn words_until_clause(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    (at..sentence.range.end).take_while(|it| !sentence.view.is_mark(*it)).count()
}

/// Skips "on Wednesday", "late on Monday", "in a statement" after the verb.
fn skip_time(sentence: &Sentence<'_, '_>, mut at: usize) -> usize {
    let view = sentence.view;
    while at < sentence.range.end {
        let time = view.is(at, Traits::WEEKDAY | Traits::MONTH | Traits::TIME_UNIT)
            || matches!(
                view.key(at),
                "on" | "late"
                    | "early"
                    | "morning"
                    | "evening"
                    | "afternoon"
                    | "yesterday"
                    | "today"
                    | "in"
                    | "a"
                    | "statement"
                    | "interview"
                    | "last"
                    | "earlier"
                    | "this"
            )
            || view.lexeme(at).number.is_some();
        if !time {
            break;
        }
        at += 1;
    }
    at
}

/// Skips who is told, when, and "that" after the verb.
fn skip_listener(
    sentence: &Sentence<'_, '_>,
    end: usize,
    inverted: Option<&Range<usize>>,
) -> usize {
    let view = sentence.view;
    let mut at = inverted.map_or(end, |phrase| phrase.end);
    let that = (at..sentence.range.end.min(at + 9))
        .take_while(|it| !view.is_quotation_mark(*it))
        .find(|it| brings_clause(view, *it) && sentence.tag(*it) == Tag::Function);
    let told = matches!(
        view.lexeme(end.saturating_sub(1)).stem_text.as_str(),
        "tell" | "inform" | "remind" | "assure" | "warn"
    );
    if let Some(that) = that.filter(|it| (at..*it).all(|place| sentence.tag(place) != Tag::Finite))
    {
        return that + 1;
    }
    if told && let Some(phrase) = sentence.phrase_from(at).filter(|it| it.end < sentence.range.end)
    {
        at = phrase.end.min(at + 3);
    }
    skip_marks(sentence, at)
}

/// Where what is said ends: before a parenthetical cue at the end, or with the sentence.
fn content_end(sentence: &Sentence<'_, '_>, start: usize) -> usize {
    let view = sentence.view;
    let mut end = sentence.range.end;
    if view.is_quotation_mark(start) {
        // Direct speech that closes before the sentence does.
        let close = (start + 1..end).find(|it| view.is_quotation_mark(*it));
        if let Some(close) = close.filter(|it| *it + 1 < end && !view.key(*it - 1).is_empty()) {
            let goes_on = !matches!(view.key(close + 1), "," | ".");
            if !goes_on && close > start + 6 {
                end = close + 1;
            }
        }
    }
    end
}
