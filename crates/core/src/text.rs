//! Positions in a text, in the three units that meet here: bytes inside Rust, code points in
//! files, UTF-16 units in the DOM. This is the one module that converts between them; it must not
//! know what a claim or an article is.

use core::fmt;
use core::ops::Range;

use self::graphemes::is_joined;
pub use self::letters::small_letter;

mod graphemes;
mod letters;

macro_rules! offset {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

offset! {
    /// A position in bytes of UTF-8, from the start of a text. Used inside Rust only.
    ByteOffset
}
offset! {
    /// A position in Unicode code points, from the start of a text. Used in anything written to a
    /// file.
    CodePointOffset
}
offset! {
    /// A position in UTF-16 code units, from the start of a text. Used at the DOM only.
    Utf16Offset
}

/// A half-open range of bytes of one text: `start` belongs to it, `end` does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte of the range.
    pub start: ByteOffset,
    /// The byte after the last one of the range.
    pub end: ByteOffset,
}

impl Span {
    /// The span from byte `start` up to, not including, byte `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start: ByteOffset(start), end: ByteOffset(end) }
    }

    /// The same range as Rust's own type, for slicing.
    pub const fn as_range(self) -> Range<usize> {
        self.start.0..self.end.0
    }

    /// Length in bytes; 0 when `end` does not lie after `start`.
    pub const fn len(self) -> usize {
        self.end.0.saturating_sub(self.start.0)
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether the two spans share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start.0 < other.end.0 && other.start.0 < self.end.0
    }

    /// The words of `text` that the span covers, or `None` where it does not lie within the text
    /// on character boundaries.
    ///
    /// ```
    /// use source_comparison_core::text::Span;
    /// assert_eq!(Span::new(0, 5).of("Ségou"), Some("Ségo"));
    /// assert_eq!(Span::new(0, 2).of("Ségou"), None);
    /// ```
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.as_range())
    }
}

/// Converts offsets of one text between bytes, code points and UTF-16 units.
///
/// Building it reads the text once; each conversion is a binary search over the characters that
/// are not ASCII.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffsetMap {
    bytes: usize,
    /// One entry for each non-ASCII character: the positions just after it, in all three units.
    after: Vec<(ByteOffset, CodePointOffset, Utf16Offset)>,
    /// Length in bytes of each of those characters, in the same order.
    width: Vec<u8>,
}

impl OffsetMap {
    /// Reads `text` once and remembers where its non-ASCII characters stand.
    pub fn new(text: &str) -> Self {
        let (mut after, mut width) = (Vec::new(), Vec::new());
        let (mut points, mut units) = (0, 0);
        for (at, character) in text.char_indices() {
            points += 1;
            units += character.len_utf16();
            if !character.is_ascii() {
                let bytes = character.len_utf8();
                after.push((ByteOffset(at + bytes), CodePointOffset(points), Utf16Offset(units)));
                width.push(u8::try_from(bytes).unwrap_or(4));
            }
        }
        Self { bytes: text.len(), after, width }
    }

    /// The same position in code points; `None` inside a character or past the end.
    pub fn to_code_points(&self, at: ByteOffset) -> Option<CodePointOffset> {
        let (byte, point, _) = self.base(at)?;
        Some(CodePointOffset(point.0 + (at.0 - byte.0)))
    }

    /// The same position in UTF-16 units; `None` inside a character or past the end.
    ///
    /// ```
    /// use source_comparison_core::text::{ByteOffset, OffsetMap, Utf16Offset};
    /// let map = OffsetMap::new("🙂!");
    /// assert_eq!(map.to_utf16(ByteOffset(4)), Some(Utf16Offset(2)));
    /// assert_eq!(map.to_utf16(ByteOffset(1)), None);
    /// ```
    pub fn to_utf16(&self, at: ByteOffset) -> Option<Utf16Offset> {
        let (byte, _, unit) = self.base(at)?;
        Some(Utf16Offset(unit.0 + (at.0 - byte.0)))
    }

    /// The same position in bytes; `None` past the end.
    pub fn from_code_points(&self, at: CodePointOffset) -> Option<ByteOffset> {
        let entry = self.after.partition_point(|(_, point, _)| *point <= at);
        let (byte, point, _) = self.entry_before(entry);
        self.within(ByteOffset(byte.0 + (at.0 - point.0)), entry)
    }

    /// The same position in bytes; `None` inside a surrogate pair or past the end.
    pub fn from_utf16(&self, at: Utf16Offset) -> Option<ByteOffset> {
        let entry = self.after.partition_point(|(_, _, unit)| *unit <= at);
        let (byte, _, unit) = self.entry_before(entry);
        self.within(ByteOffset(byte.0 + (at.0 - unit.0)), entry)
    }

    /// The last remembered position at or before `at`, unless `at` lies inside the next
    /// non-ASCII character or past the end.
    fn base(&self, at: ByteOffset) -> Option<(ByteOffset, CodePointOffset, Utf16Offset)> {
        let entry = self.after.partition_point(|(byte, _, _)| *byte <= at);
        self.within(at, entry)?;
        Some(self.entry_before(entry))
    }

    fn entry_before(&self, entry: usize) -> (ByteOffset, CodePointOffset, Utf16Offset) {
        entry.checked_sub(1).and_then(|last| self.after.get(last)).copied().unwrap_or_default()
    }

    /// `at`, if it does not pass the start of the non-ASCII character number `entry` or the end.
    fn within(&self, at: ByteOffset, entry: usize) -> Option<ByteOffset> {
        let limit = match (self.after.get(entry), self.width.get(entry)) {
            (Some((after, _, _)), Some(width)) => after.0 - usize::from(*width),
            _ => self.bytes,
        };
        (at.0 <= limit).then_some(at)
    }
}

/// Whether a reader would see a whole character end at `at`: no accent, joiner or flag is cut.
///
/// Every such position is a boundary of UAX 29; in rare scripts some of those are not given.
/// False for a position that is no character boundary at all, or past the end.
pub fn is_grapheme_boundary(text: &str, at: ByteOffset) -> bool {
    let Some((before, after)) = text.split_at_checked(at.0) else { return false };
    match (before.chars().next_back(), after.chars().next()) {
        (Some(last), Some(next)) => !is_joined(before, last, next),
        _ => true,
    }
}

/// The first boundary at or after `at` that cuts no visible character; the text's end at the
/// latest.
pub fn next_grapheme_boundary(text: &str, at: ByteOffset) -> ByteOffset {
    (at.0..text.len())
        .map(ByteOffset)
        .find(|at| is_grapheme_boundary(text, *at))
        .unwrap_or(ByteOffset(text.len()))
}

/// The last boundary at or before `at` that cuts no visible character; 0 at the earliest.
pub fn previous_grapheme_boundary(text: &str, at: ByteOffset) -> ByteOffset {
    (0..=at.0.min(text.len()))
        .rev()
        .map(ByteOffset)
        .find(|at| is_grapheme_boundary(text, *at))
        .unwrap_or_default()
}
