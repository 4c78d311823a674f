//! A cursor over the keys of one object, which notes every value that is not of the type asked
//! for. It must not know which keys the format has: each wire type names its own.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Code, Diagnostic, Faults, Trail, all_of, alternatives, count, quoted},
    format::Word,
    json::Value,
};

/// Unknown or repeated keys of one object that are named; the rest is counted.
const STRANGE_KEYS: usize = 24;

/// An object of the format that can be read key by key.
pub(super) trait Readable: Default {
    /// The keys it may hold.
    const KEYS: &'static [&'static str];

    /// Reads each key.
    fn from_fields(fields: &mut Fields<'_>) -> Self;

    /// Whether a key that is not listed is left alone on purpose.
    fn is_foreign(_key: &str) -> bool {
        false
    }
}

/// The keys of one object.
pub(super) struct Fields<'a> {
    entries: &'a [(String, Value)],
    trail: Trail<'a>,
    faults: &'a mut Faults,
}

impl<'a> Fields<'a> {
    /// Opens an object; `None`, with an error noted, where the value is none.
    pub(super) fn open(value: &'a Value, trail: Trail<'a>, faults: &'a mut Faults) -> Option<Self> {
        let Value::Object(entries) = value else {
            wrong_type(faults, trail, "an object", value);
            return None;
        };
        Some(Self { entries, trail, faults })
    }

    /// Reads the whole object, and notes keys that are unknown or repeated.
    pub(super) fn all<T: Readable>(&mut self) -> T {
        self.check_keys::<T>();
        T::from_fields(self)
    }

    fn check_keys<T: Readable>(&mut self) {
        let (mut seen, mut repeated) = (BTreeSet::new(), BTreeSet::new());
        let mut strange = 0;
        for key in self.entries.iter().map(|(key, _)| key.as_str()) {
            let is_new = seen.insert(key);
            let is_known = T::KEYS.contains(&key) || T::is_foreign(key);
            if is_new && is_known || !is_new && !repeated.insert(key) {
                continue;
            }
            strange += 1;
            if strange > STRANGE_KEYS {
                continue;
            }
            if is_new {
                self.unknown_key(key, T::KEYS);
            } else {
                self.repeated_key(key);
            }
        }
        if strange > STRANGE_KEYS {
            let message =
                format!("{} more keys here are unknown or repeated", strange - STRANGE_KEYS);
            let fault = Diagnostic::warning(Code::UnknownKey, self.trail.to_path(), message);
            self.faults.add(fault);
        }
    }

    fn repeated_key(&mut self, key: &str) {
        let path = self.trail.key(key).to_path();
        let message = format!(
            "the key {} stands more than once in this object: the last one counts",
            quoted(key)
        );
        let fault = Diagnostic::warning(Code::RepeatedKey, path, message);
        self.faults.add(fault.with_help("remove the others"));
    }

    fn unknown_key(&mut self, key: &str, known: &[&'static str]) {
        let path = self.trail.key(key).to_path();
        let message = format!("unknown key {}: it is not read", quoted(key));
        let help = match self.faults.nearest(key, known.iter().copied()) {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None => format!("the keys here are {}", all_of(known.iter().copied())),
        };
        self.faults.add(Diagnostic::warning(Code::UnknownKey, path, message).with_help(help));
    }

    /// The value under `key`; `null` counts as absent. Of repeated keys the last one counts.
    fn value(&self, key: &str) -> Option<&'a Value> {
        let (_, value) = self.entries.iter().rev().find(|(name, _)| name == key)?;
        (*value != Value::Null).then_some(value)
    }

    /// A string; empty where there is none.
    pub(super) fn string(&mut self, key: &str) -> String {
        self.optional_string(key).unwrap_or_default()
    }

    /// A string that may be missing.
    pub(super) fn optional_string(&mut self, key: &str) -> Option<String> {
        string(self.value(key)?, self.trail.key(key), self.faults)
    }

    /// One of a few words.
    pub(super) fn word<W: Word>(&mut self, key: &str) -> Option<W> {
        let trail = self.trail;
        let trail = trail.key(key);
        let written = string(self.value(key)?, trail, self.faults)?;
        let found = W::ALL.iter().copied().find(|word| word.as_word() == written);
        if found.is_none() {
            let words = || W::ALL.iter().map(|word| word.as_word());
            let message =
                format!("unknown word {}: expected {}", quoted(&written), alternatives(words()));
            let mut fault = Diagnostic::error(Code::UnknownWord, trail.to_path(), message);
            if let Some(near) = self.faults.nearest(&written, words()) {
                fault = fault.with_help(format!("did you mean {}?", quoted(near)));
            }
            self.faults.add(fault);
        }
        found
    }

