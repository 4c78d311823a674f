//! Checks what the editor adds: silences, findings, terms, and who prepared the comparison. It
//! must not know how claims relate.

use super::{accounts::ARTICLE_VOICE, checker::Checker, claims::Cast, ids::Ids};
use crate::{
    diagnostic::{Code, Trail},
    format::{self, limits},
    model::{
        Claim, ClaimKey, Correction, Finding, Prepared, QuestionKey, Silence, Table, Term, Voice,
    },
};

impl Checker<'_> {
    /// Who prepared the comparison; `None` where nobody or no day is named.
    pub(super) fn prepared(
        &mut self,
        prepared: Option<&format::Prepared>,
        at: &Trail<'_>,
    ) -> Option<Prepared> {
        let prepared = prepared?;
        let by = self.name(at, "by", &prepared.by, "who prepared the comparison");
        let on = self.day(at, "on", &prepared.on);
        let list = &at.key("corrections");
        let mut corrections = Vec::new();
        for (index, correction) in
            self.first(list, &prepared.corrections, limits::REMARKS).iter().enumerate()
        {
            let at = &list.index(index);
            let on = self.day(at, "on", &correction.on);
            let text = self.note(at, "text", &correction.text, "what was put right");
            corrections.extend(on.zip(text).map(|(on, text)| Correction { on, text }));
        }
        Some(Prepared { by: by?, on: on?, corrections })
    }

    /// The silences, without those of accounts that do speak on the question.
    pub(super) fn silences(
        &mut self,
        silences: &[format::Silence],
        cast: &Cast<'_, '_>,
        claims: &Table<ClaimKey, Claim>,
    ) -> Vec<Silence> {
        let list = &Trail::Root.key("silences");
        let mut kept = Vec::new();
        for (index, silence) in self.first(list, silences, limits::REMARKS).iter().enumerate() {
            let at = &list.index(index);
            let account = if silence.account == ARTICLE_VOICE {
                let message = "\"article\" is no account: a silence is that of an account";
                self.faults.error(Code::UnknownId, &at.key("account"), message, "", &[]);
                None
            } else {
                cast.accounts.resolve(&at.key("account"), &silence.account, self)
            };
            let question = cast.questions.resolve(&at.key("question"), &silence.question, self);
            let note = self.optional_note(at, "note", &silence.note);
            let (Some(account), Some(question)) = (account, question) else { continue };
            let speaks = |claim: &Claim| {
                claim.voice == Voice::Account(account) && claim.question == question
            };
            if claims.values().any(speaks) {
                self.not_silent(silence, at);
            } else {
                kept.push(Silence { account, question, note });
            }
        }
        kept
    }

    fn not_silent(&mut self, silence: &format::Silence, at: &Trail<'_>) {
        let message =
            "the account \"{}\" has a claim on the question \"{}\": it is not silent there";
        let help = "remove the silence, or look at the claim again";
        let values = [&*silence.account, &*silence.question];
        self.faults.warning(Code::NotSilent, at, message, help, &values);
    }

    /// The findings that say something, by somebody, on some day.
    pub(super) fn findings(
        &mut self,
        findings: &[format::Finding],
        questions: &Ids<'_, QuestionKey>,
    ) -> Vec<Finding> {
        let list = &Trail::Root.key("findings");
        let findings = self.first(list, findings, limits::REMARKS).iter().enumerate();
        findings
            .filter_map(|(index, finding)| self.finding(finding, &list.index(index), questions))
            .collect()
    }

    fn finding(
        &mut self,
        finding: &format::Finding,
        at: &Trail<'_>,
        questions: &Ids<'_, QuestionKey>,
    ) -> Option<Finding> {
        let question = questions.resolve(&at.key("question"), &finding.question, self);
        let status = self.word(at, "status", finding.status);
        let text = self.note(at, "text", &finding.text, "what is known");
        let by = self.name(at, "by", &finding.by, "who says so");
        let on = self.day(at, "on", &finding.on);
        let url = self.optional_url(at, "url", &finding.url);
        let (question, status) = (question?, status?);
        Some(Finding { question, status, text: text?, by: by?, on: on?, url })
    }

    /// The terms that are explained.
    pub(super) fn glossary(&mut self, glossary: &[format::Term]) -> Vec<Term> {
        let list = &Trail::Root.key("glossary");
        let mut terms = Vec::new();
        for (index, term) in self.first(list, glossary, limits::REMARKS).iter().enumerate() {
            let at = &list.index(index);
            let written = self.name(at, "term", &term.term, "the term");
            let text = self.note(at, "text", &term.text, "what the term means");
            terms.extend(written.zip(text).map(|(term, text)| Term { term, text }));
        }
        terms
    }
}
