//! The words that only a page without a program needs; the browser's program holds none of them.

#[cfg(any(test, debug_assertions))]
use super::phrases;
#[cfg(any(test, debug_assertions))]
use super::pseudo;

table! {
    /// One language's words for static pages. The English table shows what each one is for.
    #[allow(missing_docs)] // a field's English text says more than a sentence about it would
    #[derive(Debug, PartialEq, Eq)]
    pub struct PageWords {
        pub contents: &'static str,
        pub accounts: &'static str,
        pub see_also: &'static str,
        pub open_comparison: &'static str,
        pub show_all: &'static str,
    }
}

pub(super) static ENGLISH: PageWords = PageWords {
    contents: "On this page",
    accounts: "The accounts",
    see_also: "See also",
    open_comparison: "Open the comparison",
    show_all: "Show the whole comparison",
};

pub(super) static FRENCH: PageWords = PageWords {
    contents: "Sur cette page",
    accounts: "Les versions",
    see_also: "Voir aussi",
    open_comparison: "Ouvrir la comparaison",
    show_all: "Afficher toute la comparaison",
};

pub(super) static ARABIC: PageWords = PageWords {
    contents: "في هذه الصفحة",
    accounts: "الروايات",
    see_also: "انظر أيضًا",
    open_comparison: "فتح المقارنة",
    show_all: "إظهار المقارنة كاملة",
};

/// The words of static pages in the language that `tag` names, as [`words_for`](super::words_for).
///
/// ```
/// use source_comparison::words::page_words_for;
/// assert_eq!(page_words_for("fr-ML").contents, "Sur cette page");
/// ```
pub fn page_words_for(tag: &str) -> &'static PageWords {
    match super::words_for(tag).language {
        "fr" => &FRENCH,
        "ar" => &ARABIC,
        #[cfg(any(test, debug_assertions))]
        pseudo::LANGUAGE => &pseudo::PAGE_WORDS,
        _ => &ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::{ARABIC, ENGLISH, FRENCH, PageWords};

    fn phrases(words: &PageWords) -> Vec<&'static str> {
        let mut phrases = Vec::new();
        words.with_phrases(&mut |_, phrase| {
            phrases.push(phrase);
            phrase
        });
        phrases
    }

    #[test]
    fn no_phrase_of_a_static_page_is_empty_or_left_in_another_language() {
        for (words, others) in [(&FRENCH, &ENGLISH), (&ARABIC, &ENGLISH), (&ARABIC, &FRENCH)] {
            for (phrase, other) in phrases(words).into_iter().zip(phrases(others)) {
                assert_eq!(phrase.trim(), phrase);
                assert!(!phrase.is_empty() && phrase != other, "{phrase:?}");
            }
        }
        let latin = |phrase: &&str| phrase.contains(|letter: char| letter.is_ascii_alphabetic());
        assert_eq!(phrases(&ARABIC).iter().find(|phrase| latin(phrase)), None);
    }
}
