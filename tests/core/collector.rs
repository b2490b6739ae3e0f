//! A collector that listens on this computer and says whatever a test wants it to.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// A request as it arrived.
#[derive(Clone)]
pub struct Arrived {
    pub head: String,
    pub body: Vec<u8>,
}

/// What a collector says.
pub type Answer = fn(&mut TcpStream);

/// A collector that listens on this computer.
pub struct Collector {
    pub address: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    /// Told of each request.
    pub told: Receiver<()>,
    /// When a connection was closed.
    pub closed: Receiver<Instant>,
}

impl Collector {
    pub fn listening(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/v1/metrics", listener.local_addr().unwrap());
        let arrived: Arc<Mutex<Vec<Arrived>>> = Arc::default();
        let (tell, told) = channel();
        let (close, closed) = channel();
        let into = Arc::clone(&arrived);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(std::io::Result::ok) {
                let (into, tell, close) = (Arc::clone(&into), tell.clone(), close.clone());
                std::thread::spawn(move || serve(stream, &into, &tell, &close, answer));
            }
        });
        Self {
            address,
            arrived,
            told,
            closed,
        }
    }

    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap().clone()
    }
}

fn serve(
    mut stream: TcpStream,
    into: &Mutex<Vec<Arrived>>,
    tell: &Sender<()>,
    close: &Sender<Instant>,
    answer: Answer,
) {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    let arrived = loop {
        let read = stream.read(&mut buffer).unwrap_or_default();
        bytes.extend_from_slice(&buffer[..read]);
        if let Some(arrived) = whole(&bytes) {
            break arrived;
        }
        if read == 0 {
            return;
        }
    };
    into.lock().unwrap().push(arrived);
    // The test may have ended.
    tell.send(()).ok();
    answer(&mut stream);
    while stream.read(&mut buffer).is_ok_and(|read| read > 0) {}
    close.send(Instant::now()).ok();
}

fn whole(bytes: &[u8]) -> Option<Arrived> {
    let text = String::from_utf8_lossy(bytes);
    let (head, _) = text.split_once("\r\n\r\n")?;
    let length: usize = head.lines().find_map(|line| {
        line.to_ascii_lowercase()
            .strip_prefix("content-length: ")?
            .parse()
            .ok()
    })?;
    let body = bytes.get(head.len() + 4..)?.to_vec();
    (body.len() == length).then(|| Arrived {
        head: head.to_owned(),
        body,
    })
}

/// Says it, if anybody still listens.
pub fn says(stream: &mut TcpStream, answer: &str) {
    stream.write_all(answer.as_bytes()).ok();
}

/// Takes the report, and tries to be remembered.
pub fn takes(stream: &mut TcpStream) {
    says(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nset-cookie: person=ada\r\n\r\n{}",
    );
}

/// Stalls.
pub fn says_nothing(_: &mut TcpStream) {}
