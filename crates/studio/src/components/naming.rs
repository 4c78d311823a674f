//! What a thing of a comparison is called on the page.

use source_comparison_core::format::{Account, Claim, File, Question};

use super::suggestion::relation_title;
use super::{WORDS, letter, of_letter};
use crate::subject::Subject;
use crate::words::fill;

/// Characters of a title that are shown.
const SHOWN: usize = 160;
/// Characters of a claim that are shown among others.
const SHOWN_IN_LIST: usize = 90;

/// The title of a thing; its group and its number there where nothing is said yet.
pub(crate) fn title(file: &File, subject: Subject) -> String {
    let title: String = whole_title(file, subject).chars().take(SHOWN).collect();
    if !title.is_empty() {
        return title;
    }
    let [_, corrections, _, _, origins, .., glossary, _] = WORDS.groups;
    let group = match subject {
        Subject::Correction(_) => corrections,
        Subject::Origin(_) => origins,
        _ => glossary,
    };
    format!("{group} {}", subject.place() + 1)
}

fn whole_title(file: &File, subject: Subject) -> String {
    let place = subject.place();
    let named = |template: &str, name: Option<&String>| {
        fill(template, &[("name", name.map_or("", String::as_str))])
    };
    match subject {
        Subject::File => WORDS.the_whole.to_owned(),
        Subject::Correction(_) => {
            let known = file.prepared.as_ref().and_then(|it| it.corrections.get(place));
            known.map(|it| format!("{} · {}", it.on, it.text)).unwrap_or_default()
        }
        Subject::Article(_) | Subject::Text(_) => {
            let title = file.articles.get(place).map(|it| it.title.as_str());
            format!("{}: {}", of_letter(WORDS.article, place), title.unwrap_or_default())
        }
        Subject::Account(_) => {
            named(WORDS.concern_account, file.accounts.get(place).map(|it| &it.name))
        }
        Subject::Origin(_) => file.origins.get(place).map(|it| it.name.clone()).unwrap_or_default(),
        Subject::Question(_) => {
            named(WORDS.concern_question, file.questions.get(place).map(|it| &it.text))
        }
        Subject::Claim(_) | Subject::Quote(_) => {
            // Claims of two articles often say the same.
            let claim = file.claims.get(place);
            let article =
                file.articles.iter().position(|it| Some(&it.id) == claim.map(|it| &it.article));
            let letter = article.map_or_else(String::new, |it| format!(" ({})", letter(it)));
            named(WORDS.concern_claim, claim.map(|it| &it.says)) + &letter
        }
        Subject::Relation(_) => relation(file, place),
        Subject::Silence(_) => silence(file, place),
        Subject::Finding(_) => finding(file, place),
        Subject::Term(_) => file.glossary.get(place).map(|it| it.term.clone()).unwrap_or_default(),
    }
}

/// A claim in a list of claims: its article's letter and what it says.
pub(crate) fn claim_label(file: &File, claim: &Claim) -> String {
    let article = file.articles.iter().position(|it| it.id == claim.article);
    let says: String = claim.says.chars().take(SHOWN_IN_LIST).collect();
    format!("{} · {says}", article.map_or_else(String::new, letter))
}

/// "Conflict · how many: 12 people (A), 15 people (B)".
fn relation(file: &File, place: usize) -> String {
    let Some(relation) = file.relations.get(place) else { return String::new() };
    let side = |ids: &Vec<String>| {
        let claim = file.claims.iter().find(|claim| ids.first() == Some(&claim.id))?;
        let article = file.articles.iter().position(|it| it.id == claim.article)?;
        Some(format!("{} ({})", claim.value.as_ref().unwrap_or(&claim.says), letter(article)))
    };
    let sides: Vec<String> = relation.between.iter().filter_map(side).collect();
    format!("{}: {}", relation_title(relation), sides.join(", "))
}

fn silence(file: &File, place: usize) -> String {
    let Some(it) = file.silences.get(place) else { return String::new() };
    let known = |account: &&Account| account.id == it.account;
    let name = file.accounts.iter().find(known).map_or(&it.account, |it| &it.name);
    let values = [("name", name.as_str()), ("question", question(file, &it.question))];
    fill(WORDS.concern_silence, &values)
}

fn finding(file: &File, place: usize) -> String {
    let Some(it) = file.findings.get(place) else { return String::new() };
    let status = it.status.and_then(|status| {
        let at =
            source_comparison_core::format::FindingStatus::ALL.iter().position(|it| *it == status);
        at.and_then(|at| WORDS.finding_statuses.get(at)).copied()
    });
    let values = [("status", status.unwrap_or("—")), ("name", question(file, &it.question))];
    fill(WORDS.concern_finding, &values)
}

/// The words of a question, or its id where there is none.
fn question<'f>(file: &'f File, id: &'f str) -> &'f str {
    let known = |question: &&Question| question.id == id;
    file.questions.iter().find(known).map_or(id, |it| &it.text)
}
