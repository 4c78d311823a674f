//! The words of changing any claim or relation at any time, and the sides of a relation.

use super::Counted;

/// The words.
#[allow(missing_docs)] // a field's English text says more than a sentence about it would
#[derive(Debug, PartialEq, Eq)]
pub struct ChangingWords {
    pub find: &'static str,
    pub find_hint: &'static str,
    pub found: Counted,
    pub others: &'static str,
    pub listed: &'static str,
    pub claims_of: &'static str,
    pub more: &'static str,
    pub open_now: &'static str,
    pub sides: &'static str,
    pub sides_hint: &'static str,
    pub side: &'static str,
    pub side_of: &'static str,
    pub new_side: &'static str,
    pub off: &'static str,
    pub find_claim: &'static str,
    pub claim_to_add: &'static str,
    pub add_claim: &'static str,
    pub number: Counted,
    pub too_few: &'static str,
}

/// English.
pub const CHANGING: ChangingWords = ChangingWords {
    find: "Find a claim or a relation",
    find_hint: "By words of the restatement, the quotation, the reason or the account. Every one can \
                be changed, also when it has been decided on.",
    found: Counted { one: "1 has these words.", other: "{n} have these words." },
    others: "All others",
    listed: "{name}: {n}",
    claims_of: "Claims of article {letter}",
    more: "Show more ({n} left)",
    open_now: "Open in the text",
    sides: "Its sides",
    sides_hint: "Claims on one side say the same; what each side says is set against the others.",
    side: "Side {n}",
    side_of: "Side: {name}",
    new_side: "A new side",
    off: "Not on it",
    find_claim: "Words of a claim to add",
    claim_to_add: "A claim to add",
    add_claim: "Add this claim",
    number: Counted { one: "1 side", other: "{n} sides" },
    too_few: "A relation needs two sides with a claim each. It cannot be saved like this.",
};
