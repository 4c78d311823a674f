//! The draft file, from what was found.

use core::ops::Range;

use source_comparison_core::format::{self, limits};

use crate::{
    accounts::{AccountId, Accounts, Voice, shortened},
    article::Article,
    claims::Claim,
    groups::Group,
    letters::capitalized,
    maps::Numbers,
    names::Names,
    notes::{Side, note},
    order::sort,
    questions::{Question, question, rank},
    quotes::{Quoted, Quotes},
    sketch::Sketch,
    vocabulary::{Topic, vocabulary},
};

/// Everything that was found, on the way into a file.
#[derive(Debug)]
pub(crate) struct Findings<'a> {
    pub(crate) articles: &'a [Article],
    pub(crate) names: &'a Names,
    pub(crate) accounts: &'a Accounts,
    pub(crate) sketches: &'a [Sketch<'a>],
    pub(crate) groups: Vec<Group>,
}

/// Letters of the articles, which are also their ids in small.
pub(crate) const LETTERS: [char; 6] = ['A', 'B', 'C', 'D', 'E', 'F'];
/// The id of the account of those whom the text does not name.
const UNNAMED: &str = "unnamed";
/// Bytes that a file may have, less what lists and relations need.
const FILE_BYTES: usize = limits::FILE_BYTES / 4 * 3;
/// Bytes that a claim has beside its words, with its context, and a block beside its text.
const CLAIM_BYTES: usize = 600;
const BLOCK_BYTES: usize = 60;

impl<'a> Findings<'a> {
    /// The draft, and the id of each claim that is in it.
    pub(crate) fn draft(mut self) -> (format::File, Numbers<String>) {
        let (kept, quotes) = self.kept();
        let ids = self.ids(&kept);
        self.groups
            .retain(|group| group.ones.iter().chain(&group.others).all(|claim| ids.has(claim)));
        self.groups.truncate(limits::RELATIONS);
        let questions = self.questions(&kept);
        let accounts = self.accounts(&kept);
        let mut articles: Vec<format::Article> =
            self.articles.iter().enumerate().map(|(number, it)| article(number, it)).collect();
        if kept.len() < self.sketches.len() {
            for article in &mut articles {
                let left_out = "The texts hold more than a comparison does: claims without a \
                                counterpart were left out.";
                let note = article.note.take().map_or_else(String::new, |note| note + " ");
                article.note = Some(note + left_out);
            }
        }
        let claims = kept.iter().filter_map(|place| {
            let quote = quotes.get(place)?.clone();
            Some(self.claim(*place, ids.get(place)?, quote, (&questions, &accounts)))
        });
        let file = format::File {
            format: format::VERSION.to_owned(),
            title: self.title(),
            language: "en".to_owned(),
            claims: claims.collect(),
            questions: spine(&questions),
            relations: self.groups.iter().map(|group| self.relation(group, &ids)).collect(),
            accounts: accounts.list,
            articles,
            ..format::File::default()
        };
        (file, ids)
    }

    fn title(&self) -> String {
        let title = self.articles.first().map_or("", |article| article.title.as_str());
        let title: String = title.chars().take(150).collect();
        format!("{title}: {} articles compared", self.articles.len())
    }

