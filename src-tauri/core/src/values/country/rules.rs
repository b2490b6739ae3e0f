//! What the law of a country says: rates of value added tax, how long invoices are kept, whether
//! counting how the app is used may be on until someone says no.

use serde::Serialize;

use super::super::Percent;
use super::CountryCode;

/// A country's rates of value added tax (or goods and services tax).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct VatRates {
    /// The rate for what no other rate is made for; absent where this table knows none.
    pub standard: Option<Percent>,
    /// The rates below it, the highest first.
    pub reduced: Vec<Percent>,
}

/// How long invoices must be kept after the end of the year they were issued in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Retention {
    /// In whole years.
    pub years: u8,
    /// The law that says so; absent where the longest period of this table stands in for it.
    pub law: Option<&'static str>,
}

/// How counting usage begins once its notice was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", tag = "start")]
pub enum UsageFigures {
    /// The law lets the switch stand on beside the notice.
    OnAfterNotice {
        /// The law that allows it.
        law: &'static str,
    },
    /// The switch has no position until the person gives it one: the EEA, and wherever this table
    /// does not know the law.
    Ask,
}

impl CountryCode {
    /// The rates in force in 2026.
    #[must_use]
    pub fn vat_rates(self) -> VatRates {
        let row = RATES.iter().find(|(code, ..)| *code == self.as_str());
        VatRates {
            standard: row.map(|(_, standard, _)| Percent::from_tenths(*standard)),
            reduced: row.map_or_else(Vec::new, |(_, _, reduced)| {
                reduced
                    .iter()
                    .map(|tenths| Percent::from_tenths(*tenths))
                    .collect()
            }),
        }
    }

    /// How long this country's businesses keep their invoices.
    #[must_use]
    pub fn invoice_retention(self) -> Retention {
        RETENTION
            .iter()
            .find(|(code, ..)| *code == self.as_str())
            .map_or(
                Retention {
                    years: LONGEST_RETENTION,
                    law: None,
                },
                |(_, years, law)| Retention {
                    years: *years,
                    law: Some(law),
                },
            )
    }

    /// How counting usage begins.
    #[must_use]
    pub fn usage_figures(self) -> UsageFigures {
        OPT_OUT_LAWFUL
            .iter()
            .find(|(code, _)| *code == self.as_str())
            .map_or(UsageFigures::Ask, |(_, law)| UsageFigures::OnAfterNotice {
                law,
            })
    }
}

/// The longest period in [`RETENTION`], which stands in where a country's law is not known here.
const LONGEST_RETENTION: u8 = 11;

/// Standard and reduced rates in tenths of a percent, November 2026.
///
/// European Union: European Commission, "Taxes in Europe" database, with the changes of 2025 and
/// 2026 (Estonia 24 % since July 2025, Romania 21 % and 11 % since August 2025, Slovakia 23 % since
/// 2025, Finland 13.5 % and Lithuania 12 % since 2026, Austria 4.9 % on staple foods since July
/// 2026: decision of its council of ministers, lex-press.at). What moves between a country's rates
/// (Dutch hotels, Belgian take-away, German restaurants in 2026) changes no row.
/// Others: the countries' tax offices; Kenya's 8 % on fuel ended with its Finance Act 2023,
/// Vietnam's 8 % lasts until the end of 2026 (Resolution 204/2025/QH15).
#[rustfmt::skip] // one row, one line
static RATES: [(&str, u16, &[u16]); 69] = [
    // European Union and Monaco
    ("AT", 200, &[130, 100, 49]), ("BE", 210, &[120, 60]), ("BG", 200, &[90]),
    ("CY", 190, &[90, 50, 30]), ("CZ", 210, &[120]), ("DE", 190, &[70]), ("DK", 250, &[]),
    ("EE", 240, &[130, 90]), ("ES", 210, &[100, 40]), ("FI", 255, &[135, 100]),
    ("FR", 200, &[100, 55, 21]), ("GR", 240, &[130, 60]), ("HR", 250, &[130, 50]),
    ("HU", 270, &[180, 50]), ("IE", 230, &[135, 90, 48]), ("IT", 220, &[100, 50, 40]),
    ("LT", 210, &[120, 50]), ("LU", 170, &[140, 80, 30]), ("LV", 210, &[120, 50]),
    ("MC", 200, &[100, 55, 21]), ("MT", 180, &[120, 70, 50]), ("NL", 210, &[90]),
    ("PL", 230, &[80, 50]), ("PT", 230, &[130, 60]), ("RO", 210, &[110]), ("SE", 250, &[120, 60]),
    ("SI", 220, &[95, 50]), ("SK", 230, &[190, 50]),
    // United Kingdom (VATA 1994, sections 2 and 29A), Isle of Man, Jersey
    ("GB", 200, &[50]), ("IM", 200, &[50]), ("JE", 50, &[]),
    // Switzerland and Liechtenstein since 2024 (MWSTG, Art. 25)
    ("CH", 81, &[38, 26]), ("LI", 81, &[38, 26]),
    // Rest of Europe
    ("AL", 200, &[60]), ("BA", 170, &[]), ("IS", 240, &[110]), ("MD", 200, &[80]),
    ("ME", 210, &[150, 70]), ("MK", 180, &[100, 50]), ("NO", 250, &[150, 120]),
    ("RS", 200, &[100]), ("TR", 200, &[100, 10]), ("UA", 200, &[140, 70]),
    // Elsewhere
    ("AE", 50, &[]), ("AR", 210, &[105]), ("AU", 100, &[]), ("CA", 50, &[]), ("CL", 190, &[]),
    ("CN", 130, &[90, 60]), ("CO", 190, &[50]), ("EG", 140, &[]), ("ID", 120, &[]),
    ("IL", 180, &[]), ("IN", 180, &[50]), ("JP", 100, &[80]), ("KE", 160, &[]),
    ("KR", 100, &[]), ("MA", 200, &[100]), ("MX", 160, &[]), ("NG", 75, &[]), ("NZ", 150, &[]),
    ("PE", 180, &[]), ("PH", 120, &[]), ("SA", 150, &[]), ("SG", 90, &[]), ("TH", 70, &[]),
    ("TW", 50, &[]), ("VN", 100, &[80, 50]), ("ZA", 150, &[]),
];

