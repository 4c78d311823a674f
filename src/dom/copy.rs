//! Taking a link or a quotation away.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use super::geometry::window;
use crate::components::Act;
use crate::state::{Action, Announcement};

/// Copies what a clicked button offers, and says whether the browser let it.
pub(super) fn copy_clicked(target: &Element, act: &Act) {
    let Some(button) = target.closest("[data-copy]").ok().flatten() else { return };
    let quotation = button.get_attribute("data-quotation");
    let Some(text) = quotation.or_else(|| link_here(&button)) else { return };
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    // Outside a secure context there is no clipboard at all, whatever the type says.
    let there = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    let act = act.clone();
    if !there || !window.is_secure_context() {
        act.emit(Action::Announce(Announcement::NotCopied));
        return;
    }
    let written = navigator.clipboard().write_text(&text);
    spawn_local(async move {
        let announcement = match JsFuture::from(written).await {
            Ok(_) => Announcement::Copied,
            Err(_) => Announcement::NotCopied,
        };
        act.emit(Action::Announce(announcement));
    });
}

/// This page's address with the fragment that leads to what is open.
fn link_here(button: &Element) -> Option<String> {
    let fragment = button.get_attribute("data-fragment")?;
    let root = button.closest(".sc").ok().flatten();
    let key = root.and_then(|root| root.get_attribute("data-link-key")).unwrap_or_default();
    let wanted = fragment.strip_prefix("sc=")?;
    let address = window()?.location().href().ok()?;
    let page = address.split('#').next().unwrap_or_default();
    Some(format!("{page}#{key}={wanted}"))
}
