//! How the table of words is declared: as the struct that is written, and for the tests and the
//! pseudo-language with a way through its phrases, so that no list of the fields has to be kept.

/// Declares a struct of [`Phrases`](super::phrases::Phrases).
macro_rules! table {
    (
        $(#[$about:meta])*
        pub struct $table:ident {
            $($(#[$field_about:meta])* pub $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[$about])*
        pub struct $table {
            $($(#[$field_about])* pub $field: $kind,)*
        }

        #[cfg(any(test, debug_assertions))]
        impl $table {
            /// The table with each phrase as `change` gives it.
            pub(super) fn with_phrases(&self, change: &mut phrases::Change<'_>) -> Self {
                use phrases::Phrases;
                Self { $($field: self.$field.with_phrases(stringify!($field), change),)* }
            }
        }
    };
}
