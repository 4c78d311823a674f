//! A cursor over the keys of one object, which notes every value that is not of the type asked
//! for. It must not know which keys the format has: each wire type names its own.
//! What is read goes where the caller says: returned from generic functions, the same code came to
//! four times the size in a page.

use crate::{
    diagnostic::{Code, Faults, Trail, all_of, alternatives, count},
    format::Word,
    json::Value,
    order::ordered,
};

/// Unknown or repeated keys of one object that are named; the rest is counted.
const STRANGE_KEYS: usize = 24;

/// An object of the format that can be read key by key.
pub(super) trait Readable {
    /// The keys it may hold.
    fn keys(&self) -> &'static [&'static str];

    /// Reads each key.
    fn read(&mut self, fields: &mut Fields<'_>);

    /// Whether a key that is not listed is left alone on purpose.
    fn is_foreign(&self, _key: &str) -> bool {
        false
    }
}

/// The keys of one object.
pub(super) struct Fields<'a> {
    entries: &'a [(String, Value)],
    trail: &'a Trail<'a>,
    faults: &'a mut Faults,
}

/// Reads an object, and notes keys that are unknown or repeated; where the value is none, an
/// error is noted and nothing read.
pub(super) fn object(
    value: &Value,
    trail: &Trail<'_>,
    faults: &mut Faults,
    into: &mut dyn Readable,
) {
    let Value::Object(entries) = value else {
        wrong_type(faults, trail, "an object", value);
        return;
    };
    let mut fields = Fields { entries, trail, faults };
    fields.check_keys(into);
    into.read(&mut fields);
}

impl<'a> Fields<'a> {
    fn check_keys(&mut self, object: &dyn Readable) {
        let mut strange = 0;
        for ((key, _), above) in self.entries.iter().zip(self.repeats()) {
            let is_known = object.keys().contains(&key.as_str()) || object.is_foreign(key);
            if above > 1 || above == 0 && is_known {
                continue;
            }
            strange += 1;
            if strange > STRANGE_KEYS {
                continue;
            }
            if above == 0 {
                self.unknown_key(key, object.keys());
            } else {
                let message =
                    "the key \"{}\" stands more than once in this object: the last one counts";
                let at = self.trail.key(key);
                self.faults.warning(Code::RepeatedKey, &at, message, "remove the others", &[key]);
            }
        }
        if strange > STRANGE_KEYS {
            let message = "{} more keys here are unknown or repeated";
            let more = (strange - STRANGE_KEYS).to_string();
            self.faults.warning(Code::UnknownKey, self.trail, message, "", &[&more]);
        }
    }

    /// How often each key stands above already.
    fn repeats(&self) -> Vec<usize> {
        let key = |place: usize| self.entries.get(place).map(|(key, _)| key.as_str());
        let order = ordered(self.entries.len(), &|one, other| key(one).cmp(&key(other)));
        let mut repeats = vec![0; order.len()];
        let (mut last, mut above) = (None, 0);
        for place in order {
            above = if key(place) == last { above + 1 } else { 0 };
            last = key(place);
            if let Some(repeats) = repeats.get_mut(place) {
                *repeats = above;
            }
        }
        repeats
    }

    fn unknown_key(&mut self, key: &str, known: &[&'static str]) {
        let at = self.trail.key(key);
        let (help, value) = match self.faults.nearest(key, known) {
            Some(near) => ("did you mean \"{}\"?", near),
            None => ("the keys here are {}", &*all_of(known)),
        };
        let message = "unknown key \"{}\": it is not read";
        self.faults.warning(Code::UnknownKey, &at, message, help, &[key, value]);
    }

    /// The value under `key`; `null` counts as absent. Of repeated keys the last one counts.
    fn value(&self, key: &str) -> Option<&'a Value> {
        let (_, value) = self.entries.iter().rev().find(|(name, _)| name == key)?;
        (!matches!(value, Value::Null)).then_some(value)
    }

