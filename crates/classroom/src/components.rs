//! What is drawn.

pub(crate) mod class_view;
mod handing_in;
mod heat_map;
mod tables;
#[cfg(test)]
mod tests;
