//! An English stemmer for inflection: plural, past, participle, final `e` and `y`, and the spelling
//! of either side of the Atlantic. `deny` and `denied` meet; `deny` and `denial` do not: that is
//! for the tables of synonyms, which know how near two words are.
//!
//! The rules are steps 0, 1 and 5 of Porter's second stemmer (snowballstem.org, "English (Porter2)"),
//! with the additions named where they stand.

mod irregular;
mod rules;
mod spelling;

use std::borrow::Cow;

/// The stem of a word: the key of every table here.
///
/// Takes one word, already lower-cased and with accents and apostrophes folded to ASCII. A word
/// with other characters comes back as it is. Stems are keys, not words to show: `capture` gives
/// `captur`. Linear in the length of the word.
///
/// ```
/// use source_comparison_lexicon::stem;
///
/// assert_eq!(stem("said"), "say");
/// assert_eq!(stem("men"), "man");
/// assert_eq!(stem("organising"), stem("organized"));
/// assert_eq!(stem("mali's"), "mali");
/// ```
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    let bare = without_possessive(word);
    if bare.len() < 3 || !bare.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return irregular::lemma(bare).map_or(Cow::Borrowed(bare), Cow::Borrowed);
    }
    let lemma = irregular::lemma(bare).unwrap_or(bare);
    if let Some(lemma) = irregular::invariant(lemma) {
        return Cow::Borrowed(lemma);
    }
    let stripped = rules::strip(lemma);
    spelling::american(stripped)
}

fn without_possessive(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    word.strip_suffix('\'').unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::stem;
    use proptest::prelude::*;

    fn assert_same_stem(words: &[&str]) {
        let first = stem(words[0]);
        for word in words {
            assert_eq!(stem(word), first, "{word} and {}", words[0]);
        }
    }

    #[test]
    fn the_forms_of_a_regular_verb_share_a_stem() {
        assert_same_stem(&["kill", "kills", "killed", "killing", "killings"]);
        assert_same_stem(&["deny", "denies", "denied", "denying"]);
        assert_same_stem(&["capture", "captures", "captured", "capturing"]);
        assert_same_stem(&["hope", "hopes", "hoped", "hoping"]);
        assert_same_stem(&["control", "controls", "controlled", "controlling"]);
        assert_same_stem(&["accuse", "accuses", "accused", "accusing"]);
        assert_same_stem(&["use", "uses", "used", "using"]);
        assert_same_stem(&["free", "frees", "freed", "freeing"]);
        assert_same_stem(&["agree", "agrees", "agreed", "agreeing"]);
        assert_same_stem(&["succeed", "succeeds", "succeeded", "succeeding"]);
        assert_same_stem(&["fire", "fires", "fired", "firing"]);
        assert_same_stem(&["argue", "argues", "argued", "arguing"]);
        assert_same_stem(&["create", "creates", "created", "creating"]);
    }

    #[test]
    fn the_forms_of_an_irregular_verb_share_a_stem() {
        assert_same_stem(&["say", "says", "said", "saying"]);
        assert_same_stem(&["be", "is", "was", "were", "been", "being", "are"]);
        assert_same_stem(&["flee", "flees", "fled", "fleeing"]);
        assert_same_stem(&["take", "takes", "took", "taken", "taking"]);
        assert_same_stem(&["die", "dies", "died", "dying"]);
        assert_same_stem(&["shoot", "shot", "shoots", "shooting"]);
    }

    #[test]
    fn plurals_share_a_stem_with_the_singular() {
        assert_same_stem(&["church", "churches"]);
        assert_same_stem(&["city", "cities"]);
        assert_same_stem(&["bus", "buses"]);
        assert_same_stem(&["virus", "viruses"]);
        assert_same_stem(&["house", "houses", "housing"]);
        assert_same_stem(&["hero", "heroes"]);
        assert_same_stem(&["wife", "wives"]);
        assert_same_stem(&["crisis", "crises"]);
        assert_same_stem(&["woman", "women", "women's"]);
        assert_same_stem(&["boss", "bosses"]);
    }

    #[test]
    fn spellings_of_both_sides_of_the_atlantic_share_a_stem() {
        assert_same_stem(&["organise", "organize", "organised", "organizing"]);
        assert_same_stem(&["labour", "labor"]);
        assert_same_stem(&["neighbouring", "neighboring"]);
        assert_same_stem(&["centre", "center", "centres"]);
        assert_same_stem(&["defence", "defense"]);
        assert_same_stem(&["travelled", "traveled"]);
        assert_same_stem(&["analyse", "analyze"]);
        assert_same_stem(&["organisation", "organizations"]);
    }

    #[test]
    fn words_that_only_look_inflected_keep_their_ending() {
        for word in ["thing", "king", "red", "news", "gas", "this", "evening", "nothing", "united"]
        {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (a, b) in [("hope", "hop"), ("police", "policy"), ("deny", "denial"), ("new", "news")] {
            assert_ne!(stem(a), stem(b));
        }
    }

    #[test]
    fn a_word_that_is_not_ascii_comes_back_as_it_is() {
        assert_eq!(stem("élysée"), "élysée");
        assert_eq!(stem("1,000"), "1,000");
        assert_eq!(stem(""), "");
    }

    proptest! {
        #[test]
        fn no_string_makes_the_stemmer_panic_or_grow_a_word_by_more_than_its_lemma(word in ".*") {
            prop_assert!(stem(&word).len() <= word.len() + 4);
        }

        #[test]
        fn no_word_makes_the_stemmer_panic(word in "[a-z]{0,12}(s|es|ed|ing|eed|ies|e|y|ll|'s)?") {
            prop_assert!(!stem(&word).is_empty() || word.is_empty() || word == "'s");
        }
    }
}
