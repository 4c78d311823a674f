//! What lies between two files, as a text: the things that differ, as they were and as they are.

use serde::{Deserialize, Serialize};
use source_comparison_core::{
    format::{File, VERSION},
    json::Value,
    read::read,
};

#[derive(Serialize)]
struct Step {
    /// Whether something beside the lists differs; then both files hold all of it.
    head: bool,
    /// For each list, where its differing items stand; where their number differs, only the first.
    places: Vec<Vec<usize>>,
    /// The differing items as they were.
    before: File,
    /// The differing items as they are.
    after: File,
}

#[derive(Deserialize)]
struct WrittenStep {
    head: bool,
    places: Vec<Vec<usize>>,
    before: Value,
    after: Value,
}

/// Does the same for each list of the files.
macro_rules! for_lists {
    ($do:ident($($file:ident),+; $($more:expr),*)) => {
        [
            $do($(&mut $file.articles),+, $($more),*),
            $do($(&mut $file.accounts),+, $($more),*),
            $do($(&mut $file.origins),+, $($more),*),
            $do($(&mut $file.questions),+, $($more),*),
            $do($(&mut $file.claims),+, $($more),*),
            $do($(&mut $file.relations),+, $($more),*),
            $do($(&mut $file.silences),+, $($more),*),
            $do($(&mut $file.findings),+, $($more),*),
            $do($(&mut $file.glossary),+, $($more),*),
        ]
    };
}

/// The step from one file to another; `None` where they are equal.
pub(super) fn between(before: &File, after: &File) -> Option<String> {
    let (mut old, mut new) = (blank(), blank());
    let places = vec![
        differing(&before.articles, &after.articles, &mut old.articles, &mut new.articles),
        differing(&before.accounts, &after.accounts, &mut old.accounts, &mut new.accounts),
        differing(&before.origins, &after.origins, &mut old.origins, &mut new.origins),
        differing(&before.questions, &after.questions, &mut old.questions, &mut new.questions),
        differing(&before.claims, &after.claims, &mut old.claims, &mut new.claims),
        differing(&before.relations, &after.relations, &mut old.relations, &mut new.relations),
        differing(&before.silences, &after.silences, &mut old.silences, &mut new.silences),
        differing(&before.findings, &after.findings, &mut old.findings, &mut new.findings),
        differing(&before.glossary, &after.glossary, &mut old.glossary, &mut new.glossary),
    ];
    let head = differ_in_head(before, after);
    if !head && places.iter().all(Vec::is_empty) {
        return None;
    }
    if head {
        copy_head(before, &mut old);
        copy_head(after, &mut new);
    }
    // Serializing plain structs into memory cannot fail.
    serde_json::to_string(&Step { head, places, before: old, after: new }).ok()
}

/// The file after a step, or before it where it is taken back. `None` where the text is no step.
pub(super) fn taken(file: &File, step: &str, back: bool) -> Option<File> {
    let step: WrittenStep = serde_json::from_str(step).ok()?;
    let (mut before, mut after) = (read(&step.before).0, read(&step.after).0);
    if back {
        core::mem::swap(&mut before, &mut after);
    }
    let mut file = file.clone();
    if step.head {
        copy_head(&after, &mut file);
    }
    let mut places = step.places.iter();
    for_lists!(replace(file, before, after; places.next()?));
    Some(file)
}

fn blank() -> File {
    File { format: VERSION.to_owned(), ..File::default() }
}

/// Puts the items that differ into `old` and `new`, and gives their places: of each where both
/// lists are equally long, and otherwise of the first, with all that follow up to the last.
fn differing<T: Clone + PartialEq>(
    before: &[T],
    after: &[T],
    old: &mut Vec<T>,
    new: &mut Vec<T>,
) -> Vec<usize> {
    let mut places = Vec::new();
    if before.len() == after.len() {
        for (place, (one, other)) in before.iter().zip(after).enumerate() {
            if one != other {
                places.push(place);
                old.push(one.clone());
                new.push(other.clone());
            }
        }
        return places;
    }
    let shorter = before.len().min(after.len());
    let first = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let backwards = before.iter().rev().zip(after.iter().rev()).take(shorter - first);
    let last = backwards.take_while(|(one, other)| one == other).count();
    let part = |list: &[T]| list.get(first..list.len() - last).unwrap_or_default().to_vec();
    (*old, *new) = (part(before), part(after));
    vec![first]
}

/// Replaces in a list what was by what is to be.
fn replace<T: Clone>(list: &mut Vec<T>, was: &mut Vec<T>, new: &mut Vec<T>, places: &[usize]) {
    let Some(first) = places.first().copied() else { return };
    if was.len() == new.len() {
        for (place, item) in places.iter().zip(new.drain(..)) {
            if let Some(known) = list.get_mut(*place) {
                *known = item;
            }
        }
    } else if first + was.len() <= list.len() {
        list.splice(first..first + was.len(), new.drain(..));
    }
}

fn differ_in_head(one: &File, other: &File) -> bool {
    (&one.format, &one.title, &one.language) != (&other.format, &other.title, &other.language)
        || (&one.summary, &one.warning) != (&other.summary, &other.warning)
        || one.prepared != other.prepared
}

fn copy_head(from: &File, to: &mut File) {
    to.format.clone_from(&from.format);
    to.title.clone_from(&from.title);
    to.language.clone_from(&from.language);
    to.summary.clone_from(&from.summary);
    to.warning.clone_from(&from.warning);
    to.prepared.clone_from(&from.prepared);
}
