import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { LookContext } from "~/components/look";
import type { Appearance } from "~/ipc/bindings";
import { useSaveAppearance } from "./status";
import { useShortcut } from "./shortcuts";

interface AppearanceProviderProps {
  appearance: Appearance;
  language: string;
  children: ReactNode;
}

/** Puts theme, density and text size on the document, where tokens.css reads them. */
export function AppearanceProvider({ appearance, language, children }: AppearanceProviderProps) {
  const { theme, density, textSize } = appearance;
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dataset["theme"] = theme;
    page.dataset["density"] = density;
    page.style.fontSize = `${textSize}%`;
  }, [theme, density, textSize, language]);
  const look = useMemo(() => ({ density, textSize }), [density, textSize]);
  return <LookContext value={look}>{children}</LookContext>;
}

const smallest = 90;
/** Settings offer 150; the keys go on, because people who need 200 % need it (WCAG 1.4.4). */
const largest = 200;

/** Ctrl with plus, minus and nought change the text size. */
export function useTextSizeKeys(textSize: number): void {
  const save = useSaveAppearance();
  const step = (by: number) => () => {
    save({ textSize: Math.min(largest, Math.max(smallest, textSize + by)) });
  };
  useShortcut("Ctrl++", "app-shortcut-larger", step(10), { isEverywhere: true });
  useShortcut("Ctrl+=", null, step(10), { isEverywhere: true });
  useShortcut("Ctrl+-", "app-shortcut-smaller", step(-10), { isEverywhere: true });
  useShortcut("Ctrl+0", "app-shortcut-normal", () => save({ textSize: 100 }), { isEverywhere: true });
}

/** Below this many rem the sidebar shows icons only, whatever the setting: large text needs the room. */
const roomy = 52;

/** Whether the window is narrow for its text size. */
export function useIsNarrow(textSize: number): boolean {
  const width = useSyncExternalStore(
    (changed) => {
      addEventListener("resize", changed);
      return () => {
        removeEventListener("resize", changed);
      };
    },
    () => innerWidth,
  );
  return (width * 100) / (16 * textSize) < roomy;
}
