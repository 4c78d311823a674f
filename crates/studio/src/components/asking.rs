//! What the editor is asked before something is taken off the desk.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{Act, WORDS};
use crate::desk::{Action, Asked, Texts};
use crate::words::fill;

/// Properties of [`Asking`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AskingProps {
    pub(crate) asked: Option<Asked>,
    pub(crate) act: Act,
}

/// A dialog; Escape keeps what there is.
#[component]
pub(crate) fn Asking(props: &AskingProps) -> Html {
    let AskingProps { asked, act } = props;
    let place = use_node_ref();
    {
        let place = place.clone();
        use_effect_with(asked.is_some(), move |open| {
            let Some(dialog) = place.cast::<HtmlDialogElement>() else { return };
            if *open && !dialog.open() {
                let _ = dialog.show_modal();
            } else if !*open && dialog.open() {
                dialog.close();
            }
        });
    }
    let onclose = act.reform(|_: Event| Action::Keep);
    html! {
        <dialog class="asking" ref={place} {onclose} aria-labelledby="asked" aria-describedby="asked-about">
            if let Some(asked) = asked { { question(asked, act) } }
        </dialog>
    }
}

fn question(asked: &Asked, act: &Act) -> Html {
    let button = |class: &'static str, words: &'static str, action: Action| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" {class} {onclick}>{ words }</button> }
    };
    let (title, about) = match asked {
        Asked::StartAnew => (WORDS.ask_anew.to_owned(), WORDS.ask_anew_about),
        Asked::DeleteAll => (WORDS.ask_delete.to_owned(), WORDS.ask_delete_about),
        Asked::Match(it) => (fill(WORDS.ask_open, &[("name", &it.name)]), WORDS.ask_open_about),
        Asked::Open(name, _) => (fill(WORDS.ask_open, &[("name", name)]), WORDS.ask_open_about),
    };
    html! {
        <>
            <h2 id="asked">{ title }</h2>
            <p id="asked-about">{ about }</p>
            <div class="answers">
                { button("plain", WORDS.keep, Action::Keep) }
                { match asked {
                    Asked::Open(..) | Asked::Match(_) => button("plain", WORDS.replace, Action::Replace),
                    Asked::DeleteAll => button("plain", WORDS.delete_all, Action::DeleteAll),
                    Asked::StartAnew => html! {
                        <>
                            { button("plain", WORDS.anew_with_texts, Action::StartAnew(Texts::Kept)) }
                            { button("plain", WORDS.anew_without, Action::StartAnew(Texts::Discarded)) }
                        </>
                    },
                } }
            </div>
        </>
    }
}
