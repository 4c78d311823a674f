//! A labelled choice among a few words, in a form.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A `<select>` with its label.
pub(crate) fn option_field(
    id: &str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    choose: &Callback<String>,
) -> Html {
    let onchange =
        choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |(value, words): (String, String)| {
        let selected = value == chosen;
        html! { <option {value} {selected}>{ words }</option> }
    };
    html! {
        <div class="form-row">
            <label for={id.to_owned()}>{ label }</label>
            <select id={id.to_owned()} {onchange}>{ for options.into_iter().map(option) }</select>
        </div>
    }
}
