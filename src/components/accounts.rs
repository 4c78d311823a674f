//! The account switch, and what it says about the account chosen.

use std::rc::Rc;

use source_comparison_core::collate::{Answer, Lens};
use source_comparison_core::model::{AccountKey, ClaimKey, Key, QuestionKey};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::choice::{Choice, ChoiceGroup};
use super::{Act, Reading, acting_on};
use crate::state::{Action, Focus};
use crate::words::{Words, fill};

/// So many accounts stand in one row.
const ROW_LIMIT: usize = 6;
/// Where there are more, so many stand in the row and the rest in a list beside it.
const ROW_WITH_LIST: usize = 4;

/// Properties of [`Accounts`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AccountsProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    pub(crate) chosen: Option<AccountKey>,
}

/// Everyone, then each account: a native radio group, and a list for what does not fit into a row.
#[component]
pub(crate) fn Accounts(props: &AccountsProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let accounts = &collation.comparison.accounts;
    let in_row = if accounts.len() > ROW_LIMIT { ROW_WITH_LIST } else { ROW_LIMIT };
    let choice = |label: AttrValue, account: Option<AccountKey>| Choice {
        label,
        chosen: props.chosen == account,
        choose: props.act.reform(move |()| Action::ChooseAccount(account)),
    };
    let everyone = choice(AttrValue::Static(words.everyone), None);
    let each = accounts.iter().take(in_row);
    let each = each.map(|(key, account)| choice(account.short.clone().into(), Some(key)));
    let choices: Vec<Choice> = std::iter::once(everyone).chain(each).collect();
    html! {
        <div class="accounts" part="accounts">
            <ChoiceGroup legend={words.whose_account} legend_shown=true
                name={props.reading.id("account")} {choices}>
                if accounts.len() > in_row {
                    <FurtherVoices ..props.clone() />
                }
            </ChoiceGroup>
        </div>
    }
}

/// The accounts beyond the row.
#[component]
fn FurtherVoices(props: &AccountsProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let further = || collation.comparison.accounts.iter().skip(ROW_WITH_LIST);
    let none = !further().any(|(key, _)| props.chosen == Some(key));
    let onchange = acting_on(&props.act, |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>()?.value();
        Some(Action::ChooseAccount(Some(AccountKey::at(value.parse().ok()?))))
    });
    html! {
        <label class="further-voices">
            <span class="told">{ words.further_voices }</span>
            <select {onchange} data-chosen={(!none).to_string()}>
                <option value="" selected={none} disabled=true>{ words.further_voices }</option>
                for (key, account) in further() {
                    <option value={key.place().to_string()} selected={props.chosen == Some(key)}>
                        { &*account.short }
                    </option>
                }
            </select>
        </label>
    }
}

/// Properties of [`AccountPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AccountPanelProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    pub(crate) chosen: Option<AccountKey>,
    pub(crate) focus: Option<Focus>,
}

/// Who the chosen account is, how its words reach the reader, what it says and where it is silent.
#[component]
pub(crate) fn AccountPanel(props: &AccountPanelProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let lang = collation.comparison.language.as_rc().clone();
    let Some(account) = props.chosen.and_then(|key| collation.comparison.accounts.get(key)) else {
        return html! { <div class="account-panel"><p>{ words.everyone_says }</p></div> };
    };
    let lens = props.chosen.and_then(|key| collation.lenses.get(key)).cloned().unwrap_or_default();
    let about = account.about.as_deref();
    let reach = account.reach.as_deref();
    html! {
        <div class="account-panel" part="account">
            <p {lang}>
                <strong>{ &*account.name }</strong>{ ". " }
                if let Some(about) = about { { about }{ " " } }
                if let Some(reach) = reach { <span class="reach">{ reach }</span> }
            </p>
            <div class="tally">
                <p>{ tally(words, &lens) }</p>
                if let Some(directness) = directness(words, &lens) { <p>{ directness }</p> }
                if !lens.silent.is_empty() {
                    <Silences reading={props.reading.clone()} silent={lens.silent.clone()}
                        account={props.chosen} />
                }
            </div>
            <SilentHere ..props.clone() />
        </div>
    }
}

/// "5 claims: 3 conflict, 1 matches, 1 stands alone · silent on 4 questions"
pub(super) fn tally(words: &Words, lens: &Lens) -> String {
    let parts = [
        (&words.tally_conflict, lens.conflicts),
        (&words.tally_match, lens.matches),
        (&words.tally_detail, lens.details),
        (&words.tally_alone, lens.alone),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(plural, n)| words.count(plural, n))
        .collect();
    let mut tally = words.count(&words.claims, lens.claims.len());
    if !parts.is_empty() {
        tally.push_str(": ");
        tally.push_str(&parts.join(", "));
    }
    for (plural, n) in
        [(&words.tally_silent, lens.silent.len()), (&words.tally_unheard, lens.unheard.len())]
    {
        if n > 0 {
            tally.push_str(" · ");
            tally.push_str(&words.count(plural, n));
        }
    }
    tally
}

fn directness(words: &Words, lens: &Lens) -> Option<String> {
    match (lens.claims.len(), lens.direct) {
        (0, _) => Some(words.not_heard.to_owned()),
        (_, 0) => Some(words.all_carried.to_owned()),
        (all, direct) if direct < all => Some(fill(
            words.some_carried,
            &[("n", &(all - direct).to_string()), ("all", &all.to_string())],
        )),
        _ => None,
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SilencesProps {
    reading: Rc<Reading>,
    silent: Vec<QuestionKey>,
    account: Option<AccountKey>,
}

/// The questions on which the account is silent, with the editor's notes.
#[component]
fn Silences(props: &SilencesProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let note = |question: QuestionKey| {
        let cell = collation.ledger.cell(question, props.account?)?;
        cell.silence.as_ref()?.as_deref()
    };
    let questions = props.silent.iter().filter_map(|key| {
        Some((*key, collation.comparison.questions.get(*key)?))
    });
    html! {
        <details class="silences">
            <summary>{ words.what_is_not_heard }</summary>
            <ul lang={collation.comparison.language.as_rc().clone()}>
                for (key, question) in questions {
                    <li>
                        <b>{ &*question.text }</b>
                        if let Some(note) = note(key) { { " " }{ note } }
                    </li>
                }
            </ul>
        </details>
    }
}

/// On the question that is open: that the chosen account says nothing on it.
#[component]
fn SilentHere(props: &AccountPanelProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let open = props.focus.filter(|focus| focus.claim.is_none());
    let (Some(focus), Some(account)) = (open, props.chosen) else { return Html::default() };
    let name = collation.comparison.accounts.get(account).map_or("", |account| &*account.name);
    let question = collation.comparison.questions.get(focus.question);
    let answer = collation.answer(focus.question, account, None::<ClaimKey>);
    let (template, note) = match answer {
        Answer::Silent(note) => (words.silent_here, note),
        Answer::Nothing => (words.not_checked_here, None),
        Answer::Claim(_) => return Html::default(),
    };
    html! {
        <div class="silent" data-silent="true" lang={collation.comparison.language.as_rc().clone()}>
            if let Some(question) = question { <p class="question">{ &*question.text }</p> }
            <p>
                { fill(template, &[("name", name)]) }
                if let Some(note) = note { { " " }{ note } }
            </p>
        </div>
    }
}
