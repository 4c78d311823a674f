//! The tables, read by a program that keeps to RFC 4180.

use csv::{ReaderBuilder, StringRecord};
use source_comparison_export::{ByteOrderMark, PlainText, claims_csv, relations_csv};

use super::comparisons::{bridge, moura};

struct Rows {
    columns: StringRecord,
    rows: Vec<StringRecord>,
}

impl Rows {
    fn of(text: &str) -> Self {
        let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
        let columns = reader.headers().unwrap().clone();
        Self { columns, rows: reader.records().map(Result::unwrap).collect() }
    }

    fn cell(&self, row: usize, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column).unwrap();
        &self.rows[row][place]
    }
}

#[test]
fn there_is_one_row_for_each_claim() {
    let rows = Rows::of(&claims_csv(&moura(), ByteOrderMark::Absent));
    assert_eq!(rows.rows.len(), moura().claims.len());
}

#[test]
fn a_claim_has_its_words_its_account_and_its_position() {
    let comparison = bridge();
    let rows = Rows::of(&claims_csv(&comparison, ByteOrderMark::Absent));
    let row: Vec<&str> = rows.columns.iter().map(|column| rows.cell(0, column)).collect();
    assert_eq!(
        row,
        [
            "c1",
            "a",
            "Bridge closed after crack",
            "mayor",
            "The mayor",
            "when",
            "When was it closed?",
            "The bridge was closed at noon on Monday.",
            "Monday noon",
            "was closed at noon on Monday",
            "The old bridge 🌉 ",
            ", the mayor said",
            "exact",
            "60",
            "88",
            "statement",
            "The mayor's statement",
            "press office; agency",
            "reported",
            "false",
            "",
            "",
        ]
    );
    let text = PlainText::of(comparison.articles.values().next().unwrap());
    let found: String = text.as_str().chars().skip(60).take(88 - 60).collect();
    assert_eq!(found, "was closed at noon on Monday");
    assert_eq!((rows.cell(1, "account"), rows.cell(1, "account_name")), ("article", ""));
    assert_eq!(rows.cell(2, "sensitive"), "true");
    assert_eq!((rows.cell(5, "account"), rows.cell(5, "passage")), ("", "changed"));
    assert_eq!((rows.cell(5, "confidence"), rows.cell(5, "reason")), ("0.812", "same-verb"));
}

#[test]
fn a_relation_has_one_row_for_each_claim_on_each_side() {
    let rows = Rows::of(&relations_csv(&bridge(), ByteOrderMark::Absent));
    let found: Vec<Vec<&str>> = (0..4)
        .map(|row| rows.columns.iter().take(8).map(|column| rows.cell(row, column)).collect())
        .collect();
    assert_eq!(
        found,
        [
            ["1", "conflict", "when", "1", "Monday noon", "c1", "a", "Monday or Tuesday."],
            ["1", "conflict", "when", "1", "Monday noon", "c2", "a", "Monday or Tuesday."],
            ["1", "conflict", "when", "2", "Tuesday morning", "c4", "b", "Monday or Tuesday."],
            ["2", "conflict", "how-many", "1", "2", "c3", "a", "Two or none."],
        ]
    );
    let claims: usize =
        moura().relations.values().flat_map(|relation| &relation.sides).map(Vec::len).sum();
    assert_eq!(Rows::of(&relations_csv(&moura(), ByteOrderMark::Absent)).rows.len(), claims);
}

#[test]
fn every_cell_is_quoted_and_every_line_ends_in_cr_lf() {
    let text = relations_csv(&bridge(), ByteOrderMark::Absent);
    assert!(text.ends_with("\"\r\n"));
    assert!(text.lines().all(|line| line.starts_with('"') && line.ends_with('"')));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_byte_order_mark_stands_only_where_it_is_asked_for() {
    assert!(claims_csv(&bridge(), ByteOrderMark::Absent).starts_with("\"claim\""));
    assert!(claims_csv(&bridge(), ByteOrderMark::Present).starts_with("\u{feff}\"claim\""));
}

#[test]
fn a_number_with_a_minus_is_guarded_too() {
    let mut comparison = bridge();
    let mut claims: Vec<_> = comparison.claims.values().cloned().collect();
    claims[0].value = Some("-3".into());
    comparison.claims = claims.into();
    let rows = Rows::of(&claims_csv(&comparison, ByteOrderMark::Absent));
    assert_eq!(rows.cell(0, "value"), "'-3");
}
