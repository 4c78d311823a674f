//! A text to select words from by mouse, touch and key alike: a field that cannot be changed, for in
//! it words are selected by key, too.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`SelectableText`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SelectableTextProps {
    /// The field's id; has to differ from all others on the page.
    pub id: AttrValue,
    /// What the field is.
    pub label: AttrValue,
    /// How words are selected; nothing where that is said elsewhere.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The id of words elsewhere that say how words are selected.
    #[prop_or_default]
    pub hint_id: Option<AttrValue>,
    /// What the button does.
    pub button: AttrValue,
    /// BCP 47 tag of the text.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// The text.
    pub text: AttrValue,
    /// What is wrong with the words selected last; nothing where all is well.
    #[prop_or_default]
    pub missing: AttrValue,
    /// Told where the selection begins and ends, half-open, in the units of UTF-16.
    pub on_select: Callback<(u32, u32)>,
}

/// The field, and the button that takes what is selected in it.
#[component]
pub fn SelectableText(props: &SelectableTextProps) -> Html {
    let SelectableTextProps {
        id,
        label,
        hint,
        hint_id,
        button,
        language,
        text,
        missing,
        on_select,
    } = props;
    let field = use_node_ref();
    use_unchangeable(&field);
    let onclick = {
        let (on_select, field) = (on_select.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or(0);
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                on_select.emit((place(field.selection_start()), place(field.selection_end())));
            }
        })
    };
    let own_hint = AttrValue::from(format!("{id}-hint"));
    let described = hint_id.clone().or_else(|| (!hint.is_empty()).then(|| own_hint.clone()));
    html! {
        <div class="form-row">
            <label for={id}>{ label }</label>
            if !hint.is_empty() { <p class="hint" id={own_hint}>{ hint }</p> }
            <textarea {id} ref={field} rows="12" aria-readonly="true" inputmode="none"
                spellcheck="false" lang={language} dir="auto" aria-describedby={described}
                value={text} />
            <p class="missing" role="alert">{ missing }</p>
            <button type="button" class="plain" {onclick}>{ button }</button>
        </div>
    }
}

/// A field that takes no change, but has a cursor: browsers give none to fields that are read-only,
/// and without it words are not selected by key.
#[hook]
fn use_unchangeable(field: &NodeRef) {
    let field = field.clone();
    use_effect_with((), move |()| {
        let listener = field.cast::<HtmlElement>().map(|field| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&field, "beforeinput", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}
