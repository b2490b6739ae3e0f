import { companies, companyOf, contacts } from "~/dev/fakePeople";
import type { CompanyEdit, CompanyQuery, CompanyView, NewCompany, Selection } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const peopleOf = (id: string): number => contacts.all().filter(({ companyId }) => companyId === id).length;

const summary = (row: CompanyView) => ({
  ...row,
  email: row.emails[0]?.value ?? "",
  phone: row.phones[0]?.value ?? "",
  city: row.addresses[0]?.city ?? "",
  people: peopleOf(row.id),
});

const selected = (selection: unknown): string[] => companies.selected(selection as Selection<string, CompanyQuery>);

export const fakeCommands: Record<string, FakeCommand> = {
  list_companies: ({ query }) => {
    const page = companies.page(query as CompanyQuery);
    return { ...page, items: page.items.map(summary) };
  },
  company: ({ id }) => ({ ...companies.get(String(id)), people: peopleOf(String(id)) }),
  create_company: ({ company }) => companies.add(companyOf(crypto.randomUUID(), company as NewCompany)),
  edit_company: ({ id, edit }) => {
    const { field, value } = edit as CompanyEdit;
    return companies.edit(String(id), { [field]: value });
  },
  rename_company: ({ id, name }) => companies.edit(String(id), { name: String(name) }),
  delete_companies: ({ selection }) => companies.setDeleted(selected(selection), true),
  restore_companies: ({ selection }) => companies.setDeleted(selected(selection), false),
};
