import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { ProtectionStatus } from "~/ipc/bindings";
import { feature } from ".";
import { fakeCommands } from "./fake";
import { partsOf } from "~/app/serverAddress";

const withStatus = (status: ProtectionStatus) => ({
  ...fakeCommands,
  protection: () => status,
  latest_undoable: () => null,
});

test("what would leave only the recovery code is not offered, and the page says why", async () => {
  renderApp(
    [feature],
    "/settings/security",
    withStatus({ passphrase: true, keychain: false, keychainAvailable: true }),
  );
  expect(await screen.findByText(/It cannot be removed while the keychain does not hold the key/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Remove it" })).toBeNull();
});

test("with only the keychain its key is not taken out before there is a passphrase", async () => {
  renderApp(
    [feature],
    "/settings/security",
    withStatus({ passphrase: false, keychain: true, keychainAvailable: true }),
  );
  expect(await screen.findByText(/choose a passphrase first/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Take the key out" })).toBeNull();
});

test("a new recovery code needs the passphrase, is shown once and is kept before the dialog closes", async () => {
  const user = userEvent.setup();
  renderApp(
    [feature],
    "/settings/security",
    withStatus({ passphrase: true, keychain: false, keychainAvailable: true }),
  );
  await user.click(await screen.findByRole("button", { name: "New recovery code" }));
  const dialog = await screen.findByRole("dialog", { name: "New recovery code" });
  await user.type(within(dialog).getByLabelText("Current passphrase"), "wrong{Enter}");
  expect(await within(dialog).findByText(/This passphrase does not fit/)).toBeDefined();
  await user.clear(within(dialog).getByLabelText("Current passphrase"));
  await user.type(within(dialog).getByLabelText("Current passphrase"), "right{Enter}");
  expect(await screen.findByText("7K2M-P9QX-4TRA-0HGN-83ZB-YC5D-WE6F-J")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Print" }));
  expect(await screen.findByText(/No printer on this computer took the page/)).toBeDefined();
  const done = screen.getByRole("button", { name: "Done" });
  expect(done.hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: /printed or written down/ }));
  await user.click(done);
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

test("everything moves to a server after its address was tested, and the report is shown", async () => {
  const user = userEvent.setup();
  const { core } = renderApp(
    [feature],
    "/settings/place",
    withStatus({ passphrase: true, keychain: false, keychainAvailable: true }),
  );
  const move = await screen.findByRole("button", { name: "Move everything there" });
  expect(move.hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("button", { name: "Test the connection" }));
  expect(await screen.findByText("This is needed. Please fill it in.")).toBeDefined();
  await user.click(screen.getByLabelText("Server"));
  await user.paste("postgres://sara:p%40ss@db.example.org:6432/crm?sslmode=verify-full");
  await user.tab();
  expect(screen.getByLabelText<HTMLInputElement>("Server").value).toBe("db.example.org");
  await user.click(screen.getByRole("button", { name: "Test the connection" }));
  expect(
    await screen.findByText(/Nothing was connected, because the register .* no row for db.example.org/),
  ).toBeDefined();
  await user.type(screen.getByLabelText("Who runs it"), "Harbour Hosting");
  await user.click(screen.getByRole("button", { name: "Test the connection" }));
  expect(await screen.findByText(/PostgreSQL 17.2 answers/)).toBeDefined();
  await user.click(move);
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("Current passphrase"), "right");
  await user.click(within(dialog).getByRole("button", { name: "Move everything there" }));
  expect(await screen.findByText(/both sides are equal/)).toBeDefined();
  const sent = core.calls.find(({ command }) => command === "move_to_server")?.args;
  expect(sent?.["address"]).toMatchObject({
    user: "sara",
    password: "p@ss",
    port: "6432",
    database: "crm",
    processor: { name: "Harbour Hosting", connection: "database" },
  });
});

test("only a whole address is taken apart", () => {
  expect(partsOf("db.example.org")).toBeNull();
  expect(partsOf("postgres://")).toBeNull();
  expect(partsOf("postgresql://u@[::1]/d")).toMatchObject({ host: "::1", user: "u", database: "d", password: "" });
});
