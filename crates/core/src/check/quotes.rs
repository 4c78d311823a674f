//! Places the quote of a claim in its article, and says what was found instead where it does not
//! stand there. It must not know how quotes are sought: that is [`crate::anchor`].

use std::rc::Rc;

use super::{articles::Articles, checker::Checker};
use crate::{
    anchor::{Passage, Place},
    diagnostic::{Code, Diagnostic, Severity, Trail, filled},
    format::{self, limits},
    model::{Article, ArticleKey, Quote, is_invisible},
};

/// Characters of the article's own words that a diagnostic repeats.
const NEAREST_SHOWN: usize = 240;

/// What is said of a quote: how bad it is, what it is, and the templates of message and help.
type Template = (Severity, Code, &'static str, &'static str);

const CHANGED: Template = (
    Severity::Warning,
    Code::QuoteChanged,
    "\"{}\" stands in article {} with other {}",
    "copy the words from the article again",
);
const REPEATED: Template = (
    Severity::Error,
    Code::QuoteAmbiguous,
    "\"{}\" stands in more than one place of article {}: it is not shown in the text",
    "give the words before and after it as \"prefix\" and \"suffix\"",
);
const UNSURE: Template = (
    Severity::Error,
    Code::QuoteAmbiguous,
    "\"{}\" cannot be placed surely in article {}: it is not shown in the text",
    "copy the words from the article again",
);
const LOST: Template = (
    Severity::Error,
    Code::QuoteLost,
    "\"{}\" does not stand in article {}: it is not shown in the text",
    "copy the words from one block of the article, verbatim",
);

impl Checker<'_> {
    /// The quote, and where it stands in the article. Nowhere, where the article is not known.
    pub(super) fn quote(
        &mut self,
        quote: &format::Quote,
        at: &Trail<'_>,
        articles: &Articles<'_>,
        article: Option<ArticleKey>,
    ) -> (Quote, Passage) {
        let lost = Passage::Lost { nearest: None };
        let exact_at = &at.key("exact");
        let quote = Quote {
            exact: Rc::from(self.within(exact_at, &quote.exact, limits::BLOCK_CHARACTERS)),
            prefix: Rc::from(self.within(
                &at.key("prefix"),
                &quote.prefix,
                limits::NOTE_CHARACTERS,
            )),
            suffix: Rc::from(self.within(
                &at.key("suffix"),
                &quote.suffix,
                limits::NOTE_CHARACTERS,
            )),
        };
        if quote.exact.trim().is_empty() {
            self.missing(exact_at, "the article's words, verbatim");
            return (quote, lost);
        }
        let found = article.and_then(|key| articles.table.get(key).zip(articles.haystack(key)));
        let Some((article, haystack)) = found else { return (quote, lost) };
        if !self.may_seek(&quote, article, haystack, exact_at) {
            return (quote, lost);
        }
        let passage = haystack.anchor(&quote);
        self.note_misplaced(&quote, passage, article, exact_at);
        (quote, passage)
    }

    /// Notes what is to be said about a quote that does not stand in the article as it is given.
    fn note_misplaced(
        &mut self,
        quote: &Quote,
        passage: Passage,
        article: &Article,
        at: &Trail<'_>,
    ) {
        let (place, template) = match passage {
            Passage::Exact(_) => return,
            Passage::Changed { place, .. } => (Some(place), CHANGED),
            Passage::Ambiguous { nearest } => {
                let is_repeated = words_at(article, nearest) == Some(&*quote.exact);
                (Some(nearest), if is_repeated { REPEATED } else { UNSURE })
            }
            Passage::Lost { nearest } => (nearest, LOST),
        };
        let found = place.and_then(|place| words_at(article, place));
        let edits = match passage {
            Passage::Changed { permille, .. } => edits(quote, found.unwrap_or_default(), permille),
            _ => String::new(),
        };
        let (severity, code, message, help) = template;
        let values = [&*quote.exact, &article.letter.to_string(), &edits];
        let mut fault = Diagnostic::filled(severity, code, at, message, help, &values);
        fault.nearest = found.map(shortened);
        self.faults.add(fault);
    }
}

fn words_at(article: &Article, place: Place) -> Option<&str> {
    place.span.of(&article.blocks.get(place.block)?.text)
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(NEAREST_SHOWN) {
        Some((end, _)) => words.get(..end).unwrap_or_default().to_owned() + "…",
        None => words.to_owned(),
    }
}

/// What differs between a quote and the words that it was found as.
fn edits(quote: &Quote, found: &str, permille: u16) -> String {
    if is_alike(&quote.exact, found) {
        return "white space or hidden characters".to_owned();
    }
    match permille / 10 {
        0 => "characters: less than 1 % differ".to_owned(),
        percent => filled("characters: {} % differ", &[&percent.to_string()]).0,
    }
}

/// Whether two texts differ at most in white space and in characters that are not seen.
fn is_alike(one: &str, other: &str) -> bool {
    let is_seen = |character: &char| !character.is_whitespace() && !is_invisible(*character);
    one.chars().filter(is_seen).eq(other.chars().filter(is_seen))
}
