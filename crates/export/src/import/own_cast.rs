//! The articles, accounts, origins and questions of our own exports. It must not know the claims.

use source_comparison_core::format::{
    Account, AccountKind, Article, Block, BlockKind, Origin, OriginKind, Question,
};

use super::{
    node::Node,
    own::{id, one_of},
};
use crate::{error::Result, names::Thing, vocabulary as word};

pub(super) fn article(node: &Node<'_>) -> Result<Article> {
    let blocks = node.items_at(word::BLOCKS).into_iter();
    Ok(Article {
        id: id(node, Thing::Article)?,
        title: node.string_at(word::TITLE, "the article's headline")?,
        publisher: node.string_if(word::PUBLISHER)?,
        byline: node.string_if(word::BYLINE)?,
        published: node.string_if(word::PUBLISHED)?,
        updated: node.string_if(word::UPDATED)?,
        language: node.string_at("language", "the language of the article")?,
        url: node.string_if(word::URL)?,
        archive: node.string_if(word::ARCHIVE)?,
        rights: node.string_if(word::RIGHTS)?,
        note: node.string_if(word::NOTE)?,
        blocks: blocks.map(|node| block(&node)).collect::<Result<_>>()?,
    })
}

fn block(node: &Node<'_>) -> Result<Block> {
    Ok(Block {
        kind: one_of(&kind(node)?, BlockKind::ALL, BlockKind::as_str)?,
        text: node.string_at(word::TEXT, "the words of the block")?,
    })
}

pub(super) fn account(node: &Node<'_>) -> Result<Account> {
    Ok(Account {
        id: id(node, Thing::Account)?,
        name: node.string_at(word::NAME, "the account's name")?,
        short: node.string_at(word::SHORT, "the account's short name")?,
        kind: one_of(&kind(node)?, AccountKind::ALL, AccountKind::as_str)?,
        about: node.string_if(word::ABOUT)?,
        reach: node.string_if(word::REACH)?,
    })
}

pub(super) fn origin(node: &Node<'_>) -> Result<Origin> {
    Ok(Origin {
        id: id(node, Thing::Origin)?,
        name: node.string_at(word::NAME, "the origin's name")?,
        kind: one_of(&kind(node)?, OriginKind::ALL, OriginKind::as_str)?,
        note: node.string_if(word::NOTE)?,
    })
}

pub(super) fn question(node: &Node<'_>) -> Result<Question> {
    Ok(Question {
        id: id(node, Thing::Question)?,
        text: node.string_at(word::TEXT, "the question")?,
    })
}

fn kind<'v>(node: &Node<'v>) -> Result<Node<'v>> {
    node.need(word::KIND, "what it is")
}
