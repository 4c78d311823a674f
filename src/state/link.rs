//! The state as a link's fragment: `#sc=account:army;claim:c16;view:ledger`.
//!
//! A fragment comes from outside: anything in it that is not shaped as expected is ignored, and
//! what it names only ever selects among ids that the comparison knows.

use std::rc::Rc;

use super::View;

/// What a fragment says, its ids not yet looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkState {
    /// The account's id.
    pub account: Option<Rc<str>>,
    /// The open claim's id.
    pub claim: Option<Rc<str>>,
    /// The claim's id at which to ask what the account says: only ever read, for what it leads to
    /// is a claim or a silence.
    pub near: Option<Rc<str>>,
    /// The question's id, where the account is silent on it.
    pub question: Option<Rc<str>>,
    /// The view.
    pub view: Option<View>,
}

/// That a link would now say something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkChange {
    /// What it would say.
    pub link: LinkState,
    /// Whether the host asked for it; otherwise the reader did it.
    pub by_host: bool,
}

/// Longest fragment that is read, in bytes.
const FRAGMENT_BYTES: usize = 2_048;

impl LinkState {
    /// Reads the part of a fragment that begins with `sc=`; whatever else it holds is left alone.
    ///
    /// ```
    /// use source_comparison::state::LinkState;
    /// let link = LinkState::parse("#sc=account:army;claim:c16");
    /// assert_eq!(link.account.as_deref(), Some("army"));
    /// assert_eq!(LinkState::parse("#sc=account:<script>"), LinkState::default());
    /// ```
    pub fn parse(fragment: &str) -> Self {
        let mut link = Self::default();
        if fragment.len() > FRAGMENT_BYTES {
            return link;
        }
        let parts = fragment.trim_start_matches('#').split('&');
        let Some(state) = parts.filter_map(|part| part.strip_prefix("sc=")).next() else {
            return link;
        };
        for (key, value) in state.split(';').filter_map(|pair| pair.split_once(':')) {
            if !is_id(value) {
                continue;
            }
            match key {
                "account" => link.account = Some(Rc::from(value)),
                "claim" => link.claim = Some(Rc::from(value)),
                "near" => link.near = Some(Rc::from(value)),
                "question" => link.question = Some(Rc::from(value)),
                "view" => link.view = view_from_word(value),
                _ => {}
            }
        }
        link
    }

    /// The fragment, without `#`; empty where there is nothing to say.
    pub fn to_fragment(&self) -> String {
        let view = self.view.map(|view| match view {
            View::Articles => "articles",
            View::Ledger => "ledger",
        });
        let pairs = [
            ("account", self.account.as_deref()),
            ("claim", self.claim.as_deref()),
            ("question", self.question.as_deref()),
            ("view", view),
        ];
        let said: Vec<String> = pairs
            .into_iter()
            .filter_map(|(key, value)| value.map(|value| format!("{key}:{value}")))
            .collect();
        if said.is_empty() { String::new() } else { format!("sc={}", said.join(";")) }
    }
}

fn view_from_word(word: &str) -> Option<View> {
    match word {
        "articles" => Some(View::Articles),
        "ledger" => Some(View::Ledger),
        _ => None,
    }
}

fn is_id(value: &str) -> bool {
    (1..=64).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}
