//! Words that no slip of the pen may change: numbers and denials.
//!
//! It must not know where the words stand.

/// Words for numbers, with what they count. A plural ("dozens") counts as a number of its own.
/// English only: other languages rely on figures and on the words around.
const NUMBERS: [(&str, u32); 46] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("dozen", 12),
    ("half", PLURAL),
    ("first", ORDINAL + 1),
    ("second", ORDINAL + 2),
    ("third", ORDINAL + 3),
    ("fourth", ORDINAL + 4),
    ("fifth", ORDINAL + 5),
    ("sixth", ORDINAL + 6),
    ("seventh", ORDINAL + 7),
    ("eighth", ORDINAL + 8),
    ("ninth", ORDINAL + 9),
    ("tenth", ORDINAL + 10),
    ("once", ORDINAL + 11),
    ("twice", ORDINAL + 12),
];

/// Added for ranks and times, which are no amounts.
const ORDINAL: u32 = 2_000_000_000;

/// Added for the plural of an amount.
const PLURAL: u32 = 3_000_000_000;

/// Words that turn a statement round.
const DENIALS: [&str; 9] =
    ["no", "not", "never", "nor", "none", "nobody", "neither", "without", "cannot"];

fn is(word: &[char], known: &str) -> bool {
    word.iter().copied().eq(known.chars())
}

/// Whether a word turns a statement round.
pub(super) fn is_denial(word: &[char]) -> bool {
    word.ends_with(&['\'', 't']) || DENIALS.iter().any(|denial| is(word, denial))
}

/// Whether one slip may have made a denial into this word.
pub(super) fn is_nearly_denial(word: &[char]) -> bool {
    // "hadn't" with slips; a genitive is no short form.
    let is_short = word.contains(&'\'') && !word.ends_with(&['\'', 's']);
    is_short || DENIALS.iter().any(|denial| is_one_slip(word, denial))
}

fn is_one_slip(word: &[char], known: &str) -> bool {
    let same = word.iter().zip(known.chars()).take_while(|(own, known)| *own == known).count();
    let rests = |own: usize, other: usize| {
        word.iter().copied().skip(same + own).eq(known.chars().skip(same + other))
    };
    rests(0, 1) || rests(1, 0) || rests(1, 1)
}

/// What a word for a number counts.
pub(super) fn named_number(word: &[char]) -> Option<u32> {
    let named = |word: &[char]| NUMBERS.iter().find(|(name, _)| is(word, name)).map(|(_, n)| *n);
    named(word).or_else(|| {
        let (_, singular) = word.split_last().filter(|(last, _)| **last == 's')?;
        named(singular).map(|amount| PLURAL.saturating_add(amount))
    })
}

/// What a word for a number, or figures alone, count.
pub(super) fn number(word: &[char]) -> Option<u32> {
    named_number(word).or_else(|| {
        let is_amount = word.iter().all(|c| c.is_ascii_digit() || *c == ',');
        let digits = figures(word);
        let add = |sum: u32, c: &char| sum.checked_mul(10)?.checked_add(c.to_digit(10)?);
        digits.iter().try_fold(0, add).filter(|_| is_amount && !digits.is_empty())
    })
}

/// The figures of words and their decimal points, without what groups or surrounds them.
pub(super) fn figures(words: &[char]) -> Vec<char> {
    let is_figure =
        |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(char::is_ascii_digit);
    let is_point =
        |at: usize, c: char| c == '.' && (is_figure(at.checked_sub(1)) || is_figure(Some(at + 1)));
    let wanted = |(at, c): &(usize, char)| c.is_ascii_digit() || is_point(*at, *c);
    words.iter().copied().enumerate().filter(wanted).map(|(_, c)| c).collect()
}
