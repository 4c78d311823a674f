//! The words of the panel where a comparison is published, and of the step that ends the deciding.

use super::Counted;

/// The panel's words.
#[allow(missing_docs)] // a field's English text says more than a sentence about it would
#[derive(Debug, PartialEq, Eq)]
pub struct PublishingWords {
    pub publish: &'static str,
    pub ready: &'static str,
    pub ready_about: &'static str,
    pub not_ready: Counted,
    pub not_ready_about: &'static str,
    pub undecided: Counted,
    pub mend: &'static str,
    pub mend_this: &'static str,
    pub decide: &'static str,
    pub looks: Counted,
    pub looks_at: &'static str,
    pub take: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub base: &'static str,
    pub base_hint: &'static str,
    pub file: [&'static str; 2],
    pub for_readers: &'static str,
    pub for_readers_about: &'static str,
    /// Each with its file's ending, its name, and when to take it.
    pub pages: [[&'static str; 3]; 3],
    pub for_classes: &'static str,
    pub for_classes_about: &'static str,
    pub classes: [[&'static str; 3]; 3],
    pub for_programs: &'static str,
    pub for_programs_about: &'static str,
    pub forms: [[&'static str; 3]; 6],
    pub waits: &'static str,
    pub written: &'static str,
    pub failed: &'static str,
    pub paste: &'static str,
    pub paste_about: &'static str,
    pub form: &'static str,
    pub code: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub policy: &'static str,
    pub making: &'static str,
    pub see: &'static str,
    pub see_about: &'static str,
    pub see_as: &'static str,
    pub sights: [&'static str; 3],
    pub width: &'static str,
    pub pixels: &'static str,
    pub print: &'static str,
    pub frame: &'static str,
    pub stage: &'static str,
}

/// English.
pub const PUBLISHING: PublishingWords = PublishingWords {
    publish: "Publish",
    ready: "Nothing stands in the way.",
    ready_about: "Look once more at what readers will meet, then take it.",
    not_ready: Counted { one: "1 thing stands in the way.", other: "{n} things stand in the way." },
    not_ready_about: "Until then the draft can be taken and looked at, but nothing is made for \
                      readers.",
    undecided: Counted {
        one: "1 suggestion is not decided on.",
        other: "{n} suggestions are not decided on.",
    },
    mend: "Put it right",
    mend_this: "Put it right: {name}",
    decide: "Decide",
    looks: Counted { one: "1 thing is worth a look.", other: "{n} things are worth a look." },
    looks_at: "Look",
    take: "Take it with you",
    name: "Name of the files",
    name_hint: "Letters, digits, - and _.",
    base: "Address of your site",
    base_hint: "Where the folder v1 of this program stands, or will stand.",
    file: ["Comparison file", "What the widget shows and this page opens again."],
    for_readers: "For readers",
    for_readers_about: "Each holds the whole comparison, and needs no program to be read.",
    pages: [
        ["html", "Static page", "A page for your site. It takes its styles from there."],
        ["single.html", "One file", "Works from a disk or attached to a letter: all is in it."],
        ["fragment.html", "Fragment", "What stands inside a page of your own."],
    ],
    for_classes: "For a class",
    for_classes_about: "Nothing in them collects anything about pupils.",
    classes: [
        [
            "worksheet.html",
            "Worksheet",
            "To be printed on A4: numbered lines, tasks, space to write.",
        ],
        ["key.html", "Answer key", "To be printed for the teacher."],
        ["scorm.zip", "Lesson package", "SCORM 1.2, for Moodle, Canvas and other platforms."],
    ],
    for_programs: "For other programs",
    for_programs_about: "The same bytes as the command line writes.",
    forms: [
        ["annotations.jsonld", "Web Annotation", "Nothing is lost; it can be read back."],
        ["schema-org.jsonld", "schema.org", "For search engines, in the head of a page."],
        ["tei.xml", "TEI", "For editions and archives."],
        ["claims.csv", "Claims, CSV", "One row for each claim."],
        ["relations.csv", "Relations, CSV", "One row for each side of a relation."],
        ["md", "Markdown", "To be read, and to be printed."],
    ],
    waits: "Writing {name} …",
    written: "{name} is written.",
    failed: "{name} could not be written: {why}",
    paste: "Put it into a page",
    paste_about: "Put {name} into the folder comparisons of your site, and paste one of these.",
    form: "Form",
    code: "What to paste",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "This browser does not let the page copy. Select the text instead.",
    policy: "If your page has a Content-Security-Policy, it has to allow this",
    making: "Writing what to paste …",
    see: "As readers will see it",
    see_about: "The widget itself, in a page as narrow or as wide as this.",
    see_as: "As",
    sights: ["Reader", "Static page", "Lesson"],
    width: "Width",
    pixels: "{n} px",
    print: "Print or save as PDF",
    frame: "Preview of the comparison",
    stage: "Column for the preview",
};

/// The words of the step that ends the deciding.
#[allow(missing_docs)] // a field's English text says more than a sentence about it would
#[derive(Debug, PartialEq, Eq)]
pub struct DecidingWords {
    pub reject_rest: Counted,
    pub reject_rest_about: &'static str,
}

/// English.
pub const DECIDING: DecidingWords = DecidingWords {
    reject_rest: Counted {
        one: "Reject the one that is left",
        other: "Reject all {n} that are left",
    },
    reject_rest_about: "For when all that is worth keeping has been accepted. One step: Undo takes it back.",
};

#[cfg(test)]
mod tests {
    use super::PUBLISHING;

    #[test]
    fn every_file_ends_in_its_own_way() {
        let lists = PUBLISHING.pages.iter().chain(&PUBLISHING.classes).chain(&PUBLISHING.forms);
        let mut endings: Vec<&str> = lists.map(|[ending, ..]| *ending).collect();
        endings.push("json");
        let all = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), all);
    }
}
