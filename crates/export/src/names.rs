//! Names for the things of one comparison that need no server: `urn:source-comparison:…`. It must
//! not know what is said of them.

use source_comparison_core::Comparison;

/// Makes the names of one comparison's things.
///
/// They begin alike for the same title, editors and articles, so that a correction of a claim or a
/// note changes no name.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    base: String,
}

impl Names {
    pub(crate) fn of(comparison: &Comparison) -> Self {
        let mut digest = Digest::default();
        digest.add(&comparison.title);
        digest.add(comparison.prepared.as_ref().map_or("", |prepared| &prepared.by));
        for article in comparison.articles.values() {
            digest.add(&article.id);
            for block in &article.blocks {
                digest.add(&block.text);
            }
        }
        Self { base: format!("urn:source-comparison:{:016x}", digest.0) }
    }

    /// The comparison itself.
    pub(crate) fn comparison(&self) -> &str {
        &self.base
    }

    /// One of its things: `kind` is what it is, `id` its id or number in the file.
    pub(crate) fn thing(&self, kind: Thing, id: &str) -> String {
        format!("{}:{}:{id}", self.base, kind.as_str())
    }
}

/// What a name is given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    Page,
    Article,
    Account,
    Origin,
    Question,
    Claim,
    Relation,
}

impl Thing {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Article => "article",
            Self::Account => "account",
            Self::Origin => "origin",
            Self::Question => "question",
            Self::Claim => "claim",
            Self::Relation => "relation",
        }
    }

    /// The id within a name of such a thing; `None` for the name of anything else.
    ///
    /// The part before the thing is not looked at: another comparison's names are as good.
    pub(crate) fn id_in(self, name: &str) -> Option<&str> {
        let (before, id) = name.strip_prefix("urn:source-comparison:")?.rsplit_once(':')?;
        let (_, thing) = before.rsplit_once(':')?;
        (thing == self.as_str()).then_some(id)
    }
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv): it tells comparisons apart, it
/// protects nothing.
struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// Adds a text and its end, so that "ab", "c" is not "a", "bc".
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Thing};

    #[test]
    fn the_digest_is_the_published_one() {
        let mut digest = Digest::default();
        for byte in b"foobar" {
            digest.0 = (digest.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        assert_eq!(digest.0, 0x8594_4171_f739_67e8); // test vector of the draft's appendix C
    }

    #[test]
    fn an_id_is_taken_only_from_a_name_of_its_kind() {
        assert_eq!(Thing::Claim.id_in("urn:source-comparison:00ff:claim:c1"), Some("c1"));
        assert_eq!(Thing::Claim.id_in("urn:source-comparison:00ff:article:a"), None);
        assert_eq!(Thing::Claim.id_in("https://example.org/claim:c1"), None);
    }
}
