//! Collation at the edges of the format: nothing at all, and as much as a file may hold.

use source_comparison_core::{
    check::{Rules, check},
    collate::{Answer, Collation, Counts, Standing},
    format::{Block, BlockKind, File, Quote, RelationKind, limits},
    model::{ArticleKey, ClaimKey, Key, Passage},
};

use crate::drafts::{claim, collated, file_of, quote, relation};

fn texts(texts: &[&str]) -> Vec<Vec<String>> {
    texts.iter().map(|text| vec![(*text).to_owned()]).collect()
}

/// Words told apart by a number: `word0 word1 …`.
fn numbered_words(count: usize) -> String {
    (0..count).map(|nth| format!("word{nth} ")).collect::<String>().trim_end().to_owned()
}

fn words_quoted(text: &str, from: usize, count: usize) -> Quote {
    let start = text.find(&format!("word{from} ")).unwrap();
    let words = text[start..].split(' ').take(count).map(str::len).sum::<usize>() + count - 1;
    quote(text, start, start + words)
}

#[test]
fn sixty_overlapping_passages_become_disjoint_runs() {
    let text = numbered_words(130);
    let mut file = file_of(&texts(&[&text, "Nothing here."]), [1, 0, 1]);
    file.claims = (0..60).map(|nth| claim(nth, 0, words_quoted(&text, nth, 61))).collect();
    let collation = collated(&file);
    assert_eq!(collation.counts.unplaced, 0);
    let runs = &collation.sheets[ArticleKey::at(0)].blocks[0].runs;
    assert_eq!(runs.len(), 120, "a cut where each begins and where each ends");
    let deepest = runs.iter().map(|run| run.claims.len()).max();
    assert_eq!(deepest, Some(60), "all stand on one stretch");
    assert!(runs.iter().all(|run| run.ends.len() <= 1));
}

#[test]
fn sixty_claims_on_the_very_same_words_end_in_one_run() {
    let mut file = file_of(&texts(&["The same words.", "Others."]), [1, 0, 1]);
    file.claims = (0..60).map(|nth| claim(nth, 0, quote("The same words.", 4, 14))).collect();
    let collation = collated(&file);
    let runs = &collation.sheets[ArticleKey::at(0)].blocks[0].runs;
    assert_eq!(runs.iter().map(|run| &*run.text).collect::<Vec<_>>(), ["The ", "same words", "."]);
    assert_eq!(runs[1].ends, collation.reading_order);
    assert_eq!(runs[1].ends.len(), 60);
}

#[test]
fn a_thousand_claims_and_three_thousand_relations_are_collated() {
    let text = numbered_words(1_100);
    let mut file = file_of(&texts(&[&text, &text]), [24, 0, 64]);
    file.claims =
        (0..limits::CLAIMS).map(|nth| claim(nth, nth % 2, words_quoted(&text, nth, 3))).collect();
    file.relations = (0..limits::RELATIONS)
        .map(|nth| relation(RelationKind::ALL[nth % 3], &[&[nth % 1_000], &[(nth + 1) % 1_000]]))
        .collect();
    let collation = collated(&file);
    assert_eq!(collation.entries.len(), limits::CLAIMS);
    assert_eq!(collation.cards.len(), limits::RELATIONS);
    assert_eq!(collation.counts.unplaced, 0);
    assert!(collation.entries.values().all(|entry| entry.relations.len() == 6 && !entry.only_here));
}

#[test]
fn a_block_of_twenty_thousand_characters_is_cut_at_every_claim() {
    let mut text = numbered_words(2_400);
    text.truncate(limits::BLOCK_CHARACTERS);
    assert_eq!(text.len(), limits::BLOCK_CHARACTERS);
    let mut file = file_of(&texts(&[&text, "Short."]), [1, 0, 1]);
    file.claims = (0..500).map(|nth| claim(nth, 0, words_quoted(&text, nth * 4, 2))).collect();
    let collation = collated(&file);
    assert_eq!(collation.counts.unplaced, 0);
    let sheet = &collation.sheets[ArticleKey::at(0)];
    assert_eq!(sheet.length, limits::BLOCK_CHARACTERS);
    assert_eq!(sheet.blocks[0].runs.len(), 1_000);
    assert!(sheet.ticks.is_sorted_by_key(|tick| tick.start));
}

