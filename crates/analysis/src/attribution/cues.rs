//! Which words tell that something is said, and what is said then.

use core::ops::Range;

use self::content::{content, rest};
use super::{Saying, Sentence, Speaker, is_clause_mark};
use crate::{
    lexemes::Form,
    tags::Tag,
    vocabulary::{Cue, Traits, vocabulary},
};

mod content;

/// "according to X", "in the words of X".
pub(super) fn according_to(sentence: &Sentence<'_, '_>, at: usize) -> Option<Saying> {
    let view = sentence.view;
    let end = if view.reads(at, "according to") {
        at + 2
    } else if view.reads(at, "in the words of") {
        at + 4
    } else if view.reads(at, "in accordance with") && view.key(at + 3) == "press" {
        at + 3
    } else {
        return None;
    };
    let source = sentence.phrase_from(end);
    let source_end = source.as_ref().map_or(end, |it| it.end);
    let content = if at > sentence.range.start + 2 {
        let mut stop = at;
        while stop > sentence.range.start
            && is_clause_mark(view, stop - 1)
            && !view.is_quotation_mark(stop - 1)
        {
            stop -= 1;
        }
        sentence.range.start..stop
    } else {
        skip_marks(sentence, source_end)..sentence.range.end
    };
    let speaker = source.map_or(Speaker::Unfound, Speaker::Named);
    Some(saying(speaker, at..end, Cue::Say, content))
}

const fn saying(speaker: Speaker, cue: Range<usize>, kind: Cue, content: Range<usize>) -> Saying {
    Saying {
        speaker,
        cue,
        kind,
        content,
        rest: None,
        negated: false,
        passive: false,
        is_loose: false,
    }
}

fn skip_marks(sentence: &Sentence<'_, '_>, mut at: usize) -> usize {
    while at < sentence.range.end
        && (matches!(sentence.view.key(at), "," | ":" | ";") || brings_clause(sentence.view, at))
    {
        at += 1;
    }
    at
}

/// A verb of saying with who says it and what.
pub(super) fn verb(sentence: &Sentence<'_, '_>, at: usize, earlier: &[Saying]) -> Option<Saying> {
    let view = sentence.view;
    let (kind, end) = verb_cue(sentence, at)?;
    let start = sentence.group_start(at);
    let inverted = inverted_subject(sentence, at, end);
    let passive = is_passive(sentence, at, start) && (inverted.is_none() || start < at);
    let negated = (start..at).any(|it| view.is(it, Traits::NEGATION))
        || matches!(view.key(at.wrapping_sub(2)), "declined" | "refused" | "declining");
    let measured = view.lexeme(at).stem_text == "put";
    if !measured && !is_saying(sentence, at, end, kind, passive, inverted.is_some()) {
        return None;
    }
    if is_aside(sentence, at, start, end, kind) {
        return None;
    }
    let speaker = if passive {
        match agent(sentence, end) {
            Some(phrase) => Speaker::Named(phrase),
            None => Speaker::Nobody,
        }
    } else if let Some(phrase) = &inverted {
        Speaker::Named(phrase.clone())
    } else if sentence.tag(at) == Tag::Ing && start == at {
        let told =
            earlier.iter().rev().map(|it| &it.speaker).find(|it| matches!(it, Speaker::Named(_)));
        told.cloned()
            .or_else(|| sentence.main_subject().map(Speaker::Named))
            .unwrap_or(Speaker::Unfound)
    } else if matches!(view.key(start.wrapping_sub(1)), "and" | "but")
        && start > sentence.range.start
    {
        // "said X and blamed Y": the same speaker.
        let told = earlier.iter().rev().filter(|it| !it.passive).map(|it| &it.speaker);
        let told = told.into_iter().find(|it| matches!(it, Speaker::Named(_)));
        told.cloned().unwrap_or_else(|| sentence.active_speaker(at))
    } else {
        sentence.active_speaker(at)
    };
    let content = content(sentence, at, end, &speaker, inverted.as_ref());
    let rest = rest(sentence, at, end, &content, inverted.as_ref());
    let is_loose =
        !brings_clause(view, end) && !view.is_quotation_mark(content.start) && content.start >= end;
    Some(Saying { rest, negated, passive, is_loose, ..saying(speaker, at..end, kind, content) })
}

