//! Everything there is to say about a file before it is published, beside the thing it concerns:
//! the format's own rules, and what is worth a look.

use std::collections::BTreeMap;

use source_comparison_core::{
    check::{Rules, check},
    diagnostic::{Code, Diagnostic, Severity},
    format::File,
};

use crate::{
    lint::{Lint, lints},
    subject::Subject,
};

/// One thing to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// A rule of the format, in the core's own words.
    Rule(Diagnostic),
    /// Something worth a look.
    Look(Lint),
}

impl Remark {
    /// Whether it keeps the file from being published.
    pub fn blocks(&self) -> bool {
        matches!(self, Self::Rule(rule) if rule.severity == Severity::Error)
    }
}

/// Everything there is to say about a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// By what it concerns, in the order of the file.
    pub remarks: BTreeMap<Subject, Vec<Remark>>,
    /// Suggestions that nobody has decided on: told once, not by each of them.
    pub undecided: usize,
}

impl Review {
    /// Reviews a file by the rules for publishing.
    pub fn of(file: &File) -> Self {
        let mut review = Self::default();
        let looks = lints(file);
        for rule in check(file, Rules { publish: true }).diagnostics {
            let subject = Subject::at(&rule.path);
            match rule.code {
                Code::Undecided => review.undecided += 1,
                _ => review.remarks.entry(subject).or_default().push(Remark::Rule(rule)),
            }
        }
        for (subject, lint) in looks {
            let known = review.remarks.entry(subject).or_default();
            // What a rule already says is not said twice.
            let said =
                |code| known.iter().any(|it| matches!(it, Remark::Rule(rule) if rule.code == code));
            let twice = match lint {
                Lint::NoAccount => said(Code::NoAccount),
                Lint::NoReason => said(Code::NoNote),
                Lint::NoLanguage => said(Code::BadLanguage) || said(Code::Missing),
                _ => false,
            };
            if !twice {
                known.push(Remark::Look(lint));
            }
        }
        review.remarks.retain(|_, remarks| !remarks.is_empty());
        review
    }

    /// How many remarks keep the file from being published, undecided suggestions aside.
    pub fn blocking(&self) -> usize {
        self.remarks.values().flatten().filter(|remark| remark.blocks()).count()
    }

    /// How many remarks there are.
    pub fn count(&self) -> usize {
        self.remarks.values().map(Vec::len).sum()
    }

    /// What there is to say about one thing.
    pub fn on(&self, subject: Subject) -> &[Remark] {
        self.remarks.get(&subject).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::{Remark, Review};
    use crate::{samples::sample, subject::Subject};

    #[test]
    fn suggestions_are_counted_and_not_told_one_by_one() {
        let review = Review::of(&sample());
        assert_eq!(review.undecided, 6);
        assert_eq!(review.blocking(), 0, "{review:?}");
    }

    #[test]
    fn a_rule_stands_beside_the_thing_that_breaks_it() {
        let mut file = sample();
        file.claims[2].quote.exact = "99 goats swam home".to_owned();
        file.relations[1].note = None;
        let review = Review::of(&file);
        assert!(matches!(review.on(Subject::Claim(2)), [Remark::Rule(_)]));
        assert!(matches!(review.on(Subject::Relation(1)), [Remark::Rule(_)]), "told once");
        assert_eq!(review.blocking(), 2);
    }
}
