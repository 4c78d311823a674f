//! How long a suggestion takes.

fn main() {}
