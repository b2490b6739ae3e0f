//! A paper of the business's own: a letter, a record, a sheet.

use jiff::Timestamp;

use super::model::Business;
use crate::documents::DocumentContent;
use crate::documents::content::{Colour, LineTable, Paper, Seller};
use crate::values::country::PaperSize;
use crate::words::Words;

/// A paper that says who writes and what it is, and nothing else yet.
pub(crate) fn own_paper(
    business: &Business,
    words: &Words,
    title: String,
    made_at: Timestamp,
) -> DocumentContent {
    DocumentContent {
        language: words.language().to_owned(),
        paper: match business.formats.paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        },
        accent: Colour::default_accent(),
        made_at,
        running_head: format!("{title} · {}", business.name),
        title,
        mark: None,
        seller: Seller {
            name: business.name.clone(),
            ..Seller::default()
        },
        recipient: Vec::new(),
        facts: Vec::new(),
        logo: None,
        opening: Vec::new(),
        table: LineTable::default(),
        totals: Vec::new(),
        notes: Vec::new(),
        payment: None,
        footer: Vec::new(),
        page_pattern: words.text("invoicing-document-page", &[]),
    }
}

/// The business as the sender of a letter: with its address, and how to reach it.
pub(crate) fn sender(business: &Business) -> Seller {
    let address = &business.address;
    let town = format!("{} {}", address.postal_code, address.city);
    let mut lines: Vec<String> = address.street.lines().map(str::to_owned).collect();
    lines.extend([town.trim().to_owned(), address.region.clone()]);
    lines.extend(business.phone.clone());
    lines.extend(business.email.as_ref().map(ToString::to_string));
    lines.retain(|line| !line.trim().is_empty());
    let street = address.street.replace('\n', ", ");
    Seller {
        name: business.name.clone(),
        return_address: (!street.is_empty())
            .then(|| format!("{} · {street} · {}", business.name, town.trim())),
        lines,
    }
}
