//! Every distinct word of the texts, looked up once: stem, meaning, number. It must not know where
//! a word stands.

use source_comparison_lexicon::{EventClass, Lexicon, WordId};

use crate::{
    fold::fold,
    maps::{Numbers, Words},
    stem::stem,
    vocabulary::{Cue, Kin, Traits, vocabulary},
};

/// A stem, by its place in [`Lexemes`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stem(pub(crate) u32);

/// How a word ends, as far as that tells its form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// None of the others.
    #[default]
    Plain,
    /// -ed, or an irregular past form.
    Past,
    /// -s, a plural or a present form.
    Plural,
    /// -ing.
    Ing,
    /// -ly.
    Ly,
}

/// One distinct word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexeme {
    /// Folded, without a possessive ending.
    pub(crate) key: String,
    pub(crate) stem: Stem,
    pub(crate) stem_text: String,
    pub(crate) traits: Traits,
    pub(crate) kins: &'static [Kin],
    /// Stems that cannot hold together with its own.
    pub(crate) opposites: &'static [String],
    /// Whether phrases of a meaning of their own start with it.
    pub(crate) starts_phrase: bool,
    pub(crate) cue: Option<Cue>,
    pub(crate) form: Form,
    /// The value of digits or of a number word.
    pub(crate) number: Option<f64>,
    pub(crate) nation: Option<&'static str>,
    /// Whether it is written with letters.
    pub(crate) is_word: bool,
    /// The word's place in the lexicon.
    pub(crate) word: Option<WordId>,
    /// How much the word tells in general: 0.0 nothing, 1.0 most.
    pub(crate) rarity: f64,
}

/// All distinct words of the texts under analysis.
#[derive(Debug, Default)]
pub(crate) struct Lexemes {
    list: Vec<Lexeme>,
    /// By the word as a text writes it, so that it is folded once.
    as_written: Words<u32>,
    by_key: Words<u32>,
    stems: Words<Stem>,
    first_of_stem: Numbers<u32>,
    blank: Lexeme,
}

impl Lexemes {
    /// The number of a word as the text writes it, without a possessive ending.
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        if let Some(known) = self.as_written.get(word) {
            return *known;
        }
        let number = self.intern_folded(&fold(word));
        *self.as_written.at(word, number)
    }

    fn intern_folded(&mut self, key: &str) -> u32 {
        if let Some(known) = self.by_key.get(key) {
            return *known;
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let lexeme = self.look_up(key.to_owned());
        self.first_of_stem.at(lexeme.stem.0, number);
        self.list.push(lexeme);
        self.by_key.at(key, number);
        number
    }

    /// The word with this number; an empty one where there is none.
    pub(crate) fn of(&self, number: u32) -> &Lexeme {
        self.list.get(number as usize).unwrap_or(&self.blank)
    }

    /// A word with this stem: the first one that was met.
    pub(crate) fn with_stem(&self, stem: Stem) -> Option<&Lexeme> {
        self.first_of_stem.get(stem.0).and_then(|number| self.list.get(*number as usize))
    }

    /// The stem of a word that no text need hold.
    pub(crate) fn stem_number(&mut self, stem_text: &str) -> Stem {
        let next = Stem(u32::try_from(self.stems.len()).unwrap_or(u32::MAX).saturating_add(1));
        *self.stems.at(stem_text, next)
    }

    fn look_up(&mut self, key: String) -> Lexeme {
        let known = vocabulary();
        let stem_text = stem(known.base(&key).unwrap_or(&key));
        let traits = known.traits(&key, &stem_text);
        let is_word = key.chars().any(char::is_alphabetic);
        let content = is_word && !traits.contain(Traits::STOP);
        Lexeme {
            stem: self.stem_number(&stem_text),
            traits,
            kins: if content { known.kins(&stem_text) } else { &[] },
            opposites: known.opposites(&stem_text),
            starts_phrase: known.starts_phrase(&stem_text),
            cue: if content {
                known.cue(&stem_text).or_else(|| cue_of_class(&stem_text))
            } else {
                None
            },
            form: form(&key, traits),
            number: number(&key),
            nation: known.nation(&key),
            is_word,
            word: Lexicon::english().word(&stem_text),
            rarity: f64::from(Lexicon::english().idf(&stem_text)),
            stem_text,
            key,
        }
    }
}

