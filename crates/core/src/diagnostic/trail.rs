//! The way to the value that is being looked at, kept on the stack: it becomes a [`JsonPath`] only
//! where a fault is found. It must not know what stands there.

use super::{JsonPath, Step};

/// A place in a JSON document, as a chain of borrowed steps.
#[derive(Debug)]
pub(crate) enum Trail<'a> {
    /// The whole document.
    Root,
    /// The value under a key of the object there.
    Key(&'a Trail<'a>, &'a str),
    /// The item at an index of the list there.
    Index(&'a Trail<'a>, usize),
}

impl<'a> Trail<'a> {
    /// The value under `key` of the object here.
    pub(crate) const fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    /// The item at `index` of the list here.
    pub(crate) const fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }

    /// The same place, to keep.
    pub(crate) fn to_path(&self) -> JsonPath {
        let mut steps = Vec::new();
        let mut place = self;
        loop {
            match place {
                Self::Root => break,
                Self::Key(parent, key) => {
                    steps.push(Step::Key((*key).to_owned()));
                    place = parent;
                }
                Self::Index(parent, index) => {
                    steps.push(Step::Index(*index));
                    place = parent;
                }
            }
        }
        steps.reverse();
        JsonPath(steps)
    }
}
