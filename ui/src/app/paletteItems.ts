import type { LucideIcon } from "lucide-react";

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  section: "recent" | "records" | "pages" | "actions";
  label: string;
  detail?: string | undefined;
  icon: LucideIcon;
  shortcut?: string | undefined;
  run: () => void;
}

/** Case and accents do not count, as in the core's search. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
}

/**
 * The items for what was typed, the best first. Every typed word must begin a word of the label;
 * a label that begins with the text comes first, then what was used recently.
 */
export function matching(items: readonly PaletteItem[], text: string, recent: readonly string[]): PaletteItem[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  const rank = (item: PaletteItem): number | null => {
    const label = folded(item.label);
    const words = label.split(/[\s\-./]+/);
    if (!wanted.every((part) => words.some((word) => word.startsWith(part)))) return null;
    const place = recent.indexOf(item.id);
    const recency = place === -1 ? recent.length : place;
    return (label.startsWith(wanted.join(" ")) ? 0 : 1000) + recency;
  };
  return items
    .flatMap((item) => {
      const order = rank(item);
      return order === null ? [] : [{ item, order }];
    })
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

const mostRecent = 8;

/** The recent ids with one more at the front. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent);
}
