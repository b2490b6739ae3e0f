use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::MoveRefusal;
use crate::error::Problem;
use crate::processors::{DatabaseServer, ProcessorForm};

/// PostgreSQL's own port.
const USUAL_PORT: u16 = 5432;

/// A server's address as a person types it, in parts, so that no password stands in a line of text.
#[derive(Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ServerAddress {
    /// The computer's name or number.
    pub host: String,
    /// Its port; PostgreSQL's own where empty.
    pub port: String,
    /// The database.
    pub database: String,
    /// Who works in it.
    pub user: String,
    /// Her password on the server.
    pub password: String,
    /// Whether a connection in plain is refused.
    pub encrypted: bool,
    /// Further options as they stand behind the question mark of an address.
    pub options: String,
    /// Who runs it: the row of the register of processors. A server on this computer needs none.
    pub processor: Option<ProcessorForm>,
}

// By hand: a password is never printed.
impl std::fmt::Debug for ServerAddress {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ServerAddress(…)")
    }
}

impl ServerAddress {
    /// The address in one line, as the database's own programs write it.
    ///
    /// # Errors
    /// `moving-address-wrong` with a problem per field.
    pub fn url(&self) -> Result<Zeroizing<String>, MoveRefusal> {
        let mut problems = Vec::new();
        for (field, text) in [
            ("host", &self.host),
            ("database", &self.database),
            ("user", &self.user),
        ] {
            if text.trim().is_empty() {
                problems.push(Problem::at(field, "settings-field-missing"));
            }
        }
        let host = self.host.trim();
        let is_host = |letter: char| letter.is_ascii_alphanumeric() || "-._:".contains(letter);
        if !host.chars().all(is_host) {
            problems.push(Problem::at("host", "moving-host-malformed"));
        }
        let database = self.database.trim();
        let is_name = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
        if !database.chars().all(is_name) {
            problems.push(Problem::at("database", "moving-database-malformed"));
        }
        let port = match self.port.trim() {
            "" => Some(USUAL_PORT),
            text => text.parse::<u16>().ok().filter(|port| *port > 0),
        };
        if port.is_none() {
            problems.push(Problem::at("port", "moving-port-malformed"));
        }
        if self
            .options
            .chars()
            .any(|letter| !letter.is_ascii_graphic() || letter == '#')
        {
            problems.push(Problem::at("host", "moving-host-malformed"));
        }
        let (Some(port), true) = (port, problems.is_empty()) else {
            return Err(MoveRefusal::AddressWrong(problems));
        };
        let host = if host.contains(':') {
            format!("[{host}]")
        } else {
            host.to_owned()
        };
        Ok(Zeroizing::new(format!(
            "postgres://{}:{}@{host}:{port}/{}{}",
            encoded(self.user.trim()).as_str(),
            encoded(&self.password).as_str(),
            encoded(database).as_str(),
            self.query(),
        )))
    }

    /// The server behind an address that [`ServerAddress::url`] made, with the row for whoever runs it.
    pub fn server<'a>(&'a self, url: &'a str) -> DatabaseServer<'a> {
        DatabaseServer {
            url,
            processor: self.processor.as_ref(),
        }
    }

    fn query(&self) -> String {
        let wants = self.encrypted && !self.options.contains("sslmode=");
        let parts = [
            if wants { "sslmode=require" } else { "" },
            self.options.trim_start_matches('?'),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("?{}", parts.join("&"))
        }
    }
}

/// Everything but letters, digits and `-._~` as `%XX` (RFC 3986, 2.1).
fn encoded(text: &str) -> Zeroizing<String> {
    let mut made = Zeroizing::new(String::with_capacity(text.len() * 3));
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            made.push(char::from(byte));
        } else {
            made.push('%');
            for digit in [byte >> 4, byte & 0x0f] {
                let letter = char::from_digit(u32::from(digit), 16).unwrap_or_default();
                made.push(letter.to_ascii_uppercase());
            }
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> ServerAddress {
        ServerAddress {
            host: "db.example.org".into(),
            database: "crm".into(),
            user: "sara".into(),
            password: "p@ss/w:ö%".into(),
            ..ServerAddress::default()
        }
    }

    #[test]
    fn a_password_of_any_letters_stands_in_the_address_and_is_never_printed() {
        let url = address().url().unwrap();
        assert_eq!(
            url.as_str(),
            "postgres://sara:p%40ss%2Fw%3A%C3%B6%25@db.example.org:5432/crm"
        );
        assert!(crate::db::postgres::parse(&url).is_ok());
        assert!(!format!("{:?}", address()).contains("p@ss"));
    }

    #[test]
    fn a_wish_for_encryption_and_further_options_are_said_to_the_server() {
        let wished = ServerAddress {
            host: "::1".into(),
            port: "6432".into(),
            encrypted: true,
            options: "?options=-csearch_path%3Dcrm".into(),
            ..address()
        };
        let url = wished.url().unwrap();
        assert!(url.ends_with("@[::1]:6432/crm?sslmode=require&options=-csearch_path%3Dcrm"));
    }

    #[test]
    fn what_cannot_be_an_address_is_told_at_its_field() {
        let wrong = ServerAddress {
            host: "db.example.org/../x?y".into(),
            port: "70000".into(),
            database: "crm?host=elsewhere".into(),
            ..ServerAddress::default()
        };
        let Err(MoveRefusal::AddressWrong(problems)) = wrong.url() else {
            panic!("the fields are wrong");
        };
        let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["user", "host", "database", "port"]);
    }
}
