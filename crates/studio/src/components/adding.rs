//! Claims and relations that the machine did not find.

use std::rc::Rc;

use source_comparison::SelectableText;
use source_comparison_core::format::File;
use yew::prelude::*;

use super::naming::claim_label;
use super::option_field::option_field;
use super::sheet_form::SheetForm;
use super::{Act, Held, StepProps, WORDS, of_letter};
use crate::desk::{Action, Work};
use crate::edit::{Edit, Found};
use crate::sheet::{Matter, Sheet};
use crate::words::SEARCHING;

/// Both, one below the other.
pub(crate) fn adding(props: &StepProps, heading: &NodeRef) -> Html {
    let StepProps { draft, act, .. } = props;
    let (file, opened) = (Held::of(draft), draft.opened.clone());
    let (turn, several) = (draft.turn, file.claims.len() > 1);
    html! {
        <div class="checking">
            <h2 class="unseen" tabindex="-1" ref={heading.clone()}>{ WORDS.add }</h2>
            <ByHand key={format!("claim {turn}")} file={file.clone()} act={act.clone()}
                opened={opened.clone()} />
            if several {
                <Relating key={format!("relation {turn}")} {file} act={act.clone()} {opened} />
            }
            { looking(act) }
        </div>
    }
}

/// What the program can look for itself.
fn looking(act: &Act) -> Html {
    let look = act.reform(|_: MouseEvent| Action::LookForMore);
    html! {
        <section class="concern" aria-labelledby="looking">
            <h3 id="looking">{ SEARCHING.title }</h3>
            <p>{ SEARCHING.about }</p>
            <p class="hint">{ SEARCHING.not_again }</p>
            <p><button type="button" class="plain" onclick={look}>{ SEARCHING.look }</button></p>
        </section>
    }
}

/// Properties of [`ByHand`] and [`Relating`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FileProps {
    pub(crate) file: Held,
    pub(crate) act: Act,
    /// A form that was left open when the page was.
    #[prop_or_default]
    pub(crate) opened: Option<Rc<Sheet>>,
    /// The claim that is to rest on the words, where it is not a new one.
    #[prop_or_default]
    pub(crate) requoted: Option<usize>,
}

/// The articles, to select words from: fields that cannot be changed, for in them words are
/// selected by key, too.
#[component]
pub(crate) fn ByHand(props: &FileProps) -> Html {
    let file = &props.file;
    let found = use_state(|| match props.opened.as_ref().map(|it| &it.matter) {
        Some(Matter::Claim(found)) => Some(Ok(found.clone())),
        _ => None::<Result<Found, usize>>,
    });
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
        let (file, found) = (file.clone(), found.clone());
        let (act, requoted) = (props.act.clone(), props.requoted);
        Callback::from(move |(article, start, end): (usize, u32, u32)| {
            let words = Found::select(&file, article, start, end);
            match (words, requoted) {
                (Some(words), Some(claim)) => {
                    act.emit(Action::Work(Work::Edit(Edit::Requote(claim, words))));
                }
                (words, _) => found.set(Some(words.ok_or(article))),
            }
        })
    };
    let requoting = props.requoted.is_some();
    let about = if requoting { WORDS.quote_again_about } else { WORDS.add_claim_about };
    let fields = html! {
        <>
            <p class="hint" id="by-hand-hint">{ about }</p>
            <div class="parties">
                { for (0..file.articles.len()).map(|article| {
                    let missing = if missed == Some(article) { WORDS.nothing_selected } else { "" };
                    let make = if requoting { WORDS.make_quote } else { WORDS.make_claim };
                    selectable(file, article, missing, of_letter(make, article), &select)
                }) }
            </div>
        </>
    };
    if requoting {
        return fields;
    }
    html! {
        <section class="concern" aria-labelledby="by-hand">
            <h3 id="by-hand">{ WORDS.add_claim }</h3>
            { fields }
        </section>
    }
}

/// The words that were selected, and what is to be said of them.
fn chosen(props: &FileProps, words: &Found, on_leave: Callback<()>) -> Html {
    let FileProps { file, act, opened, .. } = props;
    let Some(first) = sheet(file, opened, Matter::Claim(words.clone())) else {
        return Html::default();
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
            <SheetForm file={file.clone()} {first} label={WORDS.add_claim} act={act.clone()} {on_leave} />
        </section>
    }
}

/// The form about something new: the one that was left open, where it is about the same.
fn sheet(file: &File, opened: &Option<Rc<Sheet>>, matter: Matter) -> Option<Rc<Sheet>> {
    let open = opened.as_ref().filter(|it| it.matter == matter).cloned();
    open.or_else(|| Sheet::of(file, matter).map(Rc::new))
}

/// An article to select words from.
fn selectable(
    file: &Held,
    article: usize,
    missing: &'static str,
    button: String,
    select: &Callback<(usize, u32, u32)>,
) -> Html {
    html! {
        <SelectableText key={article} id={format!("select-{article}")} hint_id="by-hand-hint"
            label={of_letter(WORDS.select_in, article)} {button}
            language={file.articles.get(article).map(|it| AttrValue::from(it.language.clone()))}
            text={Found::text(file, article)} {missing}
            on_select={select.reform(move |(start, end)| (article, start, end))} />
    }
}

/// Two claims, and how they relate.
#[component]
fn Relating(props: &FileProps) -> Html {
    let FileProps { file, act, opened, .. } = props;
    let begin = match opened.as_ref().map(|it| &it.matter) {
        Some(Matter::Relation(one, other)) => (one.clone(), other.clone()),
        _ => pair(file),
    };
    let one = use_state(|| begin.0.clone());
    let other = use_state(|| begin.1.clone());
    // A form that is begun again is another form.
    let round = use_state(|| 0_u32);
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |id: String| state.set(id))
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
    let claims = claims(file);
    let first = sheet(file, opened, Matter::Relation(String::clone(&one), String::clone(&other)));
    html! {
        <section class="concern" aria-labelledby="relating">
            <h3 id="relating">{ WORDS.add_relation }</h3>
            <p class="hint">{ WORDS.add_relation_about }</p>
            { option_field("one-claim", WORDS.one_claim, &claims, &one, &set(&one)) }
            { option_field("other-claim", WORDS.other_claim, &claims, &other, &set(&other)) }
            if *one == *other {
                <p class="missing">{ WORDS.same_claim }</p>
            } else if let Some(first) = first {
                <SheetForm key={format!("{} {} {}", *one, *other, *round)} file={file.clone()} {first}
                    label={WORDS.add_relation} act={act.clone()} {on_leave} />
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

/// Every claim, as options.
fn claims(file: &File) -> Vec<(String, String)> {
    file.claims.iter().map(|claim| (claim.id.clone(), claim_label(file, claim))).collect()
}
