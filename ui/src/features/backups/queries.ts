import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Say } from "~/i18n";
import { commands, type BackupInfo, type BackupRow, type BackupSettings } from "~/ipc/bindings";

/** Rows by table, as a backup counts them. */
export type Counts = Readonly<Record<string, number>>;

/** The kinds of record that a person counts by. */
export const kindsShown = ["contacts", "companies", "leads", "activities", "tasks", "files", "invoices"] as const;

export function useBackups(): UseQueryResult<BackupRow[]> {
  return useQuery({ queryKey: ["backups", "list"], queryFn: commands.backups });
}

export function useBackupSettings(): UseQueryResult<BackupSettings> {
  return useQuery({ queryKey: ["settings", "backups"], queryFn: commands.backupSettings });
}

/** What a backup made now would hold; read when it is to be compared. */
export function useRecordsNow(isWanted: boolean): UseQueryResult<Counts> {
  return useQuery({ queryKey: ["backups", "now"], queryFn: commands.recordsNow, enabled: isWanted, gcTime: 0 });
}

/** What a backup that was made or checked holds, in some words that name its records. */
export function toldOf(backup: BackupInfo, say: Say, words: string): string {
  const told = say(words, { records: recordsIn(backup.manifest.counts) });
  return backup.verified ? told : `${told} ${say("backups-log-altered")}`;
}

/** Records as a person counts them. */
export function recordsIn(counts: Counts): number {
  return kindsShown.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}
