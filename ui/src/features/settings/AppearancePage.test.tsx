import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";
import { fakeCommands } from "./fake";

test("colours, rows and text size act at once and are kept", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/appearance", fakeCommands);
  await user.click(await screen.findByRole("radio", { name: "Dark" }));
  await user.click(screen.getByRole("radio", { name: "Compact" }));
  await user.click(screen.getByRole("button", { name: /Text size/ }));
  await user.click(await screen.findByRole("option", { name: "125 %" }));
  const saved = core.calls.filter(({ command }) => command === "save_appearance").at(-1)?.args["appearance"];
  expect(saved).toMatchObject({ theme: "dark", density: "compact", textSize: 125 });
});

test("safe graphics can be switched on from the settings", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/appearance", fakeCommands);
  await user.click(await screen.findByRole("switch", { name: /graphics card/ }));
  await waitFor(() => expect(core.calls.at(-1)?.command).toBe("save_safe_graphics"));
});

test("the list of keys names those of the frame", async () => {
  renderApp([feature], "/settings/shortcuts", fakeCommands);
  expect(await screen.findByText("Search or do anything")).toBeDefined();
});
