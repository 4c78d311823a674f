//! Text on its way into HTML that is written here by hand. What is inside the comparison is escaped
//! where it is rendered.

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
    use super::json_for_script;

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
