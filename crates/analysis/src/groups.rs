//! Verdicts on pairs of claims, brought together: what a headline and the text repeat is one side of
//! one relation.

use crate::{
    compare::Finding,
    maps::{Numbers, Words},
    order::{sort, sort_distinct},
};

/// A verdict on two claims, by their places.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    pub(crate) one: usize,
    pub(crate) other: usize,
    pub(crate) finding: Finding,
}

/// Claims of two articles that relate in one way.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// The surest verdict, for which the others stand.
    pub(crate) lead: Edge,
    pub(crate) ones: Vec<usize>,
    pub(crate) others: Vec<usize>,
    edges: usize,
}

/// Claims on one side of a group at most.
const SIDE: usize = 6;
/// The share of all pairs across a group that have a verdict, at least.
const DENSE: f64 = 0.67;

/// Groups verdicts of one kind and facet whose claims all relate to each other. `article` tells the
/// article of a claim.
pub(crate) fn groups(mut edges: Vec<Edge>, article: &dyn Fn(usize) -> usize) -> Vec<Group> {
    sort(&mut edges, &|a, b| {
        let places = (a.one, a.other, a.finding.facet);
        b.finding.confidence.total_cmp(&a.finding.confidence).then(places.cmp(&(
            b.one,
            b.other,
            b.finding.facet,
        )))
    });
    let mut groups: Vec<Group> = Vec::new();
    // Groups that hold a claim, so that each edge looks at few.
    let mut of_claim: Numbers<Vec<usize>> = Numbers::new();
    for edge in edges {
        let mut near: Vec<usize> = [edge.one, edge.other]
            .iter()
            .flat_map(|claim| of_claim.get(*claim).into_iter().flatten().copied())
            .collect();
        sort_distinct(&mut near);
        let home = near
            .into_iter()
            .find(|place| groups.get(*place).is_some_and(|group| group.takes(&edge, article)));
        let place = home.unwrap_or(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.take(&edge),
            None => groups.push(Group {
                ones: vec![edge.one],
                others: vec![edge.other],
                edges: 1,
                lead: edge.clone(),
            }),
        }
        for claim in [edge.one, edge.other] {
            let list = of_claim.at(claim, Vec::new());
            if !list.contains(&place) {
                list.push(place);
            }
        }
    }
    for group in &mut groups {
        sort_distinct(&mut group.ones);
        sort_distinct(&mut group.others);
    }
    groups
}

impl Group {
    fn takes(&self, edge: &Edge, article: &dyn Fn(usize) -> usize) -> bool {
        let (lead, finding) = (&self.lead.finding, &edge.finding);
        let same = lead.kind == finding.kind
            && lead.facet == finding.facet
            && article(self.lead.one) == article(edge.one)
            && article(self.lead.other) == article(edge.other);
        let ones = self.ones.len() + usize::from(!self.ones.contains(&edge.one));
        let others = self.others.len() + usize::from(!self.others.contains(&edge.other));
        #[allow(clippy::cast_precision_loss)] // at most SIDE times SIDE
        let dense = (self.edges + 1) as f64 >= DENSE * (ones * others) as f64;
        same && dense && ones <= SIDE && others <= SIDE
    }

    fn take(&mut self, edge: &Edge) {
        self.edges += 1;
        if !self.ones.contains(&edge.one) {
            self.ones.push(edge.one);
        }
        if !self.others.contains(&edge.other) {
            self.others.push(edge.other);
        }
    }
}

/// Keeps, of the verdicts on two ways to write a name, the one between the nearest claims: it is
/// told once. `name` tells which name a verdict is about.
pub(crate) fn keep_first_names(
    edges: &mut Vec<Edge>,
    overlap: &dyn Fn(&Edge) -> f64,
    words: &dyn Fn(&Edge) -> String,
) {
    use source_comparison_core::format::Facet;
    let mut best: Words<(f64, usize, usize)> = Words::new();
    for edge in edges.iter().filter(|edge| edge.finding.facet == Facet::Name) {
        let near = overlap(edge);
        let known = best.at(&words(edge), (near, edge.one, edge.other));
        if near > known.0 {
            *known = (near, edge.one, edge.other);
        }
    }
    edges.retain(|edge| {
        edge.finding.facet != Facet::Name
            || best
                .get(&words(edge))
                .is_none_or(|(_, one, other)| (*one, *other) == (edge.one, edge.other))
    });
}

/// Keeps, of the verdicts that claims say the same, those that are nearly the best for one of them.
pub(crate) fn keep_best_matches(edges: &mut Vec<Edge>) {
    let mut best: Numbers<f64> = Numbers::new();
    for edge in edges.iter().filter(|edge| is_meaning(edge)) {
        for claim in [edge.one, edge.other] {
            let known = best.at(claim, 0.0);
            *known = known.max(edge.finding.confidence);
        }
    }
    edges.retain(|edge| {
        let near = |claim: usize| {
            best.get(claim).is_none_or(|best| edge.finding.confidence >= best - NEARLY)
        };
        !is_meaning(edge) || near(edge.one) && near(edge.other)
    });
}

/// How far below the best one a verdict may lie.
const NEARLY: f64 = 0.12;

fn is_meaning(edge: &Edge) -> bool {
    use source_comparison_core::format::{Facet, RelationKind};
    edge.finding.kind == RelationKind::Match && edge.finding.facet == Facet::What
}
