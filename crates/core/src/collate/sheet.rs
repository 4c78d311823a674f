//! Sheets: an article's text cut into runs, so that overlapping passages become marks that stand
//! side by side.

use std::rc::Rc;

use super::{Entry, Standing, voice_index};
use crate::model::{Article, ArticleKey, BlockKind, ClaimKey, Comparison, Key, Table};
use crate::text::Span;

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
        let claims = self.claims.iter().filter_map(|key| comparison.claims.get(*key));
        let mut voices: Vec<usize> = claims.filter_map(|claim| voice_index(claim.voice)).collect();
        voices.sort_unstable();
        voices.dedup();
        voices
    }
}

/// Claims by article, then by where their words end, then by where they begin; claims that were
/// not found after all others.
pub(super) fn reading_order(comparison: &Comparison) -> Vec<ClaimKey> {
    let mut order: Vec<ClaimKey> = comparison.claims.keys().collect();
    order.sort_by_key(|key| {
        let claim = comparison.claims.get(*key);
        let place = claim.and_then(|claim| claim.passage.place());
        let found = place.map(|place| (place.block, place.span.end, place.span.start));
        (found.is_none(), claim.map(|claim| claim.article), found, *key)
    });
    order
}

pub(super) fn sheets(
    comparison: &Comparison,
    entries: &Table<ClaimKey, Entry>,
) -> Table<ArticleKey, Sheet> {
    let mut placed: Vec<Vec<Vec<Placed>>> = comparison
        .articles
        .values()
        .map(|article| vec![Vec::new(); article.blocks.len()])
        .collect();
    for (key, claim) in comparison.claims.iter() {
        let Some(place) = claim.passage.place() else { continue };
        let blocks = placed.get_mut(claim.article.place());
        let Some(block) = blocks.and_then(|blocks| blocks.get_mut(place.block)) else { continue };
        let number = entries.get(key).map_or(0, |entry| entry.number);
        block.push(Placed { span: place.span, number, claim: key });
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
    number: usize,
    claim: ClaimKey,
}

fn sheet(article: &Article, placed: Vec<Vec<Placed>>, entries: &Table<ClaimKey, Entry>) -> Sheet {
    let length = article.blocks.iter().map(|block| shown_length(block.kind, &block.text)).sum();
    let mut sheet = Sheet { blocks: Vec::new(), claims: Vec::new(), ticks: Vec::new(), length };
    let mut before = 0;
    for (block, mut placed) in article.blocks.iter().zip(placed) {
        placed.sort_by_key(|placed| placed.number);
        for Placed { span, claim, .. } in &placed {
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

/// Cuts a text wherever a passage begins or ends. `placed` is in reading order.
fn runs(text: &str, placed: &[Placed], entries: &Table<ClaimKey, Entry>) -> Vec<Run> {
    let mut cuts: Vec<usize> = vec![0, text.len()];
    cuts.extend(placed.iter().flat_map(|placed| [placed.span.start.0, placed.span.end.0]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut starts: Vec<&Placed> = placed.iter().collect();
    starts.sort_by_key(|placed| placed.span.start);
    let mut waiting = starts.into_iter().peekable();
    let mut open: Vec<&Placed> = Vec::new();
    let mut runs = Vec::with_capacity(cuts.len());
    for (start, end) in cuts.iter().copied().zip(cuts.iter().copied().skip(1)) {
        open.retain(|placed| placed.span.end.0 > start);
        while let Some(next) = waiting.next_if(|placed| placed.span.start.0 <= start) {
            let at = open.partition_point(|placed| placed.number < next.number);
            open.insert(at, next);
        }
        if let Some(run) = run(text, Span::new(start, end), &open, entries) {
            runs.push(run);
        }
    }
    runs
}

fn run(
    text: &str,
    span: Span,
    open: &[&Placed],
    entries: &Table<ClaimKey, Entry>,
) -> Option<Run> {
    let ends = open.iter().filter(|placed| placed.span.end == span.end);
    let standings = open.iter().filter_map(|placed| entries.get(placed.claim));
    Some(Run {
        span,
        text: Rc::from(span.of(text)?),
        claims: open.iter().map(|placed| placed.claim).collect(),
        ends: ends.map(|placed| placed.claim).collect(),
        standing: standings.map(|entry| entry.standing).max(),
    })
}
