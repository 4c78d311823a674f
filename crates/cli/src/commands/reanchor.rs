//! `source-comparison reanchor`: an article of a comparison gets another text. It must not know how
//! quotes are found again: that is the core's.

use std::{io::Write, path::PathBuf, process::ExitCode};

use annotate_snippets::normalize_untrusted_str;
use anyhow::bail;
use clap::Args;
use serde_json::{Value, json};
use source_comparison_analysis::{Source, blocks};
use source_comparison_core::{
    format::{Block, File},
    reanchor::{Fate, Outcome, Reanchored, reanchor},
};

use crate::{
    article::{kind, name, read},
    input::Input,
    output::Output,
    report::opened,
};

/// Give an article another text, and find every quote of it again.
///
/// Nothing is dropped: a claim whose words are gone or cannot be told apart stays as it is and is
/// told, for an editor to decide about; the status is then 1.
#[derive(Args, Debug)]
pub(crate) struct Reanchor {
    /// A comparison file; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The id of the article.
    #[arg(long, value_name = "ID")]
    article: String,
    /// Its new text: plain text, Markdown (.md) or HTML (.html).
    #[arg(long, value_name = "NEW")]
    text: PathBuf,
    #[command(flatten)]
    output: Output,
    /// Print what became of each quote as JSON; needs --output for the file.
    #[arg(long, requires = "output")]
    json: bool,
}

impl Reanchor {
    /// Writes the file with the new text, and tells what became of each quote: on standard output,
    /// or beside it where the file itself goes there.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        self.output.refuse_as(&self.text)?;
        let text = read(&self.text)?;
        let input = Input::read(&self.file)?;
        let Some(file) = opened(&input)? else { return Ok(ExitCode::FAILURE) };
        let (called, kind) = (name(&self.text), kind(&self.text));
        let blocks = match blocks(&Source { name: &called, kind, text: &text }) {
            Ok(blocks) => blocks,
            Err(error) => {
                let message = error.to_string();
                anstream::eprintln!("error: {}", normalize_untrusted_str(&message));
                return Ok(ExitCode::FAILURE);
            }
        };
        let Some(found) = reanchor(&file, &self.article, self.like_before(&file, blocks)) else {
            let known: Vec<&str> = file.articles.iter().map(|it| it.id.as_str()).collect();
            let known = normalize_untrusted_str(&known.join(", "));
            let asked = normalize_untrusted_str(&self.article);
            bail!("there is no article {asked}: the file has {known}");
        };
        let mut written = serde_json::to_string_pretty(&found.file)?;
        written.push('\n');
        self.output.write(&written, out)?;
        if self.json {
            writeln!(out, "{}", serde_json::to_string_pretty(&self.as_json(&found))?)?;
        } else if self.output.is_file() {
            self.tell(&found, out)?;
        } else {
            self.tell(&found, &mut anstream::stderr().lock())?;
        }
        let unsettled = found.fates.iter().any(|fate| fate.outcome.needs_an_editor());
        Ok(if unsettled { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// What stood in the article before is of the same kind as before: an editor may have said so.
    fn like_before(&self, file: &File, mut blocks: Vec<Block>) -> Vec<Block> {
        let old = file.articles.iter().find(|it| it.id == self.article);
        for block in &mut blocks {
            let same = old.and_then(|it| it.blocks.iter().find(|before| before.text == block.text));
            if let Some(before) = same {
                block.kind = before.kind;
            }
        }
        blocks
    }

    fn tell(&self, found: &Reanchored, out: &mut dyn Write) -> anyhow::Result<()> {
        for fate in &found.fates {
            let claim = found.file.claims.get(fate.claim).map_or("", |it| it.id.as_str());
            let claim = normalize_untrusted_str(claim);
            writeln!(out, "{claim}: {}", words(&fate.outcome))?;
        }
        let counts: Vec<String> = counts(found)
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(word, count)| format!("{count} {word}"))
            .collect();
        let counts = if counts.is_empty() { "no claims".to_owned() } else { counts.join(", ") };
        writeln!(out, "article {}: {counts}", normalize_untrusted_str(&self.article))?;
        Ok(())
    }

    fn as_json(&self, found: &Reanchored) -> Value {
        let claims: Vec<Value> = found.fates.iter().map(|fate| entry(found, fate)).collect();
        let counts: serde_json::Map<String, Value> = counts(found)
            .into_iter()
            .map(|(word, count)| (word.to_owned(), count.into()))
            .collect();
        json!({ "article": self.article, "counts": counts, "claims": claims })
    }
}

/// One word for what became of a quote.
const fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Unchanged => "unchanged",
        Outcome::Moved { .. } => "moved",
        Outcome::Changed { .. } => "changed",
        Outcome::Ambiguous { .. } => "ambiguous",
        Outcome::Lost { .. } => "lost",
    }
}

fn words(outcome: &Outcome) -> String {
    let quoted = |text: &str| format!("\"{}\"", normalize_untrusted_str(text));
    let word = word(outcome);
    match outcome {
        Outcome::Unchanged => word.to_owned(),
        Outcome::Moved { from: Some(from), to } => {
            format!("{word} from block {} to block {}", from + 1, to + 1)
        }
        Outcome::Moved { from: None, to } => format!("{word} to block {}", to + 1),
        Outcome::Changed { before, after, .. } => {
            format!("{word}: {} is now {}", quoted(before), quoted(after))
        }
        Outcome::Ambiguous { nearest } | Outcome::Lost { nearest: Some(nearest) } => {
            format!("{word}; nearest: {}", quoted(nearest))
        }
        Outcome::Lost { nearest: None } => format!("{word}; nothing comes near"),
    }
}

/// How many quotes came to each outcome, in a fixed order.
fn counts(found: &Reanchored) -> [(&'static str, usize); 5] {
    ["unchanged", "moved", "changed", "ambiguous", "lost"]
        .map(|it| (it, found.fates.iter().filter(|fate| word(&fate.outcome) == it).count()))
}

fn entry(found: &Reanchored, fate: &Fate) -> Value {
    let claim = found.file.claims.get(fate.claim);
    let mut entry = json!({
        "claim": claim.map(|it| it.id.as_str()),
        "outcome": word(&fate.outcome),
    });
    let details = match &fate.outcome {
        Outcome::Unchanged => json!({}),
        Outcome::Moved { from, to } => json!({ "from": from, "to": to }),
        Outcome::Changed { before, after, permille } => {
            json!({ "before": before, "after": after, "permille": permille })
        }
        Outcome::Ambiguous { nearest } => {
            json!({ "quote": claim.map(|it| it.quote.exact.as_str()), "nearest": nearest })
        }
        Outcome::Lost { nearest } => {
            json!({ "quote": claim.map(|it| it.quote.exact.as_str()), "nearest": nearest })
        }
    };
    if let (Some(entry), Value::Object(details)) = (entry.as_object_mut(), details) {
        entry.extend(details);
    }
    entry
}
