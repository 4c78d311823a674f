//! How claims relate, in words: the values side by side, the numbers of the claims, the reason. It
//! must not know the ledger.

use source_comparison_core::{
    Collation,
    collate::{Card, Independence, Side},
    model::{Facet, QuestionKey, Relation, RelationKind},
};

use super::escape::inline;

/// The relations whose card stands under a question.
pub(super) fn push_relations(collation: &Collation, question: QuestionKey, out: &mut String) {
    for key in collation.cards_on(question) {
        let relation = collation.comparison.relations.get(*key);
        if let Some((relation, card)) = relation.zip(collation.cards.get(*key)) {
            push_relation(collation, relation, card, out);
        }
    }
}

fn push_relation(collation: &Collation, relation: &Relation, card: &Card, out: &mut String) {
    let open = if relation.suggested.is_some() { " *(suggested, not decided)*" } else { "" };
    out.push_str(&format!("\n**{}, {}**{open}\n\n", kind(relation.kind), facet(relation.facet)));
    for side in &card.sides {
        push_side(collation, side, out);
    }
    let independence = independence(collation, card.independence);
    let note = relation.note.as_deref().map(inline);
    let reasons: Vec<String> = note.into_iter().chain(independence).collect();
    if !reasons.is_empty() {
        out.push_str(&format!("\n{}\n", reasons.join(" ")));
    }
}

fn push_side(collation: &Collation, side: &Side, out: &mut String) {
    let articles = side.articles.iter();
    let articles = articles.filter_map(|key| collation.comparison.articles.get(*key));
    let letters: Vec<String> = articles.map(|article| article.letter.to_string()).collect();
    let numbers = side.claims.iter().filter_map(|key| collation.entries.get(*key));
    let numbers: Vec<String> = numbers.map(|entry| entry.number.to_string()).collect();
    out.push_str(&format!(
        "- {} (article {}; no. {})\n",
        inline(&side.value),
        letters.join(", "),
        numbers.join(", "),
    ));
}

/// That what agrees or disagrees goes back to one source, where it is known.
fn independence(collation: &Collation, independence: Independence) -> Option<String> {
    match independence {
        Independence::OneOrigin(key) => {
            let origin = collation.comparison.origins.get(key)?;
            Some(format!("All of it goes back to one origin: {}.", inline(&origin.name)))
        }
        Independence::Origins(_) | Independence::Unknown => None,
    }
}

const fn kind(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Match => "Match",
        RelationKind::Conflict => "Conflict",
        RelationKind::Detail => "Difference in detail",
    }
}

const fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Who => "who",
        Facet::What => "what",
        Facet::When => "when",
        Facet::Where => "where",
        Facet::Why => "why",
        Facet::HowMany => "how many",
        Facet::SaysWho => "says who",
        Facet::HowSure => "how sure",
        Facet::Name => "name",
    }
}
