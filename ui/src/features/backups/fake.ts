import type { BackupReason, BackupRow, BackupSettings } from "~/ipc/bindings";
import { fakeError, type FakeCommand } from "~/ipc/fake";

let settings: BackupSettings = { folder: null, former: [], keepDays: 90 };

const counts = { contacts: 1_204, companies: 310, leads: 42, activities: 5_120, tasks: 64, files: 12, invoices: 418 };

function backup(token: string, madeAt: string, reason: BackupReason, fewer = 0): BackupRow {
  return {
    file: { token, name: `okicrm-${token}.okibackup`, size: 14_200_000 - fewer * 9_000 },
    manifest: {
      format: 1,
      backupId: `019ad0c4-7c1e-7a53-9b1e-00000000000${token.length % 10}`,
      workspaceId: "019ad0c4-7c1e-7a53-9b1e-1f4f6c2d8a10",
      madeAt,
      reason,
      appVersion: "0.1.0",
      schemaVersion: 5,
      changes: 9_000 - fewer,
      counts: { ...counts, contacts: counts.contacts - fewer, invoices: counts.invoices - Math.round(fewer / 4) },
      parts: [],
    },
  };
}

export const backupRows: readonly BackupRow[] = [
  backup("20261122-080000", "2026-11-22T08:00:00Z", "hourly"),
  backup("20261121-174200", "2026-11-21T17:42:00Z", "quitting", 3),
  backup("20261121-110300", "2026-11-21T11:03:00Z", "beforeImport", 240),
  backup("20261120-093000", "2026-11-20T09:30:00Z", "byHand", 244),
  { file: { token: "broken", name: "okicrm-20261119-120000.okibackup", size: 4_100 }, manifest: null },
  backup("20261109-160000", "2026-11-09T16:00:00Z", "beforeErasure", 300),
];

const found = (row: BackupRow | undefined) => ({
  path: "",
  bytes: row?.file.size ?? 0,
  sha256: "",
  verified: true,
  manifest: row?.manifest,
});

export const fakeCommands: Record<string, FakeCommand> = {
  backups: () => backupRows,
  records_now: () => counts,
  create_backup: () => found(backupRows[0]),
  verify_backup: ({ file }) => found(backupRows.find((row) => row.file.token === file)),
  backup_settings: () => settings,
  choose_backup_folder: () => {
    settings = { ...settings, folder: "/media/sara/STICK/OkiCRM" };
    return settings;
  },
  use_usual_backup_folder: () => {
    settings = { ...settings, folder: null };
    return settings;
  },
  keep_backups: ({ days }) => {
    settings = { ...settings, keepDays: Number(days) };
    return settings;
  },
  choose_backup: () => backup("elsewhere", "2026-10-30T18:00:00Z", "byHand", 400),
  restore_backup: ({ file, proof }) => {
    if (file === "elsewhere" && proof === null) throw fakeError({ kind: "locked", code: "key-other" });
    return { workspace: "", madeAt: "2026-11-21T17:42:00Z", counts, kept: null, verified: true };
  },
};
