//! Which articles are on the screen, and the acts that change nothing but what they name.

use std::rc::Rc;

use source_comparison_core::model::{ArticleKey, Key, RelationKey, RelationKind};
use yew::Reducible;

use super::{Reader, moura, three_articles};
use crate::state::{Action, Announcement, Columns, Filter, LinkState, Origin, View};

#[test]
fn placing_an_article_where_the_other_stands_swaps_them() {
    let mut reader = Reader::of(three_articles());
    assert_eq!(reader.shown(), "AB");
    let [a, b, c] = [0, 1, 2].map(ArticleKey::at);
    reader.acts(Action::PlaceArticle(0, b));
    assert_eq!(reader.shown(), "BA");
    reader.acts(Action::PlaceArticle(1, b));
    assert_eq!(reader.shown(), "AB");
    reader.acts(Action::PlaceArticle(1, c));
    assert_eq!(reader.shown(), "AC");
    reader.acts(Action::PlaceArticle(0, c));
    assert_eq!(reader.shown(), "CA");
    reader.acts(Action::PlaceArticle(1, a));
    assert_eq!(reader.shown(), "CA", "it stands there already");
}

#[test]
fn a_narrow_column_shows_one_of_the_articles_on_the_screen() {
    let mut reader = Reader::of(three_articles());
    reader.acts(Action::PlaceArticle(0, ArticleKey::at(2)));
    assert_eq!((reader.shown().as_str(), reader.state.current), ("CB", ArticleKey::at(2)));
    reader.acts(Action::ShowArticle(ArticleKey::at(1)));
    reader.acts(Action::PlaceArticle(0, ArticleKey::at(0)));
    assert_eq!((reader.shown().as_str(), reader.state.current), ("AB", ArticleKey::at(1)));
}

#[test]
fn the_other_article_is_shown_where_the_counterpart_of_the_text_above_stands() {
    let mut reader = Reader::of(moura());
    let [a, b] = reader.state.shown;
    reader.acts(Action::ShowArticle(b));
    assert_eq!(reader.state.announcement, Announcement::Article);
    let comparison = &reader.collation.comparison;
    for block in 0..comparison.articles[a].blocks.len() {
        assert!(reader.state.block_beside(a, block) < comparison.articles[b].blocks.len());
    }
    let block_of = |claim| comparison.claims[claim].passage.place().unwrap().block;
    let block = block_of(reader.claim("a19"));
    let claims = reader.collation.sheets[a].blocks[block].claims.iter();
    let counterparts = claims.flat_map(|claim| {
        let relations = reader.collation.entries[*claim].relations.iter();
        relations.filter_map(|relation| reader.collation.counterpart(*claim, *relation))
    });
    let in_b = counterparts.filter(|claim| comparison.claims[*claim].article == b);
    let beside: Vec<usize> = in_b.map(block_of).collect();
    assert!(beside.contains(&reader.state.block_beside(a, block)));
    assert_eq!(reader.state.block_beside(ArticleKey::at(9), 0), 0, "of another comparison");
}

#[test]
fn opening_a_claim_brings_its_article_and_its_counterpart_s_onto_the_screen() {
    let mut reader = Reader::of(three_articles());
    reader.opens("c1");
    assert_eq!((reader.shown().as_str(), reader.state.current), ("CB", ArticleKey::at(2)));
    reader.opens("a1");
    assert_eq!(reader.shown(), "AB", "a1 matches b2");
    reader.opens("c2");
    assert_eq!(reader.shown(), "CB", "c2 conflicts with b1, which stays where it is");
    reader.acts(Action::PlaceArticle(1, ArticleKey::at(0)));
    reader.opens("c2");
    assert_eq!(reader.shown(), "CB", "and comes back when it was sent away");
    assert_eq!(reader.state.current, ArticleKey::at(2));
}

