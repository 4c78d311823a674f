//! Where names stand: runs of capitals, joined by small words within them.

use core::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::looks_like_name;
use crate::{
    article::{Article, Block},
    letters::is_capital,
    lexemes::Lexemes,
    tags::Tag,
    tokens::{Shape, View},
    vocabulary::Traits,
};

/// A name as it was found, not yet told apart from others.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) article: usize,
    pub(super) block: usize,
    pub(super) tokens: Range<usize>,
    pub(super) text: String,
    pub(super) words: Vec<String>,
    pub(super) is_acronym: bool,
    pub(super) is_titled: bool,
    /// A nation or what comes from it, standing alone.
    pub(super) nation: Option<&'static str>,
}

/// Words that may join the parts of one name.
const JOINTS: [&str; 14] =
    ["of", "the", "for", "and", "de", "la", "du", "des", "del", "al", "van", "von", "bin", "da"];
/// Tokens of one name at most: longer runs are headings or noise.
const LONGEST_NAME: usize = 12;

/// The names of all articles in the order of the texts.
pub(super) fn find(articles: &[Article], lexemes: &Lexemes) -> Vec<Found> {
    let mut found = Vec::new();
    let small = small_words(articles, lexemes);
    for (number, article) in articles.iter().enumerate() {
        for (place, block) in article.blocks.iter().enumerate() {
            if block.is_text() {
                let finder = Finder { view: block.view(lexemes), block, small: &small };
                finder.find((number, place), &mut found);
            }
        }
    }
    add_known(articles, lexemes, &mut found);
    found
}

/// The words that the texts also write with a small letter: at the start of a sentence these are
/// no names.
fn small_words(articles: &[Article], lexemes: &Lexemes) -> FxHashSet<u32> {
    let blocks = articles.iter().flat_map(|article| &article.blocks);
    let tokens = blocks.flat_map(|block| &block.reading.tokens);
    let small = tokens.filter(|it| it.shape == Shape::Word && !it.capital);
    small.map(|token| token.lexeme).filter(|it| lexemes.of(*it).is_word).collect()
}

struct Finder<'v> {
    view: View<'v>,
    block: &'v Block,
    small: &'v FxHashSet<u32>,
}

