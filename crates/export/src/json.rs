//! JSON values put together key by key and written out, keys in the order given. It must not know
//! what they mean.

pub(crate) use source_comparison_core::json::Value;

/// Where the JSON will stand, which decides what must be escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// A file of its own.
    File,
    /// Between `<script>` and `</script>` of an HTML page.
    Script,
}

/// A string.
pub(crate) fn text(words: impl Into<String>) -> Value {
    Value::String(words.into())
}

/// A whole number; exact up to 2^53, far beyond any position in a text.
#[allow(clippy::cast_precision_loss)] // see above
pub(crate) const fn number(count: usize) -> Value {
    Value::Number(count as f64)
}

/// A list of strings.
pub(crate) fn texts<T: Into<String>>(words: impl IntoIterator<Item = T>) -> Value {
    Value::Array(words.into_iter().map(text).collect())
}

/// An object of strings.
pub(crate) fn object<const N: usize>(entries: [(&str, &str); N]) -> Entries {
    entries.into_iter().fold(Entries::default(), |entries, (key, words)| entries.text(key, words))
}

/// An object that is being put together.
#[derive(Debug, Default)]
pub(crate) struct Entries(Vec<(String, Value)>);

impl Entries {
    /// Adds a value.
    #[must_use]
    pub(crate) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.push((key.to_owned(), value.into()));
        self
    }

    /// Adds a string.
    #[must_use]
    pub(crate) fn text(self, key: &str, words: impl Into<String>) -> Self {
        self.with(key, text(words))
    }

    /// Adds a string where there is one: what is not stated has no key.
    #[must_use]
    pub(crate) fn text_if(self, key: &str, words: Option<impl Into<String>>) -> Self {
        match words {
            Some(words) => self.text(key, words),
            None => self,
        }
    }

    /// Adds a list, unless it is empty.
    #[must_use]
    pub(crate) fn list_if_any(self, key: &str, items: Vec<Value>) -> Self {
        if items.is_empty() { self } else { self.with(key, Value::Array(items)) }
    }
}

impl From<Entries> for Value {
    fn from(entries: Entries) -> Self {
        Self::Object(entries.0)
    }
}

/// Writes a value with two spaces for each level and a line end after it.
pub(crate) fn written(value: &Value, home: Home) -> String {
    let mut out = String::new();
    write(value, home, 0, &mut out);
    out.push('\n');
    out
}

fn write(value: &Value, home: Home, level: usize, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        // JSON has no word for what is not finite; none is ever made here.
        Value::Number(number) if !number.is_finite() => out.push_str("null"),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(words) => write_string(words, home, out),
        Value::Array(items) => {
            let mut lines = Lines::open('[', level, out);
            for item in items {
                write(item, home, level + 1, lines.next());
            }
            lines.close(']');
        }
        Value::Object(entries) => {
            let mut lines = Lines::open('{', level, out);
            for (key, value) in entries {
                let out = lines.next();
                write_string(key, home, out);
                out.push_str(": ");
                write(value, home, level + 1, out);
            }
            lines.close('}');
        }
    }
}

/// The items of a list or an object, one a line.
struct Lines<'o> {
    out: &'o mut String,
    level: usize,
    is_empty: bool,
}

impl<'o> Lines<'o> {
    fn open(bracket: char, level: usize, out: &'o mut String) -> Self {
        out.push(bracket);
        Self { out, level, is_empty: true }
    }

    fn next(&mut self) -> &mut String {
        if !self.is_empty {
            self.out.push(',');
        }
        self.is_empty = false;
        self.line(self.level + 1);
        self.out
    }

    fn close(mut self, bracket: char) {
        if !self.is_empty {
            self.line(self.level);
        }
        self.out.push(bracket);
    }

    fn line(&mut self, level: usize) {
        self.out.push('\n');
        self.out.extend(core::iter::repeat_n("  ", level));
    }
}

fn write_string(words: &str, home: Home, out: &mut String) {
    out.push('"');
    for character in words.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if is_escaped(character, home) => push_escape(character, out),
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Whether a character stands as `\u` and its number: controls anywhere, and within a page what
/// could end the script or begin markup.
fn is_escaped(character: char, home: Home) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}')
        || (home == Home::Script && matches!(character, '<' | '>' | '&'))
}

fn push_escape(character: char, out: &mut String) {
    let mut units = [0; 2];
    for unit in character.encode_utf16(&mut units) {
        out.push_str(&format!("\\u{unit:04x}"));
    }
}

#[cfg(test)]
mod tests {
    use super::{Entries, Home, Value, number, text, texts, written};

    #[test]
    fn keys_keep_their_order_and_whole_numbers_have_no_point() {
        let value = Entries::default()
            .text("type", "b")
            .with("id", number(7))
            .with("list", texts(["x", "y"]))
            .with("none", Value::Array(Vec::new()));
        let expected = r#"{
  "type": "b",
  "id": 7,
  "list": [
    "x",
    "y"
  ],
  "none": []
}
"#;
        assert_eq!(written(&value.into(), Home::File), expected);
    }

    #[test]
    fn a_script_cannot_be_ended_by_what_stands_in_it() {
        let hostile = text("</script><!-- & \u{2028}\u{2029}\u{0}\u{7f}");
        let in_script = written(&hostile, Home::Script);
        assert!(
            !in_script.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{0}']),
            "{in_script}"
        );
        assert_eq!(serde_json::from_str::<Value>(&in_script).unwrap(), hostile);
        let in_file = written(&hostile, Home::File);
        assert!(in_file.contains("</script>"));
        assert_eq!(serde_json::from_str::<Value>(&in_file).unwrap(), hostile);
    }
}
