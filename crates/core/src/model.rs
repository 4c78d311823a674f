//! The comparison as the program works with it: checked, every reference resolved, every quote
//! placed or known to be lost. Made by [`mod@crate::check`] only.

use core::ops::Index;
use std::rc::Rc;

pub use crate::anchor::{Passage, Place};
pub use crate::format::{
    AccountKind, BlockKind, Certainty, Facet, FindingStatus, LessonStep, OriginKind, RelationKind,
};

pub use self::language::{Direction, Language};
pub use self::url::{WebUrl, is_invisible};

mod language;
mod url;

/// A list whose items are found by a key of their own type, so that keys cannot be mixed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, T> {
    items: Vec<T>,
    key: core::marker::PhantomData<K>,
}

/// A key of a [`Table`]: the place of an item in it.
pub trait Key: Copy + Eq + Ord {
    /// The key of the item at `place`, from 0.
    fn at(place: usize) -> Self;
    /// The place of the item, from 0.
    fn place(self) -> usize;
}

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(u16);

            impl Key for $name {
                fn at(place: usize) -> Self {
                    // The format's limits keep every list far below 65,536 items.
                    Self(u16::try_from(place).unwrap_or(u16::MAX))
                }

                fn place(self) -> usize {
                    usize::from(self.0)
                }
            }
        )*
    };
}

keys! {
    /// Names an article of one comparison.
    ArticleKey
    /// Names an account of one comparison.
    AccountKey
    /// Names an origin of one comparison.
    OriginKey
    /// Names a question of one comparison.
    QuestionKey
    /// Names a claim of one comparison.
    ClaimKey
    /// Names a relation of one comparison.
    RelationKey
}

impl<K, T> Default for Table<K, T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<K, T> From<Vec<T>> for Table<K, T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, key: core::marker::PhantomData }
    }
}

impl<K: Key, T> Table<K, T> {
    /// The item under `key`, if the key is one of this table's.
    pub fn get(&self, key: K) -> Option<&T> {
        self.items.get(key.place())
    }

    /// Every item with its key, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &T)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(place, item)| (K::at(place), item))
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = K> + ExactSizeIterator + use<K, T> {
        (0..self.items.len()).map(K::at)
    }

    /// Every item, in order.
    pub fn values(&self) -> core::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// How many items there are.
    pub const fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Adds an item and tells its key.
    pub fn push(&mut self, item: T) -> K {
        self.items.push(item);
        K::at(self.items.len() - 1)
    }
}

/// Keys come from the table they are used on, so the item is there.
///
/// # Panics
///
/// With a key of another comparison's table that has more items.
impl<K: Key, T> Index<K> for Table<K, T> {
    type Output = T;

    #[allow(clippy::indexing_slicing)] // the one place; see the invariant above
    fn index(&self, key: K) -> &T {
        &self.items[key.place()]
    }
}

/// One comparison, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Its title.
    pub title: Rc<str>,
    /// The language of the editor's own words.
    pub language: Language,
    /// A standfirst.
    pub summary: Option<Rc<str>>,
    /// A content note, shown before the text.
    pub warning: Option<Rc<str>>,
    /// Who prepared it, and when.
    pub prepared: Option<Prepared>,
    /// The articles, in the file's order.
    pub articles: Table<ArticleKey, Article>,
    /// The accounts, in the file's order.
    pub accounts: Table<AccountKey, Account>,
    /// Where words ultimately come from.
    pub origins: Table<OriginKey, Origin>,
    /// The spine, in order.
    pub questions: Table<QuestionKey, Question>,
    /// The claims, in the file's order.
    pub claims: Table<ClaimKey, Claim>,
    /// The relations, in the file's order.
    pub relations: Table<RelationKey, Relation>,
    /// Checked silences.
    pub silences: Vec<Silence>,
    /// What is established, disputed or unknown.
    pub findings: Vec<Finding>,
    /// Terms explained.
    pub glossary: Vec<Term>,
}

/// Who prepared a comparison, and what was put right since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// A person or a desk.
    pub by: Rc<str>,
    /// The day, as `YYYY-MM-DD`.
    pub on: Rc<str>,
    /// What was put right, the oldest first.
    pub corrections: Vec<Correction>,
}

/// Something put right after publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The day, as `YYYY-MM-DD`.
    pub on: Rc<str>,
    /// What was wrong and what is right.
    pub text: Rc<str>,
}

/// One article, whole. `None` means that the text does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its id in the file.
    pub id: Rc<str>,
    /// Its letter on the screen: A for the first article.
    pub letter: char,
    /// Its headline.
    pub title: Rc<str>,
    /// Who published it.
    pub publisher: Option<Rc<str>>,
    /// Who wrote it.
    pub byline: Option<Rc<str>>,
    /// When, as ISO 8601 with as much as is known.
    pub published: Option<Rc<str>>,
    /// When it was last changed, in the same form.
    pub updated: Option<Rc<str>>,
    /// The language of its text.
    pub language: Language,
    /// Where it stands.
    pub url: Option<WebUrl>,
    /// Where a copy is kept.
    pub archive: Option<WebUrl>,
    /// Whose text it is.
    pub rights: Option<Rc<str>>,
    /// What a reader should know about the text as given here.
    pub note: Option<Rc<str>>,
    /// The text, paragraph by paragraph.
    pub blocks: Vec<Block>,
}

