//! An article gets another text: what becomes of its claims.

use source_comparison_core::{
    check::{Rules, check},
    diagnostic::Code,
    format::{Article, Block, BlockKind, Certainty, Claim, File, Question, Quote, VERSION},
    reanchor::{Outcome, Reanchored, nearest_quote, reanchor},
};

const OLD: [&str; 3] = [
    "The mill burnt in the night, the miller said.",
    "Nine sheep were found by the river. A dog barked. The bridge was closed until noon.",
    "Nobody was hurt, the mayor of Tolvane said. The dog was fed.",
];

fn blocks(texts: &[&str]) -> Vec<Block> {
    let block = |text: &&str| Block { kind: Some(BlockKind::Paragraph), text: (*text).to_owned() };
    texts.iter().map(block).collect()
}

/// Two articles with the old text; the quotes are the first one's.
fn file(quotes: &[(&str, &str, &str)]) -> File {
    let article = |id: &str| Article {
        id: id.to_owned(),
        title: "The mill".to_owned(),
        language: "en".to_owned(),
        blocks: blocks(&OLD),
        ..Article::default()
    };
    let claim = |(place, (prefix, exact, suffix)): (usize, &(&str, &str, &str))| Claim {
        id: format!("c{place}"),
        article: "a".to_owned(),
        account: Some("article".to_owned()),
        question: "q".to_owned(),
        quote: Quote {
            exact: (*exact).to_owned(),
            prefix: (*prefix).to_owned(),
            suffix: (*suffix).to_owned(),
        },
        says: "Something.".to_owned(),
        certainty: Some(Certainty::Stated),
        ..Claim::default()
    };
    File {
        format: VERSION.to_owned(),
        title: "The mill".to_owned(),
        language: "en".to_owned(),
        articles: vec![article("a"), article("b")],
        questions: vec![Question { id: "q".to_owned(), text: "What happened?".to_owned() }],
        claims: quotes.iter().enumerate().map(claim).collect(),
        ..File::default()
    }
}

fn outcomes(new: &Reanchored) -> Vec<&Outcome> {
    new.fates.iter().map(|fate| &fate.outcome).collect()
}

#[test]
fn the_same_text_changes_nothing() {
    let file = file(&[
        ("", "The mill burnt", ""),
        ("A ", "dog", " barked"),
        ("closed until noon. ", "Nobody was hurt", ","),
    ]);
    let new = reanchor(&file, "a", blocks(&OLD)).unwrap();
    assert_eq!(outcomes(&new), [&Outcome::Unchanged; 3]);
    assert_eq!(new.file, file);
}

/// Words that are repeated are told apart by as long a context as their quote has.
#[test]
fn the_same_text_changes_nothing_where_only_a_long_context_tells_words_apart() {
    let line = "The boats left the harbour before the sun was up. ";
    let refrain = line.repeat(3);
    let mut file = file(&[(&line.repeat(2), "The boats", "")]);
    file.articles[0].blocks = blocks(&[&refrain]);
    let new = reanchor(&file, "a", blocks(&[&refrain])).unwrap();
    assert_eq!(outcomes(&new), [&Outcome::Unchanged]);
    assert_eq!(new.file, file);
}

#[test]
fn words_that_stand_elsewhere_are_moved_and_quoted_with_what_stands_there() {
    let file =
        file(&[("", "Nine sheep were found by the river", ""), ("river. ", "A dog barked", "")]);
    let texts = [
        OLD[0],
        "A word of the editor’s.",
        "At dawn nine men came. Nine sheep were found by the river. Then: A dog barked.",
    ];
    let new = reanchor(&file, "a", blocks(&texts)).unwrap();
    assert_eq!(outcomes(&new), [&Outcome::Moved { from: Some(1), to: 2 }; 2]);
    assert_eq!(new.file.claims[0].quote, file.claims[0].quote);
    assert_eq!(new.file.claims[1].quote.prefix, " Then: ");
}

#[test]
fn changed_words_are_quoted_as_they_stand_now_and_told_with_both_wordings() {
    let file = file(&[("", "The bridge was closed until noon", "")]);
    let texts =
        [OLD[0], "Nine sheep were found by the river. The bridge was shut until noon.", OLD[2]];
    let new = reanchor(&file, "a", blocks(&texts)).unwrap();
    let [Outcome::Changed { before, after, permille }] = &outcomes(&new)[..] else {
        panic!("{:?}", new.fates)
    };
    assert_eq!(before, "The bridge was closed until noon");
    assert_eq!(after, "The bridge was shut until noon");
    assert!((1..=300).contains(permille), "{permille}");
    assert_eq!(new.file.claims[0].quote.exact, *after);
}

