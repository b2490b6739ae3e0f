import type { ActivityKind, ActivityView, CallDirection, NewActivity } from "~/ipc/bindings";

/** What stands in the fields while something that was said is written down. */
export interface ActivityDraft {
  kind: ActivityKind;
  title: string;
  body: string;
  direction: CallDirection;
  /** As typed. */
  minutes: string;
}

export const blankActivity: ActivityDraft = { kind: "note", title: "", body: "", direction: "none", minutes: "" };

export function draftOf({ kind, title, body, direction, minutes }: ActivityView): ActivityDraft {
  return { kind, title, body, direction, minutes: minutes === null ? "" : String(minutes) };
}

/** Whether the minutes are a whole number, or nothing. */
export function hasReadableMinutes({ minutes }: ActivityDraft): boolean {
  return /^\s*\d{0,5}\s*$/.test(minutes);
}

/** What a kind has no field for is left out. */
export function newActivityOf({ kind, title, body, direction, minutes }: ActivityDraft): NewActivity {
  const isTalk = kind === "call" || kind === "meeting";
  return {
    kind,
    happenedAt: "",
    title: kind === "note" || kind === "call" ? "" : title,
    body,
    direction: hasDirection(kind) ? direction : "none",
    ...(isTalk && minutes.trim() !== "" ? { minutes: Number(minutes) } : {}),
  };
}

/** Calls and e-mails come in or go out. */
export function hasDirection(kind: ActivityKind): boolean {
  return kind === "call" || kind === "email";
}
