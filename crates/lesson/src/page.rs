//! What only a page has: selections, the focus, the clipboard, files, the address. Nothing is kept
//! here, and nothing is asked of any server.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Range, StaticRange};

mod taking;

pub(crate) use self::taking::{copy, download, print, read_file};

thread_local! {
    /// The tree that the lesson stands in.
    static ROOT: RefCell<Option<Node>> = const { RefCell::new(None) };
    /// Whether a first step has been drawn: arriving on a page moves no focus.
    static BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Selection {
    /// Words of one block, half-open, in the units of UTF-16.
    Words {
        /// The block's place in its article.
        block: usize,
        start: usize,
        end: usize,
    },
    /// Words of several blocks.
    Across,
    /// Nothing.
    Nothing,
}

/// What is selected in the tree that an element stands in.
pub(crate) fn selection(near: &Element) -> Selection {
    let root = near.get_root_node();
    let Some([start, end]) = ends(&root) else { return Selection::Nothing };
    if start.0.is_same_node(Some(&end.0)) && start.1 == end.1 {
        return Selection::Nothing;
    }
    let (Some(from), Some(to)) = (block_of(&start.0), block_of(&end.0)) else {
        return Selection::Across;
    };
    let units = |block: &Element, (node, offset): &(Node, u32)| {
        let range = Range::new().ok()?;
        range.set_start(block, 0).ok()?;
        range.set_end(node, *offset).ok()?;
        Some(String::from(range.to_string()).encode_utf16().count())
    };
    let whole = |block: &Element| block.text_content().unwrap_or_default().encode_utf16().count();
    let number = from.get_attribute("data-block").and_then(|it| it.parse().ok());
    let same = from.is_same_node(Some(&to));
    let at_edge = !same && units(&to, &end) == Some(0);
    let last = if same { units(&from, &end) } else { at_edge.then(|| whole(&from)) };
    match (number, units(&from, &start), last) {
        (Some(_), Some(start), Some(end)) if start >= end => Selection::Nothing,
        (Some(block), Some(start), Some(end)) => Selection::Words { block, start, end },
        _ => Selection::Across,
    }
}

/// Both ends of the selection. Browsers differ in how they tell it inside a shadow tree.
fn ends(root: &Node) -> Option<[(Node, u32); 2]> {
    let function = |of: &JsValue, name: &str| {
        js_sys::Reflect::get(of, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok()
    };
    let selection: JsValue = match function(root, "getSelection") {
        Some(own) => own.call0(root).ok()?,
        None => web_sys::window()?.get_selection().ok()??.into(),
    };
    if let Some(composed) = function(&selection, "getComposedRanges")
        .filter(|_| function(root, "getSelection").is_none())
    {
        let options = js_sys::Object::new();
        let roots = js_sys::Array::of1(root);
        js_sys::Reflect::set(&options, &"shadowRoots".into(), &roots).ok()?;
        let ranges: js_sys::Array = composed.call1(&selection, &options).ok()?.dyn_into().ok()?;
        let range: StaticRange = ranges.get(0).dyn_into().ok()?;
        return Some([
            (range.start_container(), range.start_offset()),
            (range.end_container(), range.end_offset()),
        ]);
    }
    let selection: web_sys::Selection = selection.dyn_into().ok()?;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok()).flatten()?;
    Some([
        (range.start_container().ok()?, range.start_offset().ok()?),
        (range.end_container().ok()?, range.end_offset().ok()?),
    ])
}

fn block_of(node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
    element?.closest("[data-block]").ok()?
}

/// The block and the byte at which the piece of text begins that was tapped.
pub(crate) fn place_of(target: &Element) -> Option<(usize, usize)> {
    let piece = target.closest("[data-at]").ok()??;
    let block = piece.closest("[data-block]").ok()??;
    let number = |element: &Element, name| element.get_attribute(name)?.parse().ok();
    Some((number(&block, "data-block")?, number(&piece, "data-at")?))
}

/// Focuses an element without scrolling, and remembers its tree.
pub(crate) fn focus_quietly(element: Option<&HtmlElement>) {
    let Some(element) = element else { return };
    ROOT.set(Some(element.get_root_node()));
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Focuses the headline of the article that is read, when a task at the foot of the window is done.
pub(crate) fn focus_return() {
    let root = ROOT.with_borrow(Clone::clone);
    let found = root.and_then(|root| {
        let selector = "[data-return=true]";
        match root.dyn_ref::<web_sys::ShadowRoot>() {
            Some(shadow) => shadow.query_selector(selector).ok()?,
            None => root.owner_document()?.query_selector(selector).ok()?,
        }
    });
    focus_quietly(found.and_then(|it| it.dyn_into().ok()).as_ref());
}

/// Whether a first step has been drawn.
pub(crate) fn has_begun() -> bool {
    BEGUN.get()
}

/// The first step has been drawn.
pub(crate) fn begin() {
    BEGUN.set(true);
}

/// The minutes since some point in time.
pub(crate) fn minutes() -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a date of our time
    let minutes = (js_sys::Date::now() / 60_000.0) as u32;
    minutes
}

/// The page's own address, with a lesson's settings and work in its fragment.
pub(crate) fn address(settings: &str, work: &str) -> String {
    let page = page_address().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    let work = if work.is_empty() { String::new() } else { ["&work=", work].concat() };
    format!("{page}#{}={settings}{work}", crate::settings::KEY)
}

#[cfg(target_arch = "wasm32")]
fn page_address() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// Server rendering has no page.
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::unnecessary_wraps)] // as in the browser
fn page_address() -> Option<String> {
    Some("lesson.html".to_owned())
}
