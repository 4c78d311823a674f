//! What part each word plays in its sentence, as far as closed classes, endings and neighbours
//! tell. It must not know what the words mean.

use core::ops::Range;

use crate::{
    lexemes::Form,
    tokens::{Shape, View},
    vocabulary::{Cue, Traits},
};

/// The part a word plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A verb that makes a clause, or the first word of its group: "was", "sank".
    Finite,
    /// A further word of a verb group: "sunk" in "had been sunk".
    Verb,
    /// A past form that makes no clause: "the ship built in May".
    Participle,
    /// A form in -ing.
    Ing,
    /// A base form after "to".
    Infinitive,
    /// Part of a name.
    Name,
    /// Another word with content.
    Content,
    /// Digits or a number word.
    Number,
    /// A word without content.
    Function,
    /// A mark.
    Mark,
}

impl Tag {
    /// Whether the word is some form of a verb.
    pub(crate) const fn is_verbal(self) -> bool {
        matches!(self, Self::Finite | Self::Verb | Self::Participle | Self::Ing | Self::Infinitive)
    }

    const fn is_nominal(self) -> bool {
        matches!(self, Self::Name | Self::Content | Self::Number)
    }
}

/// Past forms that tell what a noun is, right after it: "the ship built in May".
const REDUCED: [&str; 10] =
    ["driven", "known", "written", "done", "born", "built", "linked", "based", "aged", "owned"];
/// Past forms that tell what was done to people: "the people killed when".
const DONE_TO: [&str; 13] = [
    "killed",
    "injured",
    "wounded",
    "arrested",
    "detained",
    "captured",
    "rescued",
    "displaced",
    "affected",
    "evacuated",
    "trapped",
    "convicted",
    "suspected",
];
/// Stems of verbs that are as often nouns.
const ALSO_NOUNS: [&str; 24] = [
    "claim", "report", "plan", "comment", "tweet", "demand", "question", "call", "talk", "appeal",
    "remark", "state", "record", "poll", "charge", "order", "project", "request", "view", "show",
    "attack", "force", "offer", "help",
];

/// The tags of the tokens in `sentence`, in order. `is_heading` tells that capitals say nothing.
pub(crate) fn tags(view: &View<'_>, sentence: &Range<usize>, is_heading: bool) -> Vec<Tag> {
    let mut tagger = Tagger { view, from: sentence.start, end: sentence.end, tags: Vec::new() };
    let title_case = is_heading && tagger.is_title_case();
    for at in sentence.clone() {
        let tag = tagger.tag(at, title_case);
        tagger.tags.push(tag);
    }
    tagger.tags
}

struct Tagger<'v, 'a> {
    view: &'v View<'a>,
    from: usize,
    end: usize,
    tags: Vec<Tag>,
}

impl Tagger<'_, '_> {
    /// Whether most words of the sentence have capitals, so that these tell nothing.
    fn is_title_case(&self) -> bool {
        let words = (self.from..self.end)
            .filter(|at| !self.view.is_mark(*at) && !self.view.is(*at, Traits::STOP));
        let (mut capitals, mut total) = (0_usize, 0_usize);
        for at in words {
            total += 1;
            capitals += usize::from(self.view.is_capital(at));
        }
        total >= 4 && capitals * 5 >= total * 4
    }

    fn tag(&self, at: usize, title_case: bool) -> Tag {
        let (view, lexeme) = (self.view, self.view.lexeme(at));
        let Some(token) = view.token(at) else { return Tag::Mark };
        let auxiliary = Traits::BE | Traits::HAVE | Traits::DO | Traits::MODAL;
        match token.shape {
            Shape::Mark => Tag::Mark,
            Shape::Number => Tag::Number,
            Shape::Word
                if lexeme.traits.meet(auxiliary)
                    && !(token.capital && lexeme.key == "may" && at > self.from) =>
            {
                self.auxiliary(at)
            }
            Shape::Word if lexeme.traits.meet(Traits::NUMBER) => Tag::Number,
            Shape::Word if lexeme.traits.meet(Traits::STOP) => Tag::Function,
            Shape::Word if token.capital && !title_case && at > self.first_word() => Tag::Name,
            Shape::Word => self.word(at),
        }
    }

    fn first_word(&self) -> usize {
        (self.from..self.end).find(|at| !self.view.is_mark(*at)).unwrap_or(self.from)
    }

    fn auxiliary(&self, at: usize) -> Tag {
        let before = self.view.before(at, self.from);
        match self.view.key(at) {
            "being" | "having" | "doing" => Tag::Ing,
            "be" | "been" => match before.map(|it| self.view.key(it)) {
                Some("to") => Tag::Infinitive,
                _ => Tag::Verb,
            },
            "have" | "do" if before.is_some_and(|it| self.view.key(it) == "to") => Tag::Infinitive,
            _ if before.is_some_and(|it| self.is_open_group(it)) => Tag::Verb,
            _ => Tag::Finite,
        }
    }

