use super::model::Lifecycle;
use super::views::{
    ContactQuery, ContactSelection, ContactSort, ContactSummary, ContactView, TagCount,
};
use crate::companies::first;
use crate::consent;
use crate::data_map::Table;
use crate::db::{Sql, Tx};
use crate::error::{Fault, Result};
use crate::listing::{ListPage, Listing, Placed, Rows};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::{CompanyId, ContactId, SubjectId};

const VIEW: &str = "SELECT record.id, record.subject_id, record.given_name, record.family_name,
        record.display_name, record.company_id, record.company_name, record.job_title,
        record.emails, record.phones, record.addresses, record.websites, record.tags,
        record.birthday, record.note, record.lifecycle, record.source, record.unknown,
        record.created_at, record.updated_at, record.deleted_at, subject.restricted_at,
        (SELECT max(activity.happened_at) FROM activities AS activity
         WHERE activity.subject_id = record.subject_id AND activity.deleted_at IS NULL)
            AS last_activity_at
 FROM contacts AS record JOIN subjects AS subject ON subject.id = record.subject_id
 WHERE record.id = $1 AND {visible record.subject_id}";

const SUMMARY: &str = "record.id, record.display_name, record.company_id, record.company_name,
        record.job_title, record.emails, record.phones, record.tags, record.lifecycle,
        record.created_at, record.updated_at, record.deleted_at,
        (SELECT max(activity.happened_at) FROM activities AS activity
         WHERE activity.subject_id = record.subject_id AND activity.deleted_at IS NULL)
            AS last_activity_at";

#[derive(sqlx::FromRow)]
struct ContactRow {
    #[sqlx(try_from = "String")]
    id: ContactId,
    #[sqlx(try_from = "String")]
    subject_id: SubjectId,
    given_name: String,
    family_name: String,
    display_name: String,
    company_id: Option<String>,
    company_name: String,
    job_title: String,
    emails: String,
    phones: String,
    addresses: String,
    websites: String,
    tags: String,
    birthday: String,
    note: String,
    lifecycle: String,
    source: String,
    unknown: String,
    created_at: String,
    updated_at: String,
    deleted_at: Option<String>,
    restricted_at: Option<String>,
    last_activity_at: Option<String>,
}

