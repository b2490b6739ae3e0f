import type { ConsentSource, ContactChannel, PurposeConsents, Standing } from "~/ipc/bindings";

export const channels: readonly ContactChannel[] = ["email", "phone", "text", "post"];

/** What can be recorded from the form; a withdrawal and an objection have their own buttons. */
export const bases: readonly Standing[] = ["given", "interest", "customer", "contract"];

export const sources: readonly ConsentSource[] = ["spoken", "phone", "email", "paper", "website", "letter"];

type Say = (id: string, values?: Record<string, string | number>) => string;

/** What a purpose is called: the business's own name, or that of the closed list. */
export function purposeName(say: Say, { purpose, name }: Pick<PurposeConsents, "purpose" | "name">): string {
  return name ?? say(purpose.startsWith("own-") ? "consent-purpose-all" : `consent-purpose-${purpose}`);
}
