import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { isTyping } from "~/components/typing";
import { keyName } from "./keyNames";

export interface Shortcut {
  /** Keys in the order they are pressed: `Ctrl+K`, `N C`. */
  keys: string;
  /** Fluent id of what it does; null keeps a second way out of the list. */
  label: string | null;
  /** Works on every page, as opposed to this one. */
  isEverywhere: boolean;
  run: () => void;
}

interface Registry {
  add: (shortcut: Shortcut) => () => void;
  /** All shortcuts that work now, the newest last. */
  all: () => readonly Shortcut[];
}

const ShortcutContext = createContext<Registry | null>(null);

/** How long the second key of a sequence is waited for. */
const patience = 1200;

/** Hears the keys for everything below. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(makeRegistry);
  const waiting = useRef<{ keys: string; until: number } | null>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const name = keyName(event);
      if (name === null || event.defaultPrevented || belongsToOther(event, name)) return;
      const begun = waiting.current !== null && waiting.current.until > event.timeStamp ? waiting.current.keys : null;
      waiting.current = null;
      const keys = begun === null ? name : `${begun} ${name}`;
      const found = meantBy(registry.all(), keys);
      if (found !== undefined) {
        event.preventDefault();
        found.run();
      } else if (registry.all().some((shortcut) => shortcut.keys.startsWith(`${keys} `))) {
        waiting.current = { keys, until: event.timeStamp + patience };
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [registry]);

  return <ShortcutContext value={registry}>{children}</ShortcutContext>;
}

/** The page's own shortcut before one for everywhere, the newer before the older. */
function meantBy(shortcuts: readonly Shortcut[], keys: string): Shortcut | undefined {
  const candidates = shortcuts.filter((shortcut) => shortcut.keys === keys);
  return candidates.findLast(({ isEverywhere }) => !isEverywhere) ?? candidates.at(-1);
}

/** What a text field does by itself. */
const editing = new Set(["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X"]);

/** Letters belong to a field that is typed in, and every key to an open dialog or menu. */
function belongsToOther(event: KeyboardEvent, name: string): boolean {
  const isCommand = /^(Ctrl\+|Alt\+|F\d)/.test(name) && !editing.has(name);
  if (isTyping(event.target) && !isCommand) return true;
  return (
    event.target instanceof Element && event.target.closest("[role=dialog],[role=alertdialog],[role=menu]") !== null
  );
}

function makeRegistry(): Registry {
  let shortcuts: readonly Shortcut[] = [];
  return {
    add: (shortcut) => {
      shortcuts = [...shortcuts, shortcut];
      return () => {
        shortcuts = shortcuts.filter((other) => other !== shortcut);
      };
    },
    all: () => shortcuts,
  };
}

function useRegistry(): Registry {
  const registry = useContext(ShortcutContext);
  if (registry === null) throw new Error("ShortcutProvider is missing above this component");
  return registry;
}

interface ShortcutOptions {
  isEverywhere?: boolean;
  isOff?: boolean;
}

/**
 * Makes keys do something while the component is there; a page's own win over those for everywhere.
 * `label` is a Fluent id; it stands in the list of shortcuts.
 */
export function useShortcut(keys: string, label: string | null, run: () => void, options: ShortcutOptions = {}): void {
  const { isEverywhere = false, isOff = false } = options;
  const registry = useRegistry();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (isOff) return;
    return registry.add({ keys, label, isEverywhere, run: () => latest.current() });
  }, [registry, keys, label, isEverywhere, isOff]);
}

/** Several at once, for lists of actions. The list is compared by identity. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useRegistry();
  useEffect(() => {
    const removals = shortcuts.map((shortcut) => registry.add(shortcut));
    return () => {
      for (const remove of removals) remove();
    };
  }, [registry, shortcuts]);
}

/** What works now; read when the list of shortcuts opens. */
export function useAllShortcuts(): () => readonly Shortcut[] {
  const registry = useRegistry();
  return useMemo(() => registry.all, [registry]);
}
