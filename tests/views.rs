//! The component as HTML, rendered without a browser: what it shows, and what nobody can make it
//! show.
//!
//! `INSTA_UPDATE=always cargo test --test views` writes the snapshots anew; read the difference.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // a test may fail loudly

#[path = "views/allowed.rs"]
mod allowed;
#[path = "views/attacks.rs"]
mod attacks;
#[path = "views/corpora.rs"]
mod corpora;
#[path = "views/markup.rs"]
mod markup;
#[path = "views/moura.rs"]
mod moura;
#[path = "views/snapshots.rs"]
mod snapshots;
#[path = "views/still.rs"]
mod still;

use std::rc::Rc;

use source_comparison::core::check::{Checked, Rules, check_value};
use source_comparison::state::LinkState;
use source_comparison::{
    Comparison, Diagnostic, SourceComparison, SourceComparisonProps, StaticComparison,
    StaticComparisonProps,
};
use yew::{AttrValue, BaseComponent, LocalServerRenderer, props};

const CANTEEN: &str = include_str!("views/canteen.json");
const CANTEEN_ARABIC: &str = include_str!("views/canteen-arabic.json");
const MOURA: &str = include_str!("../comparisons/moura.json");

/// Checks a file's text as the page does.
fn checked(json: &str) -> Checked {
    check_value(&serde_json::from_str(json).unwrap(), Rules::default())
}

/// What the component makes of a comparison that a link points into.
#[derive(Clone)]
struct Shown {
    comparison: Rc<Comparison>,
    diagnostics: Vec<Diagnostic>,
    fragment: String,
    language: Option<&'static str>,
}

impl Shown {
    /// A file's comparison, as it opens without a link; its faults are not told.
    fn of(json: &str) -> Self {
        Self::from_comparison(checked(json).comparison.unwrap())
    }

    fn from_comparison(comparison: Rc<Comparison>) -> Self {
        Self { comparison, diagnostics: Vec::new(), fragment: String::new(), language: None }
    }

    /// The same, opened by a link: `claim:a1;view:ledger`.
    fn at(mut self, link: &str) -> Self {
        self.fragment = format!("#sc={link}");
        self
    }

    /// The HTML of the whole component.
    fn html(self) -> String {
        let properties = props!(SourceComparisonProps {
            comparison: self.comparison,
            diagnostics: Rc::from(self.diagnostics),
            link: LinkState::parse(&self.fragment),
            language: self.language.map(AttrValue::Static),
        });
        rendered::<SourceComparison>(properties)
    }

    /// The HTML of the static form.
    fn still(self) -> String {
        rendered::<StaticComparison>(props!(StaticComparisonProps {
            comparison: self.comparison,
            diagnostics: Rc::from(self.diagnostics),
            language: self.language.map(AttrValue::Static),
        }))
    }

    /// The same as a tree.
    fn tree(self) -> markup::Element {
        markup::parse(&self.html())
    }
}

fn rendered<C: BaseComponent>(properties: C::Properties) -> String
where
    C::Properties: 'static,
{
    let renderer = LocalServerRenderer::<C>::with_props(properties);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.hydratable(false).render())
}
