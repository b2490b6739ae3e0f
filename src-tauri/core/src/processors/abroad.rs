//! Which countries are abroad for data, and by which mechanism it may go there (GDPR and UK GDPR,
//! Chapter V). The lists are data with a version: `adequacy.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::CountryCode;

/// How a country stands to the business's own, for a transfer of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Abroad {
    /// The same law: no transfer.
    Home,
    /// Abroad, and protected as well as at home: nothing else is needed (Art. 45).
    Adequate,
    /// Abroad, and protected as well for some recipients only: whoever is in the framework.
    Partly,
    /// Abroad, and nothing says that data is protected there.
    Outside,
}

impl Abroad {
    /// Whether data leaves the area of the business's own law.
    pub const fn is_transfer(self) -> bool {
        !matches!(self, Self::Home)
    }

    /// How the words name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Adequate => "adequate",
            Self::Partly => "partly",
            Self::Outside => "outside",
        }
    }
}

/// What allows a transfer abroad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Mechanism {
    /// None is named.
    #[default]
    None,
    /// A decision that the country protects data (Art. 45).
    Adequacy,
    /// The European Union's standard contractual clauses, in the United Kingdom with the addendum
    /// (Art. 46(2)(c)).
    StandardClauses,
    /// The United Kingdom's international data transfer agreement (DPA 2018, s. 119A).
    TransferAgreement,
    /// Binding corporate rules (Art. 47).
    BindingRules,
    /// A derogation for a specific situation (Art. 49).
    Derogation,
}

impl Mechanism {
    /// Every mechanism that can be named.
    pub const ALL: [Self; 5] = [
        Self::Adequacy,
        Self::StandardClauses,
        Self::TransferAgreement,
        Self::BindingRules,
        Self::Derogation,
    ];

    /// How the words and the database name it; blank for none.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Adequacy => "adequacy",
            Self::StandardClauses => "standardClauses",
            Self::TransferAgreement => "transferAgreement",
            Self::BindingRules => "bindingRules",
            Self::Derogation => "derogation",
        }
    }

    /// Reads [`Mechanism::word`]; an unknown word is none.
    pub(super) fn read(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|one| one.word() == word)
            .unwrap_or_default()
    }

    /// Whether it allows a transfer to a country that stands so.
    pub const fn allows(self, abroad: Abroad) -> bool {
        match (self, abroad) {
            (_, Abroad::Home) | (Self::None, Abroad::Adequate) => true,
            (Self::None, _) | (Self::Adequacy, Abroad::Outside) => false,
            _ => true,
        }
    }
}

/// The lists of one law.
#[derive(Debug, Deserialize)]
struct View {
    area: Vec<String>,
    adequate: BTreeMap<String, String>,
    partly: BTreeMap<String, String>,
}

/// The lists of every law, with their version.
#[derive(Debug, Deserialize)]
pub struct Rules {
    version: String,
    eu: View,
    uk: View,
}

impl Rules {
    /// Which state of the law they tell, year and month.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The view of a business's law. Where this program knows no list of the country's own, the
    /// European Union's stands in: the strictest it knows.
    fn view(&self, home: CountryCode) -> &View {
        if self.uk.area.iter().any(|code| code == home.as_str()) {
            &self.uk
        } else {
            &self.eu
        }
    }
}

/// The lists this program holds; empty lists, with which every country is outside, could they not be
/// read. A test reads them.
pub static RULES: LazyLock<Rules> = LazyLock::new(|| {
    serde_json::from_str(include_str!("adequacy.json")).unwrap_or_else(|_| {
        let none = || View {
            area: Vec::new(),
            adequate: BTreeMap::new(),
            partly: BTreeMap::new(),
        };
        Rules {
            version: String::new(),
            eu: none(),
            uk: none(),
        }
    })
});

/// How a country stands to the business's own, and the decision that says so.
pub fn abroad(home: CountryCode, country: CountryCode) -> (Abroad, Option<&'static str>) {
    let view = RULES.view(home);
    let in_area = |code: CountryCode| view.area.iter().any(|one| one == code.as_str());
    if home == country || (in_area(home) && in_area(country)) {
        return (Abroad::Home, None);
    }
    if in_area(country) {
        return (Abroad::Adequate, None);
    }
    let decision =
        |list: &'static BTreeMap<String, String>| list.get(country.as_str()).map(String::as_str);
    match (decision(&view.adequate), decision(&view.partly)) {
        (Some(law), _) => (Abroad::Adequate, Some(law)),
        (None, Some(law)) => (Abroad::Partly, Some(law)),
        (None, None) => (Abroad::Outside, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> CountryCode {
        CountryCode::parse(code).unwrap()
    }

    fn stands(home: &str, to: &str) -> Abroad {
        abroad(country(home), country(to)).0
    }

    #[test]
    fn the_lists_are_read_and_name_countries_that_exist() {
        assert_eq!(RULES.version(), "2026-11");
        for view in [&RULES.eu, &RULES.uk] {
            let listed = view.adequate.keys().chain(view.partly.keys());
            for code in view.area.iter().chain(listed) {
                assert!(CountryCode::parse(code).is_ok(), "{code}");
            }
        }
        assert_eq!(RULES.eu.area.len(), 30);
    }

    #[test]
    fn the_two_laws_see_the_world_each_in_its_own_way() {
        for (home, to, expected) in [
            ("DE", "DE", Abroad::Home),
            ("DE", "NO", Abroad::Home),
            ("DE", "GB", Abroad::Adequate),
            ("GB", "DE", Abroad::Adequate),
            ("GB", "GB", Abroad::Home),
            ("GB", "GI", Abroad::Adequate),
            ("DE", "GI", Abroad::Outside),
            ("DE", "BR", Abroad::Adequate),
            ("GB", "BR", Abroad::Outside),
            ("DE", "US", Abroad::Partly),
            ("GB", "US", Abroad::Partly),
            ("DE", "IN", Abroad::Outside),
            ("US", "US", Abroad::Home),
            ("US", "IN", Abroad::Outside),
        ] {
            assert_eq!(stands(home, to), expected, "{home} to {to}");
        }
        assert_eq!(
            abroad(country("DE"), country("BR")).1,
            Some("(EU) 2026/179")
        );
    }

    #[test]
    fn a_mechanism_is_needed_where_nothing_else_protects_and_adequacy_is_none_there() {
        assert!(Mechanism::None.allows(Abroad::Adequate));
        assert!(!Mechanism::None.allows(Abroad::Partly));
        assert!(!Mechanism::None.allows(Abroad::Outside));
        assert!(!Mechanism::Adequacy.allows(Abroad::Outside));
        assert!(Mechanism::Adequacy.allows(Abroad::Partly));
        assert!(Mechanism::StandardClauses.allows(Abroad::Outside));
    }
}
