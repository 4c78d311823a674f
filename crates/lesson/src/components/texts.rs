//! The articles to read and mark, without anybody's marks but the pupil's own.

use std::rc::Rc;

use source_comparison_core::model::{Article, ArticleKey, BlockKind, Key};
use source_comparison_core::select::sentence_at;
use source_comparison_core::text::{ByteOffset, OffsetMap, Span, Utf16Offset};
use web_sys::Element;
use yew::prelude::*;

use super::heading::{Heading, heading};
use super::picking::Picking;
use super::selecting::selecting;
use super::{Class, article_keys};
use crate::desk::Action;
use crate::page;
use crate::veil::{covered, veil};

/// Numbers of lines are drawn for so many fives of lines; longer texts have none further down.
const FIVES: usize = 120;

/// The articles, and what was picked in them.
pub(crate) fn texts(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let articles: Vec<ArticleKey> = article_keys(desk).collect();
    let options: Vec<(ArticleKey, String)> =
        articles.iter().map(|key| (*key, class.article(*key))).collect();
    markup! {
        <div class="reading">
            <p class="hint how-to">{ words.how_to_mark }</p>
            { switch(class, &options) }
            <div class="texts" data-count={articles.len().to_string()}>
                { for articles.into_iter().map(|article| text_sheet(class, article)) }
            </div>
            { html! { <Picking class={class.clone()} /> } }
            { terms(class) }
        </div>
    }
}

/// Which article a narrow column shows.
fn switch(class: &Class, options: &[(ArticleKey, String)]) -> Html {
    let name = class.id("shown");
    markup! {
        <fieldset class="switch">
            <legend class="told">{ class.reader.article_on_screen }</legend>
            { for options.iter().map(|(key, label)| {
                let key = *key;
                markup! {
                    <label>
                        <input type="radio" name={name.clone()} checked={class.desk.shown == key}
                            onchange={class.does(Action::Show(key))} />
                        <span>{ label }</span>
                    </label>
                }
            }) }
        </fieldset>
    }
}

fn text_sheet(class: &Class, key: ArticleKey) -> Html {
    let Some(article) = class.desk.comparison().articles.get(key) else { return Html::default() };
    let letter = class.letter(key);
    let title = class.id(&format!("text-{letter}"));
    let veil = veil(class.desk.comparison(), key, &class.desk.settings, class.desk.step());
    let marked = marked(class, key, article);
    let blocks =
        article.blocks.iter().enumerate().filter(|(_, it)| it.kind != BlockKind::Furniture);
    let block = |(place, block): (usize, &source_comparison_core::model::Block)| {
        let veil = veil.get(place).map_or(&[][..], Vec::as_slice);
        let marks: Vec<_> = marked.iter().filter(|it| it.block == place).cloned().collect();
        let pieces = pieces(&block.text, veil, &marks);
        let kind = block.kind.as_str();
        markup! { <p class="block" data-kind={kind} data-block={place.to_string()}>{ pieces }</p> }
    };
    let current = class.desk.shown == key;
    let headline = Heading {
        class: "headline",
        id: Some(title.clone()),
        focusable: true,
        returned_to: current,
        ..Heading::default()
    };
    let words = markup! {
        <span class="told">{ class.article(key) }{ class.reader.colon }</span>
        <span lang={article.language.as_rc().clone()} dir="auto">{ class.shown(&article.title) }</span>
    };
    markup! {
        <article key={key.place()} class="sheet text-sheet" aria-labelledby={title} data-current={current.to_string()}>
            <div class="card-head">
                <span class="letter" aria-hidden="true">{ &letter }</span>
                { heading(class, 2, headline, words) }
            </div>
            <div class="lines-and-text">
                if class.desk.settings.supports.lines { { line_numbers() } }
                <div class="text" lang={article.language.as_rc().clone()}
                    dir={article.language.direction().as_str()} onclick={clicked(class, key)}>
                    { for blocks.map(block) }
                </div>
            </div>
            { selecting(class, key) }
        </article>
    }
}

/// Fives beside the lines; all lines are of one height.
fn line_numbers() -> Html {
    markup! {
        <div class="line-numbers" aria-hidden="true">
            { for (1..=FIVES).map(|five| markup! { <span data-n={(five * 5).to_string()} /> }) }
        </div>
    }
}

/// Something of the pupil's in a block: a passage, or what is picked.
#[derive(Clone, Debug)]
struct Marked {
    block: usize,
    span: Span,
    /// `None` for what is picked.
    number: Option<u16>,
}

