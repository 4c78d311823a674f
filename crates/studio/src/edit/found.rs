//! What an editor finds that the machine did not: claims and relations made by hand.

use source_comparison_core::format::{Claim, File, Quote, Relation};

use super::{Grading, Wording, cast, filled};

/// Words of one paragraph of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The article's place in the file.
    pub article: usize,
    /// The words, with what stands around them.
    pub quote: Quote,
}

/// Between the paragraphs of a text to select from.
pub(super) const PARAGRAPH_END: &str = "\n\n";

/// Characters of context that a quote takes along.
const CONTEXT: usize = 32;

impl Found {
    /// The text of an article to select from: its paragraphs, with an empty line between them.
    pub fn text(file: &File, article: usize) -> String {
        let blocks = file.articles.get(article).into_iter().flat_map(|it| &it.blocks);
        blocks.map(|block| block.text.as_str()).collect::<Vec<_>>().join(PARAGRAPH_END)
    }

    /// The words between two places of that text, half-open and in the units of UTF-16 in which
    /// browsers count. `None` where there are none, or they go across paragraphs.
    pub fn select(file: &File, article: usize, start: u32, end: u32) -> Option<Self> {
        let text: Vec<u16> = Self::text(file, article).encode_utf16().collect();
        let (start, end) = (usize::try_from(start).ok()?, usize::try_from(end).ok()?);
        let words = String::from_utf16(text.get(start..end)?).ok()?;
        let exact = words.trim();
        if exact.is_empty() || exact.contains(PARAGRAPH_END) {
            return None;
        }
        let before = String::from_utf16(text.get(..start)?).ok()?;
        let after = String::from_utf16(text.get(end..)?).ok()?;
        let led = words.len() - words.trim_start().len();
        let before = format!("{before}{}", words.get(..led)?);
        let after = format!("{}{after}", words.get(led + exact.len()..)?);
        let before = before.rsplit(PARAGRAPH_END).next().unwrap_or_default();
        let after = after.split(PARAGRAPH_END).next().unwrap_or_default();
        let left_out = before.chars().count().saturating_sub(CONTEXT);
        let quote = Quote {
            exact: exact.to_owned(),
            prefix: before.chars().skip(left_out).collect(),
            suffix: after.chars().take(CONTEXT).collect(),
        };
        Some(Self { article, quote })
    }
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

pub(super) fn add_relation(file: &mut File, one: &str, other: &str, grading: &Grading) {
    let known = |id: &str| file.claims.iter().any(|claim| claim.id == id);
    if one != other && known(one) && known(other) {
        file.relations.push(Relation {
            kind: Some(grading.kind),
            facet: Some(grading.facet),
            between: vec![vec![one.to_owned()], vec![other.to_owned()]],
            note: filled(&grading.note),
            suggested: None,
        });
    }
}
