//! How long a large comparison takes: two articles of 10,000 words, 1,000 claims, 1,500 relations.
//! First the checks with all the anchoring, then collation alone, then the worst that a file can
//! ask of collation: 1,000 claims that overlap in two blocks. Prints one line of JSON for each.
//!
//! With `--write FILE` it writes the large comparison instead, so that other programs can be timed
//! on it: the same bytes every time.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)] // a benchmark may stop

use std::{env, fs, hint::black_box, rc::Rc, time::Instant};

use source_comparison_core::{
    check::{Rules, check},
    collate::Collation,
    format::{
        Account, AccountKind, Article, Block, BlockKind, Certainty, Claim, Facet, File, Finding,
        FindingStatus, Origin, OriginKind, Question, Quote, Relation, RelationKind, VERSION,
    },
    model::Comparison,
};

/// Claims of one article; each stands in a sentence of its own of 20 words.
const CLAIMS: usize = 500;
const SENTENCES_PER_BLOCK: usize = 4;
const RELATIONS: usize = 1_500;
const ACCOUNTS: usize = 8;
const ORIGINS: usize = 12;
const QUESTIONS: usize = 48;
/// Characters around a quote that the file gives as its context.
const CONTEXT: usize = 32;

const OPENINGS: [&str; 7] = [
    "The harbour council said that",
    "A letter from the ministry shows that",
    "Two deckhands told this newspaper that",
    "The keeper of the light wrote that",
    "Nobody in the valley doubts that",
    "An officer of the river guard denied that",
    "The evening paper has it that",
];
const MIDDLES: [&str; 11] = [
    "launches left the southern quay",
    "crates of fruit were thrown overboard",
    "passengers waited on the deck",
    "lamps along the pier stayed dark",
    "shots were heard below Corrant",
    "boats searched the reeds for hours",
    "families went to the customs house",
    "holes were counted in the hull",
    "gunmen were led away in ropes",
    "barrels stood before the granary",
    "witnesses came to the old clinic",
];
const ENDINGS: [&str; 5] = [
    "before the market opened that day",
    "while the rain went on falling",
    "as the patrol came into sight",
    "although no order had been given",
    "on the morning after the fair",
];

