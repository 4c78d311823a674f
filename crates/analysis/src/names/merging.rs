//! Which names name the same.

use super::{Form, Mention, Name, NameId, Names, finding::Found};
use crate::{
    article::Article,
    fold::{letter_pairs_alike, skeleton},
    letters::small_letter,
    lexemes::Lexemes,
    maps::Words,
    order::sort,
    vocabulary::{Traits, vocabulary},
};

/// Names of one article that are compared for their spelling, at most: the rest occur rarely.
const MOST_VARIANTS: usize = 400;
/// Shortest name that may be spelt in two ways.
const SHORTEST_VARIANT: usize = 4;
/// How alike two spellings of one word of a name are at least.
const ALIKE: f64 = 0.4;

/// Every distinct form, and which of them are one.
struct Merger {
    forms: Vec<Form>,
    nations: Vec<Option<&'static str>>,
    by_words: Words<usize>,
    /// For each form, another one of the same name, or itself.
    parents: Vec<usize>,
}

pub(super) fn merge(found: Vec<Found>, articles: &[Article], lexemes: &Lexemes) -> Names {
    let mut merger = Merger {
        forms: Vec::new(),
        nations: Vec::new(),
        by_words: Words::new(),
        parents: Vec::new(),
    };
    let numbers: Vec<usize> = found.iter().map(|it| merger.take(it, articles.len())).collect();
    merger.join_nations();
    merger.join_told(&found, &numbers, articles, lexemes);
    merger.join_initials();
    merger.join_reordered();
    merger.join_parts();
    merger.join_variants(articles.len());
    merger.finish(found, &numbers)
}

impl Merger {
    /// The number of a form, which is new or known by its words.
    fn take(&mut self, found: &Found, articles: usize) -> usize {
        let key = found.words.join(" ");
        let next = self.forms.len();
        let number = *self.by_words.at(&key, next);
        if number == next {
            self.forms.push(Form {
                text: found.text.clone(),
                words: found.words.clone(),
                counts: vec![0; articles],
                is_acronym: false,
                is_titled: false,
            });
            self.nations.push(found.nation);
            self.parents.push(next);
        }
        if let Some(form) = self.forms.get_mut(number) {
            form.is_titled |= found.is_titled;
            form.is_acronym |= found.is_acronym;
            if found.is_acronym {
                form.text.clone_from(&found.text);
            }
            if let Some(count) = form.counts.get_mut(found.article) {
                *count += 1;
            }
        }
        number
    }

