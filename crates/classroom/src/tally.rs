//! Works laid over each other: who marked where, what was found, missed, and judged in other ways.

use source_comparison_core::collate::Collation;
use source_comparison_core::model::{ClaimKey, Lesson, QuestionKey, RelationKey};
use source_comparison_lesson::judging::{PairJudgement, claims_under, judge};
use source_comparison_lesson::work::{Reading, Speaker, Standing, Verdict, Work};

pub use self::heat::{ArticleHeat, BlockHeat, Run};

mod heat;
#[cfg(test)]
mod tests;

/// Which of a pupil's two readings is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The one before the editor's was seen; of pupils who have not committed, the one so far.
    Before,
    /// The one as it is now.
    Now,
}

/// Everything that can be said of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many works were counted.
    pub works: usize,
    /// How many of them had been committed.
    pub committed: usize,
    /// The editor's relations that pupils found, over all works.
    pub found: usize,
    /// How many each pupil could find.
    pub out_of: usize,
    /// One for each relation that could be found: most missed first, then conflicts first.
    pub relations: Vec<RelationTally>,
    /// One for each trap of the lesson, in its order.
    pub traps: Vec<TrapTally>,
    /// Claims whose speaker pupils name differently from the editor: most first.
    pub speakers: Vec<SpeakerTally>,
    /// How pupils say that questions stand, in the file's order; only questions that some answered.
    pub standings: Vec<StandingTally>,
    /// How many pupils marked what, article by article.
    pub heat: Vec<ArticleHeat>,
}

/// What became of one relation of the editor's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationTally {
    /// The relation.
    pub relation: RelationKey,
    /// Pupils who paired its passages and called it what the editor does.
    pub found: usize,
    /// Pupils who paired its passages and called it something else.
    pub differently: usize,
    /// Pupils who did not pair its passages.
    pub missed: usize,
    /// What pupils called it, in the order of [`Verdict::ALL`].
    pub verdicts: [usize; 4],
}

impl RelationTally {
    /// How far from agreed the class is: pupils outside the largest camp of those who paired it.
    pub fn disputed(&self) -> usize {
        let largest = self.verdicts.iter().max().copied().unwrap_or(0);
        self.verdicts.iter().sum::<usize>() - largest
    }
}

/// What became of one trap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrapTally {
    /// Pupils who said that these are not the same fact.
    pub seen: usize,
    /// Pupils who took them for one fact.
    pub trapped: usize,
}

/// Whom pupils take to speak where the editor names somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerTally {
    /// The claim.
    pub claim: ClaimKey,
    /// Whom pupils named, and how many did: most first.
    pub named: Vec<(Speaker, usize)>,
}

/// How pupils say that a question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingTally {
    /// The question.
    pub question: QuestionKey,
    /// How many say so, in the order of [`Standing::ALL`].
    pub counts: [usize; 3],
}

/// The reading of a work that is meant.
pub fn reading(work: &Work, phase: Phase) -> &Reading {
    match phase {
        Phase::Before => work.first.as_ref().unwrap_or(&work.reading),
        Phase::Now => &work.reading,
    }
}

/// Counts. The works' passages have to be anchored: see [`Work::anchored`].
///
/// Time: works times what [`judge`] takes.
pub fn tally(
    collation: &Collation,
    lesson: Option<&Lesson>,
    works: &[impl AsRef<Work>],
    phase: Phase,
) -> Tally {
    let readings: Vec<&Reading> = works.iter().map(|work| reading(work.as_ref(), phase)).collect();
    let mut counting = Counting::new(collation, lesson);
    for reading in &readings {
        counting.count(collation, lesson, reading);
    }
    counting.relations.sort_by_key(|it| core::cmp::Reverse(it.missed));
    counting.speakers.sort_by_key(|it| {
        core::cmp::Reverse(it.named.iter().map(|(_, pupils)| pupils).sum::<usize>())
    });
    Tally {
        works: works.len(),
        committed: works.iter().filter(|work| work.as_ref().is_committed()).count(),
        found: counting.relations.iter().map(|it| it.found).sum(),
        out_of: counting.relations.len(),
        relations: counting.relations,
        traps: counting.traps,
        speakers: counting.speakers,
        standings: standings(collation, works),
        heat: heat::of(collation, &readings),
    }
}

