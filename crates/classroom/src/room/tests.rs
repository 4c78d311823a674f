use std::rc::Rc;

use source_comparison_core::check::{Rules, check_with_lesson};
use source_comparison_core::collate::Collation;
use source_comparison_core::model::LessonStep;
use source_comparison_lesson::work::{Standing, Work, file};
use yew::Reducible;

use super::{Action, Handed, Refused, Room};
use crate::tally::Phase;

fn room() -> Rc<Room> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/suite/a-lesson-is-read-beside-the-comparison/input.json"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    let (checked, lesson) = check_with_lesson(&value, Rules::default());
    Rc::new(Room::new(Rc::new(Collation::new(checked.comparison.unwrap())), lesson))
}

fn handed(name: &str, text: Option<&str>) -> Handed {
    Handed { name: Rc::from(name), text: text.map(Rc::from) }
}

fn work(room: &Room, standing: Standing) -> String {
    let mut work = Work::new(&room.collation.comparison, Some(LessonStep::Read));
    work.standings.push(("price".into(), standing));
    file::write(&work, &room.collation.comparison, "")
}

#[test]
fn a_file_that_comes_twice_counts_once_and_two_pupils_who_did_the_same_count_twice() {
    let room = room();
    let (one, other) = (work(&room, Standing::Open), work(&room, Standing::Settled));
    let files = vec![
        handed("1.json", Some(&one)),
        handed("2.json", Some(&other)),
        handed("1.json", Some(&one)),
        handed("3.json", Some(&one)),
    ];
    let room = room.reduce(Action::Take(files));
    assert_eq!(room.works.len(), 3);
    assert_eq!(room.refused, Refused { again: 1, ..Refused::default() });
}

#[test]
fn what_is_no_work_or_of_another_comparison_is_counted_and_takes_nothing_away() {
    let room = room();
    let good = work(&room, Standing::Open);
    let foreign = good.replace("Soup or no soup", "Another lesson");
    let texts = [Some(&*good), None, Some("{}"), Some("["), Some(&*foreign)];
    let room = room.reduce(Action::Take(texts.map(|text| handed("a.json", text)).into()));
    assert_eq!(room.works.len(), 1);
    assert_eq!(room.refused, Refused { unreadable: 3, foreign: 1, ..Refused::default() });
    let room = room.reduce(Action::Show(Phase::Now));
    assert_eq!((room.works.len(), room.phase), (1, Phase::Now));
    assert_eq!(room.reduce(Action::Clear).works.len(), 0);
}
