//! The editors' additions, behind the texts: silences, findings, terms. It must not know the
//! claims.

use source_comparison_core::{
    Comparison,
    model::{Finding, QuestionKey, Silence},
};

use super::{pointer, xml::Xml};

pub(super) fn remarks(comparison: &Comparison, xml: &mut Xml) {
    let is_empty = comparison.silences.is_empty()
        && comparison.findings.is_empty()
        && comparison.glossary.is_empty();
    if is_empty {
        return;
    }
    xml.element("back", &[], |xml| {
        division("silences", !comparison.silences.is_empty(), "list", None, xml, |xml| {
            comparison.silences.iter().for_each(|it| silence(it, comparison, xml));
        });
        division("findings", !comparison.findings.is_empty(), "list", None, xml, |xml| {
            comparison.findings.iter().for_each(|it| finding(it, comparison, xml));
        });
        let gloss = Some("gloss");
        division("glossary", !comparison.glossary.is_empty(), "list", gloss, xml, |xml| {
            for term in &comparison.glossary {
                xml.leaf("label", &[], &term.term);
                xml.leaf("item", &[], &term.text);
            }
        });
    });
}

/// A division with one list, where there is something to list.
fn division(
    kind: &'static str,
    is_any: bool,
    list: &'static str,
    list_type: Option<&str>,
    xml: &mut Xml,
    items: impl FnOnce(&mut Xml),
) {
    if is_any {
        xml.element("div", &[("type", Some(kind))], |xml| {
            xml.element(list, &[("type", list_type)], items);
        });
    }
}

/// A silence names its account and its question, and says what the articles do say of it.
fn silence(silence: &Silence, comparison: &Comparison, xml: &mut Xml) {
    let account = comparison.accounts.get(silence.account);
    let account = account.map(|account| pointer("account", &account.id));
    let question = question(silence.question, comparison);
    let attributes = [("corresp", account.as_deref()), ("ana", question.as_deref())];
    xml.leaf("item", &attributes, silence.note.as_deref().unwrap_or_default());
}

fn finding(finding: &Finding, comparison: &Comparison, xml: &mut Xml) {
    let question = question(finding.question, comparison);
    xml.element("item", &[("ana", question.as_deref())], |xml| {
        xml.leaf("term", &[("type", Some("status"))], finding.status.as_str());
        xml.leaf("p", &[], &finding.text);
        xml.leaf("name", &[], &finding.by);
        xml.leaf("date", &[("when", Some(&finding.on))], &finding.on);
        let address = finding.url.as_ref().map(|url| &**url.as_rc());
        xml.leaf_if("ref", &[("target", address)], address);
    });
}

fn question(key: QuestionKey, comparison: &Comparison) -> Option<String> {
    comparison.questions.get(key).map(|question| pointer("question", &question.id))
}
