//! The answer key: every relation with the lines of its passages, its kind, its facet and its
//! reason; then traps, silences, what is open, and talking points.

use source_comparison::words::fill;
use source_comparison_core::{
    collate::Independence,
    model::{ClaimKey, Finding, RelationKey, RelationKind, Silence, Trap},
};

use crate::{
    Sheet,
    markup::{classed, element, escaped, foreign, in_language},
    pairs::Answer,
    references::bdi,
};

/// The key's own part of the page.
pub(crate) fn key(sheet: &Sheet<'_>) -> String {
    let parts = [
        part(sheet.paper_words.relations, "ul", &relations(sheet)),
        part(sheet.paper_words.traps, "ul", &traps(sheet)),
        part(sheet.words.where_it_stands, "ul", &findings(sheet)),
        part(sheet.paper_words.silences, "ul", &silences(sheet)),
        part(sheet.paper_words.discussion, "ol", &discussion(sheet)),
    ];
    parts.concat()
}

fn part(title: &str, list: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let heading = element("h2", "", &escaped(title));
    element("section", "", &(heading + &element(list, "", &items.concat())))
}

fn relations(sheet: &Sheet<'_>) -> Vec<String> {
    sheet.collation.card_order.iter().filter_map(|key| relation(sheet, *key)).collect()
}

fn relation(sheet: &Sheet<'_>, key: RelationKey) -> Option<String> {
    let relation = sheet.comparison.relations.get(key)?;
    let sign = match relation.kind {
        RelationKind::Match => "=",
        RelationKind::Conflict => "≠",
        RelationKind::Detail => "≈",
    };
    let words = sheet.words;
    let facet = format!("{} · {}", words.relation(relation.kind), words.facet(relation.facet));
    let head = head(sheet, sign, &facet, Answer::Relation(key));
    let sides = sides(sheet, &relation.sides);
    let note = relation.note.as_deref().unwrap_or(sheet.words.no_reason);
    let note =
        element("p", &format!("class=\"note\" {}", in_language(sheet.language())), &escaped(note));
    let origin = origin(sheet, key);
    let item = format!("{head}{sides}{note}{origin}");
    Some(classed("li", relation.kind.as_str(), &item))
}

/// The sign and name of an answer, and under which number pupils met it.
fn head(sheet: &Sheet<'_>, sign: &str, name: &str, answer: Answer) -> String {
    let number = sheet.pairs.iter().position(|pair| pair.answer == answer);
    let task = number.map(|place| {
        let number = (place + 1).to_string();
        let named = fill(sheet.paper_words.in_task, &[("n", &number)]);
        classed("span", "asked", &escaped(&named))
    });
    let sign = format!("<span class=\"sign\" aria-hidden=\"true\">{sign}</span>");
    let name = element("strong", "", &escaped(name));
    classed("p", "head", &format!("{sign} {name} {}", task.unwrap_or_default()))
}

fn sides(sheet: &Sheet<'_>, sides: &[Vec<ClaimKey>]) -> String {
    let side = |claims: &Vec<ClaimKey>| {
        let passages = claims.iter().filter_map(|key| {
            let voice = sheet.voice(sheet.comparison.claims.get(*key)?);
            let voice = classed("span", "voice", &voice);
            Some(element("p", "", &format!("{} {voice}", sheet.passage(*key))))
        });
        classed("div", "side", &passages.collect::<String>())
    };
    classed("div", "sides", &sides.iter().map(side).collect::<String>())
}

/// That all of it goes back to one source, where it does.
fn origin(sheet: &Sheet<'_>, key: RelationKey) -> String {
    let one = sheet.collation.cards.get(key).and_then(|card| match card.independence {
        Independence::OneOrigin(origin) => sheet.comparison.origins.get(origin),
        Independence::Unknown | Independence::Origins(_) => None,
    });
    let said = one.map(|origin| fill(sheet.words.one_origin, &[("origin", &origin.name)]));
    said.map_or(String::new(), |said| classed("p", "origin", &bdi(&said)))
}

fn traps(sheet: &Sheet<'_>) -> Vec<String> {
    let name = sheet.paper_words.same_fact_not;
    let item = |(index, trap): (usize, &Trap)| {
        let head = head(sheet, "∥", name, Answer::Trap(index));
        let note = element(
            "p",
            &format!("class=\"note\" {}", in_language(sheet.language())),
            &escaped(&trap.note),
        );
        classed("li", "trap", &format!("{head}{}{note}", sides(sheet, &trap.sides)))
    };
    sheet.lesson.traps.iter().enumerate().map(item).collect()
}

fn findings(sheet: &Sheet<'_>) -> Vec<String> {
    let item = |finding: &Finding| {
        let question = sheet.comparison.questions.get(finding.question)?;
        let question = foreign(&question.text, sheet.language());
        let status = element("strong", "", &escaped(sheet.words.finding(finding.status)));
        let text = foreign(&finding.text, sheet.language());
        Some(element("li", "", &format!("{question} {status}{}{text}", sheet.words.colon)))
    };
    sheet.comparison.findings.iter().filter_map(item).collect()
}

fn silences(sheet: &Sheet<'_>) -> Vec<String> {
    let item = |silence: &Silence| {
        let account = sheet.comparison.accounts.get(silence.account)?;
        let question = sheet.comparison.questions.get(silence.question)?;
        let name = element("strong", "", &foreign(&account.name, sheet.language()));
        let question = foreign(&question.text, sheet.language());
        let note = silence.note.iter().map(|note| foreign(note, sheet.language()));
        let note = note.collect::<String>();
        Some(element("li", "", &format!("{name}{}{question} {note}", sheet.words.colon)))
    };
    sheet.comparison.silences.iter().filter_map(item).collect()
}

fn discussion(sheet: &Sheet<'_>) -> Vec<String> {
    let points = sheet.lesson.discussion.iter();
    points.map(|point| element("li", "", &foreign(point, sheet.language()))).collect()
}
