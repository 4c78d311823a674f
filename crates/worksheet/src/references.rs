//! How a sheet names a passage: the article's letter and its lines, then the words.

use source_comparison::words::fill;
use source_comparison_core::model::{ArticleKey, Claim, ClaimKey, Key, Voice};

use crate::{
    Sheet,
    markup::{classed, element, escaped, foreign, in_language},
};

impl Sheet<'_> {
    /// "A 12–13"; that it is not found where the article does not have the words.
    pub(crate) fn reference(&self, claim: &Claim) -> String {
        let letter = self.letter(claim.article);
        let lines = self.lines.get(claim.article.place());
        let lines = claim.passage.place().and_then(|place| lines?.of_place(place));
        let Some((first, last)) = lines else {
            return format!("{letter}, {}", self.paper_words.not_found);
        };
        let template = if first == last { self.paper_words.line } else { self.paper_words.lines };
        let (first, last) = (first.to_string(), last.to_string());
        fill(template, &[("letter", &letter), ("n", &first), ("m", &last)])
    }

    /// The letter and the words of a passage, as an element.
    pub(crate) fn passage(&self, key: ClaimKey) -> String {
        let Some(claim) = self.comparison.claims.get(key) else { return String::new() };
        let reference = classed("span", "reference", &bdi(&self.reference(claim)));
        classed("span", "passage", &format!("{reference} {}", self.quotation(claim)))
    }

    /// The words of a passage as the article has them, between the marks of our language.
    fn quotation(&self, claim: &Claim) -> String {
        let Some(article) = self.comparison.articles.get(claim.article) else {
            return String::new();
        };
        let place = claim.passage.place();
        let found = place.and_then(|place| place.span.of(&article.blocks.get(place.block)?.text));
        let quoted = escaped(found.unwrap_or(&claim.quote.exact));
        let [open, close] = self.words.quote_marks;
        element("q", &in_language(&article.language), &format!("{open}{quoted}{close}"))
    }

    /// Whose words they are.
    pub(crate) fn voice(&self, claim: &Claim) -> String {
        match claim.voice {
            Voice::Account(account) => {
                let account = self.comparison.accounts.get(account);
                account.map_or(String::new(), |it| foreign(&it.name, self.language()))
            }
            Voice::Article => {
                let letter = self.letter(claim.article);
                escaped(&fill(self.words.own_voice, &[("letter", &letter)]))
            }
            Voice::Undecided => escaped(self.words.undecided),
        }
    }

    /// The letter of an article.
    pub(crate) fn letter(&self, key: ArticleKey) -> String {
        self.comparison
            .articles
            .get(key)
            .map_or(String::new(), |article| article.letter.to_string())
    }
}

/// Our own words that may not reorder what stands around them.
pub(crate) fn bdi(text: &str) -> String {
    element("bdi", "", &escaped(text))
}
