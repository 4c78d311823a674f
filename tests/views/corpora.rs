//! Strings that were collected to break programs, kept beside the repository and not in it.

#![allow(dead_code)] // each test takes what it needs

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The strings of one list of a collection: `dompurify/payloads.json` and its key `payload`, say;
/// of a file that is not JSON, each line is one.
const SOURCES: [(&str, &str, &str); 6] = [
    ("blns", "blns/blns.json", ""),
    ("dompurify", "dompurify/payloads.json", "/payload"),
    ("owasp", "owasp-xss/payloads.json", ""),
    ("own-urls", "own-vectors/vectors.json", "urls"),
    ("own-bidi", "own-vectors/vectors.json", "bidi"),
    ("payloadbox", "payloadbox-xss/xss-payload-list.txt", ""),
];

/// A few of the worst, so that a machine without the collections tests something, too.
const ALWAYS: [&str; 14] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "https://a.example/\" onclick=\"alert(1)",
    "</title></svg></textarea><iframe srcdoc=x>",
    "<!--><svg/onload=alert(1)-->",
    "&lt;b&gt; &amp;quot; &#60;i&#62;",
    "]]><style>*{display:none}</style>",
    "\u{202e}\u{2066}reversed\u{2069}",
    "</script><script>alert(1)</script><!--<script>",
    "=cmd|' /C calc'!A0",
    "__proto__",
    "constructor.prototype",
];

/// A collection by its name, with its strings; never empty.
pub(crate) type Collection = (&'static str, Vec<String>);

/// Every collection there is, and the few that are always there; a line says which one is missing.
pub(crate) fn collections() -> Vec<Collection> {
    let mut found = vec![("always", ALWAYS.map(str::to_owned).to_vec())];
    for (name, file, key) in SOURCES {
        let Some(text) =
            folder().and_then(|folder| std::fs::read_to_string(folder.join(file)).ok())
        else {
            println!("SKIPPED: the collection {name} is not beside the repository");
            continue;
        };
        let strings = strings(file, &text, key);
        assert!(!strings.is_empty(), "no strings in {file}");
        found.push((name, strings));
    }
    found
}

/// Every string of every collection.
pub(crate) fn attacks() -> Vec<String> {
    collections().into_iter().flat_map(|(_, strings)| strings).collect()
}

/// Tells how many strings of each collection a suite has tried; a suite that comes so far has found
/// nothing.
pub(crate) fn told(suite: &str, what: &str) {
    for (name, strings) in collections() {
        let tried = strings.len();
        println!(
            "inputs: suite={suite}-{name} browser=native tried={tried} failed=0 what=\"{what}\""
        );
    }
}

/// `shared/corpora` beside the repository, whichever package of it asks.
fn folder() -> Option<PathBuf> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().map(|above| above.join("shared/corpora")).find(|folder| folder.is_dir())
}

fn strings(file: &str, text: &str, key: &str) -> Vec<String> {
    if !file.ends_with(".json") {
        return text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
    }
    let collection: Value = serde_json::from_str(text).unwrap();
    let mut strings = Vec::new();
    collect(collection.get(key).unwrap_or(&collection), key, &mut strings);
    strings
}

/// The strings of a list or of an object's values; of lists of objects, those under one key.
fn collect(value: &Value, key: &str, strings: &mut Vec<String>) {
    match value {
        Value::String(text) => strings.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| {
            collect(item.pointer(key).unwrap_or(item), key, strings);
        }),
        Value::Object(entries) if !key.starts_with('/') => {
            entries.values().for_each(|item| collect(item, key, strings));
        }
        _ => {}
    }
}
