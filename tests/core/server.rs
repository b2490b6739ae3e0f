//! First run on a server: each way a server can be of no use is told apart, and nothing is made.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use okicrm_core::moving;
use okicrm_core::workspace::{self, Clock, Folder, NewWorkspace, Protection};
use okicrm_testing::{NOON, PASSPHRASE, TestWorkspace, fresh_schema, run_on_server};

/// Makes a workspace on a server, in a folder of its own; the code of the refusal.
async fn refused(server: &str) -> String {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::at(root.path().join("workspace"));
    let made = workspace::create(NewWorkspace {
        folder: folder.clone(),
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: Some(PASSPHRASE),
            keychain: None,
        },
        server: Some(server.into()),
        clock: Clock::fixed(NOON.parse().unwrap()),
    })
    .await;
    assert!(!folder.manifest().exists() && !folder.database().exists());
    made.unwrap_err().code().to_owned()
}

async fn looked_at(server: &str) -> String {
    let looked = moving::check_server(server).await;
    looked.unwrap_err().code().to_owned()
}

/// A server that says what a PostgreSQL server says first, and no more (protocol 3.0, 55.2.1).
fn server_that_says(answer: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for caller in listener.incoming() {
            let mut caller = caller.unwrap();
            let mut asked = [0; 1024];
            let mut says = answer.clone();
            // Whatever comes after the greeting is answered by being ready for more.
            while caller.read(&mut asked).is_ok_and(|count| count > 0) {
                caller.write_all(&says).ok();
                says = message(b'Z', b"I");
            }
        }
    });
    format!("postgres://sara:guess@127.0.0.1:{port}/crm?sslmode=disable")
}

/// A message of the protocol: its letter, its length, its content.
fn message(letter: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 4).unwrap().to_be_bytes();
    [&[letter], length.as_slice(), content].concat()
}

#[tokio::test]
async fn a_server_that_is_too_old_is_refused_before_anything_is_asked_of_it() {
    let server = server_that_says(
        [
            message(b'R', &0_u32.to_be_bytes()),
            message(b'S', b"server_version\x009.6.24\0"),
            message(b'K', &[0; 8]),
            message(b'Z', b"I"),
        ]
        .concat(),
    );
    assert_eq!(looked_at(&server).await, "database-too-old");
    assert_eq!(refused(&server).await, "database-too-old");
}

#[tokio::test]
async fn a_wrong_password_is_told_apart_from_a_server_that_does_not_answer() {
    let wrong = b"SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0";
    let server = server_that_says(message(b'E', wrong));
    assert_eq!(looked_at(&server).await, "database-login-refused");
    assert_eq!(refused(&server).await, "database-login-refused");
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    let nobody = format!("postgres://sara:guess@127.0.0.1:{port}/crm");
    assert_eq!(refused(&nobody).await, "database-unreachable");
}

#[tokio::test]
async fn a_database_with_tables_of_another_program_is_left_as_it_is() {
    let server = fresh_schema().await;
    run_on_server(&server, "CREATE TABLE contacts (name TEXT)").await;
    assert_eq!(refused(&server).await, "database-not-empty");
    run_on_server(&server, "INSERT INTO contacts VALUES ('theirs')").await;
    let found = moving::check_server(&server).await.unwrap();
    assert_eq!(serde_json::to_value(found.holds).unwrap(), "otherTables");
}

#[tokio::test]
async fn a_database_with_a_workspace_takes_no_second_one() {
    let world = TestWorkspace::postgres().await;
    let server = world.server().unwrap();
    assert_eq!(refused(server).await, "database-holds-workspace");
    let found = moving::check_server(server).await.unwrap();
    assert_eq!(serde_json::to_value(found.holds).unwrap(), "workspace");
}
