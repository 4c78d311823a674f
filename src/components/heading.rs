//! A heading at the level that the host's page asks for.

use yew::prelude::*;

/// Properties of [`Heading`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct HeadingProps {
    /// 1..=6; deeper levels become 6.
    pub(crate) level: u8,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) lang: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) dir: Option<&'static str>,
    pub(crate) children: Html,
}

/// `<h1>` to `<h6>`.
#[component]
pub(crate) fn Heading(props: &HeadingProps) -> Html {
    let tag = match props.level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let HeadingProps { class, id, lang, dir, children, .. } = props.clone();
    html! { <@{tag} {class} {id} {lang} {dir}>{ children }</@> }
}
