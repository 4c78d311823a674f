//! The words of our own that the exports use where a standard has none. It must not know the
//! standards' own words.
//!
//! The namespace is a URN: it names, it leads nowhere and needs no server. What each word means is
//! in `docs/exports.md`, which a test holds to this list.

use source_comparison_core::model::{Passage, RelationKind};

/// The namespace of the words; in JSON-LD the prefix `sc`.
pub const NAMESPACE: &str = "urn:source-comparison:vocab#";

/// The namespace of CiTO, the Citation Typing Ontology; in JSON-LD the prefix `cito`.
pub const CITO: &str = "http://purl.org/spar/cito/";

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $word;)*

        /// Every key of the vocabulary, as it stands in JSON-LD.
        pub const KEYS: &[&str] = &[$($word,)*];
    };
}

words! {
    VERSION = "sc:version",
    TITLE = "sc:title",
    LANGUAGE = "sc:language",
    SUMMARY = "sc:summary",
    WARNING = "sc:warning",
    PREPARED = "sc:prepared",
    BY = "sc:by",
    ON = "sc:on",
    CORRECTIONS = "sc:corrections",
    ARTICLES = "sc:articles",
    PUBLISHER = "sc:publisher",
    BYLINE = "sc:byline",
    PUBLISHED = "sc:published",
    UPDATED = "sc:updated",
    URL = "sc:url",
    ARCHIVE = "sc:archive",
    RIGHTS = "sc:rights",
    BLOCKS = "sc:blocks",
    KIND = "sc:kind",
    TEXT = "sc:text",
    ACCOUNTS = "sc:accounts",
    NAME = "sc:name",
    SHORT = "sc:short",
    ABOUT = "sc:about",
    REACH = "sc:reach",
    ORIGINS = "sc:origins",
    NOTE = "sc:note",
    QUESTIONS = "sc:questions",
    ACCOUNT = "sc:account",
    QUESTION = "sc:question",
    VALUE = "sc:value",
    ORIGIN = "sc:origin",
    CARRIERS = "sc:carriers",
    CERTAINTY = "sc:certainty",
    SENSITIVE = "sc:sensitive",
    PASSAGE = "sc:passage",
    SUGGESTED = "sc:suggested",
    CONFIDENCE = "sc:confidence",
    REASON = "sc:reason",
    RELATION = "sc:relation",
    NEAREST_CITO = "sc:nearestCito",
    FACET = "sc:facet",
    SIDES = "sc:sides",
    CLAIMS = "sc:claims",
    SILENCES = "sc:silences",
    FINDINGS = "sc:findings",
    STATUS = "sc:status",
    GLOSSARY = "sc:glossary",
    TERM = "sc:term",
}

/// Keys whose values are lists in an order that means something.
pub(crate) const ORDERED: [&str; 12] = [
    CORRECTIONS,
    ARTICLES,
    BLOCKS,
    ACCOUNTS,
    ORIGINS,
    QUESTIONS,
    CARRIERS,
    SIDES,
    CLAIMS,
    SILENCES,
    FINDINGS,
    GLOSSARY,
];

/// Keys whose values are names of things, in no list.
pub(crate) const NAMING: [&str; 7] =
    [ACCOUNT, QUESTION, ORIGIN, RELATION, NEAREST_CITO, URL, ARCHIVE];

/// The account of a claim that an article makes in its own voice.
pub const OWN_VOICE: &str = "sc:own-voice";

/// The word for a kind of relation: the value of `sc:relation`.
pub const fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Match => "sc:match",
        RelationKind::Conflict => "sc:conflict",
        RelationKind::Detail => "sc:detail",
    }
}

/// The property of CiTO that comes nearest to a kind of relation.
///
/// CiTO's properties lead from one who cites to what is cited; claims that are set side by side do
/// not cite each other, and `qualifies` says more than `detail` does. So it is given as the
/// nearest, not as the same.
pub const fn nearest_cito(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Match => "cito:agreesWith",
        RelationKind::Conflict => "cito:disagreesWith",
        RelationKind::Detail => "cito:qualifies",
    }
}

/// What became of a quote: the value of `sc:passage`.
pub const fn passage(passage: &Passage) -> &'static str {
    match passage {
        Passage::Exact(_) => "exact",
        Passage::Changed { .. } => "changed",
        Passage::Ambiguous { .. } => "ambiguous",
        Passage::Lost { .. } => "lost",
    }
}
