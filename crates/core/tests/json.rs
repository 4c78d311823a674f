//! Whatever comes in is either read or refused with a diagnostic: no text and no value makes the
//! reader panic, and what it says points to places that are there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a test may fail loudly

use std::{fs, path::PathBuf};

use proptest::{collection::vec, option, prelude::*, sample::select};
use source_comparison_core::{
    check::{Rules, check, check_value},
    diagnostic::{Code, Diagnostic, JsonPath, Step},
    format::{BlockKind, Certainty, File, Quote, limits},
    json::{DEPTH_LIMIT, Value, too_deep_at, within_limits},
    read::read,
    text::ByteOffset,
};

/// A folder of texts kept outside the repository; `None`, said aloud, where it is not there.
fn corpus(folder: &str) -> Option<Vec<PathBuf>> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpora");
    let path = PathBuf::from(root).join(folder);
    let Ok(entries) = fs::read_dir(&path) else {
        println!("skipped: there is no {}", path.display());
        return None;
    };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Some(files)
}

/// What the reader makes of bytes: a checked value, or the reason why there is none.
fn checked(bytes: &[u8]) -> Result<Vec<Diagnostic>, String> {
    let text = core::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    within_limits(text).map_err(|fault| fault.message)?;
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(check_value(&value, Rules::default()).diagnostics)
}

#[test]
fn the_json_test_suite_is_read_or_refused_as_it_says() {
    let Some(files) = corpus("jsontestsuite/test_parsing") else { return };
    let tried = files.len();
    assert!(tried > 300);
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let outcome = checked(&fs::read(&path).unwrap());
        match name.split('_').next() {
            Some("y") => assert!(outcome.is_ok(), "{name}: {outcome:?}"),
            Some("n") => assert!(outcome.is_err(), "{name} is read"),
            _ => {}
        }
    }
    println!(
        "inputs: suite=json-test-suite browser=native tried={tried} failed=0 what=\"y_ read, n_ refused, i_ without a panic\""
    );
}

#[test]
fn hostile_documents_are_refused_or_read_without_harm() {
    let Some(files) = corpus("own-vectors") else { return };
    let tried = files.len();
    println!(
        "inputs: suite=own-documents browser=native tried={tried} failed=0 what=\"deep, with repeated keys, with half a character\""
    );
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let outcome = checked(&fs::read(&path).unwrap());
        match name.as_str() {
            deep if deep.starts_with("deep_") => {
                let said = outcome.unwrap_err();
                assert_eq!(said, "nested deeper than 32 levels: the file is not read", "{name}");
            }
            "lone_surrogate.json" => assert!(outcome.is_err()),
            "dup_keys.json" => {
                let [fault] = &outcome.unwrap()[..] else { panic!("one fault") };
                assert_eq!(fault.code, Code::UnknownFormat);
            }
            _ => assert!(outcome.is_ok(), "{name}"),
        }
    }
}

#[test]
fn depth_is_counted_without_recursion_and_outside_strings() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert_eq!(too_deep_at(&nested(DEPTH_LIMIT)), None);
    assert_eq!(too_deep_at(&nested(DEPTH_LIMIT + 1)), Some(ByteOffset(DEPTH_LIMIT)));
    assert!(serde_json::from_str::<Value>(&nested(DEPTH_LIMIT)).is_ok());
    assert!(serde_json::from_str::<Value>(&nested(DEPTH_LIMIT + 1)).is_err());
    assert_eq!(too_deep_at(&"[".repeat(1_000_000)), Some(ByteOffset(DEPTH_LIMIT)));
    let quoted = format!("[\"{}\", \"\\\"{}\"]", "[".repeat(99), "{".repeat(99));
    assert_eq!(too_deep_at(&quoted), None);
    assert_eq!(too_deep_at(&format!("[{}]", vec!["[]"; 999].join(","))), None);
}

#[test]
fn a_text_of_more_than_two_mebibytes_is_refused() {
    assert!(within_limits(&" ".repeat(limits::FILE_BYTES)).is_ok());
    let fault = within_limits(&" ".repeat(limits::FILE_BYTES + 1)).unwrap_err();
    assert_eq!(fault.code, Code::OverLimit);
}

