//! Words that take a side or judge, in English. The list is short on purpose and shown to the
//! editor; a word in quotation marks is somebody else's.

/// A word that takes a side, and a plainer one where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The word, small.
    pub word: &'static str,
    /// A plainer one; empty where the sentence does without.
    pub plain: &'static str,
}

macro_rules! loaded {
    ($($word:literal $plain:literal,)*) => { &[$(Loaded { word: $word, plain: $plain },)*] };
}

/// The words, in the order of the alphabet.
pub const LOADED: &[Loaded] = loaded! {
    "admits" "says", "admitted" "said", "allegedly" "name who says so",
    "atrocious" "", "barbaric" "", "boasted" "said", "boasts" "says", "brutal" "", "brutally" "",
    "claims" "says", "claimed" "said", "clearly" "", "concedes" "says", "conceded" "said",
    "confesses" "says", "confessed" "said", "cowardly" "", "evil" "", "fanatic" "", "fanatics" "",
    "heroes" "", "heroic" "", "horrific" "", "horrifying" "", "insists" "says", "insisted" "said",
    "martyr" "", "martyrs" "", "murderous" "", "mob" "crowd", "obviously" "", "of course" "",
    "regime" "government", "reveals" "says", "revealed" "said", "savage" "", "shocking" "",
    "slaughter" "killing", "slaughtered" "killed", "so-called" "", "strongman" "",
    "terrorist" "name the group", "terrorists" "name the group", "thug" "", "thugs" "",
    "tragic" "", "tragically" "", "unfortunately" "", "vicious" "",
};

/// The loaded words of a text, each once, in the order of the list.
pub fn loaded_words(text: &str) -> Vec<Loaded> {
    let plain = unquoted(text).to_lowercase();
    LOADED.iter().copied().filter(|loaded| holds_word(&plain, loaded.word)).collect()
}

/// The text without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut inside = false;
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '“' | '«' => inside = true,
            '”' | '»' => inside = false,
            '"' => inside = !inside,
            _ if inside => continue,
            _ => {}
        }
        plain.push(character);
    }
    plain
}

fn holds_word(text: &str, word: &str) -> bool {
    let is_letter = |it: char| it.is_alphanumeric() || it == '-';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|it| it.chars().next());
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    })
}
