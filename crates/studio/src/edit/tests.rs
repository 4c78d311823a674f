use std::rc::Rc;

use proptest::prelude::*;
use source_comparison_core::{
    check::{Rules, check},
    diagnostic::{Code, Severity},
    format::{
        Block, BlockKind, Certainty, Correction, Facet, File, Origin, RelationKind, Silence, Term,
    },
};

use super::{Description, Edit, Found, Grading, Item, Particulars, Persona, Wording, edited};
use crate::{files, history::History, samples::sample, subject::Subject};

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![(0..8_usize).prop_map(Item::Claim), (0..5_usize).prop_map(Item::Relation)]
}

fn wording() -> impl Strategy<Value = Wording> {
    let parts = ("[a-z ]{0,8}", "[0-9]{0,2}", 0..3_usize, any::<bool>());
    parts.prop_map(|(says, value, account, sensitive)| Wording {
        newcomer: if value.len() == 1 { format!("Witness {value}") } else { String::new() },
        says: format!("It {says}"),
        value,
        account: ["crew", "article", ""][account].to_owned(),
        question: "saved".to_owned(),
        certainty: Certainty::Reported,
        sensitive,
        ..Wording::of(&sample().claims[0])
    })
}

fn grading() -> impl Strategy<Value = Grading> {
    let id = (0..5_usize).prop_map(|place| ["a1", "a2", "b1", "b2", "gone"][place].to_owned());
    let sides = prop::collection::vec(prop::collection::vec(id, 0..3), 0..4);
    (0..3_usize, "[a-z]{0,6}", sides).prop_map(|(kind, note, sides)| Grading {
        kind: RelationKind::ALL[kind],
        facet: Facet::When,
        note,
        sides,
    })
}

/// What is said of the whole, of articles and of questions.
fn said() -> impl Strategy<Value = Edit> {
    let description = "[a-z]{0,6}".prop_map(|text| Description {
        title: text.clone(),
        by: text.clone(),
        warning: text,
        language: "en".to_owned(),
        ..Description::default()
    });
    let particulars = "[a-z]{0,6}".prop_map(|text| Particulars {
        title: text.clone(),
        byline: text,
        language: "en".to_owned(),
        ..Particulars::default()
    });
    prop_oneof![
        description.prop_map(Edit::Describe),
        (0..3_usize, particulars).prop_map(|(place, it)| Edit::Inform(place, it)),
        (0..3_usize, "[a-z]{1,6}").prop_map(|(place, text)| Edit::Ask(place, text)),
        (0..3_usize).prop_map(|place| Edit::Remove(Subject::Question(place))),
    ]
}

/// What is put into lists, taken out, moved and named.
fn listed() -> impl Strategy<Value = Edit> {
    let subject = (0..9_usize, 0..4_usize).prop_map(|(kind, place)| match kind {
        0 => Subject::Article(place),
        1 => Subject::Account(place),
        2 => Subject::Origin(place),
        3 => Subject::Question(place),
        4 => Subject::Claim(place),
        5 => Subject::Relation(place),
        6 => Subject::Silence(place),
        7 => Subject::Finding(place),
        _ => Subject::Term(place),
    });
    let place = || 0..3_usize;
    prop_oneof![
        subject.clone().prop_map(Edit::Remove),
        (subject.clone(), any::<bool>()).prop_map(|(it, up)| Edit::Shift(it, up)),
        subject.prop_map(Edit::Rename),
        (place(), 0..2_usize).prop_map(|(place, who)| Edit::Silence(
            place,
            Silence {
                account: ["crew", "master"][who].to_owned(),
                question: "saved".to_owned(),
                note: None,
            }
        )),
        (place(), "[a-z]{1,6}")
            .prop_map(|(place, text)| Edit::Term(place, Term { term: text.clone(), text })),
        (place(), "[a-z]{1,6}")
            .prop_map(|(place, name)| Edit::Origin(place, Origin { name, ..Origin::default() })),
        (place(), "[a-z]{1,6}").prop_map(|(place, text)| {
            let on = "2026-04-01".to_owned();
            Edit::Correction(place, Correction { on, text })
        }),
        (place(), "(The crew said|1[25] people were saved|[a-z ]{1,9}){1,3}").prop_map(
            |(place, text)| {
                let kind = Some(BlockKind::Paragraph);
                Edit::Rewrite(place, vec![Block { kind, text }])
            }
        ),
        (0..5_usize).prop_map(Edit::TakeNearest),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        said(),
        listed(),
        listed(),
        item().prop_map(Edit::Accept),
        item().prop_map(Edit::Reject),
        (0..8_usize, wording()).prop_map(|(place, wording)| Edit::Reword(place, wording)),
        (0..60_u32, 1..20_u32, wording()).prop_map(|(start, length, wording)| {
            match Found::select(&sample(), 0, start, start + length) {
                Some(found) => Edit::AddClaim(found, wording),
                None => Edit::Accept(Item::Claim(0)),
            }
        }),
        grading().prop_map(Edit::AddRelation),
        (0..3_usize, 0..2_usize)
            .prop_map(|(place, into)| Edit::Merge(place, ["crew", "master"][into].to_owned())),
        (0..5_usize, grading()).prop_map(|(place, grading)| Edit::Regrade(place, grading)),
    ]
}

