//! What is measured, and what it is held against. A floor is what a simple method reaches, as
//! measured when the analysis was designed, often on another part of the set, which it names.

/// One row of the table.
#[derive(Debug)]
pub(super) struct Planned {
    /// The set and the measure, as the evaluation program calls them.
    pub(super) set: &'static str,
    pub(super) measure: &'static str,
    /// What simple or published methods reach, and where it was measured.
    pub(super) floor: &'static str,
    pub(super) target: &'static str,
    pub(super) unit: Unit,
}

/// How a figure is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Three decimals.
    Share,
    /// So many of the cases.
    Cases,
    /// A whole number.
    Count,
}

const fn share(
    set: &'static str,
    measure: &'static str,
    floor: &'static str,
    target: &'static str,
) -> Planned {
    Planned { set, measure, floor, target, unit: Unit::Share }
}

const fn counted(
    unit: Unit,
    set: &'static str,
    measure: &'static str,
    floor: &'static str,
    target: &'static str,
) -> Planned {
    Planned { set, measure, floor, target, unit }
}

const NONE: &str = "–";

pub(super) const PLAN: [Planned; 34] = [
    counted(Unit::Cases, "golden-rules", "share of the 52 rules", "Intl 29, wink 32", "46"),
    counted(Unit::Cases, "golden-rules", "share of all cases", "sbd, wink 92", "150"),
    share("sts-2014-headlines", "Pearson", "soft idf 0.789 (2015)", "0.82 (2015)"),
    share("sts-2014-deft-news", "Pearson", "Dice 0.681, soft idf 0.691", "0.73"),
    share("mtref-dev", "word F1", "greedy 0.685, context 0.729 (test)", "0.82 (test)"),
    share("mtref-dev", "word precision", NONE, NONE),
    share("mtref-dev", "word recall", NONE, NONE),
    share("rte-3-dev", "contradiction F1", "0.16 (test)", "0.25 (test)"),
    share("rte-3-dev", "contradiction precision", "0.29 (test)", "0.40 (test)"),
    share("rte-3-dev", "contradiction recall", "0.11 (test)", NONE),
    share("rte-3-dev", "contradiction precision, shown", NONE, "0.90"),
    share("rte-3-dev", "contradiction recall, shown", NONE, NONE),
    share("rte-3-dev", "accuracy, three-way", "0.651 (test)", NONE),
    share("sick-trial", "accuracy, three-way", "0.766 (test)", "0.80 (test)"),
    share("sick-trial", "contradiction F1", "0.840 (test)", "0.86 (test)"),
    share("sick-trial", "contradiction precision", NONE, NONE),
    share("sick-trial", "contradiction recall", NONE, NONE),
    share("stanford", "accuracy", "parity 0.548", "0.72"),
    share("stanford", "contradiction precision", "parity 0.54", NONE),
    share("stanford", "contradiction recall", "parity 0.90", NONE),
    share("claimdiff-train", "AUC related / unrelated", "soft idf 0.734 (test)", "0.79 (test)"),
    share("superpal-dev", "MRR", "idf Dice 0.746", "0.80 (test)"),
    share("superpal-dev", "hit@1", "idf Dice 0.619", NONE),
    share("wice-dev", "MRR", "idf coverage 0.863", "0.89 (test)"),
    share("wice-dev", "recall@5", "idf coverage 0.539", "0.66 (test)"),
    share("polnear-dev", "cue F1", "430 words 0.68 (test)", "0.76 (test)"),
    share("polnear-dev", "cue precision", "430 words 0.77 (test)", NONE),
    share("polnear-dev", "cue recall", "430 words 0.61 (test)", NONE),
    share("polnear-dev", "source token F1", NONE, "0.70 (test)"),
    share("polnear-dev", "content token F1", NONE, "0.70 (test)"),
    counted(Unit::Count, "quiet", "false conflicts, all", NONE, "0"),
    counted(Unit::Count, "quiet", "false conflicts, shown", NONE, "0"),
    counted(Unit::Count, "two-events", "false conflicts, all", NONE, "0"),
    counted(Unit::Count, "two-events", "false conflicts, shown", NONE, "0"),
];
