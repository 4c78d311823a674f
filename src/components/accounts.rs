//! The account switch, and what it says about the account chosen.

use source_comparison_core::collate::{Answer, Lens};
use source_comparison_core::model::{Account, AccountKey, Key, QuestionKey};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::choice::{Choice, ChoiceGroup, choice_group};
use super::{Act, Reading, acting_on};
use crate::state::{Action, Focus, ViewState};
use crate::words::{Words, fill};

/// So many accounts stand in one row.
const ROW_LIMIT: usize = 6;
/// Where there are more, so many stand in the row and the rest in a list beside it.
const ROW_WITH_LIST: usize = 4;

/// Everyone, then each account: a native radio group, and a list for what does not fit into a row.
pub(crate) fn accounts(reading: &Reading, act: &Act, state: &ViewState) -> Html {
    let Reading { collation, words, .. } = reading;
    let accounts = &collation.comparison.accounts;
    let in_row = if accounts.len() > ROW_LIMIT { ROW_WITH_LIST } else { ROW_LIMIT };
    let choice = |label: AttrValue, account: Option<AccountKey>| Choice {
        label,
        chosen: state.account == account,
        action: Action::ChooseAccount(account),
    };
    let mut choices = vec![choice(AttrValue::Static(words.everyone), None)];
    for (key, account) in in_order(reading, state).take(in_row) {
        choices.push(choice(account.short.clone().into(), Some(key)));
    }
    let further =
        if accounts.len() > in_row { further_voices(reading, act, state) } else { Html::default() };
    let group = ChoiceGroup {
        class: "account-choice",
        legend: words.whose_account,
        legend_shown: true,
        name: reading.id("account"),
    };
    markup! {
        <div class="accounts" part="accounts">{ choice_group(group, choices, act, further) }</div>
    }
}

/// The accounts as they are offered.
fn in_order<'a>(
    reading: &'a Reading,
    state: &'a ViewState,
) -> impl Iterator<Item = (AccountKey, &'a Account)> {
    let accounts = &reading.collation.comparison.accounts;
    state.order.iter().filter_map(|key| Some((*key, accounts.get(*key)?)))
}

/// The accounts beyond the row.
fn further_voices(reading: &Reading, act: &Act, state: &ViewState) -> Html {
    let words = reading.words;
    let chosen = state.account;
    let further = || in_order(reading, state).skip(ROW_WITH_LIST);
    let none = !further().any(|(key, _)| chosen == Some(key));
    let onchange = acting_on(act, |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>()?.value();
        Some(Action::ChooseAccount(Some(AccountKey::at(value.parse().ok()?))))
    });
    markup! {
        <label class="further-voices">
            <span class="told">{ words.further_voices }</span>
            <select {onchange} data-chosen={(!none).to_string()}>
                <option value="" selected={none} disabled=true>{ words.further_voices }</option>
                for (key, account) in further() {
                    <option value={key.place().to_string()} selected={chosen == Some(key)}>
                        { &*account.short }
                    </option>
                }
            </select>
        </label>
    }
}

/// Who the chosen account is, how its words reach the reader, what it says and where it is silent.
pub(crate) fn account_panel(
    reading: &Reading,
    chosen: Option<AccountKey>,
    focus: Option<Focus>,
) -> Html {
    let Reading { collation, words, .. } = reading;
    let lang = collation.comparison.language.as_rc().clone();
    let lens = chosen.and_then(|key| collation.lenses.get(key));
    let account = chosen.and_then(|key| collation.comparison.accounts.get(key));
    let (Some(account), Some(lens), Some(key)) = (account, lens, chosen) else {
        return markup! { <div class="account-panel"><p>{ words.everyone_says }</p></div> };
    };
    let about = account.about.as_deref();
    let reach = account.reach.as_deref();
    markup! {
        <div class="account-panel" part="account">
            <p {lang}>
                <strong>{ &*account.name }</strong>{ ". " }
                if let Some(about) = about { { about }{ " " } }
                if let Some(reach) = reach { <span class="reach">{ reach }</span> }
            </p>
            <div class="tally">
                <p>{ tally(words, lens) }</p>
                if let Some(directness) = directness(words, lens) { <p>{ directness }</p> }
                if !lens.silent.is_empty() { { silences(reading, lens, key) } }
            </div>
            { silent_here(reading, key, focus) }
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
        tally.push_str(words.colon);
        tally.push_str(&parts.join(words.comma));
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

pub(super) fn directness(words: &Words, lens: &Lens) -> Option<String> {
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

/// The questions on which the account is silent, with the editor's notes.
pub(super) fn silences(reading: &Reading, lens: &Lens, account: AccountKey) -> Html {
    let Reading { collation, words, .. } = reading;
    let note = |question: QuestionKey| {
        collation.ledger.cell(question, account)?.silence.as_ref()?.as_deref()
    };
    let list = markup! {
        <ul lang={collation.comparison.language.as_rc().clone()}>
            for key in lens.silent.iter() {
                <li>
                    if let Some(question) = collation.comparison.questions.get(*key) {
                        <b>{ &*question.text }</b>
                    }
                    if let Some(note) = note(*key) { { " " }{ note } }
                </li>
            }
        </ul>
    };
    if reading.is_still() {
        return markup! {
            <div class="silences"><p class="label">{ words.what_is_not_heard }</p>{ list }</div>
        };
    }
    markup! {
        <details class="silences">
            <summary>{ words.what_is_not_heard }</summary>
            { list }
        </details>
    }
}

/// On the question that is open: that the chosen account says nothing on it.
fn silent_here(reading: &Reading, account: AccountKey, focus: Option<Focus>) -> Html {
    let Reading { collation, words, .. } = reading;
    let Some(focus) = focus.filter(|focus| focus.claim.is_none()) else { return Html::default() };
    let name = collation.comparison.accounts.get(account).map_or("", |account| &*account.name);
    let question = collation.comparison.questions.get(focus.question);
    let (template, note) = match collation.answer(focus.question, account, None) {
        Answer::Silent(note) => (words.silent_here, note),
        Answer::Nothing => (words.not_checked_here, None),
        Answer::Claim(_) => return Html::default(),
    };
    markup! {
        <div class="silent" data-silent="true" lang={collation.comparison.language.as_rc().clone()}>
            if let Some(question) = question { <p class="question">{ &*question.text }</p> }
            <p>
                { fill(template, &[("name", name)]) }
                if let Some(note) = note { { " " }{ note } }
            </p>
        </div>
    }
}