    fn root(&self, mut number: usize) -> usize {
        while let Some(parent) = self.parents.get(number).filter(|parent| **parent != number) {
            number = *parent;
        }
        number
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one_root, other_root) = (self.root(one), self.root(other));
        let first = one_root.min(other_root);
        // Those asked for point straight to the root, so that chains stay short.
        for number in [one, other, one_root, other_root] {
            if let Some(parent) = self.parents.get_mut(number) {
                *parent = first;
            }
        }
    }

    fn join_nations(&mut self) {
        let mut first: Words<usize> = Words::new();
        for number in 0..self.forms.len() {
            if let Some(nation) = self.nations.get(number).copied().flatten() {
                let known = *first.at(nation, number);
                self.join(known, number);
            }
        }
    }

    /// What the text itself says: "the River Board (RB)", "the River Board, the RB".
    fn join_told(
        &mut self,
        found: &[Found],
        numbers: &[usize],
        articles: &[Article],
        lexemes: &Lexemes,
    ) {
        let pairs = found.iter().zip(numbers).zip(found.iter().zip(numbers).skip(1));
        for ((one, one_number), (other, other_number)) in pairs {
            let same_block = one.article == other.article && one.block == other.block;
            let block = articles.get(one.article).and_then(|it| it.blocks.get(one.block));
            let Some(block) = block.filter(|_| same_block && other.tokens.start > one.tokens.end)
            else {
                continue;
            };
            let view = block.view(lexemes);
            let between: Vec<&str> =
                (one.tokens.end..other.tokens.start).take(4).map(|at| view.key(at)).collect();
            let short = |it: &Found, number: usize| {
                it.words.len() == 1 && self.forms.get(number).is_some_and(|form| form.is_acronym)
            };
            let shortened = short(other, *other_number) && one.words.len() > 1
                || short(one, *one_number) && other.words.len() > 1;
            let told = match between.as_slice() {
                ["("] => view.key(other.tokens.end) == ")",
                [","] | [",", "the"] => shortened,
                _ => false,
            };
            if told && shortened {
                self.join(*one_number, *other_number);
            }
        }
    }

    /// Acronyms whose letters are the initials of a name.
    fn join_initials(&mut self) {
        let mut by_initials: Words<usize> = Words::new();
        for (number, form) in self.forms.iter().enumerate().filter(|(_, it)| it.words.len() > 1) {
            let initials: String =
                form.words.iter().filter_map(|word| word.chars().next()).collect();
            by_initials.at(&initials, number);
            let all: String = form
                .text
                .split_whitespace()
                .filter_map(|it| it.chars().next())
                .map(small_letter)
                .collect();
            by_initials.at(&all, number);
        }
        for number in 0..self.forms.len() {
            let Some(form) = self.forms.get(number).filter(|it| it.is_acronym) else { continue };
            let letters: String =
                form.words.concat().chars().filter(|it| it.is_alphabetic()).collect();
            if letters.len() < 2 {
                continue;
            }
            if let Some(full) = by_initials.get(&letters).copied() {
                self.join(number, full);
            }
        }
    }

    /// "Board for the Rivers of Norland", "Norland Rivers Board".
    fn join_reordered(&mut self) {
        let mut by_bag: Words<usize> = Words::new();
        let mut joins = Vec::new();
        for (number, form) in self.forms.iter().enumerate().filter(|(_, it)| it.words.len() > 2) {
            let mut bag: Vec<&str> = form.words.iter().map(String::as_str).collect();
            sort(&mut bag, &Ord::cmp);
            let known = *by_bag.at(&bag.join(" "), number);
            if known != number {
                joins.push((known, number));
            }
        }
        for (one, other) in joins {
            self.join(one, other);
        }
    }

    /// A name in one word that is a part of just one longer name: "Dunlop" of "Ada Dunlop".
    fn join_parts(&mut self) {
        let mut owners: Words<Vec<usize>> = Words::new();
        for (number, form) in self.forms.iter().enumerate().filter(|(_, it)| it.words.len() > 1) {
            for word in &form.words {
                let root = self.root(number);
                let list = owners.at(word, Vec::new());
                if !list.contains(&root) && list.len() < 3 {
                    list.push(root);
                }
            }
        }
        let mut joins = Vec::new();
        for (number, form) in self.forms.iter().enumerate().filter(|(_, it)| it.words.len() == 1) {
            let nation = self.nations.get(number).copied().flatten().is_some();
            let Some(word) = form.words.first() else { continue };
            let common = vocabulary()
                .traits(word, &crate::stem::stem(word))
                .meet(Traits::PLACE | Traits::BODY | Traits::TITLE | Traits::MEDIA);
            if let Some([owner]) = owners.get(word.as_str()).map(Vec::as_slice)
                && !nation
                && !common
                && vocabulary().capital_of(word).is_none()
                && self.may_be_short_for(word, *owner)
            {
                joins.push((number, *owner));
            }
        }
        for (one, other) in joins {
            self.join(one, other);
        }
    }

    /// A last name stands for a person; a first word stands for a body: "Halden" of "Halden Lines".
    fn may_be_short_for(&self, word: &str, owner: usize) -> bool {
        let Some(form) = self.forms.get(owner) else { return false };
        let last = form.words.last().is_some_and(|it| it == word);
        let first = form.words.first().is_some_and(|it| it == word);
        let tail = form.words.last().map_or("", String::as_str);
        let traits = vocabulary().traits(tail, &crate::stem::stem(tail));
        let body = traits.meet(Traits::BODY) || tail.ends_with('s');
        let place = form
            .words
            .iter()
            .any(|it| vocabulary().traits(it, &crate::stem::stem(it)).meet(Traits::PLACE));
        last && !place || first && body && !place
    }

    /// Names of different articles that are spelt alike and have the same consonants.
    fn join_variants(&mut self, articles: usize) {
        for one in 0..articles {
            for other in one + 1..articles {
                self.join_variants_of(one, other);
            }
        }
    }

    /// The forms that only this one of two articles uses.
    fn own(&self, article: usize, other: usize) -> Vec<usize> {
        let count = |form: &Form, of: usize| form.counts.get(of).copied().unwrap_or(0);
        let mut is_of_other = vec![false; self.forms.len()];
        for (number, form) in self.forms.iter().enumerate() {
            if let Some(root) = is_of_other.get_mut(self.root(number)) {
                *root |= count(form, other) > 0;
            }
        }
        (0..self.forms.len())
            .filter(|it| self.forms.get(*it).is_some_and(|form| count(form, article) > 0))
            .filter(|it| is_of_other.get(self.root(*it)) != Some(&true))
            .filter(|it| self.nations.get(*it).copied().flatten().is_none())
            .take(MOST_VARIANTS)
            .collect()
    }

    fn join_variants_of(&mut self, one: usize, other: usize) {
        let mut by_skeleton: Words<Vec<usize>> = Words::new();
        for number in self.own(other, one) {
            if let Some(form) = self.forms.get(number) {
                by_skeleton.at(&skeleton(&form.words.concat()), Vec::new()).push(number);
            }
        }
        let mut joins = Vec::new();
        for number in self.own(one, other) {
            let Some(form) = self.forms.get(number) else { continue };
            let near = by_skeleton.get(&skeleton(&form.words.concat()));
            let candidates = near.into_iter().flatten().filter(|it| {
                self.forms.get(**it).is_some_and(|candidate| is_variant(form, candidate))
            });
            if let [candidate] = candidates.collect::<Vec<_>>().as_slice() {
                joins.push((number, **candidate));
            }
        }
        for (one, other) in joins {
            self.join(one, other);
        }
    }

    fn finish(self, found: Vec<Found>, numbers: &[usize]) -> Names {
        let mut ids: Vec<Option<NameId>> = vec![None; self.forms.len()];
        let mut names = Names::default();
        let mut place_of: Vec<(NameId, usize)> = Vec::new();
        for number in 0..self.forms.len() {
            let root = self.root(number);
            let next = NameId(u32::try_from(names.list.len()).unwrap_or(u32::MAX));
            let Some(id) = ids.get_mut(root).map(|id| *id.get_or_insert(next)) else { continue };
            if id == next {
                names.list.push(Name::default());
            }
            let Some(name) = names.list.get_mut(id.0 as usize) else { continue };
            place_of.push((id, name.forms.len()));
            name.nation = name.nation.or(self.nations.get(number).copied().flatten());
            name.forms.extend(self.forms.get(number).cloned());
        }
        let mentions = found.into_iter().zip(numbers).filter_map(|(it, number)| {
            let (name, form) = *place_of.get(*number)?;
            Some(Mention { name, form, article: it.article, block: it.block, tokens: it.tokens })
        });
        names.mentions = mentions.collect();
        names
    }
}

