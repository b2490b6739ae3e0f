import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";
import { fakeCommands } from "./fake";
import licences from "./licences.json";
import texts from "./licence-texts.txt?raw";
import { textsOf } from "./licenceTexts";

test("the whole licence of a part can be read where the part is named", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/settings/about", fakeCommands);
  await user.type(await screen.findByRole("textbox", { name: /^Filter/ }), "react-dom");
  const row = await screen.findByRole("row", { name: /^react-dom / });
  await user.click(within(row).getByRole("button", { name: "Read" }));
  const dialog = await screen.findByRole("dialog", { name: /^Licence of react-dom/ });
  expect((await within(dialog).findByRole("region")).textContent).toMatch(/Permission is hereby granted/);
}, 20_000);

test("what to tell the makers is copied, and it is said where the system lets nobody copy", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/settings/about", fakeCommands);
  const copy = await screen.findByRole("button", { name: "Copy these details" });
  await user.click(copy);
  expect(await screen.findByText("Copied")).toBeDefined();
  expect(await navigator.clipboard.readText()).toMatch(/^OkiCRM\n/);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("closed", "NotAllowedError"));
  await user.click(copy);
  expect(await screen.findByText(/keeps its clipboard closed/)).toBeDefined();
});

test("every part that ships has its text, and no text is another's", () => {
  const without = licences.filter(({ name, version }) => textsOf(texts, `${name} ${version}`).length === 0);
  expect(without).toEqual([]);
  expect(textsOf(texts, "serde")).toEqual([]);
});
