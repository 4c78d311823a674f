//! Running a program that may wait for a network which does not answer: it gets so long, and no
//! longer.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// What a program that has ended printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Printed {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a program; `None` where it had not ended in time and was stopped.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn run(mut command: Command, time: Duration) -> Result<Option<Printed>> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let until = Instant::now() + time;
    let mut child = command.spawn().with_context(|| format!("{command:?}"))?;
    let stdout = read(child.stdout.take().context("no standard output")?);
    let stderr = read(child.stderr.take().context("no standard error")?);
    let wait = |printed: &Receiver<String>| {
        printed.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
    };
    let Some((stdout, stderr)) = wait(&stdout).zip(wait(&stderr)) else {
        child.kill()?;
        child.wait()?;
        return Ok(None);
    };
    Ok(Some(Printed { success: child.wait()?.success(), stdout, stderr }))
}

/// Reads to the end in a thread of its own: a program whose output nobody takes stops when the pipe
/// is full.
fn read(mut from: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What could be read is what is told, and nobody waits for what comes too late.
        let _ = from.read_to_end(&mut bytes);
        let _ = tell.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    told
}

#[cfg(all(test, unix))]
mod tests {
    use super::run;
    use std::process::Command;
    use std::time::{Duration, Instant};

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_is_printed_and_whether_it_failed_is_told() {
        let script = "head -c 300000 /dev/zero; echo no >&2; exit 3";
        let printed = run(shell(script), Duration::from_secs(60)).unwrap().unwrap();
        assert!(!printed.success);
        assert_eq!((printed.stdout.len(), printed.stderr.as_str()), (300_000, "no\n"));
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let begun = Instant::now();
        assert_eq!(run(shell("exec sleep 60"), Duration::from_millis(100)).unwrap(), None);
        assert!(begun.elapsed() < Duration::from_secs(30));
    }
}
