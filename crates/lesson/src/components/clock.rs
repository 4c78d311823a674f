//! A clock that reminds and stops nobody. When the lesson began is known to this page alone.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::Class;
use crate::page;
use crate::words::fill;

/// How often the clock is looked at, in milliseconds.
const LOOK: u32 = 10_000;

/// Properties of [`Clock`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ClockProps {
    pub(crate) class: Class,
    /// How long the lesson takes.
    pub(crate) minutes: u16,
}

/// The minutes that are left.
#[component]
pub(crate) fn Clock(props: &ClockProps) -> Html {
    let passed = use_state(|| 0_u32);
    {
        let passed = passed.clone();
        use_effect_with((), move |()| {
            let began = page::minutes();
            let look =
                Interval::new(LOOK, move || passed.set(page::minutes().saturating_sub(began)));
            move || drop(look)
        });
    }
    let words = props.class.words;
    let left = u32::from(props.minutes).saturating_sub(*passed);
    let said = if left == 0 {
        words.time_is_over.to_owned()
    } else {
        fill(words.minutes_left, &[("n", &left.to_string())])
    };
    markup! { <p class="clock" role="timer">{ said }</p> }
}
