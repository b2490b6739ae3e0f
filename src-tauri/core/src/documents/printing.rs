//! Printing through the system: `lp` where CUPS is (Linux, macOS), the print verb on Windows. The
//! window cannot print a PDF itself.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::error::Result;

/// Sends a PDF to the usual printer of this computer, or of the print server that is named, and
/// waits until the queue has taken it. Answers whether it did: no where no printing system answers
/// or no printer is set up.
pub(crate) async fn print(pdf: Vec<u8>, server: Option<String>) -> Result<bool> {
    let sent = tokio::task::spawn_blocking(move || send(&pdf, server.as_deref())).await;
    match sent {
        Ok(Ok(taken)) => Ok(taken),
        Err(_) => Ok(false),
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Ok(Err(error)) => Err(error.into()),
    }
}

/// The queue reads the document from a pipe, so that no copy of it stays on the disk.
#[cfg(not(windows))]
fn send(pdf: &[u8], server: Option<&str>) -> std::io::Result<bool> {
    let server = server.map(|server| ["-h", server]);
    let mut queue = Command::new("lp")
        .args(server.iter().flatten())
        .args(["-s", "-t", "OkiCRM", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut pipe) = queue.stdin.take()
        && pipe.write_all(pdf).is_err()
    {
        // The queue hung up before the end; its exit says why.
    }
    Ok(queue.wait()?.success())
}

/// The program that is set up for PDFs prints the file, which goes when it has.
#[cfg(windows)]
fn send(pdf: &[u8], _server: Option<&str>) -> std::io::Result<bool> {
    let mut file = tempfile::Builder::new()
        .prefix("okicrm-")
        .suffix(".pdf")
        .tempfile()?;
    file.write_all(pdf)?;
    let path = file.into_temp_path();
    let printed = Command::new("powershell")
        .args([
            "-NoProfile",
            "-Command",
            "Start-Process",
            "-Verb",
            "Print",
            "-Wait",
            "-FilePath",
        ])
        .arg(AsRef::<std::path::Path>::as_ref(&path))
        .stdin(Stdio::null())
        .status()?;
    Ok(printed.success())
}
