//! The views. Each takes what it shows as properties and tells what the reader did through one
//! callback of [`Action`]s; none of them touches the page.

use std::rc::Rc;

use source_comparison_core::collate::Collation;
use source_comparison_core::model::{Claim, ClaimKey, Voice};
use yew::prelude::*;

use crate::state::Action;
use crate::words::{Words, fill};

pub(crate) mod accounts;
pub(crate) mod article_sheet;
pub(crate) mod between;
pub(crate) mod block;
pub(crate) mod choice;
pub(crate) mod connector;
pub(crate) mod faults;
pub(crate) mod head;
pub(crate) mod heading;
pub(crate) mod ledger;
pub(crate) mod ledger_cell;
pub(crate) mod legend;
pub(crate) mod open_card;
pub(crate) mod overview;
pub(crate) mod remarks;
pub(crate) mod source_card;
pub(crate) mod source_comparison;
#[cfg(feature = "ssr")]
pub(crate) mod static_comparison;
pub(crate) mod status;
pub(crate) mod still;
pub(crate) mod tools;
pub(crate) mod values;

/// What every view needs: the comparison made ready, the interface's words, where headings start.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) collation: Rc<Collation>,
    pub(crate) words: &'static Words,
    pub(crate) heading_level: u8,
    /// Put before every id, so that several comparisons can stand on one page.
    pub(crate) scope: AttrValue,
    pub(crate) form: Form,
}

/// Words and collations are equal where they are the same: to compare all of them took 2 KB.
impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.collation, &other.collation)
            && std::ptr::eq(self.words, other.words)
            && (self.heading_level, self.form) == (other.heading_level, other.form)
            && self.scope == other.scope
    }
}

/// Whether what is drawn answers to the reader, or stands on paper and on pages without a program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    #[default]
    Live,
    /// Only server rendering makes it: in the browser's program there is nothing of it.
    #[cfg(feature = "ssr")]
    Still,
}

/// Tells what the reader did.
pub(crate) type Act = Callback<Action>;

/// A listener that tells of an event only where it means something.
pub(crate) fn acting_on<E>(
    act: &Act,
    meaning: impl Fn(E) -> Option<Action> + 'static,
) -> Callback<E> {
    let act = act.clone();
    Callback::from(move |event: E| {
        if let Some(action) = meaning(event) {
            act.emit(action);
        }
    })
}

impl Reading {
    /// Whether nothing that is drawn can be operated: links take the place of buttons.
    pub(crate) const fn is_still(&self) -> bool {
        match self.form {
            Form::Live => false,
            #[cfg(feature = "ssr")]
            Form::Still => true,
        }
    }

    /// An id of this comparison's own.
    pub(crate) fn id(&self, name: &str) -> AttrValue {
        AttrValue::from(format!("{}-{name}", self.scope))
    }

    /// The address of an id within the page.
    pub(crate) fn link_to(&self, name: &str) -> AttrValue {
        AttrValue::from(format!("#{}-{name}", self.scope))
    }

    pub(crate) fn claim(&self, key: ClaimKey) -> Option<&Claim> {
        self.collation.comparison.claims.get(key)
    }

    pub(crate) fn number(&self, key: ClaimKey) -> usize {
        self.collation.entries.get(key).map_or(0, |entry| entry.number)
    }

    /// The letter of the article that holds a claim.
    pub(crate) fn letter(&self, claim: &Claim) -> char {
        self.collation.comparison.articles.get(claim.article).map_or('?', |article| article.letter)
    }

    /// Whose words a claim is, in full: "The Malian army".
    pub(crate) fn voice_name(&self, claim: &Claim) -> AttrValue {
        match claim.voice {
            Voice::Account(account) => self
                .collation
                .comparison
                .accounts
                .get(account)
                .map(|account| AttrValue::from(account.name.clone()))
                .unwrap_or_default(),
            Voice::Article => {
                let letter = self.letter(claim).to_string();
                AttrValue::from(fill(self.words.own_voice, &[("letter", &letter)]))
            }
            Voice::Undecided => AttrValue::Static(self.words.undecided),
        }
    }

    /// Whose words a claim is, in a word or two: "Army", or "Article A".
    pub(crate) fn voice_short(&self, claim: &Claim) -> AttrValue {
        match claim.voice.account().and_then(|key| self.collation.comparison.accounts.get(key)) {
            Some(account) => AttrValue::from(account.short.clone()),
            None => {
                let letter = self.letter(claim).to_string();
                AttrValue::from(fill(self.words.article, &[("letter", &letter)]))
            }
        }
    }

    /// "article B".
    pub(crate) fn in_article(&self, claim: &Claim) -> String {
        fill(self.words.in_article, &[("letter", &self.letter(claim).to_string())])
    }
}
