//! The whole studio: one component, one state.

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
use crate::page::{Analysis, Press, Shelf, take_files, use_shelf};

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
        Stage::Drafting(draft) => {
            html! {
                <Drafting draft={draft.clone()} trouble={desk.trouble.clone()}
                    press={press.clone()} act={act.clone()} />
            }
        }
    }
}

/// Runs the analysis for as long as the state says so.
#[hook]
fn use_analysis(desk: &UseReducerHandle<Desk>, act: &Act) {
    let (desk, act) = (desk.clone(), act.clone());
    let running = matches!(desk.stage, Stage::Analysing(_));
    use_effect_with(running, move |running| {
        let analysis = running.then(|| Analysis::start(&desk.sources(), &act));
        if let Some(Err(error)) = &analysis {
            act.emit(Action::Stop(format!("{error:?}")));
        }
        move || drop(analysis)
    });
}
