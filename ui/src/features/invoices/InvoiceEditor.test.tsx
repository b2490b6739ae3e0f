import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { InvoiceDraft } from "~/ipc/bindings";
import type { FakeCommand, FakeCore } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";

async function draftOpen(commands: Record<string, FakeCommand> = {}): Promise<FakeCore> {
  const { core } = renderApp([feature], "/invoices/7", { ...fakeCommands, ...commands });
  await screen.findByDisplayValue("Check-up and cleaning");
  return core;
}

const descriptions = (): string[] =>
  screen.getAllByRole<HTMLInputElement>("textbox", { name: "What it is" }).map(({ value }) => value);
const field = (text: string): HTMLElement => screen.getByDisplayValue(text);
const kept = (core: FakeCore): InvoiceDraft[] =>
  core.calls.filter(({ command }) => command === "save_invoice_draft").map(({ args }) => args["draft"] as InvoiceDraft);

test("Tab behind the last line makes another and goes there; behind an empty one it goes on", async () => {
  await draftOpen();
  const user = userEvent.setup();
  const last = screen.getAllByRole("combobox", { name: "VAT" }).at(-1);
  last?.focus();
  await user.keyboard("{Tab}");
  await waitFor(() => expect(descriptions()).toHaveLength(4));
  expect(document.activeElement).toBe(screen.getAllByRole("textbox", { name: "What it is" })[3]);
  screen.getAllByRole("combobox", { name: "VAT" }).at(-1)?.focus();
  await user.keyboard("{Tab}");
  expect(descriptions()).toHaveLength(4);
});

test("Ctrl+D repeats a line, Alt+Down moves it, and one taken away by Ctrl+Backspace comes back", async () => {
  await draftOpen();
  const user = userEvent.setup();
  field("Check-up and cleaning").focus();
  await user.keyboard("{Control>}d{/Control}");
  expect(descriptions().slice(0, 2)).toEqual(["Check-up and cleaning", "Check-up and cleaning"]);
  await user.keyboard(" again{Alt>}{ArrowDown}{/Alt}");
  expect(descriptions().slice(0, 3)).toEqual([
    "Check-up and cleaning",
    "Crown, upper left",
    "Check-up and cleaning again",
  ]);
  field("Crown, upper left").focus();
  await user.keyboard("{Control>}{Backspace}{/Control}");
  expect(descriptions()).not.toContain("Crown, upper left");
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(descriptions()[1]).toBe("Crown, upper left");
});

test("rows pasted from a spreadsheet become lines below a written one", async () => {
  await draftOpen();
  fireEvent.paste(field("Crown, upper left"), {
    clipboardData: { getData: () => "Filling\t2\t80,50\r\nX-ray\t1\t35" },
  });
  await waitFor(() => expect(descriptions()).toHaveLength(5));
  expect(descriptions().slice(1, 4)).toEqual(["Crown, upper left", "Filling", "X-ray"]);
  expect(screen.getByDisplayValue("80.50")).toBeTruthy();
});

test("a draft is written while keys go on, and what is typed last when the screen is left", async () => {
  const core = await draftOpen();
  const user = userEvent.setup();
  field("Check-up and cleaning").focus();
  await user.keyboard(" x");
  await waitFor(() => expect(kept(core).at(-1)?.lines[0]?.description).toBe("Check-up and cleaning x"), {
    timeout: 1000,
  });
  await user.keyboard("yz");
  const [list] = screen.getAllByRole("link", { name: "Invoices" });
  if (list === undefined) throw new Error("no way out");
  await user.click(list);
  await waitFor(() => expect(kept(core).at(-1)?.lines[0]?.description).toBe("Check-up and cleaning xyz"));
});

test("issuing names the number that will be given, and nothing is issued before that is confirmed", async () => {
  const core = await draftOpen();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Issue" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Issue this invoice as INV-2026-0432?" });
  expect(document.activeElement?.textContent).toBe("Cancel");
  expect(core.calls.some(({ command }) => command === "issue_invoice")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: "Issue INV-2026-0432" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "issue_invoice")).toBe(true));
});

