//! The comparison file, version 1, as it is written: the wire types.
//!
//! They are lenient on purpose: everything that a file may leave out, rightly or wrongly, is
//! optional here, so that a faulty file can be held, shown and mended. [`mod@crate::check`] turns them
//! into the working model, in which nothing is optional that need not be.

use serde::Serialize;

#[cfg(feature = "schema")]
pub use self::schema::schema;

#[cfg(feature = "schema")]
mod schema;

/// The value of `format` in a file of this version.
pub const VERSION: &str = "source-comparison/1";

/// What a file may hold at most; beyond it a file is refused with a diagnostic.
pub mod limits {
    /// Bytes of one file, decoded: 2 MiB.
    pub const FILE_BYTES: usize = 2 * 1024 * 1024;
    /// Fewest articles of a comparison.
    pub const ARTICLES_MIN: usize = 2;
    /// Articles of a comparison.
    pub const ARTICLES: usize = 6;
    /// Blocks of one article.
    pub const BLOCKS: usize = 2_000;
    /// Characters (code points) of one block.
    pub const BLOCK_CHARACTERS: usize = 20_000;
    /// Accounts of a comparison.
    pub const ACCOUNTS: usize = 24;
    /// Questions of a comparison.
    pub const QUESTIONS: usize = 64;
    /// Claims of a comparison.
    pub const CLAIMS: usize = 1_000;
    /// Relations of a comparison.
    pub const RELATIONS: usize = 3_000;
    /// Origins of a comparison.
    pub const ORIGINS: usize = 200;
    /// Silences, findings, glossary terms and corrections, each.
    pub const REMARKS: usize = 1_600;
    /// Characters of an id.
    pub const ID_CHARACTERS: usize = 64;
    /// Characters of a name, a title or a value.
    pub const NAME_CHARACTERS: usize = 400;
    /// Characters of an editor's sentence: a note, a summary, a finding.
    pub const NOTE_CHARACTERS: usize = 4_000;
    /// Characters of a URL.
    pub const URL_CHARACTERS: usize = 2_048;
    /// Carriers that one claim names.
    pub const VIA: usize = 8;
    /// Sides of one relation, and claims on one side.
    pub const SIDES: usize = 24;
    /// Terms, traps and talking points of a lesson, each.
    pub const LESSON: usize = 64;
    /// Minutes of a lesson: a school day.
    pub const LESSON_MINUTES: u16 = 480;
}

/// A value that stands in a file as one of a few words.
pub(crate) trait Word: Copy + 'static {
    /// Every value, in the order of the format.
    const ALL: &'static [Self];
    /// The words that stand for them, in the same order.
    const WORDS: &'static [&'static str];
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// Every value, in the order of the format.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word that stands for this value in a file.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The value that a word of a file stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl Word for $name {
            const ALL: &'static [Self] = Self::ALL;
            const WORDS: &'static [&'static str] = &[$($text,)*];
        }
    };
}

words! {
    /// What a block of an article is.
    BlockKind {
        /// A title or subtitle.
        Heading = "heading",
        /// Running text.
        Paragraph = "paragraph",
        /// Words that belong to a picture.
        Caption = "caption",
        /// Datelines, credits, advertisements: kept, not shown as text.
        Furniture = "furniture",
    }
}

words! {
    /// What an account is to the event.
    AccountKind {
        /// A party to the conflict.
        Party = "party",
        /// People who were there.
        Witnesses = "witnesses",
        /// A state or an international body.
        Authority = "authority",
        /// A newspaper, agency or broadcaster.
        Media = "media",
        /// Any other voice.
        Other = "other",
    }
}

