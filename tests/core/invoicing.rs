//! Invoices: drafts, totals, numbers without gaps, what is frozen, payments.

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactEdit, ContactView, NewContact};
use okicrm_core::data_map::Table;
use okicrm_core::invoicing::{
    self, InvoiceDraft, InvoiceQuery, InvoiceSort, InvoiceView, NewPayment, Status, StatusFilter,
};
use okicrm_core::listing::{Direction, Window};
use okicrm_core::settings::{self, BankAccount, Business, Language};
use okicrm_core::values::{CountryCode, Iban, InvoiceId, PostalAddress, VatId};
use okicrm_testing::{TestWorkspace, story};
use serde_json::json;

mod attacks;
mod papers;
// The queue is CUPS; where the system prints otherwise there is none to try.
#[cfg(target_os = "linux")]
mod printing;

async fn business(world: &TestWorkspace) -> Business {
    let mut business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
    business.language = Language::English;
    business.vat_id = Some(VatId::parse("DE136695976").unwrap());
    business.bank = Some(BankAccount {
        holder: None,
        iban: Iban::parse("DE89370400440532013000").unwrap(),
        bic: None,
    });
    settings::save(&world.workspace, &business).await.unwrap();
    business
}

async fn ana(world: &TestWorkspace) -> ContactView {
    let new = NewContact {
        name: "Ana Costa".into(),
        addresses: vec![PostalAddress {
            street: "1 Quay Street".into(),
            city: "Bristol".into(),
            postal_code: "BS1 4DJ".into(),
            country: "GB".into(),
            ..PostalAddress::default()
        }],
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
}

fn draft_for(contact: &ContactView) -> InvoiceDraft {
    let draft = json!({
        "customer": {"contactId": contact.id},
        "lines": [
            {"description": "Check-up", "quantity": "2", "unitPrice": "120.00", "vat": {"category": "S", "rate": "19"}},
            {"description": "Book", "quantity": "1", "unitPrice": "9.99", "vat": {"category": "S", "rate": "7"}},
        ],
    });
    serde_json::from_value(draft).unwrap()
}

async fn saved(world: &TestWorkspace, draft: &InvoiceDraft) -> InvoiceView {
    invoicing::save_draft(&world.workspace, None, draft)
        .await
        .unwrap()
        .record
}

async fn issued(world: &TestWorkspace, draft: &InvoiceDraft) -> InvoiceView {
    let id = saved(world, draft).await.id;
    invoicing::issue(&world.workspace, id).await.unwrap().record
}

async fn pay(
    world: &TestWorkspace,
    id: InvoiceId,
    amount: &str,
) -> okicrm_core::Result<InvoiceView> {
    let new = NewPayment {
        amount: amount.into(),
        date: String::new(),
    };
    Ok(invoicing::record_payment(&world.workspace, id, &new)
        .await?
        .record)
}

async fn numbers(world: &TestWorkspace, query: InvoiceQuery) -> Vec<String> {
    let page = invoicing::list(&world.workspace, &query).await.unwrap();
    page.items
        .into_iter()
        .map(|row| row.number.unwrap_or_else(|| "draft".into()))
        .collect()
}

story! {
    async fn a_preview_reckons_and_stores_nothing(world) {
        business(&world).await;
        let ana = ana(&world).await;
        let preview = invoicing::preview(&world.workspace, &draft_for(&ana)).await.unwrap();
        // 240.00 at 19 % is 45.60, 9.99 at 7 % is 0.6993
        assert_eq!((preview.totals.net.as_str(), preview.totals.vat_total.as_str()), ("249.99", "46.30"));
        assert_eq!(preview.totals.gross, "296.29");
        assert!(preview.problems.is_empty());
        let pages = invoicing::preview_pages(&world.workspace, &draft_for(&ana)).await.unwrap();
        assert_eq!(pages.len(), 1);
        assert_eq!(numbers(&world, InvoiceQuery::default()).await, Vec::<String>::new());
    }

    async fn a_draft_may_be_unfinished_and_is_kept_as_it_was_typed(world) {
        business(&world).await;
        let draft: InvoiceDraft = serde_json::from_value(json!({
            "lines": [{"description": "", "quantity": "tw", "unitPrice": ""}],
        })).unwrap();
        let kept = saved(&world, &draft).await;
        assert_eq!((kept.status, kept.number.as_deref()), (Status::Draft, None));
        assert_eq!(kept.draft, draft);
        assert!(kept.problems.iter().any(|problem| problem.field == "lines.0.quantity"));
        let refused = invoicing::issue(&world.workspace, kept.id).await.unwrap_err();
        assert_eq!(refused.code(), "invoicing-draft-unfinished");
        assert_eq!(refused.report().problems, kept.problems);
        let world = world.reopen().await;
        assert_eq!(invoicing::show(&world.workspace, kept.id).await.unwrap().draft, draft);
    }

    async fn a_deleted_draft_comes_back(world) {
        business(&world).await;
        let kept = saved(&world, &draft_for(&ana(&world).await)).await;
        let deleted = invoicing::delete_draft(&world.workspace, kept.id).await.unwrap();
        assert_eq!(invoicing::show(&world.workspace, kept.id).await.unwrap_err().code(), "record-not-found");
        change::undo(&world.workspace, &deleted.to_string()).await.unwrap();
        assert_eq!(invoicing::show(&world.workspace, kept.id).await.unwrap().draft, kept.draft);
    }

    async fn a_draft_can_change_to_another_customer(world) {
        business(&world).await;
        let kept = saved(&world, &draft_for(&ana(&world).await)).await;
        let bo = contacts::create(&world.workspace, NewContact { name: "Bo Berg".into(), ..NewContact::default() })
            .await.unwrap().record;
        let changed = invoicing::save_draft(&world.workspace, Some(kept.id), &draft_for(&bo)).await.unwrap();
        assert_eq!(changed.record.customer.name, "Bo Berg");
        assert_eq!(changed.record.created_at, kept.created_at);
        change::undo(&world.workspace, &changed.change.to_string()).await.unwrap();
        assert_eq!(invoicing::show(&world.workspace, kept.id).await.unwrap().customer.name, "Ana Costa");
    }

    async fn issuing_gives_a_number_and_a_pdf(world) {
        business(&world).await;
        let invoice = issued(&world, &draft_for(&ana(&world).await)).await;
        assert_eq!(invoice.number.as_deref(), Some("INV-2026-0001"));
        assert_eq!((invoice.status, invoice.overdue), (Status::Issued, false));
        assert_eq!((invoice.issue_date.as_str(), invoice.due_date.as_str()), ("2026-11-22", "2026-12-06"));
        let pdf = invoicing::pdf(&world.workspace, invoice.id).await.unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"));
        let path = world.root().join("invoice.pdf");
        let written = invoicing::save_pdf(&world.workspace, invoice.id, &path).await.unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), pdf);
        assert_eq!(Some(written.sha256), invoice.pdf_sha256);
    }

    async fn what_was_issued_stays_when_customer_and_business_change(world) {
        let mut business = business(&world).await;
        let ana = ana(&world).await;
        let invoice = issued(&world, &draft_for(&ana)).await;
        let pdf = invoicing::pdf(&world.workspace, invoice.id).await.unwrap();
        business.name = "Another Name".into();
        business.language = Language::German;
        settings::save(&world.workspace, &business).await.unwrap();
        contacts::edit(&world.workspace, ana.id, ContactEdit::Name("Ana Silva".into())).await.unwrap();
        let world = world.reopen().await;
        let later = invoicing::show(&world.workspace, invoice.id).await.unwrap();
        assert_eq!(later.customer.name, "Ana Costa");
        assert_eq!((later.totals, later.pdf_sha256), (invoice.totals, invoice.pdf_sha256));
        assert_eq!(invoicing::pdf(&world.workspace, invoice.id).await.unwrap(), pdf);
    }

    async fn an_issued_invoice_is_neither_saved_nor_deleted_nor_issued_again(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        let id = issued(&world, &draft).await.id;
        let refusals = [
            invoicing::save_draft(&world.workspace, Some(id), &draft).await.unwrap_err(),
            invoicing::delete_draft(&world.workspace, id).await.unwrap_err(),
            invoicing::issue(&world.workspace, id).await.unwrap_err(),
        ];
        for refusal in refusals {
            assert_eq!(refusal.code(), "invoicing-issued-before");
        }
    }

    async fn the_database_itself_refuses_to_change_what_was_issued(world) {
        business(&world).await;
        let invoice = issued(&world, &draft_for(&ana(&world).await)).await;
        let frozen = |column, value: okicrm_core::db::Value| (&invoicing::INVOICES, column, value);
        for (table, column, value) in [
            frozen("number", "INV-2026-9999".into()),
            frozen("gross", 1_i64.into()),
            frozen("due_date", "2030-01-01".into()),
            frozen("frozen", "{}".into()),
            frozen("status", "draft".into()),
            frozen("pdf_sha256", "0".into()),
            (&invoicing::INVOICE_FILES, "pdf", b"%PDF".as_slice().into()),
        ] {
            assert!(overwrite(&world, table, invoice.id, column, value).await.is_err(), "{column}");
        }
        // The control: what a payment moves on may change.
        overwrite(&world, &invoicing::INVOICES, invoice.id, "paid", 1_i64.into()).await.unwrap();
        assert_eq!(invoicing::show(&world.workspace, invoice.id).await.unwrap().number, invoice.number);
    }

    async fn payments_move_an_invoice_on_and_can_be_undone(world) {
        business(&world).await;
        let id = issued(&world, &draft_for(&ana(&world).await)).await.id;
        let part = pay(&world, id, "100.00").await.unwrap();
        assert_eq!((part.status, part.totals.paid.as_str(), part.totals.due.as_str()),
            (Status::PartlyPaid, "100.00", "196.29"));
        let too_much = pay(&world, id, "196.30").await.unwrap_err().report();
        assert_eq!(too_much.problems[0].code, "invoicing-payment-too-large");
        assert_eq!(too_much.problems[0].args["due"], "196.29");
        let full = invoicing::record_payment(&world.workspace, id, &NewPayment::default()).await.unwrap();
        assert_eq!((full.record.status, full.record.payments.len()), (Status::Paid, 2));
        change::undo(&world.workspace, &full.change.to_string()).await.unwrap();
        let back = invoicing::show(&world.workspace, id).await.unwrap();
        assert_eq!((back.status, back.payments.len(), back.totals.due.as_str()), (Status::PartlyPaid, 1, "196.29"));
    }

    async fn a_payment_that_cannot_be_right_is_refused(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        let unissued = saved(&world, &draft).await.id;
        assert_eq!(pay(&world, unissued, "1.00").await.unwrap_err().code(), "invoicing-not-issued");
        let id = issued(&world, &draft).await.id;
        for (amount, code) in [
            ("0", "invoicing-payment-not-positive"),
            ("-5", "invoicing-payment-not-positive"),
            ("1,50", "value-amount-malformed"),
            ("0.001", "value-amount-too-precise"),
        ] {
            let refused = pay(&world, id, amount).await.unwrap_err().report();
            assert_eq!((refused.problems[0].field.as_str(), refused.problems[0].code.as_str()), ("amount", code));
        }
        let day = NewPayment { amount: "1".into(), date: "31/02".into() };
        let refused = invoicing::record_payment(&world.workspace, id, &day).await.unwrap_err().report();
        assert_eq!(refused.problems[0].field, "date");
    }

    async fn overdue_is_a_reading_of_the_due_date(world) {
        business(&world).await;
        let id = issued(&world, &draft_for(&ana(&world).await)).await.id;
        let week = invoicing::figures(&world.workspace).await.unwrap();
        assert!(week.overdue.is_empty() && week.due_this_week.is_empty());
        world.clock.set("2026-12-06T12:00:00Z".parse().unwrap());
        let today = invoicing::figures(&world.workspace).await.unwrap();
        assert_eq!((today.due_this_week[0].amount.as_str(), today.due_this_week[0].count), ("296.29", 1));
        world.clock.set("2026-12-07T12:00:00Z".parse().unwrap());
        let late = invoicing::figures(&world.workspace).await.unwrap();
        assert_eq!((late.overdue[0].currency.as_str(), late.overdue[0].amount.as_str()), ("EUR", "296.29"));
        assert!(invoicing::show(&world.workspace, id).await.unwrap().overdue);
        pay(&world, id, "96.29").await.unwrap();
        let later = invoicing::figures(&world.workspace).await.unwrap();
        assert_eq!(later.overdue[0].amount, "200.00");
        assert_eq!(later.paid_this_month[0].amount, "96.29");
        pay(&world, id, "200.00").await.unwrap();
        assert!(invoicing::figures(&world.workspace).await.unwrap().overdue.is_empty());
        assert!(!invoicing::show(&world.workspace, id).await.unwrap().overdue);
    }

    async fn lists_are_filtered_sorted_searched_and_paged(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        for _ in 0..3 {
            issued(&world, &draft).await;
        }
        saved(&world, &draft).await;
        let first = invoicing::list(&world.workspace, &InvoiceQuery {
            text: "0001".into(), ..InvoiceQuery::default() }).await.unwrap();
        pay(&world, first.items[0].id, "296.29").await.unwrap();
        let with = |status| InvoiceQuery { status, sort: InvoiceSort::Number, ..InvoiceQuery::default() };
        assert_eq!(numbers(&world, with(StatusFilter::All)).await, ["draft", "INV-2026-0001", "INV-2026-0002", "INV-2026-0003"]);
        assert_eq!(numbers(&world, with(StatusFilter::Open)).await, ["INV-2026-0002", "INV-2026-0003"]);
        assert_eq!(numbers(&world, with(StatusFilter::Paid)).await, ["INV-2026-0001"]);
        assert_eq!(numbers(&world, with(StatusFilter::Draft)).await, ["draft"]);
        assert!(numbers(&world, with(StatusFilter::Overdue)).await.is_empty());
        world.clock.set("2027-01-01T12:00:00Z".parse().unwrap());
        assert_eq!(numbers(&world, with(StatusFilter::Overdue)).await, ["INV-2026-0002", "INV-2026-0003"]);
        let search = InvoiceQuery { text: "cost ana 2026-0003".into(), ..InvoiceQuery::default() };
        assert_eq!(numbers(&world, search).await, ["INV-2026-0003"]);
        let mut page = InvoiceQuery {
            direction: Direction::Descending, window: Window::first(2), ..with(StatusFilter::All) };
        let begun = invoicing::list(&world.workspace, &page).await.unwrap();
        assert_eq!((begun.total, begun.items.len()), (4, 2));
        page.window.after = begun.next;
        assert_eq!(numbers(&world, page).await, ["INV-2026-0001", "draft"]);
    }

    async fn fifty_at_once_get_numbers_without_a_gap(world) {
        business(&world).await;
        let draft = draft_for(&ana(&world).await);
        let mut ids = Vec::new();
        for _ in 0..50 {
            ids.push(saved(&world, &draft).await.id);
        }
        let tasks: Vec<_> = ids.into_iter().map(|id| {
            let workspace = world.workspace.clone();
            tokio::spawn(async move { invoicing::issue(&workspace, id).await.unwrap().record.number.unwrap() })
        }).collect();
        let mut given = Vec::new();
        for task in tasks {
            given.push(task.await.unwrap());
        }
        given.sort();
        let wanted: Vec<String> = (1..=50).map(|number| format!("INV-2026-{number:04}")).collect();
        assert_eq!(given, wanted);
    }

    async fn an_issue_that_is_cut_off_leaves_its_number_to_the_next(world) {
        business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        let price = std::mem::take(&mut draft.lines[0].unit_price);
        let unfinished = saved(&world, &draft).await.id;
        invoicing::issue(&world.workspace, unfinished).await.unwrap_err();
        draft.lines[0].unit_price = price;
        for step in 0..20 {
            let id = saved(&world, &draft).await.id;
            let issue = invoicing::issue(&world.workspace, id);
            // Dropped wherever it is by then: before, inside or after its transaction.
            tokio::time::timeout(std::time::Duration::from_millis(step * 2), issue).await.ok();
        }
        issued(&world, &draft).await;
        let all = InvoiceQuery { sort: InvoiceSort::Number, ..InvoiceQuery::default() };
        let mut given = numbers(&world, all).await;
        given.retain(|number| number != "draft");
        let wanted: Vec<String> = (1..=given.len()).map(|number| format!("INV-2026-{number:04}")).collect();
        assert_eq!(given, wanted);
    }

    async fn each_year_counts_from_one_and_the_first_from_where_the_business_was(world) {
        let mut business = business(&world).await;
        business.invoice_numbers.start = 231;
        business.invoice_numbers.prefix = "RE/".into();
        settings::save(&world.workspace, &business).await.unwrap();
        let draft = draft_for(&ana(&world).await);
        assert_eq!(issued(&world, &draft).await.number.as_deref(), Some("RE/2026-0231"));
        assert_eq!(issued(&world, &draft).await.number.as_deref(), Some("RE/2026-0232"));
        world.clock.set("2027-01-02T12:00:00Z".parse().unwrap());
        assert_eq!(issued(&world, &draft).await.number.as_deref(), Some("RE/2027-0001"));
    }

    async fn a_prefix_with_the_year_in_it_does_not_get_it_twice(world) {
        let mut business = business(&world).await;
        business.invoice_numbers.prefix = "RE-2026-".into();
        settings::save(&world.workspace, &business).await.unwrap();
        let draft = draft_for(&ana(&world).await);
        assert_eq!(issued(&world, &draft).await.number.as_deref(), Some("RE-2026-0001"));
    }

    async fn an_issue_cannot_be_undone(world) {
        business(&world).await;
        let kept = saved(&world, &draft_for(&ana(&world).await)).await;
        let done = invoicing::issue(&world.workspace, kept.id).await.unwrap();
        let refused = change::undo(&world.workspace, &done.change.to_string()).await.unwrap_err();
        assert_eq!(refused.code(), "undo-lasting");
    }

    async fn a_small_business_charges_no_tax_and_says_why(world) {
        let mut business = business(&world).await;
        business.charges_vat = false;
        settings::save(&world.workspace, &business).await.unwrap();
        let mut draft = draft_for(&ana(&world).await);
        for line in &mut draft.lines {
            line.vat = None;
        }
        let preview = invoicing::preview(&world.workspace, &draft).await.unwrap();
        assert!(preview.problems.is_empty());
        assert_eq!((preview.totals.vat_total.as_str(), preview.totals.gross.as_str()), ("0.00", "249.99"));
    }

    async fn a_draft_stays_readable_when_its_customer_is_gone(world) {
        business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        draft.customer.contact_id = Some(okicrm_core::values::ContactId::new().to_string());
        let kept = saved(&world, &draft).await;
        assert_eq!(kept.problems[0].field, "customer");
        assert_eq!(kept.problems[0].code, "contact-missing");
    }

    async fn without_a_business_there_is_nothing_to_write_as(world) {
        let refused = invoicing::preview(&world.workspace, &InvoiceDraft::default()).await.unwrap_err();
        assert_eq!(refused.code(), "settings-business-missing");
    }
}

/// Writes a column past every rule of the program, as a fault in it might.
async fn overwrite(
    world: &TestWorkspace,
    table: &'static Table,
    id: InvoiceId,
    column: &'static str,
    value: okicrm_core::db::Value,
) -> okicrm_core::Result<()> {
    let mut change =
        change::Change::begin(&world.workspace, change::Action::lasting("fault")).await?;
    let sql = okicrm_core::db::Sql::from("UPDATE ")
        .push(table.name)
        .push(" SET ")
        .push(column)
        .push(" = $1 WHERE id = $2");
    change.tx().execute(sql, vec![value, id.into()]).await?;
    change.commit().await?;
    Ok(())
}
