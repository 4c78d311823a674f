//! The comparison as its readers see it, and the way from what is open there to its form.

use std::cell::RefCell;
use std::rc::Rc;

use source_comparison::state::{LinkChange, LinkState};
use source_comparison::{Faults, SourceComparison};
use source_comparison_core::check::{Rules, check};
use source_comparison_core::diagnostic::Diagnostic;
use source_comparison_core::format::File;
use yew::prelude::*;

use super::keys::is_letter;
use super::naming::title;
use super::{Held, StepProps, WORDS};
use crate::desk::Counts;
use crate::subject::Subject;
use crate::words::CHANGING;

/// Properties of [`Reading`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ReadingProps {
    pub(crate) file: Held,
    /// By which what is open can be changed; `None` where the draft can only be read.
    #[prop_or_default]
    pub(crate) step: Option<StepProps>,
    /// Where it was read last.
    #[prop_or_default]
    pub(crate) left_at: Rc<RefCell<LinkState>>,
}

/// The comparison as its readers see it, with a word that stays in sight while it is unchecked.
#[component]
pub(crate) fn Reading(props: &ReadingProps) -> Html {
    let ReadingProps { file, step, left_at } = props;
    let open = use_state(|| left_at.borrow().claim.clone());
    // The same as long as the file is: the reader is drawn anew where any of it is another.
    let shown = use_memo(file.clone(), |file| {
        let (open, left_at) = (open.setter(), Rc::clone(left_at));
        let link = left_at.borrow().clone();
        let on_link = Callback::from(move |change: LinkChange| {
            open.set(change.link.claim.clone());
            *left_at.borrow_mut() = change.link;
        });
        let checked = check(file, Rules::default());
        (checked.comparison, Rc::<[Diagnostic]>::from(checked.diagnostics), link, on_link)
    });
    let (comparison, faults, link, on_link) = &*shown;
    let claim = open.as_deref().and_then(|id| file.claims.iter().position(|it| it.id == id));
    let step = step.as_ref().zip(claim);
    let onkeydown = step.map(|(step, claim)| {
        let step = step.clone();
        Callback::from(move |event: KeyboardEvent| {
            if is_letter(&event, 'e') {
                event.prevent_default();
                step.change(Subject::Claim(claim));
            }
        })
    });
    let unchecked = Counts::of(file).suggested() > 0;
    html! {
        <div class="reading" data-unchecked={unchecked.then_some("true")} {onkeydown}>
            if let Some(comparison) = comparison {
                if unchecked { <p class="unchecked-strip">{ WORDS.unchecked_short }</p> }
                <SourceComparison comparison={Rc::clone(comparison)} diagnostics={Rc::clone(faults)}
                    language={WORDS.language} heading_level={2} link={link.clone()} on_link={on_link.clone()} />
                if let Some((step, claim)) = step { { at_hand(file, step, claim) } }
            } else {
                <p>{ WORDS.nothing_to_show }</p>
                <Faults diagnostics={Rc::clone(faults)} fatal=true />
            }
        </div>
    }
}

/// What is open in the text, each with the way to its form: the claim, and the relations it is on.
fn at_hand(file: &File, step: &StepProps, claim: usize) -> Html {
    let id = file.claims.get(claim).map(|it| &it.id);
    let is_on = |(_, between): &(usize, &Vec<Vec<String>>)| {
        between.iter().flatten().any(|it| Some(it) == id)
    };
    let relations = file.relations.iter().map(|it| &it.between).enumerate().filter(is_on);
    let row = |subject: Subject, key: Option<char>| {
        let name = title(file, subject);
        let label = format!("{}: {name}", WORDS.change);
        let step = step.clone();
        let onclick = Callback::from(move |_: MouseEvent| step.change(subject));
        html! {
            <li>
                <span>{ name }</span>
                if let Some(key) = key { <kbd aria-hidden="true">{ key }</kbd> }
                <button type="button" class="plain" {onclick} aria-label={label}
                    aria-keyshortcuts={key.map(String::from)}>{ WORDS.change }</button>
            </li>
        }
    };
    html! {
        <section class="at-hand" aria-label={CHANGING.open_now}>
            <ul>
                { row(Subject::Claim(claim), Some('E')) }
                { for relations.map(|(place, _)| row(Subject::Relation(place), None)) }
            </ul>
        </section>
    }
}
