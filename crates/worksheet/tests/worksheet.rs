//! Worksheets of the published lessons and of texts that try to get out of the page.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::{fs, path::Path, rc::Rc};

use html5gum::{Token, Tokenizer};
use source_comparison_core::{
    Comparison, Rules,
    check::check_with_lesson,
    model::{BlockKind, Lesson},
};
use source_comparison_worksheet::{Options, Paper, Parts, worksheet};

const LESSONS: [&str; 6] = [
    "canteen.json",
    "canteen.fr.json",
    "match.json",
    "match.fr.json",
    "moura.json",
    "moura.fr.json",
];

fn of_text(text: &str) -> (Rc<Comparison>, Option<Rc<Lesson>>) {
    let value = serde_json::from_str(text).unwrap();
    let (checked, lesson) = check_with_lesson(&value, Rules::default());
    (checked.comparison.unwrap(), lesson)
}

fn text_of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../comparisons");
    fs::read_to_string(folder.join(name)).unwrap()
}

fn both(language: Option<&str>) -> Options {
    let language = language.map(str::to_owned);
    Options { parts: Parts::Both, language, ..Options::default() }
}

fn page(name: &str, options: &Options) -> String {
    let (comparison, lesson) = of_text(&text_of(name));
    worksheet(&comparison, lesson.as_deref(), options)
}

/// The names of the elements, and the words between them, as a browser reads them.
fn read(html: &str) -> (Vec<String>, String) {
    let (mut names, mut words) = (Vec::new(), String::new());
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                for attribute in tag.attributes.keys() {
                    let attribute = String::from_utf8(attribute.to_vec()).unwrap();
                    let known = [
                        "aria-hidden",
                        "aria-labelledby",
                        "charset",
                        "class",
                        "content",
                        "dir",
                        "id",
                        "lang",
                        "name",
                        "scope",
                    ];
                    assert!(known.contains(&&*attribute), "{attribute} on <{name}>");
                }
                names.push(name);
            }
            Token::String(text) => words.push_str(core::str::from_utf8(&text).unwrap()),
            Token::Comment(comment) => panic!("a comment: {comment:?}"),
            Token::Error(error) => panic!("{error:?}"),
            Token::EndTag(_) | Token::Doctype(_) => {}
        }
    }
    (names, words)
}

#[test]
fn every_word_of_every_article_stands_on_the_sheet_in_order() {
    for name in LESSONS {
        let (comparison, _) = of_text(&text_of(name));
        let html = page(name, &Options::default());
        let articles = html.split("<article ").skip(1).map(|it| it.split("</article>").next());
        for (article, html) in comparison.articles.values().zip(articles) {
            let lines = html.unwrap().split("class=\"number\" aria-hidden=\"true\">").skip(1);
            let lines: Vec<&str> = lines.map(|it| it.split("</span>").nth(1).unwrap()).collect();
            let found = lines.iter().map(|line| read(line).1).collect::<String>();
            let shown = article.blocks.iter().filter(|it| it.kind != BlockKind::Furniture);
            let expected: String = shown.map(|block| &*block.text).collect();
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&found), letters(&expected), "{name}");
        }
    }
}

#[test]
fn the_key_has_every_relation_reason_trap_silence_and_talking_point() {
    for name in LESSONS {
        let (comparison, lesson) = of_text(&text_of(name));
        let lesson = lesson.unwrap();
        let (_, key) = read(&page(name, &Options { parts: Parts::Key, ..Options::default() }));
        for relation in comparison.relations.values() {
            assert!(key.contains(relation.note.as_deref().unwrap()), "{name}");
        }
        let traps = lesson.traps.iter().map(|trap| &trap.note);
        let silences = comparison.silences.iter().filter_map(|silence| silence.note.as_ref());
        for text in traps.chain(silences).chain(&lesson.discussion) {
            assert!(key.contains(&**text), "{name}: {text}");
        }
        assert!(!lesson.traps.is_empty() && !lesson.discussion.is_empty(), "{name}");
    }
}

#[test]
fn pupils_are_shown_passages_and_no_answers() {
    for name in LESSONS {
        let (comparison, lesson) = of_text(&text_of(name));
        let (_, sheet) = read(&page(name, &Options::default()));
        let notes = comparison.relations.values().filter_map(|relation| relation.note.as_ref());
        let lesson = lesson.unwrap();
        let traps = lesson.traps.iter().map(|trap| &trap.note);
        let findings = comparison.findings.iter().map(|finding| &finding.text);
        for answer in notes.chain(traps).chain(findings).chain(&lesson.discussion) {
            assert!(!sheet.contains(&**answer), "{name}: {answer}");
        }
    }
}

