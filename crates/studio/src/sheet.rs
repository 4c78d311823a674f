//! Forms as values: what is asked about a thing, what is answered, and the edit that comes of it.
//! Pure: it is drawn elsewhere, and kept with the desk while it is being filled in.

use std::rc::Rc;

use source_comparison_core::{
    format::{
        Article, Block, BlockKind, Certainty, Correction, Facet, File, Finding, FindingStatus,
        Origin, OriginKind, Quote, RelationKind, Silence, Term,
    },
    reanchor::{Fate, reanchor},
};

use crate::{
    components::WORDS,
    edit::{Description, Edit, Found, Grading, Particulars, Persona, Wording},
    entry::pieces,
    subject::Subject,
};

pub use self::sides::Sides;

mod rows;
mod sides;
#[cfg(test)]
mod tests;

/// What a form is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// A thing of the file, or a new one where its place is one past the end.
    Of(Subject),
    /// A new claim of these words.
    Claim(Found),
    /// A new relation between the claims with these ids.
    Relation(String, String),
}

/// How a row is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In one line.
    Line,
    /// In one line, or not at all.
    Asked,
    /// In a few lines.
    Long,
    /// In a few lines, and not left empty.
    Needed,
    /// With a whole text.
    Body,
    /// With a day.
    Day,
    /// By choosing one of several.
    Choice,
    /// By a tick.
    Tick,
    /// By a tick without which the form cannot be submitted.
    Confirm,
    /// With the claims on each side of a relation, as [`Sides`] writes them.
    Sides,
}

/// One row of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id in the page.
    pub id: &'static str,
    /// What is asked.
    pub label: &'static str,
    /// What helps to answer it; may be empty.
    pub hint: &'static str,
    /// How it is answered.
    pub kind: Kind,
    /// The answer; a tick is any text at all.
    pub value: String,
    /// What there is to choose from: value and words.
    pub options: Vec<(String, String)>,
}

