use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::model::{Check, CheckName, Report, Warning, WorkspaceInfo};
use super::store;
use crate::change;
use crate::data_map::{self, Table};
use crate::db::{Db, LATEST_SCHEMA, integrity};
use crate::error::{Error, Fault, Result};
use crate::settings::{self, Business};
use crate::workspace::Workspace;

/// How far two clocks of one person may differ: she may have crossed the date line.
const ONE_DAY: SignedDuration = SignedDuration::from_hours(24);

/// Who has not worked for longer than this is asked whether the date is right.
const LONG_PAUSE: SignedDuration = SignedDuration::from_hours(366 * 24);

/// The kinds of records people count, by the names of their tables.
const KINDS: &[&str] = &[
    "contacts",
    "companies",
    "leads",
    "deals",
    "activities",
    "tasks",
    "files",
    "invoices",
    "payments",
    "imports",
];

/// What a workspace is and holds.
pub async fn info(workspace: &Workspace) -> Result<WorkspaceInfo> {
    let business: Option<Business> = settings::load(workspace).await?;
    let db = workspace.database();
    let mut counts = BTreeMap::new();
    for kind in KINDS {
        if let Some(table) = data_map::table(kind) {
            counts.insert(
                (*kind).to_owned(),
                store::count_seen(workspace, table).await?,
            );
        }
    }
    Ok(WorkspaceInfo {
        business: business.as_ref().map(|business| business.name.clone()),
        country: business
            .as_ref()
            .map(|business| business.country.to_string()),
        currency: business.map(|business| business.currency.to_string()),
        schema_version: db.schema_version().await?,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        encrypted: matches!(db, Db::Sqlite(_)),
        database: db.name().to_owned(),
        counts,
        warnings: warnings(workspace).await?,
    })
}

/// What should not stay as it is: where the workspace lies, and a clock that jumped.
pub async fn warnings(workspace: &Workspace) -> Result<Vec<Warning>> {
    let place = workspace.folder().place().warning();
    let mut warnings: Vec<Warning> = place
        .map(|code| Warning::new(code, &[]))
        .into_iter()
        .collect();
    if let Some(last) = change::last_at(workspace).await? {
        let now = workspace.clock().now();
        let code = if last > now + ONE_DAY {
            Some("workspace-clock-behind")
        } else if last < now - LONG_PAUSE {
            Some("workspace-clock-ahead")
        } else {
            None
        };
        let day = last.to_zoned(TimeZone::UTC).date().to_string();
        warnings.extend(code.map(|code| Warning::new(code, &[("last", &day)])));
    }
    Ok(warnings)
}

/// Checks the workspace's database in every way it can be checked.
pub async fn verify(workspace: &Workspace) -> Result<Report> {
    check_database(workspace.database()).await
}

/// Checks a database, also one that is no workspace yet, such as the copy in a backup.
pub(crate) async fn check_database(db: &Db) -> Result<Report> {
    let encryption = found(integrity::encryption(db).await)?;
    if !encryption.is_empty() {
        // Pages that do not decrypt fail every other check in its own words.
        return Ok(Report::new(vec![Check::new(
            CheckName::Encryption,
            encryption,
        )]));
    }
    let mut checks = vec![
        Check::new(CheckName::Encryption, encryption),
        Check::new(CheckName::Structure, found(integrity::structure(db).await)?),
        Check::new(
            CheckName::References,
            found(integrity::references(db).await)?,
        ),
        Check::new(CheckName::ChangeLog, found(chain(db).await)?),
    ];
    checks.extend(contents(db).await?);
    Ok(Report::new(checks))
}

/// Checks a copy that was just written from a workspace: every page, every record, the change log.
/// What is made from records (the search, the indexes of tables) is left to [`check_database`]:
/// in a large workspace that takes longer than everything else. Two connections read at a time.
pub(crate) async fn check_copy(db: &Db) -> Result<Report> {
    let lasting = lasting_tables(db).await?;
    let tables: Vec<&str> = lasting.iter().map(|table| table.name).collect();
    let pages = async {
        Ok::<_, Error>([
            Check::new(
                CheckName::Encryption,
                found(integrity::encryption(db).await)?,
            ),
            Check::new(
                CheckName::Structure,
                found(integrity::structure_of(db, &tables).await)?,
            ),
        ])
    };
    let rows = async {
        Ok::<_, Error>([
            Check::new(
                CheckName::References,
                found(integrity::references(db).await)?,
            ),
            Check::new(CheckName::ChangeLog, found(chain(db).await)?),
        ])
    };
    let (pages, rows) = tokio::try_join!(pages, rows)?;
    let mut checks: Vec<Check> = pages.into_iter().chain(rows).collect();
    checks.extend(contents(db).await?);
    Ok(Report::new(checks))
}

/// Whether a database holds what the data map says, and each table can be read.
async fn contents(db: &Db) -> Result<Vec<Check>> {
    // An older schema has other tables than this program's data map.
    if db.schema_version().await? != LATEST_SCHEMA {
        return Ok(Vec::new());
    }
    Ok(vec![
        Check::new(CheckName::DataMap, found(unclassified(db).await)?),
        Check::new(CheckName::Rows, found(unreadable(db).await)?),
    ])
}

/// The rows of each table that is not made from others, as far as this schema has it.
pub(crate) async fn counts_by_table(db: &Db) -> Result<BTreeMap<String, i64>> {
    let mut counts = BTreeMap::new();
    for table in lasting_tables(db).await? {
        counts.insert(table.name.to_owned(), store::count_all(db, table).await?);
    }
    Ok(counts)
}

/// The tables that are not made from others, as far as this schema has them.
async fn lasting_tables(db: &Db) -> Result<Vec<&'static Table>> {
    let stored: BTreeSet<String> = data_map::columns_of(db)
        .await?
        .iter()
        .filter_map(|column| column.split('.').next())
        .map(str::to_owned)
        .collect();
    Ok(data_map::tables()
        .filter(|table| !table.derived && stored.contains(table.name))
        .collect())
}

/// A database that is too broken to be asked is a finding, not a fault of the check.
fn found(answer: Result<Vec<String>>) -> Result<Vec<String>> {
    match answer {
        Err(Error::Fault(fault @ (Fault::Database(_) | Fault::Shape(_)))) => {
            Ok(vec![fault.to_string()])
        }
        other => other,
    }
}

async fn unclassified(db: &Db) -> Result<Vec<String>> {
    let classified: BTreeSet<String> = data_map::tables()
        .flat_map(|table| {
            table
                .columns
                .iter()
                .map(|column| format!("{}.{}", table.name, column.name))
        })
        .collect();
    let stored: BTreeSet<String> = data_map::columns_of(db).await?.into_iter().collect();
    Ok(classified.symmetric_difference(&stored).cloned().collect())
}

async fn chain(db: &Db) -> Result<Vec<String>> {
    let report = change::verify_database(db).await?;
    Ok(report
        .first_broken
        .map(|entry| match report.broken_at {
            Some(at) => format!("entry {entry}, written {at}"),
            None => format!("entry {entry} is missing"),
        })
        .into_iter()
        .collect())
}

async fn unreadable(db: &Db) -> Result<Vec<String>> {
    let mut unreadable = Vec::new();
    for table in data_map::tables() {
        if !found(store::count_all(db, table).await.map(|_| Vec::new()))?.is_empty() {
            unreadable.push(table.name.to_owned());
        }
    }
    Ok(unreadable)
}
