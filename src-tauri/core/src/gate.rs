//! The connection gate: the one module that opens network connections.
//!
//! To a database server, and to post one report: one connection, one request, one bounded answer.
//! Nothing is followed, kept or sent along: no redirect, no cookie, no name of the program, no
//! session to resume. The connection lives in the future that [`post`] returns: dropping it closes
//! the connection.
//!
//! Each connection wants the proof that the register of processors permits its host, and only the
//! register makes such a proof.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{CONNECTION, CONTENT_TYPE, HOST};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use sqlx::postgres::PgPool;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};

use crate::db::postgres;
use crate::processors::Permit;
use crate::telemetry::Endpoint;

/// Connects to the database server the person named when she created or moved the workspace.
///
/// # Errors
/// `processor-missing` where the permit is for another host, `database-address-wrong`,
/// `database-unreachable`.
pub(crate) async fn database(url: &str, permit: &Permit) -> crate::error::Result<PgPool> {
    permit.check(postgres::host(url)?.as_deref())?;
    postgres::connect(url).await
}

/// How long name, connection, request and answer may take together.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// As much of an answer's words is read, in bytes.
const LARGEST_ANSWER: usize = 1024;

/// The most an answer's headers may be, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;

/// What was answered.
#[derive(Debug)]
pub(crate) struct Reply {
    /// RFC 9110, section 15.
    pub(crate) status: u16,
    /// The beginning of the answer's text.
    pub(crate) words: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoReply {
    /// Nobody is there, or nobody who may be connected to.
    Unreachable,
    /// Its certificate is not to be trusted.
    Untrusted,
    /// It took too long.
    TooLong,
    /// What came is no answer.
    Broken,
}

/// Posts a body of JSON.
///
/// # Errors
/// Each [`NoReply`]; a permit for another host is as if nobody were there.
pub(crate) async fn post(
    endpoint: &Endpoint,
    permit: &Permit,
    body: Vec<u8>,
    longest: Duration,
) -> Result<Reply, NoReply> {
    if permit.check(Some(endpoint.host())).is_err() {
        return Err(NoReply::Unreachable);
    }
    tokio::time::timeout(longest, posted(endpoint, body))
        .await
        .unwrap_or(Err(NoReply::TooLong))
}

async fn posted(endpoint: &Endpoint, body: Vec<u8>) -> Result<Reply, NoReply> {
    let stream = connected(endpoint).await?;
    if !endpoint.is_encrypted() {
        return exchange(stream, endpoint, body).await;
    }
    let name = ServerName::try_from(endpoint.host().to_owned()).map_err(|_| NoReply::Untrusted)?;
    let stream = TlsConnector::from(trusting()?)
        .connect(name, stream)
        .await
        .map_err(|_| NoReply::Untrusted)?;
    exchange(stream, endpoint, body).await
}

/// Connects to the first address of the host that may be connected to.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the gate: the permit comes from the register of processors"
)]
async fn connected(endpoint: &Endpoint) -> Result<TcpStream, NoReply> {
    let addresses = tokio::net::lookup_host((endpoint.host(), endpoint.port()))
        .await
        .map_err(|_| NoReply::Unreachable)?;
    let allowed: Vec<SocketAddr> = addresses
        .filter(|address| endpoint.may_connect(address.ip()))
        .collect();
    for address in allowed {
        if let Ok(stream) = TcpStream::connect(address).await {
            return Ok(stream);
        }
    }
    Err(NoReply::Unreachable)
}

/// Trusts the roots that Mozilla publishes; made anew each time, so that no session is resumed by
/// which the receiver would know this computer again.
fn trusting() -> Result<Arc<ClientConfig>, NoReply> {
    let roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| NoReply::Untrusted)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

async fn exchange<Stream>(
    stream: Stream,
    endpoint: &Endpoint,
    body: Vec<u8>,
) -> Result<Reply, NoReply>
where
    Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let request = Request::post(endpoint.path())
        .header(HOST, endpoint.authority())
        .header(CONTENT_TYPE, "application/json")
        .header(CONNECTION, "close")
        .body(Full::new(Bytes::from(body)))
        .map_err(|_| NoReply::Broken)?;
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(LARGEST_HEAD)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|_| NoReply::Broken)?;
    let reply = async move {
        let sent = sender.send_request(request).await;
        read(sent.map_err(|_| NoReply::Broken)?).await
    };
    let (mut reply, connection) = (pin!(reply), pin!(connection));
    tokio::select! {
        biased;
        reply = &mut reply => reply,
        // The receiver closed: what it said before is still to be read.
        _ = connection => reply.await,
    }
}

