//! Why two claims relate as they do, in a sentence a reader understands, with the words of both.

use source_comparison_core::format::RelationKind;

/// One side of a relation, as a note names it.
#[derive(Clone, Debug)]
pub(crate) struct Side {
    /// A, B, C …
    pub(crate) letter: char,
    /// Who says it; empty where the article speaks for itself.
    pub(crate) voice: String,
    /// The words that were compared.
    pub(crate) words: String,
}

/// Characters of quoted words in a note at most.
const LONGEST: usize = 120;

/// The sentence for a verdict.
pub(crate) fn note(reason: &str, kind: RelationKind, one: &Side, other: &Side) -> String {
    let end = match reason {
        "number-differs" => "The two numbers cannot both be right.",
        "number-agrees" => "The number is the same.",
        "number-less-exact" => {
            "Both numbers can be right: one is less exact, or was given at another time."
        }
        "number-moved-on" => "The later article's number may be the newer one of the same count.",
        "length-agrees" => "The length of time is the same.",
        "length-less-exact" => "Both lengths of time can be right.",
        "length-differs" => "The two lengths of time do not fit each other.",
        "name-written-otherwise" => "The same name, written in two ways.",
        "number-of-others" => {
            "The numbers are given for different people, and each for all of them."
        }
        "one-and-several" => "One speaks of a single person, the other of several.",
        "rank-differs" => "The two do not count alike.",
        "time-differs" => "The two times do not fit each other.",
        "time-agrees" => "The time is the same.",
        "time-less-exact" => "Both times can be right: one is more exact than the other.",
        "age-agrees" => "The age and the year come to the same.",
        "age-differs" => "The age and the year do not fit each other.",
        "side-differs" => "These are different sides.",
        "side-agrees" => "The place is the same.",
        "side-less-exact" | "place-less-exact" => {
            "Both places can be right: one is more exact than the other."
        }
        "place-agrees" => "The place is the same.",
        "place-called-otherwise" => "One place, called by different words.",
        "said-and-denied" => "One says what the other denies.",
        "said-and-negated" => "One says that it is so, the other that it is not.",
        "presence-denied" => {
            "Whoever acts somewhere is there: one tells of it, the other denies it."
        }
        "may-have-changed" => "This may have changed between the two articles.",
        "opposite-words" => "The words exclude each other.",
        "name-spelt-otherwise" => "The same name, spelt in two ways.",
        "name-rendered-otherwise" => "The same name, rendered in two ways.",
        "source-described" => "Both tell how this was made known, with different details.",
        "same-denial" => "Both report the same denial.",
        "same-words-of-one-source" => "The same source says the same in both.",
        "verbatim" => "The words are the same.",
        _ => match kind {
            RelationKind::Match => "Both say the same in substance.",
            RelationKind::Conflict => "Both cannot be true as they stand.",
            RelationKind::Detail => "Both can be true; the details differ.",
        },
    };
    format!("{} {} {end}", sentence(one), sentence(other))
}

fn sentence(side: &Side) -> String {
    let words = shortened(&side.words);
    if side.voice.is_empty() {
        format!("Article {} has “{words}”.", side.letter)
    } else {
        format!("Article {} has “{words}”, in the words of {}.", side.letter, side.voice)
    }
}

/// The words without quotation marks inside, cut at a word where they are long.
fn shortened(words: &str) -> String {
    let plain: String = words.chars().filter(|it| !matches!(it, '“' | '”' | '"')).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= LONGEST {
        return plain;
    }
    let cut: String = plain.chars().take(LONGEST).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    format!("{cut} …")
}

#[cfg(test)]
mod tests {
    use source_comparison_core::format::RelationKind;

    use super::{Side, note};

    #[test]
    fn a_note_has_the_words_of_both_sides() {
        let side = |letter, voice: &str, words: &str| Side {
            letter,
            voice: voice.to_owned(),
            words: words.to_owned(),
        };
        let found = note(
            "number-differs",
            RelationKind::Conflict,
            &side('A', "the mayor", "12 people"),
            &side('B', "", "15 people"),
        );
        assert_eq!(
            found,
            "Article A has “12 people”, in the words of the mayor. Article B has “15 people”. The two numbers cannot both be right."
        );
    }
}
