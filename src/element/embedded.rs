//! What stands in the element: the comparison, or in words why it does not.

use std::rc::Rc;

use source_comparison_core::diagnostic::Diagnostic;
use source_comparison_core::model::Comparison;
use yew::prelude::*;

use crate::same::Same;
use crate::state::{LinkChange, LinkState};
use crate::words::words_for;
use crate::{Faults, SourceComparison};

/// A file, checked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Given {
    /// `None` where nothing of the file can be shown.
    pub(super) comparison: Option<Same<Comparison>>,
    pub(super) diagnostics: Same<[Diagnostic]>,
}

/// Properties of [`Embedded`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EmbeddedProps {
    /// `None` while the element has nothing to show.
    pub(super) given: Option<Given>,
    /// BCP 47 tag of the interface's language; the file's own where it is missing.
    pub(super) language: Option<AttrValue>,
    pub(super) heading_level: u8,
    pub(super) scope: AttrValue,
    pub(super) link_key: AttrValue,
    pub(super) link: LinkState,
    /// How often the host has asked for a link.
    pub(super) link_asked: u32,
    pub(super) on_link: Callback<LinkChange>,
    /// Whether the place is not in the page yet, so that there is time to draw.
    pub(super) in_portions: bool,
    /// Told once the comparison is drawn.
    pub(super) on_drawn: Callback<()>,
    /// Told once it is said in words why there is none.
    pub(super) on_refused: Callback<()>,
}

/// A comparison, or the faults of a file that cannot be shown.
#[component]
pub(super) fn Embedded(props: &EmbeddedProps) -> Html {
    {
        let on_refused = props.on_refused.clone();
        use_effect_with(props.given.clone(), move |given| {
            if given.as_ref().is_some_and(|given| given.comparison.is_none()) {
                on_refused.emit(());
            }
        });
    }
    let Some(Given { comparison, diagnostics }) = &props.given else { return Html::default() };
    let diagnostics = Rc::clone(diagnostics);
    match comparison {
        None => {
            let words = words_for(props.language.as_deref().unwrap_or("en"));
            html! { <Faults {diagnostics} fatal=true language={words.language} /> }
        }
        Some(comparison) => html! {
            <SourceComparison comparison={Rc::clone(comparison)} {diagnostics}
                language={props.language.clone()} heading_level={props.heading_level}
                scope={props.scope.clone()} link_key={props.link_key.clone()}
                link={props.link.clone()} link_asked={props.link_asked}
                in_portions={props.in_portions} on_link={props.on_link.clone()} on_drawn={props.on_drawn.clone()} />
        },
    }
}
