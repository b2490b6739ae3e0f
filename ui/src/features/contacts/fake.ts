import { undo, undoable } from "~/dev/fakeChanges";
import { contactOf, contacts, leads } from "~/dev/fakePeople";
import type { ContactEdit, ContactQuery, ContactView, NewContact, Selection } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const summary = (row: ContactView) => ({
  ...row,
  email: row.emails[0]?.value ?? "",
  phone: row.phones[0]?.value ?? "",
});

const idOf = ({ id }: Record<string, unknown>): string => String(id);

function editOf(edit: ContactEdit): Partial<ContactView> {
  return edit.field === "name" ? { displayName: edit.value } : { [edit.field]: edit.value };
}

function duplicatesOf(asked: NewContact) {
  const name = asked.name === "" ? `${asked.givenName} ${asked.familyName}` : asked.name;
  if (name.trim().length < 3) return [];
  return contacts
    .all()
    .filter((row) => row.deletedAt === null && row.displayName.toLowerCase() === name.trim().toLowerCase())
    .slice(0, 2)
    .map((row) => ({ contact: summary(row), reason: "name" }));
}

function merge(kept: string, other: string) {
  const goes = contacts.get(other);
  const change = contacts.setDeleted([other], true);
  const { emails, phones } = contacts.get(kept);
  const filled = contacts.edit(kept, { emails: [...emails, ...goes.emails], phones: [...phones, ...goes.phones] });
  return {
    change: undoable(["contacts"], () => {
      undo(filled.change);
      undo(change);
    }),
    record: filled.record,
  };
}

function tagCounts() {
  const counts = new Map<string, number>();
  for (const { tags } of contacts.all()) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count }));
}

const history = [
  {
    setId: "changed-phone",
    at: "2026-11-21T14:03:00Z",
    actor: "Sara",
    action: "contact-changed",
    fields: [],
    undoable: true,
    erased: false,
  },
  {
    setId: "tagged",
    at: "2026-11-12T09:30:00Z",
    actor: "Sara",
    action: "contact-tagged",
    fields: [],
    undoable: true,
    erased: false,
  },
  {
    setId: "made",
    at: "2026-10-03T08:12:00Z",
    actor: "Sara",
    action: "contact-created",
    fields: [],
    undoable: false,
    erased: false,
  },
];

export const fakeCommands: Record<string, FakeCommand> = {
  list_contacts: ({ query }) => {
    const page = contacts.page(query as ContactQuery);
    return { ...page, items: page.items.map(summary) };
  },
  contact: (args) => contacts.get(idOf(args)),
  contact_tags: tagCounts,
  contact_duplicates: ({ contact }) => duplicatesOf(contact as NewContact),
  create_contact: ({ contact }) => contacts.add(contactOf(crypto.randomUUID(), contact as NewContact)),
  complete_contact: ({ id }) => contacts.edit(String(id), {}),
  merge_contacts: ({ kept, other }) => merge(String(kept), String(other)),
  edit_contact: (args) => contacts.edit(idOf(args), editOf(args["edit"] as ContactEdit)),
  delete_contact: (args) => contacts.setDeleted([idOf(args)], true),
  delete_contacts: ({ selection }) =>
    contacts.setDeleted(contacts.selected(selection as Selection<string, ContactQuery>), true),
  restore_contacts: ({ selection }) =>
    contacts.setDeleted(contacts.selected(selection as Selection<string, ContactQuery>), false),
  tag_contacts: ({ selection, tag }) =>
    contacts.writeAll(contacts.selected(selection as Selection<string, ContactQuery>), ({ tags }) => ({
      tags: [...tags, String(tag)],
    })),
  export_contacts: ({ selection, format }) => {
    const records = contacts.selected(selection as Selection<string, ContactQuery>).length;
    const ending = format === "csv" ? "csv" : "vcf";
    const path = `/home/sara/Documents/okicrm-2026-11-22.${ending}`;
    return { path, kind: "contacts", records, bytes: records * 180, sha256: "ab".repeat(32) };
  },
  export_contacts_to: ({ selection }) => {
    const people = contacts.selected(selection as Selection<string, ContactQuery>).length;
    return { files: [], people, leftOut: 0 };
  },
  history: () => history,
  undo: ({ change }) => undo(String(change)),
  search_everywhere: ({ text, kinds }) =>
    [
      ...contacts.page({ ...searchQuery, text: String(text) }).items,
      ...leads.page({ ...leadSearch, text: String(text) }).items,
    ]
      .map((row) => ({
        kind: "lifecycle" in row ? "contacts" : "leads",
        id: row.id,
        title: row.displayName,
        subtitle: row.company,
      }))
      .filter(({ kind }) => (kinds as string[]).includes(kind))
      .slice(0, 8),
};

const window = { offset: 0, after: null, limit: 5 };
const searchQuery: ContactQuery = { sort: "name", direction: "ascending", text: "", trash: false, window };
const leadSearch = { sort: "name", direction: "ascending", text: "", converted: false, trash: false, window } as const;
