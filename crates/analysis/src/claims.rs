//! What the articles say, clause by clause, each with who says it, how surely, and what in it can
//! be compared.

use core::ops::Range;

use source_comparison_core::format::{BlockKind, Certainty};

use crate::{
    accounts::{Accounts, Discourse, Scene, Voice},
    article::{Article, Block},
    attribution::{Saying, Sentence, Speaker, quoted, sayings},
    days::Day,
    facets::{
        places::{Place, Side, places, sides},
        quantities::{Quantity, quantities},
        times::{Time, day_number, times},
    },
    lexemes::Lexemes,
    names::Names,
    order::sort,
    tokens::View,
    vocabulary::{Cue, Traits},
};

mod certainty;
mod clauses;

/// One clause of an article.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) article: usize,
    pub(crate) block: usize,
    /// The tokens of the sentence in the block.
    pub(crate) sentence_tokens: Range<usize>,
    /// Its own tokens in the block.
    pub(crate) tokens: Range<usize>,
    pub(crate) voice: Voice,
    /// Who passed the words on, nearest the speaker first.
    pub(crate) via: Vec<Voice>,
    pub(crate) certainty: Certainty,
    /// Whether it stands in a heading.
    pub(crate) is_heading: bool,
    /// Tokens of the claim that only tell who says it.
    pub(crate) telling: Vec<Range<usize>>,
    /// Whether it is about the saying: "In a statement, the board declared".
    pub(crate) is_telling: bool,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) times: Vec<Time>,
    /// Those of the whole sentence.
    pub(crate) context_times: Vec<Time>,
    pub(crate) sides: Vec<Side>,
    pub(crate) places: Vec<Place>,
    /// Whether it says that something is not so.
    pub(crate) is_negated: bool,
    /// The day on which its article was published, in days since the common era.
    pub(crate) published: Option<f64>,
}

impl Claim {
    /// Whether it is asserted that something is not so, in whatever words.
    pub(crate) fn is_denial(&self) -> bool {
        self.is_negated != (self.certainty == Certainty::Denied)
    }

    /// Whether the token is part of the words that tell who says it.
    pub(crate) fn tells(&self, at: usize) -> bool {
        self.telling.iter().any(|range| range.contains(&at))
    }
}

/// Reads the claims of one article.
pub(crate) struct Reader<'a> {
    pub(crate) number: usize,
    pub(crate) article: &'a Article,
    pub(crate) lexemes: &'a Lexemes,
    pub(crate) names: &'a Names,
    pub(crate) day: Option<Day>,
}

impl Reader<'_> {
    /// The claims of the article, in the order of the text.
    pub(crate) fn claims(&self, accounts: &mut Accounts) -> Vec<Claim> {
        let mut claims = Vec::new();
        let mut discourse = Discourse::default();
        for (place, block) in self.article.blocks.iter().enumerate() {
            if !block.is_text() {
                continue;
            }
            let mut reported = false;
            for range in &block.reading.sentences {
                let scene = Scene {
                    view: block.view(self.lexemes),
                    names: self.names,
                    article: self.number,
                    block: place,
                };
                let mut passage = Passage {
                    reader: self,
                    block,
                    range,
                    scene,
                    accounts,
                    discourse: &mut discourse,
                    reported: &mut reported,
                };
                passage.read(&mut claims);
            }
        }
        claims
    }
}

/// A sentence in its article.
struct Passage<'p, 'a> {
    reader: &'p Reader<'a>,
    block: &'p Block,
    range: &'p Range<usize>,
    scene: Scene<'p>,
    accounts: &'p mut Accounts,
    discourse: &'p mut Discourse,
    /// Whether somebody's words were given in this block before.
    reported: &'p mut bool,
}

/// What can be compared in a sentence.
struct Facets {
    quantities: Vec<Quantity>,
    times: Vec<Time>,
    context_times: Vec<Time>,
    sides: Vec<Side>,
    places: Vec<Place>,
}

/// A saying with whose words they are.
struct Told {
    saying: Saying,
    voice: Voice,
}

impl Passage<'_, '_> {
    fn read(&mut self, claims: &mut Vec<Claim>) {
        let view = self.scene.view;
        let tags = self.block.tags_of(self.range);
        let sentence = Sentence { view: &view, range: self.range, tags };
        let mut facets = Facets {
            context_times: Vec::new(),
            quantities: quantities(&view, self.range, tags),
            times: times(&view, self.range, self.reader.day),
            sides: sides(&view, self.range),
            places: places(&view, self.range, tags),
        };
        if !self.reader.article.is_english() {
            let clause = clauses::Clause { tokens: self.range.clone(), is_telling: false };
            claims.push(self.claim(&clause, &[], &facets));
            return;
        }
        let mut found = sayings(&sentence);
        found.retain(|saying| certainty::tells_of_words(&view, saying));
        let before = *self.discourse;
        let told: Vec<Told> = found
            .into_iter()
            .map(|saying| {
                let voice = self.accounts.voice(&saying.speaker, &self.scene, self.discourse);
                Told { saying, voice }
            })
            .collect();
        *self.reported |= !told.is_empty();
        let only: Vec<Saying> = told.iter().map(|it| it.saying.clone()).collect();
        let clauses = clauses::split(&sentence, &only);
        // When something was said is no time of what happened.
        let told_of = |time: &Time| {
            clauses.iter().any(|it| !it.is_telling && it.tokens.contains(&time.tokens.start))
        };
        facets.context_times = facets.times.iter().filter(|it| told_of(it)).cloned().collect();
        for clause in clauses {
            claims.push(self.claim(&clause, &told, &facets));
        }
        // "is believed to" names nobody: who spoke before goes on speaking.
        if told.iter().all(|it| it.saying.negated) {
            *self.discourse = before;
        }
    }

