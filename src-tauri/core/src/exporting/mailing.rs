//! A list to write to many people by: only those who may be written to for the purpose, and only
//! what writing needs. Who is left out is counted, by reason.

use std::collections::HashSet;
use std::io::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::csv::{BYTE_ORDER_MARK, write_record};
use super::draft::{Draft, Drafts};
use super::model::{ExportRefusal, ExportedFile};
use super::store::{self, MailingRow};
use crate::consent::{
    ContactChannel, LeftOut, Mailing, MailingCount, MailingRule, Points, Recipient,
};
use crate::contacts::{self, ContactSelection};
use crate::error::Result;
use crate::importing::progress::{Progress, Watch};
use crate::purpose::Purpose;
use crate::values::{Labelled, PostalAddress};
use crate::workspace::Workspace;

/// A list for a mailing, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailingExport {
    /// The file.
    pub file: ExportedFile,
    /// Who is in it, and who is not.
    pub count: MailingCount,
}

/// Says who of a selection would be written to, and who is left out and why. Nothing is written.
///
/// # Errors
/// `consent-purpose-unknown`, and when the database fails.
pub async fn preview_mailing(
    workspace: &Workspace,
    selection: ContactSelection,
    rule: &MailingRule,
) -> Result<MailingCount> {
    let chosen = chosen(workspace, selection).await?;
    let watch = Watch::default();
    let mut looking = Looking::begin(workspace, rule, chosen, &watch).await?;
    while looking.next().await?.is_some() {}
    Ok(looking.count())
}

/// Writes the list for a mailing: one row for each person who may be written to, by name and the one
/// address that the way needs. Like every export it only reads; that it was is for
/// [`super::record`].
///
/// # Errors
/// `consent-purpose-unknown`, `export-stopped`, and when writing fails. No file is there then.
pub async fn export_for_mailing(
    workspace: &Workspace,
    selection: ContactSelection,
    rule: &MailingRule,
    out: &Path,
    watch: &Watch<'_>,
) -> Result<MailingExport> {
    let chosen = chosen(workspace, selection).await?;
    let mut looking = Looking::begin(workspace, rule, chosen, watch).await?;
    let mut drafts = Drafts::begin(workspace.folder())?;
    let mut draft = drafts.file(out)?;
    draft.write_all(BYTE_ORDER_MARK.as_bytes())?;
    draft.write_all(headings(rule.channel).as_bytes())?;
    while let Some(rows) = looking.next().await? {
        write_rows(&mut draft, &rows, rule.channel)?;
    }
    let kind = format!("mailing {} {}", rule.purpose, rule.channel.word());
    Ok(MailingExport {
        count: looking.count(),
        file: draft.finish(kind)?,
    })
}

/// Who is meant. Those whom the day's work does not see are looked for as well, to be counted among
/// those left out; nothing of them leaves.
async fn chosen(workspace: &Workspace, selection: ContactSelection) -> Result<HashSet<String>> {
    let ids = contacts::selected_for(workspace, selection, Purpose::Rights).await?;
    Ok(ids.iter().map(ToString::to_string).collect())
}

/// A look at everybody, page by page, in one state of the workspace.
struct Looking<'a> {
    tx: crate::db::Tx,
    mailing: Mailing,
    channel: ContactChannel,
    chosen: HashSet<String>,
    decided: Vec<Option<LeftOut>>,
    after: String,
    watch: &'a Watch<'a>,
}

impl<'a> Looking<'a> {
    async fn begin(
        workspace: &Workspace,
        rule: &MailingRule,
        chosen: HashSet<String>,
        watch: &'a Watch<'a>,
    ) -> Result<Self> {
        let mut tx = workspace.snapshot().await?;
        Ok(Self {
            mailing: Mailing::load(&mut tx, workspace, rule).await?,
            tx,
            channel: rule.channel,
            decided: Vec::with_capacity(chosen.len()),
            chosen,
            after: String::new(),
            watch,
        })
    }

    /// The next ones who are written to; nothing once everybody was looked at.
    async fn next(&mut self) -> Result<Option<Vec<MailingRow>>> {
        let page = store::mailing_page(&mut self.tx, &self.after).await?;
        let Some(last) = page.last() else {
            return Ok(None);
        };
        self.after.clone_from(&last.id);
        let mut included = Vec::with_capacity(page.len());
        for row in page {
            if !self.chosen.contains(&row.id) {
                continue;
            }
            let decided = self.decide(&row)?;
            self.decided.push(decided);
            if decided.is_none() {
                included.push(row);
            }
        }
        self.watch.tell(Progress {
            rows: u64::try_from(self.decided.len()).unwrap_or(u64::MAX),
            bytes: 0,
            of_bytes: None,
            of_rows: u64::try_from(self.chosen.len()).ok(),
        });
        if self.watch.is_to_stop() {
            return Err(ExportRefusal::Stopped.into());
        }
        Ok(Some(included))
    }

    fn decide(&self, row: &MailingRow) -> Result<Option<LeftOut>> {
        let one = Recipient {
            subject: &row.subject_id,
            is_restricted: row.restricted_at.is_some(),
            lifecycle: &row.lifecycle,
            has_address: !address(row, self.channel)?.is_empty(),
        };
        // Where nothing is on the list, nobody's addresses need to be read for it.
        let points = if self.mailing.asks_the_list() {
            let emails: Vec<Labelled> = serde_json::from_str(&row.emails)?;
            let phones: Vec<Labelled> = serde_json::from_str(&row.phones)?;
            Points::of(&emails, &phones)
        } else {
            Points::default()
        };
        self.mailing.decide(&one, &points)
    }

    fn count(&self) -> MailingCount {
        MailingCount::of(self.decided.iter().copied())
    }
}

fn headings(channel: ContactChannel) -> String {
    let address: &[&str] = match channel {
        ContactChannel::Email => &["Email"],
        ContactChannel::Phone | ContactChannel::Text => &["Phone"],
        ContactChannel::Post => &["Street", "City", "Region", "Postal code", "Country"],
    };
    let names = ["Given name", "Family name", "Display name", "Company name"];
    let mut out = String::new();
    write_record(&mut out, names.iter().chain(address).copied());
    out
}

fn write_rows(draft: &mut Draft, rows: &[MailingRow], channel: ContactChannel) -> Result<()> {
    let mut text = String::new();
    for row in rows {
        let address = address(row, channel)?;
        let names = [
            row.given_name.as_str(),
            &row.family_name,
            &row.display_name,
            &row.company_name,
        ];
        let cells = names.into_iter().chain(address.iter().map(String::as_str));
        write_record(&mut text, cells);
        draft.records += 1;
    }
    draft.write_all(text.as_bytes())?;
    Ok(())
}

/// The first address of a way, in the cells of its headings; none where there is none.
fn address(row: &MailingRow, channel: ContactChannel) -> Result<Vec<String>> {
    let first = |list: &str| -> Result<Vec<String>> {
        let all: Vec<Labelled> = serde_json::from_str(list)?;
        Ok(all.into_iter().take(1).map(|one| one.value).collect())
    };
    Ok(match channel {
        ContactChannel::Email => first(&row.emails)?,
        ContactChannel::Phone | ContactChannel::Text => first(&row.phones)?,
        ContactChannel::Post => {
            let all: Vec<PostalAddress> = serde_json::from_str(&row.addresses)?;
            let first = all.into_iter().find(|one| !one.is_blank());
            first.map_or_else(Vec::new, |one| {
                vec![
                    one.street,
                    one.city,
                    one.region,
                    one.postal_code,
                    one.country,
                ]
            })
        }
    })
}
