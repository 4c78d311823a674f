//! A heading at the level that the host's page asks for.

use yew::prelude::*;

use crate::markup::{Attribute, Markup};

/// What a heading has beside its words.
#[derive(Clone, Debug, Default)]
pub(crate) struct HeadingStyle {
    pub(crate) class: &'static str,
    pub(crate) id: Option<AttrValue>,
    pub(crate) lang: Option<AttrValue>,
    pub(crate) dir: Option<&'static str>,
}

impl HeadingStyle {
    /// A heading of this class, in the language around it.
    pub(crate) fn class(class: &'static str) -> Self {
        Self { class, ..Self::default() }
    }
}

/// `<h1>` to `<h6>`; deeper levels become 6.
pub(crate) fn heading(level: u8, style: HeadingStyle, words: Html) -> Html {
    let tag = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let HeadingStyle { class, id, lang, dir } = style;
    let mut markup = Markup::default();
    markup.open(tag, &["class", "id", "lang", "dir"]);
    class.put(&mut markup);
    id.put(&mut markup);
    lang.put(&mut markup);
    dir.put(&mut markup);
    markup.node(words);
    markup.close();
    markup.into_node()
}
