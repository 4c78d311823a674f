//! The articles, with how many pupils marked what.

use std::rc::Rc;

use source_comparison_core::model::{Article, BlockKind};
use yew::prelude::*;

use super::class_view::Drawn;
use crate::tally::{ArticleHeat, BlockHeat, Run};

/// Strengths of the line under marked words.
const STRENGTHS: usize = 5;

/// Every article with its passages.
pub(super) fn heat_map(drawn: &Drawn<'_>) -> Html {
    let words = drawn.words;
    html! {
        <section class="heat" aria-labelledby="heat">
            <h2 id="heat">{ words.heat }</h2>
            <p class="about">{ words.heat_about }</p>
            <div class="sheets">{ for drawn.tally.heat.iter().map(|heat| sheet(drawn, heat)) }</div>
        </section>
    }
}

fn sheet(drawn: &Drawn<'_>, heat: &ArticleHeat) -> Html {
    let Some(article) = drawn.collation().comparison.articles.get(heat.article) else {
        return Html::default();
    };
    // A headline that stands in the text, too, is not shown twice.
    let text = |it: &BlockHeat| article.blocks.get(it.block).map(|block| &*block.text);
    let first = usize::from(heat.blocks.first().and_then(text) == Some(&*article.title));
    let shown = heat.blocks.iter().skip(first);
    html! {
        <article class="sheet" lang={AttrValue::from(Rc::clone(article.language.as_rc()))}
            dir={article.language.direction().as_str()} aria-label={article.title.to_string()}>
            <h3>{ &*article.title }</h3>
            { for shown.map(|it| block(drawn, article, it)) }
        </article>
    }
}

fn block(drawn: &Drawn<'_>, article: &Article, heat: &BlockHeat) -> Html {
    let Some(block) = article.blocks.get(heat.block) else { return Html::default() };
    let runs = heat.runs.iter().map(|it| run(drawn, &block.text, it));
    if block.kind == BlockKind::Heading {
        html! { <h4>{ for runs }</h4> }
    } else {
        html! { <p>{ for runs }</p> }
    }
}

fn run(drawn: &Drawn<'_>, text: &str, run: &Run) -> Html {
    let words = drawn.words;
    let text = text.get(run.span.as_range()).unwrap_or_default().to_owned();
    if run.pupils == 0 && !run.editor {
        return html! { { text } };
    }
    if run.pupils == 0 {
        return html! { <mark data-heat="0" title={words.editor_only}>{ text }</mark> };
    }
    let strength = (run.pupils * STRENGTHS).div_ceil(drawn.tally.works.max(1)).min(STRENGTHS);
    let said = words.count(&words.marked_by, run.pupils);
    html! {
        <>
            <mark data-heat={strength.to_string()}>{ text }</mark>
            <sup><span aria-hidden="true">{ run.pupils }</span><span class="said">{ said }</span></sup>
        </>
    }
}
