//! The lists of a file: what is put into them, taken out of them, moved and called by another id.

use std::collections::BTreeSet;

use source_comparison_core::{
    format::{Article, Block, File, Finding, Silence, limits},
    reanchor::{nearest_quote, reanchor},
};

use super::{Particulars, cast::free_id, reject_claim};
use crate::subject::Subject;

/// Puts an item at a place, or at the end of a list that has no such place.
pub(super) fn put<T>(list: &mut Vec<T>, place: usize, item: T) {
    match list.get_mut(place) {
        Some(known) => *known = item,
        None => list.push(item),
    }
}

/// Puts a silence, where the file has its account and its question.
pub(super) fn put_silence(file: &mut File, place: usize, silence: &Silence) {
    let heard = file.accounts.iter().any(|it| it.id == silence.account);
    if heard && file.questions.iter().any(|it| it.id == silence.question) {
        put(&mut file.silences, place, silence.clone());
    }
}

/// Puts a finding, where the file has its question.
pub(super) fn put_finding(file: &mut File, place: usize, finding: &Finding) {
    if file.questions.iter().any(|it| it.id == finding.question) {
        put(&mut file.findings, place, finding.clone());
    }
}

/// Changes the item at a place; one past the end begins a new one.
pub(super) fn change<T>(list: &mut Vec<T>, place: usize, new: T, change: impl FnOnce(&mut T)) {
    if place >= list.len() {
        list.push(new);
    }
    let place = place.min(list.len().saturating_sub(1));
    if let Some(item) = list.get_mut(place) {
        change(item);
    }
}

/// Adds an article with its text.
pub(super) fn add_article(file: &mut File, particulars: &Particulars, blocks: &[Block]) {
    let id =
        free_id(&letter_of(file.articles.len()), |id| file.articles.iter().any(|it| it.id == id));
    let mut article = Article { id, blocks: blocks.to_vec(), ..Article::default() };
    particulars.write_to(&mut article);
    file.articles.push(article);
}

fn letter_of(place: usize) -> String {
    char::from(b'a' + u8::try_from(place).unwrap_or(0).min(25)).to_string()
}

/// Gives an article another text, and its claims what stands there now.
pub(super) fn rewrite(file: &mut File, place: usize, blocks: &[Block]) {
    let Some(id) = file.articles.get(place).map(|it| it.id.clone()) else { return };
    if let Some(new) = reanchor(file, &id, blocks.to_vec()) {
        *file = new.file;
    }
}

/// Lets a claim quote the nearest words of its article.
pub(super) fn take_nearest(file: &mut File, place: usize) {
    let Some(claim) = file.claims.get_mut(place) else { return };
    let article = file.articles.iter().find(|it| it.id == claim.article);
    if let Some(quote) = article.and_then(|it| nearest_quote(&it.blocks, &claim.quote)) {
        claim.quote = quote;
    }
}

/// Takes a thing out, with everything that cannot stand without it. An account or a question to
/// which something refers stays, and so does the whole.
pub(super) fn remove(file: &mut File, subject: Subject) {
    if subject.place() >= subject.number(file) {
        return;
    }
    match subject {
        Subject::File | Subject::Text(_) | Subject::Quote(_) => {}
        Subject::Article(place) => {
            let gone = file.articles.remove(place);
            // References of a repeated id lead to the first.
            if !file.articles.iter().any(|it| it.id == gone.id) {
                for claim in (0..file.claims.len()).rev() {
                    if file.claims.get(claim).is_some_and(|it| it.article == gone.id) {
                        reject_claim(file, claim);
                    }
                }
            }
        }
        Subject::Claim(place) => reject_claim(file, place),
        Subject::Relation(place) => drop(file.relations.remove(place)),
        Subject::Account(_) | Subject::Question(_) if refers(file, subject) => {}
        Subject::Account(place) => drop(file.accounts.remove(place)),
        Subject::Question(place) => drop(file.questions.remove(place)),
        Subject::Origin(place) => {
            let gone = file.origins.remove(place);
            for claim in file.claims.iter_mut().filter(|it| it.origin.as_ref() == Some(&gone.id)) {
                claim.origin = None;
            }
        }
        Subject::Silence(place) => drop(file.silences.remove(place)),
        Subject::Finding(place) => drop(file.findings.remove(place)),
        Subject::Term(place) => drop(file.glossary.remove(place)),
        Subject::Correction(place) => {
            if let Some(prepared) = &mut file.prepared {
                prepared.corrections.remove(place);
            }
        }
    }
}

