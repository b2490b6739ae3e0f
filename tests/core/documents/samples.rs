//! Documents to draw: a short English invoice, a long German one, names in many scripts.

use okicrm_core::documents::Logo;
use okicrm_core::documents::content::{
    Adjustment, Colour, Column, ColumnKind, DocumentContent, Fact, Line, LineTable, Note, Paper,
    PaymentBlock, PaymentCode, Seller, Total,
};

/// What a banking app reads from the German invoice.
pub const TRANSFER: &str = "BCD\n002\n1\nSCT\n\nNordlicht Handwerk GmbH\n\
    DE02120300000000202051\nEUR27104.33\n\n\nRE-2026-00417";

pub fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn line(cells: &[&str], details: &[&str]) -> Line {
    Line {
        cells: texts(cells),
        details: texts(details),
        adjustments: Vec::new(),
    }
}

fn total(label: &str, base: Option<&str>, amount: &str, emphasised: bool) -> Total {
    Total {
        label: label.to_owned(),
        base: base.map(str::to_owned),
        amount: amount.to_owned(),
        emphasised,
    }
}

fn columns(headings: [&str; 6]) -> Vec<Column> {
    use ColumnKind::{Amount, Description, Figure, Position};
    let kinds = [Position, Description, Figure, Figure, Figure, Amount];
    headings
        .iter()
        .zip(kinds)
        .map(|(heading, kind)| Column::new(*heading, kind))
        .collect()
}

/// A logo with a clear ground, drawn here.
pub fn logo() -> Logo {
    let picture = image::RgbaImage::from_fn(600, 180, |x, y| {
        let (dx, dy) = (f64::from(x) - 90.0, f64::from(y) - 90.0);
        let ring = (55.0..85.0).contains(&(dx * dx + dy * dy).sqrt());
        let bar = (200..590).contains(&x)
            && ((60..84).contains(&y) || (100..112).contains(&y) && x < 480);
        image::Rgba([0x1f, 0x3a, 0x5f, if ring || bar { 255 } else { 0 }])
    });
    let mut file = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    Logo::decode(&file.into_inner()).unwrap()
}

/// Two lines, English, with a logo.
pub fn short() -> DocumentContent {
    DocumentContent {
        language: "en-GB".to_owned(),
        paper: Paper::A4,
        accent: Colour::default_accent(),
        made_at: "2026-11-22T12:00:00Z".parse().unwrap(),
        title: "Invoice 2026-0042".to_owned(),
        mark: None,
        seller: Seller {
            name: "Harbour Light Studio Ltd".to_owned(),
            lines: texts(&[
                "12 Quayside",
                "Bristol BS1 4RW",
                "hello@harbourlight.example",
                "+44 117 496 0123",
                "VAT GB123456789",
            ]),
            return_address: Some(
                "Harbour Light Studio Ltd · 12 Quayside · Bristol BS1 4RW".to_owned(),
            ),
        },
        recipient: texts(&[
            "Marlow & Finch Books",
            "Ms Ana Costa",
            "8 Rose Street",
            "Edinburgh EH2 2PR",
        ]),
        facts: vec![
            Fact::new("Invoice number", "2026-0042"),
            Fact::new("Invoice date", "22 November 2026"),
            Fact::new("Date of supply", "19 November 2026"),
            Fact::new("Customer", "C-10023"),
            Fact::new("Due", "6 December 2026"),
        ],
        logo: Some(logo()),
        opening: texts(&["Thank you for your order. We charge as agreed:"]),
        table: LineTable {
            summary: "Lines of the invoice".to_owned(),
            columns: columns(["", "Description", "Quantity", "Unit price", "VAT", "Amount"]),
            lines: vec![
                Line {
                    adjustments: vec![Adjustment {
                        label: "Discount 10 %: regular customer".to_owned(),
                        amount: "−124.00".to_owned(),
                    }],
                    ..line(
                        &["1", "Website design", "16 h", "£77.50", "20 %", "1,240.00"],
                        &[
                            "Three drafts, one round of changes, handed over as files for your own printer.",
                        ],
                    )
                },
                line(
                    &[
                        "2",
                        "Product photographs",
                        "12 pcs",
                        "£18.00",
                        "20 %",
                        "216.00",
                    ],
                    &[],
                ),
            ],
        },
        totals: vec![
            total("Net", None, "£1,332.00", false),
            total("VAT 20 %", Some("on £1,332.00"), "£266.40", false),
            total("Total due", None, "£1,598.40", true),
        ],
        notes: Vec::new(),
        payment: Some(PaymentBlock {
            heading: "Payment".to_owned(),
            text: Some("Please pay by 6 December 2026, naming the invoice number.".to_owned()),
            facts: vec![
                Fact::new("Account", "Harbour Light Studio Ltd"),
                Fact::new("IBAN", "GB33 BUKB 2020 1555 5555 55"),
                Fact::new("Reference", "2026-0042"),
            ],
            code: None,
        }),
        footer: vec![
            texts(&["Harbour Light Studio Ltd", "12 Quayside, Bristol BS1 4RW"]),
            texts(&["Company no. 01234567", "Registered in England and Wales"]),
        ],
        page_pattern: "Page {n} of {total}".to_owned(),
        running_head: "Invoice 2026-0042 · Marlow & Finch Books".to_owned(),
    }
}

