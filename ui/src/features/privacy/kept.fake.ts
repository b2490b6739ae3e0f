import type {
  Activity,
  Category,
  ColumnEntry,
  DataMap,
  DataMapEntry,
  FileEntry,
  LawfulBasis,
  ProcessingRecord,
} from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const bases: Record<Activity, LawfulBasis | null> = {
  running: null,
  customers: "contract",
  leads: "legitimateInterests",
  conversations: "contract",
  invoicing: "legalObligation",
  importing: "legitimateInterests",
  account: "contract",
  rights: "legalObligation",
  accountability: "legitimateInterests",
};

const column = (name: string, category: Category): ColumnEntry => ({
  name,
  category,
  source: category === "none" ? "own" : "provided",
  access: category !== "sealed",
  portability: category !== "sealed" && category !== "none",
});

function entry(
  table: string,
  activity: Activity,
  { erase, retention }: Pick<DataMapEntry, "erase" | "retention">,
  columns: ColumnEntry[],
): DataMapEntry {
  return {
    table,
    activity,
    basis: bases[activity],
    personal: activity !== "running",
    subject: activity === "running" ? null : `${table}.subject_id`,
    derived: false,
    erase,
    retention,
    columns: [column("id", "none"), ...columns],
  };
}

const gone = { erase: "delete", retention: "record" } as const;
const tables: DataMapEntry[] = [
  entry("contacts", "customers", gone, [
    column("given_name", "identity"),
    column("family_name", "identity"),
    column("emails", "contactDetails"),
    column("phones", "contactDetails"),
    column("birthday", "identity"),
    column("note", "communication"),
  ]),
  entry("leads", "leads", gone, [column("display_name", "identity"), column("emails", "contactDetails")]),
  entry("activities", "conversations", gone, [column("body", "communication"), column("title", "communication")]),
  entry("tasks", "conversations", { erase: "detach", retention: "record" }, [column("title", "communication")]),
  entry("invoices", "invoicing", { erase: { keepByLaw: { since: "issued_at" } }, retention: "taxLaw" }, [
    column("customer_name", "identity"),
    column("gross", "financial"),
  ]),
  entry("changes", "accountability", { erase: "destroyKey", retention: "workspace" }, [column("payload", "sealed")]),
  entry("actors", "account", { erase: "detach", retention: "workspace" }, [column("name", "account")]),
  entry("settings", "running", { erase: "nothing", retention: "workspace" }, [column("value", "none")]),
];

const files: FileEntry[] = [
  {
    name: "database",
    places: ["workspace/workspace.db"],
    personal: true,
    encrypted: true,
    activity: "customers",
    erase: "overwritten",
    stay: "workspace",
  },
  {
    name: "backups",
    places: ["*.okibackup"],
    personal: true,
    encrypted: true,
    activity: "accountability",
    erase: "expires",
    stay: "backups",
  },
  {
    name: "log",
    places: ["logs/okicrm.log", "logs/okicrm.*.log"],
    personal: false,
    encrypted: false,
    activity: "running",
    erase: "nothing",
    stay: "size",
  },
  {
    name: "exports",
    places: [],
    personal: true,
    encrypted: false,
    activity: "customers",
    erase: "yours",
    stay: "yours",
  },
];

export const map: DataMap = {
  appVersion: "0.1.0",
  classified: 287,
  tables,
  indexes: [
    {
      name: "contacts_by_name",
      table: "contacts",
      columns: ["sort_name", "id", "subject_id"],
      categories: ["identity"],
    },
    { name: "tasks_by_due", table: "tasks", columns: ["due_on", "due_time", "id"], categories: [] },
  ],
  files,
};

const record: ProcessingRecord = {
  controller: ["Harbour Dental", "2 Quay Street", "BS1 4ST Bristol", "GB", "hello@harbour.example"],
  contact: ["Sara Lind", "sara@harbour.example"],
  madeOn: "2026-11-22",
  activities: [
    {
      activity: "customers",
      name: "Looking after customers",
      purpose: "To know who customers are, how to reach them and what they want.",
      basis: "to carry out what was agreed, GDPR Art. 6(1)(b)",
      people: "Customers, and people at companies that are customers",
      data: "Companies, Contacts: who someone is, how to reach someone",
      recipients: "Nobody by itself; whoever you hand an invoice, a copy or an export to.",
      stays: "As long as the record, then 30 days in the trash",
    },
    {
      activity: "invoicing",
      name: "Invoices and payments",
      purpose: "To write invoices, to be paid, and to keep books as the law demands.",
      basis: "because a law demands it, GDPR Art. 6(1)(c)",
      people: "Customers",
      data: "Invoices, Payments: money, who someone is",
      recipients: "Nobody by itself; whoever you hand an invoice, a copy or an export to.",
      stays: "As long as tax law says; 6 years after the end of the year for invoices (VATA 1994)",
    },
  ],
  transfers: ["Pigeon Inc., US: A decision that the country protects data"],
  measures: [
    "Every change is logged with who and when, in a chain that shows when one byte was changed.",
    "All records lie in one file on this computer, encrypted page by page (AES-256).",
  ],
};

export const keptCommands: Record<string, FakeCommand> = {
  data_map: () => map,
  save_data_map: ({ format }) => `Documents/okicrm-data-map-2026-11-22.${String(format)}`,
  processing_record: () => record,
  save_processing_record: ({ format }) => `Documents/okicrm-processing-2026-11-22.${String(format)}`,
};
