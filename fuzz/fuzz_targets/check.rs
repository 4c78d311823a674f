//! Bytes as a comparison file: read or refused, every fault at a place that is there, what is read
//! can be written and read again, and the same bytes give the same answer.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison_core::{
    check::{Rules, check_value},
    json::{Value, too_deep_at, within_limits},
    read::read,
};
use source_comparison_fuzz::sound::{assert_faults_point_there, assert_quotes_stand};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = core::str::from_utf8(data) else { return };
    if within_limits(text).is_err() {
        assert!(too_deep_at(text).is_some(), "refused for no reason");
        return;
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else { return };
    for rules in [Rules { publish: false }, Rules { publish: true }] {
        let checked = check_value(&value, rules);
        assert_faults_point_there(&value, &checked);
        assert_eq!(checked, check_value(&value, rules), "a second time");
        if let Some(comparison) = &checked.comparison {
            assert_quotes_stand(comparison);
        }
    }
    let (file, _) = read(&value);
    let written = serde_json::to_string(&file).expect("a file can be written");
    let (again, faults) = read(&serde_json::from_str(&written).expect("what is written is JSON"));
    if file.format.is_empty() {
        return; // nothing was read
    }
    assert_eq!(again, file);
    assert_eq!(faults, []);
});
