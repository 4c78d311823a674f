//! The page around the widget: fetches a file, keeps the link in the address, and shows what
//! happens while and if that fails.

use std::rc::Rc;

use source_comparison_core::check::{Rules, check_value};
use source_comparison_core::diagnostic::{Code, Diagnostic, JsonPath};
use source_comparison_core::json::{Value, within_limits};
use source_comparison_core::model::Comparison;
use yew::prelude::*;

pub use self::address::query;
use self::address::{requested_language, use_link_in_address};
use self::fetch::fetch;
use crate::words::words_for;
use crate::{Faults, SourceComparison};

mod address;
mod fetch;

/// Properties of [`Page`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// Address of the comparison file, relative to the page.
    pub src: AttrValue,
    /// BCP 47 tag of the interface's language; the file's own where it is missing.
    #[prop_or_default]
    pub language: Option<AttrValue>,
}

/// How far the page has come.
#[derive(Clone, Debug, PartialEq)]
enum Progress {
    Loading,
    /// The file did not arrive; in the browser's or the server's words.
    NotLoaded(AttrValue),
    /// The file arrived.
    Loaded {
        comparison: Option<Rc<Comparison>>,
        diagnostics: Rc<[Diagnostic]>,
    },
}

/// Loads a comparison file and shows it, or says what is wrong.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let progress = use_state(|| Progress::Loading);
    let attempt = use_state(|| 0_u32);
    {
        let setter = progress.setter();
        use_effect_with((props.src.clone(), *attempt), move |(src, _)| {
            let src = src.clone();
            wasm_bindgen_futures::spawn_local(async move { setter.set(load(&src).await) });
        });
    }
    let (link, on_link) = use_link_in_address();
    let language = props.language.clone().or_else(requested_language);
    let words = words_for(language.as_deref().unwrap_or("en"));
    match &*progress {
        Progress::Loading => html! { <p class="sc-notice" role="status">{ words.loading }</p> },
        Progress::NotLoaded(why) => {
            let again = {
                let attempt = attempt.clone();
                Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1))
            };
            html! {
                <div class="sc-notice" role="alert">
                    <p><b>{ words.cannot_load }</b></p>
                    <p><bdi>{ why }</bdi></p>
                    <button type="button" onclick={again}>{ words.try_again }</button>
                </div>
            }
        }
        Progress::Loaded { comparison: None, diagnostics } => html! {
            <Faults diagnostics={diagnostics.clone()} fatal=true language={words.language} />
        },
        Progress::Loaded { comparison: Some(comparison), diagnostics } => html! {
            <SourceComparison comparison={comparison.clone()} diagnostics={diagnostics.clone()}
                {language} {link} {on_link} heading_level={1} />
        },
    }
}

async fn load(src: &str) -> Progress {
    let text = match fetch(src).await {
        Ok(text) => text,
        Err(why) => return Progress::NotLoaded(why.into()),
    };
    let checked = match parse(&text) {
        Ok(value) => check_value(&value, Rules::default()),
        Err(fault) => {
            return Progress::Loaded { comparison: None, diagnostics: Rc::from([fault]) };
        }
    };
    Progress::Loaded { comparison: checked.comparison, diagnostics: Rc::from(checked.diagnostics) }
}

/// Reads a text through the browser's own JSON parser, which is already there but counts no levels.
fn parse(text: &str) -> Result<Value, Diagnostic> {
    let fault = |message: String| Diagnostic::error(Code::NotJson, JsonPath::root(), message);
    within_limits(text)?;
    let object = js_sys::JSON::parse(text).map_err(|error| {
        let error = js_sys::Error::from(error);
        fault(String::from(error.message()))
    })?;
    serde_wasm_bindgen::from_value(object).map_err(|error| fault(error.to_string()))
}
