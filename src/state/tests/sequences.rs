//! Whatever a reader does, in whatever order, the state stays sound and can be linked to.

use std::rc::Rc;

use proptest::{collection::vec, prelude::*, proptest};
use source_comparison_core::model::{
    AccountKey, ArticleKey, ClaimKey, Key, RelationKey, RelationKind,
};
use yew::Reducible;

use super::three_articles;
use crate::state::{Action, Columns, Direction, Filter, LinkState, Origin, View, ViewState};

/// Any act on [`three_articles`], with keys that it knows.
fn any_act() -> impl Strategy<Value = Action> {
    let direction = prop_oneof![Just(Direction::Next), Just(Direction::Previous)];
    let (claim, account) =
        ((0..5_usize).prop_map(ClaimKey::at), (0..3_usize).prop_map(AccountKey::at));
    let article = (0..3_usize).prop_map(ArticleKey::at);
    prop_oneof![
        proptest::option::of(account).prop_map(Action::ChooseAccount),
        claim.clone().prop_map(|claim| Action::OpenClaim(claim, Origin::Text)),
        (0..2_usize).prop_map(|key| Action::OpenRelation(RelationKey::at(key), None, Origin::Card)),
        Just(Action::Close),
        direction.clone().prop_map(Action::StepClaim),
        direction.prop_map(Action::StepConflict),
        Just(Action::GoToCounterpart),
        prop_oneof![Just(View::Articles), Just(View::Ledger)].prop_map(Action::ChooseView),
        Just(Action::ToggleFilter(Filter::Kind(RelationKind::Match))),
        (0..2_usize, article).prop_map(|(side, article)| Action::PlaceArticle(side, article)),
        Just(Action::ChooseColumns(Columns::Freely)),
        any::<bool>().prop_map(Action::HideTexts),
        ".{0,12}".prop_map(|words| Action::Search(Rc::from(words))),
        ".{0,40}".prop_map(|fragment| Action::Follow(LinkState::parse(&fragment))),
    ]
}

proptest! {
    #[test]
    fn two_different_articles_are_on_the_screen_and_the_open_claim_s_is_one_of_them(
        acts in vec(any_act(), 0..24)
    ) {
        let collation = three_articles();
        let mut state = Rc::new(ViewState::new(Rc::clone(&collation)));
        for act in acts {
            let moves = !matches!(act, Action::PlaceArticle(..));
            let opened_before = state.focus;
            state = state.reduce(act);
            prop_assert_ne!(state.shown[0], state.shown[1]);
            prop_assert!(state.shown.contains(&state.current));
            let Some(focus) = state.focus else { continue };
            if let (Some(claim), true) = (focus.claim, moves && state.focus != opened_before) {
                prop_assert!(state.shown.contains(&collation.comparison.claims[claim].article));
            }
            if let (Some(claim), Some(relation)) = (focus.claim, focus.relation) {
                prop_assert!(collation.cards[relation].side_of(claim).is_some());
            }
            prop_assert!(focus.claim.is_some() || focus.relation.is_none());
        }
    }

    #[test]
    fn a_fresh_state_that_follows_the_link_says_the_same_link(acts in vec(any_act(), 0..24)) {
        let collation = three_articles();
        let mut state = Rc::new(ViewState::new(Rc::clone(&collation)));
        for act in acts {
            state = state.reduce(act);
        }
        let link = LinkState::parse(&state.to_link().to_fragment());
        prop_assert_eq!(&link, &state.to_link());
        prop_assert_eq!(ViewState::new(collation).following(&link).to_link(), link);
    }
}
