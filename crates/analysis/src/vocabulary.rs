//! What is known about single words: closed classes, cues, numbers, synonyms, nations. Built once;
//! it must not know any text.

use std::sync::LazyLock;

pub(crate) use self::{cues::Cue, numbers::Bound, topic::Topic, traits::Traits};
use crate::{maps::Words, stem::stem};

mod abbreviations;
mod cues;
mod grammar;
mod kin;
mod nouns;
mod numbers;
mod topic;
mod traits;

/// A set of words of one meaning, by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Kin(pub(crate) u16);

/// Sets that one word may belong to at most; the first ones of the table win.
pub(crate) const KINS: usize = 4;

/// How an abbreviation stands to the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// A name follows: no sentence ends here.
    BeforeName,
    /// A number may follow.
    BeforeNumber,
    /// A sentence ends here where the next word starts one.
    Anywhere,
}

/// What is known about one word, or about one stem. Words and phrases written as in texts, and stems
/// with what follows them in a phrase, are kept apart: one kind of map for all costs a page least.
#[derive(Debug, Default)]
struct Known {
    traits: Traits,
    /// The base form of an irregular one.
    base: Option<&'static str>,
    kins: Vec<Kin>,
    /// Whether a phrase starts with this stem.
    starts_phrase: bool,
    /// Stems that cannot hold together with this one.
    opposites: Vec<String>,
    /// What kind of cue a verb is, and a noun.
    cue: Option<Cue>,
    cue_noun: Option<Cue>,
    is_strong_cue: bool,
    cardinal: Option<f64>,
    multiplier: Option<f64>,
    ordinal: Option<f64>,
    vague: Option<(f64, f64)>,
    bound: Option<Bound>,
    direction: Option<&'static str>,
    nation: Option<&'static str>,
    capital_of: Option<&'static str>,
    abbreviation: Option<Abbreviation>,
    starts_sentences: bool,
}

/// What is known, by word.
type Table = Words<Known>;

impl Table {
    fn known(&mut self, word: &str) -> &mut Known {
        self.at(word, Known::default())
    }
}

/// Everything known about single words.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: Table,
    /// By stem, or by two or three words joined with `_` of which the first is a stem.
    stems: Table,
    topics: Vec<Topic>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);

/// The vocabulary, built at the first call.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

impl Vocabulary {
    fn new() -> Self {
        let mut new = Self::default();
        new.read_grammar();
        new.read_nouns();
        new.read_kin();
        new.read_cues();
        new.read_numbers();
        new.read_nations();
        new.read_abbreviations();
        new
    }

    fn read_grammar(&mut self) {
        for (traits, words) in grammar::WORDS {
            let closed = !traits.meet(
                Traits::TIME_UNIT
                    | Traits::MONTH
                    | Traits::WEEKDAY
                    | Traits::TITLE
                    | Traits::ADJECTIVE,
            );
            self.mark(words, if closed { *traits | Traits::STOP } else { *traits });
        }
        for line in grammar::IRREGULAR.split(';') {
            let mut forms = line.split(' ');
            let Some(base) = forms.next() else { continue };
            self.stems.known(&stem(base)).traits |= Traits::VERB;
            for form in forms {
                let known = self.words.known(form);
                known.base = Some(base);
                known.traits |= Traits::PAST;
            }
        }
        // Verbs whose past form is the base form.
        self.mark("put set hit cut hurt shut let cost spread beat", Traits::PAST);
        self.mark_stems(grammar::VERBS, Traits::VERB);
    }

    /// Notes that a phrase starts with its first word.
    fn note_phrase(&mut self, phrase: &str) {
        if let Some((first, _)) = phrase.split_once('_') {
            self.stems.known(&stem(first)).starts_phrase = true;
        }
    }

    /// Adds traits to words of a list.
    fn mark(&mut self, words: &'static str, traits: Traits) {
        for word in words.split(' ') {
            self.words.known(word).traits |= traits;
        }
    }

    /// Adds traits to the stems of a list of words.
    fn mark_stems(&mut self, words: &'static str, traits: Traits) {
        for word in words.split(' ') {
            self.stems.known(&stem(word)).traits |= traits;
        }
    }

