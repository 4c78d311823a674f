//! One article on its sheet: letter, headline, source card, text, overview strip.

use std::rc::Rc;

use source_comparison_core::collate::Sheet;
use source_comparison_core::model::{AccountKey, ArticleKey, BlockKind, ClaimKey, Key};
use source_comparison_core::text::Span;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use super::block::{BlockFocus, BlockText, TabStop};
use super::heading::{HeadingStyle, heading};
use super::open_card::{OpenCard, open_card};
use super::overview::overview;
use super::source_card::source_card;
use super::{Act, Reading, acting_on};
use crate::dom::Portion;
use crate::state::{Action, Focus, Origin};
use crate::words::fill;

/// With more claims than this, the Tab key stops at one of them only.
const TAB_STOPS: usize = 20;

/// Which article is shown, where, and for whom.
#[derive(Clone, Debug)]
pub(crate) struct ArticleSheet<'a> {
    pub(crate) reading: &'a Rc<Reading>,
    pub(crate) act: &'a Act,
    pub(crate) article: ArticleKey,
    /// 0 at the start of the line, 1 at its end.
    pub(crate) side: usize,
    /// Whether a narrow column shows this article.
    pub(crate) current: bool,
    pub(crate) focus: Option<Focus>,
    pub(crate) account: Option<AccountKey>,
    /// Where the words searched for stand, block by block; empty while nothing is searched.
    pub(crate) found: Rc<[Rc<[Span]>]>,
    /// How many of its blocks are drawn.
    pub(crate) portion: Portion,
}

/// An `<article>` with its text in its own language. Its letter is hidden where only our own style
/// sheet could show it as one: the heading says it in words.
pub(crate) fn article_sheet(props: &ArticleSheet<'_>) -> Html {
    let reading = props.reading;
    let comparison = &reading.collation.comparison;
    let (Some(article), Some(sheet)) =
        (comparison.articles.get(props.article), reading.collation.sheets.get(props.article))
    else {
        return Html::default();
    };
    let letter = article.letter.to_string();
    let heading_id = reading.id(&format!("article-{letter}"));
    let lang = article.language.as_rc().clone();
    let dir = article.language.direction().as_str();
    let open = props.focus.and_then(|focus| focus.claim).filter(|key| sheet.claims.contains(key));
    let headline = headline_block(props);
    let style = HeadingStyle { id: Some(heading_id.clone()), ..HeadingStyle::class("headline") };
    markup! {
        <article key={props.side} class="sheet" part="article" aria-labelledby={heading_id}
            data-side={props.side.to_string()} data-current={props.current.to_string()}
            onclick={open_clicked(props)} onkeydown={rove(props)}>
            if !reading.is_still() { { overview(reading, props.article, open) } }
            <div class="sheet-head">
                <span class="letter" aria-hidden="true" hidden={reading.is_still()}>{ &letter }</span>
                { heading(reading.heading_level + 1, style, markup! {
                    <>
                        <span class="told">
                            { fill(reading.words.article, &[("letter", &letter)]) }{ reading.words.colon }
                        </span>
                        <span lang={lang.clone()} {dir}>
                            if let Some(block) = headline { { block_text(props, sheet, block, true) } }
                            else { { &*article.title } }
                        </span>
                    </>
                }) }
                { article_choice(props) }
                { source_card(reading, props.article) }
            </div>
            if let Some(block) = headline { { unfolded(props, sheet, block) } }
            if sheet.claims.is_empty() {
                <p class="remark">{ reading.words.no_claims }</p>
            }
            <div class="text" {lang} {dir}>
                { for blocks(props, sheet, headline) }
            </div>
        </article>
    }
}

/// The block that repeats the article's title: it stands as the headline, with its marks.
fn headline_block(props: &ArticleSheet<'_>) -> Option<usize> {
    let article = props.reading.collation.comparison.articles.get(props.article)?;
    let mut blocks = article.blocks.iter();
    blocks.position(|block| {
        block.kind == BlockKind::Heading && block.text.trim() == article.title.trim()
    })
}

/// The blocks that are shown, each followed by the open card where its claim stands in it.
fn blocks(props: &ArticleSheet<'_>, sheet: &Sheet, headline: Option<usize>) -> Vec<Html> {
    let drawn = sheet.blocks.iter().enumerate().take(props.portion.of_texts(sheet.blocks.len()));
    let shown = drawn
        .filter(|(index, block)| block.kind != BlockKind::Furniture && Some(*index) != headline);
    shown
        .flat_map(|(index, _)| {
            [block_text(props, sheet, index, false), unfolded(props, sheet, index)]
        })
        .collect()
}

fn block_text(props: &ArticleSheet<'_>, sheet: &Sheet, index: usize, bare: bool) -> Html {
    let claims = sheet.blocks.get(index).map_or(&[][..], |block| &block.claims);
    let focus = block_focus(props, sheet, claims);
    let found = props.found.get(index).cloned().unwrap_or_else(|| Rc::from([]));
    html! {
        <BlockText key={index} reading={Rc::clone(props.reading)} article={props.article} block={index}
            {focus} {found} {bare} />
    }
}

