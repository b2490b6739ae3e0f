import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openStatus } from "~/dev/fakeCore";
import { renderWithWords } from "~/dev/rendering";
import { connectFakeCore, fakeError, type FakeCommand } from "~/ipc/fake";
import BringBack from "./BringBack";
import { fakeCommands } from "./fake";

function show(commands: Record<string, FakeCommand> = {}) {
  const core = connectFakeCore({
    shell_status: () => ({ ...openStatus, phase: "firstRun" }),
    keychain_available: () => true,
    use_keychain: () => null,
    ...fakeCommands,
    ...commands,
  });
  renderWithWords(<BringBack onBack={() => undefined} />);
  const given = (name: string) => core.calls.filter(({ command }) => command === name).map(({ args }) => args);
  return { user: userEvent.setup(), given };
}

test("a backup is chosen, says what it holds, and comes back by its recovery code", async () => {
  const { user, given } = show();
  const restore = await screen.findByRole("button", { name: "Restore" });
  expect(restore.hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("button", { name: "Choose a backup…" }));
  expect(await screen.findByText("804")).toBeDefined();
  await user.click(screen.getByRole("radio", { name: "Recovery code" }));
  await user.type(screen.getByRole("textbox", { name: "Recovery code" }), "7K2M-P9QX");
  await user.click(screen.getByRole("checkbox", { name: /keychain/ }));
  await user.click(restore);
  expect(await screen.findByText(/Restored: everything is as it was on/)).toBeDefined();
  const proof = { kind: "recoveryCode", text: "7K2M-P9QX" };
  expect(given("restore_backup")).toEqual([{ file: "elsewhere", proof }]);
  expect(given("use_keychain")).toEqual([{ proof }]);
});

test("a file that is no backup, and a wrong passphrase, are told apart and can be mended", async () => {
  let isBackup = false;
  const { user, given } = show({
    choose_backup: (args) => {
      if (!isBackup) throw fakeError({ code: "backup-foreign" });
      return fakeCommands["choose_backup"]?.(args);
    },
    restore_backup: () => {
      throw fakeError({ kind: "locked", code: "passphrase-wrong" });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Choose a backup…" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/no OkiCRM backup has/);
  isBackup = true;
  await user.click(screen.getByRole("button", { name: "Choose a backup…" }));
  await user.type(await screen.findByLabelText("Passphrase", { selector: "input[type=password]" }), "a guess");
  await user.click(screen.getByRole("button", { name: "Restore" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/passphrase/);
  expect(screen.getByText("804")).toBeDefined();
  expect(given("use_keychain")).toEqual([]);
});
