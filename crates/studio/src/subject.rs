//! What can be spoken of in a comparison: the things that remarks stand beside and that forms
//! change, each by its place in its list of the file.

use source_comparison_core::{
    diagnostic::{JsonPath, Step},
    format::File,
};

use crate::edit::Item;

/// One thing of a comparison. A place one past the end is that of a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The comparison as a whole.
    File,
    /// Something put right after publication.
    Correction(usize),
    /// What is said of an article.
    Article(usize),
    /// The text of an article.
    Text(usize),
    /// An account.
    Account(usize),
    /// Where words come from.
    Origin(usize),
    /// A question.
    Question(usize),
    /// A claim.
    Claim(usize),
    /// The words that a claim rests on.
    Quote(usize),
    /// A relation.
    Relation(usize),
    /// That an account says nothing on a question.
    Silence(usize),
    /// What is known on a question.
    Finding(usize),
    /// A term of the glossary.
    Term(usize),
}

impl From<Item> for Subject {
    fn from(item: Item) -> Self {
        match item {
            Item::Claim(place) => Self::Claim(place),
            Item::Relation(place) => Self::Relation(place),
        }
    }
}

impl Subject {
    /// What a path of the file leads to.
    pub fn at(path: &JsonPath) -> Self {
        let (list, place) = match path.0.as_slice() {
            [Step::Key(_), Step::Key(list), Step::Index(place), ..]
            | [Step::Key(list), Step::Index(place), ..] => (list.as_str(), *place),
            _ => return Self::File,
        };
        match list {
            "corrections" => Self::Correction(place),
            "articles" => Self::Article(place),
            "accounts" => Self::Account(place),
            "origins" => Self::Origin(place),
            "questions" => Self::Question(place),
            "claims" => Self::Claim(place),
            "relations" => Self::Relation(place),
            "silences" => Self::Silence(place),
            "findings" => Self::Finding(place),
            "glossary" => Self::Term(place),
            _ => Self::File,
        }
    }

    /// Its place in its list; 0 for the whole.
    pub const fn place(self) -> usize {
        match self {
            Self::File => 0,
            Self::Correction(place)
            | Self::Article(place)
            | Self::Text(place)
            | Self::Account(place)
            | Self::Origin(place)
            | Self::Question(place)
            | Self::Claim(place)
            | Self::Quote(place)
            | Self::Relation(place)
            | Self::Silence(place)
            | Self::Finding(place)
            | Self::Term(place) => place,
        }
    }

    /// How many of its kind a file has.
    pub fn number(self, file: &File) -> usize {
        match self {
            Self::File => 1,
            Self::Correction(_) => file.prepared.as_ref().map_or(0, |it| it.corrections.len()),
            Self::Article(_) | Self::Text(_) => file.articles.len(),
            Self::Account(_) => file.accounts.len(),
            Self::Origin(_) => file.origins.len(),
            Self::Question(_) => file.questions.len(),
            Self::Claim(_) | Self::Quote(_) => file.claims.len(),
            Self::Relation(_) => file.relations.len(),
            Self::Silence(_) => file.silences.len(),
            Self::Finding(_) => file.findings.len(),
            Self::Term(_) => file.glossary.len(),
        }
    }

    /// Whether it is a claim or a relation that nobody has decided on.
    pub fn is_suggested(self, file: &File) -> bool {
        match self {
            Self::Claim(place) => file.claims.get(place).is_some_and(|it| it.suggested.is_some()),
            Self::Relation(place) => {
                file.relations.get(place).is_some_and(|it| it.suggested.is_some())
            }
            _ => false,
        }
    }

    /// A word for what kind of thing it is, to keep it by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Correction(_) => "correction",
            Self::Article(_) => "article",
            Self::Text(_) => "text",
            Self::Account(_) => "account",
            Self::Origin(_) => "origin",
            Self::Question(_) => "question",
            Self::Claim(_) => "claim",
            Self::Quote(_) => "quote",
            Self::Relation(_) => "relation",
            Self::Silence(_) => "silence",
            Self::Finding(_) => "finding",
            Self::Term(_) => "term",
        }
    }

    /// The thing at a place that a word stands for.
    pub fn from_word(word: &str, place: usize) -> Option<Self> {
        Self::kinds(place).into_iter().find(|it| it.word() == word)
    }

    /// The thing of each kind at a place, in the order of the file.
    const fn kinds(place: usize) -> [Self; 13] {
        [
            Self::File,
            Self::Correction(place),
            Self::Article(place),
            Self::Text(place),
            Self::Account(place),
            Self::Origin(place),
            Self::Question(place),
            Self::Claim(place),
            Self::Quote(place),
            Self::Relation(place),
            Self::Silence(place),
            Self::Finding(place),
            Self::Term(place),
        ]
    }
}
