//! The quiet line between the open passage, its card and what it is set against: decoration only,
//! drawn and moved by `dom::level`.

use yew::prelude::*;

/// An empty drawing over the two sheets.
pub(crate) fn connector() -> Html {
    markup! {
        <svg class="connector" aria-hidden="true" focusable="false">
            <path />
        </svg>
    }
}