/// One paragraph, heading or piece of furniture, verbatim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: Rc<str>,
}

/// Whose version of the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id in the file.
    pub id: Rc<str>,
    /// Its full name.
    pub name: Rc<str>,
    /// A name for tight places.
    pub short: Rc<str>,
    /// What it is to the event.
    pub kind: AccountKind,
    /// Who this is, in a sentence.
    pub about: Option<Rc<str>>,
    /// How its words reach the reader.
    pub reach: Option<Rc<str>>,
}

/// Where words ultimately come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its id in the file.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// What it is.
    pub kind: OriginKind,
    /// What a reader should know about it.
    pub note: Option<Rc<str>>,
}

/// Something the articles answer, or leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id in the file.
    pub id: Rc<str>,
    /// The question, as a reader would ask it.
    pub text: Rc<str>,
}

/// Whose words a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// An account's.
    Account(AccountKey),
    /// The article's own.
    Article,
    /// Nobody has decided yet; in drafts only.
    Undecided,
}

impl Voice {
    /// The account, where it is one.
    pub const fn account(self) -> Option<AccountKey> {
        match self {
            Self::Account(account) => Some(account),
            Self::Article | Self::Undecided => None,
        }
    }
}

/// One thing that one article says, with the words that say it and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its id in the file.
    pub id: Rc<str>,
    /// The article that holds the words.
    pub article: ArticleKey,
    /// Whose words they are.
    pub voice: Voice,
    /// The question they bear on.
    pub question: QuestionKey,
    /// The words, as the file quotes them.
    pub quote: Quote,
    /// Where they stand in the article.
    pub passage: Passage,
    /// The editor's neutral restatement.
    pub says: Rc<str>,
    /// The comparable part, as shown side by side.
    pub value: Option<Rc<str>>,
    /// Where the words come from.
    pub origin: Option<OriginKey>,
    /// Carriers between the account and the article, nearest the account first.
    pub via: Vec<Rc<str>>,
    /// How sure the words make themselves.
    pub certainty: Certainty,
    /// Whether the words describe violence closely.
    pub sensitive: bool,
    /// Set while the claim is a proposal.
    pub suggested: Option<Suggestion>,
}

impl Claim {
    /// What a card shows for this claim: its value, or else the restatement.
    pub fn shown(&self) -> &Rc<str> {
        self.value.as_ref().unwrap_or(&self.says)
    }
}

/// Words of one block, and what stands around them: a W3C `TextQuoteSelector`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// The words, verbatim.
    pub exact: Rc<str>,
    /// What stands before them.
    pub prefix: Rc<str>,
    /// What stands after them.
    pub suffix: Rc<str>,
}

/// How claims relate, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Match, conflict or difference in detail.
    pub kind: RelationKind,
    /// In what respect.
    pub facet: Facet,
    /// Two or more sides, each one or more claims that say the same thing.
    pub sides: Vec<Vec<ClaimKey>>,
    /// The reason; `None` in drafts only.
    pub note: Option<Rc<str>>,
    /// Set while the relation is a proposal.
    pub suggested: Option<Suggestion>,
}

/// That an account says nothing on a question, checked by reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Whose silence.
    pub account: AccountKey,
    /// On what.
    pub question: QuestionKey,
    /// What the articles do say about that.
    pub note: Option<Rc<str>>,
}

/// What is known on a question, apart from all parties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// On what.
    pub question: QuestionKey,
    /// Established, disputed or unknown.
    pub status: FindingStatus,
    /// In a sentence or two.
    pub text: Rc<str>,
    /// Who says so.
    pub by: Rc<str>,
    /// The day, as `YYYY-MM-DD`.
    pub on: Rc<str>,
    /// Where it can be read.
    pub url: Option<WebUrl>,
}

/// A term explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term, as the texts write it.
    pub term: Rc<str>,
    /// What it means.
    pub text: Rc<str>,
}

/// What a teacher adds for a class, checked. It stands beside the comparison, not in it: only a
/// class's program asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// What the class is to learn by it.
    pub aim: Option<Rc<str>>,
    /// Whom it is for.
    pub audience: Option<Rc<str>>,
    /// How long it takes, in minutes: 1..=480.
    pub minutes: Option<u16>,
    /// The steps, in their order, at least one.
    pub steps: Vec<LessonStep>,
    /// The teacher's own words at the head of a step, in the order of [`LessonStep::ALL`].
    pub prompts: [Option<Rc<str>>; 5],
    /// Terms explained to pupils.
    pub terms: Vec<Term>,
    /// Claims that look like the same fact and are not.
    pub traps: Vec<Trap>,
    /// Talking points; pupils see none of them before the reveal.
    pub discussion: Vec<Rc<str>>,
}

/// Claims that look like the same fact and are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Two or more sides, each one or more claims that speak of one fact.
    pub sides: Vec<Vec<ClaimKey>>,
    /// Why these are not the same fact.
    pub note: Rc<str>,
}

/// A proposal that nobody has decided on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How likely it is right, in thousandths: 0 not at all, 1000 surely.
    pub permille: u16,
    /// The rule that proposed it.
    pub reason: Rc<str>,
}
