//! The lesson's own words, in one table for each language; templates name their gaps in braces.
//! Words that the reader has too are the reader's: see [`source_comparison::words`].

use source_comparison::words::words_for;
pub use source_comparison::words::{Words as ReaderWords, fill};

mod arabic;
mod english;
mod french;
#[cfg(test)]
mod tests;

macro_rules! table {
    ($($name:ident: $kind:ty,)*) => {
        /// One language's words. The English table shows what each one is for.
        #[allow(missing_docs)] // a field's English text says more than a sentence about it would
        #[derive(Debug, PartialEq, Eq)]
        pub struct Words { $(pub $name: $kind,)* }

        #[cfg(test)]
        impl Words {
            /// Every phrase with its field.
            fn phrases(&self) -> Vec<(&'static str, &'static str)> {
                let mut phrases = Vec::new();
                $(phrases.extend(Phrases::list(&self.$name).into_iter().map(|it| (stringify!($name), it)));)*
                phrases
            }
        }
    };
}

#[cfg(test)]
trait Phrases {
    fn list(&self) -> Vec<&'static str>;
}

#[cfg(test)]
impl Phrases for &'static str {
    fn list(&self) -> Vec<&'static str> {
        vec![self]
    }
}

#[cfg(test)]
impl<const N: usize> Phrases for [&'static str; N] {
    fn list(&self) -> Vec<&'static str> {
        self.to_vec()
    }
}

table! {
    language: &'static str,
    lesson: &'static str,
    steps: [&'static str; 5],
    titles: [&'static str; 5],
    abouts: [&'static str; 5],
    step_of: &'static str,
    next: &'static str,
    finish: &'static str,
    done: &'static str,
    done_about: &'static str,
    back_to: &'static str,
    minutes_left: &'static str,
    time_is_over: &'static str,
    aim: &'static str,
    audience: &'static str,

    set_up: &'static str,
    set_up_about: &'static str,
    which_steps: &'static str,
    blind: &'static str,
    blind_about: &'static str,
    hide: &'static str,
    nobody: &'static str,
    until: &'static str,
    minutes: &'static str,
    goal: &'static str,
    goal_about: &'static str,
    page_language: &'static str,
    own_language: &'static str,
    supports: &'static str,
    calm: &'static str,
    lines: &'static str,
    space: &'static str,
    focus: &'static str,
    size: &'static str,
    sizes: [&'static str; 3],
    link: &'static str,
    copy_link: &'static str,
    copied: &'static str,
    not_copied: &'static str,
    start: &'static str,

    card_of: &'static str,
    card_questions: [&'static str; 4],
    card_hints: [&'static str; 4],
    unsaid: &'static str,
    around_text: &'static str,
    nothing_around: &'static str,

    article: &'static str,
    how_to_mark: &'static str,
    picked: &'static str,
    mark_it: &'static str,
    drop_it: &'static str,
    ends: [&'static str; 2],
    moves: [&'static str; 4],
    by_keys: &'static str,
    by_keys_about: &'static str,
    select_in: &'static str,
    pick_selected: &'static str,
    not_markable: &'static str,
    hidden_until: &'static str,
    passages: &'static str,
    no_passages: &'static str,
    passage: &'static str,
    who_says: &'static str,
    unsure: &'static str,
    itself: &'static str,
    kinds_of_voice: [&'static str; 5],
    remove: &'static str,
    put_back: &'static str,
    pairs: &'static str,
    pair_two: &'static str,
    too_few: &'static str,
    one: &'static str,
    other: &'static str,
    how: &'static str,
    verdicts: [&'static str; 4],
    in_what: &'static str,
    cannot_say: &'static str,
    why: &'static str,
    pair_them: &'static str,
    choose_two: &'static str,
    judge_first: &'static str,
    marked: &'static str,
    paired: &'static str,
    removed: &'static str,
    is_back: &'static str,
    terms: &'static str,

    commit_about: &'static str,
    commit: &'static str,
    committed: &'static str,
    found_first: &'static str,
    found_now: &'static str,
    not_a_test: &'static str,
    your_pairs: &'static str,
    no_pairs: &'static str,
    you_say: &'static str,
    editor_says: &'static str,
    found: &'static str,
    differently: &'static str,
    seen: &'static str,
    trapped: &'static str,
    extra: &'static str,
    apart: &'static str,
    other_facet: &'static str,
    as_match_is_conflict: &'static str,
    as_match_is_detail: &'static str,
    as_conflict_is_match: &'static str,
    as_conflict_is_detail: &'static str,
    as_detail_is_match: &'static str,
    as_detail_is_conflict: &'static str,
    as_apart_is_related: &'static str,
    apart_about: &'static str,
    why_numbers: &'static str,
    why_questions: &'static str,
    why_one_question: &'static str,
    why_one_claim: &'static str,
    why_unmarked: &'static str,
    revise: &'static str,
    speakers: &'static str,
    speaker_line: &'static str,
    missed: &'static str,
    missed_about: &'static str,
    traps: &'static str,
    discussion: &'static str,
    cards_compared: &'static str,
    your_card: &'static str,
    files_card: &'static str,
    whole_reading: &'static str,

    question_of: &'static str,
    previous_question: &'static str,
    next_question: &'static str,
    what_is_said: &'static str,
    nothing_said: &'static str,
    confirm: &'static str,
    weighings: [&'static str; 3],
    unknown_origins: &'static str,
    stands: &'static str,
    standings: [&'static str; 3],
    no_finding: &'static str,

    can: &'static str,
    cannot: &'static str,
    add_can: &'static str,
    add_cannot: &'static str,
    sentence: &'static str,
    cites: &'static str,
    no_cites: &'static str,
    no_sentences: &'static str,

    take_along: &'static str,
    take_along_about: &'static str,
    save_file: &'static str,
    save_table: &'static str,
    print: &'static str,
    open_file: &'static str,
    not_opened: &'static str,
    other_texts: &'static str,
}

/// The words of the language that `tag` names; English where there are none.
///
/// ```
/// use source_comparison_lesson::words::lesson_words_for;
/// assert_eq!(lesson_words_for("fr-ML").language, "fr");
/// assert_eq!(lesson_words_for("xx").language, "en");
/// ```
pub fn lesson_words_for(tag: &str) -> &'static Words {
    match words_for(tag).language {
        "fr" => &french::WORDS,
        "ar" => &arabic::WORDS,
        _ => &english::WORDS,
    }
}
