//! What a word may be, as a set of flags. It must not know which words are what.

use core::ops::{BitOr, BitOrAssign};

/// A set of what a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits(u64);

macro_rules! traits {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)*) => {
        impl Traits { $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)* }
    };
}

traits! {
    /// the, a, this, some.
    DETERMINER = 0,
    /// of, in, near.
    PREPOSITION = 1,
    /// he, they, who stands for a name.
    PRONOUN = 2,
    /// Forms of be.
    BE = 3,
    /// Forms of have.
    HAVE = 4,
    /// Forms of do.
    DO = 5,
    /// will, would, can.
    MODAL = 6,
    /// and, but, or.
    COORDINATOR = 7,
    /// after, because, while.
    SUBORDINATOR = 8,
    /// which, who, whose.
    RELATIVE = 9,
    /// not, no, never.
    NEGATION = 10,
    /// Adverbs that carry no content.
    ADVERB = 11,
    /// Any word that carries no content by itself.
    STOP = 12,
    /// north, central.
    DIRECTION = 13,
    /// may, reportedly, about.
    HEDGE = 14,
    /// A past form of an irregular verb.
    PAST = 15,
    /// people, passengers, sailors.
    PERSON = 17,
    /// People who do not fight.
    CIVILIAN = 18,
    /// People who fight.
    FIGHTER = 19,
    /// A body that can speak: ministry, union.
    BODY = 20,
    /// A title before a name.
    TITLE = 21,
    /// Newspapers, agencies.
    MEDIA = 22,
    /// A role that speaks for a body: spokesman.
    VOICE = 23,
    /// second, hour, week.
    TIME_UNIT = 24,
    /// A unit of measure or money.
    UNIT = 25,
    /// A month.
    MONTH = 26,
    /// A day of the week.
    WEEKDAY = 27,
    /// A word of a place: town, shore, province.
    PLACE = 28,
    /// A verb in its base form.
    VERB = 29,
    /// Where sources are documents: report, study, poll.
    DOCUMENT = 30,
    /// Intensity without content: very, still, also.
    PARTICLE = 31,
    /// People who were there: witness, survivor, resident.
    WITNESS = 32,
    /// An adjective ending in -ed that is no verb: armed, alleged.
    ADJECTIVE = 33,
    /// A word that stands for a number in words.
    NUMBER = 34,
    /// Of a nation: Malian, French.
    NATIONAL = 35,
    /// People in office: minister, governor.
    OFFICIAL = 36,
    /// A group at war or with arms: militia, gang.
    ARMED = 37,
    /// First person: I, we.
    FIRST_PERSON = 38,
}

impl Traits {
    /// Whether all of `other` are in this set; true for an empty `other`.
    pub(crate) const fn contain(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any of `other` is in this set.
    pub(crate) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Traits {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Traits {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
