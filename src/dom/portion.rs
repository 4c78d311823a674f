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

    /// And has been there for a while: from here on the ledger grows, which is not seen yet.
    const SETTLED: Self = Self(12);

    /// Everything that there is.
    pub(crate) const ALL: Self = Self(18);

    /// How long the articles have to themselves before the ledger is drawn, in milliseconds.
    const SETTLING_TAKES: u32 = 400;

    /// How many of `all` things in the texts, or between them, are drawn.
    pub(crate) fn of_texts(self, all: usize) -> usize {
        self.share(all, Self::TEXTS, Self::WHOLE)
    }

    /// How many of the ledger's `all` rows are drawn.
    pub(crate) fn of_ledger(self, all: usize) -> usize {
        self.share(all, Self::SETTLED, Self::ALL)
    }

    fn share(self, all: usize, none: Self, whole: Self) -> usize {
        (all * self.0.saturating_sub(none.0)).div_ceil(whole.0 - none.0).min(all)
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
            let wait = if next == Portion::SETTLED { Portion::SETTLING_TAKES } else { 0 };
            let timeout =
                (*portion < Portion::ALL).then(|| Timeout::new(wait, move || setter.set(next)));
            move || drop(timeout)
        });
    }
    *portion
}

#[cfg(test)]
mod tests {
    use super::Portion;

    #[test]
    fn texts_and_ledger_grow_from_nothing_to_everything() {
        let portions: Vec<_> = (0..=Portion::ALL.0).map(Portion).collect();
        for all in [0, 1, 5, 6, 7, 300] {
            let texts: Vec<_> = portions.iter().map(|it| it.of_texts(all)).collect();
            let rows: Vec<_> = portions.iter().map(|it| it.of_ledger(all)).collect();
            assert!(texts.is_sorted() && rows.is_sorted(), "{texts:?} {rows:?}");
            assert_eq!((Portion::TEXTS.of_texts(all), Portion::WHOLE.of_texts(all)), (0, all));
            assert_eq!((Portion::SETTLED.of_ledger(all), Portion::ALL.of_ledger(all)), (0, all));
        }
    }

    #[test]
    fn only_what_is_on_the_screen_is_measured() {
        assert!(Portion::WHOLE.is_whole() && !Portion::WHOLE.is_placed());
        assert!(Portion::PLACED.is_placed());
    }
}
