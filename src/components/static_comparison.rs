//! The whole comparison for paper, for pages without a program, and for the time before it runs:
//! everything that the widget shows on asking is written out, by the same views, and links take the
//! place of buttons.

use std::rc::Rc;

use source_comparison_core::Collation;
use source_comparison_core::diagnostic::Diagnostic;
use source_comparison_core::model::{ArticleKey, Comparison};
use yew::prelude::*;

use self::notes::notes;
use self::voices::{cast, voices};
use super::article_sheet::{ArticleSheet, article_sheet};
use super::faults::Faults;
use super::head::head;
use super::heading::{HeadingStyle, heading};
use super::ledger::LedgerView;
use super::legend::legend;
use super::remarks::{findings, glossary, unplaced};
use super::{Act, Form, Reading};
use crate::dom::Portion;
use crate::words::{fill, page_words_for, words_for};

mod notes;
mod voices;

/// Properties of [`StaticComparison`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StaticComparisonProps {
    /// What is shown.
    pub comparison: Rc<Comparison>,
    /// BCP 47 tag of the interface's language; the comparison's own where it is missing.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// Level of the comparison's title, 1..=4; the rest follows below it.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Put before every id; has to differ between comparisons on one page.
    #[prop_or(AttrValue::Static("sc"))]
    pub scope: AttrValue,
    /// What is wrong with the file, told in a list at the end of the head.
    #[prop_or_else(|| Rc::from([]))]
    pub diagnostics: Rc<[Diagnostic]>,
}

/// A comparison to read without a program: the articles with numbered marks, a note for each
/// relation in the order of the questions, the ledger as a table, the accounts.
#[component]
pub fn StaticComparison(props: &StaticComparisonProps) -> Html {
    let collation =
        use_memo(Rc::clone(&props.comparison), |comparison| Collation::new(Rc::clone(comparison)));
    let own = AttrValue::from(Rc::clone(props.comparison.language.as_rc()));
    let words = words_for(props.language.as_ref().unwrap_or(&own));
    let reading = Rc::new(Reading {
        collation,
        words,
        heading_level: props.heading_level.clamp(1, 4),
        scope: props.scope.clone(),
        form: Form::Still,
    });
    let order: Rc<[_]> = props.comparison.accounts.keys().collect();
    let act = Act::noop();
    markup! {
        <section class="sc still" part="root" aria-labelledby={reading.id("title")}
            lang={words.language} dir={words.direction.as_str()}
            data-show="conflict match detail only" data-columns="page">
            { head(&reading, &act, false) }
            { html! { <Faults diagnostics={props.diagnostics.clone()} language={words.language} /> } }
            <div class="guide">
                { contents(&reading) }
                { cast(&reading) }
                { legend(words) }
            </div>
            { articles(&reading, &act) }
            { notes(&reading, &act) }
            <div id={reading.id("ledger")} class="still-ledger">
                { html! { <LedgerView reading={Rc::clone(&reading)} {act} {order} at_once=true /> } }
            </div>
            { unplaced(&reading) }
            { voices(&reading) }
            if !props.comparison.findings.is_empty() {
                <div id={reading.id("findings")}>{ findings(&reading) }</div>
            }
            if !props.comparison.glossary.is_empty() {
                <div id={reading.id("glossary")}>{ glossary(&reading) }</div>
            }
        </section>
    }
}

/// Ways to the parts.
fn contents(reading: &Reading) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    let comparison = &collation.comparison;
    let page_words = page_words_for(words.language);
    let parts = [
        ("notes", words.between, !comparison.claims.is_empty()),
        ("ledger", words.ledger, true),
        ("accounts", page_words.accounts, !comparison.accounts.is_empty()),
        ("findings", words.where_it_stands, !comparison.findings.is_empty()),
        ("glossary", words.glossary, !comparison.glossary.is_empty()),
    ];
    markup! {
        <div class="contents">
            { heading(heading_level + 1, HeadingStyle::class("label"), page_words.contents.into()) }
            <ul>
                for article in comparison.articles.values() {
                    <li>
                        <a href={reading.link_to(&format!("article-{}", article.letter))}>
                            { fill(words.article, &[("letter", &article.letter.to_string())]) }
                        </a>
                        { words.colon }<bdi lang={article.language.as_rc().clone()}>{ &*article.title }</bdi>
                    </li>
                }
                for (name, label, _) in parts.into_iter().filter(|(_, _, there)| *there) {
                    <li><a href={reading.link_to(name)}>{ label }</a></li>
                }
            </ul>
        </div>
    }
}

/// Every article, side by side where there is room.
fn articles(reading: &Rc<Reading>, act: &Act) -> Html {
    let sheet = |(side, article): (usize, ArticleKey)| {
        article_sheet(&ArticleSheet {
            reading,
            act,
            article,
            side,
            current: true,
            focus: None,
            account: None,
            found: Rc::from([]),
            portion: Portion::ALL,
        })
    };
    let keys = reading.collation.comparison.articles.keys();
    markup! {
        <div class="articles-view" data-active="true">
            <div class="table">{ for keys.enumerate().map(sheet) }</div>
        </div>
    }
}