/// One sentence of 15 to 19 words; its number, which no other sentence of the article has, makes
/// its words stand in one place only.
fn sentence(article: usize, nth: usize) -> String {
    let of = |parts: &[&'static str], step: usize| parts[(nth * step + article) % parts.len()];
    let number = 1_000 + nth * 2 + article;
    let (opening, middle, ending) = (of(&OPENINGS, 1), of(&MIDDLES, 3), of(&ENDINGS, 2));
    let rest = "and that was never put right by either side.";
    format!("{opening} {number} {middle} {ending}, {rest}")
}

fn article(nth: usize) -> Article {
    let sentences: Vec<String> = (0..CLAIMS).map(|at| sentence(nth, at)).collect();
    let blocks = sentences
        .chunks(SENTENCES_PER_BLOCK)
        .map(|sentences| Block { kind: Some(BlockKind::Paragraph), text: sentences.join(" ") });
    Article {
        id: format!("a{nth}"),
        title: format!("The ferry, account number {nth}"),
        publisher: Some("An invented newspaper".to_owned()),
        language: "en".to_owned(),
        blocks: blocks.collect(),
        ..Article::default()
    }
}

/// The claim in a sentence: from its number on in every other one, whole in the rest, into the
/// sentence after it in each fourth, so that passages overlap.
fn claim(article: &Article, of: usize, nth: usize) -> Claim {
    let text = &article.blocks[nth / SENTENCES_PER_BLOCK].text;
    let own = sentence(of, nth);
    let start = text.find(&own).unwrap();
    let (from, mut to) =
        (start + own.find(|it: char| it.is_ascii_digit()).unwrap(), start + own.len());
    if nth % SENTENCES_PER_BLOCK == 1 {
        to += " ".len() + text[to + 1..].find(' ').unwrap();
    }
    let start = if nth.is_multiple_of(2) { from } else { start };
    let number = article_number(of, nth);
    Claim {
        id: format!("c{number}"),
        article: article.id.clone(),
        account: Some(match number % (ACCOUNTS + 1) {
            ACCOUNTS => "article".to_owned(),
            account => format!("v{account}"),
        }),
        question: format!("q{}", nth % QUESTIONS),
        quote: Quote {
            exact: text[start..to].to_owned(),
            prefix: text[start.saturating_sub(CONTEXT)..start].to_owned(),
            suffix: text[to..].chars().take(CONTEXT).collect(),
        },
        says: format!("{} things happened at the quay.", 1_000 + nth * 2 + of),
        value: (!nth.is_multiple_of(3)).then(|| (1_000 + nth * 2 + of).to_string()),
        origin: (!nth.is_multiple_of(5)).then(|| format!("o{}", number % ORIGINS)),
        via: if nth.is_multiple_of(4) { vec!["a river pilot".to_owned()] } else { Vec::new() },
        certainty: Some(Certainty::ALL[number % Certainty::ALL.len()]),
        ..Claim::default()
    }
}

/// A claim's place in the list: those of the second article follow those of the first.
const fn article_number(of: usize, nth: usize) -> usize {
    of * CLAIMS + nth
}

/// Two of three relations set one sentence of each article against each other, the rest add a
/// third side.
fn relation(nth: usize) -> Relation {
    let one = nth % CLAIMS;
    let other = CLAIMS + (nth * 7 + nth / CLAIMS) % CLAIMS;
    let mut between = vec![vec![format!("c{one}")], vec![format!("c{other}")]];
    let third = (one + 11) % CLAIMS;
    if nth % 3 == 2 && third != one {
        between.push(vec![format!("c{third}")]);
    }
    Relation {
        kind: Some(RelationKind::ALL[nth % RelationKind::ALL.len()]),
        facet: Some(Facet::ALL[nth % Facet::ALL.len()]),
        between,
        note: Some(format!("Reason {nth}: the two sentences speak of the same quay.")),
        suggested: None,
    }
}

fn large_comparison() -> File {
    let articles: Vec<Article> = (0..2).map(article).collect();
    let claims = articles
        .iter()
        .enumerate()
        .flat_map(|(of, article)| (0..CLAIMS).map(move |nth| claim(article, of, nth)));
    File {
        format: VERSION.to_owned(),
        title: "A comparison of the largest size".to_owned(),
        language: "en".to_owned(),
        claims: claims.collect(),
        articles,
        accounts: (0..ACCOUNTS).map(account).collect(),
        origins: (0..ORIGINS).map(origin).collect(),
        questions: (0..QUESTIONS).map(question).collect(),
        relations: (0..RELATIONS).map(relation).collect(),
        findings: vec![Finding {
            question: "q0".to_owned(),
            status: Some(FindingStatus::Disputed),
            text: "Nobody has settled it.".to_owned(),
            by: "A generator".to_owned(),
            on: "2026-01-01".to_owned(),
            url: None,
        }],
        ..File::default()
    }
}

fn account(nth: usize) -> Account {
    Account {
        id: format!("v{nth}"),
        name: format!("The voice number {nth}"),
        short: format!("Voice {nth}"),
        kind: Some(AccountKind::ALL[nth % AccountKind::ALL.len()]),
        ..Account::default()
    }
}

fn origin(nth: usize) -> Origin {
    let kind = Some(OriginKind::ALL[nth % OriginKind::ALL.len()]);
    Origin { id: format!("o{nth}"), name: format!("Paper number {nth}"), kind, note: None }
}

fn question(nth: usize) -> Question {
    Question { id: format!("q{nth}"), text: format!("What happened at quay {nth}?") }
}

/// The same claims, all of an article in one block of numbered words, each over half of it.
fn overlapping_comparison() -> File {
    let mut file = large_comparison();
    let text: String = (0..CLAIMS * 2).map(|nth| format!("w{nth} ")).collect();
    for article in &mut file.articles {
        article.blocks = vec![Block { kind: Some(BlockKind::Paragraph), text: text.clone() }];
    }
    for (number, claim) in file.claims.iter_mut().enumerate() {
        let start = text.find(&format!("w{} ", number % CLAIMS)).unwrap();
        let end = text.find(&format!(" w{} ", number % CLAIMS + CLAIMS)).unwrap();
        claim.quote = Quote { exact: text[start..end].to_owned(), ..Quote::default() };
    }
    file
}

fn checked(file: &File) -> Rc<Comparison> {
    let checked = check(file, Rules { publish: true });
    assert!(checked.diagnostics.is_empty(), "{}", checked.diagnostics[0]);
    checked.comparison.unwrap()
}

fn report(name: &str, runs: usize, work: &mut dyn FnMut()) {
    let mut times: Vec<u128> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    let median = times[runs / 2];
    println!(r#"{{"bench":"{name}","median_ns":{median},"runs":{runs}}}"#);
}

fn main() {
    let file = large_comparison();
    let comparison = checked(&file);
    let mut arguments = env::args().skip_while(|argument| argument != "--write").skip(1);
    if let Some(path) = arguments.next() {
        return fs::write(path, format!("{:#}\n", serde_json::json!(file))).unwrap();
    }
    let words = |article: &Article| {
        article.blocks.iter().map(|block| block.text.split_whitespace().count()).sum::<usize>()
    };
    assert!(file.articles.iter().all(|article| words(article) >= 10_000));
    report("check-2x10k-1000", 51, &mut || {
        black_box(check(black_box(&file), Rules::default()));
    });
    report("collate-2x10k-1000", 201, &mut || {
        black_box(Collation::new(Rc::clone(black_box(&comparison))));
    });
    let overlapping = checked(&overlapping_comparison());
    report("collate-overlapping-1000", 51, &mut || {
        black_box(Collation::new(Rc::clone(black_box(&overlapping))));
    });
}
