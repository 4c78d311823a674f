//! An article gets another text: where each quote of it stands now, and what became of its words.
//!
//! Nothing is dropped. A claim whose words are gone stays as it is and is told as lost, so that an
//! editor decides about it. It must not know where the new text came from.

use crate::{
    anchor::{Haystack, Passage, Place},
    check::Effort,
    format::{Block, BlockKind, File, Quote},
    model,
};

/// A file in which one article has another text, and what became of each of its claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Reanchored {
    /// The file: the article's blocks are the new ones, and the quotes of its claims say what
    /// stands there now. Everything else is as it was.
    pub file: File,
    /// What became of each claim of the article, in the order of the file.
    pub fates: Vec<Fate>,
}

/// What became of one claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The claim's place in the file, from 0.
    pub claim: usize,
    /// What became of its words.
    pub outcome: Outcome,
}

/// What became of the words of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The very words stand at the same place of the same block.
    Unchanged,
    /// The very words stand at another place.
    Moved {
        /// The block they stood in, from 0; `None` where they could not be found before.
        from: Option<usize>,
        /// The block they stand in now, from 0.
        to: usize,
    },
    /// The words stand there with edits; the claim quotes them as they are now.
    Changed {
        /// The words as the claim quoted them.
        before: String,
        /// The words as they stand now.
        after: String,
        /// The share of edited characters, in thousandths of the quote's length: 1..=1000.
        permille: u16,
    },
    /// Two places fit about as well, or the only one differs in a name or a number; the claim
    /// keeps its words.
    Ambiguous {
        /// The better of them.
        nearest: String,
    },
    /// No place fits, or it took too long to look for one; the claim keeps its words.
    Lost {
        /// The words that come nearest, if any come near at all.
        nearest: Option<String>,
    },
}

impl Outcome {
    /// Whether an editor has to decide about the claim before the file can be published.
    pub const fn needs_an_editor(&self) -> bool {
        matches!(self, Self::Ambiguous { .. } | Self::Lost { .. })
    }
}

/// Characters of what stands around the words that a quote takes along, where it has to.
const CONTEXT: usize = 32;

/// Gives the article with the id `article` these blocks, and finds each of its quotes in them.
/// `None` where the file has no such article.
///
/// A quote is looked for together with what stood around it in the old text, so that words which
/// are repeated in the new one are told apart. A quote that cannot be placed takes those
/// surroundings along: checking the file then says the same of it.
///
/// Time: linear in both texts for each claim whose words are not in the new text to the letter.
///
/// ```
/// use source_comparison_core::{format::{Article, Block, Claim, File, Quote}, reanchor::{Outcome, reanchor}};
/// let block = |text: &str| Block { kind: None, text: text.to_owned() };
/// let quote = Quote { exact: "the ferry had sunk".to_owned(), ..Quote::default() };
/// let file = File {
///     articles: vec![Article { id: "a".into(), blocks: vec![block("He said the ferry had sunk.")], ..Article::default() }],
///     claims: vec![Claim { article: "a".into(), quote, ..Claim::default() }],
///     ..File::default()
/// };
/// let new = reanchor(&file, "a", vec![block("A correction."), block("He said the ferry has sunk.")]);
/// let new = new.expect("the file has the article");
/// assert!(matches!(&new.fates[0].outcome, Outcome::Changed { after, .. } if after == "the ferry has sunk"));
/// assert_eq!(new.file.claims[0].quote.exact, "the ferry has sunk");
/// ```
pub fn reanchor(file: &File, article: &str, blocks: Vec<Block>) -> Option<Reanchored> {
    let at = file.articles.iter().position(|it| it.id == article)?;
    let mut new = file.clone();
    let mut fates = Vec::new();
    {
        let old = Text::of(file.articles.get(at).map_or(&[], |it| &it.blocks));
        let text = Text::of(&blocks);
        let mut effort = Effort::default();
        let claims = new.claims.iter_mut().enumerate().filter(|(_, it)| it.article == article);
        for (claim, it) in claims {
            let outcome = place(&mut it.quote, &old, &text, &mut effort);
            fates.push(Fate { claim, outcome });
        }
    }
    new.articles.get_mut(at)?.blocks = blocks;
    Some(Reanchored { file: new, fates })
}

/// The words of these blocks that come nearest to a quote, with as much around them as tells them
/// apart: for an editor who takes them instead. `None` where nothing comes near.
pub fn nearest_quote(blocks: &[Block], quote: &Quote) -> Option<Quote> {
    let text = Text::of(blocks);
    let nearest = match text.haystack.anchor(&to_model(quote)) {
        Passage::Exact(place) | Passage::Changed { place, .. } => Some(place),
        Passage::Ambiguous { nearest } => Some(nearest),
        Passage::Lost { nearest } => nearest,
    };
    nearest.map(|place| text.quote(place, quote))
}