impl Finder<'_> {
    fn find(&self, place: (usize, usize), found: &mut Vec<Found>) {
        for sentence in &self.block.reading.sentences {
            let mut at = sentence.start;
            while at < sentence.end {
                if !self.starts_name(at, sentence) {
                    at += 1;
                    continue;
                }
                let end = self.end(at, sentence);
                found.extend(self.found(at..end, place));
                at = end.max(at + 1);
            }
        }
    }

    fn tag(&self, at: usize) -> Tag {
        self.block.tags.get(at).copied().unwrap_or(Tag::Mark)
    }

    fn starts_name(&self, at: usize, sentence: &Range<usize>) -> bool {
        let view = &self.view;
        if !looks_like_name(view, at) {
            return false;
        }
        if self.tag(at) == Tag::Name {
            return true;
        }
        // The first word of a sentence, or of a heading in capitals.
        let lexeme = view.lexeme(at);
        if lexeme.traits.meet(Traits::STOP) || lexeme.key.chars().count() < 2 {
            return false;
        }
        let first = (sentence.start..at).all(|it| view.is_mark(it));
        let goes_on = self.tag(at + 1) == Tag::Name && looks_like_name(view, at + 1)
            || view.is_hyphen(at + 1) && view.is_capital(at + 2);
        let capitals = view.words(at..at + 1).chars().filter(|it| is_capital(*it)).count() > 1;
        let token = view.token(at).map_or(u32::MAX, |it| it.lexeme);
        let common = self.small.contains(&token)
            || lexeme.traits.meet(Traits::VERB | Traits::PERSON | Traits::DIRECTION)
            || !lexeme.kins.is_empty() && lexeme.nation.is_none();
        let title = lexeme.traits.meet(Traits::TITLE);
        let body = lexeme.traits.meet(Traits::BODY);
        first && (capitals || goes_on && (title || !common || body) || !common && !title)
    }

    fn end(&self, start: usize, sentence: &Range<usize>) -> usize {
        let view = &self.view;
        let limit = sentence.end.min(start + LONGEST_NAME);
        let mut end = start + 1;
        if self.ends_after(start, start) {
            return end;
        }
        while end < limit {
            let next = if view.is_hyphen(end) && view.is_capital(end + 1) {
                end + 1
            } else if self.is_name_word(end) {
                end
            } else if let Some(next) = self.over_joints(end, limit) {
                next
            } else if self.is_numeral(end) {
                return end + 1;
            } else {
                break;
            };
            end = next + 1;
            if self.ends_after(next, start) {
                break;
            }
        }
        end
    }

    fn is_name_word(&self, at: usize) -> bool {
        looks_like_name(&self.view, at) && matches!(self.tag(at), Tag::Name | Tag::Content)
    }

    /// Whether nothing of the name can follow the token at `at`: a possessive, or an adjective of a
    /// nation at the start.
    fn ends_after(&self, at: usize, start: usize) -> bool {
        let view = &self.view;
        let possessive = view.token(at).is_some_and(|it| it.possessive);
        let union = possessive && view.is(at + 1, Traits::BODY) && view.is_capital(at + 1);
        let national =
            at == start && view.lexeme(at).nation.is_some() && view.is(at, Traits::NATIONAL);
        possessive && !union || national
    }

    /// Whether a small word or two join the name to a further part, and where that starts.
    fn over_joints(&self, at: usize, limit: usize) -> Option<usize> {
        let view = &self.view;
        let mut next = at;
        while next < limit
            && next < at + 3
            && JOINTS.contains(&view.key(next))
            && !view.is_capital(next)
        {
            next += 1;
        }
        let joined = next > at && next < limit && self.is_name_word(next);
        if !joined {
            return None;
        }
        // "A and B" are two names unless a body of that name is near.
        let and = view.key(at) == "and";
        let within = and
            && (at.saturating_sub(LONGEST_NAME)..at).any(|it| {
                matches!(view.key(it), "of" | "for") && view.is_capital(it + 1) && it + 4 >= at
            });
        let body = and
            && (next..limit.min(next + 4))
                .take_while(|it| self.is_name_word(*it))
                .any(|it| view.is(it, Traits::BODY) && view.is_capital(it));
        // "the" joins only after another joint, "for" only what may be a body.
        let the = view.key(at) == "the";
        let apart = view.key(at) == "for" && !view.is(at.wrapping_sub(1), Traits::BODY);
        (!the && !apart && (!and || within || body)).then_some(next)
    }

    /// "Maribel 2"
    fn is_numeral(&self, at: usize) -> bool {
        let view = &self.view;
        let small = view.lexeme(at).number.is_some_and(|it| it < 1_000.0 && it.fract() == 0.0);
        let digits = view.token(at).is_some_and(|it| it.shape == Shape::Number);
        let counts = self.tag(at + 1) == Tag::Content && view.is_plural(at + 1);
        let calendar =
            matches!(view.key(at + 1), "a.m" | "p.m" | ":" | "%") || view.is(at + 1, Traits::MONTH);
        small && digits && !counts && !calendar
    }

    fn found(&self, tokens: Range<usize>, place: (usize, usize)) -> Option<Found> {
        let view = &self.view;
        let mut start = tokens.start;
        let mut is_titled = false;
        while start + 1 < tokens.end && view.is(start, Traits::TITLE) {
            is_titled |= !view.is(start, Traits::BODY);
            start += 1;
        }
        let tokens = start..tokens.end;
        let words = words(view, tokens.clone());
        let first = words.first()?;
        if words.len() == 1 && (first.chars().count() < 2 || view.is(start, Traits::TITLE)) {
            return None;
        }
        let text = view.words(tokens.clone());
        let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        let letters = text.chars().filter(|it| it.is_alphabetic());
        let is_acronym = words.len() == 1 && text.len() >= 2 && letters.clone().all(is_capital);
        Some(Found {
            article: place.0,
            block: place.1,
            text: text.to_owned(),
            is_acronym,
            is_titled,
            nation: if words.len() == 1 { view.lexeme(start).nation } else { None },
            words,
            tokens,
        })
    }
}

/// The folded words of a name: without marks and joints, Roman numerals as digits.
fn words(view: &View<'_>, tokens: Range<usize>) -> Vec<String> {
    let words = tokens.filter(|at| !view.is_mark(*at)).map(|at| match view.key(at) {
        "ii" => "2",
        "iii" => "3",
        "iv" => "4",
        "vi" => "6",
        "vii" => "7",
        "viii" => "8",
        "ix" => "9",
        word => word,
    });
    let words = words.filter(|word| !JOINTS.contains(word) || *word == "al");
    words.map(str::to_owned).collect()
}

/// Finds names known from elsewhere where capitals alone did not tell: in headings and at the start
/// of sentences.
fn add_known(articles: &[Article], lexemes: &Lexemes, found: &mut Vec<Found>) {
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    for (nth, name) in found.iter().enumerate() {
        if name.words.len() == 1 || name.is_titled {
            known.entry(name.words.join(" ")).or_insert(nth);
        }
    }
    let taken: FxHashSet<(usize, usize, usize)> = found
        .iter()
        .flat_map(|it| it.tokens.clone().map(move |at| (it.article, it.block, at)))
        .collect();
    let mut more = Vec::new();
    for (number, article) in articles.iter().enumerate() {
        for (place, block) in article.blocks.iter().enumerate().filter(|(_, it)| it.is_text()) {
            let view = block.view(lexemes);
            for at in 0..view.tokens.len() {
                if !looks_like_name(&view, at) || taken.contains(&(number, place, at)) {
                    continue;
                }
                if let Some(name) = known.get(view.key(at)).and_then(|nth| found.get(*nth)) {
                    more.push(Found {
                        article: number,
                        block: place,
                        tokens: at..at + 1,
                        ..name.clone()
                    });
                }
            }
        }
    }
    found.extend(more);
}
