//! The pseudo-language: English with accents, made longer, in brackets. On a screen that shows it
//! a word without accents is one that no table has, and a missing bracket is a text cut off.
//!
//! It is made of the English table where it is asked for, in tests and debug builds only.

use std::sync::LazyLock;

use super::page::{self, PageWords};
use super::{Words, english};

/// The tag that asks for it: one for private use, which names no language.
pub(super) const LANGUAGE: &str = "x-pseudo";

/// The table, made once.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    language: LANGUAGE,
    ..english::WORDS.with_phrases(&mut |_, phrase| pseudo(phrase).leak())
});

/// The same for static pages.
pub(super) static PAGE_WORDS: LazyLock<PageWords> =
    LazyLock::new(|| page::ENGLISH.with_phrases(&mut |_, phrase| pseudo(phrase).leak()));

/// "Close {n}" as "⟦Çļöšé {n}~~⟧".
fn pseudo(phrase: &str) -> String {
    let mut letters: usize = 0;
    let mut in_gap = false;
    let accented: String = phrase
        .chars()
        .map(|character| {
            in_gap = character == '{' || (in_gap && character != '}');
            if in_gap {
                return character;
            }
            letters += usize::from(character.is_alphabetic());
            with_accent(character)
        })
        .collect();
    // 40 %: a long translation.
    let longer = "~".repeat((letters * 2).div_ceil(5));
    format!("⟦{accented}{longer}⟧")
}

const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";

fn with_accent(letter: char) -> char {
    let mut pairs = PLAIN.chars().zip(ACCENTED.chars());
    pairs.find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}
