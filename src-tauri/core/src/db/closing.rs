//! Waits until every encrypted file that this process opened is closed.
//!
//! SQLCipher and OpenSSL free their state when a process ends. A connection closes in a thread of its
//! own; one that is still closing then reads freed memory, and the process dies with everything
//! already done: 5 of 1,440 `oki contacts list` did on a busy machine. So OpenSSL is told to leave its
//! state to the system, and a process that is about to end waits for its connections.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::watch;

/// How long the end of a process waits; closing folds the write-ahead log into the file.
const PATIENCE: Duration = Duration::from_secs(10);

static OPEN: LazyLock<Arc<watch::Sender<usize>>> =
    LazyLock::new(|| Arc::new(watch::Sender::new(0)));

/// Counts as long as it lives.
struct Counted(Arc<watch::Sender<usize>>);

impl Counted {
    fn new(open: Arc<watch::Sender<usize>>) -> Self {
        open.send_modify(|open| *open += 1);
        Self(open)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.send_modify(|open| *open -= 1);
    }
}

/// Connections made with the options are waited for by [`all_closed`].
pub(super) fn counted(options: SqliteConnectOptions) -> SqliteConnectOptions {
    #[cfg(not(target_os = "macos"))]
    openssl_sys::init();
    counted_by(Arc::clone(&OPEN), options)
}

/// The count hangs on a collation that no statement names, because SQLite drops a connection's
/// collations after its files are closed and tells nobody else of that moment.
fn counted_by(
    open: Arc<watch::Sender<usize>>,
    options: SqliteConnectOptions,
) -> SqliteConnectOptions {
    let counted = Counted::new(open);
    options.collation("okicrm_open", move |left, right| {
        let _open = &counted;
        left.cmp(right)
    })
}

/// Waits until each file this process opened is closed, ten seconds at most. For the end of a
/// process, when nothing holds a workspace any more.
pub async fn all_closed() {
    let mut open = OPEN.subscribe();
    let closed = open.wait_for(|open| *open == 0);
    if tokio::time::timeout(PATIENCE, closed).await.is_err() {
        tracing::warn!("the process ends while a file is open");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::ConnectOptions as _;

    #[tokio::test]
    async fn a_file_counts_from_its_options_until_its_last_connection_has_closed() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = Arc::new(watch::Sender::new(0));
        let path = folder.path().join("counted");
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true);
        let options = counted_by(Arc::clone(&open), options);
        let connection = options.connect().await.expect("a connection");
        drop(options);
        assert_eq!(*open.borrow(), 1, "the connection is open");
        drop(connection);
        let mut closed = open.subscribe();
        closed.wait_for(|open| *open == 0).await.expect("it closes");
    }
}
