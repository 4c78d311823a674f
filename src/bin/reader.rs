//! The reader page's wasm: shows the comparison that the page's element names.

use source_comparison::page::{Page, PageProps, query};

fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(element) = document.and_then(|it| it.get_element_by_id("source-comparison")) else {
        return;
    };
    let src = query("src").or_else(|| element.get_attribute("data-src")).unwrap_or_default();
    let props = PageProps { src: src.into(), language: None };
    yew::Renderer::<Page>::with_root_and_props(element, props).render();
}
