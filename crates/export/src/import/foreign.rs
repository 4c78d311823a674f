//! Annotations of other programs, read as a draft. It must not know our own vocabulary.

use std::collections::BTreeSet;

use source_comparison_core::{
    format::{
        Article, Block, BlockKind, Certainty, Claim, File, Question, Quote, Suggested, VERSION,
        limits,
    },
    model::{Language, WebUrl},
};

use super::{
    Imported, Skipped, SuppliedText,
    annotations::{annotations, says, targets},
    node::Node,
};
use crate::error::{Kind, Result};

/// The one question of a draft: the editor puts the real ones in its place.
const QUESTION: (&str, &str) = ("imported", "What do the imported annotations say?");
/// Neither likely nor unlikely: nobody has looked at it.
const CONFIDENCE: f64 = 0.5;
/// The language that is not known (BCP 47).
const UNKNOWN_LANGUAGE: &str = "und";

/// The ids of a draft's articles, in order.
const LETTERS: [char; limits::ARTICLES] = ['a', 'b', 'c', 'd', 'e', 'f'];

/// An annotation of words in a source.
struct Quoted<'v> {
    /// What to call the annotation in a message.
    called: String,
    source: &'v str,
    source_language: Option<String>,
    quote: Quote,
    says: Option<(String, Option<String>)>,
}

/// Reads annotations of the supplied texts as the claims of a draft.
pub(super) fn import(root: &Node<'_>, texts: &[SuppliedText<'_>]) -> Result<Imported> {
    let mut draft = Draft::default();
    let found = draft.quotations(root)?;
    refuse_texts(&found, texts)?;
    for (supplied, letter) in texts.iter().zip(LETTERS) {
        draft.add_article(supplied, letter, &found);
    }
    for quoted in &found {
        let place = texts.iter().position(|text| text.source == quoted.source);
        draft.add_claim(quoted, place.and_then(|place| LETTERS.get(place).copied()));
    }
    let language = found.iter().find_map(|quoted| quoted.says.as_ref()?.1.clone());
    let title = root.string_if("label").unwrap_or_default();
    let file = File {
        format: VERSION.to_owned(),
        title: title.unwrap_or_else(|| "Imported annotations".to_owned()),
        language: tag(language),
        articles: draft.articles,
        questions: vec![Question { id: QUESTION.0.to_owned(), text: QUESTION.1.to_owned() }],
        claims: draft.claims,
        ..File::default()
    };
    Ok(Imported { file, skipped: draft.skipped })
}

/// What a draft is made of, while it is being made.
#[derive(Default)]
struct Draft {
    articles: Vec<Article>,
    claims: Vec<Claim>,
    skipped: Vec<Skipped>,
}

impl Draft {
    /// The annotations that quote words; the others are noted as left out.
    fn quotations<'v>(&mut self, root: &Node<'v>) -> Result<Vec<Quoted<'v>>> {
        let mut found = Vec::new();
        for annotation in annotations(root)? {
            match quoted(&annotation)? {
                Some(quoted) => found.push(quoted),
                None => {
                    let why = "it quotes no words: only a TextQuoteSelector can become a claim";
                    self.skipped.push(Skipped { what: annotation.called(), why });
                }
            }
        }
        Ok(found)
    }

    /// An article for a text that is annotated; another one is noted as left out.
    fn add_article(&mut self, supplied: &SuppliedText<'_>, letter: char, found: &[Quoted<'_>]) {
        if found.iter().any(|quoted| quoted.source == supplied.source) {
            self.articles.push(article(supplied, letter, found));
        } else {
            let what = format!("the text given for \"{}\"", supplied.source);
            let why = "no annotation quotes it; look at how the annotations write the address";
            self.skipped.push(Skipped { what, why });
        }
    }

    /// A claim of the article with this letter; one of no article is noted as left out.
    fn add_claim(&mut self, quoted: &Quoted<'_>, letter: Option<char>) {
        if let Some(letter) = letter {
            self.claims.push(claim(self.claims.len() + 1, letter, quoted));
        } else {
            let why = "the text of its source was not given";
            self.skipped.push(Skipped { what: quoted.called.clone(), why });
        }
    }
}

