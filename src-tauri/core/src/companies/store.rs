use super::model::{CompanyQuery, CompanySelection, CompanySort, CompanySummary, CompanyView};
use crate::db::Tx;
use crate::error::Result;
use crate::listing::{ListPage, Listing, Placed, Rows};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::fold::fold;
use crate::values::plain_text::sort_key;
use crate::values::{CompanyId, Labelled, PostalAddress};

const VIEW: &str = "SELECT record.id, record.name, record.emails, record.phones, record.addresses,
        record.websites, record.tags, record.vat_id, record.note, record.created_at,
        record.updated_at, record.deleted_at,
        (SELECT count(*) FROM contacts AS contact
         WHERE contact.company_id = record.id AND contact.deleted_at IS NULL
           AND {visible contact.subject_id}) AS people
 FROM companies AS record WHERE record.id = $1";

const SUMMARY: &str = "record.id, record.name, record.emails, record.phones, record.addresses,
        record.tags, record.created_at, record.updated_at, record.deleted_at,
        (SELECT count(*) FROM contacts AS contact
         WHERE contact.company_id = record.id AND contact.deleted_at IS NULL
           AND {visible contact.subject_id}) AS people";

#[derive(sqlx::FromRow)]
struct CompanyRow {
    #[sqlx(try_from = "String")]
    id: CompanyId,
    name: String,
    emails: String,
    phones: String,
    addresses: String,
    websites: String,
    tags: String,
    vat_id: String,
    note: String,
    created_at: String,
    updated_at: String,
    deleted_at: Option<String>,
    people: i64,
}

#[derive(sqlx::FromRow)]
struct SummaryRow {
    #[sqlx(try_from = "String")]
    id: CompanyId,
    name: String,
    emails: String,
    phones: String,
    addresses: String,
    tags: String,
    created_at: String,
    updated_at: String,
    deleted_at: Option<String>,
    people: i64,
    sort_value: String,
}

impl Placed for SummaryRow {
    fn place(&self) -> (&str, String) {
        (&self.sort_value, self.id.to_string())
    }
}

pub(super) async fn load(reader: Reader<'_>, id: CompanyId) -> Result<Option<CompanyView>> {
    let row: Option<CompanyRow> = reader.optional(VIEW, values![id]).await?;
    row.map(view).transpose()
}

pub(super) async fn load_in(tx: &mut Tx, id: CompanyId) -> Result<Option<CompanyView>> {
    let sql = visible(Purpose::Daily, VIEW.into())?;
    let row: Option<CompanyRow> = tx.optional(sql, values![id]).await?;
    row.map(view).transpose()
}

/// The company of this name, spelt in whatever case and with whatever accents.
pub(super) async fn named_in(tx: &mut Tx, name: &str) -> Result<Option<CompanyId>> {
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT id, name FROM companies
             WHERE sort_name = $1 AND deleted_at IS NULL ORDER BY id LIMIT 50",
            values![sort_key(name)],
        )
        .await?;
    let wanted = fold(name);
    let found = rows.into_iter().find(|(_, known)| fold(known) == wanted);
    Ok(found
        .map(|(id, _)| CompanyId::parse(&id))
        .transpose()
        .map_err(shape)?)
}

fn shape(_: values::ValueRefusal) -> crate::error::Fault {
    crate::error::Fault::Shape("the id of a company".into())
}

pub(super) async fn list(
    reader: Reader<'_>,
    query: &CompanyQuery,
) -> Result<ListPage<CompanySummary>> {
    let page: ListPage<SummaryRow> = listing(&reader, query)
        .page(&reader, SUMMARY, &query.window)
        .await?;
    page.try_map(summary)
}

/// The ids of several companies.
pub(super) async fn selected(
    reader: Reader<'_>,
    selection: CompanySelection,
) -> Result<Vec<CompanyId>> {
    selection.ids(reader, listing).await
}

fn listing(reader: &Reader<'_>, query: &CompanyQuery) -> Listing {
    let rows = if query.trash {
        Rows::Unfound("record.deleted_at IS NOT NULL")
    } else {
        Rows::Found("record.deleted_at IS NULL")
    };
    let sort = match query.sort {
        CompanySort::Name => "sort_name",
        CompanySort::Created => "created_at",
        CompanySort::Updated => "updated_at",
    };
    let mut listing =
        Listing::new("companies", rows, sort, query.direction).and_text(reader, &query.text);
    if let Some(tag) = &query.tag {
        listing = listing.and_tag("companies", tag);
    }
    listing
}

fn view(row: CompanyRow) -> Result<CompanyView> {
    Ok(CompanyView {
        id: row.id,
        name: row.name,
        emails: serde_json::from_str(&row.emails)?,
        phones: serde_json::from_str(&row.phones)?,
        addresses: serde_json::from_str(&row.addresses)?,
        websites: serde_json::from_str(&row.websites)?,
        tags: serde_json::from_str(&row.tags)?,
        vat_id: row.vat_id,
        note: row.note,
        people: row.people,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    })
}

fn summary(row: SummaryRow) -> Result<CompanySummary> {
    let addresses: Vec<PostalAddress> = serde_json::from_str(&row.addresses)?;
    Ok(CompanySummary {
        id: row.id,
        name: row.name,
        email: first(&row.emails)?,
        phone: first(&row.phones)?,
        city: addresses
            .into_iter()
            .next()
            .map(|one| one.city)
            .unwrap_or_default(),
        tags: serde_json::from_str(&row.tags)?,
        people: row.people,
        created_at: row.created_at,
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    })
}

/// The first value of a stored list; blank where it is empty.
pub(crate) fn first(list: &str) -> Result<String> {
    let list: Vec<Labelled> = serde_json::from_str(list)?;
    Ok(list
        .into_iter()
        .next()
        .map(|one| one.value)
        .unwrap_or_default())
}

/// Whether another company, not in the trash, goes by a name.
pub(super) async fn has_another_in(tx: &mut Tx, id: CompanyId, name: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM companies
             WHERE sort_name = $1 AND id <> $2 AND deleted_at IS NULL",
            values![sort_key(name), id],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}
