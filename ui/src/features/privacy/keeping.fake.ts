import { undoable } from "~/dev/fakeChanges";
import type { AuditEntry, AuditQuery, Hold, Person, RetentionRun, RetentionView } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const nothing = { leads: 0, contacts: 0, invoices: 0, people: 0, trash: 0, backups: 0, held: 0 };

const run = (at: string, gone: Partial<typeof nothing>): RetentionRun => ({
  at,
  on: at.slice(0, 10),
  startedBy: "itself",
  outcome: "done",
  rulesVersion: "2026-11",
  gone: { ...nothing, ...gone },
});

let holds: Hold[] = [
  {
    id: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8b10",
    person: { kind: "contact", id: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8b11" },
    name: "Owen Marsh",
    reason: "Claim 12/26, letter of 3 November",
    since: "2026-11-04T09:00:00.000Z",
  },
];

let view: Omit<RetentionView, "holds"> = {
  clock: { today: "2026-11-22", believed: "2026-11-22", doubted: false, asks: false },
  rules: { leadsMonths: 24, contactsMonths: null, invoices: false },
  rulesVersion: "2026-11",
  law: { country: "GB", years: 6, law: "VATA 1994, Sch. 11 para. 6" },
  backupDays: 90,
  upcoming: [
    { on: "2026-11-20", rule: "leads", id: "l1", name: "Petra Holm", held: false },
    { on: "2026-12-04", rule: "trash", id: "c1", name: "Ben Okafor", held: false },
    { on: "2027-01-01", rule: "erased", id: "i1", name: "", held: false },
    { on: "2027-03-14", rule: "leads", id: "l2", name: "Owen Marsh", held: true },
  ],
  upcomingTotal: 4,
  runs: [run("2026-11-22T00:04:00.000Z", { trash: 2 }), run("2026-11-21T08:12:00.000Z", { leads: 3, held: 1 })],
};

const entries: AuditEntry[] = ["contact-created", "invoice-issued", "person-restricted", "contact-changed"].map(
  (action, position) => ({
    number: 1284 - position,
    at: `2026-11-22T${String(11 - position).padStart(2, "0")}:20:00.000Z`,
    actor: "Sara Lind",
    action,
    tableName: action === "invoice-issued" ? "invoices" : "contacts",
    recordId: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8b11",
    operation: "insert",
    erased: action === "contact-changed",
  }),
);

const whole = {
  at: "2026-11-22T10:31:00.000Z",
  report: { verified: 1284, firstBroken: null, brokenAt: null, brokenAction: null },
};

export const keepingCommands: Record<string, FakeCommand> = {
  retention: () => ({ ...view, holds }),
  save_retention: ({ rules }) => {
    view = { ...view, rules: rules as RetentionView["rules"] };
    undoable(["privacy"], () => undefined);
    return null;
  },
  run_retention: () => run("2026-11-22T12:00:00.000Z", { leads: 1 }),
  confirm_date: () => view.clock,
  hold_person: ({ person, reason }) => {
    holds = [
      {
        id: crypto.randomUUID(),
        person: person as Person,
        name: "Ana Costa",
        reason: String(reason),
        since: "2026-11-22",
      },
      ...holds,
    ];
    return null;
  },
  release_hold: ({ hold }) => {
    holds = holds.filter(({ id }) => id !== hold);
    undoable(["privacy"], () => undefined);
    return null;
  },
  holds: () => holds,
  audit: ({ query }) => {
    const { action, table } = query as AuditQuery;
    const items = entries.filter(
      (entry) => (action === "" || entry.action === action) && (table === "" || entry.tableName === table),
    );
    return { items, total: items.length };
  },
  audit_choices: () => ({
    actors: [["0199f0c4-0000-7a53-9b1e-1f4f6c2d8b11", "Sara Lind"]],
    actions: entries.map(({ action }) => action).toSorted(),
    tables: ["contacts", "invoices"],
  }),
  log_check: () => whole,
  check_log: () => whole,
  save_audit: ({ format }) => `Documents/okicrm-changes-2026-11-22.${String(format)}`,
  print_audit: () => null,
};