#[test]
fn a_relation_opens_with_the_chosen_account_s_claim_and_else_with_its_first() {
    let mut reader = Reader::of(moura());
    let conflict = RelationKey::at(0);
    reader.acts(Action::OpenRelation(conflict, None, Origin::Card));
    assert_eq!((reader.open(), reader.state.origin), (Some("b24"), Origin::Card));
    reader.chooses("unnamed");
    reader.acts(Action::OpenRelation(conflict, None, Origin::Card));
    assert_eq!(reader.open(), Some("a19"));
    reader.acts(Action::OpenRelation(conflict, Some(reader.claim("b28")), Origin::Step));
    assert_eq!(reader.open(), Some("b28"));
    assert_eq!(reader.state.focus.unwrap().relation, Some(conflict));
    let before = Rc::clone(&reader.state);
    reader.acts(Action::OpenRelation(RelationKey::at(4_000), None, Origin::Card));
    assert!(Rc::ptr_eq(&before, &reader.state), "a relation of another comparison");
}

#[test]
fn each_filter_is_turned_off_and_on_by_itself() {
    let mut reader = Reader::of(moura());
    let filters = [
        Filter::Kind(RelationKind::Match),
        Filter::Kind(RelationKind::Conflict),
        Filter::Kind(RelationKind::Detail),
        Filter::OnlyHere,
    ];
    for filter in filters {
        reader.acts(Action::ToggleFilter(filter));
        for other in filters {
            assert_eq!(reader.state.filters.shows(other), other != filter);
        }
        reader.acts(Action::ToggleFilter(filter));
    }
    assert_eq!(reader.state.filters, Default::default());
}

#[test]
fn an_act_that_changes_nothing_gives_the_very_same_state() {
    let mut reader = Reader::of(moura());
    let at_rest = [
        Action::Close,
        Action::ChooseView(View::Articles),
        Action::PlaceArticle(0, ArticleKey::at(0)),
        Action::PlaceArticle(1, ArticleKey::at(1)),
        Action::ChooseColumns(Columns::Together),
        Action::SetCalm(false),
        Action::HideTexts(false),
        Action::Search(Rc::from("")),
        Action::Follow(LinkState::default()),
        Action::Announce(Announcement::Nothing),
    ];
    for action in at_rest {
        let next = Rc::clone(&reader.state).reduce(action.clone());
        assert!(Rc::ptr_eq(&reader.state, &next), "{action:?}");
    }
    reader.chooses("army");
    reader.opens("b24");
    let again = [
        Action::OpenClaim(reader.claim("b24"), Origin::Text),
        Action::Follow(reader.state.to_link()),
        Action::ShowArticle(ArticleKey::at(0)),
        Action::Close,
    ];
    for action in again {
        reader.acts(action.clone());
        let next = Rc::clone(&reader.state).reduce(action.clone());
        assert!(Rc::ptr_eq(&reader.state, &next), "{action:?}");
    }
}

#[test]
fn closing_says_so_and_leaves_the_rest() {
    let mut reader = Reader::of(moura());
    reader.chooses("army");
    reader.opens("b24");
    reader.acts(Action::Close);
    assert_eq!((reader.state.focus, reader.state.announcement), (None, Announcement::Closed));
    assert_eq!(reader.state.account, Some(reader.account("army")));
}

#[test]
fn reading_options_are_kept_one_by_one() {
    let mut reader = Reader::of(moura());
    reader.acts(Action::SetCalm(true));
    reader.acts(Action::ChooseColumns(Columns::Freely));
    reader.acts(Action::HideTexts(true));
    reader.acts(Action::Search(Rc::from("wagner")));
    reader.acts(Action::Announce(Announcement::Copied));
    let state = &reader.state;
    assert!(state.calm && state.texts_hidden);
    assert_eq!((state.columns, &*state.search), (Columns::Freely, "wagner"));
    assert_eq!(state.announcement, Announcement::Copied);
    assert_eq!(state.order.len(), 9);
}

#[test]
fn accounts_can_stand_in_another_order_and_in_the_editors_again() {
    let mut reader = Reader::of(moura());
    let editors = Rc::clone(&reader.state.order);
    assert!(reader.state.is_in_editors_order());
    reader.acts(Action::OrderAccounts(editors.iter().rev().copied().collect()));
    assert!(!reader.state.is_in_editors_order());
    reader.acts(Action::OrderAccounts(editors));
    assert!(reader.state.is_in_editors_order());
}
