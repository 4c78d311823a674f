//! A comparison as two tables of comma-separated values (RFC 4180): the claims, and the relations.
//! It must not know how cells are written: that is [`sheet`].

use source_comparison_core::{
    Comparison,
    model::{Article, ArticleKey, Claim, Passage, Relation, Suggestion, Table, Voice},
};

pub use self::sheet::{ByteOrderMark, Sheet};
use crate::{plain_text::PlainText, vocabulary};

mod sheet;

/// The columns of the claims.
const CLAIMS: [&str; 22] = [
    "claim",
    "article",
    "article_title",
    "account",
    "account_name",
    "question",
    "question_text",
    "says",
    "value",
    "exact",
    "prefix",
    "suffix",
    "passage",
    "start",
    "end",
    "origin",
    "origin_name",
    "via",
    "certainty",
    "sensitive",
    "confidence",
    "reason",
];

/// The columns of the relations.
const RELATIONS: [&str; 10] = [
    "relation",
    "kind",
    "facet",
    "side",
    "side_value",
    "claim",
    "article",
    "note",
    "confidence",
    "reason",
];

/// What stands between the carriers of one claim, nearest the account first.
const BETWEEN_CARRIERS: &str = "; ";

/// Writes the claims, one a row, in the file's order.
///
/// `start` and `end` count code points of the article's [`PlainText`]: the character at `start`
/// belongs to the passage, the one at `end` does not; both are empty where the words were not
/// found for certain. `confidence` is 0.0 to 1.0 for a proposal, and empty otherwise. Linear in
/// the comparison.
pub fn claims_csv(comparison: &Comparison, mark: ByteOrderMark) -> String {
    let plain: Vec<PlainText> = comparison.articles.values().map(PlainText::of).collect();
    let plain = Table::from(plain);
    let mut sheet = Sheet::new(mark, &CLAIMS);
    for claim in comparison.claims.values() {
        let Some(article) = comparison.articles.get(claim.article) else { continue };
        sheet.row(&claim_cells(comparison, claim, article, &plain));
    }
    sheet.into_text()
}

fn claim_cells(
    comparison: &Comparison,
    claim: &Claim,
    article: &Article,
    plain: &Table<ArticleKey, PlainText>,
) -> [String; 22] {
    let (account, account_name) = voice(comparison, claim.voice);
    let question = comparison.questions.get(claim.question);
    let origin = claim.origin.and_then(|key| comparison.origins.get(key));
    let via: Vec<&str> = claim.via.iter().map(|via| &**via).collect();
    let [start, end] = position(&claim.passage, plain.get(claim.article));
    let [confidence, reason] = suggested(claim.suggested.as_ref());
    let owned = |words: Option<&str>| words.unwrap_or_default().to_owned();
    [
        claim.id.to_string(),
        article.id.to_string(),
        article.title.to_string(),
        account,
        account_name,
        owned(question.map(|question| &*question.id)),
        owned(question.map(|question| &*question.text)),
        claim.says.to_string(),
        owned(claim.value.as_deref()),
        claim.quote.exact.to_string(),
        claim.quote.prefix.to_string(),
        claim.quote.suffix.to_string(),
        vocabulary::passage(&claim.passage).to_owned(),
        start,
        end,
        owned(origin.map(|origin| &*origin.id)),
        owned(origin.map(|origin| &*origin.name)),
        via.join(BETWEEN_CARRIERS),
        claim.certainty.as_str().to_owned(),
        claim.sensitive.to_string(),
        confidence,
        reason,
    ]
}

/// The id and the name of a voice: `article` and the empty name for the article's own, both empty
/// while nobody has decided.
fn voice(comparison: &Comparison, voice: Voice) -> (String, String) {
    match voice {
        Voice::Account(key) => comparison
            .accounts
            .get(key)
            .map(|account| (account.id.to_string(), account.name.to_string()))
            .unwrap_or_default(),
        Voice::Article => ("article".to_owned(), String::new()),
        Voice::Undecided => Default::default(),
    }
}

fn position(passage: &Passage, plain: Option<&PlainText>) -> [String; 2] {
    let found = passage.place().zip(plain).and_then(|(place, plain)| plain.position(place));
    found.map(|(start, end)| [start.to_string(), end.to_string()]).unwrap_or_default()
}

fn suggested(suggestion: Option<&Suggestion>) -> [String; 2] {
    let cells = suggestion.map(|suggestion| {
        let confidence = f64::from(suggestion.permille) / 1000.0;
        [confidence.to_string(), suggestion.reason.to_string()]
    });
    cells.unwrap_or_default()
}

/// Writes the relations: one row for each claim on each side, to be joined with the claims by
/// their id. Relations and sides count from 1 in the file's order.
///
/// `side_value` is what the side shows: the value of its first claim that has one, else what its
/// first claim says. Linear in the comparison.
pub fn relations_csv(comparison: &Comparison, mark: ByteOrderMark) -> String {
    let mut sheet = Sheet::new(mark, &RELATIONS);
    for (place, relation) in comparison.relations.values().enumerate() {
        add_relation(comparison, place + 1, relation, &mut sheet);
    }
    sheet.into_text()
}

fn add_relation(comparison: &Comparison, number: usize, relation: &Relation, sheet: &mut Sheet) {
    let [confidence, reason] = suggested(relation.suggested.as_ref());
    for (place, side) in relation.sides.iter().enumerate() {
        let claims = || side.iter().filter_map(|key| comparison.claims.get(*key));
        let valued = claims().find(|claim| claim.value.is_some()).or_else(|| claims().next());
        let value = valued.map_or("", |claim| claim.shown());
        for claim in claims() {
            let article = comparison.articles.get(claim.article);
            sheet.row(&[
                number.to_string(),
                relation.kind.as_str().to_owned(),
                relation.facet.as_str().to_owned(),
                (place + 1).to_string(),
                value.to_owned(),
                claim.id.to_string(),
                article.map(|article| article.id.to_string()).unwrap_or_default(),
                relation.note.as_deref().unwrap_or_default().to_owned(),
                confidence.clone(),
                reason.clone(),
            ]);
        }
    }
}
