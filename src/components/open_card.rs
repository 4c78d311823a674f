//! The open card: the question, the values, who says what in which words, and why they relate as
//! they do. It stands between the articles, or under the paragraph in a narrow column.

use source_comparison_core::collate::{Independence, Side};
use source_comparison_core::model::{
    AccountKey, BlockKind, Claim, ClaimKey, Passage, Relation, RelationKey, RelationKind,
};
use yew::prelude::*;

use super::source_card::outside_link;
use super::still::ways_on;
use super::values::{kind_and_facet, sides_for, values};
use super::{Act, Reading};
use crate::state::{Action, Direction, Focus, LinkState, Origin};
use crate::words::fill;

/// What an open card is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenCard<'a> {
    pub(crate) reading: &'a Reading,
    pub(crate) act: &'a Act,
    pub(crate) focus: Focus,
    pub(crate) account: Option<AccountKey>,
}

/// The claim that is open, with its relation if it has one.
pub(crate) fn open_card(card: OpenCard<'_>) -> Html {
    let OpenCard { reading, act, focus, account } = card;
    let Reading { collation, words, .. } = reading;
    let comparison = &collation.comparison;
    let lang = comparison.language.as_rc().clone();
    let question = comparison.questions.get(focus.question);
    let relation = focus.relation.and_then(|key| Some((key, comparison.relations.get(key)?)));
    let kind = relation.map_or("only", |(_, relation)| relation.kind.as_str());
    let close = (act, Action::Close);
    markup! {
        <div class="card" part="card" data-open="true" data-relation={kind} tabindex="-1">
            <button type="button" class="close quiet" onclick={close} aria-label={words.close}>
                <span aria-hidden="true">{ "×" }</span>
            </button>
            if let Some(question) = question {
                <p class="question" {lang}>{ &*question.text }</p>
            }
            if let Some((key, relation)) = relation {
                { relation_html(card, key, relation) }
            } else {
                <p class="kind"><span class="stroke" aria-hidden="true" />{ words.an_only_here }</p>
                <p class="note">{ words.alone_here }</p>
                <ul class="said">
                    if let Some(claim) = focus.claim { { said_once(card, claim) } }
                </ul>
            }
            { other_relations(card, account) }
            { card_actions(card) }
        </div>
    }
}

/// Kind, values, reason, independence, and who says what in which words.
pub(crate) fn relation_html(card: OpenCard<'_>, key: RelationKey, relation: &Relation) -> Html {
    let OpenCard { reading, account, .. } = card;
    let words = reading.words;
    let own = &reading.collation.comparison.language;
    markup! {
        <>
            <p class="kind">
                <span class="stroke" aria-hidden="true" />
                { kind_and_facet(reading, relation.kind, relation.facet) }
                if relation.suggested.is_some() {
                    { " " }<span class="suggested">{ words.suggested }</span>
                }
            </p>
            <div class="card-values">{ values(reading, key, account) }</div>
            if let Some(note) = &relation.note {
                <div class="note" lang={own.as_rc().clone()} dir={own.direction().as_str()}>
                    <p>{ &**note }</p>
                </div>
            } else {
                <div class="note"><p>{ words.no_reason }</p></div>
            }
            { independence_note(reading, key) }
            <ul class="said">
                for side in sides_for(reading, key, account) { { said(card, &side) } }
            </ul>
        </>
    }
}

fn said(card: OpenCard<'_>, side: &Side) -> Html {
    side.claims.iter().map(|claim| said_once(card, *claim)).collect()
}

/// One quotation with whose words it is.
pub(crate) fn said_once(card: OpenCard<'_>, key: ClaimKey) -> Html {
    let OpenCard { reading, act, focus, .. } = card;
    let Some(claim) = reading.claim(key) else { return Html::default() };
    let article = reading.collation.comparison.articles.get(claim.article);
    let lang = article.map(|article| article.language.as_rc().clone());
    let dir = article.map(|article| article.language.direction().as_str());
    let [open_mark, close_mark] = reading.words.quote_marks;
    let open = focus.claim == Some(key);
    let found = claim.passage.place().is_some();
    let go = {
        let relation = focus.relation;
        match relation {
            Some(relation) => (act, Action::OpenRelation(relation, Some(key), Origin::Step)),
            None => (act, Action::OpenClaim(key, Origin::Step)),
        }
    };
    markup! {
        <li data-claim-said={AttrValue::from(claim.id.clone())} aria-current={open.then_some("true")}>
            <p class="voice">{ chain(reading, claim) }</p>
            <blockquote {lang} {dir}>
                <p>{ open_mark }{ &*claim.quote.exact }{ close_mark }</p>
            </blockquote>
            if let Some(certainty) = reading.words.certainty(claim.certainty) {
                <span class="certainty">{ certainty }</span>
            }
            if matches!(claim.passage, Passage::Changed { .. }) {
                <span class="certainty">{ reading.words.quote_changed }</span>
            }
            if !found { <span class="certainty">{ reading.words.not_found_title }</span> }
            if claim.suggested.is_some() {
                <span class="certainty">{ reading.words.suggested }</span>
            }
            if reading.is_still() {
                { ways_on(reading, key, focus.relation) }
            } else {
                if found && !open {
                    <button type="button" class="go quiet" onclick={go}>
                        { fill(reading.words.see_in_article,
                            &[("letter", &reading.letter(claim).to_string())]) }
                        { " · " }{ reading.number(key) }
                    </button>
                }
            }
        </li>
    }
}

