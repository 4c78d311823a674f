//! The whole way from texts to a draft, stage by stage.

use source_comparison_core::format::{self, limits};

use crate::{
    accounts::Accounts,
    article::Article,
    candidates::candidates,
    claims::{Claim, Reader},
    draft::Findings,
    error::Error,
    explained::Explained,
    groups::groups,
    json::to_json,
    lexemes::Lexemes,
    names::Names,
    relate::relate,
    sketch::sketches,
};

/// One article as it was given.
#[derive(Clone, Copy, Debug)]
pub struct Source<'t> {
    /// What to call it in messages and in the draft where it has no title: a file name, say.
    pub name: &'t str,
    /// How to read `text`.
    pub kind: SourceKind,
    /// The article.
    pub text: &'t str,
}

/// How a source is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Plain text; an empty line ends a paragraph.
    Text,
    /// Markdown.
    Markdown,
    /// An HTML page or a part of one.
    Html,
}

/// What the analysis proposes.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The draft comparison; every claim and relation in it is marked as suggested.
    pub file: format::File,
    /// How each pair of claims that came near each other was compared.
    pub explained: Vec<Explained>,
}

impl Draft {
    /// The text of the draft's file, the same bytes as `serde_json::to_string_pretty` gives.
    ///
    /// # Errors
    ///
    /// Where a file holds what the writer does not know, which no draft does.
    pub fn to_json(&self) -> Result<String, core::fmt::Error> {
        to_json(&self.file)
    }
}

/// What the analysis is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Paragraphs, headings and what is not part of the text.
    Blocks,
    /// Sentences, words, names, numbers, dates and places.
    Words,
    /// Who says what.
    Attribution,
    /// The claims.
    Claims,
    /// Which claims may speak of the same thing.
    Candidates,
    /// How they relate.
    Relations,
    /// The draft file.
    Draft,
}

impl Stage {
    /// Every stage, in the order in which they come.
    pub const ALL: [Self; 7] = [
        Self::Blocks,
        Self::Words,
        Self::Attribution,
        Self::Claims,
        Self::Candidates,
        Self::Relations,
        Self::Draft,
    ];

    /// Its name in one word, for a progress display.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Words => "words",
            Self::Attribution => "attribution",
            Self::Claims => "claims",
            Self::Candidates => "candidates",
            Self::Relations => "relations",
            Self::Draft => "draft",
        }
    }
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Stop; the analysis returns an error that [`Error::is_cancelled`].
    Cancel,
}

/// Proposes a comparison of two to six articles.
///
/// `progress` is called before each stage and may cancel. Time is linear in the length of the
/// texts.
///
/// # Errors
///
/// Where there are fewer than two or more than six sources, one holds no text, or `progress`
/// cancels.
pub fn suggest(
    sources: &[Source<'_>],
    progress: &mut dyn FnMut(Stage) -> Flow,
) -> Result<Draft, Error> {
    if !(limits::ARTICLES_MIN..=limits::ARTICLES).contains(&sources.len()) {
        return Err(Error::wrong_count(sources.len()));
    }
    let mut enter = |stage| match progress(stage) {
        Flow::Continue => Ok(()),
        Flow::Cancel => Err(Error::cancelled()),
    };
    let mut lexemes = Lexemes::default();
    enter(Stage::Blocks)?;
    let articles = read(sources, &mut lexemes)?;
    enter(Stage::Words)?;
    let names = Names::of(&articles, &lexemes);
    enter(Stage::Attribution)?;
    let mut accounts = Accounts::default();
    let claims = claims(&articles, &lexemes, &names, &mut accounts);
    enter(Stage::Claims)?;
    let sketches = sketches(&claims, &articles, &names, &lexemes);
    enter(Stage::Candidates)?;
    let pairs = candidates(&sketches);
    enter(Stage::Relations)?;
    let related = relate(&sketches, &names, &articles, &pairs);
    enter(Stage::Draft)?;
    let place = |claim: usize| sketches.get(claim).map_or(0, |it| it.claim.article);
    let groups = groups(related.edges, &place);
    let findings = Findings {
        articles: &articles,
        names: &names,
        accounts: &accounts,
        sketches: &sketches,
        groups,
    };
    let (file, ids) = findings.draft();
    let explained = related.explained.into_iter().filter_map(|(one, other, explained)| {
        Some(Explained { one: ids.get(one)?.clone(), other: ids.get(other)?.clone(), ..explained })
    });
    Ok(Draft { file, explained: explained.collect() })
}

fn read(sources: &[Source<'_>], lexemes: &mut Lexemes) -> Result<Vec<Article>, Error> {
    let read = |source: &Source<'_>, lexemes: &mut Lexemes| {
        Article::read(source, sources.len(), lexemes).ok_or_else(|| Error::empty(source.name))
    };
    sources.iter().map(|source| read(source, lexemes)).collect()
}

/// The claims of all articles. Where an article does not tell its day, that of another one stands
/// in: they tell of one event.
pub(crate) fn claims(
    articles: &[Article],
    lexemes: &Lexemes,
    names: &Names,
    accounts: &mut Accounts,
) -> Vec<Claim> {
    let known = articles.iter().find_map(|article| article.day);
    let mut claims = Vec::new();
    for (number, article) in articles.iter().enumerate() {
        let reader = Reader { number, article, lexemes, names, day: article.day.or(known) };
        claims.extend(reader.claims(accounts));
    }
    claims
}

/// The paragraphs and headings of one article, as [`suggest`] takes them into a draft: for an article
/// that gets another text.
///
/// # Errors
///
/// Where the source holds no words.
pub fn blocks(source: &Source<'_>) -> Result<Vec<format::Block>, Error> {
    let read = Article::read(source, limits::ARTICLES_MIN, &mut Lexemes::default());
    let article = read.ok_or_else(|| Error::empty(source.name))?;
    let block =
        |it: &crate::article::Block| format::Block { kind: Some(it.kind), text: it.text.clone() };
    Ok(article.blocks.iter().map(block).collect())
}
