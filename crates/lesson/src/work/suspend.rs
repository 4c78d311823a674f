//! A pupil's work as a short line of ASCII, for links and learning platforms: passages by their
//! places, with a fingerprint of the texts by which places of other texts are known. It must not
//! know where the line is kept.

use std::rc::Rc;

use source_comparison_core::anchor::Place;
use source_comparison_core::model::{Comparison, Facet, LessonStep};
use source_comparison_core::select::quote_at;
use source_comparison_core::text::{CodePointOffset, OffsetMap, Span};

use super::file::{of_word, word_of};
use super::{
    Answer, CARD_QUESTIONS, Card, ITEMS, Mark, Pair, Reading, Sentence, Speaker, Standing, Verdict,
    Weighing, Work, kept,
};

/// Characters that learning platforms keep (SCORM 1.2, `cmi.suspend_data`).
pub const LIMIT: usize = 4_096;

/// Longest line that is read, in bytes.
const LONGEST: usize = 200_000;

/// Letters of base64url, RFC 4648.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The whole work as one line of letters, digits, `-` and `_`.
pub fn write(work: &Work, comparison: &Comparison) -> String {
    let mut lines = vec![format!("1\t{:x}", fingerprint(comparison))];
    lines.push(format!("s{}", work.step.map_or("done", LessonStep::as_str)));
    for (place, card) in work.cards.iter().enumerate() {
        if *card != Card::default() {
            let mut line = format!("c{place}");
            for answer in card {
                line.push('\t');
                line.push(if answer.unsaid { '1' } else { '0' });
                line.push_str(&escaped(&answer.text));
            }
            lines.push(line);
        }
    }
    if let Some(first) = &work.first {
        lines.push("f".to_owned());
        push_reading(first, comparison, &mut lines);
    }
    lines.push("r".to_owned());
    push_reading(&work.reading, comparison, &mut lines);
    for (name, weighing) in &work.weighings {
        lines.push(format!("w{name}\t{}", word_of(weighing, &Weighing::ALL)));
    }
    for (id, standing) in &work.standings {
        lines.push(format!("q{id}\t{}", word_of(standing, &Standing::ALL)));
    }
    for sentence in &work.sentences {
        let cites: Vec<String> = sentence.cites.iter().map(u16::to_string).collect();
        let can = u8::from(sentence.can);
        lines.push(format!("z{can}\t{}\t{}", cites.join(","), escaped(&sentence.text)));
    }
    encode(lines.join("\n").as_bytes())
}

/// As much of the work as a learning platform keeps, and whether anything had to go: the latest
/// sentences first, then the reasons of pairs, then the answers on cards, then the oldest passages.
pub fn write_short(work: &Work, comparison: &Comparison) -> (String, bool) {
    let line = write(work, comparison);
    if line.len() <= LIMIT {
        return (line, false);
    }
    let mut less = work.clone();
    while shorten(&mut less) {
        let line = write(&less, comparison);
        if line.len() <= LIMIT {
            return (line, true);
        }
    }
    (String::new(), true)
}

/// Leaves out what matters least; false where nothing is left.
fn shorten(work: &mut Work) -> bool {
    if work.sentences.pop().is_some() {
        return true;
    }
    let readings = || work.first.iter().chain([&work.reading]);
    if readings().flat_map(|it| &it.pairs).any(|pair| !pair.reason.is_empty()) {
        let readings = work.first.iter_mut().chain([&mut work.reading]);
        readings.flat_map(|it| &mut it.pairs).for_each(|pair| pair.reason.clear());
        return true;
    }
    if work.cards.iter().flatten().any(|answer| !answer.text.is_empty()) {
        work.cards.iter_mut().flatten().for_each(|answer| answer.text.clear());
        return true;
    }
    let mut shorter = false;
    for reading in work.first.iter_mut().chain([&mut work.reading]) {
        if !reading.marks.is_empty() {
            let gone = reading.marks.remove(0).number;
            reading.pairs.retain(|pair| pair.one != gone && pair.other != gone);
            shorter = true;
        }
    }
    if !shorter {
        shorter = work.weighings.pop().is_some() || work.standings.pop().is_some();
    }
    shorter
}

/// What reading a line gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resumed {
    /// The work.
    pub work: Work,
    /// Whether its passages are left out, because the texts are not those that it was made with.
    pub other_texts: bool,
}

