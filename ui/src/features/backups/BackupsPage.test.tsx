import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openStatus } from "~/dev/fakeCore";
import { renderApp } from "~/dev/rendering";
import type { BackupInfo } from "~/ipc/bindings";
import { fakeError } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";

const at = "/settings/backups";

test("each backup says when and why it was made and what it holds", async () => {
  renderApp([feature], at, fakeCommands);
  const list = await screen.findByRole("region", { name: "Backups that are there" });
  expect(await within(list).findByText("An hour of work")).toBeDefined();
  expect(within(list).getByText(/1,201 contacts, 310 companies, 417 invoices/)).toBeDefined();
  expect(within(list).getByText("Cannot be read")).toBeDefined();
});

test("making a backup says how many records it holds", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], at, fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Back up now" }));
  expect(await screen.findByText(/opened and counted: 7,170 records/)).toBeDefined();
  expect(core.calls.filter(({ command }) => command === "create_backup")).toHaveLength(1);
});

test("a backup of a change log that was altered is made, and says so", async () => {
  const user = userEvent.setup();
  renderApp([feature], at, {
    ...fakeCommands,
    create_backup: (args) => ({ ...(fakeCommands["create_backup"]?.(args) as BackupInfo), verified: false }),
  });
  await user.click(await screen.findByRole("button", { name: "Back up now" }));
  expect(await screen.findByText(/7,170 records\. Its change log was altered/)).toBeDefined();
});

test("the palette's action makes one backup and no second", async () => {
  const { core } = renderApp([feature], `${at}?create=true`, fakeCommands);
  expect(await screen.findByText(/opened and counted/)).toBeDefined();
  expect(core.calls.filter(({ command }) => command === "create_backup")).toHaveLength(1);
});

test("a damaged backup is marked, and the refusal is said in words", async () => {
  const user = userEvent.setup();
  renderApp([feature], at, {
    ...fakeCommands,
    verify_backup: () => {
      throw fakeError({ code: "backup-damaged" });
    },
  });
  const [check] = await screen.findAllByRole("button", { name: /Check the backup of/ });
  await user.click(check!);
  expect(await screen.findByText("Not usable")).toBeDefined();
  expect(screen.getByText(/damaged since it was made/)).toBeDefined();
});

test("restoring names the backup, compares the counts, and begins on the safe button", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], at, fakeCommands);
  const [, second] = await screen.findAllByRole("button", { name: /Restore the backup of/ });
  await user.click(second!);
  const dialog = await screen.findByRole("alertdialog");
  await waitFor(() => expect(within(dialog).getByText("1,204")).toBeDefined());
  expect(within(dialog).getByText("1,201")).toBeDefined();
  expect(document.activeElement?.textContent).toBe("Cancel");
  await user.click(within(dialog).getByRole("button", { name: /Restore the backup of/ }));
  expect(await screen.findByText(/Restored: everything is as it was on/)).toBeDefined();
  expect(core.calls.find(({ command }) => command === "restore_backup")?.args).toEqual({
    file: "20261121-174200",
    proof: null,
  });
});

test("a backup from elsewhere with another key asks for the passphrase of its time", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], at, fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Restore from a file…" }));
  const dialog = await screen.findByRole("alertdialog");
  const confirm = within(dialog).getByRole("button", { name: /Restore the backup of/ });
  await user.click(confirm);
  await user.type(await within(dialog).findByLabelText("Passphrase", { selector: "input[type=password]" }), "of then");
  await user.click(confirm);
  await waitFor(() =>
    expect(core.calls.findLast(({ command }) => command === "restore_backup")?.args).toEqual({
      file: "elsewhere",
      proof: { kind: "passphrase", text: "of then" },
    }),
  );
});

test("a folder of choice is shown and can be left again", async () => {
  const user = userEvent.setup();
  renderApp([feature], at, fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Choose a folder…" }));
  expect(await screen.findByText(/Backups go to .*STICK/)).toBeDefined();
});

test("an automatic backup that did not work is told on the page and in the status bar", async () => {
  renderApp([feature], at, {
    ...fakeCommands,
    shell_status: () => ({ ...openStatus, backupTrouble: fakeError({ code: "backup-folder-missing" }) }),
  });
  expect(await screen.findByText(/folder chosen for backups is not there/)).toBeDefined();
  expect(screen.getByRole("link", { name: "Backup did not work" })).toBeDefined();
});