    /// The claims that the file holds, with their quotes: all, or those in relations and the first
    /// of the others. Claims whose words cannot be told from others of the article are left out.
    fn kept(&self) -> (Vec<usize>, Numbers<Quoted>) {
        let finders: Vec<Quotes<'_>> = self.articles.iter().map(Quotes::new).collect();
        let blocks = self.articles.iter().flat_map(|it| &it.blocks);
        let text: usize = blocks.map(|block| block.text.len() + BLOCK_BYTES).sum();
        let mut budget = FILE_BYTES.saturating_sub(text);
        let mut quotes: Numbers<Quoted> = Numbers::new();
        let mut seen = vec![false; self.sketches.len()];
        let related = self.groups.iter().flat_map(|group| group.ones.iter().chain(&group.others));
        for place in related.copied().chain(0..self.sketches.len()) {
            let Some(taken) = seen.get_mut(place).filter(|taken| !**taken) else { continue };
            *taken = true;
            if quotes.len() >= limits::CLAIMS {
                break;
            }
            let Some(sketch) = self.sketches.get(place) else { continue };
            let claim = sketch.claim;
            let finder = finders.get(claim.article);
            let quote = finder.and_then(|it| it.quote(&sketch.view, claim.block, &claim.tokens));
            let Some(quote) = quote else { continue };
            // The words stand in the claim twice: as quote and as restatement.
            let bytes = 2 * quote.exact.len() + CLAIM_BYTES;
            if bytes > budget {
                break;
            }
            budget -= bytes;
            quotes.at(place, quote);
        }
        let kept = (0..self.sketches.len()).filter(|place| quotes.has(place)).collect();
        (kept, quotes)
    }

    fn ids(&self, kept: &[usize]) -> Numbers<String> {
        let mut counts = [0_usize; LETTERS.len()];
        let mut ids = Numbers::new();
        for place in kept {
            let Some(sketch) = self.sketches.get(*place) else { continue };
            let article = sketch.claim.article;
            if let (Some(count), Some(letter)) = (counts.get_mut(article), LETTERS.get(article)) {
                *count += 1;
                ids.at(*place, format!("{}{count}", letter.to_ascii_lowercase()));
            }
        }
        ids
    }

    /// The question of each claim: those that relate answer the same one.
    fn questions(&self, kept: &[usize]) -> Numbers<Question> {
        let mut own: Numbers<Question> = Numbers::new();
        for place in kept {
            if let Some(sketch) = self.sketches.get(*place) {
                own.at(*place, question(sketch));
            }
        }
        let mut chosen: Numbers<Question> = Numbers::new();
        for group in &self.groups {
            let members = || group.ones.iter().chain(&group.others);
            let known = members().find_map(|claim| chosen.get(*claim)).copied();
            let best =
                members().filter_map(|claim| own.get(*claim)).copied().min_by_key(|it| rank(*it));
            if let Some(question) = known.or(best) {
                for claim in members() {
                    chosen.at(*claim, question);
                }
            }
        }
        for (place, question) in kept.iter().filter_map(|place| Some((*place, *own.get(*place)?))) {
            chosen.at(place, question);
        }
        chosen
    }

    /// The accounts that speak in the kept claims, those with most claims first chosen.
    fn accounts(&self, kept: &[usize]) -> Cast {
        let mut counts: Numbers<usize> = Numbers::new();
        let mut unnamed = false;
        for sketch in kept.iter().filter_map(|place| self.sketches.get(*place)) {
            match sketch.claim.voice {
                Voice::Account(id) => *counts.at(id.0, 0) += 1,
                Voice::Unnamed => unnamed = true,
                Voice::Article => {}
            }
        }
        let mut speakers: Vec<AccountId> =
            self.accounts.iter().map(|(id, _)| id).filter(|id| counts.has(id.0)).collect();
        let count = |id: &AccountId| counts.get(id.0).copied().unwrap_or(0);
        sort(&mut speakers, &|one, other| count(other).cmp(&count(one)));
        speakers.truncate(limits::ACCOUNTS - usize::from(unnamed));
        sort(&mut speakers, &AccountId::cmp);
        let mut cast = Cast::default();
        for id in speakers {
            let Some(account) = self.accounts.get(id) else { continue };
            let name = account.named.and_then(|name| self.names.get(name));
            let full: String = account.name.chars().take(200).collect();
            cast.take(id, full.clone(), shortened(&full, name), account.kind);
        }
        if unnamed {
            cast.list.push(format::Account {
                id: UNNAMED.to_owned(),
                name: "Unnamed sources".to_owned(),
                short: "Unnamed".to_owned(),
                kind: Some(format::AccountKind::Other),
                ..format::Account::default()
            });
        }
        cast
    }

