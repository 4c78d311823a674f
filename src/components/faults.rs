//! What is wrong with a file, for the person who can mend it.

use std::rc::Rc;

use source_comparison_core::diagnostic::{Diagnostic, Severity};
use yew::prelude::*;

use crate::words::words_for;

/// Properties of [`Faults`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FaultsProps {
    /// The faults, in the order of the file.
    pub diagnostics: Rc<[Diagnostic]>,
    /// Whether nothing of the file can be shown.
    #[prop_or_default]
    pub fatal: bool,
    /// BCP 47 tag of the interface's language.
    #[prop_or(AttrValue::Static("en"))]
    pub language: AttrValue,
}

/// A list of faults: what, where, what to do, nearest words. Nothing where there are none.
#[component]
pub fn Faults(props: &FaultsProps) -> Html {
    let words = words_for(&props.language);
    if props.diagnostics.is_empty() {
        return Html::default();
    }
    let about = if props.fatal { words.cannot_show } else { words.faults_about };
    markup! {
        <details class="sc-faults faults" open={props.fatal} lang={words.language}
            dir={words.direction.as_str()}>
            <summary>{ words.count(&words.faults, props.diagnostics.len()) }</summary>
            <p>{ about }</p>
            <ul>
                for diagnostic in props.diagnostics.iter() {
                    <li data-severity={diagnostic.severity.as_str()} data-code={diagnostic.code.as_str()}>
                        <b>{ severity(words, diagnostic) }</b>{ " " }
                        <span lang="en" dir="ltr">{ &diagnostic.message }</span>
                        if !diagnostic.path.0.is_empty() {
                            <code dir="ltr">{ diagnostic.path.to_string() }</code>
                        }
                        if let Some(help) = &diagnostic.help { <p lang="en" dir="ltr">{ help }</p> }
                        if let Some(nearest) = &diagnostic.nearest {
                            <p>{ words.nearest }{ " " }<q><bdi>{ nearest }</bdi></q></p>
                        }
                    </li>
                }
            </ul>
        </details>
    }
}

const fn severity(words: &crate::words::Words, diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Error => words.fault_error,
        Severity::Warning => words.fault_warning,
    }
}