test("what stands in the way is said at its field, and the first such field gets the focus", async () => {
  renderApp([feature], "/invoices/new", fakeCommands);
  const user = userEvent.setup();
  await waitFor(() => expect(screen.getAllByText("£0.00").length).toBeGreaterThan(0));
  await user.click(screen.getByRole("button", { name: "Issue" }));
  const customer = screen.getByRole("combobox", { name: "Customer" });
  await waitFor(() => expect(document.activeElement).toBe(customer));
  expect(screen.getByText(/^An invoice needs a customer/)).toBeTruthy();
});

test("an invoice begun from a contact is for her", async () => {
  const { core } = renderApp([feature], "/invoices/new?contact=c6&name=Ana+Costa", fakeCommands);
  expect(await screen.findByDisplayValue("Ana Costa")).toBeTruthy();
  const asked = core.calls.find(({ command }) => command === "preview_invoice");
  expect((asked?.args["draft"] as InvoiceDraft).customer.contactId).toBe("c6");
});

test("the taxes are those of the country, and any other rate can be typed", async () => {
  const core = await draftOpen();
  const user = userEvent.setup();
  const [first] = screen.getAllByRole("combobox", { name: "VAT" });
  if (first === undefined) throw new Error("no line");
  await user.click(first);
  const offered = (await screen.findAllByRole("option")).map(({ textContent }) => textContent);
  expect(offered).toEqual(["20%usual", "5%", "0%zero rate", "Exempt", "Reverse charge", "Outside VAT"]);
  await user.clear(first);
  await user.keyboard("8.1{Tab}");
  await waitFor(() => expect(kept(core).at(-1)?.lines[0]?.vat?.rate).toBe("8.1"));
});

test("a price counts as it is typed, in either way of writing, and no longer once it makes no sense", async () => {
  const core = await draftOpen();
  const user = userEvent.setup();
  const [price] = screen.getAllByRole<HTMLInputElement>("textbox", { name: "Price" });
  if (price === undefined) throw new Error("no line");
  const reckoned = (): string | undefined => {
    const asked = core.calls.findLast(({ command }) => command === "preview_invoice");
    return (asked?.args["draft"] as InvoiceDraft).lines[0]?.unitPrice;
  };
  for (const [typed, value] of [
    ["121,00", "121.00"],
    ["1.234,5", "1234.5"],
    ["1,234.50", "1234.50"],
  ] as const) {
    await user.clear(price);
    await user.type(price, typed);
    await waitFor(() => expect(reckoned()).toBe(value));
  }
  await user.type(price, "x");
  await waitFor(() => expect(reckoned()).toBe("1,234.50x"));
  await waitFor(() => expect(kept(core).at(-1)?.lines[0]?.unitPrice).toBe("1,234.50x"));
  await user.tab();
  expect(await screen.findByText(/cannot be read as an amount/)).toBeTruthy();
  expect(price.value).toBe("1,234.50x");
});

test("a price is written with the coins of the currency, and a figure of a thousandth says how it was read", async () => {
  await draftOpen();
  const user = userEvent.setup();
  const [price] = screen.getAllByRole<HTMLInputElement>("textbox", { name: "Price" });
  if (price === undefined) throw new Error("no line");
  await user.clear(price);
  await user.type(price, "120{Tab}");
  await waitFor(() => expect(price.value).toBe("120.00"));
  await user.clear(price);
  await user.type(price, "1.234{Tab}");
  expect(await screen.findByText("Read as 1.234. For thousands write 1,234.00.")).toBeTruthy();
});

test("a draft is written down before it is printed, opened or saved as a PDF", async () => {
  const core = await draftOpen({ print_invoice: () => null });
  const user = userEvent.setup();
  await user.type(field("Check-up and cleaning"), " x");
  await user.click(screen.getByRole("button", { name: "Print" }));
  await screen.findByText("Sent to the printer");
  const names = core.calls.map(({ command }) => command);
  expect(names.lastIndexOf("save_invoice_draft")).toBeLessThan(names.indexOf("print_invoice"));
  expect(kept(core).at(-1)?.lines[0]?.description).toBe("Check-up and cleaning x");
  await user.click(screen.getByRole("button", { name: "Save PDF" }));
  await screen.findByText(/^The PDF is in/);
  await user.click(screen.getByRole("button", { name: "Open PDF" }));
  await waitFor(() => expect(core.calls.at(-1)).toMatchObject({ command: "open_invoice_pdf", args: { id: "7" } }));
});