/// Years and the law. Where a law knows several periods, the one for invoices issued. Looked up a
/// second time in November 2026: Austria 7, Belgium 10 (since 2023), Croatia 11, France 10 under
/// the commercial code (6 for taxes), Germany 8, Italy 10, the Netherlands 7, Poland 5, Spain 6
/// under the commercial code (4 for taxes).
#[rustfmt::skip] // one row, one line
static RETENTION: [(&str, u8, &str); 31] = [
    ("AT", 7, "§ 132 BAO"),
    ("AU", 5, "s 262A ITAA 1936"),
    ("BE", 10, "art. 60 Code TVA"),
    ("CA", 6, "s. 230(4) Income Tax Act"),
    ("CH", 10, "Art. 958f OR"),
    ("CZ", 10, "§ 35 zákona č. 235/2004 Sb."),
    // Fourth Bureaucracy Relief Act (BGBl. 2024 I no. 323): ten years before; UStAE 14b.1
    ("DE", 8, "§ 147 Abs. 3 AO, § 14b Abs. 1 UStG"),
    ("DK", 5, "bogføringsloven § 12"),
    ("ES", 6, "art. 30 Código de Comercio"),
    ("FI", 6, "kirjanpitolaki 2:10 §"),
    ("FR", 10, "art. L123-22 Code de commerce"),
    ("GB", 6, "VATA 1994, Sch 11, para 6"),
    ("HR", 11, "čl. 10. Zakona o računovodstvu"), // since 2016, for entries of every book
    ("HU", 8, "2000. évi C. törvény 169. §"),
    ("IE", 6, "s. 886 TCA 1997"),
    ("IM", 6, "VATA 1996, Sch 12, para 6"),
    ("IT", 10, "art. 2220 Codice civile"),
    ("JP", 7, "法人税法施行規則 第59条"),
    ("LI", 10, "Art. 1059 PGR"),
    ("LU", 10, "art. 16 Code de commerce"),
    ("MC", 10, "art. L123-22 Code de commerce"),
    ("NL", 7, "art. 52 AWR"),
    ("NO", 5, "bokføringsloven § 13"),
    ("NZ", 7, "s 22 Tax Administration Act 1994"),
    ("PL", 5, "art. 86 Ordynacji podatkowej"),
    ("PT", 10, "art. 52 CIVA"),
    // Law 36/2023: five years from 1 July of the year after; whole years reach beyond it
    ("RO", 6, "art. 25 Legea 82/1991"),
    ("SE", 7, "bokföringslagen 7 kap. 2 §"),
    ("SI", 10, "86. člen ZDDV-1"),
    ("SK", 10, "§ 76 zákona č. 222/2004 Z. z."),
    ("US", 7, "26 USC § 6501"), // bad debt and worthless securities: the longest ordinary limit
];

