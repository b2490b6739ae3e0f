import type { ExportedFile, PastExport } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const written = (kind: string, records: number): ExportedFile => ({
  path: `/home/sara/Documents/okicrm-2026-11-22/${kind}.csv`,
  kind,
  records,
  bytes: records * 213,
  sha256: "",
});

const past: PastExport[] = [
  { at: "2026-11-15T17:02:00Z", format: "json", files: 1, records: 7_412, bytes: 8_412_300 },
  { at: "2026-10-30T09:20:00Z", format: "vcard", files: 1, records: 1_204, bytes: 412_300 },
];

const isEmpty = (): boolean => new URLSearchParams(location.search).has("empty");

export const fakeCommands: Record<string, FakeCommand> = {
  export_everything_to: () => ({
    files: [
      { path: "Documents/okicrm-2026-11-22.json", kind: "all", records: 412, bytes: 1_204_400, sha256: "made-up" },
    ],
    people: 411,
    leftOut: 1,
  }),
  export_everything: ({ format }) =>
    format === "csv"
      ? [written("contacts", 1_204), written("companies", 310), written("invoices", 96)]
      : [{ ...written("all", 7_412), path: "/home/sara/Documents/okicrm-2026-11-22.json" }],
  save_export_schema: () => "/home/sara/Documents/okicrm-export.schema.json",
  past_exports: () => (isEmpty() ? [] : past),
};
