//! Where a text comes near a pattern: the bit-parallel search of G. Myers, "A fast bit-vector
//! algorithm for approximate string matching" (1999), in blocks of 64 rows, with the cut-off of
//! E. Ukkonen, so that rows which cannot come within the bound are not computed.
//!
//! It must not know where pattern and text come from.

/// Rows that one machine word holds.
const ROWS: usize = 64;

/// A pattern made ready for searching.
#[derive(Debug)]
pub(super) struct Pattern {
    rows: usize,
    /// Words in one column.
    height: usize,
    /// For each ASCII character, the number of its masks; 0 is that of absent characters.
    ascii: [u16; 128],
    /// The same for the other characters, in order.
    others: Vec<(char, u16)>,
    /// `height` words for each distinct character: which rows it stands in.
    masks: Vec<u64>,
}

/// The end of a stretch of text that comes near the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// The number of the character after the stretch.
    pub(super) at: usize,
    /// The least number of edits that make the pattern into a stretch that ends here.
    pub(super) edits: usize,
}

/// The rows of one word: where the edit distance rises and falls from row to row.
#[derive(Clone, Copy, Debug)]
struct Rows {
    up: u64,
    down: u64,
    /// The last of the rows in use.
    top: u64,
    /// The edit distance in that row.
    score: usize,
}

impl Rows {
    /// Computes the next column: `mask` tells the rows that match, `carry` how the row above
    /// changed. Returns how the last row changed.
    #[inline]
    fn step(&mut self, mask: u64, carry: isize) -> isize {
        let (rises, falls) = (u64::from(carry > 0), u64::from(carry < 0));
        let vertical = mask | self.down;
        let mask = mask | falls;
        let horizontal = ((mask & self.up).wrapping_add(self.up) ^ self.up) | mask;
        let rise = self.down | !(horizontal | self.up);
        let fall = self.up & horizontal;
        let out = isize::from(rise & self.top != 0) - isize::from(fall & self.top != 0);
        let (rise, fall) = (rise << 1 | rises, fall << 1 | falls);
        self.up = fall | !(vertical | rise);
        self.down = rise & vertical;
        self.score = self.score.saturating_add_signed(out);
        out
    }
}

impl Pattern {
    /// Prepares `pattern`. Linear in its length, times the distinct characters over 64.
    pub(super) fn new(pattern: &[char]) -> Self {
        let mut others: Vec<(char, u16)> = Vec::new();
        for character in pattern.iter().filter(|character| !character.is_ascii()) {
            if let Err(place) = others.binary_search_by(|(other, _)| other.cmp(character)) {
                others.insert(place, (*character, 0));
            }
        }
        let mut this = Self {
            rows: pattern.len(),
            height: pattern.len().div_ceil(ROWS),
            ascii: [0; 128],
            others,
            masks: Vec::new(),
        };
        this.masks.resize(this.height, 0);
        for (row, character) in pattern.iter().enumerate() {
            let next = this.masks.len() / this.height.max(1);
            let Some(number) = this.number_mut(*character) else { continue };
            if *number == 0 {
                // More kinds of characters than that exist in no text: the rest matches nothing.
                let Ok(fresh) = u16::try_from(next) else { continue };
                *number = fresh;
            }
            let word = usize::from(*number) * this.height + row / ROWS;
            this.masks.resize(this.masks.len().max(word - row / ROWS + this.height), 0);
            if let Some(word) = this.masks.get_mut(word) {
                *word |= 1 << (row % ROWS);
            }
        }
        this
    }

    fn number_mut(&mut self, character: char) -> Option<&mut u16> {
        if character.is_ascii() {
            return self.ascii.get_mut(character as usize);
        }
        let place = self.others.binary_search_by(|(other, _)| other.cmp(&character)).ok()?;
        self.others.get_mut(place).map(|(_, number)| number)
    }

    #[inline]
    fn masks(&self, character: char) -> &[u64] {
        let number = match self.ascii.get(character as usize) {
            Some(number) => *number,
            None => self
                .others
                .binary_search_by(|(other, _)| other.cmp(&character))
                .ok()
                .and_then(|place| self.others.get(place))
                .map_or(0, |(_, number)| *number),
        };
        let start = usize::from(number) * self.height;
        self.masks.get(start..start + self.height).unwrap_or_default()
    }

