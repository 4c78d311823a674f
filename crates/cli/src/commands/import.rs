//! `source-comparison import`: a comparison file from Web Annotations. It must not know what
//! annotations are: the export crate reads them.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use annotate_snippets::normalize_untrusted_str;
use anyhow::{Context, bail};
use clap::Args;
use source_comparison_core::{Rules, check, diagnostic::Diagnostic};
use source_comparison_export::{Imported, SuppliedText, import};

use crate::{output::Output, report::Tally};

/// Bytes that are read of annotations or of a text at most: an export is a few times as large as
/// the comparison file, which has 2 MiB at most.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Make a comparison file of Web Annotations.
///
/// What `export --to web-annotation` has written comes back whole. Of annotations by other
/// programs, those that quote a source whose text is given with --text become the claims of a
/// draft, without accounts, each marked as a suggestion.
#[derive(Args, Debug)]
pub(crate) struct Import {
    /// A Web Annotation collection, page, list or single annotation; `-` reads from standard
    /// input.
    #[arg(value_name = "ANNOTATIONS")]
    annotations: PathBuf,
    /// The plain text of a source, with an empty line between paragraphs; once for each source.
    #[arg(long = "text", value_name = "SOURCE=FILE", value_parser = TextOf::parse)]
    texts: Vec<TextOf>,
    #[command(flatten)]
    output: Output,
}

/// A source and the file with its text.
#[derive(Clone, Debug)]
struct TextOf {
    source: String,
    file: PathBuf,
}

impl TextOf {
    /// Addresses hold `=` more often than names of files do: the last one parts the two.
    fn parse(argument: &str) -> Result<Self, String> {
        match argument.rsplit_once('=') {
            Some((source, file)) if !source.is_empty() && !file.is_empty() => {
                Ok(Self { source: source.to_owned(), file: file.into() })
            }
            _ => Err("expected a source and a file, as https://example.org/story=story.txt".into()),
        }
    }
}

impl Import {
    /// Reads the annotations and writes the file, with what is wrong in it told beside it.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        self.output.refuse_as(&self.annotations)?;
        let annotations = read(&self.annotations)?;
        let texts: Vec<String> =
            self.texts.iter().map(|text| read(&text.file)).collect::<Result<_, _>>()?;
        let supplied: Vec<SuppliedText<'_>> = self
            .texts
            .iter()
            .zip(&texts)
            .map(|(named, text)| SuppliedText { source: &named.source, text })
            .collect();
        let imported = match import(&annotations, &supplied) {
            Ok(imported) => imported,
            Err(error) => {
                let message = error.to_string();
                let message = normalize_untrusted_str(&message);
                anstream::eprintln!("error: {}: {message}", self.annotations.display());
                if !error.missing_sources().is_empty() {
                    anstream::eprintln!("help: give the texts with --text SOURCE=FILE");
                }
                return Ok(ExitCode::FAILURE);
            }
        };
        let mut text = serde_json::to_string_pretty(&imported.file)?;
        text.push('\n');
        self.output.write(&text, out)?;
        report(&imported)
    }
}

/// Tells what was left out and every fault of the new file; fails where one is an error.
fn report(imported: &Imported) -> anyhow::Result<ExitCode> {
    let mut error = anstream::stderr().lock();
    for skipped in &imported.skipped {
        writeln!(error, "note: {}", normalize_untrusted_str(&skipped.to_string()))?;
    }
    let checked = check(&imported.file, Rules::default());
    let mut tally = Tally::default();
    for diagnostic in &checked.diagnostics {
        tally.count(diagnostic.severity);
        write_diagnostic(diagnostic, &mut error)?;
    }
    let (claims, relations) = (imported.file.claims.len(), imported.file.relations.len());
    writeln!(error, "{claims} claims, {relations} relations: {tally}")?;
    Ok(if checked.has_errors() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn write_diagnostic(diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", normalize_untrusted_str(&diagnostic.to_string()))?;
    if let Some(help) = &diagnostic.help {
        writeln!(out, "  help: {help}")?;
    }
    Ok(())
}

/// The text of a file, or of standard input for `-`.
fn read(path: &Path) -> anyhow::Result<String> {
    let name = path.display();
    let mut bytes = Vec::new();
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).with_context(|| format!("cannot open {name}"))?)
    };
    source
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("cannot read {name}"))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        bail!("{name} is larger than {} MiB: give fewer annotations", LARGEST / 1024 / 1024);
    }
    let text = String::from_utf8(bytes);
    let text = text.with_context(|| format!("{name} is not UTF-8: save it as UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