fn marked(class: &Class, key: ArticleKey, article: &Article) -> Vec<Marked> {
    let desk = &class.desk;
    let marks = desk.work.reading.in_article(&article.id).map(|(mark, place)| Marked {
        block: place.block,
        span: place.span,
        number: Some(mark.number),
    });
    let picked = desk.picked.iter().filter(|picked| picked.article == key);
    let picked = picked.map(|picked| Marked {
        block: picked.words.place.block,
        span: picked.words.place.span,
        number: None,
    });
    marks.chain(picked).collect()
}

/// A block's text, cut wherever a sentence, a passage or something covered begins or ends. Nothing
/// but the text itself is text here: selections are counted in it.
fn pieces(text: &str, veil: &[Span], marked: &[Marked]) -> Html {
    let mut is_cut = vec![false; text.len() + 1];
    let mut cut = |at: usize| {
        if text.is_char_boundary(at) {
            is_cut.get_mut(at).into_iter().for_each(|is_cut| *is_cut = true);
        }
    };
    cut(0);
    cut(text.len());
    let mut at = 0;
    while at < text.len() {
        let sentence = sentence_at(text, ByteOffset(at));
        cut(sentence.start.0);
        if sentence.end.0 <= at {
            break;
        }
        at = sentence.end.0;
    }
    let spans = veil.iter().copied().chain(marked.iter().map(|it| it.span));
    spans.flat_map(|span| [span.start.0, span.end.0]).for_each(cut);
    let cuts = is_cut.iter().enumerate().filter(|(_, is_cut)| **is_cut);
    let cuts: Vec<usize> = cuts.map(|(at, _)| at).collect();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs.map(|(start, end)| piece(text, Span::new(*start, *end), veil, marked)).collect()
}

fn piece(text: &str, span: Span, veil: &[Span], marked: &[Marked]) -> Html {
    let Some(words) = span.of(text) else { return Html::default() };
    let is_covered = veil.iter().any(|it| it.overlaps(span));
    let shown = if is_covered { covered(words) } else { words.to_owned() };
    let here = || marked.iter().filter(|it| it.span.overlaps(span));
    let numbers: Vec<String> = here().filter_map(|it| it.number).map(|it| it.to_string()).collect();
    let ends: Vec<String> = here()
        .filter(|it| it.span.end == span.end)
        .filter_map(|it| it.number)
        .map(|it| it.to_string())
        .collect();
    let picked = here().any(|it| it.number.is_none()).then_some("true");
    let inner = markup! {
        <span class={is_covered.then_some("veiled")} data-at={span.start.0.to_string()}>{ shown }</span>
    };
    if numbers.is_empty() && picked.is_none() {
        return inner;
    }
    markup! {
        <>
            <mark class="mine" data-marks={numbers.join(" ")} data-picked={picked}>{ inner }</mark>
            { for ends.into_iter().map(|number| markup! { <span class="mine-number" aria-hidden="true" data-n={number} /> }) }
        </>
    }
}

/// Words selected are picked; without any, the sentence that was tapped.
fn clicked(class: &Class, key: ArticleKey) -> Callback<MouseEvent> {
    let (act, comparison) = (class.act.clone(), Rc::clone(class.desk.comparison()));
    Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        let text = |block: usize| {
            let article = comparison.articles.get(key)?;
            Some(Rc::clone(&article.blocks.get(block)?.text))
        };
        let action = match page::selection(&target) {
            page::Selection::Words { block, start, end } => text(block).and_then(|text| {
                let map = OffsetMap::new(&text);
                let start = map.from_utf16(Utf16Offset(start))?;
                let end = map.from_utf16(Utf16Offset(end)).unwrap_or(ByteOffset(text.len()));
                Some(Action::Pick(key, block, Span { start, end }))
            }),
            page::Selection::Across => Some(Action::PickWords(key, None)),
            page::Selection::Nothing => page::place_of(&target)
                .map(|(block, at)| Action::PickAt(key, block, ByteOffset(at))),
        };
        if let Some(action) = action {
            act.emit(action);
        }
    })
}

/// The file's glossary and the teacher's, folded away.
fn terms(class: &Class) -> Html {
    let desk = &class.desk;
    let of_file = desk.comparison().glossary.iter();
    let terms: Vec<_> = of_file.chain(desk.lesson.iter().flat_map(|it| &it.terms)).collect();
    if terms.is_empty() {
        return Html::default();
    }
    markup! {
        <details class="fold">
            <summary>{ class.words.terms }</summary>
            <dl lang={desk.comparison().language.as_rc().clone()} dir="auto">
                { for terms.into_iter().map(|term| markup! {
                    <div><dt>{ class.shown(&term.term) }</dt><dd>{ class.shown(&term.text) }</dd></div>
                }) }
            </dl>
        </details>
    }
}
