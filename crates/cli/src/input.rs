//! A comparison file as the command line meets it: its text, its faults, and where in the text
//! they stand. It must not know how they are shown.

use std::{
    fs::File,
    io::{self, Read},
    ops::Range,
    path::Path,
    rc::Rc,
};

use anyhow::Context;
use source_comparison_core::{
    Comparison, Diagnostic, Rules,
    check::check_with_lesson,
    format::{self, limits},
    json::{Value, not_json, too_deep, too_deep_at, too_large},
    model::Lesson,
    read::read,
};

use crate::places::Places;

/// The text of a file, at most a little more than the format allows.
#[derive(Debug)]
pub(crate) struct Input {
    name: String,
    text: String,
    /// The byte at which each line starts.
    lines: Vec<usize>,
    /// Where the file stops being UTF-8, if it does.
    not_text_from: Option<usize>,
    too_large: bool,
}

/// A fault and the bytes of the text that it is about.
#[derive(Debug)]
pub(crate) struct Located {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) range: Range<usize>,
}

/// What checking an input gives.
#[derive(Debug)]
pub(crate) struct Inspection {
    /// The comparison, where there is one.
    #[allow(dead_code)] // for the commands that show or export it
    pub(crate) comparison: Option<Rc<Comparison>>,
    /// What a teacher adds for a class, where the file has it.
    pub(crate) lesson: Option<Rc<Lesson>>,
    /// Every fault, in the order of the file.
    pub(crate) faults: Vec<Located>,
}

impl Input {
    /// Reads a file, or standard input for `-`, and stops where it is larger than allowed.
    ///
    /// # Errors
    ///
    /// Where it cannot be opened or read.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        if path == Path::new("-") {
            return Self::read_from(io::stdin().lock(), "standard input".to_owned())
                .context("cannot read standard input");
        }
        let name = path.display().to_string();
        let file = File::open(path).with_context(|| format!("cannot open {name}"))?;
        Self::read_from(file, name.clone()).with_context(|| format!("cannot read {name}"))
    }

    fn read_from(source: impl Read, name: String) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(limits::FILE_BYTES).unwrap_or(u64::MAX);
        source.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        let too_large = bytes.len() > limits::FILE_BYTES;
        let (mut text, not_text_from) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(valid))
            }
        };
        if text.starts_with('\u{feff}') {
            text.remove(0); // some editors of Windows begin files with it
        }
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = core::iter::once(0).chain(starts).collect();
        Ok(Self { name, text, lines, not_text_from, too_large })
    }

    /// What the file is called in a report.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The line and the column of a byte of the text, both from 1, columns in characters.
    pub(crate) fn line_and_column(&self, byte: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..byte).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The byte at a line and a column that count from 1, the column in bytes.
    fn byte_at(&self, line: usize, column: usize) -> usize {
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let mut at = (start + column.saturating_sub(1)).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// Checks the file and finds the place of each fault.
    pub(crate) fn check(&self, rules: Rules) -> Inspection {
        let value = match self.parse() {
            Ok(value) => value,
            Err(fault) => {
                return Inspection { comparison: None, lesson: None, faults: vec![fault] };
            }
        };
        let (checked, lesson) = check_with_lesson(&value, rules);
        let places = Places::of(&self.text);
        let locate = |diagnostic: Diagnostic| {
            let range = places.range(&diagnostic);
            Located { diagnostic, range }
        };
        let faults = checked.diagnostics.into_iter().map(locate).collect();
        Inspection { comparison: checked.comparison, lesson, faults }
    }

    /// The file as it is written, with the faults of its shape: to be changed and written again.
    pub(crate) fn open(&self) -> (Option<format::File>, Vec<Located>) {
        let value = match self.parse() {
            Ok(value) => value,
            Err(fault) => return (None, vec![fault]),
        };
        let (file, faults) = read(&value);
        let places = Places::of(&self.text);
        let locate = |diagnostic: Diagnostic| {
            let range = places.range(&diagnostic);
            Located { diagnostic, range }
        };
        (Some(file), faults.into_iter().map(locate).collect())
    }

    fn parse(&self) -> Result<Value, Located> {
        let at =
            |diagnostic, byte| Located { diagnostic, range: byte..self.end_of_character(byte) };
        if self.too_large {
            return Err(at(too_large(), 0));
        }
        if let Some(byte) = self.not_text_from {
            let reason = format!("it is not UTF-8 from byte {byte} on");
            let fault = not_json(&reason).with_help("save the file as UTF-8");
            return Err(at(fault, byte.min(self.text.len())));
        }
        if let Some(byte) = too_deep_at(&self.text) {
            return Err(at(too_deep(), byte.0));
        }
        serde_json::from_str(&self.text).map_err(|error| {
            let byte = self.byte_at(error.line(), error.column());
            let message = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            at(not_json(message.strip_suffix(&place).unwrap_or(&message)), byte)
        })
    }

    fn end_of_character(&self, byte: usize) -> usize {
        let rest = self.text.get(byte..).unwrap_or_default();
        byte + rest.chars().next().map_or(0, char::len_utf8)
    }
}