words! {
    /// What kind of thing the words ultimately come from.
    OriginKind {
        /// Something published or declared by the account itself.
        Statement = "statement",
        /// What people say they saw.
        Testimony = "testimony",
        /// A paper.
        Document = "document",
        /// A piece of reporting.
        Report = "report",
        /// Radio or television.
        Broadcast = "broadcast",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How sure the words make themselves.
    Certainty {
        /// Said flatly.
        Stated = "stated",
        /// Said to have been said.
        Reported = "reported",
        /// Said with a reserve.
        Hedged = "hedged",
        /// Said not to be so.
        Denied = "denied",
    }
}

words! {
    /// How claims relate.
    RelationKind {
        /// They say the same.
        Match = "match",
        /// Both cannot be true as they stand.
        Conflict = "conflict",
        /// Both can be true; one is more exact, or they differ in scope.
        Detail = "detail",
    }
}

words! {
    /// In what respect claims relate.
    Facet {
        /// The people concerned.
        Who = "who",
        /// The kind of thing or event.
        What = "what",
        /// The time.
        When = "when",
        /// The place.
        Where = "where",
        /// The reason.
        Why = "why",
        /// The number.
        HowMany = "how-many",
        /// The source named.
        SaysWho = "says-who",
        /// The certainty.
        HowSure = "how-sure",
        /// The name of one and the same thing.
        Name = "name",
    }
}

words! {
    /// What is known on a question, apart from what any party says.
    FindingStatus {
        /// Shown by somebody named.
        Established = "established",
        /// Said differently and not settled.
        Disputed = "disputed",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// What a class does with a comparison, one after the other.
    LessonStep {
        /// Who wrote each article, before its text opens.
        Source = "source",
        /// Marking and pairing passages, without the editor's marks.
        Read = "read",
        /// The editor's reading laid beside the pupil's, and a second look.
        Reveal = "reveal",
        /// What confirms what, and what is still open.
        Corroborate = "corroborate",
        /// A short account that cites passages.
        Write = "write",
    }
}

macro_rules! wire {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, PartialEq, Serialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

            impl $name {
                /// The keys of this object, in the order of the format.
                pub const KEYS: &'static [&'static str] = &[$(stringify!($field),)*];
            }
        )*
    };
}

