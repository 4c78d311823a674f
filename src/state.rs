//! What the reader has chosen: one value, one pure reducer. It knows the collation and nothing of
//! the screen; scrolling, hovering and open disclosures belong to the DOM.

use std::rc::Rc;

use source_comparison_core::collate::{Answer, Collation};
use source_comparison_core::model::{AccountKey, ArticleKey, ClaimKey, Key, RelationKey};
use yew::Reducible;

pub use self::choices::{
    Action, Announcement, Columns, Direction, Filter, Filters, Focus, Origin, View,
};
pub use self::link::{LinkChange, LinkState};

mod choices;
mod link;
#[cfg(test)]
mod tests;

/// What the reader has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    collation: Rc<Collation>,
    /// Whose account stands out; `None` for everyone's.
    pub account: Option<AccountKey>,
    /// What is open.
    pub focus: Option<Focus>,
    /// How the reader came to it.
    pub origin: Origin,
    /// Which marks stand out.
    pub filters: Filters,
    /// Which view is open.
    pub view: View,
    /// The articles on the screen: at the start and at the end of the line.
    pub shown: [ArticleKey; 2],
    /// The one of them that a narrow column shows.
    pub current: ArticleKey,
    /// How the columns scroll.
    pub columns: Columns,
    /// The accounts in the order in which they are offered: the editors', or a shuffled one.
    pub order: Rc<[AccountKey]>,
    /// Whether marks are a tint and a bar instead of underlines.
    pub calm: bool,
    /// Whether the texts are hidden behind the content note.
    pub texts_hidden: bool,
    /// The words searched for in the texts; empty for none.
    pub search: Rc<str>,
    /// What is to be announced.
    pub announcement: Announcement,
    /// Whether the host asked for this state, not the reader.
    pub by_host: bool,
}

impl ViewState {
    /// The state of a comparison just opened.
    pub fn new(collation: Rc<Collation>) -> Self {
        let mut articles = collation.comparison.articles.keys();
        let first = articles.next().unwrap_or_else(|| Key::at(0));
        let second = articles.next().unwrap_or(first);
        let order = collation.comparison.accounts.keys().collect();
        Self {
            collation,
            account: None,
            focus: None,
            origin: Origin::Elsewhere,
            filters: Filters::default(),
            view: View::Articles,
            shown: [first, second],
            current: first,
            columns: Columns::Together,
            order,
            calm: false,
            texts_hidden: false,
            search: Rc::from(""),
            announcement: Announcement::Nothing,
            by_host: true,
        }
    }

    /// The state that `link` asks for, filters and the like as they are; ids that the comparison
    /// does not know are ignored.
    #[must_use]
    pub fn following(self, link: &LinkState) -> Self {
        let account = link.account.as_deref().and_then(|id| self.collation.account(id));
        let claim = link.claim.as_deref().and_then(|id| self.collation.claim(id));
        let near = link.near.as_deref().and_then(|id| self.collation.claim(id));
        let question = link.question.as_deref().and_then(|id| self.collation.question(id));
        let account =
            if link.account.is_some() && account.is_none() { self.account } else { account };
        let view = link.view.unwrap_or_default();
        let mut state = Self { account, view, focus: None, ..self };
        if let Some(claim) = claim {
            state = state.opened(claim, None, Origin::Elsewhere);
        } else if let Some(near) = near {
            state = state.opened(near, None, Origin::Elsewhere).with_account(account);
        } else if let Some(question) = question {
            state.focus = Some(Focus { question, claim: None, relation: None });
        }
        state
    }

    /// What a link to this state says.
    pub fn to_link(&self) -> LinkState {
        let comparison = &self.collation.comparison;
        let account = self.account.and_then(|key| comparison.accounts.get(key));
        let claim = self.focus.and_then(|focus| focus.claim);
        let silent_on = self.focus.filter(|focus| focus.claim.is_none());
        LinkState {
            account: account.map(|account| account.id.clone()),
            claim: claim.and_then(|key| comparison.claims.get(key)).map(|claim| claim.id.clone()),
            near: None,
            question: silent_on
                .and_then(|focus| comparison.questions.get(focus.question))
                .map(|question| question.id.clone()),
            view: (self.view != View::Articles).then_some(self.view),
        }
    }

