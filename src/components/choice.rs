//! One of a few: a native radio group that looks like a row of buttons.

use yew::prelude::*;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) label: AttrValue,
    pub(crate) chosen: bool,
    pub(crate) choose: Callback<()>,
}

/// Properties of [`ChoiceGroup`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ChoiceGroupProps {
    /// What is being chosen; told, not shown, unless `legend_shown`.
    pub(crate) legend: AttrValue,
    #[prop_or_default]
    pub(crate) legend_shown: bool,
    /// The radios' common name on the page.
    pub(crate) name: AttrValue,
    pub(crate) choices: Vec<Choice>,
    /// More of the same question, at the end of the row.
    #[prop_or_default]
    pub(crate) children: Html,
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A `<fieldset>` of radios.
#[component]
pub(crate) fn ChoiceGroup(props: &ChoiceGroupProps) -> Html {
    let legend_class = if props.legend_shown { "label" } else { "told" };
    html! {
        <fieldset class={classes!("choice", props.class.clone())}>
            <legend class={legend_class}>{ &props.legend }</legend>
            <div class="choice-row">
                for choice in props.choices.iter() {
                    <label>
                        <input
                            type="radio"
                            name={&props.name}
                            checked={choice.chosen}
                            onchange={choice.choose.reform(|_: Event| ())}
                        />
                        <span>{ &choice.label }</span>
                    </label>
                }
                { props.children.clone() }
            </div>
        </fieldset>
    }
}
