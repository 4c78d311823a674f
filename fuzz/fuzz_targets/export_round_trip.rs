//! An invented file in every form: annotations give back the comparison that they were made from,
//! what has a grammar keeps to it, and the same comparison gives the same bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison_core::{
    Comparison,
    check::{Rules, check},
    json::Value,
};
use source_comparison_export::{
    ByteOrderMark, claims_csv, import, markdown, relations_csv, schema_org, tei, web_annotation,
};
use source_comparison_fuzz::invented;

fuzz_target!(|data: &[u8]| {
    let checked = check(&invented::file(data), Rules::default());
    let Some(comparison) = &checked.comparison else { return };
    assert_eq!(forms(comparison), forms(comparison), "a second time");
    let [annotations, linked, _, claims, relations, _] = forms(comparison);
    for json in [&annotations, &linked] {
        serde_json::from_str::<Value>(json).expect("an export is JSON");
    }
    assert!(!linked.contains(['<', '>', '&']), "JSON-LD can be broken out of");
    for table in [claims, relations] {
        for line in table.split("\r\n").filter(|line| !line.is_empty()) {
            assert!(!line.starts_with("\"=") && !line.contains(",\"="), "a formula: {line}");
        }
    }
    let imported = import(&annotations, &[]).expect("an own export is read");
    if !checked.has_errors() {
        assert_eq!(imported.skipped, []);
        let again = check(&imported.file, Rules::default()).comparison;
        assert_eq!(again.as_ref(), Some(comparison), "there and back");
    }
});

fn forms(comparison: &Comparison) -> [String; 6] {
    [
        web_annotation(comparison),
        schema_org(comparison),
        tei(comparison),
        claims_csv(comparison, ByteOrderMark::Absent),
        relations_csv(comparison, ByteOrderMark::Absent),
        markdown(comparison),
    ]
}
