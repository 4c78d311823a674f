//! One block of an article: its runs as text and marks, and a numbered button where a claim ends.

use std::rc::Rc;

use source_comparison_core::collate::{Run, SheetBlock, Standing, voice_index};
use source_comparison_core::model::{ArticleKey, BlockKind, ClaimKey, RelationKind};
use source_comparison_core::text::Span;
use yew::prelude::*;

use super::Reading;
use super::heading::{HeadingStyle, heading};
use super::still::number_link;

/// What of the reader's focus lies in one block; a block whose marks do not change is not drawn
/// again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct BlockFocus {
    /// The open claim.
    pub(crate) open: Option<ClaimKey>,
    /// Claims of the open relation, the open one left out.
    pub(crate) set_against: Vec<ClaimKey>,
    /// The claim whose button the Tab key reaches; `None` where it reaches all.
    pub(crate) tab_stop: TabStop,
}

/// Which of an article's claim buttons the Tab key reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TabStop {
    /// Every one.
    #[default]
    Each,
    /// One in this block; arrow keys reach the rest.
    Only(ClaimKey),
    /// None in this block.
    Elsewhere,
}

/// Properties of [`BlockText`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct BlockTextProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) article: ArticleKey,
    /// The block's index in its article.
    pub(crate) block: usize,
    pub(crate) focus: BlockFocus,
    /// Where the words searched for stand in this block.
    pub(crate) found: Rc<[Span]>,
    /// Whether only the words are wanted, without a paragraph around them.
    #[prop_or_default]
    pub(crate) bare: bool,
}

/// A paragraph, heading or caption, or its bare words.
#[component]
pub(crate) fn BlockText(props: &BlockTextProps) -> Html {
    let reading = &props.reading;
    let sheet = reading.collation.sheets.get(props.article);
    let Some(block) = sheet.and_then(|sheet| sheet.blocks.get(props.block)) else {
        return Html::default();
    };
    let runs: Html = block.runs.iter().map(|run| run_html(props, block, run)).collect();
    let index = props.block.to_string();
    if props.bare {
        return runs;
    }
    match block.kind {
        BlockKind::Heading => markup! {
            <div class="block" data-block={index}>
                { heading(reading.heading_level + 2, HeadingStyle::class("subhead"), runs) }
            </div>
        },
        BlockKind::Caption => markup! { <p class="block caption" data-block={index}>{ runs }</p> },
        BlockKind::Paragraph | BlockKind::Furniture => markup! {
            <p class="block" data-block={index}>{ runs }</p>
        },
    }
}

fn run_html(props: &BlockTextProps, block: &SheetBlock, run: &Run) -> Html {
    let text = text_html(run, &props.found);
    let Some(standing) = run.standing else { return text };
    let reading = &props.reading;
    markup! {
        <>
            <mark
                data-claims={claim_ids(reading, run)}
                data-relation={standing.as_str()}
                data-kinds={kinds(reading, &run.claims)}
                data-voices={joined(run.voices(&reading.collation.comparison))}
                data-focus={focus_word(&props.focus, run)}
                data-first={begins(block, run).then_some("true")}
            >{ text }</mark>
            for claim in run.ends.iter() { { number(props, run, *claim) } }
        </>
    }
}

/// Whether a claim begins with this run.
fn begins(block: &SheetBlock, run: &Run) -> bool {
    let before = block.runs.iter().take_while(|other| other.span.start < run.span.start).last();
    run.claims.iter().any(|claim| before.is_none_or(|before| !before.claims.contains(claim)))
}

/// The run's words, with the places searched for wrapped.
fn text_html(run: &Run, found: &[Span]) -> Html {
    let mut pieces: Vec<Html> = Vec::new();
    let mut at = run.span.start.0;
    for span in found.iter().filter(|span| span.overlaps(run.span)) {
        let start = span.start.0.max(run.span.start.0);
        let end = span.end.0.min(run.span.end.0);
        pieces.push(piece(run, at, start).into());
        pieces.push(markup! { <span class="found">{ piece(run, start, end) }</span> });
        at = end;
    }
    if pieces.is_empty() {
        return Html::from(AttrValue::from(run.text.clone()));
    }
    pieces.push(piece(run, at, run.span.end.0).into());
    pieces.into_iter().collect()
}

