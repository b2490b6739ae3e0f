import type { NextStep, PersonalHome, RecentRecord } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

/** `/fake.html?empty` shows home before anything was written down. */
const isEmpty = window.location.search.includes("empty");

const steps: readonly NextStep[] = [
  { step: "recovery", done: true },
  { step: "address", done: false },
  { step: "people", done: true },
  { step: "invoice", done: false },
  { step: "backup", done: true },
];

const recent: readonly RecentRecord[] = [
  { kind: "contacts", id: "contact-0", title: "Ana Abbott", subtitle: "Oak & Iron", at: "2026-11-22T09:12:00Z" },
  { kind: "invoices", id: "2", title: "INV-0431", subtitle: "Harbour Dental", at: "2026-11-21T09:12:00Z" },
  { kind: "invoices", id: "3", title: "", subtitle: "Oak & Iron", at: "2026-11-20T09:12:00Z" },
];

const personal: PersonalHome = {
  on: !isEmpty,
  pinned: isEmpty ? [] : recent.slice(1, 2),
  mostUsed: isEmpty ? [] : recent.slice(0, 1),
  unplanned: isEmpty ? [] : recent.slice(0, 1),
};

export const fakeCommands: Record<string, FakeCommand> = {
  next_steps: () => (isEmpty ? steps.map(({ step }) => ({ step, done: step === "recovery" })) : steps),
  recent_records: () => (isEmpty ? [] : recent),
  sample_figures: () => (isEmpty ? { contacts: 0, leads: 0 } : { contacts: 8, leads: 3 }),
  remove_sample: () => null,
  personal_home: () => personal,
  set_personal_home: () => null,
  note_opened: () => null,
  pin_record: () => null,
};
