//! What the UI must not do, and where.

use super::sources::{Offence, Source, is_caught, is_left_alone, the_project_keeps};

const DOOR: &str = "ui/src/ipc/";
const FEATURES: &str = "ui/src/features/";

/// One folder speaks to the shell, so that every call goes through the generated types.
fn only_ipc_imports_tauri(sources: &[Source]) -> Vec<Offence> {
    find_outside_the_door(
        sources,
        "@tauri-apps",
        "only ui/src/ipc imports @tauri-apps",
    )
}

/// What changed is said by the core, once; no feature guesses what must be read again.
fn only_ipc_invalidates(sources: &[Source]) -> Vec<Offence> {
    find_outside_the_door(
        sources,
        "invalidateQueries",
        "only ui/src/ipc calls invalidateQueries",
    )
}

/// Attacks 32 and 34: text is shown as text, so there is no place where it could become a page.
fn no_text_becomes_a_page(sources: &[Source]) -> Vec<Offence> {
    const WAYS: [&str; 9] = [
        "dangerouslySetInnerHTML",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "DOMParser",
        "createContextualFragment",
        "srcDoc",
        "new Function(",
    ];
    typescript(sources)
        .filter(|source| !source.path.contains(".test."))
        .flat_map(|source| {
            source.code().filter_map(|(line, text)| {
                let way = WAYS.iter().find(|way| text.contains(**way))?;
                Some(source.offence(line, format!("{way} makes a page of a text")))
            })
        })
        .collect()
}

/// Attack 33: an address that comes from outside is shown and never followed, so every link leads to
/// a screen of ours, by the one component that makes links.
fn links_lead_to_our_screens(sources: &[Source]) -> Vec<Offence> {
    const WAYS: [&str; 4] = [
        "href={",
        "window.open(",
        "location.href =",
        "location.assign(",
    ];
    typescript(sources)
        .filter(|source| !source.is_in("ui/src/dev/") && !source.path.contains(".test."))
        .flat_map(|source| {
            source.code().filter_map(|(line, text)| {
                let way = WAYS.iter().find(|way| text.contains(**way))?;
                Some(source.offence(line, format!("{way} may lead anywhere")))
            })
        })
        .collect()
}

fn find_outside_the_door(sources: &[Source], word: &str, what: &str) -> Vec<Offence> {
    typescript(sources)
        .filter(|source| !source.is_in(DOOR))
        .flat_map(|source| {
            source
                .code()
                .filter(|(_, line)| line.contains(word))
                .map(|(line, _)| source.offence(line, what))
        })
        .collect()
}

/// A feature can be taken out without touching another; what two need lives in components, ipc or i18n.
fn features_do_not_import_each_other(sources: &[Source]) -> Vec<Offence> {
    typescript(sources)
        .filter_map(|source| {
            Some((
                source,
                source.path.strip_prefix(FEATURES)?.split('/').next()?,
            ))
        })
        .flat_map(|(source, own)| {
            source.code().filter_map(move |(line, text)| {
                let target = resolve(&source.path, imported(text)?)?;
                let other = target.strip_prefix(FEATURES)?.split('/').next()?.to_owned();
                (other != own).then(|| source.offence(line, format!("{own} imports {other}")))
            })
        })
        .collect()
}

/// The text behind `from`, `import` or `import(`.
fn imported(line: &str) -> Option<&str> {
    let behind = ["from ", "import(", "import "]
        .iter()
        .find_map(|word| line.split_once(word).map(|(_, rest)| rest))?;
    behind.split(['"', '\'']).nth(1)
}

/// The path from the project's root that an import means; none for packages.
fn resolve(importer: &str, target: &str) -> Option<String> {
    if let Some(rest) = target.strip_prefix("~/") {
        return Some(format!("ui/src/{rest}"));
    }
    if !target.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = importer.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn typescript(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources
        .iter()
        .filter(|source| source.is_in("ui/src/") && (source.is_a(".ts") || source.is_a(".tsx")))
}

#[test]
fn tauri_is_imported_in_one_folder() {
    the_project_keeps(only_ipc_imports_tauri);
}

#[test]
fn tauri_in_a_feature_is_caught() {
    let text = "import { invoke } from \"@tauri-apps/api/core\";";
    is_caught(
        only_ipc_imports_tauri,
        &[("ui/src/features/contacts/queries.ts", text)],
    );
    is_left_alone(only_ipc_imports_tauri, &[("ui/src/ipc/call.ts", text)]);
}

#[test]
fn queries_are_invalidated_in_one_folder() {
    the_project_keeps(only_ipc_invalidates);
}

#[test]
fn invalidating_in_a_feature_is_caught() {
    let text = "await client.invalidateQueries({ queryKey: [\"contacts\"] });";
    is_caught(
        only_ipc_invalidates,
        &[("ui/src/features/contacts/queries.ts", text)],
    );
    is_left_alone(only_ipc_invalidates, &[("ui/src/ipc/changes.ts", text)]);
}

#[test]
fn attacks_32_and_34_no_text_becomes_a_page() {
    the_project_keeps(no_text_becomes_a_page);
}

#[test]
fn a_text_that_becomes_a_page_is_caught() {
    is_caught(
        no_text_becomes_a_page,
        &[
            (
                "ui/src/features/contacts/Note.tsx",
                "<p dangerouslySetInnerHTML={{ __html: note }} />",
            ),
            ("ui/src/app/Frame.tsx", "box.innerHTML = note;"),
        ],
    );
    is_left_alone(
        no_text_becomes_a_page,
        &[("ui/src/app/Frame.tsx", "<p>{note}</p>")],
    );
}

#[test]
fn attack_33_every_link_leads_to_a_screen_of_ours() {
    the_project_keeps(links_lead_to_our_screens);
}

#[test]
fn a_link_to_an_address_of_somebody_is_caught() {
    is_caught(
        links_lead_to_our_screens,
        &[
            (
                "ui/src/features/contacts/ContactPage.tsx",
                "<a href={website.value}>{website.value}</a>",
            ),
            ("ui/src/app/Frame.tsx", "window.open(website.value);"),
        ],
    );
    is_left_alone(
        links_lead_to_our_screens,
        &[("ui/src/app/Frame.tsx", "<Link path=\"/contacts\">")],
    );
}

#[test]
fn no_feature_of_the_ui_imports_another() {
    the_project_keeps(features_do_not_import_each_other);
}

#[test]
fn imports_across_features_are_caught() {
    let page = "ui/src/features/contacts/ContactPage.tsx";
    is_caught(
        features_do_not_import_each_other,
        &[
            (
                page,
                "import { InvoiceForm } from \"../invoices/InvoiceForm\";",
            ),
            (page, "import { InvoiceForm } from '~/features/invoices';"),
            (page, "const form = lazy(() => import(\"../invoices\"));"),
            (page, "export * from \"./../invoices\";"),
        ],
    );
    is_left_alone(
        features_do_not_import_each_other,
        &[
            (page, "import { ContactForm } from \"./ContactForm\";"),
            (page, "import { Button } from \"~/components/Button\";"),
            (page, "import { Button } from \"../../components/Button\";"),
            (
                "ui/src/app/features.ts",
                "import { contacts } from \"../features/contacts\";",
            ),
        ],
    );
}
