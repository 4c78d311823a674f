//! Who wrote an article, when, for whom and from what, and what the text does not say about it.

use std::rc::Rc;

use source_comparison_core::model::{Article, ArticleKey, WebUrl};
use yew::prelude::*;

use super::Reading;
use crate::words::date;

/// Properties of [`SourceCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SourceCardProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) article: ArticleKey,
}

/// A list of what is stated and what is not.
#[component]
pub(crate) fn SourceCard(props: &SourceCardProps) -> Html {
    let Reading { collation, words, .. } = &*props.reading;
    let Some(article) = collation.comparison.articles.get(props.article) else {
        return Html::default();
    };
    let dated = article.published.as_deref().map(|iso| date(words, iso));
    let updated = article.updated.as_deref().filter(|_| article.updated != article.published);
    let carriers = carriers(&props.reading, props.article);
    html! {
        <div class="source-card" part="source-card">
            <dl>
                <Field name={words.by} value={article.byline.clone().map(AttrValue::from)}
                    missing={words.not_stated} />
                <Field name={words.dated} value={dated.map(AttrValue::from)} missing={words.not_stated} />
                if let Some(updated) = updated {
                    <Field name={words.updated} value={Some(AttrValue::from(date(words, updated)))}
                        missing={words.not_stated} />
                }
                <Field name={words.publisher} value={article.publisher.clone().map(AttrValue::from)}
                    missing={words.not_stated} />
                if !carriers.is_empty() {
                    <Field name={words.draws_on} value={Some(AttrValue::from(carriers.join("; ")))}
                        missing={words.not_stated} />
                }
                <Address name={words.source_link} url={article.url.clone()}
                    missing={Some(words.not_stated)} />
                <Address name={words.archive_link} url={article.archive.clone()}
                    missing={None::<&'static str>} />
            </dl>
            <About words={*words} article={article.clone()}
                lang={collation.comparison.language.as_rc().clone()} />
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

#[derive(Clone, Debug, PartialEq, Properties)]
struct FieldProps {
    name: &'static str,
    value: Option<AttrValue>,
    missing: &'static str,
}

#[component]
fn Field(props: &FieldProps) -> Html {
    html! {
        <div>
            <dt>{ props.name }</dt>
            if let Some(value) = &props.value {
                <dd><bdi>{ value }</bdi></dd>
            } else {
                <dd class="not-stated">{ props.missing }</dd>
            }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct AddressProps {
    name: &'static str,
    url: Option<WebUrl>,
    /// What stands there without an address; `None` leaves the line out.
    missing: Option<&'static str>,
}

#[component]
fn Address(props: &AddressProps) -> Html {
    match (&props.url, props.missing) {
        (Some(url), _) => html! {
            <div><dt>{ props.name }</dt><dd><OutsideLink url={url.clone()} /></dd></div>
        },
        (None, Some(missing)) => html! {
            <div><dt>{ props.name }</dt><dd class="not-stated">{ missing }</dd></div>
        },
        (None, None) => Html::default(),
    }
}

/// Properties of [`OutsideLink`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OutsideLinkProps {
    pub(crate) url: WebUrl,
    /// The link's words; the host of the address where there are none.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// Words of the page to jump to and highlight.
    #[prop_or_default]
    pub(crate) text_fragment: Option<AttrValue>,
}

/// The one way a link leaves the comparison.
#[component]
pub(crate) fn OutsideLink(props: &OutsideLinkProps) -> Html {
    let address = props.url.as_rc();
    let href = match &props.text_fragment {
        Some(words) if !address.contains('#') => {
            let words = percent_encoded(words);
            format!("{address}#:~:text={words}")
        }
        _ => address.to_string(),
    };
    let label = props.label.clone().unwrap_or_else(|| props.url.host().to_owned().into());
    html! {
        <a {href} rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">
            <bdi>{ label }</bdi>
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
            const HEX: [char; 16] = [
                '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
            ];
            encoded.push('%');
            encoded.extend(HEX.get(usize::from(byte >> 4)));
            encoded.extend(HEX.get(usize::from(byte & 15)));
        }
    }
    encoded
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct AboutProps {
    words: &'static crate::words::Words,
    article: Article,
    lang: Rc<str>,
}

/// Rights and the editor's note on the text.
#[component]
fn About(props: &AboutProps) -> Html {
    let Article { rights, note, .. } = &props.article;
    if rights.is_none() && note.is_none() {
        return Html::default();
    }
    html! {
        <details class="about-text">
            <summary>{ props.words.about_text }</summary>
            if let Some(note) = note { <p lang={props.lang.clone()}>{ &**note }</p> }
            if let Some(rights) = rights { <p lang={props.lang.clone()}>{ &**rights }</p> }
        </details>
    }
}
