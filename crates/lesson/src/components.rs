//! The views. Each takes what it shows and tells what was done through one callback of [`Action`]s.

use std::rc::Rc;

use source_comparison::markup::{Attribute, Child, Markup};
use source_comparison_core::model::{ArticleKey, Key, Voice};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::desk::{Action, Desk};
use crate::veil::with_names_covered;
use crate::words::{ReaderWords, Words, fill};
use crate::work::{Mark, Speaker};

pub(crate) mod cards;
pub(crate) mod clock;
pub(crate) mod comparing;
pub(crate) mod feedback;
pub(crate) mod heading;
pub(crate) mod lesson;
pub(crate) mod pairs;
pub(crate) mod passages;
pub(crate) mod picking;
pub(crate) mod progress;
pub(crate) mod selecting;
pub(crate) mod setup;
pub(crate) mod sheet;
pub(crate) mod taking;
pub(crate) mod texts;
pub(crate) mod weighing;
pub(crate) mod writing;

/// Tells what was done.
pub(crate) type Act = Callback<Action>;

/// What every view needs.
#[derive(Clone, Debug)]
pub(crate) struct Class {
    pub(crate) desk: Rc<Desk>,
    pub(crate) words: &'static Words,
    pub(crate) reader: &'static ReaderWords,
    /// Put before every id.
    pub(crate) scope: AttrValue,
    /// Level of the lesson's title.
    pub(crate) level: u8,
    /// The address of the comparison file.
    pub(crate) src: Option<AttrValue>,
    pub(crate) act: Act,
}

/// Desks and words are equal where they are the same: to compare all of them took 10 KB.
impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desk, &other.desk)
            && std::ptr::eq(self.words, other.words)
            && std::ptr::eq(self.reader, other.reader)
            && (&self.scope, self.level, &self.src) == (&other.scope, other.level, &other.src)
            && self.act == other.act
    }
}

/// Properties of views that take nothing else.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ClassProps {
    pub(crate) class: Class,
}

/// What is done at an event.
#[derive(Clone, Debug)]
pub(crate) struct Does<'a>(&'a Act, Action);

impl Attribute for Does<'_> {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        let (act, action) = (self.0.clone(), self.1);
        markup.listener(Rc::new(move |_| act.emit(action.clone())));
    }
}

impl Class {
    /// An id of this lesson's own.
    pub(crate) fn id(&self, name: &str) -> AttrValue {
        AttrValue::from(format!("{}-lesson-{name}", self.scope))
    }

    /// Tells an action for each event.
    pub(crate) fn on<E>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        self.act.reform(action)
    }

    /// Tells this action, whatever the event says.
    pub(crate) fn does(&self, action: Action) -> Does<'_> {
        Does(&self.act, action)
    }

    /// The letter of an article.
    pub(crate) fn letter(&self, article: ArticleKey) -> String {
        let article = self.desk.comparison().articles.get(article);
        article.map(|article| article.letter.to_string()).unwrap_or_default()
    }

    /// "Article A".
    pub(crate) fn article(&self, article: ArticleKey) -> String {
        fill(self.words.article, &[("letter", &self.letter(article))])
    }

    /// The letter of the article that a passage stands in.
    pub(crate) fn letter_of(&self, mark: &Mark) -> String {
        let key = crate::work::article_key(self.desk.comparison(), &mark.article);
        key.map(|key| self.letter(key)).unwrap_or_default()
    }

    /// A text of the file's, with names covered while they are.
    pub(crate) fn shown(&self, text: &str) -> String {
        if !self.desk.settings.is_blind_at(self.desk.step()) {
            return text.to_owned();
        }
        with_names_covered(text, &crate::veil::names(self.desk.comparison()))
    }

    /// The name of a voice.
    pub(crate) fn voice(&self, voice: Voice) -> String {
        let accounts = &self.desk.comparison().accounts;
        match voice.account().and_then(|key| accounts.get(key)) {
            Some(account) => account.name.to_string(),
            None => self.words.itself.to_owned(),
        }
    }

    /// What a pupil said of who speaks.
    pub(crate) fn speaker(&self, speaker: &Speaker) -> String {
        match speaker {
            Speaker::Unsure => self.words.unsure.to_owned(),
            Speaker::Article => self.words.itself.to_owned(),
            Speaker::Kind(kind) => {
                let kinds = source_comparison_core::model::AccountKind::ALL.iter();
                let word = kinds.zip(self.words.kinds_of_voice).find(|(known, _)| *known == kind);
                word.map(|(_, word)| word.to_owned()).unwrap_or_default()
            }
            Speaker::Account(id) => {
                let account = self.desk.comparison().accounts.values().find(|it| it.id == *id);
                account.map_or_else(|| id.to_string(), |it| it.name.to_string())
            }
        }
    }

    /// Who may be speaking, as options: names, or kinds of voices while names are covered.
    pub(crate) fn speakers(&self) -> Vec<(String, String)> {
        let step = self.desk.step();
        let hidden = self.desk.settings.hidden_at(step);
        let mut all = vec![Speaker::Unsure, Speaker::Article];
        if self.desk.settings.is_blind_at(step) {
            let kinds = source_comparison_core::model::AccountKind::ALL;
            all.extend(kinds.iter().map(|kind| Speaker::Kind(*kind)));
        } else {
            let accounts = self.desk.comparison().accounts.values();
            let shown = accounts.filter(|account| Some(&*account.id) != hidden);
            all.extend(shown.map(|account| Speaker::Account(Rc::clone(&account.id))));
        }
        all.into_iter().map(|it| (it.to_word(), self.speaker(&it))).collect()
    }

    /// A passage as an option: "3 · A · the big kettle…".
    pub(crate) fn passage_option(&self, mark: &Mark) -> (String, String) {
        let words: String = self.shown(&mark.quote.exact).chars().take(60).collect();
        let label = format!("{} · {} · {words}", mark.number, self.letter_of(mark));
        (mark.number.to_string(), label)
    }
}

