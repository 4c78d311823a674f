//! Who says what in one sentence: the words that tell that something is said, who says it, and what
//! is said. It must not know who the sources are beyond the words that name them.

use core::ops::Range;

use crate::{
    tags::Tag,
    tokens::View,
    vocabulary::{Cue, Traits},
};

mod cues;
mod phrases;
mod quotations;
mod sources;

pub(crate) use self::quotations::quoted;

/// What names the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// These tokens, half-open.
    Named(Range<usize>),
    /// Nobody: "it is said", "is believed to".
    Nobody,
    /// The text leaves it open; the one who spoke before may be meant.
    Unfound,
}

/// That something is said, in tokens of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Saying {
    pub(crate) speaker: Speaker,
    pub(crate) cue: Range<usize>,
    pub(crate) kind: Cue,
    /// What is said.
    pub(crate) content: Range<usize>,
    /// What is said after the words that tell so, where these stand in between.
    pub(crate) rest: Option<Range<usize>>,
    /// Whether it is told that this was not said: "has not said whether".
    pub(crate) negated: bool,
    /// Whether the saying is told in the passive: "is said to".
    pub(crate) passive: bool,
    /// Whether what is said follows as an infinitive or a noun: "claims to have", "denies the".
    pub(crate) is_loose: bool,
}

/// One sentence as the rules read it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence<'v, 'a> {
    pub(crate) view: &'v View<'a>,
    pub(crate) range: &'v Range<usize>,
    pub(crate) tags: &'v [Tag],
}

impl Sentence<'_, '_> {
    /// The tag of the token at `at`; a mark outside the sentence.
    pub(crate) fn tag(&self, at: usize) -> Tag {
        let nth = at.checked_sub(self.range.start);
        nth.and_then(|nth| self.tags.get(nth)).copied().unwrap_or(Tag::Mark)
    }

    /// Whether the token at `at` stands in this sentence.
    fn holds(&self, at: usize) -> bool {
        self.range.contains(&at)
    }
}

/// Who says what in a sentence, in the order of the cues.
pub(crate) fn sayings(sentence: &Sentence<'_, '_>) -> Vec<Saying> {
    let mut found: Vec<Saying> = Vec::new();
    for at in sentence.range.clone() {
        if found.last().is_some_and(|it| it.cue.contains(&at)) {
            continue;
        }
        let saying = cues::according_to(sentence, at)
            .or_else(|| cues::verb(sentence, at, &found))
            .or_else(|| cues::colon(sentence, at))
            .or_else(|| cues::noun(sentence, at));
        found.extend(saying);
    }
    close(&mut found);
    close_before_reports(&mut found);
    found
}

/// Ends what one says where words follow that tell who reported all of it.
fn close_before_reports(found: &mut [Saying]) {
    let reports: Vec<(usize, usize)> = found
        .iter()
        .filter(|it| it.content.end <= it.cue.start)
        .map(|it| (it.content.end, it.cue.end))
        .collect();
    for saying in found.iter_mut().filter(|it| it.content.start >= it.cue.end) {
        for (end, cue_end) in &reports {
            if saying.content.contains(end)
                && saying.cue.end <= *end
                && saying.content.end <= cue_end + LAST_WORDS
            {
                saying.content.end = (*end).max(saying.content.start + 1);
            }
        }
    }
}

/// Tokens after the last cue of a sentence that still belong to the words that tell who reported.
const LAST_WORDS: usize = 6;

/// Ends what one says where the next cue of the same speaker starts: "denied this and blamed that".
fn close(found: &mut [Saying]) {
    for nth in 1..found.len() {
        let Some(next) = found.get(nth).cloned() else { continue };
        let Some(earlier) = found.get_mut(nth - 1) else { continue };
        let after = earlier.content.start >= earlier.cue.end;
        let judged = matches!(next.kind, Cue::Judge | Cue::Wish | Cue::Ask);
        let shared =
            !judged && next.speaker == earlier.speaker && matches!(next.speaker, Speaker::Named(_));
        if after
            && shared
            && earlier.content.contains(&next.cue.start)
            && next.content.start >= next.cue.end
        {
            earlier.content.end = next.cue.start.max(earlier.content.start + 1);
        }
    }
}

/// Whether the token at `at` ends a clause that a speaker's words may fill.
fn is_clause_mark(view: &View<'_>, at: usize) -> bool {
    matches!(view.key(at), "," | ";" | ":" | "'" | "-" | "–" | "—" | "―" | "--")
        || view.is_quotation_mark(at)
}

/// Whether a word can be the last one of a verb group: an auxiliary or an adverb within it.
fn is_in_verb_group(view: &View<'_>, at: usize) -> bool {
    let auxiliary = Traits::BE | Traits::HAVE | Traits::DO | Traits::MODAL;
    view.is(at, auxiliary | Traits::ADVERB | Traits::NEGATION)
        || view.lexeme(at).form == crate::lexemes::Form::Ly && !view.is_capital(at)
}

#[cfg(test)]
mod tests;
