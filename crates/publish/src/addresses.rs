//! Where the parts of one comparison stand on the web. It must not know how they are embedded.

use source_comparison_core::model::WebUrl;

use crate::error::{Error, Kind};

/// The addresses of one comparison, all of them absolute.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// The site, without a slash at the end.
    base: String,
    /// The comparison file.
    file: String,
}

impl Addresses {
    /// The addresses for a file that stands at an address of its own.
    ///
    /// # Errors
    ///
    /// Where an address is not one of the web.
    pub fn at_own(base: &str, file: &str) -> Result<Self, Error> {
        Ok(Self { base: trimmed(base)?, file: web(file)? })
    }

    /// The addresses for a file of this name in the site's `comparisons/`.
    ///
    /// # Errors
    ///
    /// Where the site's address is not one of the web.
    pub fn in_site(base: &str, name: &str) -> Result<Self, Error> {
        let base = trimmed(base)?;
        let file = format!("{base}/comparisons/{}", percent_encoded(name));
        Ok(Self { base, file })
    }

    /// The comparison file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The static page: beside the file.
    pub fn page(&self) -> String {
        let name_ends = self.file.strip_suffix(".json").unwrap_or(&self.file);
        format!("{name_ends}.html")
    }

    /// One of the site's files.
    pub fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// The page for frames, with the file that it shows.
    pub fn frame(&self, language: Option<&str>) -> String {
        let within = self.file.strip_prefix(&self.base).and_then(|rest| rest.strip_prefix('/'));
        let file = percent_encoded(within.unwrap_or(&self.file));
        let language = language.map(|tag| format!("&lang={}", percent_encoded(tag)));
        self.at(&format!("embed.html?src={file}{}", language.unwrap_or_default()))
    }

    /// `https://host.example` of the site.
    pub fn origin(&self) -> &str {
        origin(&self.base)
    }

    /// The same of the file, where it stands somewhere else.
    pub fn other_origin(&self) -> Option<&str> {
        Some(origin(&self.file)).filter(|origin| *origin != self.origin())
    }

    /// The site's host.
    pub fn host(&self) -> &str {
        self.origin().split_once("://").map_or("", |(_, host)| host)
    }
}

fn trimmed(base: &str) -> Result<String, Error> {
    Ok(web(base)?.trim_end_matches('/').to_owned())
}

fn web(address: &str) -> Result<String, Error> {
    let fits = WebUrl::parse(address).filter(|url| !url.as_rc().contains(['#', '?']));
    let url = fits.ok_or_else(|| Kind::NoAddress(address.to_owned()))?;
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
    use super::Addresses;

    #[test]
    fn a_file_stands_in_the_site_s_comparisons_and_its_page_beside_it() {
        let found = Addresses::in_site("https://news.example/site/", "Ségou & co.json").unwrap();
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
        let found = Addresses::at_own("https://a.example", "https://a.example/x/m.json").unwrap();
        assert_eq!(found.frame(Some("fr")), "https://a.example/embed.html?src=x/m.json&lang=fr");
        let found = Addresses::at_own("https://a.example", "https://b.example/m.json").unwrap();
        let frame = "https://a.example/embed.html?src=https%3A//b.example/m.json";
        assert_eq!(found.frame(None), frame);
        assert_eq!(found.other_origin(), Some("https://b.example"));
    }

    #[test]
    fn only_plain_web_addresses_are_taken() {
        for base in
            ["site", "javascript:alert(1)", "//a.example", "https://a.example/?a", "ftp://a"]
        {
            assert!(Addresses::in_site(base, "m.json").is_err(), "{base}");
        }
        assert!(Addresses::at_own("https://a.example", "https://a.example/\"><script>").is_err());
    }
}
