//! The second step: the analysis runs.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Act, WORDS};
use crate::desk::{Action, Progress};
use crate::words::fill;

/// Properties of [`Analysing`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AnalysingProps {
    pub(crate) progress: Progress,
    pub(crate) act: Act,
}

/// How far the analysis is, and a way out.
#[component]
pub(crate) fn Analysing(props: &AnalysingProps) -> Html {
    let Progress { stage, step, steps } = &props.progress;
    let heading = use_node_ref();
    use_focus(&heading);
    let cancel = props.act.reform(|_: MouseEvent| Action::Cancel);
    let named = WORDS.stages.iter().find(|(name, _)| name == stage).map(|(_, words)| *words);
    let values = [
        ("step", &*step.to_string()),
        ("steps", &steps.to_string()),
        ("stage", named.unwrap_or(stage)),
    ];
    let said = if *steps == 0 { WORDS.beginning.to_owned() } else { fill(WORDS.step, &values) };
    let value = (*steps > 0).then(|| step.to_string());
    html! {
        <section class="analysing" aria-labelledby="analysing">
            <h2 id="analysing" tabindex="-1" ref={heading}>{ WORDS.comparing }</h2>
            <progress max={(*steps).max(1).to_string()} {value} aria-labelledby="analysing" />
            <p role="status">{ said }</p>
            <button type="button" class="plain" onclick={cancel}>{ WORDS.cancel }</button>
        </section>
    }
}

/// Leads the focus to an element once it is there.
#[hook]
pub(super) fn use_focus(place: &NodeRef) {
    let place = place.clone();
    use_effect_with((), move |()| {
        if let Some(element) = place.cast::<HtmlElement>() {
            let _ = element.focus();
        }
    });
}
