//! Every string of a file is only ever text: whatever it holds, the markup stays the component's.

use serde_json::Value;
use source_comparison::core::check::{Checked, Rules, check_value};
use source_comparison::core::json;

use crate::allowed::strangers;
use crate::corpora::attacks;
use crate::markup::parse;
use crate::{CANTEEN, Shown};

/// Keys whose value is an id, a reference to one, or one of a few words.
const STRUCTURE: [&str; 10] = [
    "format",
    "id",
    "article",
    "account",
    "question",
    "origin",
    "kind",
    "facet",
    "certainty",
    "status",
];

/// Paths of all strings of a document, as JSON pointers; `between` holds references, too.
fn strings(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path.to_owned()),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, item)| strings(item, &format!("{path}/{index}"), found));
        }
        Value::Object(entries) => {
            entries.iter().for_each(|(key, item)| strings(item, &format!("{path}/{key}"), found));
        }
        _ => {}
    }
}

fn is_structure(path: &str) -> bool {
    let key = path.rsplit('/').next().unwrap_or_default();
    STRUCTURE.contains(&key) || path.contains("/between/")
}

fn check(file: &Value) -> Checked {
    let value: json::Value = serde_json::from_value(file.clone()).unwrap();
    check_value(&value, Rules::default())
}

/// Fails where the markup of a file, opened at a claim and an account, is not all our own.
fn assert_harmless(checked: Checked, turn: usize) -> bool {
    let Some(comparison) = checked.comparison else { return false };
    let claims = comparison.claims.len();
    let claim = comparison.claims.values().nth(turn % claims.max(1));
    let claim = claim.map(|claim| format!("claim:{};", claim.id)).unwrap_or_default();
    let account = comparison.accounts.values().nth(turn % 3).map(|account| account.id.to_string());
    let account = account.map(|id| format!("account:{id};")).unwrap_or_default();
    let view = ["articles", "ledger"][turn % 2];
    let title = comparison.title.to_string();
    let mut shown = Shown::from_comparison(comparison).at(&format!("{claim}{account}view:{view}"));
    shown.diagnostics = checked.diagnostics;
    let still = shown.clone().still();
    for html in [shown.html(), still] {
        let tree = parse(&html);
        assert_eq!(strangers(&tree), [""; 0], "turn {turn}: {html}");
        let shown_title = tree.first("title").words();
        let plain = !title.contains(['\r', '\0']);
        assert!(!plain || shown_title == title, "{title:?} is shown as {shown_title:?}");
    }
    true
}

/// In each turn every field holds another string, so that after as many turns as there are strings
/// each field has held each.
#[test]
fn no_string_in_any_field_becomes_markup() {
    let attacks = attacks();
    let canteen: Value = serde_json::from_str(CANTEEN).unwrap();
    let mut fields = Vec::new();
    strings(&canteen, "", &mut fields);
    fields.retain(|path| !is_structure(path));
    assert!(fields.len() > 100, "{} fields", fields.len());
    let mut shown = 0;
    for turn in 0..attacks.len() {
        let mut file = canteen.clone();
        for (place, path) in fields.iter().enumerate() {
            let attack = &attacks[(place * 7 + turn) % attacks.len()];
            *file.pointer_mut(path).unwrap() = Value::String(attack.clone());
        }
        quote_blocks(&mut file);
        shown += usize::from(assert_harmless(check(&file), turn));
    }
    assert!(shown * 10 > attacks.len() * 9, "only {shown} of {} could be shown", attacks.len());
}

/// Lets every other claim quote a whole block of its article, so that it is found and marked.
fn quote_blocks(file: &mut Value) {
    let blocks = |article: usize| -> Vec<String> {
        let blocks = file["articles"][article]["blocks"].as_array().unwrap();
        blocks.iter().map(|block| block["text"].as_str().unwrap().to_owned()).collect()
    };
    let texts = [blocks(0), blocks(1)];
    let claims = file["claims"].as_array_mut().unwrap();
    for (nth, claim) in claims.iter_mut().enumerate().step_by(2) {
        let own = &texts[usize::from(claim["article"] == "b")];
        claim["quote"] = serde_json::json!({ "exact": own[nth % own.len()] });
    }
}

/// Every third string is enough for ids, references and words from a list: none of them is shown.
const STEP: usize = 3;

/// The same for those, one field at a time.
#[test]
fn no_string_in_place_of_an_id_or_a_word_becomes_markup() {
    let attacks = attacks();
    let canteen: Value = serde_json::from_str(CANTEEN).unwrap();
    let mut fields = Vec::new();
    strings(&canteen, "", &mut fields);
    fields.retain(|path| is_structure(path) && path != "/format");
    for (turn, attack) in attacks.iter().step_by(STEP).enumerate() {
        let mut file = canteen.clone();
        let path = &fields[turn % fields.len()];
        let replaced = file.pointer(path).unwrap().clone();
        // A reference goes along with the id that it names.
        for path in &fields {
            let field = file.pointer_mut(path).unwrap();
            if *field == replaced {
                *field = Value::String(attack.clone());
            }
        }
        assert_harmless(check(&file), turn);
    }
}
