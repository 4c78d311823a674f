//! The open card: the question, the values, who says what in which words, and why they relate as
//! they do. It stands between the articles, or under the paragraph in a narrow column.

use std::rc::Rc;

use source_comparison_core::collate::{Independence, Side};
use source_comparison_core::model::{
    AccountKey, BlockKind, Claim, ClaimKey, Passage, RelationKey, RelationKind,
};
use yew::prelude::*;

use super::source_card::OutsideLink;
use super::values::{Values, kind_and_facet, sides_for, sign};
use super::{Act, Reading};
use crate::state::{Action, Direction, Focus, LinkState, Origin};
use crate::words::fill;

/// Properties of [`OpenCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OpenCardProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    pub(crate) focus: Focus,
    pub(crate) account: Option<AccountKey>,
}

/// The claim that is open, with its relation if it has one.
#[component]
pub(crate) fn OpenCard(props: &OpenCardProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let comparison = &collation.comparison;
    let lang = comparison.language.as_rc().clone();
    let question = comparison.questions.get(props.focus.question);
    let relation = props.focus.relation.and_then(|key| comparison.relations.get(key));
    let kind = relation.map_or("only", |relation| relation.kind.as_str());
    let close = props.act.reform(|_: MouseEvent| Action::Close);
    html! {
        <div class="card" part="card" data-open="true" data-relation={kind}>
            <button type="button" class="close quiet" onclick={close} aria-label={words.close}>
                <span aria-hidden="true">{ "×" }</span>
            </button>
            if let Some(question) = question {
                <p class="question" lang={lang.clone()}>{ &*question.text }</p>
            }
            if let (Some(key), Some(relation)) = (props.focus.relation, relation) {
                <p class="kind">
                    <span class="stroke" aria-hidden="true" />
                    { kind_and_facet(&props.reading, relation.kind, relation.facet) }
                    if relation.suggested.is_some() {
                        { " " }<span class="suggested">{ words.suggested }</span>
                    }
                </p>
                <p class="card-values">
                    <Values reading={props.reading.clone()} relation={key} lens={props.account} />
                </p>
                <div class="note" lang={lang}>
                    if let Some(note) = &relation.note { <p>{ &**note }</p> }
                    else { <p lang={words.language}>{ words.no_reason }</p> }
                </div>
                <IndependenceNote reading={props.reading.clone()} relation={key} />
                <ul class="said">
                    for side in sides_for(&props.reading, key, props.account) {
                        { said(props, &side) }
                    }
                </ul>
            } else {
                <p class="kind"><span class="stroke" aria-hidden="true" />{ words.an_only_here }</p>
                <p class="note">{ words.alone_here }</p>
                <ul class="said">
                    if let Some(claim) = props.focus.claim { { said_once(props, claim) } }
                </ul>
            }
            <OtherRelations ..props.clone() />
            <CardActions ..props.clone() />
        </div>
    }
}

fn said(props: &OpenCardProps, side: &Side) -> Html {
    side.claims.iter().map(|claim| said_once(props, *claim)).collect()
}

/// One quotation with whose words it is.
fn said_once(props: &OpenCardProps, key: ClaimKey) -> Html {
    let reading = &props.reading;
    let Some(claim) = reading.claim(key) else { return Html::default() };
    let article = reading.collation.comparison.articles.get(claim.article);
    let lang = article.map(|article| article.language.as_rc().clone());
    let dir = article.map(|article| article.language.direction().as_str());
    let open = props.focus.claim == Some(key);
    let found = claim.passage.place().is_some();
    let go = {
        let relation = props.focus.relation;
        props.act.reform(move |_: MouseEvent| match relation {
            Some(relation) => Action::OpenRelation(relation, Some(key), Origin::Step),
            None => Action::OpenClaim(key, Origin::Step),
        })
    };
    html! {
        <li data-claim-said={AttrValue::from(claim.id.clone())} aria-current={open.then_some("true")}>
            <p class="voice">{ chain(reading, claim) }</p>
            <blockquote {lang} {dir}>
                <p>{ "“" }{ &*claim.quote.exact }{ "”" }</p>
            </blockquote>
            if let Some(certainty) = reading.words.certainty(claim.certainty) {
                <span class="certainty">{ certainty }</span>
            }
            if matches!(claim.passage, Passage::Changed { .. }) {
                <span class="certainty">{ reading.words.quote_changed }</span>
            }
            if !found {
                <span class="certainty">{ reading.words.not_found_title }</span>
            } else if !open {
                <button type="button" class="go quiet" onclick={go}>
                    { fill(reading.words.see_in_article,
                        &[("letter", &reading.letter(claim).to_string())]) }
                    { " · " }{ reading.number(key) }
                </button>
            }
        </li>
    }
}

