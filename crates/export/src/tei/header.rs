//! The header: what the document is, its witnesses, who speaks, and the words that its attributes
//! use. It must not know the claims.

use source_comparison_core::{
    Comparison,
    format::VERSION,
    model::{Account, Article, Certainty, Facet, Origin, Prepared},
};

use super::xml::Xml;

/// How the document is to be read.
const PRINCIPLES: &str = "The texts of the witnesses are verbatim. A span in the standOff gives, \
    between two anchors, the words that say a claim; its text is the editors’ restatement. Each \
    reading of the apparatus is one claim; readings with the same n are one side and say the same.";

pub(super) fn header(comparison: &Comparison, replaced: usize, xml: &mut Xml) {
    xml.element("fileDesc", &[], |xml| file_description(comparison, xml));
    xml.element("encodingDesc", &[], |xml| encoding_description(comparison, replaced, xml));
    xml.element("profileDesc", &[], |xml| profile(comparison, xml));
    let prepared = comparison.prepared.as_ref();
    if let Some(prepared) = prepared.filter(|prepared| !prepared.corrections.is_empty()) {
        xml.element("revisionDesc", &[], |xml| revisions(prepared, xml));
    }
}

fn file_description(comparison: &Comparison, xml: &mut Xml) {
    xml.element("titleStmt", &[], |xml| {
        xml.leaf("title", &[], &comparison.title);
        if let Some(prepared) = &comparison.prepared {
            xml.element("respStmt", &[], |xml| {
                xml.line("resp", &[], |xml| {
                    xml.text("prepared, ");
                    xml.leaf("date", &[("when", Some(&prepared.on))], &prepared.on);
                });
                xml.leaf("name", &[], &prepared.by);
            });
        }
    });
    xml.element("publicationStmt", &[], |xml| {
        xml.leaf("p", &[], &format!("Made from a comparison file of the format {VERSION}."));
    });
    if let Some(warning) = &comparison.warning {
        xml.element("notesStmt", &[], |xml| {
            xml.leaf("note", &[("type", Some("warning"))], warning);
        });
    }
    xml.element("sourceDesc", &[], |xml| {
        xml.element("listWit", &[], |xml| {
            comparison.articles.values().for_each(|article| witness(article, xml));
        });
        if !comparison.origins.is_empty() {
            xml.element("listBibl", &[("type", Some("origins"))], |xml| {
                comparison.origins.values().for_each(|it| origin(it, xml));
            });
        }
    });
}

/// An article as a witness, with what it states of itself; what it does not state is left out.
fn witness(article: &Article, xml: &mut Xml) {
    let id = format!("article-{}", article.id);
    let letter = article.letter.to_string();
    let language = &**article.language.as_rc();
    xml.element("witness", &[("xml:id", Some(&id)), ("n", Some(&letter))], |xml| {
        xml.element("bibl", &[], |xml| {
            xml.leaf("title", &[("xml:lang", Some(language))], &article.title);
            xml.leaf_if("author", &[], article.byline.as_deref());
            xml.leaf_if("publisher", &[], article.publisher.as_deref());
            let times = [("published", &article.published), ("updated", &article.updated)];
            for (kind, time) in times {
                let attributes = [("type", Some(kind)), ("when-iso", time.as_deref())];
                xml.leaf_if("date", &attributes, time.as_deref());
            }
            for (kind, url) in [("url", &article.url), ("archive", &article.archive)] {
                let address = url.as_ref().map(|url| &**url.as_rc());
                xml.leaf_if("ref", &[("type", Some(kind)), ("target", address)], address);
            }
            xml.leaf_if("note", &[("type", Some("rights"))], article.rights.as_deref());
            xml.leaf_if("note", &[("type", Some("text"))], article.note.as_deref());
        });
    });
}

