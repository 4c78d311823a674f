//! Our own exports, read back. It must not know annotations of other programs.

use source_comparison_core::format::{
    Correction, File, Finding, FindingStatus, Prepared, Silence, Term, VERSION,
};

use super::{
    Imported, Skipped, SuppliedText,
    annotations::annotations,
    node::Node,
    own_cast,
    own_claims::{claim, relation},
};
use crate::{error::Result, names::Thing, vocabulary as word};

/// Reads a collection that says which version of the format it holds.
pub(super) fn import(root: &Node<'_>, texts: &[SuppliedText<'_>]) -> Result<Imported> {
    let version = root.need(word::VERSION, "the version of the format")?;
    if version.string()? != VERSION {
        let found = version.string()?;
        return Err(version.fault(format!("unknown version \"{found}\": expected \"{VERSION}\"")));
    }
    let unused = |text: &SuppliedText<'_>| Skipped {
        what: format!("the text given for \"{}\"", text.source),
        why: "the collection holds the texts of its articles",
    };
    let mut skipped: Vec<Skipped> = texts.iter().map(unused).collect();
    let mut file = framework(root)?;
    for annotation in annotations(root)? {
        if annotation.at(word::SIDES).is_some() {
            file.relations.push(relation(&annotation)?);
        } else if annotation.at(word::CERTAINTY).is_some() {
            file.claims.push(claim(&annotation)?);
        } else {
            let why = "it is neither a claim nor a relation: another program may have added it";
            skipped.push(Skipped { what: annotation.called(), why });
        }
    }
    Ok(Imported { file, skipped })
}

/// Everything but the claims and the relations.
fn framework(root: &Node<'_>) -> Result<File> {
    let list = |key| root.items_at(key).into_iter();
    Ok(File {
        format: VERSION.to_owned(),
        title: root.string_at("label", "the comparison's title")?,
        language: root.string_at(word::LANGUAGE, "the language of the editors' words")?,
        summary: root.string_if(word::SUMMARY)?,
        warning: root.string_if(word::WARNING)?,
        prepared: root.at(word::PREPARED).map(|node| prepared(&node)).transpose()?,
        articles: list(word::ARTICLES)
            .map(|node| own_cast::article(&node))
            .collect::<Result<_>>()?,
        accounts: list(word::ACCOUNTS)
            .map(|node| own_cast::account(&node))
            .collect::<Result<_>>()?,
        origins: list(word::ORIGINS).map(|node| own_cast::origin(&node)).collect::<Result<_>>()?,
        questions: list(word::QUESTIONS)
            .map(|node| own_cast::question(&node))
            .collect::<Result<_>>()?,
        silences: list(word::SILENCES).map(|node| silence(&node)).collect::<Result<_>>()?,
        findings: list(word::FINDINGS).map(|node| finding(&node)).collect::<Result<_>>()?,
        glossary: list(word::GLOSSARY).map(|node| term(&node)).collect::<Result<_>>()?,
        ..File::default()
    })
}

fn prepared(node: &Node<'_>) -> Result<Prepared> {
    let corrections = node.items_at(word::CORRECTIONS).into_iter();
    Ok(Prepared {
        by: node.string_at(word::BY, "who prepared the comparison")?,
        on: node.string_at(word::ON, "the day")?,
        corrections: corrections.map(|node| correction(&node)).collect::<Result<_>>()?,
    })
}

fn correction(node: &Node<'_>) -> Result<Correction> {
    Ok(Correction {
        on: node.string_at(word::ON, "the day")?,
        text: node.string_at(word::TEXT, "what was put right")?,
    })
}

fn silence(node: &Node<'_>) -> Result<Silence> {
    Ok(Silence {
        account: id(&node.need(word::ACCOUNT, "whose silence it is")?, Thing::Account)?,
        question: id(&node.need(word::QUESTION, "on what")?, Thing::Question)?,
        note: node.string_if(word::NOTE)?,
    })
}

fn finding(node: &Node<'_>) -> Result<Finding> {
    let status = node.need(word::STATUS, "whether it is established")?;
    Ok(Finding {
        question: id(&node.need(word::QUESTION, "on what")?, Thing::Question)?,
        status: one_of(&status, FindingStatus::ALL, FindingStatus::as_str)?,
        text: node.string_at(word::TEXT, "what is known")?,
        by: node.string_at(word::BY, "who says so")?,
        on: node.string_at(word::ON, "the day")?,
        url: node.string_if(word::URL)?,
    })
}

fn term(node: &Node<'_>) -> Result<Term> {
    Ok(Term {
        term: node.string_at(word::TERM, "the term")?,
        text: node.string_at(word::TEXT, "what the term means")?,
    })
}

/// The id in the name of a thing: the string here, or the `id` of the object here.
pub(super) fn id(node: &Node<'_>, thing: Thing) -> Result<String> {
    let name = node.name()?;
    let id = thing.id_in(name).ok_or_else(|| {
        let example = format!("urn:source-comparison:…:{}:…", thing.as_str());
        node.fault(format!("\"{name}\" is no name of its kind: expected one such as {example}"))
    })?;
    Ok(id.to_owned())
}

/// One of a few words of the format; always something, or an error that lists them.
pub(super) fn one_of<T: Copy>(
    node: &Node<'_>,
    all: &[T],
    as_str: impl Fn(T) -> &'static str,
) -> Result<Option<T>> {
    let found = node.string()?;
    let value = all.iter().copied().find(|value| as_str(*value) == found);
    if value.is_none() {
        let words: Vec<String> = all.iter().map(|it| format!("\"{}\"", as_str(*it))).collect();
        return Err(node.fault(format!("\"{found}\" is not known: expected {}", words.join(", "))));
    }
    Ok(value)
}
