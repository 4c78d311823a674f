//! Source first: a card for each article, before its text opens.

use source_comparison_core::model::{Article, ArticleKey, BlockKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::heading::{Heading, heading};
use super::{Class, article_keys, tick};
use crate::desk::Action;
use crate::words::fill;
use crate::work::Answer;

/// Every article's card.
pub(crate) fn cards(class: &Class) -> Html {
    markup! {
        <div class="cards">{ for article_keys(&class.desk).map(|key| card(class, key)) }</div>
    }
}

fn card(class: &Class, key: ArticleKey) -> Html {
    let Class { desk, words, .. } = class;
    let Some(article) = desk.comparison().articles.get(key) else { return Html::default() };
    let letter = class.letter(key);
    let id = class.id(&format!("card-{letter}"));
    let headline = Heading { class: "headline", id: Some(id.clone()), ..Heading::default() };
    let title = markup! {
        <span class="told">{ fill(words.card_of, &[("letter", &letter)]) }{ class.reader.colon }</span>
        <span lang={article.language.as_rc().clone()} dir="auto">{ class.shown(&article.title) }</span>
    };
    markup! {
        <article class="card" aria-labelledby={id}>
            <div class="card-head">
                <span class="letter" aria-hidden="true">{ &letter }</span>
                { heading(class, 2, headline, title) }
            </div>
            { around(class, article) }
            { for (0..words.card_questions.len()).map(|place| question(class, key, place)) }
        </article>
    }
}

/// The lines that stand around the text: datelines, credits.
fn around(class: &Class, article: &Article) -> Html {
    let words = class.words;
    let mut lines: Vec<&str> = Vec::new();
    for block in article.blocks.iter().filter(|block| block.kind == BlockKind::Furniture) {
        if !lines.contains(&&*block.text) {
            lines.push(&block.text);
        }
    }
    markup! {
        <div class="around">
            <p class="label">{ words.around_text }</p>
            if lines.is_empty() {
                <p class="none">{ words.nothing_around }</p>
            } else {
                <ul lang={article.language.as_rc().clone()} dir="auto">
                    { for lines.into_iter().map(|line| markup! { <li>{ class.shown(line) }</li> }) }
                </ul>
            }
        </div>
    }
}

fn question(class: &Class, key: ArticleKey, place: usize) -> Html {
    let words = class.words;
    let id = class.id(&format!("answer-{}-{place}", class.letter(key)));
    let answer = answer(class, key, place);
    let hint = AttrValue::from(format!("{id}-hint"));
    let text = |of: &[&'static str; 4]| of.get(place).copied().unwrap_or_default();
    let oninput = {
        let unsaid = answer.unsaid;
        class.on(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Action::Answer(key, place, Answer { unsaid: unsaid && text.is_empty(), text })
        })
    };
    let unsaid = {
        let text = answer.text.clone();
        class.on(move |unsaid| Action::Answer(key, place, Answer { text: text.clone(), unsaid }))
    };
    markup! {
        <div class="field" role="group" aria-labelledby={format!("{id}-label")}>
            <label for={id.clone()} id={format!("{id}-label")}>{ text(&words.card_questions) }</label>
            <input type="text" {id} value={answer.text} {oninput} aria-describedby={hint.clone()}
                autocomplete="off" maxlength="2000" />
            <div class="under">
                <p class="hint" id={hint}>{ text(&words.card_hints) }</p>
                { tick(words.unsaid, answer.unsaid, unsaid) }
            </div>
        </div>
    }
}

/// What the pupil has answered.
pub(crate) fn answer(class: &Class, key: ArticleKey, place: usize) -> Answer {
    use source_comparison_core::model::Key;
    let card = class.desk.work.cards.get(key.place());
    card.and_then(|card| card.get(place)).cloned().unwrap_or_default()
}
