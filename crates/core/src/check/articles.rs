//! Checks the articles and makes their texts ready for quotes to be found in. It must not know
//! the claims.

use std::rc::Rc;

use super::{
    checker::{Checker, first_characters},
    hidden::first_hidden,
    ids::Ids,
};
use crate::{
    anchor::Haystack,
    diagnostic::{Code, Trail},
    format::{self, BlockKind, limits},
    model::{Article, ArticleKey, Block, Key, Table},
};

/// The articles that have a text, with their ids and what finds quotes in them.
pub(super) struct Articles<'f> {
    pub(super) table: Table<ArticleKey, Article>,
    pub(super) ids: Ids<'f, ArticleKey>,
    /// One for each article, in the same order.
    haystacks: Vec<Haystack<'f>>,
}

impl<'f> Articles<'f> {
    /// What finds quotes in an article.
    pub(super) fn haystack(&self, article: ArticleKey) -> Option<&Haystack<'f>> {
        self.haystacks.get(article.place())
    }
}

impl Checker<'_> {
    pub(super) fn articles<'f>(&mut self, articles: &'f [format::Article]) -> Articles<'f> {
        let list = &Trail::Root.key("articles");
        let mut checked =
            Articles { table: Table::default(), ids: Ids::of("article"), haystacks: Vec::new() };
        for (index, article) in self.first(list, articles, limits::ARTICLES).iter().enumerate() {
            let at = &list.index(index);
            let id = checked.ids.give(at, &article.id, self, index);
            let letter = ('A'..='Z').nth(checked.table.len()).unwrap_or('Z');
            let Some(article_read) = self.article(article, at, id, letter) else { continue };
            let blocks = article.blocks.iter().take(limits::BLOCKS);
            // Furniture is not shown as text, so nothing in it can be marked.
            let texts = blocks.map(|block| match block.kind {
                Some(BlockKind::Furniture) => "",
                _ => first_characters(&block.text, limits::BLOCK_CHARACTERS),
            });
            checked.haystacks.push(Haystack::new(texts));
            checked.ids.set(&article.id, checked.table.push(article_read));
        }
        checked
    }

    /// One article; `None` where it has no text.
    fn article(
        &mut self,
        article: &format::Article,
        at: &Trail<'_>,
        id: Rc<str>,
        letter: char,
    ) -> Option<Article> {
        let title = self.name(at, "title", &article.title, "the article's headline");
        let checked = Article {
            title: title.unwrap_or_else(|| id.clone()),
            id,
            letter,
            publisher: self.optional_name(at, "publisher", &article.publisher),
            byline: self.optional_name(at, "byline", &article.byline),
            published: self.optional_time(at, "published", &article.published),
            updated: self.optional_time(at, "updated", &article.updated),
            language: self.language(at, "language", &article.language),
            url: self.optional_url(at, "url", &article.url),
            archive: self.optional_url(at, "archive", &article.archive),
            rights: self.optional_note(at, "rights", &article.rights),
            note: self.optional_note(at, "note", &article.note),
            blocks: self.blocks(&article.blocks, &at.key("blocks")),
        };
        if checked.blocks.iter().all(|block| block.text.trim().is_empty()) {
            let what = "the article's text; without it the article is left out";
            self.missing(&at.key("blocks"), what);
            return None;
        }
        Some(checked)
    }

    fn blocks(&mut self, blocks: &[format::Block], list: &Trail<'_>) -> Vec<Block> {
        let blocks = self.first(list, blocks, limits::BLOCKS).iter().enumerate();
        blocks.map(|(index, block)| self.block(block, &list.index(index))).collect()
    }

    /// One block, its text verbatim.
    fn block(&mut self, block: &format::Block, at: &Trail<'_>) -> Block {
        let kind = self.word(at, "kind", block.kind);
        let text_at = &at.key("text");
        let text = self.within(text_at, &block.text, limits::BLOCK_CHARACTERS);
        if text.trim().is_empty() {
            self.missing(text_at, "the words of the block");
        }
        if let Some(hidden) = first_hidden(text) {
            let message = "{} hides in this text: it is kept, as the text is verbatim";
            let help = "remove it, unless the article was published so";
            let values = [&*hidden.named()];
            self.faults.warning(Code::InvisibleCharacter, text_at, message, help, &values);
        }
        Block { kind: kind.unwrap_or(BlockKind::Paragraph), text: Rc::from(text) }
    }
}
