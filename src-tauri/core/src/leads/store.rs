use super::model::LeadStatus;
use super::views::{LeadQuery, LeadSelection, LeadSort, LeadSummary, LeadView};
use crate::companies::first;
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::listing::{ListPage, Listing, Placed, Rows};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::plain_text::sort_key;
use crate::values::{ContactId, LeadId, SubjectId};

const VIEW: &str = "SELECT record.id, record.subject_id, record.given_name, record.family_name,
        record.display_name, record.company_name, record.job_title, record.emails, record.phones,
        record.addresses, record.websites, record.tags, record.note, record.source, record.status,
        record.contact_id, record.converted_at, record.created_at, record.updated_at,
        record.deleted_at, subject.restricted_at
 FROM leads AS record JOIN subjects AS subject ON subject.id = record.subject_id
 WHERE record.id = $1 AND {visible record.subject_id}";

const SUMMARY: &str = "record.id, record.display_name, record.company_name, record.emails,
        record.phones, record.tags, record.source, record.status, record.contact_id,
        record.created_at, record.updated_at, record.deleted_at,
        (SELECT max(activity.happened_at) FROM activities AS activity
         WHERE activity.subject_id = record.subject_id AND activity.deleted_at IS NULL)
            AS last_activity_at";

#[derive(sqlx::FromRow)]
struct LeadRow {
    #[sqlx(try_from = "String")]
    id: LeadId,
    #[sqlx(try_from = "String")]
    subject_id: SubjectId,
    given_name: String,
    family_name: String,
    display_name: String,
    company_name: String,
    job_title: String,
    emails: String,
    phones: String,
    addresses: String,
    websites: String,
    tags: String,
    note: String,
    source: String,
    status: String,
    contact_id: Option<String>,
    converted_at: Option<String>,
    created_at: String,
    updated_at: String,
    deleted_at: Option<String>,
    restricted_at: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SummaryRow {
    #[sqlx(try_from = "String")]
    id: LeadId,
    display_name: String,
    company_name: String,
    emails: String,
    phones: String,
    tags: String,
    source: String,
    status: String,
    contact_id: Option<String>,
    created_at: String,
    updated_at: String,
    deleted_at: Option<String>,
    last_activity_at: Option<String>,
    sort_value: String,
}

impl Placed for SummaryRow {
    fn place(&self) -> (&str, String) {
        (&self.sort_value, self.id.to_string())
    }
}

pub(super) async fn load(reader: Reader<'_>, id: LeadId) -> Result<Option<LeadView>> {
    let row: Option<LeadRow> = reader.optional(VIEW, values![id]).await?;
    row.map(view).transpose()
}

pub(super) async fn load_in(tx: &mut Tx, id: LeadId) -> Result<Option<LeadView>> {
    let sql = visible(Purpose::Daily, VIEW.into())?;
    let row: Option<LeadRow> = tx.optional(sql, values![id]).await?;
    row.map(view).transpose()
}

pub(super) async fn list(reader: Reader<'_>, query: &LeadQuery) -> Result<ListPage<LeadSummary>> {
    let page: ListPage<SummaryRow> = listing(&reader, query)
        .page(&reader, SUMMARY, &query.window)
        .await?;
    page.try_map(summary)
}

/// The ids of several leads.
pub(super) async fn selected(reader: Reader<'_>, selection: LeadSelection) -> Result<Vec<LeadId>> {
    selection.ids(reader, listing).await
}

fn listing(reader: &Reader<'_>, query: &LeadQuery) -> Listing {
    let rows = match (query.trash, query.converted) {
        (true, _) => Rows::Unfound("record.deleted_at IS NOT NULL AND {visible record.subject_id}"),
        (false, true) => Rows::Unfound(
            "record.deleted_at IS NULL AND {visible record.subject_id} AND record.converted_at IS NOT NULL",
        ),
        (false, false) => Rows::Found(
            "record.deleted_at IS NULL AND {visible record.subject_id} AND record.converted_at IS NULL",
        ),
    };
    let sort = match query.sort {
        LeadSort::Name => "sort_name",
        LeadSort::Company => "sort_company",
        LeadSort::Created => "created_at",
        LeadSort::Updated => "updated_at",
    };
    let mut listing =
        Listing::new("leads", rows, sort, query.direction).and_text(reader, &query.text);
    if let Some(status) = query.status {
        listing = listing.and_value("record.status = ", status.word(), "");
    }
    if let Some(tag) = &query.tag {
        listing = listing.and_tag("leads", tag);
    }
    if let Some(source) = &query.source {
        listing = listing.and_value("record.source = ", source, "");
    }
    if let Some(company) = &query.company {
        listing = listing.and_value("record.sort_company = ", sort_key(company), "");
    }
    listing
}

/// The ids of the leads that name a company; those in the trash too, because they may come back.
pub(super) async fn naming_in(tx: &mut Tx, company: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT id FROM leads WHERE sort_company = $1 ORDER BY id",
            values![sort_key(company)],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every source leads came from.
pub(super) async fn sources(reader: Reader<'_>) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = reader
        .all(
            "SELECT DISTINCT lead.source FROM leads AS lead
             WHERE lead.source <> '' AND lead.deleted_at IS NULL AND {visible lead.subject_id}
             ORDER BY lead.source LIMIT 500",
            vec![],
        )
        .await?;
    Ok(rows.into_iter().map(|(source,)| source).collect())
}

fn contact_id(text: Option<String>) -> Result<Option<ContactId>> {
    Ok(text
        .map(|id| ContactId::parse(&id))
        .transpose()
        .map_err(|_| Fault::Shape("the id of a contact".into()))?)
}

fn status(word: &str) -> Result<LeadStatus> {
    Ok(LeadStatus::parse(word).ok_or_else(|| Fault::Shape("a lead's status".into()))?)
}

fn view(row: LeadRow) -> Result<LeadView> {
    Ok(LeadView {
        id: row.id,
        subject_id: row.subject_id,
        given_name: row.given_name,
        family_name: row.family_name,
        display_name: row.display_name,
        company: row.company_name,
        job_title: row.job_title,
        emails: serde_json::from_str(&row.emails)?,
        phones: serde_json::from_str(&row.phones)?,
        addresses: serde_json::from_str(&row.addresses)?,
        websites: serde_json::from_str(&row.websites)?,
        tags: serde_json::from_str(&row.tags)?,
        note: row.note,
        source: row.source,
        status: status(&row.status)?,
        restricted: row.restricted_at.is_some(),
        contact_id: contact_id(row.contact_id)?,
        converted_at: row.converted_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    })
}

fn summary(row: SummaryRow) -> Result<LeadSummary> {
    Ok(LeadSummary {
        id: row.id,
        display_name: row.display_name,
        company: row.company_name,
        email: first(&row.emails)?,
        phone: first(&row.phones)?,
        tags: serde_json::from_str(&row.tags)?,
        source: row.source,
        status: status(&row.status)?,
        contact_id: contact_id(row.contact_id)?,
        last_activity_at: row.last_activity_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    })
}
