//! The whole comparison: one component, one state.

use std::rc::Rc;

use source_comparison_core::Collation;
use source_comparison_core::diagnostic::Diagnostic;
use source_comparison_core::model::{ArticleKey, Comparison};
use yew::prelude::*;

use super::accounts::{account_panel, accounts};
use super::article_sheet::{ArticleSheet, article_sheet};
use super::between::{CardsView, between};
use super::choice::{Choice, ChoiceGroup, choice_group};
use super::connector::connector;
use super::faults::Faults;
use super::head::head;
use super::ledger::LedgerView;
use super::remarks::{findings, glossary, unplaced};
use super::status::status;
use super::tools::tools;
use super::{Act, Form, Reading};
use crate::dom::{self, Acts, Portion};
use crate::same::Same;
use crate::search::{Found, find};
use crate::state::{Action, Columns, LinkChange, LinkState, View, ViewState};
use crate::words::{fill, words_for};

/// With more claims than this, the ledger is drawn only when it is looked at or printed; with fewer,
/// once the articles are on the screen.
const LEDGER_AT_ONCE: usize = 200;
/// Articles longer than this, in bytes, scroll in columns of their own.
const LONG_ARTICLE: usize = 15_000;

/// Properties of [`SourceComparison`].
#[derive(Clone, Debug, Properties)]
pub struct SourceComparisonProps {
    /// What is shown; drawn anew where it is another one, even if an equal one.
    pub comparison: Rc<Comparison>,
    /// BCP 47 tag of the interface's language; the comparison's own where it is missing.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// Level of the comparison's title, 1..=4; the rest follows below it.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Put before every id; has to differ between comparisons on one page.
    #[prop_or(AttrValue::Static("sc"))]
    pub scope: AttrValue,
    /// What a link asks for; taken over at the start and whenever it changes.
    #[prop_or_default]
    pub link: LinkState,
    /// Raised to have the same link followed once more, after the reader has gone elsewhere.
    #[prop_or_default]
    pub link_asked: u32,
    /// Told whenever what a link would say changes, and by whose wish.
    #[prop_or_default]
    pub on_link: Callback<LinkChange>,
    /// The key of this comparison's part in the page's fragment: `sc` in `#sc=claim:c16`.
    #[prop_or(AttrValue::Static("sc"))]
    pub link_key: AttrValue,
    /// What is wrong with the file, told in a list at the end of the head.
    #[prop_or_else(|| Rc::from([]))]
    pub diagnostics: Rc<[Diagnostic]>,
    /// Whether it is drawn in several tasks, so that the page answers in between: for a place that
    /// is put into the page once `on_drawn` is told. Counts at the start.
    #[prop_or_default]
    pub in_portions: bool,
    /// Told once all of it is drawn, before anything of it is measured.
    #[prop_or_default]
    pub on_drawn: Callback<()>,
}

impl PartialEq for SourceComparisonProps {
    fn eq(&self, other: &Self) -> bool {
        let diagnostics = Rc::ptr_eq(&self.diagnostics, &other.diagnostics)
            || self.diagnostics.is_empty() && other.diagnostics.is_empty();
        Rc::ptr_eq(&self.comparison, &other.comparison)
            && diagnostics
            && self.language == other.language
            && self.heading_level == other.heading_level
            && self.scope == other.scope
            && (&self.link, self.link_asked) == (&other.link, other.link_asked)
            && (&self.on_link, &self.on_drawn) == (&other.on_link, &other.on_drawn)
            && self.in_portions == other.in_portions
            && self.link_key == other.link_key
    }
}

/// A comparison to read: accounts to switch between, articles with marks, cards between them, the
/// ledger.
#[component]
pub fn SourceComparison(props: &SourceComparisonProps) -> Html {
    let collation = use_memo(Same(Rc::clone(&props.comparison)), |comparison| {
        Collation::new(Rc::clone(comparison))
    });
    let key = Rc::as_ptr(&collation).addr();
    html! { <Reader {key} {collation} asked={props.clone()} /> }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ReaderProps {
    collation: Rc<Collation>,
    asked: SourceComparisonProps,
}

/// One collation with the reader's choices; another collation is another reader.
#[component]
fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { collation, asked } = props;
    let reading = use_reading(collation, asked);
    let state = use_reducer(|| ViewState::new(Rc::clone(collation)).following(&asked.link));
    let root = use_node_ref();
    let act = {
        let (acts, root) = (use_memo((), |()| Acts::new(state.dispatcher())), root.clone());
        use_callback((), move |action: Action, ()| {
            if let Action::ChooseAccount(account) = action {
                dom::show_account(&root, account);
            }
            if action.draws_much() { acts.after_paint(action) } else { acts.now(action) }
        })
    };
    let snapshot = use_memo((*state).clone(), ViewState::clone);
    let found = use_memo(Rc::clone(&state.search), |words| find(collation, words));
    use_link(asked, &state, &act);
    let portion = dom::use_portion(asked.in_portions, &asked.on_drawn);
    let looked_at = state.view == View::Ledger && portion.is_whole();
    let few = collation.comparison.claims.len() <= LEDGER_AT_ONCE;
    let screen = dom::use_screen(&root, &snapshot, &act, portion);
    let ledger_at_once = screen.printing || looked_at;
    let words = reading.words;
    markup! {
        <section ref={root} class="sc" part="root" aria-labelledby={reading.id("title")}
            lang={words.language} dir={words.direction.as_str()}
            data-lens={state.account.is_some().then_some("true")} data-show={shown_kinds(&state)}
            data-view={view_word(state.view)} data-calm={state.calm.then_some("true")}
            data-columns={columns_word(&state, collation)} data-link-key={asked.link_key.clone()}
            data-opened={state.focus.is_some().then_some("true")}
            onclick={screen.onclick} onkeydown={screen.onkeydown}>
            <button type="button" class="skip" data-skip="true">{ words.skip }</button>
            // Together: nothing may come before a component that is empty once that is there.
            if portion.has_voices() {
                { head(&reading, &act, state.texts_hidden) }
                { html! { <Faults diagnostics={asked.diagnostics.clone()} language={words.language} /> } }
                { accounts(&reading, &act, &state) }
                { account_panel(&reading, state.account, state.focus) }
            }
            if portion.has_texts() {
                if !state.texts_hidden {
                    { tools(&reading, &act, &state, found.count()) }
                    { articles(&reading, &act, &state, Drawing { found: &found, printing: screen.printing, portion }) }
                    if ledger_at_once || few && portion.is_all() {
                        { html! { <LedgerView reading={reading.clone()} act={act.clone()} order={state.order.clone()} at_once={ledger_at_once} /> } }
                    }
                    { unplaced(&reading) }
                }
            }
            if portion.has_remarks() {
                { findings(&reading) }
                { glossary(&reading) }
            }
            { status(&reading, &state) }
            <span class="end" tabindex="-1" />
        </section>
    }
}

