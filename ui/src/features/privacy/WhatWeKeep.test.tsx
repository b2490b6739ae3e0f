import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";

test("each record opens to its fields, with where they come from and who gets them", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=map", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Show the fields of Contacts" }));
  const field = screen.getByRole("row", { name: /^Birthday/ });
  expect(within(field).getByText("the person or a file about the person")).toBeDefined();
  expect(screen.getByText("Leads to the person by contacts.subject_id")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Hide the fields of Contacts" }));
  expect(screen.queryByText("Birthday")).toBeNull();
});

test("the filter finds records, files and fields, and says when nothing fits", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=map", fakeCommands);
  const filter = await screen.findByRole("textbox", { name: "Filter" });
  await user.type(filter, "backup");
  expect(screen.getByRole("row", { name: /Backups/ })).toBeDefined();
  expect(screen.queryByRole("row", { name: /Leads/ })).toBeNull();
  await user.clear(filter);
  await user.type(filter, "unicorn");
  expect(screen.getByText("Nothing that is kept has “unicorn” in its name.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Show everything" }));
  expect(screen.getByRole("row", { name: /Leads/ })).toBeDefined();
});

test("what is about nobody is shown when it is wanted", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=map", fakeCommands);
  await screen.findByRole("button", { name: "Show the fields of Contacts" });
  expect(screen.queryByRole("row", { name: /Settings/ })).toBeNull();
  await user.click(screen.getByRole("switch", { name: "Only what is about people" }));
  expect(screen.getByRole("row", { name: /Settings/ })).toBeDefined();
});

test("the map is saved in the form that was asked for", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=map", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: "For a program (JSON)…" }));
  expect(await screen.findByText(/Saved as .*json/)).toBeDefined();
  await waitFor(() => expect(core.calls.some(({ command }) => command === "save_data_map")).toBe(true));
});

test("the record of processing names each activity and is saved as a PDF", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=record", fakeCommands);
  const invoices = await screen.findByRole("region", { name: "Invoices and payments" });
  expect(within(invoices).getByText(/GDPR Art. 6\(1\)\(c\)/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Save as PDF…" }));
  expect(await screen.findByText(/Saved as .*pdf/)).toBeDefined();
});

test("a map that cannot be read is said to be so", async () => {
  renderApp([feature], "/privacy?tab=map", {
    ...fakeCommands,
    data_map: () => {
      throw fakeError({ code: "storage-unreachable", kind: "unavailable" });
    },
  });
  expect(await screen.findByText(/The database does not answer/)).toBeDefined();
});
