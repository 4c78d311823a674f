//! The whole state of a lesson, changed by actions only. Nothing that a pupil does loses what was
//! done before: the first reading stays as it was committed, and what is taken away can be put back.

use std::rc::Rc;

use source_comparison_core::anchor::Place;
use source_comparison_core::collate::Collation;
use source_comparison_core::model::{ArticleKey, Comparison, Key, Lesson, LessonStep};
use source_comparison_core::select::{Selected, moved, select, sentence_at, whole_words};
use yew::Reducible;

pub use self::action::Action;
use crate::judging::{Judgement, judge};
use crate::settings::Settings;
use crate::veil::veil;
use crate::work::{ITEMS, Mark, Pair, Sentence, Speaker, Work, kept};

mod action;
#[cfg(test)]
mod tests;

/// What happened last, for a screen reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A passage with this number was marked.
    Marked(u16),
    /// Two passages were paired.
    Paired,
    /// Something was taken away.
    Removed,
    /// It is back.
    PutBack,
    /// The editor's reading is shown.
    Committed,
    /// Words across paragraphs, or hidden ones, were selected.
    NotMarkable,
    /// A file that is no work file was opened.
    NotOpened,
    /// A work file of another comparison was opened, or texts have changed.
    OtherTexts,
}

/// What was taken away last, and where it stood.
#[derive(Clone, Debug, PartialEq)]
enum Removed {
    Mark(usize, Mark, Vec<(usize, Pair)>),
    Pair(usize, Pair),
    Sentence(usize, Sentence),
    All(Rc<Work>),
}

/// Words picked in an article and not marked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// The article.
    pub article: ArticleKey,
    /// The words.
    pub words: Selected,
}

/// The state of a lesson.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The comparison, made ready.
    pub collation: Rc<Collation>,
    /// What the file adds for a class.
    pub lesson: Option<Rc<Lesson>>,
    /// What the teacher has chosen.
    pub settings: Settings,
    /// Whether the teacher is still choosing.
    pub setting_up: bool,
    /// What the pupil has done.
    pub work: Rc<Work>,
    /// Words picked and not marked yet.
    pub picked: Option<Picked>,
    /// The passage marked just now, of which its speaker is asked.
    pub fresh: Option<u16>,
    /// The article that a narrow column shows.
    pub shown: ArticleKey,
    /// What happened last.
    pub told: Option<Told>,
    /// Raised with each thing told, so that the same words are told again.
    pub told_count: u32,
    removed: Vec<Removed>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.collation, &other.collation)
            && Rc::ptr_eq(&self.work, &other.work)
            && (&self.settings, self.setting_up) == (&other.settings, other.setting_up)
            && (&self.picked, self.fresh, self.shown) == (&other.picked, other.fresh, other.shown)
            && (self.told_count, self.removed.len()) == (other.told_count, other.removed.len())
    }
}

impl Desk {
    /// A lesson at its beginning.
    pub fn new(comparison: Rc<Comparison>, lesson: Option<Rc<Lesson>>, settings: Settings) -> Self {
        let work = Work::new(&comparison, settings.steps.first().copied());
        Self {
            collation: Rc::new(Collation::new(comparison)),
            lesson,
            settings,
            setting_up: false,
            work: Rc::new(work),
            picked: None,
            fresh: None,
            shown: ArticleKey::at(0),
            told: None,
            told_count: 0,
            removed: Vec::new(),
        }
    }

    /// The comparison.
    pub fn comparison(&self) -> &Rc<Comparison> {
        &self.collation.comparison
    }

    /// The step whose rules hold: the last one where all are done.
    pub fn step(&self) -> LessonStep {
        let last = self.settings.steps.last().copied();
        self.work.step.or(last).unwrap_or(LessonStep::Read)
    }

    /// Whether a step may be entered: what shows the editor's reading waits for the commitment.
    pub fn may_enter(&self, step: LessonStep) -> bool {
        let has_reveal = self.settings.steps.contains(&LessonStep::Reveal);
        self.settings.steps.contains(&step)
            && (step <= LessonStep::Reveal || !has_reveal || self.work.is_committed())
    }

    /// The step after the present one; `None` after the last.
    pub fn next_step(&self) -> Option<LessonStep> {
        let now = self.work.step?;
        self.settings.steps.iter().copied().find(|step| *step > now)
    }

    /// Whether something taken away can be put back.
    pub fn can_undo(&self) -> bool {
        !self.removed.is_empty()
    }

    /// The first reading and the present one beside the editor's; `None` before the commitment.
    pub fn judged(&self) -> Option<(Judgement, Judgement)> {
        let first = self.work.first.as_ref()?;
        let judge = |reading| judge(&self.collation, self.lesson.as_deref(), reading);
        Some((judge(first), judge(&self.work.reading)))
    }

