//! What this device keeps, and what is in the way of it.

use web_sys::Element;
use yew::prelude::*;

use super::{Act, WORDS};
use crate::desk::{Action, Keeping};
use crate::page::{Shelf, Version, versions};

/// What is in the way of keeping; nothing where nothing is.
pub(crate) fn keeping_note(keeping: Keeping, act: &Act) -> Html {
    let said = match keeping {
        Keeping::Opening | Keeping::Kept => "",
        Keeping::Elsewhere => WORDS.elsewhere_about,
        Keeping::Short => WORDS.less_room,
        Keeping::Full => WORDS.no_room,
        Keeping::Newer => WORDS.newer,
        Keeping::Broken => WORDS.broken,
        Keeping::Never => WORDS.never_kept,
    };
    let elsewhere = keeping == Keeping::Elsewhere;
    let take_over = act.reform(|_: MouseEvent| Action::TakeOver);
    html! {
        <div class="keeping" role="alert">
            if elsewhere { <p><b>{ WORDS.elsewhere }</b></p> }
            if !said.is_empty() { <p>{ said }</p> }
            if elsewhere {
                <button type="button" class="main" onclick={take_over}>{ WORDS.take_over }</button>
            }
        </div>
    }
}

/// Properties of [`KeptHere`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct KeptHereProps {
    pub(crate) shelf: Shelf,
    pub(crate) keeping: Keeping,
    pub(crate) act: Act,
}

/// The versions kept on this device, looked up when they are asked for.
#[component]
pub(crate) fn KeptHere(props: &KeptHereProps) -> Html {
    let KeptHereProps { shelf, keeping, act } = props;
    let kept = use_state(Vec::<Version>::new);
    let ontoggle = {
        let (shelf, kept) = (shelf.clone(), kept.clone());
        Callback::from(move |event: Event| {
            let open = event.target_unchecked_into::<Element>().has_attribute("open");
            if open {
                let kept = kept.clone();
                versions(&shelf, Callback::from(move |found| kept.set(found)));
            }
        })
    };
    if matches!(keeping, Keeping::Opening | Keeping::Elsewhere | Keeping::Never) {
        return Html::default();
    }
    let delete = {
        let (act, kept) = (act.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| {
            kept.set(Vec::new());
            act.emit(Action::AskToDeleteAll);
        })
    };
    html! {
        <footer class="kept">
            <details {ontoggle}>
                <summary>{ WORDS.kept_here }</summary>
                <p class="hint">{ WORDS.kept_about }</p>
                if kept.is_empty() { <p>{ WORDS.kept_nothing }</p> }
                <ul>{ for kept.iter().map(|it| version(it, *keeping, act)) }</ul>
                <button type="button" class="plain" onclick={delete}>{ WORDS.delete_all }</button>
            </details>
        </footer>
    }
}

fn version(version: &Version, keeping: Keeping, act: &Act) -> Html {
    let key = version.key;
    let go_back = act.reform(move |_: MouseEvent| Action::GoBack(key));
    let title = if version.title.is_empty() { WORDS.untitled } else { &version.title };
    html! {
        <li {key}>
            <span><b>{ title.to_owned() }</b>{ " " }{ &version.when }</span>
            if keeping.writes() {
                <button type="button" class="quiet" onclick={go_back}
                    aria-label={format!("{}: {title}, {}", WORDS.go_back, version.when)}>
                    { WORDS.go_back }
                </button>
            }
        </li>
    }
}
