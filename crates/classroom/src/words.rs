//! The page's own words, one table for each language. Kinds and facets have the widget's words.

use source_comparison::words::{Plural, fill, words_for};

mod arabic;
mod english;
mod french;

/// One language's words.
#[allow(missing_docs)] // a field's English text says more than a sentence about it would
#[derive(Debug)]
pub struct ClassWords {
    /// Primary language subtag.
    pub language: &'static str,

    pub title: &'static str,
    pub stays_here: &'static str,
    pub choose_files: &'static str,
    pub drop_files: &'static str,
    pub nothing_yet: &'static str,
    pub clear: &'static str,
    pub save_table: &'static str,
    pub print: &'static str,

    pub works: Plural,
    pub committed: Plural,
    pub unreadable: Plural,
    pub foreign: Plural,
    pub again: Plural,
    pub too_many: Plural,
    pub not_saved: &'static str,

    pub readings: &'static str,
    pub before: &'static str,
    pub now: &'static str,
    pub on_average: &'static str,

    pub heat: &'static str,
    pub heat_about: &'static str,
    pub editor_only: &'static str,
    pub marked_by: Plural,

    pub missed_most: &'static str,
    pub missed_about: &'static str,
    pub disputed_most: &'static str,
    pub disputed_about: &'static str,
    pub no_dispute: &'static str,
    pub further: Plural,
    pub pair: &'static str,
    pub found: &'static str,
    pub differently: &'static str,
    pub missed: &'static str,
    pub editor: &'static str,
    pub not_same: &'static str,

    pub traps: &'static str,
    pub traps_about: &'static str,
    pub trap_seen: &'static str,
    pub trapped: &'static str,

    pub speakers: &'static str,
    pub speakers_about: &'static str,
    pub claim: &'static str,
    pub pupils: &'static str,
    pub standings: &'static str,
    pub question: &'static str,
    pub settled: &'static str,
    pub disputed: &'static str,
    pub open: &'static str,
    pub discussion: &'static str,
}

impl ClassWords {
    /// The words of the language that `tag` names, as `fr-ML`; English where there are none.
    pub fn of(tag: &str) -> &'static Self {
        let primary = tag.split('-').next().unwrap_or_default();
        let all = [&english::WORDS, &french::WORDS, &arabic::WORDS];
        let known = all.into_iter().find(|it| it.language.eq_ignore_ascii_case(primary));
        known.unwrap_or(&english::WORDS)
    }

    /// The form of `plural` for `n`, with `{n}` filled in.
    pub fn count(&self, plural: &Plural, n: usize) -> String {
        words_for(self.language).count(plural, n)
    }

    /// "On average 4.5 of 12".
    pub fn average(&self, found: usize, works: usize, out_of: usize) -> String {
        let tenths = (found * 10 + works / 2) / works.max(1);
        let point = if self.language == "en" { "." } else { "," };
        let mean = format!("{}{point}{}", tenths / 10, tenths % 10);
        fill(self.on_average, &[("mean", &mean), ("all", &out_of.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::ClassWords;

    #[test]
    fn the_average_has_one_decimal_in_the_manner_of_its_language() {
        assert!(ClassWords::of("en").average(14, 4, 9).contains("3.5 of 9"));
        assert!(ClassWords::of("fr-ML").average(14, 4, 9).contains("3,5"));
        assert!(ClassWords::of("en").average(0, 0, 9).contains("0.0"));
    }
}
