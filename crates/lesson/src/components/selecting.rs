//! Selecting words by keys: in a field that cannot be changed, for in it there is a cursor.

use source_comparison::SelectableText;
use source_comparison_core::model::ArticleKey;
use source_comparison_core::select::{selected, text_of};
use source_comparison_core::text::Utf16Offset;
use yew::prelude::*;

use super::Class;
use crate::desk::Action;
use crate::veil::{covered, veil};
use crate::words::fill;
use crate::work::shown_blocks;

/// The text of an article to select from by keys, folded away.
pub(crate) fn selecting(class: &Class, key: ArticleKey) -> Html {
    let Some(article) = class.desk.comparison().articles.get(key) else { return Html::default() };
    let letter = class.letter(key);
    let of_article = |template: &'static str| fill(template, &[("letter", &letter)]);
    let on_select = {
        let comparison = class.desk.comparison().clone();
        class.on(move |(start, end): (u32, u32)| {
            let unit = |at: u32| Utf16Offset(usize::try_from(at).unwrap_or(usize::MAX));
            let article = comparison.articles.get(key);
            let blocks = article.map(shown_blocks).unwrap_or_default();
            Action::PickWords(key, selected(&blocks, unit(start), unit(end)))
        })
    };
    markup! {
        <details class="fold by-keys">
            <summary>{ class.words.by_keys }</summary>
                { html! { <SelectableText id={class.id(&format!("select-{letter}"))}
                    label={of_article(class.words.select_in)} hint={class.words.by_keys_about}
                    button={of_article(class.words.pick_selected)}
                    language={AttrValue::from(article.language.as_rc().clone())}
                    text={shown_text(class, key)} {on_select} /> } }
        </details>
    }
}

/// The text as it may be seen: what is covered takes as many units as before.
fn shown_text(class: &Class, key: ArticleKey) -> String {
    let desk = &class.desk;
    let Some(article) = desk.comparison().articles.get(key) else { return String::new() };
    let veil = veil(desk.comparison(), key, &desk.settings, desk.step());
    let texts: Vec<(usize, String)> = shown_blocks(article)
        .into_iter()
        .map(|(block, text)| {
            let (mut shown, mut at) = (String::new(), 0);
            for span in veil.get(block).into_iter().flatten() {
                shown.push_str(text.get(at..span.start.0).unwrap_or_default());
                shown.push_str(&covered(span.of(text).unwrap_or_default()));
                at = span.end.0;
            }
            shown.push_str(text.get(at..).unwrap_or_default());
            (block, shown)
        })
        .collect();
    let texts: Vec<(usize, &str)> = texts.iter().map(|(block, text)| (*block, &**text)).collect();
    text_of(&texts)
}
