//! Text on its way into HTML that is written here by hand. What is inside the comparison is escaped
//! where it is rendered.

/// A text that can stand between tags and in quoted attributes.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// JSON that can stand between `<script>` and `</script>`: the same value, spelled without the
/// characters that mean something to an HTML parser. In JSON they stand in strings only.
pub(crate) fn json_for_script(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escaped, json_for_script};

    #[test]
    fn nothing_that_opens_a_tag_or_closes_a_quote_is_left() {
        assert_eq!(escaped("<a b='c\" &d>"), "&lt;a b=&#39;c&quot; &amp;d&gt;");
    }

    #[test]
    fn json_keeps_its_value_and_loses_its_markup() {
        let json = "{\"a\":\"</script><!-- & \u{2028}\"}";
        let safe = json_for_script(json);
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        let (one, other): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(json).unwrap(), serde_json::from_str(&safe).unwrap());
        assert_eq!(one, other);
    }
}
