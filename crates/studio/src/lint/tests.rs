use source_comparison_core::format::{AccountKind, File, Finding, Prepared, Silence, Term};

use super::{LOADED, Lint, lints, loaded_words};
use crate::{samples::sample, subject::Subject};

fn found(file: &File, subject: Subject) -> Vec<Lint> {
    lints(file).into_iter().filter(|it| it.0 == subject).map(|it| it.1).collect()
}

fn words(text: &str) -> Vec<&'static str> {
    loaded_words(text).into_iter().map(|it| it.word).collect()
}

#[test]
fn a_claim_without_an_account_and_a_relation_without_a_reason_are_remarked() {
    let mut file = sample();
    file.claims[1].account = None;
    file.relations[0].note = Some("  ".to_owned());
    assert_eq!(found(&file, Subject::Claim(1)), [Lint::NoAccount]);
    assert_eq!(found(&file, Subject::Relation(0)), [Lint::NoReason]);
    assert_eq!(found(&file, Subject::Relation(1)), []);
}

#[test]
fn a_party_with_far_less_material_is_remarked() {
    let mut file = sample();
    for account in &mut file.accounts {
        account.kind = Some(AccountKind::Party);
    }
    let own = file.claims[0].clone();
    assert_eq!(found(&file, Subject::Account(1)), [], "two against one is no imbalance");
    file.claims.extend(core::iter::repeat_n(own, 4));
    assert_eq!(found(&file, Subject::Account(1)), [Lint::FarLess { claims: 1, most: 6 }]);
    assert_eq!(found(&file, Subject::Account(0)), []);
}

#[test]
fn a_date_a_language_a_warning_and_a_signature_are_asked_for() {
    let mut file = sample();
    assert_eq!(found(&file, Subject::File), [Lint::NotSigned]);
    assert_eq!(found(&file, Subject::Article(1)), [Lint::NoDate]);
    file.claims[0].sensitive = true;
    file.language = "und".to_owned();
    file.articles[1].language.clear();
    assert_eq!(found(&file, Subject::File), [Lint::NotSigned, Lint::NoLanguage, Lint::NoWarning]);
    assert_eq!(found(&file, Subject::Article(1)), [Lint::NoDate, Lint::NoLanguage]);
    file.warning = Some("Describes a shipwreck.".to_owned());
    file.prepared = Some(Prepared { by: "The desk".to_owned(), ..Prepared::default() });
    assert_eq!(found(&file, Subject::File), [Lint::NoLanguage]);
}

#[test]
fn a_question_that_nothing_answers_is_remarked() {
    let mut file = sample();
    file.claims.retain(|claim| claim.question != "closed");
    assert_eq!(found(&file, Subject::Question(1)), [Lint::NotAnswered]);
}

#[test]
fn loaded_words_are_found_as_whole_words_outside_quotation_marks() {
    assert_eq!(words("The Regime admits it."), ["admits", "regime"]);
    assert_eq!(words("The “regime” was named in the \"brutal\" text."), Vec::<&str>::new());
    assert_eq!(words("A mobile crane and the regimen."), Vec::<&str>::new());
    assert_eq!(words("It was, of course, so-called."), ["of course", "so-called"]);
}

#[test]
fn the_list_has_each_word_once_and_suggests_none_of_its_own() {
    for (place, loaded) in LOADED.iter().enumerate() {
        assert!(LOADED[place + 1..].iter().all(|it| it.word != loaded.word), "{}", loaded.word);
        assert_eq!(words(loaded.plain), Vec::<&str>::new());
    }
}

#[test]
fn loaded_words_are_found_beside_the_statement_that_holds_them() {
    let mut file = sample();
    let text = || "A shocking night.".to_owned();
    file.findings = vec![Finding { text: text(), ..Finding::default() }];
    file.silences = vec![Silence { note: Some(text()), ..Silence::default() }];
    file.glossary = vec![Term { text: text(), ..Term::default() }];
    for subject in [Subject::Finding(0), Subject::Silence(0), Subject::Term(0)] {
        assert!(matches!(&found(&file, subject)[..], [Lint::Loaded(it)] if it.word == "shocking"));
    }
}