#[test]
fn words_that_are_gone_stay_in_the_file_and_need_an_editor() {
    let file =
        file(&[("", "Nobody was hurt, the mayor of Tolvane said", ""), ("", "The mill burnt", "")]);
    let new = reanchor(&file, "a", blocks(&[OLD[0], "It rained."])).unwrap();
    assert!(matches!(outcomes(&new)[..], [Outcome::Lost { .. }, Outcome::Unchanged]));
    assert!(new.fates[0].outcome.needs_an_editor() && !new.fates[1].outcome.needs_an_editor());
    assert_eq!(new.file.claims.len(), 2);
    assert_eq!(new.file.claims[0].quote.exact, file.claims[0].quote.exact);
}

#[test]
fn another_number_is_no_slip() {
    let file = file(&[("", "Nine sheep were found by the river", "")]);
    let new = reanchor(&file, "a", blocks(&["Five sheep were found by the river."])).unwrap();
    let [Outcome::Ambiguous { nearest }] = outcomes(&new)[..] else { panic!("{:?}", new.fates) };
    assert_eq!(nearest, "Five sheep were found by the river");
}

#[test]
fn what_stood_around_the_words_tells_their_repetition_apart() {
    let file = file(&[("", "the miller said", "")]);
    let texts =
        ["It was a spark, the miller said.", "The mill burnt in the night, the miller said."];
    let new = reanchor(&file, "a", blocks(&texts)).unwrap();
    assert_eq!(outcomes(&new), [&Outcome::Moved { from: Some(0), to: 1 }]);
    let quote = &new.file.claims[0].quote;
    assert!(quote.prefix.ends_with("in the night, "), "{quote:?}");
}

/// What is told and what checking says agree: no quote that is told as found is faulted, and every
/// other one is, although its own words alone would be found somewhere.
#[test]
fn checking_the_new_file_says_the_same() {
    let file = file(&[
        ("", "Nine sheep", ""),
        ("", "the miller said", ""),
        ("", "A dog barked", ""),
        ("", "Nobody was hurt", ""),
    ]);
    let texts = [
        "The mill burnt in the night, the miller said. It was, the miller said, a spark.",
        "Ten sheep were found by the river. Nine sheep came home. A dog  barked.",
        "It rained.",
    ];
    let new = reanchor(&file, "a", blocks(&texts)).unwrap();
    let needing: Vec<_> =
        new.fates.iter().filter(|it| it.outcome.needs_an_editor()).map(|it| it.claim).collect();
    let faults = check(&new.file, Rules::default()).diagnostics;
    let faulted: Vec<_> = (0..4)
        .filter(|claim| {
            let at = format!("$.claims[{claim}].quote.exact");
            faults.iter().any(|it| it.path.to_string() == at)
        })
        .collect();
    assert_eq!(needing, faulted, "{:?}\n{faults:?}", new.fates);
    assert!(!faults.iter().any(|it| it.code == Code::QuoteChanged));
}

#[test]
fn claims_of_other_articles_are_left_alone_and_an_unknown_article_is_refused() {
    let mut file = file(&[("", "The mill burnt", "")]);
    file.claims[0].article = "b".to_owned();
    let new = reanchor(&file, "a", blocks(&["It rained."])).unwrap();
    assert_eq!(new.fates, []);
    assert_eq!(new.file.claims, file.claims);
    assert_eq!(new.file.articles[1], file.articles[1]);
    assert_eq!(reanchor(&file, "nobody", Vec::new()), None);
}

#[test]
fn words_that_are_furniture_now_are_lost() {
    let file = file(&[("", "The mill burnt", "")]);
    let mut texts = blocks(&OLD);
    texts[0].kind = Some(BlockKind::Furniture);
    let new = reanchor(&file, "a", texts).unwrap();
    assert!(matches!(outcomes(&new)[..], [Outcome::Lost { .. }]), "{:?}", new.fates);
    assert!(
        check(&new.file, Rules::default()).diagnostics.iter().any(|it| it.code == Code::QuoteLost)
    );
}

#[test]
fn the_nearest_words_become_a_quote_that_stands_there() {
    let quote = |exact: &str| Quote { exact: exact.to_owned(), ..Quote::default() };
    let near = |exact: &str| nearest_quote(&blocks(&OLD), &quote(exact));
    assert_eq!(
        near("The bridge was clozed until noon").unwrap().exact,
        "The bridge was closed until noon"
    );
    assert_eq!(
        near("Five sheep were found by the river").unwrap().exact,
        "Nine sheep were found by the river"
    );
    let repeated = near("dog").unwrap();
    assert_eq!((repeated.exact.as_str(), repeated.suffix.is_empty()), ("dog", false));
    assert_eq!(near("quite another matter, in other words altogether"), None);
}
