//! A draft read as a whole: everything that can be reckoned, and everything that is wrong.

use jiff::ToSpan;
use jiff::civil::Date;

use super::adjustment;
use super::draft::{DraftVat, InvoiceDraft};
use super::lines::{self, Line};
use super::problems::Problems;
use super::totals::{self, DocumentAdjustments, DraftTotals, Sums, Totals};
use super::vat::{self, Parties, Vat};
use crate::error::Problem;
use crate::values::{CountryCode, CurrencyCode, Money, ValueRefusal, VatId};

/// More lines than any invoice has; bounds the work of one draft.
pub const MOST_LINES: usize = 10_000;

/// The longest note to a customer, in characters.
const LONGEST_NOTE: usize = 10_000;

/// What a draft takes from the business, the customer and the calendar.
#[derive(Clone, Debug)]
pub struct Context {
    /// The day it is.
    pub today: Date,
    /// The business's currency.
    pub currency: CurrencyCode,
    /// Days to pay, where the draft names no day.
    pub payment_days: u32,
    /// The tax of a line that says nothing.
    pub usual_vat: DraftVat,
    /// Whether the seller has a VAT id.
    pub seller_has_vat_id: bool,
    /// Whether the seller has another tax number.
    pub seller_has_tax_number: bool,
    /// The customer's VAT id, where the customer is a record of the workspace.
    pub customer_has_vat_id: bool,
    /// Whether the customer's country is known, where the customer is a record of the workspace.
    pub customer_has_country: bool,
}

/// What came of reading a draft.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// The currency.
    pub currency: CurrencyCode,
    /// The day on the document.
    pub issue_date: Date,
    /// The day by which to pay.
    pub due_date: Date,
    /// The day of delivery or service.
    pub supply_date: Option<Date>,
    /// The lines of the draft; nothing where one cannot be reckoned.
    pub lines: Vec<Option<Line>>,
    /// The document's discounts and charges.
    pub adjustments: DocumentAdjustments,
    /// The sums of what could be reckoned.
    pub sums: Sums,
    /// What must be put right before issuing.
    pub problems: Vec<Problem>,
    /// What would be better put right.
    pub advice: Vec<Problem>,
}

impl Calculation {
    /// Reads a draft. Never fails: what cannot be read is a problem at its field and counts as
    /// nothing.
    #[must_use]
    pub fn of(draft: &InvoiceDraft, context: &Context) -> Self {
        let mut problems = Problems::default();
        let currency = check_currency(draft, context, &mut problems);
        let lines = check_lines(draft, context, currency, &mut problems);
        let whole: Vec<Line> = lines.iter().flatten().cloned().collect();
        let adjustments = totals::check_adjustments(draft, &whole, currency, &mut problems);
        let adjustments = problems.take("lines", adjustments).unwrap_or_default();
        let paid = check_paid(draft, currency, &mut problems);
        let rounding = check_rounding(draft, currency, &mut problems);
        let sums = totals::add_up(&whole, &adjustments, paid, rounding);
        let sums = problems
            .take("lines", sums)
            .unwrap_or_else(|| nothing(currency));
        // An invoice that pays out is a credit note (type 381), which has positive amounts.
        problems.add_unless(
            !sums.gross.is_negative(),
            "lines",
            "invoicing-total-negative",
        );

        let dates = Dates::check(draft, context, &mut problems);
        check_customer(draft, context, &sums, &mut problems);
        let note_fits = draft.note.chars().count() <= LONGEST_NOTE;
        problems.add_unless(note_fits, "note", "invoicing-text-too-long");
        Self {
            currency,
            issue_date: dates.issue,
            due_date: dates.due,
            supply_date: dates.supply,
            lines,
            adjustments,
            sums,
            problems: problems.wrong,
            advice: problems.advice,
        }
    }

    /// The totals as they cross.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(
            &self.sums,
            self.lines
                .iter()
                .map(|line| line.as_ref().map(|line| line.net)),
        )
    }

    /// Totals and problems as they cross while someone types.
    #[must_use]
    pub fn draft_totals(&self) -> DraftTotals {
        DraftTotals {
            totals: self.totals(),
            problems: self.problems.clone(),
            advice: self.advice.clone(),
        }
    }
}

fn nothing(currency: CurrencyCode) -> Sums {
    let zero = Money::zero(currency);
    Sums {
        lines: zero,
        discounts: zero,
        charges: zero,
        net: zero,
        groups: Vec::new(),
        vat: zero,
        gross: zero,
        paid: zero,
        rounding: zero,
        due: zero,
    }
}

