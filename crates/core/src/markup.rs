//! Foreign text on its way into HTML and XML.

/// A text that can stand between tags and in quoted attributes, of XML 1.0 as of HTML. Characters
/// that either forbids are not looked for.
pub fn escaped(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_that_opens_a_tag_or_closes_a_quote_is_left() {
        assert_eq!(escaped("<a b='c\" &d>"), "&lt;a b=&#39;c&quot; &amp;d&gt;");
    }
}
