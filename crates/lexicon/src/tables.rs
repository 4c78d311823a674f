//! The blob made ready for look-ups: a hash of the stems, neighbours in rows.

use crate::blob::Parts;
use crate::words::Words;

/// How alike the words of a related pair are, by the level in the blob: 1.0 is the same word, 0.0
/// unrelated.
///
/// 0.9: synonyms in their most frequent senses. 0.8: synonyms in frequent senses, or a verb and the
/// noun of its act. 0.65: synonyms in rarer senses, or one implies the other (`kill`, `die`).
pub const LEVELS: [f32; 3] = [0.9, 0.8, 0.65];

/// A free place in the hash.
const FREE: u16 = u16::MAX;

#[derive(Debug, Default)]
pub(crate) struct Tables {
    stems: Words,
    /// Open addressing; a power of two, at most half full.
    places: Vec<u16>,
    /// Where each stem's row in `neighbours` begins; one more than there are stems.
    rows: Vec<u32>,
    neighbours: Vec<(u16, u8)>,
    antonyms: Vec<(u16, u16)>,
}

impl Tables {
    pub(crate) fn read(parts: &Parts<'_>) -> Self {
        let stems = Words::read(parts.stems);
        let pairs = read_related(parts.related, stems.len());
        let mut tables = Self { stems, ..Self::default() };
        tables.hash();
        tables.fill_rows(&pairs);
        let pair = |four: &[u8]| match *four {
            [a, b, c, d] => Some((u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]))),
            _ => None,
        };
        tables.antonyms = parts.antonyms.chunks_exact(4).filter_map(pair).collect();
        tables
    }

    /// The number of a stem.
    pub(crate) fn find(&self, stem: &str) -> Option<u16> {
        let mask = self.places.len().checked_sub(1)?;
        let mut place = hash_of(stem) & mask;
        loop {
            let number = self.places.get(place).copied().filter(|number| *number != FREE)?;
            if self.stem(number) == stem {
                return Some(number);
            }
            place = (place + 1) & mask;
        }
    }

    pub(crate) fn stem(&self, number: u16) -> &str {
        self.stems.word(usize::from(number))
    }

    /// The related stems and their levels, by number.
    pub(crate) fn related(&self, number: u16) -> &[(u16, u8)] {
        let number = usize::from(number);
        let row = |at: usize| self.rows.get(at).map_or(0, |begin| *begin as usize);
        self.neighbours.get(row(number)..row(number + 1)).unwrap_or_default()
    }

    pub(crate) fn level(&self, a: u16, b: u16) -> Option<u8> {
        let row = self.related(a);
        let place = row.binary_search_by_key(&b, |(neighbour, _)| *neighbour).ok()?;
        row.get(place).map(|(_, level)| *level)
    }

    pub(crate) fn antonyms(&self, a: u16, b: u16) -> bool {
        self.antonyms.binary_search(&(a.min(b), a.max(b))).is_ok()
    }

    pub(crate) fn len(&self) -> usize {
        self.stems.len()
    }

    fn hash(&mut self) {
        self.places = vec![FREE; (self.stems.len() * 2 + 2).next_power_of_two()];
        let mask = self.places.len() - 1;
        for number in 0..self.stems.len().min(usize::from(FREE)) as u16 {
            let mut place = hash_of(self.stem(number)) & mask;
            while self.places.get(place).is_some_and(|taken| *taken != FREE) {
                place = (place + 1) & mask;
            }
            if let Some(free) = self.places.get_mut(place) {
                *free = number;
            }
        }
    }

    /// Both directions of every pair, in rows sorted by neighbour: pairs come sorted, so that a row
    /// gets its smaller neighbours first.
    fn fill_rows(&mut self, pairs: &[(u16, u16, u8)]) {
        let mut next = vec![0_u32; self.stems.len() + 1];
        let count = |next: &mut Vec<u32>, stem: u16| {
            if let Some(row) = next.get_mut(usize::from(stem) + 1) {
                *row += 1;
            }
        };
        for &(a, b, _) in pairs {
            count(&mut next, a);
            count(&mut next, b);
        }
        let mut sum = 0;
        for row in &mut next {
            sum += *row;
            *row = sum;
        }
        self.rows.clone_from(&next);
        self.neighbours = vec![(0, 0); sum as usize];
        let mut put = |stem: u16, neighbour: u16, level: u8| {
            let Some(at) = next.get_mut(usize::from(stem)) else { return };
            if let Some(cell) = self.neighbours.get_mut(*at as usize) {
                *cell = (neighbour, level);
            }
            *at += 1;
        };
        for &(a, b, level) in pairs {
            put(b, a, level);
        }
        for &(a, b, level) in pairs {
            put(a, b, level);
        }
    }
}

/// Multiply and rotate, as in the hash of Firefox: the stems are our own, nobody chooses them to
/// collide.
fn hash_of(stem: &str) -> usize {
    let mut hash = 0_u32;
    for byte in stem.bytes() {
        hash = (hash.rotate_left(5) ^ u32::from(byte)).wrapping_mul(0x9e37_79b9);
    }
    (hash ^ (hash >> 15)) as usize
}

/// The bits of a high byte that tell the step; the upper two tell the level.
const STEP: u8 = 0x3f;

/// The pairs of part 4, sorted: the smaller number, the larger one, the level.
fn read_related(coded: &[u8], stems: usize) -> Vec<(u16, u16, u8)> {
    let Some((counts, rest)) = coded.split_at_checked(stems) else { return Vec::new() };
    let half = rest.len() / 2;
    let (low, high) = rest.split_at_checked(half).unwrap_or((rest, &[]));
    let limit = stems.min(usize::from(FREE));
    let mut cells = low.iter().zip(high);
    let mut pairs = Vec::with_capacity(half);
    for (stem, count) in counts.iter().enumerate().take(limit) {
        let mut neighbour = stem;
        for (low, high) in cells.by_ref().take(usize::from(*count)) {
            neighbour += usize::from(u16::from_le_bytes([*low, *high & STEP]));
            if neighbour < limit && neighbour != stem {
                pairs.push((stem as u16, neighbour as u16, *high >> 6));
            }
        }
    }
    pairs
}
