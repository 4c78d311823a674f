//! Where a comparison will stand once it is published.

/// What the editor says of where the comparison will stand; `None` as long as nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The name of the files, without an ending.
    pub name: Option<String>,
    /// The address of the site.
    pub base: Option<String>,
}

/// What files are called as long as nothing is said.
const NAME: &str = "comparison";

impl Whereabouts {
    /// The name of the files as it stands in its field.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(NAME)
    }

    /// A file's whole name; what no address can hold is left out.
    pub fn file(&self, ending: &str) -> String {
        let fits = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        let name: String = self.name().chars().filter(fits).collect();
        let name = if name.is_empty() { NAME } else { &name };
        format!("{name}.{ending}")
    }
}

#[cfg(test)]
mod tests {
    use super::Whereabouts;

    #[test]
    fn a_name_that_no_address_can_hold_is_left_out() {
        let named = |name: &str| Whereabouts { name: Some(name.to_owned()), base: None };
        assert_eq!(Whereabouts::default().file("json"), "comparison.json");
        assert_eq!(named("mo/ura ü_1").file("tei.xml"), "moura_1.tei.xml");
        assert_eq!(named("?").file("md"), "comparison.md");
    }
}
