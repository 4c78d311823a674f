//! [`markup!`]: what `html!` writes, made of calls instead of expressions, because the program is
//! downloaded: a tag of `html!` compiles to hundreds of bytes, here to a call for each of its parts.
//!
//! It takes tags, attributes, `{ values }`, `if` with or without `else`, `for`, `key` and `ref` as
//! `html!` does, and listeners for clicks, keys, input and changes. Components are put in as values,
//! and so are a `<textarea>`, whose value is a property, and a `<form>` that listens. A node stands
//! at the same place of its list whatever a condition says, and so does all that a loop makes, so
//! that what is drawn anew finds its old nodes.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};

use crate::components::Act;
use crate::state::Action;

/// Writes nodes: see the module.
#[doc(hidden)]
#[macro_export]
macro_rules! markup {
    (@ $m:ident) => {};
    (@ $m:ident < / > $($rest:tt)*) => { $m.close(); $crate::markup!(@ $m $($rest)*); };
    (@ $m:ident < / $tag:ident > $($rest:tt)*) => { $m.close(); $crate::markup!(@ $m $($rest)*); };
    (@ $m:ident < > $($rest:tt)*) => { $m.open_list(); $crate::markup!(@ $m $($rest)*); };
    (@ $m:ident < $tag:ident $($rest:tt)*) => { $crate::markup!(@tag $m $tag [] [] $($rest)*); };
    (@ $m:ident if $($rest:tt)*) => { $crate::markup!(@if $m [] $($rest)*); };
    (@ $m:ident for $($rest:tt)*) => { $crate::markup!(@for $m [] $($rest)*); };
    (@ $m:ident { for $($each:tt)* } $($rest:tt)*) => {
        $m.open_list();
        for node in $($each)* { $crate::markup::Child::put(node, &mut $m); }
        $m.close();
        $crate::markup!(@ $m $($rest)*);
    };
    (@ $m:ident { $($value:tt)* } $($rest:tt)*) => {
        $crate::markup::Child::put($($value)*, &mut $m);
        $crate::markup!(@ $m $($rest)*);
    };

    (@tag $m:ident $tag:ident [$($name:expr,)*] [$($does:tt)*] / > $($rest:tt)*) => {
        $m.open(stringify!($tag), &[$($name),*]);
        $($does)*
        $m.close();
        $crate::markup!(@ $m $($rest)*);
    };
    (@tag $m:ident $tag:ident [$($name:expr,)*] [$($does:tt)*] > $($rest:tt)*) => {
        $m.open(stringify!($tag), &[$($name),*]);
        $($does)*
        $crate::markup!(@ $m $($rest)*);
    };
    (@tag $m:ident $tag:ident $names:tt [$($does:tt)*] key = { $($key:tt)* } $($rest:tt)*) => {
        $crate::markup!(@tag $m $tag $names
            [$($does)* $m.key(::yew::virtual_dom::Key::from($($key)*));] $($rest)*);
    };
    (@tag $m:ident $tag:ident $names:tt [$($does:tt)*] ref = { $($root:tt)* } $($rest:tt)*) => {
        $crate::markup!(@tag $m $tag $names [$($does)* $m.node_ref($($root)*);] $($rest)*);
    };
    (@tag $m:ident $tag:ident [$($names:tt)*] [$($does:tt)*] { $name:ident } $($rest:tt)*) => {
        $crate::markup!(@tag $m $tag [$($names)* stringify!($name),]
            [$($does)* $crate::markup::Attribute::put($name, &mut $m);] $($rest)*);
    };
    (@tag $m:ident $tag:ident [$($names:tt)*] [$($does:tt)*]
        $name:ident $(- $part:ident)* = { $($value:tt)* } $($rest:tt)*) => {
        $crate::markup!(@tag $m $tag
            [$($names)* concat!(stringify!($name) $(, "-", stringify!($part))*),]
            [$($does)* $crate::markup::Attribute::put($($value)*, &mut $m);] $($rest)*);
    };
    (@tag $m:ident $tag:ident [$($names:tt)*] [$($does:tt)*]
        $name:ident $(- $part:ident)* = $value:literal $($rest:tt)*) => {
        $crate::markup!(@tag $m $tag
            [$($names)* concat!(stringify!($name) $(, "-", stringify!($part))*),]
            [$($does)* $crate::markup::Attribute::put($value, &mut $m);] $($rest)*);
    };

    (@if $m:ident [$($condition:tt)*] { $($body:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $m.open_list();
        if $($condition)* {
            $crate::markup!(@ $m $($body)*);
        } else {
            $crate::markup!(@ $m $($other)*);
        }
        $m.close();
        $crate::markup!(@ $m $($rest)*);
    };
    (@if $m:ident [$($condition:tt)*] { $($body:tt)* } $($rest:tt)*) => {
        $m.open_list();
        if $($condition)* { $crate::markup!(@ $m $($body)*); }
        $m.close();
        $crate::markup!(@ $m $($rest)*);
    };
    (@if $m:ident [$($condition:tt)*] $next:tt $($rest:tt)*) => {
        $crate::markup!(@if $m [$($condition)* $next] $($rest)*);
    };

    (@for $m:ident [$($head:tt)*] { $($body:tt)* } $($rest:tt)*) => {
        $m.open_list();
        for $($head)* { $crate::markup!(@ $m $($body)*); }
        $m.close();
        $crate::markup!(@ $m $($rest)*);
    };
    (@for $m:ident [$($head:tt)*] $next:tt $($rest:tt)*) => {
        $crate::markup!(@for $m [$($head)* $next] $($rest)*);
    };

    ($($all:tt)+) => {{
        let mut m = $crate::markup::Markup::default();
        $crate::markup!(@ m $($all)+);
        m.into_node()
    }};
}

/// Nodes that are being put together: what is open, the innermost last.
#[derive(Debug, Default)]
pub struct Markup {
    open: Vec<Open>,
    /// What is beside the outermost.
    nodes: Vec<VNode>,
}

/// A tag or a list whose end is still to come.
#[derive(Debug, Default)]
struct Open {
    /// `None` in a list without a tag.
    tag: Option<&'static str>,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    key: Option<Key>,
    node_ref: NodeRef,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
}

impl Markup {
    /// Opens a tag with these attributes; their values are given one after the other.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, names: &'static [&'static str]) {
        let values = Vec::with_capacity(names.len());
        self.open.push(Open { tag: Some(tag), names, values, ..Open::default() });
    }

    /// Opens a list of nodes.
    #[inline(never)]
    pub fn open_list(&mut self) {
        self.open.push(Open::default());
    }

    /// Closes the innermost tag or list.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            let node = open.into_node();
            self.node(node);
        }
    }

    /// Puts a node in.
    #[inline(never)]
    pub fn node(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.children.push(node),
            None => self.nodes.push(node),
        }
    }

    #[inline(never)]
    fn text(&mut self, text: AttrValue) {
        self.node(VNode::VText(VText::new(text)));
    }

    #[inline(never)]
    fn value(&mut self, value: Option<AttrValue>) {
        if let Some(open) = self.open.last_mut() {
            open.values.push(value.map(AttributeOrProperty::Attribute));
        }
    }

    #[inline(never)]
    fn flag(&mut self, flag: bool) {
        let name = self.name();
        self.value(flag.then_some(AttrValue::Static(name)));
    }

    /// Has `heard` told of the events that the next attribute names.
    #[inline(never)]
    pub fn listener(&mut self, heard: Rc<dyn Fn(Event)>) {
        let kind: fn() -> ListenerKind = match self.name() {
            "onclick" => || ListenerKind::onclick,
            "oninput" => || ListenerKind::oninput,
            "onkeydown" => || ListenerKind::onkeydown,
            _ => || ListenerKind::onchange,
        };
        self.value(None);
        if let Some(open) = self.open.last_mut() {
            open.listeners.push(Some(Rc::new(Hearing { kind, heard })));
        }
    }

    /// The attribute whose value comes next.
    fn name(&self) -> &'static str {
        let open = self.open.last();
        open.and_then(|open| open.names.get(open.values.len())).copied().unwrap_or_default()
    }

    /// Tells the open tag from others in its list.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key);
        }
    }

    /// Has the open tag's element found through `root`.
    pub fn node_ref(&mut self, root: NodeRef) {
        if let Some(open) = self.open.last_mut() {
            open.node_ref = root;
        }
    }

    /// All of it.
    #[inline(never)]
    pub fn into_node(self) -> VNode {
        one_or_list(self.nodes)
    }
}

