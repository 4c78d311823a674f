//! From the elements of an HTML page, or of what was copied from one, to text that an editor can
//! read and change: paragraphs with empty lines between them, headings behind `#`, and what the
//! page says about itself. It knows no page: `page` walks the elements and tells what it meets.

use crate::entry::{Field, Fields};

/// Elements whose content is no part of the text.
const SKIPPED: [&str; 17] = [
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button",
    "select", "iframe", "object", "textarea", "audio", "video", "canvas",
];

/// Elements within a line: all others end a paragraph.
const INLINE: [&str; 26] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// Puts together what is met in a page.
#[derive(Clone, Debug, Default)]
pub struct Gatherer {
    paragraphs: Vec<String>,
    words: String,
    heading: bool,
    fields: Fields,
}

impl Gatherer {
    /// Whether an element's content is no part of the text.
    pub fn skips(element: &str) -> bool {
        SKIPPED.contains(&element)
    }

    /// An element begins.
    pub fn open(&mut self, element: &str) {
        if element == "br" {
            self.words.push('\n');
        } else if !INLINE.contains(&element) {
            self.end_paragraph();
            self.heading = is_heading(element);
        }
    }

    /// Words of an element.
    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            // A no-break space is no place to break, but it is a space to whoever edits the text.
            if !character.is_whitespace() {
                self.words.push(character);
            } else if !self.words.ends_with([' ', '\n']) {
                self.words.push(' ');
            }
        }
    }

    /// An element ends.
    pub fn close(&mut self, element: &str) {
        if element != "br" && !INLINE.contains(&element) {
            self.end_paragraph();
        }
    }

    /// What the page says about itself: a `<meta>` by its name or property, or the page's language
    /// as `lang`.
    pub fn meta(&mut self, name: &str, content: &str) {
        let field = match name {
            "og:title" => Field::Title,
            "og:site_name" => Field::Publisher,
            "author" | "article:author" if !content.contains("://") => Field::Byline,
            "article:published_time" | "date" | "dc.date" => Field::Published,
            "og:url" => Field::Url,
            "lang" => Field::Language,
            _ => return,
        };
        let answer = &mut self.fields.of_mut(field).answer;
        if answer.is_empty() {
            content.trim().clone_into(answer);
        }
    }

    /// The text, and what the page said about itself.
    pub fn finish(mut self) -> (String, Fields) {
        self.end_paragraph();
        (self.paragraphs.join("\n\n"), self.fields)
    }

    fn end_paragraph(&mut self) {
        let words = core::mem::take(&mut self.words);
        // Two line breaks in a row are how old pages end a paragraph.
        for part in words.split("\n\n") {
            let lines: Vec<&str> =
                part.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            if !lines.is_empty() {
                let mark = if self.heading { "## " } else { "" };
                self.paragraphs.push(format!("{mark}{}", lines.join(" ")));
            }
        }
        self.heading = false;
    }
}

fn is_heading(element: &str) -> bool {
    matches!(element, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests {
    use super::Gatherer;
    use crate::entry::Field;

    /// Elements as `<p>`, `</p>`; anything else is text.
    fn gathered(parts: &[&str]) -> String {
        let mut gatherer = Gatherer::default();
        for part in parts {
            match part.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
                Some(tag) => match tag.strip_prefix('/') {
                    Some(name) => gatherer.close(name),
                    None => gatherer.open(tag),
                },
                None => gatherer.text(part),
            }
        }
        gatherer.finish().0
    }

    #[test]
    fn paragraphs_and_headings_stay_apart() {
        let parts = ["<h1>", "The quay", "</h1>", "<p>", "It ", "<b>", "sank", "</b>", ".", "</p>"];
        assert_eq!(gathered(&parts), "## The quay\n\nIt sank.");
    }

    #[test]
    fn text_after_a_heading_is_no_heading() {
        assert_eq!(gathered(&["<h2>", "One", "</h2>", "two"]), "## One\n\ntwo");
    }

    #[test]
    fn one_line_break_joins_and_two_end_a_paragraph() {
        assert_eq!(gathered(&["a", "<br>", "b", "<br>", "<br>", "c"]), "a b\n\nc");
    }

    #[test]
    fn spaces_and_line_ends_of_the_source_are_one_space() {
        assert_eq!(gathered(&["<div>", "\n  a\u{a0}b\n   c ", "</div>", "\n"]), "a b c");
    }

    #[test]
    fn the_page_tells_about_itself_once_and_a_profile_is_no_name() {
        let mut gatherer = Gatherer::default();
        gatherer.meta("author", "https://example.org/ada");
        gatherer.meta("author", "Ada Vey");
        gatherer.meta("author", "Somebody else");
        let (_, fields) = gatherer.finish();
        assert_eq!(fields.of(Field::Byline).answered(), Some("Ada Vey"));
    }
}
