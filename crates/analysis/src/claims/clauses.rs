//! Where one claim ends and the next begins within a sentence.

use core::ops::Range;

use super::content_words;
use crate::{
    attribution::{Saying, Sentence, Speaker},
    lexemes::Form,
    tags::Tag,
    vocabulary::{Cue, Traits},
};

/// Content words that a clause has at least; shorter ones are joined to their neighbour.
const SHORTEST: usize = 3;
/// Tokens of a dateline at most.
const DATELINE: usize = 16;
/// Content words of words that tell who speaks, from which on they are a claim of their own.
const TELLING: usize = 5;

/// One clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) tokens: Range<usize>,
    /// Whether it only tells who says something, how and where.
    pub(super) is_telling: bool,
}

/// The clauses of a sentence, in order, without marks and small words at their ends.
pub(super) fn split(sentence: &Sentence<'_, '_>, sayings: &[Saying]) -> Vec<Clause> {
    let splitter = Splitter { sentence, sayings };
    let mut starts: Vec<usize> = vec![sentence.range.start];
    for at in sentence.range.clone() {
        if splitter.starts_clause(at, starts.last().copied().unwrap_or(at)) {
            starts.push(splitter.with_measure(at));
        }
    }
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([sentence.range.end]);
    let ranges: Vec<Range<usize>> =
        starts.iter().copied().zip(ends).map(|(a, b)| a..b.max(a)).collect();
    let mut clauses: Vec<Clause> = Vec::new();
    for range in ranges {
        let tokens = splitter.trimmed(range);
        let telling = splitter.is_telling(&tokens)
            || splitter.is_document_phrase(tokens.start, tokens.end + 1);
        let words = content_words(sentence.view, tokens.clone());
        if telling {
            if words >= TELLING && splitter.has_document(&tokens) {
                clauses.push(Clause { tokens, is_telling: true });
            }
        } else if words < SHORTEST && !splitter.stands_alone(&tokens) {
            match clauses.last_mut().filter(|it| !it.is_telling) {
                Some(last) => last.tokens.end = tokens.end.max(last.tokens.end),
                None if words > 0 => clauses.push(Clause { tokens, is_telling: false }),
                None => {}
            }
        } else {
            clauses.push(Clause { tokens, is_telling: false });
        }
    }
    join_short_first(sentence, &mut clauses);
    clauses
}

/// Joins a first clause that is too short to the one after it.
fn join_short_first(sentence: &Sentence<'_, '_>, clauses: &mut Vec<Clause>) {
    let (Some(first), Some(second)) = (clauses.first().cloned(), clauses.get(1).cloned()) else {
        return;
    };
    let short = content_words(sentence.view, first.tokens.clone()) < SHORTEST;
    let verb = first.tokens.clone().any(|it| sentence.tag(it).is_verbal());
    if short && !verb && !first.is_telling && !second.is_telling {
        clauses.remove(0);
        if let Some(clause) = clauses.first_mut() {
            clause.tokens.start = first.tokens.start;
        }
    }
}

struct Splitter<'s, 'v, 'a> {
    sentence: &'s Sentence<'v, 'a>,
    sayings: &'s [Saying],
}

