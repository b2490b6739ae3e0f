import type {
  ChosenFile,
  ColumnMatch,
  Field,
  ImportPreview,
  ImportReport,
  OnMatch,
  PastImport,
  ReadingChoices,
  RowProblem,
} from "~/ipc/bindings";
import { fakeError, type FakeCommand } from "~/ipc/fake";

const column = (
  place: number,
  heading: string,
  sample: string,
  field: Field | null,
  certainty: ColumnMatch["certainty"],
): ColumnMatch => ({
  column: place,
  heading,
  sample,
  target: field === null ? null : { field, slot: 1, label: "" },
  certainty,
});

export const columns: readonly ColumnMatch[] = [
  column(0, "Naam", "Ana Costa", "displayName", "likely"),
  column(1, "Firma", "Harbour Dental", "company", "sure"),
  column(2, "E-Mail", "ana@harbour-dental.example", "email", "sure"),
  column(3, "Tel1", "+44 20 7946 0018", "phone", "likely"),
  column(4, "Vrij1", "gold", null, "none"),
  column(5, "Vrij2", "", null, "none"),
];

const rows = (from: number, count: number, reason: RowProblem["reason"]): RowProblem[] =>
  Array.from({ length: count }, (_, place) => ({ row: from + place * 3, reason }));

/** A report of a file with 4,812 rows. */
export function reportOf(onMatch: OnMatch, importId: string | null): ImportReport {
  const matches = rows(40, 15, "import-row-match-skipped");
  const updated = onMatch === "update" ? matches.length : 0;
  const repeated = rows(1_002, 4, "import-row-repeated");
  return {
    importId,
    change: importId,
    source: "customers.csv",
    encoding: "UTF-8",
    delimiter: ";",
    rows: 4_812,
    created: onMatch === "add" ? 4_786 + matches.length : 4_786,
    updated,
    skipped: onMatch === "skip" ? [...matches, ...repeated] : repeated,
    failed: [...rows(310, 5, "import-row-nameless"), ...rows(2_400, 2, "import-row-refused")],
    notices: rows(77, 9, "import-row-value-refused"),
    mapping: [...columns],
  };
}

function previewOf(choices: ReadingChoices, onMatch: OnMatch): ImportPreview {
  const matched = columns.map((one) => {
    const chosen = choices.columns.find((choice) => choice.column === one.column);
    return chosen === undefined ? one : { ...one, target: chosen.target };
  });
  return {
    facts: {
      format: "csv",
      encoding: choices.encoding ?? "UTF-8",
      encodingCertain: true,
      separator: choices.separator ?? ";",
      headingRow: 1,
      columns: matched,
    },
    report: reportOf(onMatch, null),
    differences: [
      ...(onMatch === "update"
        ? [
            {
              row: 40,
              name: "Ben Okafor",
              recordId: "1",
              fields: [
                { field: "phones", before: "020 7946 0001", after: "020 7946 0001, +44 7700 900123" },
                { field: "company", before: "", after: "Oak & Iron" },
              ],
            },
          ]
        : []),
      ...["Ana Costa", "Jo Abbott", "Bea Duarte"].map((name, place) => ({
        row: place + 2,
        name,
        recordId: null,
        fields: [
          { field: "displayName", before: "", after: name },
          { field: "company", before: "", after: "Harbour Dental" },
          { field: "emails", before: "", after: `${name.split(" ")[0]?.toLowerCase()}@harbour-dental.example` },
          { field: "unknown", before: "", after: "Vrij1:gold" },
        ],
      })),
    ],
  };
}

let past: PastImport[] = [
  {
    id: "3",
    source: "Connections.csv",
    at: "2026-11-20T09:12:00Z",
    rows: 214,
    created: 198,
    updated: 0,
    skipped: 14,
    failed: 2,
    undoneAt: null,
    undoUntil: "2026-12-20T09:12:00Z",
  },
  {
    id: "2",
    source: "phone.vcf",
    at: "2026-11-03T16:40:00Z",
    rows: 96,
    created: 80,
    updated: 16,
    skipped: 0,
    failed: 0,
    undoneAt: "2026-11-03T16:44:00Z",
    undoUntil: null,
  },
  {
    id: "1",
    source: "contacts-outlook.csv",
    at: "2026-09-01T08:00:00Z",
    rows: 1_204,
    created: 1_204,
    updated: 0,
    skipped: 0,
    failed: 0,
    undoneAt: null,
    undoUntil: null,
  },
];

const file: ChosenFile = { token: "a1", name: "customers.csv", size: 412_300 };

/** Nothing, in time, so that progress can be looked at. */
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** `?broken` in the preview's address shows what a file that cannot be read gets, `?slow` a long import. */
const is = (word: string): boolean => new URLSearchParams(location.search).has(word);

export const fakeCommands: Record<string, FakeCommand> = {
  choose_import: () => (is("export") ? { token: "e1", name: "okicrm-2026-11-22.json", size: 8_412_300 } : file),
  is_export: ({ file: token }) => token === "e1",
  preview_import: ({ choices, onMatch }) => {
    if (is("broken")) {
      throw fakeError({ kind: "invalid", code: "import-quote-unclosed", args: { line: "4711" } });
    }
    return previewOf(choices as ReadingChoices, onMatch as OnMatch);
  },
  run_import: async ({ onMatch }) => {
    await later(is("slow") ? 60_000 : 300);
    return reportOf(onMatch as OnMatch, "4");
  },
  bring_back: () => ({ contacts: 1_204, companies: 310, activities: 5_220, invoices: 96, payments: 88, settings: 12 }),
  past_imports: () => (is("empty") ? [] : past),
  import_rows_left: () => [
    ...rows(2, 14, "import-row-repeated").map((one) => ({ ...one, outcome: "skipped" })),
    ...rows(200, 2, "import-row-nameless").map((one) => ({ ...one, outcome: "failed" })),
  ],
  undo_import: ({ id }) => {
    const undoneAt = "2026-11-22T12:00:00Z";
    past = past.map((one) => (one.id === id ? { ...one, undoneAt, undoUntil: null } : one));
    return { removed: 198, restored: 0, kept: [] };
  },
};
