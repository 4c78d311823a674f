//! Pages of a comparison: the static children of the element, a whole document, one file with the
//! widget in it. It must not know where files lie.

use base64::{Engine, engine::general_purpose::STANDARD};
use source_comparison::{StaticComparison, StaticComparisonProps};
use source_comparison_core::{markup::escaped, model::Comparison};
use source_comparison_export::schema_org;
use yew::{AttrValue, LocalServerRenderer, props};

use crate::{
    error::{Error, Kind},
    markup::json_for_script,
    sound::Sound,
};

#[cfg(test)]
mod tests;

/// Longest description of a page, in characters: what search engines show of it.
const DESCRIPTION: usize = 300;

/// How a comparison is written out.
#[derive(Clone, Debug)]
pub struct Rendering {
    /// BCP 47 tag of the interface's language; the comparison's own where it is missing.
    pub language: Option<String>,
    /// Level of the title.
    pub heading_level: u8,
    /// Put before every id.
    pub scope: String,
}

/// Where a page's style sheet comes from.
#[derive(Clone, Copy, Debug)]
pub enum Styles<'a> {
    /// This address.
    At(&'a str),
    /// These rules, in the page itself.
    Inline(&'a str),
}

/// The widget's program, for a page that has to work without a server.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// A classic script that defines the element.
    pub script: &'a str,
    /// The WebAssembly module.
    pub wasm: &'a [u8],
    /// The comparison file's text.
    pub file: &'a str,
    /// What the static HTML was asked for: the widget is to speak and to fit the same.
    pub rendering: &'a Rendering,
}

/// Everything that a document has around the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// Its rules.
    pub styles: Styles<'a>,
    /// The address of the page's oEmbed answer.
    pub oembed: Option<&'a str>,
    /// The page's own address.
    pub canonical: Option<&'a str>,
    /// What the page runs, if it is to run without a server.
    pub program: Option<Program<'a>>,
}

/// The comparison as static HTML: what stands between `<source-comparison>` and
/// `</source-comparison>`. Outside a browser it has to be waited for on one thread.
pub async fn children(sound: &Sound, rendering: &Rendering) -> String {
    let properties = props!(StaticComparisonProps {
        comparison: sound.comparison.clone(),
        diagnostics: sound.diagnostics.clone(),
        language: rendering.language.clone().map(AttrValue::from),
        heading_level: rendering.heading_level,
        scope: AttrValue::from(rendering.scope.clone()),
    });
    let renderer = LocalServerRenderer::<StaticComparison>::with_props(properties);
    renderer.hydratable(false).render().await
}

/// The static HTML as the element takes it: with the slot that it stands in, which a browser makes
/// while it reads the page. So the program can be laid out beside it before it takes its place. Where
/// a `<template>` of this kind is not known, or a content system strips it, nothing else changes.
pub fn slotted(children: &str) -> String {
    format!("<template shadowrootmode=\"open\"><slot></slot></template>\n{children}")
}

/// A page beside the site's files: where the site is, as an address or a path, and the page's own
/// address, for links that name it.
pub fn linked(sound: &Sound, children: &str, base: &str, canonical: Option<&str>) -> String {
    let base = base.trim_end_matches('/');
    let styles = format!("{base}/v1/static.css");
    let is_absolute = base.starts_with("https://") || base.starts_with("http://");
    let oembed = is_absolute.then(|| format!("{base}/oembed.json"));
    let around = Document {
        styles: Styles::At(&styles),
        oembed: oembed.as_deref(),
        canonical,
        program: None,
    };
    document(&sound.comparison, children, around)
}

/// A page with everything in it: `styles` are the rules of `v1/static.css`.
///
/// # Errors
///
/// Where the rules or the script would end the element that they stand in.
pub fn single_file(
    sound: &Sound,
    children: &str,
    styles: &str,
    program: Program<'_>,
    canonical: Option<&str>,
) -> Result<String, Error> {
    if !fits_into("style", styles) {
        return Err(Kind::NoCode("static.css").into());
    }
    if !fits_into("script", program.script) {
        return Err(Kind::NoCode("single-file.js").into());
    }
    let around = Document {
        styles: Styles::Inline(styles),
        oembed: None,
        canonical,
        program: Some(program),
    };
    Ok(document(&sound.comparison, children, around))
}

/// One complete HTML document around the comparison's static HTML.
pub fn document(comparison: &Comparison, children: &str, document: Document<'_>) -> String {
    let language = comparison.language.as_rc();
    let direction = comparison.language.direction().as_str();
    let head = head(comparison, document);
    let body = match document.program {
        Some(program) => with_program(children, program),
        None => format!("<main>\n{children}\n</main>"),
    };
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\" class=\"sc-page\">\n\
         <head>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

fn head(comparison: &Comparison, document: Document<'_>) -> String {
    let title = escaped(&comparison.title);
    let mut head = format!(
        "<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n"
    );
    if let Some(summary) = &comparison.summary {
        let summary = escaped(&shortened(summary));
        head.push_str(&format!("<meta name=\"description\" content=\"{summary}\">\n"));
    }
    head.push_str(
        "<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n",
    );
    if let Some(address) = document.canonical {
        head.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", escaped(address)));
    }
    if let Some(address) = document.oembed {
        head.push_str(&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{title}\">\n",
            escaped(address)
        ));
    }
    match document.styles {
        Styles::At(address) => {
            head.push_str(&format!("<link rel=\"stylesheet\" href=\"{}\">\n", escaped(address)));
        }
        Styles::Inline(rules) => head.push_str(&format!("<style>{rules}</style>\n")),
    }
    let linked = json_for_script(&schema_org(comparison));
    head.push_str(&format!("<script type=\"application/ld+json\">{linked}</script>\n"));
    head
}

/// The element with its static children, and after it what it runs on.
fn with_program(children: &str, program: Program<'_>) -> String {
    let Rendering { language, heading_level, .. } = program.rendering;
    let language = language.as_deref().map(|tag| format!(" lang=\"{}\"", escaped(tag)));
    let language = language.unwrap_or_default();
    format!(
        "<main>\n<source-comparison data-single-file heading-level=\"{heading_level}\"{language}>\n\
         {}\n</source-comparison>\n</main>\n\
         <script type=\"application/json\" id=\"source-comparison-file\">{}</script>\n\
         <script type=\"text/plain\" id=\"source-comparison-wasm\">{}</script>\n\
         <script>{}</script>",
        slotted(children),
        json_for_script(program.file),
        STANDARD.encode(program.wasm),
        program.script,
    )
}

/// Whether code can stand in an element of this name without ending it or hiding its end. What the
/// site's build writes can.
fn fits_into(element: &str, code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    !code.contains(&format!("</{element}")) && !code.contains("<!--")
}

/// The first sentence or so of a text, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let cut: String = text.chars().take(DESCRIPTION).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{whole}…")
}
