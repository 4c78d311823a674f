//! Every string of a file is only ever text: whatever it holds, the markup stays the component's.

use std::thread;

use serde_json::{Value, json};
use source_comparison::core::check::{Checked, Rules, check_value};
use source_comparison::core::format::{
    Account, Article, Claim, Correction, File, Finding, Origin, Prepared, Question, Quote,
    Relation, Silence, Suggested, Term,
};
use source_comparison::core::json;

use crate::allowed::strangers;
use crate::corpora::{attacks, told};
use crate::markup::{Element, parse};
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

/// Keys of addresses: what stands first in them decides, so that each takes one string at a time.
const ADDRESSES: [&str; 2] = ["url", "archive"];

/// Without `ATTACKS=all` in the environment, one of so many files is made: every text then stands
/// in some of the fields, not in each. `cargo xtask trust` asks for all.
const SAMPLED: usize = 10;

/// Longest text that is put together of several strings: names are cut at 400 characters.
const TOGETHER: usize = 380;

/// The canteen's comparison with every field that the format has, and with keys that it has not.
fn full() -> Value {
    let mut file: Value = serde_json::from_str(CANTEEN).unwrap();
    let suggested = json!({ "confidence": 0.5, "reason": "a rule" });
    file["claims"][1]["suggested"] = suggested.clone();
    file["claims"][1]["sensitive"] = json!(true);
    file["relations"][1]["suggested"] = suggested;
    file["lesson"] = json!({ "title": "words", "tasks": [{ "ask": "words", "hint": "words" }] });
    file["no key of the format"] = json!("words");
    file["articles"][0]["no key of the format"] = json!({ "in": ["words"] });
    file["claims"][0]["no key of the format"] = json!("words");
    file
}

#[test]
fn the_sample_has_every_field_of_the_format() {
    let file = full();
    let keys_at = |pointer: &str, keys: &[&str]| {
        let found: Vec<&Value> = match file.pointer(pointer).unwrap() {
            Value::Array(items) => items.iter().collect(),
            one => vec![one],
        };
        for key in keys {
            let somewhere = found.iter().any(|it| it.get(key).is_some_and(|it| !it.is_null()));
            assert!(somewhere, "no {key} at {pointer}");
        }
    };
    keys_at("", File::KEYS);
    keys_at("/prepared", Prepared::KEYS);
    keys_at("/prepared/corrections", Correction::KEYS);
    keys_at("/articles", Article::KEYS);
    keys_at("/accounts", Account::KEYS);
    keys_at("/origins", Origin::KEYS);
    keys_at("/questions", Question::KEYS);
    keys_at("/claims", Claim::KEYS);
    let quotes = file["claims"].as_array().unwrap().iter().map(|claim| &claim["quote"]);
    let keys: Vec<&str> =
        quotes.flat_map(|it| it.as_object().unwrap().keys()).map(|it| &**it).collect();
    assert!(Quote::KEYS.iter().all(|key| keys.contains(key)), "{keys:?}");
    keys_at("/relations", Relation::KEYS);
    keys_at("/silences", Silence::KEYS);
    keys_at("/findings", Finding::KEYS);
    keys_at("/glossary", Term::KEYS);
    keys_at("/claims/1/suggested", Suggested::KEYS);
}

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

fn key(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn is_structure(path: &str) -> bool {
    STRUCTURE.contains(&key(path)) || path.contains("/between/")
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
        assert_names_hide_nothing(&tree);
    }
    true
}

/// Fails where a name, a title or a label holds a character that moves its neighbours.
fn assert_names_hide_nothing(tree: &Element) {
    for class in ["title", "sheet-title", "account", "byline"] {
        for element in tree.all(class) {
            let words = element.words();
            let moves = |character: char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            // Isolates of our own come in pairs, around what is foreign.
            let own = words.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
            assert!(!own.contains(moves), "{words:?}");
        }
    }
}

/// The strings put together, as many as a name can hold, so that fewer files hold them all.
fn together(attacks: &[String]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for attack in attacks {
        match texts.last_mut() {
            Some(text) if text.chars().count() + attack.chars().count() < TOGETHER => {
                text.push(' ');
                text.push_str(attack);
            }
            _ => texts.push(attack.clone()),
        }
    }
    texts
}

