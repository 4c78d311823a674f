//! Texts from outside: files that are dropped or chosen, and what is pasted.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ClipboardEvent, DomParser, Element, File, FileList, HtmlTextAreaElement, Node, SupportedType,
};
use yew::Callback;

use crate::{
    desk::{Action, Intake},
    entry::{Fields, TextKind},
    files,
    gather::Gatherer,
};

/// Bytes of the largest text that is read.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// Bytes that are read of annotations: they are a few times as large as the comparison, and the
/// command line reads no more either.
const LARGEST_ANNOTATIONS: f64 = 16.0 * 1024.0 * 1024.0;

/// Reads files; a comparison or annotations among them are opened, all others become articles, the first of them
/// for the entry named.
pub(crate) fn take_files(list: &FileList, first: Option<u32>, act: &Callback<Action>) {
    let files: Vec<File> = (0..list.length()).filter_map(|at| list.item(at)).collect();
    let act = act.clone();
    spawn_local(async move {
        let mut intakes = Vec::new();
        for file in files {
            let name = file.name();
            let Some(text) = text_of(&file).await else {
                return act.emit(Action::NotRead(name));
            };
            if files::is_annotations(&name, &text) {
                return act.emit(Action::Import(name, text));
            }
            if files::is_comparison(&name, &text) {
                return act.emit(Action::Open(name, text));
            }
            intakes.push(intake(name, text));
        }
        if !intakes.is_empty() {
            act.emit(Action::Fill(first, intakes));
        }
    });
}

async fn text_of(file: &File) -> Option<String> {
    let name = file.name().to_ascii_lowercase();
    let is_json = name.ends_with(".json") || name.ends_with(".jsonld");
    if file.size() > if is_json { LARGEST_ANNOTATIONS } else { LARGEST } {
        return None;
    }
    let text = JsFuture::from(file.text()).await.ok()?.as_string()?;
    // A zero byte is in no text: it is a picture, a PDF, a word processor's file.
    (!text.contains('\0')).then_some(text)
}

fn intake(name: String, text: String) -> Intake {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" | "xhtml" => {
            let (text, fields) = read_html(&text);
            Intake { name, text, kind: TextKind::Plain, fields }
        }
        "md" | "markdown" => {
            Intake { name, text, kind: TextKind::Markdown, fields: Fields::default() }
        }
        _ => Intake { name, text, ..Intake::default() },
    }
}

/// The annotations that are being pasted, where it is they.
pub(crate) fn pasted_annotations(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    files::is_annotations("", &text).then_some(text)
}

/// The HTML that is being pasted, where there is any.
pub(crate) fn pasted_html(event: &ClipboardEvent) -> Option<String> {
    let html = event.clipboard_data()?.get_data("text/html").ok()?;
    (!html.is_empty()).then_some(html)
}

/// Text and fields of an HTML page or a part of one. The browser's parser builds a document that
/// runs no script and fetches nothing.
pub(crate) fn read_html(html: &str) -> (String, Fields) {
    let mut gatherer = Gatherer::default();
    let parsed =
        DomParser::new().and_then(|it| it.parse_from_string(html, SupportedType::TextHtml));
    if let Some(root) = parsed.ok().and_then(|document| document.document_element()) {
        if let Some(language) = root.get_attribute("lang") {
            gatherer.meta("lang", &language);
        }
        walk(&root, &mut gatherer);
    }
    gatherer.finish()
}

/// Walks without recursion: a page may be nested deeper than a stack is.
fn walk(root: &Node, gatherer: &mut Gatherer) {
    let mut at = Some(root.clone());
    while let Some(node) = at {
        let inside = enter(&node, gatherer).then(|| node.first_child()).flatten();
        at = inside.or_else(|| leave(node, root, gatherer));
    }
}

/// Tells of a node; whether what is in it is to be looked at.
fn enter(node: &Node, gatherer: &mut Gatherer) -> bool {
    if node.node_type() == Node::TEXT_NODE {
        gatherer.text(&node.node_value().unwrap_or_default());
        return false;
    }
    let Some(element) = node.dyn_ref::<Element>() else { return false };
    let name = element.local_name();
    if name == "meta" {
        let about = element.get_attribute("property").or_else(|| element.get_attribute("name"));
        let content = element.get_attribute("content");
        gatherer.meta(&about.unwrap_or_default(), &content.unwrap_or_default());
    }
    if name == "title" || Gatherer::skips(&name) {
        return false;
    }
    gatherer.open(&name);
    true
}

/// The next node after all that is in `node`, up to the end of `root`.
fn leave(mut node: Node, root: &Node, gatherer: &mut Gatherer) -> Option<Node> {
    loop {
        if let Some(element) = node.dyn_ref::<Element>() {
            let name = element.local_name();
            if !Gatherer::skips(&name) {
                gatherer.close(&name);
            }
        }
        if node.is_same_node(Some(root)) {
            return None;
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
    }
}

/// Puts text where the cursor stands, so that the browser's own undo takes it back.
pub(crate) fn insert(field: &HtmlTextAreaElement, text: &str) {
    let page = web_sys::window().and_then(|window| window.document());
    let page = page.and_then(|page| page.dyn_into::<web_sys::HtmlDocument>().ok());
    let typed = page.is_some_and(|page| {
        page.exec_command_with_show_ui_and_value("insertText", false, text).unwrap_or(false)
    });
    if !typed {
        // Without undo, but nothing is lost.
        let _ = field.set_range_text(text);
        if let Ok(event) = web_sys::InputEvent::new("input") {
            let _ = field.dispatch_event(&event);
        }
    }
}
