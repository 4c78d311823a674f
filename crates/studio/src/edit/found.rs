//! What an editor finds that the machine did not: claims made by hand, of words of an
//! article.

use source_comparison_core::{
    format::{Claim, File, Quote},
    select,
    text::Utf16Offset,
};

use super::{Wording, cast};

/// Words of one paragraph of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The article's place in the file.
    pub article: usize,
    /// The words, with what stands around them.
    pub quote: Quote,
}

impl Found {
    /// The text of an article to select from: its paragraphs, with an empty line between them.
    pub fn text(file: &File, article: usize) -> String {
        select::text_of(&blocks(file, article))
    }

    /// The words between two places of that text, half-open and in the units of UTF-16 in which
    /// browsers count. `None` where there are none, or they go across paragraphs.
    pub fn select(file: &File, article: usize, start: u32, end: u32) -> Option<Self> {
        let (start, end) = (usize::try_from(start).ok()?, usize::try_from(end).ok()?);
        let blocks = blocks(file, article);
        let found = select::selected(&blocks, Utf16Offset(start), Utf16Offset(end))?;
        let quote = Quote {
            exact: found.quote.exact.to_string(),
            prefix: found.quote.prefix.to_string(),
            suffix: found.quote.suffix.to_string(),
        };
        Some(Self { article, quote })
    }
}

fn blocks(file: &File, article: usize) -> Vec<(usize, &str)> {
    let blocks = file.articles.get(article).into_iter().flat_map(|it| &it.blocks);
    blocks.map(|block| block.text.as_str()).enumerate().collect()
}

pub(super) fn add_claim(file: &mut File, found: &Found, wording: &Wording) {
    let Some(article) = file.articles.get(found.article).map(|it| it.id.clone()) else { return };
    let Some(wording) = cast::with_newcomer(file, wording) else { return };
    let id =
        cast::free_id(&format!("{article}-by-hand"), |id| file.claims.iter().any(|it| it.id == id));
    let mut claim = Claim { id, article, quote: found.quote.clone(), ..Claim::default() };
    wording.write_to(&mut claim);
    file.claims.push(claim);
}

/// Lets a claim rest on other words, also on those of another article.
pub(super) fn requote(file: &mut File, place: usize, found: &Found) {
    let article = file.articles.get(found.article).map(|it| it.id.clone());
    if let Some((claim, article)) = file.claims.get_mut(place).zip(article) {
        claim.article = article;
        claim.quote = found.quote.clone();
    }
}