    /// Whether the accounts stand in the editors' order.
    pub fn is_in_editors_order(&self) -> bool {
        self.order.iter().copied().eq(self.collation.comparison.accounts.keys())
    }

    /// The claim that the open one is set against, if a relation is open.
    pub fn counterpart(&self) -> Option<ClaimKey> {
        let focus = self.focus?;
        self.collation.counterpart(focus.claim?, focus.relation?)
    }

    /// The block of the current article that stands beside `block` of the article `from`: where
    /// the nearest claim at or before it has its counterpart, or else at the same share of the
    /// length.
    pub fn block_beside(&self, from: ArticleKey, block: usize) -> usize {
        let collation = &self.collation;
        let (Some(sheet), Some(other)) =
            (collation.sheets.get(from), collation.sheets.get(self.current))
        else {
            return 0;
        };
        let place = |claim: ClaimKey| {
            let claim = collation.comparison.claims.get(claim)?;
            claim.passage.place().filter(|_| claim.article == self.current)
        };
        let before = sheet.blocks.iter().take(block + 1).rev().flat_map(|block| &block.claims);
        let mut beside = before.flat_map(|claim| {
            let relations = collation.entries.get(*claim).map_or(&[][..], |entry| &entry.relations);
            relations.iter().filter_map(|relation| collation.counterpart(*claim, *relation))
        });
        let share = block * other.blocks.len() / sheet.blocks.len().max(1);
        beside.find_map(place).map_or(share, |place| place.block)
    }

    fn opened(mut self, claim: ClaimKey, relation: Option<RelationKey>, origin: Origin) -> Self {
        let collation = Rc::clone(&self.collation);
        let Some(opened) = collation.comparison.claims.get(claim) else { return self };
        let entry = collation.entries.get(claim);
        let relation = relation.or_else(|| entry?.relations.first().copied());
        let question = relation
            .and_then(|relation| collation.cards.get(relation))
            .map_or(opened.question, |card| card.question);
        self.focus = Some(Focus { question, claim: Some(claim), relation });
        self.origin = origin;
        self.announcement = Announcement::Claim;
        self.current = opened.article;
        self.bring_onto_screen(opened.article, 0);
        let counterpart = self.counterpart().and_then(|key| collation.comparison.claims.get(key));
        if let Some(counterpart) = counterpart {
            let opposite = usize::from(self.shown.first() == Some(&opened.article));
            self.bring_onto_screen(counterpart.article, opposite);
        }
        self
    }

    /// Puts an article that is not on the screen at `side`.
    fn bring_onto_screen(&mut self, article: ArticleKey, side: usize) {
        if !self.shown.contains(&article)
            && let Some(place) = self.shown.get_mut(side)
        {
            *place = article;
        }
    }

    /// Keeps the question, and moves to what the account says on it, or to its silence.
    fn with_account(mut self, account: Option<AccountKey>) -> Self {
        self.account = account;
        self.announcement = Announcement::Account;
        let (Some(focus), Some(account)) = (self.focus, account) else { return self };
        let collation = Rc::clone(&self.collation);
        match collation.answer(focus.question, account, focus.claim) {
            Answer::Claim(claim) => {
                let relation = focus.claim.and_then(|near| collation.shared_relation(near, claim));
                let mut state = self.opened(claim, relation, Origin::Elsewhere);
                state.announcement = Announcement::Account;
                if let Some(focus_now) = &mut state.focus {
                    focus_now.question = focus.question;
                }
                state
            }
            Answer::Silent(_) | Answer::Nothing => {
                self.focus = Some(Focus { question: focus.question, claim: None, relation: None });
                self.origin = Origin::Elsewhere;
                self
            }
        }
    }

    fn stepped(self, direction: Direction, wanted: impl Fn(ClaimKey) -> bool) -> Option<Self> {
        let order = Rc::clone(&self.collation);
        let claims = order.comparison.claims.keys().len();
        let found = |key: &ClaimKey| {
            order.comparison.claims.get(*key).is_some_and(|claim| claim.passage.place().is_some())
        };
        let at = self
            .focus
            .and_then(|focus| focus.claim)
            .and_then(|claim| order.reading_order.iter().position(|other| *other == claim));
        let next = match direction {
            Direction::Next => {
                let mut later = order.reading_order.iter().skip(at.map_or(0, |at| at + 1));
                later.find(|key| found(key) && wanted(**key))
            }
            Direction::Previous => {
                let mut earlier = order.reading_order.iter().take(at.unwrap_or(claims)).rev();
                earlier.find(|key| found(key) && wanted(**key))
            }
        };
        next.map(|claim| self.opened(*claim, None, Origin::Step))
    }
}