/// The words that an annotation is about: the first target that quotes some.
fn quoted<'v>(annotation: &Node<'v>) -> Result<Option<Quoted<'v>>> {
    let quoting = targets(annotation)?
        .into_iter()
        .find_map(|target| Some((target.source, target.language, target.quote?)));
    let Some((source, source_language, quote)) = quoting else { return Ok(None) };
    let called = annotation.called();
    Ok(Some(Quoted { called, source, source_language, quote, says: says(annotation)? }))
}

/// An error where the texts are not those of two annotated sources or more.
fn refuse_texts(annotated: &[Quoted<'_>], texts: &[SuppliedText<'_>]) -> Result<()> {
    if texts.len() > limits::ARTICLES {
        return Err(Kind::TooManyTexts(texts.len()).into());
    }
    for (place, text) in texts.iter().enumerate() {
        if texts.iter().take(place).any(|earlier| earlier.source == text.source) {
            return Err(Kind::RepeatedText(text.source.to_owned()).into());
        }
        if text.text.trim().is_empty() {
            return Err(Kind::EmptyText(text.source.to_owned()).into());
        }
    }
    let is_annotated =
        |text: &&SuppliedText<'_>| annotated.iter().any(|quoted| quoted.source == text.source);
    let given = texts.iter().filter(is_annotated).count();
    if given >= limits::ARTICLES_MIN {
        return Ok(());
    }
    let mut seen: BTreeSet<&str> = texts.iter().map(|text| text.source).collect();
    let missing = annotated.iter().map(|quoted| quoted.source).filter(|source| seen.insert(source));
    let sources = missing.map(str::to_owned).collect();
    Err(Kind::MissingText { given, sources }.into())
}

fn article(supplied: &SuppliedText<'_>, letter: char, found: &[Quoted<'_>]) -> Article {
    let mut of_source = found.iter().filter(|quoted| quoted.source == supplied.source);
    let language = of_source.find_map(|quoted| quoted.source_language.clone());
    Article {
        id: letter.to_string(),
        title: supplied.source.chars().take(limits::NAME_CHARACTERS).collect(),
        language: tag(language),
        url: WebUrl::parse(supplied.source).map(|url| url.as_rc().to_string()),
        blocks: blocks(supplied.text),
        ..Article::default()
    }
}

/// The paragraphs of a plain text: an empty line, or several, end one. One line that begins with
/// `#` and a space is a heading, as in the sheets of the studio.
fn blocks(text: &str) -> Vec<Block> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let mut paragraphs = vec![String::new()];
    for line in text.split('\n') {
        match paragraphs.last_mut() {
            _ if line.trim().is_empty() => paragraphs.push(String::new()),
            Some(paragraph) if !paragraph.is_empty() => {
                paragraph.push('\n');
                paragraph.push_str(line);
            }
            Some(paragraph) => paragraph.push_str(line),
            None => {}
        }
    }
    let paragraphs = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(block).collect()
}

fn block(text: String) -> Block {
    let heading = text.trim_start_matches('#').strip_prefix(' ').map(str::trim);
    match heading.filter(|words| text.starts_with('#') && !words.contains('\n')) {
        Some(words) if !words.is_empty() => {
            Block { kind: Some(BlockKind::Heading), text: words.to_owned() }
        }
        _ => Block { kind: Some(BlockKind::Paragraph), text },
    }
}

/// What the annotation says, or else the words themselves; by no account, and for an editor to
/// decide on.
fn claim(number: usize, article: char, quoted: &Quoted<'_>) -> Claim {
    let says = quoted.says.as_ref().map(|(says, _)| says.trim()).filter(|says| !says.is_empty());
    Claim {
        id: format!("c{number}"),
        article: article.to_string(),
        question: QUESTION.0.to_owned(),
        quote: quoted.quote.clone(),
        says: says.unwrap_or(quoted.quote.exact.trim()).to_owned(),
        certainty: Some(Certainty::Stated),
        suggested: Some(Suggested {
            confidence: CONFIDENCE,
            reason: Suggested::IMPORTED.to_owned(),
        }),
        ..Claim::default()
    }
}

/// A language tag as it is, or the one for an unknown language.
fn tag(language: Option<String>) -> String {
    language
        .filter(|tag| Language::parse(tag).is_some())
        .unwrap_or_else(|| UNKNOWN_LANGUAGE.to_owned())
}
