import { undoable } from "~/dev/fakeChanges";
import type { Dispute, FieldOrigins, NewDispute } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

let disputes: Dispute[] = [
  {
    id: "dispute-1",
    field: "phone",
    statement: "That is my former office; I have asked twice.",
    madeOn: "2026-11-18",
    request: null,
  },
];

const origins: FieldOrigins[] = [
  {
    field: "name",
    values: [
      {
        value: "Ana Costa",
        at: "2026-11-20T09:14:00.000Z",
        actor: "Sara Lind",
        source: "request",
        detail: "3",
      },
      {
        value: "Anna Costa",
        at: "2026-10-02T08:00:00.000Z",
        actor: "Sara Lind",
        source: "import",
        detail: "customers-2026.csv",
      },
    ],
  },
  {
    field: "email",
    values: [
      {
        value: "ana@example.org",
        at: "2026-10-02T08:00:00.000Z",
        actor: "Sara Lind",
        source: "import",
        detail: "customers-2026.csv",
      },
    ],
  },
  {
    field: "note",
    values: [
      { value: "Prefers mornings", at: "2026-11-01T10:30:00.000Z", actor: "Sara Lind", source: "typed", detail: null },
    ],
  },
];

export const rectifyingCommands: Record<string, FakeCommand> = {
  field_origins: () => origins,
  disputes: () => disputes,
  dispute_field: ({ dispute }) => {
    const before = disputes;
    const { field, statement, request } = dispute as NewDispute;
    disputes = [...before, { id: `dispute-${before.length + 1}`, field, statement, madeOn: "2026-11-22", request }];
    return undoable(["privacy"], () => {
      disputes = before;
    });
  },
  withdraw_dispute: ({ id }) => {
    const before = disputes;
    disputes = before.filter((one) => one.id !== id);
    return undoable(["privacy"], () => {
      disputes = before;
    });
  },
};
