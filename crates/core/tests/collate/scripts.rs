//! Texts of the scripts that make trouble: marks that combine, joined emoji, flags, Arabic with
//! vowel signs, Hangul, spaces that do not break.

use core::ops::Range;

use proptest::{collection::vec, prelude::*, sample::select};

/// Pieces that texts are put together from. Some begin with a mark that joins what stands before.
pub(crate) const PIECES: [&str; 40] = [
    "The ferry ",
    "left ",
    "at dawn",
    ", ",
    ". ",
    "nobody ",
    "saw 203 ",
    "launches",
    "—",
    "“",
    "”",
    "cafe\u{301} ",
    "\u{308}",
    "Zoë",
    "n\u{303}\u{323}",
    "👩🏽‍🚒",
    "👨‍👩‍👧‍👦",
    "🙂",
    "🇲🇱",
    "🇲",
    "1\u{fe0f}\u{20e3}",
    "قُتِلَ ",
    "ثلاثة ",
    "رجال",
    "، ",
    "على\u{200c}",
    "שָׁלוֹם ",
    "각",
    "\u{1112}\u{1161}\u{11ab}",
    "क्षि",
    "ก็",
    "\u{a0}",
    "\u{202f}",
    "\t",
    "日本",
    "、",
    "x",
    " ",
    "said ",
    "said ",
];

/// A text of that many pieces.
pub(crate) fn text(pieces: Range<usize>) -> impl Strategy<Value = String> {
    vec(select(&PIECES[..]), pieces).prop_map(|pieces| pieces.concat())
}
