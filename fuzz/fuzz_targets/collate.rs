//! An invented file, checked and made ready to be shown: the runs are the text, each claim is marked
//! where it stands, every claim has its number, and the same file gives the same collation.

#![no_main]

use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use source_comparison_core::{
    Collation,
    check::{Rules, check},
};
use source_comparison_fuzz::{
    invented,
    sound::{assert_quotes_stand, assert_runs_cover},
};

fuzz_target!(|data: &[u8]| {
    let file = invented::file(data);
    let Some(comparison) = check(&file, Rules::default()).comparison else { return };
    assert_quotes_stand(&comparison);
    let collation = Collation::new(Rc::clone(&comparison));
    assert_runs_cover(&collation);
    for (account, _) in comparison.accounts.iter() {
        for (question, _) in comparison.questions.iter() {
            let near = comparison.claims.keys().next();
            let _ = collation.answer(question, account, near);
        }
    }
    let again = Collation::new(comparison);
    assert_eq!(format!("{collation:?}"), format!("{again:?}"), "a second time");
});
