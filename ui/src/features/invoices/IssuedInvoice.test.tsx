import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";
import { fakeCommands } from "./fake";

test("P and Enter record all that is still to be paid, and it can be taken back", async () => {
  const { core } = renderApp([feature], "/invoices/5", fakeCommands);
  const user = userEvent.setup();
  await screen.findByRole("heading", { name: "INV-2026-0430" });
  await user.keyboard("p");
  await waitFor(() => expect(document.activeElement?.getAttribute("value")).toBe("360.00"));
  await user.keyboard("{Enter}");
  await screen.findByText("The payment is recorded");
  const paid = core.calls.find(({ command }) => command === "pay_invoice");
  expect(paid?.args).toEqual({ id: "5", payment: { amount: "360.00", date: "" } });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "undo")).toBe(true));
});

test("a payment recorded by mistake is taken off", async () => {
  const { core } = renderApp([feature], "/invoices/5", fakeCommands);
  await userEvent.click(await screen.findByRole("button", { name: "Take off the payment of £600.00" }));
  await screen.findByText("The payment is taken off");
  expect(core.calls.find(({ command }) => command === "remove_payment")?.args).toEqual({ id: "p5" });
});

test("an invoice says where it stands and what comes next", async () => {
  renderApp([feature], "/invoices/4", fakeCommands);
  const steps = await screen.findByRole("list", { name: "What happened" });
  expect(screen.getByText("Overdue")).toBeTruthy();
  await waitFor(() => expect(steps.textContent).toContain("10 Nov 2026, 12 days ago"));
});

test("where nothing prints it is said in words", async () => {
  renderApp([feature], "/invoices/6", fakeCommands);
  await userEvent.click(await screen.findByRole("button", { name: "Print" }));
  expect((await screen.findByRole("alert")).textContent).toContain("nothing was printed");
});

test("the list is narrowed to what is overdue and says what it comes to", async () => {
  const { core } = renderApp([feature], "/invoices", fakeCommands);
  await userEvent.click(await screen.findByRole("radio", { name: "Overdue" }));
  await waitFor(() =>
    expect(core.calls.findLast(({ command }) => command === "list_invoices")?.args["query"]).toMatchObject({
      status: "overdue",
    }),
  );
  expect(screen.getByText(/^Total £19,036\.60/)).toBeTruthy();
});
