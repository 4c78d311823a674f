//! The command line of `cargo xtask`.

use std::str::FromStr;

xflags::xflags! {
    /// Builds, serves, tests and measures source-comparison.
    cmd xtask {
        /// Builds for development and serves on 127.0.0.1, again after every edit.
        cmd serve {
            /// The port to serve on; 8080 if not given.
            optional --port port: u16
        }
        /// Writes the release site to dist/.
        cmd build {}
        /// Runs every test.
        cmd test {
            /// Only one suite: native, wasm or browser.
            optional --only suite: Suite
        }
        /// Measures and compares with the named baselines.
        cmd bench {
            /// Writes what is measured into docs/benchmarks.json, which later runs are compared with.
            optional --keep
        }
        /// Writes the table of sizes and times in the README from docs/benchmarks.md.
        cmd figures {}
        /// Prints the size of each artefact; fails over budget.
        cmd size {
            /// Measures the dist/ that is there.
            optional --no-build
            /// Beside them, what comparable widgets weigh: installs them from npm, 140 MB.
            optional --peers
        }
        /// Builds the blob of crates/lexicon from WordNet and the lists, and prints its sizes.
        cmd lexicon {
            /// Writes nothing; fails if the committed blob is not what the sources give.
            optional --check
        }
        /// Measures the analysis on the evaluation sets and writes docs/evaluation.md.
        cmd eval {}
        /// Invents hostile input for everything that reads what comes from outside.
        cmd fuzz {
            /// How long each target runs; one minute if not given.
            optional --minutes minutes: u32
            /// Only one target: a name in fuzz/fuzz_targets.
            optional --target target: String
            /// Writes what was tried into docs/fuzzing.txt, of which docs/trust.md tells.
            optional --keep
        }
        /// Tries every hostile input, natively and in browsers, and writes docs/trust.md.
        cmd trust {
            /// Only one suite: views, json, exports, pages or browsers; or `fuzzing`, of which
            /// what was kept is told anew.
            optional --only suite: String
            /// Tries what `cargo test` tries; without it, everything: a quarter of an hour.
            optional --sampled
        }
        /// Asks for known advisories about dependencies, where their databases can be reached.
        cmd advisories {}
        /// Builds the release site twice from nothing and compares the bytes.
        cmd reproduce {}
        /// Everything CI checks, in CI's order.
        cmd ci {}
    }
}

impl Fuzz {
    /// How long each target is to run.
    pub(crate) fn seconds(&self) -> u32 {
        self.minutes.unwrap_or(1).saturating_mul(60)
    }
}

/// One of the test suites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suite {
    /// `cargo test` on this machine.
    Native,
    /// Compiles and checks for wasm32, and starts the release build in a browser.
    Wasm,
    /// The release build, driven in a browser.
    Browser,
}

impl FromStr for Suite {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "native" => Ok(Self::Native),
            "wasm" => Ok(Self::Wasm),
            "browser" => Ok(Self::Browser),
            other => Err(format!("no suite `{other}`: expected native, wasm or browser")),
        }
    }
}
