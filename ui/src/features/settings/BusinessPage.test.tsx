import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { BusinessForm } from "~/ipc/bindings";
import { feature } from ".";
import { fakeCommands } from "./fake";

const undoing = { latest_undoable: () => "change-1", undo: () => "change-2" };

test("a field is saved by leaving it, with the rest of the business as it was, and can be taken back", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/business", { ...fakeCommands, ...undoing });
  const city = await screen.findByLabelText("City");
  await user.clear(city);
  await user.type(city, "Bath{Tab}");
  await screen.findByRole("button", { name: "Undo" });
  const saved = core.calls.find(({ command }) => command === "save_business")?.args["form"] as BusinessForm;
  expect(saved.address.city).toBe("Bath");
  expect(saved.iban).toBe("GB29 NWBK 6016 1331 9268 19");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(core.calls.at(-1)).toMatchObject({ command: "undo", args: { change: "change-1" } }));
});

test("what cannot be right is said at its field and the typed text stays; Escape restores", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/settings/business", { ...fakeCommands, ...undoing });
  const iban = await screen.findByLabelText<HTMLInputElement>("IBAN");
  await user.clear(iban);
  await user.type(iban, "GB00{Enter}");
  await waitFor(() => expect(iban.getAttribute("aria-invalid")).toBe("true"));
  expect(iban.value).toBe("GB00");
  await user.click(iban);
  await user.keyboard("{Escape}");
  expect(iban.value).toBe("GB29 NWBK 6016 1331 9268 19");
});

test("another country leaves its currency and formats to the core", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/business", { ...fakeCommands, ...undoing });
  await user.click(await screen.findByRole("button", { name: /Country/ }));
  await user.click(await screen.findByRole("option", { name: "Germany" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "save_business")).toBe(true));
  const saved = core.calls.find(({ command }) => command === "save_business")?.args["form"];
  expect(saved).toMatchObject({ country: "DE", currency: "", locale: "", paper: null });
});

test("the logo is chosen, shown and taken off", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/settings/business", { ...fakeCommands, ...undoing });
  await user.click(await screen.findByRole("button", { name: "Choose a picture…" }));
  core.announce(["settings"]);
  expect(await screen.findByRole("img", { name: "The logo of the business" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Take it off" }));
  core.announce(["settings"]);
  expect(await screen.findByText("No logo yet")).toBeDefined();
});