/// The open card under the block that holds its claim; the style sheet shows it in columns that
/// have no room for it between the articles.
fn unfolded(props: &ArticleSheet<'_>, sheet: &Sheet, index: usize) -> Html {
    let Some(focus) = props.focus else { return Html::default() };
    let block = sheet.blocks.get(index);
    let here =
        focus.claim.is_some_and(|claim| block.is_some_and(|block| block.claims.contains(&claim)));
    if !here {
        return Html::default();
    }
    let words = props.reading.words;
    markup! {
        <div key={format!("unfolded-{index}")} class="unfolded" lang={words.language}
            dir={words.direction.as_str()}>
            { open_card(OpenCard { reading: props.reading, act: props.act, focus, account: props.account }) }
        </div>
    }
}

fn block_focus(props: &ArticleSheet<'_>, sheet: &Sheet, claims: &[ClaimKey]) -> BlockFocus {
    let here = |key: &ClaimKey| claims.contains(key);
    let open = props.focus.and_then(|focus| focus.claim);
    let relation = props.focus.and_then(|focus| focus.relation);
    let card = relation.and_then(|relation| props.reading.collation.cards.get(relation));
    let set_against =
        card.map(|card| card.claims().filter(|key| here(key) && Some(*key) != open).collect());
    let stop = open.filter(|key| sheet.claims.contains(key)).or(sheet.claims.first().copied());
    let tab_stop = match stop {
        _ if sheet.claims.len() <= TAB_STOPS => TabStop::Each,
        Some(stop) if here(&stop) => TabStop::Only(stop),
        _ => TabStop::Elsewhere,
    };
    BlockFocus { open: open.filter(here), set_against: set_against.unwrap_or_default(), tab_stop }
}

/// Opens the claim whose button or mark was clicked; on a mark of several claims the shortest
/// first, then each in turn.
fn open_clicked(props: &ArticleSheet<'_>) -> Callback<MouseEvent> {
    let reading = Rc::clone(props.reading);
    let open = props.focus.and_then(|focus| focus.claim);
    acting_on(props.act, move |event: MouseEvent| {
        let target = event.target_dyn_into::<Element>()?;
        if crate::dom::has_selection() {
            return None;
        }
        let clicked = target.closest("[data-claim],mark").ok()??;
        if let Some(id) = clicked.get_attribute("data-claim") {
            let claim = reading.collation.claim(&id)?;
            let closes = open == Some(claim) && clicked.class_name() == "number";
            return Some(if closes {
                Action::Close
            } else {
                Action::OpenClaim(claim, Origin::Text)
            });
        }
        let ids = clicked.get_attribute("data-claims")?;
        let claims: Vec<ClaimKey> =
            ids.split(' ').filter_map(|id| reading.collation.claim(id)).collect();
        Some(Action::OpenClaim(next_of(&reading, &claims, open)?, Origin::Text))
    })
}

/// The claim with the next longer quote than the open one; the shortest where none is open or
/// longer.
fn next_of(reading: &Reading, claims: &[ClaimKey], open: Option<ClaimKey>) -> Option<ClaimKey> {
    let length = |key: ClaimKey| {
        let quote = reading.claim(key).map_or(0, |claim| claim.quote.exact.len());
        (quote, reading.number(key))
    };
    let open = open.filter(|open| claims.contains(open)).map(length);
    let longer = claims.iter().copied().filter(|key| Some(length(*key)) > open);
    longer
        .min_by_key(|key| length(*key))
        .or_else(|| claims.iter().copied().min_by_key(|key| length(*key)))
}

/// Arrow keys, Home and End move among an article's claim buttons.
fn rove(props: &ArticleSheet<'_>) -> Callback<KeyboardEvent> {
    let reading = Rc::clone(props.reading);
    let article = props.article;
    Callback::from(move |event: KeyboardEvent| {
        let Some(sheet) = reading.collation.sheets.get(article) else { return };
        crate::dom::rove(&event, sheet.claims.len());
    })
}

/// Another article in this place, where there are more than two.
fn article_choice(props: &ArticleSheet<'_>) -> Html {
    let Reading { collation, words, .. } = &**props.reading;
    let articles = &collation.comparison.articles;
    if articles.len() <= 2 || props.reading.is_still() {
        return Html::default();
    }
    let side = props.side;
    let onchange = acting_on(props.act, move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>()?.value();
        Some(Action::PlaceArticle(side, ArticleKey::at(value.parse().ok()?)))
    });
    markup! {
        <label class="article-choice">
            <span class="told">{ words.article_on_screen }</span>
            <select {onchange}>
                for (key, article) in articles.iter() {
                    <option value={key.place().to_string()} selected={key == props.article}>
                        { fill(words.article, &[("letter", &article.letter.to_string())]) }
                        { words.colon }{ &*article.title }
                    </option>
                }
            </select>
        </label>
    }
}
