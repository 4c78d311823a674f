//! Which accounts and questions of a draft are those of a proposal.

use std::collections::BTreeMap;

use source_comparison_core::format::{Account, File, Question, limits};

use super::free;

/// The account of an article's own voice, which no list names.
const OWN_VOICE: &str = "article";

/// The accounts and questions of a proposal, and the ids of those that are the same in the draft.
pub(super) struct Cast<'p> {
    proposed: &'p File,
    accounts: BTreeMap<&'p str, String>,
    questions: BTreeMap<&'p str, String>,
}

impl<'p> Cast<'p> {
    /// `stands_for` leads from proposed claims to those of the draft.
    pub(super) fn of(
        draft: &File,
        proposed: &'p File,
        stands_for: &BTreeMap<&'p str, String>,
    ) -> Self {
        let mut accounts = BTreeMap::from([(OWN_VOICE, OWN_VOICE.to_owned())]);
        for account in &proposed.accounts {
            if let Some(known) = draft.accounts.iter().find(|it| same_account(it, account)) {
                accounts.insert(account.id.as_str(), known.id.clone());
            }
        }
        let mut questions = BTreeMap::new();
        for question in &proposed.questions {
            let same = |it: &&Question| bare(&it.text) == bare(&question.text);
            if let Some(known) = draft.questions.iter().find(same) {
                questions.insert(question.id.as_str(), known.id.clone());
            }
        }
        for claim in &proposed.claims {
            let known = stands_for.get(claim.id.as_str());
            let known = known.and_then(|id| draft.claims.iter().find(|it| it.id == *id));
            let asked = known.filter(|it| draft.questions.iter().any(|q| q.id == it.question));
            if let Some(known) = asked {
                let question = questions.entry(claim.question.as_str());
                question.or_insert_with(|| known.question.clone());
            }
        }
        Self { proposed, accounts, questions }
    }

    /// The account in the file, which it is added to where it is new; `None` where there is no
    /// room for it.
    pub(super) fn account(&mut self, id: &'p str, file: &mut File) -> Option<String> {
        if let Some(known) = self.accounts.get(id) {
            return Some(known.clone());
        }
        let proposed = self.proposed.accounts.iter().find(|it| it.id == id)?;
        if file.accounts.len() >= limits::ACCOUNTS {
            return None;
        }
        let new = free(id, |id| file.accounts.iter().any(|it| it.id == id));
        file.accounts.push(Account { id: new.clone(), ..proposed.clone() });
        self.accounts.insert(id, new.clone());
        Some(new)
    }

    /// The same of a question.
    pub(super) fn question(&mut self, id: &'p str, file: &mut File) -> Option<String> {
        if let Some(known) = self.questions.get(id) {
            return Some(known.clone());
        }
        let proposed = self.proposed.questions.iter().find(|it| it.id == id)?;
        if file.questions.len() >= limits::QUESTIONS {
            return None;
        }
        let new = free(id, |id| file.questions.iter().any(|it| it.id == id));
        file.questions.push(Question { id: new.clone(), ..proposed.clone() });
        self.questions.insert(id, new.clone());
        Some(new)
    }
}

/// A name in full or in short is enough: an editor may have written either anew.
fn same_account(one: &Account, other: &Account) -> bool {
    let names = [bare(&one.name), bare(&one.short)];
    names.contains(&bare(&other.name)) || names.contains(&bare(&other.short))
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
