//! What an editor decides, as pure functions from one file to the next. Nothing is changed in
//! place: the file before an edit is what an undo returns to.

use std::collections::BTreeSet;

use source_comparison_core::format::{
    Block, Certainty, Claim, Correction, Facet, File, Finding, Origin, Prepared, Question,
    Relation, RelationKind, Silence, Term,
};

pub use self::cast::Persona;
pub use self::found::Found;
pub use self::lists::{is_ordered, refers, sides_of};
pub use self::particulars::{Description, Particulars};
use crate::subject::Subject;

mod cast;
mod found;
mod lists;
mod particulars;

/// A claim or relation, by its place in its list of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// The claim at this place.
    Claim(usize),
    /// The relation at this place.
    Relation(usize),
}

/// One step of an editor's.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// It is right as it stands; a relation with the claims on it.
    Accept(Item),
    /// It goes. A claim takes with it the relations that are left with fewer than two sides, and a
    /// question or an account of which it was the last.
    Reject(Item),
    /// Every suggestion that nobody has decided on goes.
    RejectRest,
    /// The claim at this place is right with these words.
    Reword(usize, Wording),
    /// The relation at this place is right with this kind, respect, reason and sides, and so are
    /// the claims on it.
    Regrade(usize, Grading),
    /// What is said of the comparison as a whole.
    Describe(Description),
    /// What is said of the article at this place.
    Inform(usize, Particulars),
    /// One more article, with its text.
    AddArticle(Particulars, Vec<Block>),
    /// The article at this place has this text: its claims quote what stands there now.
    Rewrite(usize, Vec<Block>),
    /// The question at this place is asked like this; one past the end is a new one, as with all
    /// that follow.
    Ask(usize, String),
    /// What is said of the account at this place.
    Introduce(usize, Persona),
    /// The silence at this place.
    Silence(usize, Silence),
    /// The finding at this place.
    Finding(usize, Finding),
    /// The term at this place.
    Term(usize, Term),
    /// The correction at this place.
    Correction(usize, Correction),
    /// The origin at this place; its id stays.
    Origin(usize, Origin),
    /// It goes, with what cannot stand without it; not where something else refers to it.
    Remove(Subject),
    /// It goes one place up, or down, in its list.
    Shift(Subject, bool),
    /// It gets an id of its own that is well-formed.
    Rename(Subject),
    /// The claim at this place rests on these words.
    Requote(usize, Found),
    /// The claim at this place rests on the words that come nearest to its own.
    TakeNearest(usize),
    /// The account at this place is the same as the one with this id: its claims become the
    /// other's.
    Merge(usize, String),
    /// A claim that the editor found.
    AddClaim(Found, Wording),
    /// A relation that the editor found.
    AddRelation(Grading),
}

/// What an editor may say of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The neutral restatement.
    pub says: String,
    /// The comparable part; empty where there is none.
    pub value: String,
    /// The account's id, `article`, or empty while nobody has decided.
    pub account: String,
    /// The name of somebody who has no account yet; wins over an id.
    pub newcomer: String,
    /// The question's id.
    pub question: String,
    /// How sure the words make themselves.
    pub certainty: Certainty,
    /// Whether the words describe violence closely.
    pub sensitive: bool,
    /// The id of what the words come from; empty where nothing is said of it.
    pub origin: String,
    /// Who carried them, nearest the account first.
    pub via: Vec<String>,
}

/// What an editor may say of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grading {
    /// Match, conflict or difference in detail.
    pub kind: RelationKind,
    /// In what respect.
    pub facet: Facet,
    /// The reason; empty while there is none.
    pub note: String,
    /// The ids of the claims on each side.
    pub sides: Vec<Vec<String>>,
}

impl Wording {
    /// What is said of a claim now.
    pub fn of(claim: &Claim) -> Self {
        Self {
            says: claim.says.clone(),
            value: claim.value.clone().unwrap_or_default(),
            account: claim.account.clone().unwrap_or_default(),
            newcomer: String::new(),
            question: claim.question.clone(),
            certainty: claim.certainty.unwrap_or(Certainty::Stated),
            sensitive: claim.sensitive,
            origin: claim.origin.clone().unwrap_or_default(),
            via: claim.via.clone(),
        }
    }

