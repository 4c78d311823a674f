//! The small reader of JSON texts reads what a full parser reads, and refuses what that refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a test may fail loudly

use proptest::{collection::vec, prelude::*, sample::select};
use source_comparison_core::json::{Value, from_text};

const PIECES: [&str; 37] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"é\"",
    "\"\\n\"",
    "\\",
    "\\u00e9",
    "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"",
    "true",
    "false",
    "null",
    "nul",
    "0",
    "1",
    "-",
    "-1",
    "12.5",
    ".",
    "1.",
    "01",
    "e",
    "1e3",
    "2E-2",
    "1e+2",
    " ",
    "\n",
    "\t",
    "\u{1}",
    "\"key\": ",
    "\u{feff}",
    "é",
];

/// What serde_json makes of a text.
fn full(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// Whether both are the same, with numbers that differ by no more than the reader's documentation
/// allows: 1 part in 10^14.
fn alike(read: &Value, full: &Value) -> bool {
    match (read, full) {
        (Value::Number(read), Value::Number(full)) => (read - full).abs() <= full.abs() * 1e-14,
        (Value::Array(read), Value::Array(full)) => {
            read.len() == full.len() && read.iter().zip(full).all(|(read, full)| alike(read, full))
        }
        (Value::Object(read), Value::Object(full)) => {
            let same = |((name, read), (known, full)): (&(_, _), &(_, _))| {
                name == known && alike(read, full)
            };
            read.len() == full.len() && read.iter().zip(full).all(same)
        }
        _ => read == full,
    }
}

/// Whether a number stands in it that no double can hold: a full parser refuses the whole text.
fn overflows(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_infinite(),
        Value::Array(items) => items.iter().any(overflows),
        Value::Object(entries) => entries.iter().any(|(_, value)| overflows(value)),
        _ => false,
    }
}

fn documents() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        (-1_000_000_000_i64..1_000_000_000).prop_map(serde_json::Value::from),
        (0_u32..10_000).prop_map(|share| serde_json::Value::from(f64::from(share) / 10_000.0)),
        any::<String>().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            vec((any::<String>(), inner), 0..6).prop_map(serde_json::Value::from_iter),
        ]
    })
}

proptest! {
    #[test]
    fn a_document_reads_as_with_a_full_parser(document in documents(), indented: bool) {
        let text = if indented {
            serde_json::to_string_pretty(&document)
        } else {
            serde_json::to_string(&document)
        };
        let text = text.unwrap();
        prop_assert_eq!(from_text(&text), full(&text));
    }

    #[test]
    fn what_a_full_parser_refuses_is_refused(pieces in vec(select(&PIECES[..]), 0..12)) {
        let text = pieces.concat();
        let (read, full) = (from_text(&text), full(&text));
        let same = match (&read, &full) {
            (Some(read), Some(full)) => alike(read, full),
            (Some(read), None) => overflows(read),
            (None, full) => full.is_none(),
        };
        prop_assert!(same, "{text}: {read:?} where a full parser reads {full:?}");
    }

    #[test]
    fn no_text_makes_it_panic(text: String) {
        let read = from_text(&text);
        prop_assume!(!read.as_ref().is_some_and(overflows));
        prop_assert_eq!(read.is_some(), full(&text).is_some());
    }
}

#[test]
fn half_a_pair_becomes_the_character_for_what_is_not_known() {
    let string = |text: &str| match from_text(text) {
        Some(Value::String(string)) => string,
        other => panic!("{other:?}"),
    };
    assert_eq!(string(r#""a\ud800b""#), "a\u{fffd}b");
    assert_eq!(string(r#""\udc00\ud83d\ude00""#), "\u{fffd}\u{1f600}");
    assert_eq!(string(r#""\ud83dA""#), "\u{fffd}A");
    assert_eq!(string(r#""\ud83d\n""#), "\u{fffd}\n");
}

#[test]
fn a_number_of_few_digits_is_the_nearest_double_and_a_great_one_nearly() {
    let number = |text: &str| match from_text(text) {
        Some(Value::Number(number)) => number,
        other => panic!("{other:?}"),
    };
    for text in ["0.1", "0.8125", "203", "-12.5", "123456789012345", "1e22", "5e-22"] {
        assert_eq!(number(text).to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
    }
    for text in ["1e301", "-1e-301", "0.12345678901234567890123", "1.5e307"] {
        let nearest = text.parse::<f64>().unwrap();
        assert!((number(text) - nearest).abs() <= nearest.abs() * 1e-14, "{text}");
    }
}

#[test]
fn numbers_too_large_or_too_small_for_a_double_do_not_end_the_reading() {
    assert_eq!(from_text("1e999"), Some(Value::Number(f64::INFINITY)));
    assert_eq!(from_text("0e99999999999999"), Some(Value::Number(0.0)));
    assert_eq!(from_text("1e-99999999999999"), Some(Value::Number(0.0)));
}

#[test]
fn what_nests_too_deep_is_refused() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(from_text(&nested(32)).is_some());
    assert!(from_text(&nested(33)).is_none());
}

#[test]
fn repeated_keys_stay_to_be_told_of() {
    let Some(Value::Object(entries)) = from_text(r#"{"a": 1, "a": 2}"#) else { panic!() };
    assert_eq!(entries.len(), 2);
}
