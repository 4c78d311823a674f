use std::rc::Rc;

use source_comparison_core::check::{Rules, check_with_lesson};
use source_comparison_core::collate::Collation;
use source_comparison_core::model::LessonStep;
use source_comparison_lesson::work::{Standing, Work, file};
use yew::{AttrValue, LocalServerRenderer};

use super::class_view::{ClassView, ClassViewProps};
use crate::room::Handed;

/// The page after two pupils of the canteen's lesson have handed in.
async fn drawn(language: &str) -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/suite/a-lesson-is-read-beside-the-comparison/input.json"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    let (checked, lesson) = check_with_lesson(&value, Rules::default());
    let collation = Rc::new(Collation::new(checked.comparison.unwrap()));
    let hand_in = |name: &str, standing| {
        let mut work = Work::new(&collation.comparison, Some(LessonStep::Read));
        work.standings.push(("price".into(), standing));
        let text = file::write(&work, &collation.comparison, "");
        Handed { name: Rc::from(name), text: Some(Rc::from(text)) }
    };
    let handed_in = vec![hand_in("1", Standing::Open), hand_in("2", Standing::Settled)];
    let props = ClassViewProps {
        collation: Rc::clone(&collation),
        lesson,
        language: AttrValue::from(language.to_owned()),
        handed_in,
    };
    LocalServerRenderer::<ClassView>::with_props(props).hydratable(false).render().await
}

#[tokio::test(flavor = "current_thread")]
async fn the_page_says_how_many_have_handed_in_and_what_they_missed() {
    let page = drawn("en").await;
    assert!(page.contains("<b>2 works</b>"), "{page}");
    assert!(page.contains("Missed most"), "{page}");
    assert!(page.contains("<bdi>4.20</bdi>"), "{page}");
    assert!(page.contains("A broken kettle and a price are not the same fact."), "{page}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_page_speaks_arabic_from_right_to_left_and_leaves_the_articles_as_they_are() {
    let page = drawn("ar").await;
    assert!(page.contains("lang=\"ar\" dir=\"rtl\""), "{page}");
    assert!(page.contains("lang=\"en\" dir=\"ltr\""), "{page}");
}
