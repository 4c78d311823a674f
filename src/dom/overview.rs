//! The overview strips: the window in them follows the reader, a click in them moves the reader.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::geometry::{all, between, first, scroll_page_by, top, window_height};

/// Moves each strip's window to what of its article is on the screen.
pub(super) fn follow(root: &HtmlElement) {
    for sheet in all(root, ".sheet") {
        let Some(text) = first(&sheet, ".text") else { continue };
        let text = text.get_bounding_client_rect();
        let frame = sheet.get_bounding_client_rect();
        let seen_from = frame.top().max(0.0).max(text.top());
        let seen_to = frame.bottom().min(window_height()).min(text.bottom());
        let thousandths =
            |y: f64| between(0.0, (y - text.top()) / text.height().max(1.0) * 1000.0, 1000.0);
        let (start, end) = (thousandths(seen_from), thousandths(seen_to));
        let Ok(Some(strip)) = sheet.query_selector(".overview-window") else { continue };
        set(&strip, "y", start);
        set(&strip, "height", (end - start).max(0.0));
    }
}

#[allow(clippy::cast_possible_truncation)] // thousandths fit
fn set(element: &Element, name: &str, value: f64) {
    let value = (value.round() as i32).to_string();
    if element.get_attribute(name).as_deref() != Some(&value) {
        let _ = element.set_attribute(name, &value);
    }
}

/// A click in a strip brings that part of the text to the middle of the screen.
pub(super) fn follow_click(event: &MouseEvent, target: &Element) {
    let Some(strip) = target.closest("[data-overview]").ok().flatten() else { return };
    let Some(sheet) = strip.closest(".sheet").ok().flatten() else { return };
    let Some(text) = first(&sheet, ".text") else { return };
    let strip = strip.get_bounding_client_rect();
    let share = (f64::from(event.client_y()) - strip.top()) / strip.height().max(1.0);
    let wanted = top(&text) + share * text.get_bounding_client_rect().height();
    let by = wanted - window_height() * 0.4;
    let scrolls = sheet.scroll_height() > sheet.client_height() + 1;
    match sheet.dyn_into::<HtmlElement>() {
        Ok(sheet) if scrolls => {
            #[allow(clippy::cast_possible_truncation)] // pixels on a screen fit
            sheet.set_scroll_top(sheet.scroll_top() + by.round() as i32);
        }
        _ => scroll_page_by(by),
    }
}
