//! The ledger: a table of questions and accounts, with what each says and where it is silent. In a
//! narrow column each question is a stack of cells, by style alone.

use std::rc::Rc;

use source_comparison_core::collate::Row;
use source_comparison_core::model::{Account, AccountKey, Key};
use yew::prelude::*;

use super::ledger_cell::{LedgerCell, VoiceColumn};
use super::remarks::QuestionFindings;
use super::{Act, Reading};

/// So many accounts have a column of their own; what is beyond shares one.
const COLUMNS: usize = 4;

/// Properties of [`Ledger`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LedgerProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
}

/// A real table; its roles are written out because the style sheet lays it out anew.
#[component]
pub(crate) fn Ledger(props: &LedgerProps) -> Html {
    let reading = &props.reading;
    let words = reading.words;
    let accounts: Vec<(AccountKey, &Account)> =
        reading.collation.comparison.accounts.iter().collect();
    let own_column = accounts.iter().take(COLUMNS);
    let lang = reading.collation.comparison.language.as_rc().clone();
    html! {
        <table class="ledger" part="ledger" role="table">
            <caption>{ words.ledger_about }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ words.question }</th>
                    for (key, account) in own_column {
                        <th role="columnheader" scope="col" lang={lang.clone()}
                            data-voices={(key.place() + 1).to_string()}>{ &*account.short }</th>
                    }
                    <th role="columnheader" scope="col">{ words.further_voices }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                for row in reading.collation.ledger.rows.iter() {
                    <LedgerRow key={row.question.place()} reading={reading.clone()}
                        act={props.act.clone()} row={row.clone()} />
                }
            </tbody>
        </table>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct LedgerRowProps {
    reading: Rc<Reading>,
    act: Act,
    row: Row,
}

/// One question.
#[component]
fn LedgerRow(props: &LedgerRowProps) -> Html {
    let LedgerRowProps { reading, act, row } = props;
    let comparison = &reading.collation.comparison;
    let Some(question) = comparison.questions.get(row.question) else { return Html::default() };
    let keys: Vec<AccountKey> = comparison.accounts.keys().collect();
    let cell = |voices: Vec<VoiceColumn>, shared: bool| {
        html! {
            <LedgerCell reading={reading.clone()} act={act.clone()} question={row.question}
                {voices} {shared} />
        }
    };
    let own = keys.iter().take(COLUMNS).map(|key| cell(vec![VoiceColumn::Account(*key)], false));
    let further = keys.iter().skip(COLUMNS).map(|key| VoiceColumn::Account(*key));
    let further = further.chain([VoiceColumn::OwnVoice, VoiceColumn::Undecided]).collect();
    html! {
        <tr role="row" data-question={AttrValue::from(question.id.clone())}>
            <th role="rowheader" scope="row" lang={comparison.language.as_rc().clone()}>
                { &*question.text }
                <QuestionFindings reading={reading.clone()} question={row.question} />
            </th>
            { for own }
            { cell(further, true) }
        </tr>
    }
}
