//! The table, on the screen and in `docs/evaluation.md`.

use std::fmt::Write as _;

use super::Line;
use super::plan::{Planned, Unit};

/// One row, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) set: String,
    pub(super) measure: String,
    pub(super) cases: String,
    pub(super) now: String,
    pub(super) baseline: String,
    pub(super) floor: String,
    pub(super) target: String,
}

impl Row {
    pub(super) fn skipped(set: &str, why: &str) -> Self {
        let none = || "–".to_owned();
        let now = format!("skipped: {why}");
        let (cases, baseline, floor, target) = (none(), none(), none(), none());
        Self { set: set.to_owned(), measure: none(), cases, now, baseline, floor, target }
    }

    fn cells(&self) -> [&str; 7] {
        let Self { set, measure, cases, now, baseline, floor, target } = self;
        [set, measure, cases, now, baseline, floor, target]
    }
}

const HEAD: [&str; 7] = ["set", "measure", "cases", "now", "baseline", "floor", "target"];

/// The row of a planned figure: what the program printed of it.
pub(super) fn row(planned: &Planned, lines: &[Line]) -> Row {
    let Planned { set, measure, floor, target, unit } = planned;
    let mut row = Row::skipped(set, "not measured");
    row.measure = (*measure).to_owned();
    row.floor = (*floor).to_owned();
    row.target = (*target).to_owned();
    for line in lines {
        match line {
            Line::Skipped { set: other, why } if other == set => {
                row.now = format!("skipped: {why}");
            }
            Line::Figure { set: other, measure: of, value, baseline, count }
                if other == set && of == measure =>
            {
                row.cases = count.to_string();
                row.now = print(*value, *unit, *count);
                let plain = baseline.map(|value| print(value, *unit, *count));
                row.baseline = plain.unwrap_or_else(|| "–".to_owned());
            }
            _ => {}
        }
    }
    row
}

fn print(value: f64, unit: Unit, count: u64) -> String {
    match unit {
        Unit::Share => format!("{value:.3}"),
        Unit::Cases => format!("{:.0}", value * count as f64),
        Unit::Count => format!("{value:.0}"),
    }
}

/// Columns of even width; a set's name stands in its first row.
pub(super) fn table(rows: &[Row]) -> String {
    let mut widths = HEAD.map(|name| name.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row.cells()) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut table = String::new();
    let mut line = |cells: [&str; 7]| {
        for (cell, width) in cells.into_iter().zip(widths) {
            let _ = write!(table, "{cell:<width$}  ");
        }
        table.truncate(table.trim_end().len());
        table.push('\n');
    };
    line(HEAD);
    let mut before = "";
    for row in rows {
        let [set, rest @ ..] = row.cells();
        let [measure, cases, now, baseline, floor, target] = rest;
        let shown = if set == before { "" } else { set };
        line([shown, measure, cases, now, baseline, floor, target]);
        before = set;
    }
    table
}

const OPENING: &str = "\
# Evaluation of the analysis

`cargo xtask eval` measures and writes this file. The sets are for evaluation alone: they are not
part of this repository, no text of theirs is in the lexicons, and where they are missing a row says
so. *Baseline* is a method of a few lines, measured in the same run on the same cases; *floor* is what
simple or published methods reach, on the part of the set in brackets where that is another one;
*target* is what the analysis aims at. A conflict is *shown* from a confidence of 0.75 on.
";

const METHODS: &str = "\
## How each is measured

- **golden-rules**: the English cases of the Pragmatic Segmenter, of which the first 52 are the
  rules. A case counts if its sentences are exactly the expected ones, white space folded. Baseline:
  a full stop and a space end a sentence.
- **sts-2014**: Pearson's correlation of the similarity with people's marks. Baseline: shared pairs of
  letters (Dice).
- **mtref-dev**: links between the words of two sentences, against those that people made. Possible
  links count neither for nor against. Baseline: equal words, each once, in order.
- **rte-3-dev**, **sick-trial**: a match counts as entailment, a conflict as contradiction, a detail
  and an abstention as neither. Baseline: the most frequent label.
- **stanford**: negated statements on news sentences; contradiction or not. Baseline: the most
  frequent answer.
- **claimdiff-train**: how often a related pair of claims is more similar than an unrelated one;
  related are those that strengthen or weaken each other. Baseline: shared words (Dice).
- **superpal-dev**: propositions of summaries, for each all passages of its topic that occur in the
  set ranked by similarity. Baseline: shared words (Dice).
- **wice-dev**: claims of Wikipedia with at least one supporting sentence, all sentences of the cited
  page ranked by similarity; recall of the supporting ones among the first five. Baseline: shared
  words (Dice).
- **polnear-dev**: an attribution that was found belongs to the annotated one whose cue shares the
  most words with its own, each to one; a cue is right if it has a partner. Words of sources and
  contents are counted within partners; all words of those without are wrong or missed. Texts that
  several people annotated count once. Baseline: \"said\", \"says\", \"told\" and \"according to\".
- **quiet**, **two-events**: invented pairs of articles, in `crates/analysis/examples/evaluate`, in
  which nothing conflicts: two reports that agree, and reports on two events. Cases are the relations
  that were found.
- **pairs**: annotated pairs of articles, scored by `score.py`, which comes with them. An edge is right
  if both its quotes overlap those of an annotated edge by half of the shorter one. Cases are
  annotated edges or conflicts, claims that were found, or traps: places that look like a conflict
  and are none.
";

/// The whole of `docs/evaluation.md`.
pub(super) fn document(rows: &[Row], state: &str) -> String {
    let mut document = format!("{OPENING}\nMeasured on {state}.\n\n");
    let mut line = |cells: [&str; 7]| {
        let _ =
            writeln!(document, "| {} |", cells.map(|cell| cell.replace('|', "\\|")).join(" | "));
    };
    line(HEAD);
    line(["---", "---", "---:", "---:", "---:", "---", "---"]);
    for row in rows {
        line(row.cells());
    }
    format!("{document}\n{METHODS}")
}

#[cfg(test)]
mod tests {
    use super::{Row, row, table};
    use crate::eval::Line;
    use crate::eval::plan::PLAN;

    #[test]
    fn a_set_that_is_not_there_is_said_to_be_skipped() {
        let set = PLAN[0].set.to_owned();
        let lines = [Line::Skipped { set, why: "not present".to_owned() }];
        assert_eq!(row(&PLAN[0], &lines).now, "skipped: not present");
    }

    #[test]
    fn shares_of_few_cases_are_printed_as_cases() {
        let lines = [Line::Figure {
            set: PLAN[0].set.to_owned(),
            measure: PLAN[0].measure.to_owned(),
            value: 0.75,
            baseline: Some(0.5),
            count: 52,
        }];
        let row = row(&PLAN[0], &lines);
        assert_eq!((row.now.as_str(), row.baseline.as_str()), ("39", "26"));
    }

    #[test]
    fn the_name_of_a_set_stands_once() {
        let rows = ["a", "a"].map(|set| Row::skipped(set, "b"));
        assert_eq!(
            table(&rows).matches('a').count() - super::HEAD.concat().matches('a').count(),
            1
        );
    }
}