impl Splitter<'_, '_, '_> {
    fn starts_clause(&self, at: usize, last: usize) -> bool {
        let (sentence, view) = (self.sentence, self.sentence.view);
        if at <= last + 1 || at + 2 >= sentence.range.end {
            return self.starts_saying(at) && at > last;
        }
        if self.starts_saying(at) {
            return true;
        }
        let before = at - 1;
        if content_words(view, last..at) < 2 {
            return false;
        }
        if view.key(before) == "," && self.is_document_phrase(last, at) {
            return true;
        }
        let marked = view.is_mark(before) && !view.is_hyphen(before);
        let strong = matches!(view.key(before), ";" | ":" | "—" | "–")
            || view.key(before) == "-" && view.token(at).is_some_and(|it| it.spaced);
        if strong {
            return content_words(view, at..sentence.range.end) >= SHORTEST;
        }
        if !self.is_complete(last, at) {
            return false;
        }
        // ", which had left", ", killing nine"
        if view.key(before) == "," {
            let relative = view.is(at, Traits::RELATIVE)
                && sentence.tag(at) == Tag::Function
                && self.has_verb(at);
            let participle = sentence.tag(at) == Tag::Ing
                || view.lexeme(at).form == Form::Past
                    && sentence.tag(at) == Tag::Participle
                    && self.words_left(at) >= SHORTEST;
            let participle = participle && self.words_left(at) >= 2;
            let spoken = self.is_clause(at);
            if relative || participle || spoken && !self.is_saying_subject(at) {
                return true;
            }
        }
        if view.is(at, Traits::SUBORDINATOR)
            && sentence.tag(at) == Tag::Function
            && !self.is_comparison(at)
        {
            return self.is_clause(at + 1) && !view.reads(at, "so that");
        }
        if view.is(at, Traits::COORDINATOR) && sentence.tag(at) == Tag::Function && !marked {
            return self.is_coordinated(at + 1);
        }
        if marked && view.is(at, Traits::COORDINATOR) {
            return self.is_coordinated(at + 1) || self.is_clause(at + 1);
        }
        // ", denying that": a new saying in -ing.
        sentence.tag(at) == Tag::Ing
            && (marked || view.is(before, Traits::SUBORDINATOR))
            && self.sayings.iter().any(|it| it.cue.start == at)
    }

    /// Whether the words since the last clause hold a verb of their own, also after the last word
    /// that opened a clause within them.
    fn is_complete(&self, last: usize, at: usize) -> bool {
        let (sentence, view) = (self.sentence, self.sentence.view);
        let opens = |it: &usize| {
            sentence.tag(*it) == Tag::Function
                && (view.key(*it) == "that" && !matches!(view.key(*it + 1), "of" | "in" | "from")
                    || view.key(*it) != "that"
                        && view.is(*it, Traits::RELATIVE | Traits::SUBORDINATOR))
        };
        let from = (last..at).rev().find(opens).unwrap_or(last);
        (from..at).any(|it| sentence.tag(it) == Tag::Finite)
    }

    /// "In a statement on its site,": how it was made known, at the start of a sentence.
    fn is_document_phrase(&self, last: usize, at: usize) -> bool {
        let view = self.sentence.view;
        last == self.sentence.range.start
            && matches!(view.key(last), "in" | "on")
            && self.has_document(&(last..at))
            && content_words(view, last..at) >= SHORTEST
            && !(last..at - 1).any(|it| view.key(it) == ",")
    }

    /// Whether what somebody says starts here, apart from the words that tell so.
    fn starts_saying(&self, at: usize) -> bool {
        self.sayings.iter().any(|it| {
            if it.negated {
                return false;
            }
            let content = &it.content;
            if it.rest.as_ref().is_some_and(|rest| rest.start == at) {
                return true;
            }
            let after = content.start >= it.cue.end;
            let apart = matches!(it.kind, Cue::Say | Cue::Report | Cue::Ask) && !it.is_loose
                || matches!(it.kind, Cue::Say) && self.is_clause(content.start);
            after && apart && at == content.start && !it.passive && content.len() > 2
                // What was said ended here: the words that tell so follow.
                || !after && at == content.end && content.start < at
        })
    }

    /// Whether a clause that names a speaker follows: "…, the mayor said".
    fn is_saying_subject(&self, at: usize) -> bool {
        self.sayings.iter().any(|it| match &it.speaker {
            Speaker::Named(phrase) => phrase.start == at && it.content.end <= at,
            _ => false,
        })
    }

    /// Whether a subject and a finite verb follow before the next mark.
    fn is_clause(&self, at: usize) -> bool {
        let (sentence, view) = (self.sentence, self.sentence.view);
        let mut noun = false;
        for place in at..sentence.range.end.min(at + 16) {
            match sentence.tag(place) {
                // "the number at 109 and called it": the verb of somebody before.
                Tag::Finite if place > at && matches!(view.key(place - 1), "and" | "but") => {
                    return false;
                }
                Tag::Finite => return noun || view.is(at, Traits::RELATIVE),
                Tag::Mark if !view.is_hyphen(place) && !view.is_quotation_mark(place) => {
                    return false;
                }
                Tag::Name | Tag::Content | Tag::Number => noun = true,
                Tag::Function if view.is(place, Traits::PRONOUN) => noun = true,
                Tag::Function
                    if place > at
                        && view.is(place, Traits::SUBORDINATOR)
                        && !view.is(place, Traits::PREPOSITION) =>
                {
                    return false;
                }
                _ => {}
            }
        }
        false
    }

    /// Whether a verb follows before the next mark.
    fn has_verb(&self, at: usize) -> bool {
        let sentence = self.sentence;
        (at..sentence.range.end.min(at + 12)).any(|it| sentence.tag(it) == Tag::Finite)
    }

    /// What follows "and": a verb of its own, a clause, or "to have".
    fn is_coordinated(&self, at: usize) -> bool {
        let (sentence, view) = (self.sentence, self.sentence.view);
        let place = if view.is(at, Traits::ADVERB) { at + 1 } else { at };
        let verb = sentence.tag(place) == Tag::Finite;
        let infinitive = view.key(place) == "to" && sentence.tag(place + 1) == Tag::Infinitive;
        let preposition = view.is(place, Traits::PREPOSITION)
            && (place..place + 6).any(|it| sentence.tag(it) == Tag::Finite);
        verb || infinitive
            || preposition && self.words_left(at) > 4
            || self.is_clause(at) && self.subject_is_near(at)
    }

    /// Whether the verb follows soon, so that "and" joins clauses rather than nouns.
    fn subject_is_near(&self, at: usize) -> bool {
        let sentence = self.sentence;
        let verb = (at..sentence.range.end.min(at + 8)).find(|it| sentence.tag(*it) == Tag::Finite);
        verb.is_some_and(|verb| {
            // A finite verb before "and" makes two clauses; else "and" joins two subjects.
            let last_mark =
                (sentence.range.start..at).rev().find(|it| sentence.tag(*it) == Tag::Mark);
            let from = last_mark.unwrap_or(sentence.range.start);
            verb > at && (from..at).any(|it| sentence.tag(it) == Tag::Finite)
        })
    }

    fn is_comparison(&self, at: usize) -> bool {
        let view = self.sentence.view;
        matches!(view.key(at), "as")
            && matches!(view.key(at + 1), "well" | "soon" | "long" | "many" | "much")
            || view.key(at) == "when" && view.key(at.wrapping_sub(1)) == "of"
            || view.key(at) == "that"
    }

    fn words_left(&self, at: usize) -> usize {
        content_words(self.sentence.view, at..self.sentence.range.end)
    }

    /// Takes a measure before a subordinator with it: "minutes after", "about a week before".
    fn with_measure(&self, at: usize) -> usize {
        let view = self.sentence.view;
        if !matches!(view.key(at), "after" | "before" | "since") {
            return at;
        }
        let mut start = at;
        while start > self.sentence.range.start {
            let before = start - 1;
            let measure = view.is(before, Traits::TIME_UNIT)
                || view.lexeme(before).number.is_some()
                || matches!(
                    view.key(before),
                    "shortly"
                        | "just"
                        | "about"
                        | "soon"
                        | "a"
                        | "nearly"
                        | "only"
                        | "long"
                        | "several"
                        | "few"
                        | "ever"
                );
            if !measure || at - start > 4 {
                break;
            }
            start = before;
        }
        start
    }

    /// The clause without marks and joining words at its ends.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let view = self.sentence.view;
        let (mut start, mut end) = (self.after_dateline(&range), range.end);
        while start < end
            && (view.is_mark(start) && view.key(start) != "("
                || matches!(view.key(start), "and" | "but" | "that")
                    && start + 2 < end
                    && !view.is_noun_next(start.wrapping_sub(1))
                    && self.sentence.tag(start) == Tag::Function
                || view.key(start) == "and")
        {
            start += 1;
        }
        while end > start {
            let last = end - 1;
            let mark = view.is_mark(last) && view.key(last) != ")" && view.key(last) != "%";
            if mark || matches!(view.key(last), "and" | "but" | "that" | "or") {
                end = last;
            } else {
                break;
            }
        }
        start..end
    }

    /// Skips "ORLE, Norland, May 3 (RNA) -" at the start of a sentence.
    fn after_dateline(&self, range: &Range<usize>) -> usize {
        let view = self.sentence.view;
        if range.start != self.sentence.range.start {
            return range.start;
        }
        let dash = (range.start + 1..range.end.min(range.start + DATELINE)).find(|at| {
            matches!(view.key(*at), "-" | "--") && view.token(*at).is_some_and(|it| it.spaced)
        });
        let Some(dash) = dash else { return range.start };
        let placed = (range.start..dash).all(|at| {
            view.is_mark(at)
                || view.is_capital(at)
                || view.lexeme(at).number.is_some()
                || !view.lexeme(at).is_word
        });
        if placed { dash + 1 } else { range.start }
    }

    /// Whether a clause only tells who says something.
    fn is_telling(&self, tokens: &Range<usize>) -> bool {
        self.sayings.iter().any(|it| {
            let cue = tokens.contains(&it.cue.start) && !it.negated;
            // Nothing but the cue and who is named.
            let all = tokens.clone().all(|at| {
                let named = matches!(&it.speaker, Speaker::Named(phrase) if phrase.contains(&at));
                named || it.cue.contains(&at) || self.sentence.view.is_mark(at)
            });
            if cue && all {
                return true;
            }
            let shared =
                it.content.end.min(tokens.end).saturating_sub(it.content.start.max(tokens.start));
            let other = self.sayings.iter().any(|other| {
                other.cue != it.cue
                    && other.content.start <= tokens.start
                    && tokens.end <= other.content.end
                    && !other.content.contains(&it.content.start)
            });
            cue && shared == 0 && !other
        })
    }

    fn has_document(&self, tokens: &Range<usize>) -> bool {
        let view = self.sentence.view;
        tokens.clone().any(|at| {
            view.is(at, Traits::DOCUMENT)
                || matches!(view.key(at), "release" | "platform" | "channel" | "interview")
        })
    }

    /// Whether a short clause says something to compare.
    fn stands_alone(&self, tokens: &Range<usize>) -> bool {
        let view = self.sentence.view;
        let words = content_words(view, tokens.clone());
        let verb =
            tokens.clone().any(|at| self.sentence.tag(at) == Tag::Finite || view.key(at) == "to");
        let number = tokens.clone().any(|at| view.lexeme(at).number.is_some());
        words >= 2 && (verb || number) || words >= 1 && verb && number
    }
}

