//! The quote of a claim: its words with as much around them as tells repeats apart. What cannot be
//! told apart is no quote.

use core::ops::Range;

use source_comparison_core::format::BlockKind;

use crate::{
    article::{Article, Block},
    fold::{fold, is_quotation_mark},
    maps::Numbers,
    tokens::View,
};

/// Characters of context to either side of a quote whose words stand once, and of others.
const CONTEXT: usize = 32;
const MORE_CONTEXT: usize = 64;
/// Characters around other places that are looked at: more than a quote has, since the core does not
/// compare those that nobody sees.
const REACH: usize = 2 * MORE_CONTEXT;
/// Places of a quote's rarest word that are looked at: a word that stands in more does not tell
/// quotes apart.
const PLACES: usize = 64;
/// Characters by which the surroundings of a quote agree better with its own place than with any
/// other that has the same words: fewer leave it open. The core asks for somewhat less.
const CLEARLY: usize = 16;

/// Finds the quotes of one article.
#[derive(Debug)]
pub(crate) struct Quotes<'a> {
    article: &'a Article,
    /// Where each word stands: block and byte, [`PLACES`] and one more at most.
    places: Numbers<Vec<(usize, usize)>>,
}

/// A quote as the file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quoted {
    pub(crate) exact: String,
    pub(crate) prefix: String,
    pub(crate) suffix: String,
}

impl<'a> Quotes<'a> {
    /// Of an article; furniture is not shown, so that no quote stands there.
    pub(crate) fn new(article: &'a Article) -> Self {
        let mut places: Numbers<Vec<(usize, usize)>> = Numbers::new();
        let blocks = article.blocks.iter().enumerate().filter(|(_, it)| is_shown(it));
        for (number, block) in blocks {
            for token in &block.reading.tokens {
                let list = places.at(token.lexeme, Vec::new());
                if list.len() <= PLACES {
                    list.push((number, token.start));
                }
            }
        }
        Self { article, places }
    }

    /// The quote of these tokens of a block; `None` where other words of the article fit it as well.
    pub(crate) fn quote(
        &self,
        view: &View<'_>,
        block: usize,
        tokens: &Range<usize>,
    ) -> Option<Quoted> {
        let bytes = view.bytes(tokens.clone());
        let exact = view.text.get(bytes.clone())?;
        let repeats = self.repeats(view, block, tokens, exact)?;
        if repeats.is_empty() {
            return Some(quoted(view.text, &bytes, CONTEXT));
        }
        let quoted = quoted(view.text, &bytes, MORE_CONTEXT);
        let (prefix, suffix) = (backwards(&quoted.prefix), plain(&quoted.suffix));
        let own = prefix.chars().count() + suffix.chars().count();
        let apart = |(block, start): &(usize, usize)| {
            let left = agreeing(&prefix, &backwards(&self.before(*block, *start)));
            let right = agreeing(&suffix, &plain(&self.after(*block, start + exact.len())));
            own >= left + right + CLEARLY
        };
        repeats.iter().all(apart).then_some(quoted)
    }

    /// What stands before a byte of a block, in the block and in those above.
    fn before(&self, block: usize, end: usize) -> String {
        let text = self.shown(block).get(..end).unwrap_or_default();
        let above = (0..block).rev().map(|number| self.shown(number));
        let above = above.flat_map(|text| [' '].into_iter().chain(text.chars().rev()));
        let nearest: Vec<char> = text.chars().rev().chain(above).take(REACH).collect();
        nearest.into_iter().rev().collect()
    }

    /// What stands from a byte of a block on, in the block and in those below.
    fn after(&self, block: usize, start: usize) -> String {
        let text = self.shown(block).get(start..).unwrap_or_default();
        let below = (block + 1..self.article.blocks.len()).map(|number| self.shown(number));
        let below = below.flat_map(|text| [' '].into_iter().chain(text.chars()));
        text.chars().chain(below).take(REACH).collect()
    }

