import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { leadOf } from "~/dev/fakePeople";
import { renderApp } from "~/dev/rendering";
import { feature } from "./index";

// jsdom lays nothing out; without a height the grid would draw no rows.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(600);
  HTMLElement.prototype.scrollTo = () => undefined;
});

const none = { items: [], total: 0, next: null };
const ben = { ...leadOf("7", { name: "Ben Okafor" }), deletedAt: "2026-11-20T09:00:00Z", email: "", phone: "" };

test("what was deleted is taken back from the trash of its kind", async () => {
  const user = userEvent.setup();
  const restored: unknown[] = [];
  renderApp([feature], "/trash", {
    list_contacts: () => none,
    list_leads: () => ({ ...none, items: [ben], total: 1 }),
    restore_leads: ({ selection }) => {
      restored.push(selection);
      return "1";
    },
  });
  expect(await screen.findByText("The trash is empty.")).toBeDefined();
  await user.click(screen.getByRole("radio", { name: "Leads" }));
  await user.click(await screen.findByRole("checkbox", { name: /Ben Okafor/ }));
  await user.click(screen.getByRole("button", { name: "Restore" }));
  await waitFor(() => expect(restored).toEqual([{ ids: ["7"] }]));
  expect(await screen.findByText("1 record is back")).toBeDefined();
});
