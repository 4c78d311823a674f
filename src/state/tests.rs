//! The reducer, act by act, on the Moura comparison and on small ones made for a case.

use std::rc::Rc;

use source_comparison_core::check::{Rules, check_value};
use source_comparison_core::collate::Collation;
use source_comparison_core::model::{AccountKey, ClaimKey};
use yew::Reducible;

use super::{Action, Origin, ViewState};

mod accounts;
mod articles;
mod links;
mod sequences;
mod steps;

/// The published comparison of this repository.
pub(super) fn moura() -> Rc<Collation> {
    collation(include_str!("../../comparisons/moura.json"))
}

/// The collation of a file's text.
pub(super) fn collation(json: &str) -> Rc<Collation> {
    let value = serde_json::from_str(json).unwrap();
    let comparison = check_value(&value, Rules::default()).comparison.unwrap();
    Rc::new(Collation::new(comparison))
}

/// Three articles, a to c, in which claims a1, b1, b2, c1 and c2 answer `fell` and `rose`:
/// b1 conflicts with c2, a1 matches b2, c1 is alone. `other` says b2 and c2, `silent` nothing.
pub(super) fn three_articles() -> Rc<Collation> {
    let article = |id: &str, text: &str| {
        format!(
            r#"{{"id":"{id}","title":"Article {id}","language":"en",
                "blocks":[{{"kind":"paragraph","text":"{text}"}}]}}"#
        )
    };
    let claim = |id: &str, account: &str, question: &str, exact: &str| {
        format!(
            r#"{{"id":"{id}","article":"{}","account":"{account}","question":"{question}",
                "quote":{{"exact":"{exact}"}},"says":"It did.","certainty":"stated"}}"#,
            id.get(..1).unwrap()
        )
    };
    let articles = [
        article("a", "The river fell."),
        article("b", "The lake fell a foot. The pond rose."),
        article("c", "The sea fell twice. The tarn rose at noon."),
    ];
    let claims = [
        claim("a1", "one", "fell", "The river fell"),
        claim("b1", "one", "fell", "The lake fell a foot"),
        claim("b2", "other", "rose", "The pond rose"),
        claim("c1", "article", "fell", "The sea fell twice"),
        claim("c2", "other", "rose", "The tarn rose at noon"),
    ];
    collation(&format!(
        r#"{{"format":"source-comparison/1","title":"Waters","language":"en",
            "articles":[{}],"claims":[{}],
            "accounts":[{{"id":"one","name":"One","short":"One","kind":"party"}},
                {{"id":"other","name":"Other","short":"Other","kind":"party"}},
                {{"id":"silent","name":"Silent","short":"Silent","kind":"party"}}],
            "questions":[{{"id":"fell","text":"What fell?"}},{{"id":"rose","text":"What rose?"}}],
            "relations":[
                {{"kind":"match","facet":"what","between":[["a1"],["b2"]],"note":"So."}},
                {{"kind":"conflict","facet":"what","between":[["b1"],["c2"]],"note":"So."}}]}}"#,
        articles.join(","),
        claims.join(","),
    ))
}

/// A comparison with its state, as the reader goes through it.
pub(super) struct Reader {
    pub(super) collation: Rc<Collation>,
    pub(super) state: Rc<ViewState>,
}

impl Reader {
    pub(super) fn of(collation: Rc<Collation>) -> Self {
        let state = Rc::new(ViewState::new(Rc::clone(&collation)));
        Self { collation, state }
    }

    pub(super) fn acts(&mut self, action: Action) {
        self.state = Rc::clone(&self.state).reduce(action);
    }

    pub(super) fn opens(&mut self, id: &str) {
        self.acts(Action::OpenClaim(self.claim(id), Origin::Text));
    }

    pub(super) fn chooses(&mut self, account: &str) {
        self.acts(Action::ChooseAccount(Some(self.account(account))));
    }

    pub(super) fn claim(&self, id: &str) -> ClaimKey {
        self.collation.claim(id).unwrap()
    }

    pub(super) fn account(&self, id: &str) -> AccountKey {
        self.collation.account(id).unwrap()
    }

    /// The id of the open claim.
    pub(super) fn open(&self) -> Option<&str> {
        let claim = self.state.focus?.claim?;
        Some(&self.collation.comparison.claims[claim].id)
    }

    /// The id of the question that is open.
    pub(super) fn asked(&self) -> Option<&str> {
        let question = self.state.focus?.question;
        Some(&self.collation.comparison.questions[question].id)
    }

    /// The letters of the articles on the screen.
    pub(super) fn shown(&self) -> String {
        let articles = &self.collation.comparison.articles;
        self.state.shown.iter().map(|article| articles[*article].letter).collect()
    }

    /// The claim whose quote is `exact`.
    pub(super) fn quoting(&self, exact: &str) -> String {
        let mut claims = self.collation.comparison.claims.values();
        claims.find(|claim| &*claim.quote.exact == exact).unwrap().id.to_string()
    }
}