    fn claim(&self, clause: &clauses::Clause, told: &[Told], facets: &Facets) -> Claim {
        let view = &self.scene.view;
        let tokens = &clause.tokens;
        let mut chain: Vec<&Told> =
            told.iter().filter(|it| !it.saying.negated && covers(&it.saying, tokens)).collect();
        // The shortest words around it are the nearest speaker's.
        let length = |it: &Told| it.saying.content.len();
        sort(&mut chain, &|one, other| length(one).cmp(&length(other)));
        let quoted_alone = chain.is_empty() && self.stands_in_quotation(tokens);
        let conditional = certainty::is_reportative(view, tokens);
        let voice = match chain.first() {
            Some(told) => told.voice,
            None if clause.is_telling => Voice::Article,
            None if quoted_alone || conditional && *self.reported => {
                self.discourse.last.map_or(Voice::Article, Voice::Account)
            }
            None => Voice::Article,
        };
        let mut via: Vec<Voice> = Vec::new();
        for outer in chain.iter().skip(1).map(|it| it.voice) {
            if outer != voice && !via.contains(&outer) && matches!(outer, Voice::Account(_)) {
                via.push(outer);
            }
        }
        let voice = match (voice, via.first()) {
            // "is suspected of", in somebody's report: that report is all there is.
            (Voice::Unnamed, Some(outer)) => *outer,
            _ => voice,
        };
        let near = chain.first().map(|it| &it.saying);
        let all = |at: &Range<usize>| at.start < tokens.end && tokens.start < at.end;
        Claim {
            article: self.reader.number,
            block: self.scene.block,
            sentence_tokens: self.range.clone(),
            tokens: tokens.clone(),
            voice,
            via: via.into_iter().filter(|it| *it != voice).collect(),
            certainty: certainty::certainty(view, tokens, near, conditional),
            is_heading: self.block.kind == BlockKind::Heading,
            telling: telling(told, tokens),
            is_telling: clause.is_telling,
            quantities: facets.quantities.iter().filter(|it| all(&it.tokens)).cloned().collect(),
            times: facets.times.iter().filter(|it| all(&it.tokens)).cloned().collect(),
            context_times: facets.context_times.clone(),
            sides: facets.sides.iter().filter(|it| all(&it.tokens)).cloned().collect(),
            places: facets.places.iter().filter(|it| all(&it.tokens)).cloned().collect(),
            is_negated: certainty::is_negated(view, tokens, near),
            published: self.reader.day.map(day_number),
        }
    }

    /// Whether the clause stands between quotation marks of its sentence.
    fn stands_in_quotation(&self, tokens: &Range<usize>) -> bool {
        let view: &View<'_> = &self.scene.view;
        quoted(view, self.range).iter().any(|quote| {
            let shared = quote.end.min(tokens.end).saturating_sub(quote.start.max(tokens.start));
            shared * 5 >= tokens.len() * 4 && quote.len() >= 4
        })
    }
}

/// Whether a clause is part of what is said, or of the saying where it holds both.
fn covers(saying: &Saying, tokens: &Range<usize>) -> bool {
    let content = &saying.content;
    let rest = saying.rest.as_ref();
    if rest.is_some_and(|rest| rest.start <= tokens.start && tokens.end <= rest.end) {
        return true;
    }
    let shared = content.end.min(tokens.end).saturating_sub(content.start.max(tokens.start));
    shared * 2 > tokens.len()
        || tokens.contains(&saying.cue.start)
            && shared > 0
            && saying.content.start >= saying.cue.end
}

/// The tokens of a clause that name a speaker or tell that something is said.
fn telling(told: &[Told], tokens: &Range<usize>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for saying in told.iter().map(|it| &it.saying) {
        if saying.kind != Cue::Judge && tokens.contains(&saying.cue.start) {
            ranges.push(saying.cue.clone());
        }
        if let Speaker::Named(phrase) = &saying.speaker
            && phrase.start < tokens.end
            && tokens.start < phrase.end
            && !saying.content.contains(&phrase.start)
        {
            ranges.push(phrase.clone());
        }
    }
    ranges
}

/// How many words of a range carry content.
pub(crate) fn content_words(view: &View<'_>, tokens: Range<usize>) -> usize {
    tokens.filter(|at| !view.is_mark(*at) && !view.is(*at, Traits::STOP)).count()
}
