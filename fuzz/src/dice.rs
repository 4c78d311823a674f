//! Bytes as decisions.

/// Decisions taken from bytes; when there are none left, each is 0.
#[derive(Debug)]
pub struct Dice<'a>(&'a [u8]);

impl<'a> Dice<'a> {
    /// Decides by these bytes.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// A number below `sides`; 0 where there is no side.
    pub fn below(&mut self, sides: usize) -> usize {
        let first = self.byte();
        let number = if sides > 256 { first * 256 + self.byte() } else { first };
        number.checked_rem(sides).unwrap_or(0)
    }

    /// Whether something that is decided for in one of `times` cases is to be.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) + 1 == times
    }

    /// One of these.
    ///
    /// # Panics
    ///
    /// Where there is nothing to choose from.
    pub fn one_of<'c, T>(&mut self, choices: &'c [T]) -> &'c T {
        &choices[self.below(choices.len())]
    }

    /// Whether all bytes are used.
    pub const fn is_spent(&self) -> bool {
        self.0.is_empty()
    }

    /// Some of the bytes themselves, as text.
    pub fn text(&mut self) -> String {
        let length = self.below(24).min(self.0.len());
        let (own, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(own).into_owned()
    }

    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }
}
