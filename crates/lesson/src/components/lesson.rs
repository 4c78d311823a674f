//! The whole lesson: one component, one state.

use std::rc::Rc;

use source_comparison::words::words_for;
use source_comparison_core::model::{Comparison, Lesson, LessonStep};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::cards::cards;
use super::comparing::comparing;
use super::heading::{Heading, heading};
use super::passages::passages;
use super::progress::progress;
use super::setup::Setup;
use super::sheet::sheet;
use super::taking::Taking;
use super::texts::texts;
use super::weighing::WeighingView;
use super::writing::writing;
use super::{Class, button};
use crate::desk::{Action, Desk, Told};
use crate::page;
use crate::settings::{Settings, Size};
use crate::words::{fill, lesson_words_for};
use crate::work::suspend;

/// Properties of [`LessonView`].
#[derive(Clone, Debug, Properties)]
pub struct LessonViewProps {
    /// What the lesson is about; another one begins another lesson.
    pub comparison: Rc<Comparison>,
    /// What the file adds for a class.
    #[prop_or_default]
    pub lesson: Option<Rc<Lesson>>,
    /// What the teacher has chosen.
    pub settings: Settings,
    /// Whether a teacher is to choose first.
    #[prop_or_default]
    pub setting_up: bool,
    /// Work to go on with: see [`suspend`].
    #[prop_or_default]
    pub work: AttrValue,
    /// BCP 47 tag of the interface's language; the comparison's own where it is missing.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// Level of the lesson's title, 1..=4; the rest follows below it.
    #[prop_or(2)]
    pub heading_level: u8,
    /// The address of the comparison file, from which the editor's whole reading is shown after the
    /// reveal; without it that is left out.
    #[prop_or_default]
    pub src: Option<AttrValue>,
    /// Put before every id; has to differ between lessons on one page.
    #[prop_or(AttrValue::Static("sc"))]
    pub scope: AttrValue,
    /// Told the state after each change of the work, and at the beginning.
    #[prop_or_default]
    pub on_work: Callback<Rc<Desk>>,
}

impl PartialEq for LessonViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison)
            && (&self.settings, self.setting_up) == (&other.settings, other.setting_up)
            && (&self.work, &self.language) == (&other.work, &other.language)
            && (self.heading_level, &self.scope) == (other.heading_level, &other.scope)
            && (&self.src, &self.on_work) == (&other.src, &other.on_work)
    }
}

impl LessonViewProps {
    /// The lesson at its beginning, or where the work to go on with has left it.
    fn desk(&self) -> Desk {
        let lesson = self.lesson.clone();
        let mut desk = Desk::new(Rc::clone(&self.comparison), lesson, self.settings.clone());
        desk.setting_up = self.setting_up;
        let Some(resumed) = suspend::read(&self.work, &self.comparison) else { return desk };
        let work = Box::new(resumed.work);
        let action =
            if resumed.other_texts { Action::OtherTexts(work) } else { Action::Resume(work) };
        Desk::clone(&Rc::new(desk).reduce(action))
    }
}

/// A lesson on a comparison.
#[component]
pub fn LessonView(props: &LessonViewProps) -> Html {
    let state = {
        let props = props.clone();
        use_reducer_eq(move || props.desk())
    };
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let desk = use_memo(Desk::clone(&state), Desk::clone);
    {
        let (on_work, desk) = (props.on_work.clone(), Rc::clone(&desk));
        let about = (Rc::clone(&desk.work), desk.settings.clone(), desk.setting_up);
        use_effect_with(about, move |_| on_work.emit(desk));
    }
    let own = AttrValue::from(Rc::clone(props.comparison.language.as_rc()));
    let chosen = desk.settings.language.as_ref().map(|it| AttrValue::from(Rc::clone(it)));
    let language = chosen.or_else(|| props.language.clone()).unwrap_or(own);
    let class = Class {
        words: lesson_words_for(&language),
        reader: words_for(&language),
        scope: props.scope.clone(),
        level: props.heading_level.clamp(1, 4),
        src: props.src.clone(),
        act,
        desk,
    };
    view(&class)
}

