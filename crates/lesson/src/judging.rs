//! A pupil's reading beside the editor's: what both found, what each found alone, and where they
//! judge differently. It is total, says why rather than right or wrong, and must not know how it is
//! shown.

use source_comparison_core::collate::Collation;
use source_comparison_core::model::{
    Claim, ClaimKey, Lesson, QuestionKey, RelationKey, RelationKind, Trap, Voice,
};
use source_comparison_core::text::Span;

use crate::work::{Mark, Pair, Reading, Speaker, Verdict};

#[cfg(test)]
mod tests;

/// What comes of laying one reading beside the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// One for each pair of the pupil's, in its order.
    pub pairs: Vec<PairJudgement>,
    /// Relations of the editor's that could be found and that no pair of the pupil's touches,
    /// conflicts first.
    pub missed: Vec<RelationKey>,
    /// Traps that no pair of the pupil's touches, by their place in the lesson.
    pub traps_unseen: Vec<usize>,
    /// Passages whose speaker the editor names differently.
    pub speakers: Vec<SpeakerJudgement>,
    /// How many of the editor's relations the pupil found, by passages and kind.
    pub found: usize,
    /// How many could be found.
    pub out_of: usize,
}

/// What the editor makes of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairJudgement {
    /// The editor relates these passages in the same way.
    Found {
        /// The relation.
        relation: RelationKey,
        /// Whether the respect is the same, too; true where the pupil named none.
        same_facet: bool,
    },
    /// The editor relates these passages, and judges differently.
    Differently {
        /// The relation.
        relation: RelationKey,
    },
    /// The pupil saw that these are not the same fact.
    TrapSeen {
        /// The trap's place in the lesson.
        trap: usize,
    },
    /// The pupil took for one fact what are two.
    Trapped {
        /// The trap's place in the lesson.
        trap: usize,
    },
    /// Neither relates these passages.
    Apart,
    /// Only the pupil relates them.
    Extra(Why),
}

/// Why the editor does not relate two passages, as far as the file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Both have a number, and answer different questions.
    Numbers(QuestionKey, QuestionKey),
    /// They answer different questions.
    Questions(QuestionKey, QuestionKey),
    /// They answer one question, and the editor does not set them against each other.
    OneQuestion(QuestionKey),
    /// They are words of one claim.
    OneClaim(ClaimKey),
    /// The editor marks nothing in one of them.
    Unmarked,
}

/// A passage whose speaker the editor names differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerJudgement {
    /// The passage's number.
    pub mark: u16,
    /// Whose words the editor says they are: each voice once.
    pub editor: Vec<Voice>,
}

/// Compares a reading with the editor's.
///
/// Time: pairs and relations multiplied, times the claims of a relation.
pub fn judge(collation: &Collation, lesson: Option<&Lesson>, reading: &Reading) -> Judgement {
    let traps = lesson.map_or(&[][..], |lesson| &lesson.traps);
    let table = Table { collation, traps };
    let mut touched: Vec<RelationKey> = Vec::new();
    let mut found: Vec<RelationKey> = Vec::new();
    let mut sprung: Vec<usize> = Vec::new();
    let pairs = reading.pairs.iter().map(|pair| {
        let judged = table.pair(reading, pair);
        match judged {
            PairJudgement::Found { relation, .. } => found.push(relation),
            PairJudgement::Differently { relation } => touched.push(relation),
            PairJudgement::TrapSeen { trap } | PairJudgement::Trapped { trap } => sprung.push(trap),
            PairJudgement::Apart | PairJudgement::Extra(_) => {}
        }
        judged
    });
    let pairs = pairs.collect();
    let findable = table.findable();
    let seen = |key: &RelationKey| found.contains(key) || touched.contains(key);
    let missed: Vec<_> = findable.iter().copied().filter(|key| !seen(key)).collect();
    let rank = |key: &RelationKey| {
        collation.comparison.relations.get(*key).map_or(3, |it| strength(it.kind))
    };
    // Not a sort: each use of the library's brings its own kilobytes to the page.
    let ranked = (0..=3).flat_map(|now| missed.iter().filter(move |key| rank(key) == now));
    let missed = ranked.copied().collect();
    Judgement {
        pairs,
        missed,
        traps_unseen: (0..traps.len()).filter(|trap| !sprung.contains(trap)).collect(),
        speakers: reading.marks.iter().filter_map(|mark| table.speaker(mark)).collect(),
        found: findable.iter().filter(|key| found.contains(key)).count(),
        out_of: findable.len(),
    }
}