    /// Calls `found` for every end of a stretch of `text` within `bound` edits, from left to
    /// right. At most linear in the text, times the bound over 64.
    pub(super) fn search(&self, text: &[char], bound: usize, found: &mut dyn FnMut(End)) {
        let mut column = self.first_column();
        // Row r begins at distance r, so rows beyond the bound wait for a match above them.
        let mut active = bound.div_ceil(ROWS).clamp(1, self.height.max(1));
        for (at, character) in text.iter().enumerate() {
            let masks = self.masks(*character);
            let mut carry = 0;
            for (rows, mask) in column.iter_mut().zip(masks).take(active) {
                carry = rows.step(*mask, carry);
            }
            active = adjust(&mut column, masks, active, carry, bound);
            if active == self.height
                && let Some(last) = column.last()
                && last.score <= bound
            {
                found(End { at: at + 1, edits: last.score });
            }
        }
    }

    fn first_column(&self) -> Vec<Rows> {
        let mut column = Vec::with_capacity(self.height);
        for word in 0..self.height {
            let score = ((word + 1) * ROWS).min(self.rows);
            let top = 1 << ((score - 1) % ROWS);
            column.push(Rows { up: !0, down: 0, top, score });
        }
        column
    }
}

/// Adds the next word of rows when it may come within the bound, and drops those that cannot;
/// tells how many are in use.
fn adjust(column: &mut [Rows], masks: &[u64], active: usize, carry: isize, bound: usize) -> usize {
    let Some(above) = column.get(active.wrapping_sub(1)).map(|rows| rows.score) else {
        return active;
    };
    // The score above, before this column: what the first row of the next word builds on.
    let before = above.saturating_add_signed(-carry);
    if before <= bound
        && let (Some(rows), Some(mask)) = (column.get_mut(active), masks.get(active))
        && (mask & 1 == 1 || carry < 0)
    {
        let rows_in_use = rows.top.trailing_zeros() as usize + 1;
        *rows = Rows { up: !0, down: 0, top: rows.top, score: before + rows_in_use };
        rows.step(*mask, carry);
        return active + 1;
    }
    let mut active = active;
    while active > 1 && column.get(active - 1).is_some_and(|rows| rows.score >= bound + ROWS) {
        active -= 1;
    }
    active
}

#[cfg(test)]
mod tests {
    use super::{End, Pattern};

    /// The textbook's table, row by row.
    fn slow(pattern: &[char], text: &[char], bound: usize) -> Vec<End> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut ends = Vec::new();
        for (at, character) in text.iter().enumerate() {
            let mut diagonal = 0;
            for row in 1..=pattern.len() {
                let best = (diagonal + usize::from(pattern[row - 1] != *character))
                    .min(column[row] + 1)
                    .min(column[row - 1] + 1);
                diagonal = column[row];
                column[row] = best;
            }
            if column[pattern.len()] <= bound {
                ends.push(End { at: at + 1, edits: column[pattern.len()] });
            }
        }
        ends
    }

    #[test]
    fn finds_what_the_whole_table_finds() {
        let mut seed = 7_u32;
        let mut draw = |limit: u32| {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            seed % limit
        };
        for _ in 0..400 {
            let letters = 2 + draw(4);
            let mut word = |length: u32| -> Vec<char> {
                (0..length)
                    .map(|_| ['a', 'b', 'ж', 'd', 'é', 'f'][draw(letters) as usize])
                    .collect()
            };
            let text = word(400);
            let mut pattern = word(40);
            pattern.extend_from_slice(&text[100..260]);
            let pattern = &pattern[..1 + draw(200) as usize];
            let bound = draw(1 + pattern.len() as u32) as usize;
            let mut ends = Vec::new();
            Pattern::new(pattern).search(&text, bound, &mut |end| ends.push(end));
            assert_eq!(ends, slow(pattern, &text, bound), "{pattern:?} {bound}");
        }
    }
}
