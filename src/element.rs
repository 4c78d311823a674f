//! The custom element's program: what the loader holds of one widget, and what a widget tells it.
//!
//! The loader (`src/loader/`) owns the element: its attributes, its data, its place in the page.
//! This side owns the screen. They speak in strings and numbers, and in plain objects for what is
//! wrong with a file.

use std::cell::RefCell;
use std::rc::Rc;

use source_comparison_core::check::{Rules, check_value};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

use self::embedded::{Embedded, EmbeddedProps, Given};
use crate::exchange;
use crate::same::Same;
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

thread_local! {
    /// Places that widgets have left. Yew keeps the listeners of a place for as long as the page
    /// stands, so a place is used again instead of making another.
    static LEFT: RefCell<Vec<(Element, AppHandle<Embedded>)>> = const { RefCell::new(Vec::new()) };
}

/// One widget on a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    place: Element,
    /// What is drawn; nothing before there is something to show, so that an empty place is never
    /// on the screen.
    handle: Option<AppHandle<Embedded>>,
    props: EmbeddedProps,
}

/// A comparison file that has been read and checked. That and drawing it are two tasks, so that
/// neither keeps the page waiting long.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checked(Given);

#[wasm_bindgen]
impl Widget {
    /// Makes a widget for an element of the page.
    ///
    /// # Panics
    ///
    /// Where the element is in no document.
    #[wasm_bindgen(constructor)]
    pub fn new(element: &Element, host: &Host, scope: String, link_key: String) -> Self {
        let (place, handle) = match LEFT.with_borrow_mut(Vec::pop) {
            Some((place, handle)) => (place, Some(handle)),
            None => (exchange::place_for(element), None),
        };
        Self { place, handle, props: props(host, scope, link_key) }
    }

    /// Where it draws: to be put into the page once it is ready.
    #[wasm_bindgen(getter)]
    pub fn place(&self) -> Element {
        self.place.clone()
    }

    /// Sets the interface's language, as a BCP 47 tag or empty for the comparison's own, and the
    /// level of its title, 1..=4.
    pub fn configure(&mut self, language: &str, heading_level: u8) {
        self.props.language = (!language.is_empty()).then(|| AttrValue::from(language.to_owned()));
        self.props.heading_level = heading_level;
        self.draw();
    }

    /// Leads to what a fragment such as `sc=account:army;claim:c16` names.
    pub fn follow(&mut self, fragment: &str) {
        self.props.link = LinkState::parse(fragment);
        self.props.link_asked = self.props.link_asked.wrapping_add(1);
        self.draw();
    }

    /// Reads and checks a comparison file.
    pub fn check(text: &str) -> Checked {
        Checked(match exchange::parse(text) {
            Ok(value) => {
                let checked = check_value(&value, Rules::default());
                Given {
                    comparison: checked.comparison.map(Same),
                    diagnostics: Same(Rc::from(checked.diagnostics)),
                }
            }
            Err(fault) => Given { comparison: None, diagnostics: Same(Rc::from([fault])) },
        })
    }

    /// Shows a file that has been checked.
    pub fn show(&mut self, checked: Checked) {
        self.props.given = Some(checked.0);
        self.props.in_portions = !self.place.is_connected();
        self.draw();
    }

    /// What is wrong with the file: an array of `{code, severity, path, message, help}`.
    pub fn diagnostics(&self) -> js_sys::Array {
        exchange::faults(self.props.given.iter().flat_map(|given| given.diagnostics.iter()))
    }

    /// Takes the widget off the page, and its listeners with it.
    pub fn destroy(self) {
        let Self { place, handle, props } = self;
        place.remove();
        let Some(mut handle) = handle else { return };
        handle.update(EmbeddedProps {
            given: None,
            on_link: Callback::noop(),
            on_drawn: Callback::noop(),
            on_refused: Callback::noop(),
            ..props
        });
        LEFT.with_borrow_mut(|left| left.push((place, handle)));
    }
}

impl Widget {
    fn draw(&mut self) {
        let Self { place, handle, props } = self;
        match handle {
            _ if props.given.is_none() => {}
            Some(handle) => handle.update(props.clone()),
            None => {
                let renderer = yew::Renderer::with_root_and_props(place.clone(), props.clone());
                *handle = Some(renderer.render());
            }
        }
    }
}

fn props(host: &Host, scope: String, link_key: String) -> EmbeddedProps {
    EmbeddedProps {
        given: None,
        language: None,
        heading_level: 2,
        scope: AttrValue::from(scope),
        link_key: AttrValue::from(link_key),
        link: LinkState::default(),
        link_asked: 0,
        in_portions: true,
        on_link: {
            let host = host.clone();
            Callback::from(move |change: LinkChange| {
                host.moved(&change.link.to_fragment(), change.by_host);
            })
        },
        on_drawn: {
            let host = host.clone();
            Callback::from(move |()| host.ready(true))
        },
        on_refused: {
            let host = host.clone();
            Callback::from(move |()| host.ready(false))
        },
    }
}
