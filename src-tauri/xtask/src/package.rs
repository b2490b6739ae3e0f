//! `package`: the installable file for this system, with `oki` inside.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;

use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
    requirements,
};

/// Builds `oki` and the application for release and wraps both.
pub fn package(project: &Project) -> Result<()> {
    requirements::check_basics(project)?;
    requirements::bring(
        project,
        &[requirements::BUILD_CORE, requirements::BUILD_WINDOW],
    )?;
    requirements::bring_ui_packages(project)?;
    process::step(
        "building oki for release",
        project
            .cargo()
            .args(["build", "--release", "--package", "okicrm-cli"]),
    )?;
    let companion = put_oki_where_the_bundler_looks(project)?;
    let (kind, ending) = kind_here();
    let settings = json!({ "bundle": { "externalBin": [companion] } });
    process::step(
        &format!("building and wrapping the application ({kind})"),
        project
            .command("node")
            .arg("ui/node_modules/@tauri-apps/cli/tauri.js")
            .args([
                "build",
                "--bundles",
                kind,
                "--config",
                &settings.to_string(),
            ])
            .env("CARGO_TARGET_DIR", project.target()),
    )?;
    let folder = project.target().join("release/bundle").join(kind);
    let found = newest(&folder, ending)
        .ok_or_else(|| Failure::new(format!("No .{ending} appeared in {}", folder.display())))?;
    let bytes = fs::metadata(&found)
        .map(|file| file.len())
        .unwrap_or_default();
    println!("\nThe package: {} ({} KB)", found.display(), bytes / 1000);
    Ok(())
}

/// The bundler's word for this system's package, and the file's ending.
fn kind_here() -> (&'static str, &'static str) {
    if cfg!(windows) {
        ("nsis", "exe")
    } else if cfg!(target_os = "macos") {
        ("dmg", "dmg")
    } else {
        ("deb", "deb")
    }
}

/// The bundler wants a companion program to be named after the platform: `oki-x86_64-unknown-linux-gnu`.
/// Returns the path without that ending.
fn put_oki_where_the_bundler_looks(project: &Project) -> Result<PathBuf> {
    let platform = process::answer("rustc", &["--print", "host-tuple"])
        .ok_or_else(|| Failure::new("rustc does not say which platform this is"))?;
    let folder = project.target().join("package");
    fs::create_dir_all(&folder)
        .map_err(Failure::of(format!("cannot make {}", folder.display())))?;
    let named = folder.join(format!("oki-{platform}{}", std::env::consts::EXE_SUFFIX));
    fs::copy(project.built("release", "oki"), &named)
        .map_err(Failure::of("cannot put oki beside the application"))?;
    Ok(folder.join("oki"))
}

fn newest(folder: &Path, ending: &str) -> Option<PathBuf> {
    fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == ending)
        })
        .max_by_key(|path| fs::metadata(path).and_then(|file| file.modified()).ok())
}