/// A form.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is about.
    pub matter: Matter,
    /// What is asked, in order.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// The form about something, answered as it is now; `None` where there is no such thing.
    pub fn of(file: &File, matter: Matter) -> Option<Self> {
        let rows = rows::of(file, &matter)?;
        Some(Self { matter, rows })
    }

    /// The thing of the file that it is about, where it is no new claim or relation.
    pub const fn subject(&self) -> Option<Subject> {
        match self.matter {
            Matter::Of(subject) => Some(subject),
            Matter::Claim(_) | Matter::Relation(..) => None,
        }
    }

    /// Takes an answer.
    pub fn write(&mut self, id: &str, value: String) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
            row.value = value;
        }
    }

    fn value(&self, id: &str) -> String {
        let row = self.rows.iter().find(|row| row.id == id);
        row.map(|row| row.value.trim().to_owned()).unwrap_or_default()
    }

    fn optional(&self, id: &str) -> Option<String> {
        Some(self.value(id)).filter(|value| !value.is_empty())
    }

    /// The words on the button that submits it.
    pub fn submit(&self, file: &File) -> &'static str {
        match &self.matter {
            Matter::Claim(_) => WORDS.add_the_claim,
            Matter::Relation(..) => WORDS.add_the_relation,
            Matter::Of(Subject::Text(_)) => WORDS.replace_text,
            Matter::Of(subject) if subject.place() >= subject.number(file) => WORDS.add_it,
            Matter::Of(subject) if subject.is_suggested(file) => WORDS.keep_changes,
            Matter::Of(_) => WORDS.save,
        }
    }

    /// The edit that the answers come to; `None` where nothing can be made of them.
    pub fn to_edit(&self, file: &File) -> Option<Edit> {
        Some(match &self.matter {
            Matter::Claim(found) => Edit::AddClaim(found.clone(), self.wording()),
            Matter::Relation(one, other) => {
                let sides = vec![vec![one.clone()], vec![other.clone()]];
                Edit::AddRelation(Grading { sides, ..self.grading() })
            }
            Matter::Of(subject) => self.to_edit_of(file, *subject)?,
        })
    }

    fn to_edit_of(&self, file: &File, subject: Subject) -> Option<Edit> {
        let place = subject.place();
        Some(match subject {
            Subject::File => Edit::Describe(self.description()),
            Subject::Article(_) if place >= file.articles.len() => {
                Edit::AddArticle(self.particulars(), blocks(&self.value("text"), &[]))
            }
            Subject::Article(_) => Edit::Inform(place, self.particulars()),
            Subject::Text(_) => {
                let old = file.articles.get(place)?;
                Edit::Rewrite(place, blocks(&self.value("text"), &old.blocks))
            }
            Subject::Account(_) => match self.optional("same-as") {
                Some(same) => Edit::Merge(place, same),
                None => Edit::Introduce(place, self.persona()),
            },
            Subject::Question(_) => Edit::Ask(place, self.value("question-text")),
            Subject::Claim(_) => Edit::Reword(place, self.wording()),
            Subject::Relation(_) if self.is_lacking() => return None,
            Subject::Relation(_) => Edit::Regrade(place, self.grading()),
            Subject::Silence(_) => Edit::Silence(place, self.silence()),
            Subject::Finding(_) => Edit::Finding(place, self.finding()),
            Subject::Term(_) => {
                let (term, text) = (self.value("term"), self.value("meaning"));
                Edit::Term(place, Term { term, text })
            }
            Subject::Correction(_) => {
                let (on, text) = (self.value("corrected-on"), self.value("correction"));
                Edit::Correction(place, Correction { on, text })
            }
            Subject::Origin(_) => Edit::Origin(place, self.origin()),
            Subject::Quote(_) => return None,
        })
    }

    fn description(&self) -> Description {
        Description {
            title: self.value("title"),
            summary: self.value("summary"),
            warning: self.value("warning"),
            by: self.value("by"),
            on: self.value("on"),
            language: self.value("language"),
        }
    }

    fn particulars(&self) -> Particulars {
        Particulars {
            title: self.value("title"),
            publisher: self.value("publisher"),
            byline: self.value("byline"),
            published: self.value("published"),
            url: self.value("url"),
            rights: self.value("rights"),
            language: self.value("language"),
            updated: self.value("updated"),
            archive: self.value("archive"),
            note: self.value("article-note"),
        }
    }

    fn persona(&self) -> Persona {
        Persona {
            name: self.value("name"),
            short: self.value("short"),
            kind: self.value("kind"),
            about: self.value("about"),
            reach: self.value("reach"),
        }
    }

    fn wording(&self) -> Wording {
        Wording {
            says: self.value("says"),
            value: self.value("value"),
            account: self.value("account"),
            newcomer: self.value("newcomer"),
            question: self.value("question"),
            certainty: Certainty::from_word(&self.value("certainty")).unwrap_or(Certainty::Stated),
            sensitive: !self.value("sensitive").is_empty(),
            origin: self.value("origin"),
            via: self.value("via").split(';').map(str::to_owned).collect(),
        }
    }

    fn grading(&self) -> Grading {
        Grading {
            kind: RelationKind::from_word(&self.value("kind")).unwrap_or(RelationKind::Detail),
            facet: Facet::from_word(&self.value("facet")).unwrap_or(Facet::What),
            note: self.value("note"),
            sides: self.sides().map(|it| it.to_between()).unwrap_or_default(),
        }
    }

    /// Whether a relation would be left without sides enough, so that nothing can be made of it.
    pub fn is_lacking(&self) -> bool {
        self.sides().is_some_and(|sides| !sides.is_enough())
    }

    fn sides(&self) -> Option<Sides> {
        let row = self.rows.iter().find(|row| row.kind == Kind::Sides)?;
        Some(Sides::from_written(&row.value))
    }

    fn silence(&self) -> Silence {
        Silence {
            account: self.value("account"),
            question: self.value("question"),
            note: self.optional("silence-note"),
        }
    }

    fn finding(&self) -> Finding {
        Finding {
            question: self.value("question"),
            status: FindingStatus::from_word(&self.value("status")),
            text: self.value("finding"),
            by: self.value("found-by"),
            on: self.value("found-on"),
            url: self.optional("finding-url"),
        }
    }

    fn origin(&self) -> Origin {
        Origin {
            id: String::new(),
            name: self.value("name"),
            kind: OriginKind::from_word(&self.value("kind")),
            note: self.optional("origin-note"),
        }
    }

    /// What would become of the claims of an article whose text this form replaces.
    pub fn fates(&self, file: &File) -> Vec<Fate> {
        let Matter::Of(Subject::Text(place)) = self.matter else { return Vec::new() };
        let Some(article) = file.articles.get(place) else { return Vec::new() };
        let blocks = blocks(&self.value("text"), &article.blocks);
        reanchor(file, &article.id, blocks).map(|new| new.fates).unwrap_or_default()
    }
}

