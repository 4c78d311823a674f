//! From a source, as it was given, to paragraphs and what the page says about itself. It must not
//! know what the words mean.

use crate::suggest::{Source, SourceKind};

mod html;
mod markdown;
mod plain;

/// What the markup says a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Nothing: the words have to tell.
    Unmarked,
    /// A heading.
    Heading,
    /// A paragraph of running text.
    Paragraph,
    /// Words that belong to a picture.
    Caption,
}

/// One paragraph as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) role: Role,
    /// Without line breaks, and without white space around it.
    pub(crate) text: String,
}

/// A source taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Intake {
    pub(crate) pieces: Vec<Piece>,
    /// What the markup gives outside the text.
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) language: Option<String>,
}

impl Intake {
    /// Takes a source apart.
    pub(crate) fn of(source: &Source<'_>) -> Self {
        match source.kind {
            SourceKind::Text => plain::read(source.text),
            SourceKind::Markdown => markdown::read(source.text),
            SourceKind::Html => html::read(source.text),
        }
    }

    fn push(&mut self, role: Role, text: &str) {
        let text = joined(text);
        if !text.is_empty() {
            self.pieces.push(Piece { role, text });
        }
    }
}

/// The text with each line break, and the spaces around it, as one space; other spaces stay.
fn joined(text: &str) -> String {
    let visible = |it: char| !it.is_whitespace() && it != '\u{feff}' && !it.is_control();
    let lines = text.lines().map(|line| line.trim_matches(|it| !visible(it)));
    let joined = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    // Control characters are no part of a text, whatever brought them there.
    joined.chars().filter(|it| !it.is_control() || *it == '\t').collect()
}
