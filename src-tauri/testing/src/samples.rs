//! Many made-up records, the same for the same seed: for benches and for tests of long lists.

use okicrm_core::Result;
use okicrm_core::change::{Action, Change};
use okicrm_core::companies::{COMPANIES, Company};
use okicrm_core::contacts::{CONTACTS, Contact, Lifecycle, new_contact_row};
use okicrm_core::db::Fields;
use okicrm_core::fields;
use okicrm_core::invoicing::INVOICES;
use okicrm_core::timeline::ACTIVITIES;
use okicrm_core::values::{
    ActivityId, CompanyId, ContactId, InvoiceId, Labelled, PostalAddress, SubjectId,
};
use okicrm_core::workspace::Workspace;

const FILLED: Action = Action::undoable("contact-created");
/// How many rows go into one statement's batch.
const AT_ONCE: u32 = 1_000;
/// How many contacts share a company, on the average.
const PEOPLE_PER_COMPANY: u32 = 5;

const GIVEN: [&str; 24] = [
    "Ada", "Ana", "Ben", "Björn", "Chloé", "Dana", "Elif", "Émile", "Fatima", "Grete", "Hannah",
    "Ivo", "Jürgen", "Kwame", "Lena", "Łukasz", "Mara", "Noor", "Óscar", "Petra", "Quentin",
    "Rosa", "Søren", "Tove",
];
const SYLLABLES: [&str; 24] = [
    "ba", "ber", "cos", "dal", "den", "fer", "gar", "hal", "ing", "jor", "kra", "lan", "mül",
    "nor", "ola", "per", "ros", "sen", "ta", "ten", "var", "weiß", "wood", "zan",
];
const TRADES: [&str; 12] = [
    "Dental",
    "Bau",
    "Bakery",
    "Consulting",
    "Logistik",
    "Garden",
    "Optik",
    "Metall",
    "Travel",
    "Studio",
    "Energie",
    "Foods",
];
const WORDS: [&str; 16] = [
    "called", "about", "the", "offer", "wants", "a", "date", "next", "week", "price", "agreed",
    "sends", "papers", "asked", "for", "discount",
];

/// A generator of numbers that gives the same ones for the same seed (splitmix64).
pub struct Numbers(u64);

impl Numbers {
    /// Begins at a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        number ^ (number >> 31)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.draw() % u64::from(bound.max(1))).unwrap_or_default()
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let count = u32::try_from(list.len()).unwrap_or(1);
        let place = usize::try_from(self.below(count)).unwrap_or_default();
        list.get(place).copied().unwrap_or_default()
    }

    fn name(&mut self) -> String {
        let parts = 2 + self.below(2);
        let name: String = (0..parts).map(|_| self.one_of(&SYLLABLES)).collect();
        let mut letters = name.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect())
            .unwrap_or_default()
    }
}

/// What [`fill`] made, for records that refer to it.
pub struct Filled {
    /// The contacts with the people behind them.
    pub contacts: Vec<(ContactId, SubjectId)>,
    /// The companies.
    pub companies: Vec<CompanyId>,
}

/// Fills a workspace with so many contacts, a fifth as many companies, and activities spread over
/// the contacts.
pub async fn fill(
    workspace: &Workspace,
    contacts: u32,
    activities: u32,
    seed: u64,
) -> Result<Filled> {
    let mut numbers = Numbers::new(seed);
    let companies = fill_companies(workspace, contacts / PEOPLE_PER_COMPANY, &mut numbers).await?;
    let contacts = fill_contacts(workspace, contacts, &companies, &mut numbers).await?;
    fill_activities(workspace, activities, &contacts, &mut numbers).await?;
    Ok(Filled {
        contacts,
        companies: companies.into_iter().map(|(id, _)| id).collect(),
    })
}

async fn fill_companies(
    workspace: &Workspace,
    count: u32,
    numbers: &mut Numbers,
) -> Result<Vec<(CompanyId, String)>> {
    let mut change = Change::begin(workspace, FILLED).await?;
    let at = change.at();
    let (mut made, mut rows) = (Vec::new(), Vec::new());
    for number in 0..count {
        let name = format!("{} {} {number}", numbers.name(), numbers.one_of(&TRADES));
        let company = Company {
            name: name.clone(),
            ..Company::default()
        };
        let id = CompanyId::new();
        let mut row = fields! { "id" => id };
        row.extend(company.fields()?);
        row.extend(fields! { "created_at" => at, "updated_at" => at });
        rows.push(row);
        made.push((id, name));
        if number % AT_ONCE == AT_ONCE - 1 {
            change
                .insert_all(&COMPANIES, std::mem::take(&mut rows))
                .await?;
        }
    }
    change.insert_all(&COMPANIES, rows).await?;
    change.commit().await?;
    Ok(made)
}

async fn fill_contacts(
    workspace: &Workspace,
    count: u32,
    companies: &[(CompanyId, String)],
    numbers: &mut Numbers,
) -> Result<Vec<(ContactId, SubjectId)>> {
    let mut change = Change::begin(workspace, FILLED).await?;
    let (mut made, mut rows) = (Vec::new(), Vec::new());
    let known = u32::try_from(companies.len()).unwrap_or(u32::MAX);
    for number in 0..count {
        let place = usize::try_from(numbers.below(known)).unwrap_or_default();
        let company = companies.get(place).filter(|_| numbers.below(3) > 0);
        let contact = contact(number, company.map_or("", |(_, name)| name), numbers);
        let (id, subject) = (ContactId::new(), change.new_subject()?);
        let company = company.map(|(id, _)| *id);
        rows.push(new_contact_row(
            id,
            subject,
            &contact,
            company,
            change.at(),
        )?);
        made.push((id, subject));
        if number % AT_ONCE == AT_ONCE - 1 {
            change
                .insert_all(&CONTACTS, std::mem::take(&mut rows))
                .await?;
        }
    }
    change.insert_all(&CONTACTS, rows).await?;
    change.commit().await?;
    Ok(made)
}

