import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { NewContact } from "~/ipc/bindings";
import { fakeCommands } from "./fake";
import { feature } from "./index";

const none = { items: [], total: 0, next: null };

test("an empty list teaches, and a new contact needs one field", async () => {
  const user = userEvent.setup();
  const made: NewContact[] = [];
  renderApp([feature], "/contacts", {
    list_contacts: () => none,
    contact_duplicates: () => [],
    create_contact: ({ contact }) => {
      made.push(contact as NewContact);
      return { change: "1", record: { id: "7", displayName: "Ana Costa" } };
    },
  });
  expect(await screen.findByText(/Nobody is here yet/)).toBeDefined();
  await user.click(screen.getAllByRole("button", { name: /New contact/ })[0]!);
  await user.type(await screen.findByLabelText("Name"), "Ana Costa");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(made).toHaveLength(1));
  expect(made[0]?.name).toBe("Ana Costa");
  expect(await screen.findByText("Ana Costa was added")).toBeDefined();
});

test("a refusal stands at its field and the text stays", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/contacts?new=true", {
    list_contacts: () => none,
    contact_duplicates: () => [],
    create_contact: () => {
      throw {
        kind: "invalid",
        code: "contact-invalid",
        args: {},
        problems: [{ field: "name", code: "settings-field-missing" }],
        incident: null,
        details: null,
      };
    },
  });
  const name = await screen.findByLabelText("Name");
  await user.type(name, " ");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("This is needed. Please fill it in.")).toBeDefined();
});

test("the ticked contacts are exported as a table, and where it lies is told", async () => {
  // jsdom lays nothing out: the list is given the height of some rows.
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/contacts", fakeCommands);
  await screen.findAllByRole("checkbox", { name: /^Select / });
  screen.getAllByRole("row")[1]?.focus();
  await user.keyboard(" {Shift>}{ArrowDown}{/Shift}");
  await screen.findByText("2 selected");
  await user.click(screen.getByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: "As a table (CSV)…" }));
  expect(await screen.findByText(/2 contacts were written to .*okicrm-2026-11-22\.csv/)).toBeDefined();
  const [call] = core.calls.filter(({ command }) => command === "export_contacts");
  expect(call?.args).toMatchObject({ format: "csv" });
});