    fn read_nouns(&mut self) {
        for (traits, words) in nouns::NOUNS {
            self.mark_stems(words, *traits);
        }
        for entry in nouns::DIRECTIONS.split(';') {
            if let Some((word, direction)) = entry.trim().split_once(' ') {
                let known = self.words.known(word);
                known.direction = Some(direction);
                known.traits |= Traits::DIRECTION;
            }
        }
    }

    fn read_kin(&mut self) {
        for (nth, (topic, words)) in kin::KIN.iter().enumerate() {
            let set = Kin(u16::try_from(nth).unwrap_or(u16::MAX));
            self.topics.push(*topic);
            for phrase in words.split(' ') {
                self.note_phrase(phrase);
                let sets = &mut self.stems.known(&phrase_key(phrase)).kins;
                if sets.len() < KINS && !sets.contains(&set) {
                    sets.push(set);
                }
            }
        }
        for pair in kin::OPPOSITES.split(';') {
            if let Some((one, other)) = pair.split_once(' ') {
                let (one, other) = (stem(one), stem(other));
                self.stems.known(&one).opposites.push(other.clone());
                self.stems.known(&other).opposites.push(one);
            }
        }
    }

    fn read_cues(&mut self) {
        for (cue, words) in cues::VERBS {
            for word in words.split(' ') {
                self.note_phrase(word);
                self.stems.known(&phrase_key(word)).cue.get_or_insert(*cue);
            }
            self.mark_stems(words, Traits::VERB);
        }
        for (cue, words) in cues::NOUNS {
            for word in words.split(' ') {
                self.stems.known(&stem(word)).cue_noun.get_or_insert(*cue);
            }
        }
        for word in cues::STRONG.split(' ') {
            self.stems.known(&stem(word)).is_strong_cue = true;
        }
        self.mark(cues::HEDGES, Traits::HEDGE);
    }

    fn read_numbers(&mut self) {
        for (value, word) in (0_u32..).zip(numbers::CARDINALS.split(' ')) {
            self.set_cardinal(word, value);
        }
        for (tens, word) in (3_u32..).zip(numbers::TENS.split(' ')) {
            self.set_cardinal(word, tens * 10);
        }
        for (value, word) in (1_u32..).zip(numbers::ORDINALS.split(' ')) {
            self.words.known(word).ordinal = Some(f64::from(value));
        }
        self.words.known("thirtieth").ordinal = Some(30.0);
        for (value, words) in numbers::MULTIPLIERS {
            for word in words.split(' ') {
                self.words.known(word).multiplier = Some(*value);
            }
        }
        for (low, high, words) in numbers::VAGUE {
            for word in words.split(' ') {
                self.words.known(word).vague = Some((*low, *high));
            }
        }
        for (bound, phrases) in numbers::BOUNDS {
            for phrase in phrases.split(' ') {
                self.words.known(phrase).bound = Some(*bound);
            }
        }
    }

    fn set_cardinal(&mut self, word: &str, value: u32) {
        let known = self.words.known(word);
        known.cardinal = Some(f64::from(value));
        known.traits |= Traits::NUMBER;
    }

    fn read_nations(&mut self) {
        for entry in nouns::NATIONS.split(';') {
            let (names, capital) = match entry.split_once('|') {
                Some((names, capital)) => (names, Some(capital)),
                None => (entry, None),
            };
            let mut names = names.split(' ');
            let Some(nation) = names.next() else { continue };
            self.words.known(nation).nation.get_or_insert(nation);
            for name in names {
                let known = self.words.known(name);
                known.nation.get_or_insert(nation);
                known.traits |= Traits::NATIONAL;
            }
            if let Some(capital) = capital {
                self.words.known(capital).capital_of = Some(nation);
            }
        }
    }

    fn read_abbreviations(&mut self) {
        let lists = [
            (Abbreviation::Anywhere, abbreviations::ANYWHERE),
            (Abbreviation::BeforeNumber, abbreviations::BEFORE_NUMBERS),
            (Abbreviation::BeforeName, abbreviations::BEFORE_NAMES),
        ];
        for (class, words) in lists {
            for word in words.split(' ') {
                self.words.known(word).abbreviation.get_or_insert(class);
            }
        }
        // What may stand before a name and also end a sentence is decided by what follows.
        for word in "mr mrs ms dr prof gen col lt sen rep gov mt".split(' ') {
            self.words.known(word).abbreviation = Some(Abbreviation::BeforeName);
        }
        for word in abbreviations::STARTERS.split(' ') {
            self.words.known(word).starts_sentences = true;
        }
    }
}

