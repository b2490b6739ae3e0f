//! What a person takes elsewhere, part by part: what goes along, what stays, and who is taken out.

use super::*;

async fn taken_along(
    world: &TestWorkspace,
    id: ContactId,
) -> (packs::Written, Vec<(String, Vec<u8>)>) {
    let path = world.root().join("portable.zip");
    let options = CopyOptions {
        language: "en".into(),
        lock: CopyLock::Open,
    };
    let written = packs::write_portable(&world.workspace, Person::Contact(id), &path, &options)
        .await
        .unwrap();
    (written, unzipped(&path, None))
}

fn document(archive: &[(String, Vec<u8>)]) -> serde_json::Value {
    let (_, bytes) = archive
        .iter()
        .find(|(name, _)| name == "data.json")
        .unwrap();
    serde_json::from_slice(bytes).unwrap()
}

/// One field of each row of a kind.
fn each<'a>(document: &'a serde_json::Value, kind: &str, field: &str) -> Vec<&'a str> {
    let rows = document[kind].as_array().unwrap().iter();
    rows.map(|row| row[field].as_str().unwrap()).collect()
}

story! {
    async fn her_files_go_along_byte_by_byte_and_those_left_out_stay(world) {
        let ada = with_grace(&world).await;
        let long: Vec<u8> = (0..40_000).flat_map(|number: u32| format!("{number:06}\n").into_bytes()).collect();
        file(&world, ada, "long.txt", &long).await;
        file(&world, ada, "minutes.txt", b"Grace Hopper was there").await;
        file(&world, ada, "plain.txt", b"only about Ada Lovelace").await;
        let (written, archive) = taken_along(&world, ada).await;
        let mut files: Vec<(&str, &[u8])> = archive
            .iter()
            .filter_map(|(name, bytes)| name.strip_prefix("files/").map(|name| (&name[4..], bytes.as_slice())))
            .collect();
        files.sort_unstable();
        assert!(files == [("long.txt", long.as_slice()), ("plain.txt", b"only about Ada Lovelace")]);
        let mut names = each(&document(&archive), "files", "name").into_iter().map(str::to_owned).collect::<Vec<_>>();
        names.sort_unstable();
        assert_eq!(names, ["long.txt", "plain.txt"]);
        let records: Vec<(&str, usize)> = written.report.records.iter().map(|one| (one.kind.as_str(), one.count)).collect();
        assert_eq!(records, [("subjects", 1), ("contacts", 1), ("activities", 1), ("files", 2), ("file_chunks", 3)]);
        // What a law makes the business keep she cannot ask for, and what was worked out is not hers.
        let looked_through = |kind: &str| written.report.searched.iter().any(|one| one == kind);
        for kind in ["contacts", "leads", "activities", "tasks", "files", "file_chunks"] {
            assert!(looked_through(kind), "{kind}");
        }
        for kind in ["invoices", "payments", "requests", "contact_points", "file_texts", "settings"] {
            assert!(!looked_through(kind), "{kind}");
        }
    }

    async fn what_lies_in_the_trash_stays(world) {
        let ada = ada(&world).await;
        let about = About::Contact(ada);
        note(&world, ada, "kept", "still there").await;
        file(&world, ada, "kept.txt", b"still there").await;
        let thrown = NewActivity { title: "thrown".into(), ..NewActivity::default() };
        let thrown = timeline::add_activity(&world.workspace, about, thrown).await.unwrap().record.id;
        timeline::delete_activity(&world.workspace, thrown).await.unwrap();
        let thrown = timeline::add_file(&world.workspace, about, "thrown.txt", &mut &b"thrown"[..]).await.unwrap().record.id;
        timeline::delete_file(&world.workspace, thrown).await.unwrap();
        let (_, archive) = taken_along(&world, ada).await;
        let document = document(&archive);
        assert_eq!(each(&document, "activities", "title"), ["kept"]);
        assert_eq!(each(&document, "files", "name"), ["kept.txt"]);
        assert!(archive.iter().all(|(name, _)| !name.contains("thrown")));
    }

    async fn others_stay_behind_and_the_rest_keeps_its_shape(world) {
        let ada = with_grace(&world).await;
        let tags = ContactEdit::Tags(vec!["friend of Grace Hopper".into(), "London".into()]);
        contacts::edit(&world.workspace, ada, tags).await.unwrap();
        let (_, archive) = taken_along(&world, ada).await;
        let document = document(&archive);
        assert_eq!(each(&document, "activities", "title"), ["Visit of [other person]"]);
        assert_eq!(each(&document, "activities", "createdAt"), ["2026-11-22T12:00:00.000Z"]);
        assert_eq!(each(&document, "activities", "body"), [
            "Ada came with [other person] ([other person], [other person]). [other person] likes boats; Ada Lovelace does not.",
        ]);
        let contact = &document["contacts"][0];
        assert_eq!(contact["tags"], serde_json::json!(["friend of [other person]", "London"]));
        for (name, bytes) in &archive {
            let text = String::from_utf8_lossy(bytes);
            assert!(OTHER.iter().all(|marker| !text.contains(marker)), "{name}: {text}");
        }
    }
}
