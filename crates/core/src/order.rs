//! The one sort of what becomes a program in wasm. Each use of the library's own is compiled anew, and costs a page
//! five kilobytes of WebAssembly. It must not know what it sorts.

use core::cmp::Ordering;

/// Items up to which each is put into its place, rather than halves merged.
const SHORT: usize = 12;

/// The numbers from 0 up to, not including, `length`, as `compare` orders them; equal ones stay in
/// order. A merge sort: n log n comparisons at most.
pub fn ordered(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
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

/// The items as `compare` orders them; equal ones stay in order.
pub(crate) fn sorted<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = ordered(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| items.get_mut(place)?.take()).collect()
}

/// Puts an item into a short list in rising order, unless it is there; tells whether it was not.
pub(crate) fn put<T: Copy + Ord>(rising: &mut Vec<T>, item: T) -> bool {
    let place = rising.binary_search(&item);
    if let Err(place) = place {
        rising.insert(place, item);
    }
    place.is_err()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::{put, sorted};

    proptest! {
        #[test]
        fn sorts_as_the_library_does(items in proptest::collection::vec((0_u8..9, any::<u8>()), 0..99)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(sorted(items, &|one, other| one.0.cmp(&other.0)), expected);
        }
    }

    #[test]
    fn a_list_holds_each_item_once_in_rising_order() {
        let mut rising = Vec::new();
        let new: Vec<bool> =
            [3, 1, 3, 2, 1].into_iter().map(|item| put(&mut rising, item)).collect();
        assert_eq!((rising, new), (vec![1, 2, 3], vec![true, true, false, true, false]));
    }
}