/// Reads a line; `None` where it is none that [`write()`] has made.
pub fn read(line: &str, comparison: &Comparison) -> Option<Resumed> {
    let bytes = decode(line).filter(|_| line.len() <= LONGEST)?;
    let text = String::from_utf8(bytes).ok()?;
    let mut lines = text.split('\n');
    let known = lines.next()?.strip_prefix("1\t")?;
    let other_texts = known != format!("{:x}", fingerprint(comparison));
    let mut reader =
        Reader { comparison, other_texts, in_first: false, work: Work::new(comparison, None) };
    for line in lines {
        let mut characters = line.chars();
        let kind = characters.next()?;
        reader.line(kind, &characters.as_str().split('\t').collect::<Vec<_>>());
    }
    Some(Resumed { work: reader.work, other_texts })
}

struct Reader<'c> {
    comparison: &'c Comparison,
    other_texts: bool,
    in_first: bool,
    work: Work,
}

impl Reader<'_> {
    /// One line; what is misshapen in it is left out.
    fn line(&mut self, kind: char, fields: &[&str]) {
        let work = &mut self.work;
        match (kind, fields) {
            ('s', [step]) => work.step = LessonStep::from_word(step),
            ('c', [place, answers @ ..]) => {
                let card = place.parse().ok().and_then(|place: usize| work.cards.get_mut(place));
                for (known, answer) in card.into_iter().flatten().zip(answers).take(CARD_QUESTIONS)
                {
                    let unsaid = answer.starts_with('1');
                    *known =
                        Answer { text: unescaped(answer.get(1..).unwrap_or_default()), unsaid };
                }
            }
            ('f', _) => {
                work.first = Some(Reading::default());
                self.in_first = true;
            }
            ('r', _) => self.in_first = false,
            ('m', fields) => self.mark(fields),
            ('p', fields) => self.pair(fields),
            ('w', [name, says]) => {
                let says = of_word(says, &Weighing::ALL);
                work.weighings.extend(says.map(|says| (Rc::from(*name), says)));
            }
            ('q', [id, says]) => {
                let says = of_word(says, &Standing::ALL);
                work.standings.extend(says.map(|says| (Rc::from(*id), says)));
            }
            ('z', [can, cites, text]) if work.sentences.len() < ITEMS => {
                let cites = cites.split(',').filter_map(|number| number.parse().ok());
                let (can, cites) = (*can == "1", cites.collect());
                work.sentences.push(Sentence { can, text: unescaped(text), cites });
            }
            _ => {}
        }
    }

    fn reading(&mut self) -> &mut Reading {
        match &mut self.work.first {
            Some(first) if self.in_first => first,
            _ => &mut self.work.reading,
        }
    }

    fn mark(&mut self, fields: &[&str]) {
        if self.other_texts || self.reading().marks.len() >= ITEMS {
            return;
        }
        let Some(mark) = mark_of(fields, self.comparison) else { return };
        if self.reading().mark(mark.number).is_none() {
            self.reading().marks.push(mark);
        }
    }

    fn pair(&mut self, fields: &[&str]) {
        let [one, other, verdict, facet, reason] = fields else { return };
        let (Ok(one), Ok(other)) = (one.parse(), other.parse()) else { return };
        let Some(verdict) = Verdict::ALL.into_iter().find(|it| it.as_str() == *verdict) else {
            return;
        };
        let (facet, reason) = (Facet::from_word(facet), unescaped(reason));
        let reading = self.reading();
        let known = reading.mark(one).is_some() && reading.mark(other).is_some();
        if known && one != other && reading.pairs.len() < ITEMS {
            reading.pairs.push(Pair { one, other, verdict, facet, reason });
        }
    }
}

fn push_reading(reading: &Reading, comparison: &Comparison, lines: &mut Vec<String>) {
    for mark in &reading.marks {
        let articles = comparison.articles.values().enumerate();
        let article = articles.into_iter().find(|(_, article)| article.id == mark.article);
        let (Some((at, article)), Some(place)) = (article, mark.place) else { continue };
        let Some(block) = article.blocks.get(place.block) else { continue };
        let map = OffsetMap::new(&block.text);
        let points = map.to_code_points(place.span.start).zip(map.to_code_points(place.span.end));
        if let Some((start, end)) = points {
            let (number, block, speaker) = (mark.number, place.block, mark.speaker.to_word());
            lines.push(format!("m{number}\t{at}\t{block}\t{start}\t{end}\t{speaker}"));
        }
    }
    for pair in &reading.pairs {
        let facet = pair.facet.map_or("", Facet::as_str);
        let (one, other, verdict) = (pair.one, pair.other, pair.verdict.as_str());
        lines.push(format!("p{one}\t{other}\t{verdict}\t{facet}\t{}", escaped(&pair.reason)));
    }
}

