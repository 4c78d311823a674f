//! Files go in, and what became of them is said.

use yew::prelude::*;

use super::class_view::Drawn;
use crate::page;
use crate::room::Action;

/// The place where works are handed in.
pub(super) fn handing_in(drawn: &Drawn<'_>, act: &Callback<Action>) -> Html {
    let Drawn { room, tally, words } = drawn;
    let onchange = {
        let act = act.clone();
        Callback::from(move |event: Event| page::take_chosen_files(&event, &act))
    };
    let clear = act.reform(|_: MouseEvent| Action::Clear);
    let refused = [
        (&words.unreadable, room.refused.unreadable),
        (&words.foreign, room.refused.foreign),
        (&words.again, room.refused.again),
        (&words.too_many, room.refused.too_many),
    ];
    let refused = refused.into_iter().filter(|(_, n)| *n > 0);
    html! {
        <section class="handing-in">
            <p class="stays">{ words.stays_here }</p>
            <p class="files">
                <label class="file main">
                    <input type="file" multiple=true accept=".json,application/json" {onchange} />
                    { words.choose_files }
                </label>
                <span class="hint">{ words.drop_files }</span>
            </p>
            <p role="status">
                if room.works.is_empty() {
                    { words.nothing_yet }
                } else {
                    <b>{ words.count(&words.works, tally.works) }</b>
                    { ", " }{ words.count(&words.committed, tally.committed) }
                }
                { for refused.map(|(plural, n)| html! {
                    <span class="refused">{ " " }{ words.count(plural, n) }</span>
                }) }
            </p>
            if !room.works.is_empty() {
                <button type="button" class="plain clear" onclick={clear}>{ words.clear }</button>
            }
        </section>
    }
}
