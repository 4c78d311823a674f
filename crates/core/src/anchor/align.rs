//! Which character of a quote stands for which character of a text, once it is known where the
//! quote ends and with how many edits.
//!
//! It must not know what the characters mean.

/// A cell that cannot be reached within the known number of edits.
const FAR: u16 = u16::MAX / 2;

/// A quote laid on a stretch of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Alignment {
    /// The number of the first character of the stretch.
    pub(super) start: usize,
    /// The number of the character after the stretch.
    pub(super) end: usize,
    /// Edits that make the quote into the stretch.
    pub(super) edits: usize,
    /// For each character of the quote, the character of the text it stands for, if any; rising.
    pub(super) partners: Vec<Option<usize>>,
}

/// The table of edit distances of the two texts read backwards, in a band around its diagonal.
struct Band {
    /// Cells in a row: twice the edits, and the diagonal.
    width: usize,
    edits: usize,
    cells: Vec<u16>,
}

impl Band {
    /// The distance after `row` characters of the quote and `column` of the text.
    fn cell(&self, row: usize, column: usize) -> u16 {
        match (column + self.edits).checked_sub(row) {
            Some(place) if place < self.width => {
                self.cells.get(row * self.width + place).copied().unwrap_or(FAR)
            }
            _ => FAR,
        }
    }
}

/// Lays `quote` on the stretch of `text` that ends before the character `end` and is reached with
/// `edits` edits. Takes time and room for the quote's length times the edits.
///
/// Among starts that are equally good, one where `text` begins a word is taken.
pub(super) fn align(quote: &[char], text: &[char], end: usize, edits: usize) -> Alignment {
    let before: Vec<char> = text
        .get(end.saturating_sub(quote.len() + edits)..end)
        .unwrap_or_default()
        .iter()
        .rev()
        .copied()
        .collect();
    let band = fill(quote, &before, edits);
    let rows = quote.len();
    let reach = rows.saturating_sub(edits)..=(rows + edits).min(before.len());
    let best = reach.clone().map(|column| band.cell(rows, column)).min().unwrap_or(FAR);
    let mut ties = reach.rev().filter(|column| band.cell(rows, *column) == best);
    let begins_word = |column: &usize| {
        let outer = before.get(*column).is_none_or(|c| !c.is_alphanumeric());
        outer && column.checked_sub(1).and_then(|c| before.get(c)).is_some_and(|c| *c != ' ')
    };
    let widest = ties.clone().next().unwrap_or_default();
    let column = ties.find(begins_word).unwrap_or(widest);
    Alignment {
        start: end - column.min(end),
        end,
        edits: usize::from(best),
        partners: trace(&band, quote, &before, column, end),
    }
}

fn fill(quote: &[char], before: &[char], edits: usize) -> Band {
    let width = 2 * edits + 1;
    let mut cells: Vec<u16> = Vec::with_capacity((quote.len() + 1) * width);
    cells.extend((0..width).map(|place| match place.checked_sub(edits) {
        Some(column) if column <= before.len() => u16::try_from(column).unwrap_or(FAR),
        _ => FAR,
    }));
    for (row, wanted) in quote.iter().rev().enumerate() {
        let above = row * width;
        let mut left = FAR;
        for place in 0..width {
            let column = (row + 1 + place).checked_sub(edits);
            let value = match column {
                Some(column) if column <= before.len() => {
                    let over = cells.get(above + place).copied().unwrap_or(FAR);
                    let found = column.checked_sub(1).and_then(|c| before.get(c));
                    let kept = match found {
                        Some(found) => over + u16::from(found != wanted),
                        None => FAR,
                    };
                    let dropped = match place + 1 < width {
                        true => cells.get(above + place + 1).copied().unwrap_or(FAR) + 1,
                        false => FAR,
                    };
                    kept.min(dropped).min(left + 1).min(FAR)
                }
                _ => FAR,
            };
            cells.push(value);
            left = value;
        }
    }
    Band { width, edits, cells }
}

/// Walks back from the quote's first character to its last.
fn trace(
    band: &Band,
    quote: &[char],
    before: &[char],
    start: usize,
    end: usize,
) -> Vec<Option<usize>> {
    let mut partners = Vec::with_capacity(quote.len());
    let (mut row, mut column) = (quote.len(), start);
    while row > 0 {
        let here = band.cell(row, column);
        let wanted = quote.get(quote.len() - row);
        let kept = column.checked_sub(1).is_some_and(|left| {
            let step = u16::from(before.get(left) != wanted);
            band.cell(row - 1, left).saturating_add(step) == here
        });
        if kept {
            partners.push(end.checked_sub(column));
            (row, column) = (row - 1, column - 1);
        } else if column > 0 && band.cell(row, column - 1).saturating_add(1) == here {
            column -= 1;
        } else {
            partners.push(None);
            row -= 1;
        }
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::align;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_quote_is_laid_on_its_place_with_the_fewest_edits() {
        for (quote, text, end, edits, start) in [
            ("mali", "in mali, and", 7, 0, 3),
            ("malli", "in mali, and", 7, 1, 3),
            ("xmali", "in mali, and", 7, 1, 3),
            ("ali", "in mali, and", 7, 0, 4),
            ("the big town", "of the town", 11, 4, 3),
            ("the town", "of the old town", 15, 3, 7),
            ("abc", "", 0, 3, 0),
        ] {
            let laid = align(&chars(quote), &chars(text), end, edits);
            assert_eq!((laid.start, laid.end, laid.edits), (start, end, edits), "{quote}");
            assert_eq!(laid.partners.len(), quote.len());
            let partners: Vec<_> = laid.partners.iter().flatten().collect();
            assert!(partners.is_sorted(), "{partners:?}");
        }
    }

    #[test]
    fn equal_characters_stand_for_each_other() {
        let laid = align(&chars("adc"), &chars("xabc"), 4, 1);
        assert_eq!(laid.partners, [Some(1), Some(2), Some(3)]);
        let laid = align(&chars("abqc"), &chars("xabc"), 4, 1);
        assert_eq!(laid.partners, [Some(1), Some(2), None, Some(3)]);
    }
}
