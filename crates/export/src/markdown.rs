//! A comparison as a Markdown document to be read: CommonMark with the tables of GitHub Flavored
//! Markdown (<https://github.github.com/gfm/>). It must not know how text is escaped: that is
//! [`escape`].
//!
//! It holds what the editors say of the articles and the words quoted, not the articles' texts.

use std::rc::Rc;

use source_comparison_core::{
    Collation, Comparison,
    model::{Account, Article, Direction, Prepared, WebUrl},
};

use self::escape::{inline, inline_in};

mod escape;
mod questions;
mod relations;

/// Stands where the file has nothing: the reader is told so.
const NOT_STATED: &str = "*the text does not say*";

/// Writes a comparison as a document: the articles, the accounts, then question by question what
/// each says, where it is silent, how the claims relate, and what is known.
///
/// n log n in the claims and relations, otherwise linear in the comparison.
pub fn markdown(comparison: &Comparison) -> String {
    let collation = Collation::new(Rc::new(comparison.clone()));
    let mut out = format!("# {}\n", inline(&comparison.title));
    for paragraph in introduction(comparison) {
        out.push_str(&format!("\n{paragraph}\n"));
    }
    out.push_str("\n## The articles\n");
    let around = comparison.language.direction();
    comparison.articles.values().for_each(|article| push_article(article, around, &mut out));
    if !comparison.accounts.is_empty() {
        out.push_str("\n## The accounts\n\n");
        comparison.accounts.values().for_each(|account| push_account(account, &mut out));
    }
    questions::push_questions(&collation, &mut out);
    push_glossary(comparison, &mut out);
    out
}

fn introduction(comparison: &Comparison) -> Vec<String> {
    let summary = comparison.summary.iter().map(|summary| inline(summary));
    let warning = comparison.warning.iter();
    let warning = warning.map(|warning| format!("**Content note:** {}", inline(warning)));
    let prepared = comparison.prepared.iter().flat_map(prepared);
    summary.chain(warning).chain(prepared).collect()
}

fn prepared(prepared: &Prepared) -> Vec<String> {
    let by = format!("Prepared by {}, {}.", inline(&prepared.by), inline(&prepared.on));
    let corrections = prepared.corrections.iter();
    let corrections = corrections.map(|correction| {
        format!("**Corrected {}:** {}", inline(&correction.on), inline(&correction.text))
    });
    core::iter::once(by).chain(corrections).collect()
}

/// What an article states of itself, and what the editors say of its text.
fn push_article(article: &Article, around: Direction, out: &mut String) {
    let title = inline_in(&article.title, &article.language, around);
    out.push_str(&format!("\n### {}. {title}\n\n", article.letter));
    let stated = |words: &Option<Rc<str>>| words.as_deref().map_or(NOT_STATED.to_owned(), inline);
    let address = |url: &Option<WebUrl>| url.as_ref().map_or(NOT_STATED.to_owned(), link);
    let lines = [
        ("Publisher", stated(&article.publisher)),
        ("By", stated(&article.byline)),
        ("Published", stated(&article.published)),
        ("Updated", stated(&article.updated)),
        ("Language", inline(article.language.as_rc())),
        ("Address", address(&article.url)),
        ("Copy", address(&article.archive)),
        ("Rights", stated(&article.rights)),
    ];
    for (name, words) in lines {
        out.push_str(&format!("- {name}: {words}\n"));
    }
    if let Some(note) = &article.note {
        out.push_str(&format!("- Note: {}\n", inline(note)));
    }
}

/// A link to an address that the core has found to be plain; it holds no `<` and no `>`.
fn link(url: &WebUrl) -> String {
    format!("<{}>", url.as_rc())
}

fn push_account(account: &Account, out: &mut String) {
    out.push_str(&format!("- **{}** ({})", inline(&account.name), account.kind.as_str()));
    let remarks = account.about.iter().chain(&account.reach);
    for (place, remark) in remarks.enumerate() {
        out.push_str(if place == 0 { ": " } else { " " });
        out.push_str(&inline(remark));
    }
    out.push('\n');
}

fn push_glossary(comparison: &Comparison, out: &mut String) {
    if comparison.glossary.is_empty() {
        return;
    }
    out.push_str("\n## Terms\n\n");
    for term in &comparison.glossary {
        out.push_str(&format!("- **{}**: {}\n", inline(&term.term), inline(&term.text)));
    }
}