    /// `true` or `false`; false where there is neither.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        match self.value(key) {
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                wrong_type(self.faults, self.trail.key(key), "true or false", other);
                false
            }
            None => false,
        }
    }

    /// A number; 0 where there is none.
    pub(super) fn number(&mut self, key: &str) -> f64 {
        match self.value(key) {
            Some(Value::Number(number)) => *number,
            Some(other) => {
                wrong_type(self.faults, self.trail.key(key), "a number", other);
                0.0
            }
            None => 0.0,
        }
    }

    /// An object of the format, or its empty form.
    pub(super) fn object<T: Readable>(&mut self, key: &str) -> T {
        self.optional_object(key).unwrap_or_default()
    }

    /// An object of the format that may be missing.
    pub(super) fn optional_object<T: Readable>(&mut self, key: &str) -> Option<T> {
        let value = self.value(key)?;
        let trail = self.trail;
        Some(object(value, trail.key(key), self.faults))
    }

    /// A list of objects of the format, the first `limit` of them.
    pub(super) fn list<T: Readable>(&mut self, key: &str, limit: usize) -> Vec<T> {
        self.items(key, limit, object)
    }

    /// A list of objects of the format that has to be there, if only as `[]`.
    pub(super) fn required_list<T: Readable>(&mut self, key: &str, limit: usize) -> Vec<T> {
        if self.value(key).is_none() {
            let path = self.trail.key(key).to_path();
            let fault = Diagnostic::error(Code::Missing, path, "missing: expected a list");
            self.faults.add(fault.with_help("write [] where there is nothing to list"));
        }
        self.list(key, limit)
    }

    /// A list of strings, the first `limit` of them.
    pub(super) fn strings(&mut self, key: &str, limit: usize) -> Vec<String> {
        self.items(key, limit, |value, trail, faults| {
            string(value, trail, faults).unwrap_or_default()
        })
    }

    /// A list of lists of strings, the first `limit` of each.
    pub(super) fn string_lists(&mut self, key: &str, limit: usize) -> Vec<Vec<String>> {
        self.items(key, limit, |value, trail, faults| {
            items(value, trail, faults, limit, |value, trail, faults| {
                string(value, trail, faults).unwrap_or_default()
            })
        })
    }

    fn items<T>(
        &mut self,
        key: &str,
        limit: usize,
        read: impl Fn(&Value, Trail<'_>, &mut Faults) -> T,
    ) -> Vec<T> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let trail = self.trail;
        items(value, trail.key(key), self.faults, limit, read)
    }
}

fn items<T>(
    value: &Value,
    trail: Trail<'_>,
    faults: &mut Faults,
    limit: usize,
    read: impl Fn(&Value, Trail<'_>, &mut Faults) -> T,
) -> Vec<T> {
    let Value::Array(values) = value else {
        wrong_type(faults, trail, "a list", value);
        return Vec::new();
    };
    if values.len() > limit {
        faults.add(too_many(trail, values.len(), limit));
    }
    let values = values.iter().take(limit).enumerate();
    values.map(|(index, value)| read(value, trail.index(index), faults)).collect()
}

/// That a list is longer than the format allows.
pub(crate) fn too_many(trail: Trail<'_>, found: usize, limit: usize) -> Diagnostic {
    let message =
        format!("{} here, at most {limit} are read: the rest is left out", count(found, "item"));
    Diagnostic::error(Code::OverLimit, trail.to_path(), message)
}

fn object<T: Readable>(value: &Value, trail: Trail<'_>, faults: &mut Faults) -> T {
    Fields::open(value, trail, faults).map_or_else(T::default, |mut fields| fields.all())
}

fn string(value: &Value, trail: Trail<'_>, faults: &mut Faults) -> Option<String> {
    if let Value::String(text) = value {
        return Some(text.clone());
    }
    wrong_type(faults, trail, "a string", value);
    None
}

fn wrong_type(faults: &mut Faults, trail: Trail<'_>, expected: &str, found: &Value) {
    let named = match found {
        Value::String(text) => format!("the string {}", quoted(text)),
        Value::Bool(flag) => flag.to_string(),
        other => other.kind().to_owned(),
    };
    let message = format!("expected {expected}, found {named}");
    let mut fault = Diagnostic::error(Code::WrongType, trail.to_path(), message);
    match (expected, found) {
        ("a string", Value::Number(_)) => fault = fault.with_help("write it in quotes"),
        ("a list", Value::String(_) | Value::Object(_)) => {
            fault = fault.with_help("put it in square brackets, even where it is the only one");
        }
        ("an object", _) => fault = fault.with_help("write its keys and values in braces: { … }"),
        ("a number" | "true or false", Value::String(_)) => {
            fault = fault.with_help("write it without quotes");
        }
        _ => {}
    }
    faults.add(fault);
}
