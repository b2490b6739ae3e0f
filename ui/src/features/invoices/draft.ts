import type { DraftVat, InvoiceDraft, Language, Reading } from "~/ipc/bindings";

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

/** A draft being written. Every line has a key of its own, so that its fields follow it when it moves. */
export interface Editing {
  draft: InvoiceDraft;
  keys: readonly number[];
  nextKey: number;
}

/** Changes what is being written; always given what is there now, because answers of the core come late. */
export type Edit = (change: (editing: Editing) => Editing) => void;

/** Begins with a draft as the core keeps it, which leaves out what is empty. */
export function editingOf(saved: InvoiceDraft): Editing {
  const lines = saved.lines.map((line) => ({ ...blankLine, ...line }));
  const draft = {
    ...blankDraft,
    ...saved,
    customer: { ...nobody, ...saved.customer },
    lines: lines.length === 0 ? [blankLine] : lines,
  };
  return { draft, keys: draft.lines.map((_, at) => at), nextKey: draft.lines.length };
}

/** Whether nothing was written into the line. */
export function isBlank(line: DraftLine): boolean {
  return line.description.trim() === "" && line.unitPrice === "";
}

/** With other fields of the document. */
export function withFields(editing: Editing, fields: Partial<InvoiceDraft>): Editing {
  return { ...editing, draft: { ...editing.draft, ...fields } };
}

/** In a language of its own, or in the customer's. */
export function withLanguage(editing: Editing, language: Language | null): Editing {
  const draft = { ...editing.draft };
  delete draft.language;
  return { ...editing, draft: language === null ? draft : { ...draft, language } };
}

/** With other fields of the line of a key; a line that is gone by then stays gone. */
export function withLine(editing: Editing, key: number, fields: Partial<DraftLine>): Editing {
  const lines = editing.draft.lines.map((line, at) => (editing.keys[at] === key ? { ...line, ...fields } : line));
  return withFields(editing, { lines });
}

/** With a tax of its own on a line, or with the usual one. */
export function withVat(editing: Editing, key: number, vat: DraftVat | null): Editing {
  const lines = editing.draft.lines.map((line, at) => {
    if (editing.keys[at] !== key) return line;
    const usual = { ...line };
    delete usual.vat;
    return vat === null ? usual : { ...usual, vat };
  });
  return withFields(editing, { lines });
}

/** With more lines from a place on, in place of as many as are taken out there. */
export function withLines(editing: Editing, at: number, lines: readonly DraftLine[], takenOut = 0): Editing {
  const keys = lines.map((_, number) => editing.nextKey + number);
  const draft = { ...editing.draft, lines: editing.draft.lines.toSpliced(at, takenOut, ...lines) };
  return { draft, keys: editing.keys.toSpliced(at, takenOut, ...keys), nextKey: editing.nextKey + lines.length };
}

/** Without one line; the only one is emptied instead. */
export function withoutLine(editing: Editing, at: number): Editing {
  return withLines(editing, at, editing.draft.lines.length === 1 ? [blankLine] : [], 1);
}

/** With a line one place up (-1) or down (1); at the end it stays. */
export function withLineMoved(editing: Editing, at: number, step: -1 | 1): Editing {
  const to = at + step;
  const line = editing.draft.lines[at];
  const key = editing.keys[at];
  if (line === undefined || key === undefined || to < 0 || to >= editing.draft.lines.length) return editing;
  const lines = editing.draft.lines.toSpliced(at, 1).toSpliced(to, 0, line);
  return { ...withFields(editing, { lines }), keys: editing.keys.toSpliced(at, 1).toSpliced(to, 0, key) };
}

/** The cells of rows copied from a spreadsheet, which parts them by tabs; none for ordinary text. */
export function rowsFromPaste(text: string): string[][] {
  if (!text.includes("\t")) return [];
  return text
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== "")
    .map((row) => row.split("\t").map((cell) => cell.trim()));
}

/** A line from a row, and its figures that mean something else elsewhere, as they stood there. */
export interface PastedLine {
  line: DraftLine;
  doubts: string[];
}

/** A line from a row: description, quantity, price. What `read` makes no sense of stays as it stood there. */
export async function lineFromRow(
  cells: readonly string[],
  read: (text: string) => Promise<Pick<Reading, "value" | "otherwise">>,
): Promise<PastedLine> {
  const [description = "", quantity = "", unitPrice = ""] = cells;
  const doubts: string[] = [];
  const figure = async (text: string): Promise<string> => {
    if (text === "") return "";
    const reading = await read(text).catch(() => null);
    if (reading === null) return text;
    if (reading.otherwise !== null) doubts.push(text);
    return reading.value;
  };
  const [many, price] = await Promise.all([figure(quantity), figure(unitPrice)]);
  const line = { ...blankLine, description, quantity: many === "" ? blankLine.quantity : many, unitPrice: price };
  return { line, doubts };
}
