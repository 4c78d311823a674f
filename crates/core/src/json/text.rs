//! A JSON text as a tree, for programs that are downloaded: a tenth of the size of a parser that
//! says what is wrong where. It must not know what a comparison is.

use super::{DEPTH_LIMIT, Value};

/// The largest power of ten that is told apart: a double has no larger one, and none smaller.
const LARGEST_EXPONENT: i32 = 400;

/// Reads a whole JSON text; `None` where it is none, or nests deeper than [`DEPTH_LIMIT`] levels.
///
/// Half of a surrogate pair becomes U+FFFD. A number of more than 15 digits, or beyond 10^22 or
/// 10^-22, may differ from the nearest double by 1 part in 10^14; from about 10^308 on it is
/// infinite, and below 10^-308 it is nought. No number of the format is like that.
///
/// Time: one walk over the text.
///
/// ```
/// use source_comparison_core::json::{Value, from_text};
/// assert_eq!(from_text("[1.5]"), Some(Value::Array(vec![Value::Number(1.5)])));
/// assert_eq!(from_text("[1.5"), None);
/// ```
pub fn from_text(text: &str) -> Option<Value> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEPTH_LIMIT)?;
    reader.skip_space();
    (reader.at == text.len()).then_some(value)
}

/// A place in a text, in bytes.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// A value in which this many levels may open.
    fn value(&mut self, levels: usize) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'{' => self.object(levels.checked_sub(1)?),
            b'[' => self.list(levels.checked_sub(1)?),
            b'"' => Some(Value::String(self.string()?)),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => Some(Value::Number(self.number()?)),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let end = self.at + word.len();
        let here = self.text.as_bytes().get(self.at..end) == Some(word.as_bytes());
        self.at = end;
        here.then_some(value)
    }

    fn object(&mut self, levels: usize) -> Option<Value> {
        let mut entries = Vec::new();
        self.items(b'}', &mut |reader| {
            reader.skip_space();
            let key = reader.string()?;
            reader.skip_space();
            let value = if reader.take(b':') { reader.value(levels)? } else { return None };
            entries.push((key, value));
            Some(())
        })?;
        Some(Value::Object(entries))
    }

    fn list(&mut self, levels: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.items(b']', &mut |reader| {
            items.push(reader.value(levels)?);
            Some(())
        })?;
        Some(Value::Array(items))
    }

    /// An opening bracket, items with commas between them, and the bracket `end`.
    fn items(&mut self, end: u8, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.skip_space();
        if self.take(end) {
            return Some(());
        }
        loop {
            item(self)?;
            self.skip_space();
            match self.next()? {
                b',' => {}
                byte => return (byte == end).then_some(()),
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        if !self.take(b'"') {
            return None;
        }
        let mut string = String::new();
        loop {
            let from = self.at;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(self.text.get(from..self.at)?);
            match self.next()? {
                b'"' => return Some(string),
                b'\\' => string.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                char::from_u32(unit).or_else(|| self.pair(unit)).unwrap_or('\u{fffd}')
            }
            _ => return None,
        })
    }

    /// Four digits of a UTF-16 unit.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.next()?).to_digit(16)?;
        }
        Some(unit)
    }

    /// The character of two units, the second of which follows; what is no pair stays unread.
    fn pair(&mut self, first: u32) -> Option<char> {
        let from = self.at;
        let second = (self.take(b'\\') && self.take(b'u')).then(|| self.unit()).flatten();
        let paired = second.filter(|second| first < 0xdc00 && matches!(second, 0xdc00..0xe000));
        if paired.is_none() {
            self.at = from;
        }
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + (paired? - 0xdc00))
    }

    fn number(&mut self) -> Option<f64> {
        let sign = if self.take(b'-') { -1.0 } else { 1.0 };
        let mut number = 0.0;
        // A leading nought stands alone.
        if !self.take(b'0') {
            self.digits(&mut number)?;
        }
        let mut exponent = 0;
        if self.take(b'.') {
            exponent = -self.digits(&mut number)?;
        }
        if self.take(b'e') || self.take(b'E') {
            let falls = self.take(b'-');
            if !falls {
                self.take(b'+');
            }
            let mut power = 0.0;
            self.digits(&mut power)?;
            #[allow(clippy::cast_possible_truncation)] // it saturates, and is clamped below
            let power = power as i32;
            exponent = exponent.saturating_add(if falls { -power } else { power });
        }
        let scale = 10_f64.powi(exponent.abs().min(LARGEST_EXPONENT));
        Some(match exponent {
            _ if number == 0.0 => 0.0,
            0.. => sign * number * scale,
            _ => sign * number / scale,
        })
    }

    /// Appends digits to a number, and says how many there were.
    fn digits(&mut self, number: &mut f64) -> Option<i32> {
        let mut digits = 0_i32;
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            *number = *number * 10.0 + f64::from(digit - b'0');
            self.at += 1;
            digits = digits.saturating_add(1);
        }
        (digits > 0).then_some(digits)
    }
}