/// "The Malian army, through army press releases, in article B"
pub(crate) fn chain(reading: &Reading, claim: &Claim) -> Html {
    let carriers = claim.via.iter().map(|carrier| {
        markup! {
            <span class="via">{ reading.words.comma }{ reading.words.citing }{ " " }<bdi>{ &**carrier }</bdi></span>
        }
    });
    let own_voice = claim.voice == source_comparison_core::model::Voice::Article;
    markup! {
        <>
            <b><bdi>{ reading.voice_name(claim) }</bdi></b>
            { for carriers }
            if !own_voice {
                <span class="via">{ reading.words.comma }{ fill(reading.words.told_in, &[("letter", &reading.letter(claim).to_string())]) }</span>
            }
        </>
    }
}

/// Whether words that agree come from one source.
fn independence_note(reading: &Reading, relation: RelationKey) -> Html {
    let Reading { collation, words, .. } = reading;
    let kind = collation.comparison.relations.get(relation).map(|relation| relation.kind);
    let independence = collation.cards.get(relation).map(|card| card.independence);
    match (kind, independence) {
        (
            Some(RelationKind::Match | RelationKind::Detail),
            Some(Independence::OneOrigin(origin)),
        ) => {
            let Some(origin) = collation.comparison.origins.get(origin) else {
                return Html::default();
            };
            markup! {
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
        (Some(RelationKind::Match), Some(Independence::Origins(origins))) => markup! {
            <div class="independence" data-origins={origins.to_string()}>
                <p>{ words.count(&words.several_origins, origins) }{ "." }</p>
            </div>
        },
        _ => Html::default(),
    }
}

/// The other relations of the open claim.
fn other_relations(card: OpenCard<'_>, lens: Option<AccountKey>) -> Html {
    let OpenCard { reading, act, focus, .. } = card;
    let Reading { collation, words, .. } = reading;
    let entry = focus.claim.and_then(|claim| collation.entries.get(claim));
    let relations = entry.map_or(&[][..], |entry| &entry.relations);
    let others = || relations.iter().copied().filter(|relation| Some(*relation) != focus.relation);
    if others().next().is_none() {
        return Html::default();
    }
    let other = |key: RelationKey| {
        let relation = collation.comparison.relations.get(key)?;
        let claim = focus.claim;
        let open = (act, Action::OpenRelation(key, claim, Origin::Card));
        Some(markup! {
            <li data-relation={relation.kind.as_str()}>
                <button type="button" class="quiet" onclick={open}>
                    <span class="kind">
                        <span class="stroke" aria-hidden="true" />
                        { kind_and_facet(reading, relation.kind, relation.facet) }
                    </span>
                    { values(reading, key, lens) }
                </button>
            </li>
        })
    };
    markup! {
        <div class="other-relations">
            <p class="label">{ words.other_relations }</p>
            <ul>{ for others().filter_map(other) }</ul>
        </div>
    }
}

/// Stepping on, and taking a link or a quotation away.
fn card_actions(card: OpenCard<'_>) -> Html {
    let OpenCard { reading, act, focus, .. } = card;
    let words = reading.words;
    let claim = focus.claim.and_then(|key| reading.claim(key));
    let steps = [
        (words.previous, Action::StepClaim(Direction::Previous)),
        (words.next, Action::StepClaim(Direction::Next)),
        (words.next_conflict, Action::StepConflict(Direction::Next)),
    ];
    markup! {
        <div class="card-actions">
            for (label, action) in steps {
                <button type="button" onclick={(act, action)}>
                    { label }
                </button>
            }
            if let Some(claim) = claim {
                <span class="take-away">
                    <button type="button" class="quiet" data-copy="link"
                        data-fragment={fragment(card)}>{ words.copy_link }</button>
                    <button type="button" class="quiet" data-copy="quotation"
                        data-quotation={quotation(reading, claim)}>
                        { words.copy_quotation }
                    </button>
                    { original(reading, claim) }
                </span>
            }
        </div>
    }
}

/// The fragment of a link to what is open.
fn fragment(card: OpenCard<'_>) -> String {
    let comparison = &card.reading.collation.comparison;
    let account = card.account.and_then(|key| comparison.accounts.get(key));
    let claim = card.focus.claim.and_then(|key| card.reading.claim(key));
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
    let stated = publisher
        .map(str::to_owned)
        .unwrap_or_else(|| format!("{} {}", words.publisher, words.not_stated));
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
pub(crate) fn original(reading: &Reading, claim: &Claim) -> Html {
    let article = reading.collation.comparison.articles.get(claim.article);
    let Some(url) = article.and_then(|article| article.url.clone()) else {
        return Html::default();
    };
    let in_text = claim.passage.place().is_some_and(|place| {
        let block = article.and_then(|article| article.blocks.get(place.block));
        block.is_some_and(|block| block.kind != BlockKind::Furniture)
    });
    outside_link(&url, Some(reading.words.open_original), in_text.then_some(&*claim.quote.exact))
}
