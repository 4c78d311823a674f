//! Waiting, on this thread, for what is rendered. It must not know what.

use anyhow::Context;

/// What `work` comes to.
///
/// # Errors
///
/// Where the system gives no thread to render on.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> anyhow::Result<T> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().context("cannot start rendering")?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, work))
}
