//! Reads tables: tab-separated lines, and CSV with quoted fields.

/// The fields of every line.
pub(crate) fn tab_separated(text: &str) -> Vec<Vec<&str>> {
    text.lines().map(|line| line.split('\t').collect()).collect()
}

/// The records of RFC 4180: a field in quotation marks may hold commas, line ends and, doubled,
/// quotation marks.
pub(crate) fn comma_separated(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let record = records.last_mut();
        let Some(field) = record.and_then(|record| record.last_mut()) else { continue };
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                field.push('"');
                letters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => {
                if let Some(record) = records.last_mut() {
                    record.push(String::new());
                }
            }
            '\r' if !quoted => {}
            '\n' if !quoted => records.push(vec![String::new()]),
            letter => field.push(letter),
        }
    }
    records
}

#[cfg(test)]
mod tests {
    use super::comma_separated;

    #[test]
    fn a_quoted_field_may_hold_commas_lines_and_quotation_marks() {
        let records = comma_separated("a,\"b, \"\"c\"\"\nd\",e\r\nf,g,h");
        assert_eq!(records, [vec!["a", "b, \"c\"\nd", "e"], vec!["f", "g", "h"]]);
    }
}
