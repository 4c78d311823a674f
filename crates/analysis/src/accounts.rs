//! Whose words they are: from the words that name a source to accounts, one for all articles.
//! Pronouns, "the company" and "the statement" are followed back to who spoke before.

use core::ops::Range;

use rustc_hash::FxHashMap;
use source_comparison_core::format::AccountKind;

use crate::{
    attribution::Speaker,
    names::{NameId, Names},
    tokens::View,
    vocabulary::{Traits, vocabulary},
};

mod kinds;
mod labels;

pub(crate) use self::labels::shortened;

/// An account, by its place in [`Accounts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct AccountId(pub(crate) u32);

/// Whose words a claim is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Voice {
    /// The article's own.
    #[default]
    Article,
    /// Somebody's whom the text does not name.
    Unnamed,
    /// An account's.
    Account(AccountId),
}

/// What tells accounts apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Name(NameId),
    /// The state: "Norland", "the Norlandish authorities".
    State(&'static str),
    /// Common words: "survivors", "norland army".
    Phrase(String),
}

/// Somebody whose words the articles give.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) kind: AccountKind,
    /// The name that it has, where it has one.
    pub(crate) named: Option<NameId>,
    /// The stem of the noun, where it has no name.
    pub(crate) common: Option<String>,
    /// Whether it is one person, as far as the name tells.
    pub(crate) is_person: bool,
}

/// Whose words the articles give, in the order in which they first speak.
#[derive(Debug, Default)]
pub(crate) struct Accounts {
    list: Vec<Account>,
    by_key: FxHashMap<Key, AccountId>,
}

/// Nouns that stand for the body that spoke before.
const GENERAL: [&str; 18] = [
    "company",
    "firm",
    "group",
    "organisation",
    "organization",
    "operator",
    "agency",
    "airline",
    "manufacturer",
    "body",
    "union",
    "movement",
    "party",
    "director",
    "spokesman",
    "spokeswoman",
    "minister",
    "mayor",
];

/// Those of them that no authority, newspaper or armed group is.
const COMMERCIAL: [&str; 6] = ["company", "firm", "operator", "airline", "manufacturer", "union"];

/// Who spoke last in an article.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Discourse {
    pub(crate) last: Option<AccountId>,
    body: Option<AccountId>,
    person: Option<AccountId>,
}

/// Where a speaker is named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) view: View<'a>,
    pub(crate) names: &'a Names,
    pub(crate) article: usize,
    pub(crate) block: usize,
}

impl Accounts {
    /// The account with this id.
    pub(crate) fn get(&self, id: AccountId) -> Option<&Account> {
        self.list.get(id.0 as usize)
    }

