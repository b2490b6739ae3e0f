import { classNames } from "./classNames";
import styles from "./Keys.module.css";

const isMac = navigator.userAgent.includes("Mac OS");

const macSigns: Record<string, string> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩", Backspace: "⌫" };

/** Writes a shortcut the way the computer at hand does: `Ctrl+K`, or ⌘K on a Mac. */
export function writtenKeys(shortcut: string): string {
  if (!isMac) return shortcut;
  const press = (keys: string) => keys.split("+").map((key) => macSigns[key] ?? key);
  return shortcut
    .split(" ")
    .map((keys) => press(keys).join(""))
    .join(" ");
}

interface KeysProps {
  shortcut: string;
  className?: string | undefined;
}

/** A shortcut, shown beside what it does. */
export function Keys({ shortcut, className }: KeysProps) {
  return <kbd className={classNames(styles.keys, className)}>{writtenKeys(shortcut)}</kbd>;
}
