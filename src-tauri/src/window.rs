//! The window: what it hears from the shell, what it hears from the system.

use okicrm_core::change::Topic;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Runtime, WebviewWindowBuilder, WindowEvent, Wry,
};

use crate::appearance::Theme;
use crate::files::{Dragged, dragged, dropped};
use crate::state::Shell;

/// The window's label, as in tauri.conf.json.
const MAIN: &str = "main";

/// The event that tells the page which topics changed.
const CHANGED: &str = "changed";

/// The event that tells the page that files are held over the window, or no longer are.
const DRAGGED: &str = "dragged";

/// The event that tells the page which files were dropped on the window.
const DROPPED: &str = "dropped";

/// A window that is about to be opened.
pub type Frame<'a> = WebviewWindowBuilder<'a, Wry, AppHandle>;

/// Opens the window as tauri.conf.json describes it. It shows our own page and goes nowhere else,
/// whatever the page asks for.
pub(crate) fn open(app: &AppHandle, prepare: impl Fn(Frame<'_>) -> Frame<'_>) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        let frame = WebviewWindowBuilder::from_config(app, window)?.on_navigation(is_our_page);
        prepare(frame).build()?;
    }
    Ok(())
}

/// Our page has an address of its own; while developing, a server on this computer has it.
fn is_our_page(address: &tauri::Url) -> bool {
    let is_built_in = address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost");
    let is_developed = cfg!(not(feature = "custom-protocol"))
        && address.host_str() == Some("localhost")
        && address.port() == Some(5173);
    is_built_in || is_developed
}

/// Lets the window hear what changes.
pub(crate) fn connect<R: Runtime>(app: &AppHandle<R>, shell: &Shell) {
    let (window, looked_at) = (app.clone(), shell.clone());
    shell.announce_with(Box::new(move |topics| {
        if topics.contains(&Topic::Shell) {
            dress(&window, looked_at.appearance().appearance().theme);
        }
        // A window that is gone hears nothing, and needs nothing.
        window.emit(CHANGED, topics).ok();
    }));
    dress(app, shell.appearance().appearance().theme);
}

/// The frame around the page, drawn by the system, follows the page's colours.
fn dress<R: Runtime>(app: &AppHandle<R>, theme: Theme) {
    let theme = match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    if let Some(window) = app.get_webview_window(MAIN) {
        // Some desktops have one frame for all; the page is right anyway.
        window.set_theme(theme).ok();
    }
}

/// Brings the window to the front: another start of the program means this one.
pub(crate) fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        window.unminimize().ok();
        window.show().ok();
        window.set_focus().ok();
    }
}

/// What the system tells about the window.
pub(crate) fn heard<R: Runtime>(window: &tauri::Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    let shell = window.state::<Shell>();
    match event {
        DragDropEvent::Enter { paths, .. } => {
            window.emit(DRAGGED, dragged(&shell, paths)).ok();
        }
        DragDropEvent::Leave => {
            window.emit(DRAGGED, None::<Dragged>).ok();
        }
        DragDropEvent::Drop { paths, .. } => {
            window.emit(DRAGGED, None::<Dragged>).ok();
            window.emit(DROPPED, dropped(&shell, paths)).ok();
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_36_only_our_own_page_is_shown() {
        for (address, expected) in [
            ("tauri://localhost/#/contacts", true),
            ("http://tauri.localhost/index.html", true),
            ("https://example.org/", false),
            ("https://tauri.localhost.example.org/", false),
            ("http://localhost:8080/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,hello", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(
                is_our_page(&address.parse().unwrap()),
                expected,
                "{address}"
            );
        }
    }
}