fn check_currency(
    draft: &InvoiceDraft,
    context: &Context,
    problems: &mut Problems,
) -> CurrencyCode {
    if draft.currency.trim().is_empty() {
        return context.currency;
    }
    problems
        .take("currency", CurrencyCode::parse(&draft.currency))
        .unwrap_or(context.currency)
}

/// BR-16: at least one line.
fn check_lines(
    draft: &InvoiceDraft,
    context: &Context,
    currency: CurrencyCode,
    problems: &mut Problems,
) -> Vec<Option<Line>> {
    problems.add_unless(!draft.lines.is_empty(), "lines", "invoicing-lines-missing");
    if draft.lines.len() > MOST_LINES {
        problems.add("lines", "invoicing-too-many-lines");
        return Vec::new();
    }
    draft
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            lines::check(
                line,
                &context.usual_vat,
                currency,
                &format!("lines.{index}"),
                problems,
            )
        })
        .collect()
}

fn check_paid(draft: &InvoiceDraft, currency: CurrencyCode, problems: &mut Problems) -> Money {
    if draft.paid.trim().is_empty() {
        return Money::zero(currency);
    }
    adjustment::check_amount(&draft.paid, currency, "paid", problems)
        .unwrap_or(Money::zero(currency))
}

/// A rounding to coins is less than one major unit.
fn check_rounding(draft: &InvoiceDraft, currency: CurrencyCode, problems: &mut Problems) -> Money {
    let none = Money::zero(currency);
    if draft.rounding.trim().is_empty() {
        return none;
    }
    let Some(rounding) = problems.take("rounding", Money::parse(&draft.rounding, currency)) else {
        return none;
    };
    let small = rounding.minor().unsigned_abs() < currency.minor_per_major().unsigned_abs().max(2);
    problems.add_unless(small, "rounding", "invoicing-rounding-too-large");
    if small { rounding } else { none }
}

struct Dates {
    issue: Date,
    due: Date,
    supply: Option<Date>,
}

impl Dates {
    fn check(draft: &InvoiceDraft, context: &Context, problems: &mut Problems) -> Self {
        let issue = check_date(&draft.issue_date, "issueDate", problems).unwrap_or(context.today);
        // BR-CO-25: when something is due, the document says by when.
        let days = i64::from(context.payment_days).days();
        let due = check_date(&draft.due_date, "dueDate", problems)
            .unwrap_or_else(|| issue.checked_add(days).unwrap_or(issue));
        problems.add_unless(due >= issue, "dueDate", "invoicing-due-before-issue");
        let supply = check_date(&draft.supply_date, "supplyDate", problems);
        Self { issue, due, supply }
    }
}

fn check_date(text: &str, field: &str, problems: &mut Problems) -> Option<Date> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let date = text
        .parse::<Date>()
        .map_err(|_| ValueRefusal::DateMalformed);
    problems.take(field, date)
}

/// BR-07: the buyer has a name; then what the categories ask of the parties.
fn check_customer(draft: &InvoiceDraft, context: &Context, sums: &Sums, problems: &mut Problems) {
    let customer = &draft.customer;
    let is_record = customer.contact_id.is_some() || customer.company_id.is_some();
    let named = is_record || !customer.name.trim().is_empty();
    problems.add_unless(named, "customer", "invoicing-customer-missing");
    let vat_id = match customer.vat_id.trim() {
        "" => context.customer_has_vat_id,
        text => problems
            .take("customer.vatId", VatId::parse(text))
            .is_some(),
    };
    let country = customer
        .address
        .as_ref()
        .map(|address| address.country.trim())
        .unwrap_or_default();
    let country = match country {
        "" => context.customer_has_country,
        text => problems
            .take("customer.address.country", CountryCode::parse(text))
            .is_some(),
    };
    if !customer.email.trim().is_empty() {
        problems.take(
            "customer.email",
            crate::values::EmailAddress::parse(&customer.email),
        );
    }
    let groups: Vec<Vat> = sums.groups.iter().map(|group| group.vat.clone()).collect();
    let parties = Parties {
        seller_vat_id: context.seller_has_vat_id,
        seller_tax_number: context.seller_has_tax_number,
        buyer_vat_id: vat_id,
        supply_date: !draft.supply_date.trim().is_empty(),
        buyer_country: country,
    };
    vat::check_parties(&groups, parties, problems);
}
