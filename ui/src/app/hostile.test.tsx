import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { renderApp } from "~/dev/rendering";
import type {
  AboutName,
  ContactSummary,
  ContactView,
  HistoryEntry,
  InvoiceFigures,
  InvoiceSummary,
  Labelled,
  PostalAddress,
  TaskView,
  TimelineEntry,
} from "~/ipc/bindings";
import { features } from "./features";

/** What strangers write into files and forms, hoping that somebody shows it as a page. */
const markup = `<img src=x onerror="globalThis.hurt=1"><b>bold</b> [go](javascript:alert(1)) **strong**`;
const script = "javascript:globalThis.hurt=1";
const data = "data:text/html,<script>globalThis.hurt=1</script>";

const labelled = (value: string): Labelled => ({ value, label: markup });

const address: PostalAddress = {
  street: markup,
  city: markup,
  region: markup,
  postalCode: markup,
  country: markup,
  label: markup,
};

const contact: ContactView = {
  id: "7",
  subjectId: "8",
  givenName: markup,
  familyName: markup,
  displayName: markup,
  companyId: "9",
  company: markup,
  jobTitle: markup,
  emails: [labelled(markup), labelled(script)],
  phones: [labelled(markup), labelled(script)],
  addresses: [address],
  websites: [labelled(script), labelled(data), labelled("http://192.0.2.1/")],
  tags: [markup, script],
  birthday: markup,
  note: `${markup}\n${script}\n${data}`,
  lifecycle: "contact",
  source: markup,
  unknown: [markup],
  restricted: false,
  lastActivityAt: null,
  createdAt: "2026-11-22T08:00:00Z",
  updatedAt: "2026-11-22T08:00:00Z",
  deletedAt: null,
};

const { id, displayName, companyId, company, jobTitle, tags, lifecycle, lastActivityAt, createdAt, updatedAt } =
  contact;
const row: ContactSummary = {
  ...{ id, displayName, companyId, company, jobTitle, tags, lifecycle, lastActivityAt, createdAt, updatedAt },
  email: markup,
  phone: script,
  deletedAt: null,
};

const history: HistoryEntry[] = [
  {
    setId: "1",
    at: "2026-11-22T08:00:00Z",
    actor: markup,
    action: "contact-changed",
    fields: [],
    undoable: true,
    erased: false,
  },
];

const invoice: InvoiceSummary = {
  id: "3",
  status: "issued",
  overdue: false,
  number: markup,
  customer: { contactId: "7", companyId: null, name: markup },
  currency: "GBP",
  gross: "119.00",
  due: "119.00",
  issueDate: "2026-11-22",
  dueDate: "2026-12-06",
};

const about: AboutName = { about: { kind: "contact", id: "7" }, name: markup };
const made = { createdAt: "2026-11-22T08:00:00Z", updatedAt: "2026-11-22T08:00:00Z" };
const task: TaskView = {
  ...{ id: "11", title: markup, note: markup, dueOn: "2026-11-22", dueTime: null, doneAt: null, about },
  ...made,
};
const said: TimelineEntry[] = [
  {
    ...{ entry: "activity", id: "12", kind: "email", happenedAt: made.createdAt, title: markup, body: markup },
    ...{ direction: "incoming", minutes: null, about, ...made },
  },
  {
    ...{ entry: "file", id: "13", name: markup, mediaType: "text/html", size: 1, sha256: "", about },
    createdAt: made.createdAt,
  },
];

const figures: InvoiceFigures = { overdue: [], dueThisWeek: [], paidThisMonth: [] };
const page = (items: readonly unknown[]) => ({ items, total: items.length, next: null });

const answers = {
  list_contacts: () => page([row]),
  contact: () => contact,
  history: () => history,
  contact_tags: () => [{ tag: markup, count: 1 }],
  list_invoices: () => page([invoice]),
  invoice_figures: () => figures,
  timeline: () => ({ items: said, next: null }),
  open_tasks: () => [task],
  task_agenda: () => ({ today: "2026-11-22", overdue: [], dueToday: [task], upcoming: [], someday: [] }),
};

/** jsdom lays nothing out, so a list would have no room for a row. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(720);
});

/** The page holds the text as it was written, and nothing that it asks for. */
async function isShownAsText(): Promise<void> {
  await waitFor(() => expect(document.body.textContent).toContain(markup));
  expect(document.querySelector("img[src=x], b, script, iframe, object, embed, form[action]")).toBeNull();
  const addresses = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
  // Every link leads to a screen of ours: nobody's text becomes an address.
  expect(addresses.filter((href) => !/^[/#](?!\/)/.test(href))).toEqual([]);
  const handlers = [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames());
  expect(handlers.filter((name) => name.startsWith("on"))).toEqual([]);
  expect(Reflect.get(globalThis, "hurt")).toBeUndefined();
}

test("attacks 32 to 34: markup in every field of a contact is shown as text", async () => {
  renderApp(features, "/contacts/7", answers);
  await isShownAsText();
  expect(screen.getAllByText(script, { exact: false }).length).toBeGreaterThan(0);
});

test("attacks 32 to 34: markup in what was said, in tasks and names of files is shown as text", async () => {
  renderApp(features, "/contacts/7", { ...answers, contact: () => ({ ...contact, note: "" }) });
  // Its section is loaded first.
  await screen.findByRole("region", { name: "Today" }, { timeout: 10_000 });
  await isShownAsText();
});

test("attacks 32 to 34: markup in the list of tasks is shown as text", async () => {
  renderApp(features, "/tasks", answers);
  await screen.findByRole("list", { name: "Today" });
  await isShownAsText();
});

test("attacks 32 to 34: markup in a list of contacts is shown as text", async () => {
  renderApp(features, "/contacts", answers);
  await isShownAsText();
});

test("attacks 32 to 34: markup in a list of invoices is shown as text", async () => {
  renderApp(features, "/invoices", answers);
  await isShownAsText();
});

test("attacks 32 to 34: the search of a person's own words is shown as text", async () => {
  renderApp(features, `/contacts?filter=${encodeURIComponent(markup)}`, { ...answers, list_contacts: () => page([]) });
  await waitFor(() => expect(document.querySelector("input")).not.toBeNull());
  expect(document.querySelector("img[src=x], b")).toBeNull();
});
