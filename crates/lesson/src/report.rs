//! What a host hears of a lesson: where the pupil is, a small result, and the work in the form that
//! learning platforms keep. Nobody is named. It must not know how it is told.

use source_comparison_core::model::LessonStep;

use crate::desk::Desk;
use crate::work::Reading;
use crate::work::suspend::write_short;

/// Where a lesson stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The step, `None` after the last one.
    pub step: Option<LessonStep>,
    /// The steps of the lesson.
    pub steps: Vec<LessonStep>,
    /// How many pairs were found; none before the commitment.
    pub found: usize,
    /// Out of how many.
    pub out_of: usize,
    /// The work, at most 4096 letters.
    pub work: String,
    /// Whether something of it had to be left out for that.
    pub cut: bool,
    /// What the pupil has committed to or changed since; `None` before the commitment.
    answer: Option<Reading>,
}

/// What an xAPI statement says was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A step was opened.
    Experienced,
    /// The pupil committed, or revised.
    Answered,
    /// The last step was finished.
    Completed,
}

impl Verb {
    /// Its name; its address ends with it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Experienced => "experienced",
            Self::Answered => "answered",
            Self::Completed => "completed",
        }
    }
}

impl Report {
    /// Where the lesson on a desk stands.
    pub fn of(desk: &Desk) -> Self {
        let (found, out_of) = desk.score();
        let (work, cut) = write_short(&desk.work, desk.comparison());
        Self {
            step: desk.work.step,
            steps: desk.settings.steps.clone(),
            found,
            out_of,
            work,
            cut,
            answer: desk.work.is_committed().then(|| desk.work.reading.clone()),
        }
    }

    /// The step's word: `done` after the last one.
    pub fn step_word(&self) -> &'static str {
        self.step.map_or("done", LessonStep::as_str)
    }

    /// What was done since an earlier report; the opening of the lesson where there is none.
    pub fn since(&self, before: Option<&Self>) -> Vec<Verb> {
        let mut verbs = Vec::new();
        let answered = |it: &Self| it.answer != self.answer;
        if self.answer.is_some() && before.is_some_and(answered) {
            verbs.push(Verb::Answered);
        }
        if before.is_none_or(|before| before.step != self.step) {
            verbs.push(if self.step.is_some() { Verb::Experienced } else { Verb::Completed });
        }
        verbs
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use source_comparison_core::model::LessonStep;
    use yew::Reducible;

    use super::{Report, Verb};
    use crate::desk::{Action, Desk};
    use crate::samples::canteen;
    use crate::settings::Settings;

    #[test]
    fn a_lesson_tells_each_step_the_answer_and_the_end() {
        let settings = Settings::default().changed_by("steps:read,reveal");
        let mut desk = Rc::new(Desk::new(canteen(), None, settings));
        let mut before = Report::of(&desk);
        assert_eq!(before.since(None), [Verb::Experienced]);
        let mut heard = Vec::new();
        for action in [Action::AddSentence(true), Action::Next, Action::Commit, Action::Next] {
            desk = desk.reduce(action);
            let now = Report::of(&desk);
            heard.push(now.since(Some(&before)));
            before = now;
        }
        assert_eq!(
            heard,
            [vec![], vec![Verb::Experienced], vec![Verb::Answered], vec![Verb::Completed]]
        );
        assert_eq!((before.step_word(), before.found, before.out_of), ("done", 0, 2));
        assert_eq!(before.steps, [LessonStep::Read, LessonStep::Reveal]);
    }
}
