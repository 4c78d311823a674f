//! The ledger: one part for each question, with a table of what everybody says on it. It must not
//! know how relations are worded.

use source_comparison_core::{
    Collation, Comparison,
    collate::{Cell, Row},
    model::{Claim, ClaimKey, Finding, FindingStatus, Passage, Question, QuestionKey, Voice},
};

use super::{
    escape::{inline, inline_in},
    link,
    relations::push_relations,
};

/// The head of the table of a question.
const TABLE: &str = "
| No. | Account | What it says | Article, and its words | Certainty |
|---|---|---|---|---|
";

pub(super) fn push_questions(collation: &Collation, out: &mut String) {
    let questions = &collation.comparison.questions;
    if questions.is_empty() {
        return;
    }
    out.push_str("\n## Question by question\n");
    for ((key, question), row) in questions.iter().zip(&collation.ledger.rows) {
        push_question(collation, key, question, row, out);
    }
}

fn push_question(
    collation: &Collation,
    key: QuestionKey,
    question: &Question,
    row: &Row,
    out: &mut String,
) {
    out.push_str(&format!("\n### {}\n", inline(&question.text)));
    let comparison = &*collation.comparison;
    let rows = table_rows(collation, row);
    if !rows.is_empty() {
        out.push_str(TABLE);
        rows.iter().for_each(|row| out.push_str(row));
    }
    push_relations(collation, key, out);
    for finding in comparison.findings.iter().filter(|finding| finding.question == key) {
        push_finding(finding, out);
    }
}

/// The accounts in the file's order, then the articles' own voice, then what is undecided.
fn table_rows(collation: &Collation, row: &Row) -> Vec<String> {
    let comparison = &*collation.comparison;
    let accounts = comparison.accounts.values().map(|account| inline(&account.name));
    let mut rows = Vec::new();
    for (name, cell) in accounts.zip(&row.cells) {
        push_cell(collation, &name, cell, &mut rows);
    }
    push_cell(collation, "*the article itself*", &row.own_voice, &mut rows);
    push_cell(collation, "*not decided*", &row.undecided, &mut rows);
    rows
}

fn push_cell(collation: &Collation, name: &str, cell: &Cell, rows: &mut Vec<String>) {
    let claims = cell.claims.iter();
    rows.extend(claims.filter_map(|claim| claim_row(collation, name, *claim)));
    if let Some(note) = &cell.silence {
        let note = note.as_deref().map(inline).unwrap_or_default();
        rows.push(format!("|  | {name} | *silent* {note} |  |  |\n"));
    }
}

fn claim_row(collation: &Collation, name: &str, key: ClaimKey) -> Option<String> {
    let claim = collation.comparison.claims.get(key)?;
    let number = collation.entries.get(key)?.number;
    let value = claim.value.as_deref().map(|value| format!("**{}**: ", inline(value)));
    let open = if claim.suggested.is_some() { " *(suggested, not decided)*" } else { "" };
    let row = format!(
        "| {number} | {name}{} | {}{}{open} | {} | {} |\n",
        way(claim, &collation.comparison),
        value.unwrap_or_default(),
        inline(&claim.says),
        words(claim, &collation.comparison)?,
        claim.certainty.as_str(),
    );
    Some(row)
}

/// Through whom the words reached the article, and where they come from.
fn way(claim: &Claim, comparison: &Comparison) -> String {
    let via: Vec<String> = claim.via.iter().map(|via| inline(via)).collect();
    let origin = claim.origin.and_then(|key| comparison.origins.get(key));
    let mut way = String::new();
    if claim.voice != Voice::Article && !via.is_empty() {
        way.push_str(&format!(", via {}", via.join(", via ")));
    }
    if let Some(origin) = origin {
        way.push_str(&format!(" (from {})", inline(&origin.name)));
    }
    way
}

/// The article's letter and its words; those of the file, and that they were not found, where the
/// article does not have them.
fn words(claim: &Claim, comparison: &Comparison) -> Option<String> {
    let article = comparison.articles.get(claim.article)?;
    let place = claim.passage.place();
    let found = place.and_then(|place| place.span.of(&article.blocks.get(place.block)?.text));
    let remark = match claim.passage {
        Passage::Exact(_) | Passage::Changed { .. } => "",
        Passage::Ambiguous { .. } | Passage::Lost { .. } => " *(not found in the article)*",
    };
    let around = comparison.language.direction();
    let quoted = inline_in(found.unwrap_or(&claim.quote.exact), &article.language, around);
    Some(format!("{}: “{quoted}”{remark}", article.letter))
}

fn push_finding(finding: &Finding, out: &mut String) {
    let status = match finding.status {
        FindingStatus::Established => "Established",
        FindingStatus::Disputed => "Disputed",
        FindingStatus::Unknown => "Unknown",
    };
    let source = finding.url.as_ref().map(|url| format!(" {}", link(url))).unwrap_or_default();
    out.push_str(&format!(
        "\n**{status}:** {} ({}, {}){source}\n",
        inline(&finding.text),
        inline(&finding.by),
        inline(&finding.on),
    ));
}