const fn strength(kind: RelationKind) -> u8 {
    match kind {
        RelationKind::Conflict => 0,
        RelationKind::Match => 1,
        RelationKind::Detail => 2,
    }
}

/// Claims whose words a passage overlaps.
pub fn claims_under(collation: &Collation, mark: &Mark) -> Vec<ClaimKey> {
    let Some(place) = mark.place else { return Vec::new() };
    let claims = collation.comparison.claims.iter();
    let under = claims.filter(|(_, claim)| {
        let article = collation.comparison.articles.get(claim.article);
        let found = claim.passage.place();
        article.is_some_and(|article| article.id == mark.article)
            && found.is_some_and(|it| it.block == place.block && it.span.overlaps(place.span))
    });
    under.map(|(key, _)| key).collect()
}

struct Table<'a> {
    collation: &'a Collation,
    traps: &'a [Trap],
}

impl Table<'_> {
    /// Relations with passages on at least two sides.
    fn findable(&self) -> Vec<RelationKey> {
        let comparison = &self.collation.comparison;
        let placed = |key: &ClaimKey| {
            comparison.claims.get(*key).is_some_and(|claim| claim.passage.place().is_some())
        };
        let relations = comparison.relations.iter().filter(|(_, relation)| {
            relation.sides.iter().filter(|side| side.iter().any(placed)).count() >= 2
        });
        relations.map(|(key, _)| key).collect()
    }

    fn pair(&self, reading: &Reading, pair: &Pair) -> PairJudgement {
        let under = |number| reading.mark(number).map(|mark| claims_under(self.collation, mark));
        let one = under(pair.one).unwrap_or_default();
        let other = under(pair.other).unwrap_or_default();
        let trap = self.traps.iter().position(|trap| sides_of(&trap.sides, &one, &other).is_some());
        match (self.relation(reading, pair, [&one, &other]), trap, pair.verdict) {
            (_, Some(trap), Verdict::NotSame) => PairJudgement::TrapSeen { trap },
            (Some(relation), _, _) => self.beside(relation, pair),
            (None, Some(trap), _) => PairJudgement::Trapped { trap },
            (None, None, Verdict::NotSame) => PairJudgement::Apart,
            (None, None, _) => PairJudgement::Extra(self.why(reading, pair, &one, &other)),
        }
    }

    /// The relation that fits a pair best: by kind, then by respect, then by how much of the claims
    /// the passages cover.
    fn relation(
        &self,
        reading: &Reading,
        pair: &Pair,
        [one, other]: [&[ClaimKey]; 2],
    ) -> Option<RelationKey> {
        let mut best = None;
        for (key, relation) in self.collation.comparison.relations.iter() {
            let Some((left, right)) = sides_of(&relation.sides, one, other) else { continue };
            let cover = self.cover(reading.mark(pair.one), left)
                + self.cover(reading.mark(pair.other), right);
            let fit = (
                Some(relation.kind) == pair.verdict.kind(),
                Some(relation.facet) == pair.facet,
                cover,
            );
            if best.is_none_or(|(known, _)| fit > known) {
                best = Some((fit, key));
            }
        }
        best.map(|(_, key)| key)
    }

    /// How much of a claim and of a passage is common to both, in thousandths of what either holds.
    fn cover(&self, mark: Option<&Mark>, claim: ClaimKey) -> usize {
        let claim = self.claim(claim).and_then(|claim| claim.passage.place());
        let Some((mark, claim)) = mark.and_then(|mark| mark.place).zip(claim) else { return 0 };
        let (start, end) =
            (mark.span.start.max(claim.span.start), mark.span.end.min(claim.span.end));
        let common = Span { start, end }.len();
        let either = mark.span.len() + claim.span.len() - common.min(claim.span.len());
        common * 1_000 / either.max(1)
    }

    fn beside(&self, relation: RelationKey, pair: &Pair) -> PairJudgement {
        let Some(editor) = self.collation.comparison.relations.get(relation) else {
            return PairJudgement::Extra(Why::Unmarked);
        };
        if pair.verdict.kind() == Some(editor.kind) {
            let same_facet = pair.facet.is_none_or(|facet| facet == editor.facet);
            PairJudgement::Found { relation, same_facet }
        } else {
            PairJudgement::Differently { relation }
        }
    }

    fn why(&self, reading: &Reading, pair: &Pair, one: &[ClaimKey], other: &[ClaimKey]) -> Why {
        if let Some(claim) = one.iter().find(|claim| other.contains(claim)) {
            return Why::OneClaim(*claim);
        }
        let questions = |claims: &[ClaimKey]| -> Vec<QuestionKey> {
            claims.iter().filter_map(|key| self.claim(*key)).map(|claim| claim.question).collect()
        };
        let (ours, theirs) = (questions(one), questions(other));
        if let Some(question) = ours.iter().find(|question| theirs.contains(question)) {
            return Why::OneQuestion(*question);
        }
        let (Some(one), Some(other)) = (ours.first(), theirs.first()) else { return Why::Unmarked };
        let counts =
            |number| reading.mark(number).is_some_and(|mark| has_number(&mark.quote.exact));
        if counts(pair.one) && counts(pair.other) {
            Why::Numbers(*one, *other)
        } else {
            Why::Questions(*one, *other)
        }
    }

    /// Nothing where the pupil is not sure, or names one of the editor's voices.
    fn speaker(&self, mark: &Mark) -> Option<SpeakerJudgement> {
        if mark.speaker == Speaker::Unsure {
            return None;
        }
        let mut editor: Vec<Voice> = Vec::new();
        let mut same = false;
        for key in claims_under(self.collation, mark) {
            let Some(voice) = self.claim(key).map(|claim| claim.voice) else { continue };
            same |= self.is_said_by(voice, &mark.speaker);
            if voice != Voice::Undecided && !editor.contains(&voice) {
                editor.push(voice);
            }
        }
        (!same && !editor.is_empty()).then_some(SpeakerJudgement { mark: mark.number, editor })
    }

    fn is_said_by(&self, voice: Voice, speaker: &Speaker) -> bool {
        let account = voice.account().and_then(|key| self.collation.comparison.accounts.get(key));
        match (speaker, account) {
            (Speaker::Article, _) => voice == Voice::Article,
            (Speaker::Account(id), Some(account)) => account.id == *id,
            (Speaker::Kind(kind), Some(account)) => account.kind == *kind,
            _ => false,
        }
    }

    fn claim(&self, key: ClaimKey) -> Option<&Claim> {
        self.collation.comparison.claims.get(key)
    }
}

/// A claim of each of two different sides, one among `one`, the other among `other`.
fn sides_of(
    sides: &[Vec<ClaimKey>],
    one: &[ClaimKey],
    other: &[ClaimKey],
) -> Option<(ClaimKey, ClaimKey)> {
    let hit = |side: &[ClaimKey], under: &[ClaimKey]| {
        side.iter().copied().find(|claim| under.contains(claim))
    };
    sides.iter().enumerate().find_map(|(place, side)| {
        let left = hit(side, one)?;
        let others = sides.iter().enumerate().filter(|(at, _)| *at != place);
        others.filter_map(|(_, side)| hit(side, other)).next().map(|right| (left, right))
    })
}

/// Whether a passage counts something: in digits, or in the words that English and French write
/// small and large numbers with.
fn has_number(words: &str) -> bool {
    const WORDS: [&str; 20] = [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozen",
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "deux",
        "trois",
        "quatre",
        "cent",
        "centaines",
        "mille",
    ];
    words.chars().any(char::is_numeric)
        || words
            .split(|character: char| !character.is_alphabetic())
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
