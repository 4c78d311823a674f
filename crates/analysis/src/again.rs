//! A second analysis of articles that an editor works on already: what it proposes and the draft
//! does not hold. What is in the draft stays as it is. It must not know how proposals are made.

use std::collections::{BTreeMap, BTreeSet};

use source_comparison_core::{
    format::{Article, BlockKind, Claim, File, Quote, Relation, limits},
    markup::escaped,
    reanchor::nearest_quote,
};

use self::{cast::Cast, passages::Passages};

mod cast;
mod passages;

/// A draft with what a new analysis adds to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// The draft; everything that came in stands at the end of its list.
    pub file: File,
    /// Claims that came in, each a suggestion.
    pub claims: usize,
    /// Relations that came in, each a suggestion.
    pub relations: usize,
}

/// What an editor has taken out of a draft, or rejected: it is not proposed again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenOut {
    /// The claims, as they were.
    pub claims: Vec<Claim>,
    /// The relations, as they were.
    pub relations: Vec<Relation>,
}

/// An article of a draft as a source of the analysis: HTML, so that headings stay headings and what
/// is known about the text goes with it.
pub fn as_html(article: &Article) -> String {
    let mut html = format!("<html lang=\"{}\">\n", escaped(&article.language));
    html.push_str(&format!("<title>{}</title>\n", escaped(&article.title)));
    for (name, content) in [("author", &article.byline), ("date", &article.published)] {
        if let Some(content) = content {
            html.push_str(&format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(content)));
        }
    }
    for block in &article.blocks {
        let element = match block.kind {
            Some(BlockKind::Furniture) => continue,
            Some(BlockKind::Heading) => "h2",
            _ => "p",
        };
        html.push_str(&format!("<{element}>{}</{element}>\n", escaped(&block.text)));
    }
    html
}

/// Adds to a draft what a new analysis of its articles proposes and the draft does not hold.
///
/// The articles of both are the same, in the same order. A proposed claim whose words overlap those
/// of a claim of the draft is not added: that claim takes its place in the relations. A proposed
/// relation is added where nothing relates the same claims yet. Questions are the same that have
/// the same words or that the same passage answers, accounts that have the same name. What the
/// editor has taken out is left out.
///
/// Time: that of finding each quote in its article, and for each article its claims squared.
pub fn again(draft: &File, proposed: &File, taken_out: &TakenOut) -> Again {
    let passages = Passages::of(draft, &taken_out.claims);
    let mut merge = Merge { file: draft.clone(), stands_for: BTreeMap::new() };
    let mut new = Vec::new();
    for claim in &proposed.claims {
        let place = proposed.articles.iter().position(|it| it.id == claim.article);
        let Some((article, quote)) = place.and_then(|place| sought(draft, place, claim)) else {
            continue;
        };
        match passages.at(&article.id, &quote) {
            Some(Some(known)) => {
                merge.stands_for.insert(&claim.id, known.to_owned());
            }
            Some(None) => {}
            None => new.push((claim, article, quote)),
        }
    }
    let mut cast = Cast::of(draft, proposed, &merge.stands_for);
    for (claim, article, quote) in new {
        merge.add_claim(claim, article, quote, &mut cast);
    }
    let claims = merge.file.claims.len() - draft.claims.len();
    merge.add_relations(proposed, &taken_out.relations);
    let relations = merge.file.relations.len() - draft.relations.len();
    Again { file: merge.file, claims, relations }
}

/// The draft's article at a place, and the proposed words as they stand there.
fn sought<'d>(draft: &'d File, place: usize, claim: &Claim) -> Option<(&'d Article, Quote)> {
    let article = draft.articles.get(place)?;
    let quote = nearest_quote(&article.blocks, &claim.quote)?;
    let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The analysis joins lines; in everything else it quotes to the letter.
    (bare(&quote.exact) == bare(&claim.quote.exact)).then_some((article, quote))
}

/// A draft while proposals come into it.
struct Merge<'p> {
    file: File,
    /// The claim of the file that stands for a proposed one, by their ids.
    stands_for: BTreeMap<&'p str, String>,
}

impl<'p> Merge<'p> {
    fn add_claim(
        &mut self,
        claim: &'p Claim,
        article: &Article,
        quote: Quote,
        cast: &mut Cast<'p>,
    ) {
        if self.file.claims.len() >= limits::CLAIMS {
            return;
        }
        let Some(question) = cast.question(&claim.question, &mut self.file) else { return };
        let account = claim.account.as_ref().and_then(|id| cast.account(id, &mut self.file));
        let id = free(&claim.id, |id| self.file.claims.iter().any(|it| it.id == id));
        self.stands_for.insert(&claim.id, id.clone());
        let article = article.id.clone();
        self.file.claims.push(Claim { id, article, question, account, quote, ..claim.clone() });
    }

    fn add_relations(&mut self, proposed: &'p File, taken_out: &[Relation]) {
        let mut related: BTreeSet<(String, String)> = BTreeSet::new();
        for relation in self.file.relations.iter().chain(taken_out) {
            related.extend(pairs(&relation.between));
        }
        for relation in &proposed.relations {
            let between = self.mapped(&relation.between);
            let new: BTreeSet<(String, String)> =
                pairs(&between).into_iter().filter(|pair| !related.contains(pair)).collect();
            // Of several claims on a side, those that something relates already stay away.
            let unrelated = |id: &String| new.iter().any(|(one, other)| id == one || id == other);
            let between = kept(between, unrelated);
            let is_new = between.len() > 1 && pairs(&between).is_subset(&new);
            if is_new && self.file.relations.len() < limits::RELATIONS {
                related.extend(pairs(&between));
                self.file.relations.push(Relation { between, ..relation.clone() });
            }
        }
    }

    /// The sides in the file's own claims; what came to nothing is left out, and so is a claim that
    /// would stand on two sides.
    fn mapped(&self, between: &[Vec<String>]) -> Vec<Vec<String>> {
        let mut seen = BTreeSet::new();
        let mut side = |side: &Vec<String>| -> Vec<String> {
            let ids = side.iter().filter_map(|id| self.stands_for.get(id.as_str()).cloned());
            ids.filter(|id| seen.insert(id.clone())).collect()
        };
        between.iter().map(&mut side).filter(|ids| !ids.is_empty()).collect()
    }
}

fn kept(between: Vec<Vec<String>>, keep: impl Fn(&String) -> bool) -> Vec<Vec<String>> {
    let side = |mut side: Vec<String>| {
        side.retain(&keep);
        side
    };
    between.into_iter().map(side).filter(|side| !side.is_empty()).collect()
}

/// Every two claims on different sides, the smaller id first.
fn pairs(between: &[Vec<String>]) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for (at, side) in between.iter().enumerate() {
        for one in side {
            for other in between.iter().skip(at + 1).flatten() {
                let (one, other) = if one < other { (one, other) } else { (other, one) };
                pairs.insert((one.clone(), other.clone()));
            }
        }
    }
    pairs
}

/// An id, or that with a number behind it where it is taken.
fn free(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut free = id.to_owned();
    let mut number = 2;
    while is_taken(&free) {
        free = format!("{id}-{number}");
        number += 1;
    }
    free
}

#[cfg(test)]
mod tests;
