import type { RefObject } from "react";
import { useShortcut } from "./shortcuts";

/** `/` and Ctrl+F put the cursor into the list's filter. */
export function useFilterKeys(filter: RefObject<HTMLInputElement | null>): void {
  const focus = (): void => filter.current?.focus();
  useShortcut("/", "app-shortcut-filter", focus);
  useShortcut("Ctrl+F", null, focus);
}
