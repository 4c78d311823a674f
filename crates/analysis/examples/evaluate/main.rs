//! `cargo xtask eval` runs this: measures the stages of the analysis on public sets and the whole of
//! it on annotated pairs of articles, one line of JSON for each measure.
//!
//! `evaluate EVAL_FOLDER OUT_FOLDER`: the sets are in `EVAL_FOLDER/data` and `EVAL_FOLDER/../corpora`,
//! the pairs in `EVAL_FOLDER/pairs`; every draft is written to `OUT_FOLDER/NAME.json`. A
//! set that is not there gives a line that says so. Nothing here depends on the time or the machine.

mod alignment;
mod attribution;
mod drafts;
mod measures;
mod ranking;
mod sentences;
mod similarity;
mod situations;
mod table_file;
mod three_way;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use measures::Row;

/// The rows of a set, or why there are none.
type Measured = Result<Vec<Row>, Box<dyn Error>>;

/// A name for messages and the function that measures it, given the folders.
type Measure = (&'static str, fn(&Folders) -> Measured);

const MEASURES: [Measure; 14] = [
    ("golden-rules", |folders| sentences::golden_rules(&folders.corpora)),
    ("sts-2014-headlines", |folders| similarity::sts(&folders.sets, "headlines")),
    ("sts-2014-deft-news", |folders| similarity::sts(&folders.sets, "deft-news")),
    ("mtref-dev", |folders| alignment::mtref(&folders.sets)),
    ("rte-3-dev", |folders| three_way::rte(&folders.sets)),
    ("sick-trial", |folders| three_way::sick(&folders.sets)),
    ("stanford", |folders| three_way::stanford(&folders.sets)),
    ("claimdiff-train", |folders| similarity::claimdiff(&folders.sets)),
    ("superpal-dev", |folders| ranking::superpal(&folders.sets)),
    ("wice-dev", |folders| ranking::wice(&folders.sets)),
    ("polnear-dev", |folders| attribution::polnear(&folders.sets)),
    ("quiet", |folders| situations::quiet(&folders.out)),
    ("two-events", |folders| situations::two_events(&folders.out)),
    ("pairs", |folders| drafts::write(&folders.pairs, &folders.out)),
];

/// Where things are.
#[derive(Debug)]
struct Folders {
    sets: PathBuf,
    corpora: PathBuf,
    pairs: PathBuf,
    out: PathBuf,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(eval), Some(out)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: evaluate EVAL_FOLDER OUT_FOLDER [SET]");
        return ExitCode::FAILURE;
    };
    let only = arguments.next();
    let folders = Folders {
        sets: eval.join("data"),
        corpora: eval.join("../corpora"),
        pairs: eval.join("pairs"),
        out,
    };
    for (name, measure) in MEASURES {
        if only.as_deref().is_none_or(|only| only == Path::new(name)) {
            print(name, measure(&folders));
        }
    }
    ExitCode::SUCCESS
}

fn print(set: &str, measured: Measured) {
    match measured {
        Ok(rows) => {
            for Row { measure, value, baseline, count } in rows {
                let row = serde_json::json!({
                    "set": set, "measure": measure, "value": value,
                    "baseline": baseline, "count": count,
                });
                println!("{row}");
            }
        }
        Err(error) => {
            let row = serde_json::json!({ "set": set, "skipped": error.to_string() });
            println!("{row}");
        }
    }
}

/// The text of a file of a set.
///
/// # Errors
/// When it is not there; the message is what the table shows.
fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    std::fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => "not present".into(),
        _ => format!("{}: {error}", path.display()).into(),
    })
}
