//! A new analysis of the articles of a draft: what it proposes comes in as suggestions, in one step.

use std::rc::Rc;

use source_comparison_analysis::{again, as_html};
use source_comparison_core::format::File;

use super::{Desk, Done, Draft, Panel, Progress, Stage};
use crate::{entry::Source, files};

impl Desk {
    /// How far the analysis is that runs, if one does.
    pub const fn analysis(&self) -> Option<&Progress> {
        match &self.stage {
            Stage::Gathering => None,
            Stage::Analysing(progress) => Some(progress),
            Stage::Drafting(draft) => draft.searching.as_ref(),
        }
    }

    /// Begins to look for more; a form that is open stays as it is filled in.
    pub(super) fn look_for_more(&mut self) {
        if let Stage::Drafting(draft) = &mut self.stage {
            draft.opened.clone_from(&self.jot);
            draft.searching = Some(Progress::default());
            self.trouble = None;
        }
    }

    pub(super) fn progress(&mut self, progress: Progress) {
        match &mut self.stage {
            Stage::Gathering => {}
            Stage::Analysing(before) => *before = progress,
            Stage::Drafting(draft) => {
                if let Some(before) = &mut draft.searching {
                    *before = progress;
                }
            }
        }
    }

    /// Ends the analysis without a result.
    pub(super) fn cancel(&mut self) {
        match &mut self.stage {
            Stage::Drafting(draft) => draft.searching = None,
            stage => *stage = Stage::Gathering,
        }
    }
}

impl Draft {
    /// The articles as the analysis takes them, called by their letters.
    pub(super) fn sources(&self) -> Vec<Source> {
        let letter = |place: usize| char::from(b'A' + u8::try_from(place).unwrap_or(0));
        let articles = self.file().articles.iter().enumerate();
        articles
            .map(|(place, article)| Source {
                name: format!("article {}", letter(place)),
                kind: "html",
                text: as_html(article),
            })
            .collect()
    }

    /// Takes what the analysis proposes and the draft does not hold.
    pub(super) fn take_more(&mut self, proposed: &File) {
        let more = again(self.file(), proposed, &self.history.taken_out());
        let number = more.claims + more.relations;
        self.searching = None;
        self.done = Some(Done::Proposed(number));
        if number > 0 {
            self.suggestions += number;
            self.history.push(Rc::new(more.file));
            self.panel = Panel::Decide;
            self.at = 0;
            self.turn += 1;
        }
    }
}

/// The file that the analysis made; in words why it cannot be taken.
pub(super) fn proposed(text: &str) -> Result<files::Opened, String> {
    files::open(text)
        .map_err(|faults| faults.first().map(|fault| fault.message.clone()).unwrap_or_default())
}

#[cfg(test)]
mod tests;
