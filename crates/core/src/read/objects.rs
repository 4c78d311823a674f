//! Which keys each object of the format has, and of what type. It must not know how a value is
//! looked at: that is [`Fields`].

use super::fields::{Fields, Readable};
use crate::format::{
    Account, Article, Block, Claim, Correction, File, Finding, Origin, Prepared, Question, Quote,
    Relation, Silence, Suggested, Term, limits,
};

macro_rules! readable {
    ($($name:ident { $($field:ident: $read:ident $(($limit:expr))?,)* })*) => {
        $(
            impl Readable for $name {
                const KEYS: &'static [&'static str] = $name::KEYS;

                fn from_fields(fields: &mut Fields<'_>) -> Self {
                    Self { $($field: fields.$read(stringify!($field) $(, $limit)?),)* }
                }
            }
        )*
    };
}

impl Readable for File {
    const KEYS: &'static [&'static str] = Self::KEYS;

    /// Editors' own remarks, the address of the schema, and the lesson, which another part reads.
    fn is_foreign(key: &str) -> bool {
        key.starts_with("x-") || key == "$schema" || key == "lesson"
    }

    fn from_fields(fields: &mut Fields<'_>) -> Self {
        Self {
            format: fields.string("format"),
            title: fields.string("title"),
            language: fields.string("language"),
            summary: fields.optional_string("summary"),
            warning: fields.optional_string("warning"),
            prepared: fields.optional_object("prepared"),
            articles: fields.list("articles", limits::ARTICLES),
            accounts: fields.required_list("accounts", limits::ACCOUNTS),
            origins: fields.list("origins", limits::ORIGINS),
            questions: fields.required_list("questions", limits::QUESTIONS),
            claims: fields.required_list("claims", limits::CLAIMS),
            relations: fields.list("relations", limits::RELATIONS),
            silences: fields.list("silences", limits::REMARKS),
            findings: fields.list("findings", limits::REMARKS),
            glossary: fields.list("glossary", limits::REMARKS),
        }
    }
}

readable! {
    Prepared {
        by: string,
        on: string,
        corrections: list(limits::REMARKS),
    }
    Correction {
        on: string,
        text: string,
    }
    Article {
        id: string,
        title: string,
        publisher: optional_string,
        byline: optional_string,
        published: optional_string,
        updated: optional_string,
        language: string,
        url: optional_string,
        archive: optional_string,
        rights: optional_string,
        note: optional_string,
        blocks: list(limits::BLOCKS),
    }
    Block {
        kind: word,
        text: string,
    }
    Account {
        id: string,
        name: string,
        short: string,
        kind: word,
        about: optional_string,
        reach: optional_string,
    }
    Origin {
        id: string,
        name: string,
        kind: word,
        note: optional_string,
    }
    Question {
        id: string,
        text: string,
    }
    Claim {
        id: string,
        article: string,
        account: optional_string,
        question: string,
        quote: object,
        says: string,
        value: optional_string,
        origin: optional_string,
        via: strings(limits::VIA),
        certainty: word,
        sensitive: flag,
        suggested: optional_object,
    }
    Quote {
        exact: string,
        prefix: string,
        suffix: string,
    }
    Relation {
        kind: word,
        facet: word,
        between: string_lists(limits::SIDES),
        note: optional_string,
        suggested: optional_object,
    }
    Silence {
        account: string,
        question: string,
        note: optional_string,
    }
    Finding {
        question: string,
        status: word,
        text: string,
        by: string,
        on: string,
        url: optional_string,
    }
    Term {
        term: string,
        text: string,
    }
    Suggested {
        confidence: number,
        reason: string,
    }
}