    /// The text of a block in which words can be quoted.
    fn shown(&self, block: usize) -> &'a str {
        let block = self.article.blocks.get(block);
        block.filter(|it| is_shown(it)).map_or("", |it| it.text.as_str())
    }

    /// The other places where the same words stand: the block and where they start in it. `None`
    /// where the words are too common to tell.
    fn repeats(
        &self,
        view: &View<'_>,
        block: usize,
        tokens: &Range<usize>,
        exact: &str,
    ) -> Option<Vec<(usize, usize)>> {
        // At another place the outer words may be parts of longer ones: the inner ones are whole.
        let inner = tokens.start + 1..tokens.end.saturating_sub(1);
        if inner.is_empty() {
            return Some(self.repeats_in_text(block, view.bytes(tokens.clone()).start, exact));
        }
        let places = |at: usize| view.token(at).and_then(|token| self.places.get(token.lexeme));
        let rarest = inner.min_by_key(|at| places(*at).map_or(usize::MAX, Vec::len))?;
        let (list, token) = (places(rarest)?, view.token(rarest)?);
        if list.len() > PLACES {
            return None;
        }
        let offset = token.start - view.bytes(tokens.clone()).start;
        let article: &'a Article = self.article;
        let same = list.iter().filter_map(|(number, start)| {
            let other = article.blocks.get(*number)?;
            let from = start.checked_sub(offset)?;
            let words = other.text.get(from..from + exact.len())?;
            let own = (*number, *start) == (block, token.start);
            (!own && is_alike(words, exact)).then_some((*number, from))
        });
        Some(same.collect())
    }

    /// The same for one word or two, letter by letter.
    fn repeats_in_text(&self, block: usize, start: usize, exact: &str) -> Vec<(usize, usize)> {
        let article: &'a Article = self.article;
        let blocks = article.blocks.iter().enumerate();
        let shown = blocks.filter(|(_, other)| is_shown(other));
        let same = shown.flat_map(|(number, other)| {
            let starts = 0..=other.text.len().saturating_sub(exact.len());
            starts.filter_map(move |from| {
                let words = other.text.get(from..from + exact.len())?;
                let own = (number, from) == (block, start);
                (!own && is_alike(words, exact)).then_some((number, from))
            })
        });
        same.collect()
    }
}

/// Furniture is not shown as text, so that no quote stands in it.
const fn is_shown(block: &Block) -> bool {
    !matches!(block.kind, BlockKind::Furniture)
}

/// A text much as the core compares it: folded, with one space at most between words.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for word in fold(text).split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().map(|it| if is_quotation_mark(it) { '"' } else { it }));
    }
    plain
}

/// The same from its end on.
fn backwards(text: &str) -> String {
    plain(text).chars().rev().collect()
}

/// How many characters of a text another one has, too, from the start on. The core folds more than
/// the analysis does: beyond ASCII, characters that differ here may be the same there.
fn agreeing(text: &str, other: &str) -> usize {
    let mut others = other.chars();
    for (at, character) in text.chars().enumerate() {
        match others.next() {
            Some(other) if other == character => {}
            Some(other) if !(other.is_ascii() && character.is_ascii()) => break,
            _ => return at,
        }
    }
    text.chars().count()
}

/// Whether two texts of equal length differ in case at most.
fn is_alike(one: &str, other: &str) -> bool {
    one == other || one.eq_ignore_ascii_case(other)
}

fn quoted(text: &str, bytes: &Range<usize>, context: usize) -> Quoted {
    let before = text.get(..bytes.start).unwrap_or_default();
    let after = text.get(bytes.end..).unwrap_or_default();
    let from = before.char_indices().rev().nth(context.saturating_sub(1)).map_or(0, |(at, _)| at);
    Quoted {
        exact: text.get(bytes.clone()).unwrap_or_default().to_owned(),
        prefix: before.get(from..).unwrap_or_default().to_owned(),
        suffix: after.chars().take(context).collect(),
    }
}
