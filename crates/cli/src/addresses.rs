//! Where the parts of one comparison stand on the web. It must not know how they are embedded.

use std::path::Path;

use anyhow::{Context, bail};
use source_comparison_core::model::WebUrl;

/// The addresses of one comparison, all of them absolute.
#[derive(Clone, Debug)]
pub(crate) struct Addresses {
    /// The site, without a slash at the end.
    base: String,
    /// The comparison file.
    file: String,
}

impl Addresses {
    /// The addresses for a file; where it is not said where the file stands, it stands in the
    /// site's `comparisons/`.
    ///
    /// # Errors
    ///
    /// Where an address is not one of the web, or a file without a name has no address.
    pub(crate) fn new(base: &str, path: &Path, file: Option<&str>) -> anyhow::Result<Self> {
        let base = web(base)?.trim_end_matches('/').to_owned();
        let file = match file {
            Some(file) => web(file)?,
            None if path == Path::new("-") => {
                bail!("standard input has no name: say with --src where the file will stand")
            }
            None => {
                let name = path.file_name().and_then(|name| name.to_str());
                let name = name.with_context(|| format!("{} has no name", path.display()))?;
                format!("{base}/comparisons/{}", percent_encoded(name))
            }
        };
        Ok(Self { base, file })
    }

    /// The comparison file.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// The static page: beside the file.
    pub(crate) fn page(&self) -> String {
        let name_ends = self.file.strip_suffix(".json").unwrap_or(&self.file);
        format!("{name_ends}.html")
    }

    /// One of the site's files.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// The page for frames, with the file that it shows.
    pub(crate) fn frame(&self, language: Option<&str>) -> String {
        let within = self.file.strip_prefix(&self.base).and_then(|rest| rest.strip_prefix('/'));
        let file = percent_encoded(within.unwrap_or(&self.file));
        let language = language.map(|tag| format!("&lang={}", percent_encoded(tag)));
        self.at(&format!("embed.html?src={file}{}", language.unwrap_or_default()))
    }

    /// `https://host.example` of the site.
    pub(crate) fn origin(&self) -> &str {
        origin(&self.base)
    }

    /// The same of the file, where it stands somewhere else.
    pub(crate) fn other_origin(&self) -> Option<&str> {
        Some(origin(&self.file)).filter(|origin| *origin != self.origin())
    }

    /// The site's host.
    pub(crate) fn host(&self) -> &str {
        self.origin().split_once("://").map_or("", |(_, host)| host)
    }
}

fn web(address: &str) -> anyhow::Result<String> {
    let fits = WebUrl::parse(address).filter(|url| !url.as_rc().contains(['#', '?']));
    let url = fits.with_context(|| {
        format!("{address} is no plain address: expected one such as https://news.example/site")
    })?;
    Ok(url.as_rc().to_string())
}

fn origin(address: &str) -> &str {
    let host_at = address.find("://").map_or(0, |at| at + 3);
    let length = address.get(host_at..).and_then(|rest| rest.find('/'));
    address.get(..length.map_or(address.len(), |length| host_at + length)).unwrap_or(address)
}

/// Percent-encodes all but unreserved characters and the slash: fit for a path and for a query.
fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Addresses;

    fn addresses(base: &str, file: Option<&str>) -> anyhow::Result<Addresses> {
        Addresses::new(base, Path::new("files/Ségou & co.json"), file)
    }

    #[test]
    fn a_file_stands_in_the_site_s_comparisons_and_its_page_beside_it() {
        let found = addresses("https://news.example/site/", None).unwrap();
        assert_eq!(
            found.file(),
            "https://news.example/site/comparisons/S%C3%A9gou%20%26%20co.json"
        );
        assert_eq!(
            found.page(),
            "https://news.example/site/comparisons/S%C3%A9gou%20%26%20co.html"
        );
        assert_eq!(found.origin(), "https://news.example");
        assert_eq!(found.other_origin(), None);
    }

    #[test]
    fn a_frame_is_told_the_file_relative_to_its_own_site() {
        let found = addresses("https://a.example", Some("https://a.example/x/m.json")).unwrap();
        assert_eq!(found.frame(Some("fr")), "https://a.example/embed.html?src=x/m.json&lang=fr");
        let found = addresses("https://a.example", Some("https://b.example/m.json")).unwrap();
        let frame = "https://a.example/embed.html?src=https%3A//b.example/m.json";
        assert_eq!(found.frame(None), frame);
        assert_eq!(found.other_origin(), Some("https://b.example"));
    }

    #[test]
    fn only_plain_web_addresses_are_taken() {
        for base in
            ["site", "javascript:alert(1)", "//a.example", "https://a.example/?a", "ftp://a"]
        {
            assert!(addresses(base, None).is_err(), "{base}");
        }
        assert!(addresses("https://a.example", Some("https://a.example/\"><script>")).is_err());
        assert!(Addresses::new("https://a.example", Path::new("-"), None).is_err());
    }
}
