//! Each export of the small comparison, byte for byte.
//!
//! `UPDATE=1 cargo test -p source-comparison-export` writes the snapshots anew.

use std::{env, fs, path::Path};

use source_comparison_export::{
    ByteOrderMark, claims_csv, markdown, relations_csv, schema_org, tei, web_annotation,
};

use super::comparisons::bridge;

#[test]
fn each_export_is_the_snapshot_byte_for_byte() {
    let comparison = bridge();
    let found = [
        ("bridge.annotations.json", web_annotation(&comparison)),
        ("bridge.schema-org.json", schema_org(&comparison)),
        ("bridge.tei.xml", tei(&comparison)),
        ("bridge.claims.csv", claims_csv(&comparison, ByteOrderMark::Absent)),
        ("bridge.relations.csv", relations_csv(&comparison, ByteOrderMark::Present)),
        ("bridge.md", markdown(&comparison)),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    for (name, found) in found {
        let path = folder.join(name);
        if env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(found == expected, "{name} differs; UPDATE=1 writes it anew:\n{found}");
    }
}
