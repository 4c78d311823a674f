//! Places the quote of a claim in its article, and says what was found instead where it does not
//! stand there. It must not know how quotes are sought: that is [`crate::anchor`].

use std::rc::Rc;

use super::{articles::Articles, checker::Checker};
use crate::{
    anchor::{Passage, Place},
    diagnostic::{Code, Diagnostic, Trail, quoted},
    format::{self, limits},
    model::{Article, ArticleKey, Quote, is_invisible},
};

/// Characters of the article's own words that a diagnostic repeats.
const NEAREST_SHOWN: usize = 240;

/// How a quote is ambiguous whose words stand there more than once, and what to do.
const REPEATED: (&str, &str) = (
    "stands in more than one place of",
    "give the words before and after it as \"prefix\" and \"suffix\"",
);
/// How a quote is ambiguous that nothing fits exactly, and what to do.
const UNSURE: (&str, &str) =
    ("cannot be placed surely in", "copy the words from the article again");

impl Checker<'_> {
    /// The quote, and where it stands in the article. Nowhere, where the article is not known.
    pub(super) fn quote(
        &mut self,
        quote: &format::Quote,
        at: Trail<'_>,
        articles: &Articles<'_>,
        article: Option<ArticleKey>,
    ) -> (Quote, Passage) {
        let lost = Passage::Lost { nearest: None };
        let quote = Quote {
            exact: Rc::from(self.within(&quote.exact, at.key("exact"), limits::BLOCK_CHARACTERS)),
            prefix: Rc::from(self.within(&quote.prefix, at.key("prefix"), limits::NOTE_CHARACTERS)),
            suffix: Rc::from(self.within(&quote.suffix, at.key("suffix"), limits::NOTE_CHARACTERS)),
        };
        if quote.exact.trim().is_empty() {
            self.missing(at.key("exact"), "the article's words, verbatim");
            return (quote, lost);
        }
        let found = article.and_then(|key| articles.table.get(key).zip(articles.haystack(key)));
        let Some((article, haystack)) = found else { return (quote, lost) };
        if !self.may_seek(&quote, article, at.key("exact")) {
            return (quote, lost);
        }
        let passage = haystack.anchor(&quote);
        if let Some(fault) = misplaced(&quote, passage, article, at.key("exact")) {
            self.faults.add(fault);
        }
        (quote, passage)
    }
}

/// What is to be said about a quote that does not stand in the article as it is given.
fn misplaced(
    quote: &Quote,
    passage: Passage,
    article: &Article,
    at: Trail<'_>,
) -> Option<Diagnostic> {
    let (path, letter, words) = (at.to_path(), article.letter, quoted(&quote.exact));
    let words_at = |place: Place| Some(shortened(words_at(article, place)?));
    Some(match passage {
        Passage::Exact(_) => return None,
        Passage::Changed { place, permille } => {
            let shown = self::words_at(article, place).unwrap_or_default();
            let message = format!(
                "{words} stands in article {letter} with other {}",
                edits(quote, shown, permille)
            );
            let fault = Diagnostic::warning(Code::QuoteChanged, path, message)
                .with_help("copy the words from the article again");
            near(fault, words_at(place))
        }
        Passage::Ambiguous { nearest } => {
            let is_repeated = self::words_at(article, nearest) == Some(&*quote.exact);
            let (how, help) = if is_repeated { REPEATED } else { UNSURE };
            let message = format!("{words} {how} article {letter}: it is not shown in the text");
            let fault = Diagnostic::error(Code::QuoteAmbiguous, path, message).with_help(help);
            near(fault, words_at(nearest))
        }
        Passage::Lost { nearest } => {
            let message =
                format!("{words} does not stand in article {letter}: it is not shown in the text");
            let fault = Diagnostic::error(Code::QuoteLost, path, message)
                .with_help("copy the words from one block of the article, verbatim");
            near(fault, nearest.and_then(words_at))
        }
    })
}

fn near(fault: Diagnostic, words: Option<String>) -> Diagnostic {
    match words {
        Some(words) => fault.with_nearest(words),
        None => fault,
    }
}

fn words_at(article: &Article, place: Place) -> Option<&str> {
    place.span.of(&article.blocks.get(place.block)?.text)
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(NEAREST_SHOWN) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
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
        percent => format!("characters: {percent} % differ"),
    }
}

/// Whether two texts differ at most in white space and in characters that are not seen.
fn is_alike(one: &str, other: &str) -> bool {
    let is_seen = |character: &char| !character.is_whitespace() && !is_invisible(*character);
    one.chars().filter(is_seen).eq(other.chars().filter(is_seen))
}
