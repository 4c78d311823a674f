//! The strip beside an article that shows where its claims stand and where the reader is. It
//! repeats what the buttons in the text say, so it is hidden from assistive technology.

use source_comparison_core::model::{ArticleKey, ClaimKey};
use yew::prelude::*;

use super::Reading;

/// Thousandths of the text from top to bottom; `dom::overview` moves the window and follows clicks.
/// `open` is the open claim, if it stands in this article.
pub(crate) fn overview(reading: &Reading, article: ArticleKey, open: Option<ClaimKey>) -> Html {
    let Reading { collation, words, .. } = reading;
    let Some(sheet) = collation.sheets.get(article) else { return Html::default() };
    let voices = |claim: ClaimKey| {
        let claim = collation.comparison.claims.get(claim)?;
        Some(source_comparison_core::collate::voice_index(claim.voice)?.to_string())
    };
    markup! {
        <svg class="overview" viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true"
            data-overview="true">
            <title>{ words.overview }</title>
            <rect class="overview-window" x="0" y="0" width="10" height="0" />
            for tick in sheet.ticks.iter() {
                <rect class="overview-tick" x="2" width="6" y={tick.start.to_string()}
                    height={tick.end.saturating_sub(tick.start).max(4).to_string()}
                    data-relation={tick.standing.as_str()}
                    data-voices={voices(tick.claim)}
                    data-focus={(open == Some(tick.claim)).then_some("open")} />
            }
        </svg>
    }
}
