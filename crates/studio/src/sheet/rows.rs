//! What is asked about each thing, and how it is answered now.

use source_comparison::words::words_for;
use source_comparison_core::format::{
    AccountKind, Article, Certainty, Facet, File, FindingStatus, OriginKind, RelationKind,
};

use super::{Kind, Matter, Row, Sides, text_of};
use crate::{
    components::{WORDS, certainty_word},
    edit::{Description, Grading, Particulars, Persona, Wording},
    subject::Subject,
    words::CHANGING,
};

type Options = Vec<(String, String)>;

fn row(id: &'static str, label: &'static str, kind: Kind, value: impl Into<String>) -> Row {
    Row { id, label, hint: "", kind, value: value.into(), options: Vec::new() }
}

fn choice(
    id: &'static str,
    label: &'static str,
    value: impl Into<String>,
    options: Options,
) -> Row {
    let value = value.into();
    // What names nothing is nothing, where there may be nothing.
    let named = |value: &str| options.iter().any(|(known, _)| known == value);
    let value = if !named(&value) && named("") { String::new() } else { value };
    Row { options, ..row(id, label, Kind::Choice, value) }
}

/// What is asked; `None` where there is no such thing, and none may be added by a form.
pub(super) fn of(file: &File, matter: &Matter) -> Option<Vec<Row>> {
    let subject = match matter {
        Matter::Claim(found) => return Some(claim(file, new_wording(file, &found.quote.exact))),
        Matter::Relation(..) => {
            let (kind, facet) = (RelationKind::Match, Facet::What);
            let (note, sides) = (String::new(), Vec::new());
            return Some(relation(Grading { kind, facet, note, sides }));
        }
        Matter::Of(subject) => *subject,
    };
    let place = subject.place();
    if place > subject.number(file) {
        return None;
    }
    Some(match subject {
        Subject::File => whole(Description::of(file)),
        Subject::Article(_) => article(file.articles.get(place)),
        Subject::Text(_) => vec![body(text_of(file.articles.get(place)?))],
        Subject::Account(_) => account(file, place),
        Subject::Question(_) => {
            let text = file.questions.get(place).map(|it| it.text.clone());
            vec![row("question-text", WORDS.form_question, Kind::Line, text.unwrap_or_default())]
        }
        Subject::Claim(_) => claim(file, Wording::of(file.claims.get(place)?)),
        Subject::Relation(_) => {
            let it = file.relations.get(place)?;
            let sides = Sides::of(file, &it.between).to_written();
            let mut rows = relation(Grading::of(it));
            rows.push(row("sides", CHANGING.sides, Kind::Sides, sides));
            rows
        }
        Subject::Silence(_) => silence(file, place),
        Subject::Finding(_) => finding(file, place),
        Subject::Term(_) => {
            let it = file.glossary.get(place).cloned().unwrap_or_default();
            vec![
                row("term", WORDS.form_term, Kind::Line, it.term),
                row("meaning", WORDS.form_meaning, Kind::Needed, it.text),
            ]
        }
        Subject::Correction(_) => {
            let known = file.prepared.as_ref().and_then(|it| it.corrections.get(place));
            let it = known.cloned().unwrap_or_default();
            vec![
                row("corrected-on", WORDS.form_corrected_on, Kind::Day, it.on),
                row("correction", WORDS.form_correction, Kind::Needed, it.text),
            ]
        }
        Subject::Origin(_) => origin(file, place),
        Subject::Quote(_) => return None,
    })
}

fn whole(it: Description) -> Vec<Row> {
    vec![
        row("title", WORDS.form_title, Kind::Line, it.title),
        row("summary", WORDS.form_summary, Kind::Long, it.summary),
        row("warning", WORDS.form_warning, Kind::Long, it.warning),
        row("by", WORDS.form_by, Kind::Asked, it.by),
        row("on", WORDS.form_on, Kind::Day, it.on),
        row("language", WORDS.form_language, Kind::Line, it.language),
    ]
}

fn article(known: Option<&Article>) -> Vec<Row> {
    let it = known.map(Particulars::of).unwrap_or_default();
    let values = [it.title, it.publisher, it.byline, it.published, it.url, it.rights, it.language];
    let ids = ["title", "publisher", "byline", "published", "url", "rights", "language"];
    let named = ids.into_iter().zip(WORDS.fields).zip(values);
    let mut rows: Vec<Row> =
        named.map(|((id, label), value)| row(id, label, Kind::Asked, value)).collect();
    rows.push(row("updated", WORDS.form_updated, Kind::Asked, it.updated));
    rows.push(row("archive", WORDS.form_archive, Kind::Asked, it.archive));
    rows.push(row("article-note", WORDS.form_article_note, Kind::Long, it.note));
    if known.is_none() {
        rows.push(body(String::new()));
    }
    rows
}

fn body(text: String) -> Row {
    Row { hint: WORDS.form_text_hint, ..row("text", WORDS.form_text, Kind::Body, text) }
}

fn account(file: &File, place: usize) -> Vec<Row> {
    let known = file.accounts.get(place);
    let it = known.map(Persona::of).unwrap_or_default();
    let kinds = AccountKind::ALL.iter().map(|it| it.as_str()).zip(WORDS.account_kinds);
    let mut rows = vec![
        row("name", WORDS.form_name, Kind::Line, it.name),
        row("short", WORDS.form_short, Kind::Line, it.short),
        choice("kind", WORDS.form_account_kind, it.kind, options(kinds)),
        row("about", WORDS.form_about, Kind::Long, it.about),
        row("reach", WORDS.form_reach, Kind::Long, it.reach),
    ];
    if known.is_some() {
        let mut others = vec![(String::new(), WORDS.same_as_none.to_owned())];
        let known = file.accounts.iter().enumerate().filter(|(other, _)| *other != place);
        others.extend(known.map(|(_, it)| (it.id.clone(), it.name.clone())));
        rows.push(choice("same-as", WORDS.form_same_as, "", others));
    }
    rows
}

