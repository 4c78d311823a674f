//! From the wire types to the working model: every reference resolved, every quote placed or
//! known to be lost, and every fault told at once. What is faulty is left out or marked; the rest
//! stands. It must not know where the file came from or how it will be shown.

use std::rc::Rc;

use self::checker::Checker;
pub(crate) use self::effort::Effort;
use crate::{
    diagnostic::{Code, Diagnostic, Faults, JsonPath, Severity, Step, Trail, count},
    format::{File, VERSION, limits},
    json::Value,
    model::{Comparison, Lesson},
    read::{place_in, read_into, read_with_lesson},
};

mod accounts;
mod articles;
mod checker;
mod claims;
mod dates;
mod effort;
mod hidden;
mod ids;
mod lesson;
mod quotes;
mod relations;
mod remarks;

/// How strict to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Refuse what only a draft may hold: suggestions, claims without an account, relations
    /// without a note.
    pub publish: bool,
}

/// What checking a file gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The comparison, of all that is sound or can be shown as faulty; `None` where fewer than two
    /// articles are left.
    pub comparison: Option<Rc<Comparison>>,
    /// Every fault, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Whether any of the faults is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|fault| fault.severity == Severity::Error)
    }
}

/// Checks a file that is held in the wire types, its lesson included.
///
/// Time: linear in the file, apart from the quotes that do not stand in their article verbatim.
pub fn check(file: &File, rules: Rules) -> Checked {
    let mut faults = Faults::default();
    let comparison = check_into(file, rules, &mut faults).map(Rc::new);
    if let Some(comparison) = &comparison {
        lesson::checked(file, comparison, rules, &mut faults);
    }
    Checked { comparison, diagnostics: faults.into_diagnostics(&place_in_format) }
}

/// Reads and checks a file with its lesson: what a class works with, and who publishes files.
///
/// ```
/// use source_comparison_core::{check::{Rules, check_with_lesson}, json::Value};
/// let (checked, lesson) = check_with_lesson(&Value::Null, Rules::default());
/// assert!(checked.has_errors() && lesson.is_none());
/// ```
pub fn check_with_lesson(value: &Value, rules: Rules) -> (Checked, Option<Rc<Lesson>>) {
    let mut faults = Faults::default();
    let file = read_with_lesson(value, &mut faults);
    let comparison = file.as_ref().and_then(|file| check_into(file, rules, &mut faults));
    let lesson = file
        .zip(comparison.as_ref())
        .and_then(|(file, comparison)| lesson::checked(&file, comparison, rules, &mut faults));
    let diagnostics = faults.into_diagnostics(&|path| place_in(value, path));
    (Checked { comparison: comparison.map(Rc::new), diagnostics }, lesson.map(Rc::new))
}

/// Reads and checks a file: what a reader of comparisons calls. A lesson is left alone.
///
/// ```
/// use source_comparison_core::{check::{Rules, check_value}, json::Value};
/// let checked = check_value(&Value::Object(Vec::new()), Rules::default());
/// assert!(checked.comparison.is_none());
/// assert!(checked.has_errors());
/// ```
pub fn check_value(value: &Value, rules: Rules) -> Checked {
    let mut faults = Faults::default();
    let comparison = read_into(value, &mut faults)
        .and_then(|file| check_into(&file, rules, &mut faults))
        .map(Rc::new);
    Checked { comparison, diagnostics: faults.into_diagnostics(&|path| place_in(value, path)) }
}

/// Where a path leads in a file that is written in the order of the format: within each list the
/// checks go in that order themselves, so that only the key at the top matters.
fn place_in_format(path: &JsonPath) -> Vec<usize> {
    let place = match path.0.first() {
        Some(Step::Key(key)) => File::KEYS.iter().position(|known| known == key),
        _ => None,
    }
    .map_or(0, |position| position + 1);
    vec![place]
}

fn check_into(file: &File, rules: Rules, faults: &mut Faults) -> Option<Comparison> {
    let root = &Trail::Root;
    if file.format != VERSION {
        let message = "unknown format \"{}\": expected \"{}\"";
        let values = [&*file.format, VERSION];
        faults.error(Code::UnknownFormat, &root.key("format"), message, "", &values);
        return None;
    }
    let mut checker = Checker { rules, faults, effort: Effort::default() };
    let articles = checker.articles(&file.articles);
    let accounts = checker.accounts(&file.accounts);
    let origins = checker.origins(&file.origins);
    let questions = checker.questions(&file.questions);
    let cast = claims::Cast {
        articles: &articles,
        accounts: &accounts.ids,
        origins: &origins.ids,
        questions: &questions.ids,
    };
    let claims = checker.claims(&file.claims, &cast);
    let title = checker.name(root, "title", &file.title, "the comparison's title");
    let comparison = Comparison {
        title: title.unwrap_or_default(),
        language: checker.language(root, "language", &file.language),
        summary: checker.optional_note(root, "summary", &file.summary),
        warning: checker.optional_note(root, "warning", &file.warning),
        prepared: checker.prepared(file.prepared.as_ref(), &root.key("prepared")),
        relations: checker.relations(&file.relations, &claims.ids),
        silences: checker.silences(&file.silences, &cast, &claims.table),
        findings: checker.findings(&file.findings, &questions.ids),
        glossary: checker.glossary(&file.glossary),
        articles: articles.table,
        accounts: accounts.table,
        origins: origins.table,
        questions: questions.table,
        claims: claims.table,
    };
    enough(comparison.articles.len(), checker.faults).then_some(comparison)
}

/// Whether there are articles enough to compare; an error where there are not.
fn enough(articles: usize, faults: &mut Faults) -> bool {
    let is_enough = articles >= limits::ARTICLES_MIN;
    if !is_enough {
        let message = "{} with text here: a comparison needs at least {}";
        let values = [&*count(articles, "article"), &limits::ARTICLES_MIN.to_string()];
        faults.error(Code::Missing, &Trail::Root.key("articles"), message, "", &values);
    }
    is_enough
}
