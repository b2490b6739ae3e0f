//! Where reports go: one address, which is checked when it is written down and again, with what
//! its name turned out to mean, when a connection is opened.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::state::TelemetryRefusal;

/// The longest address, in bytes.
const LONGEST: usize = 300;

/// The address reports are sent to: `https://usage.example.org/v1/metrics`. Plain HTTP goes to this
/// computer only, where a Collector may listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    text: String,
    is_encrypted: bool,
    host: String,
    port: u16,
    path: String,
}

impl Endpoint {
    /// Reads an address.
    ///
    /// # Errors
    /// `telemetry-endpoint-wrong`: another scheme than https, a name and password, a fragment, a
    /// query, an address that leads to the network's own devices, or text that is no address.
    pub fn parse(text: &str) -> Result<Self, TelemetryRefusal> {
        let text = text.trim();
        let (is_encrypted, rest) = match text.split_once("://") {
            Some(("https", rest)) => (true, rest),
            Some(("http", rest)) => (false, rest),
            _ => return Err(TelemetryRefusal::Endpoint),
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = host_and_port(authority, if is_encrypted { 443 } else { 80 })
            .ok_or(TelemetryRefusal::Endpoint)?;
        let endpoint = Self {
            text: text.to_owned(),
            is_encrypted,
            host,
            port,
            path: if path.is_empty() { "/v1/metrics" } else { path }.to_owned(),
        };
        (text.len() <= LONGEST && endpoint.is_allowed())
            .then_some(endpoint)
            .ok_or(TelemetryRefusal::Endpoint)
    }

    fn is_allowed(&self) -> bool {
        let is_plain = |text: &str, more: &str| {
            text.bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || more.as_bytes().contains(&sign))
        };
        let named_well = self.is_literal() || is_plain(&self.host, "-.");
        let reachable = self
            .host
            .parse()
            .map_or(true, |address| self.may_connect(address));
        named_well
            && !self.host.is_empty()
            && is_plain(&self.path, "-._~/")
            && reachable
            && (self.is_encrypted || self.is_this_computer())
    }

    fn is_literal(&self) -> bool {
        self.host.parse::<IpAddr>().is_ok()
    }

    /// Whether it names this computer in so many words.
    fn is_this_computer(&self) -> bool {
        self.host == "localhost"
            || self
                .host
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback())
    }

    /// Whether an address that the host's name stands for may be connected to. A name that
    /// suddenly means this computer, or the network's own devices, is no receiver.
    pub(crate) fn may_connect(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        if self.is_this_computer() {
            return address.is_loopback();
        }
        !address.is_loopback()
            && !address.is_unspecified()
            && !address.is_multicast()
            && !is_link_local(address)
    }

    /// As it was written down.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The name or address of the receiver's computer.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Where it listens.
    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    /// What is asked for.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// Whether the connection is encrypted.
    pub(crate) const fn is_encrypted(&self) -> bool {
        self.is_encrypted
    }

    /// The host as a request names it: with the port where that is not the usual one.
    pub(crate) fn authority(&self) -> String {
        let host = match self.host.parse::<Ipv6Addr>() {
            Ok(address) => format!("[{address}]"),
            Err(_) => self.host.clone(),
        };
        match (self.is_encrypted, self.port) {
            (true, 443) | (false, 80) => host,
            (_, port) => format!("{host}:{port}"),
        }
    }
}

/// 169.254.0.0/16 and fe80::/10, where cloud computers tell their secrets; 255.255.255.255.
fn is_link_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_link_local() || address == Ipv4Addr::BROADCAST,
        IpAddr::V6(address) => address.is_unicast_link_local(),
    }
}

fn host_and_port(authority: &str, usual: u16) -> Option<(String, u16)> {
    let (host, rest) = match authority.strip_prefix('[') {
        Some(inside) => {
            let (address, rest) = inside.split_once(']')?;
            (address.parse::<Ipv6Addr>().ok()?.to_string(), rest)
        }
        None => {
            let (host, rest) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
            (host.to_ascii_lowercase(), rest)
        }
    };
    let port = match rest.strip_prefix(':') {
        Some(port) => port.parse().ok().filter(|port| *port > 0)?,
        None if rest.is_empty() => usual,
        None => return None,
    };
    Some((host, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receiver_is_an_https_address_or_this_computer() {
        for (text, authority, path) in [
            (
                "https://usage.example.org",
                "usage.example.org",
                "/v1/metrics",
            ),
            (
                "https://usage.example.org:4318/otlp/v1/metrics",
                "usage.example.org:4318",
                "/otlp/v1/metrics",
            ),
            ("http://127.0.0.1:4318", "127.0.0.1:4318", "/v1/metrics"),
            (
                "http://localhost:4318/v1/metrics",
                "localhost:4318",
                "/v1/metrics",
            ),
            ("http://[::1]:4318", "[::1]:4318", "/v1/metrics"),
            ("https://10.1.2.3/v1/metrics", "10.1.2.3", "/v1/metrics"),
        ] {
            let endpoint = Endpoint::parse(text).unwrap();
            assert_eq!(
                (endpoint.authority().as_str(), endpoint.path()),
                (authority, path)
            );
        }
    }

    #[test]
    fn attack_59_addresses_that_lead_elsewhere_are_no_receivers() {
        for text in [
            "file:///etc/passwd",
            "gopher://usage.example.org/",
            "http://usage.example.org/v1/metrics",
            "https://169.254.169.254/latest/meta-data",
            "http://169.254.169.254/",
            "https://[fe80::1]/",
            "https://[::ffff:169.254.169.254]/",
            "https://0.0.0.0/",
            "https://224.0.0.1/",
            "https://user:password@usage.example.org/",
            "https://usage.example.org@169.254.169.254/",
            "https://usage.example.org/?person=ada",
            "https://usage.example.org/#fragment",
            "https://usage.example.org/\r\nX-Person: ada",
            "https://usage.example.org:0/",
            "https://usage.example.org:70000/",
            "https:///v1/metrics",
            "usage.example.org",
            "",
        ] {
            assert!(Endpoint::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn attack_59_a_name_that_comes_to_mean_this_computer_is_not_connected_to() {
        let receiver = Endpoint::parse("https://usage.example.org/").unwrap();
        for (address, expected) in [
            ("203.0.113.7", true),
            ("10.1.2.3", true),
            ("127.0.0.1", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("169.254.169.254", false),
            ("fe80::1", false),
        ] {
            let address = address.parse().unwrap();
            assert_eq!(receiver.may_connect(address), expected, "{address}");
        }
        let here = Endpoint::parse("http://localhost:4318").unwrap();
        assert!(!here.may_connect("203.0.113.7".parse().unwrap()));
    }
}