fn new_wording(file: &File, says: &str) -> Wording {
    Wording {
        says: says.to_owned(),
        value: String::new(),
        account: String::new(),
        newcomer: String::new(),
        question: file.questions.first().map(|it| it.id.clone()).unwrap_or_default(),
        certainty: Certainty::Stated,
        sensitive: false,
        origin: String::new(),
        via: Vec::new(),
    }
}

fn claim(file: &File, it: Wording) -> Vec<Row> {
    let mut who = accounts(file);
    who.push(("article".to_owned(), WORDS.own_voice.to_owned()));
    who.push((String::new(), WORDS.nobody_yet.to_owned()));
    let certainties = Certainty::ALL.iter().map(|it| (it.as_str(), certainty_word(*it)));
    let mut origins = vec![(String::new(), WORDS.no_origin.to_owned())];
    origins.extend(file.origins.iter().map(|it| (it.id.clone(), it.name.clone())));
    let hinted = |row: Row, hint| Row { hint, ..row };
    let mut rows = vec![
        row("says", WORDS.form_says, Kind::Needed, it.says),
        hinted(row("value", WORDS.form_value, Kind::Asked, it.value), WORDS.form_value_hint),
        choice("account", WORDS.form_account, it.account, who),
        hinted(
            row("newcomer", WORDS.form_newcomer, Kind::Asked, it.newcomer),
            WORDS.form_newcomer_hint,
        ),
        choice("question", WORDS.form_question, it.question, questions(file)),
        choice("certainty", WORDS.form_certainty, it.certainty.as_str(), options(certainties)),
    ];
    if origins.len() > 1 || !it.origin.is_empty() {
        rows.push(choice("origin", WORDS.form_origin, it.origin, origins));
    }
    rows.push(hinted(
        row("via", WORDS.form_via, Kind::Asked, it.via.join("; ")),
        WORDS.form_via_hint,
    ));
    let ticked = if it.sensitive { "yes" } else { "" };
    rows.push(row("sensitive", WORDS.form_sensitive, Kind::Tick, ticked));
    rows
}

fn relation(it: Grading) -> Vec<Row> {
    let words = words_for(WORDS.language);
    let kinds = RelationKind::ALL.iter().map(|it| (it.as_str(), words.relation(*it)));
    let facets = Facet::ALL.iter().map(|it| (it.as_str(), words.facet(*it)));
    let note = row("note", WORDS.form_note, Kind::Needed, it.note);
    vec![
        choice("kind", WORDS.form_kind, it.kind.as_str(), options(kinds)),
        choice("facet", WORDS.form_facet, it.facet.as_str(), options(facets)),
        Row { hint: WORDS.form_note_hint, ..note },
    ]
}

fn silence(file: &File, place: usize) -> Vec<Row> {
    let mut it = file.silences.get(place).cloned().unwrap_or_default();
    if place >= file.silences.len() {
        it.account = file.accounts.first().map(|it| it.id.clone()).unwrap_or_default();
        it.question = file.questions.first().map(|it| it.id.clone()).unwrap_or_default();
    }
    vec![
        choice("account", WORDS.form_silent, it.account, accounts(file)),
        choice("question", WORDS.form_silent_on, it.question, questions(file)),
        row("silence-note", WORDS.form_silence_note, Kind::Long, it.note.unwrap_or_default()),
        row("read", WORDS.form_have_read, Kind::Confirm, ""),
    ]
}

fn finding(file: &File, place: usize) -> Vec<Row> {
    let mut it = file.findings.get(place).cloned().unwrap_or_default();
    if place >= file.findings.len() {
        it.question = file.questions.first().map(|it| it.id.clone()).unwrap_or_default();
    }
    let statuses = FindingStatus::ALL.iter().map(|it| it.as_str()).zip(WORDS.finding_statuses);
    let status = it.status.unwrap_or(FindingStatus::Unknown).as_str();
    vec![
        choice("question", WORDS.form_question, it.question, questions(file)),
        choice("status", WORDS.form_status, status, options(statuses)),
        row("finding", WORDS.form_finding, Kind::Needed, it.text),
        row("found-by", WORDS.form_found_by, Kind::Line, it.by),
        row("found-on", WORDS.form_found_on, Kind::Day, it.on),
        row("finding-url", WORDS.form_finding_url, Kind::Asked, it.url.unwrap_or_default()),
    ]
}

fn origin(file: &File, place: usize) -> Vec<Row> {
    let it = file.origins.get(place).cloned().unwrap_or_default();
    let kinds = OriginKind::ALL.iter().map(|it| it.as_str()).zip(WORDS.origin_kinds);
    let kind = it.kind.unwrap_or(OriginKind::Other).as_str();
    vec![
        row("name", WORDS.form_name, Kind::Line, it.name),
        choice("kind", WORDS.form_origin_kind, kind, options(kinds)),
        row("origin-note", WORDS.form_origin_note, Kind::Long, it.note.unwrap_or_default()),
    ]
}

fn options(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> Options {
    pairs.map(|(value, words)| (value.to_owned(), words.to_owned())).collect()
}

fn accounts(file: &File) -> Options {
    file.accounts.iter().map(|it| (it.id.clone(), it.name.clone())).collect()
}

fn questions(file: &File) -> Options {
    file.questions.iter().map(|it| (it.id.clone(), it.text.clone())).collect()
}