fn view(class: &Class) -> Html {
    let Class { desk, words, reader, .. } = class;
    let supports = desk.settings.supports;
    let flag = |on: bool| on.then_some("true");
    let title = Heading {
        class: "lesson-title",
        id: Some(class.id("title")),
        lang: Some(AttrValue::from(Rc::clone(desk.comparison().language.as_rc()))),
        ..Heading::default()
    };
    markup! {
        <section class="sc lesson" part="root" aria-labelledby={class.id("title")}
            lang={words.language} dir={reader.direction.as_str()}
            data-calm={flag(supports.calm)} data-lines={flag(supports.lines)}
            data-space={flag(supports.space)} data-focused={flag(supports.focus)}
            data-size={(supports.size != Size::Usual).then(|| supports.size.as_str())}
            data-step={desk.work.step.map_or("done", LessonStep::as_str)}>
            <header class="lesson-head">
                <p class="label">{ words.lesson }</p>
                { heading(class, 0, title, class.shown(&desk.comparison().title)) }
                if let Some(warning) = &desk.comparison().warning {
                    <p class="warned">
                        <b>{ reader.content_note }{ reader.colon }</b>
                        <span lang={desk.comparison().language.as_rc().clone()} dir="auto">{ &**warning }</span>
                    </p>
                }
            </header>
            if desk.setting_up {
                { html! { <Setup class={class.clone()} /> } }
            } else {
                { progress(class) }
                { html! { <Step key={desk.work.step.map_or("done", LessonStep::as_str)} class={class.clone()} /> } }
                { html! { <Taking class={class.clone()} /> } }
                { sheet(class) }
            }
            { status(class) }
        </section>
    }
}

/// One step with its task; the focus goes to its title when it is entered, but not on arrival.
#[component]
fn Step(props: &super::ClassProps) -> Html {
    let class = &props.class;
    let focused = use_node_ref();
    {
        let focused = focused.clone();
        use_effect_with((), move |()| {
            if let Some(title) = focused.cast::<HtmlElement>().filter(|_| page::has_begun()) {
                let _ = title.focus();
            }
            page::begin();
        });
    }
    let Class { desk, words, .. } = class;
    let Some(step) = desk.work.step else { return done(class, focused) };
    let place = LessonStep::ALL.iter().position(|known| *known == step).unwrap_or(0);
    let at = |all: &[&'static str; 5]| all.get(place).copied().unwrap_or_default();
    let prompt = desk.lesson.as_ref().and_then(|it| it.prompts.get(place).cloned().flatten());
    let body = match step {
        LessonStep::Source => cards(class),
        LessonStep::Read => markup! { <>{ texts(class) }{ passages(class) }</> },
        LessonStep::Reveal => comparing(class),
        LessonStep::Corroborate => html! { <WeighingView class={class.clone()} /> },
        LessonStep::Write => writing(class),
    };
    markup! {
        <div class="step">
            <div class="task">
                { step_title(class, focused, at(&words.titles)) }
                <p class="about">{ at(&words.abouts) }</p>
                if let Some(prompt) = prompt {
                    <p class="prompt" lang={desk.comparison().language.as_rc().clone()}>{ &*prompt }</p>
                }
            </div>
            { body }
            { onward(class) }
        </div>
    }
}

fn step_title(class: &Class, root: NodeRef, words: &'static str) -> Html {
    let title = Heading { class: "step-title", focusable: true, root, ..Heading::default() };
    heading(class, 1, title, words)
}

fn done(class: &Class, focused: NodeRef) -> Html {
    let Class { desk, words, .. } = class;
    let (found, all) = desk.score();
    let counts = [("n", &*found.to_string()), ("all", &*all.to_string())];
    markup! {
        <div class="step">
            <div class="task">
                { step_title(class, focused, words.done) }
                <p class="about">{ words.done_about }</p>
                if desk.work.is_committed() {
                    <p class="score">{ fill(words.found_now, &counts) }</p>
                }
            </div>
        </div>
    }
}

/// To the next step, or to the end.
fn onward(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let next = desk.next_step();
    let waits = next.is_some_and(|step| !desk.may_enter(step));
    if waits {
        return Html::default();
    }
    let label = match next.and_then(|step| words.steps.get(place_of(step))) {
        Some(step) => fill(words.next, &[("step", step)]),
        None => words.finish.to_owned(),
    };
    markup! { <p class="onward">{ button("main", label, class.does(Action::Next)) }</p> }
}

/// The place of a step among all, from 0.
pub(crate) fn place_of(step: LessonStep) -> usize {
    LessonStep::ALL.iter().position(|known| *known == step).unwrap_or(0)
}

/// What happened last, and the way back from it.
fn status(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let said = desk.told.map(|told| match told {
        Told::Marked(number) => fill(words.marked, &[("n", &number.to_string())]),
        Told::Paired => words.paired.to_owned(),
        Told::Removed => words.removed.to_owned(),
        Told::PutBack => words.is_back.to_owned(),
        Told::Committed => words.committed.to_owned(),
        Told::NotMarkable => words.not_markable.to_owned(),
        Told::NotOpened => words.not_opened.to_owned(),
        Told::OtherTexts => words.other_texts.to_owned(),
    });
    let shown = matches!(
        desk.told,
        Some(Told::Removed | Told::NotMarkable | Told::NotOpened | Told::OtherTexts)
    );
    markup! {
        <div class={if shown { "notice" } else { "notice told" }}>
            <p role="status"><span key={desk.told_count}>{ said.unwrap_or_default() }</span></p>
            if shown && desk.told == Some(Told::Removed) && desk.can_undo() {
                { button("quiet", words.put_back, class.does(Action::Undo)) }
            }
        </div>
    }
}