fn contact(number: u32, company: &str, numbers: &mut Numbers) -> Contact {
    let (given, family) = (numbers.one_of(&GIVEN), numbers.name());
    Contact {
        display_name: format!("{given} {family}"),
        given_name: given.to_owned(),
        family_name: family,
        company: company.to_owned(),
        emails: vec![Labelled {
            value: format!("person{number}@example{}.com", numbers.below(500)),
            label: "work".to_owned(),
        }],
        phones: vec![Labelled::plain(format!(
            "+44 20 {:04} {:04}",
            numbers.below(10_000),
            numbers.below(10_000)
        ))],
        addresses: vec![PostalAddress {
            street: format!("{} {}", numbers.name(), 1 + numbers.below(200)),
            city: numbers.name(),
            postal_code: format!("{:05}", numbers.below(100_000)),
            country: "DE".to_owned(),
            ..PostalAddress::default()
        }],
        tags: match numbers.below(10) {
            0 => vec!["gold".to_owned()],
            1 | 2 => vec!["newsletter".to_owned()],
            _ => Vec::new(),
        },
        lifecycle: if numbers.below(3) == 0 {
            Lifecycle::Customer
        } else {
            Lifecycle::Contact
        },
        ..Contact::default()
    }
}

async fn fill_activities(
    workspace: &Workspace,
    count: u32,
    contacts: &[(ContactId, SubjectId)],
    numbers: &mut Numbers,
) -> Result<()> {
    let mut change = Change::begin(workspace, FILLED).await?;
    let at = change.at();
    let known = u32::try_from(contacts.len()).unwrap_or(u32::MAX);
    let mut rows = Vec::new();
    for number in 0..count {
        let place = usize::try_from(numbers.below(known)).unwrap_or_default();
        let Some((_, subject)) = contacts.get(place) else {
            break;
        };
        let words: Vec<&str> = (0..12).map(|_| numbers.one_of(&WORDS)).collect();
        let happened = at - jiff::SignedDuration::from_mins(i64::from(numbers.below(1_000_000)));
        rows.push(fields! {
            "id" => ActivityId::new(),
            "subject_id" => *subject,
            "company_id" => None::<String>,
            "kind" => numbers.one_of(&["note", "call", "meeting", "email"]),
            "happened_at" => happened,
            "title" => "",
            "body" => words.join(" "),
            "direction" => "",
            "minutes" => None::<i64>,
            "created_at" => at,
            "updated_at" => at,
        });
        if number % AT_ONCE == AT_ONCE - 1 {
            change
                .insert_all(&ACTIVITIES, std::mem::take(&mut rows))
                .await?;
        }
    }
    change.insert_all(&ACTIVITIES, rows).await?;
    change.commit().await?;
    Ok(())
}

/// Writes so many issued invoices over the contacts, a third of them paid. Rows only: a list needs no document.
pub async fn fill_invoices(
    workspace: &Workspace,
    count: u32,
    contacts: &[(ContactId, SubjectId)],
    seed: u64,
) -> Result<()> {
    let mut numbers = Numbers::new(seed);
    let mut change = Change::begin(workspace, FILLED).await?;
    let known = u32::try_from(contacts.len()).unwrap_or(u32::MAX);
    let mut rows = Vec::new();
    for number in 0..count {
        let place = usize::try_from(numbers.below(known)).unwrap_or_default();
        let Some((contact, subject)) = contacts.get(place) else {
            break;
        };
        rows.push(invoice_row(
            number,
            *contact,
            *subject,
            change.at(),
            &mut numbers,
        ));
        if number % AT_ONCE == AT_ONCE - 1 {
            change
                .insert_all(&INVOICES, std::mem::take(&mut rows))
                .await?;
        }
    }
    change.insert_all(&INVOICES, rows).await?;
    change.commit().await?;
    Ok(())
}

fn invoice_row(
    number: u32,
    contact: ContactId,
    subject: SubjectId,
    at: jiff::Timestamp,
    numbers: &mut Numbers,
) -> Fields {
    let gross = i64::from(100 + numbers.below(500_000));
    let is_paid = numbers.below(3) == 0;
    let customer = format!("{} {}", numbers.one_of(&GIVEN), numbers.name());
    fields! {
        "id" => InvoiceId::new(),
        "subject_id" => subject,
        "contact_id" => contact,
        "company_id" => None::<String>,
        "status" => if is_paid { "paid" } else { "issued" },
        "number" => format!("2026-{number:06}"),
        "sort_number" => format!("2026-{number:06}"),
        "customer_name" => customer.as_str(),
        "sort_customer" => customer.to_lowercase(),
        "currency" => "EUR",
        "issue_date" => format!("2026-{:02}-{:02}", 1 + numbers.below(11), 1 + numbers.below(28)),
        "due_date" => format!("2026-12-{:02}", 1 + numbers.below(28)),
        "gross" => gross,
        "due" => gross,
        "paid" => if is_paid { gross } else { 0 },
        "draft" => "{}",
        "frozen" => "{}",
        "pdf_sha256" => "0".repeat(64),
        "issued_at" => at,
        "created_at" => at,
        "updated_at" => at,
    }
}
