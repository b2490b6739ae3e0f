import type { Category, Mechanism, ProcessorForm } from "~/ipc/bindings";

/** What data can say about people. */
export const categories: readonly Category[] = ["identity", "contactDetails", "communication", "financial", "account"];

/** What can allow data to go abroad. */
export const mechanisms: readonly Mechanism[] = [
  "none",
  "adequacy",
  "standardClauses",
  "transferAgreement",
  "bindingRules",
  "derogation",
];

export const noProcessor: ProcessorForm = {
  connection: "none",
  host: "",
  name: "",
  purpose: "",
  categories: [],
  country: "",
  mechanism: "none",
  safeguard: "",
  agreedOn: "",
  subProcessors: "",
};

/** The row for a server, with what is known of it before anybody was asked. */
export function serverRow(host: string, purpose: string): ProcessorForm {
  return { ...noProcessor, connection: "database", host, purpose, categories: [...categories] };
}

/** Whether a host is this computer, where nobody else handles anything. The core decides; this shows or hides fields. */
export function isThisComputer(host: string): boolean {
  const name = host
    .trim()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
  return name === "" || name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}
