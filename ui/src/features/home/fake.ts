import type { NextStep, RecentRecord } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const steps: readonly NextStep[] = [
  { step: "recovery", done: true },
  { step: "address", done: false },
  { step: "people", done: true },
  { step: "invoice", done: false },
  { step: "backup", done: true },
];

const recent: readonly RecentRecord[] = [
  { kind: "contacts", id: "1", title: "Ana Costa", subtitle: "Harbour Dental", at: "2026-11-22T09:12:00Z" },
  { kind: "invoices", id: "2", title: "INV-0431", subtitle: "Harbour Dental", at: "2026-11-21T09:12:00Z" },
  { kind: "invoices", id: "3", title: "", subtitle: "Oak & Iron", at: "2026-11-20T09:12:00Z" },
];

export const fakeCommands: Record<string, FakeCommand> = {
  next_steps: () => steps,
  recent_records: () => recent,
  sample_figures: () => ({ contacts: 8, leads: 3 }),
  remove_sample: () => null,
};