    /// Whether the file has the question and the account that are named.
    fn known_to(&self, file: &File) -> bool {
        let own = matches!(self.account.as_str(), "" | "article");
        file.questions.iter().any(|it| it.id == self.question)
            && (own || file.accounts.iter().any(|it| it.id == self.account))
    }

    pub(crate) fn write_to(&self, claim: &mut Claim) {
        self.says.trim().clone_into(&mut claim.says);
        claim.value = filled(&self.value);
        claim.account = filled(&self.account);
        claim.question.clone_from(&self.question);
        claim.certainty = Some(self.certainty);
        claim.sensitive = self.sensitive;
        claim.origin = filled(&self.origin);
        claim.via = self.via.iter().filter_map(|it| filled(it)).collect();
        claim.suggested = None;
    }
}

impl Grading {
    /// What is said of a relation now.
    pub fn of(relation: &Relation) -> Self {
        Self {
            kind: relation.kind.unwrap_or(RelationKind::Detail),
            facet: relation.facet.unwrap_or(Facet::What),
            note: relation.note.clone().unwrap_or_default(),
            sides: relation.between.clone(),
        }
    }

    /// The relation that it makes; `None` where fewer than two sides would have a claim.
    fn to_relation(&self, file: &File) -> Option<Relation> {
        let between = sides_of(file, &self.sides);
        (between.len() > 1).then(|| Relation {
            kind: Some(self.kind),
            facet: Some(self.facet),
            between,
            note: filled(&self.note),
            suggested: None,
        })
    }
}

fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The file after an edit; the same one where the edit names what is not there.
#[must_use]
pub fn edited(file: &File, edit: &Edit) -> File {
    let mut file = file.clone();
    match edit {
        Edit::Accept(Item::Claim(place)) => {
            at(&mut file.claims, *place, |claim| claim.suggested = None);
        }
        Edit::Accept(Item::Relation(place)) => accept_relation(&mut file, *place, |_| {}),
        Edit::Reject(Item::Claim(place)) => reject_claim(&mut file, *place),
        Edit::Reject(Item::Relation(place)) => {
            if *place < file.relations.len() {
                file.relations.remove(*place);
            }
        }
        Edit::RejectRest => reject_rest(&mut file),
        Edit::Reword(place, wording) => reword(&mut file, *place, wording),
        Edit::Regrade(place, grading) => {
            if let Some(graded) = grading.to_relation(&file) {
                accept_relation(&mut file, *place, |relation| *relation = graded);
            }
        }
        Edit::Describe(description) => description.write_to(&mut file),
        Edit::Inform(place, particulars) => {
            at(&mut file.articles, *place, |article| particulars.write_to(article));
        }
        Edit::AddArticle(particulars, blocks) => lists::add_article(&mut file, particulars, blocks),
        Edit::Rewrite(place, blocks) => lists::rewrite(&mut file, *place, blocks),
        Edit::Ask(place, text) => ask(&mut file, *place, text),
        Edit::Introduce(place, persona) => cast::introduce(&mut file, *place, persona),
        Edit::Silence(place, it) => lists::put_silence(&mut file, *place, it),
        Edit::Finding(place, it) => lists::put_finding(&mut file, *place, it),
        Edit::Term(place, it) => lists::put(&mut file.glossary, *place, it.clone()),
        Edit::Correction(place, it) => {
            let prepared = file.prepared.get_or_insert_with(Prepared::default);
            lists::put(&mut prepared.corrections, *place, it.clone());
        }
        Edit::Origin(place, it) => name_origin(&mut file, *place, it),
        Edit::Remove(subject) => lists::remove(&mut file, *subject),
        Edit::Shift(subject, up) => lists::shift(&mut file, *subject, *up),
        Edit::Rename(subject) => lists::rename(&mut file, *subject),
        Edit::Requote(place, found) => found::requote(&mut file, *place, found),
        Edit::TakeNearest(place) => lists::take_nearest(&mut file, *place),
        Edit::Merge(place, into) => cast::merge(&mut file, *place, into),
        Edit::AddClaim(found, wording) => found::add_claim(&mut file, found, wording),
        Edit::AddRelation(grading) => {
            let relation = grading.to_relation(&file);
            file.relations.extend(relation);
        }
    }
    file
}

