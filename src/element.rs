//! The custom element's program: what the loader holds of one widget, and what a widget tells it.
//!
//! The loader (`src/loader/`) owns the element: its attributes, its data, its place in the page.
//! This side owns the screen. They speak in strings, numbers and one plain object, the comparison.

use std::rc::Rc;

use source_comparison_core::check::{Rules, check_value};
use source_comparison_core::diagnostic::{Code, Diagnostic, JsonPath};
use source_comparison_core::json::{Value, within_limits};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

use self::embedded::{Embedded, EmbeddedProps, Given};
use crate::state::{LinkChange, LinkState};

mod embedded;

#[wasm_bindgen]
extern "C" {
    /// What a widget tells the element that shows it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// The comparison has been drawn, or only what is wrong with its file.
    #[wasm_bindgen(method)]
    fn ready(this: &Host, whole: bool);

    /// The place a link would lead to has changed, by the host's wish or by the reader's act.
    #[wasm_bindgen(method)]
    fn moved(this: &Host, fragment: &str, by_host: bool);
}

/// One widget on a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    handle: AppHandle<Embedded>,
    props: EmbeddedProps,
}

#[wasm_bindgen]
impl Widget {
    /// Draws a widget into an empty element, which has to be left to it.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, host: &Host, scope: String, link_key: String) -> Self {
        let props = EmbeddedProps {
            given: Given::Nothing,
            language: None,
            heading_level: 2,
            scope: AttrValue::from(scope),
            link_key: AttrValue::from(link_key),
            link: LinkState::default(),
            on_link: {
                let host = host.clone();
                Callback::from(move |change: LinkChange| {
                    host.moved(&change.link.to_fragment(), change.by_host);
                })
            },
            on_drawn: {
                let host = host.clone();
                Callback::from(move |whole| host.ready(whole))
            },
        };
        let renderer = yew::Renderer::<Embedded>::with_root_and_props(place, props.clone());
        Self { handle: renderer.render(), props }
    }

    /// Sets the interface's language, as a BCP 47 tag or empty for the comparison's own, and the
    /// level of its title, 1..=4.
    pub fn configure(&mut self, language: &str, heading_level: u8) {
        self.props.language = (!language.is_empty()).then(|| AttrValue::from(language.to_owned()));
        self.props.heading_level = heading_level;
        self.update();
    }

    /// Leads to what a fragment such as `sc=account:army;claim:c16` names.
    pub fn follow(&mut self, fragment: &str) {
        self.props.link = LinkState::parse(fragment);
        self.update();
    }

    /// Shows a comparison file, given as its text.
    pub fn show_text(&mut self, text: &str) {
        self.show(parse(text).as_ref().map_err(Diagnostic::clone));
    }

    /// Shows a comparison file, given as a plain object.
    pub fn show_object(&mut self, object: JsValue) {
        self.show(from_object(object).as_ref().map_err(Diagnostic::clone));
    }

    /// What is wrong with the file: an array of `{code, severity, path, message, help}`.
    pub fn diagnostics(&self) -> js_sys::Array {
        let Given::Checked { diagnostics, .. } = &self.props.given else {
            return js_sys::Array::new();
        };
        diagnostics.iter().map(plain).collect()
    }

    /// Takes the widget off the page, and its listeners with it.
    pub fn destroy(self) {
        self.handle.destroy();
    }

    fn show(&mut self, value: Result<&Value, Diagnostic>) {
        self.props.given = match value {
            Ok(value) => {
                let checked = check_value(value, Rules::default());
                Given::Checked {
                    comparison: checked.comparison,
                    diagnostics: Rc::from(checked.diagnostics),
                }
            }
            Err(fault) => Given::Checked { comparison: None, diagnostics: Rc::from([fault]) },
        };
        self.update();
    }

    fn update(&mut self) {
        self.handle.update(self.props.clone());
    }
}

/// Reads a text through the browser's own JSON parser, which is already there but counts no levels.
fn parse(text: &str) -> Result<Value, Diagnostic> {
    within_limits(text)?;
    let object = js_sys::JSON::parse(text).map_err(|error| not_json(&error))?;
    from_object(object)
}

fn from_object(object: JsValue) -> Result<Value, Diagnostic> {
    serde_wasm_bindgen::from_value(object).map_err(|error| not_json(&error.into()))
}

fn not_json(error: &JsValue) -> Diagnostic {
    let message = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    let message = message.map(String::from).unwrap_or_default();
    Diagnostic::error(Code::NotJson, JsonPath::root(), message)
}

/// A diagnostic as a plain object.
fn plain(diagnostic: &Diagnostic) -> js_sys::Object {
    let object = js_sys::Object::new();
    let fields = [
        ("code", Some(diagnostic.code.as_str().to_owned())),
        ("severity", Some(diagnostic.severity.as_str().to_owned())),
        ("path", Some(diagnostic.path.to_string())),
        ("message", Some(diagnostic.message.clone())),
        ("help", diagnostic.help.clone()),
    ];
    for (key, value) in fields {
        // Setting a key of a fresh plain object cannot fail.
        let value = value.map_or(JsValue::NULL, JsValue::from);
        let _ = js_sys::Reflect::set(&object, &key.into(), &value);
    }
    object
}
