//! Whether a text is small and flat enough to be given to a JSON parser, for parsers that do not
//! count themselves: a browser's takes a million levels. It must not know what JSON means beyond
//! its brackets and strings.

use super::DEPTH_LIMIT;
use crate::{
    diagnostic::{Code, Diagnostic, JsonPath},
    format::limits,
    text::ByteOffset,
};

/// Whether the text keeps to the format's limits on size and depth. To be called before a parser
/// that has no limits of its own; it does not say whether the text is JSON.
///
/// Time: one walk over the bytes, without recursion.
///
/// # Errors
///
/// A diagnostic of [`Code::OverLimit`] for the whole document.
///
/// ```
/// use source_comparison_core::json::within_limits;
/// assert!(within_limits("[[1], \"[[[[\"]").is_ok());
/// assert!(within_limits(&"[".repeat(100)).is_err());
/// ```
pub fn within_limits(text: &str) -> Result<(), Diagnostic> {
    if text.len() > limits::FILE_BYTES {
        return Err(too_large());
    }
    match too_deep_at(text) {
        Some(_) => Err(too_deep()),
        None => Ok(()),
    }
}

/// Where the first bracket stands that opens one level too many, if there is one.
pub fn too_deep_at(text: &str) -> Option<ByteOffset> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' if depth == DEPTH_LIMIT => return Some(ByteOffset(at)),
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// That a file is larger than the format allows.
pub fn too_large() -> Diagnostic {
    let mebibytes = limits::FILE_BYTES / (1024 * 1024);
    let message = format!("the file is larger than {mebibytes} MiB: it is not read");
    Diagnostic::error(Code::OverLimit, JsonPath::root(), message)
        .with_help("leave out articles, or split the comparison in two")
}

/// That a file nests deeper than the format allows.
pub fn too_deep() -> Diagnostic {
    let message = format!("nested deeper than {DEPTH_LIMIT} levels: the file is not read");
    Diagnostic::error(Code::OverLimit, JsonPath::root(), message)
        .with_help("no comparison needs more than eight; look for a bracket that is not closed")
}

/// That a text is not JSON, for the reason that a parser gives.
pub fn not_json(reason: &str) -> Diagnostic {
    let message = format!("the text is not JSON: {reason}");
    Diagnostic::error(Code::NotJson, JsonPath::root(), message).with_help(
        "look for a missing or superfluous comma, quote or bracket just before this place",
    )
}
