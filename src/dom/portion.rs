//! Drawing a comparison a portion at a time: a slow processor that has it all to draw at once would
//! answer nobody meanwhile.

use gloo::timers::callback::Timeout;
use js_sys::Date;
use yew::prelude::*;

/// What is drawn so far, in the order of the tasks that draw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Portion(usize);

impl Portion {
    /// Nothing but the comparison's root.
    const ROOT: Self = Self(0);

    /// Its head, and the accounts.
    const VOICES: Self = Self(1);

    /// The tools too, and the texts' own heads.
    const TEXTS: Self = Self(2);

    /// The remarks below the texts; from here on the texts grow, by as much as a task can draw.
    const REMARKS: Self = Self(3);

    /// Every text, and every card between them: 64 equal shares.
    const WHOLE: Self = Self(Self::REMARKS.0 + 64);

    /// All of that has been put on the screen.
    const PLACED: Self = Self(Self::WHOLE.0 + 1);

    /// Everything that there is: it has been there for a while, and the ledger grows, which is not
    /// seen yet.
    pub(crate) const ALL: Self = Self(Self::PLACED.0 + 1);

    /// How long the articles have to themselves before the ledger is drawn, in milliseconds.
    const SETTLING_TAKES: u32 = 400;

    /// How many of `all` things in the texts, or between them, are drawn.
    pub(crate) fn of_texts(self, all: usize) -> usize {
        let (none, whole) = (Self::REMARKS.0, Self::WHOLE.0);
        (all * self.0.saturating_sub(none)).div_ceil(whole - none).min(all)
    }

    pub(crate) fn has_voices(self) -> bool {
        self >= Self::VOICES
    }

    pub(crate) fn has_texts(self) -> bool {
        self >= Self::TEXTS
    }

    pub(crate) fn has_remarks(self) -> bool {
        self >= Self::REMARKS
    }

    pub(crate) fn is_whole(self) -> bool {
        self >= Self::WHOLE
    }

    pub(crate) fn is_placed(self) -> bool {
        self >= Self::PLACED
    }

    pub(crate) fn is_all(self) -> bool {
        self == Self::ALL
    }

    /// What the next task draws, where texts grow by `step`.
    fn after(self, step: usize) -> Self {
        if self < Self::REMARKS || self.is_whole() {
            Self(self.0 + 1)
        } else {
            Self(self.0 + step).min(Self::WHOLE)
        }
    }
}

/// What is drawn, and how that went.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Progress {
    portion: Portion,
    /// By how many of their shares the texts grew in this task.
    step: usize,
    /// When the task began, in milliseconds.
    began: f64,
}

impl Progress {
    const FIRST_STEP: usize = 4;

    /// A task is long from 50 ms on, and what else is done in it takes some.
    const LONGEST: f64 = 40.0;

    /// What a task takes by itself should not be most of what it takes.
    const SHORTEST: f64 = 16.0;

    /// How much the next task draws of the texts on this device, if this one ended at `now`.
    fn next_step(self, now: f64) -> usize {
        match now - self.began {
            _ if self.portion <= Portion::REMARKS => self.step,
            took if took > Self::LONGEST => self.step.div_ceil(2),
            took if took < Self::SHORTEST => self.step * 2,
            _ => self.step,
        }
    }
}

/// What is to be drawn now: at first hardly anything where it is asked for in portions, or else
/// everything at once, as always on a server. Tells `on_drawn` when all is there; a place that is
/// put into the page then is there before it counts as placed.
#[hook]
pub(crate) fn use_portion(in_portions: bool, on_drawn: &Callback<()>) -> Portion {
    let (first, told) = match in_portions {
        _ if !cfg!(target_arch = "wasm32") => (Portion::ALL, Portion::ALL),
        true => (Portion::ROOT, Portion::WHOLE),
        false => (Portion::PLACED, Portion::PLACED),
    };
    let drawn =
        use_state_eq(|| Progress { portion: first, step: Progress::FIRST_STEP, began: 0.0 });
    {
        let (setter, on_drawn) = (drawn.setter(), on_drawn.clone());
        use_effect_with(*drawn, move |drawn| {
            if drawn.portion == told {
                on_drawn.emit(());
            }
            let step = drawn.next_step(Date::now());
            let portion = drawn.portion.after(step);
            let wait = if portion == Portion::ALL { Portion::SETTLING_TAKES } else { 0 };
            let draw = move || setter.set(Progress { portion, step, began: Date::now() });
            let timeout = (drawn.portion < Portion::ALL).then(|| Timeout::new(wait, draw));
            move || drop(timeout)
        });
    }
    drawn.portion
}

/// How many rows of a table each task adds.
const ROWS: usize = 4;

/// How many of a table's `all` rows are drawn now: a few more in each task, or all at once, as always
/// on a server.
#[hook]
pub(crate) fn use_rows(all: usize, at_once: bool) -> usize {
    let drawn = use_state_eq(|| ROWS);
    let at_once = at_once || !cfg!(target_arch = "wasm32");
    {
        let setter = drawn.setter();
        use_effect_with((*drawn, at_once), move |&(drawn, at_once)| {
            let more = drawn < all && !at_once;
            if at_once {
                setter.set(all);
            }
            let timeout = more.then(|| Timeout::new(0, move || setter.set(drawn + ROWS)));
            move || drop(timeout)
        });
    }
    if at_once { all } else { *drawn }
}

#[cfg(test)]
mod tests {
    use super::{Portion, Progress};

    #[test]
    fn texts_grow_from_nothing_to_everything() {
        let portions: Vec<_> = (0..=Portion::ALL.0).map(Portion).collect();
        for all in [0, 1, 5, 6, 7, 300] {
            let texts: Vec<_> = portions.iter().map(|it| it.of_texts(all)).collect();
            assert!(texts.is_sorted(), "{texts:?}");
            assert_eq!((Portion::REMARKS.of_texts(all), Portion::WHOLE.of_texts(all)), (0, all));
        }
    }

    #[test]
    fn texts_grow_by_the_pace_and_all_else_by_one() {
        assert_eq!(Portion::ROOT.after(16), Portion::VOICES);
        assert_eq!(Portion::REMARKS.after(16), Portion(Portion::REMARKS.0 + 16));
        assert_eq!(Portion(Portion::WHOLE.0 - 1).after(16), Portion::WHOLE);
        assert_eq!(Portion::WHOLE.after(16), Portion::PLACED);
        assert_eq!(Portion::PLACED.after(16), Portion::ALL);
    }

    #[test]
    fn a_slow_device_draws_less_in_a_task_and_a_fast_one_more() {
        let first = Progress { portion: Portion(20), step: Progress::FIRST_STEP, began: 0.0 };
        assert_eq!([60.0, 20.0, 2.0].map(|now| first.next_step(now)), [2, 4, 8]);
        let smallest = Progress { step: 1, ..first };
        assert_eq!(smallest.next_step(900.0), 1, "something is always drawn");
        let head = Progress { portion: Portion::VOICES, ..first };
        assert_eq!(head.next_step(900.0), head.step, "a head tells nothing of the texts");
    }

    #[test]
    fn only_what_is_on_the_screen_is_measured() {
        assert!(Portion::WHOLE.is_whole() && !Portion::WHOLE.is_placed());
        assert!(Portion::PLACED.is_placed());
    }
}
