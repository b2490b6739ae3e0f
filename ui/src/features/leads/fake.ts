import { undo, undoable } from "~/dev/fakeChanges";
import { contactOf, contacts, leadOf, leads } from "~/dev/fakePeople";
import type { LeadEdit, LeadQuery, LeadStatus, LeadView, NewLead, Selection } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const summary = (row: LeadView) => ({
  ...row,
  email: row.emails[0]?.value ?? "",
  phone: row.phones[0]?.value ?? "",
  lastActivityAt: null,
});

const selected = (selection: unknown): string[] => leads.selected(selection as Selection<string, LeadQuery>);

function editOf(edit: LeadEdit): Partial<LeadView> {
  return edit.field === "name" ? { displayName: edit.value } : { [edit.field]: edit.value };
}

function convert(id: string) {
  const lead = leads.get(id);
  const made = contacts.add(contactOf(crypto.randomUUID(), { ...lead, name: lead.displayName }));
  const marked = leads.edit(id, { contactId: made.record.id, convertedAt: lead.updatedAt, status: "qualified" });
  const change = undoable(["leads", "contacts"], () => {
    undo(marked.change);
    undo(made.change);
  });
  return { change, contactId: made.record.id, companyId: made.record.companyId };
}

export const fakeCommands: Record<string, FakeCommand> = {
  list_leads: ({ query }) => {
    const page = leads.page(query as LeadQuery);
    return { ...page, items: page.items.map(summary) };
  },
  lead: ({ id }) => leads.get(String(id)),
  lead_sources: () => [...new Set(leads.all().map(({ source }) => source))].filter((source) => source !== "").sort(),
  create_lead: ({ lead }) => leads.add(leadOf(crypto.randomUUID(), lead as NewLead)),
  edit_lead: ({ id, edit }) => leads.edit(String(id), editOf(edit as LeadEdit)),
  convert_lead: ({ id }) => convert(String(id)),
  delete_leads: ({ selection }) => leads.setDeleted(selected(selection), true),
  restore_leads: ({ selection }) => leads.setDeleted(selected(selection), false),
  set_lead_status: ({ selection, status }) =>
    leads.writeAll(selected(selection), () => ({ status: status as LeadStatus })),
};
