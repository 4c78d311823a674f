//! Markdown, as far as articles use it: headings, quotations, lists, emphasis, links, front matter.

use super::{Intake, Role};

pub(super) fn read(text: &str) -> Intake {
    let mut intake = Intake::default();
    let text = front_matter(text, &mut intake);
    let mut paragraph = String::new();
    let mut fenced = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            fenced = !fenced;
            continue;
        }
        if fenced {
            continue;
        }
        let heading = trimmed.trim_start_matches('#');
        if trimmed.len() > heading.len() && heading.starts_with(' ') {
            flush(&mut paragraph, &mut intake);
            intake.push(Role::Heading, &inline(heading.trim_end_matches('#')));
        } else if is_underline(trimmed) && !paragraph.is_empty() {
            intake.push(Role::Heading, &inline(&paragraph));
            paragraph.clear();
        } else if trimmed.is_empty() || is_rule(trimmed) {
            flush(&mut paragraph, &mut intake);
        } else {
            let (item, words) = without_marker(trimmed);
            if item {
                flush(&mut paragraph, &mut intake);
            }
            paragraph.push_str(words);
            paragraph.push('\n');
        }
    }
    flush(&mut paragraph, &mut intake);
    intake
}

fn flush(paragraph: &mut String, intake: &mut Intake) {
    intake.push(Role::Unmarked, &inline(paragraph));
    paragraph.clear();
}

/// Reads `key: value` lines between two `---` and returns what follows them.
fn front_matter<'t>(text: &'t str, intake: &mut Intake) -> &'t str {
    let Some((head, rest)) = text.strip_prefix("---\n").and_then(|it| it.split_once("\n---"))
    else {
        return text;
    };
    for line in head.lines() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        let value = (!value.is_empty()).then(|| value.to_owned());
        match key.trim() {
            "title" => intake.title = value,
            "author" | "byline" => intake.byline = value,
            "publisher" | "site" => intake.publisher = value,
            "date" | "published" => intake.published = value,
            "language" | "lang" => intake.language = value,
            _ => {}
        }
    }
    rest.trim_start_matches('-')
}

fn is_underline(line: &str) -> bool {
    line.len() >= 3 && (line.chars().all(|it| it == '=') || line.chars().all(|it| it == '-'))
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|it| matches!(it, '*' | '-' | '_' | ' '))
}

/// A line without its list or quotation marker, and whether it starts an item.
fn without_marker(line: &str) -> (bool, &str) {
    let line = line.trim_start_matches(['>', ' ']);
    for marker in ["- ", "* ", "+ "] {
        if let Some(rest) = line.strip_prefix(marker) {
            return (true, rest);
        }
    }
    (false, line)
}

/// Takes emphasis, code marks, links and pictures out of a line.
fn inline(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(character) = rest.chars().next() {
        let after = rest.get(character.len_utf8()..).unwrap_or_default();
        rest = match character {
            '\\' => {
                plain.extend(after.chars().next());
                after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default()
            }
            '!' if after.starts_with('[') => link(after).map_or(after, |(_, rest)| rest),
            '[' => match link(rest) {
                Some((words, rest)) => {
                    plain.push_str(words);
                    rest
                }
                None => {
                    plain.push('[');
                    after
                }
            },
            '*' | '`' => after,
            '_' if !before.is_alphanumeric() || !after.starts_with(char::is_alphanumeric) => after,
            _ => {
                plain.push(character);
                after
            }
        };
        before = character;
    }
    plain
}

/// Characters within which a link has to close, so that stray brackets cost no more.
const LONGEST_LINK: usize = 2_000;

/// The words of a link `[words](address)` at the start of `text`, and what follows it.
fn link(text: &str) -> Option<(&str, &str)> {
    let end = (0..=LONGEST_LINK.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let near = text.get(..end)?;
    let close = near.find("](")?;
    let words = near.get(1..close)?;
    if words.contains('[') {
        return None;
    }
    let end = near.get(close..)?.find(')')? + close + 1;
    Some((words, text.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::read;

    #[test]
    fn markup_is_taken_out_and_words_stay() {
        let text = "---\ntitle: \"The mill\"\nauthor: Ada Vey\n---\n# The *mill*\n\nIt [burned](http://x.y) **down**.\n\n- one\n- two_three\n";
        let intake = read(text);
        assert_eq!(intake.title.as_deref(), Some("The mill"));
        assert_eq!(intake.byline.as_deref(), Some("Ada Vey"));
        assert_eq!(intake.pieces[0].role, Role::Heading);
        let texts: Vec<&str> = intake.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(texts, ["The mill", "It burned down.", "one", "two_three"]);
    }
}
