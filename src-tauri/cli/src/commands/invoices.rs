//! `oki invoices …`: drafts, totals, numbers, payments, PDFs.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::Result;
use okicrm_core::invoicing::{
    self, Figure, InvoiceDraft, InvoiceQuery, InvoiceView, NewPayment, StatusFilter, Totals,
};
use okicrm_core::listing::Window;
use okicrm_core::values::{InvoiceId, PaymentId};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with invoices.
#[derive(Subcommand)]
pub enum Command {
    /// What a draft comes to and what stands in its way; nothing is stored.
    Preview(DraftFile),
    /// Keep a draft.
    Create(DraftFile),
    /// Delete a draft.
    Delete(Which),
    /// The number that is given out next; it is not taken.
    Next(NextArguments),
    /// Give a draft its number and freeze it.
    Issue(Which),
    /// One invoice or draft.
    Show(Which),
    /// Invoices and drafts, the newest first.
    List(ListArguments),
    /// What the invoices of a list come to, by currency.
    Sums(FilterArguments),
    /// What is overdue, due within a week, and came in this month.
    Figures,
    /// Write down that money came in.
    Pay(PayArguments),
    /// Take a payment off that was recorded by mistake.
    Unpay(UnpayArguments),
    /// Write the PDF of an invoice to a file; a draft is marked as one.
    Pdf(PdfArguments),
    /// Send the PDF of an invoice to the printer; a draft is marked as one.
    Print(PrintArguments),
}

/// A draft as a file.
#[derive(Args)]
pub struct DraftFile {
    /// JSON as `oki schema invoice-draft` describes it.
    draft: PathBuf,
}

/// Which invoice.
#[derive(Args)]
pub struct Which {
    /// Its id.
    id: InvoiceId,
}

/// Which invoices.
#[derive(Args)]
pub struct ListArguments {
    /// How many.
    #[arg(long, default_value_t = 100)]
    limit: u32,
    /// The `next` of the page before.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
    #[command(flatten)]
    filter: FilterArguments,
}

/// Which invoices of all.
#[derive(Args)]
pub struct FilterArguments {
    /// Where they stand.
    #[arg(long, value_enum, default_value_t = Standing::All)]
    status: Standing,
    /// Words of the number or the customer's name.
    #[arg(long, default_value = "")]
    text: String,
}

/// Where invoices stand.
#[derive(Clone, Copy, ValueEnum)]
enum Standing {
    /// All of them.
    All,
    /// Drafts.
    Draft,
    /// Issued and not yet paid in full.
    Open,
    /// Open and past the day to pay.
    Overdue,
    /// Paid in full.
    Paid,
}

impl From<Standing> for StatusFilter {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::All => Self::All,
            Standing::Draft => Self::Draft,
            Standing::Open => Self::Open,
            Standing::Overdue => Self::Overdue,
            Standing::Paid => Self::Paid,
        }
    }
}

/// Which number.
#[derive(Args)]
pub struct NextArguments {
    /// The day on the invoice, such as 2026-11-22; today where it is left out. Each year counts anew.
    #[arg(long, default_value = "")]
    date: String,
}

/// Which payment.
#[derive(Args)]
pub struct UnpayArguments {
    /// The payment's id, as `invoices show` tells it.
    payment: PaymentId,
}

/// A payment.
#[derive(Args)]
pub struct PayArguments {
    /// The invoice's id.
    id: InvoiceId,
    /// How much came in, such as 119.00; all that is still to be paid where it is left out.
    #[arg(long, default_value = "", allow_hyphen_values = true)]
    amount: String,
    /// The day it came in, such as 2026-11-22; today where it is left out.
    #[arg(long, default_value = "")]
    date: String,
}

/// What to print, and where.
#[derive(Args)]
pub struct PrintArguments {
    /// The invoice's id.
    id: InvoiceId,
    /// A print server's name or socket; this computer's own where it is left out.
    #[arg(long, value_name = "HOST")]
    server: Option<String>,
}

/// Which PDF, and where to.
#[derive(Args)]
pub struct PdfArguments {
    /// The invoice's id.
    id: InvoiceId,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Does it.
pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Preview(file) => preview(&file.draft, session).await,
        Command::Create(file) => create(&file.draft, session).await,
        Command::Delete(which) => delete(which.id, session).await,
        Command::Next(arguments) => next(arguments, session).await,
        Command::Issue(which) => {
            let workspace = session.write().await?;
            invoice(&invoicing::issue(&workspace, which.id).await?.record)
        }
        Command::Show(which) => {
            let workspace = session.read().await?;
            invoice(&invoicing::show(&workspace, which.id).await?)
        }
        Command::List(arguments) => list(arguments, session).await,
        Command::Sums(filter) => sums_of(filter, session).await,
        Command::Figures => figures(session).await,
        Command::Pay(arguments) => pay(arguments, session).await,
        Command::Unpay(arguments) => {
            let workspace = session.write().await?;
            invoice(
                &invoicing::remove_payment(&workspace, arguments.payment)
                    .await?
                    .record,
            )
        }
        Command::Pdf(arguments) => {
            let workspace = session.read().await?;
            let saved = invoicing::save_pdf(&workspace, arguments.id, &arguments.out).await?;
            Outcome::new(&saved, format!("{}  {} bytes", saved.path, saved.bytes))
        }
        Command::Print(what) => {
            let workspace = session.read().await?;
            match &what.server {
                Some(server) => invoicing::print_at(&workspace, what.id, server).await?,
                None => invoicing::print(&workspace, what.id).await?,
            }
            Outcome::new(&json!({"printed": what.id}), "Sent to the printer.")
        }
    }
}

