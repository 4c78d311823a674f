//! The wasm of the authoring page: mounts the studio into the element that the page keeps for it.

use source_comparison_studio::{Press, Shelf, Studio, StudioProps};
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Opens the studio in an empty element, which has to be left to it; drafts are kept on the
/// shelf, and the press writes what is published.
#[wasm_bindgen(js_name = open)]
pub fn open_studio(place: Element, shelf: Shelf, press: Press) {
    yew::Renderer::<Studio>::with_root_and_props(place, StudioProps { shelf, press }).render();
}

fn main() {}
