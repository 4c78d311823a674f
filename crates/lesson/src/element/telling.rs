//! What the element tells its host of a lesson: events with plain details, and the page's address
//! where the host asks for that. Nobody is named, nothing is sent.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element, Url};

use crate::desk::Desk;
use crate::page;
use crate::report::{Report, Verb};
use crate::work::suspend;

/// How long the address waits to be written, in milliseconds: browsers allow few changes a second.
const WRITING_WAITS: u32 = 400;

/// Where xAPI's verbs have their addresses.
const VERBS: &str = "http://adlnet.gov/expapi/verbs/";

/// Tells what changes.
#[derive(Debug)]
pub(super) struct Teller {
    element: Element,
    before: Option<Report>,
    writing: Option<Timeout>,
}

impl Teller {
    pub(super) fn new(element: Element) -> Self {
        Self { element, before: None, writing: None }
    }

    /// Tells where a lesson stands, once it has begun.
    pub(super) fn tell(&mut self, desk: &Desk) {
        if desk.setting_up {
            return;
        }
        let element = &self.element;
        let report = Report::of(desk);
        dispatch(element, "source-comparison-lesson", &standing(&report));
        for verb in report.since(self.before.as_ref()) {
            dispatch(element, "sc-xapi", &statement(element, verb, &report));
        }
        self.before = Some(report);
        if element.has_attribute("sync-address") {
            let settings = desk.settings.to_words();
            let work = suspend::write(&desk.work, desk.comparison());
            self.writing =
                Some(Timeout::new(WRITING_WAITS, move || write_address(&settings, &work)));
        }
    }
}

fn standing(report: &Report) -> Object {
    let steps: Array = report.steps.iter().map(|step| JsValue::from(step.as_str())).collect();
    object(&[
        ("step", report.step_word().into()),
        ("steps", steps.into()),
        ("found", number(report.found)),
        ("outOf", number(report.out_of)),
        ("work", (&*report.work).into()),
        ("cut", report.cut.into()),
    ])
}

/// A statement without an actor: who that is only the host may know.
fn statement(element: &Element, verb: Verb, report: &Report) -> Object {
    let name = verb.as_str();
    let in_english = |text: &str| object(&[("en", text.into())]);
    let step = report.step_word();
    let verb_object =
        object(&[("id", format!("{VERBS}{name}").into()), ("display", in_english(name).into())]);
    let definition = object(&[("name", in_english(step).into())]);
    let activity = object(&[
        ("id", format!("{}#{step}", file_address(element)).into()),
        ("objectType", "Activity".into()),
        ("definition", definition.into()),
    ]);
    let mut entries = vec![("verb", verb_object.into()), ("object", activity.into())];
    if verb != Verb::Experienced {
        let score = object(&[
            ("raw", number(report.found)),
            ("min", 0.into()),
            ("max", number(report.out_of)),
        ]);
        let mut result = vec![("score", score.into())];
        if verb == Verb::Completed {
            result.push(("completion", true.into()));
        }
        entries.push(("result", object(&result).into()));
    }
    object(&entries)
}

/// The address of the comparison file, or of the page that holds it.
fn file_address(element: &Element) -> String {
    let base = element.base_uri().ok().flatten().unwrap_or_default();
    let named = element.get_attribute("src");
    let whole = named.and_then(|src| Url::new_with_base(&src, &base).ok());
    whole.map_or(base, |address| address.href())
}

fn dispatch(element: &Element, name: &str, detail: &Object) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = element.dispatch_event(&event);
    }
}

/// Puts settings and work into the page's address, without a new entry in its history.
fn write_address(settings: &str, work: &str) {
    let Some(window) = web_sys::window() else { return };
    let address = page::address(settings, work);
    // A frame without an address of its own only loses the link.
    let _ = window.history().and_then(|history| {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&address))
    });
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a key of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from(*key), value);
    }
    object
}

fn number(number: usize) -> JsValue {
    JsValue::from(u32::try_from(number).unwrap_or(u32::MAX))
}
