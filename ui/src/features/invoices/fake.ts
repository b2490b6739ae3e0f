import type {
  DraftTotals,
  InvoiceDraft,
  InvoiceQuery,
  InvoiceStatus,
  InvoiceSummary,
  InvoiceView,
  PreviewPage,
  VatCategory,
} from "~/ipc/bindings";
import { fakeError, type FakeCommand } from "~/ipc/fake";

/** Invoices as they may stand in a small business; what they come to is written down, not reckoned. */
const rows: InvoiceSummary[] = [
  row("7", null, "Oak & Iron", "draft", "2026-11-22", "2026-12-06", "1440.00"),
  row("6", "INV-2026-0431", "Ana Costa", "issued", "2026-11-18", "2026-12-02", "288.00"),
  row("5", "INV-2026-0430", "Bluebird Café", "partlyPaid", "2026-11-12", "2026-11-26", "960.00", "360.00"),
  row("4", "INV-2026-0412", "Oak & Iron", "issued", "2026-10-27", "2026-11-10", "4120.00"),
  row("3", "INV-2026-0402", "Jörg Käßbörer", "paid", "2026-10-20", "2026-11-03", "180.00", "0.00"),
  row(
    "2",
    "INV-2026-0398",
    "Harbour View Residents’ Association of the Northern Quay",
    "paid",
    "2026-10-12",
    "2026-10-26",
    "12048.60",
    "0.00",
  ),
];

function row(
  id: string,
  number: string | null,
  name: string,
  status: InvoiceStatus,
  issueDate: string,
  dueDate: string,
  gross: string,
  due = gross,
): InvoiceSummary {
  const overdue = (status === "issued" || status === "partlyPaid") && dueDate < "2026-11-22";
  const customer = { contactId: `c${id}`, companyId: null, name };
  return { id, status, overdue, number, customer, currency: "GBP", gross, due, issueDate, dueDate };
}

const draft: InvoiceDraft = {
  type: "invoice",
  customer: { contactId: "c7", name: "", vatId: "", email: "" },
  currency: "",
  issueDate: "",
  dueDate: "",
  supplyDate: "",
  buyerReference: "",
  note: "Thank you. Parking is behind the house.",
  paid: "",
  rounding: "",
  lines: [
    line("Check-up and cleaning", "2", "120.00"),
    line("Crown, upper left", "1", "960.00"),
    {
      ...line("Travel to the home for the elderly", "1", "0.00"),
      vat: { category: "Z", rate: "0", exemptionReason: "" },
    },
  ],
  discounts: [],
  charges: [],
};

function line(description: string, quantity: string, unitPrice: string): InvoiceDraft["lines"][number] {
  return { description, quantity, unit: "C62", unitPrice, baseQuantity: "", discounts: [], charges: [] };
}

const totals: Omit<DraftTotals, "problems" | "advice"> = {
  currency: "GBP",
  lines: [{ net: "240.00" }, { net: "960.00" }, { net: "0.00" }],
  sumOfLines: "1200.00",
  discounts: "0.00",
  charges: "0.00",
  net: "1200.00",
  vat: [
    { category: "S", rate: "20", base: "1200.00", amount: "240.00" },
    { category: "Z", rate: "0", base: "0.00", amount: "0.00" },
  ],
  vatTotal: "240.00",
  gross: "1440.00",
  paid: "0.00",
  rounding: "0.00",
  due: "1440.00",
};

/** Before tax at 20 %, by what it comes to with it. */
const nets: Record<string, string> = {
  "1440.00": "1200.00",
  "288.00": "240.00",
  "960.00": "800.00",
  "4120.00": "3433.33",
  "180.00": "150.00",
  "12048.60": "10040.50",
};

function view(id: unknown): InvoiceView {
  const summary = rows.find((one) => one.id === id);
  if (summary === undefined)
    throw fakeError({ kind: "notFound", code: "record-not-found", args: { record: "invoice" } });
  const isPart = summary.status === "partlyPaid";
  const payment = {
    id: `p${summary.id}`,
    amount: isPart ? "600.00" : summary.gross,
    currency: "GBP",
    paidOn: "2026-11-15",
  };
  return {
    ...totals,
    ...summary,
    net: nets[summary.gross] ?? summary.gross,
    type: "invoice",
    draft,
    problems: [],
    advice: [],
    payments: isPart || summary.status === "paid" ? [payment] : [],
    pdfSha256: null,
    issuedAt: summary.number === null ? null : "2026-11-18T09:12:00Z",
    createdAt: "2026-11-18T09:00:00Z",
    updatedAt: "2026-11-22T10:42:03Z",
  };
}

function chosen({ text, status, contactId }: InvoiceQuery): InvoiceSummary[] {
  return rows.filter(
    (one) =>
      (contactId === null || one.customer.contactId === contactId) &&
      `${one.number ?? ""} ${one.customer.name}`.toLowerCase().includes(text.toLowerCase()) &&
      (status === "all" ||
        one.status === status ||
        (status === "open" && (one.status === "issued" || one.status === "partlyPaid")) ||
        (status === "overdue" && one.overdue)),
  );
}

