//! Comparison files by case folder: each `tests/suite/<case>/input.json` gives the diagnostics and
//! the passages that its `expected.txt` says.
//!
//! `UPDATE=1 cargo test --test suite` writes the expectations anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a test may fail loudly

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use source_comparison_core::{
    anchor::Passage,
    check::{Checked, Rules, check_value, check_with_lesson},
    diagnostic::Diagnostic,
    json::{Value, not_json},
    model::{Article, Comparison, Lesson, Voice},
};

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite")
}

#[test]
fn every_case_gives_what_it_expects() {
    let update = env::var_os("UPDATE").is_some();
    let mut cases: Vec<_> =
        fs::read_dir(suite()).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 25, "only {} cases in {}", cases.len(), suite().display());
    let mut failures = Vec::new();
    for case in &cases {
        let found = outcome(&fs::read_to_string(case.join("input.json")).unwrap());
        let expectation = case.join("expected.txt");
        if update {
            fs::write(&expectation, &found).unwrap();
        }
        let expected = fs::read_to_string(&expectation).unwrap_or_default();
        if found != expected {
            failures.push(format!("{}\n{}", case.display(), difference(&expected, &found)));
        }
    }
    assert!(failures.is_empty(), "{} cases fail:\n\n{}", failures.len(), failures.join("\n"));
}

/// What becomes of a file, as a draft and, where that differs, under the rules for publishing.
fn outcome(text: &str) -> String {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return described(&not_json(&error.to_string())),
    };
    let (draft, lesson) = check_with_lesson(&value, Rules { publish: false });
    let (published, _) = check_with_lesson(&value, Rules { publish: true });
    assert_eq!(check_value(&value, Rules::default()).comparison, draft.comparison);
    let mut outcome: String = draft.diagnostics.iter().map(described).collect();
    outcome.push_str(&dump(&draft));
    if let Some((lesson, comparison)) = lesson.zip(draft.comparison.as_deref()) {
        outcome.push_str(&lesson_dump(&lesson, comparison));
    }
    if published.diagnostics != draft.diagnostics {
        let only_there = |fault: &&Diagnostic| !draft.diagnostics.contains(fault);
        outcome.push_str("\nto publish:\n");
        outcome.extend(published.diagnostics.iter().filter(only_there).map(described));
    }
    outcome
}

fn described(fault: &Diagnostic) -> String {
    let mut lines = format!("{fault}\n");
    if let Some(nearest) = &fault.nearest {
        lines.push_str(&format!("  nearest: {nearest}\n"));
    }
    if let Some(help) = &fault.help {
        lines.push_str(&format!("  help: {help}\n"));
    }
    lines
}

fn dump(checked: &Checked) -> String {
    let Some(comparison) = &checked.comparison else { return "\nno comparison\n".to_owned() };
    let mut dump = format!(
        "\n{}: {} articles, {} accounts, {} origins, {} questions, {} claims, {} relations, \
         {} silences, {} findings, {} terms\n",
        comparison.title.escape_debug(),
        comparison.articles.len(),
        comparison.accounts.len(),
        comparison.origins.len(),
        comparison.questions.len(),
        comparison.claims.len(),
        comparison.relations.len(),
        comparison.silences.len(),
        comparison.findings.len(),
        comparison.glossary.len(),
    );
    for article in comparison.articles.values() {
        let (letter, id, language) = (article.letter, &article.id, article.language.as_rc());
        let title = article.title.escape_debug();
        dump.push_str(&format!("article {letter} {id} ({language}): {title}\n"));
    }
    for account in comparison.accounts.values() {
        dump.push_str(&format!("account {}: {}\n", account.id, account.name.escape_debug()));
    }
    dump.push_str(&claims_and_relations(comparison));
    dump
}

fn claims_and_relations(comparison: &Comparison) -> String {
    let mut dump = String::new();
    for claim in comparison.claims.values() {
        let article = &comparison.articles[claim.article];
        let voice = match claim.voice {
            Voice::Account(account) => &*comparison.accounts[account].id,
            Voice::Article => "article",
            Voice::Undecided => "undecided",
        };
        let question = &comparison.questions[claim.question].id;
        let passage = passage(claim.passage, article);
        dump.push_str(&format!("claim {} of {voice} on {question}: {passage}\n", claim.id));
    }
    for relation in comparison.relations.values() {
        let ids = |side: &Vec<_>| {
            let ids: Vec<&str> = side.iter().map(|claim| &*comparison.claims[*claim].id).collect();
            ids.join(" ")
        };
        let sides: Vec<String> = relation.sides.iter().map(ids).collect();
        let (kind, facet) = (relation.kind.as_str(), relation.facet.as_str());
        dump.push_str(&format!("{kind} of {facet}: {}\n", sides.join(" | ")));
    }
    dump
}

fn lesson_dump(lesson: &Lesson, comparison: &Comparison) -> String {
    let steps: Vec<&str> = lesson.steps.iter().map(|step| step.as_str()).collect();
    let mut dump = format!(
        "lesson of {:?} minutes: {}; {} prompts, {} terms, {} talking points\n",
        lesson.minutes,
        steps.join(" "),
        lesson.prompts.iter().flatten().count(),
        lesson.terms.len(),
        lesson.discussion.len(),
    );
    for trap in &lesson.traps {
        let ids = |side: &Vec<_>| {
            let ids: Vec<&str> = side.iter().map(|claim| &*comparison.claims[*claim].id).collect();
            ids.join(" ")
        };
        let sides: Vec<String> = trap.sides.iter().map(ids).collect();
        dump.push_str(&format!("trap: {}\n", sides.join(" | ")));
    }
    dump
}

fn passage(passage: Passage, article: &Article) -> String {
    let words = |block: usize, span: source_comparison_core::text::Span| {
        span.of(&article.blocks[block].text)
            .expect("a span on boundaries")
            .escape_debug()
            .to_string()
    };
    let place = |name: &str| {
        let place = passage.place().unwrap();
        format!(
            "{name} in {} block {}: {}",
            article.letter,
            place.block,
            words(place.block, place.span)
        )
    };
    match passage {
        Passage::Exact(_) => place("exact"),
        Passage::Changed { .. } => place("changed"),
        Passage::Ambiguous { .. } => "ambiguous".to_owned(),
        Passage::Lost { .. } => "lost".to_owned(),
    }
}

/// The lines that only one of two texts has.
fn difference(expected: &str, found: &str) -> String {
    let missing = |from: &str, line: &str| !from.lines().any(|other| other == line);
    let gone =
        expected.lines().filter(|line| missing(found, line)).map(|line| format!("- {line}\n"));
    let new =
        found.lines().filter(|line| missing(expected, line)).map(|line| format!("+ {line}\n"));
    gone.chain(new).collect()
}
