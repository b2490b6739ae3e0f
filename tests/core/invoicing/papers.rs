//! What stands on an issued invoice and stays there: logo, language, taxes; and what the screens
//! ask around it: the next number, sums, payments taken off again.

use okicrm_core::invoicing::draft::DraftLine;

use super::*;

fn picture(shade: u8) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(60, 20, image::Rgb([shade, 10, 20]))
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    file.into_inner()
}

/// The text of each page of a file.
fn text_of_pages(path: &std::path::Path) -> Vec<String> {
    let told = std::process::Command::new("pdftotext")
        .arg(path)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    // Each page ends with a form feed.
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}

async fn words_on(world: &TestWorkspace, id: InvoiceId) -> String {
    let pages = invoicing::pages(&world.workspace, id).await.unwrap();
    pages.into_iter().map(|page| page.text).collect()
}

story! {
    async fn the_logo_stands_on_draft_and_invoice_and_stays_when_it_is_changed(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        let bare = invoicing::preview_pages(&world.workspace, &draft).await.unwrap();
        assert!(!bare[0].svg.contains("<image"));
        settings::save_logo(&world.workspace, &picture(200)).await.unwrap();
        let drawn = invoicing::preview_pages(&world.workspace, &draft).await.unwrap();
        assert!(drawn[0].svg.contains("<image"));
        let first = issued(&world, &draft).await;
        let second = issued(&world, &draft).await;
        let before = invoicing::pages(&world.workspace, first.id).await.unwrap();
        let pdf = invoicing::pdf(&world.workspace, first.id).await.unwrap();
        let file = lopdf::Document::load_mem(&pdf).unwrap();
        let is_picture = |object: &&lopdf::Object| object.as_stream().is_ok_and(|stream|
            stream.dict.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Image"));
        assert_eq!(file.objects.values().filter(is_picture).count(), 1);
        settings::save_logo(&world.workspace, &picture(90)).await.unwrap();
        let world = world.reopen().await;
        assert_eq!(invoicing::pages(&world.workspace, first.id).await.unwrap(), before);
        assert_eq!(invoicing::pdf(&world.workspace, first.id).await.unwrap(), pdf);
        settings::remove_logo(&world.workspace).await.unwrap();
        assert!(words_on(&world, second.id).await.contains("INV-2026-0002"));
    }

    async fn an_invoice_is_shown_with_its_number_and_a_draft_with_its_mark(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        let preview = invoicing::preview_pages(&world.workspace, &draft).await.unwrap();
        assert!(preview[0].text.contains("Draft") && !preview[0].text.contains("INV-"));
        let kept = saved(&world, &draft).await;
        assert_eq!(invoicing::pages(&world.workspace, kept.id).await.unwrap_err().code(), "invoicing-not-issued");
        invoicing::issue(&world.workspace, kept.id).await.unwrap();
        let words = words_on(&world, kept.id).await;
        assert!(words.contains("INV-2026-0001") && !words.contains("Draft"));
    }

    async fn a_line_without_its_price_is_seen_while_it_is_written(world) {
        business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        draft.lines.truncate(1);
        let whole = invoicing::preview_pages(&world.workspace, &draft).await.unwrap();
        let mut half = draft.lines[0].clone();
        half.description = "Crown, upper left\nGold".into();
        half.unit_price = String::new();
        let blank = DraftLine::default();
        draft.lines.splice(0..0, [half, blank]);
        let pages = invoicing::preview_pages(&world.workspace, &draft).await.unwrap();
        let text = &pages[0].text;
        assert!(text.contains("Crown, upper left") && text.contains("Gold") && text.contains("–"), "{text}");
        // It counts nothing, and what is blank takes no place.
        let total = |text: &str| text.lines().find(|line| line.contains("Total")).map(str::to_owned);
        assert_eq!(total(text), total(&whole[0].text));
    }

    async fn a_draft_is_a_pdf_without_a_number_and_marked_on_every_page(world) {
        business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        draft.lines = vec![draft.lines[0].clone(); 60];
        // A price that cannot be read yet keeps nobody from looking at the rest.
        draft.lines[3].unit_price = "12 or so".into();
        let kept = saved(&world, &draft).await;
        for (language, word) in [(Language::English, "Draft"), (Language::German, "Entwurf")] {
            draft.language = Some(language);
            invoicing::save_draft(&world.workspace, Some(kept.id), &draft).await.unwrap();
            let path = world.root().join("draft.pdf");
            let saved = invoicing::save_pdf(&world.workspace, kept.id, &path).await.unwrap();
            let bytes = std::fs::read(&path).unwrap();
            assert_eq!(saved.bytes, u64::try_from(bytes.len()).unwrap());
            let pages = text_of_pages(&path);
            assert!(pages.len() > 1);
            for page in &pages {
                assert!(page.contains(word) && !page.contains("INV-"), "{page}");
            }
        }
        let shown = invoicing::show(&world.workspace, kept.id).await.unwrap();
        assert_eq!((shown.status, shown.number, shown.pdf_sha256), (Status::Draft, None, None));
        let unheard = invoicing::pdf(&world.workspace, InvoiceId::new()).await.unwrap_err();
        assert_eq!(unheard.code(), "record-not-found");
    }

    async fn a_document_speaks_the_customers_language_unless_it_is_told_otherwise(world) {
        let mut business = business(&world).await;
        let british = draft_for(&ana(&world).await);
        let new = NewContact {
            name: "Jörg Maier".into(),
            addresses: vec![PostalAddress { country: "AT".into(), city: "Wien".into(), ..PostalAddress::default() }],
            ..NewContact::default()
        };
        let austrian = draft_for(&contacts::create(&world.workspace, new).await.unwrap().record);
        let nowhere = contacts::create(&world.workspace, NewContact { name: "Kim".into(), ..NewContact::default() });
        let nowhere = draft_for(&nowhere.await.unwrap().record);
        let wanted = InvoiceDraft { language: Some(Language::English), ..austrian.clone() };
        business.language = Language::German;
        settings::save(&world.workspace, &business).await.unwrap();
        for (draft, word) in [
            (&british, "Invoice date"),
            (&austrian, "Rechnungsdatum"),
            (&nowhere, "Rechnungsdatum"),
            (&wanted, "Invoice date"),
        ] {
            let invoice = issued(&world, draft).await;
            assert!(words_on(&world, invoice.id).await.contains(word), "{word}");
        }
    }

    async fn what_is_usual_later_does_not_change_what_was_issued(world) {
        let mut business = business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        for line in &mut draft.lines {
            line.vat = None;
        }
        let invoice = issued(&world, &draft).await;
        assert_eq!(invoice.draft.lines[0].vat.as_ref().unwrap().rate, "19");
        business.charges_vat = false;
        settings::save(&world.workspace, &business).await.unwrap();
        let words = words_on(&world, invoice.id).await;
        assert!(words.contains("297.49"), "{words}");
    }

    async fn the_head_of_the_table_and_the_page_number_stand_on_every_page(world) {
        business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        let line = draft.lines[0].clone();
        draft.lines = vec![line; 60];
        let pages = invoicing::preview_pages(&world.workspace, &draft).await.unwrap();
        assert!(pages.len() > 1);
        for (number, page) in (1..).zip(&pages) {
            assert!(page.text.contains(&format!("Page {number} of {}", pages.len())));
            assert_eq!(page.text.contains("Description"), page.text.contains("Check-up"), "page {number}");
        }
    }

    async fn the_next_number_is_told_and_not_taken(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        for wanted in ["INV-2026-0001", "INV-2026-0002"] {
            for _ in 0..2 {
                assert_eq!(invoicing::next_number(&world.workspace, &draft).await.unwrap(), wanted);
            }
            assert_eq!(issued(&world, &draft).await.number.as_deref(), Some(wanted));
        }
        let later = InvoiceDraft { issue_date: "2027-03-01".into(), ..draft };
        assert_eq!(invoicing::next_number(&world.workspace, &later).await.unwrap(), "INV-2027-0001");
    }

    async fn a_list_says_what_it_comes_to_by_currency(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        let paid = issued(&world, &draft).await.id;
        pay(&world, paid, "96.29").await.unwrap();
        issued(&world, &draft).await;
        saved(&world, &draft).await;
        issued(&world, &InvoiceDraft { currency: "CHF".into(), ..draft }).await;
        let sums = invoicing::sums(&world.workspace, &InvoiceQuery::default()).await.unwrap();
        let told: Vec<_> = sums.iter()
            .map(|sum| (sum.currency.as_str(), sum.count, sum.gross.as_str(), sum.due.as_str())).collect();
        assert_eq!(told, [("CHF", 1, "296.29", "296.29"), ("EUR", 3, "888.87", "496.29")]);
        let drafts = InvoiceQuery { status: StatusFilter::Draft, ..InvoiceQuery::default() };
        let sums = invoicing::sums(&world.workspace, &drafts).await.unwrap();
        assert_eq!((sums.len(), sums[0].gross.as_str(), sums[0].due.as_str()), (1, "296.29", "0.00"));
        let nobody = InvoiceQuery { text: "nobody".into(), ..InvoiceQuery::default() };
        assert!(invoicing::sums(&world.workspace, &nobody).await.unwrap().is_empty());
    }

    async fn a_payment_recorded_by_mistake_is_taken_off_and_put_back(world) {
        business(&world).await;
        let id = issued(&world, &draft_for(&ana(&world).await)).await.id;
        let first = pay(&world, id, "100.00").await.unwrap().payments[0].id;
        pay(&world, id, "196.29").await.unwrap();
        let off = invoicing::remove_payment(&world.workspace, first).await.unwrap();
        assert_eq!((off.record.status, off.record.totals.due.as_str(), off.record.payments.len()),
            (Status::PartlyPaid, "100.00", 1));
        change::undo(&world.workspace, &off.change.to_string()).await.unwrap();
        let back = invoicing::show(&world.workspace, id).await.unwrap();
        assert_eq!((back.status, back.payments.len()), (Status::Paid, 2));
        for payment in back.payments {
            invoicing::remove_payment(&world.workspace, payment.id).await.unwrap();
        }
        assert_eq!(invoicing::show(&world.workspace, id).await.unwrap().status, Status::Issued);
        let gone = invoicing::remove_payment(&world.workspace, first).await.unwrap_err();
        assert_eq!(gone.code(), "record-not-found");
    }

    async fn the_editor_offers_the_taxes_of_the_country(world) {
        let mut business = business(&world).await;
        let options = invoicing::options(&world.workspace).await.unwrap();
        let rates: Vec<_> = options.vat.iter()
            .map(|choice| (choice.vat.category.code(), choice.vat.rate.as_str())).collect();
        assert_eq!(rates, [("S", "19"), ("S", "7"), ("Z", "0"), ("E", ""), ("AE", ""), ("K", ""), ("G", ""), ("O", "")]);
        assert!(options.vat[0].is_usual && !options.vat[1].is_usual);
        business.charges_vat = false;
        settings::save(&world.workspace, &business).await.unwrap();
        let only = invoicing::options(&world.workspace).await.unwrap().vat;
        assert_eq!((only.len(), only[0].vat.category.code()), (1, "E"));
    }
}
