//! A small invented draft for the tests.

use source_comparison_core::format::File;

use crate::files;

/// Two claims in each of two articles; a conflict on the first two, a match on the others.
pub(crate) fn sample() -> File {
    let opened = files::open(TEXT).unwrap();
    assert!(opened.faults.is_empty(), "{:?}", opened.faults);
    File::clone(&opened.file)
}

const TEXT: &str = r#"{
  "format": "source-comparison/1", "title": "The ferry", "language": "en",
  "articles": [
    {"id": "a", "title": "Ferry sinks", "publisher": null, "byline": null, "published": "2026-03-03",
     "updated": null, "language": "en", "url": null, "archive": null, "rights": null, "note": null,
     "blocks": [{"kind": "heading", "text": "Ferry sinks"},
       {"kind": "paragraph", "text": "The crew said 12 people were saved. The harbour was closed."}]},
    {"id": "b", "title": "Ferry down", "publisher": null, "byline": null, "published": null,
     "updated": null, "language": "en", "url": null, "archive": null, "rights": null, "note": null,
     "blocks": [
       {"kind": "paragraph", "text": "The crew said 15 people were saved. The harbour was shut, the harbour master said."}]}
  ],
  "accounts": [
    {"id": "crew", "name": "The crew", "short": "Crew", "kind": "witnesses"},
    {"id": "master", "name": "The harbour master", "short": "Master", "kind": "authority"}
  ],
  "origins": [],
  "questions": [{"id": "saved", "text": "Who was saved?"}, {"id": "closed", "text": "What is closed?"}],
  "claims": [
    {"id": "a1", "article": "a", "account": "crew", "question": "saved",
     "quote": {"exact": "12 people were saved"}, "says": "12 people were saved", "value": "12 people",
     "via": [], "certainty": "reported", "suggested": {"confidence": 0.9, "reason": "number"}},
    {"id": "a2", "article": "a", "account": "article", "question": "closed",
     "quote": {"exact": "The harbour was closed"}, "says": "The harbour was closed.",
     "via": [], "certainty": "stated", "suggested": {"confidence": 0.5, "reason": "event"}},
    {"id": "b1", "article": "b", "account": "crew", "question": "saved",
     "quote": {"exact": "15 people were saved"}, "says": "15 people were saved", "value": "15 people",
     "via": [], "certainty": "reported", "suggested": {"confidence": 0.9, "reason": "number"}},
    {"id": "b2", "article": "b", "account": "master", "question": "closed",
     "quote": {"exact": "The harbour was shut"}, "says": "The harbour was shut.",
     "via": [], "certainty": "stated", "suggested": {"confidence": 0.6, "reason": "event"}}
  ],
  "relations": [
    {"kind": "conflict", "facet": "how-many", "between": [["a1"], ["b1"]],
     "note": "The two numbers cannot both be right.", "suggested": {"confidence": 0.7, "reason": "number-differs"}},
    {"kind": "match", "facet": "what", "between": [["a2"], ["b2"]],
     "note": "Both say the same.", "suggested": {"confidence": 0.95, "reason": "same"}}
  ],
  "silences": [], "findings": [], "glossary": []
}"#;
