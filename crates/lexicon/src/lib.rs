//! What the analysis knows of English words: stems, synonyms and antonyms, kinds of events and of
//! things, countries, how common a word is.
//!
//! Everything but the stemmer is read from one blob that `cargo xtask lexicon` builds from WordNet
//! and the lists in `lists/`; NOTICE names the sources. The crate knows words, one at a time: no
//! sentences, no articles, no other language.
//!
//! ```
//! use source_comparison_lexicon::{EventClass, Lexicon, NounClass, stem};
//!
//! let lexicon = Lexicon::english();
//! assert_eq!(stem("denied"), stem("denies"));
//! assert!(lexicon.synonymy(&stem("seized"), &stem("captured")) > 0.5);
//! assert!(lexicon.antonyms(&stem("north"), &stem("south")));
//! assert_eq!(lexicon.event_class(&stem("killing")), Some(EventClass::Kill));
//! assert_eq!(lexicon.noun_class(&stem("soldiers")), Some(NounClass::Person));
//! assert_eq!(lexicon.country("malian"), lexicon.country("mali"));
//! ```

mod blob;
mod classes;
mod country;
mod english;
mod part_of_speech;
mod stem;
mod tables;
mod words;

pub use classes::{EventClass, NounClass};
pub use country::CountryId;
pub use english::{Lexicon, WordId};
pub use part_of_speech::{PartOfSpeech, PosSet};
pub use stem::stem;
pub use tables::LEVELS;
