use source_comparison_core::{
    check::{Rules, check},
    format::{BlockKind, FindingStatus, Origin, Quote},
    reanchor::Outcome,
};

use super::{Kind, Matter, Sheet, Sides};
use crate::{
    components::WORDS,
    edit::{Edit, Found, Item, edited},
    samples::sample,
    subject::Subject,
};

fn about(subject: Subject) -> Sheet {
    Sheet::of(&sample(), Matter::Of(subject)).unwrap()
}

fn filled(subject: Subject, answers: &[(&str, &str)]) -> Edit {
    let mut sheet = about(subject);
    for (id, answer) in answers {
        assert!(sheet.rows.iter().any(|row| row.id == *id), "{id}");
        sheet.write(id, (*answer).to_owned());
    }
    sheet.to_edit(&sample()).unwrap()
}

#[test]
fn a_form_that_is_submitted_as_it_stands_only_decides() {
    let file = sample();
    for subject in [
        Subject::File,
        Subject::Article(1),
        Subject::Text(1),
        Subject::Account(0),
        Subject::Question(1),
    ] {
        let edit = about(subject).to_edit(&file).unwrap();
        assert_eq!(edited(&file, &edit), file, "{subject:?}");
    }
    for subject in [Subject::Claim(1), Subject::Relation(0)] {
        let after = edited(&file, &about(subject).to_edit(&file).unwrap());
        let (mut claims, mut relations) = (file.claims.clone(), file.relations.clone());
        for (claim, after) in claims.iter_mut().zip(&after.claims) {
            claim.suggested.clone_from(&after.suggested);
        }
        for (relation, after) in relations.iter_mut().zip(&after.relations) {
            relation.suggested.clone_from(&after.suggested);
        }
        assert_eq!((&after.claims, &after.relations), (&claims, &relations), "{subject:?}");
    }
}

#[test]
fn a_silence_asks_whether_somebody_has_read_for_it() {
    let sheet = about(Subject::Silence(0));
    let confirmed = sheet.rows.iter().find(|row| row.kind == Kind::Confirm).unwrap();
    assert_eq!(confirmed.value, "", "nobody has, as long as nobody says so");
    let edit = filled(
        Subject::Silence(0),
        &[("account", "master"), ("question", "saved"), ("read", "yes")],
    );
    let after = edited(&sample(), &edit);
    assert_eq!((&*after.silences[0].account, &after.silences[0].note), ("master", &None));
    assert_eq!(check(&after, Rules::default()).diagnostics, []);
    let gone = edited(&after, &Edit::Remove(Subject::Silence(0)));
    assert_eq!(gone, sample());
}

#[test]
fn findings_terms_corrections_and_origins_are_added_changed_and_taken_out() {
    let finding = [
        ("question", "saved"),
        ("status", "disputed"),
        ("finding", "It is not settled."),
        ("found-by", "The inquiry"),
        ("found-on", "2026-05-01"),
    ];
    let term = [("term", "list"), ("meaning", "To lean to one side.")];
    let correction = [("corrected-on", "2026-04-01"), ("correction", "The date was wrong.")];
    let origin = [("name", "The log"), ("kind", "document"), ("origin-note", "Kept on board.")];
    let whole = [("by", "The desk"), ("on", "2026-03-04")];
    let mut file = edited(&sample(), &filled(Subject::File, &whole));
    let before = file.clone();
    for (subject, answers) in [
        (Subject::Finding(0), &finding[..]),
        (Subject::Term(0), &term),
        (Subject::Correction(0), &correction),
        (Subject::Origin(0), &origin),
    ] {
        file = edited(&file, &filled(subject, answers));
    }
    assert_eq!(file.findings[0].status, Some(FindingStatus::Disputed));
    assert_eq!(file.glossary[0].text, "To lean to one side.");
    assert_eq!(file.prepared.as_ref().unwrap().corrections[0].text, "The date was wrong.");
    assert_eq!(file.origins[0].id, "the-log");
    assert_eq!(check(&file, Rules::default()).diagnostics, []);
    let renamed = Origin { name: "The ship’s log".to_owned(), ..file.origins[0].clone() };
    let after = edited(&file, &Edit::Origin(0, renamed));
    assert_eq!((&*after.origins[0].id, &*after.origins[0].name), ("the-log", "The ship’s log"));
    for subject in
        [Subject::Finding(0), Subject::Term(0), Subject::Correction(0), Subject::Origin(0)]
    {
        file = edited(&file, &Edit::Remove(subject));
    }
    assert_eq!(file, before);
}

#[test]
fn a_corrected_text_keeps_what_its_blocks_are() {
    let mut file = sample();
    file.articles[0].blocks[0].kind = Some(BlockKind::Caption);
    let mut sheet = Sheet::of(&file, Matter::Of(Subject::Text(0))).unwrap();
    let text = sheet.rows[0].value.replace("was closed", "was shut");
    sheet.write("text", format!("{text}\n\n# Later\n\nIt rained."));
    let fates = sheet.fates(&file);
    assert_eq!(fates[0].outcome, Outcome::Unchanged);
    assert!(
        matches!(&fates[1].outcome, Outcome::Changed { after, .. } if after == "The harbour was shut")
    );
    let after = edited(&file, &sheet.to_edit(&file).unwrap());
    let kinds: Vec<_> = after.articles[0].blocks.iter().filter_map(|it| it.kind).collect();
    let (caption, text) = (BlockKind::Caption, BlockKind::Paragraph);
    assert_eq!(kinds, [caption, text, BlockKind::Heading, text]);
    assert_eq!(after.claims[1].quote.exact, "The harbour was shut");
    assert_eq!(check(&after, Rules::default()).diagnostics, []);
}

