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
    diagnostic::{Code, Diagnostic, Trail},
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
        let list = Trail::Root;
        let list = list.key("articles");
        let mut checked =
            Articles { table: Table::default(), ids: Ids::of("article"), haystacks: Vec::new() };
        for (index, article) in self.first(articles, list, limits::ARTICLES) {
            let at = list.index(index);
            let id = checked.ids.give(&article.id, self, at.key("id"), index);
            let letter = ('A'..='Z').nth(checked.table.len()).unwrap_or('Z');
            let Some(article_read) = self.article(article, at, id, letter) else { continue };
            let blocks = article.blocks.iter().take(limits::BLOCKS);
            let texts = blocks.map(|block| first_characters(&block.text, limits::BLOCK_CHARACTERS));
            checked.haystacks.push(Haystack::new(texts));
            checked.ids.set(&article.id, checked.table.push(article_read));
        }
        checked
    }

    /// One article; `None` where it has no text.
    fn article(
        &mut self,
        article: &format::Article,
        at: Trail<'_>,
        id: Rc<str>,
        letter: char,
    ) -> Option<Article> {
        let title = self.name(&article.title, at.key("title"), "the article's headline");
        let checked = Article {
            title: title.unwrap_or_else(|| id.clone()),
            id,
            letter,
            publisher: self.optional_name(article.publisher.as_deref(), at.key("publisher")),
            byline: self.optional_name(article.byline.as_deref(), at.key("byline")),
            published: self.optional_time(article.published.as_deref(), at.key("published")),
            updated: self.optional_time(article.updated.as_deref(), at.key("updated")),
            language: self.language(&article.language, at.key("language")),
            url: self.optional_url(article.url.as_deref(), at.key("url")),
            archive: self.optional_url(article.archive.as_deref(), at.key("archive")),
            rights: self.optional_note(article.rights.as_deref(), at.key("rights")),
            note: self.optional_note(article.note.as_deref(), at.key("note")),
            blocks: self.blocks(&article.blocks, at.key("blocks")),
        };
        if checked.blocks.iter().all(|block| block.text.trim().is_empty()) {
            let what = "the article's text; without it the article is left out";
            self.missing(at.key("blocks"), what);
            return None;
        }
        Some(checked)
    }

    fn blocks(&mut self, blocks: &[format::Block], list: Trail<'_>) -> Vec<Block> {
        let blocks = self.first(blocks, list, limits::BLOCKS);
        blocks.map(|(index, block)| self.block(block, list.index(index))).collect()
    }

    /// One block, its text verbatim.
    fn block(&mut self, block: &format::Block, at: Trail<'_>) -> Block {
        let kind = self.word(block.kind, at.key("kind"));
        let text_at = at.key("text");
        let text = self.within(&block.text, text_at, limits::BLOCK_CHARACTERS);
        if text.trim().is_empty() {
            self.missing(text_at, "the words of the block");
        }
        if let Some(hidden) = first_hidden(text) {
            let message =
                format!("{hidden} hides in this text: it is kept, as the text is verbatim");
            let fault = Diagnostic::warning(Code::InvisibleCharacter, text_at.to_path(), message);
            self.faults.add(fault.with_help("remove it, unless the article was published so"));
        }
        Block { kind: kind.unwrap_or(BlockKind::Paragraph), text: Rc::from(text) }
    }
}
