//! What an artefact may weigh and a measurement may take. Changing a number here is a decision to
//! be argued for in the change that does it.

/// A limit on the brotli size of several files of the site together.
#[derive(Debug)]
pub(crate) struct SizeBudget {
    pub(crate) name: &'static str,
    /// Paths in `dist/`; a pattern that ends in `*` matches by its beginning.
    pub(crate) files: &'static [&'static str],
    /// What it is to weigh one day: in bytes, compressed by brotli at level 11.
    pub(crate) goal: u64,
    /// What it may weigh now, in the same unit: a little over what it does weigh, so that it cannot
    /// grow unnoticed. Equal to the goal once that is reached.
    pub(crate) limit: u64,
}

/// 1 KB is 1,000 bytes here, the stricter reading.
pub(crate) const SIZE_BUDGETS: [SizeBudget; 8] = [
    SizeBudget {
        name: "loader, all that a page loads at first",
        files: &["v1/source-comparison.js"],
        goal: 3_000,
        limit: 3_000,
    },
    SizeBudget {
        name: "widget (wasm, glue, styles)",
        files: &["v1/widget.js", "v1/widget_bg.wasm", "v1/source-comparison.css"],
        goal: 80_000,
        limit: 160_000,
    },
    // 40 KB more than the widget weighs: what tasks, judging and three languages may take.
    SizeBudget {
        name: "lesson (wasm, glue, styles)",
        files: &["v1/lesson.js", "v1/lesson_bg.wasm", "v1/lesson.css"],
        goal: 199_500,
        limit: 199_500,
    },
    SizeBudget { name: "a frame's host", files: &["v1/host.js"], goal: 1_500, limit: 1_500 },
    SizeBudget {
        name: "analysis worker (wasm, glue, protocol)",
        files: &["v1/analysis.js", "v1/analysis_bg.wasm", "v1/analysis-worker.js"],
        goal: 170_000,
        limit: 170_000,
    },
    // Every form for every thing of a file, the panel that publishes, the sheets that annotations ask
    // for, the merging of a new analysis, claims and relations found by words, a relation's sides, and
    // the way from reading to a form came at 30 KB over the goal.
    SizeBudget {
        name: "studio (wasm, glue, styles)",
        files: &["v1/studio.js", "v1/studio_bg.wasm", "v1/studio.css", "v1/open-studio.js"],
        goal: 300_000,
        limit: 331_000,
    },
    // Pages by Yew's rendering, six exports, worksheets, packages with their compression, and what
    // reads annotations and writes the file that they become.
    SizeBudget {
        name: "publishing, when the studio's panel is opened (wasm, glue)",
        files: &["v1/publish.js", "v1/publish_bg.wasm"],
        goal: 257_000,
        limit: 257_000,
    },
    SizeBudget {
        name: "class view (wasm, glue, styles)",
        files: &["v1/classroom.js", "v1/classroom_bg.wasm", "v1/classroom.css", "v1/open-class.js"],
        goal: 142_000,
        limit: 142_000,
    },
];

/// What one measurement is held against.
#[derive(Debug)]
pub(crate) struct TimeBudget {
    pub(crate) bench: &'static str,
    /// The measurement it is compared with.
    pub(crate) baseline: Option<&'static str>,
    /// In milliseconds.
    pub(crate) limit: f64,
}

/// For account switches, at a fourth of the processor's speed: 100 ms is where an answer stops
/// feeling immediate.
pub(crate) const TIME_BUDGETS: [TimeBudget; 11] = [
    TimeBudget {
        bench: "anchor-miss-60k",
        baseline: Some("approx-string-match-miss-60k"),
        limit: 1.0,
    },
    TimeBudget {
        bench: "anchor-five-edits-60k",
        baseline: Some("approx-string-match-five-edits-60k"),
        limit: 2.0,
    },
    TimeBudget { bench: "collate-2x10k-1000", baseline: None, limit: 10.0 },
    TimeBudget { bench: "account-switch-moura", baseline: None, limit: 50.0 },
    TimeBudget { bench: "account-switch-large", baseline: None, limit: 100.0 },
    TimeBudget { bench: "studio-accepting", baseline: None, limit: 100.0 },
    TimeBudget { bench: "studio-typing-a-reason", baseline: None, limit: 100.0 },
    TimeBudget { bench: "interaction-moura-6x", baseline: None, limit: 100.0 },
    TimeBudget {
        bench: "host-blocked-element",
        baseline: Some("host-blocked-static"),
        limit: 100.0,
    },
    TimeBudget {
        bench: "suggest-moura",
        baseline: Some("compromise-string-similarity-moura"),
        limit: 5.0,
    },
    TimeBudget {
        bench: "suggest-2x10k",
        baseline: Some("compromise-string-similarity-2x10k"),
        limit: 60.0,
    },
];

/// What the memory of one measurement is held against.
#[derive(Debug)]
pub(crate) struct MemoryBudget {
    pub(crate) bench: &'static str,
    /// In bytes.
    pub(crate) limit: u64,
}

/// 64 MB: what a telephone gives a page without closing others.
pub(crate) const MEMORY_BUDGETS: [MemoryBudget; 1] =
    [MemoryBudget { bench: "worker-2x10k", limit: 64 << 20 }];
