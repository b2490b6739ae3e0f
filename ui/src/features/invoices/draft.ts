import type { InvoiceDraft } from "~/ipc/bindings";

export type DraftLine = InvoiceDraft["lines"][number];

/** A line before anything is written. */
export const blankLine: DraftLine = {
  description: "",
  quantity: "1",
  unit: "C62",
  unitPrice: "",
  baseQuantity: "",
  discounts: [],
  charges: [],
};

/** Nobody yet. */
export const nobody: InvoiceDraft["customer"] = { name: "", vatId: "", email: "" };

/** An invoice before anything is written: the core fills in what business and customer suggest. */
export const blankDraft: InvoiceDraft = {
  type: "invoice",
  customer: nobody,
  currency: "",
  issueDate: "",
  dueDate: "",
  supplyDate: "",
  buyerReference: "",
  note: "",
  paid: "",
  rounding: "",
  lines: [blankLine],
  discounts: [],
  charges: [],
};

/** The draft with one line changed. */
export function withLine(draft: InvoiceDraft, position: number, more: Partial<DraftLine>): InvoiceDraft {
  return { ...draft, lines: draft.lines.map((line, at) => (at === position ? { ...line, ...more } : line)) };
}

/** The line with a rate of its own, or with the usual one where nothing is written. */
export function withRate(line: DraftLine, rate: string): DraftLine {
  if (rate !== "") return { ...line, vat: { category: "S", rate, exemptionReason: "" } };
  const usual = { ...line };
  delete usual.vat;
  return usual;
}

/** The draft with another line at the end. */
export function withAnotherLine(draft: InvoiceDraft): InvoiceDraft {
  return { ...draft, lines: [...draft.lines, blankLine] };
}

/** The draft without one line; the last one is emptied instead. */
export function withoutLine(draft: InvoiceDraft, position: number): InvoiceDraft {
  const lines = draft.lines.filter((_, at) => at !== position);
  return { ...draft, lines: lines.length === 0 ? [blankLine] : lines };
}

/** Lines pasted from a spreadsheet: description, quantity, price, parted by tabs. */
export function linesFromPaste(text: string): DraftLine[] {
  if (!text.includes("\t")) return [];
  return text
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const [description = "", quantity = "1", unitPrice = ""] = row.split("\t").map((cell) => cell.trim());
      return { ...blankLine, description, quantity, unitPrice };
    });
}
