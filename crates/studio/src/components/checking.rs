//! What is to be looked at before a comparison is published, thing by thing.

use std::rc::Rc;

use source_comparison_core::format::File;
use yew::prelude::*;

use super::claim_form::ClaimForm;
use super::deciding::use_focus_on_turn;
use super::particulars_form::{ParticularsForm, Sheet};
use super::relation_form::RelationForm;
use super::remarks::remark_list;
use super::suggestion::relation_title;
use super::utterance::utterance;
use super::{Act, WORDS, editing, letter, of_letter};
use crate::desk::{Action, Draft, Panel, Work};
use crate::edit::{Description, Edit, Grading, Particulars, Persona, Wording};
use crate::lint::{LOADED, Lint, Subject};
use crate::review::{Remark, Review};
use crate::words::fill;

/// Properties of [`Checking`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct CheckingProps {
    pub(crate) draft: Draft,
    /// What is being changed.
    pub(crate) editing: Option<Subject>,
    pub(crate) on_editing: Callback<Option<Subject>>,
    pub(crate) review: Rc<Review>,
    pub(crate) act: Act,
}

/// The whole, the articles and the accounts always, so that what is said of them can be changed; everything else
/// where there is something to say.
#[component]
pub(crate) fn Checking(props: &CheckingProps) -> Html {
    let CheckingProps { draft, editing: edited, review, act, .. } = props;
    let heading = use_node_ref();
    use_focus_on_turn(&heading, draft.turn, *edited);
    let articles = (0..draft.file().articles.len()).map(Subject::Article);
    let accounts = (0..draft.file().accounts.len()).map(Subject::Account);
    let always: Vec<Subject> =
        core::iter::once(Subject::File).chain(articles).chain(accounts).collect();
    let others = review.remarks.keys().copied().filter(|subject| !always.contains(subject));
    let looks = review.count() - review.blocking();
    let decide = act.reform(|_: MouseEvent| Action::Work(Work::Show(Panel::Decide)));
    let blocking = match review.blocking() {
        0 if review.undecided == 0 => WORDS.nothing_in_the_way.to_owned(),
        blocking => WORDS.in_the_way.of(blocking + usize::from(review.undecided > 0)),
    };
    html! {
        <div class="checking">
            <h2 tabindex="-1" ref={heading}>{ WORDS.before_publishing }</h2>
            <p class="outcome">
                <b>{ blocking }{ "." }</b>
                if looks > 0 { { " " }{ WORDS.worth_a_look.of(looks) }{ "." } }
            </p>
            if review.undecided > 0 {
                <div class="concern" data-blocks="true">
                    <p>{ WORDS.undecided.of(review.undecided) }</p>
                    <button type="button" class="plain" onclick={decide}>{ WORDS.decide }</button>
                </div>
            }
            { for always.iter().copied().chain(others).map(|subject| concern(props, subject)) }
            { loaded_list() }
        </div>
    }
}

/// One thing, what there is to say about it, and the form that changes it.
fn concern(props: &CheckingProps, subject: Subject) -> Html {
    let CheckingProps { draft, editing: edited, on_editing, review, act } = props;
    let remarks = review.on(subject);
    let blocks = remarks.iter().any(Remark::blocks);
    let title = title(draft.file(), subject);
    let open = *edited == Some(subject);
    let change = on_editing.reform(move |_: MouseEvent| Some(subject));
    let label = format!("{}: {title}", WORDS.change);
    let can_change = !open;
    html! {
        <section class="concern" key={format!("{subject:?}")} data-blocks={blocks.then_some("true")}
            aria-label={title.clone()}>
            <h3>{ &title }</h3>
            { remark_list(remarks) }
            if open { { words_of(draft.file(), subject) }{ form(props, subject, title.clone()) } }
            if can_change {
                <div class="verdict">
                    <button type="button" class="plain" onclick={change} aria-label={label}>
                        { WORDS.change }
                    </button>
                    { drop_question(subject, remarks, act) }
                </div>
            }
        </section>
    }
}

fn drop_question(subject: Subject, remarks: &[Remark], act: &Act) -> Html {
    let Subject::Question(place) = subject else { return Html::default() };
    if !remarks.contains(&Remark::Look(Lint::NotAnswered)) {
        return Html::default();
    }
    let onclick =
        act.reform(move |_: MouseEvent| Action::Work(Work::Edit(Edit::DropQuestion(place))));
    html! { <button type="button" class="plain" {onclick}>{ WORDS.drop_question }</button> }
}

