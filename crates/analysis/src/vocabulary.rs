//! What is known about single words: closed classes, cues, numbers, synonyms, nations. Built once;
//! it must not know any text.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

pub(crate) use self::{cues::Cue, numbers::Bound, topic::Topic, traits::Traits};
use crate::stem::stem;

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

/// Everything known about single words.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    traits: FxHashMap<&'static str, Traits>,
    /// By stem: classes of nouns and base verbs.
    stem_traits: FxHashMap<String, Traits>,
    bases: FxHashMap<&'static str, &'static str>,
    /// By stem, or by two or three words joined with `_`.
    kins: FxHashMap<String, Vec<Kin>>,
    topics: Vec<Topic>,
    opposites: FxHashMap<String, Vec<String>>,
    cues: FxHashMap<String, Cue>,
    cue_nouns: FxHashMap<String, Cue>,
    strong: FxHashMap<String, ()>,
    numbers: FxHashMap<&'static str, f64>,
    multipliers: FxHashMap<&'static str, f64>,
    ordinals: FxHashMap<&'static str, f64>,
    vague: FxHashMap<&'static str, (f64, f64)>,
    bounds: FxHashMap<&'static str, Bound>,
    directions: FxHashMap<&'static str, &'static str>,
    nations: FxHashMap<&'static str, &'static str>,
    capitals: FxHashMap<&'static str, &'static str>,
    abbreviations: FxHashMap<&'static str, Abbreviation>,
    starters: FxHashMap<&'static str, ()>,
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
        const CONTENTLESS: Traits = Traits::STOP;
        for (traits, words) in grammar::WORDS {
            let closed = !traits.meet(
                Traits::TIME_UNIT
                    | Traits::MONTH
                    | Traits::WEEKDAY
                    | Traits::TITLE
                    | Traits::ADJECTIVE,
            );
            for word in words.split(' ') {
                let all = if closed { *traits | CONTENTLESS } else { *traits };
                *self.traits.entry(word).or_default() |= all;
            }
        }
        for line in grammar::IRREGULAR.split(';') {
            let mut forms = line.split(' ');
            let Some(base) = forms.next() else { continue };
            *self.stem_traits.entry(stem(base)).or_default() |= Traits::VERB;
            for form in forms {
                self.bases.insert(form, base);
                *self.traits.entry(form).or_default() |= Traits::PAST;
            }
        }
        // Verbs whose past form is the base form.
        for form in ["put", "set", "hit", "cut", "hurt", "shut", "let", "cost", "spread", "beat"] {
            *self.traits.entry(form).or_default() |= Traits::PAST;
        }
        for word in grammar::VERBS.split(' ') {
            *self.stem_traits.entry(stem(word)).or_default() |= Traits::VERB;
        }
    }

    fn read_nouns(&mut self) {
        for (traits, words) in nouns::NOUNS {
            for word in words.split(' ') {
                *self.stem_traits.entry(stem(word)).or_default() |= *traits;
            }
        }
        for entry in nouns::DIRECTIONS.split(';') {
            if let Some((word, direction)) = entry.trim().split_once(' ') {
                self.directions.insert(word, direction);
                *self.traits.entry(word).or_default() |= Traits::DIRECTION;
            }
        }
    }

    fn read_kin(&mut self) {
        for (nth, (topic, words)) in kin::KIN.iter().enumerate() {
            let set = Kin(u16::try_from(nth).unwrap_or(u16::MAX));
            self.topics.push(*topic);
            for phrase in words.split(' ') {
                let sets = self.kins.entry(phrase_key(phrase)).or_default();
                if sets.len() < KINS && !sets.contains(&set) {
                    sets.push(set);
                }
            }
        }
        for pair in kin::OPPOSITES.split(';') {
            if let Some((one, other)) = pair.split_once(' ') {
                let (one, other) = (stem(one), stem(other));
                self.opposites.entry(one.clone()).or_default().push(other.clone());
                self.opposites.entry(other).or_default().push(one);
            }
        }
    }

    fn read_cues(&mut self) {
        for (cue, words) in cues::VERBS {
            for word in words.split(' ') {
                self.cues.entry(phrase_key(word)).or_insert(*cue);
                *self.stem_traits.entry(stem(word)).or_default() |= Traits::VERB;
            }
        }
        for (cue, words) in cues::NOUNS {
            for word in words.split(' ') {
                self.cue_nouns.entry(stem(word)).or_insert(*cue);
            }
        }
        self.strong.extend(cues::STRONG.split(' ').map(|word| (stem(word), ())));
        for word in cues::HEDGES.split(' ') {
            *self.traits.entry(word).or_default() |= Traits::HEDGE;
        }
    }

    fn read_numbers(&mut self) {
        self.numbers.extend(numbers::CARDINALS.iter().copied());
        self.multipliers.extend(numbers::MULTIPLIERS.iter().copied());
        self.ordinals.extend(numbers::ORDINALS.iter().copied());
        self.vague.extend(numbers::VAGUE.iter().map(|(word, low, high)| (*word, (*low, *high))));
        for (bound, phrases) in numbers::BOUNDS {
            self.bounds.extend(phrases.split(';').map(|phrase| (phrase, *bound)));
        }
        for (word, _) in numbers::CARDINALS {
            *self.traits.entry(word).or_default() |= Traits::NUMBER;
        }
    }

    fn read_nations(&mut self) {
        for entry in nouns::NATIONS.split(';') {
            let (names, capital) = match entry.split_once('|') {
                Some((names, capital)) => (names, Some(capital)),
                None => (entry, None),
            };
            let mut names = names.split(' ');
            let Some(nation) = names.next() else { continue };
            self.nations.entry(nation).or_insert(nation);
            for name in names {
                self.nations.entry(name).or_insert(nation);
                *self.traits.entry(name).or_default() |= Traits::NATIONAL;
            }
            if let Some(capital) = capital {
                self.capitals.insert(capital, nation);
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
                self.abbreviations.entry(word).or_insert(class);
            }
        }
        // What may stand before a name and also end a sentence is decided by what follows.
        for word in ["mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sen", "rep", "gov", "mt"]
        {
            self.abbreviations.insert(word, Abbreviation::BeforeName);
        }
        self.starters.extend(abbreviations::STARTERS.split(' ').map(|word| (word, ())));
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
        let own = self.traits.get(key).copied().unwrap_or_default();
        own | self.stem_traits.get(stem).copied().unwrap_or_default()
    }

    /// The base form of an irregular form.
    pub(crate) fn base(&self, key: &str) -> Option<&'static str> {
        self.bases.get(key).copied()
    }

    /// The sets of meaning of a stem, or of a phrase such as `hand_out`.
    pub(crate) fn kins(&self, stem: &str) -> &[Kin] {
        self.kins.get(stem).map_or(&[], Vec::as_slice)
    }

    /// What a set tells about.
    pub(crate) fn topic(&self, kin: Kin) -> Topic {
        self.topics.get(usize::from(kin.0)).copied().unwrap_or(Topic::Thing)
    }

    /// The stems that cannot hold together with this one.
    pub(crate) fn opposites(&self, stem: &str) -> &[String] {
        self.opposites.get(stem).map_or(&[], Vec::as_slice)
    }

    /// What kind of cue a verb is, by its stem or phrase.
    pub(crate) fn cue(&self, stem: &str) -> Option<Cue> {
        self.cues.get(stem).copied()
    }

    /// What kind of cue a noun is, by its stem.
    pub(crate) fn cue_noun(&self, stem: &str) -> Option<Cue> {
        self.cue_nouns.get(stem).copied()
    }

    /// Whether a cue counts without a complement.
    pub(crate) fn is_strong_cue(&self, stem: &str) -> bool {
        self.strong.contains_key(stem)
    }

    /// The value of a number word.
    pub(crate) fn cardinal(&self, key: &str) -> Option<f64> {
        self.numbers.get(key).copied()
    }

    /// What a word multiplies the number before it by.
    pub(crate) fn multiplier(&self, key: &str) -> Option<f64> {
        self.multipliers.get(key).copied()
    }

    /// The place in a row that a word gives.
    pub(crate) fn ordinal(&self, key: &str) -> Option<f64> {
        self.ordinals.get(key).copied()
    }

    /// The range that a vague number word stands for.
    pub(crate) fn vague(&self, key: &str) -> Option<(f64, f64)> {
        self.vague.get(key).copied()
    }

    /// What a phrase before a number makes of it; words joined with `_`.
    pub(crate) fn bound(&self, phrase: &str) -> Option<Bound> {
        self.bounds.get(phrase).copied()
    }

    /// The place on the compass of a direction word.
    pub(crate) fn direction(&self, key: &str) -> Option<&'static str> {
        self.directions.get(key).copied()
    }

    /// The nation that a name or an adjective stands for.
    pub(crate) fn nation(&self, key: &str) -> Option<&'static str> {
        self.nations.get(key).copied()
    }

    /// The nation whose capital this is.
    pub(crate) fn capital_of(&self, key: &str) -> Option<&'static str> {
        self.capitals.get(key).copied()
    }

    /// How an abbreviation, without its last full stop, stands to the end of a sentence.
    pub(crate) fn abbreviation(&self, key: &str) -> Option<Abbreviation> {
        self.abbreviations.get(key).copied()
    }

    /// Whether a folded word starts sentences rather than names.
    pub(crate) fn starts_sentences(&self, key: &str) -> bool {
        self.starters.contains_key(key)
    }
}
