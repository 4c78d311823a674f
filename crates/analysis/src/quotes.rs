//! The quote of a claim: its words with as much around them as tells repeats apart. What cannot be
//! told apart is no quote.

use core::ops::Range;

use source_comparison_core::{
    anchor::{Haystack, Passage},
    format::BlockKind,
    model,
};

use crate::{article::Article, tokens::View};

/// Characters of context to either side: enough for most quotes, and for those that repeat.
const CONTEXTS: [usize; 2] = [32, 64];

/// Finds the quotes of one article.
#[derive(Debug)]
pub(crate) struct Quotes<'a> {
    haystack: Haystack<'a>,
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
        let texts = article.blocks.iter().map(|block| match block.kind {
            BlockKind::Furniture => "",
            _ => block.text.as_str(),
        });
        Self { haystack: Haystack::new(texts) }
    }

    /// The quote of these tokens of a block; `None` where other words of the article fit it as well.
    pub(crate) fn quote(&self, view: &View<'_>, block: usize, tokens: &Range<usize>) -> Option<Quoted> {
        let bytes = view.bytes(tokens.clone());
        CONTEXTS.iter().find_map(|context| {
            let quoted = quoted(view.text, &bytes, *context);
            let quote = model::Quote {
                exact: quoted.exact.as_str().into(),
                prefix: quoted.prefix.as_str().into(),
                suffix: quoted.suffix.as_str().into(),
            };
            match self.haystack.anchor(&quote) {
                Passage::Exact(place) if place.block == block && place.span.as_range() == bytes => {
                    Some(quoted)
                }
                _ => None,
            }
        })
    }
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
