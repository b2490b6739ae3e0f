//! Printing through a print queue of its own: CUPS without a service manager, on a socket in the
//! test's folder, with the printer description of CUPS's PDF printer and a file for paper. The queue
//! turns the document into PostScript, which is drawn and laid beside the document.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::*;

/// The PDF printer of CUPS, as Debian and Fedora install it.
const PRINTER: &str = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd";
/// Blocks across and down a page in which ink is compared: coarse enough for a printer's margins.
const BLOCKS: usize = 24;

struct PrintServer {
    server: Child,
    socket: String,
    paper: PathBuf,
    // Ends the folder's life after the server's.
    _folder: tempfile::TempDir,
}

impl Drop for PrintServer {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

impl PrintServer {
    fn start() -> Self {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        // A server of root's runs its filters as another user.
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        for name in ["etc/ppd", "spool/tmp", "cache", "state", "log"] {
            std::fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        let socket = path("cups.sock");
        let files = format!(
            "AccessLog {log}/access\nErrorLog {log}/error\nPageLog {log}/page\nRequestRoot {}\n\
             TempDir {}\nCacheDir {}\nStateDir {}\nServerRoot {}\nFileDevice Yes\nSystemGroup root\n",
            path("spool"),
            path("spool/tmp"),
            path("cache"),
            path("state"),
            path("etc"),
            log = path("log"),
        );
        let allow = "Order allow,deny\nAllow all\n";
        let rules = format!(
            "Listen {socket}\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n\
             <Location />\n{allow}</Location>\n<Policy default>\n<Limit All>\n{allow}</Limit>\n</Policy>\n"
        );
        std::fs::write(path("etc/cups-files.conf"), files).unwrap();
        std::fs::write(path("etc/cupsd.conf"), rules).unwrap();
        let server = Command::new("cupsd")
            .args(["-f", "-c", &path("etc/cupsd.conf")])
            .args(["-s", &path("etc/cups-files.conf")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("CUPS is installed (Debian: apt-get install cups)");
        let paper = folder.path().join("printed.ps");
        let printing = Self {
            server,
            socket,
            paper,
            _folder: folder,
        };
        let device = format!("file://{}", printing.paper.display());
        printing.administer(&["-p", "paper", "-E", "-v", &device, "-P", PRINTER]);
        printing.administer(&["-d", "paper"]);
        printing
    }

    /// Tries until the server answers.
    fn administer(&self, arguments: &[&str]) {
        let mut said = String::new();
        for _ in 0..100 {
            let done = Command::new("lpadmin")
                .args(["-h", &self.socket])
                .args(arguments)
                .output()
                .expect("lpadmin comes with CUPS");
            if done.status.success() {
                return;
            }
            said = String::from_utf8_lossy(&done.stderr).into_owned();
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the print server does not take {arguments:?}: {said}");
    }

    /// Waits until the queue says that the job is through.
    fn wait_until_printed(&self) {
        for _ in 0..600 {
            let told = Command::new("lpstat")
                .args(["-h", &self.socket, "-W", "completed", "-o"])
                .output()
                .unwrap();
            if String::from_utf8_lossy(&told.stdout).contains("paper-1") {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the queue did not print within a minute");
    }
}

/// How dark each block of the first page is, from 0 to 255.
fn ink(file: &Path) -> Vec<f64> {
    let drawn = Command::new("gs")
        .args(["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pnggray"])
        .args(["-r48", "-dLastPage=1", "-sOutputFile=%stdout"])
        .arg(file)
        .output()
        .expect("Ghostscript comes with CUPS");
    let picture = image::load_from_memory(&drawn.stdout).unwrap().into_luma8();
    let block = |number: usize| {
        let part = |length: u32, at: usize| {
            let length = usize::try_from(length).unwrap();
            (at * length / BLOCKS, (at + 1) * length / BLOCKS)
        };
        let (left, right) = part(picture.width(), number % BLOCKS);
        let (top, bottom) = part(picture.height(), number / BLOCKS);
        let mut dark = 0.0;
        for (x, y) in (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y))) {
            let pixel = picture.get_pixel(u32::try_from(x).unwrap(), u32::try_from(y).unwrap());
            dark += f64::from(255 - pixel.0[0]);
        }
        let pixels = u32::try_from((right - left) * (bottom - top)).unwrap();
        dark / f64::from(pixels)
    };
    (0..BLOCKS * BLOCKS).map(block).collect()
}

/// How unlike two pages are: the differences between their blocks, as a share of all ink.
fn unlikeness(one: &[f64], other: &[f64]) -> f64 {
    let differences: f64 = one.iter().zip(other).map(|(a, b)| (a - b).abs()).sum();
    let ink: f64 = one.iter().chain(other).sum();
    differences / ink
}

#[tokio::test]
async fn the_printed_page_looks_like_the_document() {
    let world = TestWorkspace::sqlite().await;
    business(&world).await;
    let ana = ana(&world).await;
    let invoice = issued(&world, &draft_for(&ana)).await;
    let mut long = draft_for(&ana);
    let line = long.lines[0].clone();
    long.lines.extend(vec![line; 12]);
    let other = issued(&world, &long).await;
    let pdf = |name: &str| world.root().join(name);
    for (id, name) in [(invoice.id, "invoice.pdf"), (other.id, "other.pdf")] {
        invoicing::save_pdf(&world.workspace, id, &pdf(name))
            .await
            .unwrap();
    }
    let printing = PrintServer::start();
    invoicing::print_at(&world.workspace, invoice.id, &printing.socket)
        .await
        .unwrap();
    printing.wait_until_printed();
    let printed = ink(&printing.paper);
    assert!(
        printed.iter().sum::<f64>() > 100.0,
        "there is ink on the page"
    );
    let to_itself = unlikeness(&printed, &ink(&pdf("invoice.pdf")));
    // The control: the same letterhead with other lines is told apart.
    let to_other = unlikeness(&printed, &ink(&pdf("other.pdf")));
    assert!(
        to_itself < 0.15 && to_other > 2.0 * to_itself,
        "{to_itself} {to_other}"
    );
}

#[tokio::test]
async fn where_nothing_prints_it_is_said_so_in_words() {
    let world = TestWorkspace::sqlite().await;
    business(&world).await;
    let invoice = issued(&world, &draft_for(&ana(&world).await)).await;
    let nowhere = world.root().join("no.sock").to_string_lossy().into_owned();
    let refused = invoicing::print_at(&world.workspace, invoice.id, &nowhere)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "invoicing-printer-missing");
    for language in ["en", "de"] {
        let words = okicrm_core::words::Words::new(language);
        assert!(words.knows("invoicing-printer-missing"), "{language}");
    }
}

#[tokio::test]
async fn a_draft_is_printed_too() {
    let world = TestWorkspace::sqlite().await;
    business(&world).await;
    let draft = saved(&world, &draft_for(&ana(&world).await)).await;
    let printing = PrintServer::start();
    invoicing::print_at(&world.workspace, draft.id, &printing.socket)
        .await
        .unwrap();
    printing.wait_until_printed();
    assert!(ink(&printing.paper).iter().sum::<f64>() > 100.0);
    // What prints from a pipe leaves no copy behind.
    assert!(!world.workspace.folder().opened().exists());
}
