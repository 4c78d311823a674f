//! The interface's own words: one table for each language. Whatever comes from a comparison keeps
//! its own language and is never put together with these words into one sentence.
//!
//! Templates name their gaps in braces: `{n}`. They are filled by [`fill`].

use source_comparison_core::model::{Certainty, Direction, Facet, FindingStatus, RelationKind};

pub use self::dates::date;
pub use self::page::{PageWords, page_words_for};
pub use self::plural::{Plural, PluralRule};

mod arabic;
mod dates;
mod english;
mod french;
#[cfg(any(test, debug_assertions))]
mod phrases;
mod plural;
#[cfg(any(test, debug_assertions))]
mod pseudo;
#[macro_use]
mod table;
mod page;
#[cfg(test)]
mod tests;

/// The languages the interface speaks, in the order they are offered.
pub const LANGUAGES: [&Words; 3] = [&english::WORDS, &french::WORDS, &arabic::WORDS];

/// The words of the language that `tag` names, as `fr-ML`; English where there are none. Tests and
/// debug builds also know `x-pseudo`: English with accents and made longer.
///
/// ```
/// use source_comparison::words::words_for;
/// assert_eq!(words_for("fr-ML").language, "fr");
/// assert_eq!(words_for("xx").language, "en");
/// ```
pub fn words_for(tag: &str) -> &'static Words {
    #[cfg(any(test, debug_assertions))]
    if tag.eq_ignore_ascii_case(pseudo::LANGUAGE) {
        return &pseudo::WORDS;
    }
    let primary = tag.split('-').next().unwrap_or_default();
    let known = LANGUAGES.into_iter().find(|words| words.language.eq_ignore_ascii_case(primary));
    known.unwrap_or(&english::WORDS)
}

/// Puts values into a template's gaps; a gap without a value stays as it is.
///
/// ```
/// use source_comparison::words::fill;
/// assert_eq!(fill("{n} of {all}", &[("n", "3"), ("all", "12")]), "3 of 12");
/// ```
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((gap, following)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(name, _)| *name == gap) {
            Some((_, value)) => filled.push_str(value),
            None => {
                filled.push('{');
                filled.push_str(gap);
                filled.push('}');
            }
        }
        rest = following;
    }
    filled.push_str(rest);
    filled
}

