//! Comparison files as texts: read with everything that is wrong in them, and written.

use std::rc::Rc;

use source_comparison_core::{
    diagnostic::{Code, Diagnostic, Severity},
    format::File,
    json::{Value, not_json, within_limits},
    read::read,
};

/// A file that could be opened, and what was wrong with its shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The file.
    pub file: Rc<File>,
    /// What the reading left out or put right.
    pub faults: Rc<[Diagnostic]>,
}

/// Reads a comparison file.
///
/// # Errors
///
/// With the faults, where the text is no comparison file or one of a version that is not read here.
pub fn open(text: &str) -> Result<Opened, Rc<[Diagnostic]>> {
    within_limits(text).map_err(|fault| Rc::from([fault]))?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Rc::from([not_json(&error.to_string())]))?;
    open_value(&value)
}

/// The same of a text that is parsed already.
///
/// # Errors
///
/// As [`open`].
pub fn open_value(value: &Value) -> Result<Opened, Rc<[Diagnostic]>> {
    let (file, faults) = read(value);
    let refused = |fault: &Diagnostic| {
        fault.severity == Severity::Error && fault.path.0.is_empty()
            || fault.code == Code::UnknownFormat
    };
    if faults.iter().any(refused) {
        return Err(Rc::from(faults));
    }
    Ok(Opened { file: Rc::new(file), faults: Rc::from(faults) })
}

/// The file's text, as it is downloaded: indented, with a line end at its end.
pub fn write(file: &File) -> String {
    // Serializing plain structs into memory cannot fail.
    serde_json::to_string_pretty(file).map(|text| text + "\n").unwrap_or_default()
}

/// The same in one line, without white space.
pub fn write_compact(file: &File) -> String {
    let text = write(file);
    let mut compact = String::with_capacity(text.len());
    let (mut inside, mut escaped) = (false, false);
    for character in text.chars() {
        if inside || !character.is_ascii_whitespace() {
            compact.push(character);
        }
        inside ^= character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
    }
    compact
}

/// Reads what was written so, without asking whether it is sound; `None` where it is no JSON.
pub(crate) fn parse(text: &str) -> Option<File> {
    serde_json::from_str(text).ok().map(|value: Value| read(&value).0)
}

/// Whether a text looks like a comparison file rather than an article.
pub fn is_comparison(name: &str, text: &str) -> bool {
    let json = name.to_ascii_lowercase().ends_with(".json");
    let object = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    json || object && text.contains("\"source-comparison/")
}

/// Whether a text looks like Web Annotations: our own export, or those of another program.
pub fn is_annotations(name: &str, text: &str) -> bool {
    let begins = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
    let says = |word: &str| text.contains(word);
    let types = ["\"Annotation\"", "\"AnnotationPage\"", "\"AnnotationCollection\""];
    name.to_ascii_lowercase().ends_with(".jsonld")
        || begins
            && (says("\"TextQuoteSelector\"") || types.into_iter().any(says))
            && open(text).is_err()
}

#[cfg(test)]
mod tests {
    use source_comparison_core::format::{File, VERSION};

    use super::{is_annotations, is_comparison, open, parse, write, write_compact};

    const SMALL: &str = r#"{"format":"source-comparison/1","title":"T","language":"en","articles":[],
        "accounts":[],"questions":[],"claims":[]}"#;

    #[test]
    fn what_is_written_is_read_again_the_same() {
        let opened = open(SMALL).unwrap();
        let text = write(&opened.file);
        assert_eq!(open(&text).unwrap().file, opened.file);
        assert_eq!(write(&open(&text).unwrap().file), text);
        let file =
            File { title: "a \\\" b\n \u{2028} c \\".to_owned(), ..File::clone(&opened.file) };
        let compact = write_compact(&file);
        assert_eq!(parse(&compact), Some(file));
        assert!(!compact.contains('\n'));
        assert!(text.contains(VERSION) && text.ends_with("}\n"));
    }

    #[test]
    fn a_file_of_a_newer_version_is_refused_in_words() {
        let faults = open(&SMALL.replace("comparison/1", "comparison/9")).unwrap_err();
        assert!(faults[0].message.contains("source-comparison/9"), "{faults:?}");
    }

    #[test]
    fn what_is_no_json_and_what_is_a_list_are_refused() {
        assert!(open("The fire killed 12.").is_err());
        assert!(open("[1]").is_err());
    }

    #[test]
    fn an_article_that_begins_with_a_brace_is_no_comparison() {
        assert!(!is_comparison("one.txt", "{ sic } he said"));
        assert!(is_comparison("one.txt", SMALL));
        assert!(is_comparison("draft.JSON", "nonsense"));
    }

    #[test]
    fn annotations_are_told_from_comparisons_and_articles() {
        assert!(is_annotations("x.json", "[{\"type\":\"Annotation\"}]"));
        assert!(is_annotations("", " {\"selector\":{\"type\":\"TextQuoteSelector\"}}"));
        assert!(is_annotations("x.jsonld", "nonsense"));
        let named = SMALL.replace("\"T\"", "\"Annotation\"");
        assert!(!is_annotations("x.json", &named));
        assert!(!is_annotations("x.txt", "It said \"Annotation\"."));
    }
}
