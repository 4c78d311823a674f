//! One article, read: blocks with their words, and what it says about itself.

use core::ops::Range;

use rustc_hash::FxHashSet;
use source_comparison_core::format::{BlockKind, limits};

use crate::{
    days::Day,
    facets::times::full_date,
    furniture::{Furniture, furniture},
    intake::{Intake, Piece, Role},
    language::language,
    letters::small_letter,
    lexemes::Lexemes,
    suggest::Source,
    tags::{Tag, tags},
    tokens::{Reading, View},
};

/// One paragraph, heading or piece of furniture, read.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) text: String,
    pub(crate) reading: Reading,
    /// One for each token.
    pub(crate) tags: Vec<Tag>,
}

/// One article, read.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) title: String,
    pub(crate) byline: Option<String>,
    pub(crate) publisher: Option<String>,
    /// As ISO 8601.
    pub(crate) published: Option<String>,
    pub(crate) updated: Option<String>,
    /// The day against which "Sunday" is read.
    pub(crate) day: Option<Day>,
    /// BCP 47.
    pub(crate) language: String,
    /// What was left out, in sentences for the editor.
    pub(crate) remarks: Vec<String>,
    pub(crate) blocks: Vec<Block>,
    /// Bytes of text so far, and at most.
    bytes: usize,
    most_bytes: usize,
    seen: FxHashSet<String>,
}

/// Bytes of text that all articles of a comparison have at most: half of what a file may hold.
const TEXT_BYTES: usize = limits::FILE_BYTES / 2;

impl Block {
    /// The block's text with its tokens.
    pub(crate) fn view<'a>(&'a self, lexemes: &'a Lexemes) -> View<'a> {
        View { text: &self.text, tokens: &self.reading.tokens, lexemes }
    }

    /// The tags of a range of tokens.
    pub(crate) fn tags_of(&self, range: &Range<usize>) -> &[Tag] {
        self.tags.get(range.clone()).unwrap_or_default()
    }

    /// Whether claims may stand here.
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self.kind, BlockKind::Heading | BlockKind::Paragraph)
    }
}

/// Words of a paragraph without a full stop that may still be a heading, at most.
const LONGEST_HEADING: usize = 40;

impl Article {
    /// Reads a source, one of so many; `None` where it holds no words.
    pub(crate) fn read(
        source: &Source<'_>,
        articles: usize,
        lexemes: &mut Lexemes,
    ) -> Option<Self> {
        let intake = Intake::of(source);
        let texts: Vec<&str> = intake.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let spoken = intake.language.as_deref().and_then(primary_language);
        let language = spoken.unwrap_or_else(|| language(&texts).to_owned());
        let mut article = Self {
            title: String::new(),
            byline: intake.byline.clone(),
            publisher: intake.publisher.clone(),
            published: intake.published.as_deref().and_then(iso_day),
            updated: None,
            day: None,
            language,
            remarks: Vec::new(),
            blocks: Vec::new(),
            bytes: 0,
            most_bytes: TEXT_BYTES / articles.max(1),
            seen: FxHashSet::default(),
        };
        for piece in &intake.pieces {
            article.take(piece, lexemes);
        }
        article.settle_title(intake.title.as_deref(), source.name);
        article.settle_dates(lexemes);
        article.note_language();
        let has_words = article.blocks.iter().any(|it| it.text.chars().any(char::is_alphanumeric));
        has_words.then_some(article)
    }

    /// Whether the rules for English may be trusted.
    pub(crate) fn is_english(&self) -> bool {
        self.language.starts_with("en")
    }

    /// The same article, read as English whatever its few words tell.
    pub(crate) fn into_english(mut self) -> Self {
        self.language = "en".to_owned();
        self
    }