table! {
    /// One language's words. The English table shows what each one is for.
    #[allow(missing_docs)] // a field's English text says more than a sentence about it would
    #[derive(Debug, PartialEq, Eq)]
    pub struct Words {
        /// Primary language subtag.
        pub language: &'static str,
        pub direction: Direction,
        pub plural_rule: PluralRule,
        /// Month names in dates, January first.
        pub months: [&'static str; 12],
        /// `{d}`, `{m}` and `{y}` stand for day, month name and year.
        pub day_month_year: &'static str,
        /// `{d}` on the first of a month: in French "1er".
        pub first_day: &'static str,
        pub month_year: &'static str,
        /// `{day}` is a date as above, `{time}` the time of the day.
        pub day_time: &'static str,
        pub quote_marks: [&'static str; 2],

        /// Between the parts of a list.
        pub comma: &'static str,
        /// Between a name and what it says.
        pub colon: &'static str,

        pub comparison: &'static str,
        pub skip: &'static str,
        pub prepared: &'static str,
        pub corrected: &'static str,
        pub content_note: &'static str,
        pub hide_texts: &'static str,
        pub show_texts: &'static str,

        pub whose_account: &'static str,
        pub everyone: &'static str,
        pub everyone_says: &'static str,
        pub showing_account: &'static str,
        pub showing_everyone: &'static str,
        pub claims: Plural,
        pub tally_conflict: Plural,
        pub tally_match: Plural,
        pub tally_detail: Plural,
        pub tally_alone: Plural,
        pub tally_silent: Plural,
        pub tally_unheard: Plural,
        pub all_carried: &'static str,
        pub some_carried: &'static str,
        pub not_heard: &'static str,
        pub silent_here: &'static str,
        pub not_checked_here: &'static str,
        pub what_is_not_heard: &'static str,

        pub view: &'static str,
        pub articles: &'static str,
        pub ledger: &'static str,
        pub ledger_about: &'static str,
        pub show_marks: &'static str,
        pub options: &'static str,
        pub columns_together: &'static str,
        pub columns_freely: &'static str,
        pub scrolling: &'static str,
        pub calm_marks: &'static str,
        pub order_declared: &'static str,
        pub order_shuffled: &'static str,
        pub shuffle_accounts: &'static str,
        pub restore_order: &'static str,
        pub find: &'static str,
        pub find_label: &'static str,
        pub found: Plural,
        pub nothing_found: &'static str,
        pub legend: &'static str,
        pub legend_only: &'static str,
        pub legend_match: &'static str,
        pub legend_conflict: &'static str,
        pub legend_detail: &'static str,
        pub keys: &'static str,
        pub key_claims: &'static str,
        pub key_conflict: &'static str,
        pub key_other: &'static str,
        pub key_accounts: &'static str,
        pub key_close: &'static str,
        pub key_help: &'static str,

        pub article: &'static str,
        pub article_on_screen: &'static str,
        pub by: &'static str,
        pub dated: &'static str,
        pub updated: &'static str,
        pub publisher: &'static str,
        pub source_link: &'static str,
        pub archive_link: &'static str,
        pub draws_on: &'static str,
        pub not_stated: &'static str,
        pub about_text: &'static str,
        pub no_claims: &'static str,
        pub claim_number: &'static str,
        pub matches: &'static str,
        pub conflicts: &'static str,
        pub details: &'static str,
        pub only_here: &'static str,
        pub a_match: &'static str,
        pub a_conflict: &'static str,
        pub a_detail: &'static str,
        pub an_only_here: &'static str,
        pub overview: &'static str,

        pub between: &'static str,
        pub in_article: &'static str,
        pub told_in: &'static str,
        pub own_voice: &'static str,
        pub own_voice_short: &'static str,
        pub undecided: &'static str,
        pub citing: &'static str,
        pub certainty_reported: &'static str,
        pub certainty_hedged: &'static str,
        pub certainty_denied: &'static str,
        pub no_reason: &'static str,
        pub suggested: &'static str,
        pub one_origin: &'static str,
        pub several_origins: Plural,
        pub previous: &'static str,
        pub next: &'static str,
        pub next_conflict: &'static str,
        pub see_in_article: &'static str,
        pub close: &'static str,
        pub copy_link: &'static str,
        pub copy_quotation: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
        pub open_original: &'static str,
        pub other_relations: &'static str,
        pub alone_here: &'static str,
        pub position: &'static str,
        pub closed: &'static str,
        pub no_further: &'static str,

        pub question: &'static str,
        pub further_voices: &'static str,
        pub silent: &'static str,
        pub no_claim_listed: &'static str,
        pub from_origins: Plural,
        pub conflicts_with: &'static str,
        pub matches_with: &'static str,
        pub details_with: &'static str,
        pub where_it_stands: &'static str,
        pub established: &'static str,
        pub disputed: &'static str,
        pub unknown: &'static str,
        pub finding_by: &'static str,
        pub glossary: &'static str,
        pub not_found_title: &'static str,
        pub not_found_about: &'static str,
        pub quote_changed: &'static str,

        pub facet_who: &'static str,
        pub facet_what: &'static str,
        pub facet_when: &'static str,
        pub facet_where: &'static str,
        pub facet_why: &'static str,
        pub facet_how_many: &'static str,
        pub facet_says_who: &'static str,
        pub facet_how_sure: &'static str,
        pub facet_name: &'static str,

        pub cannot_show: &'static str,
        pub faults: Plural,
        pub faults_about: &'static str,
        pub fault_error: &'static str,
        pub fault_warning: &'static str,
        pub nearest: &'static str,
    }
}

impl Words {
    /// The form of `plural` for `n`, with `{n}` filled in.
    pub fn count(&self, plural: &Plural, n: usize) -> String {
        fill(plural.form(self.plural_rule, n), &[("n", &n.to_string())])
    }

    /// The word for a kind of relation: "Conflict".
    pub const fn relation(&self, kind: RelationKind) -> &'static str {
        match kind {
            RelationKind::Match => self.a_match,
            RelationKind::Conflict => self.a_conflict,
            RelationKind::Detail => self.a_detail,
        }
    }

    /// The word for the respect in which claims relate: "how many".
    pub const fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Who => self.facet_who,
            Facet::What => self.facet_what,
            Facet::When => self.facet_when,
            Facet::Where => self.facet_where,
            Facet::Why => self.facet_why,
            Facet::HowMany => self.facet_how_many,
            Facet::SaysWho => self.facet_says_who,
            Facet::HowSure => self.facet_how_sure,
            Facet::Name => self.facet_name,
        }
    }

    /// The word for a certainty worth a mention; `None` for what is said flatly.
    pub const fn certainty(&self, certainty: Certainty) -> Option<&'static str> {
        match certainty {
            Certainty::Stated => None,
            Certainty::Reported => Some(self.certainty_reported),
            Certainty::Hedged => Some(self.certainty_hedged),
            Certainty::Denied => Some(self.certainty_denied),
        }
    }

    /// The word for how a question stands: "Disputed".
    pub const fn finding(&self, status: FindingStatus) -> &'static str {
        match status {
            FindingStatus::Established => self.established,
            FindingStatus::Disputed => self.disputed,
            FindingStatus::Unknown => self.unknown,
        }
    }
}
