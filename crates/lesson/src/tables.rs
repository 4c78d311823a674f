//! A pupil's work as a table for spreadsheets: one row for each thing done. It must not know how
//! cells are made safe: that is the export's.

use source_comparison_core::model::{Comparison, Facet};
use source_comparison_export::{ByteOrderMark, Sheet};

use crate::work::{Reading, Standing, Weighing, Work};

/// The columns.
const COLUMNS: [&str; 10] =
    ["part", "number", "article", "words", "speaker", "other", "kind", "facet", "text", "cites"];

/// The keys of a card's questions.
const CARD: [&str; 4] = ["who", "when", "how", "wants"];

/// The work as comma-separated values; Excel reads its letters right by the mark at the beginning.
pub fn csv(work: &Work, comparison: &Comparison) -> String {
    let mut sheet = Sheet::new(ByteOrderMark::Present, &COLUMNS);
    for (article, card) in comparison.articles.values().zip(&work.cards) {
        for (key, answer) in CARD.iter().zip(card) {
            let kind = if answer.unsaid { "unsaid" } else { "" };
            row(&mut sheet, ["source", key, &article.id, "", "", "", kind, "", &answer.text, ""]);
        }
    }
    if let Some(first) = &work.first {
        reading(&mut sheet, "first", first);
    }
    reading(&mut sheet, "reading", &work.reading);
    for (name, weighing) in &work.weighings {
        let says = Weighing::ALL.iter().find(|(known, _)| known == weighing);
        let says = says.map_or("", |(_, word)| word);
        row(&mut sheet, ["weighing", name, "", "", "", "", says, "", "", ""]);
    }
    for (id, standing) in &work.standings {
        let says = Standing::ALL.iter().find(|(known, _)| known == standing);
        let says = says.map_or("", |(_, word)| word);
        row(&mut sheet, ["standing", id, "", "", "", "", says, "", "", ""]);
    }
    for (place, sentence) in work.sentences.iter().enumerate() {
        let kind = if sentence.can { "can-be-said" } else { "cannot-be-said" };
        let cites: Vec<String> = sentence.cites.iter().map(u16::to_string).collect();
        let number = (place + 1).to_string();
        row(
            &mut sheet,
            ["sentence", &number, "", "", "", "", kind, "", &sentence.text, &cites.join(" ")],
        );
    }
    sheet.into_text()
}

fn reading(sheet: &mut Sheet, part: &str, reading: &Reading) {
    for mark in &reading.marks {
        let (number, speaker) = (mark.number.to_string(), mark.speaker.to_word());
        let words = &mark.quote.exact;
        row(sheet, [part, &number, &mark.article, words, &speaker, "", "passage", "", "", ""]);
    }
    for pair in &reading.pairs {
        let (one, other) = (pair.one.to_string(), pair.other.to_string());
        let facet = pair.facet.map_or("", Facet::as_str);
        let kind = pair.verdict.as_str();
        row(sheet, [part, &one, "", "", "", &other, kind, facet, &pair.reason, ""]);
    }
}

fn row(sheet: &mut Sheet, cells: [&str; COLUMNS.len()]) {
    sheet.row(&cells);
}

#[cfg(test)]
mod tests {
    use super::csv;
    use crate::samples::{canteen, some_work};

    #[test]
    fn everything_done_has_a_row_and_no_cell_is_a_formula() {
        let mut work = some_work();
        work.sentences[0].text = "=HYPERLINK(1)".to_owned();
        let table = csv(&work, &canteen());
        assert_eq!(table.matches("\r\n").count(), 1 + 8 + 2 + 3 + 1 + 1 + 1, "{table}");
        assert!(
            table.contains("\"'=HYPERLINK(1)\"") && table.contains("form seven; '=1+1"),
            "{table}"
        );
        assert!(!table.contains("\"="));
    }
}
