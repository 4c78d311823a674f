//! The Markdown export, read by a parser of GitHub Flavored Markdown.

use markdown::{ParseOptions, mdast::Node};
use source_comparison_core::Comparison;
use source_comparison_export::markdown;

use super::comparisons::{bridge, moura};

/// What a document has of each kind of node.
pub(super) fn nodes(text: &str) -> Vec<Node> {
    let mut options = ParseOptions::gfm();
    options.constructs.math_flow = true;
    options.constructs.math_text = true;
    let mut found = Vec::new();
    collect(::markdown::to_mdast(text, &options).unwrap(), &mut found);
    found
}

fn collect(mut node: Node, found: &mut Vec<Node>) {
    let children = node.children_mut().map(std::mem::take).unwrap_or_default();
    found.push(node);
    for child in children {
        collect(child, found);
    }
}

fn text_of(comparison: &Comparison) -> String {
    let texts = nodes(&markdown(comparison)).into_iter();
    texts
        .filter_map(|node| if let Node::Text(text) = node { Some(text.value) } else { None })
        .collect()
}

#[test]
fn every_claim_question_account_and_note_can_be_read() {
    for comparison in [bridge(), moura()] {
        let text = text_of(&comparison).replace(['\u{2068}', '\u{2069}'], "");
        let mut expected: Vec<String> = Vec::new();
        expected.extend(comparison.claims.values().map(|claim| claim.says.to_string()));
        expected.extend(comparison.questions.values().map(|question| question.text.to_string()));
        expected.extend(comparison.accounts.values().map(|account| account.name.to_string()));
        expected
            .extend(comparison.relations.values().flat_map(|it| &it.note).map(ToString::to_string));
        expected
            .extend(comparison.silences.iter().flat_map(|it| &it.note).map(ToString::to_string));
        expected.extend(comparison.findings.iter().map(|finding| finding.text.to_string()));
        expected.extend(comparison.glossary.iter().map(|term| term.text.to_string()));
        for words in expected {
            assert!(text.contains(&words), "{words}");
        }
    }
}

#[test]
fn what_an_article_does_not_state_is_said_to_be_missing() {
    let text = markdown(&bridge());
    assert!(
        text.contains(
            "### B. \u{2068}إغلاق الجسر القديم\u{2069}\n\n- Publisher: *the text does not say*\n"
        ),
        "{text}"
    );
}

#[test]
fn a_relation_shows_its_sides_and_why() {
    let text = markdown(&bridge());
    let expected = "\n**Conflict, when**\n\n- Monday noon (article A; no. 2, 1)\n- Tuesday morning (article B; no. 5)\n\nMonday or Tuesday.\n";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains(
        "Both go back to one statement. All of it goes back to one origin: The mayor's statement.\n"
    ));
}

#[test]
fn silences_findings_and_open_proposals_are_marked() {
    let text = markdown(&bridge());
    assert!(
        text.contains("|  | The hospital | *silent* Neither article asks it. |  |  |\n"),
        "{text}"
    );
    assert!(text.contains("\n**Established:** It was Monday. (The road office, 2026-03-03) <https://example.org/roads>\n"));
    assert!(text.contains("**Difference in detail, what** *(suggested, not decided)*\n"));
    assert!(text.contains("| *not decided* |"));
}

#[test]
fn words_of_the_other_direction_stand_in_isolates() {
    assert!(markdown(&bridge()).contains("B: “\u{2068}صباح الثلاثاء\u{2069}”"));
}

#[test]
fn the_only_links_are_addresses_that_the_core_has_let_through() {
    let links: Vec<String> = nodes(&markdown(&bridge()))
        .into_iter()
        .filter_map(|node| if let Node::Link(link) = node { Some(link.url) } else { None })
        .collect();
    assert_eq!(
        links,
        [
            "https://example.org/bridge?id=3&part=1",
            "https://archive.example.org/bridge",
            "https://example.org/roads",
        ]
    );
}
