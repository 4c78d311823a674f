//! Rows and cells as RFC 4180 writes them, made safe for spreadsheets. It must not know what a
//! claim is.
//!
//! Every cell is in quotes, every line ends in CR LF. A cell that a spreadsheet could take for a
//! formula gets a `'` before it, and so does what a program that parts cells by semicolons or tabs
//! could take for one (OWASP, CSV Injection,
//! <https://owasp.org/www-community/attacks/CSV_Injection>). Control characters other than tabs
//! and line ends have no place in RFC 4180 and become U+FFFD.

use source_comparison_core::model::is_invisible;

/// Whether a table begins with U+FEFF.
///
/// RFC 4180 has none and most programs want none. Excel takes a file without it for one in the
/// code page of the system, and shows accents as other characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// The table begins with its first column's name.
    #[default]
    Absent,
    /// The table begins with U+FEFF.
    Present,
}

/// A table that is being written, each cell made safe for spreadsheets.
///
/// ```
/// use source_comparison_export::{ByteOrderMark, Sheet};
/// let mut sheet = Sheet::new(ByteOrderMark::Absent, &["said"]);
/// sheet.row(&["=1+1"]);
/// assert_eq!(sheet.into_text(), "\"said\"\r\n\"'=1+1\"\r\n");
/// ```
#[derive(Debug)]
pub struct Sheet(String);

impl Sheet {
    /// A table with these columns.
    pub fn new(mark: ByteOrderMark, columns: &[&str]) -> Self {
        let mut sheet = Self(String::new());
        if mark == ByteOrderMark::Present {
            sheet.0.push('\u{feff}');
        }
        sheet.row(columns);
        sheet
    }

    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.0.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.0.push_str("\r\n");
    }

    fn cell(&mut self, words: &str) {
        self.0.push('"');
        if is_formula(words) {
            self.0.push('\'');
        }
        let mut begins = false;
        for character in words.chars() {
            if begins && is_sign(character) {
                self.0.push('\'');
            }
            begins = parts_cells(character) || (begins && is_passed_over(character));
            match character {
                '"' => self.0.push_str("\"\""),
                '\t' | '\n' | '\r' => self.0.push(character),
                _ if character.is_control() => self.0.push(char::REPLACEMENT_CHARACTER),
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    /// The table's text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// Whether a spreadsheet could compute a cell: what is seen of it begins with a sign, or it begins
/// with a tab or a line end, which some programs drop.
fn is_formula(words: &str) -> bool {
    let seen = words.chars().find(|character| !is_passed_over(*character));
    words.starts_with(['\t', '\r', '\n']) || seen.is_some_and(is_sign)
}

/// `=`, `+`, `-`, `@`, their wide and small forms, and the minus of mathematics.
fn is_sign(character: char) -> bool {
    "=+-@＝＋－＠−﹣﹢﹦﹫".contains(character)
}

/// What a program may drop before it looks for a formula.
fn is_passed_over(character: char) -> bool {
    character == '"'
        || character.is_whitespace()
        || character.is_control()
        || is_invisible(character)
}

/// Where a program that parts cells by semicolons or tabs, as Excel does in many languages, would
/// see the beginning of a cell.
const fn parts_cells(character: char) -> bool {
    matches!(character, ';' | '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::{ByteOrderMark, Sheet, is_formula};

    #[test]
    fn a_program_that_parts_cells_elsewhere_finds_no_formula_either() {
        let cells = ["a;=1", "a; \"=1", "a\n+1\t@x", "a=1;b-2"];
        let table = Sheet::new(ByteOrderMark::Absent, &cells).into_text();
        let expected = "\"a;'=1\",\"a; \"\"'=1\",\"a\n'+1\t'@x\",\"a=1;b-2\"\r\n";
        assert_eq!(table, expected);
    }

    #[test]
    fn formulas_are_known_behind_whatever_is_not_seen() {
        for words in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\rx",
            "\nx",
            "  =1",
            "\u{a0}=1",
            "\u{200b}=1",
            "\u{feff}-1",
            "\u{0}=cmd|' /C calc'!A0",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "−1",
        ] {
            assert!(is_formula(words), "{words:?}");
        }
        for words in ["203", "a=b", "c1-c2", "'=1", "", "   ", "“=”"] {
            assert!(!is_formula(words), "{words:?}");
        }
    }
}