/// "The Malian army, through army press releases, in article B"
pub(crate) fn chain(reading: &Reading, claim: &Claim) -> Html {
    let carriers = claim.via.iter().map(|carrier| {
        html! {
            <span class="via">{ ", " }{ reading.words.citing }{ " " }<bdi>{ &**carrier }</bdi></span>
        }
    });
    let own_voice = claim.voice == source_comparison_core::model::Voice::Article;
    html! {
        <>
            <b><bdi>{ reading.voice_name(claim) }</bdi></b>
            { for carriers }
            if !own_voice {
                <span class="via">{ ", " }{ fill(reading.words.told_in, &[("letter", &reading.letter(claim).to_string())]) }</span>
            }
        </>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct IndependenceNoteProps {
    reading: Rc<Reading>,
    relation: RelationKey,
}

/// Whether words that agree come from one source.
#[component]
fn IndependenceNote(props: &IndependenceNoteProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let kind = collation.comparison.relations.get(props.relation).map(|relation| relation.kind);
    let independence = collation.cards.get(props.relation).map(|card| card.independence);
    match (kind, independence) {
        (Some(RelationKind::Match | RelationKind::Detail), Some(Independence::OneOrigin(origin))) => {
            let Some(origin) = collation.comparison.origins.get(origin) else {
                return Html::default();
            };
            html! {
                <div class="independence" data-origins="1">
                    <p>{ fill(words.one_origin, &[("origin", &origin.name)]) }</p>
                    if let Some(note) = &origin.note {
                        <p class="origin-note" lang={collation.comparison.language.as_rc().clone()}>
                            { &**note }
                        </p>
                    }
                </div>
            }
        }
        (Some(RelationKind::Match), Some(Independence::Origins(origins))) => html! {
            <div class="independence" data-origins={origins.to_string()}>
                <p>{ words.count(&words.several_origins, origins) }{ "." }</p>
            </div>
        },
        _ => Html::default(),
    }
}

/// The other relations of the open claim.
#[component]
fn OtherRelations(props: &OpenCardProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let entry = props.focus.claim.and_then(|claim| collation.entries.get(claim));
    let others: Vec<RelationKey> = entry
        .into_iter()
        .flat_map(|entry| entry.relations.iter().copied())
        .filter(|relation| Some(*relation) != props.focus.relation)
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    let relation = |key: RelationKey| {
        let relation = collation.comparison.relations.get(key)?;
        let open = {
            let claim = props.focus.claim;
            props.act.reform(move |_: MouseEvent| Action::OpenRelation(key, claim, Origin::Card))
        };
        Some(html! {
            <li key={source_comparison_core::model::Key::place(key)} data-relation={relation.kind.as_str()}>
                <button type="button" class="quiet" onclick={open}>
                    <span class="sign" aria-hidden="true">{ sign(relation.kind) }</span>{ " " }
                    { kind_and_facet(&props.reading, relation.kind, relation.facet) }{ ": " }
                    <Values reading={props.reading.clone()} relation={key} lens={props.account} />
                </button>
            </li>
        })
    };
    html! {
        <div class="other-relations">
            <p class="label">{ words.other_relations }</p>
            <ul>{ for others.into_iter().filter_map(relation) }</ul>
        </div>
    }
}

/// Stepping on, and taking a link or a quotation away.
#[component]
fn CardActions(props: &OpenCardProps) -> Html {
    let words = props.reading.words;
    let claim = props.focus.claim.and_then(|key| props.reading.claim(key));
    let step = |action: Action| props.act.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="card-actions">
            <button type="button" onclick={step(Action::StepClaim(Direction::Previous))}>
                { words.previous }
            </button>
            <button type="button" onclick={step(Action::StepClaim(Direction::Next))}>
                { words.next }
            </button>
            <button type="button" onclick={step(Action::StepConflict(Direction::Next))}>
                { words.next_conflict }
            </button>
            if let Some(claim) = claim {
                <span class="take-away">
                    <button type="button" class="quiet" data-copy="link"
                        data-fragment={fragment(props)}>{ words.copy_link }</button>
                    <button type="button" class="quiet" data-copy="quotation"
                        data-quotation={quotation(&props.reading, claim)}>
                        { words.copy_quotation }
                    </button>
                    { original(&props.reading, claim) }
                </span>
            }
        </div>
    }
}

/// The fragment of a link to what is open.
fn fragment(props: &OpenCardProps) -> String {
    let comparison = &props.reading.collation.comparison;
    let account = props.account.and_then(|key| comparison.accounts.get(key));
    let claim = props.focus.claim.and_then(|key| props.reading.claim(key));
    let link = LinkState {
        account: account.map(|account| account.id.clone()),
        claim: claim.map(|claim| claim.id.clone()),
        ..LinkState::default()
    };
    link.to_fragment()
}

/// The words with who says them and where, as plain text.
fn quotation(reading: &Reading, claim: &Claim) -> String {
    let words = reading.words;
    let article = reading.collation.comparison.articles.get(claim.article);
    let title = article.map_or("", |article| &*article.title);
    let publisher = article.and_then(|article| article.publisher.as_deref());
    let stated = publisher.map(str::to_owned).unwrap_or_else(|| {
        format!("{} {}", words.publisher, words.not_stated)
    });
    let url = article.and_then(|article| article.url.as_ref()).map(|url| url.as_rc().to_string());
    let url = url.map(|url| format!(" {url}")).unwrap_or_default();
    let [open, close] = words.quote_marks;
    format!(
        "{open}{}{close} — {}. {} ({stated}).{url}",
        claim.quote.exact,
        reading.voice_name(claim),
        title
    )
}

/// A link to the sentence in the original, where the article has an address.
fn original(reading: &Reading, claim: &Claim) -> Html {
    let article = reading.collation.comparison.articles.get(claim.article);
    let Some(url) = article.and_then(|article| article.url.clone()) else {
        return Html::default();
    };
    let in_text = claim.passage.place().is_some_and(|place| {
        let block = article.and_then(|article| article.blocks.get(place.block));
        block.is_some_and(|block| block.kind != BlockKind::Furniture)
    });
    let words = in_text.then(|| AttrValue::from(claim.quote.exact.clone()));
    html! {
        <OutsideLink {url} label={AttrValue::Static(reading.words.open_original)} text_fragment={words} />
    }
}