    /// Takes one paragraph; longer ones than a block may hold are split between sentences.
    fn take(&mut self, piece: &Piece, lexemes: &mut Lexemes) {
        for text in split_long(&piece.text) {
            if self.blocks.len() >= limits::BLOCKS {
                self.remark("The text is longer than a comparison holds: its end was left out.");
                return;
            }
            self.bytes += text.len();
            if self.bytes > self.most_bytes {
                self.remark("The text is longer than a comparison holds: its end was left out.");
                return;
            }
            let reading = Reading::new(text, lexemes);
            let mut kind = self.kind(piece.role, text, &reading, lexemes);
            // What the page repeats is shown once; quotes could not tell the two apart.
            let repeated = kind != BlockKind::Furniture && !self.seen.insert(text.to_owned());
            if repeated {
                kind = BlockKind::Furniture;
            }
            let view = View { text, tokens: &reading.tokens, lexemes };
            let heading = kind == BlockKind::Heading;
            let tags = reading.sentences.iter().flat_map(|it| tags(&view, it, heading)).collect();
            self.blocks.push(Block { kind, text: text.to_owned(), reading, tags });
        }
    }

    fn remark(&mut self, sentence: &str) {
        if !self.remarks.iter().any(|it| it == sentence) {
            self.remarks.push(sentence.to_owned());
        }
    }

    fn kind(&mut self, role: Role, text: &str, reading: &Reading, lexemes: &Lexemes) -> BlockKind {
        match role {
            Role::Caption => return BlockKind::Caption,
            Role::Heading => return BlockKind::Heading,
            Role::Unmarked | Role::Paragraph => {}
        }
        let view = View { text, tokens: &reading.tokens, lexemes };
        let date = full_date(&view, &(0..reading.tokens.len().min(24)));
        let is_first = !self.blocks.iter().any(Block::is_text);
        if let Some(furniture) = furniture(text, date.is_some(), is_first) {
            self.take_furniture(furniture, text, date);
            return BlockKind::Furniture;
        }
        let words = text.split_whitespace().count();
        let closed = text
            .trim_end()
            .ends_with(['.', '!', '?', '"', '”', '…', ':', ')', ';', '。', '！', '？']);
        let heading = role == Role::Unmarked
            && !closed
            && words <= LONGEST_HEADING
            && reading.sentences.len() == 1;
        if heading { BlockKind::Heading } else { BlockKind::Paragraph }
    }

    fn take_furniture(
        &mut self,
        furniture: Furniture,
        text: &str,
        date: Option<(Day, Option<u32>)>,
    ) {
        let written = date.map(|(day, minutes)| iso(day, minutes));
        match furniture {
            Furniture::Byline(name) => {
                self.byline.get_or_insert(name);
            }
            Furniture::Updated => self.updated = self.updated.take().or(written),
            Furniture::Published => self.published = self.published.take().or(written),
            Furniture::Masthead => {
                self.publisher.get_or_insert_with(|| title_case(text));
            }
            Furniture::Other => {}
        }
    }

    /// The first heading, or the title that the page gives, or the first words.
    fn settle_title(&mut self, given: Option<&str>, name: &str) {
        let heading = self.blocks.iter().find(|it| it.kind == BlockKind::Heading);
        let first = self.blocks.iter().find(|it| it.is_text());
        let title = heading.map(|it| it.text.as_str()).or(given);
        let title = title.or_else(|| first.map(|it| it.text.as_str())).unwrap_or(name);
        self.title = title.chars().take(LONGEST_TITLE).collect();
    }

    /// The day of publication: as the page says, or as the dateline does.
    fn settle_dates(&mut self, lexemes: &Lexemes) {
        let written = self.published.as_deref().or(self.updated.as_deref());
        self.day = written.and_then(day_of);
        if self.day.is_some() {
            return;
        }
        let first = self.blocks.iter().filter(|it| it.is_text()).take(4);
        self.day = first
            .filter_map(|block| {
                let end = block.reading.tokens.len().min(DATELINE);
                full_date(&block.view(lexemes), &(0..end)).map(|(day, _)| day)
            })
            .next();
    }

    fn note_language(&mut self) {
        if !self.is_english() {
            self.remark(
                "The text is not in English: it was compared by its names and numbers only, and \
                 nothing was called a conflict.",
            );
        }
    }
}

