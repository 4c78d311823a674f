//! Small questions to the browser, each answered with `Option` instead of an exception.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Window};

/// The window, when there is one: not while rendering on a server.
pub(super) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The first element inside `within` that matches `selector`.
pub(super) fn first(within: &Element, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Every element inside `within` that matches `selector`.
pub(super) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = within.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// The first one that is on the screen at all: not in a hidden part.
pub(super) fn first_shown(within: &Element, selector: &str) -> Option<HtmlElement> {
    all(within, selector).into_iter().find_map(|element| {
        let shown = element.get_client_rects().length() > 0;
        shown.then(|| element.dyn_into().ok()).flatten()
    })
}

/// Distance of an element's top edge from the top of the window, in CSS pixels.
pub(super) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Height of the window in CSS pixels.
pub(super) fn window_height() -> f64 {
    let height = window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// A custom property of an element as the style sheets leave it, trimmed.
pub(super) fn custom_property(element: &Element, name: &str) -> String {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    let value = style.and_then(|style| style.get_property_value(name).ok());
    value.map(|value| value.trim().to_owned()).unwrap_or_default()
}

/// Whether the reader asks for less motion.
pub(super) fn wants_little_motion() -> bool {
    let query = window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// The number between two limits that is nearest to `number`. Not `clamp`, whose panic would bring
/// the printing of doubles into the program: 4 KB.
pub(super) const fn between(least: f64, number: f64, most: f64) -> f64 {
    number.max(least).min(most)
}

/// Scrolls the page by so many CSS pixels, at once.
pub(super) fn scroll_page_by(pixels: f64) {
    if pixels.abs() >= 1.0
        && let Some(window) = window()
    {
        window.scroll_by_with_x_and_y(0.0, pixels);
    }
}