/// Whether something in the file refers to an account or a question, and to no other one of the
/// same id.
pub fn refers(file: &File, subject: Subject) -> bool {
    match subject {
        Subject::Account(place) => file.accounts.get(place).is_some_and(|it| {
            file.accounts.iter().filter(|other| other.id == it.id).count() == 1
                && (file.claims.iter().any(|claim| claim.account.as_ref() == Some(&it.id))
                    || file.silences.iter().any(|silence| silence.account == it.id))
        }),
        Subject::Question(place) => file.questions.get(place).is_some_and(|it| {
            file.questions.iter().filter(|other| other.id == it.id).count() == 1
                && super::is_answered(file, &it.id)
        }),
        _ => false,
    }
}

/// Whether the order of a list is the editor's to choose.
pub const fn is_ordered(subject: Subject) -> bool {
    matches!(
        subject,
        Subject::Article(_) | Subject::Account(_) | Subject::Question(_) | Subject::Term(_)
    )
}

/// Moves a thing one place up or down in its list.
pub(super) fn shift(file: &mut File, subject: Subject, up: bool) {
    let place = subject.place();
    let Some(first) = (if up { place.checked_sub(1) } else { Some(place) }) else { return };
    if first + 1 >= subject.number(file) {
        return;
    }
    match subject {
        Subject::Article(_) => file.articles.swap(first, first + 1),
        Subject::Account(_) => file.accounts.swap(first, first + 1),
        Subject::Question(_) => file.questions.swap(first, first + 1),
        Subject::Term(_) => file.glossary.swap(first, first + 1),
        _ => {}
    }
}

/// The ids of the list that a thing stands in, where things of that list have ids.
fn ids(file: &mut File, subject: Subject) -> Vec<&mut String> {
    match subject {
        Subject::Article(_) => file.articles.iter_mut().map(|it| &mut it.id).collect(),
        Subject::Account(_) => file.accounts.iter_mut().map(|it| &mut it.id).collect(),
        Subject::Origin(_) => file.origins.iter_mut().map(|it| &mut it.id).collect(),
        Subject::Question(_) => file.questions.iter_mut().map(|it| &mut it.id).collect(),
        Subject::Claim(_) => file.claims.iter_mut().map(|it| &mut it.id).collect(),
        _ => Vec::new(),
    }
}

/// Everything that refers to a thing of such a list.
fn references(file: &mut File, subject: Subject) -> Vec<&mut String> {
    match subject {
        Subject::Article(_) => file.claims.iter_mut().map(|it| &mut it.article).collect(),
        Subject::Account(_) => file
            .claims
            .iter_mut()
            .filter_map(|it| it.account.as_mut())
            .chain(file.silences.iter_mut().map(|it| &mut it.account))
            .collect(),
        Subject::Origin(_) => file.claims.iter_mut().filter_map(|it| it.origin.as_mut()).collect(),
        Subject::Question(_) => (file.claims.iter_mut().map(|it| &mut it.question))
            .chain(file.silences.iter_mut().map(|it| &mut it.question))
            .chain(file.findings.iter_mut().map(|it| &mut it.question))
            .collect(),
        Subject::Claim(_) => {
            file.relations.iter_mut().flat_map(|it| it.between.iter_mut().flatten()).collect()
        }
        _ => Vec::new(),
    }
}

/// Gives a thing an id that is well-formed and its own. What refers to it follows, unless another
/// thing has the same id: references lead to the first of them.
pub(super) fn rename(file: &mut File, subject: Subject) {
    let place = subject.place();
    let mut taken: BTreeSet<String> = BTreeSet::from(["article".to_owned()]);
    taken.extend(ids(file, subject).into_iter().map(|id| id.clone()));
    let mut own = ids(file, subject).into_iter();
    let Some(old) = own.nth(place).map(|id| id.clone()) else { return };
    let shared = ids(file, subject).into_iter().filter(|id| **id == old).count() > 1;
    let new = free_id(&old, |id| taken.contains(id));
    if let Some(id) = ids(file, subject).into_iter().nth(place) {
        id.clone_from(&new);
    }
    if !shared && !old.is_empty() {
        for reference in references(file, subject).into_iter().filter(|it| **it == old) {
            reference.clone_from(&new);
        }
    }
}

/// The sides of a relation without what names no claim, what is named twice, and what goes beyond
/// what a file may hold.
pub fn sides_of(file: &File, between: &[Vec<String>]) -> Vec<Vec<String>> {
    let known: BTreeSet<&String> = file.claims.iter().map(|it| &it.id).collect();
    let mut seen = BTreeSet::new();
    let side = |ids: &Vec<String>| -> Vec<String> {
        let counting = ids.iter().filter(|id| known.contains(id) && seen.insert((*id).clone()));
        counting.take(limits::SIDES).cloned().collect()
    };
    between.iter().map(side).filter(|ids| !ids.is_empty()).take(limits::SIDES).collect()
}
