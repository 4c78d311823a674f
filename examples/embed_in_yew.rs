//! The comparison as one component among others of a Yew application.
//!
//! In a browser (`trunk serve --example embed_in_yew --features web`, or a build of your own for
//! wasm32-unknown-unknown) it mounts into the page. Anywhere else it prints the same page as HTML,
//! rendered without a browser:
//!
//! ```sh
//! cargo run --example embed_in_yew > page.html
//! ```

use std::rc::Rc;

use source_comparison::core::check::{Checked, Rules, check_value};
use source_comparison::core::json;
use source_comparison::state::{LinkChange, LinkState};
use source_comparison::{Comparison, Diagnostic, Faults, SourceComparison};
use yew::prelude::*;

/// A file that the application has at hand; another would fetch it.
const FILE: &str = include_str!("../comparisons/moura.json");

/// What an application knows of an article of its own.
#[derive(PartialEq, Properties)]
struct ArticlePageProps {
    /// `None` where the file is too faulty to be shown.
    comparison: Option<Rc<Comparison>>,
    /// What is wrong with the file, for those who can mend it.
    diagnostics: Rc<[Diagnostic]>,
}

/// A page with a heading of level 1, some words of its own, and the comparison below.
#[component]
fn ArticlePage(props: &ArticlePageProps) -> Html {
    // The reader's place, as a link would say it: an application may keep it in its own routes.
    let place = use_state_eq(LinkState::default);
    let on_link = {
        let setter = place.setter();
        Callback::from(move |change: LinkChange| setter.set(change.link))
    };
    html! {
        <main>
            <h1>{ "Two reports, side by side" }</h1>
            <p>{ "Choose an account to follow what it says, and what it is silent on." }</p>
            if let Some(comparison) = &props.comparison {
                <SourceComparison comparison={comparison.clone()} heading_level={2} scope="moura"
                    language="en" {on_link} />
                <p>{ "You are here: " }<code>{ format!("#{}", place.to_fragment()) }</code></p>
            } else {
                <Faults diagnostics={props.diagnostics.clone()} fatal=true />
            }
        </main>
    }
}

/// Reads and checks the file: nothing unchecked ever reaches the component.
fn article_page() -> ArticlePageProps {
    let value: json::Value = match serde_json::from_str(FILE) {
        Ok(value) => value,
        Err(error) => {
            let diagnostics = Rc::from([json::not_json(&error.to_string())]);
            return ArticlePageProps { comparison: None, diagnostics };
        }
    };
    let Checked { comparison, diagnostics } = check_value(&value, Rules::default());
    ArticlePageProps { comparison, diagnostics: Rc::from(diagnostics) }
}

#[cfg(all(feature = "web", target_arch = "wasm32"))]
fn main() {
    yew::Renderer::<ArticlePage>::with_props(article_page()).render();
}

#[cfg(not(all(feature = "web", target_arch = "wasm32")))]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let renderer = yew::LocalServerRenderer::<ArticlePage>::with_props(article_page());
    let page = tokio::task::LocalSet::new().run_until(renderer.hydratable(false).render()).await;
    println!("<!doctype html><meta charset=\"utf-8\">{page}");
}
