//! Comparison files invented from bytes: mostly sound, so that what comes after the checks is
//! reached, and odd wherever a file can be odd.

use core::ops::Range;

use source_comparison_core::format::{
    Account, AccountKind, Article, Block, BlockKind, Certainty, Claim, Correction, Facet, File,
    Finding, FindingStatus, Origin, OriginKind, Prepared, Question, Quote, Relation, RelationKind,
    Silence, Suggested, Term, VERSION,
};

use crate::dice::Dice;

/// Words in several scripts, with what hides, joins and turns around in them.
const WORDS: [&str; 40] = [
    "The",
    "bridge",
    "closed",
    "12",
    "1,200",
    "Monday",
    "killed",
    "nobody",
    "not",
    "said",
    "café",
    "cafe\u{301}",
    "👩‍👩‍👧‍👦",
    "🇲🇱",
    "שָׁלוֹם",
    "مرحبا",
    "船",
    "नमस्ते",
    "ﬁre",
    "İzmir",
    "“yes”",
    "…",
    "<b>",
    "</script>",
    "&amp;",
    "]]>",
    "=1+1",
    "|",
    "\\",
    "`",
    "\u{202e}x",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "\u{0}",
    "\u{1b}",
    "a\u{300}\u{301}\u{302}",
    "\u{ad}",
    "javascript:x",
    "e\u{308}",
];

/// What stands between words.
const GAPS: [&str; 10] = [" ", " ", " ", " ", "", ". ", "\u{a0}", "\n", "\r\n", ", "];

/// Addresses, few of them plain.
const ADDRESSES: [&str; 6] = [
    "https://a.example/x?y=1&z=2#f",
    "HTTP://A.example",
    "javascript:alert(1)",
    "//a.example",
    "https://a.example/\"><b>",
    "",
];

/// A comparison file.
pub fn file(data: &[u8]) -> File {
    let mut dice = Dice::new(data);
    let dice = &mut dice;
    let articles: Vec<Article> = (0..2 + dice.below(3)).map(|nth| article(dice, nth)).collect();
    let accounts: Vec<Account> = (0..dice.below(4)).map(|nth| account(dice, nth)).collect();
    let questions: Vec<Question> = (0..1 + dice.below(4)).map(|nth| question(dice, nth)).collect();
    let origins: Vec<Origin> = (0..dice.below(3)).map(|nth| origin(dice, nth)).collect();
    let mut claims = Vec::new();
    while !dice.is_spent() && claims.len() < 24 {
        let claim = claim(dice, claims.len(), &articles);
        claims.push(claim);
    }
    // The rest is decided by the same bytes, read from behind.
    let back: Vec<u8> = data.iter().rev().copied().collect();
    let mut dice = Dice::new(&back);
    let dice = &mut dice;
    let relations = (0..dice.below(12)).map(|_| relation(dice, claims.len())).collect();
    File {
        format: VERSION.to_owned(),
        title: words(dice),
        language: (*dice.one_of(&["en", "ar", "fr", "not a tag"])).to_owned(),
        summary: maybe(dice, words),
        warning: maybe(dice, words),
        prepared: maybe(dice, prepared),
        relations,
        silences: (0..dice.below(3)).map(|_| silence(dice)).collect(),
        findings: (0..dice.below(3)).map(|_| finding(dice)).collect(),
        glossary: (0..dice.below(3)).map(|_| term(dice)).collect(),
        articles,
        accounts,
        origins,
        questions,
        claims,
        lesson: None,
    }
}

/// A few words, or none.
pub fn words(dice: &mut Dice<'_>) -> String {
    let mut text = String::new();
    for _ in 0..dice.below(9) {
        text.push_str(dice.one_of::<&str>(&WORDS));
        text.push_str(dice.one_of::<&str>(&GAPS));
    }
    if dice.one_in(8) {
        text.push_str(&dice.text());
    }
    text
}

/// Any part of a text, cut between characters.
pub fn cut(dice: &mut Dice<'_>, text: &str) -> Range<usize> {
    let ends: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
    let (one, other) = (*dice.one_of(&ends), *dice.one_of(&ends));
    one.min(other)..one.max(other)
}

fn maybe<T>(dice: &mut Dice<'_>, make: impl FnOnce(&mut Dice<'_>) -> T) -> Option<T> {
    (!dice.one_in(3)).then(|| make(dice))
}

fn word<T: Copy>(dice: &mut Dice<'_>, all: &[T]) -> Option<T> {
    (!dice.one_in(16)).then(|| *dice.one_of(all))
}

fn id(dice: &mut Dice<'_>, letter: char, count: usize) -> String {
    format!("{letter}{}", dice.below(count.max(1)))
}

