//! The system asks the program to end, as it does when somebody logs off with the window still open:
//! then everything is closed as if she had closed it herself. Tried on Linux only.

use tauri::{AppHandle, Runtime};

/// Waits to be asked, and ends then.
#[cfg(unix)]
pub(crate) async fn end_when_asked<R: Runtime>(app: AppHandle<R>) {
    match asked().await {
        Ok(()) => {
            tracing::info!("the system asked to end");
            app.exit(0);
        }
        Err(error) => tracing::warn!(%error, "the system's wish to end is not heard"),
    }
}

/// A session that ends says so by SIGTERM, a terminal by SIGHUP and SIGINT.
#[cfg(unix)]
async fn asked() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminated = signal(SignalKind::terminate())?;
    let mut hung_up = signal(SignalKind::hangup())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminated.recv() => {}
        _ = hung_up.recv() => {}
        _ = interrupted.recv() => {}
    }
    Ok(())
}

/// Windows has no such signals; what its window hears when a session ends was not tried.
#[cfg(not(unix))]
pub(crate) async fn end_when_asked<R: Runtime>(_app: AppHandle<R>) {}
