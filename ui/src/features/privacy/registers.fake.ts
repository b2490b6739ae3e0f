import { undoable } from "~/dev/fakeChanges";
import type {
  Breach,
  BreachForm,
  BreachStep,
  Disclosure,
  NotedForm,
  Processor,
  ProcessorForm,
  Recipient,
  TransferForm,
} from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";
import { fakeError } from "~/ipc/fake";

const row = (id: string, details: Partial<ProcessorForm>, more: Partial<Processor>): Processor => ({
  id,
  details: {
    connection: "none",
    host: "",
    name: "",
    purpose: "",
    categories: ["identity", "contactDetails"],
    country: "GB",
    mechanism: "none",
    safeguard: "",
    agreedOn: "2026-01-12",
    subProcessors: "",
    ...details,
  },
  abroad: "home",
  decision: null,
  warnings: [],
  inUse: false,
  ...more,
});

let processors: Processor[] = [
  row(
    "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8c01",
    {
      connection: "database",
      host: "db.example.org",
      name: "Harbour Hosting Ltd",
      purpose: "Keeps the workspace’s records on its server",
      subProcessors: "Northern Racks Ltd",
    },
    { inUse: true },
  ),
  row("0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8c02", { name: "Quill & Ledger", purpose: "Keeps the books" }, {}),
  row(
    "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8c03",
    {
      connection: "mail",
      host: "smtp.example.com",
      name: "Pigeon Inc.",
      purpose: "Sends mail",
      country: "US",
      mechanism: "adequacy",
      agreedOn: "",
    },
    {
      abroad: "partly",
      decision: "SI 2023/1028",
      warnings: ["processor-warning-agreement", "processor-warning-partly"],
    },
  ),
];

const missing = (field: string, text: string) =>
  text.trim() === "" ? [{ field, code: "settings-field-missing" }] : [];

function checked(form: ProcessorForm): void {
  const problems = [
    ...missing("name", form.name),
    ...missing("purpose", form.purpose),
    ...(form.country === "" ? [{ field: "country", code: "value-country-unknown" }] : []),
  ];
  if (problems.length > 0) throw fakeError({ kind: "invalid", code: "processor-invalid", problems });
}

const passed = (id: string, more: Partial<Disclosure>): Disclosure => ({
  id,
  kind: "export",
  recipient: "Quill & Ledger",
  country: "GB",
  purpose: "Annual accounts",
  basis: "",
  reference: "",
  scopeAsked: "",
  scopeGiven: "contacts, invoices",
  approvedBy: "",
  people: 411,
  leftOut: 0,
  sha256: "9c1d".repeat(16),
  at: "2026-11-03T10:12:00.000Z",
  ...more,
});

const disclosures: Disclosure[] = [
  passed("0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8d01", {
    kind: "authority",
    recipient: "Revenue and Customs",
    purpose: "Tax audit",
    basis: "Finance Act 2008, Sch. 36",
    reference: "HM-26-1187",
    scopeGiven: "invoicing",
    approvedBy: "Sara Lind",
    people: 1,
    at: "2026-11-18T15:40:00.000Z",
  }),
  passed("0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8d02", { leftOut: 2, country: "US", recipient: "Pigeon Inc." }),
];

let recipients: Recipient[] = [
  {
    id: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8d11",
    recipient: "Revenue and Customs",
    country: "GB",
    what: "invoicing · Tax audit",
    at: "2026-11-18T15:40:00.000Z",
  },
];
let refusesSince: string | null = null;

let breaches: Breach[] = [
  {
    id: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8e01",
    number: 1,
    details: {
      what: "A list of contacts went to the wrong address by e-mail.",
      happenedOn: "2026-11-21",
      knownAt: "2026-11-21T09:15:00.000Z",
      people: "Customers of the last two years",
      peopleCount: 140,
      recordCount: 140,
      categories: ["identity", "contactDetails"],
      consequences: "Unwanted advertising, attempts at fraud.",
      measures: "The recipient confirmed that the message is deleted.",
      risk: "high",
    },
    dueAt: "2026-11-24T09:15:00.000Z",
    hoursLeft: 45,
    authorityToldAt: null,
    authorityReason: "",
    peopleToldAt: null,
    peopleReason: "",
    peopleOpen: true,
    logFrom: 1201,
    logUntil: 1284,
    logHash: "5f02".repeat(16),
  },
];

function changedBreach(id: unknown, part: Partial<Breach>): { record: Breach | undefined; change: string } {
  const before = breaches;
  breaches = breaches.map((one) => (one.id === id ? { ...one, ...part } : one));
  return {
    record: breaches.find((one) => one.id === id),
    change: undoable(["privacy"], () => {
      breaches = before;
    }),
  };
}

