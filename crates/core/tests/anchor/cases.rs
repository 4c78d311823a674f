//! One quote a line, and what becomes of it in one short article.

use source_comparison_core::{anchor::Passage, model::Quote};

use crate::invented::haystack;

const TEXT: &[&str] = &[
    "Army frees crew in Ségou",
    "In Ségou, the army said it had killed 203 jihadists and arrested 51 on Monday.",
    "The\u{a0}group’s spokesman “strongly denied” the co\u{ad}operation – twice. Nobody was hurt, he said.",
    "The army moved on. The army stayed. The army moved on.",
    "Fighters left Nigeria by night; 1,203 crates stayed behind. 🇲🇱👩‍🌾 Cafe\u{301} owners agree.",
    "وصلت السفينة إلى الميناء في الصباح الباكر. 船在黎明前离开了北码头，没有灯光。",
    "",
];

/// What is expected: the status, and the words found or nearest.
enum Outcome {
    Exact(&'static str),
    Changed(&'static str),
    Ambiguous(&'static str),
    Lost,
}

use Outcome::{Ambiguous, Changed, Exact, Lost};

#[rustfmt::skip] // a table
const CASES: &[([&str; 3], Outcome)] = &[
    // prefix, exact, suffix
    (["", "killed 203 jihadists", ""], Exact("killed 203 jihadists")),
    (["it had ", "killed 203 jihadists", " and"], Exact("killed 203 jihadists")),
    (["it had", "killed 203 jihadists", "and"], Exact("killed 203 jihadists")),
    (["moved elsewhere, by other words: ", "killed 203 jihadists", " as they say"], Exact("killed 203 jihadists")),
    // white space, accents, glyphs, invisible characters, case
    (["", "The group's spokesman \"strongly denied\"", ""], Changed("The\u{a0}group’s spokesman “strongly denied”")),
    (["", "the cooperation - twice", ""], Changed("the co\u{ad}operation – twice")),
    (["", "In Segou, the army", ""], Changed("In Ségou, the army")),
    (["", "IN SÉGOU, THE ARMY", ""], Changed("In Ségou, the army")),
    (["", "Café owners", ""], Changed("Cafe\u{301} owners")),
    (["", "Cafe owners", ""], Changed("Cafe\u{301} owners")),
    (["", " killed\n203  jihadists ", ""], Changed("killed 203 jihadists")),
    // slips
    (["", "strongly dennied", ""], Changed("strongly denied")),
    (["", "was hurtt, he sad", ""], Changed("was hurt, he said")),
    // other words where nothing around speaks for the place, and where something does
    (["", "the army said it had shot 203 jihadists and arrested 51", ""], Ambiguous("the army said it had killed 203 jihadists and arrested 51")),
    (["", "the army said it had shot 203 jihadists", " and arrested 51 on"], Changed("the army said it had killed 203 jihadists")),
    // other numbers, names, denials
    (["", "killed 213 jihadists", ""], Ambiguous("killed 203 jihadists")),
    (["the army said it had ", "killed 213 jihadists", " and arrested 51"], Ambiguous("killed 203 jihadists")),
    (["army said it had ", "killed 203 jihadists and arrested fifty", " on Monday"], Ambiguous("killed 203 jihadists and arrested 51")),
    (["", "203 crates stayed behind", ""], Ambiguous("203 crates stayed behind")),
    (["", "Fighters left Niger", ""], Ambiguous("Fighters left Niger")),
    (["", "Fighters left Niger", "ia by night"], Exact("Fighters left Niger")),
    (["", "In Sikasso, the army said it had killed 203 jihadists", ""], Ambiguous("In Ségou, the army said it had killed 203 jihadists")),
    (["", "Somebody was hurt, he said", ""], Ambiguous("Nobody was hurt, he said")),
    // repeats
    (["", "The army moved on.", ""], Ambiguous("The army moved on.")),
    (["The army stayed. ", "The army moved on.", ""], Exact("The army moved on.")),
    (["", "The army stayed.", ""], Exact("The army stayed.")),
    // visible characters are whole
    (["", "🇲🇱👩‍🌾", ""], Exact("🇲🇱👩‍🌾")),
    (["", "👩", ""], Changed("👩‍🌾")),
    (["", "إلى الميناء", ""], Exact("إلى الميناء")),
    (["", "离开了北码头", ""], Exact("离开了北码头")),
    // nothing to find
    (["", "an entirely different sentence about the weather", ""], Lost),
    (["", "", ""], Lost),
    (["", " \n\u{a0}", ""], Lost),
    (["", "\u{ad}\u{200b}", ""], Lost),
    (["In Ségou, ", "", "the army"], Lost),
];

#[test]
fn each_quote_is_found_changed_ambiguous_or_lost_as_the_table_says() {
    let haystack = haystack(TEXT);
    for ([prefix, exact, suffix], expected) in CASES {
        let quote =
            Quote { exact: (*exact).into(), prefix: (*prefix).into(), suffix: (*suffix).into() };
        let passage = haystack.anchor(&quote);
        let words = |place: source_comparison_core::anchor::Place| {
            place.span.of(TEXT[place.block]).unwrap()
        };
        match (passage, expected) {
            (Passage::Exact(place), Exact(found))
            | (Passage::Changed { place, .. }, Changed(found))
            | (Passage::Ambiguous { nearest: place }, Ambiguous(found)) => {
                assert_eq!(words(place), *found, "{quote:?}");
            }
            (Passage::Lost { .. }, Lost) => {}
            (passage, _) => panic!("{quote:?} became {passage:?}"),
        }
    }
}

#[test]
fn the_share_of_edits_is_told_in_thousandths() {
    let haystack = haystack(TEXT);
    for (exact, expected) in [
        ("strongly dennied", 62),   // one of sixteen
        ("In Segou, the army", 55), // one of eighteen, though folding hides it
        ("nobody was hurt", 66),    // one of fifteen, the same
    ] {
        let passage = haystack.anchor(&Quote { exact: exact.into(), ..Quote::default() });
        let Passage::Changed { permille, .. } = passage else { panic!("{exact}: {passage:?}") };
        assert_eq!(permille, expected, "{exact}");
    }
}

#[test]
fn what_is_exactly_right_beats_what_folding_makes_equal() {
    let text = [
        "It says the peña met in Leon.",
        "It says the pena met in León.",
        "It says the PENA met in Leon.",
    ];
    let haystack = haystack(&text);
    for (block, text) in text.iter().enumerate() {
        let passage = haystack.anchor(&Quote { exact: (*text).into(), ..Quote::default() });
        assert!(matches!(passage, Passage::Exact(place) if place.block == block), "{passage:?}");
    }
    let slipped = Quote { exact: "It says thee pena met in León.".into(), ..Quote::default() };
    let passage = haystack.anchor(&slipped);
    assert!(matches!(passage, Passage::Changed { place, .. } if place.block == 1), "{passage:?}");
}

#[test]
fn the_nearest_place_of_a_lost_quote_is_told_if_any_comes_near() {
    let haystack = haystack(TEXT);
    let nearest =
        |exact: &str| match haystack.anchor(&Quote { exact: exact.into(), ..Quote::default() }) {
            Passage::Lost { nearest } => nearest.map(|place| place.block),
            passage => panic!("{passage:?}"),
        };
    assert_eq!(nearest("the navy had it that it killed 203 bandits"), Some(1));
    assert_eq!(nearest("an entirely different sentence about the weather"), None);
}
