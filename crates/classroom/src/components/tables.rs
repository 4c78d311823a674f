//! What was missed, disputed, mistaken: a table each.

use source_comparison::words::{Words, words_for};
use source_comparison_core::model::{ClaimKey, RelationKey, Voice};
use source_comparison_lesson::work::{Speaker, Verdict};
use yew::prelude::*;

use super::class_view::Drawn;
use crate::sheet::sides;
use crate::tally::RelationTally;

/// Rows of a table that are shown at once.
const ROWS: usize = 12;
/// Steps of a bar.
const STEPS: usize = 20;

/// The editor's pairs, most missed first.
pub(super) fn missed(drawn: &Drawn<'_>) -> Html {
    let words = drawn.words;
    let row = |it: &RelationTally| {
        html! {
            <tr>
                <th scope="row">{ pair(drawn, it.relation) }</th>
                { count(drawn, it.found) }
                { count(drawn, it.differently) }
                { count(drawn, it.missed) }
            </tr>
        }
    };
    let head = [words.pair, words.found, words.differently, words.missed];
    let rows: Vec<Html> = drawn.tally.relations.iter().map(row).collect();
    let (most, others) = rows.split_at(ROWS.min(rows.len()));
    let about = words.missed_about;
    html! {
        <section aria-labelledby="missed">
            <h2 id="missed">{ words.missed_most }</h2>
            <p class="about">{ about }</p>
            { rows_under("missed", &head, most) }
            if !others.is_empty() {
                <details>
                    <summary>{ words.count(&words.further, others.len()) }</summary>
                    { rows_under("missed", &head, others) }
                </details>
            }
        </section>
    }
}

/// Pairs that pupils call by different names.
pub(super) fn disputed(drawn: &Drawn<'_>) -> Html {
    let (words, widget) = (drawn.words, widget(drawn));
    let mut relations: Vec<&RelationTally> =
        drawn.tally.relations.iter().filter(|it| it.disputed() > 0).collect();
    relations.sort_by_key(|it| core::cmp::Reverse(it.disputed()));
    if relations.is_empty() {
        return html! {
            <section aria-labelledby="disputed">
                <h2 id="disputed">{ words.disputed_most }</h2>
                <p class="about">{ words.no_dispute }</p>
            </section>
        };
    }
    let row = |it: &&RelationTally| {
        html! {
            <tr>
                <th scope="row">{ pair(drawn, it.relation) }</th>
                { for it.verdicts.iter().map(|n| count(drawn, *n)) }
            </tr>
        }
    };
    let names =
        Verdict::ALL.map(|it| it.kind().map_or(words.not_same, |kind| widget.relation(kind)));
    let [one, two, three, four] = names;
    let head = [words.pair, one, two, three, four];
    let rows: Vec<_> = relations.iter().take(ROWS).map(row).collect();
    table("disputed", words.disputed_most, words.disputed_about, &head, &rows)
}

/// What looks alike and is not the same fact.
pub(super) fn traps(drawn: &Drawn<'_>) -> Html {
    let words = drawn.words;
    let Some(lesson) = drawn.room.lesson.as_ref().filter(|it| !it.traps.is_empty()) else {
        return Html::default();
    };
    let rows = lesson.traps.iter().zip(&drawn.tally.traps).map(|(trap, it)| {
        html! {
            <tr>
                <th scope="row" dir="auto">{ &*trap.note }</th>
                { count(drawn, it.seen) }
                { count(drawn, it.trapped) }
            </tr>
        }
    });
    let head = [words.not_same, words.trap_seen, words.trapped];
    table("traps", words.traps, words.traps_about, &head, &rows.collect::<Vec<_>>())
}

/// Whose words pupils take for somebody else's.
pub(super) fn speakers(drawn: &Drawn<'_>) -> Html {
    let words = drawn.words;
    if drawn.tally.speakers.is_empty() {
        return Html::default();
    }
    let rows = drawn.tally.speakers.iter().take(ROWS).map(|it| {
        let named =
            it.named.iter().map(|(speaker, n)| format!("{} ({n})", speaker_name(drawn, speaker)));
        let (says, editor) = claim(drawn, it.claim);
        html! {
            <tr>
                <th scope="row" dir="auto">{ says }</th>
                <td>{ editor }</td>
                <td>{ named.collect::<Vec<_>>().join(widget(drawn).comma) }</td>
            </tr>
        }
    });
    let head = [words.claim, words.editor, words.pupils];
    table("speakers", words.speakers, words.speakers_about, &head, &rows.collect::<Vec<_>>())
}

