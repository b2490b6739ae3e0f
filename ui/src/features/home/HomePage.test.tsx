import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { House } from "lucide-react";
import type { Feature } from "~/app/feature";
import { HomeFigure, HomeLine } from "~/app/HomeParts";
import { Page } from "~/app/Page";
import { renderApp } from "~/dev/rendering";
import type { FakeCommand } from "~/ipc/fake";
import { greetingAt } from "./greeting";
import { feature } from "./index";

const Figure = () => <HomeFigure label="Overdue" figure="£4,120.00" note="6 invoices" tone="danger" path="/invoices" />;
const Line = () => <HomeLine tone="danger" sentence="INV-0412 is 12 days overdue" path="/invoices" />;
const Address = () => <Page title="Address">the address</Page>;
const invoices: Feature = {
  routes: [
    { path: "/address", title: "app-name", screen: "settings", load: () => Promise.resolve({ default: Address }) },
  ],
  home: [
    { place: "figures", order: 10, load: () => Promise.resolve({ default: Figure }) },
    { place: "needsYou", order: 10, load: () => Promise.resolve({ default: Line }) },
  ],
  nextSteps: [{ step: "address", path: "/address" }],
};

function open(features: readonly Feature[], more: Record<string, FakeCommand> = {}) {
  const user = userEvent.setup();
  const { core } = renderApp([feature, ...features], "/", {
    next_steps: () => [
      { step: "address", done: false },
      { step: "backup", done: false },
    ],
    recent_records: () => [],
    sample_figures: () => ({ contacts: 8, leads: 3 }),
    remove_sample: () => null,
    personal_home: () => ({ on: false, pinned: [], mostUsed: [], unplanned: [] }),
    ...more,
  });
  return { user, core };
}

test("home shows what features tell: figures, and what needs the person", async () => {
  open([invoices]);
  expect(await screen.findByRole("link", { name: /Overdue.*£4,120.00.*6 invoices/ })).toBeDefined();
  expect(await screen.findByRole("link", { name: "INV-0412 is 12 days overdue" })).toBeDefined();
});

test("a step leads to its place, and one without a place is not shown", async () => {
  const { user } = open([invoices]);
  await user.click(await screen.findByRole("button", { name: "Enter your business address" }));
  expect(await screen.findByText("the address")).toBeDefined();
  expect(screen.queryByText("Make a first backup")).toBeNull();
});

test("the list of steps goes with the last one", async () => {
  open([invoices], { next_steps: () => [{ step: "address", done: true }] });
  await screen.findByText(/will meet here/);
  expect(screen.queryByText("Next steps")).toBeNull();
});

test("removing sample data names what goes, has the focus on the safe button, and is done once confirmed", async () => {
  const { user, core } = open([]);
  await user.click(await screen.findByRole("button", { name: "Remove sample data" }));
  const question = await screen.findByRole("alertdialog", { name: "Remove the sample data?" });
  expect(question.textContent).toMatch(/8 made-up contacts.*3 made-up leads/);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Cancel"));
  expect(core.calls.some(({ command }) => command === "remove_sample")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Remove sample data" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "remove_sample")).toBe(true));
});

test("a new workspace says how to begin", async () => {
  open([]);
  expect(await screen.findByRole("button", { name: "New contact" })).toBeDefined();
  expect(screen.getByRole("button", { name: "Import a file" })).toBeDefined();
});

test("the greeting follows the hour", () => {
  expect([3, 4, 11, 12, 17, 18, 23].map(greetingAt)).toEqual([
    "home-evening",
    "home-morning",
    "home-morning",
    "home-afternoon",
    "home-afternoon",
    "home-evening",
    "home-evening",
  ]);
});

const ana = { kind: "contacts", id: "1", title: "Ana Costa", subtitle: "", at: "2026-11-22T09:12:00Z" };
const contacts: Feature = {
  routes: [],
  records: [{ kind: "contacts", icon: House, path: (id) => `/contacts/${id}` }],
};

test("home remembers nothing until somebody switches that on", async () => {
  const { user, core } = open([contacts], { set_personal_home: () => null });
  await user.click(await screen.findByRole("switch", { name: "Remember what I open" }));
  expect(core.calls.find(({ command }) => command === "set_personal_home")?.args).toEqual({ on: true });
});

test("what is opened often can be pinned, and who has no plan is named", async () => {
  const { user, core } = open([contacts], {
    personal_home: () => ({ on: true, pinned: [], mostUsed: [ana], unplanned: [ana] }),
    pin_record: () => null,
  });
  expect(await screen.findByRole("link", { name: "Ana Costa: plan the next step" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Pin Ana Costa" }));
  const pinned = core.calls.find(({ command }) => command === "pin_record");
  expect(pinned?.args).toEqual({ opened: { kind: "contacts", id: "1" }, pinned: true });
});
