//! Where the paragraphs of a typed or pasted text begin and end.

/// A paragraph or heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether a line that begins with `#` said so.
    pub heading: bool,
    /// Its words, in one line.
    pub text: String,
}

/// Longest line of a text that was broken to fit a page, in characters.
const PAGE_WIDTH: usize = 100;
/// Shortest line that was broken to fit rather than ended.
const BROKEN_LINE: usize = 50;

/// The paragraphs of a text: an empty line ends one. Lines without an empty one between them are
/// one paragraph where they look broken to fit a page, and a paragraph each where they do not.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let heading = line.trim_start_matches('#');
        if line.is_empty() {
            take(&mut lines, &mut pieces);
        } else if heading.len() < line.len() && heading.starts_with(' ') {
            take(&mut lines, &mut pieces);
            pieces.push(Piece { heading: true, text: heading.trim().to_owned() });
        } else {
            lines.push(line);
        }
    }
    take(&mut lines, &mut pieces);
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn take(lines: &mut Vec<&str>, pieces: &mut Vec<Piece>) {
    let length = |line: &str| line.chars().count();
    let wrapped = lines.iter().all(|line| length(line) <= PAGE_WIDTH);
    let mut held = String::new();
    let mut last = 0;
    for line in lines.drain(..) {
        let goes_on = wrapped && (last >= BROKEN_LINE || line.starts_with(char::is_lowercase));
        if !held.is_empty() && goes_on {
            held.push(' ');
        } else if !held.is_empty() {
            pieces.push(Piece { heading: false, text: core::mem::take(&mut held) });
        }
        held.push_str(line);
        last = length(line);
    }
    pieces.push(Piece { heading: false, text: held });
}

#[cfg(test)]
mod tests {
    use super::pieces;

    fn texts(text: &str) -> Vec<String> {
        pieces(text).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn empty_lines_end_paragraphs_and_broken_lines_are_joined() {
        let text = "Title\n\nThe boat left the quay at six and went north to the island\nof Marn.\n \nEnd.\n";
        let second = "The boat left the quay at six and went north to the island of Marn.";
        assert_eq!(texts(text), ["Title", second, "End."]);
    }

    #[test]
    fn short_lines_and_long_lines_stand_alone() {
        assert_eq!(texts("Ada Vey\nAdvertisement").len(), 2);
        let line = "word ".repeat(60);
        assert_eq!(texts(&format!("{line}\n{line}")).len(), 2);
    }

    #[test]
    fn a_line_that_begins_with_a_number_sign_is_a_heading_and_a_hashtag_is_not() {
        let found = pieces("## The quay\n#marn is full.");
        assert!(found[0].heading && found[0].text == "The quay");
        assert!(!found[1].heading && found[1].text == "#marn is full.");
    }
}
