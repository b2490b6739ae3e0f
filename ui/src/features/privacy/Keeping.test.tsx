import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";
import { keepingCommands } from "./keeping.fake";

test("the preview says what goes on which day and why, and what a claim keeps", async () => {
  renderApp([feature], "/privacy?tab=keeping", fakeCommands);
  const preview = await screen.findByRole("region", { name: "What goes within a year" });
  expect(within(preview).getByRole("row", { name: /Ben Okafor.*30 days in the trash/ })).toBeDefined();
  expect(within(preview).getByRole("row", { name: /Held back.*Owen Marsh/ })).toBeDefined();
  expect(within(preview).getByText("Invoice of somebody who was erased")).toBeDefined();
  expect(screen.getByText(/Invoices are kept 6 years .*VATA 1994/)).toBeDefined();
});

test("a rule is chosen at once, and what is due goes only after it was said again", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=keeping", fakeCommands);
  await user.click(await screen.findByRole("switch", { name: /Remove invoices when the law/ }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "save_retention")).toBe(true));
  await user.click(screen.getByRole("button", { name: "Remove what is due now" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(within(dialog).getByText(/One record is due/)).toBeDefined();
  expect(core.calls.some(({ command }) => command === "run_retention")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: "Remove what is due now" }));
  expect(await screen.findByText("One record went")).toBeDefined();
});

test("a hold is lifted from the list, and comes back with Undo", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=keeping", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Lift the hold of Owen Marsh" }));
  expect(await screen.findByText("Owen Marsh is not held back any more")).toBeDefined();
  expect(core.calls.some(({ command }) => command === "release_hold")).toBe(true);
});

test("a date that jumped by a year is asked about, and nothing is removed meanwhile", async () => {
  const user = userEvent.setup();
  const clock = { today: "2027-11-22", believed: "2026-11-22", doubted: true, asks: true };
  const { core } = renderApp([feature], "/privacy?tab=keeping", {
    ...fakeCommands,
    retention: (given) => ({ ...(keepingCommands.retention!(given) as object), clock }),
  });
  expect(await screen.findByText(/Nothing is removed until you say that the date is right/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Remove what is due now" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "The date is right" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "confirm_date")).toBe(true));
});

test("rules that cannot be read are said to be so", async () => {
  renderApp([feature], "/privacy?tab=keeping", {
    ...fakeCommands,
    retention: () => {
      throw fakeError({ code: "storage-unreachable", kind: "unavailable" });
    },
  });
  expect(await screen.findByText(/The database does not answer/)).toBeDefined();
});
