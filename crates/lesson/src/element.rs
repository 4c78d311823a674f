//! The program that the loader runs for `view="lesson"`: the same class as the widget's, so that
//! the loader treats both alike. What a class needs besides, it reads from the element and the
//! page's fragment itself, and tells by events on the element.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use source_comparison::exchange;
use source_comparison_core::check::{Rules, check_with_lesson};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

use self::embedded::{Embedded, EmbeddedProps, Given};
use self::telling::Teller;
use crate::desk::Desk;
use crate::settings::{KEY, Settings, part};

mod embedded;
mod telling;

#[wasm_bindgen]
extern "C" {
    /// What a lesson tells the element that shows it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// The lesson has been drawn, or only what is wrong with its file.
    #[wasm_bindgen(method)]
    fn ready(this: &Host, whole: bool);
}

/// One lesson on a page.
#[wasm_bindgen(js_name = Widget)]
#[derive(Debug)]
pub struct LessonWidget {
    /// What the loader shows it in.
    element: Element,
    place: Element,
    /// What is drawn; nothing before there is something to show.
    handle: Rc<RefCell<Option<AppHandle<Embedded>>>>,
    props: Rc<RefCell<EmbeddedProps>>,
    _address: EventListener,
}

/// A comparison file that has been read and checked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checked(Given);

#[wasm_bindgen(js_class = Widget)]
impl LessonWidget {
    /// Makes a lesson for an element of the page.
    ///
    /// # Panics
    ///
    /// Where the element is in no document.
    #[wasm_bindgen(constructor)]
    pub fn new(element: Element, host: &Host, scope: String, _link_key: String) -> Self {
        let place = exchange::place_for(&element);
        let props = Rc::new(RefCell::new(props(element.clone(), host, scope)));
        let handle = Rc::<RefCell<Option<AppHandle<Embedded>>>>::default();
        let address = {
            let (handle, props) = (Rc::clone(&handle), Rc::clone(&props));
            let element = element.clone();
            follow_address(move || {
                let mut props = props.borrow_mut();
                props.open(&element);
                if let Some(handle) = &mut *handle.borrow_mut() {
                    handle.update(props.clone());
                }
            })
        };
        Self { element, place, handle, props, _address: address }
    }

    /// Where it draws: to be put into the page once it is ready.
    #[wasm_bindgen(getter)]
    pub fn place(&self) -> Element {
        self.place.clone()
    }

    /// Sets the interface's language, as a BCP 47 tag or empty for the comparison's own, and the
    /// level of the title, 1..=4.
    pub fn configure(&mut self, language: &str, heading_level: u8) {
        {
            let mut props = self.props.borrow_mut();
            props.language = (!language.is_empty()).then(|| AttrValue::from(language.to_owned()));
            props.heading_level = heading_level;
        }
        self.draw();
    }

    /// Places within a comparison mean nothing here.
    pub fn follow(&mut self, _fragment: &str) {}

    /// Reads and checks a comparison file, its lesson included.
    pub fn check(text: &str) -> Checked {
        Checked(match exchange::parse(text) {
            Ok(value) => {
                let (checked, lesson) = check_with_lesson(&value, Rules::default());
                Given {
                    comparison: checked.comparison,
                    lesson,
                    diagnostics: Rc::from(checked.diagnostics),
                }
            }
            Err(fault) => Given { comparison: None, lesson: None, diagnostics: Rc::from([fault]) },
        })
    }

    /// Shows a file that has been checked.
    pub fn show(&mut self, checked: Checked) {
        {
            let mut props = self.props.borrow_mut();
            props.given = Some(checked.0);
            props.open(&self.element);
        }
        self.draw();
    }

    /// What is wrong with the file: an array of `{code, severity, path, message, help}`.
    pub fn diagnostics(&self) -> js_sys::Array {
        let props = self.props.borrow();
        exchange::faults(props.given.iter().flat_map(|given| given.diagnostics.iter()))
    }

    /// Takes the lesson off the page.
    pub fn destroy(self) {
        self.place.remove();
        let mut props = self.props.borrow_mut();
        props.given = None;
        props.on_work = Callback::noop();
        props.on_drawn = Callback::noop();
        if let Some(handle) = &mut *self.handle.borrow_mut() {
            handle.update(props.clone());
        }
    }
}

impl LessonWidget {
    fn draw(&mut self) {
        let props = self.props.borrow().clone();
        match &mut *self.handle.borrow_mut() {
            _ if props.given.is_none() => {}
            Some(handle) => handle.update(props),
            handle => {
                let renderer = yew::Renderer::with_root_and_props(self.place.clone(), props);
                *handle = Some(renderer.render());
            }
        }
    }
}

impl EmbeddedProps {
    /// Opens the lesson as the element and the page's fragment ask for: the fragment wins.
    fn open(&mut self, element: &Element) {
        let attribute = |name| element.get_attribute(name).unwrap_or_default();
        let fragment = fragment();
        let asked = part(&fragment, KEY);
        let lesson = self.given.as_ref().and_then(|given| given.lesson.as_deref());
        self.settings = Settings::of(lesson)
            .changed_by(&attribute("lesson"))
            .changed_by(asked.unwrap_or_default());
        let work = part(&fragment, "work").map(str::to_owned);
        self.work = AttrValue::from(work.unwrap_or_else(|| attribute("work")));
        // A page that is one file has one program, which would show the lesson again.
        let shown = !element.has_attribute("data-single-file");
        self.src = element.get_attribute("src").filter(|_| shown).map(AttrValue::from);
        let chooses = element.has_attribute("setup");
        self.setting_up = chooses && asked.is_none() && self.work.is_empty();
        self.opened += 1;
    }
}

fn props(element: Element, host: &Host, scope: String) -> EmbeddedProps {
    let teller = RefCell::new(Teller::new(element));
    EmbeddedProps {
        given: None,
        settings: Settings::default(),
        setting_up: false,
        work: AttrValue::default(),
        opened: 0,
        language: None,
        heading_level: 2,
        src: None,
        scope: AttrValue::from(scope),
        on_work: Callback::from(move |desk: Rc<Desk>| teller.borrow_mut().tell(&desk)),
        on_drawn: {
            let host = host.clone();
            Callback::from(move |whole| host.ready(whole))
        },
    }
}

/// The page's fragment, decoded as far as some hosts encode it.
fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.replace("%3A", ":").replace("%3B", ";").replace("%2C", ",").replace("%3D", "=")
}

/// Calls `open` when the reader follows another link of a lesson on the same page.
fn follow_address(open: impl Fn() + 'static) -> EventListener {
    let window = web_sys::window().unwrap_throw();
    EventListener::new(&window, "hashchange", move |_| {
        let fragment = fragment();
        if part(&fragment, KEY).is_some() || part(&fragment, "work").is_some() {
            open();
        }
    })
}
