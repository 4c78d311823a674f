//! Everything that can happen in a lesson.

use std::rc::Rc;

use source_comparison_core::model::{ArticleKey, LessonStep};
use source_comparison_core::select::{Move, Selected};
use source_comparison_core::text::{ByteOffset, Span};

use crate::settings::Settings;
use crate::work::{Answer, Pair, Speaker, Standing, Weighing, Work};

/// One thing that a teacher or a pupil does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The teacher chooses.
    Set(Settings),
    /// The teacher is done.
    Begin,
    /// To a step.
    Go(LessonStep),
    /// To the next step, or to the end.
    Next,
    /// A narrow column shows this article.
    Show(ArticleKey),
    /// Answers a question of an article's card, by its place.
    Answer(ArticleKey, usize, Answer),
    /// Picks the words of a span of a block, grown to whole words.
    Pick(ArticleKey, usize, Span),
    /// Picks the sentence at a place of a block.
    PickAt(ArticleKey, usize, ByteOffset),
    /// Picks these words; `None` where what was selected are no words of one paragraph.
    PickWords(ArticleKey, Option<Selected>),
    /// Moves an end of the words picked.
    Move(Move),
    /// Leaves the words picked.
    Drop,
    /// Marks the words picked.
    Mark,
    /// Says whose words a passage is.
    Speak(u16, Speaker),
    /// Takes a passage away, with its pairs.
    Unmark(u16),
    /// Pairs two passages.
    Pair(Pair),
    /// Says something else of a pair, by its place.
    ChangePair(usize, Pair),
    /// Takes a pair away.
    RemovePair(usize),
    /// Puts back what was taken away last.
    Undo,
    /// Commits to the reading and asks for the editor's.
    Commit,
    /// Says whether passages that match confirm each other.
    Weigh(Rc<str>, Weighing),
    /// Says how a question stands.
    Stand(Rc<str>, Standing),
    /// Begins a sentence on what can be said, or on what cannot.
    AddSentence(bool),
    /// Writes a sentence, by its place.
    Write(usize, String),
    /// Cites a passage in a sentence, or does no longer.
    Cite(usize, u16, bool),
    /// Takes a sentence away.
    RemoveSentence(usize),
    /// Goes on with work that was kept elsewhere.
    Resume(Box<Work>),
    /// The same, of other texts: its passages may be missing.
    OtherTexts(Box<Work>),
    /// What was opened is no work.
    NotOpened,
}
