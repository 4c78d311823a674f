//! HTML, as far as articles use it: block elements, headings, captions, and what the page says
//! about itself. Nothing is executed and nothing is fetched.

use super::{Intake, Role};

/// Elements whose content is no part of the text.
const SKIPPED: [&str; 14] = [
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button",
    "select", "iframe", "object", "textarea",
];
/// Elements that end a paragraph where they start or end.
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "blockquote",
    "figure",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "dd",
    "dt",
];

pub(super) fn read(text: &str) -> Intake {
    let mut reader = Reader {
        intake: Intake::default(),
        words: String::new(),
        role: Role::Unmarked,
        in_title: false,
    };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        reader.text(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default()
        } else if is_tag(rest) {
            reader.tag(rest)
        } else {
            reader.text("<");
            rest.get(1..).unwrap_or_default()
        };
    }
    reader.text(rest);
    reader.flush();
    reader.intake
}

fn is_tag(text: &str) -> bool {
    text.chars().nth(1).is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, '/' | '!' | '?'))
}

struct Reader {
    intake: Intake,
    words: String,
    role: Role,
    in_title: bool,
}

impl Reader {
    fn text(&mut self, text: &str) {
        // In HTML every run of spaces and line breaks is one space.
        for character in text.chars() {
            let space = matches!(character, ' ' | '\n' | '\t' | '\r');
            if !space {
                self.words.push(character);
            } else if !self.words.ends_with(' ') {
                self.words.push(' ');
            }
        }
    }

    fn flush(&mut self) {
        let text = unescape(&self.words);
        self.words.clear();
        if self.in_title {
            let title = text.trim().to_owned();
            self.intake.title = (!title.is_empty()).then_some(title);
        } else {
            self.intake.push(self.role, &text);
        }
    }

    /// Takes the tag at the start of `text` and returns what follows it, or follows the element
    /// where it is skipped.
    fn tag<'t>(&mut self, text: &'t str) -> &'t str {
        let end = tag_end(text);
        let tag = text.get(1..end).unwrap_or_default();
        let rest = text.get(end + 1..).unwrap_or_default();
        let closing = tag.starts_with('/');
        let name = tag.trim_start_matches('/').split(|it: char| !it.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        if !closing && SKIPPED.contains(&name.as_str()) && !tag.ends_with('/') {
            return after_element(rest, &name);
        }
        if name == "title" {
            self.flush();
            self.in_title = !closing && self.intake.title.is_none();
        } else if name == "br" {
            self.words.push('\n');
        } else if BLOCKS.contains(&name.as_str()) {
            self.flush();
            self.role = role(&name, closing);
        } else if name == "meta" {
            self.meta(tag);
        } else if name == "html" {
            self.intake.language = attribute(tag, "lang");
        } else if name == "time" && self.intake.published.is_none() {
            self.intake.published = attribute(tag, "datetime");
        }
        rest
    }

    fn meta(&mut self, tag: &str) {
        let name = attribute(tag, "property").or_else(|| attribute(tag, "name"));
        let content = attribute(tag, "content").filter(|it| !it.trim().is_empty());
        match name.as_deref() {
            Some("article:published_time" | "date" | "dc.date") => self.intake.published = content,
            Some("author" | "article:author") => {
                self.intake.byline = content.filter(|it| !it.contains("://"));
            }
            Some("og:site_name") => self.intake.publisher = content,
            Some("og:title") => self.intake.title = content,
            _ => {}
        }
    }
}

fn role(name: &str, closing: bool) -> Role {
    match name {
        _ if closing => Role::Unmarked,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading,
        "p" | "blockquote" | "li" => Role::Paragraph,
        "figcaption" => Role::Caption,
        _ => Role::Unmarked,
    }
}

/// Bytes within which a tag has to end, so that a stray `<` costs no more.
const LONGEST_TAG: usize = 8_192;

/// Where the tag at the start of `text` ends: its `>`, outside quoted attributes.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, character) in text.char_indices().take(LONGEST_TAG) {
        match (quote, character) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    text.find('>').unwrap_or(text.len())
}

/// What follows the end tag of the element `name`.
fn after_element<'t>(text: &'t str, name: &str) -> &'t str {
    let mut depth = 1_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let closing = rest.starts_with('/');
        let word = rest.trim_start_matches('/');
        let same = word.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name))
            && !word
                .get(name.len()..)
                .is_some_and(|it| it.starts_with(|c: char| c.is_alphanumeric()));
        if same && closing {
            depth -= 1;
        } else if same && !matches!(name, "script" | "style" | "textarea") {
            depth += 1;
        }
        if depth == 0 {
            return rest.find('>').and_then(|end| rest.get(end + 1..)).unwrap_or_default();
        }
    }
    ""
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let at = lower.get(from..)?.find(name)? + from;
        from = at + name.len();
        let before = lower.get(..at)?.chars().next_back()?;
        let rest = tag.get(from..)?.trim_start();
        if let Some(value) = rest.strip_prefix('=')
            && before.is_whitespace()
        {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''));
            let value = match quote {
                Some(quote) => value.get(1..)?.split(quote).next()?,
                None => value.split(|it: char| it.is_whitespace() || it == '>').next()?,
            };
            return Some(unescape(value));
        }
    }
}

/// Named characters that news pages use; numbers are read as they are.
const NAMED: [(&str, &str); 22] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("uuml", "ü"),
    ("ouml", "ö"),
    ("pound", "£"),
];
/// Characters of the longest named character, with its semicolon.
const LONGEST_NAME: usize = 10;

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at + 1..).unwrap_or_default();
        let end = rest.char_indices().take(LONGEST_NAME).find(|(_, it)| *it == ';');
        let found = end.and_then(|(end, _)| Some((named(rest.get(..end)?)?, end)));
        if let Some((character, end)) = found {
            plain.push_str(&character);
            rest = rest.get(end + 1..).unwrap_or_default();
        } else {
            plain.push('&');
        }
    }
    plain.push_str(rest);
    plain
}

fn named(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(String::from);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::read;

    #[test]
    fn a_page_gives_its_paragraphs_and_what_it_says_of_itself() {
        let page = "<html lang=\"en\"><head><title>Mill &amp; fire</title><script>if (a<b) {}</script>\
            <meta property='og:site_name' content='The Vale Post'></head><body><nav>Home</nav>\
            <h1>Mill burns</h1><p>It <b>burned</b> <!-- no -->down&#8217;s fast.</p>\
            <figure><figcaption>The mill</figcaption></figure></body>";
        let intake = read(page);
        assert_eq!(intake.title.as_deref(), Some("Mill & fire"));
        assert_eq!(intake.publisher.as_deref(), Some("The Vale Post"));
        assert_eq!(intake.language.as_deref(), Some("en"));
        let pieces: Vec<_> = intake.pieces.iter().map(|it| (it.role, it.text.as_str())).collect();
        assert_eq!(
            pieces,
            [
                (Role::Heading, "Mill burns"),
                (Role::Paragraph, "It burned down’s fast."),
                (Role::Caption, "The mill")
            ]
        );
    }

    #[test]
    fn broken_markup_does_no_harm() {
        for page in
            ["<", "<p", "a < b", "<p>x</", "<script>", "&#xffffffff;", "<!--", "<meta content"]
        {
            let _ = read(page);
        }
        assert_eq!(read("2 < 3 & 4").pieces[0].text, "2 < 3 & 4");
    }
}
