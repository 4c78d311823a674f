//! How much searching for quotes one file may cost. A file made to harm could have a thousand long
//! quotes sought in a megabyte of text, for a minute; no comparison comes near the limit. It must
//! not know how quotes are sought, only what that costs.

use super::checker::Checker;
use crate::{
    anchor::Haystack,
    diagnostic::{Code, Trail},
    model::{Article, Quote},
};

/// Steps that all quotes of one file may take: about a second, natively. A hundred lost quotes of
/// 200 characters in an article of 30,000 take a third of them.
const STEPS: usize = 40_000_000;
/// Characters of a quote that one step over a character of the text compares.
const WORD: usize = 64;
/// Steps for each place where the very words stand, since what stands around is compared too.
const PLACE: usize = 40;
/// Places that are counted.
const MOST_PLACES: usize = 100_000;

/// What is left of the steps.
#[derive(Debug)]
pub(crate) struct Effort(usize);

impl Default for Effort {
    fn default() -> Self {
        Self(STEPS)
    }
}

impl Effort {
    /// Takes the steps that a search is likely to need; false where they are not left, and for
    /// every quote after that.
    pub(crate) fn take_for(&mut self, exact: &str, haystack: &Haystack<'_>) -> bool {
        if self.0 == 0 {
            return false;
        }
        let (length, places) = (haystack.bytes(), haystack.count(exact, MOST_PLACES));
        let steps = match places {
            0 => length.saturating_mul(exact.len().div_ceil(WORD)),
            places => length / WORD + places * PLACE,
        };
        let is_enough = steps <= self.0;
        self.0 = self.0.saturating_sub(steps);
        is_enough
    }
}

impl Checker<'_> {
    /// Whether a quote may still be sought; an error where the file has used up its effort.
    pub(super) fn may_seek(
        &mut self,
        quote: &Quote,
        article: &Article,
        haystack: &Haystack<'_>,
        at: &Trail<'_>,
    ) -> bool {
        let may_seek = self.effort.take_for(&quote.exact, haystack);
        if !may_seek {
            let message = "\"{}\" is not sought in article {}: the quotes above took too long";
            let help = "mend those that are lost, then check again";
            let values = [&*quote.exact, &article.letter.to_string()];
            self.faults.error(Code::QuoteLost, at, message, help, &values);
        }
        may_seek
    }
}

#[cfg(test)]
mod tests {
    use super::Effort;
    use crate::anchor::Haystack;

    /// How many of a thousand like quotes are sought.
    fn sought(exact: &str, blocks: &[String]) -> usize {
        let mut effort = Effort::default();
        let haystack = Haystack::new(blocks.iter().map(String::as_str));
        (0..1_000).filter(|_| effort.take_for(exact, &haystack)).count()
    }

    #[test]
    fn a_thousand_quotes_of_a_long_report_are_all_sought() {
        let mut report = vec!["The fair drew crowds. ".repeat(30); 45];
        assert_eq!(sought(&"and a band played ".repeat(3), &report), 1_000);
        report.push("It rained later.".to_owned());
        assert_eq!(sought("rained", &report), 1_000);
    }

    #[test]
    fn quotes_that_would_take_minutes_are_not() {
        let flood = vec!["abcdefgh ".repeat(1_000); 150];
        assert!(sought(&"x".repeat(400), &flood) < 10);
        assert!(sought("a", &flood) < 20);
        assert!(sought("abcdefgh", &flood) < 20);
    }
}
