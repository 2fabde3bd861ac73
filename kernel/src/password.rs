//! Passwords: argon2id, a few at a time, so that signing in cannot eat the machine.

use anyhow::anyhow;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::db::Result;
use crate::problem::Problem;

/// One hash takes 19 MiB and a core; more at once than this would only slow each other.
static HASHERS: Semaphore = Semaphore::const_new(2);

/// The shortest password we take (NIST SP 800-63B-4 §3.1.1.2 asks for 15 where it is alone).
const LEAST: usize = 12;
/// The longest: a hash of more would be a way to keep the machine busy.
const MOST: usize = 256;

/// What people typed, if it may be a password.
pub fn parse(text: &str) -> Result<&str, Problem> {
    match text.chars().count() {
        n if n < LEAST => Err(Problem::new("problem-password-short")),
        n if n > MOST => Err(Problem::new("problem-too-long")),
        _ => Ok(text),
    }
}

/// Hashes a password with a salt.
pub async fn hash(password: String, salt: [u8; 16]) -> Result<String> {
    let _turn = HASHERS.acquire().await?;
    let hashing = tokio::task::spawn_blocking(move || {
        let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
        hash.map(|it| it.to_string())
    });
    hashing.await?.map_err(|error| anyhow!("cannot hash: {error}"))
}

/// Whether the password is the one that was hashed. Without a hash it takes as long and says no,
/// so that nobody learns which accounts there are.
pub async fn fits(password: String, hash: Option<String>) -> Result<bool> {
    if password.len() > MOST * 4 {
        return Ok(false);
    }
    let _turn = HASHERS.acquire().await?;
    let verifying = tokio::task::spawn_blocking(move || {
        let Some(hash) = hash else {
            _ = Argon2::default().hash_password_with_salt(password.as_bytes(), &[0; 16]);
            return false;
        };
        PasswordHash::new(&hash)
            .is_ok_and(|it| Argon2::default().verify_password(password.as_bytes(), &it).is_ok())
    });
    Ok(verifying.await?)
}
