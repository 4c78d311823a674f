//! Links: what the state says in one, what one says to the state, and what nobody should believe.

use proptest::{option, prelude::*, proptest, sample::select};

use super::{Reader, moura};
use crate::state::{Action, LinkState, View, ViewState};

fn link(fragment: &str) -> LinkState {
    LinkState::parse(fragment)
}

fn any_link() -> impl Strategy<Value = LinkState> {
    let id = || option::of("[A-Za-z0-9_-]{1,64}".prop_map(std::rc::Rc::from));
    let view = option::of(select(vec![View::Articles, View::Ledger]));
    (id(), id(), id(), view).prop_map(|(account, claim, question, view)| LinkState {
        account,
        claim,
        near: None,
        question,
        view,
    })
}

proptest! {
    #[test]
    fn a_link_written_and_read_is_the_same_link(link in any_link()) {
        let fragment = link.to_fragment();
        prop_assert_eq!(&LinkState::parse(&fragment), &link);
        let in_address = format!("#page=2&{fragment}&lang=fr");
        prop_assert_eq!(LinkState::parse(&in_address), link);
    }

    #[test]
    fn any_fragment_is_read_without_a_fault_and_gives_only_ids(fragment in any::<String>()) {
        let link = LinkState::parse(&fragment);
        prop_assert_eq!(LinkState::parse(&link.to_fragment()), link);
    }

    #[test]
    fn anything_that_looks_like_a_link_is_read_to_what_it_can_write(
        fragment in "#?(sc=)?((account|claim|question|view|x)[:=][a-z<>%;:& é]{0,8};?){0,5}"
    ) {
        let link = LinkState::parse(&fragment);
        prop_assert_eq!(LinkState::parse(&link.to_fragment()), link);
    }
}

#[test]
fn what_is_no_id_is_not_taken_from_a_link() {
    let hostile = [
        "#sc=claim:<script>",
        "#sc=claim:a b",
        "#sc=claim:",
        "#sc=claim:é",
        "#sc=view:elsewhere",
        "#claim:b24",
        "#sc=:b24",
        "#sc",
        "sc=;;::",
        "#xsc=claim:b24",
    ];
    for fragment in hostile {
        assert_eq!(link(fragment), LinkState::default(), "{fragment}");
    }
    let long = format!("#sc=claim:{}", "a".repeat(65));
    assert_eq!(link(&long), LinkState::default());
    let longer = format!("#{}&sc=claim:b24", "a".repeat(3_000));
    assert_eq!(link(&longer), LinkState::default());
}

#[test]
fn following_a_link_opens_what_it_names_and_ignores_ids_that_nobody_knows() {
    let mut reader = Reader::of(moura());
    reader.acts(Action::Follow(link("#sc=account:army;claim:b24;view:ledger")));
    assert_eq!(reader.open(), Some("b24"));
    assert_eq!(reader.state.account, Some(reader.account("army")));
    assert_eq!(reader.state.view, View::Ledger);
    let mut reader = Reader::of(moura());
    let untouched = reader.state.to_link();
    reader.acts(Action::Follow(link("#sc=account:nobody;claim:nothing;question:none")));
    assert_eq!(reader.state.to_link(), untouched);
    assert_eq!(reader.state.focus, None);
}

#[test]
fn a_link_to_a_silence_opens_the_question() {
    let mut reader = Reader::of(moura());
    reader.opens("b24");
    reader.chooses("survivors");
    let fragment = reader.state.to_link().to_fragment();
    assert_eq!(fragment, "sc=account:survivors;question:killed");
    let mut other = Reader::of(moura());
    other.acts(Action::Follow(link(&fragment)));
    assert_eq!((other.asked(), other.open()), (Some("killed"), None));
}

#[test]
fn every_claim_can_be_linked_to_and_opens_again_from_its_link() {
    let collation = moura();
    for claim in collation.comparison.claims.values() {
        let mut reader = Reader::of(moura());
        reader.opens(&claim.id);
        let fragment = reader.state.to_link().to_fragment();
        let fresh = ViewState::new(std::rc::Rc::clone(&collation)).following(&link(&fragment));
        assert_eq!(fresh.focus, reader.state.focus, "{fragment}");
    }
}
