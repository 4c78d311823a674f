//! A claim's words in the paragraph they stand in, for an editor to judge them by.

use source_comparison_core::format::{Claim, File};

/// A paragraph, taken apart at the claim's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'f> {
    /// The place of the article, from 0.
    pub article: usize,
    /// What stands before the words.
    pub before: &'f str,
    /// The words; empty where they stand nowhere verbatim.
    pub words: &'f str,
    /// What stands after them.
    pub after: &'f str,
}

/// Where a claim's words stand; the first place that fits its context, else the first at all.
pub fn passage<'f>(file: &'f File, claim: &'f Claim) -> Option<Passage<'f>> {
    let article = file.articles.iter().position(|it| it.id == claim.article)?;
    let blocks = &file.articles.get(article)?.blocks;
    let quote = &claim.quote;
    let places = blocks.iter().flat_map(|block| {
        let starts = block.text.match_indices(&quote.exact).map(|(at, _)| at);
        starts.map(|at| (block.text.as_str(), at))
    });
    let parts = |(text, at): (&'f str, usize)| {
        let end = at + quote.exact.len();
        Some((text.get(..at)?, text.get(at..end)?, text.get(end..)?))
    };
    let fits = |before: &str, after: &str| {
        before.ends_with(&quote.prefix) && after.starts_with(&quote.suffix)
    };
    let mut found = places.filter_map(parts);
    let first = found.next()?;
    let best = if fits(first.0, first.2) {
        first
    } else {
        found.find(|(before, _, after)| fits(before, after)).unwrap_or(first)
    };
    Some(Passage { article, before: best.0, words: best.1, after: best.2 })
}

#[cfg(test)]
mod tests {
    use super::passage;
    use crate::samples::sample;

    #[test]
    fn a_claim_stands_in_its_paragraph() {
        let file = sample();
        let found = passage(&file, &file.claims[0]).unwrap();
        assert_eq!((found.article, found.before), (0, "The crew said "));
        assert_eq!(found.words, "12 people were saved");
    }

    #[test]
    fn the_context_tells_repeats_apart() {
        let mut file = sample();
        file.claims[3].quote.exact = "The harbour was".to_owned();
        file.articles[1].blocks[0].text = "The harbour was full. The harbour was shut.".to_owned();
        file.claims[3].quote.suffix = " shut".to_owned();
        assert_eq!(passage(&file, &file.claims[3]).unwrap().before, "The harbour was full. ");
    }

    #[test]
    fn words_that_stand_nowhere_have_no_passage() {
        let mut file = sample();
        file.claims[0].quote.exact = "99 people".to_owned();
        assert_eq!(passage(&file, &file.claims[0]), None);
    }
}
