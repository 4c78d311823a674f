//! Writes a draft as JSON text: the very bytes of `serde_json::to_string_pretty`, whose tables for
//! numbers of any size would cost a page 6 KB. It must not know what a draft holds.

use core::fmt::{Error, Write as _};

use serde::ser::{self, Impossible, Serialize, Serializer};

/// The text of a value made of structs, lists, words, strings and numbers.
///
/// # Errors
///
/// Where the value holds maps, tuples or variants with data.
pub(crate) fn to_json(value: &impl Serialize) -> Result<String, Error> {
    let mut writer = Writer { text: String::new(), depth: 0 };
    value.serialize(&mut writer)?;
    Ok(writer.text)
}

struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    fn open(&mut self, mark: char) {
        self.text.push(mark);
        self.depth += 1;
    }

    /// Starts the line of a part of a list or struct.
    fn next(&mut self, is_first: &mut bool) {
        if !core::mem::replace(is_first, false) {
            self.text.push(',');
        }
        self.line();
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn close(&mut self, mark: char, is_empty: bool) {
        self.depth -= 1;
        if !is_empty {
            self.line();
        }
        self.text.push(mark);
    }

    fn string(&mut self, string: &str) -> Result<(), Error> {
        self.text.push('"');
        let mut rest = string;
        while let Some(at) = rest.bytes().position(|it| it < b' ' || matches!(it, b'"' | b'\\')) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.text.push_str(plain);
            let mut special = from.chars();
            self.escaped(special.next().unwrap_or_default())?;
            rest = special.as_str();
        }
        self.text.push_str(rest);
        self.text.push('"');
        Ok(())
    }

    fn escaped(&mut self, character: char) -> Result<(), Error> {
        self.text.push_str(match character {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            _ => return write!(self.text, "\\u{:04x}", u32::from(character)),
        });
        Ok(())
    }

    /// Writes the fewest decimals that give the number again, up to nine.
    fn decimal(&mut self, number: f64) -> Result<(), Error> {
        if !number.is_finite() {
            self.text.push_str("null");
            return Ok(());
        }
        let mut scale = 10.0;
        let mut digits = 1;
        while digits < 9 && ((number * scale).round() / scale - number).abs() > 0.0 {
            scale *= 10.0;
            digits += 1;
        }
        if number < 0.0 {
            self.text.push('-');
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // drafts hold shares of 1
        let (whole, scale) = ((number.abs() * scale).round() as u64, scale as u64);
        write!(self.text, "{}.", whole / scale)?;
        let rest = whole % scale;
        let mut place = scale / 10;
        while place > 0 {
            self.text.push(char::from_digit((rest / place % 10) as u32, 10).unwrap_or('0'));
            place /= 10;
        }
        Ok(())
    }
}

/// A list or a struct on the way.
struct Parts<'w> {
    writer: &'w mut Writer,
    is_first: bool,
}

impl ser::SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.next(&mut self.is_first);
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.writer.close(']', self.is_first);
        Ok(())
    }
}

impl ser::SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.writer.next(&mut self.is_first);
        self.writer.string(key)?;
        self.writer.text.push_str(": ");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.writer.close('}', self.is_first);
        Ok(())
    }
}

macro_rules! whole_numbers {
    ($($name:ident $kind:ty,)*) => {
        $(fn $name(self, number: $kind) -> Result<(), Error> {
            write!(self.text, "{number}")
        })*
    };
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'w>;
    type SerializeStruct = Parts<'w>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    whole_numbers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64,
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, number: f32) -> Result<(), Error> {
        self.decimal(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<(), Error> {
        self.decimal(number)
    }

    fn serialize_char(self, character: char) -> Result<(), Error> {
        self.string(character.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, string: &str) -> Result<(), Error> {
        self.string(string)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.string(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Parts<'w>, Error> {
        self.open('[');
        Ok(Parts { writer: self, is_first: true })
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Parts<'w>, Error> {
        self.open('{');
        Ok(Parts { writer: self, is_first: true })
    }

    fn serialize_bytes(self, _bytes: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_tuple(self, _length: usize) -> Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(Error)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use source_comparison_core::format::{Claim, File, Relation, Suggested};

    use super::to_json;

    proptest! {
        #[test]
        fn writes_what_the_library_writes(
            title in "\\PC*|[\"\\\\/\\x00-\\x1f a]{0,9}",
            confidence in 0_u32..=1000,
            ids in proptest::collection::vec("[a-z]{1,3}", 0..4),
        ) {
            let confidence = f64::from(confidence) / 1000.0;
            let suggested = Some(Suggested { confidence, reason: title.clone() });
            let claims = ids.iter().map(|id| Claim { id: id.clone(), ..Claim::default() });
            let relation = Relation { suggested, between: vec![ids.clone(), Vec::new()], ..Relation::default() };
            let claims = claims.collect();
            let file = File { title, claims, relations: vec![relation], ..File::default() };
            let expected = serde_json::to_string_pretty(&file).unwrap();
            prop_assert_eq!(to_json(&file).unwrap(), expected);
        }
    }

    #[test]
    fn numbers_are_written_as_short_as_the_library_writes_them() {
        for number in [0.0, 1.0, -2.5, 0.1, 0.29, 0.07, 12.125, 1e6] {
            assert_eq!(to_json(&number).unwrap(), serde_json::to_string(&number).unwrap());
        }
    }

    #[test]
    fn what_it_does_not_write_is_an_error() {
        assert!(to_json(&(1, 2)).is_err());
    }
}
