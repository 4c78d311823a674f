//! Where quotes are found, and where they must not be.

#[path = "anchor/invented.rs"]
mod invented;
#[path = "anchor/mutations.rs"]
mod mutations;
#[path = "anchor/twins.rs"]
mod twins;
