//! Which words of which article the claims of a draft rest on.

use source_comparison_core::{
    anchor::{Haystack, Place},
    format::{Article, BlockKind, Claim, File, Quote},
    model,
};

/// The passages of a draft, article by article.
pub(super) struct Passages<'d>(Vec<Held<'d>>);

/// The passages of one article.
struct Held<'d> {
    article: &'d str,
    text: Haystack<'d>,
    /// Each with the id of its claim; without one where the claim was taken out.
    places: Vec<(Place, Option<&'d str>)>,
}

impl<'d> Passages<'d> {
    /// The passages of a draft's claims, and of those that were taken out of it.
    pub(super) fn of(draft: &'d File, taken_out: &'d [Claim]) -> Self {
        let held = |article: &'d Article| {
            let text = text(article);
            let of_article = |claim: &&Claim| claim.article == article.id;
            let place = |claim: &Claim| text.anchor(&to_model(&claim.quote)).place();
            let there = draft.claims.iter().filter(of_article);
            let there = there.filter_map(|it| Some((place(it)?, Some(it.id.as_str()))));
            let gone = taken_out.iter().filter(of_article);
            let gone = gone.filter_map(|it| Some((place(it)?, None)));
            let places = there.chain(gone).collect();
            Held { article: &article.id, text, places }
        };
        Self(draft.articles.iter().map(held).collect())
    }

    /// What rests on these words already: a claim by its id, or one that was taken out; `None`
    /// where nothing does. Of several, a claim goes before one that was taken out, and the one
    /// with most of the words before the others.
    pub(super) fn at(&self, article: &str, quote: &Quote) -> Option<Option<&'d str>> {
        let held = self.0.iter().find(|it| it.article == article)?;
        let sought = held.text.anchor(&to_model(quote)).place()?;
        let overlapping = held
            .places
            .iter()
            .filter(|(place, _)| place.block == sought.block && place.span.overlaps(sought.span));
        let shared = |place: &Place| {
            let end = place.span.end.0.min(sought.span.end.0);
            end - place.span.start.0.max(sought.span.start.0)
        };
        // The first of equals: `max_by_key` would take the last.
        let best = overlapping.rev().max_by_key(|(place, id)| (id.is_some(), shared(place)));
        best.map(|(_, id)| *id)
    }
}

/// As in checking: nothing in furniture can be marked.
fn text(article: &Article) -> Haystack<'_> {
    Haystack::new(article.blocks.iter().map(|block| match block.kind {
        Some(BlockKind::Furniture) => "",
        _ => block.text.as_str(),
    }))
}

fn to_model(quote: &Quote) -> model::Quote {
    model::Quote {
        exact: quote.exact.as_str().into(),
        prefix: quote.prefix.as_str().into(),
        suffix: quote.suffix.as_str().into(),
    }
}