/// Changes the item at a place, where there is one.
fn at<T>(list: &mut [T], place: usize, change: impl FnOnce(&mut T)) {
    if let Some(item) = list.get_mut(place) {
        change(item);
    }
}

fn reword(file: &mut File, place: usize, wording: &Wording) {
    let Some(before) = file.claims.get(place).cloned() else { return };
    let Some(wording) = cast::with_newcomer(file, wording) else { return };
    if let Some(claim) = file.claims.get_mut(place) {
        wording.write_to(claim);
    }
    forget(file, &before);
}

fn ask(file: &mut File, place: usize, text: &str) {
    let id = cast::free_id(text, |id| file.questions.iter().any(|it| it.id == id));
    let new = Question { id, text: String::new() };
    lists::change(&mut file.questions, place, new, |it| text.trim().clone_into(&mut it.text));
}

fn name_origin(file: &mut File, place: usize, said: &Origin) {
    let id = cast::free_id(&said.name, |id| file.origins.iter().any(|it| it.id == id));
    let new = Origin { id, ..Origin::default() };
    lists::change(&mut file.origins, place, new, |it| {
        *it = Origin { id: core::mem::take(&mut it.id), ..said.clone() };
    });
}

/// Whether a claim, a silence or a finding bears on the question.
pub fn is_answered(file: &File, question: &str) -> bool {
    file.claims.iter().any(|it| it.question == question)
        || file.silences.iter().any(|it| it.question == question)
        || file.findings.iter().any(|it| it.question == question)
}

fn accept_relation(file: &mut File, place: usize, change: impl FnOnce(&mut Relation)) {
    let Some(relation) = file.relations.get_mut(place) else { return };
    change(relation);
    relation.suggested = None;
    let ids: BTreeSet<&String> = relation.between.iter().flatten().collect();
    for claim in file.claims.iter_mut().filter(|claim| ids.contains(&claim.id)) {
        claim.suggested = None;
    }
}

fn reject_claim(file: &mut File, place: usize) {
    if place >= file.claims.len() {
        return;
    }
    let gone = file.claims.remove(place);
    // References of a repeated id lead to the first, or to the one that is left.
    if file.claims.iter().any(|it| it.id == gone.id) {
        return forget(file, &gone);
    }
    file.relations.retain_mut(|relation| {
        if !relation.between.iter().flatten().any(|id| *id == gone.id) {
            return true;
        }
        for side in &mut relation.between {
            side.retain(|id| *id != gone.id);
        }
        relation.between.retain(|side| !side.is_empty());
        relation.between.len() > 1
    });
    forget(file, &gone);
}

/// A claim that stands on a relation which is accepted is accepted itself, so it stays.
fn reject_rest(file: &mut File) {
    file.relations.retain(|relation| relation.suggested.is_none());
    for place in (0..file.claims.len()).rev() {
        if file.claims.get(place).is_some_and(|claim| claim.suggested.is_some()) {
            reject_claim(file, place);
        }
    }
}

/// Takes out the question and the account of a claim as it was, where nothing else names them.
fn forget(file: &mut File, gone: &Claim) {
    if !is_answered(file, &gone.question) {
        file.questions.retain(|question| question.id != gone.question);
    }
    let heard = file.claims.iter().any(|it| it.account == gone.account)
        || file.silences.iter().any(|it| Some(&it.account) == gone.account.as_ref());
    if !heard {
        file.accounts.retain(|account| Some(&account.id) != gone.account.as_ref());
    }
}

#[cfg(test)]
mod tests;