/// Finds a quote in the new text and writes down what it is there.
fn place(quote: &mut Quote, old: &Text<'_>, new: &Text<'_>, effort: &mut Effort) -> Outcome {
    let may_seek = effort.take_for(&quote.exact, &old.haystack)
        && effort.take_for(&quote.exact, &new.haystack);
    if !may_seek {
        return Outcome::Lost { nearest: None };
    }
    let before = old.haystack.anchor(&to_model(quote));
    // What stood around the words tells more than the quote need say.
    let sought = match before.place() {
        Some(place) => {
            let context = (at_least(CONTEXT, &quote.prefix), at_least(CONTEXT, &quote.suffix));
            let around = old.quote_at(place, context).unwrap_or_default();
            Quote { exact: quote.exact.clone(), ..around }
        }
        None => quote.clone(),
    };
    let found = new.haystack.anchor(&to_model(&sought));
    let Some(place) = found.place() else {
        *quote = sought;
        return match found {
            Passage::Ambiguous { nearest } => Outcome::Ambiguous { nearest: new.words(nearest) },
            Passage::Lost { nearest } => {
                Outcome::Lost { nearest: nearest.map(|place| new.words(place)) }
            }
            Passage::Exact(_) | Passage::Changed { .. } => Outcome::Lost { nearest: None },
        };
    };
    let quoted = new.quote(place, quote);
    let outcome = match found {
        Passage::Changed { permille, .. } => {
            Outcome::Changed { before: quote.exact.clone(), after: quoted.exact.clone(), permille }
        }
        _ if before == Passage::Exact(place) => Outcome::Unchanged,
        _ => Outcome::Moved { from: before.place().map(|it| it.block), to: place.block },
    };
    *quote = quoted;
    outcome
}

/// The characters of a context, where there are more than so many: it may be as long as it is
/// because nothing shorter tells repeated words apart.
fn at_least(characters: usize, context: &str) -> usize {
    context.chars().count().max(characters)
}

/// The blocks of an article, ready for anchoring.
struct Text<'t> {
    blocks: Vec<&'t str>,
    haystack: Haystack<'t>,
}

impl<'t> Text<'t> {
    fn of(blocks: &'t [Block]) -> Self {
        // As in checking: furniture is not shown as text, so nothing in it can be marked.
        let text = |block: &'t Block| match block.kind {
            Some(BlockKind::Furniture) => "",
            _ => block.text.as_str(),
        };
        let blocks: Vec<&str> = blocks.iter().map(text).collect();
        Self { haystack: Haystack::new(blocks.iter().copied()), blocks }
    }

    fn words(&self, place: Place) -> String {
        let block = self.blocks.get(place.block);
        block.and_then(|text| place.span.of(text)).unwrap_or_default().to_owned()
    }

    /// What to quote at a place: as little around it as tells it apart, and no less than before.
    fn quote(&self, place: Place, before: &Quote) -> Quote {
        let length = |text: &str| text.chars().count();
        let as_before = (length(&before.prefix), length(&before.suffix));
        let contexts = [as_before, (CONTEXT, CONTEXT), (4 * CONTEXT, 4 * CONTEXT)];
        let mut quotes = contexts.into_iter().filter_map(|context| self.quote_at(place, context));
        let stands =
            |quote: &Quote| self.haystack.anchor(&to_model(quote)) == Passage::Exact(place);
        let first = quotes.next();
        match first {
            Some(quote) if stands(&quote) => quote,
            first => quotes.find(stands).or(first).unwrap_or_default(),
        }
    }

    /// The words at a place with so many characters before and after them, across blocks.
    fn quote_at(&self, place: Place, (before, after): (usize, usize)) -> Option<Quote> {
        let text = self.blocks.get(place.block)?;
        let (start, end) = (place.span.start.0, place.span.end.0);
        let earlier = self.blocks.get(..place.block)?;
        let later = self.blocks.get(place.block + 1..)?;
        let backwards = text.get(..start)?.chars().rev();
        let backwards = backwards
            .chain(earlier.iter().rev().flat_map(|it| [' '].into_iter().chain(it.chars().rev())));
        let mut prefix: Vec<char> = backwards.take(before).collect();
        prefix.reverse();
        let forwards = text.get(end..)?.chars();
        let forwards =
            forwards.chain(later.iter().flat_map(|it| [' '].into_iter().chain(it.chars())));
        Some(Quote {
            exact: text.get(start..end)?.to_owned(),
            prefix: prefix.into_iter().collect(),
            suffix: forwards.take(after).collect(),
        })
    }
}

fn to_model(quote: &Quote) -> model::Quote {
    model::Quote {
        exact: quote.exact.as_str().into(),
        prefix: quote.prefix.as_str().into(),
        suffix: quote.suffix.as_str().into(),
    }
}
