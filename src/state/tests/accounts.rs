//! Choosing an account keeps the reader's place: the question stays, the claim becomes the
//! account's own, or its silence is told.

use source_comparison_core::model::RelationKind;

use super::{Reader, collation, moura, three_articles};
use crate::state::{Action, Announcement};

#[test]
fn another_account_answers_the_question_that_is_open() {
    let mut reader = Reader::of(moura());
    let army = reader.quoting("claims to have killed 203 jihadists");
    reader.opens(&army);
    assert_eq!(reader.asked(), Some("killed"));
    reader.chooses("jnim");
    let jnim = reader.quoting("hundreds civilians were also killed");
    assert_eq!((reader.asked(), reader.open()), (Some("killed"), Some(&*jnim)));
    assert_eq!(reader.state.announcement, Announcement::Account);
    let relation = reader.state.focus.unwrap().relation.unwrap();
    let relation = &reader.collation.comparison.relations[relation];
    assert_eq!(relation.kind, RelationKind::Conflict, "the relation that both take part in");
    for claim in [army, jnim] {
        assert!(relation.sides.iter().flatten().any(|key| *key == reader.claim(&claim)));
    }
}

#[test]
fn going_through_accounts_never_leaves_the_question() {
    let collation = moura();
    for question in collation.comparison.questions.values() {
        let mut reader = Reader::of(moura());
        let first = collation
            .comparison
            .claims
            .values()
            .find(|claim| collation.comparison.questions[claim.question].id == question.id);
        let Some(first) = first else { continue };
        reader.opens(&first.id);
        let asked = reader.asked().unwrap().to_owned();
        for account in collation.comparison.accounts.values() {
            reader.chooses(&account.id);
            assert_eq!(reader.asked(), Some(&*asked), "after choosing {}", account.id);
            if let Some(claim) = reader.state.focus.unwrap().claim {
                let claim = &collation.comparison.claims[claim];
                assert_eq!(claim.voice.account(), reader.state.account, "{}", claim.id);
            }
        }
    }
}

#[test]
fn an_account_that_is_silent_on_the_question_opens_no_claim() {
    let mut reader = Reader::of(moura());
    let army = reader.quoting("claims to have killed 203 jihadists");
    reader.opens(&army);
    reader.chooses("survivors");
    assert_eq!((reader.asked(), reader.open()), (Some("killed"), None));
    assert_eq!(reader.state.focus.unwrap().relation, None);
    reader.chooses("jnim");
    assert!(reader.open().is_some(), "the way on from a silence");
    assert_eq!(reader.asked(), Some("killed"));
}

#[test]
fn an_account_that_nobody_checked_opens_no_claim_either() {
    let mut reader = Reader::of(three_articles());
    reader.opens("c1");
    reader.chooses("silent");
    assert_eq!((reader.asked(), reader.open()), (Some("fell"), None));
}

#[test]
fn everyone_s_account_leaves_what_is_open_as_it_is() {
    let mut reader = Reader::of(moura());
    reader.opens("b24");
    reader.chooses("jnim");
    let focus = reader.state.focus;
    reader.acts(Action::ChooseAccount(None));
    assert_eq!(reader.state.account, None);
    assert_eq!(reader.state.focus, focus);
}

#[test]
fn an_account_chosen_with_nothing_open_opens_nothing() {
    let mut reader = Reader::of(moura());
    reader.chooses("army");
    assert_eq!(reader.state.account, Some(reader.account("army")));
    assert_eq!(reader.state.focus, None);
}

#[test]
fn of_several_claims_of_the_account_the_related_one_is_opened() {
    let collation = collation(
        r#"{"format":"source-comparison/1","title":"Boats","language":"en",
            "articles":[
                {"id":"a","title":"A","language":"en","blocks":[
                    {"kind":"paragraph","text":"Nine boats came. Ten boats came. Six boats left."}]},
                {"id":"b","title":"B","language":"en","blocks":[
                    {"kind":"paragraph","text":"Two boats came."}]}],
            "accounts":[{"id":"pilot","name":"Pilot","short":"Pilot","kind":"party"},
                {"id":"guard","name":"Guard","short":"Guard","kind":"party"}],
            "questions":[{"id":"boats","text":"How many boats?"}],
            "claims":[
                {"id":"g1","article":"a","account":"guard","question":"boats",
                    "quote":{"exact":"Nine boats came"},"says":"Nine.","certainty":"stated"},
                {"id":"g2","article":"a","account":"guard","question":"boats",
                    "quote":{"exact":"Ten boats came"},"says":"Ten.","certainty":"stated"},
                {"id":"p1","article":"a","account":"pilot","question":"boats",
                    "quote":{"exact":"Six boats left"},"says":"Six.","certainty":"stated"},
                {"id":"g3","article":"b","account":"guard","question":"boats",
                    "quote":{"exact":"Two boats came"},"says":"Two.","certainty":"stated"}],
            "relations":[{"kind":"conflict","facet":"how-many","between":[["p1"],["g3"]],"note":"So."}]
        }"#,
    );
    let mut reader = Reader::of(collation);
    reader.opens("p1");
    reader.chooses("guard");
    assert_eq!(
        reader.open(),
        Some("g3"),
        "related, though two stand before it in the same article"
    );
    reader.opens("g2");
    reader.chooses("guard");
    assert_eq!(reader.open(), Some("g2"), "its own claim stays");
}
