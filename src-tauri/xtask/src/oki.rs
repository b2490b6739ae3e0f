//! The core's job through `oki`, told step by step: a business, contacts, an invoice, its PDF, an export, a backup.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use serde_json::{Value, json};

use crate::{
    contact_file,
    failure::{Failure, Result},
    process,
    project::Project,
    window::empty_folder,
};

/// Written into a file that only this user can read; the workspace holds invented people or a copy of the person's file.
const PASSPHRASE: &str = "a passphrase for trying OkiCRM";
const GENERATED_CONTACTS: usize = 1_000;

/// Where the results of the trial lie.
#[derive(Debug)]
pub struct Trial {
    /// `oki` itself.
    program: PathBuf,
    folder: PathBuf,
}

impl Trial {
    /// A trial in a fresh folder inside the build folder.
    pub fn new(project: &Project) -> Result<Self> {
        let folder = project.target().join("trial");
        empty_folder(&folder)?;
        let trial = Self {
            program: project.built("debug", "oki"),
            folder,
        };
        trial.write("passphrase.txt", PASSPHRASE)?;
        Ok(trial)
    }

    /// Does the whole job and prints each step with its result and its time.
    pub fn carry_out(&self, own_file: Option<&Path>) -> Result<()> {
        self.create_workspace(own_file.is_none())?;
        self.import(own_file)?;
        let contact = self.first_contact()?;
        let draft = self.write("invoice.json", &draft(&contact).to_string())?;
        let number = self.invoice(&draft)?;
        self.export()?;
        self.back_up()?;
        println!("\nThe results lie in {}", self.folder.display());
        println!("  {:<26} invoice {number} as a PDF", "invoice.pdf");
        println!(
            "  {:<26} everything, as JSON and as CSV",
            "export.json, export-csv"
        );
        println!(
            "  {:<26} the encrypted workspace; its passphrase stands in passphrase.txt",
            "workspace"
        );
        Ok(())
    }

    /// With sample data, unless the person brings a file: then her own people are the only ones.
    fn create_workspace(&self, with_sample: bool) -> Result<()> {
        let mut words = vec![
            "workspace",
            "create",
            "--business",
            "Harbour Dental",
            "--country",
            "GB",
        ];
        words.extend(with_sample.then_some("--sample"));
        self.step("a business is set up", &words, |made| {
            format!("encrypted workspace, amounts in {}", text(made, "currency"))
        })?;
        Ok(())
    }

    fn import(&self, own_file: Option<&Path>) -> Result<()> {
        let file = match own_file {
            Some(file) => fs::canonicalize(file)
                .map_err(Failure::of(format!("cannot read {}", file.display())))?,
            None => self.write("contacts.csv", &contact_file::contacts(GENERATED_CONTACTS))?,
        };
        let file = file.to_string_lossy();
        self.step("contacts are imported", &["import", &file], |import| {
            format!(
                "{} rows: {} new, {} updated, {} skipped, {} failed",
                text(import, "rows"),
                text(import, "created"),
                text(import, "updated"),
                length(import, "skipped"),
                length(import, "failed"),
            )
        })?;
        Ok(())
    }

    /// The customer of the invoice: the first one of the list, so that it works with any file.
    fn first_contact(&self) -> Result<String> {
        let list = self.step(
            "a contact is found",
            &["contacts", "list", "--limit", "1"],
            |list| {
                format!(
                    "{} of {}",
                    text(&list["items"][0], "displayName"),
                    text(list, "total")
                )
            },
        )?;
        match list["items"][0]["id"].as_str() {
            Some(id) => Ok(id.to_owned()),
            None => Err(Failure::new(
                "The workspace has no contact to write an invoice to: the file held none.",
            )),
        }
    }

    fn invoice(&self, draft: &Path) -> Result<String> {
        let file = draft.to_string_lossy();
        self.step(
            "an invoice is reckoned",
            &["invoices", "preview", &file],
            |totals| {
                format!(
                    "net {} + VAT {} = {} {}",
                    text(totals, "net"),
                    text(totals, "vatTotal"),
                    text(totals, "gross"),
                    text(totals, "currency")
                )
            },
        )?;
        let invoice = self.step(
            "it is saved as a draft",
            &["invoices", "create", &file],
            |_| String::new(),
        )?;
        let id = text(&invoice, "id");
        let issued = self.step("it is issued", &["invoices", "issue", &id], |issued| {
            format!("number {}", text(issued, "number"))
        })?;
        let pdf = self.folder.join("invoice.pdf");
        let words = ["invoices", "pdf", &id, "--out", &pdf.to_string_lossy()];
        self.step("its PDF is written", &words, |pdf| {
            format!("{} bytes", text(pdf, "bytes"))
        })?;
        Ok(text(&issued, "number"))
    }

