//! OkiCRM, the application.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// Values are made in one thread and freed in another, SQLite's: the system's allocators are slow at that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    okicrm_shell::run()
}
