//! Drawing a comparison a portion at a time: a slow processor that has it all to draw at once would
//! answer nobody meanwhile.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// What is drawn so far, in the order of the tasks that draw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Portion(usize);

impl Portion {
    /// Nothing but the comparison's root.
    const ROOT: Self = Self(0);

    /// Its head, and the accounts.
    const VOICES: Self = Self(1);

    /// The tools too, the texts' own heads, and the remarks below them; from here on the texts grow.
    const TEXTS: Self = Self(2);

    /// Every text, and every card between them.
    const WHOLE: Self = Self(10);

    /// All of that has been put on the screen.
    const PLACED: Self = Self(11);

    /// Everything that there is: it has been there for a while, and the ledger grows, which is not
    /// seen yet.
    pub(crate) const ALL: Self = Self(12);

    /// How long the articles have to themselves before the ledger is drawn, in milliseconds.
    const SETTLING_TAKES: u32 = 400;

    /// How many of `all` things in the texts, or between them, are drawn.
    pub(crate) fn of_texts(self, all: usize) -> usize {
        let (none, whole) = (Self::TEXTS.0, Self::WHOLE.0);
        (all * self.0.saturating_sub(none)).div_ceil(whole - none).min(all)
    }

    pub(crate) fn has_voices(self) -> bool {
        self >= Self::VOICES
    }

    pub(crate) fn has_texts(self) -> bool {
        self >= Self::TEXTS
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
    let portion = use_state_eq(|| first);
    {
        let (setter, on_drawn) = (portion.setter(), on_drawn.clone());
        use_effect_with(*portion, move |portion| {
            if *portion == told {
                on_drawn.emit(());
            }
            let next = Portion(portion.0 + 1);
            let wait = if next == Portion::ALL { Portion::SETTLING_TAKES } else { 0 };
            let timeout =
                (*portion < Portion::ALL).then(|| Timeout::new(wait, move || setter.set(next)));
            move || drop(timeout)
        });
    }
    *portion
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
    use super::Portion;

    #[test]
    fn texts_grow_from_nothing_to_everything() {
        let portions: Vec<_> = (0..=Portion::ALL.0).map(Portion).collect();
        for all in [0, 1, 5, 6, 7, 300] {
            let texts: Vec<_> = portions.iter().map(|it| it.of_texts(all)).collect();
            assert!(texts.is_sorted(), "{texts:?}");
            assert_eq!((Portion::TEXTS.of_texts(all), Portion::WHOLE.of_texts(all)), (0, all));
        }
    }

    #[test]
    fn only_what_is_on_the_screen_is_measured() {
        assert!(Portion::WHOLE.is_whole() && !Portion::WHOLE.is_placed());
        assert!(Portion::PLACED.is_placed());
    }
}
