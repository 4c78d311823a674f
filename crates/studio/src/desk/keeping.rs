//! Whether this device keeps what is done, and what is asked of the shelf it is kept on.

/// Whether this device keeps what is done here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Not known yet: nothing is shown, so that nothing is typed that would be replaced.
    #[default]
    Opening,
    /// It does.
    Kept,
    /// Another tab has the draft; here it can only be read.
    Elsewhere,
    /// It does, but has no room for all steps: after a reload, undo reaches back less far.
    Short,
    /// The device has no room left.
    Full,
    /// A newer version of the studio kept something, which is left alone.
    Newer,
    /// What was kept is damaged; it is left alone as an older version.
    Broken,
    /// The browser keeps nothing.
    Never,
}

impl Keeping {
    /// Whether what is done here may be written.
    pub const fn writes(self) -> bool {
        matches!(self, Self::Kept | Self::Short | Self::Full | Self::Broken)
    }
}

/// Something asked of the shelf, each with a number of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To take the draft over from another tab.
    TakeOver(u32),
    /// To bring back the version under this key.
    GoBack(u32, u32),
    /// To delete everything.
    DeleteAll(u32),
}
