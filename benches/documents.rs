//! What drawing a document costs: `cargo xtask bench documents`.
//!
//! Goals on two cores: a two-page PDF within 40 ms, its preview within 20 ms, ten thousand lines within some seconds.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at the first surprise and prints what it found"
)]

#[path = "../tests/core/documents/samples.rs"]
mod samples;

use std::{hint::black_box, time::Instant};

use okicrm_core::documents::{DocumentContent, Renderer};

const ROUNDS: usize = 15;

fn main() {
    let start = busy();
    let renderer = Renderer::shared().unwrap();
    println!("typefaces: {:.1} ms", busy() - start);
    let mut two_pages = samples::long();
    two_pages.table.lines.truncate(24);
    for (name, content) in [
        ("short invoice", samples::short()),
        ("two pages, eight scripts", two_pages),
        ("45 lines, eight scripts", samples::long()),
        ("many scripts on letter paper", samples::scripts_on_letter()),
        ("10,000 lines", many(10_000)),
    ] {
        let rounds = if content.table.lines.len() > 100 {
            1
        } else {
            ROUNDS
        };
        let pages = renderer.render_preview(&content).unwrap();
        let bytes = renderer.render_pdf(&content).unwrap().len();
        let file = median(rounds, || {
            drop(black_box(renderer.render_pdf(&content).unwrap()))
        });
        let preview = median(rounds, || {
            drop(black_box(renderer.render_preview(&content).unwrap()))
        });
        let picture: usize = pages.iter().map(|page| page.svg.len()).sum();
        println!(
            "{name}: {} pages; PDF {file:.1} ms, {} kB; preview {preview:.1} ms, {} kB",
            pages.len(),
            bytes / 1000,
            picture / 1000
        );
    }
}

fn many(lines: usize) -> DocumentContent {
    let mut content = samples::short();
    let line = content.table.lines[1].clone();
    content.table.lines = vec![line; lines];
    content
}

fn median(rounds: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = busy();
            work();
            busy() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[rounds / 2]
}

/// Milliseconds this thread was busy, where the system tells it (Linux); elsewhere since the first call.
fn busy() -> f64 {
    thread_local!(static START: Instant = Instant::now());
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(
        || START.with(Instant::elapsed).as_secs_f64() * 1e3,
        |nanoseconds| nanoseconds / 1e6,
    )
}
