//! What lies between two files, as a text of three lines: where they differ, and the things that
//! differ as they were and as they are, as files that hold nothing else.

use core::fmt::Write;

use source_comparison_analysis::TakenOut;
use source_comparison_core::format::{File, Relation, VERSION};

use crate::files;

/// How many lists a file has.
const LISTS: usize = 9;

/// Where a list differs: the places that count in the one before, and in the one after.
#[derive(Default)]
struct Places {
    before: Vec<usize>,
    after: Vec<usize>,
}

/// The step from one file to another; `None` where they are equal.
pub(super) fn between(before: &File, after: &File) -> Option<String> {
    let (mut old, mut new) = (blank(), blank());
    let firsts = [
        take(&before.articles, &after.articles, &mut old.articles, &mut new.articles),
        take(&before.accounts, &after.accounts, &mut old.accounts, &mut new.accounts),
        take(&before.origins, &after.origins, &mut old.origins, &mut new.origins),
        take(&before.questions, &after.questions, &mut old.questions, &mut new.questions),
        take(&before.claims, &after.claims, &mut old.claims, &mut new.claims),
        take(&before.relations, &after.relations, &mut old.relations, &mut new.relations),
        take(&before.silences, &after.silences, &mut old.silences, &mut new.silences),
        take(&before.findings, &after.findings, &mut old.findings, &mut new.findings),
        take(&before.glossary, &after.glossary, &mut old.glossary, &mut new.glossary),
    ];
    let head = differ_in_head(before, after);
    if !head && firsts.iter().all(Vec::is_empty) {
        return None;
    }
    let mut step = if head { "head".to_owned() } else { String::new() };
    for places in &firsts {
        step.push(';');
        for place in places {
            // Writing into memory cannot fail.
            let _ = write!(step, "{place} ");
        }
    }
    if head {
        copy_head(before, &mut old);
        copy_head(after, &mut new);
    }
    for file in [&old, &new] {
        step.push('\n');
        step.push_str(&files::write_compact(file));
    }
    Some(step)
}

/// The file after a step, or before it where it is taken back. `None` where the text is no step.
pub(super) fn taken(file: &File, step: &str, back: bool) -> Option<File> {
    let mut lines = step.split('\n');
    let (where_, before, after) = (lines.next()?, lines.next()?, lines.next()?);
    let (was, new) = if back { (after, before) } else { (before, after) };
    let (was, mut new) = (files::parse(was)?, files::parse(new)?);
    let mut parts = where_.split(';');
    let head = parts.next() == Some("head");
    let places: Vec<Vec<usize>> = parts
        .map(|part| part.split_whitespace().filter_map(|place| place.parse().ok()).collect())
        .collect();
    let places: &[Vec<usize>; LISTS] = places.as_slice().try_into().ok()?;
    let mut file = file.clone();
    if head {
        copy_head(&new, &mut file);
    }
    let [articles, accounts, origins, questions, claims, relations, silences, findings, glossary] =
        places;
    put(&mut file.articles, was.articles.len(), &mut new.articles, articles);
    put(&mut file.accounts, was.accounts.len(), &mut new.accounts, accounts);
    put(&mut file.origins, was.origins.len(), &mut new.origins, origins);
    put(&mut file.questions, was.questions.len(), &mut new.questions, questions);
    put(&mut file.claims, was.claims.len(), &mut new.claims, claims);
    put(&mut file.relations, was.relations.len(), &mut new.relations, relations);
    put(&mut file.silences, was.silences.len(), &mut new.silences, silences);
    put(&mut file.findings, was.findings.len(), &mut new.findings, findings);
    put(&mut file.glossary, was.glossary.len(), &mut new.glossary, glossary);
    Some(file)
}

/// Adds what a step took out: the claims whose ids, and the relations whose sides are not there after
/// it.
pub(super) fn add_taken_out(step: &str, all: &mut TakenOut) {
    let mut files = step.split('\n').skip(1).map(files::parse);
    let (Some(Some(before)), Some(Some(after))) = (files.next(), files.next()) else { return };
    let claims = before.claims.into_iter();
    all.claims.extend(claims.filter(|it| !after.claims.iter().any(|new| new.id == it.id)));
    let relations = before.relations.into_iter();
    let stays = |it: &Relation| after.relations.iter().any(|new| new.between == it.between);
    all.relations.extend(relations.filter(|it| !stays(it)));
}

fn blank() -> File {
    File { format: VERSION.to_owned(), ..File::default() }
}

/// Puts the items that differ into `old` and `new`, and gives their places: of each where both
/// lists are equally long, and otherwise that of the first.
fn take<T: Clone + PartialEq>(
    before: &[T],
    after: &[T],
    old: &mut Vec<T>,
    new: &mut Vec<T>,
) -> Vec<usize> {
    let places =
        differing(before.len(), after.len(), &|one, other| before.get(one) == after.get(other));
    old.extend(places.before.iter().filter_map(|place| before.get(*place)).cloned());
    new.extend(places.after.iter().filter_map(|place| after.get(*place)).cloned());
    let Places { before: mut first, after } = places;
    if first.len() != after.len() {
        let start = first.first().or(after.first()).copied();
        first.clear();
        first.extend(start);
    }
    first
}

/// Which items of two lists differ. Where one list is longer, all from the first to the last that
/// do: and never as many of one as of the other, which would mean that they are exchanged.
fn differing(before: usize, after: usize, equal: &dyn Fn(usize, usize) -> bool) -> Places {
    if before == after {
        let places: Vec<usize> = (0..before).filter(|place| !equal(*place, *place)).collect();
        return Places { before: places.clone(), after: places };
    }
    let shorter = before.min(after);
    let mut first = 0;
    while first < shorter && equal(first, first) {
        first += 1;
    }
    let mut last = 0;
    while last < shorter - first && equal(before - 1 - last, after - 1 - last) {
        last += 1;
    }
    Places { before: (first..before - last).collect(), after: (first..after - last).collect() }
}

/// Replaces in a list what was by what is to be.
fn put<T>(list: &mut Vec<T>, was: usize, new: &mut Vec<T>, places: &[usize]) {
    if was == new.len() {
        for (place, item) in places.iter().zip(new) {
            if let Some(known) = list.get_mut(*place) {
                core::mem::swap(known, item);
            }
        }
    } else if let Some(first) = places.first().filter(|first| **first + was <= list.len()) {
        let mut end = list.split_off(first + was);
        list.truncate(*first);
        list.append(new);
        list.append(&mut end);
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
