//! HTML as a tree, read by the rules of the standard, so that a test sees what a browser would.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use html5gum::{HtmlString, StartTag, Token, Tokenizer};

/// Elements that have no end tag.
const VOID: [&str; 3] = ["br", "hr", "input"];

/// An element, or the words between elements.
#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// One element with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Node>,
}

/// Reads HTML; the element it gives has no name and holds everything.
///
/// # Panics
///
/// When tags do not pair, when there is a comment or a doctype, or when the standard calls
/// something in it an error: nothing of that comes from the component.
pub(crate) fn parse(html: &str) -> Element {
    let mut open = vec![Element::default()];
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => start(&mut open, &tag),
            Token::EndTag(tag) => end(&mut open, &text(&tag.name)),
            Token::String(words) => {
                let words = text(&words);
                open.last_mut().unwrap().children.push(Node::Text(words));
            }
            Token::Error(error) => assert!(is_of_text(*error), "{error:?} in {html}"),
            Token::Comment(_) | Token::Doctype(_) => panic!("unexpected {token:?} in {html}"),
        }
    }
    assert_eq!(open.len(), 1, "not closed: {:?}", open.last().unwrap().name);
    open.remove(0)
}

/// Whether the standard only finds a character of the text strange, not the markup.
fn is_of_text(error: html5gum::Error) -> bool {
    use html5gum::Error::{
        ControlCharacterInInputStream, NoncharacterInInputStream, UnexpectedNullCharacter,
    };
    matches!(
        error,
        ControlCharacterInInputStream | NoncharacterInInputStream | UnexpectedNullCharacter
    )
}

fn start(open: &mut Vec<Element>, tag: &StartTag<()>) {
    let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
    let element =
        Element { name: text(&tag.name), attributes: attributes.collect(), children: Vec::new() };
    if tag.self_closing || VOID.contains(&element.name.as_str()) {
        open.last_mut().unwrap().children.push(Node::Element(element));
    } else {
        open.push(element);
    }
}

fn end(open: &mut Vec<Element>, name: &str) {
    let element = open.pop().unwrap();
    assert_eq!(element.name, name, "tags do not pair");
    open.last_mut().unwrap().children.push(Node::Element(element));
}

fn text(bytes: &HtmlString) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// Every element in it, in the order of the text.
    pub(crate) fn descendants(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                found.push(element);
                found.extend(element.descendants());
            }
        }
        found
    }

    /// Every element in it of a class.
    pub(crate) fn all(&self, class: &str) -> Vec<&Self> {
        self.descendants().into_iter().filter(|element| element.has_class(class)).collect()
    }

    /// The first element in it of a class.
    pub(crate) fn first(&self, class: &str) -> &Self {
        self.all(class).first().unwrap_or_else(|| panic!("nothing of class {class}"))
    }

    /// Its words, without those of elements of class `left_out`.
    pub(crate) fn words_without(&self, left_out: &str) -> String {
        let mut words = String::new();
        for child in &self.children {
            match child {
                Node::Text(text) => words.push_str(text),
                Node::Element(element) if element.has_class(left_out) => {}
                Node::Element(element) => words.push_str(&element.words_without(left_out)),
            }
        }
        words
    }

    /// Its words.
    pub(crate) fn words(&self) -> String {
        self.words_without("no such class")
    }

    /// A line for each tag and each text, for snapshots.
    pub(crate) fn outline(&self) -> String {
        let mut outline = String::new();
        self.outline_into(&mut outline, 0);
        outline
    }

    fn outline_into(&self, outline: &mut String, depth: usize) {
        let indent = "  ".repeat(depth);
        let mut depth = depth;
        if !self.name.is_empty() {
            let _ = write!(outline, "{indent}{}", self.name);
            for (name, value) in &self.attributes {
                let value = value.replace('\n', "\\n").replace('"', "&quot;");
                let _ = write!(outline, " {name}=\"{value}\"");
            }
            outline.push('\n');
            depth += 1;
        }
        for child in &self.children {
            match child {
                Node::Element(element) => element.outline_into(outline, depth),
                Node::Text(text) => {
                    let _ = writeln!(outline, "{}|{text}|", "  ".repeat(depth));
                }
            }
        }
    }
}
