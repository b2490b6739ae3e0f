import type { ShellStatus } from "~/ipc/bindings";
import { connectAnnouncements } from "./fakeChanges";
import { connectFakeCore, type FakeCommand, type FakeCore } from "~/ipc/fake";

/** A status of a workspace in daily use. */
export const openStatus: ShellStatus = {
  phase: "open",
  version: "0.1.0",
  appearance: { language: "system", theme: "system", density: "standard", textSize: 100, sidebarCollapsed: false },
  formats: { locale: "en-GB", currency: "GBP" },
  businessName: "Harbour Dental",
  personName: "Sara",
  hasPassphrase: true,
  sampleData: true,
  lastBackup: "2026-11-22T08:00:00Z",
  backupTrouble: null,
  dataLocation: "thisComputer",
  jobs: [],
  problem: null,
  warnings: [],
  today: "2026-11-22",
};

/** Each feature may bring its own fake commands in `features/<feature>/fake.ts`, as `fakeCommands`. */
const ofFeatures = import.meta.glob<Record<string, FakeCommand>>("../features/*/fake.ts", {
  eager: true,
  import: "fakeCommands",
});

/** The fake core of the browser preview: the frame's commands and those of every feature. */
export function connectPreviewCore(): FakeCore {
  // `/fake.html?phase=firstRun` shows the screens before there is a workspace.
  // `?locale=de-DE` shows a business that writes figures and dates that way.
  const wanted = new URLSearchParams(location.search);
  const phase = wanted.get("phase");
  const formats = { ...openStatus.formats, locale: wanted.get("locale") ?? openStatus.formats.locale };
  const open: ShellStatus = { ...openStatus, formats };
  let status: ShellStatus = phase === "firstRun" || phase === "locked" ? { ...open, phase } : open;
  const preferences = new Map<string, unknown>();
  const unlock = (): null => {
    status = { ...status, phase: "open" };
    core.announce(["shell"]);
    return null;
  };
  const core = connectFakeCore({
    shell_status: () => status,
    save_appearance: ({ appearance }) => {
      status = { ...status, appearance: appearance as ShellStatus["appearance"] };
      return null;
    },
    lock_workspace: () => {
      status = { ...status, phase: "locked" };
      core.announce(["shell"]);
      return null;
    },
    unlock_workspace: unlock,
    unlock_with_recovery_code: unlock,
    preference: ({ name }) => preferences.get(String(name)) ?? null,
    save_preference: ({ name, value }) => {
      preferences.set(String(name), value);
      return null;
    },
    search_everywhere: () => [],
    list_invoices: () => ({ items: [], total: 0, next: null }),
    usage_status: () => ({ state: "off", reason: "choice", endpoint: null }),
    cancel_job: () => null,
    latest_undoable: () => null,
    undo: () => "again",
    retry_opening: () => null,
    report_fault: () => "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10",
  });
  connectAnnouncements(core.announce);
  for (const commands of Object.values(ofFeatures)) core.answer(commands);
  return core;
}
