//! Checks the accounts, the origins and the questions: the short lists that claims refer to. It
//! must not know the claims.

use super::{checker::Checker, ids::Ids};
use crate::{
    diagnostic::{Code, Trail},
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
        let list = &Trail::Root.key("accounts");
        let (mut table, mut ids) = (Table::default(), Ids::of("account"));
        ids.reserve(ARTICLE_VOICE);
        for (index, account) in self.first(list, accounts, limits::ACCOUNTS).iter().enumerate() {
            let at = &list.index(index);
            let written = account.id.as_str();
            if written == ARTICLE_VOICE {
                let message = "the id \"article\" is reserved for the article's own voice";
                let help = "give this account another id";
                self.faults.error(Code::BadId, &at.key("id"), message, help, &[]);
            }
            let id = ids.give(at, written, self, index);
            let name = self.name(at, "name", &account.name, "the account's full name");
            let short = self.name(at, "short", &account.short, "a short name");
            let kind = self.word(at, "kind", account.kind);
            let name = name.or_else(|| short.clone()).unwrap_or_else(|| id.clone());
            let key = table.push(Account {
                id,
                short: short.unwrap_or_else(|| name.clone()),
                name,
                kind: kind.unwrap_or(AccountKind::Other),
                about: self.optional_note(at, "about", &account.about),
                reach: self.optional_note(at, "reach", &account.reach),
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
        let list = &Trail::Root.key("origins");
        let (mut table, mut ids) = (Table::default(), Ids::of("origin"));
        for (index, origin) in self.first(list, origins, limits::ORIGINS).iter().enumerate() {
            let at = &list.index(index);
            let id = ids.give(at, &origin.id, self, index);
            let name = self.name(at, "name", &origin.name, "the origin's name");
            let kind = self.word(at, "kind", origin.kind);
            let key = table.push(Origin {
                name: name.unwrap_or_else(|| id.clone()),
                id,
                kind: kind.unwrap_or(OriginKind::Other),
                note: self.optional_note(at, "note", &origin.note),
            });
            ids.set(&origin.id, key);
        }
        Listed { table, ids }
    }

    pub(super) fn questions<'f>(
        &mut self,
        questions: &'f [format::Question],
    ) -> Listed<'f, QuestionKey, Question> {
        let list = &Trail::Root.key("questions");
        let (mut table, mut ids) = (Table::default(), Ids::of("question"));
        for (index, question) in self.first(list, questions, limits::QUESTIONS).iter().enumerate() {
            let at = &list.index(index);
            let id = ids.give(at, &question.id, self, index);
            let text = self.name(at, "text", &question.text, "the question");
            let text = text.unwrap_or_else(|| id.clone());
            ids.set(&question.id, table.push(Question { id, text }));
        }
        Listed { table, ids }
    }
}