fn one_or_list(mut nodes: Vec<VNode>) -> VNode {
    match nodes.pop() {
        Some(only) if nodes.is_empty() => only,
        last => {
            nodes.extend(last);
            VNode::VList(Rc::new(VList::from(nodes)))
        }
    }
}

impl Open {
    fn into_node(mut self) -> VNode {
        let Some(tag) = self.tag else {
            return VNode::VList(Rc::new(VList::from(self.children)));
        };
        let mut made = VTag::new(tag);
        if tag == "input" {
            self.move_fields(&mut made);
        }
        made.key = self.key;
        made.node_ref = self.node_ref;
        made.attributes =
            Attributes::Dynamic { keys: self.names, values: self.values.into_boxed_slice() };
        if !self.listeners.is_empty() {
            made.set_listeners(self.listeners.into_boxed_slice());
        }
        if let Some(children) = made.children_mut() {
            *children = one_or_list(self.children);
        }
        VNode::VTag(Rc::new(made))
    }

    /// What a field holds is a property of its element: the attribute is only where it starts.
    fn move_fields(&mut self, made: &mut VTag) {
        for (name, value) in self.names.iter().zip(&mut self.values) {
            match *name {
                "checked" => made.set_checked(value.take().is_some()),
                "value" => {
                    if let Some(AttributeOrProperty::Attribute(value)) = value.take() {
                        made.set_value(Some(value));
                    }
                }
                _ => {}
            }
        }
    }
}