#[test]
fn articles_without_claims_are_plain_text() {
    let collation = collated(&file_of(&texts(&["One.", "Two.", "Three."]), [2, 0, 2]));
    assert_eq!(collation.counts, Counts::default());
    assert!(collation.reading_order.is_empty());
    for sheet in collation.sheets.values() {
        assert_eq!(sheet.blocks[0].runs.len(), 1);
        assert_eq!(sheet.blocks[0].runs[0].standing, None);
        assert!(sheet.ticks.is_empty());
    }
    let question = collation.question("q0").unwrap();
    let account = collation.account("v0").unwrap();
    assert_eq!(collation.answer(question, account, None), Answer::Nothing);
    assert_eq!(collation.lenses[account].unheard.len(), 2);
}

#[test]
fn a_comparison_without_accounts_or_questions_is_collated() {
    let collation = collated(&file_of(&texts(&["One.", "Two."]), [0, 0, 0]));
    assert!(collation.ledger.rows.is_empty());
    assert!(collation.lenses.is_empty());
}

#[test]
fn claims_that_are_lost_or_ambiguous_have_a_number_and_no_run() {
    let mut file = file_of(&texts(&["It rained. Later, it rained.", "It was dry."]), [1, 0, 1]);
    let exact = |words: &str| Quote { exact: words.to_owned(), ..Quote::default() };
    file.claims = vec![
        claim(0, 0, exact("rained")),
        claim(1, 0, exact("Nothing of the sort was ever written anywhere.")),
        claim(2, 1, exact("It was dry")),
        claim(3, 0, exact("")),
    ];
    file.relations = vec![relation(RelationKind::Conflict, &[&[0], &[2]])];
    let collation = collated(&file);
    let passage = |id: &str| collation.comparison.claims[collation.claim(id).unwrap()].passage;
    assert!(matches!(passage("c0"), Passage::Ambiguous { .. }), "{:?}", passage("c0"));
    assert!(matches!(passage("c1"), Passage::Lost { .. }));
    let marked =
        collation.sheets.values().flat_map(|sheet| &sheet.blocks).flat_map(|block| &block.runs);
    let marked: Vec<ClaimKey> = marked.flat_map(|run| run.claims.iter().copied()).collect();
    assert_eq!(marked, [collation.claim("c2").unwrap()]);
    assert_eq!(collation.counts.unplaced, 3);
    assert_eq!(collation.entries[collation.claim("c2").unwrap()].number, 1);
    let ambiguous = &collation.entries[collation.claim("c0").unwrap()];
    assert_eq!((ambiguous.number, ambiguous.standing), (2, Standing::Conflict));
    assert_eq!(
        collation.counterpart(collation.claim("c2").unwrap(), ambiguous.relations[0]),
        collation.claim("c0"),
        "it stays in its relation",
    );
}

#[test]
fn furniture_is_kept_as_runs_and_takes_no_room_in_the_overview() {
    let mut file: File = file_of(&texts(&["Advertisement", "Other."]), [1, 0, 1]);
    let text = Block { kind: Some(BlockKind::Paragraph), text: "The text itself.".to_owned() };
    file.articles[0].blocks[0].kind = Some(BlockKind::Furniture);
    file.articles[0].blocks.push(text);
    file.claims = vec![claim(0, 0, quote("The text itself.", 0, 8))];
    let collation = Collation::new(check(&file, Rules::default()).comparison.unwrap());
    let sheet = &collation.sheets[ArticleKey::at(0)];
    assert_eq!(&*sheet.blocks[0].runs[0].text, "Advertisement");
    assert_eq!(sheet.length, "The text itself.".len());
    assert_eq!((sheet.ticks[0].start, sheet.ticks[0].end), (0, 500));
}