/// What the kind of event that a verb names makes of it.
fn cue_of_class(stem: &str) -> Option<Cue> {
    Some(match Lexicon::english().event_class(stem)? {
        EventClass::Say | EventClass::Confirm | EventClass::Apologize => Cue::Say,
        EventClass::Claim => Cue::Claim,
        EventClass::Deny => Cue::Deny,
        EventClass::Accuse | EventClass::Condemn | EventClass::Praise | EventClass::Oppose => {
            Cue::Judge
        }
        EventClass::Demand => Cue::Ask,
        EventClass::Promise | EventClass::Threaten => Cue::Wish,
        _ => return None,
    })
}

/// Words in -ly that are no adverbs.
const NO_ADVERBS: [&str; 24] = [
    "deadly", "family", "daily", "elderly", "friendly", "costly", "weekly", "monthly", "yearly",
    "july", "italy", "assembly", "supply", "reply", "rally", "ally", "bully", "likely", "unlikely",
    "early", "apply", "comply", "imply", "lovely",
];

fn form(key: &str, traits: Traits) -> Form {
    if traits.contain(Traits::PAST) {
        Form::Past
    } else if traits.contain(Traits::ADJECTIVE) || key.len() < 4 {
        Form::Plain
    } else if key.ends_with("ed") && key.len() > 4 || matches!(key, "died" | "tied" | "lied") {
        Form::Past
    } else if key.ends_with("ing") && key.len() > 5 {
        Form::Ing
    } else if key.ends_with("ly") && !NO_ADVERBS.contains(&key) {
        Form::Ly
    } else if key.ends_with('s') && !key.ends_with("ss") && !key.ends_with("us") {
        Form::Plural
    } else {
        Form::Plain
    }
}

/// The value of digits such as "1,000", "6.5" or "3m", or of a number word.
fn number(key: &str) -> Option<f64> {
    if !key.starts_with(|it: char| it.is_ascii_digit()) {
        return vocabulary().cardinal(key);
    }
    let end = key.find(|it: char| !it.is_ascii_digit() && !matches!(it, ',' | '.'));
    let (digits, unit) = key.split_at_checked(end.unwrap_or(key.len()))?;
    let value = decimal(digits)?;
    match unit {
        "" | "%" => Some(value),
        _ => Some(value * vocabulary().multiplier(unit)?),
    }
}

/// The value of digits with commas and one full stop at most. The library's parser, which is exact
/// for any number of digits, is ten times as large.
fn decimal(digits: &str) -> Option<f64> {
    let (mut value, mut scale, mut fraction) = (0.0, 1.0, false);
    for digit in digits.bytes().filter(|it| *it != b',') {
        match digit {
            b'.' if !fraction => fraction = true,
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(digit - b'0');
                scale *= if fraction { 10.0 } else { 1.0 };
            }
            _ => return None,
        }
    }
    Some(value / scale).filter(|it| it.is_finite())
}

#[cfg(test)]
mod tests {
    use super::{Form, Lexemes};

    #[test]
    fn forms_of_one_word_share_a_stem() {
        let mut lexemes = Lexemes::default();
        let mut stem = |word: &str| {
            let number = lexemes.intern(word);
            lexemes.of(number).stem
        };
        assert_eq!(stem("sank"), stem("sinks"));
        assert_eq!(stem("Captured"), stem("capture"));
        assert_ne!(stem("captain"), stem("capture"));
    }

    #[test]
    fn digits_and_words_have_values() {
        let mut lexemes = Lexemes::default();
        for (word, value) in [("1,250", 1250.0), ("6.5", 6.5), ("3m", 3e6), ("Twelve", 12.0)] {
            let number = lexemes.intern(word);
            assert_eq!(lexemes.of(number).number, Some(value), "{word}");
        }
        let number = lexemes.intern("14th");
        assert_eq!(lexemes.of(number).number, None);
        let number = lexemes.intern("denied");
        assert_eq!(lexemes.of(number).form, Form::Past);
    }
}
