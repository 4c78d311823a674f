//! One line when a step begins and one when it ends, each with the time since the start, so that
//! a long first run never looks stuck.

use std::time::{Duration, Instant};

use anyhow::Result;

/// The clock of one run.
#[derive(Debug)]
pub(crate) struct Progress {
    started: Instant,
}

impl Progress {
    pub(crate) fn start() -> Self {
        Self { started: Instant::now() }
    }

    /// Prints one line.
    pub(crate) fn say(&self, line: &str) {
        eprintln!("[{}] {line}", clock(self.started.elapsed()));
    }

    /// Runs one step between two lines.
    pub(crate) fn step<T>(&self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.say(name);
        let begun = Instant::now();
        let result = work();
        let outcome = if result.is_ok() { "done" } else { "FAILED" };
        self.say(&format!("{name}: {outcome} in {:.1} s", begun.elapsed().as_secs_f64()));
        result
    }
}

fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    format!("{:2}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::clock;
    use std::time::Duration;

    #[test]
    fn minutes_and_seconds_keep_their_width() {
        assert_eq!(clock(Duration::from_millis(5_900)), " 0:05");
        assert_eq!(clock(Duration::from_secs(754)), "12:34");
    }
}
