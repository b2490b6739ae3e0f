import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { leadOf } from "~/dev/fakePeople";
import { renderApp } from "~/dev/rendering";
import type { LeadView } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";
import { feature } from "./index";

const ben: LeadView = leadOf("7", { name: "Ben Okafor", company: "Oak & Iron", source: "Fair" });
const row = { ...ben, email: "", phone: "", lastActivityAt: null };

function commandsWith(more: Record<string, FakeCommand> = {}): Record<string, FakeCommand> {
  return {
    list_leads: () => ({ items: [row], total: 1, next: null }),
    lead_sources: () => ["Fair"],
    lead: () => ben,
    history: () => [],
    ...more,
  };
}

const nobody = { list_leads: () => ({ items: [], total: 0, next: null }), lead_sources: () => [] };

test("a new lead needs its name and nothing else", async () => {
  const user = userEvent.setup();
  const made: unknown[] = [];
  renderApp([feature], "/leads?new=true", {
    ...commandsWith(nobody),
    create_lead: ({ lead }) => {
      made.push(lead);
      return { change: "1", record: ben };
    },
  });
  await user.type(await screen.findByLabelText("Name"), "Ben Okafor");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(made).toHaveLength(1));
  expect(made[0]).toMatchObject({ name: "Ben Okafor", status: "new", source: "" });
  expect(await screen.findByText("Ben Okafor was added")).toBeDefined();
});

test("an empty list says what to do, and a view without leads leads back to all", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/leads", commandsWith(nobody));
  expect(await screen.findByText(/No leads yet/)).toBeDefined();
  await user.click(screen.getByRole("radio", { name: "Working" }));
  expect(await screen.findByText("Nothing fits this view.")).toBeDefined();
});

test("keeping a view is offered only once something is different", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/leads", commandsWith());
  await screen.findByRole("grid");
  expect(screen.queryByRole("button", { name: "Save view" })).toBeNull();
  await user.type(screen.getByLabelText("Filter"), "oak");
  await user.click(await screen.findByRole("button", { name: "Save view" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("Name of the view"), "Woodworkers");
  await user.click(within(dialog).getByRole("button", { name: "Save view" }));
  expect(await screen.findByRole("radio", { name: "Woodworkers" })).toBeDefined();
  await waitFor(() =>
    expect(core.calls.find(({ args }) => args["name"] === "leads.views" && "value" in args)).toBeDefined(),
  );
});

test("a lead moves on with one click and becomes a contact with another", async () => {
  const user = userEvent.setup();
  const edits: unknown[] = [];
  renderApp([feature], "/leads/7", {
    ...commandsWith(),
    edit_lead: ({ edit }) => {
      edits.push(edit);
      return { change: "1", record: ben };
    },
    convert_lead: () => ({ change: "2", contactId: "9", companyId: null }),
  });
  await user.click(await screen.findByRole("radio", { name: "Working" }));
  await waitFor(() => expect(edits).toEqual([{ field: "status", value: "working" }]));
  await user.click(screen.getByRole("button", { name: "Make a contact" }));
  expect(await screen.findByText("Ben Okafor is a contact now")).toBeDefined();
});
