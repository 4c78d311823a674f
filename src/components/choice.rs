//! One of a few: a native radio group that looks like a row of buttons.

use yew::prelude::*;

use super::Act;
use crate::state::Action;

/// One thing to choose.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) label: AttrValue,
    pub(crate) chosen: bool,
    pub(crate) action: Action,
}

/// What is being chosen.
#[derive(Clone, Debug)]
pub(crate) struct ChoiceGroup {
    pub(crate) class: &'static str,
    pub(crate) legend: &'static str,
    /// Whether the legend is shown, not only told.
    pub(crate) legend_shown: bool,
    /// The radios' common name on the page.
    pub(crate) name: AttrValue,
}

/// A `<fieldset>` of radios, with more of the same question at the end of the row.
pub(crate) fn choice_group(
    group: ChoiceGroup,
    choices: Vec<Choice>,
    act: &Act,
    more: Html,
) -> Html {
    let ChoiceGroup { class, legend, legend_shown, name } = group;
    let legend_class = if legend_shown { "label" } else { "told" };
    let radio = |Choice { label, chosen, action }: Choice| {
        let onchange = (act, action);
        markup! {
            <label>
                <input type="radio" name={name.clone()} checked={chosen} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    markup! {
        <fieldset class={format!("choice {class}")}>
            <legend class={legend_class}>{ legend }</legend>
            <div class="choice-row">
                { for choices.into_iter().map(radio) }
                { more }
            </div>
        </fieldset>
    }
}
