//! The whole page: works handed in, and what they come to.

use std::rc::Rc;

use source_comparison::exchange::download;
use source_comparison_core::collate::Collation;
use source_comparison_core::model::Lesson;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::handing_in::handing_in;
use super::heat_map::heat_map;
use super::tables::{discussion, disputed, missed, speakers, standings, traps};
use crate::page;
use crate::room::{Action, Handed, Room};
use crate::sheet;
use crate::tally::{Phase, Tally, tally};
use crate::words::ClassWords;

/// Properties of [`ClassView`].
#[derive(Clone, Debug, Properties)]
pub struct ClassViewProps {
    /// What the lesson was about.
    pub collation: Rc<Collation>,
    /// The lesson's own part of the file.
    pub lesson: Option<Rc<Lesson>>,
    /// BCP 47 tag of the page's own words.
    pub language: AttrValue,
    /// Works that are there from the beginning.
    #[prop_or_default]
    pub handed_in: Vec<Handed>,
}

impl PartialEq for ClassViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.collation, &other.collation) && self.language == other.language
    }
}

/// What a class made of a comparison.
#[component]
pub fn ClassView(props: &ClassViewProps) -> Html {
    let room = use_reducer(|| {
        let room = Rc::new(Room::new(Rc::clone(&props.collation), props.lesson.clone()));
        Rc::unwrap_or_clone(room.reduce(Action::Take(props.handed_in.clone())))
    });
    let act = {
        let dispatcher = room.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    page::use_dropped_files(&act);
    let not_saved = use_state(|| false);
    let words = ClassWords::of(&props.language);
    let counted = use_memo((room.works.clone(), room.phase), |(works, phase)| {
        tally(&props.collation, props.lesson.as_deref(), works, *phase)
    });
    let drawn = Drawn { room: &room, tally: &counted, words };
    let save = {
        let (collation, counted, failed) =
            (props.collation.clone(), counted.clone(), not_saved.setter());
        Callback::from(move |_: MouseEvent| {
            let table = sheet::csv(&collation, &counted, words);
            failed.set(download("class.csv", "text/csv", &JsValue::from_str(&table)).is_err());
        })
    };
    let direction = if words.language == "ar" { "rtl" } else { "ltr" };
    html! {
        <div class="classroom tool" lang={words.language} dir={direction}>
            <header class="masthead">
                <h1>{ words.title }</h1>
                <p class="of" dir="auto">{ &*props.collation.comparison.title }</p>
            </header>
            <main>
                { handing_in(&drawn, &act) }
                if !room.works.is_empty() {
                    { outcome(&drawn, &act, &save) }
                    if *not_saved { <p role="alert">{ words.not_saved }</p> }
                    { heat_map(&drawn) }
                    { disputed(&drawn) }
                    { traps(&drawn) }
                    { missed(&drawn) }
                    { speakers(&drawn) }
                    { standings(&drawn) }
                    { discussion(&drawn) }
                }
            </main>
        </div>
    }
}

/// What every part of the page is drawn from.
pub(super) struct Drawn<'a> {
    pub(super) room: &'a Room,
    pub(super) tally: &'a Tally,
    pub(super) words: &'static ClassWords,
}

impl Drawn<'_> {
    pub(super) fn collation(&self) -> &Collation {
        &self.room.collation
    }
}

/// Which readings are looked at, how they did, and what can be taken along.
fn outcome(drawn: &Drawn<'_>, act: &Callback<Action>, save: &Callback<MouseEvent>) -> Html {
    let Drawn { room, tally, words } = drawn;
    let phase = |phase: Phase, label: &'static str| {
        let onchange = act.reform(move |_: Event| Action::Show(phase));
        html! {
            <label>
                <input type="radio" name="phase" checked={room.phase == phase} {onchange} />
                { label }
            </label>
        }
    };
    html! {
        <div class="outcome">
            <fieldset class="segments">
                <legend>{ words.readings }</legend>
                { phase(Phase::Before, words.before) }
                { phase(Phase::Now, words.now) }
            </fieldset>
            <p class="average">{ words.average(tally.found, tally.works, tally.out_of) }</p>
            <p class="taking">
                <button type="button" class="plain" onclick={save}>{ words.save_table }</button>
                <button type="button" class="plain" onclick={|_| page::print()}>{ words.print }</button>
            </p>
        </div>
    }
}
