import type { ReportPreview, SentReport, Status, UsageMetric, WeekFigures } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

let status: Status = { state: "on", reason: "choice", endpoint: null };

const setting: WeekFigures["setting"] = {
  system: "linux",
  systemMajor: 6,
  engine: "webKitGtk",
  engineMajor: 2,
  language: "en",
};

const week = (name: string, contacts: number): WeekFigures => ({
  week: name,
  screens: { home: 14, contacts, contact: contacts * 2, settings: 1 },
  features: { contactAdded: 6, invoiceIssued: 1 },
  durations: { import: { noticeable: 2 }, search: { instant: 31 } },
  errors: { refused: 2 },
  setting,
});

const body =
  '{"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"okicrm"}},{"key":"service.version","value":{"stringValue":"0.1.0"}},{"key":"os.type","value":{"stringValue":"linux"}}]},"scopeMetrics":[{"scope":{"name":"okicrm.usage","version":"2"},"metrics":[{"name":"okicrm.screens","sum":{"dataPoints":[{"attributes":[{"key":"screen","value":{"stringValue":"contacts"}}],"startTimeUnixNano":"1794787200000000000","timeUnixNano":"1795392000000000000","asInt":"21"}],"aggregationTemporality":1,"isMonotonic":true}}]}]}]}';

const preview: ReportPreview = { week: "2026-W47", body, bytes: body.length };

const sent: readonly SentReport[] = [
  {
    week: "2026-W46",
    at: "2026-11-17T09:12:00Z",
    endpoint: "https://usage.example.org/v1/metrics",
    body,
    outcome: "taken",
    status: 200,
    words: "{}",
  },
];

const metric = (id: UsageMetric["id"], kind: UsageMetric["kind"]): UsageMetric => ({
  id,
  name: `okicrm.${id}`,
  kind,
  owner: "OkiCRM, okicrm@example.org",
  since: "0.1.0",
  expires: 20271231,
});

export const usageCommands: Record<string, FakeCommand> = {
  usage_status: () => status,
  answer_usage: ({ on }) => {
    status = { ...status, state: on === true ? "on" : "off", reason: "choice" };
    return status;
  },
  usage_figures: () => [
    week("2026-W43", 12),
    week("2026-W44", 31),
    week("2026-W45", 7),
    week("2026-W46", 40),
    week("2026-W47", 22),
  ],
  usage_preview: () => preview,
  usage_sent: () => sent,
  usage_metrics: () => [
    metric("screens", "counter"),
    metric("features", "counter"),
    metric("durations", "duration"),
    metric("errors", "counter"),
    metric("setting", "description"),
  ],
  send_usage_to: ({ endpoint }) => {
    status = { ...status, endpoint: typeof endpoint === "string" ? endpoint : null };
    return status;
  },
  delete_usage: () => null,
  save_usage: () => "/home/sara/okicrm-usage.json",
};
