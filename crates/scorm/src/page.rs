//! The page that a platform opens: the element, showing the lesson. It has no static children: they
//! would show pupils the editor's reading before they have made their own.

use source_comparison_core::{Comparison, model::Direction};

use crate::{ADAPTER, COMPARISON, PROGRAM, markup::escaped};

/// What speaks with the platform.
pub(crate) const ADAPTER_SCRIPT: &str = include_str!("adapter.js");

pub(crate) fn page(comparison: &Comparison) -> String {
    let title = escaped(&comparison.title);
    let language = escaped(comparison.language.as_rc());
    let direction = match comparison.language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    // The adapter stands before the loader: it hands over a pupil's work before the lesson opens.
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{PROGRAM}/tokens.css\">\n\
         <style>html{{background:var(--sc-paper);color:var(--sc-ink)}}\
         body{{margin:0;padding:1rem clamp(.875rem,2.5vw,2rem) 3rem}}</style>\n\
         </head>\n<body>\n<main>\n\
         <source-comparison src=\"{COMPARISON}\" view=\"lesson\" loading=\"eager\" heading-level=\"1\">\
         </source-comparison>\n</main>\n\
         <noscript><p>{title}: JavaScript</p></noscript>\n\
         <script src=\"{ADAPTER}\"></script>\n\
         <script type=\"module\" src=\"{PROGRAM}/source-comparison.js\"></script>\n\
         </body>\n</html>\n"
    )
}