/// One kind of event, and what is done then.
struct Hearing {
    kind: fn() -> ListenerKind,
    heard: Rc<dyn Fn(Event)>,
}

impl Listener for Hearing {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        (self.heard)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What can stand between tags.
pub trait Child {
    /// Puts it in.
    fn put(self, markup: &mut Markup);
}

/// What can be an attribute's value.
pub trait Attribute {
    /// Gives it to the open tag.
    fn put(self, markup: &mut Markup);
}

impl Child for VNode {
    fn put(self, markup: &mut Markup) {
        markup.node(self);
    }
}

impl Child for &str {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.text(AttrValue::from(self.to_owned()));
    }
}

impl Child for String {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.text(AttrValue::from(self));
    }
}

impl Child for &String {
    fn put(self, markup: &mut Markup) {
        Child::put(self.as_str(), markup);
    }
}

impl Child for AttrValue {
    fn put(self, markup: &mut Markup) {
        markup.text(self);
    }
}

impl Child for &AttrValue {
    fn put(self, markup: &mut Markup) {
        markup.text(self.clone());
    }
}

impl Child for usize {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        Child::put(self.to_string(), markup);
    }
}

impl Attribute for &'static str {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.value(Some(AttrValue::Static(self)));
    }
}

impl Attribute for AttrValue {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.value(Some(self));
    }
}

impl Attribute for &AttrValue {
    fn put(self, markup: &mut Markup) {
        Attribute::put(self.clone(), markup);
    }
}

impl Attribute for String {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.value(Some(AttrValue::from(self)));
    }
}

impl Attribute for Rc<str> {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.value(Some(AttrValue::from(self)));
    }
}

/// An attribute that is there or not.
impl Attribute for bool {
    fn put(self, markup: &mut Markup) {
        markup.flag(self);
    }
}

impl<A: Attribute> Attribute for Option<A> {
    fn put(self, markup: &mut Markup) {
        match self {
            Some(value) => value.put(markup),
            None => markup.value(None),
        }
    }
}

impl<E: JsCast + 'static> Attribute for Callback<E> {
    fn put(self, markup: &mut Markup) {
        markup.listener(Rc::new(move |event: Event| self.emit(event.unchecked_into())));
    }
}

/// What the reader does there, whatever else the event says.
impl Attribute for (&Act, Action) {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        let (act, action) = (self.0.clone(), self.1);
        markup.listener(Rc::new(move |_| act.emit(action.clone())));
    }
}
