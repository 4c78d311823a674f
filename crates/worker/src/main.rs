//! The analysis as a worker's wasm. It knows no page: `src/loader/analysis-worker.js` hands over
//! the texts and passes on the stages and the draft.

use source_comparison_analysis::{Flow, Source, SourceKind, Stage, suggest};
use wasm_bindgen::prelude::*;

/// Proposes a comparison of two to six articles; returns the draft file's text, the same bytes as
/// the command line writes.
///
/// `kinds` says of each text whether it is `text`, `markdown` or `html`; `entered` is called with
/// each stage's name and its place among all, from 1, and with how many there are.
///
/// # Errors
///
/// A string that says in words why there is no draft.
#[allow(clippy::needless_pass_by_value)] // JavaScript hands lists over, it does not lend them
#[wasm_bindgen(js_name = suggest)]
pub fn suggest_draft(
    names: Vec<String>,
    kinds: Vec<String>,
    texts: Vec<String>,
    entered: &js_sys::Function,
) -> Result<String, JsValue> {
    let sources: Vec<Source<'_>> = names
        .iter()
        .zip(&kinds)
        .zip(&texts)
        .map(|((name, kind), text)| Source { name, kind: kind_of(kind), text })
        .collect();
    let mut steps = 0_u8;
    let mut tell = |stage: Stage| {
        steps += 1;
        let stages = u8::try_from(Stage::ALL.len()).unwrap_or(u8::MAX);
        // A page that does not listen gets its draft all the same.
        let _ = entered.call3(&JsValue::NULL, &stage.name().into(), &steps.into(), &stages.into());
        Flow::Continue
    };
    let draft = suggest(&sources, &mut tell).map_err(|error| JsValue::from(error.to_string()))?;
    let text = draft.to_json().map_err(|error| error.to_string())?;
    Ok(text + "\n")
}

fn kind_of(word: &str) -> SourceKind {
    match word {
        "markdown" => SourceKind::Markdown,
        "html" => SourceKind::Html,
        _ => SourceKind::Text,
    }
}

fn main() {}
