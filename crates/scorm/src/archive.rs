//! The ZIP file. It must not know what it holds.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    PackedFile,
    error::{Cause, Error},
};

/// The manifest's name: platforms look for it at the root.
const MANIFEST: &str = "imsmanifest.xml";

/// The manifest first, then the files as they come. Every entry has the same date, the earliest
/// that ZIP can write, so that the same files give the same bytes.
pub(crate) fn archive(manifest: &str, files: &[PackedFile]) -> Result<Vec<u8>, Error> {
    Ok(written(manifest, files)?)
}

fn written(manifest: &str, files: &[PackedFile]) -> Result<Vec<u8>, Cause> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file(MANIFEST, options)?;
    writer.write_all(manifest.as_bytes())?;
    for file in files {
        writer.start_file(&*file.path, options)?;
        writer.write_all(&file.bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