fn read_draft(path: &Path) -> Result<InvoiceDraft> {
    Ok(InvoiceDraft::parse(&std::fs::read_to_string(path)?)?)
}

async fn preview(path: &Path, session: &Session) -> Result<Outcome> {
    let draft = read_draft(path)?;
    let workspace = session.read().await?;
    let answer = invoicing::preview(&workspace, &draft).await?;
    let mut text = sums(&answer.totals);
    for problem in &answer.problems {
        text.push_str(&format!("\n{}: {}", problem.field, problem.code));
    }
    Outcome::new(&answer, text)
}

async fn create(path: &Path, session: &Session) -> Result<Outcome> {
    let draft = read_draft(path)?;
    let workspace = session.write().await?;
    invoice(
        &invoicing::save_draft(&workspace, None, &draft)
            .await?
            .record,
    )
}

async fn delete(id: InvoiceId, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let change = invoicing::delete_draft(&workspace, id).await?;
    Outcome::new(
        &json!({"change": change}),
        format!("Deleted. To bring it back: oki undo {change}"),
    )
}

async fn pay(arguments: PayArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let new = NewPayment {
        amount: arguments.amount,
        date: arguments.date,
    };
    invoice(
        &invoicing::record_payment(&workspace, arguments.id, &new)
            .await?
            .record,
    )
}

async fn next(arguments: NextArguments, session: &Session) -> Result<Outcome> {
    let draft = InvoiceDraft {
        issue_date: arguments.date,
        ..InvoiceDraft::default()
    };
    let workspace = session.read().await?;
    let number = invoicing::next_number(&workspace, &draft).await?;
    Outcome::new(&json!({"number": number}), &number)
}

impl FilterArguments {
    fn query(self) -> InvoiceQuery {
        InvoiceQuery {
            text: self.text,
            status: self.status.into(),
            ..InvoiceQuery::default()
        }
    }
}

async fn sums_of(filter: FilterArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let sums = invoicing::sums(&workspace, &filter.query()).await?;
    let rows: Vec<Vec<String>> = sums
        .iter()
        .map(|sum| {
            let invoices = sum.count.to_string();
            vec![
                sum.currency.clone(),
                invoices,
                sum.gross.clone(),
                sum.due.clone(),
            ]
        })
        .collect();
    let text = table(&["", "Invoices", "Total", "To be paid"], &rows);
    Outcome::new(&json!({"items": sums}), text)
}

async fn figures(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let figures = invoicing::figures(&workspace).await?;
    let named = |name: &str, figures: &[Figure]| {
        let rows = figures.iter().map(|figure| {
            let amount = format!("{} {}", figure.amount, figure.currency);
            vec![name.to_owned(), amount, figure.count.to_string()]
        });
        rows.collect::<Vec<_>>()
    };
    let rows = [
        named("Overdue", &figures.overdue),
        named("Due this week", &figures.due_this_week),
        named("Paid this month", &figures.paid_this_month),
    ]
    .concat();
    Outcome::new(&figures, table(&["", "Amount", "How many"], &rows))
}

async fn list(arguments: ListArguments, session: &Session) -> Result<Outcome> {
    let query = InvoiceQuery {
        direction: okicrm_core::listing::Direction::Descending,
        window: Window {
            after: arguments.after,
            ..Window::first(arguments.limit)
        },
        ..arguments.filter.query()
    };
    let workspace = session.read().await?;
    let page = invoicing::list(&workspace, &query).await?;
    let rows: Vec<Vec<String>> = page
        .items
        .iter()
        .map(|one| {
            let number = one.number.clone().unwrap_or_else(|| "–".to_owned());
            let due = format!("{} {}", one.due, one.currency);
            vec![
                number,
                one.issue_date.clone(),
                one.customer.name.clone(),
                due,
                one.id.to_string(),
            ]
        })
        .collect();
    Outcome::new(
        &page,
        table(&["Number", "Date", "Customer", "To be paid", "Id"], &rows),
    )
}

fn invoice(view: &InvoiceView) -> Result<Outcome> {
    let number = view.number.as_deref().unwrap_or("–");
    let head = format!(
        "{number}  {}  {}\n{}",
        view.customer.name, view.issue_date, view.id
    );
    let mut text = format!("{head}\n{}", sums(&view.totals));
    for payment in &view.payments {
        let (day, amount) = (&payment.paid_on, &payment.amount);
        text.push_str(&format!("\nPaid {amount} on {day}  {}", payment.id));
    }
    Outcome::new(view, text)
}

fn sums(totals: &Totals) -> String {
    let mut rows = vec![vec!["Net".to_owned(), totals.net.clone()]];
    rows.extend(
        totals
            .vat
            .iter()
            .map(|group| vec![format!("VAT {} %", group.rate), group.amount.clone()]),
    );
    rows.push(vec!["Total".to_owned(), totals.gross.clone()]);
    rows.push(vec!["To be paid".to_owned(), totals.due.clone()]);
    table(&["", &totals.currency], &rows)
}
