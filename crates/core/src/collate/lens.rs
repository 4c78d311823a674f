//! Lenses: one account's view of the whole comparison, in numbers.

use super::{Entry, Ledger, Standing};
use crate::model::{AccountKey, ClaimKey, Comparison, QuestionKey, Table};

/// One account's view. Each of its claims is counted once, by the strongest of its relations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lens {
    /// Its claims, in reading order of the ledger.
    pub claims: Vec<ClaimKey>,
    /// Claims that conflict with another.
    pub conflicts: usize,
    /// Claims that match another and conflict with none.
    pub matches: usize,
    /// Claims that only differ in detail.
    pub details: usize,
    /// Claims without any relation.
    pub alone: usize,
    /// Claims that reach the article without a carrier between.
    pub direct: usize,
    /// Questions on which it is silent, checked by an editor.
    pub silent: Vec<QuestionKey>,
    /// Questions on which no claim of it is listed, and nobody checked.
    pub unheard: Vec<QuestionKey>,
}

pub(super) fn lenses(
    comparison: &Comparison,
    entries: &Table<ClaimKey, Entry>,
    ledger: &Ledger,
) -> Table<AccountKey, Lens> {
    let lenses: Vec<Lens> = comparison
        .accounts
        .keys()
        .map(|account| lens(comparison, entries, ledger, account))
        .collect();
    Table::from(lenses)
}

fn lens(
    comparison: &Comparison,
    entries: &Table<ClaimKey, Entry>,
    ledger: &Ledger,
    account: AccountKey,
) -> Lens {
    let mut lens = Lens::default();
    for question in comparison.questions.keys() {
        let Some(cell) = ledger.cell(question, account) else { continue };
        match (cell.claims.as_slice(), &cell.silence) {
            ([], Some(_)) => lens.silent.push(question),
            ([], None) => lens.unheard.push(question),
            (claims, _) => lens.claims.extend_from_slice(claims),
        }
    }
    for key in &lens.claims {
        match entries.get(*key).map_or(Standing::Alone, |entry| entry.standing) {
            Standing::Conflict => lens.conflicts += 1,
            Standing::Match => lens.matches += 1,
            Standing::Detail => lens.details += 1,
            Standing::Alone => lens.alone += 1,
        }
        if comparison.claims.get(*key).is_some_and(|claim| claim.via.is_empty()) {
            lens.direct += 1;
        }
    }
    lens
}
