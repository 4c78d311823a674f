//! Checks the accounts, the origins and the questions: the short lists that claims refer to. It
//! must not know the claims.

use super::{checker::Checker, ids::Ids};
use crate::{
    diagnostic::{Code, Diagnostic, Trail},
    format::{self, AccountKind, OriginKind, limits},
    model::{Account, AccountKey, Origin, OriginKey, Question, QuestionKey, Table},
};

/// The account id that stands for the article's own voice.
pub(super) const ARTICLE_VOICE: &str = "article";

/// A list of the model with the ids of its items.
pub(super) struct Listed<'f, K, T> {
    pub(super) table: Table<K, T>,
    pub(super) ids: Ids<'f, K>,
}

impl Checker<'_> {
    pub(super) fn accounts<'f>(
        &mut self,
        accounts: &'f [format::Account],
    ) -> Listed<'f, AccountKey, Account> {
        let list = Trail::Root;
        let list = list.key("accounts");
        let (mut table, mut ids) = (Table::default(), Ids::of("account"));
        ids.reserve(ARTICLE_VOICE);
        for (index, account) in self.first(accounts, list, limits::ACCOUNTS) {
            let at = list.index(index);
            let written = account.id.as_str();
            if written == ARTICLE_VOICE {
                let path = at.key("id").to_path();
                let message = "the id \"article\" is reserved for the article's own voice";
                let fault = Diagnostic::error(Code::BadId, path, message);
                self.faults.add(fault.with_help("give this account another id"));
            }
            let id = ids.give(written, self, at.key("id"), index);
            let name = self.name(&account.name, at.key("name"), "the account's full name");
            let short = self.name(&account.short, at.key("short"), "a short name");
            let kind = self.word(account.kind, at.key("kind"));
            let name = name.or_else(|| short.clone()).unwrap_or_else(|| id.clone());
            let key = table.push(Account {
                id,
                short: short.unwrap_or_else(|| name.clone()),
                name,
                kind: kind.unwrap_or(AccountKind::Other),
                about: self.optional_note(account.about.as_deref(), at.key("about")),
                reach: self.optional_note(account.reach.as_deref(), at.key("reach")),
            });
            if written != ARTICLE_VOICE {
                ids.set(written, key);
            }
        }
        Listed { table, ids }
    }

    pub(super) fn origins<'f>(
        &mut self,
        origins: &'f [format::Origin],
    ) -> Listed<'f, OriginKey, Origin> {
        let list = Trail::Root;
        let list = list.key("origins");
        let (mut table, mut ids) = (Table::default(), Ids::of("origin"));
        for (index, origin) in self.first(origins, list, limits::ORIGINS) {
            let at = list.index(index);
            let id = ids.give(&origin.id, self, at.key("id"), index);
            let name = self.name(&origin.name, at.key("name"), "the origin's name");
            let kind = self.word(origin.kind, at.key("kind"));
            let key = table.push(Origin {
                name: name.unwrap_or_else(|| id.clone()),
                id,
                kind: kind.unwrap_or(OriginKind::Other),
                note: self.optional_note(origin.note.as_deref(), at.key("note")),
            });
            ids.set(&origin.id, key);
        }
        Listed { table, ids }
    }

    pub(super) fn questions<'f>(
        &mut self,
        questions: &'f [format::Question],
    ) -> Listed<'f, QuestionKey, Question> {
        let list = Trail::Root;
        let list = list.key("questions");
        let (mut table, mut ids) = (Table::default(), Ids::of("question"));
        for (index, question) in self.first(questions, list, limits::QUESTIONS) {
            let at = list.index(index);
            let id = ids.give(&question.id, self, at.key("id"), index);
            let text = self.name(&question.text, at.key("text"), "the question");
            let text = text.unwrap_or_else(|| id.clone());
            ids.set(&question.id, table.push(Question { id, text }));
        }
        Listed { table, ids }
    }
}