/// Every article's key.
pub(crate) fn article_keys(desk: &Desk) -> impl Iterator<Item = ArticleKey> + use<> {
    (0..desk.comparison().articles.len()).map(ArticleKey::at)
}

/// A choice among a few words in a list that unfolds.
#[allow(clippy::needless_pass_by_value)] // callers make them in place
pub(crate) fn select_field(
    id: AttrValue,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    let onchange =
        choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    markup! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <select {id} {onchange}>
                for (value, words) in options {
                    <option selected={*value == *chosen} value={value.clone()}>{ words }</option>
                }
            </select>
        </div>
    }
}

/// A choice among a few words that stand side by side.
#[allow(clippy::needless_pass_by_value)] // callers make them in place
pub(crate) fn radios<T: Copy + PartialEq + 'static>(
    name: AttrValue,
    legend: &str,
    options: &[(T, &'static str)],
    chosen: Option<T>,
    choose: Callback<T>,
) -> Html {
    let option = |(value, words): &(T, &'static str)| {
        let value = *value;
        let onchange = choose.reform(move |_: Event| value);
        markup! {
            <label class="option">
                <input type="radio" name={name.clone()} checked={chosen == Some(value)} {onchange} />
                <span>{ *words }</span>
            </label>
        }
    };
    markup! {
        <fieldset class="options">
            <legend>{ legend }</legend>
            { for options.iter().map(option) }
        </fieldset>
    }
}

/// A box to tick.
#[allow(clippy::needless_pass_by_value)] // callers make them in place
pub(crate) fn tick(label: impl Child, checked: bool, tell: Callback<bool>) -> Html {
    let onchange =
        tell.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    markup! {
        <label class="option">
            <input type="checkbox" {checked} {onchange} />
            <span>{ label }</span>
        </label>
    }
}

/// A button that does one thing.
pub(crate) fn button(class: &'static str, label: impl Child, onclick: impl Attribute) -> Html {
    markup! { <button type="button" {class} {onclick}>{ label }</button> }
}

/// A passage of a pupil's, with the letter of its article.
pub(crate) fn quoted(class: &Class, mark: &Mark) -> Html {
    let article = crate::work::article_key(class.desk.comparison(), &mark.article);
    let language = article
        .and_then(|key| class.desk.comparison().articles.get(key))
        .map(|article| AttrValue::from(Rc::clone(article.language.as_rc())));
    markup! {
        <blockquote class="passage">
            <span class="badge" aria-hidden="true">{ usize::from(mark.number) }</span>
            <span class="told">{ fill(class.words.passage, &[("n", &mark.number.to_string())]) }{ ", " }</span>
            <span class="where">{ class.letter_of(mark) }</span>
            <q lang={language} dir="auto">{ class.shown(&mark.quote.exact) }</q>
        </blockquote>
    }
}