/// Every field of every file holds another text; after as many files as there are texts each field
/// has held each. An address holds one string at a time, so that they take turns with those.
#[test]
fn no_string_in_any_field_becomes_markup() {
    let attacks = attacks();
    let texts = together(&attacks);
    let full = full();
    let mut fields = Vec::new();
    strings(&full, "", &mut fields);
    fields.retain(|path| !is_structure(path));
    assert!(fields.len() > 110, "{} fields", fields.len());
    let addresses = fields.iter().filter(|path| ADDRESSES.contains(&key(path))).count();
    let all = texts.len().max(attacks.len().div_ceil(addresses));
    let step = if std::env::var_os("ATTACKS").is_some_and(|it| it == "all") { 1 } else { SAMPLED };
    let turns = all.div_ceil(step);
    let turn = |turn: usize| {
        let turn = turn * step;
        let mut file = full.clone();
        let mut address = 0;
        for (place, path) in fields.iter().enumerate() {
            let text = if ADDRESSES.contains(&key(path)) {
                address += 1;
                &attacks[(turn * addresses + address) % attacks.len()]
            } else {
                &texts[(place * 7 + turn) % texts.len()]
            };
            *file.pointer_mut(path).unwrap() = Value::String(text.clone());
        }
        name_keys(&mut file, &texts[turn % texts.len()]);
        quote_blocks(&mut file);
        usize::from(assert_harmless(check(&file), turn))
    };
    let shown = in_threads(turns, &turn);
    assert!(shown * 10 > turns * 9, "only {shown} of {turns} could be shown");
    let each = if step == 1 { "each" } else { "some" };
    let fields = fields.len();
    told("views", &format!("in {each} of {fields} fields: {turns} files, each in two forms"));
}

/// The sum of what each turn gives, on as many threads as the machine has.
fn in_threads(turns: usize, turn: &(impl Fn(usize) -> usize + Sync)) -> usize {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let share = |first: usize| move || (first..turns).step_by(threads).map(turn).sum::<usize>();
        let shares: Vec<_> = (0..threads).map(|first| scope.spawn(share(first))).collect();
        shares.into_iter().map(|share| share.join().unwrap()).sum()
    })
}

/// Gives keys that the format does not have this name.
fn name_keys(file: &mut Value, name: &str) {
    for pointer in ["", "/articles/1", "/claims/2", "/claims/3/quote", "/lesson"] {
        let object = file.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        object.insert(name.to_owned(), Value::String(name.to_owned()));
    }
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
        claim["quote"] = json!({ "exact": own[nth % own.len()] });
    }
}

/// A part of the strings is enough for ids, references and words from a list: none of them is shown.
const STEP: usize = 20;

/// The same for those, one field at a time.
#[test]
fn no_string_in_place_of_an_id_or_a_word_becomes_markup() {
    let attacks = attacks();
    let canteen: Value = serde_json::from_str(CANTEEN).unwrap();
    let mut fields = Vec::new();
    strings(&canteen, "", &mut fields);
    fields.retain(|path| is_structure(path) && path != "/format");
    let chosen: Vec<&String> = attacks.iter().step_by(STEP).collect();
    in_threads(chosen.len(), &|turn| {
        let mut file = canteen.clone();
        let path = &fields[turn % fields.len()];
        let replaced = file.pointer(path).unwrap().clone();
        // A reference goes along with the id that it names.
        for path in &fields {
            let field = file.pointer_mut(path).unwrap();
            if *field == replaced {
                *field = Value::String(chosen[turn].clone());
            }
        }
        usize::from(assert_harmless(check(&file), turn))
    });
    let tried = chosen.len();
    println!(
        "inputs: suite=views-ids browser=native tried={tried} failed=0 what=\"every {STEP}th, in place of an id or a word\""
    );
}

#[test]
fn deep_and_huge_files_are_refused_or_shown_within_the_limits() {
    let shown = |change: &dyn Fn(&mut Value)| {
        let mut file = full();
        change(&mut file);
        let checked = check(&file);
        assert!(checked.diagnostics.len() < 400, "{} faults", checked.diagnostics.len());
        assert!(assert_harmless(checked, 0));
    };
    let long = "<b>".repeat(600_000);
    shown(&|file| file["title"] = json!(long));
    shown(&|file| file["articles"][0]["blocks"][0]["text"] = json!(long));
    shown(&|file| file["claims"][0]["via"] = json!(vec!["<i>"; 100_000]));
    shown(&|file| file["claims"][0]["quote"]["exact"] = json!("a\u{301}".repeat(400_000)));
    shown(&|file| file["summary"] = json!("a".to_owned() + &"\u{301}".repeat(900_000)));
    shown(&|file| file["glossary"] = json!(vec![json!({ "term": "<b>", "text": "<i>" }); 20_000]));
    let deep = format!("{}\"x\"{}", "[".repeat(25), "]".repeat(25));
    let deep: Value = serde_json::from_str(&deep).unwrap();
    shown(&|file| file["lesson"]["tasks"] = deep.clone());
}
