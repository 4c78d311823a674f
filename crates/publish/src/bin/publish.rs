//! The studio's press in wasm: what the command line writes, and what it makes of annotations, in
//! the page. It draws nothing and
//! touches no page; `src/loader/press.js` brings it and hands over the files of the site.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use source_comparison_export::{ByteOrderMark, Imported, SuppliedText, import};
use source_comparison_publish::{
    Addresses, Embedding, Form, Program, Rendering, Sound, children, linked, single_file, slotted,
};
use source_comparison_scorm::{NEEDED, PROGRAM, PackedFile, package};
use source_comparison_worksheet::{Options, Parts, worksheet};
use wasm_bindgen::prelude::*;

/// How a page of its own is written where nothing else is asked for.
fn own_page() -> Rendering {
    Rendering { language: None, heading_level: 1, scope: "sc".to_owned() }
}

/// What stands inside another page.
fn inside() -> Rendering {
    Rendering { heading_level: 2, ..own_page() }
}

fn sound(file: &str) -> Result<Sound, JsValue> {
    Sound::read(file).map_err(|error| error.to_string().into())
}

/// The comparison in the form whose files end so: the bytes of `source-comparison export`.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen]
pub fn write(file: &str, ending: &str) -> Result<String, JsValue> {
    let form = Form::with_ending(ending).ok_or("there is no such form")?;
    Ok(form.write(&sound(file)?.comparison, ByteOrderMark::Absent))
}

/// The static HTML alone: the bytes of `source-comparison render --fragment`.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen]
pub async fn fragment(file: String) -> Result<String, JsValue> {
    Ok(slotted(&children(&sound(&file)?, &inside()).await) + "\n")
}

/// A page beside the site's files: the bytes of `source-comparison render --base`.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen]
pub async fn page(file: String, base: String) -> Result<String, JsValue> {
    let sound = sound(&file)?;
    Ok(linked(&sound, &children(&sound, &own_page()).await, &base, None))
}

/// One file with everything in it: the bytes of `source-comparison render --single-file`.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen(js_name = singleFile)]
pub async fn whole(
    file: String,
    styles: String,
    script: String,
    wasm: Vec<u8>,
) -> Result<String, JsValue> {
    let (sound, rendering) = (sound(&file)?, own_page());
    let children = children(&sound, &rendering).await;
    let program = Program { script: &script, wasm: &wasm, file: &file, rendering: &rendering };
    single_file(&sound, &children, &styles, program, None).map_err(|error| error.to_string().into())
}

/// What is pasted into pages, as `source-comparison embed` prints it: a list of plain objects, each
/// with `title`, `about` (when to take it), `code` and `policy` (what the host's has to allow).
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen]
pub async fn snippets(
    file: String,
    base: String,
    name: String,
    integrity: Option<String>,
) -> Result<JsValue, JsValue> {
    let sound = sound(&file)?;
    let addresses = Addresses::in_site(&base, &name).map_err(|error| error.to_string())?;
    let children = children(&sound, &inside()).await;
    let embedding = Embedding {
        comparison: &sound.comparison,
        addresses: &addresses,
        language: None,
        integrity: integrity.as_deref(),
        children: &children,
    };
    let plain = Serializer::json_compatible();
    embedding.snippets().serialize(&plain).map_err(|error| error.to_string().into())
}

/// A worksheet for a class on A4, or its answer key alone: the bytes of `source-comparison worksheet`.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen(js_name = worksheet)]
pub fn on_paper(file: &str, key: bool) -> Result<String, JsValue> {
    let sound = sound(file)?;
    let parts = if key { Parts::Key } else { Parts::Worksheet };
    let options = Options { parts, ..Options::default() };
    Ok(worksheet(&sound.comparison, sound.lesson.as_deref(), &options))
}

/// The names of the site's files that a lesson's package holds.
#[wasm_bindgen]
pub fn needed() -> Vec<String> {
    NEEDED.map(str::to_owned).into()
}

/// A lesson as a SCORM 1.2 package, the bytes of `source-comparison scorm`; `files` are those that
/// [`needed`] names, in its order.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[wasm_bindgen]
pub fn scorm(file: &str, files: Vec<js_sys::Uint8Array>) -> Result<Vec<u8>, JsValue> {
    let sound = sound(file)?;
    let packed = |(name, bytes): (&str, js_sys::Uint8Array)| PackedFile {
        path: format!("{PROGRAM}/{name}"),
        bytes: bytes.to_vec(),
    };
    let program = NEEDED.into_iter().zip(files).map(packed).collect();
    package(&sound.comparison, file, program).map_err(|error| error.to_string().into())
}

/// What became of annotations.
#[derive(Default, Serialize)]
struct Read {
    /// The comparison file's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// What did not become part of it, each in a sentence.
    skipped: Vec<String>,
    /// Where there is no file for want of texts, the sources that need them.
    sources: Vec<String>,
}

/// A comparison of Web Annotations: the bytes of `source-comparison import`. `sources` are those
/// whose `texts` are given, in the same order. A plain object: `file` and `skipped`, or `sources`
/// where two more of them could be given their texts.
///
/// # Errors
///
/// A string that says in words what is in the way.
#[allow(clippy::needless_pass_by_value)] // JavaScript hands lists over, it does not lend them
#[wasm_bindgen(js_name = readAnnotations)]
pub fn read_annotations(
    annotations: &str,
    sources: Vec<String>,
    texts: Vec<String>,
) -> Result<JsValue, JsValue> {
    let supplied: Vec<SuppliedText<'_>> =
        sources.iter().zip(&texts).map(|(source, text)| SuppliedText { source, text }).collect();
    let read = match import(annotations, &supplied) {
        Ok(imported) => made(&imported)?,
        Err(error) if error.missing_sources().len() + sources.len() > 1 => {
            Read { sources: error.missing_sources().to_vec(), ..Read::default() }
        }
        Err(error) => return Err(error.to_string().into()),
    };
    let plain = Serializer::json_compatible();
    read.serialize(&plain).map_err(|error| error.to_string().into())
}

fn made(imported: &Imported) -> Result<Read, JsValue> {
    let file = serde_json::to_string_pretty(&imported.file).map_err(|error| error.to_string())?;
    let skipped = imported.skipped.iter().map(ToString::to_string).collect();
    Ok(Read { file: Some(file + "\n"), skipped, sources: Vec::new() })
}

fn main() {}