#[cfg(test)]
mod tests {
    use super::{Clause, split};
    use crate::{
        attribution::{Sentence, sayings},
        lexemes::Lexemes,
        tags::tags,
        tokens::{Reading, View},
    };

    fn clauses(text: &str) -> Vec<String> {
        let mut lexemes = Lexemes::default();
        let reading = Reading::new(text, &mut lexemes);
        let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
        let range = reading.sentences[0].clone();
        let tags = tags(&view, &range, false);
        let sentence = Sentence { view: &view, range: &range, tags: &tags };
        let found = split(&sentence, &sayings(&sentence));
        found.into_iter().map(|it: Clause| view.words(it.tokens).to_owned()).collect()
    }

    #[test]
    fn what_is_said_stands_without_who_says_it() {
        assert_eq!(
            clauses("The mayor told reporters that two old houses burned."),
            ["two old houses burned"]
        );
        assert_eq!(
            clauses("Two old houses burned on Monday, the mayor said."),
            ["Two old houses burned on Monday"]
        );
    }

    #[test]
    fn each_finite_clause_is_a_claim() {
        let text = "The army claims to have killed 203 rebels and to have arrested 51 more.";
        assert_eq!(
            clauses(text),
            ["The army claims to have killed 203 rebels", "to have arrested 51 more"]
        );
        let text = "The ferry sank off Marn, minutes after it left the quay, killing nine sailors.";
        assert_eq!(
            clauses(text),
            ["The ferry sank off Marn", "minutes after it left the quay", "killing nine sailors"]
        );
        let text = "At least 23 people died and about forty were missing on Tuesday.";
        assert_eq!(
            clauses(text),
            ["At least 23 people died", "about forty were missing on Tuesday"]
        );
    }

    #[test]
    fn nouns_joined_by_and_stay_together() {
        let text = "Four divers and two navy helicopters searched the lake until dusk.";
        assert_eq!(
            clauses(text),
            ["Four divers and two navy helicopters searched the lake until dusk"]
        );
    }
}
