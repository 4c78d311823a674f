/// Why a package could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the package cannot be written: {0}")]
pub struct Error(#[from] Cause);

#[derive(Debug, thiserror::Error)]
pub(crate) enum Cause {
    #[error(transparent)]
    Zip(#[from] zip::result::ZipError),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}
