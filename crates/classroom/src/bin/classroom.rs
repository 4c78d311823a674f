//! The wasm of the class view: mounts it into the element that the page keeps for it.

use std::rc::Rc;

use source_comparison_classroom::{ClassView, ClassViewProps};
use source_comparison_core::check::{Rules, check_with_lesson};
use source_comparison_core::collate::Collation;
use source_comparison_core::json::{Value, within_limits};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AttrValue;

/// Opens the class view of a comparison file in an empty element, which has to be left to it.
///
/// # Errors
///
/// With what is wrong, where the text is no comparison that can be shown.
#[wasm_bindgen(js_name = open)]
pub fn open_classroom(place: Element, text: &str, language: &str) -> Result<(), JsError> {
    within_limits(text).map_err(|fault| JsError::new(&fault.message))?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let (checked, lesson) = check_with_lesson(&value, Rules::default());
    let Some(comparison) = checked.comparison else {
        let first = checked.diagnostics.first().map(|fault| fault.message.clone());
        return Err(JsError::new(first.as_deref().unwrap_or("no comparison")));
    };
    let language = if language.is_empty() { comparison.language.as_rc() } else { language };
    let language = AttrValue::from(language.to_owned());
    let collation = Rc::new(Collation::new(comparison));
    let props = ClassViewProps { collation, lesson, language, handed_in: Vec::new() };
    yew::Renderer::<ClassView>::with_root_and_props(place, props).render();
    Ok(())
}

fn main() {}