/// Tokens at the start of a paragraph in which a dateline stands.
const DATELINE: usize = 16;
/// Characters of a title taken from the text.
const LONGEST_TITLE: usize = 200;

/// The text in parts that a block may hold, cut after sentences where that is possible.
fn split_long(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((limit, _)) = rest.char_indices().nth(limits::BLOCK_CHARACTERS) {
        let head = rest.get(..limit).unwrap_or(rest);
        let cut = head.rfind(". ").map(|at| at + 1).or_else(|| head.rfind(' '));
        let cut = cut.filter(|at| *at > 0).unwrap_or(limit);
        parts.push(rest.get(..cut).unwrap_or_default().trim());
        rest = rest.get(cut..).unwrap_or_default().trim_start();
    }
    parts.push(rest.trim());
    parts.retain(|part| !part.is_empty());
    parts
}

fn iso(day: Day, minutes: Option<u32>) -> String {
    let (year, month, date) = day.date();
    match minutes {
        Some(minutes) => {
            format!("{year:04}-{month:02}-{date:02}T{:02}:{:02}", minutes / 60 % 24, minutes % 60)
        }
        None => format!("{year:04}-{month:02}-{date:02}"),
    }
}

/// The day at the start of an ISO 8601 date.
fn day_of(text: &str) -> Option<Day> {
    let mut parts = text.get(..10)?.split('-');
    let mut number = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (number()?, number()?, number()?);
    Day::of(i32::try_from(year).ok()?, month, day)
}

/// The day of a date that a page gives, where it is one.
fn iso_day(text: &str) -> Option<String> {
    day_of(text.trim()).map(|day| iso(day, None))
}

fn primary_language(tag: &str) -> Option<String> {
    let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let plausible =
        (2..=3).contains(&primary.len()) && primary.chars().all(|it| it.is_ascii_lowercase());
    plausible.then_some(primary)
}

/// "THE VALE POST" as "The Vale Post".
fn title_case(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter();
        first.chain(letters.map(small_letter)).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use source_comparison_core::format::{BlockKind, limits};

    use super::Article;
    use crate::{
        lexemes::Lexemes,
        suggest::{Source, SourceKind},
    };

    fn read(text: &str) -> Option<Article> {
        Article::read(
            &Source { name: "x.txt", kind: SourceKind::Text, text },
            2,
            &mut Lexemes::default(),
        )
    }

    #[test]
    fn an_article_says_who_wrote_it_and_when() {
        let article = read("THE VALE POST\n\nMill burns down\n\nBy Ada Vey\n3 May 2031, 18:42\n\nIt burned down on Monday.").unwrap();
        assert_eq!(article.publisher.as_deref(), Some("The Vale Post"));
        assert_eq!(article.title, "Mill burns down");
        assert_eq!(article.byline.as_deref(), Some("Ada Vey"));
        assert_eq!(article.published.as_deref(), Some("2031-05-03T18:42"));
        let kinds: Vec<BlockKind> = article.blocks.iter().map(|it| it.kind).collect();
        use BlockKind::{Furniture, Heading, Paragraph};
        assert_eq!(kinds, [Furniture, Heading, Furniture, Furniture, Paragraph]);
    }

    #[test]
    fn long_paragraphs_are_split_and_what_is_left_out_is_told() {
        let long = "A word or two. ".repeat(3_000);
        let article = read(&long).unwrap();
        assert!(
            article.blocks.iter().all(|it| it.text.chars().count() <= limits::BLOCK_CHARACTERS)
        );
        assert!(article.blocks.len() > 1);
        let lines: Vec<String> =
            (0..limits::BLOCKS + 5).map(|it| format!("It is one of the {it} lines.")).collect();
        let many = read(&lines.join("\n\n")).unwrap();
        assert_eq!(many.blocks.len(), limits::BLOCKS);
        assert_eq!(many.remarks.len(), 1);
    }

    #[test]
    fn nothing_is_no_article() {
        assert!(read("").is_none());
        assert!(read(" \n…\n").is_none());
    }
}
