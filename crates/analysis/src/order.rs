//! The one sort of this crate. Each use of the library's own is compiled anew, and costs a page
//! five kilobytes of WebAssembly. It must not know what it sorts.

use core::cmp::Ordering;

/// Items up to which each is put into its place, rather than halves merged.
const SHORT: usize = 12;

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

/// The numbers from 0 up to, not including, `length`, as `compare` orders them.
fn ordered(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    for run in order.chunks_mut(SHORT) {
        for end in 1..run.len() {
            let mut at = end;
            while let Some([one, other]) = at.checked_sub(1).and_then(|at| run.get_mut(at..at + 2))
            {
                if compare(*other, *one) != Ordering::Less {
                    break;
                }
                core::mem::swap(one, other);
                at -= 1;
            }
        }
    }
    let mut merged = Vec::new();
    let mut width = SHORT;
    while width < length {
        merged.clear();
        for pair in order.chunks(2 * width) {
            merge(pair, width, compare, &mut merged);
        }
        core::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// Merges the first `width` numbers, which are in order, with the others, which are too.
fn merge(
    pair: &[usize],
    width: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    let (mut left, mut right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
    while let ([first, rest @ ..], [other, others @ ..]) = (left, right) {
        if compare(*other, *first) == Ordering::Less {
            merged.push(*other);
            right = others;
        } else {
            merged.push(*first);
            left = rest;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
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
