//! The comparisons that the tests export.

use std::{fs, path::Path, rc::Rc};

use source_comparison_core::{
    Comparison, Rules,
    check::check_value,
    model::{Passage, Place, Table},
    text::Span,
};

fn read(path: &str) -> Comparison {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(path).unwrap();
    let checked = check_value(&serde_json::from_str(&text).unwrap(), Rules::default());
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    Rc::unwrap_or_clone(checked.comparison.unwrap())
}

/// A small invented comparison that uses everything the format has.
pub(super) fn bridge() -> Comparison {
    read("tests/fixtures/bridge.json")
}

/// The published comparison.
pub(super) fn moura() -> Comparison {
    read("../../comparisons/moura.json")
}

/// The small comparison with `words` for every text that is not an id, a date, an address or a
/// language: stronger than any file, since checking would take out what hides in editors' words.
pub(super) fn with_words(words: &str) -> Comparison {
    let mut comparison = bridge();
    let words: Rc<str> = Rc::from(words);
    comparison.title = words.clone();
    comparison.summary = Some(words.clone());
    comparison.warning = Some(words.clone());
    say_in_cast(&mut comparison, &words);
    say_in_claims(&mut comparison, &words);
    say_in_remarks(&mut comparison, &words);
    comparison
}

fn say_in_cast(comparison: &mut Comparison, words: &Rc<str>) {
    each(&mut comparison.articles, |article| {
        article.title = words.clone();
        let stated = [&mut article.publisher, &mut article.byline, &mut article.rights];
        stated.into_iter().for_each(|text| *text = Some(words.clone()));
        article.note = Some(words.clone());
        let twice: Rc<str> = Rc::from(format!("{words}{words}"));
        article.blocks.iter_mut().for_each(|block| block.text = twice.clone());
    });
    each(&mut comparison.accounts, |account| {
        account.name = words.clone();
        account.short = words.clone();
        account.about = Some(words.clone());
        account.reach = Some(words.clone());
    });
    each(&mut comparison.origins, |origin| {
        origin.name = words.clone();
        origin.note = Some(words.clone());
    });
    each(&mut comparison.questions, |question| question.text = words.clone());
}

fn say_in_claims(comparison: &mut Comparison, words: &Rc<str>) {
    each(&mut comparison.claims, |claim| {
        let quote = &mut claim.quote;
        let quoted = [&mut quote.exact, &mut quote.prefix, &mut quote.suffix];
        quoted.into_iter().for_each(|text| *text = words.clone());
        claim.says = words.clone();
        claim.value = Some(words.clone());
        claim.via = vec![words.clone(), words.clone()];
        let span = Span::new(words.len(), words.len() * 2);
        claim.passage = Passage::Exact(Place { block: 0, span });
        claim.suggested.iter_mut().for_each(|it| it.reason = words.clone());
    });
    each(&mut comparison.relations, |relation| {
        relation.note = Some(words.clone());
        relation.suggested.iter_mut().for_each(|it| it.reason = words.clone());
    });
}

fn say_in_remarks(comparison: &mut Comparison, words: &Rc<str>) {
    let prepared = comparison.prepared.as_mut().unwrap();
    prepared.by = words.clone();
    prepared.corrections.iter_mut().for_each(|correction| correction.text = words.clone());
    comparison.silences.iter_mut().for_each(|silence| silence.note = Some(words.clone()));
    for finding in &mut comparison.findings {
        finding.text = words.clone();
        finding.by = words.clone();
    }
    for term in &mut comparison.glossary {
        term.term = words.clone();
        term.text = words.clone();
    }
}

fn each<K: source_comparison_core::model::Key, T: Clone>(
    table: &mut Table<K, T>,
    change: impl FnMut(&mut T),
) {
    let mut items: Vec<T> = table.values().cloned().collect();
    items.iter_mut().for_each(change);
    *table = Table::from(items);
}