fn mark_of(fields: &[&str], comparison: &Comparison) -> Option<Mark> {
    let [number, article, block, start, end, speaker] = fields else { return None };
    let at: usize = article.parse().ok()?;
    let article = comparison.articles.values().nth(at)?;
    let block: usize = block.parse().ok()?;
    let text = &article.blocks.get(block)?.text;
    let map = OffsetMap::new(text);
    let byte = |at: &str| map.from_code_points(CodePointOffset(at.parse().ok()?));
    let span = Span { start: byte(start)?, end: byte(end)? };
    Some(Mark {
        number: number.parse().ok().filter(|number| *number > 0)?,
        article: Rc::clone(&article.id),
        quote: quote_at(text, span)?,
        place: Some(Place { block, span }),
        speaker: Speaker::from_word(speaker),
    })
}

/// A number for the texts that changes with any letter of them (FNV-1a, 32 bits).
pub fn fingerprint(comparison: &Comparison) -> u32 {
    let blocks = comparison.articles.values().flat_map(|article| &article.blocks);
    let bytes = blocks.flat_map(|block| block.text.bytes().chain([b'\n']));
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A text without the characters that part fields and lines.
fn escaped(text: &str) -> String {
    text.chars()
        .map(|it| match it {
            '\n' => '\u{b}',
            '\t' => ' ',
            it => it,
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    kept(text).replace('\u{b}', "\n")
}

/// Bytes as base64url without padding.
fn encode(bytes: &[u8]) -> String {
    let mut line = String::with_capacity(bytes.len() * 4 / 3 + 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=chunk.len() {
            let at = usize::try_from(bits >> (18 - 6 * place) & 63).unwrap_or(0);
            line.push(char::from(LETTERS.get(at).copied().unwrap_or(b'A')));
        }
    }
    line
}

fn decode(line: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(line.len() * 3 / 4);
    for chunk in line.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for letter in chunk {
            let place = LETTERS.iter().position(|known| known == letter)?;
            bits = bits << 6 | u32::try_from(place).ok()?;
        }
        bits <<= 6 * (4 - chunk.len());
        let [_, three @ ..] = bits.to_be_bytes();
        bytes.extend(three.iter().take(chunk.len().saturating_sub(1)));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{LIMIT, decode, encode, read, write, write_short};
    use crate::samples::{canteen, some_work};
    use crate::work::{Sentence, Work};

    #[test]
    fn a_link_resumes_what_was_done() {
        let (comparison, work) = (canteen(), some_work());
        let line = write(&work, &comparison);
        assert!(line.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_'));
        let resumed = read(&line, &comparison).unwrap();
        assert_eq!((resumed.work, resumed.other_texts), (work, false));
    }

    #[test]
    fn other_texts_keep_what_was_written_and_leave_passages_out() {
        let mut other = (*canteen()).clone();
        let mut articles: Vec<_> = other.articles.values().cloned().collect();
        articles[0].blocks[0].text = "Something else.".into();
        other.articles = articles.into();
        let resumed = read(&write(&some_work(), &canteen()), &other).unwrap();
        assert!(resumed.other_texts && resumed.work.reading.marks.is_empty());
        assert_eq!(resumed.work.sentences, some_work().sentences);
    }

    #[test]
    fn a_platform_gets_at_most_what_it_keeps_and_is_told_so() {
        let (comparison, mut work) = (canteen(), some_work());
        assert!(!write_short(&work, &comparison).1);
        let long = Sentence { can: true, text: "كلمة ".repeat(300), cites: vec![1] };
        work.sentences = vec![long; 9];
        let (line, cut) = write_short(&work, &comparison);
        assert!(cut && line.len() <= LIMIT, "{}", line.len());
        let resumed = read(&line, &comparison).unwrap().work;
        assert_eq!(resumed.reading, work.reading);
        assert_eq!(resumed.first, work.first);
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..50)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn any_line_is_read_or_refused(line in "[A-Za-z0-9_-]{0,80}", text in ".{0,60}") {
            let comparison = canteen();
            let _ = read(&line, &comparison);
            let _ = read(&encode(format!("1\t0\n{text}\nm1\t{text}\np1\t2").as_bytes()), &comparison);
        }

        #[test]
        fn whatever_is_written_comes_back(text in ".{0,40}", can in any::<bool>()) {
            let comparison = canteen();
            let mut work = Work::new(&comparison, None);
            work.sentences.push(Sentence { can, text: text.clone(), cites: vec![3, 1] });
            let line = write(&work, &comparison);
            let resumed = read(&line, &comparison).unwrap().work;
            prop_assert!(resumed.sentences[0].can == can && resumed.sentences[0].cites == [3, 1]);
            let same = text.replace('\t', " ").replace('\u{b}', "\n");
            prop_assert_eq!(&resumed.sentences[0].text, &same);
        }
    }
}