/// The answer's status and its first words; however much follows is not taken.
async fn read(response: Response<Incoming>) -> Result<Reply, NoReply> {
    let status = response.status().as_u16();
    let mut body = response.into_body();
    let mut words = Vec::new();
    while words.len() < LARGEST_ANSWER {
        match body.frame().await {
            Some(Ok(frame)) => words.extend_from_slice(frame.data_ref().map_or(&[], |data| data)),
            // What was said before the connection broke is an answer all the same.
            Some(Err(_)) | None => break,
        }
    }
    words.truncate(LARGEST_ANSWER);
    Ok(Reply {
        status,
        words: String::from_utf8_lossy(&words).into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream as Stream};
    use std::time::Instant;

    use tokio_rustls::TlsAcceptor;
    use tokio_rustls::rustls::ServerConfig;
    use tokio_rustls::rustls::pki_types::pem::PemObject;
    use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

    use super::*;

    const SHORT: Duration = Duration::from_millis(400);

    fn here() -> Permit {
        Permit::here("localhost").unwrap()
    }

    #[tokio::test]
    async fn a_permit_for_another_host_opens_nothing() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let endpoint = Endpoint::parse(&format!("http://{address}")).unwrap();
        let other = Permit::for_a_test("receiver.example.org");
        let reply = post(&endpoint, &other, b"{}".to_vec(), SHORT).await;
        assert_eq!(reply.unwrap_err(), NoReply::Unreachable);
        assert!(listener.accept().is_err(), "nobody came");
    }

    /// Somebody who answers on this computer, once he has heard what was asked: an answer that is
    /// there before its question is none.
    fn receiver(answer: fn(Stream)) -> Endpoint {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(std::io::Result::ok) {
                answer(heard(stream));
            }
        });
        Endpoint::parse(&format!("http://{address}")).unwrap()
    }

    /// Reads the request to its end.
    fn heard(mut stream: Stream) -> Stream {
        let mut asked = Vec::new();
        let mut byte = [0];
        while !asked.ends_with(b"\r\n\r\n{}") && stream.read_exact(&mut byte).is_ok() {
            asked.extend(byte);
        }
        stream
    }

    /// Left within the time it was given, however busy this computer is: far before the longest.
    async fn refused(endpoint: &Endpoint) -> NoReply {
        let begun = Instant::now();
        let reply = post(endpoint, &here(), b"{}".to_vec(), SHORT).await;
        assert!(begun.elapsed() < LONGEST_WAIT / 2, "{:?}", begun.elapsed());
        reply.unwrap_err()
    }

    #[tokio::test]
    async fn a_receiver_that_says_nothing_is_left_in_time() {
        let silent = receiver(|mut stream| {
            let mut all = Vec::new();
            stream.read_to_end(&mut all).ok();
        });
        assert_eq!(refused(&silent).await, NoReply::TooLong);
    }

    #[tokio::test]
    async fn attack_61_a_receiver_that_drips_is_left_in_time() {
        let dripping = receiver(|mut stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\n").ok();
            while stream.write_all(b"x-drop: 1\r\n").is_ok() {
                std::thread::sleep(Duration::from_millis(20));
            }
        });
        assert_eq!(refused(&dripping).await, NoReply::TooLong);
    }

    #[tokio::test]
    async fn attack_61_endless_headers_are_no_answer() {
        let endless = receiver(|mut stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\n").ok();
            while stream.write_all(b"x-header: more and more\r\n").is_ok() {}
        });
        let reply = post(&endless, &here(), b"{}".to_vec(), LONGEST_WAIT).await;
        assert_eq!(reply.unwrap_err(), NoReply::Broken);
    }

    #[tokio::test]
    async fn nobody_there_is_unreachable() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let nobody = Endpoint::parse(&format!("http://{address}")).unwrap();
        assert_eq!(refused(&nobody).await, NoReply::Unreachable);
    }

    #[tokio::test]
    async fn attack_60_a_certificate_that_nobody_vouches_for_is_not_trusted() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/tls/");
        let certificate =
            CertificateDer::from_pem_file(format!("{folder}self-signed.pem")).unwrap();
        let key = PrivateKeyDer::from_pem_file(format!("{folder}self-signed.key")).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let told = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let acceptor = TlsAcceptor::from(Arc::new(config));
            acceptor.accept(stream).await.is_ok()
        });
        let endpoint = Endpoint::parse(&format!("https://localhost:{port}")).unwrap();
        let reply = post(&endpoint, &here(), b"{}".to_vec(), LONGEST_WAIT).await;
        assert_eq!(reply.unwrap_err(), NoReply::Untrusted);
        assert!(!told.await.unwrap(), "not even the handshake ended");
    }
}
