//! From a JSON value to the wire types, leniently: what has the wrong shape becomes a diagnostic
//! and an empty placeholder, so that the indices of lists stay true. It must not know what makes a
//! comparison sound: that is [`mod@crate::check`].

pub(crate) use self::{fields::note_too_many, order::place_in};
use self::{fields::object, objects::WithLesson};
use crate::{
    diagnostic::{Code, Diagnostic, Faults, Trail},
    format::{File, VERSION},
    json::Value,
};

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
    let file = read_with_lesson(value, &mut faults).unwrap_or_default();
    (file, faults.into_diagnostics(&|path| place_in(value, path)))
}

/// Reads a comparison file with its lesson; `None` where there is nothing that could be checked.
pub(crate) fn read_with_lesson(value: &Value, faults: &mut Faults) -> Option<File> {
    let mut file = read_into(value, faults)?;
    object(value, &Trail::Root, faults, &mut WithLesson(&mut file));
    Some(file)
}

/// Reads a comparison file, all but its lesson; `None` where there is nothing that could be checked.
pub(crate) fn read_into(value: &Value, faults: &mut Faults) -> Option<File> {
    let Value::Object(entries) = value else {
        let message = "expected an object, found {}";
        faults.error(Code::WrongType, &Trail::Root, message, "", &[value.kind()]);
        return None;
    };
    let found = entries.iter().rev().find(|(key, _)| key == "format").map(|(_, value)| value);
    match found {
        Some(Value::String(format)) if format == VERSION => {}
        found => {
            note_unknown_format(found, faults);
            return None;
        }
    }
    let mut file = File::default();
    object(value, &Trail::Root, faults, &mut file);
    Some(file)
}

/// Notes that a file is of no version which is read here.
fn note_unknown_format(found: Option<&Value>, faults: &mut Faults) {
    let (message, first, second) = match found {
        Some(Value::String(format)) => {
            ("unknown format \"{}\": this program reads \"{}\"", format.as_str(), VERSION)
        }
        None | Some(Value::Null) => {
            ("the file does not say its format: this program reads {}\"{}\"", "", VERSION)
        }
        Some(other) => ("expected the format \"{}\", found {}", VERSION, other.kind()),
    };
    let help = "begin the file with \"format\": \"{}\"";
    let values = [first, second, VERSION];
    faults.error(Code::UnknownFormat, &Trail::Root.key("format"), message, help, &values);
}