fn title(file: &File, subject: Subject) -> String {
    let named = |template: &str, name: Option<&String>| {
        fill(template, &[("name", name.map_or("", String::as_str))])
    };
    match subject {
        Subject::File => WORDS.the_whole.to_owned(),
        Subject::Article(place) => {
            let title = file.articles.get(place).map(|it| it.title.as_str());
            format!("{}: {}", of_letter(WORDS.article, place), title.unwrap_or_default())
        }
        Subject::Account(place) => {
            named(WORDS.concern_account, file.accounts.get(place).map(|it| &it.name))
        }
        Subject::Question(place) => {
            named(WORDS.concern_question, file.questions.get(place).map(|it| &it.text))
        }
        Subject::Claim(place) => {
            named(WORDS.concern_claim, file.claims.get(place).map(|it| &it.says))
        }
        Subject::Relation(place) => relation(file, place),
    }
}

/// "Conflict · how many: 12 people (A), 15 people (B)".
fn relation(file: &File, place: usize) -> String {
    let Some(relation) = file.relations.get(place) else { return String::new() };
    let side = |ids: &Vec<String>| {
        let claim = file.claims.iter().find(|claim| ids.first() == Some(&claim.id))?;
        let article = file.articles.iter().position(|it| it.id == claim.article)?;
        Some(format!("{} ({})", claim.value.as_ref().unwrap_or(&claim.says), letter(article)))
    };
    let sides: Vec<String> = relation.between.iter().filter_map(side).collect();
    format!("{}: {}", relation_title(relation), sides.join(", "))
}

/// The words that a claim or a relation rests on.
fn words_of(file: &File, subject: Subject) -> Html {
    let claim = |claim| utterance(file, claim, Html::default());
    match subject {
        Subject::Claim(place) => file.claims.get(place).map(claim).unwrap_or_default(),
        Subject::Relation(place) => {
            let ids =
                file.relations.get(place).into_iter().flat_map(|it| it.between.iter().flatten());
            let claims = ids.filter_map(|id| file.claims.iter().find(|claim| claim.id == *id));
            html! { <div class="parties">{ for claims.map(claim) }</div> }
        }
        _ => Html::default(),
    }
}

fn form(props: &CheckingProps, subject: Subject, label: String) -> Html {
    let CheckingProps { draft, on_editing, act, .. } = props;
    let (file, act) = (Rc::clone(draft.file()), act.clone());
    let on_leave = on_editing.reform(|()| None);
    let sheet = match subject {
        Subject::File => Some(Sheet::Whole(Description::of(&file))),
        Subject::Article(place) => {
            file.articles.get(place).map(|it| Sheet::Article(place, Particulars::of(it)))
        }
        Subject::Question(place) => {
            file.questions.get(place).map(|it| Sheet::Question(place, it.text.clone()))
        }
        Subject::Account(place) => file.accounts.get(place).map(|it| Sheet::Account {
            place,
            persona: Persona::of(it),
            same_as: String::new(),
            others: others(&file, place),
        }),
        Subject::Claim(place) => {
            let Some(first) = file.claims.get(place).map(Wording::of) else {
                return Html::default();
            };
            let on_submit = editing(&act, move |wording| Edit::Reword(place, wording));
            return html! { <ClaimForm {file} {first} {on_submit} {on_leave} /> };
        }
        Subject::Relation(place) => {
            let Some(first) = file.relations.get(place).map(Grading::of) else {
                return Html::default();
            };
            let on_submit = editing(&act, move |grading| Edit::Regrade(place, grading));
            return html! { <RelationForm {first} {on_submit} {on_leave} /> };
        }
    };
    sheet.map_or_else(Html::default, |sheet| {
        html! {
            <ParticularsForm {sheet} {label} {act} {on_leave} />
        }
    })
}

/// The other accounts, each by its id and name.
fn others(file: &File, place: usize) -> Vec<(String, String)> {
    let others = file.accounts.iter().enumerate().filter(|(other, _)| *other != place);
    others.map(|(_, it)| (it.id.clone(), it.name.clone())).collect()
}

fn loaded_list() -> Html {
    let entry = |word: &str, plain: &str| {
        let plain = if plain.is_empty() { String::new() } else { format!(" → {plain}") };
        html! { <li><b>{ word.to_owned() }</b>{ plain }</li> }
    };
    html! {
        <details class="loaded">
            <summary>{ WORDS.loaded_list }</summary>
            <p class="hint">{ WORDS.loaded_about }</p>
            <ul>{ for LOADED.iter().map(|it| entry(it.word, it.plain)) }</ul>
        </details>
    }
}
