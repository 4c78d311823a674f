//! The accounts: who they are, who is the same, and who is new.

use std::collections::BTreeSet;

use source_comparison_core::format::{Account, AccountKind, File, limits};

use super::{Wording, filled, lists};

/// What is said of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Persona {
    /// Its full name.
    pub name: String,
    /// A name for tight places.
    pub short: String,
    /// What it is to the event, as a word of the format.
    pub kind: String,
    /// Who this is; empty for nothing.
    pub about: String,
    /// How its words reach the reader; empty for nothing.
    pub reach: String,
}

impl Persona {
    /// What is said of an account now.
    pub fn of(account: &Account) -> Self {
        Self {
            name: account.name.clone(),
            short: account.short.clone(),
            kind: account.kind.unwrap_or(AccountKind::Other).as_str().to_owned(),
            about: account.about.clone().unwrap_or_default(),
            reach: account.reach.clone().unwrap_or_default(),
        }
    }

    pub(super) fn write_to(&self, account: &mut Account) {
        self.name.trim().clone_into(&mut account.name);
        self.short.trim().clone_into(&mut account.short);
        account.kind = AccountKind::from_word(&self.kind).or(account.kind);
        account.about = filled(&self.about);
        account.reach = filled(&self.reach);
    }
}

/// Says of an account what is said of it; one past the end is a new one.
pub(super) fn introduce(file: &mut File, place: usize, persona: &Persona) {
    let id =
        free_id(&persona.name, |id| id == "article" || file.accounts.iter().any(|it| it.id == id));
    let new = Account { id, ..Account::default() };
    lists::change(&mut file.accounts, place, new, |account| persona.write_to(account));
}

/// Gives the claims and silences of one account to another; no silence stands twice, and none
/// where the account now speaks.
pub(super) fn merge(file: &mut File, place: usize, into: &str) {
    let Some(from) = file.accounts.get(place).map(|account| account.id.clone()) else { return };
    if from == into || !file.accounts.iter().any(|account| account.id == into) {
        return;
    }
    file.accounts.remove(place);
    for claim in file.claims.iter_mut().filter(|claim| claim.account.as_ref() == Some(&from)) {
        claim.account = Some(into.to_owned());
    }
    for silence in file.silences.iter_mut().filter(|silence| silence.account == from) {
        into.clone_into(&mut silence.account);
    }
    let spoken: BTreeSet<(Option<&str>, &str)> = file
        .claims
        .iter()
        .map(|claim| (claim.account.as_deref(), claim.question.as_str()))
        .collect();
    let mut seen = BTreeSet::new();
    file.silences.retain(|silence| {
        let key = (silence.account.clone(), silence.question.clone());
        !spoken.contains(&(Some(&silence.account), &silence.question)) && seen.insert(key)
    });
}

/// The wording with the id of its account: a newcomer gets one, unless the name is known. `None`
/// where it names what the file does not have.
pub(super) fn with_newcomer(file: &mut File, wording: &Wording) -> Option<Wording> {
    let mut wording = wording.clone();
    let name = wording.newcomer.trim().to_owned();
    if !name.is_empty() {
        let known = file.accounts.iter().find(|it| it.name.eq_ignore_ascii_case(&name));
        wording.account = match known {
            Some(account) => account.id.clone(),
            None => introduced(file, &name),
        };
    }
    wording.known_to(file).then_some(wording)
}

/// Adds an account of this name and gives its id.
fn introduced(file: &mut File, name: &str) -> String {
    let id = free_id(name, |id| id == "article" || file.accounts.iter().any(|it| it.id == id));
    file.accounts.push(Account {
        id: id.clone(),
        name: name.chars().take(limits::NAME_CHARACTERS).collect(),
        short: name.chars().take(SHORT).collect(),
        kind: Some(AccountKind::Other),
        ..Account::default()
    });
    id
}

/// Characters of a name for tight places that is made from a full one.
const SHORT: usize = 24;

/// An id made of words that nothing else has.
pub(super) fn free_id(words: &str, taken: impl Fn(&str) -> bool) -> String {
    let letters = words.to_lowercase();
    let letters = letters.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '-' });
    let slug: String = letters.take(limits::ID_CHARACTERS - 8).collect();
    let slug = slug.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let slug = if slug.is_empty() { "new".to_owned() } else { slug };
    let mut id = slug.clone();
    let mut nth = 2;
    while taken(&id) {
        id = format!("{slug}-{nth}");
        nth += 1;
    }
    id
}
