//! Where each run of four bytes stands in an article, so that a quote is compared with the few
//! places that share its rarest run instead of with the whole text.
//!
//! It must not know about anything but bytes.

/// Bytes in a run: fewer are common everywhere, more would leave short quotes without any.
const RUN: usize = 4;

/// Bits of a run's hash: 8,192 lists keep those of an article of 10,000 words at about eight
/// places each, and cost 32 KB.
const BITS: u32 = 13;

/// Runs of a quote among which the rarest is sought; later ones are hardly ever rarer.
const SOUGHT: usize = 64;

/// The places of all runs, in lists by their hash.
#[derive(Debug)]
pub(super) struct Index {
    /// Where each list begins in `places`; one more than there are lists.
    starts: Vec<u32>,
    /// Positions in bytes from the start of the article, rising within each list.
    places: Vec<u32>,
    /// Where each block begins in the article; one more than there are blocks.
    blocks: Vec<u32>,
}

impl Index {
    /// Reads all blocks. Linear in their length; positions beyond 4 GiB are not indexed.
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut blocks = vec![0];
        let mut starts: Vec<u32> = vec![0; (1 << BITS) + 1];
        let mut length = 0_u32;
        for text in texts.clone() {
            for run in text.as_bytes().windows(RUN) {
                if let Some(count) = starts.get_mut(list(run) + 1) {
                    *count += 1;
                }
            }
            length = length.saturating_add(u32::try_from(text.len()).unwrap_or(u32::MAX));
            blocks.push(length);
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut places = vec![0; sum as usize];
        let mut next = starts.clone();
        for (text, base) in texts.zip(&blocks) {
            for (at, run) in (*base..).zip(text.as_bytes().windows(RUN)) {
                if let Some(next) = next.get_mut(list(run)) {
                    if let Some(place) = places.get_mut(*next as usize) {
                        *place = at;
                    }
                    *next += 1;
                }
            }
        }
        Self { starts, places, blocks }
    }

    /// Calls `found` with block and byte of every place where `words` may stand, in order; false
    /// if they are too short to tell.
    pub(super) fn search(&self, words: &str, found: &mut dyn FnMut(usize, usize)) -> bool {
        let runs = words.as_bytes().windows(RUN).enumerate().take(SOUGHT);
        let lists = runs.map(|(offset, run)| (self.places_of(run), offset));
        let Some((places, offset)) = lists.min_by_key(|(places, _)| places.len()) else {
            return false;
        };
        for place in places {
            let block = self.blocks.partition_point(|start| start <= place).saturating_sub(1);
            let at = *place - self.blocks.get(block).copied().unwrap_or(0);
            if let Some(at) = (at as usize).checked_sub(offset) {
                found(block, at);
            }
        }
        true
    }

    fn places_of(&self, run: &[u8]) -> &[u32] {
        let bound = |list: usize| self.starts.get(list).map_or(0, |start| *start as usize);
        let list = list(run);
        self.places.get(bound(list)..bound(list + 1)).unwrap_or_default()
    }
}

/// The list that a run belongs to: multiplicative hashing (Knuth, vol. 3, 6.4), with the golden
/// ratio.
fn list(run: &[u8]) -> usize {
    let number = run.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    (number.wrapping_mul(0x9e37_79b1) >> (32 - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn every_place_of_the_words_is_among_the_candidates() {
        let blocks = ["abcabcabc", "", "xyz", "zabcab"];
        let index = Index::new(blocks.into_iter());
        let search = |words: &str| {
            let mut places = Vec::new();
            index.search(words, &mut |block, at| places.push((block, at))).then_some(places)
        };
        let mut places = search("bcab").unwrap();
        places.retain(|(block, at)| blocks[*block].as_bytes()[*at..].starts_with(b"bcab"));
        assert_eq!(places, [(0, 1), (0, 4), (3, 2)]);
        assert_eq!(search("abc"), None);
        assert_eq!(search("nowhere"), Some(Vec::new()));
    }
}
