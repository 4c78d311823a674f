//! A comparison on paper, for a class: both articles in numbered lines, the tasks of the five steps
//! with space to write, and the answer key.
//!
//! Pure: a checked comparison in, the text of one HTML page out, without scripts and without
//! anything to load. It must not know files, screens or clocks; the same comparison gives the same
//! bytes. The command line writes the page to a file, a program in a browser may open it to print.

use std::rc::Rc;

use source_comparison::words::{Words, words_for};
use source_comparison_core::{
    Collation, Comparison,
    model::{Language, Lesson},
};

use crate::{
    lines::NumberedLines,
    pairs::Pair,
    words::{PaperWords, paper_words_for},
};

mod articles;
mod key;
mod lines;
mod markup;
mod page;
mod pairs;
mod references;
mod tasks;
mod words;

/// The size of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// What of a lesson is put on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// What pupils get.
    #[default]
    Worksheet,
    /// What the teacher keeps.
    Key,
    /// Both, the key on pages of its own.
    Both,
}

/// How a worksheet is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The size of a sheet.
    pub paper: Paper,
    /// What is put on it.
    pub parts: Parts,
    /// BCP 47 tag of the sheet's own words; the comparison's language where it is missing.
    pub language: Option<String>,
    /// Where the comparison stands on the web, for the foot of each page. It is only printed.
    pub address: Option<String>,
}

/// What every part of the page is made from.
#[derive(Debug)]
struct Sheet<'a> {
    comparison: &'a Comparison,
    lesson: &'a Lesson,
    collation: Collation,
    lines: Vec<NumberedLines>,
    pairs: Vec<Pair>,
    words: &'static Words,
    paper_words: &'static PaperWords,
    options: &'a Options,
}

impl Sheet<'_> {
    /// The language of the editor's and the teacher's words.
    const fn language(&self) -> &Language {
        &self.comparison.language
    }
}

/// Writes a comparison as a page to be printed. `lesson` is the file's own, where it has one: its
/// steps, prompts, terms, traps and talking points.
///
/// n log n in the claims and relations, otherwise linear in the comparison.
///
/// ```
/// use source_comparison_core::{Rules, check::check_with_lesson};
/// use source_comparison_worksheet::{Options, worksheet};
/// let article = |id: &str, text: &str| serde_json::json!({
///     "id": id, "title": text, "language": "en", "blocks": [{ "kind": "paragraph", "text": text }]
/// });
/// let file = serde_json::json!({
///     "format": "source-comparison/1", "title": "Two lines", "language": "en",
///     "articles": [article("a", "It rained."), article("b", "It was dry.")],
/// });
/// let value = serde_json::from_str(&file.to_string()).unwrap();
/// let (checked, lesson) = check_with_lesson(&value, Rules::default());
/// let page = worksheet(&checked.comparison.unwrap(), lesson.as_deref(), &Options::default());
/// assert!(page.starts_with("<!doctype html>") && page.contains("It rained."));
/// ```
pub fn worksheet(comparison: &Comparison, lesson: Option<&Lesson>, options: &Options) -> String {
    let none = Lesson::default();
    let lesson = lesson.unwrap_or(&none);
    let tag = options.language.as_deref().unwrap_or(comparison.language.as_rc());
    let collation = Collation::new(Rc::new(comparison.clone()));
    let sheet = Sheet {
        comparison,
        lesson,
        lines: comparison.articles.values().map(NumberedLines::of).collect(),
        pairs: pairs::choose(&collation, lesson),
        collation,
        words: words_for(tag),
        paper_words: paper_words_for(tag),
        options,
    };
    page::page(&sheet)
}
