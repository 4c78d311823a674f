use std::rc::Rc;

use source_comparison_core::format::{File, Prepared};

use super::History;
use crate::{
    edit::{Edit, Item, edited},
    files,
    samples::sample,
};

fn titled(title: &str) -> Rc<File> {
    Rc::new(File { title: title.to_owned(), ..sample() })
}

#[test]
fn a_new_value_forgets_what_had_been_undone() {
    let mut history = History::new(titled("0"));
    history.push(titled("1"));
    history.undo();
    history.push(titled("2"));
    assert!(!history.can_redo());
    history.undo();
    assert_eq!(history.present().title, "0");
}

#[test]
fn histories_are_equal_where_they_share_their_values() {
    let mut history = History::new(titled("0"));
    let before = history.clone();
    assert_eq!(history, before);
    history.push(titled("1"));
    assert_ne!(history, before);
    history.undo();
    assert_ne!(history, before, "there is something to do again");
}

#[test]
fn an_equal_value_is_no_step() {
    let mut history = History::new(titled("7"));
    history.push(titled("7"));
    assert!(!history.can_undo());
}

#[test]
fn what_is_taken_out_at_the_beginning_middle_and_end_comes_back_in_its_place() {
    for gone in [vec![0], vec![1, 2], vec![3], vec![0, 3], vec![0, 1, 2, 3]] {
        let mut history = History::new(Rc::new(sample()));
        let mut less = sample();
        for place in gone.iter().rev() {
            less.claims.remove(*place);
        }
        less.prepared = Some(Prepared { by: "The desk".to_owned(), ..Prepared::default() });
        history.push(Rc::new(less.clone()));
        history.undo();
        assert_eq!(**history.present(), sample(), "{gone:?}");
        history.redo();
        assert_eq!(**history.present(), less, "{gone:?}");
    }
}

/// A step of one decision must not grow with the file: a thousand of them have to be kept.
#[test]
fn a_step_takes_the_room_of_what_it_changes() {
    let file = sample();
    let mut history = History::new(Rc::new(file.clone()));
    history.push(Rc::new(edited(&file, &Edit::Accept(Item::Relation(0)))));
    let step = history.past()[0].len();
    let mut large = file.clone();
    for article in &mut large.articles {
        article.blocks = core::iter::repeat_n(article.blocks.clone(), 200).flatten().collect();
    }
    let mut history = History::new(Rc::new(large.clone()));
    history.push(Rc::new(edited(&large, &Edit::Accept(Item::Relation(0)))));
    assert_eq!(history.past()[0].len(), step);
    assert!(step < files::write(&file).len());
}

#[test]
fn a_damaged_step_changes_nothing() {
    let mut history =
        History::with_steps(titled("now"), vec!["{".to_owned()], vec!["[]".to_owned()]);
    history.undo();
    history.redo();
    assert_eq!(history.present().title, "now");
}
