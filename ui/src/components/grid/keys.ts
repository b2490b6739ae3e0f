import type { KeyboardEvent } from "react";

/** What a key means on a row of the grid. */
export type Intent =
  | { kind: "move"; to: number; extends: boolean }
  | { kind: "open" }
  | { kind: "openPage" }
  | { kind: "toggle" }
  | { kind: "selectAll" }
  | { kind: "edit" }
  | { kind: "back" };

interface Place {
  active: number;
  rowCount: number;
  /** Rows that fit into the view. */
  pageSize: number;
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Reads a key; null when it means nothing to the grid. */
export function intentOf(pressed: Pressed, place: Place): Intent | null {
  if (pressed.altKey) return null;
  const command = pressed.ctrlKey || pressed.metaKey;
  const target = targetOf(pressed.key, place);
  if (target !== null && !command) {
    return { kind: "move", to: Math.min(Math.max(0, target), place.rowCount - 1), extends: pressed.shiftKey };
  }
  if (command) {
    if (pressed.key === "Enter") return { kind: "openPage" };
    return pressed.key.toLowerCase() === "a" ? { kind: "selectAll" } : null;
  }
  if (pressed.key === "Enter") return { kind: "open" };
  if (pressed.key === " ") return { kind: "toggle" };
  if (pressed.key === "F2") return { kind: "edit" };
  return pressed.key === "Escape" ? { kind: "back" } : null;
}

function targetOf(key: string, { active, rowCount, pageSize }: Place): number | null {
  switch (key) {
    case "ArrowUp":
      return active - 1;
    case "ArrowDown":
      return active + 1;
    case "PageUp":
      return active - pageSize;
    case "PageDown":
      return active + pageSize;
    case "Home":
      return 0;
    case "End":
      return rowCount - 1;
    default:
      return null;
  }
}
