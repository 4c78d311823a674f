//! Sorts in place, by the core's own sort: each use of the library's is compiled anew, and costs a page
//! five kilobytes of WebAssembly. It must not know what it sorts.

use core::cmp::Ordering;

use source_comparison_core::order::ordered;

/// Sorts as `compare` orders; equal items stay in order. Takes n log n comparisons at most.
pub(crate) fn sort<T>(items: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut order = ordered(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    // Each round of exchanges brings items to their places, until it meets its own start.
    for start in 0..order.len() {
        let mut at = start;
        while let Some(next) = order.get_mut(at).map(|next| core::mem::replace(next, at)) {
            if next == start || next == at {
                break;
            }
            items.swap(at, next);
            at = next;
        }
    }
}

/// Sorts numbers, and drops repeats.
pub(crate) fn sort_distinct<T: Copy + Ord>(items: &mut Vec<T>) {
    sort(items, &T::cmp);
    items.dedup();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::{sort, sort_distinct};

    proptest! {
        #[test]
        fn sorts_as_the_library_does(items in proptest::collection::vec((0_u8..9, any::<u8>()), 0..99)) {
            let (mut expected, mut items) = (items.clone(), items);
            expected.sort_by_key(|item| item.0);
            sort(&mut items, &|one, other| one.0.cmp(&other.0));
            prop_assert_eq!(items, expected);
        }
    }

    #[test]
    fn repeats_are_dropped() {
        let mut items = vec![3, 1, 3, 2, 1];
        sort_distinct(&mut items);
        assert_eq!(items, [1, 2, 3]);
    }
}