    /// How many pairs were found, and out of how many: those that are enough, where the teacher
    /// says so. Nothing is found before the commitment.
    pub fn score(&self) -> (usize, usize) {
        let now = judge(&self.collation, self.lesson.as_deref(), &self.work.reading);
        let enough = self.settings.goal.map_or(now.out_of, |goal| goal.min(now.out_of));
        let found = if self.work.is_committed() { now.found.min(enough) } else { 0 };
        (found, enough)
    }

    fn work(&mut self) -> &mut Work {
        Rc::make_mut(&mut self.work)
    }

    fn tell(&mut self, told: Told) {
        self.told = Some(told);
        self.told_count = self.told_count.wrapping_add(1);
    }

    /// Picks words; none where they are hidden.
    fn pick(&mut self, article: ArticleKey, words: Option<Selected>) {
        // Covered names may be marked, covered passages may not.
        let settings = Settings { blind: false, ..self.settings.clone() };
        let veil = veil(self.comparison(), article, &settings, self.step());
        let hidden = |place: Place| {
            veil.get(place.block)
                .is_some_and(|spans| spans.iter().any(|it| it.overlaps(place.span)))
        };
        self.fresh = None;
        self.picked =
            words.filter(|words| !hidden(words.place)).map(|words| Picked { article, words });
        if self.picked.is_none() {
            self.tell(Told::NotMarkable);
        }
    }

    fn block_text(&self, article: ArticleKey, block: usize) -> Option<Rc<str>> {
        let article = self.comparison().articles.get(article)?;
        Some(Rc::clone(&article.blocks.get(block)?.text))
    }

    fn mark(&mut self) {
        let Some(picked) = self.picked.take() else { return };
        let article = self.comparison().articles.get(picked.article).map(|it| Rc::clone(&it.id));
        let Some(article) = article.filter(|_| self.work.reading.marks.len() < ITEMS) else {
            return;
        };
        let number = self.work.next_number();
        let Selected { place, quote } = picked.words;
        let speaker = Speaker::Unsure;
        self.work().reading.marks.push(Mark {
            number,
            article,
            quote,
            place: Some(place),
            speaker,
        });
        self.fresh = Some(number);
        self.tell(Told::Marked(number));
    }

    fn unmark(&mut self, number: u16) {
        let place = self.work.reading.marks.iter().position(|mark| mark.number == number);
        let Some(place) = place else { return };
        let reading = &mut self.work().reading;
        let mark = reading.marks.remove(place);
        let gone = |pair: &Pair| pair.one == number || pair.other == number;
        let pairs = reading.pairs.iter().cloned().enumerate().filter(|(_, pair)| gone(pair));
        let pairs = pairs.collect();
        reading.pairs.retain(|pair| !gone(pair));
        self.fresh = self.fresh.filter(|fresh| *fresh != number);
        self.removed.push(Removed::Mark(place, mark, pairs));
        self.tell(Told::Removed);
    }

    fn undo(&mut self) {
        let Some(removed) = self.removed.pop() else { return };
        let work = self.work();
        match removed {
            Removed::Mark(place, mark, pairs) => {
                put_back(&mut work.reading.marks, place, mark);
                for (place, pair) in pairs {
                    put_back(&mut work.reading.pairs, place, pair);
                }
            }
            Removed::Pair(place, pair) => put_back(&mut work.reading.pairs, place, pair),
            Removed::Sentence(place, sentence) => put_back(&mut work.sentences, place, sentence),
            Removed::All(before) => self.work = before,
        }
        self.tell(Told::PutBack);
    }

    fn go(&mut self, step: LessonStep) {
        if self.may_enter(step) && self.work.step != Some(step) {
            self.work().step = Some(step);
            (self.picked, self.fresh) = (None, None);
        }
    }

    fn commit(&mut self) {
        if self.work.first.is_none() {
            let first = self.work.reading.clone();
            self.work().first = Some(first);
            self.tell(Told::Committed);
        }
    }

    fn pair(&mut self, pair: Pair) {
        let reading = &self.work.reading;
        let known = |number| reading.mark(number).is_some();
        let full = reading.pairs.len() >= ITEMS;
        if pair.one != pair.other && known(pair.one) && known(pair.other) && !full {
            self.work().reading.pairs.push(pair);
            self.tell(Told::Paired);
        }
    }

