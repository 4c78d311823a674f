//! What only a sheet of paper says: one table for each language. Kinds, facets and dates are the
//! widget's own words.

mod arabic;
mod english;
mod french;

/// One language's words on paper. The English table shows what each one is for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PaperWords {
    /// Primary language subtag.
    pub(crate) language: &'static str,
    pub(crate) worksheet: &'static str,
    pub(crate) key: &'static str,
    pub(crate) key_about: &'static str,
    pub(crate) name: &'static str,
    pub(crate) class: &'static str,
    pub(crate) date: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) not_said: &'static str,
    /// The titles of the steps, in their order.
    pub(crate) steps: [&'static str; 5],
    /// What is said at the head of a step where the teacher says nothing.
    pub(crate) prompts: [&'static str; 5],
    /// What a source card asks.
    pub(crate) card: [&'static str; 4],
    pub(crate) source_of: &'static str,
    pub(crate) lines_of: &'static str,
    pub(crate) relate: &'static str,
    pub(crate) respect: &'static str,
    pub(crate) judge: &'static str,
    pub(crate) judge_about: &'static str,
    pub(crate) same_fact_not: &'static str,
    pub(crate) because: &'static str,
    /// The three questions of the look at the editor's reading.
    pub(crate) revise: [&'static str; 3],
    pub(crate) confirmed: &'static str,
    pub(crate) one_source: &'static str,
    pub(crate) open: &'static str,
    pub(crate) who_says: &'static str,
    pub(crate) cites: &'static str,
    pub(crate) sentence: &'static str,
    pub(crate) line: &'static str,
    pub(crate) lines: &'static str,
    pub(crate) not_found: &'static str,
    pub(crate) in_task: &'static str,
    pub(crate) relations: &'static str,
    pub(crate) traps: &'static str,
    pub(crate) silences: &'static str,
    pub(crate) discussion: &'static str,
    pub(crate) terms: &'static str,
}

const LANGUAGES: [&PaperWords; 3] = [&english::WORDS, &french::WORDS, &arabic::WORDS];

/// The words of the language that `tag` names; English where there are none.
pub(crate) fn paper_words_for(tag: &str) -> &'static PaperWords {
    let primary = tag.split('-').next().unwrap_or_default();
    let known = LANGUAGES.into_iter().find(|words| words.language.eq_ignore_ascii_case(primary));
    known.unwrap_or(&english::WORDS)
}

#[cfg(test)]
mod tests {
    use source_comparison::words;

    use super::{LANGUAGES, english, paper_words_for};

    #[test]
    fn paper_speaks_the_languages_of_the_widget() {
        let ours: Vec<&str> = LANGUAGES.iter().map(|words| words.language).collect();
        let theirs: Vec<&str> = words::LANGUAGES.iter().map(|words| words.language).collect();
        assert_eq!(ours, theirs);
        assert_eq!(paper_words_for("FR-ca").language, "fr");
        assert_eq!(paper_words_for("xx"), &english::WORDS);
    }

    #[test]
    fn every_language_has_the_same_gaps() {
        for words in LANGUAGES {
            for (text, gap) in [
                (words.minutes, "{n}"),
                (words.source_of, "{letter}"),
                (words.lines_of, "{letter}"),
                (words.line, "{n}"),
                (words.lines, "{m}"),
                (words.in_task, "{n}"),
            ] {
                assert!(text.contains(gap), "{}: {text}", words.language);
            }
        }
    }
}
