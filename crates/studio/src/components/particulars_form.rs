//! Changing what is said of the comparison as a whole, of an article, or the words of a question.

use source_comparison_core::format::AccountKind;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::option_field::option_field;
use super::{Act, WORDS};
use crate::desk::{Action, Work};
use crate::edit::{Description, Edit, Particulars, Persona};

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sheet {
    /// What is said of the whole.
    Whole(Description),
    /// What is said of the article at a place.
    Article(usize, Particulars),
    /// The question at a place.
    Question(usize, String),
    /// What is said of the account at a place.
    Account {
        /// Its place in the file.
        place: usize,
        /// What is said of it.
        persona: Persona,
        /// The id of the account that is the same; empty where none is.
        same_as: String,
        /// The other accounts, each by its id and name.
        others: Vec<(String, String)>,
    },
}

/// One field of a sheet.
struct Row<'s> {
    id: &'static str,
    label: &'static str,
    kind: &'static str,
    value: &'s mut String,
    /// What there is to choose from, for a choice.
    options: Vec<(String, String)>,
}

impl Sheet {
    fn rows(&mut self) -> Vec<Row<'_>> {
        let row = |id, label, kind, value| Row { id, label, kind, value, options: Vec::new() };
        match self {
            Self::Whole(it) => vec![
                row("title", WORDS.form_title, "text", &mut it.title),
                row("summary", WORDS.form_summary, "long", &mut it.summary),
                row("warning", WORDS.form_warning, "long", &mut it.warning),
                row("by", WORDS.form_by, "text", &mut it.by),
                row("on", WORDS.form_on, "date", &mut it.on),
                row("language", WORDS.form_language, "text", &mut it.language),
            ],
            Self::Article(_, it) => {
                let values = [
                    &mut it.title,
                    &mut it.publisher,
                    &mut it.byline,
                    &mut it.published,
                    &mut it.url,
                    &mut it.rights,
                    &mut it.language,
                ];
                let ids =
                    ["title", "publisher", "byline", "published", "url", "rights", "language"];
                let named = ids.into_iter().zip(WORDS.fields).zip(values);
                named.map(|((id, label), value)| row(id, label, "text", value)).collect()
            }
            Self::Question(_, text) => {
                vec![row("question-text", WORDS.form_question, "text", text)]
            }
            Self::Account { persona: it, same_as, others, .. } => {
                let none = (String::new(), WORDS.same_as_none.to_owned());
                let others = core::iter::once(none).chain(others.iter().cloned()).collect();
                let choice =
                    |id, label, value, options| Row { id, label, kind: "choice", value, options };
                vec![
                    row("name", WORDS.form_name, "text", &mut it.name),
                    row("short", WORDS.form_short, "text", &mut it.short),
                    choice("kind", WORDS.form_account_kind, &mut it.kind, account_kinds()),
                    row("about", WORDS.form_about, "long", &mut it.about),
                    row("reach", WORDS.form_reach, "long", &mut it.reach),
                    choice("same-as", WORDS.form_same_as, same_as, others),
                ]
            }
        }
    }

    fn into_edit(self) -> Edit {
        match self {
            Self::Whole(description) => Edit::Describe(description),
            Self::Article(place, particulars) => Edit::Inform(place, particulars),
            Self::Question(place, text) => Edit::Ask(place, text),
            Self::Account { place, persona, same_as, .. } if same_as.is_empty() => {
                Edit::Introduce(place, persona)
            }
            Self::Account { place, same_as, .. } => Edit::Merge(place, same_as),
        }
    }

    fn write(&mut self, id: &str, text: String) {
        if let Some(row) = self.rows().into_iter().find(|row| row.id == id) {
            *row.value = text;
        }
    }
}

fn account_kinds() -> Vec<(String, String)> {
    let kinds = AccountKind::ALL.iter().zip(WORDS.account_kinds);
    kinds.map(|(kind, words)| (kind.as_str().to_owned(), words.to_owned())).collect()
}

/// Properties of [`ParticularsForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ParticularsFormProps {
    /// As it is now.
    pub(crate) sheet: Sheet,
    /// What the form is about.
    pub(crate) label: String,
    pub(crate) act: Act,
    /// Told when the form is left without a change.
    pub(crate) on_leave: Callback<()>,
}

/// The form; nothing of it counts until it is submitted.
#[component]
pub(crate) fn ParticularsForm(props: &ParticularsFormProps) -> Html {
    let ParticularsFormProps { sheet: first, label, act, on_leave } = props;
    let sheet = use_state(|| first.clone());
    let onsubmit = {
        let (act, sheet) = (act.clone(), sheet.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            act.emit(Action::Work(Work::Edit(Sheet::clone(&sheet).into_edit())));
        })
    };
    let write = {
        let sheet = sheet.clone();
        move |id: &'static str| {
            let sheet = sheet.clone();
            Callback::from(move |text: String| {
                let mut now = Sheet::clone(&sheet);
                now.write(id, text);
                sheet.set(now);
            })
        }
    };
    let mut now = Sheet::clone(&sheet);
    let leave = on_leave.reform(|_: MouseEvent| ());
    let about_article = matches!(now, Sheet::Article(..));
    html! {
        <form class="changing" {onsubmit} aria-label={label.clone()}>
            if about_article { <p class="hint">{ WORDS.form_particulars }</p> }
            { for now.rows().into_iter().map(|row| field(&row, &write(row.id))) }
            <div class="verdict">
                <button type="submit" class="main">{ WORDS.save }</button>
                <button type="button" class="plain" onclick={leave}>{ WORDS.leave_form }</button>
            </div>
        </form>
    }
}

fn field(row: &Row<'_>, write: &Callback<String>) -> Html {
    let Row { id, label, kind, value, options } = row;
    if *kind == "choice" {
        return option_field(id, label, options.clone(), value, write);
    }
    let value = String::clone(value);
    let input = if *kind == "long" {
        let oninput = write.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        html! { <textarea id={*id} rows="2" {value} {oninput} /> }
    } else {
        let oninput = write
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        html! { <input id={*id} type={*kind} {value} {oninput} autocomplete="off" dir="auto" /> }
    };
    html! { <div class="form-row"><label for={*id}>{ *label }</label>{ input }</div> }
}
