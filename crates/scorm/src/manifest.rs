//! `imsmanifest.xml`: one organization with one item, which is one resource with all the files.

use source_comparison_core::Comparison;

use crate::{PAGE, markup::escaped};

/// Longest title that the SCORM 1.2 binding asks platforms to keep, in characters.
const TITLE: usize = 200;

pub(crate) fn manifest(comparison: &Comparison, identifier: &str, paths: &[&str]) -> String {
    let title: String = comparison.title.chars().take(TITLE).collect();
    let title = escaped(&title);
    let file = |path: &&str| format!("      <file href=\"{}\"/>\n", escaped(&encoded(path)));
    let files: String = paths.iter().map(file).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest identifier=\"{identifier}\" version=\"1.0\"\n    \
         xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"\n    \
         xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">\n  \
         <metadata>\n    <schema>ADL SCORM</schema>\n    \
         <schemaversion>1.2</schemaversion>\n  </metadata>\n  \
         <organizations default=\"organization\">\n    \
         <organization identifier=\"organization\">\n      <title>{title}</title>\n      \
         <item identifier=\"item\" identifierref=\"lesson\" isvisible=\"true\">\n        \
         <title>{title}</title>\n      </item>\n    </organization>\n  </organizations>\n  \
         <resources>\n    \
         <resource identifier=\"lesson\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"{PAGE}\">\n\
         {files}    </resource>\n  </resources>\n</manifest>\n"
    )
}

/// A name for the package that follows from the comparison file: another file, another name. It is
/// FNV-1a (64 bits), which only has to tell the packages of one course apart.
pub(crate) fn identifier(file: &str) -> String {
    let hash = file.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("source-comparison-{hash:016x}")
}

/// A path as a URI reference has it.
fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let letter =
        |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{encoded, identifier};

    #[test]
    fn another_file_has_another_name_and_the_same_file_the_same() {
        assert_eq!(identifier("a"), "source-comparison-af63dc4c8601ec8c");
        assert_ne!(identifier("a"), identifier("b"));
    }

    #[test]
    fn a_path_keeps_its_folders_and_loses_its_spaces() {
        assert_eq!(encoded("v1/a b&ü.js"), "v1/a%20b%26%C3%BC.js");
    }
}
