//! What of a text is hidden for a while: the names of accounts while sources are read blind, and
//! the passages of an account that a teacher keeps for later. Letters are covered one by one, so
//! that places in the text stay true.

use source_comparison_core::model::{ArticleKey, Comparison, LessonStep};
use source_comparison_core::text::Span;

use crate::settings::Settings;

/// What stands for a covered letter.
const COVER: char = '▒';

/// Names shorter than this are left: they would be found inside everything.
const SHORTEST: usize = 3;

/// Where a text is covered: block by block, in rising order, without overlaps.
pub type Veil = Vec<Vec<Span>>;

/// What is covered in an article at a step.
pub fn veil(
    comparison: &Comparison,
    article: ArticleKey,
    settings: &Settings,
    step: LessonStep,
) -> Veil {
    let Some(texts) = comparison.articles.get(article) else { return Vec::new() };
    let mut veil: Veil = vec![Vec::new(); texts.blocks.len()];
    if let Some(hidden) = settings.hidden_at(step) {
        let account = comparison.accounts.iter().find(|(_, account)| &*account.id == hidden);
        let key = account.map(|(key, _)| key);
        let claims = comparison.claims.values().filter(|claim| {
            claim.article == article && key.is_some() && claim.voice.account() == key
        });
        for place in claims.filter_map(|claim| claim.passage.place()) {
            veil.get_mut(place.block).into_iter().for_each(|spans| spans.push(place.span));
        }
    }
    if settings.is_blind_at(step) {
        let names = names(comparison);
        for (block, spans) in texts.blocks.iter().zip(&mut veil) {
            spans.extend(named(&block.text, &names));
        }
    }
    let blocks = texts.blocks.iter().zip(&veil);
    blocks.map(|(block, spans)| united(spans, block.text.len())).collect()
}

/// Names of accounts, authors and publishers as a text may write them.
pub fn names(comparison: &Comparison) -> Vec<String> {
    let accounts = comparison.accounts.values().flat_map(|it| [&it.name, &it.short]);
    let authors = comparison.articles.values().flat_map(|it| [&it.publisher, &it.byline]);
    let names = accounts.chain(authors.flatten());
    let bare = names.map(|name| without_article(name).to_owned());
    bare.filter(|name| name.chars().count() >= SHORTEST).collect()
}

fn without_article(name: &str) -> &str {
    ["The ", "Le ", "La ", "Les ", "L’"].iter().find_map(|it| name.strip_prefix(it)).unwrap_or(name)
}

/// Where names stand as words of their own.
fn named(text: &str, names: &[String]) -> Vec<Span> {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let places = names.iter().flat_map(|name| {
        text.match_indices(&**name).map(|(at, found)| Span::new(at, at + found.len()))
    });
    let whole = |span: &Span| {
        let before = text.get(..span.start.0).and_then(|it| it.chars().next_back());
        let after = text.get(span.end.0..).and_then(|it| it.chars().next());
        !letter(before) && !letter(after)
    };
    places.filter(whole).collect()
}

/// The spans in rising order, those that touch as one. Counted along the text: a sort would cost
/// the page more than the rest of this file.
fn united(spans: &[Span], length: usize) -> Vec<Span> {
    let mut edges = vec![0_i32; length + 1];
    for span in spans {
        edges.get_mut(span.start.0).into_iter().for_each(|edge| *edge += 1);
        edges.get_mut(span.end.0).into_iter().for_each(|edge| *edge -= 1);
    }
    let (mut united, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, edge) in edges.into_iter().enumerate().filter(|(_, edge)| *edge != 0) {
        if depth == 0 {
            start = at;
        }
        depth += edge;
        if depth == 0 {
            united.push(Span::new(start, at));
        }
    }
    united
}

/// A text with its names covered, letter by letter: each takes as many UTF-16 units as before.
pub fn covered(text: &str) -> String {
    let cover = |character: char| {
        let cover = if character.is_whitespace() { character } else { COVER };
        core::iter::repeat_n(cover, character.len_utf16())
    };
    text.chars().flat_map(cover).collect()
}

/// A text of the interface's own parts, with every name in it covered.
pub fn with_names_covered(text: &str, names: &[String]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for span in united(&named(text, names), text.len()) {
        shown.push_str(text.get(at..span.start.0).unwrap_or_default());
        shown.push_str(&covered(span.of(text).unwrap_or_default()));
        at = span.end.0;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    shown
}

#[cfg(test)]
mod tests {
    use source_comparison_core::model::{Key, LessonStep};
    use source_comparison_core::text::Span;

    use super::{covered, united, veil, with_names_covered};
    use crate::samples::canteen;
    use crate::settings::Settings;

    #[test]
    fn a_hidden_account_is_covered_until_its_step_and_then_read() {
        let settings = Settings::default().changed_by("hide:cook;until:corroborate");
        let comparison = canteen();
        let words = |step| {
            let veil = veil(&comparison, Key::at(0), &settings, step);
            let text = &comparison.articles.values().next().unwrap().blocks[0].text;
            veil[0].iter().map(|span| span.of(text).unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words(LessonStep::Reveal), ["the big kettle is broken"]);
        assert!(words(LessonStep::Corroborate).is_empty());
    }

    #[test]
    fn spans_that_overlap_or_touch_are_one_and_stand_in_rising_order() {
        let spans = [(7, 9), (0, 2), (1, 4), (4, 5), (8, 9), (7, 9)];
        let spans = spans.map(|(start, end)| Span::new(start, end));
        assert_eq!(united(&spans, 9), [Span::new(0, 5), Span::new(7, 9)]);
        assert_eq!(united(&[], 0), []);
    }

    #[test]
    fn names_are_covered_as_whole_words_and_keep_their_length() {
        let names = ["Cook".to_owned(), "head cook".to_owned()];
        let text = "The head cook and Cooke met Cook 🙂.";
        let shown = with_names_covered(text, &names);
        assert_eq!(shown, "The ▒▒▒▒ ▒▒▒▒ and Cooke met ▒▒▒▒ 🙂.");
        assert_eq!(shown.encode_utf16().count(), text.encode_utf16().count());
        assert_eq!(covered("🙂").encode_utf16().count(), 2);
    }
}
