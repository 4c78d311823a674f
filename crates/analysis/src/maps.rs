//! The two kinds of maps of this crate, by words and by numbers. Each kind of the library's own map
//! is compiled anew for what it holds, and costs a page a kilobyte. They keep the order in which
//! their keys came; they must not know what they hold.

use rustc_hash::FxHashMap;

/// What is known, by word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words<V> {
    places: FxHashMap<String, u32>,
    values: Vec<V>,
}

impl<V> Words<V> {
    pub(crate) fn new() -> Self {
        Self { places: FxHashMap::default(), values: Vec::new() }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        self.values.get(*self.places.get(word)? as usize)
    }

    /// All that is known, in the order in which it came.
    pub(crate) fn values(&self) -> &[V] {
        &self.values
    }

    /// What is known of a word; `value` if it is new.
    pub(crate) fn at(&mut self, word: &str, value: V) -> &mut V {
        let place = place_of_word(&mut self.places, word);
        at_place(&mut self.values, place, value)
    }
}

/// What is known, by number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers<V> {
    places: FxHashMap<u64, u32>,
    values: Vec<V>,
}

impl<V> Numbers<V> {
    pub(crate) fn new() -> Self {
        Self { places: FxHashMap::default(), values: Vec::new() }
    }

    pub(crate) fn get(&self, number: impl Number) -> Option<&V> {
        self.values.get(*self.places.get(&number.number())? as usize)
    }

    /// What is known of a number; `value` if it is new.
    pub(crate) fn at(&mut self, number: impl Number, value: V) -> &mut V {
        let place = place_of_number(&mut self.places, number.number());
        at_place(&mut self.values, place, value)
    }

    pub(crate) fn has(&self, number: impl Number) -> bool {
        self.places.contains_key(&number.number())
    }

    /// How many numbers there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// All that is known, in the order in which it came.
    pub(crate) fn values(&self) -> &[V] {
        &self.values
    }

    pub(crate) fn clear(&mut self) {
        self.places.clear();
        self.values.clear();
    }
}

/// Where the value of a word is, or comes next.
fn place_of_word(places: &mut FxHashMap<String, u32>, word: &str) -> usize {
    if let Some(place) = places.get(word) {
        return *place as usize;
    }
    let next = places.len();
    places.insert(word.to_owned(), u32::try_from(next).unwrap_or(u32::MAX));
    next
}

/// The same for a number.
fn place_of_number(places: &mut FxHashMap<u64, u32>, number: u64) -> usize {
    let next = places.len();
    *places.entry(number).or_insert(u32::try_from(next).unwrap_or(u32::MAX)) as usize
}

/// The value at a place, which is the one after the last if it is new.
#[allow(clippy::indexing_slicing)] // the place is that of a value
fn at_place<V>(values: &mut Vec<V>, place: usize, value: V) -> &mut V {
    if place >= values.len() {
        values.push(value);
    }
    let last = values.len() - 1;
    &mut values[place.min(last)]
}

/// What stands for a number.
pub(crate) trait Number {
    fn number(self) -> u64;
}

impl<N: Number + Copy> Number for &N {
    fn number(self) -> u64 {
        (*self).number()
    }
}

impl Number for u32 {
    fn number(self) -> u64 {
        self.into()
    }
}

impl Number for usize {
    fn number(self) -> u64 {
        self as u64
    }
}

/// Two numbers below 2³².
impl Number for (usize, usize) {
    fn number(self) -> u64 {
        (self.0 as u64) << 32 | self.1 as u64
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, Words};

    #[test]
    fn words_and_numbers_lead_to_what_was_first_told_of_them() {
        let mut words = Words::new();
        *words.at("one", 1) += 10;
        assert_eq!((*words.at("two", 2), *words.at("one", 3)), (2, 11));
        assert_eq!((words.get("two"), words.get("three")), (Some(&2), None));
        let mut numbers = Numbers::new();
        numbers.at((7_usize, 1_usize), "a");
        numbers.at((1_usize, 7_usize), "b");
        assert_eq!(numbers.at((7_usize, 1_usize), "c"), &"a");
        assert_eq!(numbers.values(), ["a", "b"]);
        assert_eq!(numbers.get(7_u32), None);
        numbers.clear();
        assert_eq!(numbers.get((7_usize, 1_usize)), None);
    }
}
