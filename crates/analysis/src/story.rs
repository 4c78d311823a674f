//! Whether two articles tell of one event at all: they then share names, and not just those of
//! nations.

use crate::names::Names;

/// Names, other than of nations, that two articles on one event share at least.
const SHARED: usize = 2;
/// The share of an article's mentions of names that are of shared ones, at least.
const SHARE: f64 = 0.2;

/// Whether two articles seem to tell of one event.
pub(crate) fn tell_one_story(names: &Names, one: usize, other: usize) -> bool {
    let (mut shared, mut mentions, mut totals) = (0, 0.0, (0.0, 0.0));
    for (_, name) in names.iter() {
        let (count, other_count) = (name.count(one), name.count(other));
        // A nation alone says little: wars and elections are many.
        let weight = if name.nation.is_some() { 0.3 } else { 1.0 };
        totals.0 += weight * f64::from(count.min(MOST));
        totals.1 += weight * f64::from(other_count.min(MOST));
        if count > 0 && other_count > 0 {
            mentions += weight * f64::from(count.min(other_count).min(MOST));
            shared += usize::from(name.nation.is_none());
        }
    }
    let least = f64::min(totals.0, totals.1).max(1.0);
    shared >= SHARED && mentions / least >= SHARE || shared > 0 && mentions / least >= 2.0 * SHARE
}

/// Mentions of one name that count: one that stands everywhere tells no more.
const MOST: u32 = 4;
