//! The certificate of an erasure: what was done, without the data, signed by the workspace.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use data_encoding::BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::db::postgres::ServerRemains;
use crate::error::Result;
use crate::keys::Keys;
use crate::privacy::model::{Count, ErasurePlan, Kept, PrivacyRefusal};
use crate::privacy::pages::PageLook;
use crate::values::{ErasureId, RequestId, WorkspaceId};
use crate::workspace::{Erasure, Workspace};

/// Larger files are not certificates.
const LARGEST: usize = 256 * 1024;

/// How long the oldest backup lives, in days.
const BACKUP_DAYS: u32 = 90;

/// How an erasure came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Ending {
    /// When the workspace was opened: it had been interrupted, or an older backup was restored.
    AtOpening,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// The erasure.
    pub id: ErasureId,
    /// The request it answers, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub request: Option<RequestId>,
    /// The workspace.
    pub workspace: WorkspaceId,
    /// When, ISO 8601.
    pub erased_at: String,
    /// The plan that was confirmed.
    pub plan_hash: String,
    /// What went.
    pub erased: Vec<Count>,
    /// What stayed without the person.
    pub detached: Vec<Count>,
    /// What the law keeps.
    pub kept: Vec<Kept>,
    /// After so many days no backup holds the person.
    pub backups_expire_after_days: u32,
    /// The program that did it.
    pub app_version: String,
    /// How it came to its end, where that was not at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ended: Option<Ending>,
    /// Whether a look through every table found nothing but what the law keeps; not known before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub verified: Option<bool>,
    /// What the look through the pages found; nothing before it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pages: Option<PageLook>,
    /// What remains on the server, and what shortens that; nothing where the records lie in a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub server: Option<ServerRemains>,
}

impl Statement {
    pub(in crate::privacy) fn new(
        erasure: &Erasure,
        plan: &ErasurePlan,
        workspace: WorkspaceId,
        request: Option<RequestId>,
    ) -> Self {
        Self {
            id: erasure.id,
            request,
            workspace,
            erased_at: format!("{:.3}", erasure.at),
            plan_hash: plan.plan_hash.clone(),
            erased: plan.erased.clone(),
            detached: plan.detached.clone(),
            kept: plan.kept.clone(),
            backups_expire_after_days: BACKUP_DAYS,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            ended: None,
            verified: None,
            pages: None,
            server: None,
        }
    }
}

/// A signed statement. The signature proves that the text is unchanged, not who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// What was done.
    pub statement: Statement,
    /// The workspace's public key, base64.
    pub public_key: String,
    /// Ed25519 over the statement's JSON, base64.
    pub signature: String,
}

/// What checking a certificate found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CertificateReport {
    /// The text is what was signed.
    pub unchanged: bool,
    /// This workspace signed it.
    pub of_this_workspace: bool,
    /// What it states.
    pub statement: Statement,
}

impl Certificate {
    pub(in crate::privacy) fn sign(keys: &Keys, statement: Statement) -> Result<Self> {
        let key = signing_key(keys)?;
        let text = serde_json::to_vec(&statement)?;
        Ok(Self {
            public_key: BASE64.encode(key.verifying_key().as_bytes()),
            signature: BASE64.encode(&key.sign(&text).to_bytes()),
            statement,
        })
    }

    /// Whether it says what this workspace signed.
    pub(super) fn is_of(&self, keys: &Keys) -> Result<bool> {
        let own = BASE64.encode(signing_key(keys)?.verifying_key().as_bytes());
        Ok(self.public_key == own && self.is_unchanged()?)
    }

    fn is_unchanged(&self) -> Result<bool> {
        let text = serde_json::to_vec(&self.statement)?;
        let Some((key, signature)) = self.parts() else {
            return Ok(false);
        };
        Ok(key.verify(&text, &signature).is_ok())
    }

    fn parts(&self) -> Option<(VerifyingKey, Signature)> {
        let key: [u8; 32] = BASE64
            .decode(self.public_key.as_bytes())
            .ok()?
            .try_into()
            .ok()?;
        let signature: [u8; 64] = BASE64
            .decode(self.signature.as_bytes())
            .ok()?
            .try_into()
            .ok()?;
        Some((
            VerifyingKey::from_bytes(&key).ok()?,
            Signature::from_bytes(&signature),
        ))
    }
}

/// Checks a certificate's text against its signature and this workspace's key.
///
/// # Errors
/// `certificate-unreadable` for a file that is none.
pub fn verify_certificate(workspace: &Workspace, text: &[u8]) -> Result<CertificateReport> {
    check(workspace.keys(), text)
}