fn origin(origin: &Origin, xml: &mut Xml) {
    let id = format!("origin-{}", origin.id);
    xml.element("bibl", &[("xml:id", Some(&id)), ("type", Some(origin.kind.as_str()))], |xml| {
        xml.leaf("title", &[], &origin.name);
        xml.leaf_if("note", &[], origin.note.as_deref());
    });
}

fn encoding_description(comparison: &Comparison, replaced: usize, xml: &mut Xml) {
    xml.element("editorialDecl", &[], |xml| {
        xml.leaf("p", &[], PRINCIPLES);
        if replaced > 0 {
            let sentence = format!(
                "Characters that XML does not allow are written as U+FFFD; \
                 there are {replaced} of them."
            );
            xml.leaf("p", &[], &sentence);
        }
    });
    let method = [("method", Some("location-referenced")), ("location", Some("external"))];
    xml.line("variantEncoding", &method, |_| {});
    xml.line("styleDefDecl", &[("scheme", Some("css"))], |xml| {
        xml.leaf("p", &[], "The attribute style gives the direction of writing.");
    });
    xml.element("classDecl", &[], |xml| classes(comparison, xml));
}

/// Words that `ana` points to.
fn classes(comparison: &Comparison, xml: &mut Xml) {
    if !comparison.questions.is_empty() {
        xml.element("taxonomy", &[("xml:id", Some("questions"))], |xml| {
            for question in comparison.questions.values() {
                category(&format!("question-{}", question.id), &question.text, xml);
            }
        });
    }
    let certainties = Certainty::ALL.iter().map(|certainty| certainty.as_str());
    taxonomy("certainties", "certainty", certainties, xml);
    taxonomy("facets", "facet", Facet::ALL.iter().map(|facet| facet.as_str()), xml);
    taxonomy("marks", "mark", super::stand_off::MARKS.into_iter(), xml);
}

fn taxonomy(
    id: &'static str,
    kind: &str,
    words: impl Iterator<Item = &'static str>,
    xml: &mut Xml,
) {
    xml.element("taxonomy", &[("xml:id", Some(id))], |xml| {
        words.for_each(|word| category(&format!("{kind}-{word}"), word, xml));
    });
}

fn category(id: &str, description: &str, xml: &mut Xml) {
    xml.element("category", &[("xml:id", Some(id))], |xml| {
        xml.leaf("catDesc", &[], description);
    });
}

fn profile(comparison: &Comparison, xml: &mut Xml) {
    if let Some(summary) = &comparison.summary {
        xml.element("abstract", &[], |xml| xml.leaf("p", &[], summary));
    }
    xml.element("langUsage", &[], |xml| {
        let mut languages: Vec<&str> = vec![comparison.language.as_rc()];
        for article in comparison.articles.values() {
            let language: &str = article.language.as_rc();
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages.iter().for_each(|tag| xml.leaf("language", &[("ident", Some(tag))], tag));
    });
    if !comparison.accounts.is_empty() {
        xml.element("particDesc", &[], |xml| {
            xml.element("listPerson", &[("type", Some("accounts"))], |xml| {
                comparison.accounts.values().for_each(|it| account(it, xml));
            });
        });
    }
}

fn account(account: &Account, xml: &mut Xml) {
    let id = format!("account-{}", account.id);
    let attributes = [("xml:id", Some(&*id)), ("role", Some(account.kind.as_str()))];
    xml.element("personGrp", &attributes, |xml| {
        xml.leaf("persName", &[("type", Some("full"))], &account.name);
        xml.leaf("persName", &[("type", Some("short"))], &account.short);
        xml.leaf_if("note", &[("type", Some("about"))], account.about.as_deref());
        xml.leaf_if("note", &[("type", Some("reach"))], account.reach.as_deref());
    });
}

fn revisions(prepared: &Prepared, xml: &mut Xml) {
    for correction in &prepared.corrections {
        xml.leaf("change", &[("when", Some(&correction.on))], &correction.text);
    }
}
