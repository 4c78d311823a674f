//! What the tests of the commands share: running one, its folders and snapshots, and pages read as
//! a browser reads them.

#![allow(dead_code, unreachable_pub)] // each test takes what it needs

use std::{
    collections::BTreeMap,
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use html5gum::{Token, Tokenizer};

pub const MOURA: &str = "comparisons/moura.json";

pub struct Outcome {
    pub status: i32,
    pub out: String,
    pub err: String,
}

pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn case(name: &str) -> String {
    format!("tests/suite/{name}/input.json")
}

/// Runs the command in the repository's root.
pub fn run(arguments: &[&str]) -> Outcome {
    run_with(arguments, "")
}

/// The same with something on its standard input.
pub fn run_with(arguments: &[&str], input: impl AsRef<[u8]>) -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_source-comparison"))
        .args(arguments)
        .current_dir(repository())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // A command that refuses its input may stop reading before the end of it.
    let writer = thread::spawn(move || stdin.write_all(&input).is_ok());
    let output = child.wait_with_output().unwrap();
    let written = writer.join().unwrap();
    assert!(written || !output.status.success(), "the command stopped reading");
    Outcome {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder of the test's own, empty.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn assert_snapshot(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.txt"));
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "{}", path.display());
}

/// A tag with its attributes, and the text up to the next tag.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
}

impl Tag {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// Every start tag of a page, as a browser reads them.
pub fn tags(html: &str) -> Vec<Tag> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut tags: Vec<Tag> = Vec::new();
    let mut is_open = false;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                is_open = true;
                tags.push(Tag {
                    name: text(&tag.name),
                    attributes: tag.attributes.iter().map(|(k, v)| (text(k), text(v))).collect(),
                    text: String::new(),
                });
            }
            Token::String(words) => {
                if let Some(tag) = tags.last_mut().filter(|_| is_open) {
                    tag.text.push_str(&text(&words));
                }
            }
            Token::Comment(comment) => panic!("a comment: {comment:?}"),
            Token::Error(error) => panic!("{error:?}"),
            Token::EndTag(_) => is_open = false,
            Token::Doctype(_) => {}
        }
    }
    tags
}

/// The canteen's comparison with a hostile text in every place where words stand.
pub fn hostile() -> String {
    let attack = "</title></script><script>alert(1)</script>\"><img src=x onerror=alert(1)>'<!--";
    let text = fs::read_to_string(repository().join(case("two-articles-without-faults"))).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    for path in [
        "/title",
        "/summary",
        "/warning",
        "/articles/0/title",
        "/accounts/0/name",
        "/accounts/0/short",
        "/questions/0/text",
        "/claims/0/says",
    ] {
        if let Some(field) = file.pointer_mut(path) {
            *field = attack.into();
        }
    }
    file["summary"] = attack.into();
    file["warning"] = attack.into();
    file["prepared"] = serde_json::json!({ "by": attack, "on": "2026-11-21" });
    file.to_string()
}