    fn claim(
        &self,
        place: usize,
        id: &str,
        quote: Quoted,
        (questions, accounts): (&Numbers<Question>, &Cast),
    ) -> format::Claim {
        let Some(sketch) = self.sketches.get(place) else { return format::Claim::default() };
        let claim = sketch.claim;
        let via = claim.via.iter().filter_map(|voice| self.voice_name(*voice));
        format::Claim {
            id: id.to_owned(),
            article: article_id(claim.article),
            account: match claim.voice {
                Voice::Article => Some("article".to_owned()),
                Voice::Unnamed => Some(UNNAMED.to_owned()),
                Voice::Account(id) => accounts.ids.get(id.0).cloned(),
            },
            question: questions.get(place).map_or("other", |it| it.id).to_owned(),
            quote: format::Quote { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
            says: says(sketch),
            value: self.value(place, sketch),
            origin: None,
            via: via.take(limits::VIA).collect(),
            certainty: Some(claim.certainty),
            sensitive: is_sensitive(sketch),
            suggested: Some(suggested(claim)),
        }
    }

    /// The part of a claim that its relations compare, where all of them compare the same part: a
    /// value stands on every card of the claim, and would be set against what it is not about.
    fn value(&self, place: usize, sketch: &Sketch<'_>) -> Option<String> {
        let mut compared = self.groups.iter().filter_map(|group| {
            let lead = &group.lead;
            if lead.one == place {
                Some(Some(&lead.finding.one))
            } else if lead.other == place {
                Some(Some(&lead.finding.other))
            } else if group.ones.contains(&place) || group.others.contains(&place) {
                Some(None)
            } else {
                None
            }
        });
        let tokens = match compared.next() {
            // Nothing is set against it: its own number tells it best.
            None => sketch.claim.quantities.iter().find(|it| !it.implied).map(|it| &it.tokens),
            Some(first) => first.filter(|first| compared.all(|other| other == Some(*first))),
        };
        let is_part = |tokens: &&Range<usize>| tokens.len() < 8 && **tokens != sketch.claim.tokens;
        let tokens = tokens.filter(is_part)?;
        let words = sketch.view.words(tokens.clone()).trim().trim_matches(['"', '“', '”']);
        let plain: String = words.chars().take(120).collect();
        (!plain.trim().is_empty()).then_some(plain)
    }

    fn voice_name(&self, voice: Voice) -> Option<String> {
        match voice {
            Voice::Account(id) => {
                self.accounts.get(id).map(|account| account.name.chars().take(200).collect())
            }
            Voice::Unnamed | Voice::Article => None,
        }
    }

    fn relation(&self, group: &Group, ids: &Numbers<String>) -> format::Relation {
        let finding = &group.lead.finding;
        let side = |claims: &[usize]| claims.iter().filter_map(|it| ids.get(it).cloned()).collect();
        let (one, other) =
            (self.side(group.lead.one, &finding.one), self.side(group.lead.other, &finding.other));
        format::Relation {
            kind: Some(finding.kind),
            facet: Some(finding.facet),
            between: vec![side(&group.ones), side(&group.others)],
            note: Some(note(finding.reason, finding.kind, &one, &other)),
            suggested: Some(format::Suggested {
                confidence: rounded(finding.confidence),
                reason: finding.reason.to_owned(),
            }),
        }
    }

    fn side(&self, place: usize, tokens: &Range<usize>) -> Side {
        let Some(sketch) = self.sketches.get(place) else {
            return Side { letter: '?', voice: String::new(), words: String::new() };
        };
        let voice = match sketch.claim.voice {
            Voice::Unnamed => "unnamed sources".to_owned(),
            voice => self.voice_name(voice).unwrap_or_default(),
        };
        let letter = LETTERS.get(sketch.claim.article).copied().unwrap_or('?');
        Side { letter, voice, words: sketch.view.words(tokens.clone()).to_owned() }
    }
}

/// The accounts of the file and which of them stands for which.
#[derive(Debug, Default)]
struct Cast {
    list: Vec<format::Account>,
    ids: Numbers<String>,
}

impl Cast {
    fn take(&mut self, id: AccountId, name: String, short: String, kind: format::AccountKind) {
        let slug = slug(&short);
        let taken = |slug: &str, list: &[format::Account]| {
            matches!(slug, "article" | UNNAMED) || list.iter().any(|it| it.id == slug)
        };
        let mut own = slug.clone();
        let mut nth = 2;
        while taken(&own, &self.list) {
            own = format!("{slug}-{nth}");
            nth += 1;
        }
        self.ids.at(id.0, own.clone());
        self.list.push(format::Account {
            id: own,
            name,
            short,
            kind: Some(kind),
            ..format::Account::default()
        });
    }
}

/// An id made of a name: small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let folded = crate::fold::fold(name);
    let mut slug = String::new();
    for character in folded.chars().take(limits::ID_CHARACTERS - 8) {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_matches('-').to_owned();
    if slug.is_empty() { "account".to_owned() } else { slug }
}

fn article_id(number: usize) -> String {
    LETTERS.get(number).map_or_else(String::new, |letter| letter.to_ascii_lowercase().to_string())
}

fn article(number: usize, article: &Article) -> format::Article {
    let short = |text: &Option<String>| {
        text.as_ref().map(|it| it.chars().take(limits::NAME_CHARACTERS).collect())
    };
    format::Article {
        id: article_id(number),
        title: article.title.clone(),
        publisher: short(&article.publisher),
        byline: short(&article.byline),
        published: article.published.clone(),
        updated: article.updated.clone(),
        language: article.language.clone(),
        note: (!article.remarks.is_empty()).then(|| article.remarks.join(" ")),
        blocks: article
            .blocks
            .iter()
            .map(|block| format::Block { kind: Some(block.kind), text: block.text.clone() })
            .collect(),
        ..format::Article::default()
    }
}

/// The questions that claims answer, in the order of the spine.
fn spine(questions: &Numbers<Question>) -> Vec<format::Question> {
    let mut all: Vec<Question> = Vec::new();
    for question in questions.values() {
        if !all.contains(question) {
            all.push(*question);
        }
    }
    sort(&mut all, &|one, other| (rank(*one), *one).cmp(&(rank(*other), *other)));
    all.dedup_by_key(|question| question.id);
    let questions = all.into_iter().take(limits::QUESTIONS);
    questions
        .map(|it| format::Question { id: it.id.to_owned(), text: it.text.to_owned() })
        .collect()
}

/// The words of a claim as a sentence, for the editor to put into neutral ones.
fn says(sketch: &Sketch<'_>) -> String {
    let words = sketch.view.words(sketch.claim.tokens.clone());
    let plain: String = words.chars().filter(|it| !matches!(it, '“' | '”' | '"')).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain: String = plain.chars().take(LONGEST_SAYS).collect();
    capitalized(plain.trim_end_matches(['.', ',', ';', ' '])) + "."
}

/// Characters of a restatement at most.
const LONGEST_SAYS: usize = 600;

/// Whether a claim describes violence closely.
fn is_sensitive(sketch: &Sketch<'_>) -> bool {
    sketch.terms.iter().any(|term| {
        let abuse = term.kins.iter().any(|kin| vocabulary().topic(*kin) == Topic::Abuse);
        let close = matches!(
            term.lexeme.key.as_str(),
            "massacre"
                | "massacred"
                | "massacring"
                | "beheaded"
                | "executed"
                | "mutilated"
                | "slaughtered"
        );
        abuse || close
    })
}

/// How likely it is that the words are one claim, and what makes them one.
fn suggested(claim: &Claim) -> format::Suggested {
    let (confidence, reason) = if claim.is_telling {
        (0.6, "tells-who-says")
    } else if claim.is_heading {
        (0.7, "heading")
    } else if claim.voice == Voice::Article {
        (0.75, "clause")
    } else {
        (0.8, "attributed-clause")
    };
    format::Suggested { confidence, reason: reason.to_owned() }
}

fn rounded(confidence: f64) -> f64 {
    (confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0
}
