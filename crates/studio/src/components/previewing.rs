//! The comparison as its readers will see it: in a frame with the element itself, or the static page.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlIFrameElement;
use yew::prelude::*;

use crate::page::{Order, Press, Shown, print, show, when_ready, write};
use crate::words::{PUBLISHING, fill};

/// Widths of columns in CSS px: the narrowest phone there is, a usual one, a column of text, a page.
const WIDTHS: [u16; 4] = [320, 375, 600, 900];

/// As what the comparison is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sight {
    Reader,
    StaticPage,
    Lesson,
}

const SIGHTS: [Sight; 3] = [Sight::Reader, Sight::StaticPage, Sight::Lesson];

/// Properties of [`Previewing`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PreviewingProps {
    pub(crate) press: Press,
    pub(crate) order: Order,
}

/// A frame of a width that is chosen, and what it shows.
#[component]
pub(crate) fn Previewing(props: &PreviewingProps) -> Html {
    let frame = use_node_ref();
    let sight = use_state(|| Sight::Reader);
    let width = use_state(|| WIDTHS[0]);
    let failed = use_state(String::new);
    use_shown(&frame, props, *sight, &failed);
    let onclick = {
        let frame = frame.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(frame) = frame.cast::<HtmlIFrameElement>() {
                print(&frame);
            }
        })
    };
    let names = PUBLISHING.sights.map(str::to_owned);
    let pixels = WIDTHS.map(|width| fill(PUBLISHING.pixels, &[("n", &width.to_string())]));
    html! {
        <section class="previewing" aria-labelledby="previewing">
            <h2 id="previewing">{ PUBLISHING.see }</h2>
            <p class="hint">{ PUBLISHING.see_about }</p>
            <div class="looking">
                { choices("sight", PUBLISHING.see_as, SIGHTS, &names, &sight) }
                { choices("width", PUBLISHING.width, WIDTHS, &pixels, &width) }
                <button type="button" class="plain" {onclick}>{ PUBLISHING.print }</button>
            </div>
            if !failed.is_empty() { <p class="missing" role="alert">{ &*failed }</p> }
            <div class="stage" tabindex="0" role="region" aria-label={PUBLISHING.stage}>
                <iframe ref={frame} src="preview.html" title={PUBLISHING.frame}
                    width={width.to_string()} height="720"></iframe>
            </div>
        </section>
    }
}

/// Keeps the frame showing what is to be seen.
#[hook]
fn use_shown(
    frame: &NodeRef,
    props: &PreviewingProps,
    sight: Sight,
    failed: &UseStateHandle<String>,
) {
    let frame = frame.clone();
    let shown = use_state(|| None::<Shown>);
    {
        let (shown, failed) = (shown.clone(), failed.clone());
        let asked = (props.order.file.clone(), sight, props.press.clone());
        use_effect_with(asked, move |(file, sight, press)| {
            let wanted = Rc::new(Cell::new(true));
            failed.set(String::new());
            let element = |view| Some(Shown::Element { file: file.clone(), view });
            match sight {
                Sight::Reader => shown.set(element("")),
                Sight::Lesson => shown.set(element("lesson")),
                Sight::StaticPage => {
                    let still = Rc::clone(&wanted);
                    let tell = Callback::from(move |page: Result<JsValue, String>| match page {
                        _ if !still.get() => {}
                        Ok(page) => shown.set(page.as_string().map(Shown::Page)),
                        Err(why) => failed.set(why),
                    });
                    // The frame stands in this site, wherever the page will.
                    let order = Order { file: file.clone(), base: ".".to_owned() };
                    write(press, &order, "html", tell);
                }
            }
            move || wanted.set(false)
        });
    }
    use_effect_with((*shown).clone(), move |shown| {
        let listening =
            shown.clone().zip(frame.cast::<HtmlIFrameElement>()).map(|(shown, frame)| {
                show(&frame, &shown);
                let own = frame.clone();
                when_ready(&frame, Callback::from(move |()| show(&own, &shown)))
            });
        move || drop(listening)
    });
}

/// One of several words, each standing for a value.
fn choices<T: Copy + PartialEq + 'static, const N: usize>(
    name: &'static str,
    legend: &'static str,
    values: [T; N],
    words: &[String; N],
    chosen: &UseStateHandle<T>,
) -> Html {
    let radio = |(value, word): (T, &String)| {
        let chosen = chosen.clone();
        let checked = *chosen == value;
        let onchange = Callback::from(move |_: Event| chosen.set(value));
        html! {
            <label>
                <input type="radio" {name} {checked} {onchange} />
                <span>{ word }</span>
            </label>
        }
    };
    html! {
        <fieldset class="panels">
            <legend class="unseen">{ legend }</legend>
            { for values.into_iter().zip(words).map(radio) }
        </fieldset>
    }
}
