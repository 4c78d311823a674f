//! XML 1.0 (Fifth Edition) written element by element, so that what is opened is closed and foreign
//! text stays text. It must not know TEI.

/// Text that XML has no character for stands as U+FFFD.
pub(super) const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

/// A document, or a part of one, that is being written.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
    /// How many characters were replaced.
    replaced: usize,
}

/// The attributes of an element: names of our own, values of any origin. One without a value is
/// left out.
pub(super) type Attributes<'a> = [(&'static str, Option<&'a str>)];

impl Xml {
    /// An element with what `content` writes, on lines of its own.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        content(self);
        self.end(name);
        self.out.push('\n');
    }

    /// An element with what `content` writes and no white space of ours in it.
    pub(super) fn line(
        &mut self,
        name: &'static str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.out.push('>');
        content(self);
        self.end(name);
        self.out.push('\n');
    }

    /// An element that holds text only.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: &Attributes<'_>, text: &str) {
        self.line(name, attributes, |xml| xml.text(text));
    }

    /// The same, where there is a text.
    pub(super) fn leaf_if(
        &mut self,
        name: &'static str,
        attributes: &Attributes<'_>,
        text: Option<&str>,
    ) {
        if let Some(text) = text {
            self.leaf(name, attributes, text);
        }
    }

    /// An element without content, within a line.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        for character in text.chars() {
            self.character(character);
        }
    }

    /// A line of ours as it is: the declaration.
    pub(super) fn declaration(&mut self) {
        self.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// How many characters of foreign text XML does not allow.
    pub(super) const fn replaced(&self) -> usize {
        self.replaced
    }

    fn start(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            let Some(value) = value else { continue };
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn character(&mut self, character: char) {
        match character {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"), // so that no "]]>" stands in a text
            '"' => self.out.push_str("&quot;"),
            // A parser would make a line end of it.
            '\r' => self.out.push_str("&#13;"),
            // Allowed as they are, and discouraged: XML 1.0, note to chapter 2.2.
            '\u{7f}'..='\u{9f}' => self.out.push_str(&format!("&#{};", u32::from(character))),
            _ if is_allowed(character) => self.out.push(character),
            _ => {
                self.replaced += 1;
                self.out.push(REPLACEMENT);
            }
        }
    }
}

/// The production `Char` of XML 1.0.
const fn is_allowed(character: char) -> bool {
    matches!(
        character,
        '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..
    )
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn what_xml_forbids_is_replaced_and_counted() {
        let mut xml = Xml::default();
        xml.leaf("p", &[("n", Some("\"<\u{1}"))], "a\u{0}\u{fffe}]]>\r\n<b>&\t\u{85}");
        assert_eq!(xml.replaced(), 3);
        let expected = "<p n=\"&quot;&lt;\u{fffd}\">a\u{fffd}\u{fffd}]]&gt;&#13;\n&lt;b&gt;&amp;\t&#133;</p>\n";
        assert_eq!(xml.into_text(), expected);
    }
}