    /// Whether the token at `at` is an auxiliary whose verb is still to come.
    fn is_open_group(&self, at: usize) -> bool {
        let auxiliary = Traits::BE | Traits::HAVE | Traits::DO | Traits::MODAL;
        self.view.is(at, auxiliary) && self.tag_of(at).is_verbal()
    }

    fn tag_of(&self, at: usize) -> Tag {
        at.checked_sub(self.from).and_then(|nth| self.tags.get(nth)).copied().unwrap_or(Tag::Mark)
    }

    fn word(&self, at: usize) -> Tag {
        match self.view.lexeme(at).form {
            Form::Ly => Tag::Function,
            Form::Ing => Tag::Ing,
            Form::Past => self.past(at),
            Form::Plural => self.present(at),
            Form::Plain => self.plain(at),
        }
    }

    fn past(&self, at: usize) -> Tag {
        let view = self.view;
        let Some(before) = view.before(at, self.from) else {
            return if view.is_noun_next(at + 1) { Tag::Content } else { Tag::Finite };
        };
        if self.is_open_group(before) || self.is_in_group(before) {
            return Tag::Verb;
        }
        // "the injured man", "of displaced families"
        let describes = view.is(before, Traits::DETERMINER | Traits::PREPOSITION)
            || view.token(before).is_some_and(|token| token.possessive)
            || self.tag_of(before) == Tag::Number;
        let pronoun = view.is(before, Traits::PRONOUN) && !view.is_noun_next(at + 1);
        if describes && !pronoun && !view.is(before, Traits::SUBORDINATOR | Traits::RELATIVE) {
            return Tag::Content;
        }
        if view.is_hyphen(before) {
            return Tag::Content;
        }
        let by = view.key(at + 1) == "by";
        let reduced = REDUCED.contains(&view.key(at)) && self.tag_of(before).is_nominal();
        // "the people killed when": what was done to them, no clause.
        let done_to = DONE_TO.contains(&view.key(at))
            && view.is(before, Traits::PERSON)
            && view.is_plural(before)
            && view.is(at + 1, Traits::PREPOSITION | Traits::SUBORDINATOR);
        if done_to {
            return Tag::Participle;
        }
        if (by || reduced) && !view.is(before, Traits::PRONOUN | Traits::RELATIVE) {
            return Tag::Participle;
        }
        // "It was late, the mayor, Ada Vey, said on Monday."
        let ends = view.is_mark(at + 1)
            || view.is(at + 1, Traits::WEEKDAY)
            || matches!(view.key(at + 1), "on" | "that")
            || matches!(view.key(at), "said" | "told") && view.key(at + 1) != "to";
        let says = matches!(view.lexeme(at).cue, Some(Cue::Say | Cue::Claim | Cue::Deny))
            && ends
            && before > self.from
            && self.tag_of(before - 1).is_nominal();
        if view.key(before) == "," && !says && !self.has_subject_open() {
            return Tag::Participle;
        }
        Tag::Finite
    }

    /// Whether a finite verb has not yet been met in this sentence, so that one is still due.
    fn has_subject_open(&self) -> bool {
        !self.tags.contains(&Tag::Finite)
            || self.tags.iter().rposition(|tag| *tag == Tag::Finite).is_some_and(|last| {
                // A relative clause stood between: "The boat, which left at six, sank".
                let marks = self.tags.get(last..).unwrap_or_default();
                let commas = marks.iter().filter(|tag| **tag == Tag::Mark).count();
                commas == 1
                    && (self.from..self.from + last).any(|it| self.view.is(it, Traits::RELATIVE))
            })
    }

    /// Whether the token at `at` is a verb of a group that has room for more: "had been".
    fn is_in_group(&self, at: usize) -> bool {
        self.tag_of(at) == Tag::Infinitive && self.view.is(at, Traits::BE | Traits::HAVE)
            || self.tag_of(at) == Tag::Ing && self.view.is(at, Traits::BE | Traits::HAVE)
    }

    fn present(&self, at: usize) -> Tag {
        let view = self.view;
        let lexeme = view.lexeme(at);
        let verb = lexeme.traits.meet(Traits::VERB) || lexeme.cue.is_some();
        let Some(before) = view.before(at, self.from) else { return Tag::Content };
        let named = self.tag_of(before) == Tag::Name;
        let subject = self.tag_of(before).is_nominal() && (named || !view.is_plural(before))
            || view.is(before, Traits::RELATIVE | Traits::PRONOUN)
                && !view.is(before, Traits::DETERMINER)
            || matches!(
                view.key(before),
                "that" | "which" | "who" | "," | "\"" | "”" | "and" | "but" | "or"
            );
        let object = view.is(at + 1, Traits::DETERMINER | Traits::PREPOSITION | Traits::PRONOUN)
            || view.is_mark(at + 1)
            || view.is_capital(at + 1)
            || view.is(at + 1, Traits::ADVERB | Traits::SUBORDINATOR)
            || view.is_noun_next(at + 1);
        let owned = view.token(before).is_some_and(|token| token.possessive);
        // "Republican claims about": a noun before a preposition.
        let noun = view.is(at + 1, Traits::PREPOSITION)
            && !view.is(at + 1, Traits::SUBORDINATOR)
            && !matches!(view.key(at + 1), "to" | "that" | "on" | "in" | "against")
            && ALSO_NOUNS.contains(&lexeme.stem_text.as_str());
        if owned || noun {
            return Tag::Content;
        }
        let strong = lexeme.cue.is_some() || !lexeme.traits.meet(Traits::PERSON | Traits::BODY);
        if verb && subject && object && strong && !view.is_finite_like(at + 1) {
            return Tag::Finite;
        }
        Tag::Content
    }

