//! Which paragraphs are not part of an article's text: credits, datelines, advertisements, links
//! to other pages. It must not know what the text says.

use crate::{
    fold::fold,
    letters::{is_capital, is_small},
};

/// What a line of a page is, other than text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// It names who wrote the article.
    Byline(String),
    /// It tells when the article was changed.
    Updated,
    /// It tells when the article was published, or just gives a date.
    Published,
    /// It names the publisher.
    Masthead,
    /// Anything else.
    Other,
}

/// How a byline starts.
const BYLINES: [&str; 6] =
    ["by ", "reported by", "written by", "from our correspondent", "author:", "text:"];
/// How other furniture starts.
const STARTS: [&str; 56] = [
    "advertisement",
    "image:",
    "(image",
    "image source",
    "image caption",
    "photo:",
    "photo by",
    "(photo",
    "photograph:",
    "picture:",
    "pictured:",
    "file photo",
    "read more",
    "read also",
    "also read",
    "read next",
    "more:",
    "sign up",
    "subscribe",
    "share this",
    "share on",
    "follow us",
    "related:",
    "related articles",
    "related stories",
    "related topics",
    "topics:",
    "tags:",
    "filed under",
    "copyright",
    "©",
    "all rights reserved",
    "credit:",
    "source:",
    "sources:",
    "listen:",
    "watch:",
    "video:",
    "newsletter",
    "(additional reporting",
    "additional reporting",
    "(reporting by",
    "reporting by",
    "(editing by",
    "editing by",
    "with reporting by",
    "(with agency",
    "with inputs from",
    "getty images",
    "click here",
    "skip to",
    "loading",
    "most read",
    "comments",
    "download our",
    "caption:",
];
const UPDATES: [&str; 5] = ["updated", "last updated", "modified", "last modified", "edited on"];
const PUBLICATIONS: [&str; 5] = ["published", "first published", "posted", "date:", "issued"];
/// Words of a line that is a date or a masthead, at most.
const SHORT_LINE: usize = 12;
const SHORT_MASTHEAD: usize = 6;

/// What a line of a page is, where it is not part of the text. `has_date` tells that it holds a
/// full date, `is_first` that no text came before.
pub(crate) fn furniture(text: &str, has_date: bool, is_first: bool) -> Option<Furniture> {
    let folded = fold(text);
    let folded = folded.trim();
    let words = folded.split_whitespace().count();
    let starts = |list: &[&str]| list.iter().any(|start| folded.starts_with(start));
    let ends = folded.ends_with(['.', '!', '?', '"', '”']) && words > 3;
    if starts(&UPDATES) && words <= SHORT_LINE && has_date {
        return Some(Furniture::Updated);
    }
    if starts(&PUBLICATIONS) && words <= SHORT_LINE && has_date {
        return Some(Furniture::Published);
    }
    if starts(&BYLINES) && words <= SHORT_LINE && !ends {
        return Some(byline(text));
    }
    if starts(&STARTS) && (words <= 2 * SHORT_LINE || text.starts_with('(')) {
        return Some(Furniture::Other);
    }
    let crumbs = text.contains(" > ") || text.contains(" » ") || text.contains(" › ");
    let bars = text.contains(" | ") && !ends;
    if has_date && words <= SHORT_LINE && !ends {
        return Some(Furniture::Published);
    }
    if crumbs || bars || !folded.contains(char::is_alphanumeric) {
        return Some(Furniture::Other);
    }
    let capitals = !text.chars().any(is_small) && text.chars().any(char::is_alphabetic);
    (is_first && capitals && words <= SHORT_MASTHEAD && text.is_ascii())
        .then_some(Furniture::Masthead)
}

/// The names in a line such as "Reported by: Ada Vey".
fn byline(text: &str) -> Furniture {
    let rest = BYLINES.iter().find_map(|start| {
        let head = text.get(..start.len())?;
        head.eq_ignore_ascii_case(start).then(|| text.get(start.len()..))?
    });
    let name = rest.unwrap_or(text).trim_matches([' ', ':', ',', '.']);
    let capital = name.chars().next().is_some_and(is_capital);
    if capital { Furniture::Byline(name.to_owned()) } else { Furniture::Other }
}

#[cfg(test)]
mod tests {
    use super::{Furniture, furniture};

    #[test]
    fn credits_dates_and_links_are_no_text() {
        let name = Some(Furniture::Byline("Ada Vey".to_owned()));
        assert_eq!(furniture("Reported by: Ada Vey", false, false), name);
        assert_eq!(furniture("By Ada Vey", false, false), name);
        assert_eq!(furniture("Advertisement", false, false), Some(Furniture::Other));
        assert_eq!(furniture("Updated 3 May 2031, 18:42", true, false), Some(Furniture::Updated));
        assert_eq!(furniture("3 May 2031 | Local", true, false), Some(Furniture::Published));
        assert_eq!(furniture("THE VALE POST", false, true), Some(Furniture::Masthead));
        assert_eq!(furniture("Home > World > Norland", false, true), Some(Furniture::Other));
    }

    #[test]
    fn sentences_are_text() {
        for text in [
            "By noon the fire was out.",
            "The boat sank on 3 May 2031 off the coast of Marn, killing two.",
            "Updated maps of the coast show that the reef has moved since the last survey was made there.",
        ] {
            assert_eq!(furniture(text, text.contains("2031"), false), None, "{text}");
        }
    }
}