/** Stands for the page the core draws. */
function page(wanted: InvoiceDraft, number: string | null): PreviewPage {
  const words = [number ?? "Invoice (draft)", ...wanted.lines.map(({ description }) => description), wanted.note];
  const lines = words.map((text, at) => `<text x="60" y="${200 + at * 24}" font-size="12">${escaped(text)}</text>`);
  const head = `<path fill="#fff" d="M0 0h595v842h-595z"/><text x="60" y="90" font-size="22" fill="#0f6b5c">Harbour Dental</text>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" font-family="sans-serif">${head}${lines.join("")}</svg>`,
    width: 595,
    height: 842,
    text: words.join("\n"),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const none = (category: VatCategory) => ({ vat: { category, rate: "", exemptionReason: "" }, isUsual: false });

/** Reads "1,234.50", "1.234,50", "120,00" and "=3*45" as a British business does. */
const readFigure: FakeCommand = ({ text }) => {
  const typed = String(text).trim().replace("=3*45", "135");
  const figure = /^\d{1,3}(\.\d{3})*,\d\d?$/.test(typed)
    ? typed.replaceAll(".", "").replace(",", ".")
    : typed.replaceAll(/,(?=\d{3})/g, "");
  if (!/^\d+(\.\d+)?$/.test(figure)) throw fakeError({ kind: "invalid", code: "value-amount-malformed" });
  const isDoubtful = /^[1-9]\d{0,2}\.\d{3}$/.test(typed);
  return { value: figure, echo: figure, otherwise: isDoubtful ? `${typed.replace(".", ",")}.00` : null };
};

export const fakeCommands: Record<string, FakeCommand> = {
  list_invoices: ({ query }) => {
    const found = chosen(query as InvoiceQuery);
    const { offset, limit } = (query as InvoiceQuery).window;
    return { items: found.slice(offset, offset + limit), total: found.length, next: null };
  },
  invoice_sums: ({ query }) =>
    chosen(query as InvoiceQuery).length === 0
      ? []
      : [{ currency: "GBP", count: rows.length, gross: "19036.60", due: "4768.00" }],
  invoice: ({ id }) => view(id),
  invoice_figures: () => ({
    overdue: [{ currency: "GBP", amount: "4120.00", count: 1 }],
    dueThisWeek: [{ currency: "GBP", amount: "360.00", count: 1 }],
    paidThisMonth: [{ currency: "GBP", amount: "780.00", count: 2 }],
  }),
  invoice_options: () => ({
    currency: "GBP",
    vat: [
      { vat: { category: "S", rate: "20", exemptionReason: "" }, isUsual: true },
      { vat: { category: "S", rate: "5", exemptionReason: "" }, isUsual: false },
      { vat: { category: "Z", rate: "0", exemptionReason: "" }, isUsual: false },
      none("E"),
      none("AE"),
      none("O"),
    ],
  }),
  preview_invoice: ({ draft: wanted }) => {
    const { customer, lines } = wanted as InvoiceDraft;
    const hasNobody = customer.contactId === undefined && customer.companyId === undefined && customer.name === "";
    const problems = hasNobody ? [{ field: "customer", code: "invoicing-customer-missing", args: {} }] : [];
    const unnamed = lines.flatMap(({ description }, at) =>
      description === "" ? [{ field: `lines.${at}.description`, code: "invoicing-description-missing", args: {} }] : [],
    );
    const isBlank = lines.every(({ unitPrice }) => unitPrice === "");
    return {
      ...totals,
      ...(isBlank ? { net: "0.00", vat: [], gross: "0.00", due: "0.00" } : {}),
      lines: lines.map(({ unitPrice }, at) => (unitPrice === "" ? { net: "" } : (totals.lines[at] ?? { net: "0.00" }))),
      problems: [...problems, ...unnamed],
      advice: [],
    };
  },
  preview_invoice_pages: ({ draft: wanted }) => [page(wanted as InvoiceDraft, null)],
  invoice_pages: ({ id }) => [page(draft, view(id).number)],
  next_invoice_number: () => "INV-2026-0432",
  save_invoice_draft: ({ id, draft: wanted }) => ({
    change: "s1",
    record: { ...view("7"), id: id ?? "7", draft: wanted as InvoiceDraft },
  }),
  delete_invoice_draft: () => "s2",
  issue_invoice: () => ({ change: "s3", record: view("6") }),
  pay_invoice: ({ id }) => ({ change: "s4", record: view(id) }),
  remove_payment: () => ({ change: "s5", record: view("6") }),
  print_invoice: () => {
    throw fakeError({ kind: "unavailable", code: "invoicing-printer-missing" });
  },
  save_invoice_pdf: () => ({ path: "INV-2026-0431.pdf", bytes: 48_000, sha256: "" }),
  open_invoice_pdf: () => null,
  read_number: readFigure,
  read_amount: readFigure,
  read_date: ({ text }) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(String(text))) throw fakeError({ kind: "invalid", code: "value-date-malformed" });
    return text;
  },
};
