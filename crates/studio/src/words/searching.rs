//! The words for a new analysis of a draft.

use super::Counted;

/// The words for a new analysis.
#[allow(missing_docs)] // a field's English text says more than a sentence about it would
#[derive(Debug, PartialEq, Eq)]
pub struct SearchingWords {
    pub title: &'static str,
    pub about: &'static str,
    pub not_again: &'static str,
    pub look: &'static str,
    pub proposed: Counted,
    pub nothing: &'static str,
}

/// English.
pub const SEARCHING: SearchingWords = SearchingWords {
    title: "Look for more",
    about: "The program reads the articles again as they are now, also one that was added. What it \
            finds and the draft does not hold comes in as suggestions; everything else stays as it \
            is. One Undo takes all of it back.",
    not_again: "What you have rejected or taken out is not suggested again, as far back as Undo \
                reaches. What was rejected before that is not known here, and can come again.",
    look: "Look for more suggestions",
    proposed: Counted { one: "1 new suggestion.", other: "{n} new suggestions." },
    nothing: "Nothing was found that the draft does not hold.",
};
