//! What stands apart from all parties: findings, the glossary, and quotations that were not found.

use source_comparison_core::model::{FindingStatus, QuestionKey};
use yew::prelude::*;

use super::Reading;
use super::heading::{HeadingStyle, heading};
use super::open_card::chain;
use super::source_card::outside_link;
use super::still::place_name;
use crate::words::{date, fill};

/// Every finding, signed.
pub(crate) fn findings(reading: &Reading) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    let comparison = &collation.comparison;
    if comparison.findings.is_empty() {
        return Html::default();
    }
    markup! {
        <div class="findings" part="findings">
            { heading(heading_level + 1, HeadingStyle::class("label"), words.where_it_stands.into()) }
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
                                { " · " }{ outside_link(url, None, None) }
                            }
                        </p>
                    </li>
                }
            </ul>
        </div>
    }
}

/// In a word, how one question stands.
pub(crate) fn question_findings(reading: &Reading, question: QuestionKey) -> Html {
    let findings = reading.collation.comparison.findings.iter();
    let mut statuses: Vec<FindingStatus> = Vec::new();
    for finding in findings.filter(|finding| finding.question == question) {
        if !statuses.contains(&finding.status) {
            statuses.push(finding.status);
        }
    }
    markup! {
        <>
            for status in statuses {
                { " " }
                <span class="status-word" data-status={status.as_str()}
                    lang={reading.words.language}>
                    { reading.words.finding(status) }
                </span>
            }
        </>
    }
}

/// Terms explained.
pub(crate) fn glossary(reading: &Reading) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    let glossary = &collation.comparison.glossary;
    if glossary.is_empty() {
        return Html::default();
    }
    markup! {
        <div class="glossary" part="glossary">
            { heading(heading_level + 1, HeadingStyle::class("label"), words.glossary.into()) }
            <dl lang={collation.comparison.language.as_rc().clone()}>
                for term in glossary.iter() {
                    <div><dt><bdi>{ &*term.term }</bdi></dt><dd>{ &*term.text }</dd></div>
                }
            </dl>
        </div>
    }
}

/// Claims whose words were not found, or not for certain; they are marked nowhere.
pub(crate) fn unplaced(reading: &Reading) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    if collation.counts.unplaced == 0 {
        return Html::default();
    }
    let claims = collation.unplaced().filter_map(|key| Some((key, reading.claim(key)?)));
    markup! {
        <div class="unplaced" part="unplaced">
            { heading(heading_level + 1, HeadingStyle::class("label"), words.not_found_title.into()) }
            <p>{ words.not_found_about }</p>
            <ul>
                for (key, claim) in claims {
                    <li data-unplaced={AttrValue::from(claim.id.clone())}
                        id={reading.is_still().then(|| reading.id(&place_name(claim)))}>
                        <span class="cell-number">{ reading.number(key) }</span>{ " " }
                        <q><bdi>{ &*claim.quote.exact }</bdi></q>
                        <p class="voice">{ chain(reading, claim) }</p>
                        <p>{ &*claim.says }</p>
                    </li>
                }
            </ul>
        </div>
    }
}
