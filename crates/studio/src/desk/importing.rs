//! Annotations of other programs, and our own exports, on their way to a comparison.

use std::rc::Rc;

use source_comparison_core::format::{File, limits};

use super::{Asked, Desk, Draft, Stage, Trouble};
use crate::{
    entry::{Entry, Field},
    files::{self, Opened},
};

/// Annotations whose sources need their texts before they are a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The file's name.
    pub name: String,
    /// Its text.
    pub annotations: Rc<str>,
    /// The sources that are quoted, each with the key of the sheet that holds its text.
    pub sources: Vec<(String, Option<u32>)>,
}

/// A source, and the text that is given for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced {
    /// The source, as the annotations call it.
    pub source: String,
    /// Its text.
    pub text: String,
    /// The sheet that holds it.
    pub sheet: u32,
}

/// Annotations that are being read; it ends when this is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The file's name.
    pub name: String,
    /// Its text.
    pub annotations: Rc<str>,
    /// The texts that are given.
    pub texts: Vec<Sourced>,
}

/// What came of reading annotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A comparison file's text, and what did not become part of it.
    File(String, Vec<String>),
    /// These sources need their texts.
    Needs(Vec<String>),
    /// They cannot be read, for this reason.
    Refused(String),
}

impl Desk {
    /// Begins to read a file of annotations.
    pub(super) fn import(&mut self, name: String, text: String) {
        self.trouble = None;
        let reading = Reading { name, annotations: text.into(), texts: Vec::new() };
        self.reading = Some(Rc::new(reading));
    }

    /// Reads the annotations again, with the texts of the sheets; a sheet that is wanted and holds
    /// nothing is told.
    pub(super) fn read_texts(&mut self) {
        let Some(import) = &self.import else { return };
        let wanted = import.sources.iter().filter_map(|(source, sheet)| {
            Some((source, self.entries.iter().find(|it| Some(it.key) == *sheet)?))
        });
        let (texts, empty): (Vec<_>, Vec<_>) = wanted.partition(|(_, entry)| !entry.is_empty());
        if !empty.is_empty() {
            self.trouble = Some(Trouble::Empty(empty.iter().map(|(_, it)| it.key).collect()));
            return;
        }
        if texts.is_empty() {
            self.trouble = Some(Trouble::TooFewTexts);
            return;
        }
        let sourced = |(source, entry): (&String, &Rc<Entry>)| Sourced {
            source: source.clone(),
            text: entry.text.clone(),
            sheet: entry.key,
        };
        self.reading = Some(Rc::new(Reading {
            name: import.name.clone(),
            annotations: Rc::clone(&import.annotations),
            texts: texts.into_iter().map(sourced).collect(),
        }));
        self.trouble = None;
    }

    /// Takes what came of reading.
    pub(super) fn imported(&mut self, answer: Answer) {
        let Some(reading) = self.reading.take() else { return };
        let name = reading.name.clone();
        match answer {
            Answer::Refused(why) => self.trouble = Some(Trouble::NotImported(name, why)),
            // Texts were given, and too few of them: the list says which.
            Answer::Needs(_) if !reading.texts.is_empty() => {
                self.trouble = Some(Trouble::TooFewTexts);
            }
            Answer::Needs(sources) => {
                let annotations = Rc::clone(&reading.annotations);
                let sources = sources.into_iter().map(|source| (source, None)).collect();
                let import = Rc::new(Import { name, annotations, sources });
                if matches!(self.stage, Stage::Drafting(_)) {
                    self.asked = Some(Asked::Match(import));
                } else {
                    self.match_sheets(&import);
                }
            }
            Answer::File(text, left_out) => self.take_import(&reading, &text, left_out),
        }
    }

    fn take_import(&mut self, reading: &Reading, text: &str, left_out: Vec<String>) {
        let name = reading.name.clone();
        let opened = match files::open(text) {
            Ok(opened) => opened,
            Err(faults) => return self.trouble = Some(Trouble::NotOpened(name, faults)),
        };
        if reading.texts.is_empty() {
            self.put_or_ask(name, opened);
        } else {
            self.import = None;
            let mut file = File::clone(&opened.file);
            for (article, given) in file.articles.iter_mut().zip(&reading.texts) {
                if let Some(entry) = self.entries.iter().find(|it| it.key == given.sheet) {
                    entry.fields.write_to(article);
                }
            }
            let Opened { faults, .. } = opened;
            self.stage = Stage::Drafting(Draft::new(Rc::new(file), faults));
        }
        if !left_out.is_empty() {
            self.trouble = Some(Trouble::LeftOut(left_out));
        }
    }

    /// Gives each source the sheet that says it stands there, or else the next that is free; sheets
    /// are added as far as a comparison has articles.
    pub(super) fn match_sheets(&mut self, import: &Import) {
        let mut sources = import.sources.clone();
        while self.entries.len() < sources.len().min(limits::ARTICLES) {
            self.add_entry();
        }
        for (source, sheet) in &mut sources {
            *sheet = self.entries.iter().find(|it| stands_at(it, source)).map(|it| it.key);
        }
        let taken = |key: u32, sources: &[(String, Option<u32>)]| {
            sources.iter().any(|(_, sheet)| *sheet == Some(key))
        };
        for place in 0..sources.len() {
            let mut free = self.entries.iter().map(|it| it.key);
            let free = free.find(|key| !taken(*key, &sources));
            if let Some((_, sheet @ None)) = sources.get_mut(place) {
                *sheet = free;
            }
        }
        self.import = Some(Rc::new(Import { sources, ..import.clone() }));
        self.stage = Stage::Gathering;
    }

    /// Gives a source another sheet, or none; the source that had it gets the one that is free now.
    pub(super) fn match_source(&mut self, place: usize, wanted: Option<u32>) {
        let Some(import) = &mut self.import else { return };
        let import = Rc::make_mut(import);
        let Some((_, before)) = import.sources.get(place).cloned() else { return };
        for (at, (_, sheet)) in import.sources.iter_mut().enumerate() {
            if at == place {
                *sheet = wanted;
            } else if wanted.is_some() && *sheet == wanted {
                *sheet = before;
            }
        }
    }
}

#[cfg(test)]
mod tests;

/// Whether the editor has said that an article stands at this address.
fn stands_at(entry: &Entry, source: &str) -> bool {
    let bare = |address: &str| address.trim().trim_end_matches('/').to_owned();
    entry.fields.of(Field::Url).answered().is_some_and(|url| bare(url) == bare(source))
}
