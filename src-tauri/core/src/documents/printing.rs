//! Printing through the system: `lp` where CUPS is (Linux, macOS), the print verb on Windows. The
//! window cannot print a PDF itself.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Result;

/// Sends a PDF to the usual printer of this computer, or of the print server that is named, and
/// waits until the queue has taken it. Answers whether it did: no where no printing system answers
/// or no printer is set up. A system that prints only files finds one in `opened`, the folder that
/// is cleared of all that was shown.
pub(crate) async fn print(pdf: Vec<u8>, server: Option<String>, opened: PathBuf) -> Result<bool> {
    let sent = tokio::task::spawn_blocking(move || send(&pdf, server.as_deref(), &opened)).await;
    match sent {
        Ok(Ok(taken)) => Ok(taken),
        Err(_) => Ok(false),
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Ok(Err(error)) => Err(error.into()),
    }
}

/// The queue reads the document from a pipe, so that no copy of it stays on the disk.
#[cfg(not(windows))]
fn send(pdf: &[u8], server: Option<&str>, _opened: &Path) -> std::io::Result<bool> {
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
fn send(pdf: &[u8], _server: Option<&str>, opened: &Path) -> std::io::Result<bool> {
    let path = file_to_print(pdf, opened)?;
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
        .arg(AsRef::<Path>::as_ref(&path))
        .stdin(Stdio::null())
        .status()?;
    Ok(printed.success())
}

/// The document as a file in the folder `opened`: it goes when it is dropped, and with the folder
/// where the program ends before that or a viewer still holds it.
#[cfg(any(windows, test))]
fn file_to_print(pdf: &[u8], opened: &Path) -> std::io::Result<tempfile::TempPath> {
    std::fs::create_dir_all(opened)?;
    let mut file = tempfile::Builder::new()
        .prefix("print-")
        .suffix(".pdf")
        .tempfile_in(opened)?;
    file.write_all(pdf)?;
    Ok(file.into_temp_path())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Folder;

    #[test]
    fn a_file_to_print_lies_where_clearing_reaches_it_and_goes_by_itself() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let printed = file_to_print(b"%PDF", &folder.opened()).unwrap();
        let place = printed.to_path_buf();
        assert_eq!(place.parent(), Some(folder.opened().as_path()));
        assert_eq!(place.extension().unwrap(), "pdf");
        drop(printed);
        assert!(!place.exists());
        // A viewer that holds it, or a kill, keeps it from going by itself.
        let held = file_to_print(b"%PDF", &folder.opened())
            .unwrap()
            .keep()
            .unwrap();
        folder.clear_opened().unwrap();
        assert!(!held.exists());
    }
}
