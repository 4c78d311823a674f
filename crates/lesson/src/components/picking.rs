//! The words picked, with all that may be done with them; then who speaks in the passage marked.

use source_comparison_core::select::Move;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Class, ClassProps, button, select_field};
use crate::desk::{Action, Picked};
use crate::page;
use crate::words::fill;
use crate::work::Speaker;

/// How the ends move, in the order of the words.
const MOVES: [Move; 4] = [Move::StartEarlier, Move::StartLater, Move::EndEarlier, Move::EndLater];

/// What is drawn on the buttons that move the ends.
const SIGNS: [&str; 4] = ["+", "−", "−", "+"];

/// A bar at the foot of the window, while there is something to be done in it.
#[component]
pub(crate) fn Picking(props: &ClassProps) -> Html {
    let class = &props.class;
    let first = use_node_ref();
    let before = use_mut_ref(|| false);
    {
        let (first, desk) = (first.clone(), &class.desk);
        let stage = (desk.picked.is_some(), desk.fresh);
        use_effect_with(stage, move |(picked, fresh)| {
            let something = *picked || fresh.is_some();
            if something {
                page::focus_quietly(first.cast::<HtmlElement>().as_ref());
            } else if *before.borrow() {
                page::focus_return();
            }
            *before.borrow_mut() = something;
        });
    }
    match (&class.desk.picked, class.desk.fresh) {
        (Some(picked), _) => ask_to_mark(class, picked, first),
        (None, Some(number)) => ask_who(class, number, first),
        (None, None) => Html::default(),
    }
}

fn ask_to_mark(class: &Class, picked: &Picked, first: NodeRef) -> Html {
    let words = class.words;
    let article = class.desk.comparison().articles.get(picked.article);
    let language = article.map(|article| AttrValue::from(article.language.as_rc().clone()));
    let mover = |(place, by): (usize, Move)| {
        let label = words.moves.get(place).copied().unwrap_or_default();
        let sign = SIGNS.get(place).copied().unwrap_or_default();
        markup! {
            <button type="button" class="plain mover" aria-label={label} title={label}
                onclick={class.does(Action::Move(by))}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    markup! {
        <div class="picking" role="region" aria-label={words.picked}>
            <p class="picked">
                <span class="label">{ words.picked }</span>
                <q lang={language} dir="auto" aria-live="polite">{ class.shown(&picked.words.quote.exact) }</q>
            </p>
            <div class="row">
                <button type="button" class="main" ref={first}
                    onclick={class.does(Action::Mark)}>{ words.mark_it }</button>
                { for words.ends.iter().enumerate().map(|(end, name)| markup! {
                    <span class="end-mover" role="group" aria-label={*name}>
                        <span aria-hidden="true">{ *name }</span>
                        { for MOVES.into_iter().enumerate().skip(end * 2).take(2).map(mover) }
                    </span>
                }) }
                { button("quiet", words.drop_it, class.does(Action::Drop)) }
            </div>
        </div>
    }
}

/// Whose words the passage is.
fn ask_who(class: &Class, number: u16, first: NodeRef) -> Html {
    let words = class.words;
    markup! {
        <div class="picking" role="region" aria-label={words.who_says}>
            <p class="picked" ref={first} tabindex="-1">
                <span class="label">{ fill(words.marked, &[("n", &number.to_string())]) }</span>
            </p>
            <div class="row">
                { who_says(class, number, "asked") }
                { button("main", class.reader.close, class.does(Action::Drop)) }
            </div>
        </div>
    }
}

/// The choice of who speaks in a passage.
pub(crate) fn who_says(class: &Class, number: u16, place: &str) -> Html {
    let mark = class.desk.work.reading.mark(number);
    let chosen = mark.map(|mark| mark.speaker.to_word()).unwrap_or_default();
    let mut options = class.speakers();
    if let Some(mark) = mark.filter(|_| options.iter().all(|(word, _)| *word != chosen)) {
        options.push((chosen.clone(), class.speaker(&mark.speaker)));
    }
    let choose = class.on(move |word: String| Action::Speak(number, Speaker::from_word(&word)));
    let id = class.id(&format!("who-{place}-{number}"));
    select_field(id, class.words.who_says, options, &chosen, choose)
}
