//! What the file format promises: limits, agreement of reader, types and schema, and speed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // a test may fail loudly

use std::{fs, path::Path, time::Instant};

use source_comparison_core::{
    check::{Rules, check, check_value, check_with_lesson},
    diagnostic::{Code, Diagnostic, Severity},
    format::{File, limits},
    json::Value,
    model::{BlockKind, LessonStep},
    read::read,
};

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn ferry() -> serde_json::Value {
    let path = repository().join("tests/suite/two-articles-without-faults/input.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn value_of(document: &serde_json::Value) -> Value {
    serde_json::from_str(&document.to_string()).unwrap()
}

fn faults(document: &serde_json::Value) -> Vec<Diagnostic> {
    check_value(&value_of(document), Rules::default()).diagnostics
}

fn over_limit(document: &serde_json::Value) -> Vec<String> {
    let faults = faults(document);
    let found = faults.iter().filter(|fault| fault.code == Code::OverLimit);
    found.map(|fault| fault.path.to_string()).collect()
}

/// The item with `{}` in its id replaced by a number, many times.
fn many(item: &serde_json::Value, count: usize) -> serde_json::Value {
    let numbered = |number: usize| {
        let mut item = item.clone();
        if item.get("id").is_some() {
            item["id"] = format!("n{number}").into();
        }
        item
    };
    (0..count).map(numbered).collect()
}

#[test]
fn every_list_has_a_limit_and_its_first_items_are_kept() {
    for (list, limit) in [
        ("articles", limits::ARTICLES),
        ("accounts", limits::ACCOUNTS),
        ("origins", limits::ORIGINS),
        ("questions", limits::QUESTIONS),
        ("claims", limits::CLAIMS),
        ("relations", limits::RELATIONS),
        ("silences", limits::REMARKS),
        ("findings", limits::REMARKS),
        ("glossary", limits::REMARKS),
    ] {
        let mut document = ferry();
        document[list] = many(&document[list][0], limit);
        assert_eq!(over_limit(&document), Vec::<String>::new(), "{list}");
        document[list] = many(&document[list][0], limit + 1);
        assert_eq!(over_limit(&document), [format!("$.{list}")], "{list}");
    }
    let mut document = ferry();
    document["questions"] = many(&document["questions"][0], limits::QUESTIONS + 1);
    let checked = check_value(&value_of(&document), Rules::default());
    assert_eq!(checked.comparison.unwrap().questions.len(), limits::QUESTIONS);
}

#[test]
fn an_article_has_at_most_2000_blocks_of_20000_characters() {
    let mut document = ferry();
    let block = document["articles"][0]["blocks"][0].clone();
    document["articles"][0]["blocks"] = many(&block, limits::BLOCKS + 1);
    document["articles"][1]["blocks"][0]["text"] = "é".repeat(limits::BLOCK_CHARACTERS).into();
    document["articles"][1]["blocks"][1]["text"] = "é".repeat(limits::BLOCK_CHARACTERS + 1).into();
    let expected = ["$.articles[0].blocks", "$.articles[1].blocks[1].text"];
    assert_eq!(over_limit(&document), expected);
    let checked = check_value(&value_of(&document), Rules::default()).comparison.unwrap();
    let text = &checked.articles.values().nth(1).unwrap().blocks[1].text;
    assert_eq!(text.chars().count(), limits::BLOCK_CHARACTERS);
}

#[test]
fn a_relation_has_at_most_24_sides_of_24_claims() {
    let mut document = ferry();
    document["relations"][0]["between"] = many(&serde_json::json!(["c1"]), limits::SIDES + 1);
    document["relations"][1]["between"][1] = many(&serde_json::json!("c4"), limits::SIDES + 1);
    let expected = ["$.relations[0].between", "$.relations[1].between[1]"];
    assert_eq!(over_limit(&document), expected);
}

#[test]
fn a_file_in_the_wire_types_has_the_same_limits() {
    let (mut file, _) = read(&value_of(&ferry()));
    file.questions = vec![file.questions[0].clone(); limits::QUESTIONS + 1];
    let faults = check(&file, Rules::default()).diagnostics;
    let limit = faults.iter().find(|fault| fault.code == Code::OverLimit).unwrap();
    assert_eq!(limit.path.to_string(), "$.questions");
}

#[test]
fn faults_without_end_are_counted_instead_of_listed() {
    let mut document = ferry();
    let strange = (0..5_000).map(|number| (format!("strange{number}"), 1.into())).collect();
    document["prepared"] = serde_json::Value::Object(strange);
    document["glossary"] = many(&serde_json::json!({}), limits::REMARKS);
    let faults = faults(&document);
    let of_keys = faults.iter().filter(|fault| fault.code == Code::UnknownKey);
    let messages: Vec<&str> = of_keys.map(|fault| fault.message.as_str()).collect();
    assert_eq!(messages.len(), 25);
    assert!(messages.contains(&"4976 more keys here are unknown or repeated"));
    let last = faults.last().unwrap();
    assert_eq!(last.message, "2202 more faults are not listed");
    assert_eq!(last.severity, Severity::Error);
    assert_eq!(faults.len(), 1_026);
}

#[test]
fn a_file_written_and_read_again_is_the_same() {
    for entry in fs::read_dir(repository().join("tests/suite")).unwrap() {
        let path = entry.unwrap().path().join("input.json");
        let text = fs::read_to_string(&path).unwrap();
        let Ok(value) = serde_json::from_str::<Value>(&text) else { continue };
        let (file, _) = read(&value);
        if file.format.is_empty() {
            continue; // nothing was read
        }
        let written = serde_json::to_string(&file).unwrap();
        let (again, faults) = read(&serde_json::from_str(&written).unwrap());
        assert_eq!(again, file, "{}", path.display());
        assert_eq!(faults, [], "{}", path.display());
    }
}

#[test]
fn checking_a_value_or_its_wire_types_gives_the_same_comparison() {
    let value = value_of(&ferry());
    let (file, _) = read(&value);
    for rules in [Rules { publish: false }, Rules { publish: true }] {
        assert_eq!(check(&file, rules), check_value(&value, rules));
    }
}

#[test]
fn a_file_as_large_as_allowed_is_checked_in_no_time() {
    let mut document = ferry();
    document["claims"] = (0..limits::CLAIMS)
        .map(|number| {
            let mut claim = document["claims"][number % 2 * 2 + 1].clone();
            claim["id"] = format!("n{number}").into();
            claim
        })
        .collect();
    let relation = |number: usize| {
        let (one, other) = (number % limits::CLAIMS, (number * 7 + 1) % limits::CLAIMS);
        let (one, other) = if one == other { (0, 1) } else { (one, other) };
        let sides = [[format!("n{one}")], [format!("n{other}")]];
        serde_json::json!({ "kind": "match", "facet": "when", "between": sides, "note": "Alike." })
    };
    document["relations"] = (0..limits::RELATIONS).map(relation).collect();
    document["silences"] = serde_json::json!([]);
    let value = value_of(&document);
    let start = Instant::now();
    let checked = check_value(&value, Rules { publish: true });
    let took = start.elapsed();
    assert_eq!(checked.diagnostics, []);
    assert_eq!(checked.comparison.unwrap().relations.len(), limits::RELATIONS);
    // Ten times what it takes without optimisation; a search that is not by tree takes far more.
    assert!(took.as_millis() < 1_000, "{took:?}");
    println!("{} claims, {} relations: {took:?}", limits::CLAIMS, limits::RELATIONS);
}

#[test]
fn references_to_nothing_are_not_searched_for_without_end() {
    let mut document = ferry();
    let long = |number: usize| format!("{number:x>64}");
    document["claims"] = (0..limits::CLAIMS)
        .map(|number| {
            let mut claim = document["claims"][0].clone();
            claim["id"] = long(number).into();
            claim
        })
        .collect();
    let sides = serde_json::json!([[long(7_777_777)], [long(8_888_888)]]);
    document["relations"] = many(&serde_json::json!({ "between": sides }), limits::RELATIONS);
    let start = Instant::now();
    let faults = faults(&document);
    assert!(faults.len() < 2_100);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

/// The published comparisons by file name.
fn published() -> Vec<(String, Value)> {
    let folder = fs::read_dir(repository().join("comparisons")).unwrap();
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let read = |path: &Path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    paths.iter().map(|path| (name(path), read(path))).collect()
}

#[test]
fn the_published_comparisons_are_without_any_fault() {
    let published = published();
    assert!(published.iter().any(|(name, _)| name == "moura.json"));
    for (name, value) in published {
        let (checked, lesson) = check_with_lesson(&value, Rules { publish: true });
        assert_eq!(checked.diagnostics, [], "{name}");
        let comparison = checked.comparison.expect("a comparison");
        assert!(comparison.claims.values().all(|claim| claim.passage.place().is_some()), "{name}");
        let lesson = lesson.expect("a lesson");
        assert_eq!(lesson.steps, LessonStep::ALL, "{name}");
        assert!(lesson.prompts.iter().all(Option::is_some), "{name}");
        assert!((2..=6).contains(&lesson.traps.len()), "{name}");
    }
}

#[test]
fn the_lessons_are_of_a_size_for_classes() {
    for (name, value) in published() {
        if name.starts_with("moura") {
            continue; // a real event, as long as its articles are
        }
        let (checked, _) = check_with_lesson(&value, Rules { publish: true });
        let comparison = checked.comparison.unwrap();
        assert!((18..=30).contains(&comparison.claims.len()), "{name}");
        assert!((10..=18).contains(&comparison.relations.len()), "{name}");
        assert!((1..=3).contains(&comparison.silences.len()), "{name}");
        assert!(comparison.accounts.len() >= 3, "{name}");
        for article in comparison.articles.values() {
            let shown = article.blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
            let words: usize = shown.map(|block| block.text.split_whitespace().count()).sum();
            assert!((240..=450).contains(&words), "{name}: {words} words");
            let said = article.note.as_deref().unwrap();
            assert!(said.contains("invented") || said.contains("inventés"), "{name}");
        }
    }
}

#[test]
fn a_trap_is_no_relation_and_a_silence_has_no_claim() {
    for (name, value) in published() {
        let (checked, lesson) = check_with_lesson(&value, Rules { publish: true });
        let (comparison, lesson) = (checked.comparison.unwrap(), lesson.unwrap());
        for trap in &lesson.traps {
            let related = comparison.relations.values().any(|relation| {
                let side_of = |claim| relation.sides.iter().position(|it| it.contains(claim));
                let mut sides: Vec<_> = trap.sides.iter().flatten().filter_map(side_of).collect();
                sides.dedup();
                sides.len() > 1
            });
            assert!(!related, "{name}: {}", trap.note);
        }
        for silence in &comparison.silences {
            let is_broken = comparison.claims.values().any(|claim| {
                claim.voice.account() == Some(silence.account) && claim.question == silence.question
            });
            assert!(!is_broken, "{name}: {:?}", silence.note);
        }
    }
}

#[test]
fn a_translated_lesson_has_the_same_claims_relations_and_traps() {
    let published = published();
    for (name, value) in &published {
        let Some(original) = name.strip_suffix(".fr.json") else { continue };
        let original = published.iter().find(|(other, _)| *other == format!("{original}.json"));
        let shape = |value: &Value| {
            let (checked, lesson) = check_with_lesson(value, Rules { publish: true });
            let comparison = checked.comparison.unwrap();
            let claims: Vec<_> = comparison
                .claims
                .values()
                .map(|claim| {
                    (claim.id.clone(), claim.voice, claim.question, claim.origin, claim.certainty)
                })
                .collect();
            let relations: Vec<_> = comparison
                .relations
                .values()
                .map(|relation| (relation.kind, relation.facet, relation.sides.clone()))
                .collect();
            let lesson = lesson.unwrap();
            let traps: Vec<_> = lesson.traps.iter().map(|trap| trap.sides.clone()).collect();
            (claims, relations, traps, lesson.discussion.len())
        };
        assert_eq!(shape(value), shape(&original.unwrap().1), "{name}");
    }
}

#[test]
fn the_wire_types_name_their_keys_in_the_order_in_which_they_are_written() {
    let (file, _) = read(&value_of(&ferry()));
    let written = serde_json::to_string(&file).unwrap();
    let Value::Object(entries) = serde_json::from_str(&written).unwrap() else { panic!() };
    let keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    let known: Vec<&str> =
        File::KEYS.iter().copied().filter(|known| keys.contains(known)).collect();
    assert_eq!(keys, known);
}

#[cfg(feature = "schema")]
mod schema {
    use std::collections::BTreeSet;

    use source_comparison_core::format::{
        Account, Article, Block, Claim, Correction, File, Finding, Lesson, Origin, Prepared,
        Prompts, Question, Quote, Relation, Silence, Suggested, Term, Trap, schema,
    };

    #[test]
    fn the_schema_knows_exactly_the_keys_that_are_read() {
        let schema = schema();
        let keys = |pointer: &str| -> BTreeSet<String> {
            let properties = schema.pointer(pointer).and_then(serde_json::Value::as_object);
            properties.unwrap_or_else(|| panic!("no {pointer}")).keys().cloned().collect()
        };
        let read = |keys: &[&str]| -> BTreeSet<String> {
            keys.iter().map(|key| (*key).to_owned()).collect()
        };
        assert_eq!(keys("/properties"), read(File::KEYS));
        let types = [
            ("Account", Account::KEYS),
            ("Article", Article::KEYS),
            ("Block", Block::KEYS),
            ("Claim", Claim::KEYS),
            ("Correction", Correction::KEYS),
            ("Finding", Finding::KEYS),
            ("Lesson", Lesson::KEYS),
            ("Origin", Origin::KEYS),
            ("Prepared", Prepared::KEYS),
            ("Prompts", Prompts::KEYS),
            ("Question", Question::KEYS),
            ("Quote", Quote::KEYS),
            ("Relation", Relation::KEYS),
            ("Silence", Silence::KEYS),
            ("Suggested", Suggested::KEYS),
            ("Term", Term::KEYS),
            ("Trap", Trap::KEYS),
        ];
        for (name, known) in types {
            assert_eq!(keys(&format!("/$defs/{name}/properties")), read(known), "{name}");
        }
        let named = schema.pointer("/$defs").and_then(serde_json::Value::as_object).unwrap();
        assert_eq!(named.len(), types.len());
    }

    #[test]
    fn the_limits_are_put_where_the_schema_has_something() {
        let text = serde_json::to_string(&schema()).unwrap();
        for (keyword, count) in [("pattern", 22), ("maxItems", 20), ("minItems", 6)] {
            assert_eq!(text.matches(&format!("\"{keyword}\":")).count(), count, "{keyword}");
        }
        assert!(text.contains(r#""const":"source-comparison/1""#));
        assert!(!text.contains("additionalProperties"));
    }
}