/// Forty-five lines, German, with a payment code; names in many scripts among them.
pub fn long() -> DocumentContent {
    DocumentContent {
        language: "de-DE".to_owned(),
        made_at: "2026-11-22T12:00:00Z".parse().unwrap(),
        title: "Rechnung RE-2026-00417".to_owned(),
        seller: Seller {
            name: "Nordlicht Handwerk GmbH".to_owned(),
            lines: texts(&["Hafenstraße 12", "20457 Hamburg", "Telefon +49 40 5550 1234", "buero@nordlicht.example"]),
            return_address: Some("Nordlicht Handwerk GmbH · Hafenstraße 12 · 20457 Hamburg".to_owned()),
        },
        recipient: texts(&[
            "Müller & Söhne Verwaltungsgesellschaft mbH",
            "z. Hd. Frau Łucja Çelik",
            "Große Bleichen 8",
            "20354 Hamburg",
        ]),
        facts: vec![
            Fact::new("Rechnungsnummer", "RE-2026-00417"),
            Fact::new("Rechnungsdatum", "22.11.2026"),
            Fact::new("Leistungszeitraum", "01.10.2026 – 30.10.2026"),
            Fact::new("Kundennummer", "K-10023"),
            Fact::new("Fällig am", "06.12.2026"),
        ],
        logo: None,
        opening: texts(&[
            "Sehr geehrte Frau Çelik,",
            "vielen Dank für Ihren Auftrag. Wir berechnen Ihnen die im Oktober erbrachten Leistungen wie vereinbart; \
             die Einzelnachweise der Stunden liegen der Abrechnung bei.",
        ]),
        table: LineTable {
            summary: "Positionen der Rechnung".to_owned(),
            columns: columns(["Pos.", "Bezeichnung", "Menge", "Einzelpreis", "USt.", "Betrag"]),
            lines: (1..=45).map(german_line).collect(),
        },
        totals: vec![
            total("Summe netto", None, "23.046,50 €", false),
            total("USt. 19 %", Some("auf 20.371,40 €"), "3.870,57 €", false),
            total("USt. 7 %", Some("auf 2.675,10 €"), "187,26 €", false),
            total("Rechnungsbetrag", None, "27.104,33 €", true),
        ],
        notes: vec![Note {
            heading: Some("Hinweis nach § 35a EStG".to_owned()),
            text: "Im Rechnungsbetrag sind Arbeitskosten von 14.210,00 € enthalten. Bitte bewahren Sie diese Rechnung \
                   zwei Jahre lang auf, wenn Sie die Leistung nicht für Ihr Unternehmen bezogen haben."
                .to_owned(),
        }],
        payment: Some(PaymentBlock {
            heading: "Zahlung".to_owned(),
            text: Some("Zahlbar ohne Abzug bis 06.12.2026.".to_owned()),
            facts: vec![
                Fact::new("Kontoinhaber", "Nordlicht Handwerk GmbH"),
                Fact::new("IBAN", "DE02 1203 0000 0000 2020 51"),
                Fact::new("Verwendungszweck", "RE-2026-00417"),
            ],
            code: Some(PaymentCode {
                text: TRANSFER.to_owned(),
                caption: "Mit der Banking-App scannen".to_owned(),
                alternative: "QR-Code für die Überweisung".to_owned(),
            }),
        }),
        footer: vec![
            texts(&["Nordlicht Handwerk GmbH", "Hafenstraße 12", "20457 Hamburg"]),
            texts(&["Amtsgericht Hamburg HRB 12345", "Geschäftsführerin: Åsa Öberg", "USt-IdNr. DE123456789"]),
            texts(&["Deutsche Kreditbank", "IBAN DE02 1203 0000 0000 2020 51", "BIC BYLADEM1001"]),
        ],
        page_pattern: "Seite {n} von {total}".to_owned(),
        running_head: "Rechnung RE-2026-00417 · Müller & Söhne Verwaltungsgesellschaft mbH".to_owned(),
        ..short()
    }
}

const GOODS: [(&str, &str); 9] = [
    (
        "Elektroinstallation Büro, 2. OG",
        "Montage und Anschluss inkl. Prüfprotokoll nach DIN VDE 0100-600, Kleinmaterial enthalten",
    ),
    (
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesberatung",
        "Monat Oktober",
    ),
    ("Έπιπλα γραφείου", "Ξύλινο γραφείο 160 × 80 cm"),
    ("Стул офисный", "Кожа, чёрный, регулируемый"),
    ("Łóżko gościnne żółte", "Zażółć gęślą jaźń"),
    ("名片印刷 (会社案内)", "四色印刷，每盒一百张"),
    ("שולחן משרדי", "כולל הרכבה 24 שעות"),
    ("كرسي مكتب", "جلد أسود"),
    ("Softwarewartung", "Ticket-Pauschale"),
];

fn german_line(number: usize) -> Line {
    let (name, detail) = GOODS[(number - 1) % GOODS.len()];
    let detail: &[&str] = if number % 3 == 1 { &[detail] } else { &[] };
    line(
        &[
            &number.to_string(),
            name,
            &format!("{},5 Std.", number * 7 % 90),
            "1.219,95 €",
            "19 %",
            &format!("{}.345,67 €", number % 13),
        ],
        detail,
    )
}

/// A draft to a customer whose name runs leftwards, in many scripts, on the other paper.
pub fn scripts_on_letter() -> DocumentContent {
    DocumentContent {
        paper: Paper::Letter,
        mark: Some("Draft".to_owned()),
        logo: None,
        recipient: texts(&[
            "חברת רהיטים בע״מ (ישראל)",
            "محمد الأسود",
            "김민수 · 田中太郎",
            "რუსთაველის 12, Երևան",
            "กรุงเทพ · दिल्ली",
        ]),
        title: "Invoice 2026-0043 for a project with a long name that does not fit".to_owned(),
        ..short()
    }
}
