//! An article as the command line meets it: a file, its text, and how it is written.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use anyhow::{Context, bail};
use source_comparison_analysis::SourceKind;

/// Bytes that are read of an article at most: a page with its scripts is seldom half as large.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What to call a file in messages.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// How a file is written, by the ending of its name.
pub(crate) fn kind(path: &Path) -> SourceKind {
    let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" => SourceKind::Markdown,
        "html" | "htm" | "xhtml" => SourceKind::Html,
        _ => SourceKind::Text,
    }
}

/// The text of a file, or of standard input for `-`.
///
/// # Errors
///
/// Where it cannot be read, is no text, or too large to be an article.
pub(crate) fn read(path: &Path) -> anyhow::Result<String> {
    let name = name(path);
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).with_context(|| format!("cannot open {name}"))?)
    };
    let mut bytes = Vec::new();
    let read = source.take(LARGEST + 1).read_to_end(&mut bytes);
    read.with_context(|| format!("cannot read {name}"))?;
    if bytes.len() as u64 > LARGEST {
        bail!("{name} is larger than 16 MiB: expected the text of one article");
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        anyhow::anyhow!("{name} is not UTF-8 from byte {at} on: save it as UTF-8")
    })?;
    if text.starts_with('\u{feff}') {
        text.remove(0); // some editors of Windows begin files with it
    }
    Ok(text)
}
