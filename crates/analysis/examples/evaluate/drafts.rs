//! Drafts of the annotated pairs of articles, for `score.py` to score.

use std::error::Error;
use std::path::Path;

use source_comparison_analysis::{Flow, Source, SourceKind, suggest};
use source_comparison_core::format::File;

use crate::measures::Row;
use crate::{Measured, read};

/// Writes `OUT/NAME.json` for each folder with `a.txt` and `b.txt`; the rows count its relations.
pub(crate) fn write(pairs: &Path, out: &Path) -> Measured {
    let Ok(entries) = std::fs::read_dir(pairs) else { return Err("not present".into()) };
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    let mut rows = Vec::new();
    for folder in folders.iter().filter(|folder| folder.join("a.txt").exists()) {
        let (a, b) = (read(&folder.join("a.txt"))?, read(&folder.join("b.txt"))?);
        let source = |name, text| Source { name, kind: SourceKind::Text, text };
        let sources = [source("a", a.as_str()), source("b", b.as_str())];
        let draft = suggest(&sources, &mut |_| Flow::Continue)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        write_draft(&draft.file, &out.join(format!("{name}.json")))?;
        let relations = draft.file.relations.len();
        rows.push(Row::new(&name, relations as f64, None, draft.file.claims.len()));
    }
    Ok(rows)
}

/// Writes a draft, and the folder it goes into.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn write_draft(draft: &File, path: &Path) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(path, serde_json::to_vec_pretty(draft)?)?)
}
