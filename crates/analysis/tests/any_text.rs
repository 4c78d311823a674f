//! What holds for any texts: no panic, quotes verbatim in one block, a draft without faults, the
//! same bytes each time, and nothing in conflict with itself.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest};
use source_comparison_analysis::{Draft, Flow, Source, SourceKind, suggest};
use source_comparison_core::{
    check::{Rules, check},
    diagnostic::Severity,
    format::RelationKind,
};

fn draft(texts: &[&str], kind: SourceKind) -> Option<Draft> {
    let sources: Vec<Source<'_>> =
        texts.iter().map(|text| Source { name: "text", kind, text }).collect();
    match suggest(&sources, &mut |_| Flow::Continue) {
        Ok(draft) => Some(draft),
        Err(error) => {
            assert!(error.is_empty() || error.is_too_few(), "{error}");
            None
        }
    }
}

/// Fails where the draft has a fault that the core calls an error, or a quote that is no part of
/// one block.
fn assert_sound(draft: &Draft) {
    let file = &draft.file;
    for claim in &file.claims {
        let article = file.articles.iter().find(|it| it.id == claim.article).unwrap();
        let stands = article.blocks.iter().any(|block| block.text.contains(&claim.quote.exact));
        assert!(stands, "no block holds {:?}", claim.quote.exact);
    }
    let checked = check(file, Rules { publish: false });
    let errors: Vec<String> = checked
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// Pieces that the rules look for, in any order, with noise between.
const PIECES: [&str; 58] = [
    "The mayor",
    "said",
    "that",
    "claims to have",
    "denied",
    "killed",
    "203",
    "up to 300",
    "people",
    "soldiers",
    "a soldier",
    "on Tuesday",
    "in the first week of April",
    "14 October 2031",
    "near",
    "Orle",
    "the south of the country",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    ",",
    ".",
    "?",
    "!",
    ";",
    ":",
    "(",
    ")",
    "—",
    "-",
    "\n",
    "\n\n",
    " ",
    "\u{a0}",
    "according to",
    "would have been",
    "not",
    "nobody",
    "which",
    "who",
    "after",
    "while",
    "and",
    "but",
    "1,000",
    "$2.5 million",
    "33-year-old",
    "River Board (RB)",
    "the RB",
    "It",
    "He",
    "船沉没了。",
    "é\u{301}",
    "🙂",
    "By Ada Vey",
    "a.m.",
];

fn article() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(&PIECES[..]);
    prop::collection::vec((piece, prop::bool::weighted(0.85)), 0..120).prop_map(|pieces| {
        let spaced = pieces
            .into_iter()
            .map(|(piece, space)| if space { format!("{piece} ") } else { piece.to_owned() });
        spaced.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_pieces_of_news_give_a_sound_draft(one in article(), other in article()) {
        for kind in [SourceKind::Text, SourceKind::Markdown, SourceKind::Html] {
            if let Some(draft) = draft(&[&one, &other], kind) {
                assert_sound(&draft);
            }
        }
    }

    #[test]
    fn any_characters_give_a_sound_draft(one in "\\PC{0,300}", other in "(?s).{0,300}") {
        for kind in [SourceKind::Text, SourceKind::Markdown, SourceKind::Html] {
            if let Some(draft) = draft(&[&one, &other], kind) {
                assert_sound(&draft);
            }
        }
    }

    #[test]
    fn the_same_texts_give_the_same_bytes(one in article(), other in article()) {
        let bytes = || draft(&[&one, &other], SourceKind::Text)
            .map(|it| (serde_json::to_string(&it.file).unwrap(), format!("{:?}", it.explained)));
        prop_assert_eq!(bytes(), bytes());
    }

    #[test]
    fn a_text_is_in_no_conflict_with_itself(text in article()) {
        if let Some(draft) = draft(&[&text, &text], SourceKind::Text) {
            let conflicts = draft.file.relations.iter().filter(|it| it.kind == Some(RelationKind::Conflict));
            let found: Vec<_> = conflicts.map(|it| it.note.clone()).collect();
            prop_assert!(found.is_empty(), "{found:?}");
        }
    }
}

#[test]
fn odd_texts_do_no_harm() {
    let words = "word ".repeat(20_000);
    let long_word = "x".repeat(200_000);
    let stops = ".".repeat(50_000);
    let quotes = "\"“".repeat(20_000);
    let sentence = format!("The mayor said {}.", "that the boat sank and ".repeat(5_000));
    let digits = "1,000 ".repeat(10_000);
    let names = "Ada Vey and Bo Orn of the River Board (RB) said ".repeat(3_000);
    let han = "船沉没了没有人知道".repeat(5_000);
    let tags = "<p".repeat(20_000);
    let brackets = "[".repeat(50_000);
    let odd = [
        "one", "…", "a", &words, &long_word, &stops, &quotes, &sentence, &digits, &names, &han,
        &tags, &brackets,
    ];
    for text in odd {
        for kind in [SourceKind::Text, SourceKind::Markdown, SourceKind::Html] {
            if let Some(draft) = draft(&[text, "The boat sank on Tuesday, the mayor said."], kind) {
                assert_sound(&draft);
            }
        }
    }
}

#[test]
fn words_that_stand_again_within_longer_ones_are_no_quote() {
    let other = "The boat sank on Tuesday, the mayor said.";
    let strike = "It is the longest strike in Velden's history";
    let joined = format!("{strike}.\n\nNo tear gas was used.\n\n{strike}.away part of it.");
    for text in ["a\n\ny.a", &joined] {
        for kind in [SourceKind::Text, SourceKind::Markdown, SourceKind::Html] {
            if let Some(draft) = draft(&[text, other], kind) {
                assert_sound(&draft);
            }
        }
    }
}

/// What stands around words goes on in the next paragraph: the one place is followed by the same
/// sentences as the other, only in a paragraph of their own, and with other spaces and quotes, or
/// with characters that nobody sees.
#[test]
fn words_that_only_a_new_paragraph_tells_apart_are_no_quote() {
    let said =
        "Judge Alan Moss said Pruitt, 52, had \"shown no remorse\". She had pleaded not guilty.";
    let more = "The jury took nine hours to convict her.";
    let twice = format!("{said}\n{more} Nobody spoke.\n\n{said}\n\n{more}\n\nIt rained.");
    let curly = format!(
        "{said} {more} Nobody spoke.\n\n{}\n\nThe  jury took nine hours to convict her.",
        said.replacen('"', "“", 1).replace('"', "”")
    );
    let other = "Dana Pruitt was sentenced to five years on Friday, Judge Alan Moss said.";
    let hidden = twice.replacen("took nine", "took \u{200b} \u{2066}nine", 1);
    for text in [twice, curly, hidden] {
        let draft = draft(&[other, &text], SourceKind::Text).unwrap();
        assert!(!draft.file.claims.is_empty());
        assert_sound(&draft);
    }
}

#[test]
fn too_few_too_many_and_empty_texts_are_told() {
    let source = Source { name: "one.txt", kind: SourceKind::Text, text: "It sank." };
    let run = |sources: &[Source<'_>]| suggest(sources, &mut |_| Flow::Continue).unwrap_err();
    assert!(run(&[]).is_too_few());
    assert!(run(&[source]).is_too_few());
    assert!(run(&[source; 7]).is_too_many());
    let error = run(&[source, Source { name: "two.txt", text: " \n", ..source }]);
    assert!(error.is_empty());
    assert_eq!(
        error.to_string(),
        "two.txt holds no text: expected an article; look whether it is the right file"
    );
}

#[test]
fn the_caller_may_stop_at_any_stage() {
    let source = Source { name: "one.txt", kind: SourceKind::Text, text: "It sank." };
    for stop in source_comparison_analysis::Stage::ALL {
        let mut ask = |stage| if stage == stop { Flow::Cancel } else { Flow::Continue };
        assert!(suggest(&[source, source], &mut ask).unwrap_err().is_cancelled());
    }
}

#[test]
fn six_articles_are_compared() {
    let texts: Vec<String> = (0..6)
        .map(|nth| format!("The ferry Aurora sank off Orle on Tuesday. The Aurora sinking killed {} people, police in Orle said.", 10 + nth))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let draft = draft(&texts, SourceKind::Text).unwrap();
    assert_sound(&draft);
    assert_eq!(draft.file.articles.len(), 6);
    assert!(draft.file.relations.len() > 5);
}
