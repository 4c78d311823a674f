//! Which keys each object of the format has, and of what type. It must not know how a value is
//! looked at: that is [`Fields`].

use super::fields::{Fields, Readable};
use crate::format::{
    Account, Article, Block, Claim, Correction, File, Finding, Lesson, Origin, Prepared, Prompts,
    Question, Quote, Relation, Silence, Suggested, Term, Trap, limits,
};

macro_rules! readable {
    ($($name:ident { $($field:ident: $read:ident $(($limit:expr))?,)* })*) => {
        $(
            impl Readable for $name {
                fn keys(&self) -> &'static [&'static str] {
                    Self::KEYS
                }

                fn read(&mut self, fields: &mut Fields<'_>) {
                    $(fields.$read(stringify!($field), &mut self.$field $(, $limit)?);)*
                }
            }
        )*
    };
}

impl Readable for File {
    fn keys(&self) -> &'static [&'static str] {
        Self::KEYS
    }

    /// Editors' own remarks, and the address of the schema.
    fn is_foreign(&self, key: &str) -> bool {
        key.starts_with("x-") || key == "$schema"
    }

    /// All but the lesson, which [`WithLesson`] reads: pages that only show a comparison carry
    /// nothing for it.
    fn read(&mut self, fields: &mut Fields<'_>) {
        fields.string("format", &mut self.format);
        fields.string("title", &mut self.title);
        fields.string("language", &mut self.language);
        fields.optional_string("summary", &mut self.summary);
        fields.optional_string("warning", &mut self.warning);
        fields.optional_object("prepared", &mut self.prepared);
        fields.list("articles", &mut self.articles, limits::ARTICLES);
        fields.required_list("accounts", &mut self.accounts, limits::ACCOUNTS);
        fields.list("origins", &mut self.origins, limits::ORIGINS);
        fields.required_list("questions", &mut self.questions, limits::QUESTIONS);
        fields.required_list("claims", &mut self.claims, limits::CLAIMS);
        fields.list("relations", &mut self.relations, limits::RELATIONS);
        fields.list("silences", &mut self.silences, limits::REMARKS);
        fields.list("findings", &mut self.findings, limits::REMARKS);
        fields.list("glossary", &mut self.glossary, limits::REMARKS);
    }
}

/// A file of which only the lesson is read; its other keys are somebody else's.
pub(super) struct WithLesson<'f>(pub(super) &'f mut File);

impl Readable for WithLesson<'_> {
    fn keys(&self) -> &'static [&'static str] {
        File::KEYS
    }

    fn is_foreign(&self, _key: &str) -> bool {
        true
    }

    fn read(&mut self, fields: &mut Fields<'_>) {
        fields.optional_object("lesson", &mut self.0.lesson);
    }
}

readable! {
    Lesson {
        aim: optional_string,
        audience: optional_string,
        minutes: optional_whole,
        steps: word_list(limits::LESSON),
        prompts: optional_object,
        terms: list(limits::LESSON),
        traps: list(limits::LESSON),
        discussion: strings(limits::LESSON),
    }
    Prompts {
        source: optional_string,
        read: optional_string,
        reveal: optional_string,
        corroborate: optional_string,
        write: optional_string,
    }
    Trap {
        between: string_lists(limits::SIDES),
        note: string,
    }
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
