//! The tally as a table for spreadsheets: one row for each of the editor's pairs.

use source_comparison::words::words_for;
use source_comparison_core::collate::Collation;
use source_comparison_core::model::RelationKey;
use source_comparison_export::{ByteOrderMark, Sheet};

use crate::tally::Tally;
use crate::words::ClassWords;

/// Comma-separated values, with a byte order mark, so that every spreadsheet reads them as UTF-8.
pub fn csv(collation: &Collation, tally: &Tally, words: &ClassWords) -> String {
    let widget = words_for(words.language);
    let columns = [
        words.pair,
        words.editor,
        words.found,
        words.differently,
        words.missed,
        widget.a_match,
        widget.a_conflict,
        widget.a_detail,
        words.not_same,
    ];
    let mut sheet = Sheet::new(ByteOrderMark::Present, &columns);
    for it in &tally.relations {
        let kind = collation.comparison.relations.get(it.relation).map(|it| it.kind);
        let kind = kind.map_or("", |kind| widget.relation(kind)).to_owned();
        let counts = [it.found, it.differently, it.missed].into_iter().chain(it.verdicts);
        let names = [sides(collation, it.relation).join(" | "), kind];
        sheet.row(&names.into_iter().chain(counts.map(|n| n.to_string())).collect::<Vec<_>>());
    }
    sheet.into_text()
}

/// What each side of a relation says: its first claim's comparable part, or the claim restated.
pub fn sides(collation: &Collation, relation: RelationKey) -> Vec<String> {
    let comparison = &collation.comparison;
    let sides = comparison.relations.get(relation).into_iter().flat_map(|it| &it.sides);
    let shown = sides.filter_map(|side| {
        let claims = || side.iter().filter_map(|key| comparison.claims.get(*key));
        let valued = claims().find(|claim| claim.value.is_some());
        valued.or_else(|| claims().next()).map(|claim| claim.shown().to_string())
    });
    shown.collect()
}
