//! What is said of a comparison as a whole and of its articles.

use source_comparison_core::format::{Article, File, Prepared};

use super::filled;

/// What is said of a comparison as a whole; empty is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Its title.
    pub title: String,
    /// A standfirst.
    pub summary: String,
    /// What readers are warned of before the texts.
    pub warning: String,
    /// Who prepared it.
    pub by: String,
    /// The day, as `YYYY-MM-DD`.
    pub on: String,
    /// BCP 47 tag of the editor's own words.
    pub language: String,
}

impl Description {
    /// What is said of a comparison now.
    pub fn of(file: &File) -> Self {
        let prepared = file.prepared.clone().unwrap_or_default();
        Self {
            title: file.title.clone(),
            summary: file.summary.clone().unwrap_or_default(),
            warning: file.warning.clone().unwrap_or_default(),
            by: prepared.by,
            on: prepared.on,
            language: file.language.clone(),
        }
    }

    pub(super) fn write_to(&self, file: &mut File) {
        self.title.trim().clone_into(&mut file.title);
        self.language.trim().clone_into(&mut file.language);
        file.summary = filled(&self.summary);
        file.warning = filled(&self.warning);
        let corrections = file.prepared.take().map(|it| it.corrections).unwrap_or_default();
        let prepared =
            Prepared { by: self.by.trim().to_owned(), on: self.on.trim().to_owned(), corrections };
        file.prepared = (prepared != Prepared::default()).then_some(prepared);
    }
}

/// What is said of an article; empty where its text does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// Its headline.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it.
    pub byline: String,
    /// When it was published.
    pub published: String,
    /// Where it stands.
    pub url: String,
    /// Whose text it is.
    pub rights: String,
    /// When it was last changed.
    pub updated: String,
    /// Where a copy is kept.
    pub archive: String,
    /// What a reader should know about the text as given here.
    pub note: String,
    /// BCP 47 tag of its text.
    pub language: String,
}

impl Particulars {
    /// What is said of an article now.
    pub fn of(article: &Article) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            title: article.title.clone(),
            publisher: text(&article.publisher),
            byline: text(&article.byline),
            published: text(&article.published),
            url: text(&article.url),
            rights: text(&article.rights),
            updated: text(&article.updated),
            archive: text(&article.archive),
            note: text(&article.note),
            language: article.language.clone(),
        }
    }

    pub(super) fn write_to(&self, article: &mut Article) {
        self.title.trim().clone_into(&mut article.title);
        self.language.trim().clone_into(&mut article.language);
        article.publisher = filled(&self.publisher);
        article.byline = filled(&self.byline);
        article.published = filled(&self.published);
        article.url = filled(&self.url);
        article.rights = filled(&self.rights);
        article.updated = filled(&self.updated);
        article.archive = filled(&self.archive);
        article.note = filled(&self.note);
    }
}
