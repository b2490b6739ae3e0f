import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { FeaturesContext } from "~/app/parts";
import type { FirstRun as FirstRunAnswers, ServerAddress } from "~/ipc/bindings";
import { connectFakeCore, fakeError } from "~/ipc/fake";
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
  usageLaw: usageData === true ? "PECR, Schedule A1" : null,
});

function connect(answer: (run: FirstRunAnswers, server: ServerAddress | null) => unknown) {
  connectFakeCore({
    setup_texts: () => [text("policy"), text("terms")],
    countries: () => [country("GB", "GBP", "en-GB", true), country("DE", "EUR", "de-DE", null)],
    keychain_available: () => false,
    first_run: ({ run, server }) => answer(run as FirstRunAnswers, server as ServerAddress | null),
    check_server: () => ({ version: "17.2", holds: "otherTables" }),
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
  const isOn = screen.getByRole<HTMLInputElement>("radio", { name: "Yes, record" }).checked;
  expect(isOn).toBe(name === "United Kingdom");
  await user.type(screen.getByLabelText("Passphrase"), "harbour");
  await user.type(screen.getByLabelText("The same again"), "harbour");
  await user.click(screen.getByRole("radio", { name: "No" }));
  return user;
}

async function answerAndStart(name?: string, beginning?: RegExp) {
  const user = await answerEverything(name, beginning);
  await user.click(screen.getByRole("button", { name: "Start" }));
  return user;
}

test("three steps make a workspace, and its recovery code is shown before anything else", async () => {
  const runs: FirstRunAnswers[] = [];
  connect((run) => {
    runs.push(run);
    return { code: "ABCD-EFGH", business: "Harbour Dental", made: "2026-11-22" };
  });
  await answerAndStart();
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
  await answerAndStart("Germany", /^Import a file/);
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
  await answerAndStart();
  expect(await screen.findByText("This is needed. Please fill it in.")).toBeDefined();
});

test("the data goes to a server when one is named, and what the server refuses is told", async () => {
  const servers: (ServerAddress | null)[] = [];
  connect((_, server) => {
    servers.push(server);
    throw fakeError({ kind: "refused", code: "database-not-empty" });
  });
  const user = await answerEverything();
  await user.click(screen.getByText("Where the data lies"));
  await user.click(screen.getByRole("radio", { name: /^On a PostgreSQL server/ }));
  expect(screen.getByRole("button", { name: "Start" }).hasAttribute("disabled")).toBe(true);
  await user.type(screen.getByLabelText("Server"), "postgres://sara:secret@db.example.org/crm");
  await user.click(screen.getByRole("button", { name: "Test the connection" }));
  expect(await screen.findByText(/answers, but its database holds tables of another program/)).toBeDefined();
  expect(document.body.textContent).not.toContain("secret");
  await user.click(screen.getByRole("button", { name: "Start" }));
  expect(await screen.findByText(/so nothing was written there/)).toBeDefined();
  expect(servers).toMatchObject([{ host: "db.example.org", database: "crm", user: "sara", password: "secret" }]);
});

test("whoever has a backup goes to it instead, and back to where she was", async () => {
  connect(() => null);
  const user = userEvent.setup();
  const Other = ({ onBack }: { onBack: () => void }) => <button onClick={onBack}>start anew</button>;
  renderWithWords(
    <FeaturesContext value={[{ routes: [], bringBack: () => Promise.resolve({ default: Other }) }]}>
      <FirstRun />
    </FeaturesContext>,
  );
  await user.click(await screen.findByRole("checkbox", { name: /accept the terms/ }));
  await user.click(screen.getByRole("button", { name: "I have a backup" }));
  await user.click(await screen.findByRole("button", { name: "start anew" }));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /accept the terms/ }).checked).toBe(true);
});
