//! Who writes and who is to pay, as they stand on the document.

use serde::{Deserialize, Serialize};

use super::calculation::Context;
use super::draft::{DraftCustomer, DraftVat};
use super::vat::VatCategory;
use crate::companies;
use crate::contacts;
use crate::error::Result;
use crate::settings::{Business, Language};
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
pub(super) fn context(business: &Business, buyer: &Buyer, today: jiff::civil::Date) -> Context {
    Context {
        today,
        currency: business.currency,
        usual_vat: usual_vat(business),
        seller_has_vat_id: business.vat_id.is_some(),
        seller_has_tax_number: business.tax_number.is_some(),
        customer_has_vat_id: !buyer.vat_id.is_empty(),
        customer_has_country: buyer.country_code().is_some(),
    }
}

/// The tax of a line that says nothing: the country's standard rate, or none with the reason where
/// the business charges none (a small business is exempt, category E).
pub(super) fn usual_vat(business: &Business) -> DraftVat {
    let standard = business.country.vat_rates().standard;
    match standard.filter(|_| business.charges_vat) {
        Some(rate) => DraftVat {
            category: VatCategory::S,
            rate: rate.to_string(),
            ..DraftVat::default()
        },
        None => DraftVat {
            category: VatCategory::E,
            exemption_reason: small_business_reason(business).to_owned(),
            ..DraftVat::default()
        },
    }
}

/// Why a business that charges no tax charges none, in the words of its country's law and in the
/// language of its documents.
fn small_business_reason(business: &Business) -> &'static str {
    match (business.country.as_str(), business.language) {
        ("DE", Language::German) => "Steuerfrei als Kleinunternehmer nach § 19 UStG",
        ("DE", Language::English) => "Exempt small business under § 19 UStG (Germany)",
        ("AT", Language::German) => "Steuerfrei als Kleinunternehmer nach § 6 Abs. 1 Z 27 UStG",
        ("AT", Language::English) => "Exempt small business under § 6(1) no. 27 UStG (Austria)",
        (_, Language::German) => "Es wird keine Umsatzsteuer berechnet",
        (_, Language::English) => "No VAT is charged",
    }
}
