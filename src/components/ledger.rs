//! The ledger: a table of questions and accounts, with what each says and where it is silent. In a
//! narrow column each question is a stack of cells, by style alone.

use std::rc::Rc;

use source_comparison_core::collate::Row;
use source_comparison_core::model::{AccountKey, Key};
use yew::prelude::*;

use super::heading::{HeadingStyle, heading};
use super::ledger_cell::{LedgerCell, Sharing, VoiceColumn, ledger_cell};
use super::remarks::question_findings;
use super::{Act, Reading};
use crate::dom::use_rows;

/// So many accounts have a column of their own; what is beyond shares one.
const COLUMNS: usize = 4;

/// Properties of [`LedgerView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LedgerViewProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    /// The accounts as they are offered.
    pub(crate) order: Rc<[AccountKey]>,
    /// Whether all its rows are drawn at once: it is looked at, or printed.
    pub(crate) at_once: bool,
}

/// View 2: a real table, its roles written out because the style sheet lays it out anew. It does
/// not change with the account or the filters: the style sheet follows those.
#[component]
pub(crate) fn LedgerView(props: &LedgerViewProps) -> Html {
    let LedgerViewProps { reading, act, order, at_once } = props;
    let rows = &reading.collation.ledger.rows;
    let drawn = use_rows(rows.len(), *at_once);
    let words = reading.words;
    let comparison = &reading.collation.comparison;
    let style = HeadingStyle::class("label");
    markup! {
        <div class="ledger-view">
            { heading(reading.heading_level + 1, style, words.ledger.into()) }
            <table class="ledger" part="ledger" role="table">
                <caption>{ words.ledger_about }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ words.question }</th>
                        for key in order.iter().take(COLUMNS) {
                            <th role="columnheader" scope="col"
                                lang={comparison.language.as_rc().clone()}
                                data-voices={(key.place() + 1).to_string()}>
                                { comparison.accounts.get(*key).map_or("", |it| &*it.short) }
                            </th>
                        }
                        <th role="columnheader" scope="col">{ words.further_voices }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    for row in rows.iter().take(drawn) {
                        { ledger_row(reading, act, order, row) }
                    }
                </tbody>
            </table>
        </div>
    }
}

/// One question.
fn ledger_row(reading: &Reading, act: &Act, order: &[AccountKey], row: &Row) -> Html {
    let comparison = &reading.collation.comparison;
    let Some(question) = comparison.questions.get(row.question) else { return Html::default() };
    let view = LedgerCell { reading, act, row };
    let further = order.iter().skip(COLUMNS).copied().map(VoiceColumn::Account);
    let further: Vec<VoiceColumn> =
        further.chain([VoiceColumn::OwnVoice, VoiceColumn::Undecided]).collect();
    markup! {
        <tr role="row" data-question={AttrValue::from(question.id.clone())}>
            <th role="rowheader" scope="row" lang={comparison.language.as_rc().clone()}>
                { &*question.text }
                { question_findings(reading, row.question) }
            </th>
            for key in order.iter().take(COLUMNS) {
                { ledger_cell(view, &[VoiceColumn::Account(*key)], Sharing::Alone) }
            }
            { ledger_cell(view, &further, Sharing::WithOthers) }
        </tr>
    }
}