/// The key of a phrase in the table: the first word's stem, the others as they stand.
fn phrase_key(phrase: &str) -> String {
    match phrase.split_once('_') {
        Some((first, rest)) => format!("{}_{rest}", stem(first)),
        None => stem(phrase),
    }
}

impl Vocabulary {
    /// What a folded word with this stem may be.
    pub(crate) fn traits(&self, key: &str, stem: &str) -> Traits {
        let of =
            |table: &Table, word: &str| table.get(word).map(|it| it.traits).unwrap_or_default();
        of(&self.words, key) | of(&self.stems, stem)
    }

    /// The base form of an irregular form.
    pub(crate) fn base(&self, key: &str) -> Option<&'static str> {
        self.words.get(key)?.base
    }

    /// The sets of meaning of a stem, or of a phrase such as `hand_out`.
    pub(crate) fn kins(&self, stem: &str) -> &[Kin] {
        self.stems.get(stem).map_or(&[], |it| it.kins.as_slice())
    }

    /// Whether phrases such as `hand_out` start with a stem.
    pub(crate) fn starts_phrase(&self, stem: &str) -> bool {
        self.stems.get(stem).is_some_and(|it| it.starts_phrase)
    }

    /// What a set tells about.
    pub(crate) fn topic(&self, kin: Kin) -> Topic {
        self.topics.get(usize::from(kin.0)).copied().unwrap_or(Topic::Thing)
    }

    /// The stems that cannot hold together with this one.
    pub(crate) fn opposites(&self, stem: &str) -> &[String] {
        self.stems.get(stem).map_or(&[], |it| it.opposites.as_slice())
    }

    /// What kind of cue a verb is, by its stem or phrase.
    pub(crate) fn cue(&self, stem: &str) -> Option<Cue> {
        self.stems.get(stem)?.cue
    }

    /// What kind of cue a noun is, by its stem.
    pub(crate) fn cue_noun(&self, stem: &str) -> Option<Cue> {
        self.stems.get(stem)?.cue_noun
    }

    /// Whether a cue counts without a complement.
    pub(crate) fn is_strong_cue(&self, stem: &str) -> bool {
        self.stems.get(stem).is_some_and(|it| it.is_strong_cue)
    }

    /// The value of a number word.
    pub(crate) fn cardinal(&self, key: &str) -> Option<f64> {
        self.words.get(key)?.cardinal
    }

    /// What a word multiplies the number before it by.
    pub(crate) fn multiplier(&self, key: &str) -> Option<f64> {
        self.words.get(key)?.multiplier
    }

    /// The place in a row that a word gives.
    pub(crate) fn ordinal(&self, key: &str) -> Option<f64> {
        self.words.get(key)?.ordinal
    }

    /// The range that a vague number word stands for.
    pub(crate) fn vague(&self, key: &str) -> Option<(f64, f64)> {
        self.words.get(key)?.vague
    }

    /// What a phrase before a number makes of it; words joined with `_`.
    pub(crate) fn bound(&self, phrase: &str) -> Option<Bound> {
        self.words.get(phrase)?.bound
    }

    /// The place on the compass of a direction word.
    pub(crate) fn direction(&self, key: &str) -> Option<&'static str> {
        self.words.get(key)?.direction
    }

    /// The nation that a name or an adjective stands for.
    pub(crate) fn nation(&self, key: &str) -> Option<&'static str> {
        self.words.get(key)?.nation
    }

    /// The nation whose capital this is.
    pub(crate) fn capital_of(&self, key: &str) -> Option<&'static str> {
        self.words.get(key)?.capital_of
    }

    /// How an abbreviation, without its last full stop, stands to the end of a sentence.
    pub(crate) fn abbreviation(&self, key: &str) -> Option<Abbreviation> {
        self.words.get(key)?.abbreviation
    }

    /// Whether a folded word starts sentences rather than names.
    pub(crate) fn starts_sentences(&self, key: &str) -> bool {
        self.words.get(key).is_some_and(|it| it.starts_sentences)
    }
}