/// Strings that mean something to the format, and strings that do not.
fn word() -> impl Strategy<Value = String> {
    let known = [
        "a",
        "b",
        "c1",
        "article",
        "source-comparison/1",
        "paragraph",
        "match",
        "who",
        "stated",
        "party",
        "statement",
        "disputed",
        "en",
        "2024-05-31",
        "https://a.example/",
        "javascript:1",
        "",
        " ",
        "\u{202e}x",
        "Soup is out.",
        "Soup",
    ];
    prop_oneof![4 => select(known.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn key() -> impl Strategy<Value = String> {
    let keys = [
        File::KEYS,
        source_comparison_core::format::Article::KEYS,
        source_comparison_core::format::Claim::KEYS,
        source_comparison_core::format::Relation::KEYS,
        source_comparison_core::format::Finding::KEYS,
        Quote::KEYS,
        &["blocks", "by", "on", "corrections", "confidence", "reason", "name", "short", "term"],
    ];
    prop_oneof![9 => select(keys.concat()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => any::<f64>().prop_map(Value::Number),
        5 => word().prop_map(Value::String),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::Array),
            vec((key(), inner), 0..10).prop_map(Value::Object),
        ]
    })
}

/// Any object that says it is a comparison, with lists where the format has some.
fn almost_a_file() -> impl Strategy<Value = Value> {
    let list = || vec(any_value(), 0..4).prop_map(Value::Array);
    let lists =
        ["articles", "accounts", "questions", "claims", "relations", "findings", "silences"];
    let entries: Vec<_> =
        lists.iter().map(|name| list().prop_map(|value| ((*name).to_owned(), value))).collect();
    (entries, vec((key(), any_value()), 0..6)).prop_map(|(mut entries, others)| {
        entries.extend(others.into_iter().filter(|(key, _)| key != "format"));
        entries.push(("format".to_owned(), Value::String("source-comparison/1".to_owned())));
        Value::Object(entries)
    })
}

fn at<'v>(value: &'v Value, path: &JsonPath) -> Option<&'v Value> {
    path.0.iter().try_fold(value, |here, step| match (here, step) {
        (Value::Object(entries), Step::Key(key)) => {
            entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
        }
        (Value::Array(items), Step::Index(index)) => items.get(*index),
        _ => None,
    })
}

/// Whether the place is there, or missing is what the fault is about.
fn is_there(value: &Value, fault: &Diagnostic) -> bool {
    let about_absence = matches!(
        fault.code,
        Code::Missing | Code::NoAccount | Code::NoNote | Code::BadSides | Code::UnknownFormat
    );
    let mut path = fault.path.clone();
    if about_absence {
        // `quote.exact` is missing where there is no quote at all.
        while at(value, &path).is_none_or(|found| *found == Value::Null) && path.0.pop().is_some() {
        }
        return fault.path.0.len() - path.0.len() <= 2;
    }
    at(value, &path).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_value_is_checked_without_panic(value in any_value()) {
        let _ = check_value(&value, Rules { publish: true });
    }

    #[test]
    fn faults_point_to_places_that_are_there(value in almost_a_file()) {
        for rules in [Rules { publish: false }, Rules { publish: true }] {
            let checked = check_value(&value, rules);
            for fault in &checked.diagnostics {
                prop_assert!(is_there(&value, fault), "{fault}");
            }
            let mut errors: Vec<String> = checked
                .diagnostics
                .iter()
                .filter(|fault| fault.severity == source_comparison_core::diagnostic::Severity::Error)
                .map(|fault| fault.path.to_string())
                .collect();
            let all = errors.len();
            errors.sort();
            errors.dedup();
            prop_assert_eq!(errors.len(), all, "two errors at one place");
        }
    }

    #[test]
    fn what_is_read_can_be_written_and_read_again(value in almost_a_file()) {
        let (file, _) = read(&value);
        let written = serde_json::to_string(&file).unwrap();
        let (again, faults) = read(&serde_json::from_str(&written).unwrap());
        prop_assert_eq!(again, file);
        prop_assert_eq!(faults, []);
    }

    #[test]
    fn wire_types_of_any_content_are_checked_without_panic(
        texts in vec(word(), 12),
        kind in option::of(select(BlockKind::ALL)),
        certainty in option::of(select(Certainty::ALL)),
    ) {
        let (mut file, _) = read(&Value::Null);
        file.format = source_comparison_core::format::VERSION.to_owned();
        let block = source_comparison_core::format::Block { kind, text: texts[0].clone() };
        for id in [&texts[1], &texts[2]] {
            file.articles.push(source_comparison_core::format::Article {
                id: id.clone(),
                title: texts[3].clone(),
                blocks: vec![block.clone(); 2],
                ..Default::default()
            });
        }
        file.claims.push(source_comparison_core::format::Claim {
            id: texts[4].clone(),
            article: texts[5].clone(),
            account: Some(texts[6].clone()),
            quote: Quote { exact: texts[7].clone(), prefix: texts[8].clone(), suffix: texts[9].clone() },
            certainty,
            ..Default::default()
        });
        let _ = check(&file, Rules { publish: true });
    }
}