struct Counting {
    relations: Vec<RelationTally>,
    traps: Vec<TrapTally>,
    speakers: Vec<SpeakerTally>,
}

impl Counting {
    fn new(collation: &Collation, lesson: Option<&Lesson>) -> Self {
        // What nobody has read anything of is missed whole: these are the relations there are.
        let all = judge(collation, lesson, &Reading::default());
        let relation = |relation| RelationTally {
            relation,
            found: 0,
            differently: 0,
            missed: 0,
            verdicts: [0; 4],
        };
        Self {
            relations: all.missed.into_iter().map(relation).collect(),
            traps: vec![TrapTally::default(); lesson.map_or(0, |lesson| lesson.traps.len())],
            speakers: Vec::new(),
        }
    }

    /// One pupil's reading. However many pairs touch a relation or a trap, the pupil counts once.
    fn count(&mut self, collation: &Collation, lesson: Option<&Lesson>, reading: &Reading) {
        let judged = judge(collation, lesson, reading);
        for tally in &mut self.relations {
            let relation = tally.relation;
            let touching = judged.pairs.iter().zip(&reading.pairs).filter(|(it, _)| match it {
                PairJudgement::Found { relation: found, .. }
                | PairJudgement::Differently { relation: found } => *found == relation,
                _ => false,
            });
            // The pair that agrees with the editor counts before one that does not.
            let best =
                touching.min_by_key(|(it, _)| matches!(it, PairJudgement::Differently { .. }));
            match best {
                None => tally.missed += 1,
                Some((it, pair)) => {
                    if matches!(it, PairJudgement::Found { .. }) {
                        tally.found += 1;
                    } else {
                        tally.differently += 1;
                    }
                    let verdicts = Verdict::ALL.iter().zip(&mut tally.verdicts);
                    verdicts.filter(|(it, _)| **it == pair.verdict).for_each(|(_, n)| *n += 1);
                }
            }
        }
        for (place, tally) in self.traps.iter_mut().enumerate() {
            let seen = judged.pairs.contains(&PairJudgement::TrapSeen { trap: place });
            let trapped = judged.pairs.contains(&PairJudgement::Trapped { trap: place });
            tally.trapped += usize::from(trapped);
            tally.seen += usize::from(seen && !trapped);
        }
        for judgement in &judged.speakers {
            let Some(mark) = reading.mark(judgement.mark) else { continue };
            let Some(claim) = claims_under(collation, mark).first().copied() else { continue };
            self.name(claim, &mark.speaker);
        }
    }

    fn name(&mut self, claim: ClaimKey, speaker: &Speaker) {
        let known = self.speakers.iter().position(|it| it.claim == claim);
        let place = known.unwrap_or_else(|| {
            self.speakers.push(SpeakerTally { claim, named: Vec::new() });
            self.speakers.len() - 1
        });
        let Some(tally) = self.speakers.get_mut(place) else { return };
        match tally.named.iter_mut().find(|(it, _)| it == speaker) {
            Some((_, pupils)) => *pupils += 1,
            None => tally.named.push((speaker.clone(), 1)),
        }
        tally.named.sort_by_key(|(_, pupils)| core::cmp::Reverse(*pupils));
    }
}

fn standings(collation: &Collation, works: &[impl AsRef<Work>]) -> Vec<StandingTally> {
    let questions = collation.comparison.questions.iter();
    let counted = questions.map(|(key, question)| {
        let mut counts = [0; 3];
        let said = works.iter().flat_map(|work| &work.as_ref().standings);
        for (_, standing) in said.filter(|(id, _)| *id == question.id) {
            let kinds = Standing::ALL.iter().zip(&mut counts);
            kinds.filter(|((it, _), _)| it == standing).for_each(|(_, n)| *n += 1);
        }
        StandingTally { question: key, counts }
    });
    counted.filter(|it| it.counts != [0; 3]).collect()
}
