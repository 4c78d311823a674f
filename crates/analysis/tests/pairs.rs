//! What the analysis finds in pairs of articles: invented ones, which lie in `pairs/`, and, where
//! the evaluation material lies beside the project, the annotated ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::{fs, path::Path};

use source_comparison_analysis::{Draft, Flow, Source, SourceKind, suggest};
use source_comparison_core::{
    check::{Rules, check},
    format::{
        AccountKind,
        Facet::{self, HowMany, What, When, Where},
        Relation,
        RelationKind::{self, Conflict, Detail, Match},
    },
};

/// From here on a suggestion is shown without a question mark.
const SHOWN: f64 = 0.75;

fn draft_of(one: &str, other: &str) -> Draft {
    let source = |name, text| Source { name, kind: SourceKind::Text, text };
    let sources = [source("a.txt", one), source("b.txt", other)];
    let draft = suggest(&sources, &mut |_| Flow::Continue).unwrap();
    let faults = check(&draft.file, Rules { publish: false }).diagnostics;
    assert!(faults.is_empty(), "{}", faults[0]);
    draft
}

fn draft_in(folder: &Path) -> Draft {
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    draft_of(&read("a.txt"), &read("b.txt"))
}

fn invented(name: &str) -> Draft {
    draft_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pairs").join(name))
}

/// The annotated pair, or nothing where it is not there.
fn annotated(name: &str) -> Option<Draft> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/pairs").join(name);
    if !folder.is_dir() {
        println!("SKIPPED: no {}", folder.display());
        return None;
    }
    Some(draft_in(&folder))
}

fn words(draft: &Draft, relation: &Relation) -> [String; 2] {
    let side = |ids: &Vec<String>| {
        let claims = draft.file.claims.iter().filter(|claim| ids.contains(&claim.id));
        claims.map(|claim| claim.quote.exact.clone()).collect::<Vec<_>>().join(" | ")
    };
    [side(&relation.between[0]), side(&relation.between[1])]
}

fn confidence(relation: &Relation) -> f64 {
    relation.suggested.as_ref().unwrap().confidence
}

fn conflicts(draft: &Draft) -> Vec<String> {
    let found = draft.file.relations.iter().filter(|it| it.kind == Some(Conflict));
    found.map(|it| format!("{:?}: {}", it.facet, words(draft, it).join(" <> "))).collect()
}

/// The relation of this kind and facet between claims that hold these words.
fn find<'d>(
    draft: &'d Draft,
    kind: RelationKind,
    facet: Facet,
    [one, other]: [&str; 2],
) -> Option<&'d Relation> {
    draft.file.relations.iter().find(|relation| {
        let words = words(draft, relation);
        relation.kind == Some(kind)
            && relation.facet == Some(facet)
            && words[0].contains(one)
            && words[1].contains(other)
    })
}

#[track_caller]
fn assert_shown(draft: &Draft, kind: RelationKind, facet: Facet, sides: [&str; 2]) {
    let found = find(draft, kind, facet, sides);
    let found = found.unwrap_or_else(|| panic!("{sides:?} not among {:#?}", draft.file.relations));
    assert!(confidence(found) >= SHOWN, "{sides:?}: {}", confidence(found));
    let note = found.note.as_deref().unwrap();
    assert!(note.contains("Article A has “") && note.contains("Article B has “"), "{note}");
}

#[test]
fn numbers_sides_and_agreement_are_found_in_two_reports_of_an_earthquake() {
    let draft = invented("earthquake");
    assert_shown(&draft, Conflict, Where, ["north of Talan", "south of Talan"]);
    assert_shown(&draft, Conflict, HowMany, ["Two teachers", "Three teachers"]);
    assert_shown(&draft, Conflict, HowMany, ["2,000 houses", "3,000 homes"]);
    assert_shown(&draft, Match, HowMany, ["1,500 soldiers", "1,500 troops"]);
    // The dead of an earlier earthquake are others.
    assert!(find(&draft, Conflict, HowMany, ["1,200", "57"]).is_none());
    assert!(find(&draft, Conflict, HowMany, ["41", "57"]).is_none(), "at least 41 leaves room");
}

