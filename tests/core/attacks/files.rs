//! Attacks 30 and 46 to 48: what is kept with a person is kept as it is, and never interpreted.

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::timeline::{self, About, FileView};
use okicrm_testing::{TestWorkspace, story};

async fn ada(world: &TestWorkspace) -> About {
    let new = NewContact {
        name: "Ada Byron".to_owned(),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    About::Contact(made.record.id)
}

async fn kept(world: &TestWorkspace, about: About, name: &str, bytes: &[u8]) -> FileView {
    let mut reader = bytes;
    let added = timeline::add_file(&world.workspace, about, name, &mut reader);
    added.await.unwrap().record
}

async fn read(world: &TestWorkspace, file: &FileView) -> Vec<u8> {
    let mut bytes = Vec::new();
    timeline::read_file(&world.workspace, file.id, &mut bytes)
        .await
        .unwrap();
    bytes
}

/// A PNG's first bytes with the size of 50,000 × 50,000 pixels.
fn claims_to_be_huge() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(50_000_u32.to_be_bytes());
    png.extend(50_000_u32.to_be_bytes());
    png.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
    png
}

/// A JPEG with a place in its EXIF part: evidence is kept as it came, the logo alone is made bare.
fn with_a_place() -> Vec<u8> {
    let mut jpeg = b"\xFF\xD8\xFF\xE1\0\x20Exif\0\0II*\0\x08\0\0\0".to_vec();
    jpeg.extend(b"GPSLatitude 51.5007N");
    jpeg.extend(b"\xFF\xD9");
    jpeg
}

story! {
    async fn attack_46_names_that_no_system_takes_become_ones_that_every_system_takes(world) {
        let ada = ada(&world).await;
        for (bad, safe) in [
            ("..\\..\\x.exe", "x.exe"),
            ("/etc/passwd", "passwd"),
            ("C:\\Windows\\win.ini", "win.ini"),
            ("a.pdf\u{202E}fdp.exe", "a.pdffdp.exe"),
        ] {
            assert_eq!(kept(&world, ada, bad, b"x").await.name, safe);
        }
        for bad in ["CON", "nul.txt", "x. ", "..", "", "a\0b", "a\nb", &"ä".repeat(300)] {
            let name = kept(&world, ada, bad, b"x").await.name;
            let stem = name.split('.').next().unwrap().to_uppercase();
            assert!(!name.is_empty() && name.len() <= 255, "{bad:?}");
            assert!(!["CON", "NUL", ""].contains(&stem.as_str()), "{bad:?} became {name:?}");
            assert!(!name.ends_with([' ', '.']) && !name.contains(['/', '\\', '\0', '\n']), "{bad:?} became {name:?}");
        }
    }

    /// Nothing unpacks a picture that is only kept, so what it claims costs nothing.
    async fn attack_47_pictures_are_kept_byte_for_byte_and_never_unpacked(world) {
        let ada = ada(&world).await;
        for bytes in [claims_to_be_huge(), with_a_place()] {
            let file = kept(&world, ada, "photo.png", &bytes).await;
            assert!(read(&world, &file).await == bytes);
        }
    }

    /// What a file is follows from its name alone; what it holds is never looked at to show it.
    async fn attack_48_a_file_that_is_pdf_and_page_at_once_stays_what_its_name_says(world) {
        let ada = ada(&world).await;
        let both = b"%PDF-1.7\n<html><script>fetch('http://192.0.2.1/')</script></html>\nPK\x03\x04%%EOF";
        for (name, media_type) in [("offer.pdf", "application/pdf"), ("offer.unknown", "application/octet-stream")] {
            let file = kept(&world, ada, name, both).await;
            assert_eq!((file.name.as_str(), file.media_type.as_str()), (name, media_type));
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join(&file.name);
            timeline::save_file(&world.workspace, file.id, &path).await.unwrap();
            assert!(std::fs::read(&path).unwrap() == both);
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        }
        let page = kept(&world, ada, "offer.html", both).await;
        assert_ne!(page.media_type, "text/html", "no page of others is ever told to be one");
    }
}
