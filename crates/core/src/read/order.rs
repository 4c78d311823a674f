//! Where in a document a path leads, as something to sort by. It must not know what faults are.

use crate::{
    diagnostic::{JsonPath, Step},
    json::Value,
};

/// The index of each step of `path` in the document, so that places compare in the order of the
/// file; what the document does not hold comes after all that its parent holds.
pub(crate) fn place_in(document: &Value, path: &JsonPath) -> Vec<usize> {
    let mut here = Some(document);
    let mut place = Vec::with_capacity(path.0.len());
    for step in &path.0 {
        let found = match (here, step) {
            (Some(Value::Object(entries)), Step::Key(key)) => entries
                .iter()
                .enumerate()
                .rev()
                .find(|(_, (name, _))| name == key)
                .map(|(index, (_, value))| (index, value)),
            (Some(Value::Array(items)), Step::Index(index)) => {
                items.get(*index).map(|value| (*index, value))
            }
            _ => None,
        };
        place.push(found.map_or(usize::MAX, |(index, _)| index));
        here = found.map(|(_, value)| value);
    }
    place
}
