//! Random comparison files whose quotes are taken from their texts, and small ones made by hand.

use std::rc::Rc;

use proptest::{collection::vec, option, prelude::*, sample::Index};
use source_comparison_core::{
    check::{Rules, check},
    collate::Collation,
    format::{
        Account, Article, Block, BlockKind, Certainty, Claim, Facet, File, Origin, OriginKind,
        Question, Quote, Relation, RelationKind, Silence, VERSION,
    },
};

use crate::scripts;

/// Characters around a quote that the file gives as its context.
const CONTEXT: usize = 32;

/// A file with these articles, each of paragraphs, and the given numbers of accounts, origins and
/// questions: `v0`, `o0`, `q0` and so on. The articles are `a0`, `a1`, ….
pub(crate) fn file_of(articles: &[Vec<String>], cast: [usize; 3]) -> File {
    let [accounts, origins, questions] = cast;
    let paragraph = |text: &String| Block { kind: Some(BlockKind::Paragraph), text: text.clone() };
    let article = |(nth, blocks): (usize, &Vec<String>)| Article {
        id: format!("a{nth}"),
        title: format!("Article {nth}"),
        language: "en".to_owned(),
        blocks: blocks.iter().map(paragraph).collect(),
        ..Article::default()
    };
    let account = |nth| Account {
        id: format!("v{nth}"),
        name: format!("Voice {nth}"),
        short: format!("V{nth}"),
        kind: Some(source_comparison_core::format::AccountKind::Party),
        ..Account::default()
    };
    let origin = |nth| Origin {
        id: format!("o{nth}"),
        name: format!("Origin {nth}"),
        kind: Some(OriginKind::Report),
        ..Origin::default()
    };
    let question = |nth| Question { id: format!("q{nth}"), text: format!("Question {nth}?") };
    File {
        format: VERSION.to_owned(),
        title: "A test".to_owned(),
        language: "en".to_owned(),
        articles: articles.iter().enumerate().map(article).collect(),
        accounts: (0..accounts).map(account).collect(),
        origins: (0..origins).map(origin).collect(),
        questions: (0..questions).map(question).collect(),
        ..File::default()
    }
}

/// The claim `c{nth}` with these words of article `a{article}`, said by `v0` on `q0`.
pub(crate) fn claim(nth: usize, article: usize, quote: Quote) -> Claim {
    Claim {
        id: format!("c{nth}"),
        article: format!("a{article}"),
        account: Some("v0".to_owned()),
        question: "q0".to_owned(),
        quote,
        says: format!("Claim {nth}."),
        certainty: Some(Certainty::Stated),
        ..Claim::default()
    }
}

/// A relation between claims given by number.
pub(crate) fn relation(kind: RelationKind, sides: &[&[usize]]) -> Relation {
    let side = |side: &&[usize]| side.iter().map(|nth| format!("c{nth}")).collect();
    Relation {
        kind: Some(kind),
        facet: Some(Facet::What),
        between: sides.iter().map(side).collect(),
        note: Some("Because.".to_owned()),
        suggested: None,
    }
}

/// The words of `text` from byte `start` to byte `end`, with what stands around them.
pub(crate) fn quote(text: &str, start: usize, end: usize) -> Quote {
    let prefix: Vec<char> = text[..start].chars().rev().take(CONTEXT).collect();
    Quote {
        exact: text[start..end].to_owned(),
        prefix: prefix.into_iter().rev().collect(),
        suffix: text[end..].chars().take(CONTEXT).collect(),
    }
}

/// The collation of a file; the checker's faults are not looked at.
pub(crate) fn collated(file: &File) -> Collation {
    Collation::new(check(file, Rules::default()).comparison.unwrap())
}

/// Random numbers that become one claim.
type ClaimSeed = (Index, Index, [Index; 2], u8, [usize; 2], Option<usize>, bool);

/// Random files of 2 or 3 articles and up to 14 claims, a few of which are lost or ambiguous.
pub(crate) fn any_file() -> impl Strategy<Value = File> {
    // An article of nothing but white space would be left out.
    let block = scripts::text(1..14).prop_map(|text| format!("Now {text}"));
    let articles = vec(vec(block, 1..4), 2..4);
    let claim = (
        any::<Index>(),
        any::<Index>(),
        any::<[Index; 2]>(),
        any::<u8>(),
        [0..5_usize, 0..3_usize],
        option::of(0..3_usize),
        any::<bool>(),
    );
    let sides = vec(vec(0..14_usize, 1..4), 2..4);
    let relation = (0..3_usize, sides);
    let silence = (0..3_usize, 0..3_usize, any::<bool>());
    (articles, vec(claim, 0..14), vec(relation, 0..8), vec(silence, 0..4)).prop_map(
        |(articles, claims, relations, silences)| {
            let mut file = file_of(&articles, [3, 3, 3]);
            file.claims = claims
                .iter()
                .enumerate()
                .map(|(nth, seed)| seeded_claim(nth, seed, &articles))
                .collect();
            file.relations = relations
                .iter()
                .map(|(kind, sides)| {
                    let sides: Vec<&[usize]> = sides.iter().map(Vec::as_slice).collect();
                    relation_of(*kind, &sides)
                })
                .collect();
            file.silences = silences.into_iter().map(silence_of).collect();
            file
        },
    )
}

/// One in eight claims quotes words that stand nowhere; the rest are cut from a block at any two
/// characters, so also within an emoji or before an accent.
fn seeded_claim(nth: usize, seed: &ClaimSeed, articles: &[Vec<String>]) -> Claim {
    let (article, block, cuts, luck, [voice, question], origin, carried) = seed;
    let article = article.index(articles.len());
    let text = &articles[article][block.index(articles[article].len())];
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut cuts = cuts.map(|cut| starts[cut.index(starts.len())]);
    cuts.sort_unstable();
    let quote = match luck {
        0..32 => {
            Quote { exact: "Seventeen violet quartz jugglers.".to_owned(), ..Quote::default() }
        }
        32..64 => Quote { exact: text[cuts[0]..cuts[1]].to_owned(), ..Quote::default() },
        _ => quote(text, cuts[0], cuts[1]),
    };
    let account = match voice {
        3 => Some("article".to_owned()),
        4 => None,
        account => Some(format!("v{account}")),
    };
    Claim {
        account,
        question: format!("q{question}"),
        origin: origin.map(|origin| format!("o{origin}")),
        via: if *carried { vec!["a carrier".to_owned()] } else { Vec::new() },
        ..claim(nth, article, quote)
    }
}

fn relation_of(kind: usize, sides: &[&[usize]]) -> Relation {
    relation(RelationKind::ALL[kind], sides)
}

fn silence_of((account, question, noted): (usize, usize, bool)) -> Silence {
    Silence {
        account: format!("v{account}"),
        question: format!("q{question}"),
        note: noted.then(|| "Nobody asked.".to_owned()),
    }
}

/// Random comparisons, collated.
pub(crate) fn any_collation() -> impl Strategy<Value = Rc<Collation>> {
    any_file().prop_map(|file| Rc::new(collated(&file)))
}
