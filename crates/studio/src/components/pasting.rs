//! What is pasted into a page, as the command line prints it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::page::{Order, Piece, Press, copy, pieces};
use crate::words::{PUBLISHING, fill};

/// Properties of [`Pasting`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PastingProps {
    pub(crate) press: Press,
    pub(crate) order: Order,
    /// The name of the comparison file.
    pub(crate) file: String,
}

/// One piece at a time, with a button that copies it.
#[component]
pub(crate) fn Pasting(props: &PastingProps) -> Html {
    let found = use_state(|| None::<Result<Vec<Piece>, String>>);
    let chosen = use_state(|| 0_usize);
    let copied = use_state(|| None::<bool>);
    {
        let found = found.clone();
        use_effect_with(props.clone(), move |PastingProps { press, order, file }| {
            let wanted = Rc::new(Cell::new(true));
            let still = Rc::clone(&wanted);
            let tell = Callback::from(move |it| {
                if still.get() {
                    found.set(Some(it));
                }
            });
            pieces(press, order, file.clone(), tell);
            move || wanted.set(false)
        });
    }
    let choose = {
        let (chosen, copied) = (chosen.clone(), copied.clone());
        Callback::from(move |event: Event| {
            let at = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            chosen.set(usize::try_from(at).unwrap_or(0));
            copied.set(None);
        })
    };
    html! {
        <section class="pasting" aria-labelledby="pasting">
            <h2 id="pasting">{ PUBLISHING.paste }</h2>
            <p class="hint">{ fill(PUBLISHING.paste_about, &[("name", &props.file)]) }</p>
            { match &*found {
                None => html! { <p>{ PUBLISHING.making }</p> },
                Some(Err(why)) => html! { <p class="missing" role="alert">{ why }</p> },
                Some(Ok(pieces)) => html! {
                    <>
                        { choice(pieces, *chosen, &choose) }
                        if let Some(it) = pieces.get(*chosen) { { piece(it, &copied) } }
                    </>
                },
            } }
        </section>
    }
}

fn choice(pieces: &[Piece], chosen: usize, choose: &Callback<Event>) -> Html {
    let option = |(at, it): (usize, &Piece)| {
        html! { <option selected={at == chosen}>{ &it.title }</option> }
    };
    html! {
        <div class="form-row">
            <label for="paste-form">{ PUBLISHING.form }</label>
            <select id="paste-form" onchange={choose}>
                { for pieces.iter().enumerate().map(option) }
            </select>
        </div>
    }
}

fn piece(piece: &Piece, copied: &UseStateHandle<Option<bool>>) -> Html {
    let onclick = {
        let (code, copied) = (piece.code.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            copy(&code, Callback::from(move |done| copied.set(Some(done))));
        })
    };
    let told = match **copied {
        None => "",
        Some(true) => PUBLISHING.copied,
        Some(false) => PUBLISHING.not_copied,
    };
    html! {
        <>
            <p class="hint">{ &piece.about }</p>
            <pre class="code" tabindex="0" role="region" aria-label={PUBLISHING.code}><code>{ &piece.code }</code></pre>
            <p class="copying">
                <button type="button" class="plain" {onclick}>{ PUBLISHING.copy }</button>
                <span role="status">{ told }</span>
            </p>
            if !piece.policy.is_empty() {
                <p class="hint">{ PUBLISHING.policy }{ ":" }</p>
                <p class="policy"><code>{ &piece.policy }</code></p>
            }
        </>
    }
}