impl Reducible for ViewState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = Self { by_host: false, ..(*self).clone() };
        let next = match action {
            Action::ChooseAccount(account) => state.with_account(account),
            Action::OpenClaim(claim, origin) => {
                Self { view: View::Articles, ..state }.opened(claim, None, origin)
            }
            Action::OpenRelation(relation, claim, origin) => {
                open_relation(state, relation, claim, origin)
            }
            Action::Close if state.focus.is_none() => return self,
            Action::Close => Self { focus: None, announcement: Announcement::Closed, ..state },
            Action::StepClaim(direction) => step(state, direction, RelationFilter::Any),
            Action::StepConflict(direction) => step(state, direction, RelationFilter::Conflict),
            Action::GoToCounterpart => match state.counterpart() {
                Some(claim) => {
                    let relation = state.focus.and_then(|focus| focus.relation);
                    Self { view: View::Articles, ..state }.opened(claim, relation, Origin::Step)
                }
                None => Self { announcement: Announcement::NoFurther, ..state },
            },
            Action::ChooseView(view) => Self { view, ..state },
            Action::ToggleFilter(filter) => {
                Self { filters: state.filters.toggled(filter), ..state }
            }
            Action::ShowArticle(article) => {
                Self { current: article, announcement: Announcement::Article, ..state }
            }
            Action::PlaceArticle(side, article) => place_article(state, side, article),
            Action::ChooseColumns(columns) => Self { columns, ..state },
            Action::SetCalm(calm) => Self { calm, ..state },
            Action::OrderAccounts(order) => Self { order, ..state },
            Action::HideTexts(texts_hidden) => Self { texts_hidden, ..state },
            Action::Search(search) => Self { search, ..state },
            Action::Follow(link) => Self { by_host: true, ..state.following(&link) },
            Action::Announce(announcement) => Self { announcement, ..state },
        };
        // By whose wish nothing changes does not matter.
        let unchanged = Self { by_host: self.by_host, ..next.clone() } == *self;
        if unchanged { self } else { Rc::new(next) }
    }
}

#[derive(Clone, Copy)]
enum RelationFilter {
    Any,
    Conflict,
}

fn step(state: ViewState, direction: Direction, filter: RelationFilter) -> ViewState {
    let collation = Rc::clone(&state.collation);
    let unchanged = state.clone();
    let wanted = |claim: ClaimKey| match filter {
        RelationFilter::Any => true,
        RelationFilter::Conflict => collation.entries.get(claim).is_some_and(|entry| {
            entry.standing == source_comparison_core::collate::Standing::Conflict
        }),
    };
    let stepped = ViewState { view: View::Articles, ..state }.stepped(direction, wanted);
    stepped.unwrap_or(ViewState { announcement: Announcement::NoFurther, ..unchanged })
}

fn open_relation(
    state: ViewState,
    relation: RelationKey,
    claim: Option<ClaimKey>,
    origin: Origin,
) -> ViewState {
    let collation = Rc::clone(&state.collation);
    let Some(card) = collation.cards.get(relation) else { return state };
    let lens = |claim: &ClaimKey| {
        let claim = collation.comparison.claims.get(*claim);
        let own = claim.and_then(|claim| claim.voice.account()) == state.account;
        (state.account.is_some() && own, claim.is_some_and(|claim| claim.passage.place().is_some()))
    };
    let chosen = claim.or_else(|| {
        let claims: Vec<ClaimKey> = card.claims().collect();
        claims.into_iter().rev().max_by_key(lens)
    });
    match chosen {
        Some(claim) => {
            ViewState { view: View::Articles, ..state }.opened(claim, Some(relation), origin)
        }
        None => state,
    }
}

fn place_article(state: ViewState, side: usize, article: ArticleKey) -> ViewState {
    let [start, end] = state.shown;
    let shown = match (side, article) {
        (0, article) if article == end => [end, start],
        (1, article) if article == start => [end, start],
        (0, article) => [article, end],
        (_, article) => [start, article],
    };
    let current = if shown.contains(&state.current) { state.current } else { article };
    ViewState { shown, current, ..state }
}
