//! The invoice as a document: every text worded and formatted, ready for the layout.

mod payment;

use jiff::Timestamp;

use super::adjustment::Adjustment;
use super::calculation::Calculation;
use super::draft::InvoiceDraft;
use super::lines::Line;
use super::parties::Buyer;
use super::vat::VatCategory;
use crate::documents::content::{
    self, Colour, Column, ColumnKind, Fact, LineTable, Note, Paper, Seller, Total,
};
use crate::documents::{DocumentContent, Logo};
use crate::settings::Business;
use crate::values::country::PaperSize;
use crate::values::{BaseQuantity, Money};
use crate::words::{FluentValue, Formats, Words};

/// All that a page of an invoice is made of.
pub(super) struct Sheet<'a> {
    pub seller: &'a Business,
    pub buyer: &'a Buyer,
    pub calculation: &'a Calculation,
    /// The number; a draft has none.
    pub number: Option<&'a str>,
    pub draft: &'a InvoiceDraft,
    pub logo: Option<Logo>,
    pub made_at: Timestamp,
    pub words: &'a Words,
    pub formats: &'a Formats,
}

impl Sheet<'_> {
    /// The document's content.
    pub fn content(&self) -> DocumentContent {
        let title = match self.number {
            Some(number) => self.with("title", &[("number", number)]),
            None => self.text("title-draft"),
        };
        DocumentContent {
            language: self.formats.locale().to_owned(),
            paper: match self.seller.formats.paper {
                PaperSize::A4 => Paper::A4,
                PaperSize::Letter => Paper::Letter,
            },
            accent: Colour::default_accent(),
            made_at: self.made_at,
            running_head: format!("{title} · {}", self.seller.name),
            mark: self.number.is_none().then(|| self.text("draft")),
            title,
            seller: self.seller_block(),
            recipient: self.recipient(),
            facts: self.facts(),
            logo: self.logo.clone(),
            opening: Vec::new(),
            table: self.table(),
            totals: self.totals(),
            notes: self.notes(),
            payment: payment::block(self),
            footer: self.footer(),
            page_pattern: self.text("page"),
        }
    }

    fn text(&self, id: &str) -> String {
        self.words.text(&format!("invoicing-document-{id}"), &[])
    }

    fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, FluentValue<'_>)> = values
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        self.words
            .text(&format!("invoicing-document-{id}"), &values)
    }

    fn money(&self, money: Money) -> String {
        self.formats.money(money)
    }

    fn seller_block(&self) -> Seller {
        let business = self.seller;
        let address = &business.address;
        let town = joined(&[&address.postal_code, &address.city], " ");
        let mut lines: Vec<String> = address.street.lines().map(str::to_owned).collect();
        lines.extend([town.clone(), address.region.clone()]);
        lines.extend(business.phone.clone());
        lines.extend(business.email.as_ref().map(ToString::to_string));
        lines.retain(|line| !line.trim().is_empty());
        let street = joined(&address.street.lines().collect::<Vec<_>>(), ", ");
        let sender = joined(&[&business.name, &street, &town], " · ");
        Seller {
            name: business.name.clone(),
            lines,
            return_address: (sender != business.name).then_some(sender),
        }
    }

    fn recipient(&self) -> Vec<String> {
        let buyer = self.buyer;
        let mut lines = vec![buyer.company.clone(), buyer.name.clone()];
        lines.extend(buyer.street.lines().map(str::to_owned));
        lines.push(joined(&[&buyer.postal_code, &buyer.city], " "));
        lines.push(buyer.region.clone());
        // Within one country an address does not name it.
        match buyer.country_code() {
            Some(country) if country == self.seller.country => {}
            Some(country) => lines.push(self.words.text(&format!("country-{country}"), &[])),
            None => lines.push(buyer.country.clone()),
        }
        lines.retain(|line| !line.trim().is_empty());
        lines
    }

    fn facts(&self) -> Vec<Fact> {
        let day = |date| self.formats.date(date);
        let mut facts = Vec::new();
        if let Some(number) = self.number {
            facts.push(Fact::new(self.text("number"), number));
        }
        facts.push(Fact::new(
            self.text("date"),
            day(self.calculation.issue_date),
        ));
        if let Some(date) = self.calculation.supply_date {
            facts.push(Fact::new(self.text("supply-date"), day(date)));
        }
        if !self.calculation.sums.due.is_zero() {
            facts.push(Fact::new(
                self.text("due-date"),
                day(self.calculation.due_date),
            ));
        }
        for (id, value) in [
            ("reference", &self.draft.buyer_reference),
            ("customer-vat-id", &self.buyer.vat_id),
        ] {
            if !value.trim().is_empty() {
                facts.push(Fact::new(self.text(id), value.trim()));
            }
        }
        facts
    }

    fn table(&self) -> LineTable {
        let column = |id: &str, kind| Column::new(self.text(id), kind);
        LineTable {
            columns: vec![
                column("position", ColumnKind::Position),
                column("description", ColumnKind::Description),
                column("quantity", ColumnKind::Figure),
                column("unit", ColumnKind::Text),
                column("price", ColumnKind::Figure),
                column("rate", ColumnKind::Figure),
                column("amount", ColumnKind::Amount),
            ],
            lines: self.lines(),
            summary: self.text("table"),
        }
    }

    /// The lines; of a draft also those that cannot be reckoned yet, if they say what they are.
    fn lines(&self) -> Vec<content::Line> {
        let written = self.draft.lines.iter().map(|line| line.description.trim());
        written
            .zip(&self.calculation.lines)
            .filter(|(description, line)| line.is_some() || !description.is_empty())
            .zip(1_usize..)
            .map(|((description, line), position)| match line {
                Some(line) => self.line(position, line),
                None => Self::unfinished_line(position, description),
            })
            .collect()
    }

    fn unfinished_line(position: usize, description: &str) -> content::Line {
        let (description, details) = parted(description);
        let mut cells = vec![position.to_string(), description];
        cells.resize(6, String::new());
        cells.push("–".to_owned());
        content::Line {
            cells,
            details,
            adjustments: Vec::new(),
        }
    }

    fn line(&self, position: usize, line: &Line) -> content::Line {
        let (description, details) = parted(&line.description);
        let rate = match line.vat.category {
            VatCategory::S => self.formats.percent(line.vat.rate),
            _ => "–".to_owned(),
        };
        let discounts = line
            .discounts
            .iter()
            .map(|one| self.adjustment(one, "discount"));
        let charges = line
            .charges
            .iter()
            .map(|one| self.adjustment(one, "charge"));
        content::Line {
            cells: vec![
                position.to_string(),
                description,
                self.formats.number(line.quantity.to_decimal()),
                self.unit(&line.unit),
                self.price(line),
                rate,
                self.formats.amount(line.net),
            ],
            details,
            adjustments: discounts.chain(charges).collect(),
        }
    }

    /// At least the currency's digits, more where the price has them.
    fn price(&self, line: &Line) -> String {
        let mut price = line.price.to_decimal();
        let digits = self.calculation.currency.exponent();
        if price.scale() < digits {
            price.rescale(digits);
        }
        let price = self.formats.number(price);
        if line.base == BaseQuantity::default() {
            return price;
        }
        let base = self.formats.number(line.base.to_decimal());
        format!("{price} {}", self.with("per", &[("base", &base)]))
    }

    fn unit(&self, code: &str) -> String {
        let id = format!("invoicing-unit-{code}");
        if self.words.knows(&id) {
            self.words.text(&id, &[])
        } else {
            code.to_owned()
        }
    }

    fn adjustment(&self, one: &Adjustment, kind: &str) -> content::Adjustment {
        let amount = self.formats.amount(one.amount);
        content::Adjustment {
            label: self.adjustment_label(one, kind),
            amount: if kind == "discount" {
                format!("−{amount}")
            } else {
                amount
            },
        }
    }

    fn adjustment_label(&self, one: &Adjustment, kind: &str) -> String {
        match one.percent {
            Some(percent) => {
                let percent = self.formats.percent(percent);
                self.with(
                    &format!("{kind}-percent"),
                    &[("percent", &percent), ("reason", &one.reason)],
                )
            }
            None => self.with(kind, &[("reason", &one.reason)]),
        }
    }

    fn totals(&self) -> Vec<Total> {
        let sums = &self.calculation.sums;
        let adjustments = &self.calculation.adjustments;
        let total = |label: String, amount: String| Total {
            label,
            amount,
            ..Total::default()
        };
        let mut rows = Vec::new();
        if !adjustments.discounts.is_empty() || !adjustments.charges.is_empty() {
            rows.push(total(self.text("sum"), self.money(sums.lines)));
        }
        for one in &adjustments.discounts {
            let label = self.adjustment_label(&one.adjustment, "discount");
            rows.push(total(
                label,
                format!("−{}", self.money(one.adjustment.amount)),
            ));
        }
        for one in &adjustments.charges {
            let label = self.adjustment_label(&one.adjustment, "charge");
            rows.push(total(label, self.money(one.adjustment.amount)));
        }
        rows.push(total(self.text("net"), self.money(sums.net)));
        rows.extend(sums.groups.iter().map(|group| self.vat_row(group)));
        rows.push(Total {
            emphasised: true,
            ..total(self.text("total"), self.money(sums.gross))
        });
        if !sums.paid.is_zero() {
            rows.push(total(
                self.text("paid"),
                format!("−{}", self.money(sums.paid)),
            ));
        }
        if !sums.rounding.is_zero() {
            rows.push(total(self.text("rounding"), self.money(sums.rounding)));
        }
        if sums.due != sums.gross {
            rows.push(Total {
                emphasised: true,
                ..total(self.text("due"), self.money(sums.due))
            });
        }
        rows
    }

    fn vat_row(&self, group: &super::totals::VatGroup) -> Total {
        let rate = self.formats.percent(group.vat.rate);
        Total {
            label: match group.vat.category {
                VatCategory::S | VatCategory::Z => self.with("vat", &[("rate", &rate)]),
                _ => self.text("no-vat"),
            },
            base: Some(self.with("vat-base", &[("base", &self.money(group.base))])),
            amount: self.money(group.amount),
            emphasised: false,
        }
    }

    /// Why no tax is charged, each reason once, and the note to the customer.
    fn notes(&self) -> Vec<Note> {
        let mut texts: Vec<&str> = Vec::new();
        for group in &self.calculation.sums.groups {
            if let Some(reason) = group
                .vat
                .exemption_reason
                .as_deref()
                .filter(|reason| !texts.contains(reason))
            {
                texts.push(reason);
            }
        }
        if !self.draft.note.trim().is_empty() {
            texts.push(self.draft.note.trim());
        }
        texts
            .into_iter()
            .map(|text| Note {
                heading: None,
                text: text.to_owned(),
            })
            .collect()
    }

    fn footer(&self) -> Vec<Vec<String>> {
        let business = self.seller;
        let mut tax = Vec::new();
        if let Some(id) = &business.vat_id {
            tax.push(self.with("vat-id", &[("id", id.as_str())]));
        }
        if let Some(number) = &business.tax_number {
            tax.push(self.with("tax-number", &[("number", number)]));
        }
        tax.extend(business.register_entry.clone());
        let mut bank = Vec::new();
        if let Some(account) = &business.bank {
            bank.push(format!("IBAN {}", account.iban.grouped()));
            bank.extend(account.bic.as_ref().map(|bic| format!("BIC {bic}")));
        }
        let mut columns = vec![vec![business.name.clone()], tax, bank];
        columns.retain(|column| !column.is_empty());
        columns
    }
}

/// A description's first line, and the others.
fn parted(description: &str) -> (String, Vec<String>) {
    let (first, rest) = description.split_once('\n').unwrap_or((description, ""));
    (first.to_owned(), rest.lines().map(str::to_owned).collect())
}

fn joined(parts: &[&str], separator: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.trim().is_empty())
        .collect();
    parts.join(separator)
}