/// References that lead nowhere and relations with one side: errors that an edit could make.
fn errors(file: &File) -> Vec<String> {
    let faults = check(file, Rules::default()).diagnostics.into_iter();
    let made = |code| matches!(code, Code::UnknownId | Code::BadSides | Code::RepeatedId);
    let errors = faults.filter(|fault| fault.severity == Severity::Error && made(fault.code));
    errors.map(|fault| fault.to_string()).collect()
}

proptest! {
    #[test]
    fn undo_all_the_way_back_and_redo_all_the_way_forward_give_the_same_bytes(
        edits in prop::collection::vec(edit(), 0..24)
    ) {
        let first = Rc::new(sample());
        let mut history = History::new(Rc::clone(&first));
        let mut written = vec![files::write(&first)];
        for edit in &edits {
            history.push(Rc::new(edited(history.present(), edit)));
            let text = files::write(history.present());
            if written.last() != Some(&text) {
                written.push(text);
            }
        }
        for text in written.iter().rev() {
            prop_assert_eq!(&files::write(history.present()), text);
            history.undo();
        }
        prop_assert!(!history.can_undo());
        // As after a reload: of what was kept, and nothing else.
        let kept = files::open(&files::write(history.present())).unwrap().file;
        let texts = |steps: &[Rc<str>]| steps.iter().map(ToString::to_string).collect();
        let mut history = History::with_steps(kept, texts(history.past()), texts(history.undone()));
        for text in &written {
            prop_assert_eq!(&files::write(history.present()), text);
            history.redo();
        }
        prop_assert!(!history.can_redo());
    }

    #[test]
    fn no_edit_leaves_a_reference_that_leads_nowhere(
        edits in prop::collection::vec(edit(), 0..24)
    ) {
        let file = edits.iter().fold(sample(), |file, edit| edited(&file, edit));
        prop_assert_eq!(errors(&file), Vec::<String>::new());
    }
}

#[test]
fn an_accepted_relation_takes_its_claims_with_it() {
    let file = edited(&sample(), &Edit::Accept(Item::Relation(0)));
    assert!(file.relations[0].suggested.is_none());
    let left: Vec<&str> = file
        .claims
        .iter()
        .filter(|claim| claim.suggested.is_some())
        .map(|claim| claim.id.as_str())
        .collect();
    assert_eq!(left, ["a2", "b2"]);
}

#[test]
fn a_rejected_claim_takes_what_cannot_stand_without_it() {
    let file = edited(&sample(), &Edit::Reject(Item::Claim(1)));
    assert_eq!(file.relations.len(), 1, "the relation of a2 and b2 had two sides");
    assert_eq!(file.questions.len(), 2, "b2 still answers its question");
    let file = edited(&file, &Edit::Reject(Item::Claim(2)));
    assert_eq!(file.questions.len(), 1);
    assert_eq!(file.accounts.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["crew"]);
}

#[test]
fn a_reworded_claim_is_no_suggestion_any_more() {
    let mut wording = Wording::of(&sample().claims[0]);
    wording.says = " 12 people were saved. ".to_owned();
    wording.account.clear();
    let file = edited(&sample(), &Edit::Reword(0, wording));
    assert_eq!(file.claims[0].says, "12 people were saved.");
    assert_eq!(file.claims[0].account, None);
    assert!(file.claims[0].suggested.is_none());
}

#[test]
fn only_a_question_that_nothing_answers_can_be_dropped() {
    let mut file = sample();
    assert_eq!(edited(&file, &Edit::Remove(Subject::Question(1))), file);
    file.claims.retain(|claim| claim.question != "closed");
    assert_eq!(edited(&file, &Edit::Remove(Subject::Question(1))).questions.len(), 1);
}

#[test]
fn what_is_said_of_the_whole_and_of_an_article_is_written_and_can_be_taken_back() {
    let file = sample();
    let described = Description { by: "The desk".to_owned(), ..Description::of(&file) };
    let after = edited(&file, &Edit::Describe(described));
    assert_eq!(after.prepared.as_ref().map(|it| it.by.as_str()), Some("The desk"));
    let bare = Description { by: String::new(), ..Description::of(&after) };
    assert_eq!(edited(&after, &Edit::Describe(bare)), file);
    let unsaid = Particulars { published: String::new(), ..Particulars::of(&file.articles[0]) };
    assert_eq!(edited(&file, &Edit::Inform(0, unsaid)).articles[0].published, None);
}