/// The paragraphs of a text that replaces `old`: what stands in it as it stood is kept as it was,
/// a caption as a caption.
fn blocks(text: &str, old: &[Block]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in text.replace("\r\n", "\n").split("\n\n") {
        let part = part.trim_matches('\n');
        let plain = part.trim_start_matches('#').trim_start();
        let is_part = |block: &&Block| {
            let heading = block.kind == Some(BlockKind::Heading);
            block.kind.is_some() && block.text == if heading { plain } else { part }
        };
        match old.iter().find(is_part) {
            Some(block) => blocks.push(block.clone()),
            None => blocks.extend(pieces(part).into_iter().map(|piece| {
                let kind = if piece.heading { BlockKind::Heading } else { BlockKind::Paragraph };
                Block { kind: Some(kind), text: piece.text }
            })),
        }
    }
    blocks
}

/// An article's text as it stands in a form: paragraphs with empty lines between them, and
/// headings marked.
fn text_of(article: &Article) -> String {
    let text = |block: &Block| match block.kind {
        Some(BlockKind::Heading) => format!("# {}", block.text),
        _ => block.text.clone(),
    };
    article.blocks.iter().map(text).collect::<Vec<_>>().join("\n\n")
}

impl Sheet {
    /// The form as it is kept: a word for what it is about, a place, how many words tell more, those
    /// words, and the answers.
    pub fn to_written(&self) -> Vec<String> {
        let (word, place, words) = match &self.matter {
            Matter::Of(subject) => (subject.word(), subject.place(), Vec::new()),
            Matter::Claim(found) => {
                let Quote { exact, prefix, suffix } = found.quote.clone();
                (NEW_CLAIM, found.article, vec![exact, prefix, suffix])
            }
            Matter::Relation(one, other) => (NEW_RELATION, 0, vec![one.clone(), other.clone()]),
        };
        let mut written = vec![word.to_owned(), place.to_string(), words.len().to_string()];
        written.extend(words);
        written.extend(self.rows.iter().map(|row| row.value.clone()));
        written
    }

    /// The form as it was kept, about the file as it is now; `None` where it fits none of it.
    pub fn from_written(file: &File, written: &[String]) -> Option<Rc<Self>> {
        let [word, place, number, words @ ..] = written else { return None };
        let place = place.parse().ok()?;
        let (words, answers) = words.split_at_checked(number.parse().ok()?)?;
        let matter = match (word.as_str(), words) {
            (NEW_CLAIM, [exact, prefix, suffix]) => {
                let (exact, prefix, suffix) = (exact.clone(), prefix.clone(), suffix.clone());
                Matter::Claim(Found { article: place, quote: Quote { exact, prefix, suffix } })
            }
            (NEW_RELATION, [one, other]) => Matter::Relation(one.clone(), other.clone()),
            _ => Matter::Of(Subject::from_word(word, place)?),
        };
        let mut sheet = Self::of(file, matter)?;
        if answers.len() != sheet.rows.len() {
            return None;
        }
        for (row, answer) in sheet.rows.iter_mut().zip(answers) {
            row.value.clone_from(answer);
        }
        Some(Rc::new(sheet))
    }
}

const NEW_CLAIM: &str = "new-claim";
const NEW_RELATION: &str = "new-relation";
