//! The JSON Schema of the file format, made from the wire types and their limits. It must not
//! know how a file is read.

use schemars::{
    Schema,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde_json::{Value, json};

use super::{File, LessonStep, VERSION, limits};

/// The name under which other schemas can refer to this one.
const NAME: &str = "urn:source-comparison:schema:1";

/// The shape of ids.
const ID: &str = "^[A-Za-z0-9_-]{1,64}$";
/// The shape of web addresses.
const WEB_ADDRESS: &str = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$";
/// The shape of days.
const DAY: &str = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
/// The shape of points in time, as exact as is known.
const TIME: &str = "^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?)?)?$";

/// The schema of a comparison file of this version. Keys that it does not name are allowed: they
/// are a warning, not an error.
///
/// ```
/// let schema = source_comparison_core::format::schema();
/// assert!(schema.pointer("/$defs/Claim/properties/quote").is_some());
/// ```
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<File>();
    schema.insert("$id".to_owned(), json!(NAME));
    schema.insert("title".to_owned(), json!("A comparison of sources, version 1"));
    let version = json!({ "description": "The version of the format.", "const": VERSION });
    put(&mut schema, "/properties", "format", version);
    add_patterns(&mut schema);
    add_list_limits(&mut schema);
    let confidence = "/$defs/Suggested/properties/confidence";
    put(&mut schema, confidence, "minimum", json!(0));
    put(&mut schema, confidence, "maximum", json!(1));
    let minutes = "/$defs/Lesson/properties/minutes";
    put(&mut schema, minutes, "minimum", json!(1));
    put(&mut schema, minutes, "maximum", json!(limits::LESSON_MINUTES));
    RecursiveTransform(unwrap_lines).transform(&mut schema);
    schema
}

/// Sets one key of the object at a JSON pointer. A test sees to it that the pointers lead
/// somewhere.
fn put(schema: &mut Schema, at: &str, key: &str, value: Value) {
    if let Some(object) = schema.pointer_mut(at).and_then(Value::as_object_mut) {
        object.insert(key.to_owned(), value);
    }
}

fn add_patterns(schema: &mut Schema) {
    for (object, keys, pattern) in [
        ("Article", &["id"] as &[_], ID),
        ("Article", &["url", "archive"], WEB_ADDRESS),
        ("Article", &["published", "updated"], TIME),
        ("Account", &["id"], ID),
        ("Origin", &["id"], ID),
        ("Question", &["id"], ID),
        ("Claim", &["id", "article", "account", "question", "origin"], ID),
        ("Relation", &["between/items/items"], ID),
        ("Trap", &["between/items/items"], ID),
        ("Silence", &["account", "question"], ID),
        ("Finding", &["question"], ID),
        ("Finding", &["url"], WEB_ADDRESS),
        ("Finding", &["on"], DAY),
        ("Prepared", &["on"], DAY),
        ("Correction", &["on"], DAY),
    ] {
        for key in keys {
            let at = format!("/$defs/{object}/properties/{key}");
            put(schema, &at, "pattern", json!(pattern));
        }
    }
}

fn add_list_limits(schema: &mut Schema) {
    for (at, limit) in [
        ("/properties/articles", limits::ARTICLES),
        ("/properties/accounts", limits::ACCOUNTS),
        ("/properties/origins", limits::ORIGINS),
        ("/properties/questions", limits::QUESTIONS),
        ("/properties/claims", limits::CLAIMS),
        ("/properties/relations", limits::RELATIONS),
        ("/properties/silences", limits::REMARKS),
        ("/properties/findings", limits::REMARKS),
        ("/properties/glossary", limits::REMARKS),
        ("/$defs/Prepared/properties/corrections", limits::REMARKS),
        ("/$defs/Article/properties/blocks", limits::BLOCKS),
        ("/$defs/Claim/properties/via", limits::VIA),
        ("/$defs/Relation/properties/between", limits::SIDES),
        ("/$defs/Relation/properties/between/items", limits::SIDES),
        ("/$defs/Lesson/properties/steps", LessonStep::ALL.len()),
        ("/$defs/Lesson/properties/terms", limits::LESSON),
        ("/$defs/Lesson/properties/traps", limits::LESSON),
        ("/$defs/Lesson/properties/discussion", limits::LESSON),
        ("/$defs/Trap/properties/between", limits::SIDES),
        ("/$defs/Trap/properties/between/items", limits::SIDES),
    ] {
        put(schema, at, "maxItems", json!(limit));
    }
    for (at, least) in [
        ("/properties/articles", limits::ARTICLES_MIN),
        ("/$defs/Article/properties/blocks", 1),
        ("/$defs/Relation/properties/between", 2),
        ("/$defs/Relation/properties/between/items", 1),
        ("/$defs/Trap/properties/between", 2),
        ("/$defs/Trap/properties/between/items", 1),
    ] {
        put(schema, at, "minItems", json!(least));
    }
}

/// Descriptions come from comments that are broken into lines; a schema has its own.
fn unwrap_lines(schema: &mut Schema) {
    let description = schema.get("description").and_then(Value::as_str);
    if let Some(text) = description.map(|text| text.replace('\n', " ")) {
        schema.insert("description".to_owned(), json!(text));
    }
}
