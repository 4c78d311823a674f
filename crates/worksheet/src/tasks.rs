//! The tasks of the five steps, with space to write. It must not know the answers.

use source_comparison::words::fill;
use source_comparison_core::model::{FindingStatus, LessonStep, QuestionKey};

use crate::{
    Sheet,
    markup::{classed, element, escaped, in_language, rules, tick},
};

/// Empty rows for pairs that pupils find.
const ROWS: usize = 7;
/// Questions to weigh; more do not fit a lesson.
const QUESTIONS: usize = 6;
/// Sentences to write.
const SENTENCES: usize = 7;

/// The tasks of the lesson's steps, numbered as they follow.
pub(crate) fn tasks(sheet: &Sheet<'_>) -> String {
    let mut number = 0;
    let mut out = String::new();
    for step in steps(sheet) {
        number += 1;
        out.push_str(&task(sheet, step, number));
        if step == LessonStep::Read && !sheet.pairs.is_empty() {
            number += 1;
            out.push_str(&judge(sheet, number));
        }
    }
    out
}

/// The lesson's steps; all of them where it names none.
fn steps(sheet: &Sheet<'_>) -> Vec<LessonStep> {
    let named = &sheet.lesson.steps;
    if named.is_empty() { LessonStep::ALL.to_vec() } else { named.clone() }
}

fn task(sheet: &Sheet<'_>, step: LessonStep, number: usize) -> String {
    let place = LessonStep::ALL.iter().position(|it| *it == step).unwrap_or_default();
    let title = sheet.paper_words.steps.get(place).copied().unwrap_or_default();
    let prompt = match sheet.lesson.prompts.get(place).and_then(Option::as_ref) {
        Some(own) => element("div", &in_language(sheet.language()), &escaped(own)),
        None => escaped(sheet.paper_words.prompts.get(place).copied().unwrap_or_default()),
    };
    let body = match step {
        LessonStep::Source => cards(sheet),
        LessonStep::Read => pairing(sheet),
        LessonStep::Reveal => revising(sheet),
        LessonStep::Corroborate => weighing(sheet),
        LessonStep::Write => writing(sheet),
    };
    section(step.as_str(), title, number, &prompt, &body)
}

fn section(class: &str, title: &str, number: usize, prompt: &str, body: &str) -> String {
    let heading = format!("<h2>{number}. {}</h2>", escaped(title));
    let begin = classed("div", "begin", &(heading + &classed("div", "prompt", prompt)));
    classed("section", &format!("task {class}"), &(begin + body))
}

/// One card for each article.
fn cards(sheet: &Sheet<'_>) -> String {
    let cards = sheet.comparison.articles.values().map(|article| {
        let letter = article.letter.to_string();
        let name = fill(sheet.paper_words.source_of, &[("letter", &letter)]);
        let asked = sheet.paper_words.card.iter().map(|question| {
            let line = classed("span", "ask", &escaped(question));
            element("div", "", &(line + &tick(sheet.paper_words.not_said) + &rules(2)))
        });
        let asked: String = asked.collect();
        classed("div", "card", &format!("<h3>{}</h3>{asked}", escaped(&name)))
    });
    classed("div", "cards", &cards.collect::<String>())
}

/// An empty table for what pupils find: a column for each of the first two articles.
fn pairing(sheet: &Sheet<'_>) -> String {
    let words = sheet.paper_words;
    let articles = sheet
        .comparison
        .articles
        .values()
        .take(2)
        .map(|article| fill(words.lines_of, &[("letter", &article.letter.to_string())]));
    let heads: Vec<String> =
        articles.chain([words.relate.to_owned(), words.respect.to_owned()]).collect();
    let kinds: String = kinds(sheet).iter().map(|kind| tick(kind)).collect();
    let cells = format!("<td></td><td></td><td class=\"kinds\">{kinds}</td><td></td>");
    table("pairing", &heads, &vec![cells; ROWS])
}

/// The judgements that can be ticked.
fn kinds(sheet: &Sheet<'_>) -> [&'static str; 4] {
    let words = sheet.words;
    [words.a_match, words.a_conflict, words.a_detail, sheet.paper_words.same_fact_not]
}

/// Numbered passages that are set side by side.
fn judge(sheet: &Sheet<'_>, number: usize) -> String {
    let words = sheet.paper_words;
    let kinds: String = kinds(sheet).iter().map(|kind| tick(kind)).collect();
    let because = classed("span", "ask", &escaped(words.because));
    let items = sheet.pairs.iter().map(|pair| {
        let passages = pair.claims.iter().map(|key| sheet.passage(*key)).collect::<String>();
        let answer = classed("p", "kinds", &kinds) + &because + &rules(2);
        element("li", "", &(classed("div", "sides", &passages) + &answer))
    });
    let list = element("ol", "", &items.collect::<String>());
    section("judge", words.judge, number, &escaped(words.judge_about), &list)
}

fn revising(sheet: &Sheet<'_>) -> String {
    let asked = sheet.paper_words.revise.iter();
    asked
        .map(|ask| element("div", "", &(classed("span", "ask", &escaped(ask)) + &rules(2))))
        .collect()
}

/// The questions on which something is open, then others, to be weighed.
fn weighing(sheet: &Sheet<'_>) -> String {
    let words = sheet.paper_words;
    let is_open = |key: &QuestionKey| {
        let mut findings = sheet.comparison.findings.iter();
        findings.any(|it| it.question == *key && it.status != FindingStatus::Established)
    };
    let keys = || sheet.comparison.questions.keys();
    let chosen = keys().filter(is_open).chain(keys().filter(|key| !is_open(key))).take(QUESTIONS);
    let ticks: String =
        [words.confirmed, words.one_source, words.open].iter().map(|it| tick(it)).collect();
    let rows: Vec<String> = chosen
        .filter_map(|key| sheet.comparison.questions.get(key))
        .map(|question| {
            let asked = escaped(&question.text);
            let asked = element("td", &in_language(sheet.language()), &asked);
            format!("{asked}<td></td><td class=\"kinds\">{ticks}</td>")
        })
        .collect();
    let heads =
        [sheet.words.question, words.who_says, sheet.words.where_it_stands].map(str::to_owned);
    table("weighing", &heads, &rows)
}

fn writing(sheet: &Sheet<'_>) -> String {
    let heads = [sheet.paper_words.sentence, sheet.paper_words.cites].map(str::to_owned);
    table("writing", &heads, &["<td></td><td></td>"; SENTENCES])
}

fn table(class: &str, heads: &[String], rows: &[impl AsRef<str>]) -> String {
    let heads = heads.iter().map(|head| element("th", "scope=\"col\"", &escaped(head)));
    let heads = element("tr", "", &heads.collect::<String>());
    let rows = rows.iter().map(|row| element("tr", "", row.as_ref())).collect::<String>();
    let parts = element("thead", "", &heads) + &element("tbody", "", &rows);
    classed("table", class, &parts)
}
