//! From a JSON value to the wire types, leniently: what has the wrong shape becomes a diagnostic
//! and an empty placeholder, so that the indices of lists stay true. It must not know what makes a
//! comparison sound: that is [`crate::check`].

use crate::{
    diagnostic::{Code, Diagnostic, Faults, JsonPath, Trail, quoted},
    format::{File, VERSION},
    json::Value,
};

use self::fields::Fields;
pub(crate) use self::{fields::too_many, order::place_in};

mod fields;
mod objects;
mod order;

/// Reads a comparison file, and tells every fault of its shape in the order of the file.
///
/// A value that is no object, or of a format that is not known, gives an empty file.
///
/// ```
/// use source_comparison_core::{json::Value, read::read};
/// let (_, diagnostics) = read(&Value::Null);
/// let first = diagnostics.first().map(ToString::to_string);
/// assert_eq!(first.as_deref(), Some("error[wrong-type] at $: expected an object, found null"));
/// ```
pub fn read(value: &Value) -> (File, Vec<Diagnostic>) {
    let mut faults = Faults::default();
    let file = read_into(value, &mut faults).unwrap_or_default();
    (file, faults.into_diagnostics(|path| place_in(value, path)))
}

/// Reads a comparison file; `None` where there is nothing that could be checked.
pub(crate) fn read_into(value: &Value, faults: &mut Faults) -> Option<File> {
    let Value::Object(entries) = value else {
        let message = format!("expected an object, found {}", value.kind());
        faults.add(Diagnostic::error(Code::WrongType, JsonPath::root(), message));
        return None;
    };
    let found = entries.iter().rev().find(|(key, _)| key == "format").map(|(_, value)| value);
    match found {
        Some(Value::String(format)) if format == VERSION => {}
        found => {
            faults.add(unknown_format(found));
            return None;
        }
    }
    Fields::open(value, Trail::Root, faults).map(|mut fields| fields.all())
}

/// That a file is of no version which is read here.
fn unknown_format(found: Option<&Value>) -> Diagnostic {
    let message = match found {
        Some(Value::String(format)) => {
            format!("unknown format {}: this program reads \"{VERSION}\"", quoted(format))
        }
        Some(other) if *other != Value::Null => {
            format!("expected the format \"{VERSION}\", found {}", other.kind())
        }
        _ => format!("the file does not say its format: this program reads \"{VERSION}\""),
    };
    Diagnostic::error(Code::UnknownFormat, Trail::Root.key("format").to_path(), message)
        .with_help(format!("begin the file with \"format\": \"{VERSION}\""))
}
