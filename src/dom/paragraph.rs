//! Keeping the paragraph: which one the reader is at, and going to the one beside it in the other
//! article; going on to the next place of the words searched for.

use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::geometry::{all, first_shown, scroll_page_by, top};
use super::level::HEADROOM;

/// The index of the first block of the article on the screen that is not above the reader's eye;
/// `None` while the reader is still above the text.
pub(super) fn at_eye(root: &HtmlElement) -> Option<usize> {
    let sheet = first_shown(root, ".sheet")?;
    let blocks = all(&sheet, ".text > .block");
    let reading = blocks.first().is_some_and(|block| top(block) < HEADROOM);
    let below = blocks.iter().filter(|_| reading);
    let mut below = below.filter(|block| block.get_bounding_client_rect().bottom() > HEADROOM);
    below.next()?.get_attribute("data-block")?.parse().ok()
}

/// Brings a block of the article on the screen to the reader's eye.
pub(super) fn bring_to_eye(root: &HtmlElement, block: usize) {
    let Some(sheet) = first_shown(root, ".sheet") else { return };
    let selector = format!(".block[data-block='{block}']");
    if let Some(block) = first_shown(&sheet, &selector) {
        scroll_page_by(top(&block) - HEADROOM);
    }
}

/// Goes to the first place of the words searched for below the middle of the screen, or else to the
/// first of all.
pub(super) fn next_found(root: &HtmlElement, field: &Element) {
    let places: Vec<Element> = all(root, ".found")
        .into_iter()
        .filter(|place| place.get_client_rects().length() > 0)
        .collect();
    let shown = field.get_attribute("data-found-at").and_then(|at| at.parse::<usize>().ok());
    let next = shown.map_or(0, |shown| shown + 1);
    let (at, place) = match places.get(next) {
        Some(place) => (next, place),
        None => match places.first() {
            Some(place) => (0, place),
            None => return,
        },
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    place.scroll_into_view_with_scroll_into_view_options(&options);
    for other in &places {
        let _ = other.remove_attribute("data-current");
    }
    let _ = place.set_attribute("data-current", "true");
    let _ = field.set_attribute("data-found-at", &at.to_string());
}
