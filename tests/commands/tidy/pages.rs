//! Pages lead somewhere, and the guide's pictures are shown.

use super::sources::{Offence, Source, is_caught, is_left_alone, the_project_keeps};

const PICTURES: &str = "docs/guide/pictures/";

/// What stands between `](` and `)` of a page and is no address elsewhere, without its anchor.
fn links(page: &Source) -> impl Iterator<Item = (usize, &str)> {
    page.text.lines().zip(1..).flat_map(|(line, number)| {
        let pieces = line.split("](").skip(1);
        let targets = pieces.filter_map(|piece| Some(piece.split_once(')')?.0));
        targets
            .filter(|target| !target.contains("://") && !target.starts_with("mailto:"))
            .map(|target| target.split('#').next().unwrap_or_default())
            .filter(|target| !target.is_empty())
            .map(move |target| (number, target))
    })
}

/// The path of a link from the project's root.
fn path_of(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn pages(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.is_a(".md"))
}

/// Who follows a link, or looks for a picture, finds it.
fn every_link_leads_to_a_file(sources: &[Source]) -> Vec<Offence> {
    let is_there = |path: &str| {
        sources
            .iter()
            .filter_map(|source| source.path.strip_prefix(path))
            .any(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    pages(sources)
        .flat_map(|page| links(page).map(move |link| (page, link)))
        .filter(|(page, (_, target))| !is_there(&path_of(&page.path, target)))
        .map(|(page, (line, target))| page.offence(line, format!("{target} is not there")))
        .collect()
}

/// A picture that no page shows grows old unseen.
fn every_picture_is_shown(sources: &[Source]) -> Vec<Offence> {
    let shown: Vec<String> = pages(sources)
        .flat_map(|page| links(page).map(|(_, target)| path_of(&page.path, target)))
        .collect();
    sources
        .iter()
        .filter(|source| source.is_in(PICTURES) && !shown.contains(&source.path))
        .map(|picture| picture.offence(1, "no page shows this picture"))
        .collect()
}

#[test]
fn links_lead_to_files() {
    the_project_keeps(every_link_leads_to_a_file);
}

#[test]
fn a_link_that_leads_nowhere_is_caught() {
    is_caught(
        every_link_leads_to_a_file,
        &[
            ("docs/guide/people.md", "See [Privacy](privacy.md#erasing)."),
            ("README.md", "![Home](docs/guide/pictures/start.png)"),
            ("docs/a/b.md", "[up](../../a/b.md)"),
        ],
    );
    is_left_alone(
        every_link_leads_to_a_file,
        &[(
            "docs/guide/people.md",
            "[itself](../guide/people.md#top), [here](#here), [folder](./), [far](https://example.org/a.md)",
        )],
    );
}

#[test]
fn pictures_are_shown() {
    the_project_keeps(every_picture_is_shown);
}

#[test]
fn a_picture_that_no_page_shows_is_caught() {
    is_caught(
        every_picture_is_shown,
        &[("docs/guide/pictures/lonely.png", "")],
    );
    is_left_alone(every_picture_is_shown, &[("icons/128x128.png", "")]);
}
