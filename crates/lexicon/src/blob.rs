//! The layout of the blob and the reader of its parts. It knows bytes, not words.
//!
//! `SCL2`, then five parts, each a length (little-endian `u32`) and that many bytes:
//!
//! 1. stems, sorted and front-coded: for each one byte, 128 + the letters shared with the stem
//!    before, then the other letters;
//! 2. how rare the word is, one byte a stem: 0 to 15;
//! 3. event classes, one byte a stem: 0 for none, else the class's number plus one;
//! 4. related stems: for each stem how many later stems are related to it, one byte a stem; then the
//!    steps between their numbers, low bytes, then high bytes with the level in the two upper bits;
//! 5. antonyms, as pairs of little-endian `u16`, the smaller first.
//!
//! Columns of equal things compress better than records, and need no decoding.

/// What the blob begins with.
pub(crate) const MAGIC: &[u8] = b"SCL2";

/// The parts of the blob, as bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts<'blob> {
    pub(crate) stems: &'blob [u8],
    pub(crate) rarity: &'blob [u8],
    pub(crate) events: &'blob [u8],
    pub(crate) related: &'blob [u8],
    pub(crate) antonyms: &'blob [u8],
}

impl<'blob> Parts<'blob> {
    /// Splits the blob; `None` if it is not one.
    pub(crate) fn read(blob: &'blob [u8]) -> Option<Self> {
        let mut rest = blob.strip_prefix(MAGIC)?;
        let mut part = || -> Option<&'blob [u8]> {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let (part, after) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            rest = after;
            Some(part)
        };
        Some(Self {
            stems: part()?,
            rarity: part()?,
            events: part()?,
            related: part()?,
            antonyms: part()?,
        })
    }
}

/// Calls `each` with every word of a front-coded list, in order.
pub(crate) fn each_stem(coded: &[u8], mut each: impl FnMut(&str)) {
    let mut stem = String::new();
    let mut rest = coded;
    while let Some((&head, after)) = rest.split_first() {
        stem.truncate(usize::from(head & 0x7f));
        let letters = after.iter().position(|byte| *byte >= 0x80).unwrap_or(after.len());
        let (own, next) = after.split_at_checked(letters).unwrap_or((after, &[]));
        stem.push_str(std::str::from_utf8(own).unwrap_or_default());
        each(&stem);
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, each_stem};
    use proptest::prelude::*;

    #[test]
    fn stems_share_the_letters_that_the_head_byte_counts() {
        let mut stems = Vec::new();
        each_stem(b"\x80abduct\x82le\x80be", |stem| stems.push(stem.to_owned()));
        assert_eq!(stems, ["abduct", "able", "be"]);
    }

    #[test]
    fn a_blob_without_its_magic_is_refused() {
        assert!(Parts::read(b"").is_none());
        assert!(Parts::read(b"SCL2\xff\xff\xff\xff").is_none());
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut blob = super::MAGIC.to_vec();
            blob.extend(&bytes);
            let _ = Parts::read(&blob);
            each_stem(&bytes, |_| ());
        }
    }
}