/// Whether two names, already of one skeleton, may be spellings of one: as many words, each alike
/// and of one initial.
fn is_variant(one: &Form, other: &Form) -> bool {
    let length = one.words.concat().chars().count();
    one.words.len() == other.words.len()
        && length >= SHORTEST_VARIANT
        && !one.is_acronym
        && !other.is_acronym
        && one.words.iter().zip(&other.words).all(|(one, other)| {
            let nation = |it: &str| {
                vocabulary().nation(it).is_some() || vocabulary().capital_of(it).is_some()
            };
            one == other
                || one.chars().next() == other.chars().next()
                    && one.len().abs_diff(other.len()) <= 2
                    && !nation(one)
                    && !nation(other)
                    && (letter_pairs_alike(one, other) >= ALIKE || skeleton(one) == skeleton(other))
        })
}

#[cfg(test)]
mod tests {
    use crate::{
        article::Article,
        lexemes::Lexemes,
        names::Names,
        suggest::{Source, SourceKind},
    };

    fn names(texts: &[&str]) -> Vec<Vec<String>> {
        let mut lexemes = Lexemes::default();
        let articles: Vec<Article> = texts
            .iter()
            .map(|text| {
                let source = Source { name: "x", kind: SourceKind::Text, text };
                Article::read(&source, 2, &mut lexemes).unwrap()
            })
            .collect();
        let names = Names::of(&articles, &lexemes);
        names
            .iter()
            .map(|(_, name)| name.forms.iter().map(|form| form.text.clone()).collect())
            .collect()
    }

    fn has(found: &[Vec<String>], forms: &[&str]) -> bool {
        found.iter().any(|name| forms.iter().all(|form| name.iter().any(|it| it == form)))
    }

    #[test]
    fn acronyms_meet_what_they_stand_for() {
        let found = names(&[
            "It was the River Safety Board (RSB) that said so. The RSB has said it before.",
            "He told the Rsb so. It was the Board for the Safety of Rivers, the RSB, that knew.",
        ]);
        assert!(has(&found, &["River Safety Board", "RSB"]), "{found:?}");
        assert!(has(&found, &["RSB", "Board for the Safety of Rivers"]), "{found:?}");
    }

    #[test]
    fn short_forms_and_spellings_meet() {
        let found = names(&[
            "The captain, Rolf Dunwel, left Kemar on the Aurora II. Then Dunwel came back.",
            "The captain, Ralf Dunwell, left Keimar on the Aurora 2. It was Dunwell again.",
        ]);
        assert!(has(&found, &["Rolf Dunwel", "Dunwel", "Ralf Dunwell"]), "{found:?}");
        assert!(has(&found, &["Kemar", "Keimar"]), "{found:?}");
        assert!(has(&found, &["Aurora II"]), "{found:?}");
    }

    #[test]
    fn nations_meet_their_adjectives_and_no_others() {
        let found = names(&[
            "He left Niger for the Nigerien coast.",
            "He left Nigeria by the Nigerian coast.",
        ]);
        assert!(has(&found, &["Niger", "Nigerien"]), "{found:?}");
        assert!(!has(&found, &["Niger", "Nigeria"]), "{found:?}");
    }
}
