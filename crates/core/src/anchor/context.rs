//! How well the words around a place agree with the prefix and the suffix of a quote.
//!
//! It must not know how the place was found.

/// Folded characters of prefix and suffix that are looked at; Hypothesis stores 32, and repeated
/// sentences may need more.
pub(super) const REACH: usize = 64;

/// Characters of the text read beyond that, so that insertions do not push the rest out of sight.
const SLACK: usize = 8;

/// One side agrees when this share of it does: the mutation tests leave about 60 % of a side with
/// 20 % of its characters edited, unrelated words agree by about 10 %.
const AGREES_PERCENT: usize = 40;

/// ... and at least so many characters, or it is too short to say anything.
const AGREES_CHARACTERS: usize = 6;

/// What stands around a place or a quote, folded, each side from the nearest character outwards.
#[derive(Clone, Debug, Default)]
pub(super) struct Surroundings {
    pub(super) before: Vec<char>,
    pub(super) after: Vec<char>,
}

/// Where to read on from a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Toward {
    Start,
    End,
}

impl Toward {
    /// Adds `chars` to what was read before, up to `reach` in all, from the nearest on: without
    /// spaces next to the place, and with one at most elsewhere.
    pub(super) fn read(self, chars: &[char], reach: usize, read: &mut Vec<char>) {
        for nth in 0..chars.len() {
            let at = match self {
                Self::Start => chars.len() - 1 - nth,
                Self::End => nth,
            };
            let Some(character) = chars.get(at).filter(|_| read.len() < reach) else { return };
            if *character != ' ' || read.last().is_some_and(|last| *last != ' ') {
                read.push(*character);
            }
        }
    }
}

/// How far one side agrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Side {
    /// Characters that agree, next to the quote, less those that do not.
    pub(super) agreeing: usize,
    /// Characters that could agree: the length of the prefix or the suffix.
    pub(super) of: usize,
}

/// How far both sides agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) before: Side,
    pub(super) after: Side,
}

impl Surroundings {
    /// How many characters around a place must be collected to compare it with `self`.
    pub(super) fn reach(&self) -> usize {
        self.before.len().max(self.after.len()) + SLACK
    }

    /// Whether there is neither prefix nor suffix.
    pub(super) fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// Whether there is enough of it that a place where nothing agrees must seem wrong.
    pub(super) fn says_something(&self) -> bool {
        self.before.len() + self.after.len() >= 2 * AGREES_CHARACTERS
    }

    /// Whether all of it stands around a place, to the letter.
    pub(super) fn fits(&self, place: &Self) -> bool {
        place.before.starts_with(&self.before) && place.after.starts_with(&self.after)
    }

    /// Compares the surroundings of a quote with those of a place.
    pub(super) fn agreement(&self, place: &Self) -> Agreement {
        let side = |wanted: &[char], found: &[char]| Side {
            agreeing: agreeing(wanted, found),
            of: wanted.len(),
        };
        Agreement {
            before: side(&self.before, &place.before),
            after: side(&self.after, &place.after),
        }
    }
}

impl Side {
    /// Whether there is enough of it, and enough of that agrees.
    pub(super) const fn agrees(self) -> bool {
        self.agreeing >= AGREES_CHARACTERS && self.agreeing * 100 >= self.of * AGREES_PERCENT
    }

    /// From 0.0, nothing agrees, to 1.0, all does.
    pub(super) fn share(self) -> f32 {
        self.agreeing as f32 / self.of.max(1) as f32
    }
}

impl Agreement {
    /// Both sides as one.
    pub(super) const fn both(self) -> Side {
        Side {
            agreeing: self.before.agreeing + self.after.agreeing,
            of: self.before.of + self.after.of,
        }
    }

    /// Whether every character of prefix and suffix stands there.
    pub(super) const fn is_full(self) -> bool {
        let both = self.both();
        both.of > 0 && both.agreeing == both.of
    }

    /// Whether this place fits the prefix and the suffix clearly better than the other: it alone
    /// fits fully, or it leads by a quarter of their length (tests/anchor/repeats.rs).
    pub(super) const fn beats(self, other: Self) -> bool {
        let (mine, theirs) = (self.both(), other.both());
        let lead = mine.agreeing.saturating_sub(theirs.agreeing);
        (self.is_full() && !other.is_full())
            || (mine.of > 0 && lead * 4 >= mine.of && lead >= AGREES_CHARACTERS)
    }
}

/// The greatest number of characters, counted from the start, by which `wanted` agrees with
/// `found`; each edit needed costs as much as two characters earn.
fn agreeing(wanted: &[char], found: &[char]) -> usize {
    let run = wanted.iter().zip(found).take_while(|(wanted, found)| wanted == found).count();
    if run == wanted.len() {
        return run;
    }
    let mut distances: Vec<usize> = (1..=found.len()).collect();
    let mut best = run;
    for (row, wanted) in wanted.iter().enumerate() {
        let (mut diagonal, mut left) = (row, row + 1);
        let mut least = left;
        for (above, found) in distances.iter_mut().zip(found) {
            let value = (diagonal + usize::from(wanted != found)).min(left + 1).min(*above + 1);
            diagonal = *above;
            *above = value;
            left = value;
            least = least.min(value);
        }
        best = best.max((row + 1).saturating_sub(2 * least));
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{Agreement, Side, Surroundings, Toward, agreeing};

    #[test]
    fn characters_next_to_the_quote_count() {
        let count = |wanted: &str, found: &str| {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            agreeing(&chars(wanted), &chars(found))
        };
        assert_eq!(count("and to have", "and to have arrested"), 11);
        assert_eq!(count("and to have", "and to be"), 7);
        assert_eq!(count("and to have", "xand to have"), 9, "one edit, as dear as two characters");
        assert_eq!(count("abcdef", "uvwxyz"), 0);
        assert_eq!(count("abc", ""), 0);
        assert_eq!(count("", "abc"), 0);
    }

    #[test]
    fn white_space_next_to_the_quote_does_not_count() {
        let read = |toward: Toward, text: &str| {
            let mut read = Vec::new();
            toward.read(&text.chars().collect::<Vec<_>>(), 64, &mut read);
            read
        };
        let around = |before: &str, after: &str| Surroundings {
            before: read(Toward::Start, before),
            after: read(Toward::End, after),
        };
        let agreement =
            around("army, which ", "and").agreement(&around("the army,  which", " and to"));
        assert!(agreement.is_full(), "{agreement:?}");
        assert!(!around(" ", " ").agreement(&around("a", "b")).is_full());
    }

    #[test]
    fn a_full_agreement_or_a_long_lead_decides() {
        let with =
            |agreeing, of| Agreement { before: Side { agreeing, of }, after: Side::default() };
        assert!(with(1, 1).beats(with(0, 1)));
        assert!(!with(1, 1).beats(with(1, 1)));
        assert!(with(20, 32).beats(with(10, 32)));
        assert!(!with(12, 32).beats(with(10, 32)));
        assert!(!with(0, 0).beats(with(0, 0)));
    }
}