    fn export(&self) -> Result<()> {
        for (format, name) in [("json", "export.json"), ("csv", "export-csv")] {
            let path = self.folder.join(name);
            let words = [
                "export",
                "--format",
                format,
                "--out",
                &path.to_string_lossy(),
            ];
            self.step(
                &format!("everything is exported as {format}"),
                &words,
                |export| {
                    let files = export["files"].as_array().map_or(&[][..], Vec::as_slice);
                    let records: u64 = files
                        .iter()
                        .filter_map(|file| file["records"].as_u64())
                        .sum();
                    format!("{records} records, {} files", files.len())
                },
            )?;
        }
        Ok(())
    }

    fn back_up(&self) -> Result<()> {
        self.step("a backup is made", &["backup", "create"], |backup| {
            format!(
                "{} bytes, opened again and counted: {}",
                text(backup, "bytes"),
                text(backup, "verified")
            )
        })?;
        Ok(())
    }

    /// One command of `oki`, told in one line: what, how long, with what result.
    fn step(
        &self,
        title: &str,
        words: &[&str],
        result: impl Fn(&Value) -> String,
    ) -> Result<Value> {
        let start = Instant::now();
        let output = Command::new(&self.program)
            .arg("--workspace")
            .arg(self.folder.join("workspace"))
            .arg("--json")
            .arg("--passphrase-file")
            .arg(self.folder.join("passphrase.txt"))
            .args(words)
            .stdin(Stdio::null())
            .output()
            .map_err(Failure::of(format!(
                "cannot start {}",
                self.program.display()
            )))?;
        let took = process::shown(start.elapsed());
        if !output.status.success() {
            return Err(Failure::new(format!(
                "{title}: `oki {}` ended with {}.\n{}",
                words.join(" "),
                output.status,
                String::from_utf8_lossy(&output.stderr)
            )));
        }
        let answer: Value = serde_json::from_slice(&output.stdout).map_err(Failure::of(
            format!("`oki {}` did not answer with JSON", words.join(" ")),
        ))?;
        println!("  ✓ {title:<32} {took:>7}   {}", result(&answer));
        Ok(answer)
    }

    fn write(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.folder.join(name);
        fs::write(&path, text).map_err(Failure::of(format!("cannot write {}", path.display())))?;
        Ok(path)
    }
}

/// An invoice with two rates of VAT, in the form of `oki schema invoice-draft`.
fn draft(contact: &str) -> Value {
    let line = |description: &str, quantity: &str, price: &str, category: &str, rate: &str| {
        json!({
            "description": description,
            "quantity": quantity,
            "unitPrice": price,
            "vat": { "category": category, "rate": rate },
        })
    };
    json!({
        "type": "invoice",
        "customer": { "contactId": contact },
        "lines": [
            line("Check-up and cleaning", "1", "120.00", "S", "20"),
            line("Electric toothbrush", "2", "45.50", "S", "20"),
            line("Children’s toothpaste", "3", "2.40", "S", "5"),
        ],
    })
}

fn text(value: &Value, field: &str) -> String {
    match &value[field] {
        Value::String(text) => text.clone(),
        Value::Null => "?".to_owned(),
        other => other.to_string(),
    }
}

fn length(value: &Value, field: &str) -> usize {
    value[field].as_array().map_or(0, Vec::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invoice_has_two_rates_of_vat() {
        let draft = draft("someone");
        let lines = draft["lines"].as_array().unwrap();
        let mut rates: Vec<&str> = lines
            .iter()
            .filter_map(|line| line["vat"]["rate"].as_str())
            .collect();
        rates.dedup();
        assert_eq!(rates, ["20", "5"]);
        assert_eq!(draft["customer"]["contactId"], "someone");
    }

    #[test]
    fn figures_and_words_are_shown_alike() {
        let value = json!({ "rows": 3, "currency": "GBP", "failed": [1] });
        assert_eq!(text(&value, "rows"), "3");
        assert_eq!(text(&value, "currency"), "GBP");
        assert_eq!(text(&value, "absent"), "?");
        assert_eq!(length(&value, "failed"), 1);
        assert_eq!(length(&value, "absent"), 0);
    }
}
