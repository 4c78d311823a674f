//! What a newsroom pastes into its pages: each form of a comparison, with the policy that it needs.
//! It must not know how a comparison is rendered.

use serde_json::{Value, json};
use source_comparison::words::{page_words_for, words_for};
use source_comparison_core::{markup::escaped, model::Comparison};

use crate::{addresses::Addresses, page::slotted};

/// Width and height that a frame has until it tells its own, in pixels.
const FRAME: (u32, u32) = (800, 900);

/// What the snippets are about.
#[derive(Clone, Copy, Debug)]
pub struct Embedding<'a> {
    /// The comparison.
    pub comparison: &'a Comparison,
    /// Where its parts stand.
    pub addresses: &'a Addresses,
    /// BCP 47 tag of the interface's language, if it is not to be the comparison's own.
    pub language: Option<&'a str>,
    /// The hash of the loader, as the attribute `integrity` takes it.
    pub integrity: Option<&'a str>,
    /// The static HTML.
    pub children: &'a str,
}

/// A piece to paste, or several that belong together.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Snippet {
    /// What it is called.
    pub title: &'static str,
    /// When to take it.
    pub about: &'static str,
    /// The HTML.
    pub code: String,
    /// Directives that the host page's Content-Security-Policy has to allow; empty if none.
    pub policy: String,
}