#[test]
fn somebody_new_gets_an_account_and_an_account_without_claims_goes() {
    let file = sample();
    let wording =
        Wording { newcomer: " The Ferry Company ".to_owned(), ..Wording::of(&file.claims[3]) };
    let after = edited(&file, &Edit::Reword(3, wording.clone()));
    assert_eq!(after.claims[3].account.as_deref(), Some("the-ferry-company"));
    let ids: Vec<&str> = after.accounts.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["crew", "the-ferry-company"]);
    let again = edited(&after, &Edit::Reword(0, wording));
    assert_eq!(again.claims[0].account, after.claims[3].account, "one name, one account");
}

#[test]
fn merged_accounts_speak_as_one_and_are_silent_on_nothing_they_speak_of() {
    let mut file = sample();
    file.silences = [("crew", "closed"), ("master", "saved")]
        .map(|(account, question)| Silence {
            account: account.to_owned(),
            question: question.to_owned(),
            note: None,
        })
        .to_vec();
    let after = edited(&file, &Edit::Merge(1, "crew".to_owned()));
    assert_eq!(after.accounts.len(), 1);
    assert_eq!(after.claims[3].account.as_deref(), Some("crew"));
    assert!(after.silences.is_empty());
}

#[test]
fn an_account_is_introduced() {
    let file = sample();
    let persona = Persona { about: "Nine people.".to_owned(), ..Persona::of(&file.accounts[0]) };
    let after = edited(&file, &Edit::Introduce(0, persona));
    assert_eq!(after.accounts[0].about.as_deref(), Some("Nine people."));
    assert_eq!(after.accounts[0].kind, file.accounts[0].kind);
}

#[test]
fn selected_words_are_quoted_with_what_stands_around_them() {
    let file = sample();
    let text = Found::text(&file, 0);
    let at = |words: &str| u32::try_from(text.find(words).unwrap()).unwrap();
    let found = Found::select(&file, 0, at(" 12 people"), at("were saved.")).unwrap();
    assert_eq!(found.quote.exact, "12 people");
    assert_eq!(found.quote.prefix, "The crew said ");
    assert!(found.quote.suffix.starts_with(" were saved. The harbour"));
    assert_eq!(Found::select(&file, 0, 0, at("12 people")), None, "across paragraphs");
    assert_eq!(Found::select(&file, 0, 3, 3), None);
}

#[test]
fn a_claim_made_by_hand_is_found_in_its_article_by_the_core() {
    let file = sample();
    let text = Found::text(&file, 1);
    let start = u32::try_from(text.find("harbour was shut").unwrap()).unwrap();
    let found = Found::select(&file, 1, start, start + 16).unwrap();
    let after = edited(&file, &Edit::AddClaim(found, Wording::of(&file.claims[3])));
    assert_eq!(after.claims[4].id, "b-by-hand");
    assert_eq!(check(&after, Rules::default()).diagnostics, []);
    let sides = vec![vec!["a2".to_owned()], vec!["b-by-hand".to_owned()]];
    let grading = Grading { sides, ..Grading::of(&file.relations[1]) };
    let related = edited(&after, &Edit::AddRelation(grading));
    assert_eq!(related.relations.len(), 3);
    assert_eq!(check(&related, Rules::default()).diagnostics, []);
}

#[test]
fn a_relation_keeps_its_sides_where_fewer_than_two_would_be_left() {
    let file = sample();
    let with = |sides: &[&[&str]]| {
        let side = |ids: &&[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        let sides = sides.iter().map(side).collect();
        edited(&file, &Edit::Regrade(0, Grading { sides, ..Grading::of(&file.relations[0]) }))
    };
    let broken: [&[&[&str]]; 4] =
        [&[], &[&["a1", "b1"]], &[&["a1"], &["gone"]], &[&["a1"], &["a1"], &[]]];
    for sides in broken {
        assert_eq!(with(sides), file, "{sides:?}");
    }
    let three = with(&[&["a1"], &[], &["b1", "gone"], &["a2", "a1"]]);
    assert_eq!(three.relations[0].between, [["a1"], ["b1"], ["a2"]]);
    assert!(three.claims[1].suggested.is_none(), "whoever relates a claim has looked at it");
    assert_eq!(errors(&three), Vec::<String>::new());
}

#[test]
fn rejecting_the_rest_keeps_what_was_decided_and_leaves_nothing_undecided() {
    let file = edited(&sample(), &Edit::Accept(Item::Relation(0)));
    let left = edited(&file, &Edit::RejectRest);
    let claims: Vec<&str> = left.claims.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(claims, ["a1", "b1"]);
    assert_eq!(left.relations, file.relations[..1]);
    assert!(left.questions.iter().all(|it| it.id == "saved"), "{:?}", left.questions);
    assert!(left.accounts.iter().all(|it| it.id == "crew"), "{:?}", left.accounts);
    assert_eq!(edited(&left, &Edit::RejectRest), left);
}

#[test]
fn rejecting_the_rest_takes_a_suggested_claim_off_a_relation_that_was_accepted() {
    let mut file = edited(&sample(), &Edit::Accept(Item::Relation(0)));
    file.relations[0].between[0].push("a2".to_owned());
    let left = edited(&file, &Edit::RejectRest);
    assert_eq!(left.relations[0].between, [["a1"], ["b1"]]);
}
