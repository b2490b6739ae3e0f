//! OkiCRM, the application.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    okicrm_shell::run()
}
