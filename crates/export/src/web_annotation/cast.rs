//! The articles, the accounts, the origins and the questions, which claims refer to. It must not
//! know the claims.

use source_comparison_core::{
    Comparison,
    model::{Account, Article, Block, Origin, Question},
};

use crate::{
    json::{Entries, Value},
    names::{Names, Thing},
    vocabulary as word,
};

/// Adds the lists to a collection.
pub(super) fn cast(collection: Entries, comparison: &Comparison, names: &Names) -> Entries {
    let articles = comparison.articles.values().map(|it| article(it, names)).collect();
    let accounts = comparison.accounts.values().map(|it| account(it, names)).collect();
    let origins = comparison.origins.values().map(|it| origin(it, names)).collect();
    let questions = comparison.questions.values().map(|it| question(it, names)).collect();
    collection
        .with(word::ARTICLES, Value::Array(articles))
        .list_if_any(word::ACCOUNTS, accounts)
        .list_if_any(word::ORIGINS, origins)
        .list_if_any(word::QUESTIONS, questions)
}

/// An article with its text: the source of the claims' targets.
fn article(article: &Article, names: &Names) -> Value {
    let url = article.url.as_ref().map(|url| &**url.as_rc());
    Entries::default()
        .text("id", names.thing(Thing::Article, &article.id))
        .text("type", "Text")
        .text("format", "text/plain")
        .text("language", &**article.language.as_rc())
        .text("textDirection", article.language.direction().as_str())
        .text_if("via", url)
        .text(word::TITLE, &*article.title)
        .text_if(word::PUBLISHER, article.publisher.as_deref())
        .text_if(word::BYLINE, article.byline.as_deref())
        .text_if(word::PUBLISHED, article.published.as_deref())
        .text_if(word::UPDATED, article.updated.as_deref())
        .text_if(word::URL, url)
        .text_if(word::ARCHIVE, article.archive.as_ref().map(|url| &**url.as_rc()))
        .text_if(word::RIGHTS, article.rights.as_deref())
        .text_if(word::NOTE, article.note.as_deref())
        .with(word::BLOCKS, Value::Array(article.blocks.iter().map(block).collect()))
        .into()
}

fn block(block: &Block) -> Value {
    Entries::default().text(word::KIND, block.kind.as_str()).text(word::TEXT, &*block.text).into()
}

fn account(account: &Account, names: &Names) -> Value {
    Entries::default()
        .text("id", names.thing(Thing::Account, &account.id))
        .text(word::NAME, &*account.name)
        .text(word::SHORT, &*account.short)
        .text(word::KIND, account.kind.as_str())
        .text_if(word::ABOUT, account.about.as_deref())
        .text_if(word::REACH, account.reach.as_deref())
        .into()
}

fn origin(origin: &Origin, names: &Names) -> Value {
    Entries::default()
        .text("id", names.thing(Thing::Origin, &origin.id))
        .text(word::NAME, &*origin.name)
        .text(word::KIND, origin.kind.as_str())
        .text_if(word::NOTE, origin.note.as_deref())
        .into()
}

fn question(question: &Question, names: &Names) -> Value {
    Entries::default()
        .text("id", names.thing(Thing::Question, &question.id))
        .text(word::TEXT, &*question.text)
        .into()
}
