//! The one place where an address from a file becomes something that may be linked to.

use std::rc::Rc;

use crate::format::limits;

/// An address that is safe to put into a link: plain `http` or `https`, with nothing hidden in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebUrl(Rc<str>);

impl WebUrl {
    /// Takes an address of `http:` or `https:` (in any case) with a host, and without white
    /// space, control characters, backslashes, quotes or characters that hide or reorder text;
    /// anything else gives `None`.
    ///
    /// ```
    /// use source_comparison_core::model::WebUrl;
    /// assert!(WebUrl::parse("https://example.org/a?b#c").is_some());
    /// assert!(WebUrl::parse("javascript:alert(1)").is_none());
    /// assert!(WebUrl::parse("https:\\\\example.org").is_none());
    /// ```
    pub fn parse(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once(':')?;
        let rest = rest.strip_prefix("//")?;
        let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let safe = web
            && !host.is_empty()
            && !host.contains('@')
            && address.chars().count() <= limits::URL_CHARACTERS
            && !address.chars().any(is_refused);
        safe.then(|| Self(Rc::from(address)))
    }

    /// The address.
    pub const fn as_rc(&self) -> &Rc<str> {
        &self.0
    }

    /// The host with its port, for showing: `example.org`.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once(':').map_or("", |(_, rest)| rest);
        rest.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or_default()
    }
}

fn is_refused(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || matches!(character, '\\' | '"' | '\'' | '<' | '>' | '`' | '{' | '}' | '|' | '^')
        || is_invisible(character)
}

/// Whether a character hides itself or reorders the text around it: bidirectional controls,
/// zero-width characters, tags, variation selectors' supplement.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}'
    )
}
