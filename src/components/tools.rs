//! The row above the articles: the views, the filters with their counts, find, reading options.

use std::rc::Rc;

use source_comparison_core::model::RelationKind;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::{Choice, ChoiceGroup};
use super::legend::{Keys, Legend};
use super::{Act, Reading, acting_on};
use crate::state::{Action, Columns, Filter, Filters, View};

/// Properties of [`Tools`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ToolsProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    pub(crate) view: View,
    pub(crate) filters: Filters,
    pub(crate) columns: Columns,
    pub(crate) calm: bool,
    pub(crate) search: Rc<str>,
    /// In how many places the words searched for stand.
    pub(crate) found: usize,
}

/// Views, filters, find, options, legend, keys.
#[component]
pub(crate) fn Tools(props: &ToolsProps) -> Html {
    let words = props.reading.words;
    let view = |label: &'static str, view: View| Choice {
        label: AttrValue::Static(label),
        chosen: props.view == view,
        choose: props.act.reform(move |()| Action::ChooseView(view)),
    };
    let views = vec![view(words.articles, View::Articles), view(words.ledger, View::Ledger)];
    html! {
        <div class="tools" part="tools">
            <ChoiceGroup class="segments" legend={words.view} name={props.reading.id("view")}
                choices={views} />
            <FilterRow ..props.clone() />
            <Find ..props.clone() />
            <Options ..props.clone() />
        </div>
    }
}

/// One button for each kind of mark: pressed while it stands out.
#[component]
fn FilterRow(props: &ToolsProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let counts = collation.counts;
    let filters = [
        (Filter::Kind(RelationKind::Conflict), "conflict", words.conflicts, counts.conflicts),
        (Filter::Kind(RelationKind::Match), "match", words.matches, counts.matches),
        (Filter::Kind(RelationKind::Detail), "detail", words.details, counts.details),
        (Filter::OnlyHere, "only", words.only_here, counts.only_here),
    ];
    html! {
        <div class="filters" role="group" aria-label={words.show_marks}>
            for (filter, kind, label, count) in filters {
                <button type="button" class="filter" data-relation={kind}
                    aria-pressed={props.filters.shows(filter).to_string()}
                    onclick={props.act.reform(move |_: MouseEvent| Action::ToggleFilter(filter))}>
                    <span class="stroke" aria-hidden="true" />
                    { label }{ " " }
                    <span class="count">{ count }</span>
                </button>
            }
        </div>
    }
}

/// The search field, and how often its words were found.
#[component]
fn Find(props: &ToolsProps) -> Html {
    let words = props.reading.words;
    let oninput = acting_on(&props.act, |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>()?;
        Some(Action::Search(Rc::from(field.value())))
    });
    let searching = !props.search.is_empty();
    let said = if props.found == 0 {
        words.nothing_found.to_owned()
    } else {
        words.count(&words.found, props.found)
    };
    html! {
        <div class="find" role="search">
            <label>
                <span class="told">{ words.find_label }</span>
                <input type="search" placeholder={words.find} value={props.search.to_string()}
                    maxlength="200" autocomplete="off" {oninput} />
            </label>
            if searching { <output>{ said }</output> }
        </div>
    }
}

/// Scrolling, calm marks, the legend and the keys.
#[component]
fn Options(props: &ToolsProps) -> Html {
    let words = props.reading.words;
    let columns = |label: &'static str, columns: Columns| Choice {
        label: AttrValue::Static(label),
        chosen: props.columns == columns,
        choose: props.act.reform(move |()| Action::ChooseColumns(columns)),
    };
    let choices = vec![
        columns(words.columns_together, Columns::Together),
        columns(words.columns_freely, Columns::Freely),
    ];
    let calm = props.calm;
    let toggle_calm = props.act.reform(move |_: Event| Action::SetCalm(!calm));
    html! {
        <details class="options">
            <summary>{ words.options }</summary>
            <div class="options-body">
                <div class="options-settings">
                    <ChoiceGroup class="segments columns-choice" legend={words.scrolling}
                        legend_shown=true name={props.reading.id("columns")} {choices} />
                    <label class="check">
                        <input type="checkbox" checked={calm} onchange={toggle_calm} />
                        { words.calm_marks }
                    </label>
                </div>
                <Legend words={words} />
                <Keys words={words} />
            </div>
        </details>
    }
}
