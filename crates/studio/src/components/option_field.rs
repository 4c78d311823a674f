//! A labelled choice among a few words, in a form.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A `<select>` with its label. Where what is chosen is none of the options, something has to be
/// chosen.
pub(crate) fn option_field(
    id: &str,
    label: &'static str,
    options: &[(String, String)],
    chosen: &str,
    choose: &Callback<String>,
) -> Html {
    let onchange =
        choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |(value, words): &(String, String)| {
        let selected = value == chosen;
        html! { <option value={value.clone()} {selected}>{ words }</option> }
    };
    let open = !options.iter().any(|(value, _)| value == chosen);
    html! {
        <div class="form-row">
            <label for={id.to_owned()}>{ label }</label>
            <select id={id.to_owned()} required={open} {onchange}>
                if open { <option value="" selected=true disabled=true>{ "—" }</option> }
                { for options.iter().map(option) }
            </select>
        </div>
    }
}
