//! What a reader can choose and do: plain values, without the state they change.

use std::rc::Rc;

use source_comparison_core::model::{
    AccountKey, ArticleKey, ClaimKey, QuestionKey, RelationKey, RelationKind,
};

use super::LinkState;

/// Which of the two views is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The articles side by side.
    #[default]
    Articles,
    /// The table of questions and accounts.
    Ledger,
}

/// How the articles' columns scroll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// With the page, level with each other.
    #[default]
    Together,
    /// Each by itself.
    Freely,
}

/// Which marks stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filters {
    /// Claims that match another.
    pub matches: bool,
    /// Claims that conflict with another.
    pub conflicts: bool,
    /// Claims that differ from another in detail.
    pub details: bool,
    /// Claims that only one article has.
    pub only_here: bool,
}

impl Default for Filters {
    fn default() -> Self {
        Self { matches: true, conflicts: true, details: true, only_here: true }
    }
}

/// One of the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Relations of this kind.
    Kind(RelationKind),
    /// Claims that only one article has.
    OnlyHere,
}

impl Filters {
    /// Whether what `filter` names stands out.
    pub const fn shows(self, filter: Filter) -> bool {
        match filter {
            Filter::Kind(RelationKind::Match) => self.matches,
            Filter::Kind(RelationKind::Conflict) => self.conflicts,
            Filter::Kind(RelationKind::Detail) => self.details,
            Filter::OnlyHere => self.only_here,
        }
    }

    /// The same filters with the one that `filter` names turned round.
    #[must_use]
    pub(super) const fn toggled(mut self, filter: Filter) -> Self {
        let flag = match filter {
            Filter::Kind(RelationKind::Match) => &mut self.matches,
            Filter::Kind(RelationKind::Conflict) => &mut self.conflicts,
            Filter::Kind(RelationKind::Detail) => &mut self.details,
            Filter::OnlyHere => &mut self.only_here,
        };
        *flag = !*flag;
        self
    }
}

/// What the reader is looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The question it bears on.
    pub question: QuestionKey,
    /// The claim; `None` where the chosen account says nothing on the question.
    pub claim: Option<ClaimKey>,
    /// The relation opened with it.
    pub relation: Option<RelationKey>,
}

/// From where the reader came to the focus; it stays where it is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere on the screen: a link, or another account chosen.
    #[default]
    Elsewhere,
    /// A mark or a number in a text.
    Text,
    /// A card between the articles.
    Card,
    /// A key or a button that steps on: the keyboard's focus moves along.
    Step,
}

/// The last thing worth telling to somebody who cannot see the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Announcement {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Another account was chosen.
    Account,
    /// Another claim was opened.
    Claim,
    /// The last claim was closed.
    Closed,
    /// A narrow column shows the other article.
    Article,
    /// There is no further one in that direction or of that kind.
    NoFurther,
    /// A link or a quotation was copied.
    Copied,
    /// The browser does not let anything be copied here.
    NotCopied,
}

/// A direction in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To later text.
    Next,
    /// To earlier text.
    Previous,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Choose an account, or everyone's.
    ChooseAccount(Option<AccountKey>),
    /// Open a claim with its strongest relation.
    OpenClaim(ClaimKey, Origin),
    /// Open a relation, seen from this claim of it.
    OpenRelation(RelationKey, Option<ClaimKey>, Origin),
    /// Close what is open.
    Close,
    /// Go to the next or previous claim.
    StepClaim(Direction),
    /// Go to the next or previous conflict.
    StepConflict(Direction),
    /// Go to what the open claim is set against.
    GoToCounterpart,
    /// Open a view.
    ChooseView(View),
    /// Let one kind of mark stand out or recede.
    ToggleFilter(Filter),
    /// Show an article in a narrow column.
    ShowArticle(ArticleKey),
    /// Put an article at the start (0) or the end (1) of the line.
    PlaceArticle(usize, ArticleKey),
    /// Let the columns scroll in another way.
    ChooseColumns(Columns),
    /// Draw marks calmly, or with underlines.
    SetCalm(bool),
    /// Offer the accounts in this order.
    OrderAccounts(Rc<[AccountKey]>),
    /// Hide the texts behind the content note, or show them.
    HideTexts(bool),
    /// Search the texts.
    Search(Rc<str>),
    /// Take over what a link says.
    Follow(LinkState),
    /// Tell something that changes nothing else.
    Announce(Announcement),
}

impl Action {
    /// Whether so much is drawn for it that a slow screen shows first that it was asked for.
    pub(crate) const fn draws_much(&self) -> bool {
        use Action::{
            ChooseAccount, Close, GoToCounterpart, OpenClaim, OpenRelation, StepClaim, StepConflict,
        };
        matches!(
            self,
            ChooseAccount(_)
                | OpenClaim(..)
                | OpenRelation(..)
                | Close
                | StepClaim(_)
                | StepConflict(_)
                | GoToCounterpart
        )
    }
}
