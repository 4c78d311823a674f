use source_comparison_core::{
    Rules, check,
    format::{Article, Claim, File, Quote, Relation},
};

use super::{TakenOut, again, as_html};
use crate::{Flow, Source, SourceKind, suggest};

const TEXTS: [&str; 3] = [
    "# Ferry sinks off Marn\n\nBy Ada Vey\n\nThe ferry Osprey sank off Marn on Sunday evening. The \
     fire brigade said 12 people were rescued.\n\nHarbour master Ines Tal said the ferry carried 48 \
     passengers. She said the ferry was inspected in May.\n",
    "# Passengers saved as ferry goes down\n\nThe ferry Osprey sank off Marn on Sunday evening. The \
     fire brigade said 15 people were rescued.\n\nThe company said the ferry carried 40 passengers. \
     It denied that the ferry had not been inspected.\n",
    "# The Osprey is lost\n\nThe ferry Osprey sank off Marn on Sunday evening. The fire brigade \
     said 17 people were rescued.\n\nThe mayor said the ferry carried 44 passengers.\n",
];

fn proposed(file: &File) -> File {
    let texts: Vec<String> = file.articles.iter().map(as_html).collect();
    let source = |text| Source { name: "x", kind: SourceKind::Html, text };
    let sources: Vec<Source<'_>> = texts.iter().map(|text| source(text)).collect();
    suggest(&sources, &mut |_| Flow::Continue).unwrap().file
}

fn of_texts(number: usize) -> File {
    let source = |text: &&'static str| Source { name: "x", kind: SourceKind::Markdown, text };
    let sources: Vec<Source<'_>> = TEXTS.iter().take(number).map(source).collect();
    suggest(&sources, &mut |_| Flow::Continue).unwrap().file
}

/// What an editor has decided on: with ids and words of the editor's own.
fn decided() -> File {
    let mut file = of_texts(2);
    for claim in &mut file.claims {
        claim.suggested = None;
        claim.id = format!("mine-{}", claim.id);
        claim.says = format!("In my words: {}", claim.says);
    }
    for relation in &mut file.relations {
        relation.suggested = None;
        for id in relation.between.iter_mut().flatten() {
            *id = format!("mine-{id}");
        }
    }
    file
}

fn with_third() -> File {
    let mut file = decided();
    let third = of_texts(3).articles.remove(2);
    file.articles.push(Article { id: "quay".to_owned(), ..third });
    file
}

/// The file without what stands behind the end of each of the draft's lists.
fn without_new(mut file: File, draft: &File) -> File {
    file.claims.truncate(draft.claims.len());
    file.relations.truncate(draft.relations.len());
    file.accounts.truncate(draft.accounts.len());
    file.questions.truncate(draft.questions.len());
    file
}

#[test]
fn what_is_there_already_does_not_come_again() {
    for draft in [of_texts(2), decided(), of_texts(3)] {
        let merged = again(&draft, &proposed(&draft), &TakenOut::default());
        assert_eq!((merged.claims, merged.relations), (0, 0));
        assert_eq!(merged.file, draft);
    }
}

#[test]
fn a_new_article_brings_suggestions_and_what_is_decided_stays() {
    let draft = with_third();
    let merged = again(&draft, &proposed(&draft), &TakenOut::default());
    let file = &merged.file;
    assert_eq!(without_new(file.clone(), &draft), draft);
    assert!(merged.claims >= 3 && merged.relations >= 2, "{merged:?}");
    let (claims, relations) =
        (&file.claims[draft.claims.len()..], &file.relations[draft.relations.len()..]);
    assert_eq!((claims.len(), relations.len()), (merged.claims, merged.relations));
    assert!(claims.iter().all(|it| it.article == "quay" && it.suggested.is_some()));
    assert!(relations.iter().all(|it| it.suggested.is_some()));
    let old = |id: &String| id.starts_with("mine-");
    let mixed = |it: &Relation| {
        it.between.iter().flatten().any(old) && !it.between.iter().flatten().all(old)
    };
    assert!(relations.iter().all(mixed), "{relations:?}");
    let names = |file: &File| file.accounts.iter().filter(|it| it.name.contains("brigade")).count();
    assert_eq!(names(file), 1);
    let rescued: Vec<&Claim> =
        file.claims.iter().filter(|it| it.quote.exact.contains("rescued")).collect();
    assert_eq!(rescued.len(), 3);
    assert!(rescued.iter().all(|it| it.question == rescued[0].question), "{rescued:?}");
    let checked = check(file, Rules::default());
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    assert_eq!(again(file, &proposed(file), &TakenOut::default()).file, *file);
}

#[test]
fn what_was_taken_out_comes_again_only_where_nobody_knows_of_it() {
    let draft = of_texts(2);
    let mut left = draft.clone();
    let gone = left.relations.remove(0);
    let claim = gone.between[0][0].clone();
    let place = left.claims.iter().position(|it| it.id == claim).unwrap();
    let claim = left.claims.remove(place);
    left.relations.retain(|it| !it.between.iter().flatten().any(|id| *id == claim.id));
    let forgotten = again(&left, &proposed(&left), &TakenOut::default());
    assert_eq!(forgotten.claims, 1);
    assert!(forgotten.relations > 0);
    let known = TakenOut { claims: vec![claim], relations: vec![gone] };
    let merged = again(&left, &proposed(&left), &known);
    assert_eq!((merged.claims, merged.relations), (0, 0), "{:?}", merged.file.relations);
}

#[test]
fn a_relation_that_was_rejected_stays_away_with_its_claims_in_place() {
    let mut draft = of_texts(2);
    let gone = draft.relations.remove(0);
    assert_eq!(again(&draft, &proposed(&draft), &TakenOut::default()).relations, 1);
    let known = TakenOut { relations: vec![gone], ..TakenOut::default() };
    assert_eq!(again(&draft, &proposed(&draft), &known).file, draft);
}

#[test]
fn a_claim_stands_for_every_proposal_that_overlaps_its_words() {
    let mut draft = of_texts(2);
    let claim = draft.claims.iter_mut().find(|it| it.quote.exact.contains("15 people")).unwrap();
    claim.quote = Quote { exact: "15 people".to_owned(), ..Quote::default() };
    let merged = again(&draft, &proposed(&of_texts(2)), &TakenOut::default());
    assert_eq!((merged.claims, merged.relations), (0, 0));
}

#[test]
fn an_id_that_is_taken_gets_a_number() {
    let mut draft = of_texts(2);
    let gone = draft.claims.pop().unwrap();
    draft.relations.retain(|it| !it.between.iter().flatten().any(|id| *id == gone.id));
    draft.claims[0].id = gone.id.clone();
    draft.relations.clear();
    let merged = again(&draft, &proposed(&draft), &TakenOut::default());
    let ids: Vec<&str> = merged.file.claims.iter().map(|it| it.id.as_str()).collect();
    assert!(ids.contains(&format!("{}-2", gone.id).as_str()), "{ids:?}");
    assert!(!check(&merged.file, Rules::default()).has_errors());
}

#[test]
fn what_does_not_stand_in_the_draft_is_left_out() {
    let mut draft = of_texts(2);
    let proposal = proposed(&draft);
    draft.claims.clear();
    draft.relations.clear();
    for block in &mut draft.articles[1].blocks {
        block.text = "Nothing of it.".to_owned();
    }
    let merged = again(&draft, &proposal, &TakenOut::default());
    assert!(merged.claims > 0);
    assert!(merged.file.claims.iter().all(|it| it.article == draft.articles[0].id));
    assert_eq!(merged.relations, 0);
}