/// The run's words from byte `start` to byte `end` of its block.
fn piece(run: &Run, start: usize, end: usize) -> AttrValue {
    let from = run.span.start.0;
    let words = run.text.get(start.saturating_sub(from)..end.saturating_sub(from));
    AttrValue::from(words.unwrap_or_default().to_owned())
}

fn claim_ids(reading: &Reading, run: &Run) -> String {
    let ids = run.claims.iter().filter_map(|key| reading.claim(*key)).map(|claim| &*claim.id);
    ids.collect::<Vec<_>>().join(" ")
}

/// Indices of voices as one attribute: see `voice_index`.
pub(super) fn joined(voices: Vec<usize>) -> String {
    voices.into_iter().map(|voice| voice.to_string()).collect::<Vec<_>>().join(" ")
}

/// Every kind of mark that these claims make, for the filters.
pub(crate) fn kinds(reading: &Reading, claims: &[ClaimKey]) -> String {
    let mut kinds: Vec<&'static str> = Vec::new();
    for entry in claims.iter().filter_map(|key| reading.collation.entries.get(*key)) {
        let relations = entry.relations.iter();
        let relations =
            relations.filter_map(|key| reading.collation.comparison.relations.get(*key));
        let only = entry.only_here.then_some(Standing::Alone.as_str());
        for kind in relations.map(|relation| RelationKind::as_str(relation.kind)).chain(only) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
    }
    kinds.join(" ")
}

fn focus_word(focus: &BlockFocus, run: &Run) -> Option<&'static str> {
    if focus.open.is_some_and(|open| run.claims.contains(&open)) {
        Some("open")
    } else if run.claims.iter().any(|claim| focus.set_against.contains(claim)) {
        Some("against")
    } else {
        None
    }
}

/// The claim's number after its last word: a button, or a link to the note on it.
fn number(props: &BlockTextProps, run: &Run, claim: ClaimKey) -> Html {
    if props.reading.is_still() {
        number_link(&props.reading, claim, run.ends.first() != Some(&claim))
    } else {
        number_button(props, claim)
    }
}

/// The button that opens a claim, over the number after the claim's last word. The number is plain
/// text, so that a line breaks neither before it nor before the full stop after it.
fn number_button(props: &BlockTextProps, key: ClaimKey) -> Html {
    let reading = &props.reading;
    let (Some(claim), Some(entry)) = (reading.claim(key), reading.collation.entries.get(key))
    else {
        return Html::default();
    };
    let number = entry.number.to_string();
    let open = props.focus.open == Some(key);
    let tabindex = match props.focus.tab_stop {
        TabStop::Each => None,
        TabStop::Only(stop) if stop == key => Some("0"),
        TabStop::Only(_) | TabStop::Elsewhere => Some("-1"),
    };
    markup! {
        <span class="ref" key={number.clone()} data-kinds={kinds(reading, &[key])}
            data-voices={joined(voice_index(claim.voice).into_iter().collect())}
            data-open={open.then_some("true")}>
            <button type="button" class="number" data-claim={AttrValue::from(claim.id.clone())}
                aria-expanded={open.to_string()} aria-label={number_label(reading, key)}
                {tabindex} />
            <span aria-hidden="true">{ number }</span>
        </span>
    }
}

/// "Claim 7. Conflict. The Malian army: 203 jihadists were killed."
pub(crate) fn number_label(reading: &Reading, key: ClaimKey) -> String {
    let (Some(claim), Some(entry)) = (reading.claim(key), reading.collation.entries.get(key))
    else {
        return String::new();
    };
    let words = reading.words;
    let number = crate::words::fill(words.claim_number, &[("n", &entry.number.to_string())]);
    let standing = match entry.standing {
        Standing::Conflict => words.a_conflict,
        Standing::Match => words.a_match,
        Standing::Detail => words.a_detail,
        Standing::Alone => words.an_only_here,
    };
    format!("{number}. {standing}. {}{}{}", reading.voice_name(claim), words.colon, claim.says)
}
