//! Lines by which a test program tells how much it tried:
//! `inputs: suite=blns browser=chromium tried=515 failed=0 what="any words"`. They are kept in
//! `<target>/inputs`, so that `cargo xtask trust` can put them into one table.

use std::path::PathBuf;

use anyhow::Result;

use crate::workspace::Workspace;

/// How such a line begins, wherever on a line of output that is.
const START: &str = "inputs: ";

/// What one suite tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Inputs {
    pub(crate) suite: String,
    /// Where it ran: `native`, or a browser's name.
    pub(crate) browser: String,
    pub(crate) tried: u64,
    pub(crate) failed: u64,
    /// What an input is, or what else is to be said.
    pub(crate) what: String,
}

impl Inputs {
    /// The line that stands for it.
    pub(crate) fn line(&self) -> String {
        let Self { suite, browser, tried, failed, what } = self;
        format!(
            "{START}suite={suite} browser={browser} tried={tried} failed={failed} what=\"{what}\""
        )
    }

    /// Reads a line; `None` where it is none of these.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (_, said) = line.split_once(START)?;
        let (said, what) = said.split_once(" what=\"").unwrap_or((said, ""));
        let field = |name: &str| {
            let mut pairs = said.split(' ').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
        };
        Some(Self {
            suite: field("suite")?.to_owned(),
            browser: field("browser").unwrap_or("native").to_owned(),
            tried: field("tried")?.parse().ok()?,
            failed: field("failed")?.parse().ok()?,
            what: what.trim_end().trim_end_matches('"').to_owned(),
        })
    }

    /// All lines of an output.
    pub(crate) fn all(printed: &str) -> Vec<Self> {
        printed.lines().filter_map(Self::read).collect()
    }
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target().join("inputs")
}

/// Keeps what a run tried, in place of what an earlier run of the same name did.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn keep(workspace: &Workspace, name: &str, inputs: &[Inputs]) -> Result<()> {
    let lines: String = inputs.iter().map(|inputs| inputs.line() + "\n").collect();
    Ok(workspace.shell.write_file(folder(workspace).join(format!("{name}.txt")), lines)?)
}

/// What the last run of this name tried; nothing where there was none.
pub(crate) fn kept(workspace: &Workspace, name: &str) -> Vec<Inputs> {
    let kept = workspace.shell.read_file(folder(workspace).join(format!("{name}.txt")));
    kept.map(|lines| Inputs::all(&lines)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Inputs;

    #[test]
    fn a_line_says_the_same_when_it_is_read() {
        let inputs = Inputs {
            suite: "fuzz-check".to_owned(),
            browser: "native".to_owned(),
            tried: 12,
            failed: 0,
            what: "bytes, 20 s".to_owned(),
        };
        assert_eq!(Inputs::read(&inputs.line()), Some(inputs.clone()));
        assert_eq!(Inputs::all(&format!("test x ... {}\nok\n", inputs.line())), [inputs]);
        assert_eq!(Inputs::read("inputs: suite=a tried=many failed=0"), None);
    }
}