#[test]
fn an_article_is_added_with_its_text() {
    let edit = filled(
        Subject::Article(2),
        &[("title", "The inquiry opens"), ("language", "en"), ("text", "# Day one\n\nIt opened.")],
    );
    let after = edited(&sample(), &edit);
    assert_eq!((&*after.articles[2].id, after.articles[2].blocks.len()), ("c", 2));
    assert_eq!(check(&after, Rules::default()).diagnostics, []);
}

#[test]
fn what_names_nothing_has_to_be_chosen_again() {
    let mut file = sample();
    file.claims[0].question = "gone".to_owned();
    file.claims[0].account = Some("gone".to_owned());
    let sheet = Sheet::of(&file, Matter::Of(Subject::Claim(0))).unwrap();
    let row = |id: &str| sheet.rows.iter().find(|row| row.id == id).unwrap();
    assert!(row("question").options.iter().all(|(value, _)| value != "gone"));
    assert_eq!(row("account").value, "", "nobody has decided");
}

/// The relation between `a1` and `b1`, with other sides.
fn sided(change: impl FnOnce(&mut Sides)) -> Sheet {
    let mut sheet = about(Subject::Relation(0));
    let mut sides = Sides::from_written(&sheet.rows[3].value);
    change(&mut sides);
    sheet.write("sides", sides.to_written());
    sheet
}

fn between(sheet: &Sheet) -> Vec<Vec<String>> {
    let file = edited(&sample(), &sheet.to_edit(&sample()).unwrap());
    assert_eq!(check(&file, Rules::default()).diagnostics, []);
    file.relations[0].between.clone()
}

#[test]
fn claims_of_a_relation_are_added_moved_and_taken_off() {
    let file = sample();
    let added = sided(|it| it.add(&file, "b2"));
    assert_eq!(between(&added), [vec!["a1"], vec!["b1", "b2"]], "beside its own article's");
    let third = sided(|it| it.put("b2", 3));
    assert_eq!(between(&third), [["a1"], ["b1"], ["b2"]]);
    let moved = sided(|it| {
        it.put("b2", 3);
        it.put("a1", 3);
    });
    assert_eq!(between(&moved), [vec!["b1"], vec!["a1", "b2"]], "an empty side is none");
    let exchanged = sided(|it| {
        it.put("a1", 0);
        it.add(&file, "a2");
    });
    assert_eq!(between(&exchanged), [["a2"], ["b1"]], "the side that is free");
}

#[test]
fn a_relation_without_two_sides_is_not_saved() {
    for side in [0, 2] {
        let mut sheet = sided(|it| it.put("a1", side));
        assert!(sheet.is_lacking());
        assert_eq!(sheet.to_edit(&sample()), None);
        sheet.write("sides", Sides::of(&sample(), &sample().relations[1].between).to_written());
        assert!(!sheet.is_lacking() && sheet.to_edit(&sample()).is_some());
    }
    assert!(!about(Subject::Claim(0)).is_lacking());
}

#[test]
fn a_side_holds_no_more_claims_than_a_file_may() {
    let mut sides = Sides::default();
    for claim in 0..30 {
        sides.put(&format!("c{claim}"), 1);
        sides.put(&format!("d{claim}"), claim + 2);
    }
    let between = sides.to_between();
    assert_eq!((between.len(), between[0].len(), sides.last()), (24, 24, 24));
    assert!(!sides.has_room(1) && sides.has_room(2) && sides.has_room(0));
    assert_eq!(Sides::from_written(&sides.to_written()), sides);
    assert_eq!(Sides::from_written("a1\t99\nb1\nc1\tx"), Sides::default());
}

#[test]
fn what_was_decided_is_saved_and_what_was_suggested_is_accepted() {
    let before = sample();
    let after = edited(&before, &Edit::Accept(Item::Relation(0)));
    for subject in [Subject::Relation(0), Subject::Claim(0)] {
        let words = |file| Sheet::of(file, Matter::Of(subject)).unwrap().submit(file);
        assert_eq!((words(&before), words(&after)), (WORDS.keep_changes, WORDS.save));
    }
}

#[test]
fn a_form_comes_back_as_it_was_kept() {
    let file = sample();
    let quote = Quote { exact: "12 people".to_owned(), ..Quote::default() };
    for matter in [
        Matter::Of(Subject::Claim(2)),
        Matter::Of(Subject::Silence(0)),
        Matter::Of(Subject::Relation(1)),
        Matter::Claim(Found { article: 1, quote }),
        Matter::Relation("a1".to_owned(), "b2".to_owned()),
    ] {
        let mut sheet = Sheet::of(&file, matter).unwrap();
        let row = sheet.rows[0].id;
        sheet.write(row, "half a sen".to_owned());
        assert_eq!(*Sheet::from_written(&file, &sheet.to_written()).unwrap(), sheet);
    }
    let unknown = ["weather", "0", "0"].map(str::to_owned);
    assert_eq!(Sheet::from_written(&file, &unknown), None);
}
