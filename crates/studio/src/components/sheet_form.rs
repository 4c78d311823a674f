//! A form, drawn. Nothing of it counts until it is submitted; what is typed is told as it is typed,
//! so that it can be kept.

use std::rc::Rc;

use source_comparison_core::format::File;
use source_comparison_core::reanchor::{Fate, Outcome};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::option_field::option_field;
use super::sides_field::SidesField;
use super::{Act, Held, WORDS};
use crate::desk::{Action, Work};
use crate::sheet::{Kind, Matter, Row, Sheet};
use crate::subject::Subject;
use crate::words::fill;

/// Properties of [`SheetForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SheetFormProps {
    pub(crate) file: Held,
    /// As it is answered at first.
    pub(crate) first: Rc<Sheet>,
    /// What the form is about.
    pub(crate) label: String,
    pub(crate) act: Act,
    /// Told when the form is left without a change.
    pub(crate) on_leave: Callback<()>,
}

/// The form. One that replaces a text first shows what becomes of the claims.
#[component]
pub(crate) fn SheetForm(props: &SheetFormProps) -> Html {
    let SheetFormProps { file, first, label, act, on_leave } = props;
    let sheet = use_state(|| Rc::clone(first));
    let fates = use_state(|| None::<Vec<Fate>>);
    let replaces = matches!(sheet.matter, Matter::Of(Subject::Text(_)));
    let onsubmit = {
        let (file, act) = (file.clone(), act.clone());
        let (sheet, fates) = (sheet.clone(), fates.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if replaces && fates.is_none() {
                fates.set(Some(sheet.fates(&file)));
            } else if let Some(edit) = sheet.to_edit(&file) {
                act.emit(Action::Work(Work::Edit(edit)));
            }
        })
    };
    let write = {
        let (sheet, fates, act) = (sheet.clone(), fates.clone(), act.clone());
        Callback::from(move |(id, text): (&'static str, String)| {
            let mut now = Sheet::clone(&sheet);
            now.write(id, text);
            let now = Rc::new(now);
            act.emit(Action::Jot(Some(Rc::clone(&now))));
            sheet.set(now);
            fates.set(None);
        })
    };
    let leave = {
        let (act, on_leave) = (act.clone(), on_leave.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Jot(None));
            on_leave.emit(());
        })
    };
    let adds = matches!(sheet.matter, Matter::Claim(_) | Matter::Relation(..));
    let back = if adds { WORDS.leave_it } else { WORDS.leave_form };
    let submit = if replaces && fates.is_none() { WORDS.see_fates } else { sheet.submit(file) };
    let about_article = matches!(sheet.matter, Matter::Of(Subject::Article(_)));
    html! {
        <form class="changing" {onsubmit} aria-label={label.clone()}>
            if about_article { <p class="hint">{ WORDS.form_particulars }</p> }
            { for sheet.rows.iter().map(|row| field(file, row, &write)) }
            <div role="status">
                if let Some(fates) = &*fates { { fate_list(file, fates) } }
            </div>
            <div class="verdict">
                <button type="submit" class="main" disabled={sheet.is_lacking()}>{ submit }</button>
                <button type="button" class="plain" onclick={leave}>{ back }</button>
            </div>
        </form>
    }
}

fn field(file: &Held, row: &Row, write: &Callback<(&'static str, String)>) -> Html {
    let Row { id, label, hint, kind, value, options } = row;
    let (id, label, kind, value) = (*id, *label, *kind, value.clone());
    let write = write.reform(move |text: String| (id, text));
    match kind {
        Kind::Choice => return option_field(id, label, options, &value, &write),
        Kind::Sides => return html! { <SidesField file={file.clone()} {value} {write} /> },
        Kind::Tick | Kind::Confirm => {
            let onchange = write.reform(|event: Event| {
                let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
                if ticked { "yes" } else { "" }.to_owned()
            });
            return html! {
                <label class="tick">
                    <input type="checkbox" {id} checked={!value.is_empty()} {onchange}
                        required={kind == Kind::Confirm} />
                    <span>{ label }</span>
                </label>
            };
        }
        _ => {}
    }
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let required = matches!(kind, Kind::Line | Kind::Needed | Kind::Body);
    let rows = match kind {
        Kind::Body => Some("16"),
        Kind::Needed => Some("4"),
        Kind::Long => Some("2"),
        _ => None,
    };
    let input = if let Some(rows) = rows {
        let oninput = write.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        html! {
            <textarea {id} {rows} {required} {value} {oninput} aria-describedby={described} dir="auto" />
        }
    } else {
        let oninput = write
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let kind = if kind == Kind::Day { "date" } else { "text" };
        html! {
            <input {id} type={kind} {required} {value} {oninput} aria-describedby={described}
                autocomplete="off" dir="auto" />
        }
    };
    html! {
        <div class="form-row">
            <label for={id}>{ label }</label>
            { input }
            if !hint.is_empty() { <p class="hint" id={hint_id}>{ *hint }</p> }
        </div>
    }
}

/// What becomes of the claims of an article that gets another text.
fn fate_list(file: &File, fates: &[Fate]) -> Html {
    let kind = |outcome: &Outcome| match outcome {
        Outcome::Unchanged => 0,
        Outcome::Moved { .. } => 1,
        Outcome::Changed { .. } => 2,
        Outcome::Ambiguous { .. } => 3,
        Outcome::Lost { .. } => 4,
    };
    let counts = WORDS.fates.iter().enumerate().map(|(at, words)| {
        let number = fates.iter().filter(|it| kind(&it.outcome) == at).count();
        (number > 0).then(|| html! { <li>{ words.of(number) }</li> })
    });
    html! {
        <section class="fates" aria-label={WORDS.fates_of}>
            <h4>{ WORDS.fates_of }</h4>
            if fates.is_empty() { <p>{ WORDS.no_claims_there }</p> }
            <ul class="counts">{ for counts.flatten() }</ul>
            <ul>{ for fates.iter().map(|it| fate(file, it)) }</ul>
            if !fates.is_empty() { <p class="hint">{ WORDS.fates_end }</p> }
        </section>
    }
}

/// A claim that does not quote what it quoted: both wordings, or what comes nearest.
fn fate(file: &File, fate: &Fate) -> Html {
    let Some(claim) = file.claims.get(fate.claim) else { return Html::default() };
    let words = &claim.quote.exact;
    let (said, old, new) = match &fate.outcome {
        Outcome::Unchanged | Outcome::Moved { .. } => return Html::default(),
        Outcome::Changed { before, after, permille } => {
            let percent = permille.div_ceil(10).to_string();
            (fill(WORDS.fate_changed, &[("n", &percent)]), before, Some(after))
        }
        Outcome::Ambiguous { nearest } => (WORDS.fate_unsure.to_owned(), words, Some(nearest)),
        Outcome::Lost { nearest } => (WORDS.fate_lost.to_owned(), words, nearest.as_ref()),
    };
    let marked = fate.outcome.needs_an_editor();
    html! {
        <li data-blocks={marked.then_some("true")}>
            <b>{ said }</b>{ " " }<del><bdi>{ old }</bdi></del>
            if let Some(new) = new {
                { " " }
                if marked { { WORDS.nearest }{ " " } }
                <ins><bdi>{ new }</bdi></ins>
            }
        </li>
    }
}
