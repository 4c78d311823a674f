//! Sheets: an article's text cut into runs, so that overlapping passages become marks that stand
//! side by side.

use std::rc::Rc;

use super::{Entry, Standing, voice_index};
use crate::{
    model::{Article, ArticleKey, BlockKind, ClaimKey, Comparison, Key, Table},
    order::{ordered, put},
    text::Span,
};

/// One article's text as runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its blocks, furniture included.
    pub blocks: Vec<SheetBlock>,
    /// Its claims whose words were found, in reading order.
    pub claims: Vec<ClaimKey>,
    /// Where those claims stand in the whole text, for an overview.
    pub ticks: Vec<Tick>,
    /// Length of the text without furniture, in bytes.
    pub length: usize,
}

/// One block as runs. Put together, the runs are the block's text, whole and in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its text in pieces; within each, the same claims hold throughout.
    pub runs: Vec<Run>,
    /// The claims that stand in it, in reading order.
    pub claims: Vec<ClaimKey>,
}

/// A piece of a block within which the same claims hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands in the block.
    pub span: Span,
    /// Its words.
    pub text: Rc<str>,
    /// The claims whose quotes cover it; empty for plain text.
    pub claims: Vec<ClaimKey>,
    /// Those of them that end with this run, in reading order.
    pub ends: Vec<ClaimKey>,
    /// The strongest standing among them; `None` for plain text.
    pub standing: Option<Standing>,
}

/// Where a claim stands in its article, for an overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The claim.
    pub claim: ClaimKey,
    /// Where its words begin: thousandths of the text's length, 0 at the top.
    pub start: u16,
    /// Where its words end, in the same unit.
    pub end: u16,
    /// How it stands.
    pub standing: Standing,
}

impl Run {
    /// The voices of its claims as indices for attributes, each once: see [`voice_index`].
    pub fn voices(&self, comparison: &Comparison) -> Vec<usize> {
        let mut voices = Vec::new();
        for claim in self.claims.iter().filter_map(|key| comparison.claims.get(*key)) {
            if let Some(voice) = voice_index(claim.voice) {
                put(&mut voices, voice);
            }
        }
        voices
    }
}

/// Claims by article, then by where their words end, then by where they begin; claims that were
/// not found after all others.
pub(super) fn reading_order(comparison: &Comparison) -> Vec<ClaimKey> {
    let place = |place| {
        let claim = comparison.claims.get(ClaimKey::at(place));
        let found = claim.and_then(|claim| claim.passage.place());
        let found = found.map(|place| (place.block, place.span.end, place.span.start));
        (found.is_none(), claim.map(|claim| claim.article), found)
    };
    let order = ordered(comparison.claims.len(), &|one, other| place(one).cmp(&place(other)));
    order.into_iter().map(ClaimKey::at).collect()
}

pub(super) fn sheets(
    comparison: &Comparison,
    entries: &Table<ClaimKey, Entry>,
    reading_order: &[ClaimKey],
) -> Table<ArticleKey, Sheet> {
    let mut placed: Vec<Vec<Vec<Placed>>> = comparison
        .articles
        .values()
        .map(|article| vec![Vec::new(); article.blocks.len()])
        .collect();
    for key in reading_order {
        let Some(claim) = comparison.claims.get(*key) else { continue };
        let Some(place) = claim.passage.place() else { continue };
        let blocks = placed.get_mut(claim.article.place());
        let Some(block) = blocks.and_then(|blocks| blocks.get_mut(place.block)) else { continue };
        block.push(Placed { span: place.span, claim: *key });
    }
    let articles = comparison.articles.values().zip(placed);
    let sheets: Vec<Sheet> =
        articles.map(|(article, placed)| sheet(article, placed, entries)).collect();
    Table::from(sheets)
}

/// A claim and where its words stand in a block.
#[derive(Clone, Copy, Debug)]
struct Placed {
    span: Span,
    claim: ClaimKey,
}

fn sheet(article: &Article, placed: Vec<Vec<Placed>>, entries: &Table<ClaimKey, Entry>) -> Sheet {
    let length = article.blocks.iter().map(|block| shown_length(block.kind, &block.text)).sum();
    let mut sheet = Sheet { blocks: Vec::new(), claims: Vec::new(), ticks: Vec::new(), length };
    let mut before = 0;
    for (block, placed) in article.blocks.iter().zip(placed) {
        for Placed { span, claim } in &placed {
            let standing = entries.get(*claim).map_or(Standing::Alone, |entry| entry.standing);
            sheet.ticks.push(Tick {
                claim: *claim,
                start: thousandths(before + span.start.0, length),
                end: thousandths(before + span.end.0, length),
                standing,
            });
        }
        let claims: Vec<ClaimKey> = placed.iter().map(|placed| placed.claim).collect();
        sheet.claims.extend_from_slice(&claims);
        let runs = runs(&block.text, &placed, entries);
        sheet.blocks.push(SheetBlock { kind: block.kind, runs, claims });
        before += shown_length(block.kind, &block.text);
    }
    sheet
}

fn shown_length(kind: BlockKind, text: &str) -> usize {
    if kind == BlockKind::Furniture { 0 } else { text.len() }
}

fn thousandths(part: usize, whole: usize) -> u16 {
    let share = part.min(whole) * 1_000 / whole.max(1);
    u16::try_from(share).unwrap_or(1_000)
}

/// Cuts a text wherever a passage begins or ends. `placed` is in reading order; time: the square
/// of its length.
fn runs(text: &str, placed: &[Placed], entries: &Table<ClaimKey, Entry>) -> Vec<Run> {
    let mut cuts: Vec<usize> = vec![0];
    for cut in placed.iter().flat_map(|placed| [placed.span.start.0, placed.span.end.0]) {
        put(&mut cuts, cut);
    }
    put(&mut cuts, text.len());
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs.filter_map(|(start, end)| run(text, Span::new(*start, *end), placed, entries)).collect()
}

fn run(text: &str, span: Span, placed: &[Placed], entries: &Table<ClaimKey, Entry>) -> Option<Run> {
    let (mut claims, mut ends, mut standing) = (Vec::new(), Vec::new(), None);
    for Placed { span: quoted, claim } in placed {
        if !quoted.overlaps(span) {
            continue;
        }
        claims.push(*claim);
        if quoted.end == span.end {
            ends.push(*claim);
        }
        standing = standing.max(entries.get(*claim).map(|entry| entry.standing));
    }
    Some(Run { span, text: Rc::from(span.of(text)?), claims, ends, standing })
}