    /// Takes another work over; the present one can be put back.
    fn resume(&mut self, work: Work, told: Option<Told>) {
        let known = |step: &LessonStep| self.settings.steps.contains(step);
        let mut work = work;
        let was_done = work.step.is_none();
        work.step = work.step.filter(known);
        if work.step.is_none() && !was_done {
            work.step = self.settings.steps.first().copied();
        }
        let before = core::mem::replace(&mut self.work, Rc::new(work));
        if !before.is_blank() {
            self.removed.push(Removed::All(before));
        }
        self.picked = None;
        if let Some(told) = told {
            self.tell(told);
        }
    }

    fn change(&mut self, action: Action) {
        match action {
            Action::Set(settings) => {
                self.settings = settings;
                self.work().step = self.settings.steps.first().copied();
            }
            Action::Begin => self.setting_up = false,
            Action::Go(step) => self.go(step),
            Action::Next => match self.next_step() {
                Some(step) => self.go(step),
                None => self.work().step = None,
            },
            Action::Show(article) => self.shown = article,
            Action::Pick(article, block, span) => {
                let text = self.block_text(article, block);
                let words = text.and_then(|text| select(block, &text, whole_words(&text, span)));
                self.pick(article, words);
            }
            Action::PickAt(article, block, at) => {
                let text = self.block_text(article, block);
                let words = text.and_then(|text| select(block, &text, sentence_at(&text, at)));
                self.pick(article, words);
            }
            Action::PickWords(article, words) => self.pick(article, words),
            Action::Move(by) => {
                let Some(Picked { article, words }) = self.picked.clone() else { return };
                let Place { block, span } = words.place;
                let text = self.block_text(article, block);
                let words = text.and_then(|text| select(block, &text, moved(&text, span, by)));
                self.pick(article, words);
            }
            Action::Drop => (self.picked, self.fresh) = (None, None),
            Action::Mark => self.mark(),
            Action::Unmark(number) => self.unmark(number),
            Action::Pair(pair) => self.pair(pair),
            Action::Undo => self.undo(),
            Action::Commit => self.commit(),
            Action::Resume(work) => self.resume(*work, None),
            Action::NotOpened => self.tell(Told::NotOpened),
            Action::OtherTexts(work) => self.resume(*work, Some(Told::OtherTexts)),
            other => self.write(other),
        }
    }

    /// What a pupil says of what is there.
    fn write(&mut self, action: Action) {
        let work = Rc::make_mut(&mut self.work);
        match action {
            Action::Answer(article, question, answer) => {
                let card = work.cards.get_mut(article.place());
                if let Some(known) = card.and_then(|card| card.get_mut(question)) {
                    *known = answer;
                    known.text = kept(&known.text);
                }
            }
            Action::Speak(number, speaker) => {
                let marks = work.reading.marks.iter_mut();
                marks.filter(|it| it.number == number).for_each(|it| it.speaker = speaker.clone());
            }
            Action::ChangePair(place, pair) => {
                if let Some(known) = work.reading.pairs.get_mut(place) {
                    known.verdict = pair.verdict;
                    known.facet = pair.facet;
                    known.reason = kept(&pair.reason);
                }
            }
            Action::RemovePair(place) if place < work.reading.pairs.len() => {
                let pair = work.reading.pairs.remove(place);
                self.removed.push(Removed::Pair(place, pair));
                self.tell(Told::Removed);
            }
            Action::Weigh(name, says) => set(&mut work.weighings, name, says),
            Action::Stand(id, says) => set(&mut work.standings, id, says),
            Action::AddSentence(can) if work.sentences.len() < ITEMS => {
                work.sentences.push(Sentence { can, text: String::new(), cites: Vec::new() });
            }
            Action::Write(place, text) => {
                if let Some(sentence) = work.sentences.get_mut(place) {
                    sentence.text = kept(&text);
                }
            }
            Action::Cite(place, number, cites) => {
                if let Some(sentence) = work.sentences.get_mut(place) {
                    sentence.cites.retain(|known| *known != number);
                    sentence.cites.extend(cites.then_some(number));
                }
            }
            Action::RemoveSentence(place) if place < work.sentences.len() => {
                let sentence = work.sentences.remove(place);
                self.removed.push(Removed::Sentence(place, sentence));
                self.tell(Told::Removed);
            }
            _ => {}
        }
    }
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut desk = Self::clone(&self);
        desk.change(action);
        if desk == *self { self } else { Rc::new(desk) }
    }
}

fn put_back<T>(items: &mut Vec<T>, place: usize, item: T) {
    items.insert(place.min(items.len()), item);
}

fn set<T>(pairs: &mut Vec<(Rc<str>, T)>, name: Rc<str>, says: T) {
    match pairs.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known = says,
        None => pairs.push((name, says)),
    }
}
