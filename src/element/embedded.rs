//! What stands in the element: the comparison, or in words why it does not.

use std::rc::Rc;

use source_comparison_core::diagnostic::Diagnostic;
use source_comparison_core::model::Comparison;
use yew::prelude::*;

use crate::state::{LinkChange, LinkState};
use crate::words::words_for;
use crate::{Faults, SourceComparison};

/// What the element has been given to show.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Given {
    /// Nothing yet.
    Nothing,
    /// A file, checked.
    Checked {
        /// `None` where nothing of the file can be shown.
        comparison: Option<Rc<Comparison>>,
        diagnostics: Rc<[Diagnostic]>,
    },
}

/// Properties of [`Embedded`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EmbeddedProps {
    pub(super) given: Given,
    /// BCP 47 tag of the interface's language; the file's own where it is missing.
    pub(super) language: Option<AttrValue>,
    pub(super) heading_level: u8,
    pub(super) scope: AttrValue,
    pub(super) link_key: AttrValue,
    pub(super) link: LinkState,
    pub(super) on_link: Callback<LinkChange>,
    /// Told once something is drawn, and whether it is the comparison.
    pub(super) on_drawn: Callback<bool>,
}

/// A comparison, or the faults of a file that cannot be shown.
#[component]
pub(super) fn Embedded(props: &EmbeddedProps) -> Html {
    {
        let on_drawn = props.on_drawn.clone();
        use_effect_with(props.given.clone(), move |given| {
            if let Given::Checked { comparison, .. } = given {
                on_drawn.emit(comparison.is_some());
            }
        });
    }
    let words = words_for(props.language.as_deref().unwrap_or("en"));
    match &props.given {
        Given::Nothing => Html::default(),
        Given::Checked { comparison: None, diagnostics } => html! {
            <Faults diagnostics={diagnostics.clone()} fatal=true language={words.language} />
        },
        Given::Checked { comparison: Some(comparison), diagnostics } => html! {
            <SourceComparison comparison={comparison.clone()} diagnostics={diagnostics.clone()}
                language={props.language.clone()} heading_level={props.heading_level}
                scope={props.scope.clone()} link_key={props.link_key.clone()}
                link={props.link.clone()} on_link={props.on_link.clone()} />
        },
    }
}