    /// A string; empty where there is none.
    pub(super) fn string(&mut self, key: &str, into: &mut String) {
        if let Some(text) = self.text(key) {
            text.clone_into(into);
        }
    }

    /// A string that may be missing.
    pub(super) fn optional_string(&mut self, key: &str, into: &mut Option<String>) {
        *into = self.text(key).map(str::to_owned);
    }

    fn text(&mut self, key: &str) -> Option<&'a str> {
        text(self.value(key)?, &self.trail.key(key), self.faults)
    }

    /// One of a few words.
    pub(super) fn word<W: Word>(&mut self, key: &str, into: &mut Option<W>) {
        *into = self.place_of_word(key, W::WORDS).and_then(|place| W::ALL.get(place)).copied();
    }

    fn place_of_word(&mut self, key: &str, words: &[&str]) -> Option<usize> {
        let written = self.text(key)?;
        place_of(written, words, &self.trail.key(key), self.faults)
    }

    /// `true` or `false`; false where there is neither.
    pub(super) fn flag(&mut self, key: &str, into: &mut bool) {
        match self.value(key) {
            Some(Value::Bool(flag)) => *into = *flag,
            Some(other) => wrong_type(self.faults, &self.trail.key(key), "true or false", other),
            None => {}
        }
    }

    /// A number; 0 where there is none.
    pub(super) fn number(&mut self, key: &str, into: &mut f64) {
        match self.value(key) {
            Some(Value::Number(number)) => *into = *number,
            Some(other) => wrong_type(self.faults, &self.trail.key(key), "a number", other),
            None => {}
        }
    }

    /// A whole number from 0 to 65,535 that may be missing.
    pub(super) fn optional_whole(&mut self, key: &str, into: &mut Option<u16>) {
        let Some(value) = self.value(key) else { return };
        match value {
            Value::Number(number) if (0.0..=65_535.0).contains(number) && number.fract() == 0.0 => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // as just seen
                into.replace(*number as u16);
            }
            other => {
                wrong_type(self.faults, &self.trail.key(key), "a whole number, 0 or more", other);
            }
        }
    }

    /// A list of some of a few words, the first `limit` of them; others are left out.
    pub(super) fn word_list<W: Word>(&mut self, key: &str, into: &mut Vec<W>, limit: usize) {
        let list = self.trail.key(key);
        for (index, value) in self.items(key, limit).iter().enumerate() {
            let at = &list.index(index);
            let Some(written) = text(value, at, self.faults) else { continue };
            let found = place_of(written, W::WORDS, at, self.faults);
            into.extend(found.and_then(|place| W::ALL.get(place)).copied());
        }
    }

    /// An object of the format, or its empty form.
    pub(super) fn object(&mut self, key: &str, into: &mut dyn Readable) {
        if let Some(value) = self.value(key) {
            object(value, &self.trail.key(key), self.faults, into);
        }
    }

    /// An object of the format that may be missing.
    pub(super) fn optional_object<T: Readable + Default>(
        &mut self,
        key: &str,
        into: &mut Option<T>,
    ) {
        if self.value(key).is_some() {
            self.object(key, into.insert(T::default()));
        }
    }

    /// A list of objects of the format, the first `limit` of them.
    pub(super) fn list<T: Readable + Default>(
        &mut self,
        key: &str,
        into: &mut Vec<T>,
        limit: usize,
    ) {
        let list = self.trail.key(key);
        for (index, value) in self.items(key, limit).iter().enumerate() {
            into.push(T::default());
            if let Some(item) = into.last_mut() {
                object(value, &list.index(index), self.faults, item);
            }
        }
    }

    /// A list of objects of the format that has to be there, if only as `[]`.
    pub(super) fn required_list<T: Readable + Default>(
        &mut self,
        key: &str,
        into: &mut Vec<T>,
        limit: usize,
    ) {
        self.require_list(key);
        self.list(key, into, limit);
    }

    fn require_list(&mut self, key: &str) {
        if self.value(key).is_none() {
            let (message, help) =
                ("missing: expected a list", "write [] where there is nothing to list");
            self.faults.error(Code::Missing, &self.trail.key(key), message, help, &[]);
        }
    }

    /// A list of strings, the first `limit` of them.
    pub(super) fn strings(&mut self, key: &str, into: &mut Vec<String>, limit: usize) {
        let values = self.items(key, limit);
        *into = strings(values, &self.trail.key(key), self.faults);
    }

    /// A list of lists of strings, the first `limit` of each.
    pub(super) fn string_lists(&mut self, key: &str, into: &mut Vec<Vec<String>>, limit: usize) {
        let lists = self.trail.key(key);
        for (index, value) in self.items(key, limit).iter().enumerate() {
            let list = lists.index(index);
            let values = items(value, &list, self.faults, limit);
            into.push(strings(values, &list, self.faults));
        }
    }

    fn items(&mut self, key: &str, limit: usize) -> &'a [Value] {
        match self.value(key) {
            Some(value) => items(value, &self.trail.key(key), self.faults, limit),
            None => &[],
        }
    }
}