/// Whether the words are not somebody else's: "I think", "you know", "to say the least".
fn is_aside(sentence: &Sentence<'_, '_>, at: usize, start: usize, end: usize, kind: Cue) -> bool {
    let view = sentence.view;
    let before = start.checked_sub(1).filter(|it| *it >= sentence.range.start);
    // "a storm warning", "without accusing", "worth noting": no verb of anybody.
    let noun = sentence.tag(at) == Tag::Ing
        && start == at
        && before.is_some_and(|it| {
            matches!(sentence.tag(it), Tag::Content | Tag::Name) && !view.is_plural(it)
                || view.is(it, Traits::DETERMINER)
                || matches!(view.key(it), "without" | "worth" | "of" | "for")
        });
    if noun {
        return true;
    }
    let own = start > sentence.range.start
        && (view.is(start - 1, Traits::FIRST_PERSON) || view.key(start - 1) == "you");
    // "a group called Orm", "what he called a plot": a name, no words of anybody.
    let names = view.lexeme(at).stem_text == "call"
        && end == at + 1
        && (view.is_capital(end) && before.is_some_and(|it| sentence.tag(it) == Tag::Content)
            || (sentence.range.start..start).rev().take(4).any(|it| view.key(it) == "what"));
    if names {
        return true;
    }
    let mental = matches!(kind, Cue::Estimate | Cue::Wish | Cue::Ask | Cue::Report | Cue::Judge);
    let infinitive = sentence.tag(at) == Tag::Infinitive;
    let asked = start == at && at == sentence.range.start;
    let goes_on =
        infinitive && at >= 2 && matches!(view.key(at - 2), "on" | "continued" | "continues");
    // "the people who think so": whoever does, not a source.
    let general = start > sentence.range.start
        && matches!(view.key(start - 1), "who" | "whatever" | "what")
        && mental;
    own && mental
        || general
        || infinitive && !goes_on && (mental || !view.reads(end, "that"))
        || asked && view.lexeme(at).form == Form::Plain
}

/// What kind of cue the verb at `at` is, and where it ends with its particle.
fn verb_cue(sentence: &Sentence<'_, '_>, at: usize) -> Option<(Cue, usize)> {
    let view = sentence.view;
    let lexeme = view.lexeme(at);
    let past_cue = lexeme.form == Form::Past && lexeme.cue.is_some();
    if !sentence.tag(at).is_verbal() && !past_cue {
        return None;
    }
    // "put the number at 109"
    if lexeme.stem_text == "put" {
        let at_number = (at + 1..sentence.range.end.min(at + 9))
            .any(|it| view.key(it) == "at" && view.lexeme(it + 1).number.is_some());
        return at_number.then_some((Cue::Say, at + 1));
    }
    for end in [at + 2, at + 1] {
        let cue = if end == at + 2 {
            if !lexeme.starts_phrase {
                continue;
            }
            vocabulary().cue(&format!("{}_{}", lexeme.stem_text, view.key(at + 1)))
        } else {
            lexeme.cue
        };
        if let Some(cue) = cue {
            return Some((cue, end));
        }
    }
    None
}

fn is_passive(sentence: &Sentence<'_, '_>, at: usize, start: usize) -> bool {
    let view = sentence.view;
    let past = view.lexeme(at).form == Form::Past;
    // "dozens feared dead"
    let short = matches!(view.key(at), "feared" | "presumed" | "believed" | "thought")
        && matches!(
            view.key(at + 1),
            "dead" | "missing" | "lost" | "trapped" | "killed" | "drowned" | "to"
        );
    if short {
        return true;
    }
    past && (sentence.tag(at) == Tag::Participle
        || (start..at).any(|it| view.is(it, Traits::BE))
            && !(start..at).any(|it| view.lexeme(it).form == Form::Ing && view.key(it) != "being"))
}

