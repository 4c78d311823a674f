//! The whole studio: one component, one state.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::DragEvent;
use yew::prelude::*;

use super::analysing::Analysing;
use super::asking::Asking;
use super::drafting::Drafting;
use super::gathering::Gathering;
use super::keeping::{KeptHere, keeping_note};
use super::reading::Reading;
use super::{Act, Held, WORDS};
use crate::desk::{Action, Desk, Keeping, Stage};
use crate::page::{Analysis, Press, Shelf, read_annotations, take_files, use_shelf};
use crate::words::{IMPORTING, fill};

/// Properties of [`Studio`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StudioProps {
    /// Where drafts are kept.
    pub shelf: Shelf,
    /// What writes pages and the forms of other programs.
    pub press: Press,
}

/// Where a comparison is made, from texts to a file.
#[component]
pub fn Studio(props: &StudioProps) -> Html {
    let shelf = &props.shelf;
    let desk = use_reducer(Desk::default);
    let act: Act = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    use_analysis(&desk, &act);
    use_reading(&desk, &props.press, &act);
    use_shelf(shelf, &desk, &act);
    let dragover = Callback::from(|event: DragEvent| event.prevent_default());
    let drop = {
        let act = act.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            if let Some(files) = event.data_transfer().and_then(|dropped| dropped.files()) {
                take_files(&files, None, &act);
            }
        })
    };
    html! {
        <div class="studio tool" lang={WORDS.language} ondragover={dragover} ondrop={drop}>
            <header class="masthead">
                <h1>{ WORDS.title }</h1>
                <p>{ WORDS.stays_here }{ " " }<a href="index.html">{ WORDS.back_to_the_reader }</a></p>
            </header>
            { keeping_note(desk.keeping, &act) }
            <p class="reading-note" role="status">
                if let Some(it) = &desk.reading { { fill(IMPORTING.reading, &[("name", &it.name)]) } }
            </p>
            <main aria-busy={(desk.keeping == Keeping::Opening).then_some("true")}>
                { stage(&desk, &props.press, &act) }
            </main>
            <KeptHere shelf={shelf.clone()} keeping={desk.keeping} act={act.clone()} />
            <Asking asked={desk.asked.clone()} act={act.clone()} />
        </div>
    }
}

fn stage(desk: &Desk, press: &Press, act: &Act) -> Html {
    let read_only = desk.keeping == Keeping::Elsewhere;
    match &desk.stage {
        _ if desk.keeping == Keeping::Opening => Html::default(),
        Stage::Gathering => html! {
            <fieldset class="bare" disabled={read_only}>
                <Gathering desk={desk.clone()} act={act.clone()} />
            </fieldset>
        },
        Stage::Analysing(progress) => {
            html! { <Analysing progress={progress.clone()} act={act.clone()} /> }
        }
        Stage::Drafting(draft) if read_only => {
            html! { <Reading file={Held::of(draft)} /> }
        }
        Stage::Drafting(draft) => match &draft.searching {
            Some(progress) => html! { <Analysing progress={progress.clone()} act={act.clone()} /> },
            None => html! {
                <Drafting draft={draft.clone()} trouble={desk.trouble.clone()}
                    whereabouts={desk.whereabouts.clone()} press={press.clone()} act={act.clone()} />
            },
        },
    }
}

/// Reads annotations for as long as the state says so.
#[hook]
fn use_reading(desk: &UseReducerHandle<Desk>, press: &Press, act: &Act) {
    let (press, act) = (press.clone(), act.clone());
    use_effect_with(desk.reading.clone(), move |reading| {
        let wanted = Rc::new(Cell::new(true));
        if let Some(reading) = reading {
            let still = Rc::clone(&wanted);
            let tell = Callback::from(move |answer| {
                if still.get() {
                    act.emit(Action::Imported(answer));
                }
            });
            read_annotations(&press, Rc::clone(reading), tell);
        }
        move || wanted.set(false)
    });
}

/// Runs the analysis for as long as the state says so.
#[hook]
fn use_analysis(desk: &UseReducerHandle<Desk>, act: &Act) {
    let (desk, act) = (desk.clone(), act.clone());
    let running = desk.analysis().is_some();
    use_effect_with(running, move |running| {
        let analysis = running.then(|| Analysis::start(&desk.sources(), &act));
        if let Some(Err(error)) = &analysis {
            act.emit(Action::Stop(format!("{error:?}")));
        }
        move || drop(analysis)
    });
}
