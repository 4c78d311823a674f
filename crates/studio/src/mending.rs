//! A file with every kind of fault that a file can have and still be opened is mended with what the
//! page offers, and nothing else: its forms and its buttons.

use std::collections::BTreeSet;

use source_comparison_core::{
    check::{Rules, check},
    diagnostic::{Code, Severity},
    format::File,
};

use crate::{
    edit::{Edit, Found, edited},
    files,
    queue::{Order, queue},
    review::Review,
    sheet::{Matter, Sheet},
    subject::Subject,
};

const FAULTY: &str = include_str!("../../../tests/browser/fixtures/every-fault.json");

/// Kinds of faults with which a file is not opened at all.
const NEVER_OPENED: [Code; 2] = [Code::NotJson, Code::UnknownFormat];

struct Desk(File);

impl Desk {
    /// Fills a form in and submits it.
    fn fill(&mut self, subject: Subject, answers: &[(&str, &str)]) {
        let mut sheet = Sheet::of(&self.0, Matter::Of(subject)).unwrap();
        for (id, answer) in answers {
            let row = sheet.rows.iter().find(|row| row.id == *id);
            let row = row.unwrap_or_else(|| panic!("{subject:?} asks for no {id}"));
            let offered = row.options.iter().any(|(value, _)| value == answer);
            assert!(row.options.is_empty() || offered, "{subject:?} offers no {answer}");
            sheet.write(id, (*answer).to_owned());
        }
        let edit = sheet.to_edit(&self.0).unwrap();
        self.press(&edit);
    }

    fn press(&mut self, edit: &Edit) {
        let after = edited(&self.0, edit);
        assert_ne!(after, self.0, "{edit:?} does nothing");
        self.0 = after;
    }

    fn quote(&mut self, claim: usize, article: usize, words: &str) {
        let text = Found::text(&self.0, article);
        let at =
            |end: usize| u32::try_from(text.get(..end).unwrap().encode_utf16().count()).unwrap();
        let start = text.find(words).unwrap();
        let found = Found::select(&self.0, article, at(start), at(start + words.len())).unwrap();
        self.press(&Edit::Requote(claim, found));
    }
}

#[test]
fn the_faulty_file_has_every_kind_of_fault() {
    let opened = files::open(FAULTY).unwrap();
    let rules = check(&opened.file, Rules { publish: true }).diagnostics;
    let found: BTreeSet<Code> = opened.faults.iter().chain(&rules).map(|it| it.code).collect();
    let missed: Vec<&Code> =
        Code::ALL.iter().filter(|it| !found.contains(it) && !NEVER_OPENED.contains(it)).collect();
    assert_eq!(missed, Vec::<&Code>::new());
}

#[test]
fn everything_that_is_wrong_in_a_file_can_be_mended_on_the_page() {
    let mut desk = Desk(File::clone(&files::open(FAULTY).unwrap().file));
    let whole = [
        ("title", "The kite festival"),
        ("language", "en"),
        ("by", "The Ostra desk"),
        ("on", "2026-08-05"),
    ];
    desk.fill(Subject::File, &whole);
    let correction = [("corrected-on", "2026-08-06"), ("correction", "The day was wrong.")];
    desk.fill(Subject::Correction(0), &correction);
    desk.press(&Edit::Rename(Subject::Article(0)));
    let article = [
        ("title", "Festival begins"),
        ("published", "2026-08-02"),
        ("updated", ""),
        ("url", ""),
        ("archive", ""),
    ];
    desk.fill(Subject::Article(0), &article);
    desk.press(&Edit::TakeNearest(0));
    // What its blocks are is said by saving its text once.
    desk.fill(Subject::Text(0), &[]);
    desk.press(&Edit::Rename(Subject::Article(2)));
    desk.fill(
        Subject::Account(0),
        &[("name", "The warden"), ("short", "Warden"), ("kind", "authority")],
    );
    desk.press(&Edit::Rename(Subject::Origin(0)));
    desk.fill(Subject::Origin(0), &[("name", "The log"), ("kind", "document")]);
    desk.press(&Edit::Rename(Subject::Question(2)));
    desk.fill(Subject::Question(1), &[("question-text", "At what time did it begin?")]);
    desk.press(&Edit::Rename(Subject::Claim(1)));
    mend_claims(&mut desk);
    mend_the_rest(&mut desk);
    for item in queue(&desk.0, Order::Question) {
        desk.press(&Edit::Accept(item));
    }
    let saved = files::open(&files::write(&desk.0)).unwrap();
    assert_eq!(saved.faults.as_ref(), []);
    let errors = check(&saved.file, Rules { publish: true }).diagnostics.into_iter();
    let errors: Vec<String> =
        errors.filter(|it| it.severity == Severity::Error).map(|it| it.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(Review::of(&saved.file).blocking(), 0);
}

fn mend_claims(desk: &mut Desk) {
    assert_eq!(desk.0.claims[0].quote.exact, "Twelve kites were lost at sea");
    desk.fill(Subject::Claim(0), &[("value", "12")]);
    desk.fill(Subject::Claim(1), &[("certainty", "reported")]);
    desk.quote(2, 0, "The warden said so twice");
    desk.quote(3, 1, "the wind turned");
    desk.fill(
        Subject::Claim(3),
        &[("says", "The wind turned."), ("question", "kites"), ("account", "club")],
    );
    desk.quote(4, 1, "It began at ten");
    desk.fill(Subject::Claim(4), &[("account", "club"), ("question", "begin")]);
}

fn mend_the_rest(desk: &mut Desk) {
    desk.press(&Edit::Remove(Subject::Relation(3)));
    // One of its sides was missing.
    let sides = Sheet::of(&desk.0, Matter::Of(Subject::Relation(2))).unwrap();
    assert!(sides.is_lacking());
    let mended = [("note", "Both speak of the wind."), ("sides", "c4\t1\nc6\t2\n")];
    desk.fill(Subject::Relation(2), &mended);
    desk.press(&Edit::Remove(Subject::Relation(0)));
    let conflict = [("kind", "conflict"), ("facet", "when"), ("note", "Nine is not ten.")];
    desk.fill(Subject::Relation(0), &conflict);
    desk.press(&Edit::Remove(Subject::Silence(1)));
    desk.press(&Edit::Remove(Subject::Silence(0)));
    let finding = [
        ("question", "kites"),
        ("status", "unknown"),
        ("finding", "Nobody has counted."),
        ("found-by", "The Ostra desk"),
        ("found-on", "2026-08-05"),
        ("finding-url", ""),
    ];
    desk.fill(Subject::Finding(0), &finding);
    desk.fill(Subject::Term(0), &[("term", "dune"), ("meaning", "A ridge of sand.")]);
}
