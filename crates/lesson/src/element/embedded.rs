//! What stands in the element: the lesson, or in words why it does not.

use std::rc::Rc;

use source_comparison::Faults;
use source_comparison_core::diagnostic::Diagnostic;
use source_comparison_core::model::{Comparison, Lesson};
use yew::prelude::*;

use crate::LessonView;
use crate::desk::Desk;
use crate::settings::Settings;

/// A file, checked; equal to another where both are one.
#[derive(Clone, Debug)]
pub(super) struct Given {
    /// `None` where nothing of the file can be shown.
    pub(super) comparison: Option<Rc<Comparison>>,
    pub(super) lesson: Option<Rc<Lesson>>,
    pub(super) diagnostics: Rc<[Diagnostic]>,
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.diagnostics, &other.diagnostics)
    }
}

/// Properties of [`Embedded`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EmbeddedProps {
    pub(super) given: Option<Given>,
    pub(super) settings: Settings,
    pub(super) setting_up: bool,
    pub(super) work: AttrValue,
    /// Raised with each opening: another lesson begins.
    pub(super) opened: u32,
    pub(super) language: Option<AttrValue>,
    pub(super) heading_level: u8,
    /// The address of the file; `None` where the page has no program to show it with.
    pub(super) src: Option<AttrValue>,
    pub(super) scope: AttrValue,
    pub(super) on_work: Callback<Rc<Desk>>,
    /// Told once something is drawn, and whether it is the lesson.
    pub(super) on_drawn: Callback<bool>,
}

/// A lesson, or the faults of a file that cannot be shown.
#[component]
pub(super) fn Embedded(props: &EmbeddedProps) -> Html {
    {
        let on_drawn = props.on_drawn.clone();
        use_effect_with(props.given.clone(), move |given| {
            if let Some(given) = given {
                on_drawn.emit(given.comparison.is_some());
            }
        });
    }
    let Some(given) = &props.given else { return Html::default() };
    let Some(comparison) = &given.comparison else {
        let language = props.language.as_deref().unwrap_or("en");
        let language = source_comparison::words::words_for(language).language;
        return html! { <Faults diagnostics={Rc::clone(&given.diagnostics)} fatal=true {language} /> };
    };
    html! {
        <LessonView key={props.opened} comparison={Rc::clone(comparison)} lesson={given.lesson.clone()}
            settings={props.settings.clone()} setting_up={props.setting_up} work={props.work.clone()}
            language={props.language.clone()} heading_level={props.heading_level}
            src={props.src.clone()} scope={props.scope.clone()} on_work={props.on_work.clone()} />
    }
}
