//! Headings, whose levels follow from the level of the lesson's title.

use source_comparison::markup::{Attribute, Child, Markup};
use yew::prelude::*;

use super::Class;

/// What a heading has beside its words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heading {
    pub(crate) class: &'static str,
    pub(crate) id: Option<AttrValue>,
    pub(crate) lang: Option<AttrValue>,
    pub(crate) dir: Option<&'static str>,
    /// Whether the focus can be put on it.
    pub(crate) focusable: bool,
    /// Whether the focus returns to it when a task at the foot of the window is done.
    pub(crate) returned_to: bool,
    pub(crate) root: NodeRef,
}

/// A heading so many levels below the lesson's title.
pub(crate) fn heading(class: &Class, below: u8, heading: Heading, words: impl Child) -> Html {
    let tag = match class.level + below {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let mut markup = Markup::default();
    markup.open(tag, &["class", "id", "lang", "dir", "tabindex", "data-return"]);
    Attribute::put(heading.class, &mut markup);
    heading.id.put(&mut markup);
    heading.lang.put(&mut markup);
    heading.dir.put(&mut markup);
    heading.focusable.then_some("-1").put(&mut markup);
    heading.returned_to.then_some("true").put(&mut markup);
    markup.node_ref(heading.root);
    Child::put(words, &mut markup);
    markup.close();
    markup.into_node()
}

/// The heading of a part of a step.
pub(crate) fn part_title(class: &Class, id: &str, words: &'static str) -> Html {
    let id = Some(class.id(id));
    heading(class, 2, Heading { class: "part-title", id, ..Heading::default() }, words)
}
