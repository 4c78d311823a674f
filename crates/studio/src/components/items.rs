//! Claims and relations among all that is checked: first those that there is something to say
//! about, then all others, folded away, and those that are found by their words. However many there
//! are, only what is asked for is drawn.

use std::rc::Rc;

use source_comparison::words::words_for;
use source_comparison_core::format::{File, RelationKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::checking::concern;
use super::{Held, StepProps, WORDS, of_letter};
use crate::lookup::find;
use crate::review::Review;
use crate::subject::Subject;
use crate::words::{CHANGING, fill};

/// Things of one list that are drawn at first; as many again as there are whenever more are asked
/// for.
const PAGE: usize = 20;

/// Lists of which more can be drawn than at first: as many as there are articles and kinds at most.
const LISTS: usize = 12;

/// Things of one kind, with a name where they are folded away at first.
struct List {
    name: Option<String>,
    subjects: Vec<Subject>,
}

/// How many of each list are drawn at first.
const FIRST: [usize; LISTS] = [PAGE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// Claims and relations of which these words are said.
#[hook]
pub(super) fn use_found(file: &Held, words: &str) -> Rc<Vec<Subject>> {
    use_memo((file.clone(), words.to_owned()), |(file, words)| find(file, words))
}

/// Claims and relations.
#[component]
pub(crate) fn Items(props: &StepProps) -> Html {
    let file = Held::of(&props.draft);
    let words = use_state(String::new);
    let found = use_found(&file, &words);
    // How many of each list are drawn.
    let drawn = use_state(|| FIRST);
    let asked = !words.trim().is_empty();
    let lists = if asked {
        vec![List { name: None, subjects: found.to_vec() }]
    } else {
        lists(&file, &props.review)
    };
    let number = |at: usize, list: &List| {
        drawn.get(at).copied().unwrap_or_default().min(list.subjects.len())
    };
    let edited = match props.editing {
        Some(Subject::Claim(place) | Subject::Quote(place)) => Some(Subject::Claim(place)),
        Some(subject @ Subject::Relation(_)) => Some(subject),
        _ => None,
    };
    // Whatever is being changed stays in sight, and where it is.
    let is_drawn = |subject: &Subject| {
        let mut shown =
            lists.iter().enumerate().map(|(at, it)| it.subjects.iter().take(number(at, it)));
        shown.any(|mut it| it.any(|it| it == subject))
    };
    let apart = edited.filter(|it| !is_drawn(it));
    let show = {
        let drawn = drawn.clone();
        Callback::from(move |(at, number): (usize, usize)| {
            let mut now = *drawn;
            if let Some(known) = now.get_mut(at) {
                *known = number;
            }
            drawn.set(now);
        })
    };
    let oninput = {
        let (words, drawn) = (words.clone(), drawn.clone());
        Callback::from(move |event: InputEvent| {
            drawn.set(FIRST);
            words.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let status = asked.then(|| CHANGING.found.of(found.len()));
    let still = edited.is_some();
    let [.., name] = WORDS.groups;
    let list = |(at, it): (usize, &List)| {
        list(props, it, number(at, it), still, &show.reform(move |number| (at, number)))
    };
    // One child each, however long: what stands before a list keeps its element, and its focus.
    html! {
        <section class="group" aria-label={name}>
            <h3>{ name }</h3>
            <div class="form-row">
                <label for="find-item">{ CHANGING.find }</label>
                <input id="find-item" type="search" value={(*words).clone()} {oninput} disabled={still}
                    aria-describedby="find-item-hint" autocomplete="off" dir="auto" />
                <p class="hint" id="find-item-hint">{ CHANGING.find_hint }</p>
                <p class="count" role="status">{ status }</p>
            </div>
            if let Some(apart) = apart { { concern(props, apart, &Callback::noop()) } }
            { lists.iter().enumerate().map(list).collect::<Html>() }
        </section>
    }
}

/// Those that there is something to say about, and all others: claims by their articles, relations
/// by their kinds.
fn lists(file: &File, review: &Review) -> Vec<List> {
    let is_item = |it: &Subject| matches!(it, Subject::Claim(_) | Subject::Relation(_));
    let remarked = review.remarks.keys().copied().filter(is_item).collect();
    let mut lists = vec![List { name: None, subjects: remarked }];
    let mut fold = |name: String, subjects: &mut dyn Iterator<Item = Subject>| {
        let subjects: Vec<Subject> = subjects.filter(|it| review.on(*it).is_empty()).collect();
        if !subjects.is_empty() {
            lists.push(List { name: Some(name), subjects });
        }
    };
    for (place, article) in file.articles.iter().enumerate() {
        let claims = file.claims.iter().zip((0..).map(Subject::Claim));
        let mut own = claims.filter(|(it, _)| it.article == article.id).map(|(_, it)| it);
        fold(of_letter(CHANGING.claims_of, place), &mut own);
    }
    for kind in RelationKind::ALL {
        let relations = file.relations.iter().zip((0..).map(Subject::Relation));
        let mut own = relations.filter(|(it, _)| it.kind == Some(*kind)).map(|(_, it)| it);
        fold(words_for(WORDS.language).relation(*kind).to_owned(), &mut own);
    }
    lists
}

/// A list, as much of it as is asked for; `still` while one of the things is being changed.
fn list(
    props: &StepProps,
    list: &List,
    number: usize,
    still: bool,
    show: &Callback<usize>,
) -> Html {
    let all = list.subjects.len();
    let shown = list.subjects.iter().take(number);
    let rows = shown.map(|subject| concern(props, *subject, &Callback::noop())).collect::<Html>();
    let more = show.reform(move |_: MouseEvent| (number * 2).max(PAGE));
    let fold = show.reform(move |_: MouseEvent| if number > 0 { 0 } else { PAGE });
    let count = |template: &str, name: &str, n: usize| {
        fill(template, &[("name", name), ("n", &n.to_string())])
    };
    html! {
        <div class="group">
            if let Some(name) = &list.name {
                <button type="button" class="quiet fold" onclick={fold} disabled={still}
                    aria-expanded={if number > 0 { "true" } else { "false" }}>
                    { count(CHANGING.listed, name, all) }
                </button>
            }
            { rows }
            if number > 0 && number < all {
                <button type="button" class="quiet" onclick={more} disabled={still}>
                    { count(CHANGING.more, "", all - number) }
                </button>
            }
        </div>
    }
}
