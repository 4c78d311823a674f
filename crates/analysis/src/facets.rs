//! What can be compared in a passage: numbers, times, places, polarity.

pub(crate) mod interval;
pub(crate) mod places;
pub(crate) mod quantities;
pub(crate) mod times;