fn day(dice: &mut Dice<'_>) -> String {
    (*dice.one_of(&["2031-02-28", "2031-02-30", "2031", "yesterday"])).to_owned()
}

fn address(dice: &mut Dice<'_>) -> String {
    (*dice.one_of(&ADDRESSES)).to_owned()
}

fn article(dice: &mut Dice<'_>, nth: usize) -> Article {
    let block = |dice: &mut Dice<'_>| Block { kind: word(dice, BlockKind::ALL), text: words(dice) };
    let first =
        Block { kind: Some(BlockKind::Paragraph), text: format!("It closed. {}", words(dice)) };
    let others = (0..dice.below(4)).map(|_| block(dice));
    let blocks = core::iter::once(first).chain(others).collect();
    Article {
        id: format!("a{nth}"),
        title: words(dice),
        publisher: maybe(dice, words),
        byline: maybe(dice, words),
        published: maybe(dice, day),
        updated: maybe(dice, day),
        language: (*dice.one_of(&["en", "ar", "he", "zh", ""])).to_owned(),
        url: maybe(dice, address),
        archive: maybe(dice, address),
        rights: maybe(dice, words),
        note: maybe(dice, words),
        blocks,
    }
}

fn account(dice: &mut Dice<'_>, nth: usize) -> Account {
    Account {
        id: format!("p{nth}"),
        name: words(dice),
        short: words(dice),
        kind: word(dice, AccountKind::ALL),
        about: maybe(dice, words),
        reach: maybe(dice, words),
    }
}

fn origin(dice: &mut Dice<'_>, nth: usize) -> Origin {
    let kind = word(dice, OriginKind::ALL);
    Origin { id: format!("o{nth}"), name: words(dice), kind, note: maybe(dice, words) }
}

fn question(dice: &mut Dice<'_>, nth: usize) -> Question {
    Question { id: format!("q{nth}"), text: words(dice) }
}

/// A claim whose quote is mostly a part of its article, cut anywhere between characters.
fn claim(dice: &mut Dice<'_>, nth: usize, articles: &[Article]) -> Claim {
    let article = dice.one_of(articles);
    let text = &dice.one_of(&article.blocks).text;
    let Range { start, end } = cut(dice, text);
    let exact = if dice.one_in(9) { words(dice) } else { text[start..end].to_owned() };
    let context = dice.one_in(2);
    let quote = Quote {
        exact,
        prefix: if context { text[..start].to_owned() } else { String::new() },
        suffix: if context { text[end..].to_owned() } else { String::new() },
    };
    Claim {
        id: format!("c{nth}"),
        article: article.id.clone(),
        account: maybe(
            dice,
            |dice| {
                if dice.one_in(3) { "article".to_owned() } else { id(dice, 'p', 4) }
            },
        ),
        question: id(dice, 'q', 4),
        quote,
        says: words(dice),
        value: maybe(dice, words),
        origin: maybe(dice, |dice| id(dice, 'o', 3)),
        via: (0..dice.below(3)).map(|_| words(dice)).collect(),
        certainty: word(dice, Certainty::ALL),
        sensitive: dice.one_in(4),
        suggested: maybe(dice, suggested),
    }
}

fn suggested(dice: &mut Dice<'_>) -> Suggested {
    let confidence = *dice.one_of(&[0.0, 0.5, 0.8125, 1.0, 1.5, -1.0, f64::NAN]);
    Suggested { confidence, reason: words(dice) }
}

fn relation(dice: &mut Dice<'_>, claims: usize) -> Relation {
    let side =
        |dice: &mut Dice<'_>| (0..1 + dice.below(2)).map(|_| id(dice, 'c', claims)).collect();
    Relation {
        kind: word(dice, RelationKind::ALL),
        facet: word(dice, Facet::ALL),
        between: (0..1 + dice.below(3)).map(|_| side(dice)).collect(),
        note: maybe(dice, words),
        suggested: maybe(dice, suggested),
    }
}

fn silence(dice: &mut Dice<'_>) -> Silence {
    Silence { account: id(dice, 'p', 4), question: id(dice, 'q', 4), note: maybe(dice, words) }
}

fn finding(dice: &mut Dice<'_>) -> Finding {
    Finding {
        question: id(dice, 'q', 4),
        status: word(dice, FindingStatus::ALL),
        text: words(dice),
        by: words(dice),
        on: day(dice),
        url: maybe(dice, address),
    }
}

fn term(dice: &mut Dice<'_>) -> Term {
    Term { term: words(dice), text: words(dice) }
}

fn prepared(dice: &mut Dice<'_>) -> Prepared {
    let correction = |dice: &mut Dice<'_>| Correction { on: day(dice), text: words(dice) };
    let corrections = (0..dice.below(3)).map(|_| correction(dice)).collect();
    Prepared { by: words(dice), on: day(dice), corrections }
}