/// How pupils say that the questions stand.
pub(super) fn standings(drawn: &Drawn<'_>) -> Html {
    let words = drawn.words;
    if drawn.tally.standings.is_empty() {
        return Html::default();
    }
    let rows = drawn.tally.standings.iter().map(|it| {
        let question = drawn.collation().comparison.questions.get(it.question);
        html! {
            <tr>
                <th scope="row" dir="auto">{ question.map_or("", |it| &it.text) }</th>
                { for it.counts.iter().map(|n| count(drawn, *n)) }
            </tr>
        }
    });
    let head = [words.question, words.settled, words.disputed, words.open];
    table("standings", words.standings, "", &head, &rows.collect::<Vec<_>>())
}

/// The teacher's own talking points.
pub(super) fn discussion(drawn: &Drawn<'_>) -> Html {
    let Some(lesson) = drawn.room.lesson.as_ref().filter(|it| !it.discussion.is_empty()) else {
        return Html::default();
    };
    html! {
        <section aria-labelledby="discussion">
            <h2 id="discussion">{ drawn.words.discussion }</h2>
            <ul dir="auto">{ for lesson.discussion.iter().map(|it| html! { <li>{ &**it }</li> }) }</ul>
        </section>
    }
}

fn table(
    id: &'static str,
    title: &'static str,
    about: &'static str,
    head: &[&'static str],
    rows: &[Html],
) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            if !about.is_empty() { <p class="about">{ about }</p> }
            { rows_under(id, head, rows) }
        </section>
    }
}

fn rows_under(id: &'static str, head: &[&'static str], rows: &[Html]) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby={id}>
            <table>
                <thead><tr>{ for head.iter().map(|it| html! { <th scope="col">{ *it }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().cloned() }</tbody>
            </table>
        </div>
    }
}

/// A number with a bar as long as its share of the class.
fn count(drawn: &Drawn<'_>, n: usize) -> Html {
    let share = (n * STEPS).div_ceil(drawn.tally.works.max(1)).min(STEPS);
    html! { <td class="count" data-share={share.to_string()}>{ n }</td> }
}

fn widget(drawn: &Drawn<'_>) -> &'static Words {
    words_for(drawn.words.language)
}

fn pair(drawn: &Drawn<'_>, key: RelationKey) -> Html {
    let Some(relation) = drawn.collation().comparison.relations.get(key) else {
        return Html::default();
    };
    let widget = widget(drawn);
    let sides = sides(drawn.collation(), key);
    html! {
        <>
            <span class="kind" data-kind={relation.kind.as_str()}>
                { widget.relation(relation.kind) }{ " · " }{ widget.facet(relation.facet) }
            </span>
            { for sides.into_iter().enumerate().map(|(place, side)| html! {
                <>
                    if place > 0 { <span class="against" aria-hidden="true">{ "|" }</span> }
                    <bdi>{ side }</bdi>
                </>
            }) }
        </>
    }
}

/// What a claim says, and whose it is.
fn claim(drawn: &Drawn<'_>, key: ClaimKey) -> (String, String) {
    let comparison = &drawn.collation().comparison;
    let Some(claim) = comparison.claims.get(key) else { return Default::default() };
    let editor = match claim.voice {
        Voice::Article => widget(drawn).own_voice_short.to_owned(),
        Voice::Undecided => widget(drawn).undecided.to_owned(),
        Voice::Account(key) => {
            comparison.accounts.get(key).map_or_else(String::new, |it| it.short.to_string())
        }
    };
    (claim.quote.exact.to_string(), editor)
}

fn speaker_name(drawn: &Drawn<'_>, speaker: &Speaker) -> String {
    let accounts = &drawn.collation().comparison.accounts;
    match speaker {
        Speaker::Article => widget(drawn).own_voice_short.to_owned(),
        Speaker::Account(id) => accounts
            .values()
            .find(|it| it.id == *id)
            .map_or_else(|| id.to_string(), |it| it.short.to_string()),
        Speaker::Unsure | Speaker::Kind(_) => speaker.to_word(),
    }
}