/// Where counting may be on after a notice with the switch beside it. Nothing here reads an
/// identifier; the row says why even so no prior consent is asked.
#[rustfmt::skip] // one row, one line
static OPT_OUT_LAWFUL: [(&str, &str); 6] = [
    ("AU", "Privacy Act 1988, APP 5"),
    ("CH", "Art. 45c FMG"),
    ("GB", "PECR Sch A1, para 5 (Data (Use and Access) Act 2025)"),
    ("JP", "電気通信事業法 第27条の12"),
    ("NZ", "Privacy Act 2020, IPP 3"),
    ("US", "15 USC § 45; state laws give a right to opt out"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::country::{FirstWeekday, PaperSize, VatRegime};
    use crate::values::{CurrencyCode, ValueRefusal};

    fn country(code: &str) -> CountryCode {
        CountryCode::parse(code).expect(code)
    }

    #[test]
    fn the_table_is_whole_and_in_order() {
        let codes: Vec<&str> = CountryCode::all().map(CountryCode::as_str).collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        for country in CountryCode::all() {
            assert_eq!(country.currency().as_str(), country.0.currency, "{country}");
            assert!(country.locale().ends_with(country.as_str()), "{country}");
        }
    }

    #[test]
    fn every_rule_is_of_a_country_of_the_table_and_stands_once() {
        let rates: Vec<&str> = RATES.iter().map(|row| row.0).collect();
        let retention: Vec<&str> = RETENTION.iter().map(|row| row.0).collect();
        let opt_out: Vec<&str> = OPT_OUT_LAWFUL.iter().map(|row| row.0).collect();
        for codes in [rates, retention, opt_out] {
            for code in &codes {
                assert!(CountryCode::parse(code).is_ok(), "{code}");
                assert_eq!(
                    codes.iter().filter(|other| other == &code).count(),
                    1,
                    "{code}"
                );
            }
        }
    }

    #[test]
    fn every_member_of_the_union_has_rates_the_highest_first() {
        for country in CountryCode::all() {
            let rates = country.vat_rates();
            let descending = rates.standard.into_iter().chain(rates.reduced);
            assert!(
                descending.collect::<Vec<_>>().is_sorted_by(|a, b| a > b),
                "{country}"
            );
            if country.vat_regime() == VatRegime::EuropeanUnion {
                assert!(
                    country.vat_rates().standard >= Some(Percent::from_tenths(150)),
                    "{country}"
                );
            }
        }
    }

    #[test]
    fn a_german_business_gets_german_habits() {
        let germany = country("de");
        assert_eq!(germany.currency(), CurrencyCode::EUR);
        assert_eq!(germany.locale(), "de-DE");
        assert_eq!(germany.first_weekday(), FirstWeekday::Monday);
        assert_eq!(germany.paper(), PaperSize::A4);
        assert_eq!(
            germany.vat_rates().standard,
            Some(Percent::from_tenths(190))
        );
        assert_eq!(germany.invoice_retention().years, 8);
        assert_eq!(germany.usage_figures(), UsageFigures::Ask);
    }

    #[test]
    fn greece_has_a_vat_prefix_of_its_own() {
        assert_eq!(country("EL").as_str(), "GR");
        assert_eq!(country("GR").vat_prefix(), "EL");
        assert_eq!(country("UK").vat_prefix(), "GB");
    }

    #[test]
    fn no_country_of_the_union_begins_with_counting_switched_on() {
        for country in CountryCode::all().filter(|c| c.vat_regime() == VatRegime::EuropeanUnion) {
            assert_eq!(country.usage_figures(), UsageFigures::Ask, "{country}");
        }
        for code in ["NO", "IS", "LI"] {
            assert_eq!(country(code).usage_figures(), UsageFigures::Ask, "{code}");
        }
    }

    #[test]
    fn where_the_law_is_not_known_the_longest_period_stands_in() {
        assert_eq!(
            country("MN").invoice_retention(),
            Retention {
                years: 11,
                law: None
            }
        );
        assert_eq!(
            RETENTION.iter().map(|row| row.1).max(),
            Some(LONGEST_RETENTION)
        );
    }

    #[test]
    fn what_is_no_country_is_refused() {
        for code in ["", "D", "DEU", "XX", "ÄÖ"] {
            assert_eq!(
                CountryCode::parse(code),
                Err(ValueRefusal::CountryUnknown),
                "{code}"
            );
        }
    }
}
