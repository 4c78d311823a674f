//! Strings that were collected to break programs, kept beside the repository and not in it.

use std::path::PathBuf;

use serde_json::Value;

/// The strings of one list of a collection: `dompurify/payloads.json` and its key `payload`, say.
const SOURCES: [(&str, &str); 5] = [
    ("dompurify/payloads.json", "/payload"),
    ("owasp-xss/payloads.json", ""),
    ("blns/blns.json", ""),
    ("own-vectors/vectors.json", "urls"),
    ("own-vectors/vectors.json", "bidi"),
];

/// A few of the worst, so that a machine without the collections tests something, too.
const ALWAYS: [&str; 10] = [
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
];

/// Every string there is; a line is printed where a collection is missing.
pub(crate) fn attacks() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let mut attacks: Vec<String> = ALWAYS.map(str::to_owned).to_vec();
    for (file, key) in SOURCES {
        let path = folder.join(file);
        let Ok(text) = std::fs::read_to_string(&path) else {
            eprintln!("skipped: {} is not there", path.display());
            continue;
        };
        let collection: Value = serde_json::from_str(&text).unwrap();
        let list = collection.get(key).unwrap_or(&collection);
        let before = attacks.len();
        collect(list, key, &mut attacks);
        assert!(attacks.len() > before, "no strings in {}", path.display());
    }
    attacks
}

/// The strings of a list or of an object's values; of lists of objects, those under one key.
fn collect(value: &Value, key: &str, attacks: &mut Vec<String>) {
    match value {
        Value::String(text) => attacks.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| {
            collect(item.pointer(key).unwrap_or(item), key, attacks);
        }),
        Value::Object(entries) if !key.starts_with('/') => {
            entries.values().for_each(|item| collect(item, key, attacks));
        }
        _ => {}
    }
}
