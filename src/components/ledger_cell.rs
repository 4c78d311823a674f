//! A cell of the ledger: what one account, or several that share a column, say on one question.

use std::rc::Rc;

use source_comparison_core::collate::{Cell, voice_index};
use source_comparison_core::model::{AccountKey, ClaimKey, QuestionKey, RelationKind};
use yew::prelude::*;

use super::{Act, Reading};
use crate::state::{Action, Origin};

/// A voice that has a place in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VoiceColumn {
    Account(AccountKey),
    OwnVoice,
    Undecided,
}

/// Properties of [`LedgerCell`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LedgerCellProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    pub(crate) question: QuestionKey,
    pub(crate) voices: Vec<VoiceColumn>,
    /// Whether several voices share the cell, so that each has to be named.
    pub(crate) shared: bool,
}

/// Claims, or silence in words.
#[component]
pub(crate) fn LedgerCell(props: &LedgerCellProps) -> Html {
    let reading = &props.reading;
    let Some(row) = reading.collation.ledger.row(props.question) else { return Html::default() };
    let spoken: Html = props
        .voices
        .iter()
        .filter_map(|voice| match voice {
            VoiceColumn::Account(account) => {
                reading.collation.ledger.cell(props.question, *account).map(|cell| (voice, cell))
            }
            VoiceColumn::OwnVoice => Some((voice, &row.own_voice)),
            VoiceColumn::Undecided => Some((voice, &row.undecided)),
        })
        .filter(|(_, cell)| !props.shared || !cell.claims.is_empty())
        .map(|(voice, cell)| voice_html(props, *voice, cell))
        .collect();
    html! { <td role="cell" data-shared={props.shared.then_some("true")}>{ spoken }</td> }
}

fn voice_html(props: &LedgerCellProps, voice: VoiceColumn, cell: &Cell) -> Html {
    let reading = &props.reading;
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
    html! {
        <div class="ledger-voice" data-voices={index.map(|index| index.to_string())}
            data-silent={cell.claims.is_empty().then_some("true")}>
            <p class="voice" data-always={props.shared.then_some("true")} lang={lang.clone()}>
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
                    for claim in cell.claims.iter() { { claim_html(props, *claim) } }
                </ul>
                if cell.claims.len() > 1 && cell.origins > 0 {
                    <p class="origins">{ words.count(&words.from_origins, cell.origins) }</p>
                }
            }
        </div>
    }
}

/// One claim: its value, what it says, from which article, and what it matches or conflicts with.
fn claim_html(props: &LedgerCellProps, key: ClaimKey) -> Html {
    let reading = &props.reading;
    let (Some(claim), Some(entry)) = (reading.claim(key), reading.collation.entries.get(key)) else {
        return Html::default();
    };
    let lang = reading.collation.comparison.language.as_rc().clone();
    let open = props.act.reform(move |_: MouseEvent| Action::OpenClaim(key, Origin::Step));
    let placed = claim.passage.place().is_some();
    let id = AttrValue::from(claim.id.clone());
    html! {
        <li data-relation={entry.standing.as_str()}>
            <button type="button" class="to-passage" data-ledger-claim={id} onclick={open}
                disabled={!placed}>
                <span class="cell-number">{ entry.number }</span>{ " " }
                if let Some(value) = &claim.value {
                    <b lang={lang.clone()}>{ &**value }</b>
                } else {
                    <span lang={lang.clone()}>{ &*claim.says }</span>
                }
            </button>
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
