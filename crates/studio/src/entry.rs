//! One article while it is being gathered: its text as the editor pasted or typed it, and what the
//! editor says about it. It becomes a source for the analysis, and afterwards its fields win over
//! what the analysis read from the text.

use source_comparison_core::{format::Article, markup::escaped};

pub use self::paragraphs::{Piece, pieces};

mod paragraphs;

/// How the text of an entry is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Paragraphs with empty lines between them; a line that begins with `#` is a heading.
    #[default]
    Plain,
    /// Markdown.
    Markdown,
}

/// What the editor says about one thing that a reader would like to know of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The answer; empty where it is left to the analysis to find it in the text.
    pub answer: String,
    /// That the text does not say: wins over an answer, and the reader is told so.
    pub unsaid: bool,
}

impl Told {
    /// The answer, where there is one.
    pub fn answered(&self) -> Option<&str> {
        let answer = self.answer.trim();
        (!self.unsaid && !answer.is_empty()).then_some(answer)
    }

    /// What becomes of what the analysis found.
    fn decide(&self, found: Option<String>) -> Option<String> {
        if self.unsaid { None } else { self.answered().map(str::to_owned).or(found) }
    }
}

/// What is asked about an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its headline.
    Title,
    /// Who published it.
    Publisher,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Published,
    /// Where it stands.
    Url,
    /// Whose text it is.
    Rights,
    /// The language of its text.
    Language,
}

impl Field {
    /// Every field, in the order in which they are asked.
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::Publisher,
        Self::Byline,
        Self::Published,
        Self::Url,
        Self::Rights,
        Self::Language,
    ];

    /// Whether an article may leave it out: a title and a language it always has.
    pub const fn may_be_unsaid(self) -> bool {
        !matches!(self, Self::Title | Self::Language)
    }
}

/// What the editor says about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields([Told; Field::ALL.len()]);

impl Fields {
    /// What is said on one field.
    pub fn of(&self, field: Field) -> &Told {
        let Self([title, publisher, byline, published, url, rights, language]) = self;
        match field {
            Field::Title => title,
            Field::Publisher => publisher,
            Field::Byline => byline,
            Field::Published => published,
            Field::Url => url,
            Field::Rights => rights,
            Field::Language => language,
        }
    }

    /// The same, to be changed.
    pub fn of_mut(&mut self, field: Field) -> &mut Told {
        let Self([title, publisher, byline, published, url, rights, language]) = self;
        match field {
            Field::Title => title,
            Field::Publisher => publisher,
            Field::Byline => byline,
            Field::Published => published,
            Field::Url => url,
            Field::Rights => rights,
            Field::Language => language,
        }
    }

    /// How many are answered, one way or the other.
    pub fn answered(&self) -> usize {
        self.0.iter().filter(|told| told.unsaid || told.answered().is_some()).count()
    }

    /// Writes them into an article that the analysis made.
    pub fn write_to(&self, article: &mut Article) {
        if let Some(title) = self.of(Field::Title).answered() {
            title.clone_into(&mut article.title);
        }
        if let Some(language) = self.of(Field::Language).answered() {
            language.clone_into(&mut article.language);
        }
        for (field, value) in [
            (Field::Publisher, &mut article.publisher),
            (Field::Byline, &mut article.byline),
            (Field::Published, &mut article.published),
            (Field::Url, &mut article.url),
            (Field::Rights, &mut article.rights),
        ] {
            *value = self.of(field).decide(value.take());
        }
    }
}

/// One article while it is being gathered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Tells it apart from the others for as long as the page is open.
    pub key: u32,
    /// Its text.
    pub text: String,
    /// How that is written.
    pub kind: TextKind,
    /// What the editor says about it.
    pub fields: Fields,
}

/// A text as the analysis takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What to call it in messages.
    pub name: String,
    /// `text`, `markdown` or `html`, as the worker knows them.
    pub kind: &'static str,
    /// The text.
    pub text: String,
}

impl Entry {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        !self.text.chars().any(char::is_alphanumeric)
    }

    /// The source for the analysis. Plain text goes as the simplest HTML, so that its headings and
    /// what the editor says about it go with it.
    pub fn to_source(&self, name: String) -> Source {
        match self.kind {
            TextKind::Markdown => Source { name, kind: "markdown", text: self.text.clone() },
            TextKind::Plain => Source { name, kind: "html", text: self.to_html() },
        }
    }

    fn to_html(&self) -> String {
        let mut html = String::with_capacity(self.text.len() + 256);
        let answer = |field| self.fields.of(field).answered();
        if let Some(language) = answer(Field::Language) {
            html.push_str(&format!("<html lang=\"{}\">\n", escaped(language)));
        }
        if let Some(title) = answer(Field::Title) {
            html.push_str(&format!("<title>{}</title>\n", escaped(title)));
        }
        for (name, field) in [("author", Field::Byline), ("date", Field::Published)] {
            if let Some(content) = answer(field) {
                html.push_str(&format!(
                    "<meta name=\"{name}\" content=\"{}\">\n",
                    escaped(content)
                ));
            }
        }
        for piece in pieces(&self.text) {
            let element = if piece.heading { "h2" } else { "div" };
            html.push_str(&format!("<{element}>{}</{element}>\n", escaped(&piece.text)));
        }
        html
    }
}

#[cfg(test)]
mod tests {
    use source_comparison_core::format::Article;

    use super::{Entry, Field, Fields, TextKind};

    #[test]
    fn what_the_editor_says_wins_and_what_is_left_open_stays_as_found() {
        let mut fields = Fields::default();
        fields.of_mut(Field::Publisher).answer = " The Quay Post ".to_owned();
        fields.of_mut(Field::Byline).unsaid = true;
        let mut article = Article {
            title: "Found".to_owned(),
            byline: Some("By night".to_owned()),
            published: Some("2026-03-03".to_owned()),
            ..Article::default()
        };
        fields.write_to(&mut article);
        assert_eq!(article.publisher.as_deref(), Some("The Quay Post"));
        assert_eq!(article.byline, None);
        assert_eq!(article.published.as_deref(), Some("2026-03-03"));
        assert_eq!(article.title, "Found");
        assert_eq!(fields.answered(), 2);
    }

    #[test]
    fn text_that_looks_like_markup_stays_text() {
        let text = "# Tides & <b>\n\n2 < 3, she said.".to_owned();
        let source = Entry { text, ..Entry::default() }.to_source("A".to_owned());
        assert_eq!(source.kind, "html");
        assert_eq!(source.text, "<h2>Tides &amp; &lt;b&gt;</h2>\n<div>2 &lt; 3, she said.</div>\n");
    }

    #[test]
    fn the_date_goes_with_the_text_so_that_sunday_means_a_day() {
        let mut entry = Entry { text: "On Sunday.".to_owned(), ..Entry::default() };
        entry.fields.of_mut(Field::Published).answer = "2026-03-03".to_owned();
        let source = entry.to_source("A".to_owned());
        assert!(source.text.contains("<meta name=\"date\" content=\"2026-03-03\">"));
    }

    #[test]
    fn markdown_goes_as_it_is() {
        let entry = Entry { text: "*x*".to_owned(), kind: TextKind::Markdown, ..Entry::default() };
        assert_eq!(entry.to_source("A".to_owned()).text, "*x*");
    }
}