#[derive(sqlx::FromRow)]
pub(super) struct SummaryRow {
    #[sqlx(try_from = "String")]
    id: ContactId,
    display_name: String,
    company_id: Option<String>,
    company_name: String,
    job_title: String,
    emails: String,
    phones: String,
    tags: String,
    lifecycle: String,
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

pub(super) async fn load(reader: Reader<'_>, id: ContactId) -> Result<Option<ContactView>> {
    let row: Option<ContactRow> = reader.optional(VIEW, values![id]).await?;
    row.map(view).transpose()
}

pub(super) async fn load_in(tx: &mut Tx, id: ContactId) -> Result<Option<ContactView>> {
    let sql = visible(Purpose::Daily, VIEW.into())?;
    let row: Option<ContactRow> = tx.optional(sql, values![id]).await?;
    row.map(view).transpose()
}

pub(super) async fn list(
    reader: Reader<'_>,
    query: &ContactQuery,
) -> Result<ListPage<ContactSummary>> {
    let page: ListPage<SummaryRow> = listing(&reader, query)
        .page(&reader, SUMMARY, &query.window)
        .await?;
    page.try_map(summary)
}

/// The ids of several contacts.
pub(super) async fn selected(
    reader: Reader<'_>,
    selection: ContactSelection,
) -> Result<Vec<ContactId>> {
    selection.ids(reader, listing).await
}

fn listing(reader: &Reader<'_>, query: &ContactQuery) -> Listing {
    let rows = if query.trash {
        Rows::Unfound("record.deleted_at IS NOT NULL AND {visible record.subject_id}")
    } else {
        Rows::Found("record.deleted_at IS NULL AND {visible record.subject_id}")
    };
    let sort = match query.sort {
        ContactSort::Name => "sort_name",
        ContactSort::Company => "sort_company",
        ContactSort::Email => "sort_email",
        ContactSort::Created => "created_at",
        ContactSort::Updated => "updated_at",
    };
    let mut listing =
        Listing::new("contacts", rows, sort, query.direction).and_text(reader, &query.text);
    if let Some(tag) = &query.tag {
        listing = listing.and_tag("contacts", tag);
    }
    if let Some(lifecycle) = query.lifecycle {
        listing = listing.and_value("record.lifecycle = ", lifecycle.word(), "");
    }
    if let Some(company) = query.company_id {
        listing = listing.and_value("record.company_id = ", company, "");
    }
    if let Some(import) = query.import_id {
        listing = listing.and_value(
            "record.id IN (SELECT made.record_id FROM import_rows AS made
                           WHERE made.outcome = 'created' AND made.import_id = ",
            import,
            ")",
        );
    }
    if let Some(rule) = &query.mailable {
        listing = consent::only_mailable(listing, rule);
    }
    listing
}

/// Contacts with one of these points, the most recent first.
pub(super) async fn by_point(
    reader: Reader<'_>,
    kind: &'static str,
    value: &str,
) -> Result<Vec<ContactSummary>> {
    let rows: Vec<SummaryRow> = reader
        .all(
            Sql::from("SELECT ").push(SUMMARY).push(
                ", record.updated_at AS sort_value FROM contacts AS record
                 WHERE record.deleted_at IS NULL AND {visible record.subject_id}
                   AND record.id IN (SELECT point.contact_id FROM contact_points AS point
                                     WHERE point.value = $1 AND point.kind = $2)
                 ORDER BY record.updated_at DESC LIMIT 5",
            ),
            values![value, kind],
        )
        .await?;
    rows.into_iter().map(summary).collect()
}

/// Contacts of this sort name.
pub(super) async fn by_name(reader: Reader<'_>, sort_name: &str) -> Result<Vec<ContactSummary>> {
    let rows: Vec<SummaryRow> = reader
        .all(
            Sql::from("SELECT ").push(SUMMARY).push(
                ", record.updated_at AS sort_value FROM contacts AS record
                 WHERE record.deleted_at IS NULL AND {visible record.subject_id}
                   AND record.sort_name = $1
                 ORDER BY record.sort_name, record.id LIMIT 5",
            ),
            values![sort_name],
        )
        .await?;
    rows.into_iter().map(summary).collect()
}

/// The ids of the people of a company; those in the trash too, because they may come back.
pub(super) async fn people_of_in(tx: &mut Tx, company: CompanyId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT id FROM contacts WHERE company_id = $1 ORDER BY id",
            values![company],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The ids of a person's rows in a table.
pub(super) async fn rows_of_in(
    tx: &mut Tx,
    table: &'static Table,
    subject: SubjectId,
) -> Result<Vec<String>> {
    let sql = Sql::from("SELECT id FROM ")
        .push(table.name)
        .push(" WHERE subject_id = $1 ORDER BY id");
    let rows: Vec<(String,)> = tx.all(sql, values![subject]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every tag of contacts.
pub(super) async fn tags(reader: Reader<'_>) -> Result<Vec<TagCount>> {
    let rows: Vec<(String, i64)> = reader
        .all(
            "SELECT min(tag.tag), count(*) FROM record_tags AS tag
             WHERE tag.kind = 'contacts' AND {visible tag.subject_id}
             GROUP BY tag.folded ORDER BY tag.folded",
            vec![],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(tag, count)| TagCount { tag, count })
        .collect())
}

fn company_id(text: Option<String>) -> Result<Option<CompanyId>> {
    Ok(text
        .map(|id| CompanyId::parse(&id))
        .transpose()
        .map_err(|_| Fault::Shape("the id of a company".into()))?)
}

fn lifecycle(word: &str) -> Result<Lifecycle> {
    Ok(Lifecycle::parse(word).ok_or_else(|| Fault::Shape("a contact's lifecycle".into()))?)
}

fn view(row: ContactRow) -> Result<ContactView> {
    Ok(ContactView {
        id: row.id,
        subject_id: row.subject_id,
        given_name: row.given_name,
        family_name: row.family_name,
        display_name: row.display_name,
        company_id: company_id(row.company_id)?,
        company: row.company_name,
        job_title: row.job_title,
        emails: serde_json::from_str(&row.emails)?,
        phones: serde_json::from_str(&row.phones)?,
        addresses: serde_json::from_str(&row.addresses)?,
        websites: serde_json::from_str(&row.websites)?,
        tags: serde_json::from_str(&row.tags)?,
        birthday: row.birthday,
        note: row.note,
        lifecycle: lifecycle(&row.lifecycle)?,
        source: row.source,
        unknown: serde_json::from_str(&row.unknown)?,
        restricted: row.restricted_at.is_some(),
        last_activity_at: row.last_activity_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    })
}

fn summary(row: SummaryRow) -> Result<ContactSummary> {
    Ok(ContactSummary {
        id: row.id,
        display_name: row.display_name,
        company_id: company_id(row.company_id)?,
        company: row.company_name,
        job_title: row.job_title,
        email: first(&row.emails)?,
        phone: first(&row.phones)?,
        tags: serde_json::from_str(&row.tags)?,
        lifecycle: lifecycle(&row.lifecycle)?,
        last_activity_at: row.last_activity_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    })
}
