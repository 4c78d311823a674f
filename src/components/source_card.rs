//! Who wrote an article, when, for whom and from what, and what the text does not say about it.

use std::rc::Rc;

use source_comparison_core::model::{Article, ArticleKey, WebUrl};
use yew::prelude::*;

use super::Reading;
use crate::words::date;

/// A list of what is stated and what is not.
pub(crate) fn source_card(reading: &Reading, key: ArticleKey) -> Html {
    let Reading { collation, words, .. } = reading;
    let Some(article) = collation.comparison.articles.get(key) else { return Html::default() };
    let dated = article.published.as_deref().map(|iso| date(words, iso));
    let updated = article.updated.as_deref().filter(|_| article.updated != article.published);
    let carriers = carriers(reading, key);
    let stated = |name: &'static str, value: Option<String>| {
        field(name, value.map(|value| markup! { <bdi>{ value }</bdi> }), words.not_stated)
    };
    let address = |url: &WebUrl| outside_link(url, None, None);
    markup! {
        <div class="source-card" part="source-card">
            <dl>
                { stated(words.by, article.byline.as_deref().map(str::to_owned)) }
                { stated(words.dated, dated) }
                if let Some(updated) = updated {
                    { stated(words.updated, Some(date(words, updated))) }
                }
                { stated(words.publisher, article.publisher.as_deref().map(str::to_owned)) }
                if !carriers.is_empty() { { stated(words.draws_on, Some(carriers.join("; "))) } }
                { field(words.source_link, article.url.as_ref().map(address), words.not_stated) }
                if let Some(archive) = &article.archive {
                    { field(words.archive_link, Some(address(archive)), words.not_stated) }
                }
            </dl>
            { about(reading, article) }
        </div>
    }
}

/// What the article's claims name as carriers, each once, in reading order.
fn carriers(reading: &Reading, article: ArticleKey) -> Vec<Rc<str>> {
    let mut carriers: Vec<Rc<str>> = Vec::new();
    let order = reading.collation.reading_order.iter().filter_map(|key| reading.claim(*key));
    for carrier in order.filter(|claim| claim.article == article).flat_map(|claim| &claim.via) {
        if !carriers.contains(carrier) {
            carriers.push(Rc::clone(carrier));
        }
    }
    carriers
}

/// One line; without a value it says so.
fn field(name: &'static str, value: Option<Html>, missing: &'static str) -> Html {
    markup! {
        <div>
            <dt>{ name }</dt>
            if let Some(value) = value {
                <dd>{ value }</dd>
            } else {
                <dd class="not-stated">{ missing }</dd>
            }
        </div>
    }
}

/// The one way a link leaves the comparison. It reads `label`, or else the address's host, and may
/// jump to `words` of the page.
pub(crate) fn outside_link(url: &WebUrl, label: Option<&'static str>, words: Option<&str>) -> Html {
    let address = url.as_rc();
    let href = match words {
        Some(words) if !address.contains('#') => {
            format!("{address}#:~:text={}", percent_encoded(words))
        }
        _ => address.to_string(),
    };
    markup! {
        <a {href} rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">
            <bdi>{ label.unwrap_or_else(|| url.host()).to_owned() }</bdi>
        </a>
    }
}

/// Percent-encodes everything that is not a letter, a digit or one of `_.~` (the hyphen has a
/// meaning of its own in text fragments).
fn percent_encoded(words: &str) -> String {
    let mut encoded = String::with_capacity(words.len() * 3);
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            const HEX: [char; 16] =
                ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
            encoded.push('%');
            encoded.extend(HEX.get(usize::from(byte >> 4)));
            encoded.extend(HEX.get(usize::from(byte & 15)));
        }
    }
    encoded
}

/// Rights and the editor's note on the text.
fn about(reading: &Reading, article: &Article) -> Html {
    let Article { rights, note, .. } = article;
    if rights.is_none() && note.is_none() {
        return Html::default();
    }
    let lang = reading.collation.comparison.language.as_rc();
    let told = markup! {
        <>
            if let Some(note) = note { <p lang={lang.clone()}>{ &**note }</p> }
            if let Some(rights) = rights { <p lang={lang.clone()}>{ &**rights }</p> }
        </>
    };
    if reading.is_still() {
        return markup! { <div class="about-text">{ told }</div> };
    }
    markup! {
        <details class="about-text">
            <summary>{ reading.words.about_text }</summary>
            { told }
        </details>
    }
}
