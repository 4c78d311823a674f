//! Checks how claims relate. It must not know what the claims say.

use super::{checker::Checker, ids::Ids};
use crate::{
    diagnostic::{Code, Trail, count},
    format::{self, limits},
    model::{ClaimKey, Relation, RelationKey, Table},
    order::put,
};

impl Checker<'_> {
    pub(super) fn relations(
        &mut self,
        relations: &[format::Relation],
        claims: &Ids<'_, ClaimKey>,
    ) -> Table<RelationKey, Relation> {
        let list = &Trail::Root.key("relations");
        let mut table = Table::default();
        let relations = self.first(list, relations, limits::RELATIONS);
        for (index, relation) in relations.iter().enumerate() {
            if let Some(checked) = self.relation(relation, &list.index(index), claims) {
                table.push(checked);
            }
        }
        table
    }

    /// One relation; `None` where its kind or facet is missing, or fewer than two sides are left.
    fn relation(
        &mut self,
        relation: &format::Relation,
        at: &Trail<'_>,
        claims: &Ids<'_, ClaimKey>,
    ) -> Option<Relation> {
        let kind = self.word(at, "kind", relation.kind);
        let facet = self.word(at, "facet", relation.facet);
        let sides = self.sides(&relation.between, &at.key("between"), claims);
        let note = self.optional_note(at, "note", &relation.note);
        if note.is_none() && (self.rules.publish || relation.suggested.is_none()) {
            let help = "say in a sentence why the claims relate so";
            let message = "no reason is given for this relation";
            self.open_question(Code::NoNote, &at.key("note"), message, help);
        }
        let suggested = self.suggested(relation.suggested.as_ref(), &at.key("suggested"));
        let (kind, facet) = (kind?, facet?);
        (sides.len() >= 2).then_some(Relation { kind, facet, sides, note, suggested })
    }

    /// The sides that still have claims.
    pub(super) fn sides(
        &mut self,
        between: &[Vec<String>],
        list: &Trail<'_>,
        claims: &Ids<'_, ClaimKey>,
    ) -> Vec<Vec<ClaimKey>> {
        if between.len() < 2 {
            let message = "{} here: at least two are needed";
            let help = "write each side as a list of claims: [[\"c1\"], [\"c2\"]]";
            let values = [&*count(between.len(), "side")];
            self.faults.error(Code::BadSides, list, message, help, &values);
        }
        let mut taken = Vec::new();
        let mut sides = Vec::new();
        for (index, side) in self.first(list, between, limits::SIDES).iter().enumerate() {
            let at = &list.index(index);
            if side.is_empty() {
                let message = "this side names no claim: a side needs at least one";
                self.faults.error(Code::BadSides, at, message, "", &[]);
            }
            let kept = self.side(side, at, claims, &mut taken);
            if !kept.is_empty() {
                sides.push(kept);
            }
        }
        sides
    }

    fn side(
        &mut self,
        side: &[String],
        list: &Trail<'_>,
        claims: &Ids<'_, ClaimKey>,
        taken: &mut Vec<ClaimKey>,
    ) -> Vec<ClaimKey> {
        let mut kept = Vec::new();
        for (index, id) in self.first(list, side, limits::SIDES).iter().enumerate() {
            let at = &list.index(index);
            let Some(claim) = claims.resolve(at, id, self) else { continue };
            if put(taken, claim) {
                kept.push(claim);
            } else {
                let message = "the claim \"{}\" is named twice here: only the first counts";
                self.faults.error(Code::BadSides, at, message, "", &[id]);
            }
        }
        kept
    }
}
