//! A cell of the ledger: what one account, or several that share a column, say on one question.

use source_comparison_core::collate::{Cell, Row, voice_index};
use source_comparison_core::model::{AccountKey, ClaimKey, Key, RelationKind};
use yew::prelude::*;

use super::still::place_name;
use super::{Act, Reading};
use crate::state::{Action, Origin};

/// A voice that has a place in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VoiceColumn {
    Account(AccountKey),
    OwnVoice,
    Undecided,
}

/// Whether a voice has its cell to itself, or has to be named in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sharing {
    Alone,
    WithOthers,
}

/// Where a cell stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LedgerCell<'a> {
    pub(crate) reading: &'a Reading,
    pub(crate) act: &'a Act,
    pub(crate) row: &'a Row,
}

/// Claims, or silence in words. Voices that share a cell are left out where they say nothing.
pub(crate) fn ledger_cell(view: LedgerCell<'_>, voices: &[VoiceColumn], sharing: Sharing) -> Html {
    let shared = sharing == Sharing::WithOthers;
    let cell = |voice: &VoiceColumn| match voice {
        VoiceColumn::Account(account) => view.row.cells.get(account.place()),
        VoiceColumn::OwnVoice => Some(&view.row.own_voice),
        VoiceColumn::Undecided => Some(&view.row.undecided),
    };
    markup! {
        <td role="cell" data-shared={shared.then_some("true")}>
            for voice in voices.iter() {
                if let Some(cell) = cell(voice).filter(|cell| !shared || !cell.claims.is_empty()) {
                    { voice_html(view, *voice, cell, sharing) }
                }
            }
        </td>
    }
}

fn voice_html(view: LedgerCell<'_>, voice: VoiceColumn, cell: &Cell, sharing: Sharing) -> Html {
    let reading = view.reading;
    let shared = sharing == Sharing::WithOthers;
    let words = reading.words;
    let lang = reading.collation.comparison.language.as_rc().clone();
    let accounts = &reading.collation.comparison.accounts;
    let (name, index) = match voice {
        VoiceColumn::Account(key) => (
            accounts.get(key).map(|account| AttrValue::from(account.short.clone())),
            voice_index(source_comparison_core::model::Voice::Account(key)),
        ),
        VoiceColumn::OwnVoice => (Some(AttrValue::Static(words.own_voice_short)), Some(0)),
        VoiceColumn::Undecided => (Some(AttrValue::Static(words.undecided)), None),
    };
    markup! {
        <div class="ledger-voice" data-voices={index.map(|index| index.to_string())}
            data-silent={cell.claims.is_empty().then_some("true")}>
            <p class="voice" data-always={shared.then_some("true")} lang={lang.clone()}>
                { name.unwrap_or_default() }
            </p>
            if cell.claims.is_empty() {
                <p class="silence">
                    if let Some(note) = &cell.silence {
                        <b>{ words.silent }</b>
                        if let Some(note) = note { { " " }<span {lang}>{ &**note }</span> }
                    } else {
                        { words.no_claim_listed }
                    }
                </p>
            } else {
                <ul>
                    for claim in cell.claims.iter() { { claim_html(view, *claim) } }
                </ul>
                if cell.claims.len() > 1 && cell.origins > 0 {
                    <p class="origins">{ words.count(&words.from_origins, cell.origins) }</p>
                }
            }
        </div>
    }
}

/// One claim: its value, what it says, from which article, and what it matches or conflicts with.
fn claim_html(view: LedgerCell<'_>, key: ClaimKey) -> Html {
    let LedgerCell { reading, act, .. } = view;
    let (Some(claim), Some(entry)) = (reading.claim(key), reading.collation.entries.get(key))
    else {
        return Html::default();
    };
    let lang = reading.collation.comparison.language.as_rc().clone();
    let open = (act, Action::OpenClaim(key, Origin::Step));
    let placed = claim.passage.place().is_some();
    let id = AttrValue::from(claim.id.clone());
    let shown = markup! {
        <>
            <span class="cell-number">{ entry.number }</span>{ " " }
            if let Some(value) = &claim.value {
                <b lang={lang.clone()}>{ &**value }</b>
            } else {
                <span lang={lang.clone()}>{ &*claim.says }</span>
            }
        </>
    };
    markup! {
        <li data-relation={entry.standing.as_str()}>
            if reading.is_still() {
                <a class="to-passage" href={reading.link_to(&place_name(claim))}>{ shown }</a>
            } else {
                <button type="button" class="to-passage" data-ledger-claim={id} onclick={open}
                    disabled={!placed}>{ shown }</button>
            }
            if claim.value.is_some() { <p class="says" {lang}>{ &*claim.says }</p> }
            <p class="from">
                { reading.in_article(claim) }
                if !placed { { " · " }<b>{ reading.words.not_found_title }</b> }
            </p>
            for (kind, words) in relation_lines(reading, key) {
                <p class="relation-line" data-relation={kind.as_str()}>{ words }</p>
            }
        </li>
    }
}

/// "conflicts with Rights groups: up to 300; JNIM: hundreds", strongest first; one line a kind.
fn relation_lines(reading: &Reading, key: ClaimKey) -> Vec<(RelationKind, String)> {
    let collation = &reading.collation;
    let Some(entry) = collation.entries.get(key) else { return Vec::new() };
    let words = reading.words;
    let mut lines: Vec<(RelationKind, Vec<String>)> = Vec::new();
    for relation in &entry.relations {
        let (Some(card), Some(kind)) = (
            collation.cards.get(*relation),
            collation.comparison.relations.get(*relation).map(|relation| relation.kind),
        ) else {
            continue;
        };
        let own = card.side_of(key);
        let others = card.sides.iter().enumerate().filter(|(side, _)| Some(*side) != own);
        let against = others.filter_map(|(_, side)| {
            let first = reading.claim(*side.claims.first()?)?;
            Some(format!("{} ({})", side.value, reading.voice_short(first)))
        });
        let against: Vec<String> = against.collect();
        match lines.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, line)) => line.extend(against),
            None => lines.push((kind, against)),
        }
    }
    let line = |(kind, mut against): (RelationKind, Vec<String>)| {
        against.dedup();
        let verb = match kind {
            RelationKind::Conflict => words.conflicts_with,
            RelationKind::Match => words.matches_with,
            RelationKind::Detail => words.details_with,
        };
        (kind, format!("{verb} {}", against.join("; ")))
    };
    lines.into_iter().map(line).collect()
}
