//! Ranges of numbers, and how two of them stand to each other.

/// The numbers from `low` to `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Interval {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// How two ranges stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// They are the same.
    Equal,
    /// One lies in the other, or they share a part.
    Compatible,
    /// They share nothing.
    Apart,
}

/// How much "about" leaves open: 15 % to either side, as readers of news take it.
pub(crate) const ABOUT: f64 = 0.15;

impl Interval {
    /// One number.
    pub(crate) const fn exactly(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// From one number to another.
    pub(crate) const fn between(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// Numbers near `value`.
    pub(crate) fn about(value: f64) -> Self {
        Self { low: value * (1.0 - ABOUT), high: value * (1.0 + ABOUT) }
    }

    /// Whether it is one number.
    pub(crate) fn is_exact(self) -> bool {
        (self.high - self.low).abs() < 1e-9
    }

    /// How it stands to another.
    pub(crate) fn standing(self, other: Self) -> Standing {
        let same = |one: f64, other: f64| one == other || (one - other).abs() < 1e-9;
        if same(self.low, other.low) && same(self.high, other.high) {
            Standing::Equal
        } else if self.low <= other.high && other.low <= self.high {
            Standing::Compatible
        } else {
            Standing::Apart
        }
    }

    /// How far apart two ranges lie, as a share of the larger number: 0.0 where they touch.
    pub(crate) fn gap(self, other: Self) -> f64 {
        let distance = (other.low - self.high).max(self.low - other.high).max(0.0);
        let size = self.low.abs().max(other.low.abs()).max(1e-9);
        distance / size
    }
}

#[cfg(test)]
mod tests {
    use super::{Interval, Standing};

    #[test]
    fn ranges_are_equal_compatible_or_apart() {
        let up_to_300 = Interval::between(0.0, 300.0);
        assert_eq!(up_to_300.standing(Interval::exactly(203.0)), Standing::Compatible);
        assert_eq!(up_to_300.standing(Interval::exactly(301.0)), Standing::Apart);
        assert_eq!(Interval::exactly(31.0).standing(Interval::exactly(31.0)), Standing::Equal);
        assert_eq!(Interval::about(40.0).standing(Interval::exactly(43.0)), Standing::Compatible);
    }
}
