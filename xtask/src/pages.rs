//! What the command line writes into the site: each comparison as a static page beside its file, and
//! inside the element of the first page, for readers without scripts.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::workspace::Workspace;

/// The comparison that the first page shows.
const SHOWN: &str = "comparisons/moura.json";

/// Writes the static pages, and the static children of the element in `index.html`.
///
/// # Errors
/// When the command line cannot be built or a comparison is not sound.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    workspace.cargo(&["build", "--quiet", "--package", "source-comparison-cli"]).run()?;
    let cli = workspace.target().join("debug/source-comparison");
    let shell = &workspace.shell;
    for file in shell.read_dir(dist.join("comparisons"))? {
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let page = file.with_extension("html");
        cmd!(shell, "{cli} render {file} --base .. --output {page}")
            .quiet()
            .run()
            .with_context(|| format!("static page of {}", file.display()))?;
    }
    let (index, shown) = (dist.join("index.html"), dist.join(SHOWN));
    let children =
        cmd!(shell, "{cli} render {shown} --fragment --heading-level 1").quiet().read()?;
    let page = with_children(&shell.read_file(&index)?, &children)?;
    Ok(shell.write_file(&index, page)?)
}

/// The page with the children inside its first element of ours.
fn with_children(page: &str, children: &str) -> Result<String> {
    let end = "</source-comparison>";
    let (before, after) = page.split_once(end).context("index.html has no <source-comparison>")?;
    Ok(format!("{before}\n{children}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::with_children;

    #[test]
    fn the_children_stand_inside_the_element() {
        let page = "<main><source-comparison src=\"a\"></source-comparison></main>";
        let whole = with_children(page, "<p>all of it</p>").unwrap();
        assert!(whole.contains("src=\"a\">\n<p>all of it</p>\n</source-comparison></main>"));
        assert!(with_children("<main></main>", "").is_err());
    }
}
