import type {
  CompanyQuery,
  CompanyView,
  ContactQuery,
  ContactView,
  LeadQuery,
  LeadView,
  Lifecycle,
  NewCompany,
  NewContact,
  NewLead,
} from "~/ipc/bindings";
import { demoPerson } from "./demoRecords";
import { FakeTable } from "./fakeTable";

/** `/fake.html?empty` shows every list before anything was written down. */
const isEmpty = window.location.search.includes("empty");

const lifecycles: readonly Lifecycle[] = ["customer", "contact", "prospect", "customer", "former", "supplier"];
const sources = ["Website", "Trade fair", "Recommendation", "Phone book"];
const cities = ["London", "Bristol", "Leeds", "Hamburg"];
const companyNames = ["Oak & Iron", "Harbour Dental", "Bluebird", "Müller & Söhne", "Northlight", "Cedar Works"];

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

const moment = (index: number): string =>
  new Date(Date.UTC(2026, 10, 22, 9) - (index % 4000) * 3_600_000).toISOString();

const phone = (index: number): string => `+44 20 7946 ${String(index % 10_000).padStart(4, "0")}`;

/** A contact as a person would write it, with everything blank but what is given. */
export function contactOf(id: string, new_: Partial<NewContact>): ContactView {
  const name = new_.name ?? "";
  const split = name.lastIndexOf(" ");
  const company = companies.all().find((one) => one.name === new_.company);
  return {
    id,
    subjectId: `subject-${id}`,
    givenName: split < 0 ? name : name.slice(0, split),
    familyName: split < 0 ? "" : name.slice(split + 1),
    displayName: name === "" ? (new_.emails?.[0]?.value ?? new_.phones?.[0]?.value ?? "") : name,
    companyId: company?.id ?? null,
    company: new_.company ?? "",
    jobTitle: new_.jobTitle ?? "",
    emails: new_.emails ?? [],
    phones: new_.phones ?? [],
    addresses: new_.addresses ?? [],
    websites: new_.websites ?? [],
    tags: new_.tags ?? [],
    birthday: new_.birthday ?? "",
    note: new_.note ?? "",
    lifecycle: new_.lifecycle ?? "contact",
    source: new_.source ?? "",
    unknown: [],
    restricted: false,
    lastActivityAt: null,
    createdAt: moment(0),
    updatedAt: moment(0),
    deletedAt: null,
  };
}

function generatedContact(index: number): ContactView {
  const { name, company, email } = demoPerson(index);
  const made = contactOf(`contact-${index}`, {
    name,
    company,
    jobTitle: pick(["Dentist", "Owner", "", "Buyer"], index),
    emails: [{ value: email, label: "work" }],
    phones:
      index % 3 === 0
        ? [
            { value: phone(index), label: "work" },
            { value: phone(index + 7), label: "mobile" },
          ]
        : [{ value: phone(index), label: "" }],
    addresses: [
      {
        street: `${(index % 90) + 1} Quay Street`,
        city: pick(cities, index),
        region: "",
        postalCode: "BS1 4DJ",
        country: "GB",
        label: "",
      },
    ],
    tags: index % 4 === 0 ? ["dentist", "gold"] : index % 5 === 0 ? ["wood"] : [],
    note: index % 6 === 0 ? "Met at the fair.\nWants an offer for whitening." : "",
    lifecycle: pick(lifecycles, index),
    source: pick(sources, index),
  });
  return {
    ...made,
    createdAt: moment(index * 3),
    updatedAt: moment(index),
    deletedAt: index % 997 === 5 ? moment(index % 200) : null,
  };
}

function generatedCompany(name: string, index: number): CompanyView {
  return {
    id: `company-${index}`,
    name,
    emails: [{ value: `office@company${index}.example`, label: "" }],
    phones: [{ value: phone(index * 11), label: "" }],
    addresses: [
      {
        street: `${index + 3} High Street`,
        city: pick(cities, index),
        region: "",
        postalCode: "LS1 3AB",
        country: "GB",
        label: "",
      },
    ],
    websites: [{ value: `https://company${index}.example`, label: "" }],
    tags: index % 2 === 0 ? ["regular"] : [],
    vatId: index % 2 === 0 ? "GB123456789" : "",
    note: "",
    people: 0,
    createdAt: moment(index * 40),
    updatedAt: moment(index * 9),
    deletedAt: null,
  };
}

