//! Which claims stand on which side of a relation, as a form has it.

use source_comparison_core::format::{File, limits};

use crate::edit::sides_of;

/// Sides without which a relation is none.
const FEWEST: usize = 2;

/// Claims by their ids, each with its side from 1, or 0 where it is not to stand on the relation.
/// A claim that is moved keeps its place here, so that whoever moves it does not lose it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides(Vec<(String, usize)>);

impl Sides {
    /// The sides of a relation, without what names no claim and what is named twice.
    pub fn of(file: &File, between: &[Vec<String>]) -> Self {
        let sides = sides_of(file, between);
        let claims = sides.into_iter().zip(1..);
        Self(claims.flat_map(|(ids, side)| ids.into_iter().map(move |id| (id, side))).collect())
    }

    /// The sides as [`Sides::to_written`] wrote them.
    pub fn from_written(written: &str) -> Self {
        let claim = |line: &str| {
            let (id, side) = line.rsplit_once('\t')?;
            Some((id.to_owned(), side.parse().ok().filter(|it| *it <= limits::SIDES)?))
        };
        Self(written.lines().filter_map(claim).collect())
    }

    /// One line for each claim.
    pub fn to_written(&self) -> String {
        self.0.iter().map(|(id, side)| format!("{id}\t{side}\n")).collect()
    }

    /// The claims with their sides, in an order that does not change.
    pub fn claims(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(id, side)| (id.as_str(), *side))
    }

    /// The sides on which claims stand, as a relation has them.
    pub fn to_between(&self) -> Vec<Vec<String>> {
        let side = |side: usize| {
            let claims = self.0.iter().filter(|it| it.1 == side).map(|(id, _)| id.clone());
            claims.collect::<Vec<String>>()
        };
        (1..=limits::SIDES).map(side).filter(|claims| !claims.is_empty()).collect()
    }

    /// Whether there are sides enough.
    pub fn is_enough(&self) -> bool {
        self.to_between().len() >= FEWEST
    }

    /// The highest side to choose: one more than there are, where there may be one more.
    pub fn last(&self) -> usize {
        let used = self.0.iter().map(|(_, side)| *side).max().unwrap_or(0);
        (used.max(FEWEST) + 1).min(limits::SIDES)
    }

    /// Whether a side can take one more claim.
    pub fn has_room(&self, side: usize) -> bool {
        side == 0 || self.0.iter().filter(|it| it.1 == side).count() < limits::SIDES
    }

    /// Puts a claim on a side that has room for it.
    pub fn put(&mut self, id: &str, side: usize) {
        if side > limits::SIDES || !self.has_room(side) {
            return;
        }
        match self.0.iter_mut().find(|it| it.0 == id) {
            Some(known) => known.1 = side,
            None => self.0.push((id.to_owned(), side)),
        }
    }

    /// Adds a claim: where a claim of its own article stands, or else on a side of its own.
    pub fn add(&mut self, file: &File, id: &str) {
        let article = |id: &str| file.claims.iter().find(|it| it.id == id).map(|it| &it.article);
        let own = article(id);
        let beside = self.0.iter().find(|it| it.1 > 0 && article(&it.0) == own).map(|it| it.1);
        let free = (1..=limits::SIDES).find(|side| self.0.iter().all(|it| it.1 != *side));
        // Two claims of one article can only stand against each other.
        let beside = beside.filter(|_| self.is_enough());
        self.put(id, beside.or(free).unwrap_or(limits::SIDES));
    }
}
