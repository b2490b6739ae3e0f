//! What was paid: recorded, and taken off again where it was recorded by mistake.

use jiff::civil::Date;

use super::actions::today;
use super::data::{INVOICES, PAYMENTS};
use super::issuing::Head;
use super::refusal::InvoicingRefusal;
use super::showing::show;
use super::status::Status;
use super::view::{InvoiceView, NewPayment};
use crate::change::{Action, Change, Changed};
use crate::db::{Value, field};
use crate::error::{Fault, NotFound, Problem, Result};
use crate::fields;
use crate::values::{InvoiceId, Money, PaymentId};
use crate::workspace::Workspace;

/// A payment came in.
pub const PAYMENT_RECORDED: Action = Action::undoable("payment-recorded");
/// A payment was taken off.
pub const PAYMENT_REMOVED: Action = Action::undoable("payment-removed");

/// Writes down that money came in, for all that is still to be paid or a part of it.
///
/// # Errors
/// `invoicing-not-issued` for a draft; `invoicing-payment-malformed` with a problem per field.
pub async fn record_payment(
    workspace: &Workspace,
    id: InvoiceId,
    new: &NewPayment,
) -> Result<Changed<InvoiceView>> {
    let mut change = Change::begin(workspace, PAYMENT_RECORDED).await?;
    let row = change.load(&INVOICES, &id.to_string()).await?;
    let row = row.ok_or(NotFound { record: "invoice" })?;
    let head = Head::of(&row)?;
    if head.status.can_be_edited() {
        return Err(InvoicingRefusal::NotIssued.into());
    }
    let (amount, day) = check_payment(new, head.due.checked_sub(head.paid)?, today(workspace))?;
    let paid = head.paid.checked_add(amount)?;
    let at = change.at();
    let subject = field(&row, "subject_id").and_then(|value| value.as_text());
    let payment = fields! {
        "id" => PaymentId::new(),
        "invoice_id" => id,
        "subject_id" => subject,
        "amount" => amount.minor(),
        "currency" => amount.currency().as_str(),
        "paid_on" => day,
        "created_at" => at,
    };
    change.insert(&PAYMENTS, payment).await?;
    let status = Status::of_issued(head.due, paid).word();
    let moved = fields! { "paid" => paid.minor(), "status" => status, "updated_at" => at };
    change.update_loaded(&INVOICES, row, moved).await?;
    let change = change.commit().await?;
    Ok(Changed {
        change,
        record: show(workspace, id).await?,
    })
}

/// Takes a payment off that was recorded by mistake; undo brings it back.
pub async fn remove_payment(workspace: &Workspace, id: PaymentId) -> Result<Changed<InvoiceView>> {
    let mut change = Change::begin(workspace, PAYMENT_REMOVED).await?;
    let payment = change.load(&PAYMENTS, &id.to_string()).await?;
    let payment = payment.ok_or(NotFound { record: "payment" })?;
    let shape = || Fault::Shape("a row of a payment".into());
    let invoice = field(&payment, "invoice_id").and_then(Value::as_text);
    let invoice = InvoiceId::parse(invoice.ok_or_else(shape)?).map_err(|_| shape())?;
    let Some(Value::Integer(Some(minor))) = field(&payment, "amount").cloned() else {
        return Err(shape().into());
    };
    let row = change.load(&INVOICES, &invoice.to_string()).await?;
    let row = row.ok_or(NotFound { record: "invoice" })?;
    let head = Head::of(&row)?;
    let paid = head
        .paid
        .checked_sub(Money::from_minor(minor, head.paid.currency()))?;
    change.delete(&PAYMENTS, &id.to_string()).await?;
    let status = Status::of_issued(head.due, paid).word();
    let at = change.at();
    let moved = fields! { "paid" => paid.minor(), "status" => status, "updated_at" => at };
    change.update_loaded(&INVOICES, row, moved).await?;
    let change = change.commit().await?;
    Ok(Changed {
        change,
        record: show(workspace, invoice).await?,
    })
}

fn check_payment(
    new: &NewPayment,
    outstanding: Money,
    today: Date,
) -> std::result::Result<(Money, Date), InvoicingRefusal> {
    let mut problems = Vec::new();
    let amount = match new.amount.trim() {
        "" => Ok(outstanding),
        text => Money::parse(text, outstanding.currency()),
    };
    match amount {
        Err(refusal) => problems.push(refusal.at("amount")),
        Ok(amount) if amount.minor() <= 0 => {
            problems.push(Problem::at("amount", "invoicing-payment-not-positive"));
        }
        Ok(amount) if amount.minor() > outstanding.minor() => problems.push(
            Problem::at("amount", "invoicing-payment-too-large")
                .with("due", outstanding.amount_text()),
        ),
        Ok(_) => {}
    }
    let day = match new.date.trim() {
        "" => Ok(today),
        text => text.parse::<Date>(),
    };
    if day.is_err() {
        problems.push(Problem::at("date", "invoicing-payment-date-malformed"));
    }
    match (amount, day) {
        (Ok(amount), Ok(day)) if problems.is_empty() => Ok((amount, day)),
        _ => Err(InvoicingRefusal::PaymentMalformed(problems)),
    }
}