/** A lead, blank but for what is given. */
export function leadOf(id: string, new_: Partial<NewLead>): LeadView {
  const { status = "new", ...person } = new_;
  const contact = contactOf(id, person);
  return {
    id,
    subjectId: contact.subjectId,
    givenName: contact.givenName,
    familyName: contact.familyName,
    displayName: contact.displayName,
    company: contact.company,
    jobTitle: contact.jobTitle,
    emails: contact.emails,
    phones: contact.phones,
    addresses: contact.addresses,
    websites: contact.websites,
    tags: contact.tags,
    note: contact.note,
    source: contact.source,
    status,
    restricted: false,
    contactId: null,
    convertedAt: null,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    deletedAt: null,
  };
}

function generatedLead(index: number): LeadView {
  const { name, company, email } = demoPerson(index * 13 + 5);
  const made = leadOf(`lead-${index}`, {
    name,
    company,
    emails: [{ value: email, label: "" }],
    phones: [{ value: phone(index * 3), label: "" }],
    source: pick(sources, index * 5 + 1),
    status: pick(["new", "working", "new", "qualified", "unqualified"] as const, index),
    note: index % 3 === 0 ? "Asked for prices." : "",
  });
  return {
    ...made,
    createdAt: moment(index * 5),
    updatedAt: moment(index * 2),
    deletedAt: index % 80 === 7 ? moment(index) : null,
  };
}

const personWords = (row: ContactView | LeadView): string =>
  `${row.displayName} ${row.company} ${row.emails[0]?.value ?? ""} ${row.phones[0]?.value ?? ""} ${row.tags.join(" ")}`;

const personSort = (row: ContactView | LeadView, sort: string): string =>
  ({
    name: `${row.familyName} ${row.givenName}`.toLowerCase(),
    company: row.company === "" ? "\uffff" : row.company.toLowerCase(),
    email: row.emails[0]?.value ?? "\uffff",
    created: row.createdAt,
    updated: row.updatedAt,
  })[sort] ?? "";

export const companies: FakeTable<CompanyView, CompanyQuery> = new FakeTable<CompanyView, CompanyQuery>(
  "companies",
  () => (isEmpty ? [] : companyNames.map(generatedCompany)),
  (row) => `${row.name} ${row.emails[0]?.value ?? ""}`,
  (row, { sort }) => ({ name: row.name.toLowerCase(), created: row.createdAt, updated: row.updatedAt })[sort],
  () => true,
);

export const contacts = new FakeTable<ContactView, ContactQuery>(
  "contacts",
  () => (isEmpty ? [] : Array.from({ length: 100_000 }, (_, at) => generatedContact(at))),
  personWords,
  (row, { sort }) => personSort(row, sort),
  (row, { tag, lifecycle, companyId }) =>
    !row.restricted &&
    (tag === undefined || row.tags.includes(tag)) &&
    (lifecycle === undefined || row.lifecycle === lifecycle) &&
    (companyId === undefined || row.companyId === companyId),
);

export const leads = new FakeTable<LeadView, LeadQuery>(
  "leads",
  () => (isEmpty ? [] : Array.from({ length: 240 }, (_, at) => generatedLead(at))),
  personWords,
  (row, { sort }) => personSort(row, sort),
  (row, { status, source, company, converted, trash }) =>
    !row.restricted &&
    (status === undefined || row.status === status) &&
    (source === undefined || row.source === source) &&
    (company === undefined || row.company === company) &&
    (trash || (row.contactId !== null) === converted),
);

/** A company, blank but for what is given. */
export function companyOf(id: string, new_: NewCompany): CompanyView {
  return { ...generatedCompany(new_.name, 0), ...new_, id, people: 0, createdAt: moment(0), updatedAt: moment(0) };
}
