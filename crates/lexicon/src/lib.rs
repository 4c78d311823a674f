//! What the analysis knows of English words: stems, synonyms and antonyms, kinds of events, how
//! common a word is.
//!
//! Everything but the stemmer is read from one blob that `cargo xtask lexicon` builds from WordNet
//! and the lists in `lists/`; NOTICE names the sources. The crate knows words, one at a time: no
//! sentences, no articles, no other language.
//!
//! ```
//! use source_comparison_lexicon::{EventClass, Lexicon, stem};
//!
//! let lexicon = Lexicon::english();
//! assert_eq!(stem("denied"), stem("denies"));
//! assert!(lexicon.synonymy(&stem("seized"), &stem("captured")) > 0.5);
//! assert!(lexicon.antonyms(&stem("north"), &stem("south")));
//! assert_eq!(lexicon.event_class(&stem("killing")), Some(EventClass::Kill));
//! ```

mod blob;
mod classes;
mod english;
mod stem;
mod tables;
mod words;

pub use classes::EventClass;
pub use english::{Lexicon, WordId};
pub use stem::stem;
pub use tables::LEVELS;
