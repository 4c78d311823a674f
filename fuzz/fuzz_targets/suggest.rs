//! Bytes as articles, with NUL between them: the draft has no error, quotes only what stands in one
//! block, and is the same a second time.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison_analysis::{Flow, Source, SourceKind, suggest};
use source_comparison_core::{
    check::{Rules, check},
    diagnostic::Severity,
    format::File,
};

const KINDS: [SourceKind; 3] = [SourceKind::Text, SourceKind::Markdown, SourceKind::Html];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let Ok(text) = core::str::from_utf8(rest) else { return };
    let kind = KINDS[usize::from(*first) % KINDS.len()];
    let sources: Vec<Source<'_>> =
        text.split('\0').map(|text| Source { name: "text", kind, text }).collect();
    let draft = || suggest(&sources, &mut |_| Flow::Continue);
    let drafted = match draft() {
        Ok(drafted) => drafted,
        Err(error) => {
            assert!(error.is_empty() || error.is_too_few() || error.is_too_many(), "{error}");
            return;
        }
    };
    assert_sound(&drafted.file);
    let again = draft().expect("a second time");
    assert_eq!(drafted.file, again.file, "a second time");
});

fn assert_sound(file: &File) {
    for claim in &file.claims {
        let article = file.articles.iter().find(|it| it.id == claim.article);
        let article = article.unwrap_or_else(|| panic!("{} is of no article", claim.id));
        let stands = article.blocks.iter().any(|block| block.text.contains(&claim.quote.exact));
        assert!(stands, "no block holds {:?}", claim.quote.exact);
    }
    let checked = check(file, Rules { publish: false });
    let mut faults = checked.diagnostics.iter();
    let error = faults.find(|fault| fault.severity == Severity::Error);
    assert!(error.is_none(), "{}", error.map(ToString::to_string).unwrap_or_default());
}
