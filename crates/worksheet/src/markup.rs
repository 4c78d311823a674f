//! HTML as text. Every foreign text goes through [`escaped`]; nothing else writes one. It must not
//! know what a worksheet is.

use source_comparison_core::{
    markup,
    model::{Direction, Language, is_invisible},
};

/// A text that can stand between tags and in quoted attributes. Characters that hide or reorder
/// what is read are left out, but for joiners and soft hyphens, which spelling needs.
pub(crate) fn escaped(text: &str) -> String {
    let shown = |character: char| match character {
        '\u{ad}' | '\u{200c}' | '\u{200d}' => Some(character),
        '\n' | '\t' => Some(' '),
        _ if is_invisible(character) || character.is_control() => None,
        other => Some(other),
    };
    markup::escaped(&text.chars().filter_map(shown).collect::<String>())
}

/// A text as a string of a style sheet, whatever it holds, kept from reordering its neighbours.
pub(crate) fn css_string(text: &str) -> String {
    let mut string = String::from("\"\\2068 "); // first strong isolate
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || character == ' ' {
            string.push(character);
        } else if !is_invisible(character) && !character.is_control() {
            string.push_str(&format!("\\{:x} ", u32::from(character)));
        }
    }
    string.push_str("\\2069 \""); // pop directional isolate
    string
}

/// An element around HTML that is already written; `attributes` as they stand in the tag.
pub(crate) fn element(name: &str, attributes: &str, inner: &str) -> String {
    let space = if attributes.is_empty() { "" } else { " " };
    format!("<{name}{space}{attributes}>{inner}</{name}>")
}

/// An element with a class around HTML that is already written.
pub(crate) fn classed(name: &str, class: &str, inner: &str) -> String {
    element(name, &format!("class=\"{class}\""), inner)
}

/// The attributes of words in a language of their own.
pub(crate) fn in_language(language: &Language) -> String {
    let direction = direction(language.direction());
    format!("lang=\"{}\" dir=\"{direction}\"", escaped(language.as_rc()))
}

/// A direction as the attribute `dir` takes it.
pub(crate) const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// Foreign words inside our own, kept from reordering them.
pub(crate) fn foreign(text: &str, language: &Language) -> String {
    element("bdi", &in_language(language), &escaped(text))
}

/// So many lines to write on.
pub(crate) fn rules(count: usize) -> String {
    classed("div", "rules", &"<div></div>".repeat(count))
}

/// A box to tick, and what it stands for.
pub(crate) fn tick(label: &str) -> String {
    classed("span", "tick", &format!("<span class=\"box\"></span>\u{a0}{}", escaped(label)))
}

#[cfg(test)]
mod tests {
    use super::{css_string, escaped};

    #[test]
    fn nothing_that_opens_a_tag_closes_a_quote_or_turns_the_text_is_left() {
        assert_eq!(escaped("<a b='c\" &d>\u{202e}\n"), "&lt;a b=&#39;c&quot; &amp;d&gt; ");
    }

    #[test]
    fn a_string_of_a_style_sheet_holds_letters_and_numbers_only() {
        let string = css_string("A \"b\\</style>}é");
        assert_eq!(string, "\"\\2068 A \\22 b\\5c \\3c \\2f style\\3e \\7d \\e9 \\2069 \"");
    }
}
