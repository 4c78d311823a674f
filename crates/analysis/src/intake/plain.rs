//! Plain text: empty lines end paragraphs; where there are none, line ends do.

use super::{Intake, Role};
use crate::letters::is_small;

/// Longest line of a text that was broken to fit a page, in characters.
const PAGE_WIDTH: usize = 100;
/// Shortest line that was broken to fit rather than ended.
const BROKEN_LINE: usize = 50;

pub(super) fn read(text: &str) -> Intake {
    let mut intake = Intake::default();
    let mut paragraph: Vec<&str> = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            flush(&mut paragraph, &mut intake);
        } else {
            paragraph.push(line);
        }
    }
    flush(&mut paragraph, &mut intake);
    intake
}

/// Takes lines without an empty one between them: one paragraph that was broken to fit, or one
/// paragraph a line.
fn flush(lines: &mut Vec<&str>, intake: &mut Intake) {
    let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let wrapped = widest <= PAGE_WIDTH;
    let mut held = String::new();
    for line in lines.drain(..) {
        let small = line.trim_start().starts_with(is_small);
        let goes_on = wrapped
            && !held.is_empty()
            && (small || held.lines().last().is_some_and(|it| it.chars().count() >= BROKEN_LINE));
        if !goes_on {
            intake.push(Role::Unmarked, &held);
            held.clear();
        }
        if !held.is_empty() {
            held.push('\n');
        }
        held.push_str(line);
    }
    intake.push(Role::Unmarked, &held);
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn empty_lines_end_paragraphs_and_broken_lines_are_joined() {
        let text = "Title\n\nThe boat left the quay at six and went north to the island\nof Marn.\n \nEnd.\n";
        let pieces: Vec<String> = read(text).pieces.into_iter().map(|piece| piece.text).collect();
        let second = "The boat left the quay at six and went north to the island of Marn.";
        assert_eq!(pieces, ["Title", second, "End."]);
    }

    #[test]
    fn short_lines_stand_alone() {
        assert_eq!(read("Reported by: Ada Vey\nImage: AP\nAdvertisement").pieces.len(), 3);
    }

    #[test]
    fn long_lines_are_paragraphs() {
        let line = "word ".repeat(60);
        assert_eq!(read(&format!("{line}\n{line}")).pieces.len(), 2);
    }
}
