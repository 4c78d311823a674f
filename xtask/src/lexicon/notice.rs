//! NOTICE: whose work the lexicon is made of, under which licence, and what each part weighs.

use std::fmt::Write as _;

use super::Weight;
use super::encode::Part;

/// The licence in the database files; the package's own LICENSE is that of release 3.0, which has
/// the same words.
const YEARS: (&str, &str) = (
    "WordNet 3.1 Copyright 2011 by Princeton University.  All rights reserved.",
    "WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.",
);

const OPENING: &str = "\
source-comparison
=================

The code is under the MIT or the Apache 2.0 licence, at your choice: LICENSE-MIT, LICENSE-APACHE.

The lexicon
-----------

`crates/lexicon/english.bin`, and with it the analysis, holds words, counts and relations between
words taken from WordNet 3.1, changed: words were stemmed, rare words and rare senses left out,
relations put on a scale. Its licence follows the table. The lists in `crates/lexicon/lists` (kinds
of events, synonyms and antonyms of news, closed classes, common words) were written for this
project and are under its licence. The rules of the stemmer follow Porter's description of his
second stemmer for English (snowballstem.org).

No part of it comes from the texts that the analysis is evaluated on.
";

/// The parts, their entries and their weights, as lines of text.
pub(super) fn table(parts: &[Part], weights: &[Weight]) -> String {
    let mut table = String::new();
    let mut line = |name: &str, entries: &str, weight: &Weight| {
        let Weight { raw, brotli } = weight;
        let _ = writeln!(table, "{name:<16} {entries:>8} {raw:>9} {brotli:>11}");
    };
    for (part, weight) in parts.iter().zip(weights) {
        line(part.name, &part.entries.to_string(), weight);
    }
    if let Some(whole) = weights.last() {
        line("whole", "", whole);
    }
    format!("{:<16} {:>8} {:>9} {:>11}\n{table}", "part", "entries", "bytes", "brotli -11")
}

/// The whole of NOTICE.
pub(super) fn text(table: &str, licence: &str) -> String {
    let table: String = table.lines().map(|line| format!("    {line}\n")).collect();
    let lines = licence.lines().map(str::trim_end);
    let licence: String =
        lines
            .map(|line| {
                if line == YEARS.1 { format!("{}\n{line}\n", YEARS.0) } else { format!("{line}\n") }
            })
            .collect();
    format!(
        "{OPENING}\n{table}\nLicence of WordNet\n------------------\n\n{}\n",
        licence.trim_end()
    )
}
