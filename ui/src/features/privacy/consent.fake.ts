import { undoable } from "~/dev/fakeChanges";
import type {
  ConsentPerson,
  ConsentView,
  ContactChannel,
  NewStatement,
  OwnPurposes,
  QuarantinedRow,
  SensitiveHint,
  SourceNotice,
  ConsentStatement,
  SuppressionEntry,
} from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const channels: readonly ContactChannel[] = ["email", "phone", "text", "post"];
const common = ["newsletter", "offers", "surveys", "service", "contract"];
const isEmpty = (): boolean => new URLSearchParams(location.search).has("empty");

let own: OwnPurposes = { purposes: [{ code: "own-1", name: "Summer party" }] };
let statements: (ConsentStatement & { person: string })[] = [];
let answered: string[] = [];

const refuses = (one: ConsentStatement): boolean => ["withdrawn", "objected", "suppressed"].includes(one.standing);

const first: ConsentStatement = {
  id: "1",
  purpose: "newsletter",
  channel: "email",
  standing: "given",
  source: "website",
  wording: "Yes, I would like to get the newsletter of Harbour Dental by e-mail.",
  reason: "",
  saidOn: "2026-03-03",
  recordedAt: "2026-03-03T10:12:00Z",
  recordedBy: "Sara Test",
  supersededAt: null,
};

function view(person: ConsentPerson): ConsentView {
  const history = [...statements.filter((one) => one.person === person.id), ...(isEmpty() ? [] : [first])];
  const all = [
    ...common.map((purpose) => ({ purpose, name: null })),
    ...own.purposes.map(({ code, name }) => ({ purpose: code ?? "", name })),
  ];
  return {
    suppressed: false,
    history,
    purposes: all.map(({ purpose, name }) => {
      const advertises = purpose !== "service" && purpose !== "contract";
      return {
        purpose,
        name,
        advertises,
        cells: channels.map((channel) => {
          const statement = history.find((one) => one.purpose === purpose && one.channel === channel) ?? null;
          const allowed = statement === null ? !advertises : !refuses(statement);
          return { channel, allowed, hasAddress: channel !== "post", statement };
        }),
      };
    }),
  };
}

function record(person: ConsentPerson, said: NewStatement): unknown {
  const before = statements;
  const purposes = said.purpose === null ? common.slice(0, 3) : [said.purpose];
  const fresh = purposes.flatMap((purpose) =>
    said.channels.map((channel) => ({
      ...first,
      ...said,
      id: `${statements.length}-${purpose}-${channel}`,
      person: person.id,
      purpose,
      channel,
      saidOn: said.saidOn === "" ? "2026-11-22" : said.saidOn,
    })),
  );
  statements = [...fresh, ...statements];
  const change = undoable(["contacts", "leads"], () => {
    statements = before;
  });
  return { change, record: view(person) };
}

const entries: SuppressionEntry[] = [
  {
    id: "s1",
    channel: "email",
    purpose: null,
    reason: "objected",
    addedAt: "2026-11-18T09:30:00Z",
    liftedAt: null,
    liftReason: null,
    address: "ben@example.org",
    person: { kind: "contact", id: "2" },
    name: "Ben Okafor",
  },
  {
    id: "s2",
    channel: "phone",
    purpose: "newsletter",
    reason: "withdrawn",
    addedAt: "2026-10-02T09:30:00Z",
    liftedAt: null,
    liftReason: null,
    address: null,
    person: null,
    name: null,
  },
  {
    id: "s3",
    channel: "email",
    purpose: null,
    reason: "byHand",
    addedAt: "2026-09-12T09:30:00Z",
    liftedAt: "2026-09-13T09:30:00Z",
    liftReason: "mistake",
    address: "info@example.org",
    person: null,
    name: null,
  },
];

const notices: SourceNotice[] = [
  {
    id: "n1",
    origin: "fair-contacts.csv",
    people: 412,
    name: null,
    dueOn: "2026-11-27",
    daysLeft: 5,
    outcome: null,
    settledOn: null,
  },
  {
    id: "n2",
    origin: "a recommendation",
    people: 1,
    name: "Ana Costa",
    dueOn: "2026-12-20",
    daysLeft: 28,
    outcome: null,
    settledOn: null,
  },
  {
    id: "n3",
    origin: "old-system.csv",
    people: 1204,
    name: null,
    dueOn: "2026-10-30",
    daysLeft: -23,
    outcome: "known",
    settledOn: "2026-10-02",
  },
];

const waiting: QuarantinedRow[] = [
  {
    id: "q1",
    contactId: "7",
    name: "Ines Prado",
    source: "fair-contacts.csv",
    row: 31,
    at: "2026-11-21T14:02:00Z",
    restricted: true,
    fields: [{ field: "phones", before: "", after: "+44 20 7946 0018" }],
  },
];

const hints: SensitiveHint[] = [{ category: "health", word: "diabetes", age: 0 }];

const changed = (): string => undoable(["privacy"], () => undefined);

export const consentCommands: Record<string, FakeCommand> = {
  consents: ({ person }) => view(person as ConsentPerson),
  record_consent: ({ person, statement }) => record(person as ConsentPerson, statement as NewStatement),
  contact_purposes: () => (isEmpty() ? { purposes: [] } : own),
  save_contact_purposes: ({ purposes }) => {
    own = purposes as OwnPurposes;
    undoable(["settings"], () => undefined);
    return own;
  },
  suppressions: () => (isEmpty() ? { standing: 0, lifted: 0, entries: [] } : { standing: 2, lifted: 1, entries }),
  suppress_address: changed,
  lift_suppression: changed,
  entry_hints: () => ({ sensitive: [], suppressed: false }),
  sensitive_hints: () => (isEmpty() ? [] : hints.filter((one) => !answered.includes(one.category))),
  answer_sensitive_hint: ({ category }) => {
    answered = [...answered, category as string];
    return undoable(["contacts"], () => {
      answered = answered.filter((one) => one !== category);
    });
  },
  quarantined_rows: () => (isEmpty() ? [] : waiting),
  release_quarantined: changed,
  discard_quarantined: changed,
  source_notices: () => (isEmpty() ? [] : notices),
  due_notices: () => (isEmpty() ? [] : notices.filter((one) => one.outcome === null)),
  noticed_people: () => [],
  notice_letter: ({ language }) =>
    language === "de"
      ? { subject: "Ihre Daten bei Harbour Dental", text: "Guten Tag,\n\nwir bewahren Daten über Sie auf …" }
      : { subject: "Your data at Harbour Dental", text: "Good day,\n\nwe keep data about you …" },
  add_source_notice: changed,
  settle_source_notice: changed,
  preview_mailing: () => ({
    chosen: 1204,
    included: 311,
    leftOut: [
      { reason: "restricted", count: 2 },
      { reason: "objected", count: 14 },
      { reason: "noBasis", count: 871 },
      { reason: "noAddress", count: 6 },
    ],
  }),
  export_for_mailing: () => ({
    file: {
      path: "/home/sara/Documents/okicrm-2026-11-22.csv",
      kind: "mailing",
      records: 311,
      bytes: 9102,
      sha256: "",
    },
    count: { chosen: 1204, included: 311, leftOut: [{ reason: "noBasis", count: 893 }] },
  }),
};
