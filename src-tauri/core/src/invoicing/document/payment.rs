//! How to pay: the account, and a code that a banking app reads.

use super::Sheet;
use crate::documents::content::{Fact, PaymentBlock, PaymentCode};
use crate::settings::BankAccount;
use crate::values::{CurrencyCode, Money};

/// The block, where something is due or everything was paid before.
pub(super) fn block(sheet: &Sheet<'_>) -> Option<PaymentBlock> {
    let sums = &sheet.calculation.sums;
    let heading = sheet.text("payment");
    if sums.due.minor() <= 0 {
        let text = (!sums.paid.is_zero()).then(|| sheet.text("paid-in-full"))?;
        return Some(PaymentBlock {
            heading,
            text: Some(text),
            ..PaymentBlock::default()
        });
    }
    let date = sheet.formats.long_date(sheet.calculation.due_date);
    let text = sheet.with(
        "pay-by",
        &[("amount", &sheet.money(sums.due)), ("date", &date)],
    );
    let bank = sheet.seller.bank.as_ref();
    Some(PaymentBlock {
        heading,
        text: Some(text),
        facts: bank.map(|bank| facts(sheet, bank)).unwrap_or_default(),
        code: bank.and_then(|bank| payment_code(sheet, bank, sums.due)),
    })
}

fn holder<'a>(sheet: &'a Sheet<'_>, bank: &'a BankAccount) -> &'a str {
    bank.holder.as_deref().unwrap_or(&sheet.seller.name)
}

fn facts(sheet: &Sheet<'_>, bank: &BankAccount) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(sheet.text("account-holder"), holder(sheet, bank)),
        Fact::new("IBAN", bank.iban.grouped()),
    ];
    facts.extend(bank.bic.as_ref().map(|bic| Fact::new("BIC", bic)));
    facts.extend(
        sheet
            .number
            .map(|number| Fact::new(sheet.text("payment-reference"), number)),
    );
    facts
}

/// A code for transfers in euro (EPC069-12, version 2): only once there is a number to name.
fn payment_code(sheet: &Sheet<'_>, bank: &BankAccount, due: Money) -> Option<PaymentCode> {
    let number = sheet
        .number
        .filter(|_| due.currency() == CurrencyCode::EUR)?;
    let holder = holder(sheet, bank);
    let iban = bank.iban.grouped();
    Some(PaymentCode {
        text: epc_text(holder, bank, due, number),
        caption: sheet.text("scan"),
        alternative: sheet.with(
            "scan-alternative",
            &[
                ("amount", &sheet.money(due)),
                ("holder", holder),
                ("iban", &iban),
                ("reference", number),
            ],
        ),
    })
}

/// The lines of EPC069-12: a name has at most 70 characters, a reference 140.
fn epc_text(holder: &str, bank: &BankAccount, due: Money, number: &str) -> String {
    let name: String = holder.chars().take(70).collect();
    let reference: String = number.chars().take(140).collect();
    let bic = bank.bic.as_deref().unwrap_or_default();
    [
        "BCD",
        "002",
        "1",
        "SCT",
        bic,
        &name,
        bank.iban.as_str(),
        &format!("EUR{}", due.amount_text()),
        "",
        "",
        &reference,
    ]
    .join("\n")
}