/// The place of a word in a list of words; an error where it is none of them.
fn place_of(
    written: &str,
    words: &[&str],
    trail: &Trail<'_>,
    faults: &mut Faults,
) -> Option<usize> {
    let found = words.iter().position(|word| *word == written);
    if found.is_none() {
        let near = faults.nearest(written, words);
        let help = near.map_or("", |_| "did you mean \"{}\"?");
        let values = [written, &alternatives(words), near.unwrap_or_default()];
        let message = "unknown word \"{}\": expected {}";
        faults.error(Code::UnknownWord, trail, message, help, &values);
    }
    found
}

/// The first `limit` items of a list; none where the value is no list.
fn items<'v>(
    value: &'v Value,
    trail: &Trail<'_>,
    faults: &mut Faults,
    limit: usize,
) -> &'v [Value] {
    let Value::Array(values) = value else {
        wrong_type(faults, trail, "a list", value);
        return &[];
    };
    note_too_many(faults, trail, values.len(), limit);
    values.get(..limit).unwrap_or(values)
}

/// Notes that a list is longer than the format allows, if it is.
pub(crate) fn note_too_many(faults: &mut Faults, trail: &Trail<'_>, found: usize, limit: usize) {
    if found > limit {
        let message = "{} here, at most {} are read: the rest is left out";
        let values = [&*count(found, "item"), &limit.to_string()];
        faults.error(Code::OverLimit, trail, message, "", &values);
    }
}

fn strings(values: &[Value], list: &Trail<'_>, faults: &mut Faults) -> Vec<String> {
    let mut strings = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        strings.push(text(value, &list.index(index), faults).unwrap_or_default().to_owned());
    }
    strings
}

fn text<'v>(value: &'v Value, trail: &Trail<'_>, faults: &mut Faults) -> Option<&'v str> {
    if let Value::String(text) = value {
        return Some(text);
    }
    wrong_type(faults, trail, "a string", value);
    None
}

#[cold]
fn wrong_type(faults: &mut Faults, trail: &Trail<'_>, expected: &str, found: &Value) {
    let (message, named) = match found {
        Value::String(text) => ("expected {}, found the string \"{}\"", text.as_str()),
        Value::Bool(true) => ("expected {}, found {}", "true"),
        Value::Bool(false) => ("expected {}, found {}", "false"),
        other => ("expected {}, found {}", other.kind()),
    };
    let help = match (expected, found) {
        ("a string", Value::Number(_)) => "write it in quotes",
        ("a list", Value::String(_) | Value::Object(_)) => {
            "put it in square brackets, even where it is the only one"
        }
        ("an object", _) => "write its keys and values in braces: { … }",
        ("a number" | "true or false", Value::String(_)) => "write it without quotes",
        _ => "",
    };
    faults.error(Code::WrongType, trail, message, help, &[expected, named]);
}
