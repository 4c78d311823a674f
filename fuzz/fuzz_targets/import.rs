//! Bytes as annotations of other programs, beside two texts: read or refused, what comes out can be
//! checked, and is the same a second time.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison_core::check::{Rules, check};
use source_comparison_export::{SuppliedText, import};
use source_comparison_fuzz::sound::assert_quotes_stand;

const TEXTS: [SuppliedText<'static>; 2] = [
    SuppliedText { source: "https://a.example/1", text: "The mill burned.\n\nNobody was hurt." },
    SuppliedText { source: "https://b.example/2", text: "The mill by the river burned down." },
];

fuzz_target!(|data: &[u8]| {
    let Ok(text) = core::str::from_utf8(data) else { return };
    for texts in [&TEXTS[..], &[]] {
        let (read, again) = (import(text, texts), import(text, texts));
        match (read, again) {
            (Ok(read), Ok(again)) => {
                assert_eq!(read, again, "a second time");
                if let Some(comparison) = check(&read.file, Rules::default()).comparison {
                    assert_quotes_stand(&comparison);
                }
            }
            (Err(error), Err(again)) => assert_eq!(error.to_string(), again.to_string()),
            _ => panic!("read once and refused once"),
        }
    }
});
