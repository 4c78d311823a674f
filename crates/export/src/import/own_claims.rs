//! The claims and relations of our own exports. It must not know the articles' texts.

use source_comparison_core::format::{Certainty, Claim, Facet, Relation, RelationKind, Suggested};

use super::{
    annotations::{says, targets},
    node::Node,
    own::{id, one_of},
};
use crate::{error::Result, names::Thing, vocabulary as word};

/// The account of a claim that an article makes in its own voice, in a file.
const OWN_VOICE: &str = "article";

pub(super) fn claim(node: &Node<'_>) -> Result<Claim> {
    let (article, quote) = targets(node)?
        .into_iter()
        .find_map(|target| Some((Thing::Article.id_in(target.source)?, target.quote?)))
        .ok_or_else(|| {
            let message = "no target is an article of this collection with a TextQuoteSelector";
            node.fault(message.to_owned())
        })?;
    let says = says(node)?.ok_or_else(|| {
        node.fault("no body says what is claimed: expected a TextualBody".to_owned())
    })?;
    let certainty = node.need(word::CERTAINTY, "how sure the words make themselves")?;
    let origin = node.at(word::ORIGIN);
    let via = node.items_at(word::CARRIERS).into_iter();
    Ok(Claim {
        id: id(node, Thing::Claim)?,
        article: article.to_owned(),
        account: node.at(word::ACCOUNT).map(|node| account(&node)).transpose()?,
        question: id(&node.need(word::QUESTION, "the question")?, Thing::Question)?,
        quote,
        says: says.0,
        value: node.string_if(word::VALUE)?,
        origin: origin.map(|node| id(&node, Thing::Origin)).transpose()?,
        via: via.map(|node| node.string().map(str::to_owned)).collect::<Result<_>>()?,
        certainty: one_of(&certainty, Certainty::ALL, Certainty::as_str)?,
        sensitive: node.is_true_at(word::SENSITIVE),
        suggested: suggested(node)?,
    })
}

fn account(node: &Node<'_>) -> Result<String> {
    if node.name()? == word::OWN_VOICE {
        Ok(OWN_VOICE.to_owned())
    } else {
        id(node, Thing::Account)
    }
}

pub(super) fn relation(node: &Node<'_>) -> Result<Relation> {
    let kind = node.need(word::RELATION, "how the claims relate")?;
    let facet = node.need(word::FACET, "in what respect the claims relate")?;
    let sides = node.items_at(word::SIDES).into_iter();
    Ok(Relation {
        kind: one_of(&kind, RelationKind::ALL, word::relation)?,
        facet: one_of(&facet, Facet::ALL, Facet::as_str)?,
        between: sides.map(|node| side(&node)).collect::<Result<_>>()?,
        note: says(node)?.map(|(note, _)| note),
        suggested: suggested(node)?,
    })
}

fn side(node: &Node<'_>) -> Result<Vec<String>> {
    let claims = node.need(word::CLAIMS, "the claims of the side")?.items();
    claims.iter().map(|claim| id(claim, Thing::Claim)).collect()
}

fn suggested(node: &Node<'_>) -> Result<Option<Suggested>> {
    let Some(node) = node.at(word::SUGGESTED) else { return Ok(None) };
    let confidence = node.need(word::CONFIDENCE, "how likely the proposal is right")?;
    let reason = node.string_at(word::REASON, "the rule that proposed it")?;
    Ok(Some(Suggested { confidence: confidence.number()?, reason }))
}