wire! {
    /// One comparison: the texts, the voices in them, what they say, and how it relates.
    File {
        /// Always [`VERSION`].
        format: String,
        /// The comparison's title.
        title: String,
        /// BCP 47 tag of the editor's own words.
        language: String,
        /// A standfirst.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<String>,
        /// A content note, shown before the text.
        #[serde(skip_serializing_if = "Option::is_none")]
        warning: Option<String>,
        /// Who prepared the comparison, and when.
        #[serde(skip_serializing_if = "Option::is_none")]
        prepared: Option<Prepared>,
        /// The articles compared, 2 to 6; the first two are shown first.
        articles: Vec<Article>,
        /// Whose versions of the event are told.
        accounts: Vec<Account>,
        /// Where words ultimately come from.
        #[cfg_attr(feature = "schema", serde(default))]
        origins: Vec<Origin>,
        /// What the articles answer, in order: the spine.
        questions: Vec<Question>,
        /// What the articles say.
        claims: Vec<Claim>,
        /// How the claims relate.
        #[cfg_attr(feature = "schema", serde(default))]
        relations: Vec<Relation>,
        /// On what an account says nothing: an editor's checked statement.
        #[cfg_attr(feature = "schema", serde(default))]
        silences: Vec<Silence>,
        /// What is established, disputed or unknown.
        #[cfg_attr(feature = "schema", serde(default))]
        findings: Vec<Finding>,
        /// Terms explained.
        #[cfg_attr(feature = "schema", serde(default))]
        glossary: Vec<Term>,
        /// What a teacher adds for a class.
        #[serde(skip_serializing_if = "Option::is_none")]
        lesson: Option<Lesson>,
    }

    /// Who prepared the comparison, and what was put right since.
    Prepared {
        /// A person or a desk.
        by: String,
        /// The day, as `YYYY-MM-DD`.
        on: String,
        /// What was put right, the oldest first.
        #[cfg_attr(feature = "schema", serde(default))]
        corrections: Vec<Correction>,
    }

    /// Something put right after publication.
    Correction {
        /// The day, as `YYYY-MM-DD`.
        on: String,
        /// What was wrong and what is right.
        text: String,
    }

    /// One article, whole. `null` means that the text does not say; the reader is told so.
    Article {
        /// Its id in this file.
        id: String,
        /// Its headline.
        title: String,
        /// Who published it.
        publisher: Option<String>,
        /// Who wrote it.
        byline: Option<String>,
        /// When, as ISO 8601 with as much as is known.
        published: Option<String>,
        /// When it was last changed, in the same form.
        updated: Option<String>,
        /// BCP 47 tag of its text.
        language: String,
        /// Where it stands.
        url: Option<String>,
        /// Where a copy is kept.
        archive: Option<String>,
        /// Whose text it is.
        rights: Option<String>,
        /// What a reader should know about the text as given here.
        note: Option<String>,
        /// The text, paragraph by paragraph.
        blocks: Vec<Block>,
    }

    /// One paragraph, heading or piece of furniture, verbatim.
    Block {
        /// What it is.
        #[cfg_attr(feature = "schema", schemars(required))]
        kind: Option<BlockKind>,
        /// Its words.
        text: String,
    }

    /// Whose version of the event.
    Account {
        /// Its id in this file.
        id: String,
        /// Its full name.
        name: String,
        /// A name for tight places.
        short: String,
        /// What it is to the event.
        #[cfg_attr(feature = "schema", schemars(required))]
        kind: Option<AccountKind>,
        /// Who this is, in a sentence.
        #[serde(skip_serializing_if = "Option::is_none")]
        about: Option<String>,
        /// How its words reach the reader.
        #[serde(skip_serializing_if = "Option::is_none")]
        reach: Option<String>,
    }

    /// Where words ultimately come from; several passages can go back to one.
    Origin {
        /// Its id in this file.
        id: String,
        /// Its name.
        name: String,
        /// What it is.
        #[cfg_attr(feature = "schema", schemars(required))]
        kind: Option<OriginKind>,
        /// What a reader should know about it.
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    }

    /// Something the articles answer, or leave open.
    Question {
        /// Its id in this file.
        id: String,
        /// The question, as a reader would ask it.
        text: String,
    }

    /// One thing that one article says, with the words that say it.
    Claim {
        /// Its id in this file.
        id: String,
        /// The article's id.
        article: String,
        /// The account's id, or `article` where the article speaks in its own voice. Missing
        /// while nobody has decided, in drafts only.
        #[serde(skip_serializing_if = "Option::is_none")]
        account: Option<String>,
        /// The question's id.
        question: String,
        /// The words that say it.
        quote: Quote,
        /// The editor's neutral restatement, one short sentence.
        says: String,
        /// The comparable part, as shown side by side.
        #[serde(skip_serializing_if = "Option::is_none")]
        value: Option<String>,
        /// Where the words come from: the origin's id.
        #[serde(skip_serializing_if = "Option::is_none")]
        origin: Option<String>,
        /// Carriers between the account and the article, nearest the account first.
        #[cfg_attr(feature = "schema", serde(default))]
        via: Vec<String>,
        /// How sure the words make themselves.
        #[cfg_attr(feature = "schema", schemars(required))]
        certainty: Option<Certainty>,
        /// Whether the words describe violence closely.
        #[serde(skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "schema", serde(default))]
        sensitive: bool,
        /// Set while the claim is the analysis' proposal.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggested: Option<Suggested>,
    }

    /// A W3C `TextQuoteSelector`: words of one block, and what stands around them.
    Quote {
        /// The words, verbatim.
        exact: String,
        /// What stands before them, to tell repeats apart.
        #[serde(skip_serializing_if = "String::is_empty")]
        #[cfg_attr(feature = "schema", serde(default))]
        prefix: String,
        /// What stands after them, to tell repeats apart.
        #[serde(skip_serializing_if = "String::is_empty")]
        #[cfg_attr(feature = "schema", serde(default))]
        suffix: String,
    }

    /// How claims relate, and why.
    Relation {
        /// Match, conflict or difference in detail.
        #[cfg_attr(feature = "schema", schemars(required))]
        kind: Option<RelationKind>,
        /// In what respect.
        #[cfg_attr(feature = "schema", schemars(required))]
        facet: Option<Facet>,
        /// Two or more sides: ids of claims that say the same thing.
        between: Vec<Vec<String>>,
        /// The reason, in a sentence a reader understands.
        note: Option<String>,
        /// Set while the relation is the analysis' proposal.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggested: Option<Suggested>,
    }

    /// That an account says nothing on a question, checked by reading.
    Silence {
        /// The account's id.
        account: String,
        /// The question's id.
        question: String,
        /// What the articles do say about that, if anything.
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    }

    /// What is known on a question, apart from all parties.
    Finding {
        /// The question's id.
        question: String,
        /// Established, disputed or unknown.
        #[cfg_attr(feature = "schema", schemars(required))]
        status: Option<FindingStatus>,
        /// In a sentence or two.
        text: String,
        /// Who says so.
        by: String,
        /// The day, as `YYYY-MM-DD`.
        on: String,
        /// Where it can be read.
        url: Option<String>,
    }

    /// A term explained.
    Term {
        /// The term, as the texts write it.
        term: String,
        /// What it means.
        text: String,
    }

    /// What a teacher adds for a class. Everything in it may be missing.
    Lesson {
        /// What the class is to learn by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        aim: Option<String>,
        /// Whom it is for, as "15 and older".
        #[serde(skip_serializing_if = "Option::is_none")]
        audience: Option<String>,
        /// How long it takes, in minutes.
        #[serde(skip_serializing_if = "Option::is_none")]
        minutes: Option<u16>,
        /// The steps of the lesson, in their order; all five where none is named.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", serde(default))]
        steps: Vec<LessonStep>,
        /// The teacher's own words at the head of a step.
        #[serde(skip_serializing_if = "Option::is_none")]
        prompts: Option<Prompts>,
        /// Terms explained to pupils, beside the file's own glossary.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", serde(default))]
        terms: Vec<Term>,
        /// Claims that look like the same fact and are not.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", serde(default))]
        traps: Vec<Trap>,
        /// Talking points; pupils see none of them before the reveal.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", serde(default))]
        discussion: Vec<String>,
    }

    /// The teacher's own words at the head of each step.
    Prompts {
        /// Before the texts open.
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<String>,
        /// While the pupil reads and marks.
        #[serde(skip_serializing_if = "Option::is_none")]
        read: Option<String>,
        /// When the editor's reading is shown.
        #[serde(skip_serializing_if = "Option::is_none")]
        reveal: Option<String>,
        /// When accounts are weighed against each other.
        #[serde(skip_serializing_if = "Option::is_none")]
        corroborate: Option<String>,
        /// When the pupil writes.
        #[serde(skip_serializing_if = "Option::is_none")]
        write: Option<String>,
    }

    /// Claims that look like the same fact and are not.
    Trap {
        /// Two or more sides: ids of claims that speak of one fact.
        between: Vec<Vec<String>>,
        /// Why these are not the same fact.
        note: String,
    }

    /// That nobody has decided on this yet.
    Suggested {
        /// How likely the proposal is right: 0.0 not at all, 1.0 surely.
        confidence: f64,
        /// The rule that proposed it.
        reason: String,
    }
}

impl Suggested {
    /// The rule of what people noted in another program.
    pub const IMPORTED: &str = "imported";
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde asks for a reference
const fn is_false(value: &bool) -> bool {
    !*value
}
