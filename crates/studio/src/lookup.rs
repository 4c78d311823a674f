//! Claims and relations found by words, however many there are. Pure.

use source_comparison_core::{
    format::{Claim, File},
    text::small_letter,
};

use crate::subject::Subject;

/// Those of which each of the words is said, in the order of the file, first claims; all where
/// there are no words. Claims are found by the restatement, the words quoted, the value and the name
/// of the account; relations by the reason and by their claims.
///
/// Time: linear in what is said, and claims times relations.
pub fn find(file: &File, words: &str) -> Vec<Subject> {
    let words = small(words);
    let has = |said: &str| words.split_whitespace().all(|word| said.contains(word));
    let claims: Vec<String> = file.claims.iter().map(|it| small(&said(file, it))).collect();
    let mut found = Vec::new();
    for (place, said) in claims.iter().enumerate() {
        if has(said) {
            found.push(Subject::Claim(place));
        }
    }
    for (place, relation) in file.relations.iter().enumerate() {
        let mut said = small(relation.note.as_deref().unwrap_or_default());
        for id in relation.between.iter().flatten() {
            let claim = file.claims.iter().position(|it| it.id == *id);
            said.push_str(claim.and_then(|it| claims.get(it)).map_or("", String::as_str));
        }
        if has(&said) {
            found.push(Subject::Relation(place));
        }
    }
    found
}

fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

fn said(file: &File, claim: &Claim) -> String {
    let account = claim.account.as_ref();
    let account = file.accounts.iter().find(|it| Some(&it.id) == account);
    let name = account.map_or("", |it| it.name.as_str());
    let value = claim.value.as_deref().unwrap_or_default();
    ["", &claim.says, &claim.quote.exact, value, name].join("\n")
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::{samples::sample, subject::Subject};

    fn found(words: &str) -> Vec<Subject> {
        find(&sample(), words)
    }

    #[test]
    fn claims_are_found_by_what_is_said_of_them_and_by_whose_words_they_are() {
        assert_eq!(found("HARBOUR shut"), [Subject::Claim(3), Subject::Relation(1)]);
        let crew = [Subject::Claim(0), Subject::Claim(2), Subject::Relation(0)];
        assert_eq!(found("the crew"), crew);
        assert_eq!(found("15 people crew"), [Subject::Claim(2), Subject::Relation(0)]);
    }

    #[test]
    fn relations_are_found_by_their_reason() {
        assert_eq!(found("both be right"), [Subject::Relation(0)]);
        assert_eq!(found("goats"), []);
        assert_eq!(found(" ").len(), 6);
    }
}
