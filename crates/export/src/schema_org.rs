//! A comparison as schema.org JSON-LD (<https://schema.org>, release 28): the articles as
//! `NewsArticle`, the claims as `Claim` with the `Quotation` in which each appears. It must not
//! know how claims relate: schema.org has no word for it. It passes no judgement either: no
//! `ClaimReview` is ever made.
//!
//! Only what the file states is written. Names of people and bodies stand as plain text, which
//! schema.org takes where it expects a thing
//! (<https://schema.org/docs/gs.html#schemaorg_expected>): the file does not say whether a byline
//! is a person's.

use source_comparison_core::{
    Comparison,
    model::{Article, Claim, Correction, Voice},
};

use crate::{
    json::{Entries, Home, Value, text, texts, written},
    names::{Names, Thing},
};

/// Writes a comparison as JSON-LD that can stand between `<script type="application/ld+json">` and
/// `</script>`: `<`, `>`, `&` and the line separators U+2028 and U+2029 are escaped.
///
/// Proposals that nobody has decided on are left out. Linear in the comparison.
pub fn schema_org(comparison: &Comparison) -> String {
    let names = Names::of(comparison);
    let mut graph = vec![whole(comparison, &names)];
    graph.extend(comparison.articles.values().map(|it| article(it, &names)));
    let decided = comparison.claims.values().filter(|claim| claim.suggested.is_none());
    graph.extend(decided.filter_map(|it| claim(it, comparison, &names)));
    let document = Entries::default()
        .text("@context", "https://schema.org")
        .with("@graph", Value::Array(graph));
    written(&document.into(), Home::Script)
}

/// The comparison itself, as a work based on the articles.
fn whole(comparison: &Comparison, names: &Names) -> Value {
    let articles = comparison.articles.values();
    let based_on = articles.map(|article| reference(names, &article.id)).collect();
    let entries = Entries::default()
        .text("@type", "CreativeWork")
        .text("@id", names.comparison())
        .text("name", &*comparison.title)
        .text("inLanguage", &**comparison.language.as_rc())
        .text_if("abstract", comparison.summary.as_deref())
        .with("isBasedOn", Value::Array(based_on));
    let Some(prepared) = &comparison.prepared else { return entries.into() };
    let last_correction = prepared.corrections.iter().map(|correction| &correction.on).max();
    let correction =
        |correction: &Correction| text(format!("{}: {}", correction.on, correction.text));
    entries
        .text("author", &*prepared.by)
        .text("dateCreated", &*prepared.on)
        .text_if("dateModified", last_correction.map(|on| &**on))
        .list_if_any("correction", prepared.corrections.iter().map(correction).collect())
        .into()
}

fn article(article: &Article, names: &Names) -> Value {
    Entries::default()
        .text("@type", "NewsArticle")
        .text("@id", names.thing(Thing::Article, &article.id))
        .text("headline", &*article.title)
        .text("inLanguage", &**article.language.as_rc())
        .text_if("author", article.byline.as_deref())
        .text_if("publisher", article.publisher.as_deref())
        .text_if("datePublished", article.published.as_deref())
        .text_if("dateModified", article.updated.as_deref())
        .text_if("url", article.url.as_ref().map(|url| &**url.as_rc()))
        .text_if("archivedAt", article.archive.as_ref().map(|url| &**url.as_rc()))
        .text_if("copyrightNotice", article.rights.as_deref())
        .into()
}

/// A claim as the editors restate it, and where it appears. Its author is the account; there is
/// none where the article speaks in its own voice, and none while nobody has decided.
fn claim(claim: &Claim, comparison: &Comparison, names: &Names) -> Option<Value> {
    let article = comparison.articles.get(claim.article)?;
    let account = match claim.voice {
        Voice::Account(key) => comparison.accounts.get(key).map(|account| &*account.name),
        Voice::Article | Voice::Undecided => None,
    };
    let appearance = match claim.passage.place() {
        Some(_) => quotation(claim, article, names),
        None => reference(names, &article.id),
    };
    let origin = claim.origin.and_then(|key| comparison.origins.get(key));
    let sources: Vec<&str> = origin
        .map(|origin| &*origin.name)
        .into_iter()
        .chain(claim.via.iter().map(|via| &**via))
        .collect();
    let mut entries = Entries::default()
        .text("@type", "Claim")
        .text("@id", names.thing(Thing::Claim, &claim.id))
        .text("text", &*claim.says)
        .text("inLanguage", &**comparison.language.as_rc())
        .text_if("author", account);
    if !sources.is_empty() {
        entries = entries.with("citation", texts(sources));
    }
    let question = comparison.questions.get(claim.question);
    let about = question
        .map(|question| Entries::default().text("@type", "Question").text("name", &*question.text));
    if let Some(about) = about {
        entries = entries.with("about", about);
    }
    Some(entries.with("appearance", appearance).into())
}

/// The very words of the article that say a claim.
fn quotation(claim: &Claim, article: &Article, names: &Names) -> Value {
    let place = claim.passage.place();
    let found = place.and_then(|place| place.span.of(&article.blocks.get(place.block)?.text));
    Entries::default()
        .text("@type", "Quotation")
        .text("text", found.unwrap_or(&claim.quote.exact))
        .text("inLanguage", &**article.language.as_rc())
        .with("isPartOf", reference(names, &article.id))
        .into()
}

fn reference(names: &Names, article: &str) -> Value {
    Entries::default().text("@id", names.thing(Thing::Article, article)).into()
}
