//! Checks how claims relate. It must not know what the claims say.

use std::collections::BTreeSet;

use super::{checker::Checker, ids::Ids};
use crate::{
    diagnostic::{Code, Diagnostic, Trail, count, quoted},
    format::{self, limits},
    model::{ClaimKey, Relation, RelationKey, Table},
};

impl Checker<'_> {
    pub(super) fn relations(
        &mut self,
        relations: &[format::Relation],
        claims: &Ids<'_, ClaimKey>,
    ) -> Table<RelationKey, Relation> {
        let list = Trail::Root;
        let list = list.key("relations");
        let mut table = Table::default();
        for (index, relation) in self.first(relations, list, limits::RELATIONS) {
            if let Some(checked) = self.relation(relation, list.index(index), claims) {
                table.push(checked);
            }
        }
        table
    }

    /// One relation; `None` where its kind or facet is missing, or fewer than two sides are left.
    fn relation(
        &mut self,
        relation: &format::Relation,
        at: Trail<'_>,
        claims: &Ids<'_, ClaimKey>,
    ) -> Option<Relation> {
        let kind = self.word(relation.kind, at.key("kind"));
        let facet = self.word(relation.facet, at.key("facet"));
        let sides = self.sides(&relation.between, at.key("between"), claims);
        let note = self.optional_note(relation.note.as_deref(), at.key("note"));
        if note.is_none() && (self.rules.publish || relation.suggested.is_none()) {
            let help = "say in a sentence why the claims relate so";
            let message = "no reason is given for this relation";
            self.open_question(Code::NoNote, at.key("note"), message, help);
        }
        let suggested = self.suggested(relation.suggested.as_ref(), at.key("suggested"));
        let (kind, facet) = (kind?, facet?);
        (sides.len() >= 2).then_some(Relation { kind, facet, sides, note, suggested })
    }

    /// The sides that still have claims.
    fn sides(
        &mut self,
        between: &[Vec<String>],
        list: Trail<'_>,
        claims: &Ids<'_, ClaimKey>,
    ) -> Vec<Vec<ClaimKey>> {
        if between.len() < 2 {
            let message =
                format!("{} here: a relation needs at least two", count(between.len(), "side"));
            let fault = Diagnostic::error(Code::BadSides, list.to_path(), message);
            self.faults
                .add(fault.with_help("write each side as a list of claims: [[\"c1\"], [\"c2\"]]"));
        }
        let mut taken = BTreeSet::new();
        let mut sides = Vec::new();
        for (index, side) in self.first(between, list, limits::SIDES) {
            let at = list.index(index);
            if side.is_empty() {
                let message = "this side names no claim: a side needs at least one";
                self.error(Code::BadSides, at, message);
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
        list: Trail<'_>,
        claims: &Ids<'_, ClaimKey>,
        taken: &mut BTreeSet<ClaimKey>,
    ) -> Vec<ClaimKey> {
        let mut kept = Vec::new();
        for (index, id) in self.first(side, list, limits::SIDES) {
            let at = list.index(index);
            let Some(claim) = claims.resolve(id, self, at) else { continue };
            if taken.insert(claim) {
                kept.push(claim);
            } else {
                let message = format!(
                    "the claim {} is named twice in this relation: only the first counts",
                    quoted(id)
                );
                self.error(Code::BadSides, at, message);
            }
        }
        kept
    }
}
