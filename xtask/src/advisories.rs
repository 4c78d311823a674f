//! Known advisories about dependencies, where their databases can be reached: RustSec's by
//! cargo-deny, npm's by `npm audit`. A database that cannot be reached is told and is no failure;
//! an advisory is one. It must not know what else CI checks.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::bounded::{self, Printed};
use crate::cargo_tools::{self, CARGO_DENY};
use crate::workspace::Workspace;

/// How long a database may take: the first time, RustSec's is cloned.
const PATIENCE: Duration = Duration::from_secs(60);

/// The folders with a lock file of npm.
const NPM_FOLDERS: [&str; 2] = [".", "tests/bench/peers"];

/// What is known about the dependencies.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// The database was asked and has nothing against them.
    Nothing,
    /// What it has against them.
    Found(String),
    /// Why the database could not be asked.
    NotReached(String),
}

/// Asks both databases.
///
/// # Errors
/// When there is an advisory, or a tool is missing.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    cargo_tools::ensure(workspace, &[CARGO_DENY])?;
    let mut found = told(workspace, "RustSec's advisories", rust(workspace)?);
    for folder in NPM_FOLDERS {
        let what = format!("npm's advisories for {folder}/package-lock.json");
        found.extend(told(workspace, &what, npm(workspace, folder)?));
    }
    if found.is_empty() { Ok(()) } else { bail!("{}", found.join("\n")) }
}

/// Says what was answered, and gives what was found.
fn told(workspace: &Workspace, what: &str, answer: Answer) -> Vec<String> {
    let progress = &workspace.progress;
    match answer {
        Answer::Nothing => progress.say(&format!("{what}: none")),
        Answer::NotReached(why) => {
            progress.say(&format!("{what}: NOT CHECKED: the database cannot be reached: {why}"));
        }
        Answer::Found(found) => return vec![format!("{what}:\n{found}")],
    }
    Vec::new()
}

/// In two steps, so that what fails says which it is: the database is fetched, then read offline.
fn rust(workspace: &Workspace) -> Result<Answer> {
    let deny = |arguments: &[&str]| {
        Command::from(workspace.cargo(&["deny", "--workspace"]).args(arguments))
    };
    let fetched = bounded::run(deny(&["fetch", "db"]), PATIENCE)?;
    if let Some(why) = why_not_fetched(fetched.as_ref()) {
        return Ok(Answer::NotReached(why));
    }
    Ok(deny_says(bounded::run(deny(&["--offline", "check", "advisories"]), PATIENCE)?.as_ref()))
}

fn npm(workspace: &Workspace, folder: &str) -> Result<Answer> {
    let _here = workspace.shell.push_dir(folder);
    let audit = cmd!(workspace.shell, "npm audit --json --package-lock-only");
    Ok(npm_says(bounded::run(Command::from(audit), PATIENCE)?.as_ref()))
}

/// Why there is no database after fetching it; `None` where there is one.
fn why_not_fetched(fetched: Option<&Printed>) -> Option<String> {
    match fetched {
        None => Some(too_long()),
        Some(printed) if printed.success => None,
        Some(printed) => Some(last_line(&printed.stderr)),
    }
}

/// What cargo-deny says with a database that is there.
fn deny_says(checked: Option<&Printed>) -> Answer {
    match checked {
        None => Answer::Found("cargo-deny did not end".to_owned()),
        Some(printed) if printed.success => Answer::Nothing,
        Some(printed) => Answer::Found(printed.stderr.trim().to_owned()),
    }
}

/// npm fails in both cases. Its report has a list of vulnerabilities only where it was answered.
fn npm_says(audited: Option<&Printed>) -> Answer {
    let Some(printed) = audited else { return Answer::NotReached(too_long()) };
    let report: Value = serde_json::from_str(&printed.stdout).unwrap_or_default();
    let Some(vulnerable) = report.get("vulnerabilities").and_then(Value::as_object) else {
        let message = report.get("message").and_then(Value::as_str).map(str::to_owned);
        return Answer::NotReached(message.unwrap_or_else(|| last_line(&printed.stderr)));
    };
    let lines: Vec<String> = vulnerable
        .iter()
        .map(|(name, it)| {
            let text = |key: &str| it.get(key).and_then(Value::as_str).unwrap_or("unknown");
            format!("{name} {}: {}", text("range"), text("severity"))
        })
        .collect();
    if lines.is_empty() { Answer::Nothing } else { Answer::Found(lines.join("\n")) }
}

fn too_long() -> String {
    format!("no answer within {} s", PATIENCE.as_secs())
}

/// The last line that says something.
fn last_line(printed: &str) -> String {
    let last = printed.lines().rev().map(str::trim).find(|line| !line.is_empty());
    last.unwrap_or("no reason is given").to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Answer, deny_says, npm_says, why_not_fetched};
    use crate::bounded::Printed;

    fn printed(success: bool, stdout: &str, stderr: &str) -> Printed {
        Printed { success, stdout: stdout.to_owned(), stderr: stderr.to_owned() }
    }

    #[test]
    fn a_database_that_cannot_be_fetched_is_no_finding() {
        let failed = printed(
            false,
            "",
            "[ERROR] failed to fetch database\nfatal: unable to access: Could not resolve host\n\n",
        );
        let why = why_not_fetched(Some(&failed)).unwrap();
        assert_eq!(why, "fatal: unable to access: Could not resolve host");
        assert_eq!(why_not_fetched(None).unwrap(), "no answer within 60 s");
        assert_eq!(why_not_fetched(Some(&printed(true, "", ""))), None);
    }

    #[test]
    fn what_cargo_deny_finds_in_a_fetched_database_is_a_finding() {
        let found = printed(false, "", "error[vulnerability]: a flaw\n\nadvisories FAILED\n");
        let Answer::Found(told) = deny_says(Some(&found)) else { panic!("nothing found") };
        assert!(told.starts_with("error[vulnerability]"), "{told}");
        assert_eq!(deny_says(Some(&printed(true, "", "advisories ok\n"))), Answer::Nothing);
        assert!(matches!(deny_says(None), Answer::Found(_)));
    }

    #[test]
    fn npm_that_was_not_answered_is_told_from_npm_that_found_something() {
        let refused = r#"{"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": "", "detail": ""}}"#;
        let reason = Answer::NotReached("405 Method Not Allowed".to_owned());
        assert_eq!(npm_says(Some(&printed(false, refused, "npm warn audit"))), reason);
        let silent = printed(false, "", "npm error code ENOTFOUND\nnpm error network\n");
        assert_eq!(npm_says(Some(&silent)), Answer::NotReached("npm error network".to_owned()));
        assert!(matches!(npm_says(None), Answer::NotReached(_)));

        let found = r#"{"auditReportVersion": 2, "vulnerabilities": {"ws": {"severity": "high", "range": "<8.17.1"}}}"#;
        let told = Answer::Found("ws <8.17.1: high".to_owned());
        assert_eq!(npm_says(Some(&printed(false, found, ""))), told);
        let none = r#"{"auditReportVersion": 2, "vulnerabilities": {}}"#;
        assert_eq!(npm_says(Some(&printed(true, none, ""))), Answer::Nothing);
    }
}
