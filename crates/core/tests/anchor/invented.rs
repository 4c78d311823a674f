//! An invented article, the seeded dice that the tests throw, and the slips they make with them.

use source_comparison_core::{anchor::Haystack, model::Quote};

/// An article about nothing that happened: two accounts of a ferry that was held up.
pub(crate) const ARTICLE: &[&str] = &[
    "Ferry crew held for nine hours on the Orvane as two commands trade blame",
    "By Ilse Tarnow and Bakary Senou",
    "The ferry Saint-Éloi, which carries workers and market goods between the twin quays of \
     Lower Brisk, was stopped shortly after dawn on Tuesday by armed men in two grey launches, \
     its owners said. The crew of 14 was held on deck for nine hours before a patrol of the \
     river guard came alongside.",
    "A spokesman for the river guard, Major Odran Pell, told reporters that his men had \
     “freed every hostage without a single shot” and had taken 27 gunmen into custody. He did \
     not say where the prisoners were being kept, nor whether any of them had been charged.",
    "The harbour council tells another story. Its chair, Mirela Vost, said the launches \
     belonged to the guard itself, that no gunmen were ever aboard, and that four deckhands had \
     been beaten while they lay face down beside the wheelhouse.",
    "Passengers interviewed at the quay were divided. Some remembered shots; others spoke of \
     fireworks, or of an engine that had backfired. “It was dark, it was raining, and everybody \
     was shouting,” said Anselm Roe, a baker who had been on his way to the early market in \
     Hollin.",
    "What is agreed is little: the vessel left the northern quay at 5.40 a.m.; it did not reach \
     the southern one until 3.15 in the afternoon; and roughly 1,200 crates of fruit were thrown \
     overboard or left to rot in the sun.",
    "Dr. Hana Okoro, who runs the clinic at Brisk Market, said that she had treated eleven \
     people for bruises and two for broken ribs. None of them, she added, had gunshot wounds. \
     The clinic’s register, a copy of which this newspaper has seen, bears her out.",
    "The guard had promised to publish the names of those it arrested. By Friday evening it had \
     published none, and calls to its headquarters in Tessaly went unanswered.",
    "According to the owners, the launches came out of the reeds below the old customs house, \
     their lamps unlit, and ordered the pilot to cut his engines. He was told that the boat was \
     being searched for contraband. When he asked to see a warrant, the owners said, he was \
     struck in the face.",
    "Major Pell rejected that account as “a fairy tale told by smugglers”. His own report, three \
     pages long and dated the following morning, speaks of a raid by a band that the guard calls \
     the Reed Cats, and of a chase that ended in the shallows off Corrant Island.",
    "Nobody on Corrant Island whom this newspaper could reach had heard a chase. The lighthouse \
     keeper, whose log is filled in every quarter of an hour, wrote down a fishing boat, a \
     steamer, and a flock of geese.",
    "The name Reed Cats is not new. It was given in the spring to a group of deserters said to \
     live in the marshes east of Vellin; in the summer to striking dockers; and last month to \
     the crew of a tug whose only offence, their lawyer says, was to have sounded its horn at a \
     minister’s yacht.",
    "Lawmakers have asked for an inquiry. The opposition wants it led by a judge from outside \
     the province, as was done after the fire at the Hollin granary seven years ago; the \
     government prefers a committee of its own members.",
    "In the meantime the ferry has gone back to work, with a new coat of paint along its port \
     side where, deckhands say, there used to be a row of holes. The guard says that the holes \
     were rust.",
    "“You can ask me a hundred times,” said Mrs. Vost on Saturday, standing in the rain outside \
     the council’s office. “I was there. I counted the launches. There were two, and both of \
     them flew the pennant of the guard.”",
    "Asked the same question, Major Pell said that pennants can be bought in any market.",
    "The river guard was founded eleven years ago to keep smugglers off the lower reaches of \
     the Orvane. It answers to the ministry of transport, not to the police, and its budget has \
     doubled twice since then. An audit ordered by the previous government was never finished.",
    "Read more: How the marshes were drained, and who paid for it",
];

/// Throws that come out the same on every run: Marsaglia's xorshift.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number from 0 up to, not including, `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    fn letter(&mut self) -> char {
        *self.pick(&('a'..='z').collect::<Vec<_>>())
    }
}

/// The text with `percent` of its characters edited: letters replaced, dropped or put in.
pub(crate) fn with_slips(text: &str, percent: usize, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..(chars.len() * percent + 50) / 100 {
        let letters: Vec<usize> =
            (0..chars.len()).filter(|at| chars[*at].is_alphabetic()).collect();
        let at = *dice.pick(&letters);
        match dice.below(3) {
            0 => chars[at] = dice.letter(),
            1 => drop(chars.remove(at)),
            _ => {
                let at = dice.below(chars.len() + 1);
                chars.insert(at, dice.letter());
            }
        }
    }
    chars.into_iter().collect()
}

/// A quote of a block's `start..end`, with up to `reach` characters of the article around it.
pub(crate) fn quote_of<T: AsRef<str>>(
    blocks: &[T],
    block: usize,
    (start, end): (usize, usize),
    reach: usize,
) -> Quote {
    let (earlier, rest) = blocks.split_at(block);
    let join = |blocks: &[T]| blocks.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("\n");
    let text = rest[0].as_ref();
    let before = format!("{}\n{}", join(earlier), &text[..start]);
    let after = format!("{}\n{}", &text[end..], join(&rest[1..]));
    let skipped = before.chars().count().saturating_sub(reach);
    Quote {
        exact: text[start..end].into(),
        prefix: before.chars().skip(skipped).collect::<String>().into(),
        suffix: after.chars().take(reach).collect::<String>().into(),
    }
}

/// A stretch of a paragraph that begins and ends with words, `least..=most` bytes long.
pub(crate) fn stretch_of(
    text: &str,
    least: usize,
    most: usize,
    dice: &mut Dice,
) -> Option<(usize, usize)> {
    let starts: Vec<usize> = word_starts(text).collect();
    let start = *dice.pick(&starts);
    let wanted = least + dice.below(most - least + 1);
    let end = word_ends(text).find(|end| *end >= start + wanted).unwrap_or(text.len());
    (end <= text.len() && end - start >= least && end - start <= most + 20).then_some((start, end))
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let begins = |at: usize| {
        text[at..].starts_with(char::is_alphanumeric)
            && !text[..at].ends_with(|c: char| c.is_alphanumeric() || "'’.,".contains(c))
    };
    text.char_indices().map(|(at, _)| at).filter(move |at| begins(*at))
}

fn word_ends(text: &str) -> impl Iterator<Item = usize> {
    let ends = |at: usize| {
        text[..at].ends_with(char::is_alphanumeric)
            && !text[at..].starts_with(|c: char| c.is_alphanumeric() || "'’.,".contains(c))
    };
    (1..=text.len()).filter(move |at| text.is_char_boundary(*at) && ends(*at))
}

/// The blocks as a haystack.
pub(crate) fn haystack<'a, T: AsRef<str>>(blocks: &'a [T]) -> Haystack<'a> {
    Haystack::new(blocks.iter().map(AsRef::as_ref))
}
