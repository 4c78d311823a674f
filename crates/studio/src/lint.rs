//! What an editor would want to be asked before a comparison is published, beyond what the format
//! demands. Pure, and only ever a question: nothing here keeps anybody from publishing.

use source_comparison_core::format::{AccountKind, File};

use crate::{edit::is_answered, subject::Subject};

pub use self::loaded::{LOADED, Loaded, loaded_words};

mod loaded;
#[cfg(test)]
mod tests;

/// Something worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lint {
    /// Nobody has said whose words a claim is.
    NoAccount,
    /// A relation has no reason.
    NoReason,
    /// A party has far fewer claims than the one with most.
    FarLess {
        /// Its own.
        claims: usize,
        /// Of the party with most.
        most: usize,
    },
    /// The editor's own words take a side.
    Loaded(Loaded),
    /// The article's date is not known.
    NoDate,
    /// The language of a text is not known.
    NoLanguage,
    /// Words that describe violence closely, and no note that warns of them.
    NoWarning,
    /// Nobody has signed the comparison.
    NotSigned,
    /// No claim answers the question, and no silence or finding either.
    NotAnswered,
}

/// A party with less than this share of the claims of the party with most is worth a look.
const FAR_LESS: usize = 4;
/// Claims of the party with most, below which shares mean nothing.
const ENOUGH: usize = 6;

/// Everything worth a look, in the order of the file.
///
/// Time: linear in the editor's words, but for parties and questions, which are few.
pub fn lints(file: &File) -> Vec<(Subject, Lint)> {
    let mut found = Vec::new();
    whole(file, &mut found);
    for (place, article) in file.articles.iter().enumerate() {
        if article.published.is_none() {
            found.push((Subject::Article(place), Lint::NoDate));
        }
        if is_unknown(&article.language) {
            found.push((Subject::Article(place), Lint::NoLanguage));
        }
    }
    parties(file, &mut found);
    for (place, question) in file.questions.iter().enumerate() {
        if !is_answered(file, &question.id) {
            found.push((Subject::Question(place), Lint::NotAnswered));
        }
        note_loaded(Subject::Question(place), &question.text, &mut found);
    }
    for (place, claim) in file.claims.iter().enumerate() {
        if claim.account.is_none() {
            found.push((Subject::Claim(place), Lint::NoAccount));
        }
        note_loaded(Subject::Claim(place), &claim.says, &mut found);
    }
    for (place, relation) in file.relations.iter().enumerate() {
        let note = relation.note.as_deref().unwrap_or_default();
        if note.trim().is_empty() {
            found.push((Subject::Relation(place), Lint::NoReason));
        }
        note_loaded(Subject::Relation(place), note, &mut found);
    }
    for (place, silence) in file.silences.iter().enumerate() {
        note_loaded(Subject::Silence(place), silence.note.as_deref().unwrap_or(""), &mut found);
    }
    for (place, finding) in file.findings.iter().enumerate() {
        note_loaded(Subject::Finding(place), &finding.text, &mut found);
    }
    for (place, term) in file.glossary.iter().enumerate() {
        note_loaded(Subject::Term(place), &term.text, &mut found);
    }
    found
}

fn whole(file: &File, found: &mut Vec<(Subject, Lint)>) {
    let signed = file.prepared.as_ref().is_some_and(|it| !it.by.trim().is_empty());
    if !signed {
        found.push((Subject::File, Lint::NotSigned));
    }
    if is_unknown(&file.language) {
        found.push((Subject::File, Lint::NoLanguage));
    }
    if file.warning.is_none() && file.claims.iter().any(|claim| claim.sensitive) {
        found.push((Subject::File, Lint::NoWarning));
    }
    for text in file.summary.as_deref().into_iter().chain([file.title.as_str()]) {
        note_loaded(Subject::File, text, found);
    }
}

fn is_unknown(language: &str) -> bool {
    language.is_empty() || language.eq_ignore_ascii_case("und")
}

fn parties(file: &File, found: &mut Vec<(Subject, Lint)>) {
    let claims =
        |id: &str| file.claims.iter().filter(|claim| claim.account.as_deref() == Some(id)).count();
    let parties = file.accounts.iter().enumerate();
    let parties = parties.filter(|(_, account)| account.kind == Some(AccountKind::Party));
    let counted: Vec<(usize, usize)> =
        parties.map(|(place, account)| (place, claims(&account.id))).collect();
    let most = counted.iter().map(|(_, claims)| *claims).max().unwrap_or(0);
    for (place, claims) in counted {
        if most >= ENOUGH && claims * FAR_LESS < most {
            found.push((Subject::Account(place), Lint::FarLess { claims, most }));
        }
    }
    for (place, account) in file.accounts.iter().enumerate() {
        for text in account.about.iter().chain(&account.reach) {
            note_loaded(Subject::Account(place), text, found);
        }
    }
}

fn note_loaded(subject: Subject, text: &str, found: &mut Vec<(Subject, Lint)>) {
    found.extend(loaded_words(text).into_iter().map(|word| (subject, Lint::Loaded(word))));
}
