// Placeholder until the shell's contract test generates this file from the Rust commands.
// Generated code keeps this form: types, then `commands`, each a typed call of `./call`.

import { call } from "./call";

/** How the person's side should react. */
export type ErrorKind = "invalid" | "refused" | "notFound" | "conflict" | "locked" | "unavailable" | "internal";

/** One thing wrong with one field of the input, for example `lines.0.unitPrice`. */
export interface Problem {
  field: string;
  code: string;
  args?: Record<string, string>;
}

/** What a command answers when it does not succeed. Carries codes (Fluent ids), never sentences. */
export interface AppError {
  kind: ErrorKind;
  code: string;
  args: Record<string, string>;
  problems: Problem[];
  /** Set for faults: the id under which the log has the details. */
  incident: string | null;
  details: string | null;
}

/** What changed; the first part of every query key. */
export type Topic = string;

export type Theme = "system" | "light" | "dark";
export type Density = "comfortable" | "standard" | "compact";

/** How the window looks on this computer. Kept outside the workspace, since the lock screen needs it. */
export interface Appearance {
  /** `system`, or one of the languages words exist in. */
  language: string;
  theme: Theme;
  density: Density;
  /** Per cent of the normal text size, 90 to 150. */
  textSize: number;
  sidebarCollapsed: boolean;
}

/** How this business writes numbers and dates. */
export interface Formats {
  /** BCP 47 tag, for example `de-AT`. */
  locale: string;
  /** ISO 4217. */
  currency: string;
}

export type Phase = "firstRun" | "locked" | "open" | "problem";

/** Long work in the status bar's tray. */
export interface Job {
  id: string;
  /** Fluent id of what is being done. */
  title: string;
  done: number;
  /** Unknown while it is being counted. */
  total: number | null;
  secondsLeft: number | null;
  cancellable: boolean;
}

/** Everything the frame of the application needs to draw itself. Answered in every phase. */
export interface ShellStatus {
  phase: Phase;
  version: string;
  appearance: Appearance;
  formats: Formats;
  /** The business's name; empty before the first run is finished. */
  businessName: string;
  /** Name of the person working, for the greeting; empty when not given. */
  personName: string;
  /** Whether a passphrase can be asked for; without one the lock is the keychain's. */
  hasPassphrase: boolean;
  /** Sample data is in the workspace. */
  sampleData: boolean;
  /** RFC 3339 time of the newest verified backup. */
  lastBackup: string | null;
  /** `thisComputer`, or `server` when the workspace lives in PostgreSQL. */
  dataLocation: "thisComputer" | "server";
  jobs: Job[];
  /** Why the workspace cannot be opened; only in the phase `problem`. */
  problem: AppError | null;
  /** Today's date by the workspace's clock, ISO 8601. */
  today: string;
}

/** A record found by the search over all kinds. */
export interface SearchHit {
  /** Kind of record, a topic such as `contacts`. */
  kind: string;
  id: string;
  title: string;
  subtitle: string;
}

export const commands = {
  shellStatus: () => call<ShellStatus>("shell_status"),
  saveAppearance: (appearance: Appearance) => call<null>("save_appearance", { appearance }),
  /** Opens the workspace with a passphrase; without one, with the key in the keychain. */
  unlockWorkspace: (passphrase: string | null) => call<null>("unlock_workspace", { passphrase }),
  unlockWithRecoveryCode: (code: string) => call<null>("unlock_with_recovery_code", { code }),
  /** Looks at the workspace again, after a problem was mended. */
  retryOpening: () => call<null>("retry_opening"),
  lockWorkspace: () => call<null>("lock_workspace"),
  /** What a screen remembers (columns of a list, saved views), under a name such as `contacts.columns`. */
  preference: (name: string) => call<unknown>("preference", { name }),
  savePreference: (name: string, value: unknown) => call<null>("save_preference", { name, value }),
  searchEverywhere: (text: string) => call<SearchHit[]>("search_everywhere", { text }),
  cancelJob: (id: string) => call<null>("cancel_job", { id }),
  /** Logs a fault of the window (names and places in code, never values) and answers its incident id. */
  reportFault: (summary: string) => call<string>("report_fault", { summary }),
  /** The newest action that can be undone. */
  latestUndoable: () => call<string | null>("latest_undoable"),
  /** Takes back one action as a whole; answers with the id that undoes the undoing. */
  undo: (change: string) => call<string>("undo", { change }),
};
