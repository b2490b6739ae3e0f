//! Who writes and who is to pay, as they stand on the document.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calculation::Context;
use super::draft::{DraftCustomer, DraftVat, InvoiceDraft};
use super::vat::VatCategory;
use super::view::VatChoice;
use crate::companies;
use crate::contacts;
use crate::error::Result;
use crate::settings::{Business, Language};
use crate::values::country::VatRegime;
use crate::values::{CompanyId, ContactId, CountryCode, Labelled, PostalAddress, SubjectId};
use crate::workspace::Workspace;

/// Who is to pay, copied from the record or written out in the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Buyer {
    /// The contact it was copied from.
    pub contact_id: Option<ContactId>,
    /// The company it was copied from, or the contact's.
    pub company_id: Option<CompanyId>,
    /// The person behind the contact.
    pub subject_id: Option<SubjectId>,
    /// The name.
    pub name: String,
    /// The company's name above a contact's; may be blank.
    pub company: String,
    /// Street and number, or several lines.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// County, canton or state.
    pub region: String,
    /// ISO 3166 code, or what stands in the record.
    pub country: String,
    /// VAT id; may be blank.
    pub vat_id: String,
    /// E-mail; may be blank.
    pub email: String,
}

impl Buyer {
    /// Copies the customer a draft names; what the draft writes out stands before the record.
    ///
    /// # Errors
    /// `contact-missing`, `company-missing`, and `value-id-malformed` for what is no id.
    pub(super) async fn of(workspace: &Workspace, customer: &DraftCustomer) -> Result<Self> {
        let mut buyer = match (&customer.contact_id, &customer.company_id) {
            (Some(contact), _) => Self::of_contact(workspace, ContactId::parse(contact)?).await?,
            (None, Some(company)) => {
                Self::of_company(workspace, CompanyId::parse(company)?).await?
            }
            (None, None) => Self::default(),
        };
        buyer.put_written(customer);
        Ok(buyer)
    }

    /// A customer of whom only what the draft writes out is known.
    pub(super) fn written_out(customer: &DraftCustomer) -> Self {
        let mut buyer = Self::default();
        buyer.put_written(customer);
        buyer
    }

    fn put_written(&mut self, customer: &DraftCustomer) {
        let put = |place: &mut String, written: &str| {
            if !written.trim().is_empty() {
                written.trim().clone_into(place);
            }
        };
        put(&mut self.name, &customer.name);
        put(&mut self.vat_id, &customer.vat_id);
        put(&mut self.email, &customer.email);
        if let Some(address) = &customer.address {
            address.street.trim().clone_into(&mut self.street);
            address.postal_code.trim().clone_into(&mut self.postal_code);
            address.city.trim().clone_into(&mut self.city);
            self.region.clear();
            address.country.trim().clone_into(&mut self.country);
        }
    }

    async fn of_contact(workspace: &Workspace, id: ContactId) -> Result<Self> {
        let contact = contacts::show(workspace, id).await?;
        let company = match contact.company_id {
            Some(company) => companies::show(workspace, company).await.ok(),
            None => None,
        };
        let of_company = company.as_ref().map(|company| company.addresses.as_slice());
        let addresses = if contact.addresses.is_empty() {
            of_company.unwrap_or_default()
        } else {
            &contact.addresses
        };
        let mut buyer = Self {
            contact_id: Some(id),
            company_id: contact.company_id,
            subject_id: Some(contact.subject_id),
            name: contact.display_name.clone(),
            vat_id: company
                .as_ref()
                .map(|company| company.vat_id.clone())
                .unwrap_or_default(),
            email: first_value(&contact.emails),
            ..Self::default()
        };
        if contact.company != contact.display_name {
            buyer.company.clone_from(&contact.company);
        }
        buyer.put_address(addresses);
        Ok(buyer)
    }

    async fn of_company(workspace: &Workspace, id: CompanyId) -> Result<Self> {
        let company = companies::show(workspace, id).await?;
        let mut buyer = Self {
            company_id: Some(id),
            name: company.name.clone(),
            vat_id: company.vat_id.clone(),
            email: first_value(&company.emails),
            ..Self::default()
        };
        buyer.put_address(&company.addresses);
        Ok(buyer)
    }

    fn put_address(&mut self, addresses: &[PostalAddress]) {
        if let Some(address) = addresses.first() {
            self.street.clone_from(&address.street);
            self.postal_code.clone_from(&address.postal_code);
            self.city.clone_from(&address.city);
            self.region.clone_from(&address.region);
            self.country.clone_from(&address.country);
        }
    }

    /// The country, where it is one that is known.
    #[must_use]
    pub fn country_code(&self) -> Option<CountryCode> {
        CountryCode::parse(&self.country).ok()
    }
}

