//! The page around the parts: head, styles for screen and paper, the lines at the top and at the
//! foot. It must not know what the parts hold.

use source_comparison::words::{date, fill};
use source_comparison_core::model::Direction;

use crate::{
    Paper, Parts, Sheet, articles, key,
    markup::{classed, css_string, direction, element, escaped, foreign},
    tasks,
};

/// The rules that hold for every sheet.
const RULES: &str = include_str!("worksheet.css");
/// Longest title at the foot of a page, in characters.
const FOOT: usize = 60;

pub(crate) fn page(sheet: &Sheet<'_>) -> String {
    let words = sheet.paper_words;
    let direction = direction(sheet.words.direction);
    let title = escaped(&format!("{}: {}", name(sheet), sheet.comparison.title));
    let rules = format!("{}{RULES}", foot_rules(sheet));
    let body = match sheet.options.parts {
        Parts::Worksheet => worksheet(sheet),
        Parts::Key => answer_key(sheet),
        Parts::Both => worksheet(sheet) + &answer_key(sheet),
    };
    format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>{rules}</style>\n</head>\n<body>\n<main>\n{body}</main>\n\
         </body>\n</html>\n",
        words.language,
    )
}

/// What the page as a whole is.
fn name(sheet: &Sheet<'_>) -> &'static str {
    match sheet.options.parts {
        Parts::Key => sheet.paper_words.key,
        Parts::Worksheet | Parts::Both => sheet.paper_words.worksheet,
    }
}

/// The size of the sheets, and the foot of each: title, day, address; page.
fn foot_rules(sheet: &Sheet<'_>) -> String {
    let size = match sheet.options.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    let (start, end) = match sheet.words.direction {
        Direction::LeftToRight => ("left", "right"),
        Direction::RightToLeft => ("right", "left"),
    };
    let direction = direction(sheet.words.direction);
    let foot = foot(sheet).iter().map(|part| css_string(part)).collect::<Vec<_>>().join("\" · \"");
    let page = "counter(page) \" / \" counter(pages)";
    format!(
        "@page{{size:{size};margin:14mm 14mm 17mm;\
         @bottom-{start}{{direction:{direction};content:{foot}}}\
         @bottom-{end}{{direction:ltr;content:{page}}}}}",
    )
}

/// The words at the foot of each page, part by part.
fn foot(sheet: &Sheet<'_>) -> Vec<String> {
    let title = &sheet.comparison.title;
    let short: String = title.chars().take(FOOT).collect();
    let short = if short.len() < title.len() { format!("{}…", short.trim_end()) } else { short };
    let prepared = sheet.comparison.prepared.as_ref().map(|it| date(sheet.words, &it.on));
    let parts = [Some(short), prepared, sheet.options.address.clone()];
    parts.into_iter().flatten().collect()
}

fn worksheet(sheet: &Sheet<'_>) -> String {
    let words = sheet.paper_words;
    let fields =
        [words.name, words.class, words.date].map(|name| classed("span", "field", &escaped(name)));
    let parts = [
        title(sheet, words.worksheet),
        classed("p", "fields", &fields.concat()),
        lesson(sheet),
        warning(sheet),
        classed("section", "articles", &articles::articles(sheet)),
        articles::terms(sheet, sheet.words.glossary, &sheet.comparison.glossary),
        tasks::tasks(sheet),
        articles::terms(sheet, words.terms, &sheet.lesson.terms),
        imprint(sheet),
    ];
    classed("div", "worksheet", &parts.concat())
}

fn answer_key(sheet: &Sheet<'_>) -> String {
    let about = classed("p", "prompt", &escaped(sheet.paper_words.key_about));
    let head = title(sheet, sheet.paper_words.key);
    let parts = [head, about, lesson(sheet), key::key(sheet), imprint(sheet)];
    classed("div", "key", &parts.concat())
}

fn title(sheet: &Sheet<'_>, name: &str) -> String {
    let kicker = classed("span", "kicker", &escaped(name));
    element("h1", "", &format!("{kicker} {}", foreign(&sheet.comparison.title, sheet.language())))
}

/// Aim, audience and length, where the lesson says them.
fn lesson(sheet: &Sheet<'_>) -> String {
    let lesson = sheet.lesson;
    let said = [&lesson.aim, &lesson.audience].into_iter().flatten();
    let said = said.map(|text| foreign(text, sheet.language()));
    let minutes = lesson
        .minutes
        .map(|minutes| escaped(&fill(sheet.paper_words.minutes, &[("n", &minutes.to_string())])));
    let said: Vec<String> = said.chain(minutes).collect();
    if said.is_empty() { String::new() } else { classed("p", "lesson", &said.join(" · ")) }
}

fn warning(sheet: &Sheet<'_>) -> String {
    let warning = sheet.comparison.warning.iter().map(|warning| {
        let note = element("strong", "", &escaped(sheet.words.content_note));
        let text = foreign(warning, sheet.language());
        classed("p", "warning", &format!("{note}{}{text}", sheet.words.colon))
    });
    warning.collect()
}

/// Who prepared it, and whose the texts are.
fn imprint(sheet: &Sheet<'_>) -> String {
    let prepared = sheet.comparison.prepared.iter().map(|prepared| {
        let by = foreign(&prepared.by, sheet.language());
        format!("{by}, {}", escaped(&date(sheet.words, &prepared.on)))
    });
    let mut said: Vec<&str> = Vec::new(); // of several articles, often the same
    for article in sheet.comparison.articles.values() {
        for text in article.rights.iter().chain(&article.note) {
            if !said.contains(&&**text) {
                said.push(text);
            }
        }
    }
    let said = said.into_iter().map(|text| foreign(text, sheet.language()));
    let address = sheet.options.address.iter().map(|address| escaped(address));
    let parts: Vec<String> = prepared.chain(said).chain(address).collect();
    classed("p", "imprint", &parts.join(" · "))
}
