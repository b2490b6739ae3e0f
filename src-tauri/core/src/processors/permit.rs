use std::net::IpAddr;

use super::ProcessorRefusal;

/// Proof that a connection may be opened: the register has a row for the host, or the host is this
/// computer, where nobody else handles anything. Only the register makes one; the gate opens nothing
/// without it.
///
/// ```compile_fail
/// let made_up = okicrm_core::processors::Permit("db.example.org".to_owned());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permit(Reach);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reach {
    ThisComputer,
    Host(String),
}

impl Permit {
    /// Nobody else handles what stays on this computer, so it needs no row.
    pub(super) const fn this_computer() -> Self {
        Self(Reach::ThisComputer)
    }

    /// For a host that is this computer; nothing for any other, which needs a row.
    pub fn here(host: &str) -> Option<Self> {
        is_this_computer(host).then(Self::this_computer)
    }

    /// For whatever host a test of the gate wants.
    #[cfg(test)]
    pub(crate) fn for_a_test(host: &str) -> Self {
        Self::of_row(host)
    }

    /// For the host of a row.
    pub(super) fn of_row(host: &str) -> Self {
        Self(Reach::Host(plain(host)))
    }

    /// Refuses another host than the one the permit is for; nothing is a socket on this computer.
    ///
    /// # Errors
    /// `processor-missing`.
    pub fn check(&self, host: Option<&str>) -> Result<(), ProcessorRefusal> {
        let is_right = match (&self.0, host) {
            (Reach::ThisComputer, None) => true,
            (Reach::ThisComputer, Some(host)) => is_this_computer(host),
            (Reach::Host(permitted), Some(host)) => *permitted == plain(host),
            (Reach::Host(_), None) => false,
        };
        if is_right {
            Ok(())
        } else {
            Err(ProcessorRefusal::missing(host.unwrap_or_default()))
        }
    }
}

/// Whether a host is the computer itself (RFC 1122 3.2.1.3, RFC 4291 2.5.3, RFC 6761 6.3). Other
/// names are never looked up for this: whoever answers for a name could then say that it is local.
pub fn is_this_computer(host: &str) -> bool {
    let host = plain(host);
    host == "localhost"
        || host.starts_with('/')
        || host.parse::<IpAddr>().is_ok_and(|address| match address {
            IpAddr::V4(address) => address.is_loopback(),
            IpAddr::V6(address) => {
                address.is_loopback()
                    || address
                        .to_ipv4_mapped()
                        .is_some_and(|inner| inner.is_loopback())
            }
        })
}

/// A host in the one spelling in which hosts are compared.
pub(super) fn plain(host: &str) -> String {
    let host = host.trim().trim_start_matches('[').trim_end_matches(']');
    host.trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_permit_is_good_for_its_own_host_only() {
        let permit = Permit::of_row("DB.example.org.");
        assert!(permit.check(Some("db.example.org")).is_ok());
        for other in ["example.org", "db.example.org.evil.test", "10.0.0.1"] {
            assert!(permit.check(Some(other)).is_err(), "{other}");
        }
        assert!(permit.check(None).is_err());
    }

    #[test]
    fn only_the_computer_itself_needs_no_row() {
        for host in [
            "localhost",
            "127.0.0.1",
            "127.9.9.9",
            "::1",
            "[::1]",
            "/run/postgresql",
        ] {
            assert!(Permit::this_computer().check(Some(host)).is_ok(), "{host}");
        }
        for host in [
            "0.0.0.0",
            "192.168.0.2",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "169.254.169.254",
            "",
        ] {
            assert!(Permit::this_computer().check(Some(host)).is_err(), "{host}");
        }
    }
}
