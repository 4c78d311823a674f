//! Checks what a teacher adds for a class. Pages that only show a comparison never come here, so
//! that the rules for it cost them nothing. It must not know how a lesson is given.

use std::rc::Rc;

use super::{Rules, checker::Checker, effort::Effort, ids::Ids};
use crate::{
    diagnostic::{Code, Faults, Trail},
    format::{self, File, limits},
    model::{Comparison, Lesson, LessonStep, Term, Trap},
};

/// The lesson of a file, if it has one; its claims are those of `comparison`, made of that file.
pub(super) fn checked(
    file: &File,
    comparison: &Comparison,
    rules: Rules,
    faults: &mut Faults,
) -> Option<Lesson> {
    let lesson = file.lesson.as_ref()?;
    let at = &Trail::Root.key("lesson");
    let mut checker = Checker { rules, faults, effort: Effort::default() };
    Some(Lesson {
        aim: checker.optional_note(at, "aim", &lesson.aim),
        audience: checker.optional_name(at, "audience", &lesson.audience),
        minutes: checker.minutes(lesson.minutes, at),
        steps: checker.steps(&lesson.steps, at),
        prompts: checker.prompts(lesson.prompts.as_ref(), at),
        terms: checker.terms(&lesson.terms, at),
        traps: checker.traps(&lesson.traps, at, comparison),
        discussion: checker.discussion(&lesson.discussion, at),
    })
}

impl Checker<'_> {
    fn minutes(&mut self, minutes: Option<u16>, at: &Trail<'_>) -> Option<u16> {
        let minutes = minutes?;
        if (1..=limits::LESSON_MINUTES).contains(&minutes) {
            return Some(minutes);
        }
        let message = "{} minutes: a lesson takes 1 to {}";
        let values = [&*minutes.to_string(), &limits::LESSON_MINUTES.to_string()];
        self.faults.error(Code::OverLimit, &at.key("minutes"), message, "", &values);
        None
    }

    /// The steps in the order of the format, each once; all of them where none is named.
    fn steps(&mut self, steps: &[LessonStep], at: &Trail<'_>) -> Vec<LessonStep> {
        let mut pairs = steps.iter().zip(steps.iter().skip(1));
        if !pairs.all(|(step, next)| step < next) {
            let message = "the steps are not in their order, or one stands twice: they are taken \
                           in the order {}";
            let order: Vec<&str> = LessonStep::ALL.iter().map(|step| step.as_str()).collect();
            let values = [&*order.join(", ")];
            self.faults.warning(Code::UnknownWord, &at.key("steps"), message, "", &values);
        }
        let named = |step: &LessonStep| steps.is_empty() || steps.contains(step);
        LessonStep::ALL.iter().copied().filter(named).collect()
    }

    fn prompts(
        &mut self,
        prompts: Option<&format::Prompts>,
        at: &Trail<'_>,
    ) -> [Option<Rc<str>>; 5] {
        let Some(prompts) = prompts else { return Default::default() };
        let at = &at.key("prompts");
        [
            self.optional_note(at, "source", &prompts.source),
            self.optional_note(at, "read", &prompts.read),
            self.optional_note(at, "reveal", &prompts.reveal),
            self.optional_note(at, "corroborate", &prompts.corroborate),
            self.optional_note(at, "write", &prompts.write),
        ]
    }

    fn terms(&mut self, terms: &[format::Term], at: &Trail<'_>) -> Vec<Term> {
        let list = &at.key("terms");
        let mut kept = Vec::new();
        for (index, term) in self.first(list, terms, limits::LESSON).iter().enumerate() {
            let at = &list.index(index);
            let written = self.name(at, "term", &term.term, "the term");
            let text = self.note(at, "text", &term.text, "what the term means");
            kept.extend(written.zip(text).map(|(term, text)| Term { term, text }));
        }
        kept
    }

    /// The traps with at least two sides left and a reason.
    fn traps(
        &mut self,
        traps: &[format::Trap],
        at: &Trail<'_>,
        comparison: &Comparison,
    ) -> Vec<Trap> {
        let mut claims = Ids::of("claim");
        for (key, claim) in comparison.claims.iter() {
            claims.know(&claim.id, key);
        }
        let list = &at.key("traps");
        let mut kept = Vec::new();
        for (index, trap) in self.first(list, traps, limits::LESSON).iter().enumerate() {
            let at = &list.index(index);
            let sides = self.sides(&trap.between, &at.key("between"), &claims);
            let note = self.note(at, "note", &trap.note, "why these are not the same fact");
            kept.extend(note.filter(|_| sides.len() >= 2).map(|note| Trap { sides, note }));
        }
        kept
    }

    fn discussion(&mut self, points: &[String], at: &Trail<'_>) -> Vec<Rc<str>> {
        let list = &at.key("discussion");
        let points = self.first(list, points, limits::LESSON).iter().enumerate();
        let mut kept = Vec::new();
        for (index, point) in points {
            let at = &list.index(index);
            kept.extend(self.required(at, point, limits::NOTE_CHARACTERS, "a talking point"));
        }
        kept
    }
}