    /// Every account with its id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (AccountId, &Account)> {
        (0..).map(AccountId).zip(&self.list)
    }

    /// Whose words a speaker's are; remembers who spoke.
    pub(crate) fn voice(
        &mut self,
        speaker: &Speaker,
        scene: &Scene<'_>,
        discourse: &mut Discourse,
    ) -> Voice {
        let phrase = match speaker {
            Speaker::Named(phrase) => phrase,
            Speaker::Nobody => return Voice::Unnamed,
            Speaker::Unfound => return discourse.last.map_or(Voice::Unnamed, Voice::Account),
        };
        let Some(id) = self.account(phrase, scene, discourse) else { return Voice::Unnamed };
        discourse.last = Some(id);
        match self.get(id).map(|it| it.kind) {
            Some(AccountKind::Witnesses) => discourse.person = Some(id),
            _ if self.get(id).is_some_and(|it| it.is_person || it.named.is_none()) => {
                discourse.person = Some(id);
            }
            _ => {
                discourse.person = Some(id);
                discourse.body = Some(id);
            }
        }
        Voice::Account(id)
    }

    fn account(
        &mut self,
        phrase: &Range<usize>,
        scene: &Scene<'_>,
        discourse: &Discourse,
    ) -> Option<AccountId> {
        let view = &scene.view;
        let head = kinds::head(view, phrase)?;
        let pronoun = phrase.len() == 1 && view.is(head, Traits::PRONOUN);
        if pronoun {
            return match view.key(head) {
                "it" | "this" => discourse.body.or(discourse.last),
                "he" | "she" => discourse.person.or(discourse.last),
                _ => discourse.last,
            };
        }
        // "this statement" passes on who made it.
        let document = view.is(head, Traits::DOCUMENT) && !view.is_capital(head);
        if document && let Some(last) = discourse.last {
            let named = scene.names.within(scene.article, scene.block, phrase).next().is_some();
            if !named {
                return Some(last);
            }
        }
        // "the 52-year-old"
        if view.key(head) == "old"
            && let Some(person) = discourse.person
        {
            return Some(person);
        }
        if let Some(id) = self.spoken_for(phrase, scene, discourse) {
            return Some(id);
        }
        if let Some(id) = self.named(phrase, head, scene) {
            return Some(id);
        }
        if let Some(id) = self.referred_to(phrase, head, scene, discourse) {
            return Some(id);
        }
        self.common(phrase, head, scene)
    }

    /// "a spokesman for the board", "its director": the body, whose words they are.
    fn spoken_for(
        &mut self,
        phrase: &Range<usize>,
        scene: &Scene<'_>,
        discourse: &Discourse,
    ) -> Option<AccountId> {
        let view = &scene.view;
        // The phrase itself, or the one before a comma: "Its spokesman, Ada Vey,".
        let role_in = |range: Range<usize>| {
            range.clone().find(|at| view.is(*at, Traits::VOICE) && !view.is_capital(*at))
        };
        let before = phrase.start.saturating_sub(1);
        let mut from = before;
        if view.key(before) == "," && before > 0 {
            while from > 0 && before - from < 7 && !view.is_mark(from - 1) {
                from -= 1;
            }
        }
        let role = role_in(phrase.clone()).or_else(|| role_in(from..before));
        let role = role?;
        let owner =
            (role.saturating_sub(3)..role).find(|at| matches!(view.key(*at), "its" | "their"));
        if owner.is_some() {
            return discourse.body;
        }
        let around = role.saturating_sub(6)..role + 7;
        let of = matches!(view.key(role + 1), "of" | "for");
        let mentions = scene.names.within(scene.article, scene.block, &around);
        let mut found = None;
        for mention in mentions {
            let possessive = mention.tokens.end <= role
                && mention.tokens.end + 2 >= role
                && mention.tokens.clone().any(|at| view.token(at).is_some_and(|it| it.possessive));
            let follows = of && mention.tokens.start > role && mention.tokens.start <= role + 3;
            if possessive || follows {
                found = Some(mention);
            }
        }
        let mention = found?;
        let name = scene.names.get(mention.name)?;
        if name.nation.is_some() {
            return None;
        }
        self.of_name(mention.name, scene)
    }

    fn named(
        &mut self,
        phrase: &Range<usize>,
        head: usize,
        scene: &Scene<'_>,
    ) -> Option<AccountId> {
        let view = &scene.view;
        let mut best = None;
        for mention in scene.names.within(scene.article, scene.block, phrase) {
            let name = scene.names.get(mention.name)?;
            match name.nation {
                Some(nation) => {
                    let alone = mention.tokens.end >= phrase.end;
                    if alone || kinds::is_state_noun(view, head) {
                        best = best.or(Some((mention, Some(nation))));
                    }
                }
                // The name is the head, or stands beside it: "the driver, Ada Vey", "Daily Post".
                None if mention.tokens.contains(&head) || mention.tokens.end + 1 >= phrase.end => {
                    best = Some((mention, None));
                }
                None => {}
            }
        }
        let (mention, nation) = best?;
        if let Some(nation) = nation {
            return Some(self.of_state(nation, scene.names.get(mention.name)?.full()));
        }
        let key = view.key(mention.tokens.start);
        if let Some(nation) = vocabulary().capital_of(key).filter(|_| mention.tokens.len() == 1) {
            let known = scene.names.iter().find(|(_, it)| it.nation == Some(nation));
            if let Some((_, name)) = known {
                return Some(self.of_state(nation, name.full()));
            }
        }
        let person_kind = kinds::kind(view, phrase);
        let id = self.of_name(mention.name, scene)?;
        if let (Some(kind), Some(account)) = (person_kind, self.list.get_mut(id.0 as usize))
            && account.kind == AccountKind::Other
        {
            account.kind = kind;
        }
        Some(id)
    }

    fn of_state(&mut self, nation: &'static str, full: &str) -> AccountId {
        let name = labels::state(full, nation);
        self.known_or(
            Key::State(nation),
            Account {
                name,
                kind: AccountKind::Authority,
                named: None,
                common: None,
                is_person: false,
            },
        )
    }

    fn of_name(&mut self, id: NameId, scene: &Scene<'_>) -> Option<AccountId> {
        let name = scene.names.get(id)?;
        let kind = kinds::kind_of_name(name);
        let label = labels::full_name(name);
        Some(self.known_or(
            Key::Name(id),
            Account {
                name: label,
                kind,
                named: Some(id),
                common: None,
                is_person: kinds::is_person(name),
            },
        ))
    }

    /// "the authority", "the company": who of that kind spoke or was named before.
    fn referred_to(
        &self,
        phrase: &Range<usize>,
        head: usize,
        scene: &Scene<'_>,
        discourse: &Discourse,
    ) -> Option<AccountId> {
        let view = &scene.view;
        let definite = matches!(view.key(phrase.start), "the" | "this" | "that" | "its" | "their")
            && phrase.len() == 2;
        if !definite
            || !view.is(head, Traits::BODY | Traits::VOICE | Traits::ARMED)
            || view.is_plural(head)
        {
            return None;
        }
        let key = view.key(head);
        let with_word = self.iter().filter(|(_, it)| {
            it.named.and_then(|name| scene.names.get(name)).is_some_and(|name| name.has_word(key))
        });
        let mut with_word: Vec<AccountId> = with_word.map(|(id, _)| id).collect();
        if let [only] = with_word.as_mut_slice() {
            return Some(*only);
        }
        let stem = view.lexeme(head).stem_text.as_str();
        let before =
            self.list.iter().enumerate().rev().find(|(_, it)| it.common.as_deref() == Some(stem));
        if let Some((nth, _)) = before {
            return u32::try_from(nth).ok().map(AccountId);
        }
        // "the operator" after "Orle Lines": the last body that spoke.
        discourse.body.filter(|body| GENERAL.contains(&key) && self.may_be_called(*body, key))
    }

    /// Whether a body that spoke may be what a general noun names: a fire brigade is no company.
    fn may_be_called(&self, body: AccountId, noun: &str) -> bool {
        self.get(body).is_some_and(|account| {
            let private = account.kind == AccountKind::Other;
            account.named.is_some() && (private || !COMMERCIAL.contains(&noun))
        })
    }

    fn common(
        &mut self,
        phrase: &Range<usize>,
        head: usize,
        scene: &Scene<'_>,
    ) -> Option<AccountId> {
        let view = &scene.view;
        if view.is(head, Traits::STOP) || view.is_mark(head) || view.lexeme(head).number.is_some() {
            return None;
        }
        let (key, name) = labels::common(view, phrase, head);
        if let Some(id) = self.described(phrase, head, scene) {
            return Some(id);
        }
        // "one man, who gave his name as …", "a study" are their own.
        let is_person = !view.is_plural(head) && view.is(head, Traits::PERSON);
        let kind = kinds::kind(view, phrase).unwrap_or(AccountKind::Other);
        Some(self.known_or(
            Key::Phrase(key),
            Account {
                name,
                kind,
                named: None,
                common: Some(view.lexeme(head).stem_text.clone()),
                is_person,
            },
        ))
    }

    /// "a rebel faction" where a name is called so: "the rebel group Orm".
    fn described(
        &mut self,
        phrase: &Range<usize>,
        head: usize,
        scene: &Scene<'_>,
    ) -> Option<AccountId> {
        let view = &scene.view;
        if !view.is(head, Traits::BODY | Traits::ARMED) && view.lexeme(head).kins.is_empty() {
            return None;
        }
        let words: Vec<usize> = phrase
            .clone()
            .filter(|at| view.is_noun_next(*at) && view.lexeme(*at).nation.is_none())
            .collect();
        let mut found = None;
        for (id, name) in scene.names.iter().filter(|(_, name)| !name.described.is_empty()) {
            let is_so = |at: &usize| {
                let lexeme = view.lexeme(*at);
                name.described.iter().any(|stem| {
                    *stem == lexeme.stem
                        || scene.view.lexemes.with_stem(*stem).is_some_and(|other| {
                            other.kins.iter().any(|kin| lexeme.kins.contains(kin))
                        })
                })
            };
            if words.len() >= 2 && words.iter().all(is_so) {
                if found.is_some() {
                    return None;
                }
                found = Some(id);
            }
        }
        self.of_name(found?, scene)
    }

    fn known_or(&mut self, key: Key, account: Account) -> AccountId {
        let next = AccountId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        let id = *self.by_key.entry(key).or_insert(next);
        if id == next {
            self.list.push(account);
        }
        id
    }
}
