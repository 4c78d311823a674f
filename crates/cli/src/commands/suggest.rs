//! `source-comparison suggest`: a draft comparison of the texts of articles. It must not know how
//! the analysis comes to it.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use annotate_snippets::normalize_untrusted_str;
use anyhow::bail;
use clap::Args;
use source_comparison_analysis::{
    Draft, Explained, Flow, Source, SourceKind, TakenOut, again, as_html, suggest,
};

use crate::{
    article::{kind, name, read},
    input::Input,
    output::Output,
    report::opened,
};

/// Propose a comparison of two to six articles.
///
/// The draft holds claims, who says them, and how they relate, each marked as a suggestion for an
/// editor to accept, change or remove. Nothing is sent anywhere.
#[derive(Args, Debug)]
pub(crate) struct Suggest {
    /// Articles as plain text, Markdown (.md) or HTML (.html); `-` reads plain text from standard
    /// input.
    #[arg(required_unless_present = "into", num_args = 2.., value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    /// Look for more in the articles of this comparison file, and add what it does not hold yet;
    /// what is in it stays as it is. `-` reads from standard input.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["articles", "explain"])]
    into: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
    /// Print how each pair of claims was compared; needs --output for the draft.
    #[arg(long, requires = "output")]
    explain: bool,
}

impl Suggest {
    /// Reads the articles and writes the draft.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        if let Some(path) = &self.into {
            return self.look_for_more(path, out);
        }
        if self.articles.iter().filter(|path| *path == Path::new("-")).count() > 1 {
            bail!("standard input can be read once: name a file for all articles but one");
        }
        for path in &self.articles {
            self.output.refuse_as(path)?;
        }
        let texts: Vec<String> =
            self.articles.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
        let names: Vec<String> = self.articles.iter().map(|path| name(path)).collect();
        let sources: Vec<Source<'_>> = self
            .articles
            .iter()
            .zip(&names)
            .zip(&texts)
            .map(|((path, name), text)| Source { name, kind: kind(path), text })
            .collect();
        let Some(draft) = proposed(&sources) else { return Ok(ExitCode::FAILURE) };
        let mut text = serde_json::to_string_pretty(&draft.file)?;
        text.push('\n');
        self.output.write(&text, out)?;
        if self.explain {
            explain(&draft, out)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Suggest {
    /// Reads a comparison file and writes it with what a new analysis of its articles adds.
    fn look_for_more(&self, path: &Path, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        self.output.refuse_as(path)?;
        let input = Input::read(path)?;
        let Some(file) = opened(&input)? else { return Ok(ExitCode::FAILURE) };
        let texts: Vec<String> = file.articles.iter().map(as_html).collect();
        let articles = file.articles.iter().zip(&texts);
        let sources: Vec<Source<'_>> = articles
            .map(|(article, text)| Source { name: &article.id, kind: SourceKind::Html, text })
            .collect();
        let Some(draft) = proposed(&sources) else { return Ok(ExitCode::FAILURE) };
        let more = again(&file, &draft.file, &TakenOut::default());
        let mut text = serde_json::to_string_pretty(&more.file)?;
        text.push('\n');
        self.output.write(&text, out)?;
        let told = format!("{} new claims, {} new relations", more.claims, more.relations);
        if self.output.is_file() {
            writeln!(out, "{told}")?;
        } else {
            anstream::eprintln!("{told}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The draft; what is in the way is told.
fn proposed(sources: &[Source<'_>]) -> Option<Draft> {
    match suggest(sources, &mut |_stage| Flow::Continue) {
        Ok(draft) => Some(draft),
        Err(error) => {
            let message = error.to_string();
            anstream::eprintln!("error: {}", normalize_untrusted_str(&message));
            None
        }
    }
}

/// Prints each pair of claims, what was measured, and what it came to.
fn explain(draft: &Draft, out: &mut dyn Write) -> anyhow::Result<()> {
    let words = |id: &str| {
        let claim = draft.file.claims.iter().find(|claim| claim.id == id);
        claim.map_or_else(String::new, |it| normalize_untrusted_str(&it.quote.exact))
    };
    for pair in &draft.explained {
        writeln!(out, "{}: {}", pair.one, words(&pair.one))?;
        writeln!(out, "{}: {}", pair.other, words(&pair.other))?;
        print_pair(pair, out)?;
    }
    Ok(())
}

fn print_pair(pair: &Explained, out: &mut dyn Write) -> anyhow::Result<()> {
    let features: Vec<String> =
        pair.features.iter().map(|(name, value)| format!("{name} {value:.2}")).collect();
    writeln!(out, "  measured: {}", features.join(", "))?;
    let gate = &pair.gate;
    let list = |words: &[&str]| match words {
        [] => "nothing".to_owned(),
        words => words.join(", "),
    };
    let passed = if gate.passed { "same event" } else { "not taken for the same event" };
    let (agreed, against) = (list(&gate.agreed), list(&gate.against));
    writeln!(out, "  gate: {passed}; agree: {agreed}; against: {against}")?;
    if pair.verdicts.is_empty() {
        writeln!(out, "  verdict: none")?;
    }
    for verdict in &pair.verdicts {
        writeln!(
            out,
            "  verdict: {} ({}), {}, confidence {:.2}: \"{}\" / \"{}\"",
            verdict.kind.as_str(),
            verdict.facet.as_str(),
            verdict.reason,
            verdict.confidence,
            normalize_untrusted_str(&verdict.one_words),
            normalize_untrusted_str(&verdict.other_words),
        )?;
    }
    writeln!(out)?;
    Ok(())
}
