const arrows: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };
const others: Record<string, string> = { " ": "Space", Escape: "Esc" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * The name of a pressed key as shortcuts are written: `N`, `Ctrl+K`, `Alt+←`, `?`. Shift counts for
 * letters and named keys only, because on other keys it chooses the sign.
 */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph"].includes(key)) return null;
  const base = arrows[key] ?? others[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const countsShift = shiftKey && (base.length > 1 || base.toLowerCase() !== base);
  return `${ctrlKey || metaKey ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${countsShift ? "Shift+" : ""}${base}`;
}
