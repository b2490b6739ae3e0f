import type { Status } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

let status: Status = { state: "on", reason: "choice", endpoint: null };

export const usageCommands: Record<string, FakeCommand> = {
  usage_status: () => status,
  answer_usage: ({ on }) => {
    status = { ...status, state: on === true ? "on" : "off" };
    return status;
  },
  usage_figures: () => [
    { week: "2026-W46", screens: { contacts: 31, contact: 48, invoices: 12, invoice: 9 } },
    { week: "2026-W47", screens: { home: 14, contacts: 22, contact: 40, settings: 3 } },
  ],
  usage_preview: () => ({
    format: 1,
    week: "2026-W47",
    screens: { home: "6-20", contacts: "21-100", contact: "21-100", settings: "2-5" },
    system: "linux",
    app_version: "0.1.0",
  }),
  delete_usage: () => null,
};
