import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import type { FirstRun as FirstRunAnswers } from "~/ipc/bindings";
import { connectFakeCore } from "~/ipc/fake";
import FirstRun from "./FirstRun";

const text = (kind: string) => ({
  kind,
  version: "1",
  sha256: "ab",
  title: kind,
  sections: [{ title: "1. Agreement", text: "What is agreed." }],
});

const country = (code: string, currency: string, locale: string, usageData: boolean | null) => ({
  code,
  currency,
  formats: { locale, firstWeekday: "monday", paper: "a4" },
  vatRegime: "other",
  standardVat: "20",
  usageData,
});

function connect(answer: (run: FirstRunAnswers) => unknown) {
  connectFakeCore({
    setup_texts: () => [text("policy"), text("terms")],
    countries: () => [country("GB", "GBP", "en-GB", true), country("DE", "EUR", "de-DE", null)],
    keychain_available: () => false,
    first_run: ({ run }) => answer(run as FirstRunAnswers),
  });
}

async function answerEverything(name = "United Kingdom", beginning = /^Look round/) {
  const user = userEvent.setup();
  renderWithWords(<FirstRun />);
  const next = await screen.findByRole("button", { name: "Next" });
  await waitFor(() => expect(next.hasAttribute("disabled")).toBe(true));
  for (const box of screen.getAllByRole("checkbox")) {
    expect((box as HTMLInputElement).checked).toBe(false);
    await user.click(box);
  }
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.type(screen.getByLabelText("Your name"), "Sara");
  await user.type(screen.getByLabelText("Name of the business"), "Harbour Dental");
  await user.click(screen.getByRole("button", { name: /Country/ }));
  await user.click(await screen.findByRole("option", { name }));
  await user.click(screen.getByRole("radio", { name: beginning }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  const isOn = screen.getByRole<HTMLInputElement>("radio", { name: "Yes, count" }).checked;
  expect(isOn).toBe(name === "United Kingdom");
  await user.type(screen.getByLabelText("Passphrase"), "harbour");
  await user.type(screen.getByLabelText("The same again"), "harbour");
  await user.click(screen.getByRole("radio", { name: "No" }));
  await user.click(screen.getByRole("button", { name: "Start" }));
  return user;
}

test("three steps make a workspace, and its recovery code is shown before anything else", async () => {
  const runs: FirstRunAnswers[] = [];
  connect((run) => {
    runs.push(run);
    return { code: "ABCD-EFGH", business: "Harbour Dental", made: "2026-11-22" };
  });
  await answerEverything();
  expect(await screen.findByText("ABCD-EFGH")).toBeDefined();
  expect(screen.getByRole("button", { name: "Open OkiCRM" }).hasAttribute("disabled")).toBe(true);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.accepted.map(({ kind }) => kind)).toEqual(["policy", "terms"]);
  expect(runs[0]?.business).toEqual({ name: "Harbour Dental", country: "GB" });
  expect(runs[0]?.usageData).toBe(false);
});

test("whoever begins with a file finds the import after the start", async () => {
  location.hash = "";
  connect(() => ({ code: "ABCD-EFGH", business: "Harbour Dental", made: "2026-11-22" }));
  await answerEverything("Germany", /^Import a file/);
  await screen.findByText("ABCD-EFGH");
  expect(location.hash).toBe("#/import");
  location.hash = "";
});

test("a refusal leads back to the step where it can be mended", async () => {
  connect(() => {
    throw {
      kind: "invalid",
      code: "setup-invalid",
      args: {},
      problems: [{ field: "business.name", code: "settings-field-missing" }],
      incident: null,
      details: null,
    };
  });
  await answerEverything();
  expect(await screen.findByText("This is needed. Please fill it in.")).toBeDefined();
});
