//! Claims and relations that the machine did not find.

use std::rc::Rc;

use source_comparison::SelectableText;
use source_comparison_core::format::{Certainty, Facet, File, RelationKind};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::claim_form::ClaimForm;
use super::option_field::option_field;
use super::relation_form::RelationForm;
use super::{Act, WORDS, editing, letter, of_letter};
use crate::desk::{Done, Draft};
use crate::edit::{Edit, Found, Grading, Wording};

/// Properties of [`Adding`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AddingProps {
    pub(crate) draft: Draft,
    pub(crate) act: Act,
}

/// Both, one below the other.
#[component]
pub(crate) fn Adding(props: &AddingProps) -> Html {
    let AddingProps { draft, act } = props;
    let heading = use_node_ref();
    {
        let (heading, added) = (heading.clone(), draft.done == Some(Done::Added));
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| added) {
                let _ = heading.focus();
            }
        });
    }
    html! {
        <div class="checking">
            <h2 class="unseen" tabindex="-1" ref={heading}>{ WORDS.add }</h2>
            <ByHand file={Rc::clone(draft.file())} act={act.clone()} />
            if draft.file().claims.len() > 1 {
                <Relating file={Rc::clone(draft.file())} act={act.clone()} />
            }
        </div>
    }
}

/// Properties of [`ByHand`] and [`Relating`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct FileProps {
    file: Rc<File>,
    act: Act,
}

/// The articles, to select words from: fields that cannot be changed, for in them words are
/// selected by key, too.
#[component]
fn ByHand(props: &FileProps) -> Html {
    let file = &props.file;
    let found = use_state(|| None::<Result<Found, usize>>);
    if let Some(Ok(words)) = &*found {
        let on_leave = {
            let found = found.clone();
            Callback::from(move |()| found.set(None))
        };
        return chosen(props, words, on_leave);
    }
    let missed = match &*found {
        Some(Err(article)) => Some(*article),
        _ => None,
    };
    let select = {
        let (file, found) = (Rc::clone(file), found.clone());
        Callback::from(move |(article, start, end): (usize, u32, u32)| {
            let words = Found::select(&file, article, start, end);
            found.set(Some(words.ok_or(article)));
        })
    };
    html! {
        <section class="concern" aria-labelledby="by-hand">
            <h3 id="by-hand">{ WORDS.add_claim }</h3>
            <p class="hint" id="by-hand-hint">{ WORDS.add_claim_about }</p>
            <div class="parties">
                { for (0..file.articles.len()).map(|article| {
                    selectable(file, article, missed == Some(article), &select)
                }) }
            </div>
        </section>
    }
}

/// The words that were selected, and what is to be said of them.
fn chosen(props: &FileProps, words: &Found, on_leave: Callback<()>) -> Html {
    let FileProps { file, act } = props;
    let first = Wording {
        says: words.quote.exact.clone(),
        value: String::new(),
        account: String::new(),
        newcomer: String::new(),
        question: file.questions.first().map(|it| it.id.clone()).unwrap_or_default(),
        certainty: Certainty::Stated,
        sensitive: false,
    };
    let on_submit = {
        let words = words.clone();
        editing(act, move |wording| Edit::AddClaim(words.clone(), wording))
    };
    let language = file.articles.get(words.article).map(|it| it.language.clone());
    html! {
        <section class="concern" aria-labelledby="by-hand">
            <h3 id="by-hand">{ WORDS.add_claim }</h3>
            <div class="utterance">
                <p class="speaker"><span>{ of_letter(WORDS.in_article, words.article) }</span></p>
                <blockquote lang={language} dir="auto">
                    { &words.quote.prefix }<mark>{ &words.quote.exact }</mark>{ &words.quote.suffix }
                </blockquote>
            </div>
            <ClaimForm file={Rc::clone(file)} {first} adding=true {on_submit} {on_leave} />
        </section>
    }
}

/// An article to select words from.
fn selectable(
    file: &Rc<File>,
    article: usize,
    missed: bool,
    select: &Callback<(usize, u32, u32)>,
) -> Html {
    html! {
        <SelectableText key={article} id={format!("select-{article}")} hint_id="by-hand-hint"
            label={of_letter(WORDS.select_in, article)} button={of_letter(WORDS.make_claim, article)}
            language={file.articles.get(article).map(|it| AttrValue::from(it.language.clone()))}
            text={Found::text(file, article)}
            missing={if missed { WORDS.nothing_selected } else { "" }}
            on_select={select.reform(move |(start, end)| (article, start, end))} />
    }
}

/// Two claims, and how they relate.
#[component]
fn Relating(props: &FileProps) -> Html {
    let FileProps { file, act } = props;
    let begin = pair(file);
    let one = use_state(|| begin.0.clone());
    let other = use_state(|| begin.1.clone());
    // A form that is begun again is another form.
    let round = use_state(|| 0_u32);
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |id: String| state.set(id))
    };
    let on_submit = {
        let (one, other) = (String::clone(&one), String::clone(&other));
        editing(act, move |grading| Edit::AddRelation(one.clone(), other.clone(), grading))
    };
    let on_leave = {
        let (one, other, first) = (one.clone(), other.clone(), begin);
        let round = round.clone();
        Callback::from(move |()| {
            one.set(first.0.clone());
            other.set(first.1.clone());
            round.set(*round + 1);
        })
    };
    let first = Grading { kind: RelationKind::Match, facet: Facet::What, note: String::new() };
    html! {
        <section class="concern" aria-labelledby="relating">
            <h3 id="relating">{ WORDS.add_relation }</h3>
            <p class="hint">{ WORDS.add_relation_about }</p>
            { option_field("one-claim", WORDS.one_claim, claims(file), &one, &set(&one)) }
            { option_field("other-claim", WORDS.other_claim, claims(file), &other, &set(&other)) }
            if *one == *other {
                <p class="missing">{ WORDS.same_claim }</p>
            } else {
                <RelationForm key={*round} {first} adding=true {on_submit} {on_leave} />
            }
        </section>
    }
}

/// The first claim, and the first one of another article.
fn pair(file: &File) -> (String, String) {
    let Some(one) = file.claims.first() else { return Default::default() };
    let elsewhere = file.claims.iter().find(|it| it.article != one.article);
    let other = elsewhere.or_else(|| file.claims.get(1)).map(|it| it.id.clone());
    (one.id.clone(), other.unwrap_or_default())
}

/// Every claim with its article's letter, as options.
fn claims(file: &File) -> Vec<(String, String)> {
    let letter_of =
        |id: &str| file.articles.iter().position(|it| it.id == id).map_or_else(String::new, letter);
    let words = |says: &str| says.chars().take(90).collect::<String>();
    let option = |claim: &source_comparison_core::format::Claim| {
        (claim.id.clone(), format!("{} · {}", letter_of(&claim.article), words(&claim.says)))
    };
    file.claims.iter().map(option).collect()
}
