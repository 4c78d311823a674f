//! A place in a JSON document and the value there, read with errors that name the place. It must
//! not know what annotations are.

use source_comparison_core::{diagnostic::JsonPath, json::Value};

use crate::error::{Error, Kind, Result};

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node<'v> {
    value: &'v Value,
    path: JsonPath,
}

impl<'v> Node<'v> {
    /// The whole document.
    pub(super) const fn root(value: &'v Value) -> Self {
        Self { value, path: JsonPath::root() }
    }

    /// The value under a key; `None` where there is no such key, or null there.
    pub(super) fn at(&self, key: &str) -> Option<Self> {
        let Value::Object(entries) = self.value else { return None };
        let (_, value) = entries.iter().rev().find(|(found, _)| found == key)?;
        (*value != Value::Null).then(|| Self { value, path: self.path.key(key) })
    }

    /// The value under a key that must be there.
    pub(super) fn need(&self, key: &str, what: &str) -> Result<Self> {
        self.at(key).ok_or_else(|| self.fault(format!("no \"{key}\" here: expected {what}")))
    }

    /// The items of a list; of anything else, the thing itself, as JSON-LD has it.
    pub(super) fn items(&self) -> Vec<Self> {
        match self.value {
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.map(|(index, value)| Self { value, path: self.path.index(index) }).collect()
            }
            _ => vec![self.clone()],
        }
    }

    /// The items under a key; none where there is no such key.
    pub(super) fn items_at(&self, key: &str) -> Vec<Self> {
        self.at(key).map(|node| node.items()).unwrap_or_default()
    }

    /// The string here.
    pub(super) fn string(&self) -> Result<&'v str> {
        match self.value {
            Value::String(words) => Ok(words),
            other => Err(self.fault(format!("expected a string, found {}", other.kind()))),
        }
    }

    /// The string under a key that must be there.
    pub(super) fn string_at(&self, key: &str, what: &str) -> Result<String> {
        Ok(self.need(key, what)?.string()?.to_owned())
    }

    /// The string under a key, where there is one.
    pub(super) fn string_if(&self, key: &str) -> Result<Option<String>> {
        self.at(key).map(|node| node.string().map(str::to_owned)).transpose()
    }

    /// The number here.
    pub(super) fn number(&self) -> Result<f64> {
        match self.value {
            Value::Number(number) => Ok(*number),
            other => Err(self.fault(format!("expected a number, found {}", other.kind()))),
        }
    }

    /// Whether `true` stands under a key.
    pub(super) fn is_true_at(&self, key: &str) -> bool {
        self.at(key).is_some_and(|node| *node.value == Value::Bool(true))
    }

    /// Whether the value under a key is this string, or a list that has it.
    pub(super) fn has(&self, key: &str, word: &str) -> bool {
        let is_word = |node: &Self| matches!(node.value, Value::String(found) if found == word);
        self.items_at(key).iter().any(is_word)
    }

    /// Whether this is an object.
    pub(super) const fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// The name of a thing: the string here, or the `id` of the object here.
    pub(super) fn name(&self) -> Result<&'v str> {
        match (self.value, self.at("id")) {
            (Value::Object(_), Some(id)) => id.string(),
            (Value::Object(_), None) => Err(self.fault("no \"id\" here: expected an IRI".into())),
            _ => self.string(),
        }
    }

    /// What to call this in a message: its `id`, or its place.
    pub(super) fn called(&self) -> String {
        match self.at("id").map(|id| id.string()) {
            Some(Ok(id)) => format!("\"{id}\""),
            _ => self.path.to_string(),
        }
    }

    /// That something is wrong here.
    pub(super) fn fault(&self, message: String) -> Error {
        Kind::Malformed { path: self.path.clone(), message }.into()
    }
}
