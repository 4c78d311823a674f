//! What must hold of every comparison that the checks let through, and of every fault they tell.

use source_comparison_core::{
    Collation, Comparison, Diagnostic,
    anchor::Place,
    check::Checked,
    diagnostic::{Code, JsonPath, Severity, Step},
    json::Value,
    model::{ArticleKey, Passage},
    text::is_grapheme_boundary,
};

/// Fails where a place is not whole: not in the text, empty, or inside a visible character.
pub fn assert_whole(text: &str, place: Place) {
    assert!(!place.span.is_empty(), "an empty place");
    assert!(place.span.of(text).is_some(), "{place:?} is not in the text");
    assert!(is_grapheme_boundary(text, place.span.start), "{place:?} begins inside a character");
    assert!(is_grapheme_boundary(text, place.span.end), "{place:?} ends inside a character");
}

/// Fails where a quote that is called found does not stand where it is said to.
pub fn assert_quotes_stand(comparison: &Comparison) {
    for claim in comparison.claims.values() {
        let article = comparison.articles.get(claim.article);
        let article = article.unwrap_or_else(|| panic!("{} is of no article", claim.id));
        let Some(place) = claim.passage.place() else { continue };
        let block = article.blocks.get(place.block);
        let block = block.unwrap_or_else(|| panic!("{} stands in no block", claim.id));
        assert_whole(&block.text, place);
        if let Passage::Exact(_) = claim.passage {
            assert_eq!(place.span.of(&block.text), Some(&*claim.quote.exact), "{}", claim.id);
        }
    }
}

/// Fails where the runs of a sheet are not its text, or a claim is not marked where it stands.
pub fn assert_runs_cover(collation: &Collation) {
    let comparison = &collation.comparison;
    for (key, article) in comparison.articles.iter() {
        let sheet = collation.sheets.get(key).unwrap_or_else(|| panic!("an article has no sheet"));
        assert_eq!(sheet.blocks.len(), article.blocks.len());
        for (index, (block, runs)) in article.blocks.iter().zip(&sheet.blocks).enumerate() {
            let together: String = runs.runs.iter().map(|run| &*run.text).collect();
            assert_eq!(together, *block.text, "the runs are not the text");
            assert_marked(collation, key, index);
        }
    }
    let mut numbers: Vec<usize> = collation.entries.values().map(|entry| entry.number).collect();
    numbers.sort_unstable();
    assert!(numbers.into_iter().eq(1..=comparison.claims.len()), "numbers are not 1 to n");
}

fn assert_marked(collation: &Collation, article: ArticleKey, index: usize) {
    let Some(sheet) = collation.sheets.get(article) else { return };
    for (key, claim) in collation.comparison.claims.iter() {
        let place = claim.passage.place().filter(|place| place.block == index);
        let Some(place) = place.filter(|_| claim.article == article) else { continue };
        let own = sheet.blocks[index].runs.iter().filter(|run| run.claims.contains(&key));
        let marked: usize = own.map(|run| run.text.len()).sum();
        assert_eq!(
            marked,
            place.span.end.0 - place.span.start.0,
            "{} is marked elsewhere",
            claim.id
        );
    }
}

/// Fails where a fault points to nothing, or a place has two errors.
pub fn assert_faults_point_there(value: &Value, checked: &Checked) {
    let mut errors: Vec<String> = Vec::new();
    for fault in &checked.diagnostics {
        assert!(is_there(value, fault), "nothing is at {fault}");
        if fault.severity == Severity::Error {
            errors.push(fault.path.to_string());
        }
    }
    let all = errors.len();
    errors.sort();
    errors.dedup();
    assert_eq!(errors.len(), all, "two errors at one place");
}

/// Whether the place is there, or missing is what the fault is about.
fn is_there(value: &Value, fault: &Diagnostic) -> bool {
    let about_absence = matches!(
        fault.code,
        Code::Missing | Code::NoAccount | Code::NoNote | Code::BadSides | Code::UnknownFormat
    );
    let mut path = fault.path.clone();
    if !about_absence {
        return at(value, &path).is_some();
    }
    // `quote.exact` is missing where there is no quote at all.
    while at(value, &path).is_none_or(|found| *found == Value::Null) && path.0.pop().is_some() {}
    fault.path.0.len() - path.0.len() <= 2
}

fn at<'v>(value: &'v Value, path: &JsonPath) -> Option<&'v Value> {
    path.0.iter().try_fold(value, |here, step| match (here, step) {
        (Value::Object(entries), Step::Key(key)) => {
            entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
        }
        (Value::Array(items), Step::Index(index)) => items.get(*index),
        _ => None,
    })
}
