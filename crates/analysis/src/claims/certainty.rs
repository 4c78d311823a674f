//! How surely a clause is said, and whether it says that something is not so.

use core::ops::Range;

use source_comparison_core::format::Certainty;

use crate::{
    attribution::Saying,
    lexemes::Form,
    tokens::View,
    vocabulary::{Cue, Traits},
};

/// Whether a saying gives somebody's words or judgement on what is so, rather than a wish, an order
/// or what somebody knows.
pub(super) fn tells_of_words(view: &View<'_>, saying: &Saying) -> bool {
    let stem = view.lexeme(saying.cue.start).stem_text.as_str();
    match saying.kind {
        // "rejected a call for talks": no words of his own.
        Cue::Deny if matches!(stem, "reject" | "dismiss" | "dispute" | "contradict") => {
            !(saying.cue.end..saying.cue.end + 3).any(|at| {
                matches!(
                    view.lexeme(at).stem_text.as_str(),
                    "call"
                        | "offer"
                        | "propos"
                        | "proposal"
                        | "demand"
                        | "request"
                        | "plan"
                        | "bid"
                        | "appeal"
                        | "deal"
                        | "motion"
                        | "bill"
                        | "amendment"
                        | "invitation"
                )
            })
        }
        Cue::Say | Cue::Claim | Cue::Deny | Cue::Report => true,
        Cue::Estimate => {
            !matches!(
                stem,
                "know"
                    | "see"
                    | "find"
                    | "learn"
                    | "understand"
                    | "realiz"
                    | "realize"
                    | "realis"
                    | "judg"
                    | "determin"
                    | "decid"
                    | "feel"
                    | "regard"
                    | "view"
                    | "calculat"
            ) || saying.passive
        }
        Cue::Judge => matches!(stem, "blam" | "blame" | "accus" | "condemn" | "suspect"),
        Cue::Wish => {
            matches!(stem, "hop" | "hope" | "plan" | "intend" | "promis" | "pledg" | "vow")
        }
        Cue::Ask => false,
    }
}

/// How surely the clause is said, by the cue that brings it and the words in it.
pub(super) fn certainty(
    view: &View<'_>,
    tokens: &Range<usize>,
    saying: Option<&Saying>,
    conditional: bool,
) -> Certainty {
    let hedged = tokens.clone().any(|at| {
        view.is(at, Traits::HEDGE)
            && !(view.key(at) == "may" && view.is_capital(at))
            && !(view.key(at) == "said" && view.key(at + 1) != "to")
            && !(view.key(at) == "expected" && view.key(at.wrapping_sub(1)) == "as")
    });
    match saying.map(|it| (it.kind, it.passive)) {
        Some((Cue::Deny, _)) => Certainty::Denied,
        Some((Cue::Estimate | Cue::Wish, passive)) => {
            let reported = passive
                && saying.is_some_and(|it| {
                    matches!(
                        view.lexeme(it.cue.start).stem_text.as_str(),
                        "suspect" | "consid" | "consider" | "know" | "believ"
                    )
                });
            if reported { Certainty::Reported } else { Certainty::Hedged }
        }
        Some((Cue::Claim | Cue::Report, _)) => Certainty::Reported,
        Some((_, true)) => Certainty::Reported,
        _ if conditional => Certainty::Reported,
        _ if hedged => Certainty::Hedged,
        _ => Certainty::Stated,
    }
}

/// Whether the clause is in the conditional that passes on what somebody said without vouching for
/// it: "soldiers would have been captured", with no "if" beside it.
pub(super) fn is_reportative(view: &View<'_>, tokens: &Range<usize>) -> bool {
    let condition = tokens.clone().any(|at| matches!(view.key(at), "if" | "unless" | "otherwise"));
    !condition
        && tokens.clone().any(|at| {
            if view.key(at) != "would" || at + 1 >= tokens.end {
                return false;
            }
            let next = if view.is(at + 1, Traits::ADVERB) { at + 2 } else { at + 1 };
            let past = view.key(next) == "have"
                && (next + 1..next + 4)
                    .any(|it| view.lexeme(it).form == Form::Past || view.key(it) == "been");
            past || view.key(at + 1) == "never"
        })
}

/// Whether the clause says that something is not so.
pub(super) fn is_negated(view: &View<'_>, tokens: &Range<usize>, saying: Option<&Saying>) -> bool {
    let negations = tokens.clone().filter(|at| {
        let told = saying.is_some_and(|it| it.cue.contains(at));
        let only = view.key(*at) == "not" && matches!(view.key(at + 1), "only" | "just" | "least");
        let fewer = view.key(*at) == "no"
            && matches!(view.key(at + 1), "fewer" | "less" | "more" | "longer" | "doubt");
        let aside = view.key(*at) == "without";
        view.is(*at, Traits::NEGATION) && !told && !only && !fewer && !aside
            || matches!(view.key(*at), "failed" | "fails") && view.key(at + 1) == "to"
            || matches!(view.key(*at), "stop" | "stops" | "stopped" | "cease" | "ceased")
                && view.lexeme(at + 1).form == Form::Ing
    });
    negations.count() % 2 == 1
}
