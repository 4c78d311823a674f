//! The articles side by side, in numbered lines. It must not know where lines end.

use source_comparison::words::{date, fill};
use source_comparison_core::model::{Article, BlockKind, Term};

use crate::{
    Sheet,
    lines::{Line, NumberedLines},
    markup::{classed, element, escaped, foreign, in_language},
};

/// Both articles; where there are more, two beside each other at a time.
pub(crate) fn articles(sheet: &Sheet<'_>) -> String {
    let all: Vec<(&Article, &NumberedLines)> =
        sheet.comparison.articles.values().zip(&sheet.lines).collect();
    let rows = all.chunks(2).map(|row| {
        let columns = row.iter().map(|(article, lines)| column(sheet, article, lines));
        classed("div", "columns", &columns.collect::<String>())
    });
    rows.collect()
}

fn column(sheet: &Sheet<'_>, article: &Article, lines: &NumberedLines) -> String {
    let letter = article.letter.to_string();
    let name = escaped(&fill(sheet.paper_words.source_of, &[("letter", &letter)]));
    let id = format!("article-{}", letter.to_lowercase());
    let heading = element("h2", &format!("id=\"{id}\""), &name);
    let blocks: String = article
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind != BlockKind::Furniture)
        .map(|(index, block)| {
            let own = lines.lines.iter().filter(|line| line.block == index);
            let own = own.filter_map(|line| numbered(line, &block.text)).collect::<String>();
            classed("p", block.kind.as_str(), &own)
        })
        .collect();
    let text =
        element("div", &format!("class=\"text\" {}", in_language(&article.language)), &blocks);
    let stated = stated(sheet, article);
    element("article", &format!("aria-labelledby=\"{id}\""), &format!("{heading}{stated}{text}"))
}

/// What the article says of itself; what it does not say, pupils are to find out.
fn stated(sheet: &Sheet<'_>, article: &Article) -> String {
    let published = article.published.as_deref().map(|day| escaped(&date(sheet.words, day)));
    let parts = [&article.publisher, &article.byline];
    let parts = parts.into_iter().flatten().map(|text| foreign(text, &article.language));
    let parts: Vec<String> = parts.chain(published).collect();
    classed("p", "stated", &parts.join(" · "))
}

fn numbered(line: &Line, text: &str) -> Option<String> {
    let words = escaped(text.get(line.words.clone())?);
    let number = format!("<span class=\"number\" aria-hidden=\"true\">{}</span>", line.number);
    Some(classed("span", "line", &format!("{number}{words}")) + "\n")
}

/// Terms with what they mean; nothing where there are none.
pub(crate) fn terms(sheet: &Sheet<'_>, title: &str, terms: &[Term]) -> String {
    if terms.is_empty() {
        return String::new();
    }
    let language = in_language(sheet.language());
    let entries = terms.iter().map(|term| {
        let entry = format!("<dt>{}</dt><dd>{}</dd>", escaped(&term.term), escaped(&term.text));
        element("div", "", &entry)
    });
    let list = element("dl", &language, &entries.collect::<String>());
    classed("section", "terms", &format!("<h2>{}</h2>{list}", escaped(title)))
}
