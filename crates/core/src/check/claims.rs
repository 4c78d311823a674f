//! Checks the claims: who says what on which question, and where the words stand. It must not
//! know how claims relate.

use std::rc::Rc;

use super::{
    accounts::{ARTICLE_VOICE, Listed},
    articles::Articles,
    checker::Checker,
    ids::Ids,
};
use crate::{
    diagnostic::{Code, Trail},
    format::{self, limits},
    model::{AccountKey, Claim, ClaimKey, OriginKey, QuestionKey, Quote, Suggestion, Table, Voice},
};

/// What claims refer to.
pub(super) struct Cast<'c, 'f> {
    pub(super) articles: &'c Articles<'f>,
    pub(super) accounts: &'c Ids<'f, AccountKey>,
    pub(super) origins: &'c Ids<'f, OriginKey>,
    pub(super) questions: &'c Ids<'f, QuestionKey>,
}

impl Checker<'_> {
    pub(super) fn claims<'f>(
        &mut self,
        claims: &'f [format::Claim],
        cast: &Cast<'_, 'f>,
    ) -> Listed<'f, ClaimKey, Claim> {
        let list = &Trail::Root.key("claims");
        let (mut table, mut ids) = (Table::default(), Ids::of("claim"));
        for (index, claim) in self.first(list, claims, limits::CLAIMS).iter().enumerate() {
            let at = &list.index(index);
            let id = ids.give(at, &claim.id, self, index);
            if let Some(checked) = self.claim(claim, at, id, cast) {
                ids.set(&claim.id, table.push(checked));
            }
        }
        Listed { table, ids }
    }

    /// One claim; `None` where its article, its question, its certainty or what it says is missing.
    fn claim(
        &mut self,
        claim: &format::Claim,
        at: &Trail<'_>,
        id: Rc<str>,
        cast: &Cast<'_, '_>,
    ) -> Option<Claim> {
        let article = cast.articles.ids.resolve(&at.key("article"), &claim.article, self);
        let voice = self.voice(claim, &at.key("account"), cast);
        let question = cast.questions.resolve(&at.key("question"), &claim.question, self);
        let (quote, passage) = self.quote(&claim.quote, &at.key("quote"), cast.articles, article);
        let says = self.note(at, "says", &claim.says, "what the claim says, in a sentence");
        let value = self.optional_name(at, "value", &claim.value);
        let origin = claim.origin.as_deref().filter(|origin| !origin.is_empty());
        let origin = origin.and_then(|id| cast.origins.resolve(&at.key("origin"), id, self));
        let via = self.via(&claim.via, &at.key("via"));
        let certainty = self.word(at, "certainty", claim.certainty);
        let suggested = self.suggested(claim.suggested.as_ref(), &at.key("suggested"));
        Some(Claim {
            id,
            article: article?,
            voice,
            question: question?,
            says: says.or_else(|| spoken(&quote))?,
            quote,
            passage,
            value,
            origin,
            via,
            certainty: certainty?,
            sensitive: claim.sensitive,
            suggested,
        })
    }

    fn voice(&mut self, claim: &format::Claim, at: &Trail<'_>, cast: &Cast<'_, '_>) -> Voice {
        match claim.account.as_deref() {
            Some(ARTICLE_VOICE) => Voice::Article,
            Some(id) if !id.is_empty() => {
                cast.accounts.resolve(at, id, self).map_or(Voice::Undecided, Voice::Account)
            }
            _ => {
                let help = "name the account, or write \"article\" where it speaks for itself";
                self.open_question(Code::NoAccount, at, "nobody is named who says this", help);
                Voice::Undecided
            }
        }
    }

    fn via(&mut self, via: &[String], list: &Trail<'_>) -> Vec<Rc<str>> {
        let mut carriers = Vec::new();
        for (index, carrier) in self.first(list, via, limits::VIA).iter().enumerate() {
            let (at, limit) = (list.index(index), limits::NAME_CHARACTERS);
            carriers.extend(self.required(&at, carrier, limit, "who carried the words"));
        }
        carriers
    }

    /// What the analysis proposed, and nobody has decided on.
    pub(super) fn suggested(
        &mut self,
        suggested: Option<&format::Suggested>,
        at: &Trail<'_>,
    ) -> Option<Suggestion> {
        let suggested = suggested?;
        if self.rules.publish {
            let message = "a suggestion that nobody has decided on cannot be published";
            let help = "remove \"suggested\" if it is right, or all of it";
            self.faults.error(Code::Undecided, at, message, help, &[]);
        }
        if !(0.0..=1.0).contains(&suggested.confidence) {
            let message = "the confidence is out of range: expected 0.0 to 1.0";
            self.faults.error(Code::OutOfRange, &at.key("confidence"), message, "", &[]);
        }
        let reason = self.words(&at.key("reason"), &suggested.reason, limits::NAME_CHARACTERS);
        Some(Suggestion {
            permille: permille(suggested.confidence),
            reason: reason.unwrap_or_default(),
        })
    }
}

/// The words of the quote, where there are any.
fn spoken(quote: &Quote) -> Option<Rc<str>> {
    (!quote.exact.trim().is_empty()).then(|| quote.exact.clone())
}

/// A share of 0.0 to 1.0 in thousandths; what lies outside counts as the nearer end.
fn permille(share: f64) -> u16 {
    // `clamp` can panic, and its message costs a page 6 KB: how floats are written.
    #[allow(clippy::manual_clamp)]
    let share = share.max(0.0).min(1.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=1000
    let permille = (share * 1000.0).round() as u16;
    permille
}
