//! The sides of a relation, in its form: each claim with the side it stands on, and a way to add
//! one. By selects and a button: nothing is dragged.

use source_comparison_core::format::{Claim, File};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Held;
use super::items::use_found;
use super::naming::claim_label;
use super::option_field::option_field;
use crate::sheet::Sides;
use crate::subject::Subject;
use crate::words::{CHANGING, fill};

/// Claims to choose from at a time.
const OFFERED: usize = 50;

/// Properties of [`SidesField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SidesFieldProps {
    pub(crate) file: Held,
    /// The sides as they are written.
    pub(crate) value: String,
    pub(crate) write: Callback<String>,
}

/// The claims on a relation and their sides.
#[component]
pub(crate) fn SidesField(props: &SidesFieldProps) -> Html {
    let SidesFieldProps { file, value, write } = props;
    let sides = Sides::from_written(value);
    // What is looked for, and what is chosen.
    let asked = use_state(|| (String::new(), String::new()));
    let found = use_found(file, &asked.0);
    let offered = offered(file, &sides, &found);
    let chosen = offered.iter().find(|(id, _)| *id == asked.1).or(offered.first());
    let add = {
        let (file, sides, write) = (file.clone(), sides.clone(), write.clone());
        let id = chosen.map(|(id, _)| id.clone()).unwrap_or_default();
        Callback::from(move |_: MouseEvent| {
            let mut now = sides.clone();
            now.add(&file, &id);
            write.emit(now.to_written());
        })
    };
    let choose = {
        let asked = asked.clone();
        Callback::from(move |id| asked.set((asked.0.clone(), id)))
    };
    let oninput = {
        let asked = asked.clone();
        Callback::from(move |event: InputEvent| {
            let words = event.target_unchecked_into::<HtmlInputElement>().value();
            asked.set((words, String::new()));
        })
    };
    // Enter in a field submits its form; here it would save what is only being looked for.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    });
    let row = |(id, side)| {
        let claim = file.claims.iter().find(|it| it.id == id)?;
        Some(placed(file, claim, side, &sides, write))
    };
    html! {
        <fieldset class="sides">
            <legend>{ CHANGING.sides }</legend>
            <p class="hint">{ CHANGING.sides_hint }</p>
            <ul>{ for sides.claims().filter_map(row) }</ul>
            { outcome(&sides) }
            if file.claims.len() > OFFERED {
                <div class="form-row">
                    <label for="find-claim">{ CHANGING.find_claim }</label>
                    <input id="find-claim" type="search" value={asked.0.clone()} {oninput} {onkeydown}
                        autocomplete="off" dir="auto" />
                </div>
            }
            if let Some((id, _)) = chosen {
                { option_field("claim-to-add", CHANGING.claim_to_add, &offered, id, &choose) }
                <button type="button" class="plain" onclick={add}>{ CHANGING.add_claim }</button>
            }
        </fieldset>
    }
}

/// Whether it is a relation like this.
fn outcome(sides: &Sides) -> Html {
    html! {
        <p role="status" class={(!sides.is_enough()).then_some("missing")}>
            { if sides.is_enough() {
                CHANGING.number.of(sides.to_between().len())
            } else {
                CHANGING.too_few.to_owned()
            } }
        </p>
    }
}

/// A claim with the side that it stands on.
fn placed(
    file: &File,
    claim: &Claim,
    side: usize,
    sides: &Sides,
    write: &Callback<String>,
) -> Html {
    let label = claim_label(file, claim);
    let onchange = {
        let (sides, write, id) = (sides.clone(), write.clone(), claim.id.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut now = sides.clone();
            now.put(&id, chosen.parse().unwrap_or(0));
            write.emit(now.to_written());
        })
    };
    let last = sides.last();
    let is_used = |side: usize| sides.claims().any(|(_, it)| it == side);
    let option = |at: usize| {
        let words = match at {
            0 => CHANGING.off.to_owned(),
            at if at == last && !is_used(at) => CHANGING.new_side.to_owned(),
            at => fill(CHANGING.side, &[("n", &at.to_string())]),
        };
        let disabled = at != side && !sides.has_room(at);
        html! { <option value={at.to_string()} selected={at == side} {disabled}>{ words }</option> }
    };
    html! {
        <li key={claim.id.clone()} data-off={(side == 0).then_some("true")}>
            <span lang={file.language.clone()}>{ &label }</span>
            <select aria-label={fill(CHANGING.side_of, &[("name", &label)])} {onchange}>
                { for (1..=last).chain([0]).map(option) }
            </select>
        </li>
    }
}

/// Claims that can be added: first those on a question that the relation is about.
fn offered(file: &File, sides: &Sides, found: &[Subject]) -> Vec<(String, String)> {
    let is_there = |claim: &Claim| sides.claims().any(|(id, _)| id == claim.id);
    let there: Vec<&Claim> = file.claims.iter().filter(|it| is_there(it)).collect();
    let is_near = |claim: &Claim| there.iter().any(|it| it.question == claim.question);
    let mut offered = Vec::new();
    for near in [true, false] {
        for subject in found {
            let Subject::Claim(place) = subject else { continue };
            let Some(claim) = file.claims.get(*place) else { continue };
            if offered.len() < OFFERED && is_near(claim) == near && !is_there(claim) {
                offered.push((claim.id.clone(), claim_label(file, claim)));
            }
        }
    }
    offered
}
