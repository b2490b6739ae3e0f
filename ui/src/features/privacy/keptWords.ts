import type { Say } from "~/i18n";
import type { Category, Erase } from "~/ipc/bindings";

export function nameOfRecord(say: Say, table: string): string {
  return say(`record-${table}`);
}

/** A field in words; those that say nothing about anybody keep their own name. */
export function nameOfField(say: Say, name: string, category: Category): string {
  return category === "none" ? name : say(`datamap-column-${name}`);
}

export function wordOfErasing(erase: Erase): string {
  return `privacy-erase-${typeof erase === "string" ? erase : "keepByLaw"}`;
}
