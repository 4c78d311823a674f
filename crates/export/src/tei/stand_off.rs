//! What stands apart from the texts: a span for each claim, the apparatus of the relations. It must
//! not know where in the texts the anchors are.

use source_comparison_core::{
    Comparison,
    model::{Article, Claim, Passage, Relation, Suggestion, Voice},
};

use super::{pointer, xml::Xml};

/// What may be said of a claim or a relation beside its question and its certainty.
pub(super) const MARKS: [&str; 5] = ["own-voice", "sensitive", "suggested", "changed", "not-found"];

pub(super) fn stand_off(comparison: &Comparison, xml: &mut Xml) {
    if comparison.claims.is_empty() {
        return;
    }
    xml.element("standOff", &[], |xml| {
        xml.element("spanGrp", &[("type", Some("claims"))], |xml| {
            comparison.claims.values().for_each(|claim| span(claim, comparison, xml));
        });
        comparison.claims.values().for_each(|claim| notes(claim, xml));
        if !comparison.relations.is_empty() {
            xml.element("listApp", &[("type", Some("relations"))], |xml| {
                for (place, relation) in comparison.relations.values().enumerate() {
                    entry(place + 1, relation, comparison, xml);
                }
            });
        }
    });
}

/// The `xml:id`s of the anchors where a claim's words begin and end; no id of a file has a point.
pub(super) fn anchors(claim: &Claim) -> (String, String) {
    (format!("claim-{}.start", claim.id), format!("claim-{}.end", claim.id))
}

/// A claim: from one anchor to the other, or of the article as a whole where its words were not
/// found for certain.
fn span(claim: &Claim, comparison: &Comparison, xml: &mut Xml) {
    let id = format!("claim-{}", claim.id);
    let (start, end) = anchors(claim);
    let (from, to) = (format!("#{start}"), format!("#{end}"));
    let found = claim.passage.place().is_some();
    let article = comparison.articles.get(claim.article);
    let whole = article.map(|article| pointer("text", &article.id));
    let refers = refers_to(claim, comparison);
    let qualities = qualities(claim, comparison);
    let certainty = claim.suggested.as_ref().map(confidence);
    let attributes = [
        ("xml:id", Some(&*id)),
        ("from", found.then_some(&*from)),
        ("to", found.then_some(&*to)),
        ("target", whole.as_deref().filter(|_| !found)),
        ("ana", Some(&*qualities)),
        ("corresp", (!refers.is_empty()).then_some(&*refers)),
        ("cert", certainty.as_deref()),
    ];
    xml.leaf("span", &attributes, &claim.says);
}

/// The account and the origin of a claim.
fn refers_to(claim: &Claim, comparison: &Comparison) -> String {
    let account = claim.voice.account().and_then(|key| comparison.accounts.get(key));
    let origin = claim.origin.and_then(|key| comparison.origins.get(key));
    let account = account.map(|account| pointer("account", &account.id));
    let origin = origin.map(|origin| pointer("origin", &origin.id));
    let both: Vec<String> = account.into_iter().chain(origin).collect();
    both.join(" ")
}

/// The question, the certainty and the marks of a claim.
fn qualities(claim: &Claim, comparison: &Comparison) -> String {
    let question = comparison.questions.get(claim.question);
    let mut all: Vec<String> =
        question.map(|question| pointer("question", &question.id)).into_iter().collect();
    all.push(pointer("certainty", claim.certainty.as_str()));
    let passage = match claim.passage {
        Passage::Exact(_) => None,
        Passage::Changed { .. } => Some("changed"),
        Passage::Ambiguous { .. } | Passage::Lost { .. } => Some("not-found"),
    };
    let marks = [
        (claim.voice == Voice::Article).then_some("own-voice"),
        claim.sensitive.then_some("sensitive"),
        claim.suggested.is_some().then_some("suggested"),
        passage,
    ];
    all.extend(marks.into_iter().flatten().map(|mark| pointer("mark", mark)));
    all.join(" ")
}

fn confidence(suggestion: &Suggestion) -> String {
    (f64::from(suggestion.permille) / 1000.0).to_string()
}

/// What a span has no place for: the value, the carriers, the quote where it is not what the text
/// has, and the rule that proposed the claim.
fn notes(claim: &Claim, xml: &mut Xml) {
    let target = pointer("claim", &claim.id);
    let mut note = |kind: &'static str, number: Option<&str>, text: &str| {
        let attributes = [("type", Some(kind)), ("n", number), ("target", Some(&*target))];
        xml.leaf("note", &attributes, text);
    };
    if let Some(value) = &claim.value {
        note("value", None, value);
    }
    for (place, carrier) in claim.via.iter().enumerate() {
        note("via", Some(&(place + 1).to_string()), carrier);
    }
    if !matches!(claim.passage, Passage::Exact(_)) {
        note("quote", None, &claim.quote.exact);
    }
    if let Some(suggestion) = &claim.suggested {
        note("reason", None, &suggestion.reason);
    }
}

/// A relation: one reading for each claim, and the reason.
fn entry(number: usize, relation: &Relation, comparison: &Comparison, xml: &mut Xml) {
    let claims = relation.sides.iter().flatten().filter_map(|key| comparison.claims.get(*key));
    let location: Vec<&str> = claims.map(|claim| &*claim.id).collect();
    let mut facet = pointer("facet", relation.facet.as_str());
    if relation.suggested.is_some() {
        facet.push_str(" #mark-suggested");
    }
    let certainty = relation.suggested.as_ref().map(confidence);
    let attributes = [
        ("xml:id", Some(&*format!("relation-{number}"))),
        ("type", Some(relation.kind.as_str())),
        ("ana", Some(&*facet)),
        ("cert", certainty.as_deref()),
        ("loc", Some(&*location.join(" "))),
    ];
    xml.element("app", &attributes, |xml| {
        for (place, side) in relation.sides.iter().enumerate() {
            let side_number = (place + 1).to_string();
            for claim in side.iter().filter_map(|key| comparison.claims.get(*key)) {
                reading(claim, &side_number, comparison, xml);
            }
        }
        xml.leaf_if("note", &[("type", Some("reason"))], relation.note.as_deref());
        let rule = relation.suggested.as_ref().map(|suggestion| &*suggestion.reason);
        xml.leaf_if("note", &[("type", Some("suggested-because"))], rule);
    });
}

/// A claim as a reading: the article's own words.
fn reading(claim: &Claim, side: &str, comparison: &Comparison, xml: &mut Xml) {
    let Some(article) = comparison.articles.get(claim.article) else { return };
    let account = claim.voice.account().and_then(|key| comparison.accounts.get(key));
    let account = account.map(|account| pointer("account", &account.id));
    let attributes = [
        ("n", Some(side)),
        ("wit", Some(&*pointer("article", &article.id))),
        ("source", account.as_deref()),
        ("corresp", Some(&*pointer("claim", &claim.id))),
        ("xml:lang", Some(&**article.language.as_rc())),
    ];
    xml.leaf("rdg", &attributes, words(claim, article));
}

/// The words as the article has them; as the file quotes them where they were not found.
fn words<'c>(claim: &'c Claim, article: &'c Article) -> &'c str {
    let place = claim.passage.place();
    let found = place.and_then(|place| place.span.of(&article.blocks.get(place.block)?.text));
    found.unwrap_or(&claim.quote.exact)
}
