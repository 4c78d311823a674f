//! English.

use source_comparison::words::Plural;

use super::ClassWords;

/// English.
pub(super) const WORDS: ClassWords = ClassWords {
    language: "en",

    title: "What the class made of it",
    stays_here: "Everything stays in this browser. Work files hold no names, and none are shown.",
    choose_files: "Choose work files",
    drop_files: "Or drop them anywhere on this page.",
    nothing_yet: "No work has been handed in yet.",
    clear: "Forget all works",
    save_table: "Save as a table",
    print: "Print",

    works: Plural::two_forms("{n} work", "{n} works"),
    committed: Plural::two_forms("{n} of them committed", "{n} of them committed"),
    unreadable: Plural::two_forms(
        "{n} file was left out: it is no work file, or too large.",
        "{n} files were left out: they are no work files, or too large.",
    ),
    foreign: Plural::two_forms(
        "{n} file was left out: it is about another comparison.",
        "{n} files were left out: they are about another comparison.",
    ),
    again: Plural::two_forms(
        "{n} file was there already, and counts once.",
        "{n} files were there already, and count once.",
    ),
    too_many: Plural::two_forms(
        "{n} file was left out: there are a thousand already.",
        "{n} files were left out: there are a thousand already.",
    ),
    not_saved: "The browser did not let the table be saved.",

    readings: "Readings",
    before: "Before the reveal",
    now: "As they are now",
    on_average: "Pairs found, on average: {mean} of {all}",

    heat: "Where pupils marked",
    heat_about: "The stronger the line, the more pupils marked the words; the number says how many. \
                 Dots: only the editor marked them.",
    editor_only: "only the editor",
    marked_by: Plural::two_forms("marked by {n} pupil", "marked by {n} pupils"),

    missed_most: "Missed most",
    missed_about: "The editor’s pairs, and how many pupils found them.",
    disputed_most: "Disputed most",
    disputed_about: "Pairs that pupils call by different names. Not an error: something to talk about.",
    no_dispute: "Pupils who paired the same passages agree with each other.",
    further: Plural::two_forms("{n} further pair", "{n} further pairs"),
    pair: "Pair",
    found: "Found",
    differently: "Judged differently",
    missed: "Missed",
    editor: "Editor",
    not_same: "Not the same fact",

    traps: "Not the same fact",
    traps_about: "Passages that look alike and speak of two things.",
    trap_seen: "Saw it",
    trapped: "Took them for one fact",

    speakers: "Whose words?",
    speakers_about: "Passages whose speaker pupils name differently from the editor.",
    claim: "Claim",
    pupils: "Pupils",
    standings: "How the questions stand, as pupils see it",
    question: "Question",
    settled: "Settled",
    disputed: "Disputed",
    open: "Open",
    discussion: "To talk about",
};
