import type { Choice } from "~/components";
import { commands } from "~/ipc/bindings";

/** Contacts and leads by what was typed. */
export async function people(text: string): Promise<readonly Choice[]> {
  const hits = text.trim() === "" ? [] : await commands.searchEverywhere(text, ["contacts", "leads"]);
  return hits.map(({ kind, id, title }) => ({ id: `${kind === "contacts" ? "contact" : "lead"}:${id}`, label: title }));
}
