//! The checks of single values: texts, languages, dates, addresses, lists. They must not know
//! which object a value belongs to, only how to call it in a message.

use std::rc::Rc;

use super::{
    Rules,
    dates::{Precision, precision},
    effort::Effort,
    hidden::{first_hidden, without_hidden},
};
use crate::{
    diagnostic::{Code, Faults, Severity, Trail, alternatives},
    format::{Word, limits},
    model::{Language, WebUrl},
    read::note_too_many,
};

/// One check of one file: how strict it is, what it has found, and how long it may seek quotes.
pub(super) struct Checker<'a> {
    pub(super) rules: Rules,
    pub(super) faults: &'a mut Faults,
    pub(super) effort: Effort,
}

// A value is named by the object that holds it and its key: the way to it is put together only
// where there is a fault.
impl Checker<'_> {
    /// Notes something that is wrong in what is published, and open in a draft.
    pub(super) fn open_question(&mut self, code: Code, at: &Trail<'_>, message: &str, help: &str) {
        let severity = if self.rules.publish { Severity::Error } else { Severity::Warning };
        self.faults.tell(severity, code, at, message, help, &[]);
    }

    /// Notes that a required value is missing.
    pub(super) fn missing(&mut self, at: &Trail<'_>, what: &str) {
        self.faults.error(Code::Missing, at, "missing or empty: expected {}", "", &[what]);
    }

    /// One of a few words; `None`, with an error, where it is missing.
    pub(super) fn word<W: Word>(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        word: Option<W>,
    ) -> Option<W> {
        if word.is_none() {
            self.missing_word(at, key, W::WORDS);
        }
        word
    }

    fn missing_word(&mut self, at: &Trail<'_>, key: &str, words: &[&str]) {
        self.missing(&at.key(key), &alternatives(words));
    }

    /// A required name, title or value: `None`, with an error, where it is empty.
    pub(super) fn name(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        text: &str,
        what: &str,
    ) -> Option<Rc<str>> {
        self.required(&at.key(key), text, limits::NAME_CHARACTERS, what)
    }

    /// A name, title or value that may be missing.
    pub(super) fn optional_name(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        text: &Option<String>,
    ) -> Option<Rc<str>> {
        self.words(&at.key(key), text.as_deref()?, limits::NAME_CHARACTERS)
    }

    /// A required sentence of the editor's: `None`, with an error, where it is empty.
    pub(super) fn note(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        text: &str,
        what: &str,
    ) -> Option<Rc<str>> {
        self.required(&at.key(key), text, limits::NOTE_CHARACTERS, what)
    }

    /// A sentence of the editor's that may be missing.
    pub(super) fn optional_note(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        text: &Option<String>,
    ) -> Option<Rc<str>> {
        self.words(&at.key(key), text.as_deref()?, limits::NOTE_CHARACTERS)
    }

    /// The editor's own words; `None`, with an error, where they are empty.
    pub(super) fn required(
        &mut self,
        at: &Trail<'_>,
        text: &str,
        limit: usize,
        what: &str,
    ) -> Option<Rc<str>> {
        let words = self.words(at, text, limit);
        if words.is_none() {
            self.missing(at, what);
        }
        words
    }

    /// The editor's own words, without what hides in them; `None` where nothing is left.
    pub(super) fn words(&mut self, at: &Trail<'_>, text: &str, limit: usize) -> Option<Rc<str>> {
        let text = self.within(at, text, limit);
        let Some(hidden) = first_hidden(text) else {
            return (!text.trim().is_empty()).then(|| Rc::from(text));
        };
        let message = "{} hides in \"{}\": it is left out";
        let help = "type the text anew instead of pasting it";
        let values = [&*hidden.named(), text];
        self.faults.warning(Code::InvisibleCharacter, at, message, help, &values);
        let clean = without_hidden(text);
        (!clean.trim().is_empty()).then(|| Rc::from(clean))
    }

    /// The text up to the limit, in characters; an error where it is longer.
    pub(super) fn within<'t>(&mut self, at: &Trail<'_>, text: &'t str, limit: usize) -> &'t str {
        let kept = first_characters(text, limit);
        if kept.len() < text.len() {
            let message = "{} characters here, at most {} are read: the rest is left out";
            let values = [&*text.chars().count().to_string(), &limit.to_string()];
            self.faults.error(Code::OverLimit, at, message, "", &values);
        }
        kept
    }

    /// The items of a list up to the limit; an error where there are more.
    pub(super) fn first<'t, T>(&mut self, at: &Trail<'_>, items: &'t [T], limit: usize) -> &'t [T] {
        note_too_many(self.faults, at, items.len(), limit);
        items.get(..limit).unwrap_or(items)
    }

    /// A language; unknown where the tag is missing or misshapen.
    pub(super) fn language(&mut self, at: &Trail<'_>, key: &str, tag: &str) -> Language {
        if let Some(language) = Language::parse(tag) {
            return language;
        }
        let at = &at.key(key);
        if tag.trim().is_empty() {
            self.missing(at, "a language tag such as \"en\" or \"fr-ML\"");
        } else {
            let message = "\"{}\" is no language tag: expected one such as \"en\" or \"fr-ML\"";
            self.faults.error(Code::BadLanguage, at, message, "", &[tag]);
        }
        Language::unknown()
    }

    /// A day: `None`, with an error, where it is missing or misshapen.
    pub(super) fn day(&mut self, at: &Trail<'_>, key: &str, text: &str) -> Option<Rc<str>> {
        if text.is_empty() {
            self.missing(&at.key(key), "the day, as \"2024-05-31\"");
            return None;
        }
        let message = "\"{}\" is no day: expected one such as \"2024-05-31\"";
        self.date(&at.key(key), text, Precision::Day, message)
    }

    /// A point in time, as exact as is known; `None` where it is missing or, with an error,
    /// misshapen.
    pub(super) fn optional_time(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        text: &Option<String>,
    ) -> Option<Rc<str>> {
        let text = text.as_deref().filter(|text| !text.is_empty())?;
        let message = "\"{}\" is no date: expected \"2024\", \"2024-05\", \"2024-05-31\" or \
                       \"2024-05-31T18:30+02:00\"";
        self.date(&at.key(key), text, Precision::Time, message)
    }

    fn date(
        &mut self,
        at: &Trail<'_>,
        text: &str,
        finest: Precision,
        message: &str,
    ) -> Option<Rc<str>> {
        if precision(text).is_some_and(|precision| precision <= finest) {
            return Some(Rc::from(text));
        }
        self.faults.error(Code::BadDate, at, message, "", &[text]);
        None
    }

    /// An address that may be linked to; `None` where it is missing or, with an error, not safe.
    pub(super) fn optional_url(
        &mut self,
        at: &Trail<'_>,
        key: &str,
        text: &Option<String>,
    ) -> Option<WebUrl> {
        let text = text.as_deref().filter(|text| !text.is_empty())?;
        let url = WebUrl::parse(text);
        if url.is_none() {
            let message = "\"{}\" is no plain web address: expected https://… without spaces or \
                           hidden characters";
            let help = "nothing is linked; copy the address from a browser";
            self.faults.error(Code::BadUrl, &at.key(key), message, help, &[text]);
        }
        url
    }
}

/// The text up to a number of characters.
pub(super) fn first_characters(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let end = text.char_indices().nth(limit).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}
