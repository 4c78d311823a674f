//! Running a program that may wait for a network which does not answer: it gets so long, and no
//! longer.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// How often it is asked whether the program has ended.
const PAUSE: Duration = Duration::from_millis(50);

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
    let mut child = command.spawn().with_context(|| format!("{command:?}"))?;
    let (stdout, stderr) = (child.stdout.take().map(read), child.stderr.take().map(read));
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if begun.elapsed() > time {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(PAUSE);
    };
    let text = |reader: Option<JoinHandle<String>>| {
        reader.and_then(|reader| reader.join().ok()).unwrap_or_default()
    };
    Ok(Some(Printed { success: status.success(), stdout: text(stdout), stderr: text(stderr) }))
}

/// Reads in a thread of its own: a program whose output nobody takes stops when the pipe is full.
fn read(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What could be read is what is told.
        let _ = from.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
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
