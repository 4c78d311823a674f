//! The row above the articles: the views, the filters with their counts, find, reading options.

use std::rc::Rc;

use source_comparison_core::model::RelationKind;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::{Choice, ChoiceGroup, choice_group};
use super::legend::{keys, legend};
use super::{Act, Reading, acting_on};
use crate::dom;
use crate::state::{Action, Columns, Filter, Filters, View, ViewState};

/// Views, filters, find, options, legend, keys. The words searched for stand in `found` places.
pub(crate) fn tools(reading: &Reading, act: &Act, state: &ViewState, found: usize) -> Html {
    let words = reading.words;
    let view = |label: &'static str, view: View| Choice {
        label: AttrValue::Static(label),
        chosen: state.view == view,
        action: Action::ChooseView(view),
    };
    let views = vec![view(words.articles, View::Articles), view(words.ledger, View::Ledger)];
    let group = ChoiceGroup {
        class: "segments",
        legend: words.view,
        legend_shown: false,
        name: reading.id("view"),
    };
    markup! {
        <div class="tools" part="tools">
            { choice_group(group, views, act, Html::default()) }
            { filter_row(reading, act, state.filters) }
            { find_field(reading, act, &state.search, found) }
            { options(reading, act, state) }
        </div>
    }
}

/// One button for each kind of mark: pressed while it stands out.
fn filter_row(reading: &Reading, act: &Act, filters: Filters) -> Html {
    let Reading { collation, words, .. } = reading;
    let counts = collation.counts;
    let each = [
        (Filter::Kind(RelationKind::Conflict), "conflict", words.conflicts, counts.conflicts),
        (Filter::Kind(RelationKind::Match), "match", words.matches, counts.matches),
        (Filter::Kind(RelationKind::Detail), "detail", words.details, counts.details),
        (Filter::OnlyHere, "only", words.only_here, counts.only_here),
    ];
    markup! {
        <div class="filters" role="group" aria-label={words.show_marks}>
            for (filter, kind, label, count) in each {
                <button type="button" class="filter" data-relation={kind}
                    aria-pressed={filters.shows(filter).to_string()}
                    onclick={(act, Action::ToggleFilter(filter))}>
                    <span class="stroke" aria-hidden="true" />
                    { label }{ " " }
                    <span class="count">{ count }</span>
                </button>
            }
        </div>
    }
}

/// The search field, and how often its words were found.
fn find_field(reading: &Reading, act: &Act, search: &Rc<str>, found: usize) -> Html {
    let words = reading.words;
    let oninput = acting_on(act, |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>()?;
        Some(Action::Search(Rc::from(field.value())))
    });
    let said =
        if found == 0 { words.nothing_found.to_owned() } else { words.count(&words.found, found) };
    markup! {
        <div class="find" role="search">
            <label>
                <span class="told">{ words.find_label }</span>
                <input type="search" placeholder={words.find} value={search.to_string()}
                    maxlength="200" autocomplete="off" {oninput} />
            </label>
            if !search.is_empty() { <output>{ said }</output> }
        </div>
    }
}

/// Scrolling, calm marks, the legend and the keys.
fn options(reading: &Reading, act: &Act, state: &ViewState) -> Html {
    let words = reading.words;
    let columns = |label: &'static str, columns: Columns| Choice {
        label: AttrValue::Static(label),
        chosen: state.columns == columns,
        action: Action::ChooseColumns(columns),
    };
    let choices = vec![
        columns(words.columns_together, Columns::Together),
        columns(words.columns_freely, Columns::Freely),
    ];
    let group = ChoiceGroup {
        class: "segments columns-choice",
        legend: words.scrolling,
        legend_shown: true,
        name: reading.id("columns"),
    };
    let calm = state.calm;
    let toggle_calm = (act, Action::SetCalm(!calm));
    markup! {
        <details class="options">
            <summary>{ words.options }</summary>
            <div class="options-body">
                <div class="options-settings">
                    { choice_group(group, choices, act, Html::default()) }
                    <label class="check">
                        <input type="checkbox" checked={calm} onchange={toggle_calm} />
                        { words.calm_marks }
                    </label>
                    { account_order(reading, act, state) }
                </div>
                { legend(words) }
                { keys(words) }
            </div>
        </details>
    }
}

/// In which order the accounts stand, and a way to another one: what is told first weighs more.
fn account_order(reading: &Reading, act: &Act, state: &ViewState) -> Html {
    let words = reading.words;
    let shuffle = {
        let order = Rc::clone(&state.order);
        act.reform(move |_: MouseEvent| Action::OrderAccounts(dom::shuffled(&order)))
    };
    let restore =
        (act, Action::OrderAccounts(reading.collation.comparison.accounts.keys().collect()));
    let in_order = state.is_in_editors_order();
    markup! {
        <div class="account-order">
            <p>{ if in_order { words.order_declared } else { words.order_shuffled } }</p>
            <button type="button" class="quiet" onclick={shuffle}>{ words.shuffle_accounts }</button>
            if !in_order {
                <button type="button" class="quiet" onclick={restore}>{ words.restore_order }</button>
            }
        </div>
    }
}