    fn plain(&self, at: usize) -> Tag {
        let view = self.view;
        let lexeme = view.lexeme(at);
        let Some(before) = view.before(at, self.from) else { return Tag::Content };
        let somebody = lexeme.traits.meet(Traits::PERSON | Traits::BODY | Traits::OFFICIAL);
        let verbal = lexeme.traits.meet(Traits::VERB)
            || lexeme.cue.is_some()
            || !lexeme.kins.is_empty() && !somebody;
        let according = view.key(before.wrapping_sub(1)) == "according";
        if view.key(before) == "to" && verbal && !according {
            return Tag::Infinitive;
        }
        if view.is(before, Traits::MODAL | Traits::DO) && self.tag_of(before).is_verbal() {
            return Tag::Verb;
        }
        let verb = lexeme.traits.meet(Traits::VERB) || lexeme.cue.is_some();
        // "advisers to the mayor say"
        let says = view.key(at) == "say";
        let subject = self.tag_of(before).is_nominal() && (says || view.is_plural(before))
            || matches!(view.key(before), "they" | "we" | "i" | "you" | "who");
        let goes_on = !view.is_finite_like(at + 1) && !view.is_mark(at + 1) || lexeme.cue.is_some();
        // "they deny it and only recognise that"
        let coordinated = matches!(view.key(before), "and" | "but")
            && self.tags.contains(&Tag::Finite)
            && lexeme.cue.is_some()
            && view.is(at + 1, Traits::DETERMINER | Traits::PRONOUN);
        if coordinated {
            return Tag::Finite;
        }
        if verb && subject && goes_on { Tag::Finite } else { Tag::Content }
    }
}

impl View<'_> {
    /// Whether the word at `at` looks like a noun or a name that goes on.
    pub(crate) fn is_noun_next(&self, at: usize) -> bool {
        !self.is_mark(at) && !self.is(at, Traits::STOP) && !matches!(self.lexeme(at).form, Form::Ly)
    }

    /// Whether the word at `at` ends like a plural, or is one.
    pub(crate) fn is_plural(&self, at: usize) -> bool {
        let lexeme = self.lexeme(at);
        lexeme.form == Form::Plural
            || matches!(
                lexeme.key.as_str(),
                "people"
                    | "men"
                    | "women"
                    | "children"
                    | "police"
                    | "media"
                    | "families"
                    | "authorities"
                    | "troops"
                    | "many"
                    | "some"
                    | "others"
                    | "crew"
            )
    }

    /// Whether the word at `at` is an auxiliary.
    pub(crate) fn is_finite_like(&self, at: usize) -> bool {
        self.is(at, Traits::BE | Traits::HAVE | Traits::MODAL)
            && !matches!(self.key(at), "be" | "been" | "being" | "having")
    }
}

#[cfg(test)]
mod tests {
    use super::{Tag, tags};
    use crate::{
        lexemes::Lexemes,
        tokens::{Reading, View},
    };

    /// The words of the first sentence that have one of `wanted`.
    fn words(text: &str, wanted: &[Tag]) -> Vec<String> {
        let mut lexemes = Lexemes::default();
        let reading = Reading::new(text, &mut lexemes);
        let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
        let sentence = reading.sentences[0].clone();
        let tags = tags(&view, &sentence, false);
        let found = sentence.zip(tags).filter(|(_, tag)| wanted.contains(tag));
        found.map(|(at, _)| view.key(at).to_owned()).collect()
    }

    #[test]
    fn finite_verbs_make_clauses() {
        let text = "The boat, which left the quay at six, sank after it hit a rock.";
        assert_eq!(words(text, &[Tag::Finite]), ["left", "sank", "hit"]);
        let text = "Survivors say the crew knew that the captain has been drinking.";
        assert_eq!(words(text, &[Tag::Finite]), ["say", "knew", "has"]);
    }

    #[test]
    fn participles_before_nouns_make_none() {
        let text = "The injured men were taken to a hospital built by the displaced families.";
        assert_eq!(words(text, &[Tag::Finite]), ["were"]);
        assert_eq!(words(text, &[Tag::Participle]), ["built"]);
    }

    #[test]
    fn infinitives_stand_after_to() {
        let text = "The group claims to have seized the town.";
        assert_eq!(words(text, &[Tag::Infinitive]), ["have"]);
        assert_eq!(words(text, &[Tag::Finite]), ["claims"]);
        assert_eq!(words(text, &[Tag::Verb]), ["seized"]);
    }
}
