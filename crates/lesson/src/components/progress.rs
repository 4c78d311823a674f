//! Where the lesson stands: its steps in a row, and a clock that reminds.

use source_comparison_core::model::LessonStep;
use yew::prelude::*;

use super::Class;
use super::clock::Clock;
use super::lesson::place_of;
use crate::desk::Action;
use crate::words::fill;

/// The steps; those that may be entered are buttons.
pub(crate) fn progress(class: &Class) -> Html {
    let desk = &class.desk;
    let steps = &desk.settings.steps;
    markup! {
        <div class="progress">
            <ol class="steps" role="list">
                { for steps.iter().enumerate().map(|(place, step)| one(class, place, *step)) }
            </ol>
            if let Some(minutes) = desk.settings.minutes {
                { html! { <Clock class={class.clone()} {minutes} /> } }
            }
        </div>
    }
}

fn one(class: &Class, place: usize, step: LessonStep) -> Html {
    let Class { desk, words, .. } = class;
    let now = desk.work.step;
    let stands = match now {
        Some(now) if step == now => "now",
        Some(now) if step > now => "ahead",
        _ => "behind",
    };
    let name = words.steps.get(place_of(step)).copied().unwrap_or_default();
    let (number, all) = ((place + 1).to_string(), desk.settings.steps.len().to_string());
    let place = fill(words.step_of, &[("n", &number), ("all", &all)]);
    markup! {
        <li data-stands={stands}>
            <button type="button" disabled={!desk.may_enter(step)}
                aria-current={(stands == "now").then_some("step")}
                onclick={class.does(Action::Go(step))}>
                <span class="told">{ place }{ class.reader.colon }</span>
                <span class="step-number" aria-hidden="true">{ number }</span>
                <span class="step-name">{ name }</span>
            </button>
        </li>
    }
}