/// The subject after the verb: "…", said Ada Vey.
fn inverted_subject(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> Option<Range<usize>> {
    let view = sentence.view;
    let before = view.before(at, sentence.range.start);
    let opens =
        before.is_none_or(|it| is_clause_mark(view, it) || matches!(view.key(it), "!" | "?" | "."));
    let saying =
        matches!(view.lexeme(at).cue, Some(Cue::Say | Cue::Claim | Cue::Report | Cue::Ask))
            && matches!(sentence.tag(at), Tag::Finite | Tag::Content | Tag::Participle);
    // “shown no remorse”: the mark opens, so that the verb is quoted itself.
    let quoted_itself = before.is_some_and(|it| view.is_quotation_mark(it))
        && view.token(at).is_some_and(|token| !token.spaced);
    if quoted_itself {
        return None;
    }
    let told =
        matches!(view.lexeme(at).stem_text.as_str(), "tell" | "inform" | "assure" | "remind");
    let quoted = before
        .is_some_and(|it| view.is_quotation_mark(it) || it > 0 && view.is_quotation_mark(it - 1));
    if !opens || !saying || brings_clause(view, end) || told && !quoted {
        return None;
    }
    let phrase = sentence.phrase_from(end)?;
    // A new clause after it tells that the phrase is the object or its subject.
    let goes_on = matches!(sentence.tag(phrase.end), Tag::Finite);
    (!goes_on && !view.reads(end, "it")).then_some(phrase)
}

/// "by X" after a verb in the passive.
fn agent(sentence: &Sentence<'_, '_>, end: usize) -> Option<Range<usize>> {
    let by = (end..sentence.range.end.min(end + 4)).find(|it| sentence.view.key(*it) == "by")?;
    sentence.phrase_from(by + 1)
}

/// Whether the verb brings words or thoughts of somebody, rather than something else.
fn is_saying(
    sentence: &Sentence<'_, '_>,
    at: usize,
    end: usize,
    kind: Cue,
    passive: bool,
    inverted: bool,
) -> bool {
    let view = sentence.view;
    let next = view.key(end);
    let stem = view.lexeme(at).stem_text.as_str();
    let strong = vocabulary().is_strong_cue(stem);
    let complement = next == "that"
        || matches!(next, ":" | "whether" | "why" | "how" | "what" | "if")
        || view.is_quotation_mark(end)
        || next == "," && (view.is_quotation_mark(end + 1) || view.is_quotation_mark(end + 2))
        || clause_follows(sentence, end);
    let before = view.before(sentence.group_start(at), sentence.range.start);
    let parenthetical = sentence.range.end <= end + 3
        && before.is_some_and(|it| sentence.tag(it) != Tag::Mark || is_clause_mark(view, it))
        && has_clause_before(sentence, at);
    if passive {
        let reported =
            matches!(kind, Cue::Say | Cue::Claim | Cue::Estimate | Cue::Report | Cue::Deny)
                && (matches!(next, "to" | "that" | "as" | "by" | "in")
                    || view.key(sentence.range.start) == "it");
        return reported
            && (strong || complement || next == "to" || next == "that" || next == "by")
            || kind == Cue::Judge && (strong || matches!(next, "of" | "by" | "for" | "as"))
            || matches!(stem, "suspect" | "attribute" | "accuse" | "condemn" | "blame");
    }
    match kind {
        Cue::Say | Cue::Claim | Cue::Deny => {
            strong || complement || inverted || parenthetical || next == "to" && kind != Cue::Say
        }
        Cue::Report => {
            complement || inverted || parenthetical || strong && !matches!(next, "to" | "for")
        }
        Cue::Estimate => complement || parenthetical || strong || matches!(next, "to"),
        Cue::Wish => matches!(next, "to" | "that") || complement,
        Cue::Judge => strong || complement || sentence.phrase_from(end).is_some(),
        Cue::Ask => {
            complement
                || strong
                || matches!(view.key(end + 1), "to")
                || sentence.phrase_from(end).is_some_and(|it| view.key(it.end) == "to")
                || (stem.len() > 4 || end > at + 1)
                    && (sentence.phrase_from(end).is_some() || sentence.tag(end) == Tag::Ing)
        }
    }
}

/// Whether a subject and a finite verb follow without a mark between: "said nobody came".
fn clause_follows(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let view = sentence.view;
    let limit = sentence.range.end.min(at + 14);
    let mut noun = false;
    for place in at..limit {
        match sentence.tag(place) {
            Tag::Finite => return noun && place > at,
            Tag::Mark if !view.is_hyphen(place) && !view.is_quotation_mark(place) => return false,
            Tag::Name | Tag::Content | Tag::Number => noun = true,
            Tag::Function if view.is(place, Traits::PRONOUN) || view.key(place) == "there" => {
                noun = true;
            }
            Tag::Function
                if view.is(place, Traits::RELATIVE | Traits::SUBORDINATOR)
                    && place > at
                    && !view.is(place, Traits::PREPOSITION) =>
            {
                return false;
            }
            Tag::Infinitive | Tag::Ing if !noun => return false,
            _ => {}
        }
    }
    false
}

fn has_clause_before(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    (sentence.range.start..at).filter(|it| sentence.tag(*it) == Tag::Finite).count() >= 1
        || (sentence.range.start..at).any(|it| sentence.view.is_quotation_mark(it))
}

/// Whether "that" at `at` brings a clause: not in "that of the others".
fn brings_clause(view: &crate::tokens::View<'_>, at: usize) -> bool {
    view.key(at) == "that" && !matches!(view.key(at + 1), "of" | "in" | "from")
}

/// "Ada Vey: “…”" and "The finding: …".
pub(super) fn colon(sentence: &Sentence<'_, '_>, at: usize) -> Option<Saying> {
    let view = sentence.view;
    if matches!(view.key(at), "―" | "—" | "--" | "–") && view.is_quotation_mark(at.wrapping_sub(1))
    {
        // "“It was late.” ― Ada Vey"
        let phrase = sentence.phrase_from(at + 1).filter(|_| view.is_capital(at + 1))?;
        return Some(saying(
            Speaker::Named(phrase),
            at..at + 1,
            Cue::Say,
            sentence.range.start..at,
        ));
    }
    if view.key(at) != ":" {
        return None;
    }
    let phrase = sentence.phrase_before(at)?;
    let named = (phrase.clone()).all(|it| sentence.tag(it) == Tag::Name);
    let spoken = view.is_quotation_mark(at + 1)
        || named && phrase.len() <= 3 && clause_follows(sentence, at + 1);
    let alone = phrase.start == sentence.range.start && spoken && view.is_capital(phrase.start);
    alone.then(|| saying(Speaker::Named(phrase), at..at + 1, Cue::Say, at + 1..sentence.range.end))
}

/// "the claim that", "a statement that": a noun with what is said.
pub(super) fn noun(sentence: &Sentence<'_, '_>, at: usize) -> Option<Saying> {
    let view = sentence.view;
    let kind = vocabulary().cue_noun(&view.lexeme(at).stem_text)?;
    let named = matches!(sentence.tag(at), Tag::Content) && view.key(at + 1) == "that";
    if !named || !clause_follows(sentence, at + 2) {
        return None;
    }
    let owner = view.token(at.wrapping_sub(1)).filter(|it| it.possessive);
    let speaker = match owner {
        Some(_) => sentence.phrase_before(at).map_or(Speaker::Nobody, Speaker::Named),
        None => Speaker::Nobody,
    };
    Some(saying(speaker, at..at + 1, kind, at + 2..sentence.range.end))
}
