//! Reads the lists in `crates/lexicon/lists`: plain text, `#` begins a comment, words are stemmed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use source_comparison_lexicon::{EventClass, LEVELS, stem};

/// The own lists; every word is a stem.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub(super) events: BTreeMap<String, EventClass>,
    /// The smaller stem first; the level is a place in [`LEVELS`].
    pub(super) synonyms: BTreeMap<(String, String), u8>,
    pub(super) antonyms: BTreeSet<(String, String)>,
    pub(super) closed: BTreeSet<String>,
    /// Rarity, 0 to 15.
    pub(super) common: BTreeMap<String, u8>,
}

impl Lists {
    /// # Errors
    /// When a list is missing or names a class or a level that there is not.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))
        };
        let mut lists = Self::default();
        for (name, words) in entries(&read("events.txt")?)? {
            let class = EventClass::from_name(name).with_context(|| unknown("event", name))?;
            // The first line that has the word decides.
            for stem in stems(words) {
                lists.events.entry(stem).or_insert(class);
            }
        }
        for (level, words) in entries(&read("synonyms.txt")?)? {
            lists.add_synonyms(level_of(level)?, words);
        }
        for (word, opposites) in entries(&read("antonyms.txt")?)? {
            let word = stem(word).into_owned();
            lists.antonyms.extend(stems(opposites).filter_map(|other| pair(&word, &other)));
        }
        lists.closed = lines(&read("closed.txt")?).flat_map(stems).collect();
        for (rarity, words) in entries(&read("common.txt")?)? {
            let rarity: u8 = rarity.parse().with_context(|| unknown("rarity", rarity))?;
            lists.common.extend(stems(words).map(|stem| (stem, rarity)));
        }
        Ok(lists)
    }

    /// Every stem of a list, sorted.
    pub(super) fn stems(&self) -> BTreeSet<&str> {
        let mut stems = BTreeSet::new();
        stems.extend(self.events.keys().map(String::as_str));
        stems.extend(self.closed.iter().map(String::as_str));
        stems.extend(self.common.keys().map(String::as_str));
        let pairs = self.synonyms.keys().chain(&self.antonyms);
        stems.extend(pairs.flat_map(|(a, b)| [a.as_str(), b.as_str()]));
        stems
    }

    /// All words with each other, or, around a `/`, those before it with those after it. A pair
    /// that stands in two lines has the nearer level.
    fn add_synonyms(&mut self, level: u8, words: &str) {
        let (first, second) = words.split_once('/').unwrap_or((words, words));
        for a in stems(first) {
            for b in stems(second) {
                if let Some(pair) = pair(&a, &b) {
                    let known = self.synonyms.entry(pair).or_insert(level);
                    *known = level.min(*known);
                }
            }
        }
    }
}

/// The two stems in alphabetical order, unless they are one.
pub(super) fn pair(a: &str, b: &str) -> Option<(String, String)> {
    (a != b).then(|| (a.min(b).to_owned(), a.max(b).to_owned()))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Lines of the form `name: words`.
fn entries(text: &str) -> Result<Vec<(&str, &str)>> {
    lines(text)
        .map(|line| line.split_once(": ").with_context(|| format!("`{line}` has no `: `")))
        .collect()
}

fn stems(words: &str) -> impl Iterator<Item = String> {
    words.split_whitespace().map(|word| stem(word).into_owned())
}

fn unknown(kind: &str, name: &str) -> String {
    format!("the lists name an unknown {kind} `{name}`")
}

fn level_of(name: &str) -> Result<u8> {
    let value: f32 = name.parse().with_context(|| unknown("level", name))?;
    let level = LEVELS.iter().position(|level| (level - value).abs() < 1e-6);
    Ok(u8::try_from(level.with_context(|| unknown("level", name))?)?)
}

#[cfg(test)]
mod tests {
    use super::{Lists, level_of, lines};

    #[test]
    fn a_slash_pairs_only_across_it() {
        let mut lists = Lists::default();
        lists.add_synonyms(2, "kill / die death");
        let pairs: Vec<_> = lists.synonyms.keys().map(|(a, b)| format!("{a} {b}")).collect();
        assert_eq!(pairs, ["death kill", "die kill"]);
    }

    #[test]
    fn levels_are_those_of_the_crate() {
        assert_eq!(level_of("0.65").unwrap(), 2);
        assert!(level_of("0.7").unwrap_err().to_string().contains("0.7"));
    }

    #[test]
    fn comments_and_empty_lines_are_left_out() {
        assert!(lines("# a\n\n b \n").eq(["b"]));
    }
}
