//! Names in all articles, and which of them name the same: acronyms and what they stand for, full
//! and short forms, spelling variants, nations and their adjectives. It must not know claims.

use core::ops::Range;

use crate::{
    article::Article,
    lexemes::{Lexemes, Stem},
    maps::{Numbers, Words},
    order::sort,
    tokens::View,
    vocabulary::Traits,
};

mod finding;
mod merging;

/// Somebody or something with a name, by its place in [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NameId(pub(crate) u32);

/// Where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) name: NameId,
    pub(crate) article: usize,
    pub(crate) block: usize,
    /// Half-open.
    pub(crate) tokens: Range<usize>,
    /// The form used, by its place in [`Name::forms`].
    pub(crate) form: usize,
}

/// One way to write a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// As it was first written.
    pub(crate) text: String,
    /// Folded, without titles, marks and closed-class words at its ends.
    pub(crate) words: Vec<String>,
    /// How often each article uses it.
    pub(crate) counts: Vec<u32>,
    /// Whether it is an acronym or stands in capitals.
    pub(crate) is_acronym: bool,
    /// Whether a title stood before it: it names a person.
    pub(crate) is_titled: bool,
}

/// Somebody or something with a name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Name {
    pub(crate) forms: Vec<Form>,
    pub(crate) nation: Option<&'static str>,
    /// Stems of the nouns that stand right before it: "the rebel group", "the ferry".
    pub(crate) described: Vec<Stem>,
    /// The nation that stands before it more than once: "the Norlandish group".
    pub(crate) origin: Option<&'static str>,
}

/// All names of the texts under analysis.
#[derive(Debug, Default)]
pub(crate) struct Names {
    list: Vec<Name>,
    pub(crate) mentions: Vec<Mention>,
    /// By article and block: mentions in the order of the text.
    places: Numbers<Range<usize>>,
}

impl Name {
    /// How often an article uses this name.
    pub(crate) fn count(&self, article: usize) -> u32 {
        self.forms.iter().filter_map(|form| form.counts.get(article)).sum()
    }

    /// The longest form, which tells most: the first such one.
    pub(crate) fn full(&self) -> &str {
        let spelt = self.forms.iter().filter(|form| !form.is_acronym);
        let longest = spelt.fold(None, |best: Option<&Form>, form| match best {
            Some(best) if best.words.len() >= form.words.len() => Some(best),
            _ => Some(form),
        });
        longest.or(self.forms.first()).map_or("", |form| form.text.as_str())
    }

    /// The acronym, where there is one.
    pub(crate) fn acronym(&self) -> Option<&str> {
        self.forms.iter().find(|form| form.is_acronym).map(|form| form.text.as_str())
    }

    /// Whether any form has this word.
    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.forms.iter().any(|form| form.words.iter().any(|it| it == word))
    }

    /// Whether it is likely a person's: a title stood before it.
    pub(crate) fn is_titled(&self) -> bool {
        self.forms.iter().any(|form| form.is_titled)
    }
}

impl Names {
    /// Finds the names of all articles and merges those that name the same.
    pub(crate) fn of(articles: &[Article], lexemes: &Lexemes) -> Self {
        let found = finding::find(articles, lexemes);
        let mut names = merging::merge(found, articles, lexemes);
        names.index();
        names.describe(articles, lexemes);
        names
    }

    /// Notes what stands before each name.
    fn describe(&mut self, articles: &[Article], lexemes: &Lexemes) {
        let mut origins: Words<(NameId, &'static str, u32)> = Words::new();
        for mention in &self.mentions {
            let block = articles.get(mention.article).and_then(|it| it.blocks.get(mention.block));
            let (Some(block), Some(name)) = (block, self.list.get_mut(mention.name.0 as usize))
            else {
                continue;
            };
            let view = block.view(lexemes);
            let start = mention.tokens.start;
            for at in (start.saturating_sub(DESCRIBED)..start).rev() {
                let lexeme = view.lexeme(at);
                if view.is_mark(at) || lexeme.traits.meet(Traits::STOP) {
                    break;
                }
                if let Some(nation) = lexeme.nation {
                    let key = format!("{} {nation}", mention.name.0);
                    origins.at(&key, (mention.name, nation, 0)).2 += 1;
                } else if !view.is_capital(at) && !name.described.contains(&lexeme.stem) {
                    name.described.push(lexeme.stem);
                }
            }
        }
        let mut counted: Vec<_> = origins.values().iter().filter(|it| it.2 >= 2).collect();
        sort(&mut counted, &|(name, nation, count), (other, other_nation, other_count)| {
            (name, other_count, nation).cmp(&(other, count, other_nation))
        });
        for (id, nation, _) in counted {
            if let Some(name) = self.list.get_mut(id.0 as usize).filter(|it| it.nation.is_none()) {
                name.origin.get_or_insert(nation);
            }
        }
    }

    fn index(&mut self) {
        let place = |it: &Mention| (it.article, it.block, it.tokens.start);
        sort(&mut self.mentions, &|one, other| place(one).cmp(&place(other)));
        let mut from = 0;
        while let Some(first) = self.mentions.get(from) {
            let key = (first.article, first.block);
            let rest = self.mentions.get(from..).unwrap_or_default();
            let to = from + rest.partition_point(|it| (it.article, it.block) <= key);
            *self.places.at(key, 0..0) = from..to;
            from = to.max(from + 1);
        }
    }

    /// The name with this id.
    pub(crate) fn get(&self, id: NameId) -> Option<&Name> {
        self.list.get(id.0 as usize)
    }

    /// Every name with its id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (NameId, &Name)> {
        (0..).map(NameId).zip(&self.list)
    }

    /// The names that stand in a block, in the order of the text.
    pub(crate) fn in_block(&self, article: usize, block: usize) -> &[Mention] {
        let range = self.places.get((article, block)).cloned().unwrap_or_default();
        self.mentions.get(range).unwrap_or_default()
    }

    /// The names that stand in a range of tokens of a block.
    pub(crate) fn within<'n>(
        &'n self,
        article: usize,
        block: usize,
        tokens: &Range<usize>,
    ) -> impl Iterator<Item = &'n Mention> + use<'n> {
        let tokens = tokens.clone();
        let all = self.in_block(article, block);
        let from = all.partition_point(|it| it.tokens.end <= tokens.start);
        let near = all.get(from..).unwrap_or_default();
        near.iter().take_while(move |it| it.tokens.start < tokens.end)
    }
}

/// Words before a name that describe it, at most.
const DESCRIBED: usize = 4;

/// Whether a token belongs to a name by its look alone: capital, no month, no day, no title.
fn looks_like_name(view: &View<'_>, at: usize) -> bool {
    let calendar = Traits::MONTH | Traits::WEEKDAY;
    view.is_capital(at) && !view.is(at, calendar) && !view.is_mark(at)
}
