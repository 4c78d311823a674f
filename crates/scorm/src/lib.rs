//! A lesson as a SCORM 1.2 package: one ZIP file that learning platforms unpack, show, and keep
//! pupils' work and scores for.
//!
//! Pure: files in, the bytes of the package out; the same files give the same bytes. It must not
//! know folders, clocks or how a lesson is drawn: that is the program's which it packs.
//!
//! What is written follows the SCORM 1.2 Content Aggregation Model (ADL, 2001) and IMS Content
//! Packaging 1.1.2; the adapter, the Run-Time Environment of the same version.

use source_comparison_core::Comparison;

pub use crate::error::Error;

mod archive;
mod error;
mod manifest;
mod markup;
mod page;

/// The page that a platform opens.
pub const PAGE: &str = "index.html";
/// The script that speaks with the platform.
pub const ADAPTER: &str = "scorm.js";
/// The comparison file inside the package.
pub const COMPARISON: &str = "comparison.json";
/// The folder of the site's program files, inside the site and inside the package.
pub const PROGRAM: &str = "v1";

/// A file of the package: where it stands in it, with `/` between folders, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedFile {
    /// Its path from the package's root.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The site's files that a lesson loads, inside [`PROGRAM`]: its own, and the reader's, which shows the
/// editor's reading after the reveal. The studio, the analysis and static pages are not among them.
pub const NEEDED: [&str; 8] = [
    "source-comparison.js",
    "tokens.css",
    "lesson.css",
    "lesson.js",
    "lesson_bg.wasm",
    "source-comparison.css",
    "widget.js",
    "widget_bg.wasm",
];

/// Packs a lesson. `file` is the comparison file's text, `comparison` what it says; `program` are the
/// [`NEEDED`] files of the site, under [`PROGRAM`].
///
/// # Errors
///
/// Where the package cannot be written, as when it would be larger than 4 GiB.
pub fn package(
    comparison: &Comparison,
    file: &str,
    program: Vec<PackedFile>,
) -> Result<Vec<u8>, Error> {
    let own = [
        (PAGE, page::page(comparison)),
        (ADAPTER, page::ADAPTER_SCRIPT.to_owned()),
        (COMPARISON, file.to_owned()),
    ];
    let own =
        own.map(|(path, text)| PackedFile { path: path.to_owned(), bytes: text.into_bytes() });
    let mut files: Vec<PackedFile> = own.into_iter().chain(program).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files.dedup_by(|later, first| later.path == first.path);
    let paths: Vec<&str> = files.iter().map(|file| &*file.path).collect();
    let manifest = manifest::manifest(comparison, &manifest::identifier(file), &paths);
    archive::archive(&manifest, &files)
}
