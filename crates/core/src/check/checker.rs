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
    diagnostic::{Code, Diagnostic, Faults, Severity, Trail, alternatives, quoted},
    format::{Word, limits},
    model::{Language, WebUrl},
    read::too_many,
};

/// One check of one file: how strict it is, what it has found, and how long it may seek quotes.
pub(super) struct Checker<'a> {
    pub(super) rules: Rules,
    pub(super) faults: &'a mut Faults,
    pub(super) effort: Effort,
}

impl Checker<'_> {
    /// Notes an error.
    pub(super) fn error(&mut self, code: Code, at: Trail<'_>, message: impl Into<String>) {
        self.faults.add(Diagnostic::error(code, at.to_path(), message));
    }

    /// Notes something that is wrong in what is published, and open in a draft.
    pub(super) fn open_question(&mut self, code: Code, at: Trail<'_>, message: &str, help: &str) {
        let severity = if self.rules.publish { Severity::Error } else { Severity::Warning };
        let fault = Diagnostic::warning(code, at.to_path(), message).with_help(help);
        self.faults.add(Diagnostic { severity, ..fault });
    }

    /// Notes that a required value is missing.
    pub(super) fn missing(&mut self, at: Trail<'_>, what: &str) {
        self.error(Code::Missing, at, format!("missing or empty: expected {what}"));
    }

    /// One of a few words; `None`, with an error, where it is missing.
    pub(super) fn word<W: Word>(&mut self, word: Option<W>, at: Trail<'_>) -> Option<W> {
        if word.is_none() {
            self.missing(at, &alternatives(W::ALL.iter().map(|word| word.as_word())));
        }
        word
    }

    /// A required name, title or value: `None`, with an error, where it is empty.
    pub(super) fn name(&mut self, text: &str, at: Trail<'_>, what: &str) -> Option<Rc<str>> {
        self.required(text, at, limits::NAME_CHARACTERS, what)
    }

    /// A name, title or value that may be missing.
    pub(super) fn optional_name(&mut self, text: Option<&str>, at: Trail<'_>) -> Option<Rc<str>> {
        self.words(text?, at, limits::NAME_CHARACTERS)
    }

    /// A required sentence of the editor's: `None`, with an error, where it is empty.
    pub(super) fn note(&mut self, text: &str, at: Trail<'_>, what: &str) -> Option<Rc<str>> {
        self.required(text, at, limits::NOTE_CHARACTERS, what)
    }

    /// A sentence of the editor's that may be missing.
    pub(super) fn optional_note(&mut self, text: Option<&str>, at: Trail<'_>) -> Option<Rc<str>> {
        self.words(text?, at, limits::NOTE_CHARACTERS)
    }

    fn required(&mut self, text: &str, at: Trail<'_>, limit: usize, what: &str) -> Option<Rc<str>> {
        let words = self.words(text, at, limit);
        if words.is_none() {
            self.missing(at, what);
        }
        words
    }

    /// The editor's own words, without what hides in them; `None` where nothing is left.
    fn words(&mut self, text: &str, at: Trail<'_>, limit: usize) -> Option<Rc<str>> {
        let text = self.within(text, at, limit);
        let Some(hidden) = first_hidden(text) else {
            return (!text.trim().is_empty()).then(|| Rc::from(text));
        };
        let message = format!("{hidden} hides in {}: it is left out", quoted(text));
        let fault = Diagnostic::warning(Code::InvisibleCharacter, at.to_path(), message);
        self.faults.add(fault.with_help("type the text anew instead of pasting it"));
        let clean = without_hidden(text);
        (!clean.trim().is_empty()).then(|| Rc::from(clean))
    }

    /// The text up to the limit, in characters; an error where it is longer.
    pub(super) fn within<'t>(&mut self, text: &'t str, at: Trail<'_>, limit: usize) -> &'t str {
        let kept = first_characters(text, limit);
        if kept.len() < text.len() {
            let message = format!(
                "{} characters here, at most {limit} are read: the rest is left out",
                text.chars().count()
            );
            self.error(Code::OverLimit, at, message);
        }
        kept
    }

    /// The items of a list up to the limit; an error where there are more.
    pub(super) fn first<'t, T>(
        &mut self,
        items: &'t [T],
        at: Trail<'_>,
        limit: usize,
    ) -> impl Iterator<Item = (usize, &'t T)> + use<'t, T> {
        if items.len() > limit {
            self.faults.add(too_many(at, items.len(), limit));
        }
        items.iter().take(limit).enumerate()
    }

    /// A language; unknown where the tag is missing or misshapen.
    pub(super) fn language(&mut self, tag: &str, at: Trail<'_>) -> Language {
        if tag.trim().is_empty() {
            self.missing(at, "a language tag such as \"en\" or \"fr-ML\"");
            return Language::unknown();
        }
        Language::parse(tag).unwrap_or_else(|| {
            let message = format!(
                "{} is no language tag: expected one such as \"en\" or \"fr-ML\"",
                quoted(tag)
            );
            self.error(Code::BadLanguage, at, message);
            Language::unknown()
        })
    }

    /// A day: `None`, with an error, where it is missing or misshapen.
    pub(super) fn day(&mut self, text: &str, at: Trail<'_>) -> Option<Rc<str>> {
        if text.is_empty() {
            self.missing(at, "the day, as \"2024-05-31\"");
            return None;
        }
        self.date(text, at, Precision::Day)
    }

    /// A point in time, as exact as is known; `None` where it is missing or, with an error,
    /// misshapen.
    pub(super) fn optional_time(&mut self, text: Option<&str>, at: Trail<'_>) -> Option<Rc<str>> {
        let text = text.filter(|text| !text.is_empty())?;
        self.date(text, at, Precision::Time)
    }

    fn date(&mut self, text: &str, at: Trail<'_>, finest: Precision) -> Option<Rc<str>> {
        if precision(text).is_some_and(|precision| precision <= finest) {
            return Some(Rc::from(text));
        }
        let message = match finest {
            Precision::Time => format!(
                "{} is no date: expected \"2024\", \"2024-05\", \"2024-05-31\" or \
                 \"2024-05-31T18:30+02:00\"",
                quoted(text)
            ),
            _ => format!("{} is no day: expected one such as \"2024-05-31\"", quoted(text)),
        };
        self.error(Code::BadDate, at, message);
        None
    }

    /// An address that may be linked to; `None` where it is missing or, with an error, not safe.
    pub(super) fn optional_url(&mut self, text: Option<&str>, at: Trail<'_>) -> Option<WebUrl> {
        let text = text.filter(|text| !text.is_empty())?;
        let url = WebUrl::parse(text);
        if url.is_none() {
            let message = format!(
                "{} is no plain web address: expected https://… without spaces or hidden characters",
                quoted(text)
            );
            let fault = Diagnostic::error(Code::BadUrl, at.to_path(), message);
            self.faults.add(fault.with_help("nothing is linked; copy the address from a browser"));
        }
        url
    }
}

/// The text up to a number of characters.
pub(super) fn first_characters(text: &str, limit: usize) -> &str {
    let end = text.char_indices().nth(limit).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}