#[hook]
fn use_reading(collation: &Rc<Collation>, asked: &SourceComparisonProps) -> Rc<Reading> {
    let own = collation.comparison.language.as_rc();
    let language = asked.language.clone().unwrap_or_else(|| AttrValue::from(Rc::clone(own)));
    let dependencies =
        (Rc::clone(collation), language, asked.heading_level.clamp(1, 4), asked.scope.clone());
    use_memo(dependencies, |(collation, language, heading_level, scope)| Reading {
        collation: Rc::clone(collation),
        words: words_for(language),
        heading_level: *heading_level,
        scope: scope.clone(),
        form: Form::Live,
    })
}

/// Follows the host's link, and tells the host what a link would say.
#[hook]
fn use_link(asked: &SourceComparisonProps, state: &UseReducerHandle<ViewState>, act: &Act) {
    let act = act.clone();
    let current = state.to_link();
    {
        let current = current.clone();
        use_effect_with((asked.link.clone(), asked.link_asked), move |(link, _)| {
            if *link != current {
                act.emit(Action::Follow(link.clone()));
            }
        });
    }
    let (on_link, by_host) = (asked.on_link.clone(), state.by_host);
    use_effect_with(current, move |link| {
        on_link.emit(LinkChange { link: link.clone(), by_host });
    });
}

/// The kinds of marks that stand out.
fn shown_kinds(state: &ViewState) -> String {
    let filters = state.filters;
    let kinds = [
        (filters.matches, "match"),
        (filters.conflicts, "conflict"),
        (filters.details, "detail"),
        (filters.only_here, "only"),
    ];
    let shown = kinds.into_iter().filter(|(shown, _)| *shown).map(|(_, kind)| kind);
    shown.collect::<Vec<_>>().join(" ")
}

const fn view_word(view: View) -> &'static str {
    match view {
        View::Articles => "articles",
        View::Ledger => "ledger",
    }
}

/// Long articles and freely scrolling ones have columns of their own.
fn columns_word(state: &ViewState, collation: &Collation) -> &'static str {
    let long = state.shown.iter().any(|article| {
        collation.sheets.get(*article).is_some_and(|sheet| sheet.length > LONG_ARTICLE)
    });
    match (state.columns, long) {
        (Columns::Freely, _) => "free",
        (Columns::Together, true) => "linked",
        (Columns::Together, false) => "page",
    }
}

/// What of the articles is drawn besides the reader's choices.
#[derive(Clone, Copy, Debug)]
struct Drawing<'a> {
    found: &'a Found,
    printing: bool,
    portion: Portion,
}

/// View 1: the two sheets, and what stands between them.
fn articles(reading: &Rc<Reading>, act: &Act, state: &ViewState, drawing: Drawing<'_>) -> Html {
    let Drawing { found, printing, portion } = drawing;
    let sheet = |(side, article): (usize, ArticleKey)| {
        article_sheet(&ArticleSheet {
            reading,
            act,
            article,
            side,
            current: state.current == article,
            focus: state.focus,
            account: state.account,
            found: found.in_article(article),
            portion,
        })
    };
    let cards =
        CardsView { reading, act, focus: state.focus, account: state.account, printing, portion };
    markup! {
        <div class="articles-view" data-active={(state.view == View::Articles).to_string()}>
            { article_switch(reading, act, state) }
            <div class="table">
                { for state.shown.into_iter().enumerate().map(sheet) }
                { between(cards) }
                { connector() }
            </div>
        </div>
    }
}

/// Which article a narrow column shows.
fn article_switch(reading: &Reading, act: &Act, state: &ViewState) -> Html {
    let choice = |key: ArticleKey| {
        let article = reading.collation.comparison.articles.get(key)?;
        let letter = article.letter.to_string();
        Some(Choice {
            label: AttrValue::from(fill(reading.words.article, &[("letter", &letter)])),
            chosen: state.current == key,
            action: Action::ShowArticle(key),
        })
    };
    let group = ChoiceGroup {
        class: "segments article-switch",
        legend: reading.words.article_on_screen,
        legend_shown: false,
        name: reading.id("article"),
    };
    let choices = state.shown.into_iter().filter_map(choice).collect();
    choice_group(group, choices, act, Html::default())
}
