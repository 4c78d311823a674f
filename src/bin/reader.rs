//! The reader page's wasm: shows the comparison that the page's element names.

use source_comparison::page::{Page, PageProps};

fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(element) = document.and_then(|it| it.get_element_by_id("source-comparison")) else {
        return;
    };
    let asked = web_sys::window()
        .and_then(|window| window.location().search().ok())
        .and_then(|search| web_sys::UrlSearchParams::new_with_str(&search).ok())
        .and_then(|query| query.get("src"));
    let src = asked.or_else(|| element.get_attribute("data-src")).unwrap_or_default();
    let props = PageProps { src: src.into(), language: None };
    yew::Renderer::<Page>::with_root_and_props(element, props).render();
}