fn first_value(list: &[Labelled]) -> String {
    list.first()
        .map(|one| one.value.clone())
        .unwrap_or_default()
}

/// What a draft takes from the business and the customer.
pub(super) fn context(
    business: &Business,
    buyer: &Buyer,
    language: Language,
    today: Date,
) -> Context {
    Context {
        today,
        currency: business.currency,
        payment_days: business.payment_days,
        usual_vat: usual_vat(business, language),
        seller_has_vat_id: business.vat_id.is_some(),
        seller_has_tax_number: business.tax_number.is_some(),
        customer_has_vat_id: !buyer.vat_id.is_empty(),
        customer_has_country: buyer.country_code().is_some(),
    }
}

/// The tax of a line that says nothing: the country's standard rate, or none with the reason where
/// the business charges none (a small business is exempt, category E).
pub(super) fn usual_vat(business: &Business, language: Language) -> DraftVat {
    let standard = business.country.vat_rates().standard;
    match standard.filter(|_| business.charges_vat) {
        Some(rate) => DraftVat {
            category: VatCategory::S,
            rate: rate.to_string(),
            ..DraftVat::default()
        },
        None => DraftVat {
            category: VatCategory::E,
            exemption_reason: small_business_reason(business, language).to_owned(),
            ..DraftVat::default()
        },
    }
}

/// Why a business that charges no tax charges none, in the words of its country's law and in the
/// language of the document.
fn small_business_reason(business: &Business, language: Language) -> &'static str {
    match (business.country.as_str(), language) {
        ("DE", Language::German) => "Steuerfrei als Kleinunternehmer nach § 19 UStG",
        ("DE", Language::English) => "Exempt small business under § 19 UStG (Germany)",
        ("AT", Language::German) => "Steuerfrei als Kleinunternehmer nach § 6 Abs. 1 Z 27 UStG",
        ("AT", Language::English) => "Exempt small business under § 6(1) no. 27 UStG (Austria)",
        (_, Language::German) => "Es wird keine Umsatzsteuer berechnet",
        (_, Language::English) => "No VAT is charged",
    }
}

/// The language a document is written in: what the draft says, else the one that is spoken where
/// the customer is, else the business's own.
pub(super) fn language(draft: &InvoiceDraft, buyer: &Buyer, business: &Business) -> Language {
    draft.language.unwrap_or_else(|| {
        let locale = buyer.country_code().map(CountryCode::locale);
        match locale.and_then(|locale| locale.split('-').next()) {
            Some("de") => Language::German,
            Some("en") => Language::English,
            _ => business.language,
        }
    })
}

/// The taxes a line can bear, the usual one first: the country's rates, then those without tax. The
/// reasons are the laws' own words, in the language of the business.
pub(super) fn vat_choices(business: &Business) -> Vec<VatChoice> {
    let usual = usual_vat(business, business.language);
    let mut choices = vec![VatChoice {
        vat: usual,
        is_usual: true,
    }];
    if !business.charges_vat {
        return choices;
    }
    let other = |category, rate: String, reason: &str| VatChoice {
        vat: DraftVat {
            category,
            rate,
            exemption_reason: reason.to_owned(),
        },
        is_usual: false,
    };
    let reduced = business.country.vat_rates().reduced;
    let reduced = reduced.iter().map(ToString::to_string);
    choices.extend(reduced.map(|rate| other(VatCategory::S, rate, "")));
    choices.push(other(VatCategory::Z, "0".to_owned(), ""));
    let regime = business.country.vat_regime();
    let is_german = business.language == Language::German;
    let said = |german: &'static str, english: &'static str| {
        if is_german { german } else { english }
    };
    choices.push(other(VatCategory::E, String::new(), ""));
    if matches!(regime, VatRegime::EuropeanUnion | VatRegime::UnitedKingdom) {
        // Directive 2006/112/EC, Article 226 no. 11a; VAT Regulations 1995 (UK), reg. 14(2)(l).
        let reason = said(
            "Steuerschuldnerschaft des Leistungsempfängers",
            "Reverse charge: the customer owes the VAT",
        );
        choices.push(other(VatCategory::AE, String::new(), reason));
    }
    if regime == VatRegime::EuropeanUnion {
        // Directive 2006/112/EC, Articles 138 and 146.
        let within = said(
            "Steuerfreie innergemeinschaftliche Lieferung",
            "Intra-Community supply, exempt under Article 138 of Directive 2006/112/EC",
        );
        let beyond = said(
            "Steuerfreie Ausfuhrlieferung",
            "Export, exempt under Article 146 of Directive 2006/112/EC",
        );
        choices.push(other(VatCategory::K, String::new(), within));
        choices.push(other(VatCategory::G, String::new(), beyond));
    }
    choices.push(other(VatCategory::O, String::new(), ""));
    choices
}