/// As [`verify_certificate`], for a file.
///
/// # Errors
/// `certificate-unreadable` for a file that is none; what the disk says.
pub fn verify_certificate_file(workspace: &Workspace, path: &Path) -> Result<CertificateReport> {
    let mut text = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)?.take(most).read_to_end(&mut text)?;
    verify_certificate(workspace, &text)
}

fn check(keys: &Keys, text: &[u8]) -> Result<CertificateReport> {
    if text.len() > LARGEST {
        return Err(PrivacyRefusal::CertificateUnreadable.into());
    }
    let certificate: Certificate =
        serde_json::from_slice(text).map_err(|_| PrivacyRefusal::CertificateUnreadable)?;
    let own = BASE64.encode(signing_key(keys)?.verifying_key().as_bytes());
    Ok(CertificateReport {
        unchanged: certificate.is_unchanged()?,
        of_this_workspace: certificate.public_key == own,
        statement: certificate.statement,
    })
}

fn signing_key(keys: &Keys) -> Result<SigningKey> {
    Ok(SigningKey::from_bytes(
        keys.derive("okicrm certificates")?.bytes(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Key;

    fn certificate(keys: &Keys) -> Certificate {
        let statement = Statement {
            id: ErasureId::new(),
            request: None,
            workspace: WorkspaceId::new(),
            erased_at: "2026-11-22T12:00:00.000Z".to_owned(),
            plan_hash: "ab".repeat(32),
            erased: vec![Count {
                kind: "contacts".to_owned(),
                count: 1,
            }],
            detached: Vec::new(),
            kept: Vec::new(),
            backups_expire_after_days: BACKUP_DAYS,
            app_version: "0.1.0".to_owned(),
            ended: None,
            verified: Some(true),
            pages: None,
            server: None,
        };
        Certificate::sign(keys, statement).unwrap()
    }

    fn keys(byte: u8) -> Keys {
        Keys::new(Key::from_bytes(&[byte; 32]).unwrap()).unwrap()
    }

    #[test]
    fn a_changed_count_is_found() {
        let mut changed = certificate(&keys(1));
        changed.statement.erased[0].count = 2;
        let text = serde_json::to_vec(&changed).unwrap();
        let report = check(&keys(1), &text).unwrap();
        assert!(!report.unchanged && report.of_this_workspace);
    }

    #[test]
    fn any_changed_byte_is_found_or_makes_it_no_certificate() {
        let whole = serde_json::to_vec(&certificate(&keys(1))).unwrap();
        for position in 0..whole.len() {
            let mut changed = whole.clone();
            changed[position] ^= 1;
            if let Ok(report) = check(&keys(1), &changed) {
                let is_noticed = !report.unchanged || !report.of_this_workspace;
                assert!(is_noticed, "byte {position} went unnoticed");
            }
        }
    }

    #[test]
    fn a_certificate_of_before_the_pages_were_looked_through_still_verifies() {
        let mut early = certificate(&keys(1));
        early.statement.verified = None;
        let signed = Certificate::sign(&keys(1), early.statement).unwrap();
        let text = serde_json::to_string(&signed).unwrap();
        assert!(!text.contains("verified") && !text.contains("pages"));
        assert!(check(&keys(1), text.as_bytes()).unwrap().unchanged);
    }

    #[test]
    fn another_workspace_sees_that_it_did_not_sign() {
        let text = serde_json::to_vec(&certificate(&keys(1))).unwrap();
        let own = check(&keys(1), &text).unwrap();
        assert!(own.unchanged && own.of_this_workspace);
        let other = check(&keys(2), &text).unwrap();
        assert!(other.unchanged && !other.of_this_workspace);
    }

    #[test]
    fn a_certificate_as_long_as_is_allowed_is_still_read() {
        let mut text = serde_json::to_vec(&certificate(&keys(1))).unwrap();
        text.resize(LARGEST, b' ');
        assert!(check(&keys(1), &text).unwrap().unchanged);
        text.extend(b"  ");
        assert!(check(&keys(1), &text).is_err());
    }

    #[test]
    fn what_is_no_certificate_is_refused() {
        for text in [&b""[..], b"{}", b"[1]", &[b'x'; LARGEST + 1]] {
            let refused = check(&keys(1), text).unwrap_err();
            assert_eq!(refused.code(), "certificate-unreadable");
        }
    }
}