#[test]
fn a_strike_has_two_counts_of_marchers_and_two_first_days() {
    let draft = invented("transport-strike");
    assert_shown(&draft, Conflict, HowMany, ["8,000", "20,000"]);
    assert_shown(&draft, Conflict, When, ["3 March", "1 March"]);
    assert_shown(&draft, Match, HowMany, ["1.2 million", "1.2 million"]);
    let name = |id: &str| draft.file.accounts.iter().find(|it| it.id == id).unwrap();
    assert_eq!(name("police").kind, Some(AccountKind::Authority));
    assert!(draft.file.accounts.iter().all(|it| it.short.chars().count() <= 14));
}

#[test]
fn a_quiet_pair_has_no_conflict() {
    let draft = invented("bridge-opening");
    assert!(conflicts(&draft).is_empty(), "{:?}", conflicts(&draft));
    assert_shown(&draft, Detail, HowMany, ["84 million", "84 million"]);
    let draft = invented("club-funds");
    assert!(conflicts(&draft).is_empty(), "{:?}", conflicts(&draft));
}

#[test]
fn articles_on_two_events_are_kept_apart() {
    let draft = invented("two-fires");
    assert!(draft.file.relations.is_empty(), "{:#?}", draft.file.relations);
}

#[test]
fn a_text_beside_itself_matches_and_is_in_no_conflict() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pairs/transport-strike");
    let text = fs::read_to_string(folder.join("a.txt")).unwrap();
    let draft = draft_of(&text, &text);
    let claims = draft.file.claims.iter().filter(|it| it.article == "a");
    for claim in claims {
        let related = draft.file.relations.iter().any(|it| it.between[0].contains(&claim.id));
        assert!(related, "{}", claim.quote.exact);
    }
    assert!(draft.file.relations.iter().all(|it| it.kind == Some(Match)));
}

#[test]
fn the_conditional_of_translations_passes_on_what_somebody_said() {
    let draft = draft_of(
        "Rebels seize a guard in Orle\n\nThe Orm Front said it had seized a guard in Orle.",
        "Front announces captures\n\nThe Orm Front announced captures in Orle. Two guards would have been \
         captured near the bridge.",
    );
    let claim = draft.file.claims.iter().find(|it| it.quote.exact.contains("would have")).unwrap();
    assert_eq!(claim.certainty.unwrap().as_str(), "reported");
    assert_eq!(claim.account.as_deref(), Some("orm-front"));
}

#[test]
fn the_history_of_the_words_is_kept() {
    let draft = draft_of(
        "Fire in Orle\n\nWestern embassies estimate that 40 people died in Orle, the Vale Post reported.",
        "Fire in Orle\n\nForty people died in Orle on Monday.",
    );
    let claim = draft.file.claims.iter().find(|it| it.quote.exact.contains("40 people")).unwrap();
    assert_eq!(claim.via, ["Vale Post"]);
    assert_eq!(claim.certainty.unwrap().as_str(), "hedged");
}

#[test]
fn a_text_in_another_language_is_told_and_brings_no_conflict() {
    let draft = draft_of(
        "Le bateau Aurora a coulé sur le lac et 12 passagers sont morts, selon la police.",
        "Le navire Aurora a sombré sur le lac et 15 passagers sont morts, selon les secours.",
    );
    assert!(conflicts(&draft).is_empty());
    assert_eq!(draft.file.articles[0].language, "fr");
    assert!(draft.file.articles[0].note.as_deref().unwrap().contains("not in English"));
}

#[test]
fn the_conflicts_of_the_annotated_pairs_are_found() {
    if let Some(draft) = annotated("moura") {
        assert_shown(&draft, Conflict, HowMany, ["up to 300", "203 jihadists"]);
        assert_shown(&draft, Conflict, HowMany, ["a soldier", "soldiers"]);
        assert_shown(&draft, Conflict, Where, ["south of the nation", "center of the country"]);
        assert_shown(&draft, Match, What, ["rejects the Wagner", "deny the presence"]);
        assert_shown(&draft, Conflict, What, ["invited Wagner soldiers", "deny the presence"]);
    }
    if let Some(draft) = annotated("ferry-capsizing") {
        assert_shown(&draft, Conflict, HowMany, ["112 people", "109"]);
        assert_shown(&draft, Conflict, Where, ["western shore", "eastern bank"]);
        assert_shown(&draft, Conflict, What, ["nobody handed out", "were given out"]);
    }
}
