//! Items of a list that runs on in one line: "1. first 2. second", "a) one b) two".

use super::Scanner;
use crate::letters::is_small;

/// The list that the paragraph being read started with, if any.
#[derive(Debug, Default)]
pub(super) struct Lists {
    style: Option<Style>,
    /// The label that the next item has.
    next: u32,
    /// The characters of the label read last.
    label: (usize, usize),
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    letters: bool,
    closing: Closing,
    bullet: Option<char>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closing {
    Stop,
    Bracket,
    StopBracket,
}

struct Label {
    style: Style,
    value: u32,
    end: usize,
}

impl Lists {
    /// Looks whether the paragraph that starts at `at` is a list.
    pub(super) fn paragraph_starts(&mut self, scanner: &Scanner<'_>, at: usize) {
        *self = Self::default();
        if let Some(label) = label(scanner, at) {
            self.take(at, &label);
        }
    }

    /// Whether the next item of the list starts at `at`.
    pub(super) fn item_starts(&mut self, scanner: &Scanner<'_>, at: usize) -> bool {
        let Some(style) = self.style else { return false };
        if at <= self.label.1 || !scanner.char(at - 1).is_some_and(char::is_whitespace) {
            return false;
        }
        match label(scanner, at) {
            Some(label) if label.style == style && label.value == self.next => {
                self.take(at, &label);
                true
            }
            _ => false,
        }
    }

    /// Whether a stop at `at` belongs to a label.
    pub(super) const fn is_label(&self, at: usize) -> bool {
        self.label.0 <= at && at < self.label.1
    }

    const fn take(&mut self, at: usize, label: &Label) {
        self.style = Some(label.style);
        self.next = label.value + 1;
        self.label = (at, label.end);
    }
}

fn label(scanner: &Scanner<'_>, start: usize) -> Option<Label> {
    let mut at = start;
    let bullet = scanner.char(at).filter(|it| matches!(it, '•' | '⁃' | '·' | '▪'));
    if bullet.is_some() {
        at += 1;
        while scanner.char(at) == Some(' ') {
            at += 1;
        }
    }
    let first = scanner.char(at)?;
    let letters = first.is_ascii_alphabetic();
    let mut value = 0;
    if letters {
        value = u32::from(first.to_ascii_lowercase()) - u32::from('a') + 1;
        at += 1;
    } else {
        let from = at;
        while let Some(digit) = scanner.char(at).and_then(|it| it.to_digit(10)) {
            value = value * 10 + digit;
            at += 1;
            if at - from > 3 {
                return None;
            }
        }
        if at == from {
            return None;
        }
    }
    let (closing, end) = closing(scanner, at)?;
    // "A. Smith" is a name, not the first item.
    let plausible = !letters || is_small(first) || closing != Closing::Stop;
    let spaced = scanner.char(end).is_none_or(char::is_whitespace);
    (plausible && spaced).then_some(Label { style: Style { letters, closing, bullet }, value, end })
}

fn closing(scanner: &Scanner<'_>, at: usize) -> Option<(Closing, usize)> {
    match (scanner.char(at)?, scanner.char(at + 1)) {
        ('.', Some(')')) => Some((Closing::StopBracket, at + 2)),
        ('.', _) => Some((Closing::Stop, at + 1)),
        (')', _) => Some((Closing::Bracket, at + 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentences;

    #[test]
    fn items_of_a_list_are_sentences() {
        for text in ["1. The first item 2. The second item", "a) one b) two", "• 9. Nine • 10. Ten"]
        {
            assert_eq!(sentences(text).len(), 2, "{text}");
        }
    }

    #[test]
    fn numbers_in_running_text_are_no_items() {
        assert_eq!(sentences("In 2019 it had 3. It has 4 now.").len(), 2);
        assert_eq!(sentences("I. Vance and 2 others left.").len(), 1);
    }
}
