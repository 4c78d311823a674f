//! What there is to say about one thing, beside it.

use yew::prelude::*;

use super::WORDS;
use crate::lint::Lint;
use crate::review::Remark;
use crate::words::fill;

/// A list of remarks; nothing where there are none.
pub(crate) fn remark_list(remarks: &[Remark]) -> Html {
    if remarks.is_empty() {
        return Html::default();
    }
    html! { <ul class="remarks-here">{ for remarks.iter().map(remark) }</ul> }
}

fn remark(remark: &Remark) -> Html {
    let weight = if remark.blocks() { WORDS.has_to_change } else { WORDS.look_at };
    html! {
        <li data-blocks={remark.blocks().then_some("true")}>
            <b>{ weight }</b>{ " " }
            { match remark {
                Remark::Rule(rule) => html! {
                    <>
                        { sentence(&rule.message) }
                        if let Some(help) = &rule.help { { " " }{ sentence(help) } }
                        if let Some(nearest) = &rule.nearest {
                            { " " }{ WORDS.nearest }{ " " }<q><bdi>{ nearest }</bdi></q>
                        }
                    </>
                },
                Remark::Look(lint) => html! { { words(lint) } },
            } }
        </li>
    }
}

/// A message of the core's, which begins small and has no end, as a sentence.
fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    let end = if message.ends_with(['.', '?']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

fn words(lint: &Lint) -> String {
    match lint {
        Lint::NoAccount => WORDS.lint_no_account.to_owned(),
        Lint::NoReason => WORDS.lint_no_reason.to_owned(),
        Lint::FarLess { claims, most } => {
            fill(WORDS.lint_far_less, &[("n", &claims.to_string()), ("most", &most.to_string())])
        }
        Lint::Loaded(loaded) if loaded.plain.is_empty() => {
            fill(WORDS.lint_loaded, &[("word", loaded.word)])
        }
        Lint::Loaded(loaded) => {
            fill(WORDS.lint_loaded_plain, &[("word", loaded.word), ("plain", loaded.plain)])
        }
        Lint::NoDate => WORDS.lint_no_date.to_owned(),
        Lint::NoLanguage => WORDS.lint_no_language.to_owned(),
        Lint::NoWarning => WORDS.lint_no_warning.to_owned(),
        Lint::NotSigned => WORDS.lint_not_signed.to_owned(),
        Lint::NotAnswered => WORDS.lint_not_answered.to_owned(),
    }
}
