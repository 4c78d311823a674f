//! Pairing passages, and saying how they relate.

use source_comparison_core::model::Facet;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::heading::part_title;
use super::{Class, ClassProps, quoted, radios, select_field};
use crate::desk::Action;
use crate::work::{Pair, Verdict};

/// The pairs made, and a form for another one.
pub(crate) fn pairs(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let reading = &desk.work.reading;
    markup! {
        <section class="pairs" aria-labelledby={class.id("pairs")}>
            { part_title(class, "pairs", words.pairs) }
            if reading.marks.len() < 2 {
                <p class="none">{ words.too_few }</p>
            } else {
                <ol role="list">
                    { for reading.pairs.iter().enumerate().map(|(place, pair)| markup! {
                        <li key={place} class="own-pair">
                            { pair_quotes(class, pair) }
                            { pair_fields(class, place) }
                        </li>
                    }) }
                </ol>
                { html! { <NewPair key={reading.pairs.len()} class={class.clone()} /> } }
            }
        </section>
    }
}

/// Both passages of a pair.
pub(crate) fn pair_quotes(class: &Class, pair: &Pair) -> Html {
    let mark = |number| class.desk.work.reading.mark(number);
    let first = class.desk.work.first.as_ref();
    let mark = |number| mark(number).or_else(|| first.and_then(|first| first.mark(number)));
    markup! {
        <div class="two">
            { for [pair.one, pair.other].into_iter().filter_map(mark).map(|mark| quoted(class, mark)) }
        </div>
    }
}

/// What a pupil says of the pair at a place of the reading, to be changed at once.
pub(crate) fn pair_fields(class: &Class, place: usize) -> Html {
    let Some(pair) = class.desk.work.reading.pairs.get(place) else { return Html::default() };
    let change = class.on(move |pair: Pair| Action::ChangePair(place, pair));
    markup! {
        <>
            { fields(class, &format!("pair-{place}"), pair, true, &change) }
            <button type="button" class="quiet"
                aria-label={format!("{} {} + {}", class.words.remove, pair.one, pair.other)}
                onclick={class.does(Action::RemovePair(place))}>
                { class.words.remove }
            </button>
        </>
    }
}

/// How two passages relate, once that is `judged`, in what, and why.
fn fields(class: &Class, id: &str, pair: &Pair, judged: bool, change: &Callback<Pair>) -> Html {
    let words = class.words;
    let verdicts: Vec<_> = Verdict::ALL.into_iter().zip(words.verdicts).collect();
    let with = |set: fn(&mut Pair, String)| {
        let (pair, change) = (pair.clone(), change.clone());
        Callback::from(move |value: String| {
            let mut pair = pair.clone();
            set(&mut pair, value);
            change.emit(pair);
        })
    };
    let judge = {
        let pair = pair.clone();
        change.reform(move |verdict| Pair { verdict, ..pair.clone() })
    };
    let mut facets = vec![(String::new(), words.cannot_say.to_owned())];
    facets.extend(
        Facet::ALL.iter().map(|it| (it.as_str().to_owned(), class.reader.facet(*it).to_owned())),
    );
    let facet = pair.facet.map_or("", Facet::as_str);
    let why = class.id(&format!("{id}-why"));
    let oninput = with(|pair, text| pair.reason = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    markup! {
        <div class="judging">
            { radios(class.id(&format!("{id}-how")), words.how, &verdicts, judged.then_some(pair.verdict), judge) }
            { select_field(class.id(&format!("{id}-facet")), words.in_what, facets, facet,
                with(|pair, word| pair.facet = Facet::from_word(&word))) }
            <div class="field wide">
                <label for={why.clone()}>{ words.why }</label>
                <input type="text" id={why} value={pair.reason.clone()} {oninput} autocomplete="off"
                    maxlength="2000" />
            </div>
        </div>
    }
}

/// A pair that is being made: the two latest passages of different articles at first.
#[component]
fn NewPair(props: &ClassProps) -> Html {
    let class = &props.class;
    let Class { desk, words, .. } = class;
    let latest = latest(class);
    let pair = use_state(|| Pair {
        one: latest.0,
        other: latest.1,
        verdict: Verdict::Match,
        facet: None,
        reason: String::new(),
    });
    let touched = use_state(|| false);
    // Which verdict is the first in the list must suggest nothing.
    let judged = use_state(|| false);
    let now = if *touched {
        (*pair).clone()
    } else {
        Pair { one: latest.0, other: latest.1, ..(*pair).clone() }
    };
    let known = |number| desk.work.reading.mark(number).is_some();
    let two = now.one != now.other && known(now.one) && known(now.other);
    let ready = two && *judged;
    let change = {
        let (pair, touched) = (pair.clone(), touched.clone());
        Callback::from(move |now: Pair| {
            touched.set(true);
            pair.set(now);
        })
    };
    let change_or_judge = {
        let (change, judged, before) = (change.clone(), judged.clone(), now.clone());
        Callback::from(move |now: Pair| {
            // Of what changes here, only the verdict leaves the rest as it was.
            if (now.facet, &now.reason) == (before.facet, &before.reason) {
                judged.set(true);
            }
            change.emit(now);
        })
    };
    let options =
        || desk.work.reading.marks.iter().map(|mark| class.passage_option(mark)).collect();
    let choose = |set: fn(&mut Pair, u16)| {
        let (now, change) = (now.clone(), change.clone());
        Callback::from(move |number: String| {
            let mut now = now.clone();
            set(&mut now, number.parse().unwrap_or(0));
            change.emit(now);
        })
    };
    let onsubmit = {
        let (act, now) = (class.act.clone(), now.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if ready {
                act.emit(Action::Pair(now.clone()));
            }
        })
    };
    let inside = markup! {
        <p class="label" id={class.id("new-pair")}>{ words.pair_two }</p>
        <div class="two">
            { select_field(class.id("one"), words.one, options(), &now.one.to_string(), choose(|pair, it| pair.one = it)) }
            { select_field(class.id("other"), words.other, options(), &now.other.to_string(), choose(|pair, it| pair.other = it)) }
        </div>
        { fields(class, "new", &now, *judged, &change_or_judge) }
        if ready {
            <button type="submit" class="main">{ words.pair_them }</button>
        } else {
            <p class="hint">{ if two { words.judge_first } else { words.choose_two } }</p>
        }
    };
    html! {
        <form class="new-pair" {onsubmit} aria-labelledby={class.id("new-pair")}>{ inside }</form>
    }
}

/// The latest passage of another article than the latest one, and that.
fn latest(class: &Class) -> (u16, u16) {
    let marks = &class.desk.work.reading.marks;
    let Some(last) = marks.last() else { return (0, 0) };
    let elsewhere = marks.iter().rev().find(|mark| mark.article != last.article);
    let before = elsewhere.or_else(|| marks.iter().rev().nth(1));
    (before.map_or(0, |mark| mark.number), last.number)
}
