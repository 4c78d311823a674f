//! Claims as annotations of the words that say them. It must not know how claims relate.

use source_comparison_core::{
    Comparison,
    model::{Article, Claim, Table, Voice},
};

use super::{suggested, textual_body};
use crate::{
    json::{Entries, Value, number, text, texts},
    names::{Names, Thing},
    plain_text::PlainText,
    vocabulary as word,
};

/// One annotation for each claim, in the file's order.
pub(super) fn annotations(comparison: &Comparison, names: &Names) -> Vec<Value> {
    let plain: Vec<PlainText> = comparison.articles.values().map(PlainText::of).collect();
    let plain = Table::from(plain);
    let annotation = |claim: &Claim| {
        let article = comparison.articles.get(claim.article)?;
        let plain = plain.get(claim.article)?;
        Some(annotation(comparison, names, claim, &target(claim, article, plain, names)))
    };
    comparison.claims.values().filter_map(annotation).collect()
}

fn annotation(comparison: &Comparison, names: &Names, claim: &Claim, target: &Value) -> Value {
    let question = comparison.questions.get(claim.question);
    let origin = claim.origin.and_then(|key| comparison.origins.get(key));
    let mut entries = Entries::default()
        .text("id", names.thing(Thing::Claim, &claim.id))
        .text("type", "Annotation")
        .text("motivation", "describing")
        .with("body", textual_body(comparison, "describing", &claim.says))
        .with("target", target.clone())
        .text_if(word::ACCOUNT, account(comparison, names, claim.voice))
        .text_if(
            word::QUESTION,
            question.map(|question| names.thing(Thing::Question, &question.id)),
        )
        .text_if(word::VALUE, claim.value.as_deref())
        .text_if(word::ORIGIN, origin.map(|origin| names.thing(Thing::Origin, &origin.id)));
    if !claim.via.is_empty() {
        entries = entries.with(word::CARRIERS, texts(claim.via.iter().map(|via| &**via)));
    }
    entries = entries
        .text(word::CERTAINTY, claim.certainty.as_str())
        .text(word::PASSAGE, word::passage(&claim.passage));
    if claim.sensitive {
        entries = entries.with(word::SENSITIVE, Value::Bool(true));
    }
    suggested(entries, claim.suggested.as_ref()).into()
}

/// Whose words a claim is; nothing while nobody has decided.
fn account(comparison: &Comparison, names: &Names, voice: Voice) -> Option<String> {
    match voice {
        Voice::Account(key) => {
            let account = comparison.accounts.get(key)?;
            Some(names.thing(Thing::Account, &account.id))
        }
        Voice::Article => Some(word::OWN_VOICE.to_owned()),
        Voice::Undecided => None,
    }
}

/// The words in the text that the collection holds; beside them, where the article has an
/// address, the same words in the page there, by the quote alone: positions in our text are none
/// in that page.
fn target(claim: &Claim, article: &Article, plain: &PlainText, names: &Names) -> Value {
    let mut selectors = vec![quote_selector(claim)];
    let position = claim.passage.place().and_then(|place| plain.position(place));
    if let Some((start, end)) = position {
        let selector = Entries::default()
            .text("type", "TextPositionSelector")
            .with("start", number(start.0))
            .with("end", number(end.0));
        selectors.push(selector.into());
    }
    let own = specific(text(names.thing(Thing::Article, &article.id)), Value::Array(selectors));
    match &article.url {
        None => own,
        Some(url) => {
            let page = specific(text(&**url.as_rc()), quote_selector(claim));
            Value::Array(vec![own, page])
        }
    }
}

fn specific(source: Value, selector: Value) -> Value {
    Entries::default()
        .text("type", "SpecificResource")
        .with("source", source)
        .with("selector", selector)
        .into()
}

fn quote_selector(claim: &Claim) -> Value {
    let around = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    Entries::default()
        .text("type", "TextQuoteSelector")
        .text("exact", &*claim.quote.exact)
        .text_if("prefix", around(&claim.quote.prefix))
        .text_if("suffix", around(&claim.quote.suffix))
        .into()
}