impl Embedding<'_> {
    /// Every snippet, as a Markdown document.
    pub fn document(&self) -> String {
        let mut document = format!("# {}\n", one_line(&self.comparison.title));
        for snippet in self.snippets() {
            let Snippet { title, about, code, policy } = snippet;
            document.push_str(&format!("\n## {title}\n\n{about}\n\n```html\n{code}\n```\n"));
            if !policy.is_empty() {
                document.push_str(&format!(
                    "\nContent-Security-Policy of the host page:\n\n```\n{policy}\n```\n"
                ));
            }
        }
        document
    }

    /// Every snippet.
    pub fn snippets(&self) -> [Snippet; 8] {
        [
            Snippet {
                title: "Element",
                about: "The script once a page, the element as often as there are comparisons.",
                code: format!("{}\n{}", self.loader(), self.element("")),
                policy: self.element_policy(),
            },
            Snippet {
                title: "Element above the fold",
                about: "In the page's head, beside the element: everything is on its way at once.",
                code: self.preloads(),
                policy: self.element_policy(),
            },
            Snippet {
                title: "Frame",
                about: "For pages that must not run scripts of others. The script gives the frame \
                        its height; without it the frame scrolls.",
                code: format!("{}\n{}", self.frame(), self.host_script()),
                policy: self.frame_policy(),
            },
            Snippet {
                title: "AMP",
                about: "The first line once, in the page's head.",
                code: self.amp(),
                policy: String::new(),
            },
            Snippet {
                title: "Link",
                about: "To the static page, which needs no script; for newsletters and feeds.",
                code: self.link(),
                policy: String::new(),
            },
            Snippet {
                title: "Style sheet of the static HTML",
                about: "Where the static HTML stands without the element, or before it runs.",
                code: self.style_sheet(),
                policy: format!("style-src {}", self.addresses.origin()),
            },
            Snippet {
                title: "oEmbed",
                about: "In the static page's head; `-o DIR` writes the answer it leads to.",
                code: self.discovery(),
                policy: String::new(),
            },
            Snippet {
                title: "Element with its static HTML",
                about: "The whole comparison stands in the page before the program runs, and \
                        wherever it cannot run. The style sheet right before the element: what \
                        stands above it does not wait, and what is far below it costs nothing yet.",
                code: format!(
                    "{}\n{}\n{}",
                    self.loader(),
                    self.style_sheet(),
                    self.element(self.children)
                ),
                policy: self.element_policy(),
            },
        ]
    }

    fn loader(&self) -> String {
        let address = self.site("v1/source-comparison.js");
        let integrity = self.integrity.map(|hash| format!(" integrity=\"{hash}\" crossorigin"));
        let integrity = integrity.unwrap_or_default();
        format!("<script type=\"module\" src=\"{address}\"{integrity}></script>")
    }

    fn element(&self, children: &str) -> String {
        let file = escaped(self.addresses.file());
        let language = self.language.map(|tag| format!(" lang=\"{}\"", escaped(tag)));
        let language = language.unwrap_or_default();
        let children = match children {
            "" => String::new(),
            _ => format!("\n{}\n", slotted(children)),
        };
        format!("<source-comparison src=\"{file}\"{language}>{children}</source-comparison>")
    }

    fn element_policy(&self) -> String {
        let origin = self.addresses.origin();
        let files = self.addresses.other_origin().map(|other| format!(" {other}"));
        format!(
            "script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}{}; style-src {origin}",
            files.unwrap_or_default()
        )
    }

    fn preloads(&self) -> String {
        format!(
            "<link rel=\"modulepreload\" href=\"{}\">\n\
             <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
             <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"text/css\" crossorigin>\n\
             <link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/json\" crossorigin>",
            self.site("v1/widget.js"),
            self.site("v1/widget_bg.wasm"),
            self.site("v1/source-comparison.css"),
            escaped(self.addresses.file()),
        )
    }

    fn frame(&self) -> String {
        let (_, height) = FRAME;
        format!(
            "<iframe data-source-comparison src=\"{}\" title=\"{}\" width=\"100%\" \
             height=\"{height}\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups\"></iframe>",
            escaped(&self.addresses.frame(self.language)),
            self.title(),
        )
    }

    fn host_script(&self) -> String {
        format!("<script src=\"{}\" async></script>", self.site("v1/host.js"))
    }

    fn frame_policy(&self) -> String {
        let origin = self.addresses.origin();
        format!("frame-src {origin}; script-src {origin}")
    }

    fn amp(&self) -> String {
        let (_, height) = FRAME;
        let words = page_words_for(self.spoken());
        format!(
            "<script async custom-element=\"amp-iframe\" \
             src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script>\n\
             <amp-iframe src=\"{}\" title=\"{}\" layout=\"fixed-height\" height=\"{height}\" \
             sandbox=\"allow-scripts allow-popups\" frameborder=\"0\" resizable>\n  \
             <a placeholder href=\"{}\">{}</a>\n  \
             <div overflow tabindex=\"0\" role=\"button\">{}</div>\n</amp-iframe>",
            escaped(&self.addresses.frame(self.language)),
            self.title(),
            escaped(&self.addresses.page()),
            words.open_comparison,
            words.show_all,
        )
    }

    fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", escaped(&self.addresses.page()), self.title())
    }

    fn style_sheet(&self) -> String {
        let address = self.site("v1/static.css");
        format!("<link rel=\"stylesheet\" href=\"{address}\">")
    }

    fn discovery(&self) -> String {
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            self.site("oembed.json"),
            self.title(),
        )
    }

    /// The answer of <https://oembed.com>, version 1.0, of the type `rich`.
    pub fn oembed(&self) -> Value {
        let (width, height) = FRAME;
        let mut answer = json!({
            "type": "rich",
            "version": "1.0",
            "title": &*self.comparison.title,
            "provider_name": self.addresses.host(),
            "provider_url": self.addresses.at(""),
            "html": self.frame(),
            "width": width,
            "height": height,
        });
        if let (Some(prepared), Some(fields)) = (&self.comparison.prepared, answer.as_object_mut())
        {
            fields.insert("author_name".to_owned(), json!(&*prepared.by));
        }
        answer
    }

    fn site(&self, path: &str) -> String {
        escaped(&self.addresses.at(path))
    }

    fn title(&self) -> String {
        escaped(&one_line(&self.comparison.title))
    }

    /// The language that the interface speaks.
    fn spoken(&self) -> &'static str {
        words_for(self.language.unwrap_or(self.comparison.language.as_rc())).language
    }
}

/// A title in one line, so that a snippet stays what it is.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