export const registerCommands: Record<string, FakeCommand> = {
  processors: () => ({ processors, home: "GB", rulesVersion: "2026-11" }),
  add_processor: ({ form }) => {
    checked(form as ProcessorForm);
    const before = processors;
    const record = row(crypto.randomUUID(), form as ProcessorForm, {});
    processors = [...processors, record];
    return {
      record,
      change: undoable(["privacy"], () => {
        processors = before;
      }),
    };
  },
  change_processor: ({ id, form }) => {
    checked(form as ProcessorForm);
    const before = processors;
    processors = processors.map((one) => (one.id === id ? { ...one, details: form as ProcessorForm } : one));
    return {
      record: processors.find((one) => one.id === id),
      change: undoable(["privacy"], () => {
        processors = before;
      }),
    };
  },
  remove_processor: ({ id }) => {
    const before = processors;
    processors = processors.filter((one) => one.id !== id);
    return undoable(["privacy"], () => {
      processors = before;
    });
  },
  disclosures: () => disclosures,
  save_due_diligence: () => ({ path: "Documents/okicrm-figures.zip", sha256: "ab".repeat(32), hidden: 3 }),
  preview_transfer: ({ country }) => ({
    people: 411,
    restricted: 1,
    leftOut: country === "GB" ? 0 : 2,
    isAbroad: country !== "GB",
    leftAlone: 7,
    erased: 3,
    files: 128,
    records: [{ kind: "contacts", count: 402 }],
  }),
  transfer_business: ({ form }) => {
    const { to, basis } = form as TransferForm;
    const problems = [
      ...missing("name", to.name),
      ...missing("purpose", to.purpose),
      ...missing("basis", basis),
      ...(to.country === "" ? [{ field: "country", code: "value-country-unknown" }] : []),
    ];
    if (problems.length > 0) throw fakeError({ kind: "invalid", code: "recipient-invalid", problems });
    return {
      path: "Documents/okicrm-business.zip",
      bytes: 48_120_331,
      sha256: "ab".repeat(32),
      people: 411,
      leftOut: to.country === "GB" ? 0 : 2,
      password: "ktw7-9cpm-x2fe-hq4n-b8ud",
    };
  },
  take_business_over: ({ password }) => {
    if (password !== "ktw7-9cpm-x2fe-hq4n-b8ud") {
      throw fakeError({ kind: "refused", code: "bring-back-not-empty" });
    }
    return { from: "Oak & Iron", records: { contacts: 402, invoices: 96 }, erased: 3 };
  },
  give_to_authority: () => ({
    path: "Documents/okicrm-authority.json",
    people: 1,
    records: 12,
    sha256: "ab".repeat(32),
  }),
  passed_on: () => ({ recipients, refusesSince, liesAbroad: [] }),
  note_passed_on: ({ form }) => {
    const { to, what, on } = form as NotedForm;
    const before = recipients;
    recipients = [
      { id: crypto.randomUUID(), recipient: to.name, country: to.country, what, at: on === "" ? "2026-11-22" : on },
      ...recipients,
    ];
    return undoable(["privacy"], () => {
      recipients = before;
    });
  },
  refuse_transfer: () => {
    refusesSince = "2026-11-22T10:00:00.000Z";
    return undoable(["privacy"], () => {
      refusesSince = null;
    });
  },
  allow_transfer: () => {
    refusesSince = null;
    return undoable(["privacy"], () => {
      refusesSince = "2026-11-22T10:00:00.000Z";
    });
  },
  breaches: () => breaches,
  due_breaches: () =>
    breaches
      .filter((one) => one.hoursLeft !== null || one.peopleOpen)
      .map(({ number, hoursLeft }) => ({ number, hoursLeft })),
  record_breach: ({ form }) => {
    const details = form as BreachForm;
    if (details.what.trim() === "") {
      throw fakeError({ kind: "invalid", code: "breach-invalid", problems: missing("what", "") });
    }
    const before = breaches;
    const [first] = before;
    if (first === undefined) {
      throw new Error("The sample has no breach to go by.");
    }
    const record: Breach = {
      ...first,
      id: crypto.randomUUID(),
      number: before.length + 1,
      details: { ...details, knownAt: details.knownAt === "" ? "2026-11-22T12:00:00.000Z" : details.knownAt },
      hoursLeft: 72,
      peopleOpen: details.risk === "high",
    };
    breaches = [record, ...before];
    return {
      record,
      change: undoable(["privacy"], () => {
        breaches = before;
      }),
    };
  },
  change_breach: ({ id, form }) => changedBreach(id, { details: form as BreachForm }),
  take_breach_step: ({ id, step }) => {
    const taken = step as BreachStep;
    const now = "2026-11-22T12:00:00.000Z";
    switch (taken.kind) {
      case "authorityTold":
        return changedBreach(id, { authorityToldAt: now, authorityReason: taken.reason, hoursLeft: null });
      case "authorityNotTold":
        return changedBreach(id, { authorityReason: taken.reason, hoursLeft: null });
      case "peopleTold":
        return changedBreach(id, { peopleToldAt: now, peopleOpen: false });
      case "peopleNotTold":
        return changedBreach(id, { peopleReason: taken.reason, peopleOpen: false });
    }
  },
  save_breach_letter: ({ to }) => `Documents/okicrm-breach-${String(to)}.pdf`,
};
