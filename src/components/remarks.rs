//! What stands apart from all parties: findings, the glossary, and quotations that were not found.

use std::rc::Rc;

use source_comparison_core::model::{FindingStatus, QuestionKey};
use yew::prelude::*;

use super::Reading;
use super::heading::Heading;
use super::open_card::chain;
use super::source_card::OutsideLink;
use crate::words::{date, fill};

/// Properties of [`Findings`], [`Glossary`] and [`Unplaced`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RemarksProps {
    pub(crate) reading: Rc<Reading>,
}

/// Every finding, signed.
#[component]
pub(crate) fn Findings(props: &RemarksProps) -> Html {
    let Reading { collation, words, heading_level, .. } = &*props.reading;
    let comparison = &collation.comparison;
    if comparison.findings.is_empty() {
        return Html::default();
    }
    html! {
        <div class="findings" part="findings">
            <Heading level={heading_level + 1} class="label">{ words.where_it_stands }</Heading>
            <ul lang={comparison.language.as_rc().clone()}>
                for finding in comparison.findings.iter() {
                    <li data-status={finding.status.as_str()}>
                        <p class="status-word" lang={words.language}>{ words.finding(finding.status) }</p>
                        if let Some(question) = comparison.questions.get(finding.question) {
                            <p class="question">{ &*question.text }</p>
                        }
                        <p>{ &*finding.text }</p>
                        <p class="signed">
                            { fill(words.finding_by,
                                &[("by", &finding.by), ("on", &date(words, &finding.on))]) }
                            if let Some(url) = &finding.url {
                                { " · " }<OutsideLink url={url.clone()} />
                            }
                        </p>
                    </li>
                }
            </ul>
        </div>
    }
}

/// Properties of [`QuestionFindings`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct QuestionFindingsProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) question: QuestionKey,
}

/// In a word, how one question stands.
#[component]
pub(crate) fn QuestionFindings(props: &QuestionFindingsProps) -> Html {
    let findings = props.reading.collation.comparison.findings.iter();
    let mut statuses: Vec<FindingStatus> = findings
        .filter(|finding| finding.question == props.question)
        .map(|finding| finding.status)
        .collect();
    statuses.sort_unstable();
    statuses.dedup();
    html! {
        <>
            for status in statuses {
                <span class="status-word" data-status={status.as_str()}
                    lang={props.reading.words.language}>
                    { props.reading.words.finding(status) }
                </span>
            }
        </>
    }
}

/// Terms explained.
#[component]
pub(crate) fn Glossary(props: &RemarksProps) -> Html {
    let Reading { collation, words, heading_level, .. } = &*props.reading;
    let glossary = &collation.comparison.glossary;
    if glossary.is_empty() {
        return Html::default();
    }
    html! {
        <div class="glossary" part="glossary">
            <Heading level={heading_level + 1} class="label">{ words.glossary }</Heading>
            <dl lang={collation.comparison.language.as_rc().clone()}>
                for term in glossary.iter() {
                    <div><dt><bdi>{ &*term.term }</bdi></dt><dd>{ &*term.text }</dd></div>
                }
            </dl>
        </div>
    }
}

/// Claims whose words were not found, or not for certain; they are marked nowhere.
#[component]
pub(crate) fn Unplaced(props: &RemarksProps) -> Html {
    let Reading { collation, words, heading_level, .. } = &*props.reading;
    if collation.counts.unplaced == 0 {
        return Html::default();
    }
    let claims = collation.unplaced().filter_map(|key| Some((key, props.reading.claim(key)?)));
    html! {
        <div class="unplaced" part="unplaced">
            <Heading level={heading_level + 1} class="label">{ words.not_found_title }</Heading>
            <p>{ words.not_found_about }</p>
            <ul>
                for (key, claim) in claims {
                    <li data-unplaced={AttrValue::from(claim.id.clone())}>
                        <span class="cell-number">{ props.reading.number(key) }</span>{ " " }
                        <q><bdi>{ &*claim.quote.exact }</bdi></q>
                        <p class="voice">{ chain(&props.reading, claim) }</p>
                        <p>{ &*claim.says }</p>
                    </li>
                }
            </ul>
        </div>
    }
}
