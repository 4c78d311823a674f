//! The rules of Porter's second stemmer that undo inflection. They work on ASCII bytes: the caller
//! has seen that the word holds nothing else.

/// The word without inflection, final `e` and doubled consonant.
pub(super) fn strip(word: &str) -> String {
    let mut letters = word.as_bytes().to_vec();
    strip_plural(&mut letters);
    strip_past_and_participle(&mut letters);
    turn_final_y(&mut letters);
    strip_final_e_or_l(&mut letters);
    String::from_utf8(letters).unwrap_or_else(|_| word.to_owned())
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The letter that stands `back` places from the end; 0 is the last.
fn from_end(letters: &[u8], back: usize) -> Option<u8> {
    letters.len().checked_sub(back + 1).and_then(|place| letters.get(place)).copied()
}

fn cut(letters: &mut Vec<u8>, count: usize) {
    letters.truncate(letters.len().saturating_sub(count));
}

fn before(letters: &[u8], suffix_length: usize) -> &[u8] {
    letters.get(..letters.len().saturating_sub(suffix_length)).unwrap_or_default()
}

/// Where the part after the first consonant that follows a vowel begins.
fn region_after(letters: &[u8], from: usize) -> usize {
    let mut seen_vowel = false;
    for (place, &letter) in letters.iter().enumerate().skip(from) {
        if seen_vowel && !is_vowel(letter) {
            return place + 1;
        }
        seen_vowel |= is_vowel(letter);
    }
    letters.len()
}

/// Whether the letters end in a short syllable, as in `hop` and `us`.
fn ends_in_short_syllable(letters: &[u8]) -> bool {
    let (Some(last), Some(vowel)) = (from_end(letters, 0), from_end(letters, 1)) else {
        return false;
    };
    if is_vowel(last) || !is_vowel(vowel) {
        return false;
    }
    match from_end(letters, 2) {
        Some(first) => !is_vowel(first) && !matches!(last, b'w' | b'x'),
        None => true,
    }
}

fn is_short(letters: &[u8]) -> bool {
    ends_in_short_syllable(letters) && region_after(letters, 0) >= letters.len()
}

/// Besides Porter's: `es` goes as a whole after `ch`, `sh`, `x` and `zz`.
fn strip_plural(letters: &mut Vec<u8>) {
    if letters.ends_with(b"sses") {
        cut(letters, 2);
    } else if letters.ends_with(b"ies") {
        cut(letters, if letters.len() > 4 { 2 } else { 1 });
    } else if [&b"ches"[..], b"shes", b"xes", b"zzes"].iter().any(|end| letters.ends_with(end)) {
        cut(letters, 2);
    } else if letters.ends_with(b"s")
        && !letters.ends_with(b"us")
        && !letters.ends_with(b"ss")
        && before(letters, 2).iter().any(|&letter| is_vowel(letter))
    {
        cut(letters, 1);
    }
}

fn strip_past_and_participle(letters: &mut Vec<u8>) {
    if letters.ends_with(b"ied") {
        cut(letters, if letters.len() > 4 { 2 } else { 1 });
        return;
    }
    if letters.ends_with(b"eed") {
        if region_after(letters, 0) + 3 <= letters.len() {
            cut(letters, 1);
        }
        return;
    }
    let suffix = [&b"ing"[..], b"ings", b"ed"].into_iter().find(|end| letters.ends_with(end));
    let Some(suffix) = suffix else { return };
    let kept = before(letters, suffix.len());
    if !kept.iter().any(|&letter| is_vowel(letter)) {
        return;
    }
    letters.truncate(kept.len());
    mend(letters);
}

/// Gives back the `e` that the suffix took, and takes the consonant that it doubled.
fn mend(letters: &mut Vec<u8>) {
    if [&b"at"[..], b"bl", b"iz"].iter().any(|end| letters.ends_with(end)) || is_short(letters) {
        letters.push(b'e');
    } else if from_end(letters, 0) == from_end(letters, 1)
        && matches!(
            from_end(letters, 0),
            Some(b'b' | b'd' | b'f' | b'g' | b'm' | b'n' | b'p' | b'r' | b't')
        )
        && letters.len() > 3
    {
        letters.pop();
    }
}

fn turn_final_y(letters: &mut Vec<u8>) {
    let after_consonant = from_end(letters, 1).is_some_and(|letter| !is_vowel(letter));
    if letters.len() > 2 && letters.ends_with(b"y") && after_consonant {
        letters.pop();
        letters.push(b'i');
    }
}

fn strip_final_e_or_l(letters: &mut Vec<u8>) {
    let first = region_after(letters, 0);
    let second = region_after(letters, first);
    let last = letters.len().saturating_sub(1);
    if letters.ends_with(b"e") {
        let in_second = last >= second;
        if in_second || (last >= first && !ends_in_short_syllable(before(letters, 1))) {
            letters.pop();
        }
    } else if letters.ends_with(b"ll") && last >= second {
        letters.pop();
    }
}
