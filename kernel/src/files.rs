//! Files that people add, kept by the digest of their content: the same bytes are kept once.

mod attachment;
pub mod content;
mod picture;

use std::fmt;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use anyhow::{Context, bail};
use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path as Key;
use object_store::{Error, ObjectStore, ObjectStoreExt};
use sha2::{Digest as _, Sha256};

use crate::db::Result;
use crate::text_column;

pub use attachment::{Attachment, attach, erase, find, of, open_public, open_sealed, sweep};
pub use content::{Accepted, Kind, Limits};

/// The SHA-256 of a content, in hexadecimal digits: its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(String);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(format!("{:x}", Sha256::digest(bytes)))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Two folders deep, so that no folder holds a million files.
    fn key(&self) -> Key {
        Key::from(format!("{}/{}/{}", &self.0[..2], &self.0[2..4], self.0))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Digest {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.len() != 64 || !text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')) {
            bail!("no digest: 64 hexadecimal digits are expected");
        }
        Ok(Self(text.to_owned()))
    }
}

text_column!(Digest);

/// Where the contents lie.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// In a folder of this machine. A file is written beside its place, flushed to the disk and
    /// renamed, and so is the folder: what [`put`](Self::put) has promised survives a power cut.
    pub fn folder(path: &Path) -> Result<Self> {
        let no_folder = || format!("the folder for files cannot be used: {}", path.display());
        std::fs::create_dir_all(path).with_context(no_folder)?;
        let folder = LocalFileSystem::new_with_prefix(path).with_context(no_folder)?;
        Ok(Self(Arc::new(folder.with_fsync(true))))
    }

    /// In memory: for tests and demos.
    pub fn memory() -> Self {
        Self(Arc::new(InMemory::new()))
    }

    /// Keeps a content. A content that is there already is written again: that mends a damaged one.
    pub async fn put(&self, bytes: Bytes) -> Result<Digest> {
        let digest = Digest::of(&bytes);
        self.0.put(&digest.key(), bytes.into()).await.context("the file cannot be kept")?;
        Ok(digest)
    }

    /// Gives a content, as it was kept and not otherwise.
    pub async fn get(&self, digest: &Digest) -> Result<Bytes> {
        let found = self.0.get(&digest.key()).await.with_context(|| format!("file {digest}"))?;
        let bytes = found.bytes().await?;
        if Digest::of(&bytes) != *digest {
            bail!("file {digest} is damaged");
        }
        Ok(bytes)
    }

    /// Removes a content; one that is not there is removed already.
    pub async fn delete(&self, digest: &Digest) -> Result<()> {
        match self.0.delete(&digest.key()).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Every content there is.
    pub async fn all(&self) -> Result<Vec<Digest>> {
        let listed = self.0.list(None).map_ok(|it| it.location.filename()?.parse().ok());
        Ok(listed.try_collect::<Vec<Option<Digest>>>().await?.into_iter().flatten().collect())
    }

    /// Writes and removes something, to see whether that is possible.
    pub async fn probe(&self) -> Result<()> {
        let digest = self.put(Bytes::from_static(b"probe")).await?;
        self.get(&digest).await?;
        self.delete(&digest).await
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A small picture.
    pub(crate) fn picture() -> Bytes {
        picture::tests::png(&picture::tests::picture(8, 8)).into()
    }

    async fn keeps(files: Files) {
        let content = Bytes::from_static(b"abc");
        let digest = files.put(content.clone()).await.unwrap();
        assert_eq!(
            digest.as_str(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(files.put(content.clone()).await.unwrap(), digest);
        assert_eq!(files.get(&digest).await.unwrap(), content);
        assert_eq!(files.all().await.unwrap(), std::slice::from_ref(&digest));
        files.delete(&digest).await.unwrap();
        files.delete(&digest).await.unwrap();
        assert!(files.get(&digest).await.is_err());
        assert!(files.all().await.unwrap().is_empty());
        files.probe().await.unwrap();
    }

    #[tokio::test]
    async fn a_content_is_kept_once_under_its_digest() {
        let folder = tempfile::tempdir().unwrap();
        keeps(Files::folder(&folder.path().join("new/files")).unwrap()).await;
        keeps(Files::memory()).await;
    }

    #[tokio::test]
    async fn a_damaged_content_is_not_given_and_can_be_mended() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::folder(folder.path()).unwrap();
        let digest = files.put(Bytes::from_static(b"abc")).await.unwrap();
        let path = folder.path().join("ba/78").join(digest.as_str());
        std::fs::write(&path, b"abd").unwrap();
        assert!(files.get(&digest).await.unwrap_err().to_string().contains("is damaged"));
        files.put(Bytes::from_static(b"abc")).await.unwrap();
        assert_eq!(files.get(&digest).await.unwrap(), "abc");
    }

    #[tokio::test]
    async fn a_half_written_file_is_no_content() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::folder(folder.path()).unwrap();
        files.put(Bytes::from_static(b"abc")).await.unwrap();
        std::fs::write(folder.path().join("ba/78/half#1"), b"ab").unwrap();
        assert_eq!(files.all().await.unwrap().len(), 1);
    }

    #[test]
    fn only_hexadecimal_digits_are_a_digest() {
        for text in ["", "../../etc/passwd", &"g".repeat(64), &"A".repeat(64), &"a".repeat(63)] {
            assert!(text.parse::<Digest>().is_err(), "{text}");
        }
    }
}