#[test]
fn a_passage_is_named_by_the_same_lines_on_the_sheet_and_in_the_key() {
    let (_, sheet) = read(&page("canteen.json", &Options::default()));
    let key = read(&page("canteen.json", &Options { parts: Parts::Key, ..Options::default() })).1;
    let passage = sheet.split("“Fourteen of us had no pizza”").next().unwrap().trim_end();
    let reference = passage.rsplit("“").next().unwrap().rsplit("A ").next().unwrap();
    assert!(key.contains(&format!("A {reference} “Fourteen of us had no pizza”")), "{reference}");
    let html = page("canteen.json", &Options::default());
    let first: usize = reference.split('–').next().unwrap().parse().unwrap();
    let line = html.split(&format!("aria-hidden=\"true\">{first}</span>")).nth(1).unwrap();
    let line = line.split("</span>").next().unwrap();
    assert!(line.contains("“Fourteen of us"), "{line}");
}

#[test]
fn a_lesson_s_own_steps_and_prompts_are_followed() {
    let (comparison, lesson) = of_text(&text_of("match.json"));
    let mut lesson = Rc::unwrap_or_clone(lesson.unwrap());
    lesson.steps.retain(|step| ["source", "write"].contains(&step.as_str()));
    let page = worksheet(&comparison, Some(&lesson), &Options::default());
    assert_eq!(page.matches("class=\"task ").count(), 2);
    assert!(page.contains("2. Write") && page.contains("You are the league’s secretary."));
    let without = worksheet(&comparison, None, &Options::default());
    assert_eq!(without.matches("class=\"task ").count(), 6);
    assert!(!without.contains("You are the league’s secretary."));
}

#[test]
fn the_sheet_speaks_french_and_arabic_and_runs_from_right_to_left() {
    let french = page("canteen.fr.json", &both(None));
    assert!(french.contains("<html lang=\"fr\" dir=\"ltr\">") && french.contains("Corrigé"));
    assert!(french.contains("21 novembre 2026"));
    let arabic = page("moura.json", &both(Some("ar")));
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("ورقة عمل"));
    assert!(arabic.contains("<div class=\"text\" lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn the_paper_and_the_foot_are_as_asked_for() {
    let options = Options {
        paper: Paper::Letter,
        address: Some("https://school.example/\"}</style><b>".to_owned()),
        ..Options::default()
    };
    let page = page("match.json", &options);
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    assert!(style.starts_with("@page{size:letter;"), "{style:.60}");
    assert!(style.contains("content:\"\\2068 The final") && style.contains("school\\2e example"));
    assert_eq!(page.matches("</style>").count(), 1);
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    assert_eq!(page("match.fr.json", &both(None)), page("match.fr.json", &both(None)));
}

#[test]
fn no_words_of_a_file_become_markup() {
    let attack = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)><!-- ";
    let mut file: serde_json::Value = serde_json::from_str(&text_of("canteen.json")).unwrap();
    replace_texts(&mut file, attack);
    let (comparison, lesson) = of_text(&file.to_string());
    let options = Options { address: Some(attack.to_owned()), ..both(None) };
    let (names, words) = read(&worksheet(&comparison, lesson.as_deref(), &options));
    assert!(words.contains("alert(1)"), "the words are there");
    let allowed = "article bdi body dd div dl dt h1 h2 h3 head html li main meta ol p q section \
        span strong style table tbody td th thead title tr ul";
    for name in names {
        assert!(allowed.split_whitespace().any(|known| known == name), "<{name}>");
    }
}

/// Puts the words into every text that is no id, no word of the format and no quotation.
fn replace_texts(value: &mut serde_json::Value, words: &str) {
    const KEPT: [&str; 14] = [
        "format",
        "id",
        "article",
        "account",
        "question",
        "origin",
        "quote",
        "kind",
        "facet",
        "between",
        "certainty",
        "status",
        "language",
        "blocks",
    ];
    match value {
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                if !KEPT.contains(&&**key) {
                    replace_texts(value, words);
                }
            }
        }
        serde_json::Value::Array(items) => {
            items.iter_mut().for_each(|item| replace_texts(item, words));
        }
        serde_json::Value::String(text) if !text.is_empty() => *text = words.to_owned(),
        _ => {}
    }
}
