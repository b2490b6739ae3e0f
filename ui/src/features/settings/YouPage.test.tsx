import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";
import { fakeCommands } from "./fake";

const commands = { ...fakeCommands, latest_undoable: () => null };

test("each stored field says what it is for, and the accepted texts stand with version and time", async () => {
  renderApp([feature], "/settings/you", commands);
  expect(await screen.findByText(/To reach you when you ask for help\. You gave it freely/)).toBeDefined();
  expect(screen.getByRole("row", { name: /Privacy policy 1/ })).toBeDefined();
});

test("everything is deleted only after the business's name was typed and the passphrase given", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/you", commands);
  await user.click(await screen.findByRole("button", { name: "Delete everything" }));
  const dialog = await screen.findByRole("dialog", { name: /Delete the workspace of Harbour Dental/ });
  await user.type(within(dialog).getByLabelText("Current passphrase"), "right{Enter}");
  expect(core.calls.some(({ command }) => command === "delete_everything")).toBe(false);
  await user.type(within(dialog).getByRole("textbox", { name: /Harbour Dental/ }), "Harbour Dental");
  await user.click(within(dialog).getByRole("button", { name: "Delete everything" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "delete_everything")).toBe(true));
});

test("About names what ships and opens the folders", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/about", commands);
  await user.type(await screen.findByRole("textbox", { name: "Filter" }), "react-dom");
  expect(await screen.findByRole("row", { name: /react-dom .* MIT/ })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Open the folder: Log" }));
  expect(core.calls.at(-1)).toMatchObject({ command: "open_folder", args: { which: "logs" } });
});
